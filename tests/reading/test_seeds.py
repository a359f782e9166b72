"""The saved pages beside a checkout come out as a careful reader would draw them; their gold lists what is furniture."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from travaux.model import Document, Raw
from travaux.reading import read
from travaux.sources import read_path

pytestmark = pytest.mark.shared


@pytest.fixture(scope="module")
def documents(shared: Path) -> dict[str, Document]:
    raws = [raw for raw in read_path(str(shared / "seeds")) if isinstance(raw, Raw)]
    return {raw.id[:3]: read(raw)[0] for raw in raws}


@pytest.fixture(scope="module")
def gold(shared: Path) -> Any:
    return yaml.safe_load((shared / "gold" / "security-guarantees.yaml").read_text(encoding="utf-8"))


def test_furniture_is_furniture_and_no_statement_is(documents: dict[str, Document], gold: Any) -> None:
    for key, strings in gold["boilerplate"].items():
        document = documents[key]
        for words in strings:
            at = document.text.index(words)
            assert next(zone.kind for zone in document.zones if zone.span.end > at) == "boilerplate", words
    for said in gold["statements"]:
        document = documents[said["doc"]]
        at = document.text.index(said["content"])
        assert next(zone.kind for zone in document.zones if zone.span.end > at) in ("body", "headline"), said


def test_nothing_is_dated_beyond_what_it_says(documents: dict[str, Document], gold: Any) -> None:
    assert {key: document.published for key, document in documents.items()} == gold["documents"]["published"]


def test_threads_are_counted_and_nested(documents: dict[str, Document], gold: Any) -> None:
    for key, wanted in gold["comments"].items():
        threads = [zone.thread for zone in documents[key].zones if zone.kind == "comment"]
        assert len(threads) == wanted["total"]
        if not threads:
            continue
        assert sum(thread is not None and thread.depth == 1 for thread in threads) == wanted["top_level"]
        first = threads[0]
        assert first is not None
        assert first.posted is not None
        assert {"posted": first.posted[:16], "score": first.score} == wanted["first"]
        for thread in threads:
            assert thread is not None
            parent = None if thread.parent is None else documents[key].zones[thread.parent].thread
            assert thread.depth == (1 if parent is None else parent.depth + 1)
