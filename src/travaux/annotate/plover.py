"""The PLOVER type of what a source does to a target: by rule from the language's phrases, and by a small learned model.

The weights are plain numbers in `weights/plover.json`, trained by `evaluation/plover.py` and described in its model card.
Invariant: without weights the rule decides; its answer is also one of the things that the model looks at.
"""

import base64
import json
import warnings
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import groupby, pairwise
from typing import cast, get_args

import numpy as np
import numpy.typing as npt

from travaux.annotate.parsed import Parsed
from travaux.annotate.predicates import Hit, Sentence, phrasebook
from travaux.languages.plover import Turn
from travaux.model import Plover, Span

Vector = npt.NDArray[np.float64]

Present = tuple[list[str], ...]  # the features that a sentence has, by block

TYPES: tuple[Plover, ...] = get_args(Plover)
_BLURRED: set[Plover | None] = {"SANCTION", "COERCE"}  # the training data call most sanctions COERCE, the codebook does not
NEAR = 8  # words after the source that are looked at one by one
BEFORE = 4  # words before the target
SURE = 4.0  # log odds by which a type must lead the one that the word for an event has alone

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


def features(found: Sentence, hits: Sequence[Hit], friendly: frozenset[Plover]) -> Present:
    """What the model looks at: words anywhere, words by their place to source and target, and types of phrases."""
    stems = found.stems
    words = [*stems, *map(" ".join, pairwise(stems))]
    return words, _places(found), [f"rule {by_rule(found, hits, friendly)}", *_types(found, _in_order(found, hits))]


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


@dataclass(frozen=True, slots=True)
class Block:
    """The features of one kind: the row of each, how rare it is, and what each says for each type, shape (features, types)."""

    rows: Mapping[str, int]
    rarity: Vector
    weights: Vector

    def score(self, present: Iterable[str]) -> Vector:
        """What the features present say, whatever their number: their rarities are scaled to length one. Shape (types,)."""
        rows = sorted({row for name in present if (row := self.rows.get(name)) is not None})
        if not rows:
            return np.zeros(len(TYPES))
        rarity = self.rarity[rows]
        found: Vector = rarity / np.linalg.norm(rarity) @ self.weights[rows]
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """Multinomial logistic regression over the three kinds of feature."""

    blocks: tuple[Block, ...]
    bias: Vector

    def score(self, found: Present) -> Vector:
        """Log odds of each type but for a constant. Shape (types,)."""
        return sum((block.score(present) for block, present in zip(self.blocks, found, strict=True)), self.bias)


def written(model: Model) -> str:
    """A model as JSON: of each block a scale, and weights as bytes in steps of it."""
    blocks = []
    for block in model.blocks:
        scale = float(np.abs(block.weights).max()) / 127 or 1.0
        steps = np.round(block.weights / scale).astype(np.int8)
        blocks.append(
            {
                "scale": scale,
                "features": "\n".join(block.rows),
                "rarity": [round(float(value), 3) for value in block.rarity],
                "weights": base64.b64encode(steps.tobytes()).decode("ascii"),
            }
        )
    bias = [round(float(value), 4) for value in model.bias]
    return json.dumps({"types": TYPES, "bias": bias, "blocks": blocks}, ensure_ascii=False, separators=(",", ":")) + "\n"


def parsed(text: str) -> Model | None:
    """A model from its JSON, or None where it was trained for other types."""
    data = json.loads(text)
    if tuple(data["types"]) != TYPES:
        return None
    blocks = []
    for part in data["blocks"]:
        names = part["features"].split("\n")
        steps = np.frombuffer(base64.b64decode(part["weights"]), dtype=np.int8).reshape(len(names), len(TYPES))
        rows = {name: row for row, name in enumerate(names)}
        blocks.append(Block(rows, np.array(part["rarity"]), steps.astype(np.float64) * part["scale"]))
    return Model(tuple(blocks), np.array(data["bias"]))


@lru_cache(maxsize=4)
def load(name: str) -> Model | None:
    """The model of this name, or None and one warning in the life of the process."""
    file = files("travaux.annotate").joinpath("weights", f"{name}.json")
    model = parsed(file.read_text(encoding="utf-8")) if file.is_file() else None
    if model is None:
        warnings.warn(f"no weights in {name}.json that fit: rules alone type events", RuntimeWarning, stacklevel=2)
    return model


def typed(text: str, source: Span | None, target: Span | None, code: str = "en", known: Plover | None = None) -> Plover | None:
    """The type of what the source does to the target in one sentence; spans are code points of the text.

    `known` is what the word for the event says alone; another type has to be `SURE` to overrule it. Without weights, as in a
    language that no model was trained for, the rule decides where nothing is known.
    """
    book = phrasebook(code)
    found = book.sentence(text, source, target)
    hits = book.hits(found)
    model = load(book.words.weights) if book.words.weights else None
    if model is None:
        return known or by_rule(found, hits, book.words.friendly)
    scores = model.score(features(found, hits, book.words.friendly))
    if known is not None:
        scores[TYPES.index(known)] += SURE
    best = TYPES[int(scores.argmax())]
    return known if {known, best} == _BLURRED else best


def at_cue(parsed: Parsed, cue: Span, clause: Span, by: Collection[str], to: Collection[str], known: Plover) -> Plover:
    """The type of the event that the words at `cue` tell of in this clause, `known` being that of the words alone.

    What stands before the cue may tell of another event, so only the doer's own words are kept of it.
    """
    tokens = [token for token in parsed.tokens_in(clause) or () if not token.is_space]
    doers = [token.text for token in tokens if token.idx < cue.start and not set(by).isdisjoint(parsed.entities_in([token]))]
    told = [token for token in tokens if token.idx >= cue.end and not set(to).isdisjoint(parsed.entities_in([token]))]
    who = " ".join(doers) + " " if doers else ""
    moved = len(who) - cue.start
    target = Span(told[0].idx + moved, told[-1].idx + len(told[-1]) + moved) if told else None
    text = who + parsed.text[cue.start : max(cue.end, clause.end)]
    return typed(text, Span(0, len(who)) if who else None, target, parsed.language.code, known=known) or known
