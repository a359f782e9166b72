"""The shape of a language's data on one subject: verbs, nouns and phrases of speech acts and events, with their kinds, PLOVER types and frames."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ActWords:
    """Empty by default, so that a language without this data still reads, poorer."""
