from typing import Any

import pytest

from tests.record.build import CAST, Page
from travaux.languages import language
from travaux.model import ActKind
from travaux.record.entries import Record
from travaux.record.negotiation import assemble
from travaux.record.points import points

WORDS = language("en").stances


@pytest.mark.parametrize(
    ("about", "found"),
    [
        ("the return of prisoners", [("return of prisoners", False)]),
        ("firm assurances against a further widening of the pact", [("widening of the pact", True)]),
        ("an end to shelling of the port", [("end to shelling of the port", False)]),
        ("non-deployment of missiles", [("deployment of missiles", True)]),
        (
            "a halt to tariffs on steel and the release of two sailors",
            [("halt to tariffs on steel", False), ("release of two sailors", False)],
        ),
        ("guarantees of refusing further expansion, closing the canal", [("expansion", True), ("closing the canal", True)]),
        ("to talk", []),
        ("the speedy and full withdrawal from the port", [("speedy and full withdrawal from the port", False)]),
        ("short-range and long-range guns", [("short-range and long-range guns", False)]),
        ("boats and guns", [("boats", False), ("guns", False)]),
    ],
)
def test_points_of_a_demand_and_their_signs(about: str, found: list[tuple[str, bool]]) -> None:
    assert [(p.text, p.negated) for p in points(about, WORDS) if set(p.stems) - {"talk"}] == found


def test_a_point_is_a_stretch_of_its_text() -> None:
    text = "the immediate release of two sailors, and an end to shelling"
    for point in points(text, WORDS):
        assert text[point.start : point.start + len(point.text)] == point.text


def stances(record: Record) -> set[tuple[str, str, str]]:
    label = {i.id: i.label for i in record.issues}
    return {(p.actor, label[p.issue], p.stance) for p in record.positions}


def page(id: str, kind: ActKind, about: str, by: str = "norland", **fields: Any) -> Page:
    text = f"{id}: it spoke of {about}."
    return Page(id, text, "2031-05-0" + id[-1]).act(kind, f"it spoke of {about}", [by], about=about, **fields)


def built(*pages: Page) -> Record:
    return assemble([p.filed() for p in pages], CAST).record


def test_demands_and_refusals_on_one_point_are_one_issue_with_two_sides() -> None:
    record = built(
        page("a1", "demand", "an end to shelling of the port"), page("b2", "refuse", "an end to shelling", "sudmark")
    )
    (issue,) = record.issues
    assert {"shelling"} <= set(issue.terms)
    assert stances(record) == {("norland", issue.label, "for"), ("sudmark", issue.label, "against")}
    assert {a.issue for a in record.acts} == {issue.id}


def test_points_with_nothing_in_common_are_two_issues() -> None:
    assert len(built(page("a1", "demand", "release of sailors"), page("b2", "demand", "lower tariffs on steel")).issues) == 2


def test_a_condition_makes_support_conditional() -> None:
    text = "Norland accepts inspections if Sudmark pays."
    page = Page("a", text).act("accept", text[:-1], ["norland"], about="inspections")
    page.acts[0] = page.acts[0].__class__(
        **{f: getattr(page.acts[0], f) for f in page.acts[0].__slots__} | {"condition": page.at("if Sudmark pays")}
    )
    assert {s for _, _, s in stances(built(page))} == {"conditional"}


def test_one_actor_has_one_stance_on_one_issue_at_one_time() -> None:
    record = built(
        page("a1", "demand", "inspections of ports"),
        page("b1", "demand", "inspections of ports"),
        page("c1", "oppose", "inspections of ports"),
    )
    assert [(p.stance, len(p.acts)) for p in record.positions] == [("for", 1)]


def test_a_change_of_mind_is_two_positions_with_their_times() -> None:
    record = built(page("a1", "oppose", "inspections of ports"), page("b5", "accept", "inspections of ports"))
    assert {(p.stance, p.when) for p in record.positions} == {("against", "2031-05-01"), ("for", "2031-05-05")}


@pytest.mark.parametrize(
    ("kind", "about", "fields", "shown"),
    [
        ("accept", "the plan for the port", {"modality": "hypothetical"}, "open"),
        ("offer", "to discuss the plan for the port", {}, "open"),
        ("refuse", "the plan for the port", {"modality": "negated"}, "open"),
        ("oppose", "the plan for the port", {"modality": "negated"}, "for"),
    ],
)
def test_what_is_weighed_or_only_discussed_is_open(kind: ActKind, about: str, fields: dict[str, Any], shown: str) -> None:
    assert {s for _, _, s in stances(built(page("a", kind, about, **fields)))} == {shown}


