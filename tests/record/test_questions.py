"""What is agreed, what is open, and who has to move next, of papers, positions and promises made up for each case."""

from dataclasses import replace

from travaux.record.entries import (
    ActEntry,
    Actor,
    Commitment,
    DocumentEntry,
    Evidence,
    Instrument,
    Issue,
    Meeting,
    PaperStep,
    Position,
    Provision,
    ProvisionResponse,
    Record,
    Response,
    Scope,
)
from travaux.record.proposal import proposed
from travaux.record.questions import Move, questions

SPOT = (Evidence("d1", 0, 5),)
VELLAND, OSK, ENVOY = Actor("v", "state", "Velland"), Actor("o", "state", "Osk"), Actor("e", "person", "Ada Ek", represents="o")
PAGE = DocumentEntry("d1", None, None, None, "en", "2031-03-20", "report", None, None)
EMPTY = Record("Talks", Scope(("v", "o")), "", (PAGE,), (VELLAND, OSK, ENVOY))


def passed(when: str) -> tuple[PaperStep, ...]:
    return (PaperStep("handed over", when, SPOT),)


def draft(*stances: Response) -> Instrument:
    points = tuple(
        Provision(f"p{n}", str(n), f"Article {n}", (ProvisionResponse("answer", stance, SPOT),))
        for n, stance in enumerate(stances, 1)
    )
    return Instrument("draft", "draft", "draft accord", ("v",), ("o",), None, passed("2031-03-01"), points, evidence=SPOT)


ANSWER = Instrument("answer", "written response", "answer", ("o",), ("v",), "draft", passed("2031-03-10"), evidence=SPOT)
OWED = Commitment("c1", "e", None, "a reply", None, "2031-04-01", None, None, None, "open", "2031-03-20", SPOT)


def test_provisions_are_agreed_that_those_who_answer_accept() -> None:
    found = questions(replace(EMPTY, instruments=(draft("accepted", "rejected", "not answered"), ANSWER)))
    assert [(p.about, p.stands) for p in found.agreed] == [("p1", (("o", "accepted"),))]
    assert [(p.about, p.of, p.stands) for p in found.open] == [
        ("p2", "draft", (("o", "rejected"),)),
        ("p3", "draft", (("o", "not answered"),)),
    ]


def test_one_of_two_addressees_does_not_agree_for_both() -> None:
    found = questions(replace(EMPTY, instruments=(replace(draft("accepted"), to=("o", "third")), ANSWER)))
    assert found.agreed == ()
    assert found.open[0].stands == (("o", "accepted"), ("third", "not answered"))


def test_the_latest_answer_counts_and_silence_takes_nothing_back() -> None:
    first, later = replace(ANSWER, history=passed("2031-03-05")), replace(ANSWER, id="later", history=passed("2031-03-12"))
    paper = draft("rejected")
    point = paper.provisions[0]
    for stance, how in (("accepted", "accepted"), ("not answered", "rejected")):
        responses = (ProvisionResponse("later", stance), *point.responses)  # type: ignore[arg-type]
        made = replace(paper, provisions=(replace(point, responses=responses),))
        found = questions(replace(EMPTY, instruments=(made, first, later)))
        assert (*found.agreed, *found.open)[0].stands == (("o", how),)


def test_what_was_replaced_or_withdrawn_is_off_the_table_and_what_was_signed_is_agreed() -> None:
    old, new = draft("rejected"), Instrument("new", "draft", "new draft", ("v",), ("o",), revises="draft")
    assert questions(replace(EMPTY, instruments=(old, new, ANSWER))).open == ()
    gone = replace(old, history=(*old.history, PaperStep("withdrawn", "2031-03-11", SPOT)))
    assert questions(replace(EMPTY, instruments=(gone, ANSWER))).open == ()
    signed = replace(old, history=(*old.history, PaperStep("signed", "2031-03-15", SPOT)))
    found = questions(replace(EMPTY, instruments=(signed, ANSWER)))
    assert [(p.about, p.stands) for p in found.agreed] == [("draft", (("v", "signed"), ("o", "signed")))]
    assert found.open == ()


def test_issues_are_open_on_which_principal_parties_stand_against_each_other_now() -> None:
    issue = Issue("i1", "the toll")
    positions = (
        Position("p1", "v", "i1", "for", "2031-03-01", (), SPOT),
        Position("p2", "e", "i1", "against", "2031-03-02", (), SPOT),
        Position("p3", "stranger", "i1", "for", "2031-03-02", (), SPOT),
    )
    found = questions(replace(EMPTY, issues=(issue,), positions=positions))
    assert [p.stands for p in found.open] == [(("v", "for"), ("o", "against"))]
    turned = (*positions, Position("p4", "o", "i1", "for", "2031-03-09", (), SPOT))
    assert questions(replace(EMPTY, issues=(issue,), positions=turned)).open == ()
    common = replace(issue, common_ground=("p1", "p4"))
    assert questions(replace(EMPTY, issues=(common,), positions=turned)).agreed[0].stands == (("v", "for"), ("o", "for"))


def test_who_was_given_the_last_paper_has_to_answer_it() -> None:
    assert questions(replace(EMPTY, instruments=(draft(),))).moves == (
        Move("answer", ("o",), "draft", None, "not answered", SPOT),
    )
    assert questions(replace(EMPTY, instruments=(draft(), ANSWER))).moves == ()
    promised = replace(ANSWER, history=(PaperStep("promised", None, SPOT),))
    owed = replace(OWED, instrument="answer")
    found = questions(replace(EMPTY, instruments=(draft(), promised), commitments=(owed,)))
    assert [(m.what, m.about, m.due) for m in found.moves] == [("undertaking", "c1", "2031-04-01")]


def test_nobody_answers_what_lies_behind_a_signature() -> None:
    treaty = Instrument("treaty", "treaty", "accord", ("v", "o"), history=(PaperStep("signed", "2031-03-15", SPOT),))
    assert questions(replace(EMPTY, instruments=(draft(), treaty))).moves == ()


def test_moves_come_by_the_day_they_are_due() -> None:
    talks = Meeting("m1", "talks", None, "2031-03-25", None, None, ("v", "o"), (), (), "planned", evidence=SPOT)
    over = replace(talks, id="m0", when="2031-03-05")
    owed = (OWED, replace(OWED, id="c0", due=None), replace(OWED, id="c2", status="met"))
    found = questions(replace(EMPTY, meetings=(over, talks), commitments=owed))
    assert [m.about for m in found.moves] == ["m1", "c1", "c0"]


def test_a_scope_is_proposed_from_who_acts_and_what_is_on_the_table() -> None:
    acts = tuple(ActEntry(f"a{n}", "demand", None, (by,), (), None, "x") for n, by in enumerate(("v", "v", "e")))
    whole = replace(EMPTY, scope=Scope(), acts=acts, instruments=(draft("accepted"),))
    assert proposed(whole) == Scope(("Velland", "Osk"), "draft accord")
    points = (Issue("i1", "the toll", (), SPOT), Issue("i2", "the ferry", (), (*SPOT, Evidence("d2", 0, 1))))
    assert proposed(replace(whole, instruments=(), issues=points)).about == "the ferry, the toll"
    assert proposed(replace(EMPTY, scope=Scope())) == Scope()
