"""Reports of meetings: verbs by their examples, and who, where, when, whether."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from travaux.annotate import encounters
from travaux.annotate.parsed import Parsed
from travaux.languages.en.encounters import WORDS
from travaux.languages.encounters import Meet
from travaux.model import Encounter, Span, Time

Cast = Callable[..., Parsed]


def only(parsed: Parsed) -> Encounter:
    found = encounters.find(parsed)
    assert len(found) == 1, found
    return found[0]


def dated(parsed: Parsed, **days: str) -> Parsed:
    """The parse with time expressions: the words (blanks as underscores) and their days."""
    text = parsed.document.text
    times = []
    for key, when in days.items():
        words = key.replace("_", " ")
        times.append(Time(Span(text.index(words), text.index(words) + len(words)), "DATE", when, when))
    return replace(parsed, times=tuple(times))


@pytest.mark.parametrize("verb", WORDS.verbs, ids=lambda verb: verb.words)
def test_every_verb_reads_its_example(verb: Meet, cast: Cast) -> None:
    found = encounters.find(cast(verb.example))
    assert [(e.kind, e.status) for e in found] == [(verb.kind, "held")]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Avaria held talks with Borduria.", "held"),
        ("Avaria will hold talks with Borduria.", "planned"),
        ("Avaria is to meet Borduria in Lund.", "planned"),
        ("A meeting between Avaria and Borduria is scheduled in Lund.", "planned"),
        ("Avaria postponed its talks with Borduria.", "postponed"),
        ("The talks between Avaria and Borduria were called off.", "cancelled"),
        ("Avaria denied that it had met with Borduria.", "denied"),
        ("Avaria is ready for talks with Borduria.", "hypothetical"),
        ("Avaria wants to meet Borduria.", "hypothetical"),
        ("Avaria rejected a proposal for talks with Borduria in Lund.", "hypothetical"),
        ("If Avaria meets Borduria, the price may fall.", "hypothetical"),
        ("The negotiations are entering a new phase.", "hypothetical"),
        ("After talks with Borduria in Lund, Avaria agreed to wait.", "held"),
        ("Avaria made the offer ahead of talks with Borduria.", "planned"),
        ("Talks between Avaria and Borduria are due on Friday.", "planned"),
        ("Anna Holt denied a report that she and Karl Brandt had met in Lund.", "denied"),
        ("Some in Avaria want to move the talks with Borduria to Lund.", "hypothetical"),
    ],
)
def test_status(text: str, status: str, cast: Cast) -> None:
    assert only(cast(text)).status == status


def test_who_where_and_when(cast: Cast) -> None:
    text = "The first meeting between Avaria and Borduria took place in Lund on 4 May at the level of envoys."
    met = only(dated(cast(text), on_4_May="2031-05-04"))
    assert met.parties == ("Avaria", "Borduria")
    assert (met.place, met.when, met.level, met.series) == ("Lund", "2031-05-04", "envoys", "first meeting")
    assert text[slice(*met.span)] == text[:-1]


def test_persons_bring_their_parties(cast: Cast) -> None:
    met = only(cast("Anna Holt and Karl Brandt sat down in Lund."))
    assert met.participants == ("Anna Holt", "Karl Brandt")
    assert met.parties == ("Avaria", "Borduria")


def test_a_city_that_hosts_is_the_place(cast: Cast) -> None:
    met = only(cast("Lund hosted a meeting between Avaria and Borduria."))
    assert (met.place, met.parties) == ("Lund", ("Avaria", "Borduria"))


def test_adjectives_name_parties(cast: Cast) -> None:
    found = encounters.find(cast("The Avarian and Bordurian delegations met in Lund."))
    assert [e.parties for e in found] == [("Avaria", "Borduria")]


def test_the_talks_are_those_before(cast: Cast) -> None:
    text = "Avaria and Borduria held talks in Lund on 4 May. The talks lasted three hours."
    first, second = encounters.find(dated(cast(text), on_4_May="2031-05-04"))
    assert (second.parties, second.place, second.when) == (first.parties, "Lund", "2031-05-04")


def test_what_follows_lies_between_the_dates_around_it(cast: Cast) -> None:
    text = (
        "Avaria and Borduria held talks on 4 May. They were followed by a meeting of Avaria with Borduria in Lund. "
        "Avaria and Borduria met again on 20 May."
    )
    found = encounters.find(dated(cast(text), on_4_May="2031-05-04", on_20_May="2031-05-20"))
    assert found[1].when == "2031-05-04?/2031-05-20?"


def test_meeting_a_demand_is_no_meeting(cast: Cast) -> None:
    assert encounters.find(cast("The company met the demands of the union.")) == ()


def test_who_asked_for_it(cast: Cast) -> None:
    assert only(cast("Avaria and Borduria held talks on the initiative of the mediator.")).initiator == "mediator"


def test_talks_of_several_days_are_dated_from_their_end(cast: Cast) -> None:
    parsed = dated(cast("Avaria and Borduria wrapped up two days of talks in Lund on Friday."), Friday="2031-05-09")
    assert [e.when for e in encounters.find(parsed)] == ["2031-05-08/2031-05-09"]


def test_a_meeting_moved_has_its_old_day_and_its_new_one(cast: Cast) -> None:
    text = "The talks between Avaria and Borduria, which were to begin on Monday, have been moved to Friday."
    found = encounters.find(dated(cast(text), Monday="2031-05-05", Friday="2031-05-09"))
    assert [(e.status, e.when) for e in found] == [("postponed", "2031-05-05"), ("planned", "2031-05-09")]


def test_a_first_plan_is_not_the_day(cast: Cast) -> None:
    text = "The meeting of Avaria and Borduria was originally set for Monday."
    assert only(dated(cast(text), Monday="2031-05-05")).status == "postponed"


def test_sides_called_to_talks_are_to_meet(cast: Cast) -> None:
    parsed = dated(cast("The council invited the guild and the owners to talks in Lund on Friday."), Friday="2031-05-09")
    found = only(parsed)
    assert (found.status, found.when, set(found.parties)) == ("planned", "2031-05-09", {"council", "guild", "owners"})


def test_unnamed_sides_are_those_of_the_last_report(cast: Cast) -> None:
    text = "Avaria and Borduria met in Lund on Monday. Talks in Lund ended on Friday without a deal."
    found = encounters.find(dated(cast(text), Monday="2031-05-05", Friday="2031-05-09"))
    assert [set(e.parties) for e in found] == [{"Avaria", "Borduria"}] * 2


def test_two_received_on_different_days_are_two_meetings(cast: Cast) -> None:
    text = "The premier received Anna Holt on Monday, and on Tuesday the envoy of Borduria, Karl Brandt."
    found = encounters.find(dated(cast(text), Monday="2031-05-05", Tuesday="2031-05-06"))
    assert {e.when for e in found if "Karl Brandt" in e.participants} >= {"2031-05-06"}


def test_those_told_by_their_number_are_the_listed_ones(cast: Cast) -> None:
    parsed = cast("Avaria, Borduria and Lund want a pact. Ministers of the three met on Friday.")
    listed = tuple(replace(e, kind="state") if e.name == "Lund" else e for e in parsed.entities)
    (made,) = encounters.find(replace(parsed, entities=listed))
    assert set(made.parties) == {"Avaria", "Borduria", "Lund"}


def test_who_chairs_talks_stands_for_nobody_else(cast: Cast) -> None:
    text = "Avaria and Borduria met in Lund. Anna Holt chaired the talks."
    found = encounters.find(cast(text))
    assert set(found[1].parties) >= {"Avaria", "Borduria"}


def test_days_of_talks_end_on_the_day_told(cast: Cast) -> None:
    text = "Avaria gave Borduria a list at the end of three days of talks in Lund on Friday."
    (made,) = encounters.find(dated(cast(text), Friday="2031-05-09"))
    assert made.when == "2031-05-07/2031-05-09"


def test_it_lasts_until_the_day_told(cast: Cast) -> None:
    text = "Talks between Avaria and Borduria opened in Lund on Monday and run until Friday."
    (made,) = encounters.find(dated(cast(text), Monday="2031-05-05", Friday="2031-05-09"))
    assert made.when == "2031-05-05/2031-05-09"


def test_who_asked_for_talks_is_who_began_them(cast: Cast) -> None:
    (made,) = encounters.find(cast("The talks with Borduria had been sought by Avaria."))
    assert (made.status, made.initiator) == ("held", "Avaria")


def test_a_headline_puts_talks_off(cast: Cast) -> None:
    found = encounters.find(dated(cast("Avaria-Borduria talks put off to Friday"), Friday="2031-05-09"))
    assert [(e.status, e.when) for e in found] == [("postponed", None), ("planned", "2031-05-09")]
