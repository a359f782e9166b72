"""Two versions of one text: aligned by their words, each provision told once."""

from tests.record.build import CAST, Page
from travaux.record.entries import Instrument
from travaux.record.negotiation import assemble

FIRST = """DRAFT TREATY on the Quiet Sea

Article 1. Ships of both sides pass freely.

Article 2. Patrols stay ten miles from the line.

Article 3. Observers visit the ports once a year.

Article 4. Sudmark pays for the lighthouse.
"""
SECOND = """REVISED DRAFT TREATY on the Quiet Sea

Article 1. Ships of both sides pass freely.

Article 2. Patrols stay six miles from the line.

Article 3. Captains report to a common office.

Article 4. Observers visit the ports once a year and write a report.
"""


def papers(*pages: Page) -> dict[str, Instrument]:
    record = assemble([page.filed() for page in pages], CAST).record
    return {i.evidence[0].document: i for i in record.instruments if i.provisions}


def page(name: str, text: str, day: str | None) -> Page:
    return Page(name, text, day, kind="primary")


def test_a_new_version_says_what_it_does_with_each_provision() -> None:
    found = papers(page("a", FIRST, "2031-05-01"), page("b", SECOND, "2031-06-01"))
    assert found["b"].revises == found["a"].id
    assert found["a"].changes == ()
    assert [(c.change, c.before, c.after, c.was, c.now) for c in found["b"].changes] == [
        ("kept", "1", "1", None, None),
        ("changed", "2", "2", "ten", "six"),
        ("added", None, "3", None, "Captains report to a common office."),
        ("changed", "3", "4", None, "and write a report"),
        ("dropped", "4", None, "Sudmark pays for the lighthouse.", None),
    ]


def test_the_words_that_differ_are_cited_in_both_texts() -> None:
    found = papers(page("a", FIRST, "2031-05-01"), page("b", SECOND, "2031-06-01"))
    (changed,) = [c for c in found["b"].changes if c.before == "2"]
    texts = {"a": FIRST, "b": SECOND}
    assert [(e.document, texts[e.document][e.start : e.end]) for e in changed.evidence] == [("a", "ten"), ("b", "six")]


def test_without_days_the_title_says_which_is_later() -> None:
    found = papers(page("z", FIRST, None), page("b", SECOND, None))
    assert found["b"].revises == found["z"].id
    assert found["z"].revises is None


def test_a_text_on_something_else_is_no_version() -> None:
    other = "DRAFT TREATY on Mountain Railways\n\nArticle 1. Trains run daily.\n\nArticle 2. Fares are shared.\n"
    found = papers(page("a", FIRST, "2031-05-01"), page("b", other, "2031-06-01"))
    assert [i.revises for i in found.values()] == [None, None]


def test_the_latest_earlier_version_is_the_one_compared() -> None:
    third = SECOND.replace("six miles", "four miles")
    found = papers(page("a", FIRST, "2031-05-01"), page("b", SECOND, "2031-06-01"), page("c", third, "2031-07-01"))
    assert found["c"].revises == found["b"].id
    assert [c.change for c in found["c"].changes] == ["kept", "changed", "kept", "kept"]
