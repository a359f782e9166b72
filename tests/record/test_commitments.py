from typing import Any

from tests.record.build import CAST, Page
from travaux.model import Time
from travaux.record.entries import Commitment
from travaux.record.negotiation import assemble


def built(*pages: Page, as_of: str | None = None) -> tuple[Commitment, ...]:
    return assemble([p.filed() for p in pages], CAST, as_of=as_of).record.commitments


def promise(id: str, text: str, published: str | None = "2031-05-03", by: str = "sudmark", **fields: Any) -> Page:
    return Page(id, f"{text}. {id}", published).act("promise", text, [by], ["norland"], about=text, **fields)


def test_one_promise_in_several_documents_is_one_commitment() -> None:
    one = promise("a", "send a written answer next week", due="2031-05-05/2031-05-11")
    two = promise("b", "present its position on paper", None, "brant", due="2031-05-05/2031-05-11")
    (found,) = built(one, two)
    assert {e.document for e in found.evidence} == {"a", "b"}


def test_promises_of_different_figures_are_different() -> None:
    assert len(built(promise("a", "build 300 boats"), promise("b", "build 900 boats"))) == 2


def test_a_promised_paper_that_arrives_is_a_kept_promise() -> None:
    one = promise("a", "send a written answer", due="2031-05-05/2031-05-11")
    one.paper(
        "a written answer", "written answer", "send a written answer", from_=("sudmark",), to=("norland",), what="promised"
    )
    two = Page("b", "Norland studied the comments it received.").paper(
        "comments", "comments", "the comments it received", from_=("sudmark",), to=("norland",), what="received"
    )
    (found,) = built(one, two)
    assert (found.status, [e.document for e in found.outcome_evidence]) == ("met", ["b"])
    assert found.instrument


def test_the_promise_itself_is_no_proof() -> None:
    one = promise("a", "publish the text of the treaty", due="2031-05-05")
    assert [c.status for c in built(one, as_of="2031-05-04")] == ["open"]
    assert [c.status for c in built(one, as_of="2031-05-06")] == ["overdue"]


def test_what_was_done_before_the_promise_does_not_keep_it() -> None:
    earlier = Page("b", "Sudmark published the text of the treaty.", "2031-04-01").act(
        "publish", "Sudmark published the text of the treaty", ["sudmark"], about="the text of the treaty"
    )
    later = Page("c", "Sudmark published the text of the treaty.", "2031-05-09").act(
        "publish", "Sudmark published the text of the treaty", ["sudmark"], about="the text of the treaty"
    )
    one = promise("a", "publish the text of the treaty", due="2031-05-20")
    assert [c.status for c in built(one, earlier)] == ["open"]
    assert [c.status for c in built(one, later)] == ["met"]


def test_what_is_owed_by_a_day_is_due_no_later_than_that_day() -> None:
    (found,) = built(promise("a", "send the text of the treaty", "2031-05-03", due="../2031-05-11"))
    assert found.due == "../2031-05-11"


def test_agreeing_to_what_is_there_already_is_no_undertaking() -> None:
    page = Page("a", "Sudmark agreed the resolution.").act(
        "agree", "Sudmark agreed the resolution", ["sudmark"], about="the resolution"
    )
    assert not built(page)


def test_what_would_be_promised_if_is_no_undertaking() -> None:
    text = "until Sudmark agrees to open the port"
    assert not built(Page("a", text).act("agree", text, ["sudmark"], about="to open the port"))


def test_what_somebody_says_he_will_publish_is_an_undertaking() -> None:
    text = "We will publish the letter"
    page = Page("a", f'"{text}," said Brant.').says("brant", text)
    page.act("publish", text, ["brant"], about="the letter", modality="planned", statement=0)
    assert [c.content for c in built(page)] == [text]


def test_what_others_expect_somebody_to_hand_over_is_no_undertaking() -> None:
    text = "Brant will hand over the letter"
    page = Page("a", f'"{text}," said Vega.').says("vega", text)
    page.act("hand over", text, ["brant"], about="the letter", modality="planned", statement=0)
    assert not built(page)


def test_a_deadline_that_only_the_words_tell_is_found() -> None:
    page = promise("a", "reply in writing by Saturday", "2031-05-07")
    page.times = (Time(page.at("Saturday"), "DATE", "2031-05-10", "2031-05-10"),)
    assert [c.due for c in built(page)] == ["../2031-05-10"]
    assert [c.status for c in built(page, as_of="2031-05-12")] == ["overdue"]


def test_a_promise_that_is_breached_is_broken_and_one_taken_back_withdrawn() -> None:
    one = promise("a", "keep the truce in the delta")
    broken = Page("b", "Sudmark broke the truce in the delta.", "2031-05-09").act(
        "breach", "Sudmark broke the truce in the delta", ["sudmark"], about="the truce in the delta"
    )
    assert [(c.status, len(c.outcome_evidence)) for c in built(one, broken)] == [("broken", 1)]
    taken = Page("b", "Sudmark took back its word on the truce in the delta.", "2031-05-09").act(
        "withdraw", "Sudmark took back its word on the truce in the delta", ["sudmark"], about="the truce in the delta"
    )
    assert [c.status for c in built(one, taken)] == ["withdrawn"]


def test_one_document_promises_one_answer() -> None:
    page = Page("a", "Sudmark would make a response. We will try hard to respond.", "2031-05-03")
    page.act("promise", "Sudmark would make a response", ["sudmark"], about="make a response")
    page.act("promise", "We will try hard to respond", ["brant"], about="try hard to respond")
    assert len(built(page)) == 1


def test_one_promiser_is_named_as_exactly_as_any_report_does() -> None:
    found = built(promise("a", "send a delegation to the delta"), promise("b", "send a delegation to the delta", by="brant"))
    assert [c.by for c in found] == ["brant"]


def test_what_is_due_first_comes_first() -> None:
    page = Page("a", "Sudmark promised to open the harbour. Once it has done so, Norland will remove its boom.", "2031-05-03")
    page.act("promise", "Sudmark promised to open the harbour", ["sudmark"], about="to open the harbour")
    late = "Once it has done so, Norland will remove its boom"
    page.act("withdraw", late, ["norland"], about="its boom", modality="planned")
    first, second = sorted(built(page), key=lambda c: c.by or "", reverse=True)
    assert (first.after, second.after) == (None, first.id)


def test_the_condition_of_a_promise_names_the_promise_it_waits_for() -> None:
    page = Page("a", "Sudmark promised to publish the tariff. Norland promised to lift the levy once the tariff is out.")
    page.act("promise", "Sudmark promised to publish the tariff", ["sudmark"], about="to publish the tariff")
    page.act("promise", "Norland promised to lift the levy once the tariff is out", ["norland"], about="to lift the levy")
    first, second = sorted(built(page), key=lambda c: c.by or "", reverse=True)
    assert second.after == first.id


def test_a_letter_sent_and_a_letter_published_are_two_promises() -> None:
    page = Page("a", "Sudmark will send the letter to Norland. Later Sudmark will publish the letter of May.", "2031-05-03")
    for kind, text in (
        ("hand over", "Sudmark will send the letter to Norland"),
        ("publish", "Sudmark will publish the letter of May"),
    ):
        page.says("brant", text)
        page.act(kind, text, ["sudmark"], about="the letter", modality="planned", statement=len(page.statements) - 1)  # type: ignore[arg-type]
        page.paper("the letter", "letter", text, from_=("sudmark",), to=("norland",), what="promised")
    assert len(built(page)) == 2
