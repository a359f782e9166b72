"""What people know of documents better than their pages is kept, undone, and outlives a rebuild."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from travaux import ingest, store
from travaux.cli import app
from travaux.errors import TravauxError
from travaux.ingest.decisions import corrections
from travaux.model import Judgement
from travaux.record.entries import DocumentEntry
from travaux.store import Store
from travaux.terminal import judgements

TEXTS = {
    "first.txt": "Halvia and Brakk open talks\n\nHalvia's envoy Orla Venn demanded on Sunday that Brakk free the trawler.",
    "second.txt": "Brakk answers\n\n8 May 2031. Brakk handed its written answer to Halvia on Thursday.",
}


def judge(n: int, action: Any, target: str, **after: Any) -> Judgement:
    return Judgement(f"j{n}", f"2031-06-0{n}T10:00:00Z", "ada", action, target, None, after or None)


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    with store.open(str(tmp_path / "r.travaux"), create=True) as opened:
        ingest.add(opened, [str(tmp_path / name) for name in TEXTS])
        yield opened


def entry(opened: Store, id: str) -> DocumentEntry:
    return next(d for d in ingest.current(opened).documents if d.id == id)


def test_a_corrected_date_moves_what_was_said_on_sunday_and_undoing_it_moves_it_back(opened: Store) -> None:
    before = ingest.current(opened)
    assert before.acts
    ingest.decide(opened, judge(1, "fix", "first", published="2031-05-05", source="Halvian Post"))
    assert (entry(opened, "first").published, entry(opened, "first").source) == ("2031-05-05", "Halvian Post")
    assert "2031-05-04" in {a.when for a in ingest.current(opened).acts}
    ingest.decide(opened, judge(2, "undo", "j1"))
    after = ingest.current(opened)
    assert (after.documents, after.acts) == (before.documents, before.acts)


def test_nothing_is_taken_from_what_is_put_out_of_scope_or_superseded(opened: Store) -> None:
    assert ingest.current(opened).acts
    ingest.decide(opened, judge(1, "fix", "first", in_scope=False))
    assert not entry(opened, "first").in_scope
    assert "first" not in {e.document for a in ingest.current(opened).acts for e in a.evidence}
    ingest.decide(opened, judge(2, "supersede", "second", by="first"))
    assert not entry(opened, "second").in_scope
    ingest.decide(opened, judge(3, "undo", "j2"))
    assert entry(opened, "second").in_scope


def times(opened: Store, id: str) -> dict[str, str | None]:
    """The days that the time expressions of a document denote."""
    return {f.document.text[t.span.start : t.span.end]: t.when for f in opened.filed([id]) for t in f.annotations.times}


def test_nobody_invents_a_date_or_an_outlet_that_a_person_withdrew(opened: Store) -> None:
    before = ingest.current(opened)
    assert (entry(opened, "second").published, times(opened, "second")["Thursday"]) == ("2031-05-08", "2031-05-08")
    ingest.decide(opened, judge(1, "fix", "second", published=None, source="Halvian Post"))
    ingest.decide(opened, judge(2, "fix", "second", source=None))
    for _ in range(2):
        assert (entry(opened, "second").published, entry(opened, "second").source) == (None, None)
        assert times(opened, "second") == {"8 May 2031": "2031-05-08", "Thursday": None}  # what the text says is said
        ingest.rebuild(opened, all_again=True)
    ingest.decide(opened, judge(3, "undo", "j1"))
    assert times(opened, "second")["Thursday"] == "2031-05-08"
    assert ingest.current(opened).documents == before.documents


def test_of_pages_that_replace_each_other_in_a_circle_the_last_to_be_replaced_stays(opened: Store) -> None:
    def replaced() -> dict[str, str | None]:
        documents = ingest.current(opened).documents
        assert all(d.in_scope == (d.superseded_by is None) for d in documents)
        return {d.id: d.superseded_by for d in documents}

    ingest.decide(opened, judge(1, "supersede", "first", by="second"))
    ingest.decide(opened, judge(2, "supersede", "second", by="first"))
    assert replaced() == {"first": "second", "second": None}
    ingest.decide(opened, judge(3, "undo", "j1"))
    assert replaced() == {"first": None, "second": "first"}


def test_a_correction_outlives_a_rebuild_and_a_second_filing(opened: Store, tmp_path: Path) -> None:
    ingest.decide(opened, judge(1, "fix", "first", published="2031-05-05"))
    before = ingest.current(opened)
    ingest.rebuild(opened, all_again=True)
    assert ingest.current(opened).documents == before.documents
    ingest.add(opened, [str(tmp_path / "first.txt")], "2030-01-01")
    assert entry(opened, "first").published == "2031-05-05"


def test_decisions_replayed_elsewhere_give_the_same_record(opened: Store, tmp_path: Path) -> None:
    act = ingest.current(opened).acts[0].id
    ingest.decide(opened, judge(1, "fix", "first", published="2031-05-05"))
    ingest.decide(opened, judge(2, "reject", act))
    with store.open(str(tmp_path / "elsewhere.travaux"), create=True) as other:
        ingest.add(other, [str(tmp_path / name) for name in TEXTS])
        assert ingest.replay(other, opened.judgements()) == 2
        assert ingest.replay(other, opened.judgements()) == 0
        there, here = ingest.current(other), ingest.current(opened)
        assert (there.documents, there.acts, there.judgements) == (here.documents, here.acts, here.judgements)


@pytest.mark.parametrize("after", [{"published": "Sunday"}, {"published": 3}, {"source": []}, {"in_scope": "no"}, {}])
def test_a_correction_that_is_none_says_nothing(after: dict[str, Any]) -> None:
    assert not corrections([judge(1, "fix", "first", **after)])


def test_decisions_travel_as_lines_whole_or_not_at_all(opened: Store, tmp_path: Path) -> None:
    ingest.decide(opened, judge(1, "reject", "act-000000000000"))
    lines = BytesIO()
    judgements.give(opened, lines)
    file = tmp_path / "decided.jsonl"
    with store.open(str(tmp_path / "elsewhere.travaux"), create=True) as other:
        file.write_bytes(lines.getvalue() + b'{"id": "j2"}\n')
        with pytest.raises(TravauxError, match=r"decided\.jsonl, line 2: no decision: `at` is missing"):
            judgements.take(other, str(file))
        for right, wrong in (
            (b'"2031-', b'"yesterday 2031-'),
            (b'"by":"ada"', b'"by":" "'),
            (b'"by":"ada"', b'"by":"\xe2\x80\xaeada"'),
        ):
            assert right in lines.getvalue()
            file.write_bytes(lines.getvalue().replace(right, wrong, 1))
            with pytest.raises(TravauxError, match=r"line 1: no decision: `(at|by)` should be"):
                judgements.take(other, str(file))
        assert other.judgements() == ()
        file.write_bytes(lines.getvalue() + b"\n")
        assert judgements.take(other, str(file)) == (1, 1)
        assert other.judgements() == opened.judgements()


@pytest.mark.parametrize(
    "wrong", [["--host", "0.0.0.0"], ["--host", "records.example"], ["--roles", "roles.toml"], ["--user-header", "X User"]]
)
def test_beyond_loopback_only_a_proxy_leads(tmp_path: Path, wrong: list[str]) -> None:
    where = str(tmp_path / "r.travaux")
    store.open(where, create=True).close()
    answer = CliRunner().invoke(app, ["--record", where, "serve", "--port", "0", *wrong])
    assert answer.exit_code != 0
    assert isinstance(answer.exception, SystemExit | TravauxError)
