"""Who acts in a clause, and whether it is so."""

from collections.abc import Callable

import pytest

from travaux.annotate import clauses, dating, phrases
from travaux.annotate.parsed import Parsed
from travaux.languages.en.clauses import WORDS
from travaux.model import Span, Time

Cast = Callable[..., Parsed]


def word(parsed: Parsed, text: str) -> object:
    return next(token for token in parsed.doc if token.text == text)


@pytest.mark.parametrize(
    ("text", "verb", "by"),
    [
        ("Avaria rejected the plan.", "rejected", ("Avaria",)),
        ("The plan was rejected by Avaria.", "rejected", ("Avaria",)),
        ("The plan rejected by Avaria was short.", "rejected", ("Avaria",)),
        ("Avaria and Borduria rejected the plan.", "rejected", ("Avaria", "Borduria")),
        ("Avaria read and rejected the plan.", "rejected", ("Avaria",)),
        ("Avaria, which rejected the plan, is small.", "rejected", ("Avaria",)),
        ("Avaria promised to reject the plan.", "reject", ("Avaria",)),
        ("Avaria urged Borduria to reject the plan.", "reject", ("Borduria",)),
        ("The Avarian government rejected the plan.", "rejected", ("Avaria",)),
        ("The president of Avaria rejected the plan.", "rejected", ("Avaria",)),
        ("The plan was rejected.", "rejected", ()),
    ],
)
def test_doer(text: str, verb: str, by: tuple[str, ...], cast: Cast) -> None:
    parsed = cast(text)
    assert clauses.actors(parsed, clauses.doer(word(parsed, verb), WORDS), WORDS) == by  # type: ignore[arg-type]


def test_first_person_is_the_speaker(cast: Cast) -> None:
    parsed = cast('"We rejected the plan," the guild said.', said=(("guild", "We rejected the plan"),))
    assert clauses.actors(parsed, clauses.doer(word(parsed, "rejected"), WORDS), WORDS) == ("guild",)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Avaria left.", "asserted"),
        ("Avaria will leave.", "planned"),
        ("Avaria is to leave.", "planned"),
        ("Avaria plans to leave.", "planned"),
        ("The guild said that Avaria would leave.", "planned"),
        ("Avaria would leave.", "hypothetical"),
        ("Avaria wants to leave.", "hypothetical"),
        ("If Avaria leaves, the guild stays.", "hypothetical"),
        ("Avaria did not leave.", "negated"),
        ("Avaria never left.", "negated"),
    ],
)
def test_modality(text: str, modality: str, cast: Cast) -> None:
    verb = next(token for token in cast(text).doc if token.lemma_ == "leave")
    assert clauses.modality(verb, WORDS) == modality


def test_condition_is_a_clause_of_its_own(cast: Cast) -> None:
    text = "Avaria will leave unless Borduria pays."
    parsed = cast(text)
    span = phrases.condition(word(parsed, "leave"), WORDS)  # type: ignore[arg-type]
    assert span is not None
    assert text[slice(*span)] == "unless Borduria pays"


def test_a_clause_span_is_short_and_whole(cast: Cast) -> None:
    parsed = cast("Avaria said " + "very " * 200 + "loudly that it left.")
    span = phrases.clause_span(word(parsed, "said"))  # type: ignore[arg-type]
    assert len(parsed.document.text[slice(*span)].split()) <= phrases.MOST_WORDS


@pytest.mark.parametrize(
    ("text", "time", "verb", "due"),
    [
        ("Avaria promised to pay by Friday.", "Friday", "pay", "../2031-05-09"),
        ("Avaria promised to pay on Friday.", "Friday", "pay", "2031-05-09"),
        ("Avaria promised to pay the debt agreed on Friday.", "Friday", "pay", None),
    ],
)
def test_deadline(text: str, time: str, verb: str, due: str | None, cast: Cast) -> None:
    parsed = cast(text)
    start = text.index(time)
    parsed.times = (Time(Span(start, start + len(time)), "DATE", "2031-05-09", "2031-05-09"),)
    assert dating.due_in(parsed, word(parsed, verb), WORDS) == due  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "verb", "modality"),
    [
        ("Avaria cannot accept the plan and rejects the rest of it.", "rejects", "asserted"),
        ("Avaria cannot accept the plan and rejects the rest of it.", "accept", "negated"),
        ("Avaria did not accept the plan and refused the offer.", "refused", "asserted"),
        ("Avaria did not accept or refuse the offer.", "refuse", "negated"),
        ("Avaria will sign the plan and rejects the rest of it.", "rejects", "asserted"),
    ],
)
def test_what_denies_a_verb_does_not_reach_one_with_a_tense_of_its_own(text: str, verb: str, modality: str, cast: Cast) -> None:
    assert clauses.modality(word(cast(text), verb), WORDS) == modality  # type: ignore[arg-type]
