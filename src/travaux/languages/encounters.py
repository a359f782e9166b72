"""The shape of a language's data on one subject: words for meetings: kinds, levels, venues, status."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class EncounterWords:
    """Empty by default, so that a language without this data still reads, poorer."""
