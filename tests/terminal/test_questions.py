"""The four questions in lines that can be pasted, and the scope that an overview proposes."""

from dataclasses import replace

from rich.console import Console

from tests.record.test_questions import ANSWER, EMPTY, OWED, draft
from travaux.record.entries import ActEntry, Record, Scope
from travaux.record.questions import questions
from travaux.terminal.labels import Labels
from travaux.terminal.overview import overview
from travaux.terminal.questions import lines


def told(record: Record) -> list[str]:
    return list(lines(questions(record), Labels(record)))


def test_every_answer_names_who_and_what_it_rests_on() -> None:
    late = replace(OWED, status="overdue")
    assert told(replace(EMPTY, instruments=(draft("accepted", "partial"), ANSWER), commitments=(late,))) == [
        "What is agreed",
        "  - Article 1 (draft accord): accepted by Osk [d1]",
        "What is open",
        "  - Article 2 (draft accord): accepted in part by Osk [d1]",
        "Who has to move next, and by when",
        "  - Osk: Ada Ek: a reply, due 1 April 2031, overdue [d1]",
    ]


def test_a_paper_without_an_answer_is_the_next_move() -> None:
    assert told(replace(EMPTY, instruments=(draft(),)))[-1] == "  - Osk: to answer draft accord, no day named [d1]"


def test_what_nothing_says_is_said() -> None:
    assert told(EMPTY).count("  - nothing that was read says so") == 3


def shown(record: Record) -> str:
    out = Console(width=200)
    with out.capture() as captured:
        for part in overview(record, 0, 200):
            out.print(part)
    return captured.get()


def test_an_overview_proposes_a_scope_only_where_none_is_set() -> None:
    acts = (
        ActEntry("a1", "demand", None, ("v",), ("o",), None, "x"),
        ActEntry("a2", "refuse", None, ("e",), ("v",), None, "x"),
    )
    whole = replace(EMPTY, acts=acts, instruments=(draft("accepted"),))
    line = "scope    none set; from what was read: Osk, Velland; about draft accord (set it with `travaux init"
    assert line in shown(replace(whole, scope=Scope()))
    assert "none set" not in shown(whole)
