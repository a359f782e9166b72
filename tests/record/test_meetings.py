from typing import Any

from tests.record.build import CAST, Page
from travaux.model import Filed
from travaux.record.entries import Record
from travaux.record.negotiation import assemble

PAIR = ("vega", "brant")


def page(id: str, published: str | None = None, status: str = "held", **fields: Any) -> Filed:
    text = f"Report {id}: the ministers met, it said."
    fields.setdefault("participants", PAIR)
    return Page(id, text, published).meets(f"Report {id}: the ministers met", status=status, **fields).filed()


def built(*filed: Filed) -> Record:
    return assemble(filed, CAST).record


def test_a_round_a_month_is_a_meeting_a_month() -> None:
    record = built(*(page(f"m{n}", f"2031-0{n}-03", when=f"2031-0{n}-02", place="Delta City") for n in range(1, 6)))
    assert sorted(m.when or "" for m in record.meetings) == [f"2031-0{n}-02" for n in range(1, 6)]


def test_an_undated_report_joins_the_meeting_it_agrees_with() -> None:
    record = built(page("a", "2031-05-04", when="2031-05-03", place="Delta City"), page("b", place="Delta City"))
    (meeting,) = record.meetings
    assert meeting.when == "2031-05-03"


def test_an_undated_report_joins_the_meeting_nearest_in_time() -> None:
    early, late = page("a", "2031-05-04", when="2031-05-03"), page("b", "2031-09-02", when="2031-09-01")
    record = built(early, late, page("c", "2031-09-05"))
    assert {m.when: {e.document for e in m.evidence} for m in record.meetings} == {
        "2031-05-03": {"a"},
        "2031-09-01": {"b", "c"},
    }


def test_other_parties_on_one_day_are_another_meeting() -> None:
    record = built(page("a", when="2031-05-03", place="Delta City"), page("b", when="2031-05-03", participants=("vega", "kol")))
    assert len(record.meetings) == 2


def test_a_visit_that_spans_the_talks_is_the_same_meeting() -> None:
    record = built(page("a", when="2031-05-03", place="Delta City"), page("b", when="2031-05-02/2031-05-04", kind="visit"))
    (meeting,) = record.meetings
    assert meeting.when == "2031-05-03"


def test_a_press_conference_is_no_talks() -> None:
    record = built(page("a", when="2031-05-03"), page("b", when="2031-05-03", kind="press conference"))
    assert sorted(m.kind for m in record.meetings) == ["press conference", "talks"]


def test_what_was_planned_and_then_held_is_held_and_keeps_its_history() -> None:
    record = built(page("a", "2031-05-01", "planned", when="2031-05-03"), page("b", "2031-05-04", when="2031-05-03"))
    (meeting,) = record.meetings
    assert meeting.status == "held"
    assert [step.status for step in meeting.history] == ["planned", "held"]


def test_the_newest_dated_report_decides_between_planned_and_cancelled() -> None:
    called_off = page("b", "2031-05-02", "cancelled", when="2031-05-03")
    (meeting,) = built(page("a", "2031-05-01", "planned", when="2031-05-03"), called_off).meetings
    assert meeting.status == "cancelled"
    (meeting,) = built(page("c", "2031-05-03", "planned", when="2031-05-03"), called_off).meetings
    assert meeting.status == "planned"


def test_independent_reports_that_date_it_differently_cover_and_differ() -> None:
    record = built(page("a", when="2031-05-03", place="Delta City"), page("b", when="2031-05-04", place="Delta City"))
    (meeting,) = record.meetings
    assert meeting.when == "2031-05-03/2031-05-04"
    (differ,) = record.discrepancies
    assert (differ.about, differ.field, [c.value for c in differ.claims]) == (meeting.id, "when", ["2031-05-03", "2031-05-04"])


def test_a_copy_is_no_second_source() -> None:
    one = Page("a", "Report: the ministers met, it said.").meets(
        "the ministers met", participants=PAIR, when="2031-05-03", place="Delta"
    )
    two = Page("b", "Copied report: the ministers met, it said.", copy_of="a").meets(
        "the ministers met", participants=PAIR, when="2031-05-04", place="Delta"
    )
    assert not built(one.filed(), two.filed()).discrepancies


def test_one_document_that_tells_of_two_days_tells_of_two_meetings() -> None:
    text = "They met on Monday. They met on Tuesday."
    page = Page("a", text)
    page.meets("They met on Monday", participants=PAIR, when="2031-05-05", place="Delta")
    page.meets("They met on Tuesday", participants=PAIR, when="2031-05-06", place="Delta")
    assert len(built(page.filed()).meetings) == 2


