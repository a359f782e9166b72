"""Whether a meeting took place, from what is done at it."""

from collections.abc import Callable

import pytest

from travaux.annotate import encounters
from travaux.annotate.parsed import Parsed


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Avaria is ready to discuss these points with Borduria at the second round of talks.", False),
        ("Avaria discussed these points with Borduria at the second round of talks.", True),
    ],
)
def test_what_is_yet_to_be_done_at_a_meeting_does_not_show_that_it_was_held(
    text: str, held: bool, cast: Callable[..., Parsed]
) -> None:
    assert any(e.status == "held" for e in encounters.find(cast(text))) is held
