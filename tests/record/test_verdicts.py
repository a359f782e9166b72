from typing import Any

from travaux.model import Judgement
from travaux.record.verdicts import counting, outcome


def judge(n: int, by: str, action: Any, after: dict[str, Any] | None = None, before: dict[str, Any] | None = None) -> Judgement:
    return Judgement(f"j{n}", f"2031-06-0{n}T10:00:00Z", by, action, "meeting-1", before, after)


def ids(*judgements: Judgement) -> list[str]:
    return [j.id for j in counting(judgements, lambda target: target)]


SEEN = {"place": "Port Sill", "status": "held"}


def test_those_who_agree_all_count() -> None:
    assert ids(judge(1, "ada", "accept", before=SEEN), judge(2, "ben", "accept", before=SEEN)) == ["j1", "j2"]


def test_while_two_differ_neither_counts() -> None:
    said = judge(1, "ada", "reject"), judge(2, "ben", "accept", before=SEEN)
    assert outcome(said).differ
    assert ids(*said) == []


def test_a_fix_and_an_acceptance_of_what_the_machine_said_differ() -> None:
    assert outcome([judge(1, "ada", "fix", {"place": "Halm"}, SEEN), judge(2, "ben", "accept", before=SEEN)]).differ


def test_who_accepts_what_another_fixed_agrees_with_the_fix() -> None:
    said = judge(1, "ada", "fix", {"place": "Halm"}, SEEN), judge(2, "ben", "accept", before=SEEN | {"place": "Halm"})
    assert not outcome(said).differ
    assert ids(*said) == ["j1", "j2"]


def test_a_third_decides_even_against_both() -> None:
    two = judge(1, "ada", "reject"), judge(2, "ben", "accept", before=SEEN)
    assert ids(*two, judge(3, "cleo", "reject")) == ["j1", "j3"]
    assert ids(*two, judge(3, "cleo", "fix", {"place": "Halm"}, SEEN)) == ["j3"]


def test_after_a_third_decided_one_protest_changes_nothing() -> None:
    three = judge(1, "ada", "reject"), judge(2, "ben", "accept", before=SEEN), judge(3, "cleo", "reject")
    assert ids(*three, judge(4, "ben", "accept", before=SEEN)) == ["j1", "j3"]


def test_a_change_of_mind_settles_it() -> None:
    said = judge(1, "ada", "reject"), judge(2, "ben", "accept", before=SEEN), judge(3, "ada", "accept", before=SEEN)
    assert ids(*said) == ["j2", "j3"]


def test_one_persons_fixes_add_up_until_a_rejection() -> None:
    fixes = judge(1, "ada", "fix", {"place": "Halm"}, SEEN), judge(2, "ada", "fix", {"status": "planned"})
    assert ids(*fixes) == ["j1", "j2"]
    assert ids(*fixes, judge(3, "ada", "reject")) == ["j3"]


def test_splitting_and_accepting_differ() -> None:
    assert outcome([judge(1, "ada", "split", {"evidence": []}, SEEN), judge(2, "ben", "accept", before=SEEN)]).differ


def test_who_says_nothing_of_what_is_open_takes_no_side_and_counts() -> None:
    two = judge(1, "ada", "fix", {"place": "Halm"}), judge(2, "ben", "fix", {"place": "Corm"})
    beside = judge(3, "cleo", "fix", {"status": "planned"})
    assert outcome((*two, beside)).differ
    assert ids(*two, beside) == ["j3"]
    assert ids(*two, beside, judge(4, "dora", "fix", {"place": "Corm"})) == ["j2", "j3", "j4"]
