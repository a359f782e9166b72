"""The shape of a language's data on one subject: verbs, nouns and phrases that attribute words, thoughts and intentions to somebody."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Empty by default, so that a language without this data still reads, poorer."""
