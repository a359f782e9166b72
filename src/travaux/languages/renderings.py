"""The shape of a language's data on one subject: what makes two utterances contradict each other, however alike their words.

All words are lower-case and compared by their stems.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class RenderingWords:
    """Empty by default, so that a language without this data still reads, poorer. Compared and hashed by identity."""

    negating: frozenset[str] = frozenset()  # words that deny the content word after them
    denying: frozenset[str] = frozenset()  # content words that deny by themselves, or deny what follows
    endings: tuple[str, ...] = ()  # endings of auxiliaries that deny
    prefixes: tuple[str, ...] = ()  # what turns an adjective into its opposite
    opposites: tuple[tuple[frozenset[str], frozenset[str]], ...] = ()  # words of one scale, and those of its other end
