"""The shape of a language's data on one subject: words for instruments: kinds, what becomes of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Empty by default, so that a language without this data still reads, poorer."""
