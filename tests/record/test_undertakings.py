from dataclasses import replace

import pytest

from tests.record.build import CAST, Cast, Page
from travaux.model import ActKind, Modality, Time
from travaux.record.negotiation import assemble


def promised(
    text: str, kind: ActKind = "promise", by: str = "sudmark", modality: Modality = "asserted", lead: str = ""
) -> bool:
    page = Page("a", f"{lead}{text}.", "2031-05-03").act(kind, f"{lead}{text}", [by], about=text, modality=modality)
    return bool(assemble([page.filed()], CAST).record.commitments)


@pytest.mark.parametrize(
    "text",
    [
        "to rebuild the lighthouse",
        "not to lay mines in the delta",
        "that it would rebuild the lighthouse",
        "we'll rebuild the lighthouse ourselves",
        "a written answer",
        "the lighthouse will be rebuilt",
    ],
)
def test_undertakings(text: str) -> None:
    assert promised(text)


@pytest.mark.parametrize(
    "text",
    [
        "it would not rebuild the lighthouse",  # a refusal
        "they will go on until somebody falls asleep",  # a prediction about others
        "we will need more lamps for the lighthouse",  # nothing to be done
        "it might rebuild the lighthouse",
        "it will rebuild the lighthouse only when the war is over",
        "what it promised",
        "that",
        "we will negotiate",
    ],
)
def test_no_undertakings(text: str) -> None:
    assert not promised(text)


def test_what_one_vows_not_to_do_is_undertaken() -> None:
    assert promised("it would not lay mines in the delta", lead="Sudmark vowed ")


def test_to_agree_on_a_text_is_no_undertaking_and_to_agree_to_do_a_thing_is() -> None:
    assert not promised("a wider truce", "agree")
    assert not promised("that their envoys would meet in the delta", "agree")
    assert promised("to free the pilots", "agree")


def test_what_somebody_announces_that_he_will_do_is_undertaken() -> None:
    assert promised("that it will rebuild the lighthouse", "announce")
    assert not promised("the end of the fishing season", "announce")


def test_of_two_days_in_a_clause_the_one_of_the_promise_counts() -> None:
    text = "Sudmark promised to mend the lock by 10 May, and the crews who have waited there are to sail by 20 May"
    page = Page("a", text, "2031-05-03").act("promise", text, ["sudmark"], about="to mend the lock by 10 May")
    page.times = (
        Time(page.at("10 May"), "DATE", "2031-05-10", "2031-05-10"),
        Time(page.at("20 May"), "DATE", "2031-05-20", "2031-05-20"),
    )
    assert [c.due for c in assemble([page.filed()], CAST).record.commitments] == ["../2031-05-10"]


def test_so_many_days_are_counted_from_the_promise() -> None:
    text = "Sudmark promised to mend the lock within two weeks"
    page = Page("a", text, "2031-05-03").act("promise", text, ["sudmark"], about="to mend the lock")
    page.times = (Time(page.at("two weeks"), "DURATION", "P2W", None),)
    assert [c.due for c in assemble([page.filed()], CAST).record.commitments] == ["../2031-05-17"]


def test_within_a_week_is_in_that_week() -> None:
    text = "Sudmark promised to mend the lock within this week"
    page = Page("a", text, "2031-05-07").act("promise", text, ["sudmark"], about="to mend the lock", due="../2031-05-11")
    page.times = (Time(page.at("this week"), "DATE", "2031-W19", "2031-05-05/2031-05-11"),)
    assert [c.due for c in assemble([page.filed()], CAST).record.commitments] == ["2031-05-05/2031-05-11"]


def test_a_speaker_of_no_known_party_tells_what_a_party_will_do_by_a_day() -> None:
    text = "Sudmark will hand over the letter by Friday"
    for due, count in (("../2031-05-09", 1), (None, 0)):
        page = Page("a", f"{text}, said Ivo Kol.", "2031-05-03").says("kol", text)
        page.act("hand over", text, ["sudmark"], about="the letter", modality="planned", statement=0, due=due)
        alone = Cast(*(replace(a, represents=None) if a.id == "kol" else a for a in CAST.actors))
        assert len(assemble([page.filed()], alone).record.commitments) == count


def test_to_think_something_over_is_promised_only_by_a_day() -> None:
    for about, day, count in (
        ("to study it carefully", None, 0),
        ("to study it carefully", "../2031-05-09", 1),
        ("to study the wells", None, 1),
    ):
        text = f"Sudmark promised {about}"
        page = Page("a", text, "2031-05-03").act("promise", text, ["sudmark"], about=about, due=day)
        assert len(assemble([page.filed()], CAST).record.commitments) == count
