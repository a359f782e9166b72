"""Who met, and when, where the text tells it beside another meeting."""

from collections.abc import Callable
from dataclasses import replace

from travaux.annotate import encounters
from travaux.annotate.parsed import Parsed
from travaux.model import Span, Time

Cast = Callable[..., Parsed]


def days(parsed: Parsed, **found: str) -> Parsed:
    """The parse with time expressions: the words (blanks as underscores) and their days."""
    text = parsed.document.text
    at = {words.replace("_", " "): when for words, when in found.items()}
    return replace(
        parsed, times=tuple(Time(Span(text.index(w), text.index(w) + len(w)), "DATE", when, when) for w, when in at.items())
    )


def test_what_followed_a_meeting_lies_between_it_and_the_next_that_has_a_day_of_its_own(cast: Cast) -> None:
    text = (
        "The first meeting between Avaria and Borduria was held on 4 May. "
        "They were followed by a meeting of the guild and the owners in Lund. "
        "In continuation of the discussions, Avaria and Borduria held talks on 9 May."
    )
    found = encounters.find(days(cast(text), on_4_May="2031-05-04", on_9_May="2031-05-09"))
    after = next(e for e in found if "guild" in e.parties)
    assert after.when == "2031-05-04?/2031-05-09?"
    assert [e.when for e in found] == ["2031-05-04", "2031-05-04?/2031-05-09?", "2031-05-09"]
    alone = encounters.find(days(cast(text[: text.index("In cont")]), on_4_May="2031-05-04"))
    assert [e.when for e in alone if "guild" in e.parties] == [None]


def test_a_council_called_after_two_states_has_both_for_its_sides(cast: Cast) -> None:
    parsed = cast("The council met in Lund. Avaria and Borduria agreed.")
    named = tuple(replace(e, name="Avaria-Borduria Council") if e.id == "council" else e for e in parsed.entities)
    assert encounters.find(replace(parsed, entities=named))[0].parties == ("Avaria", "Borduria")
