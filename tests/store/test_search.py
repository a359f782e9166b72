"""Search finds what holds the words, whichever database keeps it, and stays right when documents are replaced."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.store.test_store import source
from travaux import store
from travaux.model import Annotations, Document, Raw, Span, Zone
from travaux.store import Store, finding, terms
from travaux.store.search import Asked, Row


def file(opened: Store, id: str, text: str, published: str | None = None, outlet: str | None = None) -> None:
    raw = source(id, text)
    menu = text.find("MENU") if "MENU" in text else len(text)
    zones = (Zone("body", Span(0, menu)), *([Zone("boilerplate", Span(menu, len(text)))] if menu < len(text) else []))
    document = Document(text, id=id, sha256=raw.sha256, published=published, source=outlet)
    opened.file(raw, document, Annotations(id, "en", published, zones), version="1")


def found(opened: Store, words: str, **how: str) -> list[str]:
    asked = Asked(terms.parse(words), **how)  # type: ignore[arg-type]
    return sorted(key for _, key in finding.find(opened, asked).hits)


ROWS = (
    Row("statements", "s-1", "The Lun ferry must sail", "2031-05-01", "2031-05-02", ("party:a", "source:Post")),
    Row("acts", "c-1", "demand: the return of the ferry", "2031-06-01", "2031-06-01", ("party:b",)),
)


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("ferry", ["a", "b"]),
        ("ferries", []),
        ("ferr", ["a", "b"]),
        ('"ferr"', []),
        ("FÉRRY crossing", ["a"]),
        ("ferry -crossing", ["b"]),
        ("crossing OR harbour", ["a", "b"]),
        ('"the ferry"', ["b"]),
        ('"ferry the"', []),
        ("naïve", ["b"]),
        ("menu", []),
        ("-ferry", ["a", "b"]),  # no word to look for is no condition
        ("", ["a", "b"]),
    ],
)
def test_words(opened: Store, words: str, ids: list[str]) -> None:
    file(opened, "a", "A ferry on the crossing. MENU Bread")
    file(opened, "b", "The ferry left the harbour; a nai\u0308ve plan.")
    assert found(opened, words) == ids


@pytest.mark.parametrize(
    "words",
    [
        '"',
        '""',
        "*",
        "a*b",
        "NEAR(",
        "(",
        ")",
        "AND",
        "OR",
        "OR OR",
        "NOT x",
        "col:umn",
        "^",
        "-",
        "--",
        "'",
        "\\",
        "\0",
        "-OR",
    ],
)
def test_nothing_that_is_typed_is_an_error(opened: Store, words: str) -> None:
    file(opened, "a", "A ferry.")
    for around in (words, f"ferry {words}", f"{words} ferry", f"ferry OR {words}"):
        found(opened, around)


def test_a_replaced_document_is_found_by_its_new_words_only(opened: Store) -> None:
    raw: Raw = source("a", "words")
    for text in ("old anchor", "new buoy"):
        opened.file(raw, Document(text, id="a", sha256=raw.sha256), Annotations("a", "en", None), version=text)
    assert found(opened, "anchor") == []
    assert found(opened, "buoy") == ["a"]


def test_entries_are_brought_up_to_date_and_filtered(opened: Store) -> None:
    file(opened, "a", "A ferry.", "2031-05-06", "Post")
    finding.refresh(opened, "1", lambda: ROWS, lambda: {"a": ["b"]})
    assert found(opened, "ferry") == ["a", "c-1", "s-1"]
    assert found(opened, "ferry", kind="acts") == ["c-1"]
    assert found(opened, "ferry", labels=("party:b",)) == ["a", "c-1"]  # type: ignore[arg-type]
    assert found(opened, "ferry", labels=("source:Post",)) == ["a", "s-1"]  # type: ignore[arg-type]
    assert found(opened, "", since="2031-05-02", until="2031-05-06") == ["a", "s-1"]
    counts = finding.find(opened, Asked(terms.parse("ferry"), kind="acts")).counts
    assert counts == {"acts": 1, "documents": 1, "statements": 1}, "of every kind, whichever is shown"
    finding.refresh(opened, "2", lambda: (replace(ROWS[0], words="An anchor"),), dict)
    assert found(opened, "ferry") == ["a"]
    assert found(opened, "anchor") == ["s-1"]
    assert found(opened, "", labels=("party:b",)) == []  # type: ignore[arg-type]


def test_an_index_that_was_lost_is_made_again(opened: Store) -> None:
    from travaux.store import search

    for n in range(3):
        file(opened, f"d{n}", "A ferry.")
    with opened._writes() as db:
        search.clear(db)
    assert found(opened, "ferry") == []
    finding.refresh(opened, "1", lambda: (), dict)
    assert found(opened, "ferry") == ["d0", "d1", "d2"]


def test_a_long_text_is_found_by_its_last_word_and_counted_once(opened: Store) -> None:
    file(opened, "a", "ferry " + " ".join(f"w{n}" for n in range(40_000)) + " ferry zenith " + "x" * 200_000)
    assert found(opened, "zenith") == ["a"]
    assert finding.find(opened, Asked(terms.parse("ferry"))).counts == {"documents": 1}


def test_two_contents_of_one_name_are_found_apart(fresh: Callable[[], str]) -> None:
    with store.open(fresh(), create=True) as opened:
        file(opened, "a", "one ferry")
        file(opened, "a", "two ferry")
        assert found(opened, "ferry") == sorted(f.document.id for f in opened.filed())
        assert len(found(opened, "two")) == 1
