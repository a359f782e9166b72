"""Whether two reports of what one speaker said render one utterance: by their words, else by what they mean.

Words that both have say little: "tariffs on steel will fall" and "tariffs on timber will fall" are two utterances. What counts
is whether the words that only one has mean what those mean that only the other has, as their vectors (`annotate.vectors`) tell.
Invariant: contradictory utterances are never one. A wrong merge puts words into a mouth, so every doubt keeps two apart. All
thresholds stand here, as `evaluation/renderings.py` measures them.
"""

import base64
from collections import defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from math import sqrt
from operator import mul

from travaux.languages import Language
from travaux.languages.renderings import RenderingWords
from travaux.languages.stances import StanceWords
from travaux.record.words import WORD, containment, jaccard, stem

ALIKE = 0.65  # shared stems over all, from which two renderings are one utterance
HELD = 0.8  # shared stems over the shorter's, likewise
FEWEST = 4  # stems that a rendering needs before it is compared by containment
MEANT = 0.6  # cosine of the two vectors from which they may mean the same
MATCHED = 0.32  # likeness of what only one and what only the other says, from which it is the same said in other words
MEANINGFUL = 2  # stems that a rendering needs before it is compared by what it means
DAYS = 3  # at most between two reports that render one utterance in other words

LOUDEST = 127
Vector = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """What is compared of one rendering: stems of its content words, of all its words, and of those right behind a denial.

    `particulars` are the numbers, days, months and names in it, by kind; `vector` is the sum of its words' unit vectors, and
    `square` its length, squared.
    """

    stems: frozenset[str]
    every: frozenset[str]
    denied: frozenset[str]
    denies: bool
    particulars: Mapping[str, frozenset[str]]
    vector: Vector = ()
    square: float = 0.0


def sense(
    text: str, language: Language, vector: str | None = None, names: Collection[str] = (), own: Collection[str] = ()
) -> Sense:
    """What there is to compare of a text. `names` are the stems of all actors' names; the speaker's `own` tell nothing."""
    words, known = language.stances, language.renderings
    content: set[str] = set()
    every: set[str] = set()
    denied: set[str] = set()
    particulars: dict[str, set[str]] = defaultdict(set)
    behind = denies = False
    for word in WORD.findall(text):
        low, cut = word.lower(), stem(word, words)
        every.add(cut)
        if found := _particular(word, language):
            particulars[found[0]].add(found[1])
        elif word[0].isupper() and cut in names and cut not in own:
            particulars["name"].add(cut)
        if low in known.negating or (known.endings and low.endswith(known.endings)):
            behind, denies = not behind, True
        elif low not in words.stop and cut not in own:
            content.add(cut)
            if behind:
                denied.add(cut)
            behind = low in known.denying and not behind
            denies |= low in known.denying
    kinds = {kind: frozenset(values) for kind, values in particulars.items()}
    sums = _unpacked(vector)
    return Sense(frozenset(content), frozenset(every), frozenset(denied), denies, kinds, sums, sum(map(mul, sums, sums)))


def _particular(word: str, language: Language) -> tuple[str, str] | None:
    """The kind and value of a number, an ordinal, a weekday or a month; None for any other word, and for "one" and "first"."""
    low, classes = word.lower(), language.times.classes
    if word[0].isdigit():
        return "numeral", low.replace(",", "")
    for kind in ("full_dow", "full_month") if word[0].isupper() else ("numeral", "nth"):
        value = classes.get(kind, {}).get(low)
        if value and (word[0].isupper() or value not in ("1", "-1")):
            return kind, value
    return None


def _unpacked(vector: str | None) -> Vector:
    """The components that `annotate.vectors` packed; none where there are none, or not in base64."""
    try:
        values = memoryview(base64.b64decode(vector or "", validate=True)).cast("b").tolist()
    except ValueError:
        return ()
    return tuple(v * values[0] / (8 * LOUDEST) for v in values[1:])


def fit(a: Sense, b: Sense, language: Language, *, near: bool) -> float:
    """How surely two renderings of one speaker are one utterance; 0 where not. `near`: not known to be over `DAYS` apart."""
    least = min(len(a.stems), len(b.stems))
    same, held = jaccard(a.stems, b.stems), containment(a.stems, b.stems) if least >= FEWEST else 0.0
    by_words = max(same, held) if same >= ALIKE or held >= HELD else 0.0
    by_meaning = _meant(a, b) if not by_words and near and least >= MEANINGFUL and a.denies == b.denies else 0.0
    return 0.0 if not (by_words or by_meaning) or contradict(a, b, language) else by_words or by_meaning


def _meant(a: Sense, b: Sense) -> float:
    """The cosine of two vectors, where it is high enough and what only one says is matched by what only the other says.

    They must share a word, a number or a name as well.
    Words are unit vectors, nearly at right angles unless they mean alike, and what both say cancels out of the difference: its
    square is what is left of either, less twice what matches.
    """
    mine, theirs = len(a.stems - b.stems), len(b.stems - a.stems)
    shared = a.stems & b.stems or a.particulars.items() & b.particulars.items()
    if not (shared and mine and theirs and a.vector and len(a.vector) == len(b.vector)):
        return 0.0
    both = sum(map(mul, a.vector, b.vector))
    alike = both / sqrt(a.square * b.square) if a.square and b.square else 0.0
    left = a.square + b.square - 2 * both
    return alike if alike >= MEANT and (mine + theirs - left) / (2 * sqrt(mine * theirs)) >= MATCHED else 0.0


def contradict(a: Sense, b: Sense, language: Language) -> bool:
    """Whether one denies what the other says, each names a number, day or name of its own, or their words are opposites."""
    if a.stems & b.stems & (a.denied ^ b.denied):
        return True
    both = [(a.particulars[kind], b.particulars[kind]) for kind in a.particulars.keys() & b.particulars.keys()]
    if any(mine - theirs and theirs - mine for mine, theirs in both):
        return True
    mine, theirs = a.every - b.every, b.every - a.every
    prefixes = language.renderings.prefixes
    if any(prefix + word in theirs for prefix, word in product(prefixes, mine)):
        return True
    if any(prefix + word in mine for prefix, word in product(prefixes, theirs)):
        return True
    ends = _ends(language.renderings, language.stances)
    own, others = ({end for word in side for end in ends.get(word, ())} for side in (mine, theirs))
    return any((axis, not end) in others for axis, end in own)


@lru_cache(maxsize=32)
def _ends(known: RenderingWords, words: StanceWords) -> dict[str, tuple[tuple[int, bool], ...]]:
    """For each stem of a word that has an opposite the scales it stands on, and at which end."""
    out: dict[str, tuple[tuple[int, bool], ...]] = {}
    for axis, sides in enumerate(known.opposites):
        for end, side in enumerate(sides):
            for cut in sorted({stem(word, words) for word in side}):
                out[cut] = (*out.get(cut, ()), (axis, bool(end)))
    return out
