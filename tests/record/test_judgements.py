from dataclasses import replace
from typing import Any

import pytest

from tests.record.build import CAST, Page
from travaux.model import Judgement
from travaux.record import identity
from travaux.record.entries import Record
from travaux.record.negotiation import Built, assemble
from travaux.record.verdicts import ground


def judge(n: int, action: Any, target: str, after: dict[str, Any] | None = None, by: str = "ada") -> Judgement:
    return Judgement(f"j{n}", f"2031-06-0{n}T10:00:00Z", by, action, target, None, after)


def pages() -> list[Page]:
    one = Page("a", "They met on 3 May. Sudmark promised a bridge.", "2031-05-04")
    one.meets("They met on 3 May", participants=("vega", "brant"), when="2031-05-03")
    one.act("promise", "Sudmark promised a bridge", ["sudmark"], about="a bridge")
    two = Page("b", "They met in autumn. Norland demands fish.", "2031-10-04")
    two.meets("They met in autumn", participants=("vega", "brant"), when="2031-10-01")
    two.act("demand", "Norland demands fish", ["norland"], ["sudmark"], about="fish")
    return [one, two]


def built(*judgements: Judgement) -> Built:
    return assemble([p.filed() for p in pages()], CAST, judgements=judgements)


def machine() -> Record:
    return built().record


def test_a_rejected_entry_is_gone_and_comes_back_when_the_rejection_is_undone() -> None:
    commitment = machine().commitments[0].id
    assert not built(judge(1, "reject", commitment)).record.commitments
    assert built(judge(1, "reject", commitment), judge(2, "undo", "j1")).record.commitments == machine().commitments


def test_a_rejected_act_is_referred_to_by_nothing() -> None:
    act = next(a for a in machine().acts if a.kind == "demand")
    record = built(judge(1, "reject", act.id)).record
    assert act.id not in {a for p in record.positions for a in p.acts}


def test_a_fixed_field_is_the_persons_and_the_rest_the_machines() -> None:
    before = machine().meetings[0]
    after = next(m for m in built(judge(1, "fix", before.id, {"place": "Delta City"})).record.meetings if m.id == before.id)
    assert (after.place, after.origin, after.confidence) == ("Delta City", "person:ada", 1.0)
    assert (after.when, after.evidence) == (before.when, before.evidence)


def test_the_json_key_from_fixes_the_field_from_() -> None:
    page = Page("a", "Norland sent Sudmark a letter.").paper("a letter", "letter", from_=("norland",), to=("sudmark",))
    (paper,) = assemble([page.filed()], CAST).record.instruments
    (fixed,) = assemble([page.filed()], CAST, judgements=[judge(1, "fix", paper.id, {"from": ["vega"]})]).record.instruments
    assert fixed.from_ == ("vega",)


def test_merged_meetings_have_both_evidences_and_the_old_id_resolves() -> None:
    one, two = machine().meetings
    done = built(judge(1, "merge", two.id, {"into": one.id}))
    (left,) = done.record.meetings
    assert left.id == one.id
    assert set(left.evidence) == {*one.evidence, *two.evidence}
    assert identity.resolve(done.lineage, two.id) == one.id


def test_merged_actors_are_one_everywhere() -> None:
    record = built(judge(1, "merge", "vega", {"into": "norland"})).record
    assert "vega" not in {a.id for a in record.actors}
    assert all("vega" not in m.participants for m in record.meetings)
    (norland,) = [a for a in record.actors if a.id == "norland"]
    assert "Ana Vega" in norland.names


def test_a_split_sets_evidence_apart() -> None:
    page = pages()[0]
    both = Page("c", "Vega saw Brant in May.").meets("Vega saw Brant in May", participants=("vega", "brant"), when="2031-05")
    filed = [page.filed(), both.filed()]
    (meeting,) = assemble(filed, CAST).record.meetings
    apart = [{"document": e.document, "start": e.start, "end": e.end} for e in meeting.evidence if e.document == "c"]
    record = assemble(filed, CAST, judgements=[judge(1, "split", meeting.id, {"id": "meeting-new", "evidence": apart})]).record
    assert {m.id: [e.document for e in m.evidence] for m in record.meetings} == {meeting.id: ["a"], "meeting-new": ["c"]}


def test_the_order_in_which_judgements_are_listed_changes_nothing() -> None:
    commitment, meeting = machine().commitments[0].id, machine().meetings[0].id
    decided = [
        judge(1, "reject", commitment),
        judge(2, "fix", meeting, {"place": "X"}),
        judge(3, "undo", "j1"),
        judge(4, "accept", meeting),
    ]
    assert built(*decided) == built(*decided[::-1])


def test_the_later_of_two_decisions_within_a_second_counts() -> None:
    meeting = machine().meetings[0].id
    first = replace(judge(1, "fix", meeting, {"place": "Port Sill"}), at="2031-06-01T10:00:00Z")
    later = replace(judge(2, "fix", meeting, {"place": "Delta City"}), at="2031-06-01T10:00:00.5Z")
    record = built(later, first).record
    assert next(m.place for m in record.meetings if m.id == meeting) == "Delta City"


def test_an_undone_undo_counts_again() -> None:
    commitment = machine().commitments[0].id
    decided = [judge(1, "reject", commitment), judge(2, "undo", "j1"), judge(3, "undo", "j2")]
    assert not built(*decided).record.commitments