def test_a_bare_mention_is_no_meeting() -> None:
    assert not built(page("a", participants=(), parties=("norland",))).meetings
    assert not built(page("a", status="hypothetical", when="2031-05-03")).meetings


def test_a_series_of_half_a_year_is_no_meeting() -> None:
    assert not built(page("a", when="2031-01/2031-06")).meetings


def test_a_country_and_a_town_in_it_do_not_contradict() -> None:
    record = built(page("a", when="2031-05-03", place="Sudmark"), page("b", when="2031-05-03", place="Delta City"))
    (meeting,) = record.meetings
    assert meeting.place == "Delta City"


def test_rounds_of_different_number_are_different_meetings() -> None:
    first = page("a", when="2031-05-03", place="Delta City", series="first round")
    second = page("b", place="Delta City", series="second round")
    assert sorted(m.series or "" for m in built(first, second).meetings) == ["first round", "second round"]


def test_a_numbered_round_is_found_again_without_its_parties() -> None:
    first = page("a", when="2031-05-03", place="Delta City", series="second round")
    second = page("b", "2031-05-09", participants=(), place="Delta City", series="the second round of talks")
    assert len(built(first, second).meetings) == 1


def test_a_round_that_was_put_off_a_day_is_one_meeting_and_no_dispute() -> None:
    planned = page("a", "2031-05-01", "planned", when="2031-05-03", place="Delta City", series="second round")
    held = page("b", "2031-05-05", when="2031-05-04", place="Delta City", series="second round")
    record = built(planned, held)
    (meeting,) = record.meetings
    assert meeting.status == "held"
    assert not record.discrepancies


def test_a_visit_to_a_country_without_date_or_other_side_is_too_thin() -> None:
    assert not built(page("a", participants=("vega",), kind="visit")).meetings


def test_vague_words_in_a_document_join_the_talks_it_told_of() -> None:
    told = Page("a", "Vega and Brant met on Monday. The talks were short.")
    told.meets("Vega and Brant met on Monday", participants=PAIR, when="2031-05-05")
    told.meets("The talks were short", when="2031-05-05")
    (meeting,) = built(told.filed()).meetings
    assert len(meeting.evidence) == 2


def test_talks_that_were_put_off_are_the_talks_that_were_planned() -> None:
    planned = page("a", "2031-05-01", "planned", when="2031-05-20", place="Delta City")
    put_off = page("b", "2031-05-18", "postponed", when="2031-05-27", place="Delta City")
    (meeting,) = built(planned, put_off).meetings
    assert (meeting.when, meeting.status) == ("2031-05-27", "postponed")
    assert [(step.status, step.when) for step in meeting.history] == [("planned", "2031-05-20"), ("postponed", "2031-05-27")]


def test_a_bare_report_of_a_place_joins_the_meeting_there() -> None:
    record = built(
        page("a", "2031-05-04", place="Delta City"), page("b", when="2031-05-03", participants=(), place="Delta City")
    )
    (meeting,) = record.meetings
    assert meeting.when == "2031-05-03"


def test_a_meeting_moved_in_one_report_is_one_meeting_on_its_new_day() -> None:
    planned = page("a", "2031-05-01", "planned", when="2031-05-20", place="Delta City")
    moved = Page("b", "Talks of Norland and Sudmark on Tuesday were put off, to be held on Thursday.", "2031-05-19")
    moved.meets(
        "Talks of Norland and Sudmark on Tuesday were put off", "postponed", parties=("norland", "sudmark"), when="2031-05-20"
    )
    moved.meets("to be held on Thursday", "planned", parties=("norland", "sudmark"), when="2031-05-22")
    (meeting,) = built(planned, moved.filed()).meetings
    assert (meeting.when, {s.status for s in meeting.history}) == ("2031-05-22", {"planned", "postponed"})


def test_what_was_put_off_and_then_held_on_no_told_day_was_held_in_between() -> None:
    planned = page("a", "2031-05-01", "planned", when="2031-05-20", place="Delta City")
    put_off = page("b", "2031-05-18", "postponed", place="Delta City")
    held = page("c", "2031-05-28", "held", place="Delta City")
    (meeting,) = built(planned, put_off, held).meetings
    assert (meeting.when, meeting.status) == ("2031-05-21?/2031-05-28?", "held")


def test_what_is_still_to_come_when_it_is_told_is_planned() -> None:
    (meeting,) = built(page("a", "2031-05-01", "held", when="2031-05-20", place="Delta City")).meetings
    assert meeting.status == "planned"
