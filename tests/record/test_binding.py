from dataclasses import replace

from tests.record.build import CAST, Page
from travaux.model import Filed, MeetingStatus
from travaux.record.binding import Bound, bind
from travaux.record.entries import Commitment, Evidence, Meeting, MeetingStep, Record, Scope
from travaux.record.negotiation import assemble


def chapter(*pages: Filed) -> Record:
    return assemble(pages, CAST).record


def bound(*chapters: Record, as_of: str | None = None) -> Bound:
    return bind(chapters, title="Talks", scope=Scope(("Norland",)), as_of=as_of)


def promise() -> Record:
    page = Page("a", "We will send a written answer on grain quotas, Brant said.", "2031-05-03")
    page.act(
        "promise",
        "We will send a written answer on grain quotas",
        ["brant"],
        ["norland"],
        "send a written answer on grain quotas",
        due="2031-05-10",
    )
    return chapter(page.filed())


def kept() -> Record:
    page = Page("b", "Sudmark sent its written answer on grain quotas.", "2031-06-12")
    page.act(
        "hand over", "Sudmark sent its written answer on grain quotas", ["sudmark"], about="its written answer on grain quotas"
    )
    return chapter(page.filed())


def stance(name: str, day: str, kind: str) -> Record:
    page = Page(name, f"Norland will {kind} an end to shelling of the port.", day)
    act = page.act(
        "demand", f"Norland will {kind} an end to shelling of the port", ["norland"], (), "an end to shelling of the port"
    )
    act.acts[-1] = replace(act.acts[-1], kind=kind)  # type: ignore[arg-type]
    return chapter(page.filed())


def test_a_record_of_one_chapter_is_that_chapter() -> None:
    one = promise()
    assert bound(one).record == replace(one, title="Talks")


def test_a_promise_that_a_later_chapter_shows_kept_is_met() -> None:
    (alone,) = promise().commitments
    assert alone.status == "open"
    (found,) = bound(promise(), kept()).record.commitments
    assert (found.status, [e.document for e in found.outcome_evidence]) == ("met", ["b"])


def test_what_came_before_a_promise_does_not_keep_it() -> None:
    early = replace(kept(), documents=tuple(replace(d, published="2031-04-01") for d in kept().documents))
    (found,) = bound(early, promise()).record.commitments
    assert (found.status, found.outcome_evidence) == ("open", ())


def test_a_promise_is_judged_as_of_the_newest_document_or_the_day_given() -> None:
    other = chapter(Page("c", "The port is quiet.", "2031-05-20").filed())
    assert [(c.status, c.as_of) for c in bound(promise(), other).record.commitments] == [("overdue", "2031-05-20")]
    assert [(c.status, c.as_of) for c in bound(promise(), other, as_of="2031-05-09").record.commitments] == [
        ("open", "2031-05-09")
    ]


def test_an_issue_that_goes_on_is_one_and_stances_follow_one_another() -> None:
    chapters = [
        stance(name, day, kind)
        for name, day, kind in (("a", "2031-05-03", "demand"), ("b", "2031-08-03", "demand"), ("c", "2031-11-03", "reject"))
    ]
    found = bound(*chapters)
    (issue,) = found.record.issues
    assert issue.id == min(found.now.get(i.id, i.id) for one in chapters for i in one.issues)
    own = sorted((p for p in found.record.positions if p.actor == "norland"), key=lambda p: p.when or "")
    assert len({p.stance for p in own}) == len(own) == 2
    assert {e.document for e in own[0].evidence} == {"a", "b"}
    assert {p.issue for p in own} == {issue.id}


def test_an_actor_is_one_in_all_chapters_and_every_old_id_leads_to_it() -> None:
    renamed = replace(promise(), actors=tuple(replace(a, id=f"{a.id}-2", represents=None) for a in promise().actors))
    found = bound(kept(), renamed)
    assert len(found.record.actors) == len(CAST.actors)
    assert {found.now[f"{a.id}-2"] for a in CAST.actors} == {a.id for a in CAST.actors}
    assert found.record.scope.parties == ("norland",)


def round_of(name: str, day: str, when: str, status: MeetingStatus) -> Record:
    text = "The second round of talks in Lund."
    page = Page(name, text, day).filed()
    spot = Evidence(name, 0, len(text))
    entry = Meeting(
        f"meeting-{name}", "talks", "second round", when, "Lund", None, ("norland", "sudmark"), (), (), status,
        (MeetingStep(status, when, (spot,)),), (spot,),
    )  # fmt: skip
    return replace(chapter(page), meetings=(entry,))


def test_a_meeting_planned_in_one_chapter_and_held_in_the_next_is_one_and_keeps_the_promise_to_meet() -> None:
    plan, talks = (
        round_of("a", "2031-05-03", "2031-05-21", "planned"),
        round_of("b", "2031-05-23", "2031-05-21/2031-05-22", "held"),
    )
    undertaking = Commitment(
        "commitment-a", "norland", None, "to hold a second round", None, "2031-05-21", None, None, None, "open", None,
        plan.meetings[0].evidence,
    )  # fmt: skip
    found = bound(replace(plan, commitments=(undertaking,)), talks).record
    assert [(m.when, m.status) for m in found.meetings] == [("2031-05-21/2031-05-22", "held")]
    assert [(c.status, [e.document for e in c.outcome_evidence]) for c in found.commitments] == [("met", ["b"])]


def test_a_round_of_another_name_on_a_day_that_is_told_otherwise_stays_apart() -> None:
    talks = round_of("b", "2031-05-23", "2031-05-21/2031-05-22", "held")
    third = replace(talks, meetings=(replace(talks.meetings[0], series="third round"),))
    assert len(bound(round_of("a", "2031-05-03", "2031-05-21", "planned"), third).record.meetings) == 2