def test_a_judgement_on_what_is_not_there_changes_nothing_and_stays_listed() -> None:
    record = built(judge(1, "reject", "act-000000000000")).record
    assert record.acts == machine().acts
    assert [j.id for j in record.judgements] == ["j1"]


def test_a_judgement_follows_its_entry_when_more_documents_come() -> None:
    early = assemble([pages()[0].filed()], CAST).record.meetings[0].id
    more = Page("0", "Vega and Brant met.", "2031-05-03").meets(
        "Vega and Brant met", participants=("vega", "brant"), when="2031-05-03"
    )
    filed = [p.filed() for p in [*pages(), more]]
    record = assemble(filed, CAST, judgements=[judge(1, "fix", early, {"place": "Delta City"})]).record
    assert [m.place for m in record.meetings if m.when == "2031-05-03"] == ["Delta City"]


def test_a_split_that_sets_nothing_apart_changes_nothing() -> None:
    meeting = machine().meetings[0].id
    assert built(judge(1, "split", meeting, {"id": "meeting-new"})).record.meetings == machine().meetings


@pytest.mark.parametrize(
    "after",
    [
        {},
        {"evidence": None},
        {"evidence": [{"document": "nowhere", "start": 0, "end": 1}]},
        {"evidence": {"document": "a", "start": 0, "end": 4}},
        {"names": None},
        {"names": ["Nobody"]},
        {"names": [1]},
        {"id": 5, "names": "Norland"},
    ],
)
def test_a_split_that_names_nothing_of_the_entry_changes_nothing(after: dict[str, Any]) -> None:
    before = machine()
    for target in ("norland", before.acts[0].id):
        record = built(judge(1, "split", target, after)).record
        assert (record.actors, record.acts) == (before.actors, before.acts)
        assert record.judgements


def test_a_value_that_a_field_cannot_hold_leaves_it_as_it_is() -> None:
    (commitment,) = machine().commitments
    after = {"due": ["2031-05-09"], "evidence": None, "status": "forgotten", "content": "a bridge of stone"}
    (fixed,) = built(judge(1, "fix", commitment.id, after)).record.commitments
    assert (fixed.due, fixed.evidence, fixed.status) == (commitment.due, commitment.evidence, commitment.status)
    assert fixed.content == "a bridge of stone"


def test_a_person_can_write_a_history() -> None:
    meeting = machine().meetings[0]
    after = {"history": [{"status": "held", "when": "2031-05-03", "evidence": [{"document": "a", "start": 0, "end": 4}]}]}
    record = built(judge(1, "fix", meeting.id, after)).record
    (step,) = next(m for m in record.meetings if m.id == meeting.id).history
    assert (step.status, step.when, len(step.evidence)) == ("held", "2031-05-03", 1)


def seen(entry: Any, **values: Any) -> dict[str, Any]:
    return values | {"x_ground": ground(entry)}


def test_what_was_accepted_stays_when_the_same_documents_are_read_otherwise() -> None:
    meeting = machine().meetings[0]
    accepted = replace(judge(1, "accept", meeting.id), before=seen(meeting, place="Port Sill"))
    after = next(m for m in built(accepted).record.meetings if m.id == meeting.id)
    assert (after.place, after.origin) == ("Port Sill", "person:ada")


def test_what_was_accepted_opens_again_when_other_documents_say_something_else() -> None:
    meeting = machine().meetings[0]
    accepted = replace(judge(1, "accept", meeting.id), before={"place": "Port Sill", "x_ground": "of fewer documents"})
    after = next(m for m in built(accepted).record.meetings if m.id == meeting.id)
    assert after == meeting


ADDED = {
    "entry": "commitments",
    "by": "norland",
    "to": None,
    "content": "a bridge",
    "due": "2031-07-01",
    "status": "open",
    "evidence": [{"document": "a", "start": 0, "end": 4}],
}


def test_an_added_entry_is_the_persons_and_can_be_undone() -> None:
    record = built(judge(1, "add", "commitment-new", ADDED)).record
    (new,) = [c for c in record.commitments if c.id == "commitment-new"]
    assert (new.content, new.due, new.origin, new.evidence[0].document) == ("a bridge", "2031-07-01", "person:ada", "a")
    assert built(judge(1, "add", "commitment-new", ADDED), judge(2, "undo", "j1")).record.commitments == machine().commitments


@pytest.mark.parametrize(
    "wrong", [{"entry": "bridges"}, {"evidence": []}, {"evidence": [{"document": "z", "start": 0, "end": 4}]}, {"content": 3}]
)
def test_an_added_entry_that_is_none_changes_nothing(wrong: dict[str, Any]) -> None:
    assert built(judge(1, "add", "commitment-new", ADDED | wrong)).record.commitments == machine().commitments


def test_an_added_entry_that_another_rejects_stays_until_a_third_decides() -> None:
    two = judge(1, "add", "commitment-new", ADDED), judge(2, "reject", "commitment-new", by="ben")
    assert "commitment-new" in {c.id for c in built(*two).record.commitments}
    decided = built(*two, judge(3, "reject", "commitment-new", by="cleo")).record
    assert "commitment-new" not in {c.id for c in decided.commitments}


def test_an_actor_in_a_persons_value_who_is_nowhere_any_more_is_left_to_the_machine() -> None:
    commitment = machine().commitments[0]
    fixed = judge(1, "fix", commitment.id, {"by": "actor-gone", "content": "a ferry"})
    (after,) = built(fixed).record.commitments
    assert (after.by, after.content) == (commitment.by, "a ferry")
