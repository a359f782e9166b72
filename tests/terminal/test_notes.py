"""Notes on entries: sentences that say what the entry says and nothing else."""

from dataclasses import replace

from travaux.record.entries import (
    Actor,
    Claim,
    Commitment,
    Discrepancy,
    Evidence,
    Instrument,
    Meeting,
    MeetingStep,
    PaperStep,
    Provision,
    ProvisionChange,
    ProvisionResponse,
    Record,
    Scope,
)
from travaux.terminal.labels import Labels
from travaux.terminal.notes import note

ACTORS = (Actor("n", "state", "Norland"), Actor("s", "state", "Sudmark"))
DRAFT = Instrument(
    "draft", "draft treaty", "draft treaty on the sea", ("n",), ("s",), history=(PaperStep("handed over", "2031-05-01"),),
    provisions=(
        Provision("p1", "1", "Ships pass.", (ProvisionResponse("reply", "accepted"),)),
        Provision("p2", "2", "Patrols stay away.", (ProvisionResponse("reply", "rejected"),)),
    ),
)  # fmt: skip
REPLY = Instrument("reply", "response", "reply of Sudmark", ("s",), ("n",), answers="draft")
REVISED = Instrument(
    "revised", "draft treaty", "revised draft treaty", ("n",), ("s",), revises="draft",
    changes=(
        ProvisionChange("changed", "2", "3", "ten", "six"),
        ProvisionChange("dropped", "4", None, "A toll is paid.", None),
    ),
)  # fmt: skip


def labels(**kinds: object) -> Labels:
    return Labels(replace(Record("t", Scope(), "", actors=ACTORS), **kinds))  # type: ignore[arg-type]


def test_a_meeting_tells_its_course_and_what_is_disputed() -> None:
    history = (MeetingStep("planned", "2031-05-07"), MeetingStep("postponed", None), MeetingStep("held", "2031-05-08"),
               MeetingStep("held", "2031-05"), MeetingStep("held", None))  # fmt: skip
    meeting = Meeting("m", "talks", "second round", "2031-05-08", "Lund", None, ("n", "s"), (), (), "held", history)
    claims = tuple(Claim(day, (Evidence(d, 0, 1),)) for day, d in (("2031-05-07", "a"), ("2031-05-08", "b")))
    said = note(meeting, labels(meetings=(meeting,), discrepancies=(Discrepancy("d", "m", "when", claims),)))
    assert said == (
        "Second round (talks), Lund, 8 May 2031: held.",
        "Between Norland, Sudmark.",
        "Course: planned 7 May 2031; postponed; held 8 May 2031.",
        "Disputed, when: 7 May 2031 (a) / 8 May 2031 (b).",
    )


def test_a_paper_tells_who_answered_what() -> None:
    assert note(DRAFT, labels(instruments=(DRAFT, REPLY))) == (
        "Draft treaty on the sea, from Norland to Sudmark.",
        "Course: handed over 1 May 2031.",
        "Answered by: reply of Sudmark.",
        "Point by point, reply of Sudmark: accepted 1; rejected 2.",
    )


def test_a_new_version_tells_what_differs() -> None:
    assert note(REVISED, labels(instruments=(DRAFT, REVISED))) == (
        "Revised draft treaty, from Norland to Sudmark.",
        "New version of: draft treaty on the sea.",
        "  3 (was 2): changed: “ten” → “six”",
        "  4: dropped: “A toll is paid.” → –",
    )


def test_a_promise_tells_to_whom_by_when_and_how_it_stands() -> None:
    due = "../2031-05-09"
    promise = Commitment("c", "s", "n", "to answer in writing", "2031-05-01", due, None, None, None, "overdue", "2031-06-01")
    assert note(promise, labels(commitments=(promise,))) == (
        "Sudmark undertook to Norland: “to answer in writing”.",
        "Made 1 May 2031.",
        "Due by 9 May 2031.",
        "Standing: overdue, as of 1 June 2031.",
    )


def test_what_is_unknown_is_left_out() -> None:
    promise = Commitment("c", None, None, "to wait", None, None, None, None, None, "open", None)
    assert note(promise, labels(commitments=(promise,))) == ("– undertook: “to wait”.", "Standing: open.")
    assert note(ACTORS[0], labels()) == ()
