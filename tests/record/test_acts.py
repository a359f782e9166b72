from typing import Any

from tests.record.build import CAST, Page
from travaux.model import ActKind
from travaux.record.entries import ActEntry
from travaux.record.negotiation import assemble

POINT = "the release of eleven sailors"


def page(id: str, by: str = "norland", kind: ActKind = "demand", point: str = POINT, **fields: Any) -> Page:
    text = f"{id} wants {point}"
    return Page(id, text + ".").act(kind, text, [by], ["sudmark"], about=point, **fields)


def built(*pages: Page) -> tuple[ActEntry, ...]:
    return assemble([p.filed() for p in pages], CAST).record.acts


def test_one_act_in_two_documents_is_one_entry_and_surer() -> None:
    (alone,) = built(page("a"))
    (both,) = built(page("a"), page("b", point="the prompt release of the eleven sailors"))
    assert [e.document for e in both.evidence] == ["a", "b"]
    assert both.confidence > alone.confidence
    assert both.content == POINT


def test_a_copy_makes_nothing_surer() -> None:
    (alone,) = built(page("a"))
    copy = page("a").document.text
    two = Page("b", copy, copy_of="a").act("demand", copy[:-1], ["norland"], ["sudmark"], about=POINT)
    (both,) = built(page("a"), two)
    assert both.confidence == alone.confidence


def test_another_doer_kind_modality_or_day_is_another_act() -> None:
    assert len(built(page("a"), page("b", by="ostia"))) == 2
    assert len(built(page("a"), page("b", kind="refuse"))) == 2
    assert len(built(page("a"), page("b", modality="negated"))) == 2
    assert len(built(page("a", when="2031-05-01"), page("b", when="2031-06-01"))) == 2


def test_two_acts_on_the_same_words_have_two_ids() -> None:
    both = page("a").act("warn", f"a wants {POINT}", ["norland"], about=POINT)
    assert len({a.id for a in built(both)}) == 2


def test_an_act_without_a_day_was_done_when_it_was_first_reported_and_a_planned_one_was_not() -> None:
    def dated(id: str, published: str, **fields: Any) -> Page:
        text = f"{id} wants {POINT}"
        return Page(id, text + ".", published).act("demand", text, ["norland"], about=POINT, **fields)

    (done,) = built(dated("a", "2031-05-04"), dated("b", "2031-05-02"), page("c"))
    assert done.when == "../2031-05-02"
    (planned,) = built(dated("a", "2031-05-04", modality="planned"))
    assert planned.when is None


def test_the_content_of_an_act_without_a_head_noun_is_its_clause() -> None:
    assert [a.content for a in built(page("a", point="it"))] == ["a wants it"]
    assert [a.content for a in built(page("a", point="from joining the pact"))] == ["a wants from joining the pact"]
