"""What the terminal shows of a record that is made by hand, and what it never lets through."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from travaux import store
from travaux.errors import NotFound
from travaux.ingest import derived
from travaux.model import Annotations, Document, Problem, Raw, Span, Thread
from travaux.record.entries import (
    Actor,
    Claim,
    Commitment,
    Discrepancy,
    DocumentEntry,
    Evidence,
    Instrument,
    Meeting,
    PaperStep,
    Reaction,
    Record,
    Scope,
    StatementEntry,
)
from travaux.terminal import entry, labels, output, shown, tables, timeline

TEXT = "Halvia met Brakk on 4 May. The envoy promised “a written answer” by Friday! Then all left.\nNobody spoke."
PROMISE = Evidence("one", 37, 64)
RECORD = Record(
    "Talks on fish",
    Scope(("a-h", "a-b"), "fish"),
    "2031-05-09T00:00:00+00:00",
    documents=(
        DocumentEntry("one", None, "Talks held", "courier.example", "en", "2031-05-04", "report", None, None),
        DocumentEntry("two", None, None, None, "en", None, "report", "one", None),
        DocumentEntry("three", None, None, None, "en", None, "report", None, None, in_scope=False, superseded_by="one"),
        DocumentEntry("four", None, None, None, "en", None, "report", None, None, in_scope=False),
    ),
    actors=(Actor("a-h", "state", "Halvia", ("Halvia",)), Actor("a-b", "state", "Brakk", ("Brakk",))),
    meetings=(
        Meeting("m-1", "talks", "first round", "2031-05-04", "Port Ness", None, ("a-h", "a-b"), (), (), "held",
                evidence=(Evidence("one", 0, 25),)),
    ),
    instruments=(
        Instrument("i-1", "draft treaty", "the draft", ("a-h",), ("a-b",), history=(PaperStep("handed over", "2031-05-02"),)),
        Instrument("i-2", "charter", "the old charter", cited_only=True, history=(PaperStep("signed", "1991"),)),
    ),
    commitments=(
        Commitment("c-1", "a-b", "a-h", "a written answer", "2031-05-04", "2031-05-09", None, None, None, "met", "2031-06"),
        Commitment("c-2", "a-b", None, "to free the boat", "2031-05-04", "2031-05-10", None, None, None, "overdue", "2031-06",
                   evidence=(PROMISE,)),
    ),
    discrepancies=(
        Discrepancy("x-1", "m-1", "when", (Claim("2031-05-04", (PROMISE,)), Claim("2031-05-05", (Evidence("two", 0, 3),)))),
    ),
    reaction=(Reaction("one", Span(0, 4), Thread(2, None, "Una", "2031-05-05T09:00:00", -3)),),
)  # fmt: skip


@pytest.fixture
def opened(tmp_path: Path) -> Any:
    """A store whose derived record is the one above."""
    with store.open(str(tmp_path / "r.travaux"), create=True) as found:
        raw = Raw("one", TEXT.encode(), "text/plain", "0" * 64, "one.txt", {})
        document = Document(TEXT, id="one", source="courier.example", published="2031-05-04")
        found.file(raw, document, Annotations("one", "en", None), [Problem("two.txt", "empty")], version="1")
        found.derive("record", derived.stamp_of(found), RECORD, Record)
        found.derive("lineage", derived.stamp_of(found), {"c-0": "c-2", "c-2": "c-2"}, dict[str, str])
        yield found


def printed(opened: store.Store, what: str | None, capsys: pytest.CaptureFixture[str]) -> str:
    shown.show(opened, what)
    return capsys.readouterr().out


def test_an_overview_leads_with_what_is_asked_first(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(opened, None, capsys)
    order = [
        "Talks on fish",
        "Halvia, Brakk",
        "4 documents (1 copy",
        "Timeline",
        "Papers exchanged",
        "Commitments",
        "differ",
    ]
    assert [out.index(words) for words in order] == sorted(out.index(words) for words in order)
    assert out.index("to free the boat", out.index("Commitments")) < out.rindex("a written answer")  # overdue before met
    assert "charter" not in out  # only cited
    assert "1 problem" in out


def test_time_runs_forward_and_the_undated_come_last() -> None:
    found = timeline.moments(RECORD)
    assert [m.id for m in found] == ["i-1", "m-1", "c-1", "c-2", "c-1", "c-2"]
    assert {m.kind for m in found} == {"handed over", "held", "undertaken", "due (met)", "due (overdue)"}


@pytest.mark.parametrize("kind", labels.KINDS)
def test_every_kind_has_a_table(opened: store.Store, capsys: pytest.CaptureFixture[str], kind: str) -> None:
    out = printed(opened, kind, capsys)
    ids = [entry.id for entry in getattr(RECORD, kind) if hasattr(entry, "id")]
    assert all(known in out for known in ids)
    assert ids or kind == "reaction" or out == f"no {kind}\n"
    assert json.loads(shown.as_json(opened, kind)) is not None


def test_a_document_that_lends_nothing_says_why(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    lines = {line.split()[0]: line for line in printed(opened, "documents", capsys).splitlines() if line.strip()}
    assert "superseded by one" in lines["three"]
    assert "out of scope" in lines["four"]


def test_an_entry_comes_with_its_sentence(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(opened, "c-2", capsys)
    assert "one · courier.example · 4 May 2031 · 37–64" in out
    assert "“The envoy ⟦promised “a written answer”⟧ by Friday!”" in out
    assert "Brakk (a-b)" in out
    assert "10 May 2031 [2031-05-10]" in out


def test_an_old_id_keeps_resolving(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(opened, "c-0", capsys) == printed(opened, "c-2", capsys)
    assert json.loads(shown.as_json(opened, "c-0"))["id"] == "c-2"


def test_renderings_of_a_statement_stand_side_by_side() -> None:
    documents = {"one": Document(TEXT, id="one"), "two": Document("They will reply in writing, he said.", id="two")}
    said = StatementEntry(
        "s-1", "a-b", None, "direct", None, "a written answer", evidence=(PROMISE,), renderings=(Evidence("two", 0, 26),)
    )
    out = io.StringIO()
    Console(file=out, width=100).print(entry.shown(entry.Sheet(labels.Labels(RECORD), documents, "⟦⟧"), said))
    lines = [line for line in out.getvalue().splitlines() if "⟦" in line]
    assert [line.split()[0] for line in lines] == ["one", "two"]
    assert "⟦They will reply in writing⟧" in lines[1]


def test_claims_of_a_discrepancy_stand_side_by_side(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(opened, "x-1", capsys)
    assert out.index("2031-05-04") < out.index("promised") < out.index("2031-05-05")


def test_what_is_neither_kind_nor_id_is_said(opened: store.Store) -> None:
    with pytest.raises(NotFound, match="nothing here is called c-9; kinds are documents"):
        shown.show(opened, "c-9")


def test_problems_are_listed(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert "two.txt" in printed(opened, "problems", capsys)
    assert json.loads(shown.as_json(opened, "problems"))[0]["what"] == "empty"


def test_the_exact_words_are_marked() -> None:
    out = io.StringIO()
    Console(file=out, force_terminal=True, color_system="standard", width=200).print(entry.quoted(TEXT, [(42, 64)]))
    assert "\x1b[1;7m" + TEXT[42:64] + "\x1b[0m" in out.getvalue()


def test_spans_of_one_sentence_are_marked_in_it_together() -> None:
    assert entry.quoted(TEXT, [(27, 36), (31, 36), (64, 73)], "<>").plain == (
        "“<The envoy> promised “a written answer”< by Frida>y!”"
    )


def test_a_document_names_what_rests_on_it(opened: store.Store, capsys: pytest.CaptureFixture[str]) -> None:
    out = printed(opened, "one", capsys)
    assert [id_ for id_ in ("m-1", "c-1", "c-2", "x-1", "i-1") if id_ in out] == ["m-1", "c-2", "x-1"]


def test_a_narrow_terminal_keeps_the_words_and_the_ids(opened: store.Store) -> None:
    out = io.StringIO()
    made = tables.of_kind(labels.Labels(RECORD), "commitments", width=60)
    Console(file=out, width=60).print(made)
    assert "overdue" in out.getvalue()
    assert "c-2" in out.getvalue()
    assert "answer" in out.getvalue()


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (0, 6, "Halvia met Brakk on 4 May. "),
        (31, 36, "The envoy promised “a written answer” by Friday! "),
        (20, 36, "Halvia met Brakk on 4 May. The envoy promised “a written answer” by Friday! "),
        (97, 102, "Nobody spoke."),
        (0, len(TEXT), TEXT),
    ],
)
def test_a_sentence_ends_where_punctuation_says(start: int, end: int, words: str) -> None:
    left, right = entry.sentence(TEXT, start, end)
    assert TEXT[left:right].rstrip("\n") == words.rstrip("\n")


def test_what_documents_say_never_steers_the_terminal() -> None:
    assert output.one_line("a\x1b[31mb\nc\u202ed\x9b\x00e") == "a [31mb cd e"


def test_a_file_is_whole_or_untouched(tmp_path: Path) -> None:
    target = tmp_path / "out.json"
    target.write_text("before")
    with pytest.raises(RuntimeError), output.writing(target) as out:  # noqa: PT012 (what comes after the write matters)
        out.write(b"half")
        raise RuntimeError
    assert target.read_text() == "before"
    with output.writing(target) as out:
        out.write(b"after")
    assert target.read_text() == "after"
    assert [*tmp_path.iterdir()] == [target]


def test_no_progress_where_nobody_watches(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "PATIENCE", -1.0)
    with output.progress("reading") as tell:
        tell(1)
    assert capsys.readouterr().err == ""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    with output.progress("reading") as tell:
        tell(1)
    assert "reading" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("number", "many", "words"),
    [
        (1, "discrepancies", "1 discrepancy"),
        (1, "meetings", "1 meeting"),
        (2, "copies", "2 copies"),
        (0, "acts", "0 acts"),
        (1, "readers' comments", "1 reader's comment"),
    ],
)
def test_a_number_goes_with_its_noun(number: int, many: str, words: str) -> None:
    assert output.counted(number, many) == words
