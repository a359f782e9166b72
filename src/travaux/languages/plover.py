"""The shape of a language's data on one subject: words by which PLOVER types an event between a source and a target."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from travaux.model import Plover

# What a word does to the event that follows it: it is pledged, refused, denied, asked for, threatened, charged to somebody
# else, brought to an end, or laid down as a duty.
Turn = Literal["pledge", "refuse", "not", "ask", "threaten", "charge", "end", "must"]


@dataclass(frozen=True, slots=True)
class PloverWords:
    """Empty by default, so that a language without this data has no types by rule.

    A phrase is lemmas that follow one another, words of `light` aside; `a|b` is one of several, `{name}` one of a group, and
    `..` lets up to six words stand between, or, of what comes after it, before (a passive: "the ban was lifted").
    """

    events: Mapping[Plover, tuple[str, ...]] = field(default_factory=dict)
    turns: Mapping[Turn, tuple[str, ...]] = field(default_factory=dict)
    groups: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    irregular: Mapping[str, str] = field(default_factory=dict)  # forms that no ending tells the lemma of
    endings: tuple[tuple[str, str], ...] = ()  # what ends a form, and what a stem has in its place; the first that fits
    light: frozenset[str] = frozenset()  # words that may stand between those of a phrase
    be: frozenset[str] = frozenset()  # auxiliaries of the passive
    weights: str = ""  # the name of the model that was trained with these words, if any
    friendly: frozenset[Plover] = frozenset()  # types that help; to do one of the others is hostile
