"""What a thing is: by its media type, its name, its first bytes; and readers that other packages add."""

import gzip
import re
import sys
from collections.abc import Iterator
from importlib.metadata import EntryPoint
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from tests.sources.made import MESSAGE, PAGE, docx, found, pdf, record, tarred, zipped
from travaux import plugins
from travaux.sources import kinds

DOCS = Path(__file__).parents[2] / "docs" / "reading.md"


@pytest.mark.parametrize(
    ("name", "is_"),
    [
        ("a.html", ".html"),
        ("a.HTML.GZ", ".HTML.GZ"),
        ("crawl.warc.gz", ".warc.gz"),
        ("a.tar.xz", ".tar.xz"),
        ("a.tgz", ".tgz"),
        ("a.b/c", ""),
        ("note.v2.txt", ".txt"),
        ("a.svg.gz", ""),
        (".txt", ""),
    ],
)
def test_endings(name: str, is_: str) -> None:
    assert kinds.ending(name) == is_


def test_files_without_a_known_ending_are_known_by_their_first_bytes(tmp_path: Path) -> None:
    files = {
        "page": PAGE.encode(), "index.php": PAGE.encode(), "paper": pdf(["Words."]), "other.dat": pdf(["Words."]),
        "packed": gzip.compress(PAGE.encode()), "many": zipped(tmp_path / "x", {"a.txt": "Words."}).read_bytes(),
        "draft": docx(["Words."]), "tape": tarred({"a.txt": b"Words."}), "crawl": record("https://n.example/a", b"<p>Words."),
        "box": b"From a Sun May  4 09:30:00 2031\n" + MESSAGE, "lines": b'{"text": "Words."}\n', "words": b"Words.",
        "feed": b"<?xml version='1.0'?><rss><channel><item><description>Words.</description></item></channel></rss>",
    }  # fmt: skip
    (tmp_path / "x").unlink()
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    raws, problems = found(tmp_path)
    assert not problems
    assert sorted(raw.media.rpartition("/")[2][:12] for raw in raws) == sorted(
        ["html"] * 5 + ["pdf", "pdf", "plain", "plain", "plain", "vnd.openxmlf", "rfc822", "json"]
    )


@pytest.fixture
def added(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The reader of docs/reading.md as another package would have it; the blocks of code there."""
    blocks = re.findall(r"```python\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    module = ModuleType("speeches")
    exec(compile(blocks[0], "speeches", "exec"), vars(module))
    monkeypatch.setitem(sys.modules, "speeches", module)
    points = [EntryPoint(name, "speeches:read", "travaux.readers") for name in (".speeches", "text/x-speeches")]
    monkeypatch.setattr("importlib.metadata.entry_points", lambda group: points if group == "travaux.readers" else [])
    for cache in (plugins._declared, kinds._endings):
        cache.cache_clear()
    yield blocks
    for cache in (plugins._declared, kinds._endings):
        cache.cache_clear()


def test_other_packages_add_readers_as_the_docs_say(added: list[str], tmp_path: Path) -> None:
    scope: dict[str, Any] = {}
    exec(compile(added[1], "test_speeches", "exec"), scope)
    scope["test_speeches_are_told_apart"](tmp_path)
    zipped(tmp_path / "in.zip", {"day.speeches": b"Halvia spoke."})
    assert [raw.id for raw in found(tmp_path / "in.zip")[0]] == ["in#day#speech-1"]


def test_every_ending_is_documented() -> None:
    text = DOCS.read_text(encoding="utf-8")
    assert [name for name in plugins.BUILT_IN["readers"] if name.startswith(".") and f"`{name}`" not in text] == []


def test_all_readers_load() -> None:
    assert all(callable(plugins.load("readers", name)) for name in plugins.BUILT_IN["readers"])
