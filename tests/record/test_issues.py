from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.build import CAST, Page
from tests.record.test_positions import built, page
from travaux.model import ActKind, Judgement
from travaux.record.entries import Record
from travaux.record.identity import resolve
from travaux.record.negotiation import Built, assemble

THINGS = (
    "a ferry across the strait", "foreign observers", "the presence of observers", "a levy on wool", "an end to the levy",
    "a corridor through the hills", "a corridor from the coast", "the release of sailors", "lower fees for pilots",
)  # fmt: skip
KINDS: tuple[ActKind, ...] = ("demand", "reject", "propose", "support")
STATED = st.tuples(st.sampled_from(KINDS), st.sampled_from(THINGS), st.sampled_from(("norland", "sudmark", "ostia")))


def labels(record: Record) -> set[str]:
    return {i.label for i in record.issues}


def decided(pages: list[Page], *given: dict[str, Any]) -> Built:
    made = [Judgement(f"j{n}", f"2031-06-0{n}T10:00:00", "ana", **fields) for n, fields in enumerate(given, 1)]
    return assemble([p.filed() for p in pages], CAST, judgements=made)


@settings(max_examples=40, deadline=None)
@given(st.lists(STATED, min_size=2, max_size=9, unique=True), st.integers(1, 8))
def test_an_issue_once_shown_keeps_its_words_when_documents_are_added(stated: list[tuple[ActKind, str, str]], cut: int) -> None:
    filed = [page(f"{chr(97 + n)}{n + 1}", kind, about, by).filed() for n, (kind, about, by) in enumerate(stated)]
    before, after = assemble(filed[:cut], CAST), assemble(filed, CAST)
    now = {i.id: i for i in after.record.issues}
    for issue in before.record.issues:
        found = resolve(after.lineage, issue.id)
        assert found in now
        assert set(issue.evidence) <= set(now[found].evidence)


def test_the_order_of_documents_changes_no_issue() -> None:
    filed = [page(f"{'abc'[n]}{n + 1}", "demand", THINGS[n + 5]).filed() for n in range(3)]
    assert len({assemble(list(order), CAST).record.issues for order in permutations(filed)}) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a corridor through the hills", "a corridor from the coast", True),
        ("foreign observers", "the presence of armed observers", True),
        ("a levy on wool", "a levy on salt", False),
        ("the release of sailors", "the release of the minutes", False),
    ],
)
def test_points_of_one_thing_are_one_issue(one: str, other: str, *, same: bool) -> None:
    assert (len(built(page("a1", "demand", one), page("b2", "reject", other, "sudmark")).issues) == 1) == same


def test_what_points_back_is_about_what_was_named_before_it() -> None:
    text = "Norland proposed a ferry across the strait. Sudmark welcomed the idea."
    told = Page("a1", text).act("propose", text[:42], ["norland"], about="a ferry across the strait")
    told.act("support", "Sudmark welcomed the idea", ["sudmark"], about="the idea")
    record = built(told)
    assert {(p.actor, p.stance) for p in record.positions} == {("norland", "for"), ("sudmark", "for")}
    assert labels(record) == {"ferry across the strait"}


def test_what_somebody_wants_in_return_is_a_stance_too() -> None:
    text = "Norland offered lower fees in return for longer rosters on the ferry."
    told = Page("a1", text).act("offer", text[:-1], ["norland"], about="lower fees")
    told.acts[0] = replace(told.acts[0], condition=told.at("in return for longer rosters on the ferry"))
    record = built(told, page("b2", "reject", "longer rosters", "sudmark"))
    label = {i.id: i.label for i in record.issues}
    assert {(label[p.issue].split()[0], p.stance) for p in record.positions if p.actor == "norland"} == {
        ("lower", "conditional"),
        ("longer", "for"),
    }


def test_the_words_by_which_a_clause_refuses_turn_it_once() -> None:
    text = "The state would not finance a second bridge."
    record = built(Page("a1", text).act("refuse", text[:-1], ["norland"], about=text[:-1]))
    assert [p.stance for p in record.positions] == ["against"]


def test_a_person_renames_joins_and_parts_issues() -> None:
    pages = [page("a1", "demand", "a ferry across the strait"), page("b2", "demand", "toll bridges", "sudmark"),
             page("c3", "reject", "a ferry from the island", "sudmark")]  # fmt: skip
    ids = {i.label: i.id for i in assemble([p.filed() for p in pages], CAST).record.issues}
    ferry, tolls = next(i for label, i in ids.items() if "ferry" in label), ids["toll bridges"]
    named = decided(pages, {"action": "fix", "target": tolls, "after": {"label": "who pays"}})
    assert "who pays" in labels(named.record)
    joined = decided(pages, {"action": "merge", "target": tolls, "after": {"into": ferry}})
    assert {p.issue for p in joined.record.positions} == {ferry} == {i.id for i in joined.record.issues}
    assert {a.issue for a in joined.record.acts} == {ferry}
    assert resolve(joined.lineage, tolls) == ferry
    (before,) = (i for i in joined.record.issues if i.id == ferry)
    apart = [{"document": e.document, "start": e.start, "end": e.end} for e in before.evidence if e.document == "c3"]
    parted = decided(pages, {"action": "split", "target": ferry, "after": {"evidence": apart}})
    assert sorted(len(i.evidence) for i in parted.record.issues) == [1, 1, 1]
    undone = decided(pages, {"action": "merge", "target": tolls, "after": {"into": ferry}}, {"action": "undo", "target": "j1"})
    assert {i.id for i in undone.record.issues} == set(ids.values())
