from typing import Any

import pytest

from tests.record.build import CAST, Page
from travaux.model import Mention, Time
from travaux.record.entries import Discrepancy
from travaux.record.negotiation import assemble

SAID = "warned of grave consequences of ignoring the demands"


def warning(id: str, by: str, to: str, **fields: Any) -> Page:
    return Page(id, f"{id} {SAID}.", **fields).act("warn", SAID, [by], [to], about="grave consequences of ignoring the demands")


def built(*pages: Page) -> tuple[Discrepancy, ...]:
    return assemble([p.filed() for p in pages], CAST).record.discrepancies


def test_who_warned_whom_is_told_differently() -> None:
    (differ,) = built(warning("a", "norland", "sudmark"), warning("b", "sudmark", "norland"))
    assert differ.field == "parties"
    assert {c.value: [e.document for e in c.evidence] for c in differ.claims} == {
        "Norland → Sudmark": ["a"],
        "Sudmark → Norland": ["b"],
    }


def test_a_spokesman_and_his_state_do_not_differ() -> None:
    assert not built(warning("a", "norland", "sudmark"), warning("b", "vega", "sudmark"))


def test_a_copy_is_no_second_source() -> None:
    assert not built(warning("a", "norland", "sudmark"), warning("b", "sudmark", "norland", copy_of="a"))


def test_one_document_does_not_differ_from_itself() -> None:
    page = Page("a", f"It {SAID}. Later it {SAID}.")
    page.act("warn", SAID, ["norland"], about="grave consequences of ignoring the demands")
    page.act("warn", f"Later it {SAID}", ["sudmark"], about="grave consequences of ignoring the demands")
    assert not built(page)


def test_two_figures_for_one_demand_differ() -> None:
    def page(id: str, figure: str) -> Page:
        return Page(id, f"Norland demands {figure} tonnes of herring.").act(
            "demand", f"Norland demands {figure} tonnes of herring", ["norland"], ["sudmark"], f"{figure} tonnes of herring"
        )

    (differ,) = built(page("a", "9,000"), page("b", "12,000"))
    assert (differ.field, [c.value for c in differ.claims]) == ("amount", ["12,000", "9,000"])


def test_who_took_the_initiative_is_told_differently() -> None:
    def page(id: str, initiator: str) -> Page:
        return Page(id, f"{id}: they met.").meets(
            "they met", participants=("vega", "brant"), when="2031-05-03", initiator=initiator
        )

    (differ,) = built(page("a", "norland"), page("b", "brant"))
    assert (differ.field, [c.value for c in differ.claims]) == ("initiator", ["Norland", "Sudmark"])


def test_each_side_is_said_to_have_asked_for_the_delay() -> None:
    one = Page("a", "The talks were put off. Norland had asked for the delay.", "2031-05-03")
    two = Page("b", "The talks were put off. Sudmark had asked for the delay.", "2031-05-03")
    for page, who, id_ in ((one, "Norland", "norland"), (two, "Sudmark", "sudmark")):
        page.meets("The talks were put off", "postponed", parties=("norland", "sudmark"), when="2031-05-09", place="Delta City")
        page.act("request", f"{who} had asked for the delay", [id_], about="the delay")
    found = [d for d in assemble([one.filed(), two.filed()], CAST).record.discrepancies if d.field == "initiator"]
    assert [[c.value for c in d.claims] for d in found] == [["Norland", "Sudmark"]]


def owing(id: str, told: str, published: str, other: str | None = None) -> Page:
    """A page that tells of a sum due by the end of a year, as a promise unless it names no promiser or another party."""
    page = Page(id, f"{told} by the end of 2031.", published=published)
    page.times = (Time(page.at("the end of 2031"), "DATE", "2031", "2031-12-31"),)
    if other:
        page.mentions = [Mention(page.at(other), other.lower())]
    return page


def promise(told: str) -> Page:
    page = owing("a", told, "2031-05-03")
    return page.act("promise", page.document.text.rstrip("."), ["norland"], about=told, due="../2031-12-31")


def test_two_sums_owed_by_one_day_differ() -> None:
    (differ,) = built(
        promise("Norland will pay $45 million for the harbour"),
        owing("b", "The rich will pay 54 million dollars for the harbour", "2031-05-04"),
    )
    assert (differ.field, [c.value for c in differ.claims]) == ("amount", ["$45 million", "54 million dollars"])


@pytest.mark.parametrize(
    ("told", "published", "other"),
    [
        ("The rich will pay 45 million dollars for the harbour", "2031-05-04", None),
        ("The rich will send 54 ships to the harbour", "2031-05-04", None),
        ("The rich will pay 54 million dollars for the harbour", "2031-09-04", None),
        ("Sudmark will pay 54 million dollars for the harbour", "2031-05-04", "Sudmark"),
    ],
    ids=["the same", "of another thing", "later", "of another side"],
)
def test_sums_of_other_undertakings_do_not_differ(told: str, published: str, other: str | None) -> None:
    assert not built(promise("Norland will pay $45 million for the harbour"), owing("b", told, published, other))


def test_days_far_apart_are_of_two_deeds() -> None:
    def page(id: str, day: str) -> Page:
        return Page(id, f"{id}: Norland handed over its draft treaty.").paper(
            "draft treaty", "draft treaty", from_=("norland",), what="handed over", when=day
        )

    (differ,) = built(page("a", "2031-05-03"), page("b", "2031-05-04"))
    assert differ.field == "when"
    assert not built(page("a", "2031-05-03"), page("b", "2031-05-24"))
