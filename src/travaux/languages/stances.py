"""The shape of a language's data on one subject: what an act of a kind, and cues in its object, say about being for or against a point."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StanceWords:
    """Empty by default, so that a language without this data still reads, poorer."""
