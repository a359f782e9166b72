"""What the contexts say: order of papers, days in a list, comments without their header lines."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.web.conftest import TestClient
from tests.web.handmade import at, hand_made, room_of
from travaux.model import Shared
from travaux.record.entries import Actor, Evidence, Instrument, MeetingStep, Office, PaperStep, ProvisionChange
from travaux.web.app import application
from travaux.web.cite import deed, office
from travaux.web.days import past
from travaux.web.pages import (
    actors,
    acts,
    commitments,
    events,
    evidence,
    instruments,
    meetings,
    overview,
    reaction,
    sources,
    statements,
    timeline,
)
from travaux.web.room import Room


def test_no_paper_stands_before_the_one_it_answers() -> None:
    papers = (
        Instrument("c", "letter", "c", answers="b", history=(PaperStep("handed over", "2031-01-01"),)),
        Instrument("b", "letter", "b", answers="a"),
        Instrument("a", "letter", "a"),
        Instrument("d", "letter", "d", answers="e"),
        Instrument("e", "letter", "e", answers="d"),
    )
    found = [p.id for p in instruments.in_order(room_of(replace(hand_made(), instruments=papers)))]
    assert found[:3] == ["a", "b", "c"]
    assert sorted(found) == ["a", "b", "c", "d", "e"], "a circle of answers ends"


def test_the_first_to_hand_over_stands_on_the_left(room: Room) -> None:
    ladder = instruments.exchange(room)
    assert ladder
    assert [pole.name for pole in ladder.poles] == ["Tavora", "Lunmark"]
    assert [(r.x1 < r.x2, r.look) for r in ladder.rungs] == [(True, "done"), (False, "late")]


def test_papers_of_persons_stand_on_their_partys_line_and_one_name_has_one_line() -> None:
    papers = (
        Instrument("a", "draft", "a", ("a-rov",), ("a-twin",)),
        Instrument("b", "draft", "b", ("a-lun",), ("a-tav",)),
        Instrument("c", "draft", "c", ("a-lun",), ("a-twin",)),
    )
    made = hand_made()
    twin = replace(made, instruments=papers, actors=(*made.actors, Actor("a-twin", "organisation", "lunmark")))
    ladder = instruments.exchange(room_of(twin))
    assert ladder
    assert [pole.name.lower() for pole in ladder.poles] == ["tavora", "lunmark"]
    assert len(ladder.rungs) == 2


@pytest.mark.parametrize(
    ("due", "status", "look", "note"),
    [
        ("../2031-06-01", "open", "due", "promised by 1 June 2031"),
        ("2031-06-01", "overdue", "late", "overdue since 1 June 2031"),
        (None, "open", "due", "promised"),
        ("2031-06-01", "met", "due", "promised"),
    ],
)
def test_a_promised_paper_says_by_when(due: str | None, status: Any, look: str, note: str) -> None:
    made = hand_made()
    letter = Instrument("t-5", "letter", "letter", ("a-lun",), ("a-tav",), history=(PaperStep("promised", None),))
    promise = replace(made.commitments[0], id="k-9", instrument="t-5", due=due, status=status)
    room = room_of(replace(made, instruments=(*made.instruments, letter), commitments=(*made.commitments, promise)))
    ladder = instruments.exchange(room)
    assert ladder
    (rung,) = (r for r in ladder.rungs if r.href == "/instruments/t-5")
    assert (rung.look, rung.note) == (look, note)


def test_what_was_answered_has_come() -> None:
    made = hand_made()
    letter = Instrument("t-5", "letter", "letter", ("a-lun",), ("a-tav",), history=(PaperStep("promised", None),))
    reply = Instrument("t-6", "reply", "reply", ("a-tav",), ("a-lun",), "t-5", history=(PaperStep("handed over", None),))
    ladder = instruments.exchange(room_of(replace(made, instruments=(*made.instruments, letter, reply))))
    assert ladder
    (rung,) = (r for r in ladder.rungs if r.href == "/instruments/t-5")
    assert (rung.look, rung.note) == ("done", "promised, answered since")


def test_papers_promised_to_nobody_named_are_drawn_and_answers_are_tied_to_what_they_answer() -> None:
    made = hand_made()
    promised = (PaperStep("promised", None),)
    papers = (
        *made.instruments,
        Instrument("t-4", "comments", "comments", ("a-tav",), answers="t-2", history=promised),
        Instrument("t-5", "letter", "letter", ("a-lun",), history=promised),
        Instrument("t-6", "charter", "charter", ("a-lun",), history=(PaperStep("signed", None),)),
        Instrument("t-7", "note", "note", history=promised),
    )
    ladder = instruments.exchange(room_of(replace(made, instruments=papers)))
    assert ladder
    rungs = {r.href: r for r in ladder.rungs}
    first, answer, comments, letter = (rungs[f"/instruments/t-{n}"] for n in (1, 2, 4, 5))
    assert (comments.look, comments.x1, comments.x2) == ("due", first.x1, first.x2)
    assert answer.note.endswith(f", answers {first.number}")
    assert comments.note.endswith(f", answers {answer.number}")
    assert letter.x2 not in {p.x for p in ladder.poles}
    assert len(rungs) == 4, "what was signed together passed to nobody, and what comes from nobody known cannot be drawn"
    assert ladder.outside == 2


def test_replies_are_counted(room: Room) -> None:
    found = instruments.one(room, "t-1")
    assert found
    assert found.provisions
    assert found.provisions.tally == (("accepted", 1), ("rejected", 1), ("not answered", 1))


def test_what_is_ahead_and_what_is_past(room: Room) -> None:
    found = meetings.page(room)
    assert [m.id for m in found.ahead] == ["m-2"]
    assert [m.id for m in found.past] == ["m-1"]
    assert found.past[0].disputes[0].field == "the date"


def test_vaguer_days_that_hold_a_narrower_one_are_left_out(room: Room) -> None:
    said = ("2031-03-22", "2031-03", "2031-03-21", "../2031-03-24", "2031-03-18/2031-03-24")
    met = replace(room.record.meetings[0], history=tuple(MeetingStep("held", when) for when in said))
    found = meetings.row(room_of(replace(hand_made(), meetings=(met,))), met)
    assert [(s.status, s.when) for s in found.steps] == [("held", "21 March 2031 or 22 March 2031")]


def test_what_is_past_is_not_due(room: Room) -> None:
    until = "../2031-05-06"
    assert past(until) == "6 May 2031 or earlier"
    assert past("2031-05-06") == "6 May 2031"
    held, planned = room.record.meetings
    said = tuple(MeetingStep(status, until) for status in ("planned", "held"))
    shown = meetings.row(room, replace(held, when=until, history=said))
    assert (shown.when, [s.when for s in shown.steps]) == (past(until), ["by 6 May 2031", past(until)])
    assert meetings.row(room, replace(planned, when=until)).when == "by 6 May 2031"
    act, promise = room.record.acts[0], room.record.commitments[0]
    assert acts.row(room, replace(act, when=until, due=until)).when == past(until)
    assert acts.row(room, replace(act, due=until)).due == "by 6 May 2031"
    assert commitments.row(room, replace(promise, made=until, due=until)).due == "by 6 May 2031"


def test_an_open_begin_stands_at_its_last_day() -> None:
    days = ["2031-05-20", "../2031-05-06", "2031-05-06", None, "2031-05-06T09:00:00"]
    assert sorted(days, key=events.place) == ["2031-05-06", "2031-05-06T09:00:00", "../2031-05-06", "2031-05-20", None]


def test_the_overview_tells_what_happened_and_not_what_is_to_come(room: Room) -> None:
    found = overview.page(room)
    assert found.latest[0].when == "2031-05-15"
    assert "2031-06-03" not in {e.when for e in found.latest}
    assert [c.id for c in found.owed] == ["k-1"]
    assert [m.id for m in found.ahead] == ["m-2"]


def test_a_promise_reaches_to_its_due_day(room: Room) -> None:
    drawn = timeline.picture(room)
    assert drawn
    (promise,) = next(lane for lane in drawn.lanes if lane.name == "Promises").marks
    assert not promise.point
    assert promise.look == "overdue"


@pytest.mark.parametrize(("value", "words"), [(7, "+7"), (0, "0"), (-4, "−4"), (None, "")])
def test_scores(value: int | None, words: str) -> None:
    assert reaction.score(value) == words


def test_comments_are_shown_without_what_numbers_and_dates_them(room: Room) -> None:
    (thread,) = reaction.page(room).threads
    assert [(c.author, c.score, c.depth) for c in thread.comments] == [("anna", "+3", 1), ("bo", "−1", 2)]
    shown = reaction._said("1. +7\n22 May 2031 09: 44\nQuote: bo\nNo.", "2031-05-22T09:44:00")
    assert shown == "Quote: bo\nNo."
    assert reaction._said("12:30", None) == "12:30", "a comment that is only that stays"


def test_sources_say_on_how_many_originals_the_reports_of_a_meeting_rest(room: Room) -> None:
    shown = sources.page(replace(room, shared=(Shared("daily", "wire/first", "partial", 0.25),)))
    assert [(part.page.href, part.share) for part in shown.parts] == [("/documents/daily", "25%")]
    told = [event for event in shown.events if any(len(account.outlets) > 1 for account in event.accounts)]
    for event in told:
        assert len(event.accounts) <= event.outlets
    assert all(len({account.original.href for account in event.accounts}) == len(event.accounts) for event in shown.events)


def test_provisions_lead_to_their_words_and_numbers_are_told_once(serve: Callable[[Room], TestClient], room: Room) -> None:
    draft, answer, *others = room.record.instruments
    first, second, third = draft.provisions
    draft = replace(
        draft,
        evidence=(*draft.evidence, at("draft", "AGREEMENT")),
        provisions=(replace(first, number="1", text="Article 1\nFree passage."), second, replace(third, text="3. In force.")),
    )
    answer = replace(answer, provisions=(replace(first, id="v-9", responses=()),))
    made = room_of(replace(room.record, instruments=(draft, answer, *others)))
    found = instruments.one(made, "t-1")
    assert found
    assert found.provisions
    one, two, three = found.provisions.rows
    words = at("draft", "Article 1\nFree passage.")
    assert (one.text, one.href) == ("Free passage.", f"/documents/draft?start={words.start}&end={words.end}#e")
    assert (two.text, bool(two.href)) == ("The ferry shall be returned.", True)
    assert (three.text, three.href) == ("3. In force.", ""), "numbered otherwise, and not in the text"
    assert [p.paper.href for p in instruments.page(made).provisions] == ["/instruments/t-1"], "nothing answers the other"
    page = serve(made).get("/instruments/t-1").text
    assert "We accept Article 1" in page
    assert "where it stands</a>" in page


def test_an_event_counts_all_its_originals_and_takes_no_missing_name_for_an_outlet(room: Room) -> None:
    made = room.record
    told = tuple(replace(made.documents[2], id=f"d-{n}", source=None if n < 3 else "Daily Post") for n in range(12))
    met = replace(made.meetings[0], evidence=tuple(Evidence(d.id, 0, 4) for d in told))
    (event,) = sources.page(room_of(replace(made, documents=(*made.documents, *told), meetings=(met,)))).events
    assert (event.outlets, event.unnamed, event.originals, len(event.accounts)) == (1, 3, 12, sources.SHOWN)


def test_what_is_no_date_is_said_to_be_none(serve: Callable[[Room], TestClient], room: Room) -> None:
    client = serve(room)
    for path in ("/timeline?within=soon", "/statements?when=soon", "/?since=soon"):
        assert "soon is no date such as 2031-05-04" in client.get(path).text, path
        assert "is no date" not in client.get(path.replace("soon", "2031-05")).text, path


def test_a_name_is_shown_with_what_stands_beside_it(serve: Callable[[Room], TestClient], room: Room) -> None:
    found = evidence.one(room, "a-lun")
    assert found
    (cite,) = found.cites
    before = "BRISTAD, May 6 - Tavora handed over a draft agreement to "
    assert (cite.before, cite.words, cite.after) == (before, "Lunmark", " on Monday.")
    assert "</span><b>Lunmark</b><span" in serve(room).get("/evidence/a-lun").text
    act = evidence.one(room, "c-2")
    assert act
    assert not act.cites[0].before


def test_a_paper_stands_beside_the_version_before(serve: Callable[[Room], TestClient]) -> None:
    record = hand_made()
    old, new = (Instrument(f"instrument-{n}", "draft treaty", f"draft {n}") for n in (1, 2))
    changes = (
        ProvisionChange("kept", "1", "1", None, None),
        ProvisionChange("changed", "2", "2", "ten <miles>", "six miles"),
        ProvisionChange("dropped", "3", None, "A toll is paid.", None),
    )
    new = replace(new, revises=old.id, changes=changes)
    client = serve(room_of(replace(record, instruments=(old, new))))
    page = client.get(f"/instruments/{new.id}").text
    assert "<del>ten &lt;miles&gt;</del>" in page
    assert "<ins>six miles</ins>" in page
    assert f'href="/instruments/{old.id}"' in page
    assert f'href="/instruments/{new.id}"' in client.get(f"/instruments/{old.id}").text


def test_a_party_s_page_names_who_spoke_and_every_page_counts_alike(serve: Callable[[Room], TestClient], room: Room) -> None:
    own = replace(room.record.statements[0], id="s-own", speaker="a-tav", content="The ferry is ours")
    made = room_of(replace(room.record, statements=(*room.record.statements, own)))
    client = serve(made)
    party = client.get("/actors/a-tav").text
    said = party[party.index('id="s-1"') : party.index("We expect an answer")]
    assert '<a href="/actors/a-rov"><b>Ada Rovik</b></a>' in said
    assert "<b>Tavora</b>" not in party[party.index('id="s-own"') : party.index("The ferry is ours")]
    assert "<b>Ada Rovik</b>" not in client.get("/actors/a-rov").text
    (head,) = (side.head for side in actors.page(made).sides if side.head and side.head.name == "Tavora")
    (card,) = (p for p in overview.page(made).parties if p.head.text == "Tavora")
    choice = next(c.text for c in statements.page(made, statements.Wanted()).speakers if c.value == "a-tav")
    assert (head.statements, card.statements.text, choice) == (2, "2 statements", "Tavora (2)")


def test_who_is_named_by_their_office_is_not_told_it_twice() -> None:
    assert office(Actor("a", "person", "ambassador of Tavora", offices=(Office("Ambassador"),))) == ""
    assert office(Actor("a", "person", "Ina Rov", offices=(Office("ambassador"),))) == "ambassador"


def test_what_was_not_done_is_not_told_as_done() -> None:
    made = hand_made()
    act = replace(made.acts[0], modality="negated")
    with TestClient(application(lambda: room_of(replace(made, acts=(act, *made.acts[1:]))))) as client:
        assert f">not {act.kind}<" in client.get(f"/acts?id={act.id}").text
    assert deed("sign", "hypothetical") == "perhaps sign"


def test_a_day_by_which_something_is_due_is_no_day_on_which_it_was_done() -> None:
    made = hand_made()
    promise = replace(made.commitments[0], due="../2031-05-15", status="met", kept="2031-05-19")
    meeting = replace(made.meetings[0], when="../2031-05-15", status="held")
    room = room_of(replace(made, commitments=(promise,), meetings=(meeting,)))
    (day,) = (d for d in timeline.page(room).days if d.edtf.endswith("2031-05-15"))
    assert (day.when, {(e.kind, e.status, e.limit) for e in day.events if e.kind != "act"}) == (
        "15 May 2031", {("due", "met late", "by then"), ("meeting", "held", "or earlier")},
    )  # fmt: skip
