"""The shape of a language's data on one subject: titles, offices, kinship of capitals and buildings to governments, demonyms, generic descriptions of people."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NameWords:
    """Empty by default, so that a language without this data still reads, poorer."""
