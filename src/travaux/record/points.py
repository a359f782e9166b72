"""What an act is about, taken apart: the points in a list, each with its sign.

Invariant: a point's words are a stretch of the text given, trimmed of what merely introduces it; `negated` says that the text
asks for its opposite ("a halt to X", "guarantees against X", "non-X"). Reads words only, so it needs no parse.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from travaux.languages.stances import StanceWords
from travaux.record.words import WORD, first, opening, stem, stems

_CUT = re.compile(r"[,:](?!\d)|[;–—“”\"()]|\s-\s")
MOST = 16  # words of a point that are looked at
FARTHEST = 6  # words before a negating cue that still is the point's own


@dataclass(frozen=True)
class Point:
    """One point: its words, where they start in the text it was taken from, its stems, and whether it is asked not to be."""

    text: str
    start: int
    negated: bool
    stems: tuple[str, ...]


def thing(text: str, words: StanceWords) -> str | None:
    """The stem of the thing a point is, where its words are a plain noun phrase: to be for them is to be for the thing.

    "foreign observers" and "the presence of observers" are observers, "a corridor through the hills" is a corridor; "a halt to
    shelling" and "cut the levy" are None, for who wants them does not want shelling, nor the levy.
    """
    said = [w.lower() for w in WORD.findall(text)]
    if len(said) > 1 and said[1] in words.determiners:  # a verb and its object
        return None
    for start in (0, *(n + 1 for n, w in enumerate(said[:-1]) if w in words.relational and said[n - 1] in words.neutral)):
        rest = said[start:]
        end = next((n for n, w in enumerate(rest) if w in words.stop and w not in words.determiners), len(rest))
        named = [w for w in rest[:end] if w not in words.determiners and not w.endswith(words.past)]
        if named and (end == len(rest) or rest[end] not in words.relational):
            head = named[-1]
            return None if head in words.units or head in words.thin or head[0].isdigit() else stem(head, words)
    return None


def points(text: str, words: StanceWords, before: str = "") -> tuple[Point, ...]:
    """The points a text names, in order; none where it says nothing about any subject.

    `before` is what stands before the text: a negating word at its end ("against") is a sign for the first point.
    """
    out: list[Point] = []
    last = WORD.findall(before)[-1:]
    turned = bool(last and last[0].lower() in words.negating)
    negated = turned
    for start, end in _parts(text, words):
        piece = text[start:end]
        point, own = _trim(piece, words)
        if point is None:
            continue
        carried = negated and bool(out or turned) and not opening(piece.lstrip(), words.fresh)
        sign = carried if own is None else own
        if turned and not out:
            sign = own is None or not own
        if first(point.group(), words.undoing):
            sign = not sign
        found = stems(point.group(), words)
        if not found:
            continue
        out.append(Point(point.group(), start + point.start(), sign, found))
        negated = sign
    return tuple(out)


def _parts(text: str, words: StanceWords) -> list[tuple[int, int]]:
    """The stretches between commas and joining words, up to where the clause says when or why."""
    stop = first(text, words.enders)
    limit = stop.start() if stop and stop.start() > 0 and stems(text[: stop.start()], words) else len(text)
    closed = text.find("”")
    if 0 < closed < limit and "“" not in text[:closed]:  # what follows the end of a quotation is no more of the point
        limit = closed
    cuts = [(m.start(), m.end()) for m in _CUT.finditer(text, 0, limit)]
    at = 0
    while (found := first(text[at:limit], words.joins)) is not None:
        left = text[max((b for _, b in cuts if b <= at + found.start()), default=0) : at + found.start()]
        if not (_qualifies(left, words) or _compounds(left, text[at + found.end() : limit])):
            cuts.append((at + found.start(), at + found.end()))
        at += found.end()
    edges = [(0, 0), *sorted(cuts), (limit, limit)]
    spans = [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]
    return [(a, b) for a, b in spans if text[a:b].strip()]


def _qualifies(piece: str, words: StanceWords) -> bool:
    """Whether a piece is only an adjective, coordinated with that of the noun after it ("the speedy and full withdrawal")."""
    said = [w.lower() for w in WORD.findall(piece)]
    return bool(said) and set(said[:-1]) <= words.stop and (said[-1] in words.adjectives or said[-1].endswith(words.adjectival))


def _compounds(left: str, right: str) -> bool:
    """Whether two compounds share their last part, so that both describe what follows ("short-range and long-range guns")."""
    one, other = left.split()[-1:], right.split()[:1]
    return bool(one and other) and "-" in one[0] and "-" in other[0] and one[0].split("-")[-1] == other[0].split("-")[-1]


def _trim(piece: str, words: StanceWords) -> tuple[re.Match[str] | None, bool | None]:
    """The point without what introduces it, and its own sign where a cue gives one (None where none does)."""
    sign: bool | None = None
    at = 0
    while at < len(piece):
        space = re.compile(r"[\s\-‘’'.]*").match(piece, at)
        at = space.end() if space else at
        lead = opening(piece[at:], words.openers)
        cue = opening(piece[at:], words.negating)
        best = max((m for m in (lead, cue) if m), key=lambda m: m.end(), default=None)
        if best is None or best.end() == 0:
            break
        if best is cue:
            sign = not sign if sign is not None else True
        at += best.end()
    rest = piece[at:]
    later = first(rest, words.negating)
    if later and later.start() > 0 and len(rest[: later.start()].split()) <= FARTHEST and stems(rest[later.end() :], words):
        sign = not sign if sign is not None else True
        at += later.end()
        return _trim_again(piece, at, words), sign
    return _words(piece, at), sign


def _trim_again(piece: str, at: int, words: StanceWords) -> re.Match[str] | None:
    """The point after a cue, without further introductions."""
    while True:
        space = re.compile(r"[\s\-]*").match(piece, at)
        at = space.end() if space else at
        lead = opening(piece[at:], words.openers)
        if not lead:
            return _words(piece, at)
        at += lead.end()


def _words(piece: str, at: int) -> re.Match[str] | None:
    """The first words from here on, at most `MOST` of them."""
    found = list(WORD.finditer(piece, at))[:MOST]
    return re.compile(r".*", re.DOTALL).match(piece, found[0].start(), found[-1].end()) if found else None
