"""The shape of a language's data on one subject: what page furniture, datelines, bylines and comment threads are worded with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """Empty by default, so that a language without this data still reads, poorer."""
