"""Words folded alike, with every place kept; and what somebody typed, whatever it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.store import terms


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    assert len(terms.fold(text)) == len(text)


@given(st.text(), st.text(alphabet='ab"-* OR\u0301é'))
def test_places_lie_in_the_text_in_order_and_cut_it_without_loss(text: str, asked: str) -> None:
    text += asked
    found = terms.places(text, terms.parse(asked))
    assert found == sorted(found)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert "".join(part for part, _ in terms.cut(text, found)) == text


@pytest.mark.parametrize(
    ("asked", "hits"),
    [
        ("cafe", ["Café", "cafe\u0301s"]),
        ('"cafe"', ["Café"]),
        ('"draft agreement"', ["DRAFT  agreement"]),
        ("agree OR cafe", ["Café", "agreement", "cafe\u0301s", "agreed"]),
        ("-draft agreement", ["agreement"]),
        ("рыб", ["Рыба"]),
    ],
)
def test_where_words_stand(asked: str, hits: list[str]) -> None:
    text = "Café: a DRAFT  agreement in two cafe\u0301s, agreed. Рыба."
    assert [text[a:b] for a, b in terms.places(text, terms.parse(asked))] == hits
