"""The shape of a language's data on one subject: months, weekdays, units, modifiers and the other words of time expressions."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimeWords:
    """Empty by default, so that a language without this data still reads, poorer."""
