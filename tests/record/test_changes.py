"""What became of a record: nothing between a record and itself, and every turn of an entry told once."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.generated import documents
from travaux.record import actors, negotiation
from travaux.record.changes import Change, between
from travaux.record.entries import Commitment, Evidence, Instrument, Meeting, PaperStep, Position, Record, Scope

SPOT = (Evidence("d1", 0, 5),)
EMPTY = Record("Talks", Scope(), "")
TALKS = Meeting("m1", "talks", None, "2031-03-04", "Vell", None, ("a1", "a2"), (), (), "planned", (), SPOT)
OWED = Commitment("c1", "a1", None, "an answer", "2031-03-01", "2031-03-10", None, None, None, "open", "2031-03-02", SPOT)
STANCE = Position("p1", "a1", "i1", "against", "2031-03-01", (), SPOT)
PAPER = Instrument("t1", "draft", "draft accord", ("a1",), ("a2",), evidence=SPOT)


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 4000), st.integers(1, 60))
def test_a_record_and_itself_differ_in_nothing(start: int, count: int) -> None:
    filed = tuple(documents(count, start))
    built = negotiation.assemble(filed, actors.merge(filed))
    assert between(built.record, built.record, built.lineage, "2031-02-01", "2031-02-01") == ()


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2000), st.integers(20, 60), st.integers(1, 19))
def test_what_is_the_same_in_both_is_no_news(start: int, count: int, fewer: int) -> None:
    filed = tuple(documents(count, start))
    before, after = (negotiation.assemble(some, actors.merge(some)) for some in (filed[:-fewer], filed))
    found = between(before.record, after.record, after.lineage, "2031-02-01", "2031-02-01")
    new = {c.id for c in found if c.what == "new" and c.kind == "documents"}
    assert new == {f.document.id for f in filed[-fewer:]}
    assert not [c for c in found if c.what == "gone" and c.kind == "meetings"]


def test_a_meeting_that_was_held_changed_in_that() -> None:
    before, after = replace(EMPTY, meetings=(TALKS,)), replace(EMPTY, meetings=(replace(TALKS, status="held"),))
    assert between(before, after, {}, "2031-03-01", "2031-03-09") == (
        Change("changed", "meetings", "m1", "status", "planned", "held", SPOT),
    )


def test_an_entry_is_compared_with_what_it_has_become() -> None:
    before, after = replace(EMPTY, meetings=(TALKS,)), replace(EMPTY, meetings=(replace(TALKS, id="m0"),))
    assert between(before, after, {"m1": "m0", "m0": "m0"}, "2031-03-01", "2031-03-09") == ()
    assert [(c.what, c.id) for c in between(before, after, {}, "2031-03-01", "2031-03-09")] == [("new", "m0"), ("gone", "m1")]


def test_a_commitment_that_fell_due_is_told_once() -> None:
    before = replace(EMPTY, commitments=(OWED,))
    after = replace(EMPTY, commitments=(replace(OWED, status="overdue", as_of="2031-03-12"),))
    (one,) = between(before, after, {}, "2031-03-02", "2031-03-12")
    assert (one.what, one.before, one.after) == ("fallen due", "2031-03-10", "overdue")
    assert between(before, before, {}, "2031-03-02", "2031-03-09") == ()


def test_a_later_stance_is_a_turn_and_silence_is_no_news() -> None:
    turned = replace(STANCE, id="p2", stance="conditional", when="2031-03-08")
    silent = Position("p3", "a2", "i1", "undeclared", None)
    before, after = replace(EMPTY, positions=(STANCE,)), replace(EMPTY, positions=(STANCE, turned, silent))
    assert between(before, after, {}, "2031-03-02", "2031-03-12") == (
        Change("changed", "positions", "p2", "stance", "against", "conditional", SPOT),
    )


def test_a_paper_that_was_handed_over_since_took_a_step() -> None:
    step = PaperStep("handed over", "2031-03-05", SPOT)
    before, after = replace(EMPTY, instruments=(PAPER,)), replace(EMPTY, instruments=(replace(PAPER, history=(step,)),))
    (one,) = between(before, after, {}, "2031-03-02", "2031-03-12")
    assert (one.field, one.after) == ("history", "handed over 2031-03-05")
