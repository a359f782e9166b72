from typing import Any

from tests.record.build import CAST, Page
from travaux.record.entries import Record
from travaux.record.negotiation import assemble


def built(*pages: Page) -> Record:
    return assemble([p.filed() for p in pages], CAST).record


def draft(id: str, **fields: Any) -> Page:
    page = Page(id, f"{id}: Norland sent Sudmark a draft treaty on the strait.")
    return page.paper("a draft treaty on the strait", "draft treaty", from_=("norland",), to=("sudmark",), **fields)


def test_one_paper_in_two_documents_is_one_instrument() -> None:
    record = built(draft("a", what="handed over", when="2031-05"), draft("b", what="handed over", when="2031-05-03"))
    (paper,) = record.instruments
    assert (paper.from_, paper.to) == (("norland",), ("sudmark",))
    (step,) = paper.history
    assert (step.what, step.when, len(step.evidence)) == ("handed over", "2031-05-03", 2)


def test_direction_keeps_answers_to_answers_apart() -> None:
    page = Page("a", "Sudmark sent a written answer. Norland sent a reply.")
    page.paper("a written answer", "written answer", from_=("sudmark",), to=("norland",))
    page.paper("a reply", "reply", from_=("norland",), to=("sudmark",), answers=0)
    record = built(draft("d"), page)
    first, second, third = (
        next(i for i in record.instruments if i.kind == k) for k in ("draft treaty", "written answer", "reply")
    )
    assert (first.answers, second.answers, third.answers) == (None, first.id, second.id)


def test_the_promised_answer_and_the_comments_received_are_one_paper() -> None:
    one = Page("a", "Sudmark promised a written answer.").paper(
        "a written answer", "written answer", from_=("brant",), to=("norland",), what="promised", when="2031-05-03"
    )
    two = Page("b", "Norland received the comments of Sudmark.").paper(
        "the comments of Sudmark", "comments", from_=("sudmark",), to=("norland",), what="received", when="2031-05-09"
    )
    (paper,) = built(one, two).instruments
    assert [s.what for s in paper.history] == ["promised", "received"]


def test_a_text_that_is_only_invoked_is_only_cited() -> None:
    one = Page("a", "They recalled the Harbour Convention of 1961.").paper(
        "the Harbour Convention of 1961", "convention", cited=True
    )
    two = Page("b", "The Harbour Convention holds.").paper("The Harbour Convention", "convention", cited=True)
    (paper,) = built(one, two).instruments
    assert paper.cited_only
    assert paper.from_ == paper.to == ()


def test_a_paper_without_sender_receiver_or_name_is_none() -> None:
    assert not built(Page("a", "They read a document.").paper("a document", "document")).instruments


def test_a_paper_that_may_come_is_none_yet() -> None:
    assert not built(draft("a", modality="hypothetical")).instruments


def test_two_papers_of_one_sender_to_two_receivers_stay_two() -> None:
    page = Page("a", "Norland sent a draft treaty to Sudmark and a draft agreement to Ostia.")
    page.paper("a draft treaty to Sudmark", "draft treaty", from_=("norland",), to=("sudmark",))
    page.paper("a draft agreement to Ostia", "draft agreement", from_=("norland",), to=("ostia",))
    both = Page("b", "Norland sent Sudmark and Ostia its proposals.").paper(
        "its proposals", "proposal", from_=("norland",), to=("sudmark", "ostia")
    )
    assert len(built(page, both).instruments) == 2


def test_a_guessed_date_gives_way_to_one_that_is_told() -> None:
    (paper,) = built(
        draft("a", what="handed over", when="2019-05?"), draft("b", what="handed over", when="2031-05-03")
    ).instruments
    assert [s.when for s in paper.history] == ["2031-05-03"]


def test_papers_of_one_kind_and_direction_half_a_year_apart_are_two() -> None:
    record = built(draft("a", what="handed over", when="2031-01-03"), draft("b", what="handed over", when="2031-07-03"))
    assert len(record.instruments) == 2


def test_mentions_without_direction_of_a_particular_kind_are_one_paper() -> None:
    one = Page("a", "Sudmark handed over the draft framework agreement.", "2031-05-03").paper(
        "the draft framework agreement", "draft framework agreement", from_=("sudmark",), what="handed over", when="2031-05-02"
    )
    two = Page("b", "Norland studies the draft framework agreement.", "2031-05-09").paper(
        "the draft framework agreement", "draft framework agreement", to=("norland",), what="received"
    )
    assert len(assemble([one.filed(), two.filed()], CAST).record.instruments) == 1


def test_an_accord_signed_days_ago_is_not_only_cited() -> None:
    page = Page("a", "The protocol was signed by Sudmark on Thursday.", "2031-05-09").paper(
        "The protocol", "protocol", from_=("sudmark",), what="signed", when="2031-05-08", cited=True
    )
    (paper,) = assemble([page.filed()], CAST).record.instruments
    assert not paper.cited_only


def test_papers_dated_apart_by_independent_reports_are_a_discrepancy() -> None:
    pages = [
        Page(name, f"Report {name}: Sudmark handed Norland the draft treaty.", f"2031-05-0{day + 1}").paper(
            "the draft treaty", "draft treaty", from_=("sudmark",), to=("norland",), what="handed over", when=f"2031-05-0{day}"
        )
        for name, day in (("a", 3), ("b", 4))
    ]
    record = assemble([p.filed() for p in pages], CAST).record
    (found,) = record.discrepancies
    assert (found.field, [c.value for c in found.claims]) == ("when", ["2031-05-03", "2031-05-04"])


def test_a_new_paper_that_is_promised_is_not_the_one_that_came() -> None:
    came = Page("a", "Norland handed over its written offer.", published="2031-05-03")
    came.paper("written offer", "written offer", from_=("norland",), what="handed over", when="2031-05-03")
    awaited = Page("b", "Norland promised a new proposal.", published="2031-05-20")
    awaited.paper("new proposal", "proposal", title="new proposal", from_=("norland",), what="promised")
    assert len(assemble([came.filed(), awaited.filed()], CAST).record.instruments) == 2
