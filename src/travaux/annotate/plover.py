"""The PLOVER type of what a source does to a target: by rule from the language's phrases, and by a small learned model.

The weights are plain numbers in `weights/plover.json`, trained by `evaluation/plover.py` and described in its model card.
Invariant: without weights the rule decides; its answer is also one of the things that the model looks at.
"""

import base64
import json
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby, pairwise
from typing import cast, get_args

import numpy as np
import numpy.typing as npt

from travaux.annotate.predicates import Hit, Sentence, phrasebook
from travaux.languages.plover import Turn
from travaux.model import Plover, Span

Vector = npt.NDArray[np.float64]

TYPES: tuple[Plover, ...] = get_args(Plover)
NEAR = 8  # words after the source that are looked at one by one
BEFORE = 4  # words before the target

# What a turn alone makes of an event, and what it makes of a friendly and of a hostile one that follows.
_AT_ONCE: dict[Plover | Turn, Plover] = {
    "refuse": "REJECT", "ask": "REQUEST", "must": "REQUEST", "threaten": "THREATEN", "charge": "ACCUSE",
}  # fmt: skip
_FRIENDLY: dict[Plover | Turn, Plover] = {"AGREE": "AGREE", "pledge": "AGREE", "not": "REJECT", "end": "SANCTION"}
_HOSTILE: dict[Plover | Turn, Plover] = {"AGREE": "AGREE", "pledge": "THREATEN", "not": "REJECT", "end": "YIELD"}
_TALK: frozenset[Plover | Turn] = frozenset({"REQUEST", "REJECT", "ACCUSE"})  # stays what it is when it is yet to come


def _in_order(found: Sentence, hits: Sequence[Hit]) -> list[Hit]:
    """What may be the source's doing, the likeliest first: what follows it, or, in a passive, what stands before."""
    if found.source is None:
        return list(hits)
    start, end = found.source
    after = [hit for hit in hits if hit.end > end]
    before = [hit for hit in reversed(hits) if hit.end <= start]
    if "by" in found.words[max(0, start - 2) : start]:
        return before + after
    return after or before or list(hits)


def _best(hits: Iterable[Hit], *, turn: bool) -> Hit | None:
    return max((hit for hit in hits if hit.turn == turn), key=lambda hit: hit.rank, default=None)


def by_rule(found: Sentence, hits: Sequence[Hit], friendly: frozenset[Plover]) -> Plover | None:
    """The type of the first phrase that tells of the source's doing, as the turns before it make it."""
    ordered = _in_order(found, hits)
    if found.target is not None:
        first, last = found.target
        ordered = [hit for hit in ordered if hit.start < first or hit.end > last] or ordered
    pending: Plover | Turn | None = None
    for _, here in groupby(ordered, key=lambda hit: hit.start):
        listed = list(here)
        event, turn = _best(listed, turn=False), _best(listed, turn=True)
        if pending is None and turn and not (event and event.size > turn.size):
            if turn.label in _AT_ONCE:
                return _AT_ONCE[turn.label]
            pending = "AGREE" if event and event.label == "AGREE" else turn.label
        elif event and (pending is None or (pending == "pledge" and event.label in _TALK)):
            return cast(Plover, event.label)
        elif event:
            return (_FRIENDLY if event.label in friendly else _HOSTILE)[cast(Plover, pending)]
        elif turn and turn.label in {"not", "refuse"}:
            pending = "not"
        elif turn and turn.label in {"ask", "must"} and pending != "not":
            return "REQUEST"
    return _FRIENDLY[pending] if pending and pending != "end" else None


def features(found: Sentence, hits: Sequence[Hit], friendly: frozenset[Plover]) -> tuple[list[str], list[str], list[str]]:
    """What the model looks at: words anywhere, words by their place to source and target, and types of phrases."""
    stems = found.stems
    ruled = by_rule(found, hits, friendly)
    ordered = _in_order(found, hits)
    return _words(stems), _places(found), [f"rule {ruled}", f"rule {ruled}", *_types(found, ordered)]


def _words(stems: Sequence[str]) -> list[str]:
    return [*stems, *map(" ".join, pairwise(stems))]


def _places(found: Sentence) -> list[str]:
    """Words after the source and around the target, with a sign for each of the two; and the words of both."""
    signs = list(found.stems)
    roles = [(place, sign) for place, sign in ((found.source, "S"), (found.target, "T")) if place]
    for (start, end), sign in sorted(roles, reverse=True):
        signs[start:end] = [sign]
    after = signs[signs.index("S") + 1 :][:NEAR] if "S" in signs else signs[:NEAR]
    grams = [after, map(" ".join, pairwise(after)), map(" ".join, zip(after, after[1:], after[2:], strict=False))]
    out = [f"after {gram}" for listed in grams for gram in listed]
    if "T" in signs:
        at = signs.index("T")
        before = signs[max(0, at - BEFORE) : at]
        out += [f"before {word}" for word in (*before, " ".join(before[-2:]))]
        out += [f"beyond {word}" for word in signs[at + 1 : at + 3]]
    for place, sign in roles:
        out += [f"{sign} {word}" for word in found.stems[slice(*place)]]
    return out


def _types(found: Sentence, ordered: Sequence[Hit]) -> list[str]:
    labels = [hit.label for hit in ordered]
    events = [hit.label for hit in ordered if not hit.turn]
    out = [f"some {label}" for label in dict.fromkeys(events)]
    for hit in ordered:
        out.append(f"{found.stems[hit.start]} is {hit.label}")
        if not hit.turn and hit.size > 1:
            out.append(f"long {hit.label}")
        if found.source and found.target and found.source[1] <= hit.start <= found.target[0]:
            out.append(f"between {hit.label}")
        if found.target and found.target[0] <= hit.start < found.target[1]:
            out.append(f"target {hit.label}")
    out += [f"first {n} {' '.join(labels[:n])}" for n in (1, 2, 3) if labels]
    out += [f"event {n} {' '.join(events[:n])}" for n in (1, 2) if events]
    if len(events) > 1:
        out.append(f"second {events[1]}")
    return out + [f"turn {hit.label}" for hit in [hit for hit in ordered if hit.turn][:2]]
