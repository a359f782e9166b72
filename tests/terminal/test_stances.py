"""What `show` prints of issues, acts and positions: every cell with its acts, every act with exactly its words marked."""

import io
from collections.abc import Iterable
from pathlib import Path

import pytest
from rich.console import Console

import travaux
from travaux import ingest, store
from travaux.model import Document
from travaux.record.entries import ActEntry, Evidence, Issue, Position, Record, Scope
from travaux.terminal import entry
from travaux.terminal.labels import Labels
from travaux.terminal.stances import cells

SAMPLE = Path(travaux.__file__).parent / "sample"


def printed(sheet: entry.Sheet, evidence: Iterable[Evidence]) -> str:
    out = io.StringIO()
    Console(file=out, width=100_000).print(*entry.quotes(sheet, evidence), sep="\n")
    return out.getvalue()


def marked(text: str) -> list[str]:
    """The words between brackets, in order."""
    return [part.split("⟧")[0] for part in text.split("⟦")[1:]]


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> tuple[Record, dict[str, Document]]:
    """The record of the shipped sample, and its documents."""
    with store.open(str(tmp_path_factory.mktemp("sample") / "x.travaux"), create=True) as opened:
        ingest.add(opened, [str(SAMPLE)])
        return ingest.current(opened), {f.document.id: f.document for f in opened.filed()}


def test_the_words_of_every_act_and_position_are_marked_exactly(sample: tuple[Record, dict[str, Document]]) -> None:
    record, documents = sample
    entries: tuple[ActEntry | Position, ...] = (*record.acts, *record.positions)
    sheet = entry.Sheet(Labels(record), documents, "⟦⟧")
    assert len(record.acts) > 20
    assert len(record.positions) > 10
    for one in entries:
        for piece in one.evidence:
            words = documents[piece.document].text[piece.start : piece.end]
            assert words == words.strip() != "", one
            assert marked(printed(sheet, [piece])) == [" ".join(words.split())], one
        together = "".join("".join(marked(printed(sheet, one.evidence))).split())
        assert together == "".join(union(documents, one.evidence).split()), one


def union(documents: dict[str, Document], evidence: Iterable[Evidence]) -> str:
    """The words of all spans in order, those that overlap once."""
    out, last = "", ("", 0)
    for piece in sorted(set(evidence)):
        start = max(piece.start, last[1]) if piece.document == last[0] else piece.start
        out += documents[piece.document].text[start : piece.end]
        last = (piece.document, max(piece.end, last[1] if piece.document == last[0] else 0))
    return out


def test_an_issue_is_shown_with_every_partys_stances_in_turn_and_their_acts() -> None:
    acts = (
        ActEntry("act-1", "oppose", None, ("nor",), (), "issue-1", "the weir", when="2031-05-01"),
        ActEntry("act-2", "refuse", None, ("nor",), (), "issue-1", "the weir", when="2031-05-02"),
    )
    record = Record(
        "",
        Scope(),
        "",
        acts=acts,
        issues=(issue := Issue("issue-1", "weir on the river"),),
        positions=(
            Position("position-2", "nor", "issue-1", "against", "2031-05-02", ("act-1", "act-2"), red_line=("act-2",)),
            Position("position-1", "nor", "issue-1", "open", "2031-05-01", told_by=("ost",)),
            Position("position-3", "ost", "issue-1", "undeclared", None),
        ),
    )
    said = [line.plain for line in cells(Labels(record), issue)]
    assert said == [
        "positions",
        "  nor: open, 1 May 2031, according to ost  position-1",
        "  nor: against, 2 May 2031, red line  position-2",
        "    nor: oppose: the weir  act-1",
        "    nor: refuse: the weir  act-2",
        "  ost: undeclared  position-3",
    ]
