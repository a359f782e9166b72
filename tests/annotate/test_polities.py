"""States that the text itself introduces, by what is said of them."""

from collections.abc import Callable

from travaux.annotate import mentions
from travaux.annotate.parsed import Parsed


def states(parsed: Parsed) -> set[str]:
    return {entity.name for entity in mentions.find(parsed)[0] if entity.kind == "state"}


def test_two_who_hold_talks_are_states_only_where_the_text_knows_one_for_a_state(parse: Callable[..., Parsed]) -> None:
    assert not states(parse("Talks between Tolgrad and Belkova went on. Belkova and Tolgrad held talks. Tolgrad spoke."))
    known = "The Republic of Tarsia sent a letter. Talks between Tarsia and Belkova on the border went on."
    assert states(parse(known)) == {"Tarsia", "Belkova"}