def test_who_refuses_to_give_a_thing_up_is_for_it() -> None:
    text = "Norland will not back away from the right to fish."
    record = built(Page("a", text).act("refuse", text[:-1], ["norland"], about="the right to fish"))
    assert {s for _, _, s in stances(record)} == {"for"}


def test_what_others_say_of_a_stance_is_marked_and_gives_way_to_ones_own_words() -> None:
    text = "Sudmark said Norland opposed the weir."
    told = Page("a1", text).says("sudmark", "Norland opposed the weir")
    told.act("oppose", "Norland opposed the weir", ["norland"], about="the weir", statement=0)
    (position,) = (p for p in built(told).positions if p.actor == "norland")
    assert (position.stance, position.told_by) == ("against", ("sudmark",))
    own = [p for p in built(told, page("b1", "accept", "the weir")).positions if p.actor == "norland"]
    assert [(p.stance, p.told_by) for p in own] == [("for", ())]


def test_a_stance_that_comes_back_is_three_turns() -> None:
    pages = [page("a1", "support", "the weir"), page("b3", "reject", "the weir"), page("c5", "support", "the weir")]
    turns = sorted((p.when or "", p.stance) for p in built(*pages).positions)
    assert turns == [("2031-05-01", "for"), ("2031-05-03", "against"), ("2031-05-05", "for")]


def test_what_is_only_imagined_is_no_position() -> None:
    assert not built(page("a1", "demand", "inspections of ports", modality="hypothetical")).positions


def test_a_minister_speaks_for_the_state() -> None:
    record = built(page("a", "reject", "the return of the island", by="vega"))
    assert {(actor, shown) for actor, _, shown in stances(record)} == {("vega", "against"), ("norland", "against")}


def test_a_minister_who_contradicts_the_state_speaks_for_himself() -> None:
    own, other = page("a", "demand", "the return of the island"), page("b", "reject", "the return of the island", by="vega")
    assert {(a, s) for a, _, s in stances(built(own, other))} == {("norland", "for"), ("vega", "against")}


@pytest.mark.parametrize(
    "about",
    [
        "which both sides have signed",
        "that nobody should wait",
        "12",
        "the announcement",
        "lunch",
        "Brunsby",
        "reviewed",
        "eleven families",
        "that eleven families are waiting",
        "despite the fog at sea",
    ],
)
def test_what_is_no_point_is_no_issue(about: str) -> None:
    assert not built(page("a", "demand", about)).issues


def test_an_offer_that_is_rejected_is_an_issue_and_one_that_is_asked_for_is_not() -> None:
    assert [i.label for i in built(page("a", "reject", "the offer")).issues] == ["offer"]
    assert not built(page("a", "request", "an offer")).issues


def test_a_label_stops_before_what_is_asked_of_a_thing() -> None:
    assert [i.label for i in built(page("a", "demand", "that grain be shipped through the canal")).issues] == ["grain"]


def test_a_label_is_no_bare_word_that_is_nothing_to_negotiate_about() -> None:
    assert [i.label for i in built(page("a", "demand", "that the ship must be returned at once")).issues] == [
        "ship must be returned"
    ]


def test_to_have_a_levy_lifted_is_to_be_against_it() -> None:
    found = stances(built(page("a", "demand", "that the levy on wool be lifted")))
    assert found == {("norland", "levy on wool", "against")}


def test_issues_of_one_label_are_one() -> None:
    record = built(
        page("a1", "demand", "grain must be shipped through northern canals"),
        page("b2", "demand", "grain must be sold for wool"),
        page("c3", "demand", "lower tariffs on steel"),
    )
    assert sorted(i.label for i in record.issues) == ["grain", "lower tariffs on steel"]


def test_to_refuse_to_talk_of_what_should_not_be_is_not_to_be_for_it() -> None:
    (other,) = stances(built(page("a", "refuse", "non-deployment of missiles")))
    assert other[2] == "for"
    assert not stances(built(page("a", "refuse", "to talk about non-deployment of missiles")))
    (against,) = stances(built(page("a", "refuse", "to talk about the return of the island")))
    assert against[2] == "against"
