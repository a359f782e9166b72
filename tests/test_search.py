"""Search over a record: every kind of entry is found by its words, narrowed by party, source and day, in the terminal too."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from tests.web.handmade import TEXTS, hand_made, read
from travaux import store
from travaux.errors import NotFound
from travaux.ingest import derived, search
from travaux.model import Document, Raw
from travaux.record.entries import Record
from travaux.store import Store
from travaux.terminal import found


@pytest.fixture
def opened(tmp_path: Path) -> Store:
    """A store with the record made by hand in place of what would be built."""
    filled = store.open(str(tmp_path / "r.travaux"), create=True)
    record = hand_made()
    sources = {document.id: document.source for document in record.documents}
    for key, text in TEXTS.items():
        raw = Raw(key, text.encode(), "text/plain", sha256(text.encode()).hexdigest(), key, {})
        filled.file(raw, Document(text, id=key, sha256=raw.sha256, source=sources[key]), read(key), version="1")
    filled.derive("record", derived.stamp_of(filled), record, Record)
    return filled


def hits(opened: Store, words: str, **how: str) -> set[str]:
    return {id_ for _, id_ in search.find(opened, search.asked(words, **how), count=100).hits}


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("rovik answer", {"wire/first", "s-1"}),
        ('"foreign minister"', {"wire/first", "a-rov"}),
        ("ferry demand", {"daily", "c-1"}),
        ("planned talks", {"m-2"}),
        ('"Article 2" draft', {"t-1"}),
        ("keep the line open", {"k-2"}),
        ("ferry against", {"p-2"}),
        ("late", {"talkers"}),
        ("never sign", {"talkers"}),
        ("date", set()),
        ("2031", {"talkers", "d-1"}),
    ],
)
def test_every_kind_is_found(opened: Store, words: str, ids: set[str]) -> None:
    assert hits(opened, words) == ids


def test_readers_comments_are_a_kind_of_their_own(opened: Store) -> None:
    assert search.find(opened, search.asked("sign")).hits == (("reaction", "talkers"),)


def test_filters(opened: Store) -> None:
    assert hits(opened, "", kind="commitments") == {"k-1", "k-2"}
    assert hits(opened, "", party="a-lun", kind="acts") == {"c-1", "c-2"}, "to whom as well as by whom"
    assert hits(opened, "answer", party="a-tav", kind="statements") == {"s-1"}, "what is said for a party is the party's"
    assert hits(opened, "delegations", party="a-tav") == {"daily", "evening"}, "documents by what rests on them"
    assert hits(opened, "ferry", source="Daily Post") == {"daily", "c-1", "i-ferry", "p-1", "p-2"}
    assert hits(opened, "", since="2031-06") == {"m-2"}
    assert hits(opened, "", until="2031-05-06", kind="instruments") == {"t-1", "t-2"}
    with pytest.raises(ValueError, match="no date"):
        search.asked("", since="soon")


def test_nothing_asked_is_nothing_found(opened: Store) -> None:
    assert search.find(opened, search.asked("")) == search.Found({}, ())


def test_a_changed_record_is_found_as_it_is_now(opened: Store) -> None:
    assert hits(opened, "keep") == {"k-2"}
    record = replace(hand_made(), commitments=())
    opened.describe("Another title", opened.scope())
    opened.derive("record", derived.stamp_of(opened), record, Record)
    assert hits(opened, "keep") == set()


def test_the_terminal_marks_the_words(opened: Store, capsys: pytest.CaptureFixture[str]) -> None:
    found.show(opened, "ferry", "", "Republic of Tavora", "", None, None, as_json=False)
    out = capsys.readouterr().out
    assert "demand: the return of the ⟦ferry⟧" in out
    assert "Lunmark rejects Article 2. Tavora demands the return of the ⟦ferry⟧." in out
    assert "1 document" in out
    found.show(opened, "ferry", "acts", "", "", None, None, as_json=True)
    assert json.loads(capsys.readouterr().out)["hits"] == [{"kind": "acts", "id": "c-1"}]
    with pytest.raises(NotFound, match="no kind"):
        found.show(opened, "ferry", "fish", "", "", None, None, as_json=False)
    with pytest.raises(NotFound, match="no actor"):
        found.show(opened, "ferry", "", "Nobody", "", None, None, as_json=False)
