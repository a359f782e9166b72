from itertools import permutations

from tests.record.build import CAST, Page, words_at
from travaux.model import Filed, Span, Thread, Zone
from travaux.record import identity
from travaux.record.entries import Record
from travaux.record.negotiation import assemble


def pages() -> list[Filed]:
    one = Page(
        "a", 'Vega and Brant met in Delta City on 3 May. "We will send a written answer next week," Brant said.', "2031-05-03"
    )
    one.meets(
        "Vega and Brant met in Delta City on 3 May", participants=("vega", "brant"), place="Delta City", when="2031-05-03"
    )
    one.says("brant", "We will send a written answer next week,")
    one.act(
        "promise",
        "We will send a written answer next week",
        ["brant"],
        ["norland"],
        "send a written answer next week",
        due="2031-05-05/2031-05-11",
    )
    one.act("demand", "We will send", ["brant"], about="a written answer")
    two = Page("b", "Norland demands an end to shelling of the port. Sudmark sent its written answer.", "2031-05-12")
    two.act(
        "demand", "Norland demands an end to shelling of the port", ["norland"], ["sudmark"], "an end to shelling of the port"
    )
    two.act("hand over", "Sudmark sent its written answer", ["sudmark"], ["norland"], "its written answer")
    two.meets("Sudmark sent", status="hypothetical", parties=("sudmark",))
    three = Page("c", "Talks of Vega with Brant took place in Delta City. I like this", None)
    three.meets("Talks of Vega with Brant took place in Delta City", participants=("vega", "brant"), place="Delta City")
    three.act("demand", "I like this", ["norland"])
    three.zones = (Zone("body", Span(0, 51)), Zone("comment", Span(51, 62), thread=Thread(1)))
    return [one.filed(), two.filed(), three.filed()]


def test_the_order_of_documents_changes_nothing() -> None:
    records = {assemble(list(order), CAST).record for order in permutations(pages())}
    assert len(records) == 1


def test_every_entry_rests_on_words_without_white_space_around_them() -> None:
    filed = pages()
    record = assemble(filed, CAST).record
    for kind in ("statements", "acts", "issues", "positions", "meetings", "instruments", "commitments"):
        for entry in getattr(record, kind):
            assert entry.evidence or getattr(entry, "stance", None) == "undeclared", entry
            for evidence in entry.evidence:
                words = words_at(filed, evidence)
                assert words
                assert words == words.strip()


def test_a_comment_is_reaction_and_never_evidence() -> None:
    record = assemble(pages(), CAST).record
    assert [(r.document, r.span) for r in record.reaction] == [("c", Span(51, 62))]
    assert not [e for a in record.acts for e in a.evidence if (e.document, e.start) == ("c", 51)]


def test_reports_of_one_encounter_are_one_meeting() -> None:
    record = assemble(pages(), CAST).record
    (meeting,) = record.meetings
    assert (meeting.when, meeting.place, meeting.status) == ("2031-05-03", "Delta City", "held")
    assert set(meeting.parties) == {"norland", "sudmark"}
    assert {e.document for e in meeting.evidence} == {"a", "c"}


def test_a_promise_that_later_coverage_shows_kept_is_met() -> None:
    (commitment,) = assemble(pages(), CAST).record.commitments
    assert (commitment.by, commitment.status, commitment.due) == ("brant", "met", "2031-05-05/2031-05-11")
    assert [e.document for e in commitment.outcome_evidence] == ["b"]


def test_a_promise_whose_day_passed_unkept_is_overdue_as_of_a_day() -> None:
    first = pages()[:1]
    assert [c.status for c in assemble(first, CAST, as_of="2031-05-11").record.commitments] == ["open"]
    late: Record = assemble(first, CAST, as_of="2031-06-01").record
    assert [(c.status, c.as_of) for c in late.commitments] == [("overdue", "2031-06-01")]


def test_an_id_once_shown_resolves_when_more_documents_come() -> None:
    filed = pages()
    for n in (1, 2):
        early = assemble(filed[n:], CAST).record
        late = assemble(filed, CAST)
        for kind in ("statements", "acts", "meetings", "commitments"):
            for entry in getattr(early, kind):
                now = identity.resolve(late.lineage, entry.id)
                assert now in {e.id for e in getattr(late.record, kind)}
