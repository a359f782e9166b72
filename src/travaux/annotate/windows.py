"""A text cut into windows of wordpieces for a small encoder that reads a few hundred of them at a time.

Invariant: the windows cover every wordpiece of the text once and in order; offsets are code points of the text. A window ends
where a paragraph does if it can, else where a sentence does, so that a cue and its content are seen together.
"""

import re
from bisect import bisect_left
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from tokenizers import Tokenizer

from travaux.model import Span

PIECES = files("travaux.annotate").joinpath("weights", "wordpieces.json")
LONGEST = 160  # wordpieces; fewer than the encoder could take: no worse, and faster

_SENTENCE = re.compile(r"\n\s*|(?<=[.!?])[\"”’»]?\s+")


class Window(NamedTuple):
    """Ids of wordpieces, without the marks at the ends, and the code points that each covers."""

    ids: list[int]
    offsets: list[Span]


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """The encoder's own wordpieces."""
    return Tokenizer.from_str(PIECES.read_text(encoding="utf-8"))


def cut(text: str, longest: int = LONGEST) -> list[Window]:
    """The windows of a text of at most `longest` wordpieces, in order; none where it holds no word."""
    ids: list[int] = []
    offsets: list[Span] = []
    ends: list[int] = []  # in wordpieces: where a sentence ends
    paragraphs: list[int] = []
    start = 0
    breaks = [(m.end(), "\n" in m[0]) for m in _SENTENCE.finditer(text)]
    for end, paragraph in [*breaks, (len(text), True)]:
        found = tokenizer().encode(text[start:end], add_special_tokens=False)
        ids += found.ids
        offsets += [Span(start + a, start + b) for a, b in found.offsets]
        ends.append(len(ids))
        if paragraph:
            paragraphs.append(len(ids))
        start = end
    out = []
    first = 0
    while first < len(ids):
        last = min(len(ids), first + longest)
        if last < len(ids):
            last = _last(paragraphs, first + longest // 2, last) or _last(ends, first, last) or last
        out.append(Window(ids[first:last], offsets[first:last]))
        first = last
    return out


def _last(places: list[int], after: int, upto: int) -> int | None:
    """The last of some ordered places in (after, upto]."""
    at = bisect_left(places, upto + 1) - 1
    return places[at] if at >= 0 and places[at] > after else None
