from itertools import pairwise
from typing import Any

import pytest

from travaux.model import Judgement
from travaux.record.superseding import superseded


def replaces(n: int, target: str, by: Any, action: Any = "supersede") -> Judgement:
    return Judgement(f"j{n}", f"2031-06-0{n}T10:00:00Z", "ada", action, target, None, {"by": by})


def test_pages_follow_one_another() -> None:
    chain = replaces(1, "a", "b"), replaces(2, "b", "c"), replaces(3, "a", "c")
    assert superseded(chain) == {"a": "c", "b": "c"}


@pytest.mark.parametrize("circle", ["a", "ab", "abc"])
def test_what_would_close_a_circle_says_nothing(circle: str) -> None:
    steps = zip(circle, circle[1:] + circle[0], strict=True)
    found = superseded(replaces(n, here, there) for n, (here, there) in enumerate(steps, start=1))
    assert found == dict(pairwise(circle))


@pytest.mark.parametrize("other", [replaces(1, "a", None), replaces(1, "a", 3), replaces(1, "a", "b", "fix")])
def test_what_names_no_page_says_nothing(other: Judgement) -> None:
    assert superseded([other]) == {}
