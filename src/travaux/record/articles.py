"""The articles and numbered points of a text, and the sentences of another that name them by noun and number.

Invariant: what is found is a stretch of the document's own text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from travaux.languages.stances import StanceWords
from travaux.model import Document
from travaux.record.entries import Evidence
from travaux.record.words import first

HEAD = 600  # code points at the head of a text in which it says what it is
FEWEST = 2  # numbered points that make a text one of provisions
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}"
_FURTHER = re.compile(rf"(?:\s*,\s*(?:\w{{1,3}}\s+)?|\s+\w{{1,3}}\s+)({_NUMBER})(?![\w%])")  # "Articles 1, 2 and 7"


@dataclass(frozen=True)
class Numbered:
    """One numbered stretch of a primary text; `body` is where its words begin, after noun and number."""

    number: str
    at: Evidence
    body: int


@dataclass(frozen=True)
class Named:
    """A sentence that names a provision: which, and where in the document the number stands."""

    number: str
    sentence: Evidence
    place: int


def split(document: Document, words: StanceWords) -> tuple[Numbered, ...]:
    """The numbered points of a text, each from its number to the next; none where it has fewer than two.

    Where paragraphs are numbered anew in each article, the first of Article 6 is `6.1`.
    """
    nouns = "|".join(re.escape(n) for n in words.numbered) or r"(?!)"
    start_of = re.compile(
        rf"^[ \t]*(?:(?:{nouns})[ \t]+({_NUMBER})\b[.:)]?|({_NUMBER})[.)])[ \t]*", re.IGNORECASE | re.MULTILINE
    )
    heads = list(start_of.finditer(document.text))
    if len(heads) < FEWEST:
        return ()
    bare = [m[2] for m in heads if m[2]]
    again = len(set(bare)) < len(bare) or not {m[1] for m in heads}.isdisjoint(bare)  # each article counts anew
    above, out = "", []
    for here, following in zip(heads, [*heads[1:], None], strict=True):
        above = here[1] or above
        number = f"{above}.{here[2]}" if again and above and here[2] and "." not in here[2] else here[1] or here[2]
        end = following.start() if following else _paragraph_end(document.text, here.end())
        words_ = document.text[here.start() : end]
        start = here.start() + len(words_) - len(words_.lstrip())
        out.append(Numbered(number, Evidence(document.id, start, start + len(words_.strip())), here.end()))
    return tuple(out)


def holding(number: str) -> tuple[str, ...]:
    """A number, and those of the provisions it is part of: what is said of `6` is said of `6.1`."""
    parts = number.split(".")
    return tuple(".".join(parts[:n]) for n in range(len(parts), 0, -1))


def head(document: Document, points: Sequence[Numbered]) -> str:
    """The words in which a text says what it is: those before its first point."""
    return document.text[: min(HEAD, points[0].at.start if points else HEAD)]


def kind(heading: str, words: StanceWords) -> re.Match[str] | None:
    """The first words of a head that name a kind of text."""
    kinds = sorted({k for family in words.families for k in family} | words.replies, key=lambda k: (-len(k), k))
    return first(heading, kinds) if kinds else None


def _paragraph_end(text: str, at: int) -> int:
    """The end of the last point: the first blank line after some words, else the end of the text."""
    found = re.compile(r"\S[^\n]*(?:\n[^\n]+)*").search(text, at)
    return found.end() if found else len(text)


def named(document: Document, words: StanceWords) -> list[Named]:
    """The sentences of a text that name a provision by noun and number, once for each number."""
    if not words.numbered:
        return []
    nouns = "|".join(re.escape(n) for n in words.numbered)
    sentence = re.compile(r"\S(?:[^\n.!?]|[.!?](?!\s|$)|(?<=\d)\.(?=\s)|\n(?!\s*\n))*[.!?]?")
    name = re.compile(rf"(?<!\w)(?:{nouns})s?\s+({_NUMBER})(?!\w)", re.IGNORECASE)
    out = []
    for m in sentence.finditer(document.text):
        at = Evidence(document.id, m.start(), m.start() + len(m.group().rstrip()))
        for found in name.finditer(document.text, m.start(), m.end()):
            out.append(Named(found[1], at, found.start(1)))
            further = _FURTHER.match(document.text, found.end(), m.end())
            while further:
                out.append(Named(further[1], at, further.start(1)))
                further = _FURTHER.match(document.text, further.end(), m.end())
    return out
