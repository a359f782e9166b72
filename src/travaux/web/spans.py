"""The words an entry rests on, in their surroundings, and moved by a word at a time. Offsets count code points of the text."""

import re
from dataclasses import dataclass

from travaux.model import Span
from travaux.web.visible import visible

BEFORE, AFTER = 140, 240  # code points shown beside the words: what one decides on is in sight without scrolling
LINES = 2  # of what stands before them
NEAR = 300  # code points in which an edge finds the next word
_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Words with what stands before and after them; `start` is where the shown text begins."""

    before: str
    words: str
    after: str
    start: int
    cut_before: bool
    cut_after: bool


def surroundings(text: str, span: Span) -> Surroundings:
    """The words in the text around them, from a word's beginning to a word's end."""
    first, last = max(0, span.start - BEFORE), min(len(text), span.end + AFTER)
    lines = [m.end() for m in re.finditer(r"\n\s*", text[first : span.start])]
    first += lines[-LINES] if len(lines) > LINES else 0
    while 0 < first < span.start and not text[first - 1].isspace():
        first += 1
    while span.end < last < len(text) and not text[last].isspace():
        last -= 1
    words = text[span.start : span.end]
    return Surroundings(text[first : span.start], words, text[span.end : last], first, first > 0, last < len(text))


def moved(text: str, span: Span) -> dict[str, Span]:
    """The span with one edge moved by a word: `earlier` and `later` are its start, `shorter` and `longer` its end."""
    near = range(max(0, span.start - NEAR), min(len(text), span.end + NEAR))
    words = [Span(*m.span()) for m in _WORD.finditer(text, near.start, near.stop)]
    starts, ends = [w.start for w in words], [w.end for w in words]
    found = {
        "earlier": Span(max((s for s in starts if s < span.start), default=span.start), span.end),
        "later": Span(min((s for s in starts if s > span.start), default=span.start), span.end),
        "shorter": Span(span.start, max((e for e in ends if e < span.end), default=span.end)),
        "longer": Span(span.start, min((e for e in ends if e > span.end), default=span.end)),
    }
    return {how: new for how, new in found.items() if new != span and new.start < new.end}


def within(text: str, start: int | None, end: int | None) -> Span | None:
    """The span, where it lies in the text and holds something."""
    if start is None or end is None or not 0 <= start < end <= len(text) or not text[start:end].strip():
        return None
    return Span(start, end)


def find(text: str, words: str, before: str = "") -> Span | None:
    """Where these words stand, as a page shows them, however spaced: after the words `before`, else first; else None."""
    text = visible(text)
    wanted = r"\s+".join(re.escape(part) for part in words.split())
    if not wanted:
        return None
    lead = r"\s+".join(re.escape(part) for part in before.split())
    found = (lead and re.search(rf"{lead}\s*({wanted})", text)) or re.search(f"({wanted})", text)
    return Span(*found.span(1)) if found else None
