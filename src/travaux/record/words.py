"""Comparing what documents say without an engine: content words cut to stems, and how far two sets of them agree.

Stems are for comparison only and never shown. The cut is a plain suffix list in the manner of Lovins (1968): one ending, the
longest that leaves at least four letters.
"""

import re
from collections.abc import Iterable
from functools import lru_cache

from travaux.languages.stances import StanceWords

WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:[’'][^\W\d_]+)?")
_LEAST = 4  # letters that a stem keeps


@lru_cache(maxsize=131072)
def stem(word: str, words: StanceWords) -> str:
    """One word, lower-cased and cut; words with a digit stay as they are."""
    low = re.sub(r"[’']s?$", "", word.lower()) or word.lower()
    if any(c.isdigit() for c in low):
        return low
    for ending, put in words.suffixes:
        if low.endswith(ending) and len(low) - len(ending) + len(put) >= _LEAST and not (ending == "s" and low.endswith("ss")):
            return low[: len(low) - len(ending)] + put
    return low


def stems(text: str, words: StanceWords) -> tuple[str, ...]:
    """The stems of the content words of a text, in order, with repetitions."""
    return tuple(stem(w, words) for w in WORD.findall(text) if w.lower() not in words.stop)


@lru_cache(maxsize=32)
def thin(words: StanceWords) -> frozenset[str]:
    """The stems of words too common in negotiations to name anything by themselves."""
    return frozenset(stem(w, words) for w in words.thin)


@lru_cache(maxsize=32)
def pointless(words: StanceWords) -> frozenset[str]:
    """The stems of words that by themselves are nothing to negotiate about."""
    return frozenset(stem(w, words) for w in words.pointless)


@lru_cache(maxsize=32)
def replying(words: StanceWords) -> frozenset[str]:
    """The stems of words for papers that answer another."""
    return frozenset(stem(w, words) for kind in words.replies for w in kind.split())


@lru_cache(maxsize=32)
def papers(words: StanceWords) -> frozenset[str]:
    """The stems of nouns for papers."""
    return frozenset(stem(kind.split()[-1], words) for family in words.families for kind in family)


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared stems over all stems; 0 where both are empty."""
    return len(a & b) / len(a | b) if a or b else 0.0


def containment(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared stems over those of the smaller set; 0 where either is empty."""
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0


@lru_cache(maxsize=512)
def _pattern(phrases: tuple[str, ...]) -> re.Pattern[str]:
    ordered = sorted(phrases, key=lambda p: (-len(p), p))
    parts = [r"\s+".join(re.escape(w).replace(r"\*", r"\w*") for w in p.split()) for p in ordered]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts) + r")(?!\w)", re.IGNORECASE)


def first(text: str, phrases: Iterable[str]) -> re.Match[str] | None:
    """The first place where one of these phrases stands as whole words."""
    listed = tuple(phrases)
    return _pattern(listed).search(text) if listed else None


def opening(text: str, phrases: Iterable[str]) -> re.Match[str] | None:
    """The longest of these phrases that the text begins with."""
    listed = tuple(phrases)
    return _pattern(listed).match(text) if listed else None
