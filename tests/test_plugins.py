"""Built-ins come first, other packages add to them, and what cannot be loaded is said."""

from collections.abc import Callable, Iterator
from importlib.metadata import EntryPoint

import pytest

from travaux import plugins
from travaux.errors import NotFound, TravauxError

Declare = Callable[..., None]


@pytest.fixture
def declare(monkeypatch: pytest.MonkeyPatch) -> Iterator[Declare]:
    """Let other packages declare exporters: `declare(name="module:object")`."""

    def others(**found: str) -> None:
        points = [EntryPoint(name, value, "travaux.exporters") for name, value in found.items()]
        monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == "travaux.exporters" else [])
        plugins._declared.cache_clear()

    yield others
    plugins._declared.cache_clear()


def test_others_add_to_what_there_is(declare: Declare) -> None:
    declare(dates="travaux.dates:valid")
    assert plugins.names("exporters") == (*plugins.BUILT_IN["exporters"], "dates")
    assert plugins.load("exporters", "dates")("2031-05-04")


def test_a_built_in_cannot_be_taken_over(declare: Declare) -> None:
    declare(json="travaux.dates:valid")
    assert plugins.load("exporters", "json").__module__ == "travaux.export.json"


def test_what_cannot_be_loaded_is_said(declare: Declare) -> None:
    declare(broken="travaux.nowhere:write")
    with pytest.raises(TravauxError, match=r"exporter broken cannot be loaded: No module named 'travaux.nowhere'"):
        plugins.load("exporters", "broken")
    with pytest.raises(NotFound, match="no exporter yaml; there are: json, akoma-ntoso, broken"):
        plugins.load("exporters", "yaml")


def test_all_built_ins_load() -> None:
    assert all(callable(plugins.load("exporters", name)) for name in plugins.BUILT_IN["exporters"])
