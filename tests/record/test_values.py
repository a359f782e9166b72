from typing import Any, Literal

import pytest

from travaux.model import Span
from travaux.record.entries import Claim, Evidence
from travaux.record.values import shaped


@pytest.mark.parametrize(
    ("value", "type_", "found"),
    [
        ("a", str, "a"),
        (None, str | None, None),
        (1, float, 1.0),
        ("for", Literal["for", "against"], "for"),
        (["a", "b"], tuple[str, ...], ("a", "b")),
        ([1, 2], Span, Span(1, 2)),
        ({"document": "a", "start": 1, "end": 2}, Evidence, Evidence("a", 1, 2)),
        ({"value": "x", "evidence": []}, Claim, Claim("x", ())),
    ],
)
def test_what_fits(value: Any, type_: Any, found: Any) -> None:
    assert shaped(value, type_) == found


@pytest.mark.parametrize(
    ("value", "type_"),
    [
        (1, str),
        (None, str),
        (True, float),
        ("maybe", Literal["for", "against"]),
        ("ab", tuple[str, ...]),
        ([1], Span),
        ({"document": "a"}, Evidence),
        ({"document": "a", "start": "1", "end": 2}, Evidence),
        ([], Evidence),
    ],
)
def test_what_does_not(value: Any, type_: Any) -> None:
    with pytest.raises(ValueError, match=r"not the value|missing"):
        shaped(value, type_)
