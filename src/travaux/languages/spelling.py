"""Whether two spellings in Latin script are one name: Sergei and Sergey, Anthony and Antony, Mohammad and Mohamed.

Romanisation schemes differ in a few habits; `fold` undoes the commonest and `alike` allows a little more. Thresholds live here.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from rapidfuzz.fuzz import ratio

CLOSE = 88  # folded spellings this alike (0..100) are one word
SAME_CONSONANTS = 70  # words of equal consonants must be at least this alike
SHORTEST = 5  # shorter folded words must be equal

Match = Literal["same", "partial", "no"]

_HABITS = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"[’'`ʼ\-.]", ""),
        (r"tsch|tch", "ch"),
        (r"ph", "f"),
        (r"th", "t"),
        (r"kh", "h"),
        (r"zh", "j"),
        (r"dj", "j"),
        (r"sch|sh", "s"),
        (r"ck|q", "k"),
        (r"c(?!h)", "k"),
        (r"x", "ks"),
        (r"tz", "ts"),
        (r"ff\b", "v"),
        (r"w", "v"),
        (r"oo|ou", "u"),
        (r"ee", "i"),
        (r"[aeo]?[yi][yij]*e\b", "i"),
        (r"(?<=[aeou])[yi]\b|[aei]y\b|yi\b|iy\b|ij\b|ii\b", "i"),
        (r"ey|ei|y|iy", "i"),
        (r"i+e", "e"),
        (r"(.)\1", r"\1"),
        (r"ai\b|ei\b", "i"),
    )
)


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """One key for the commonest romanisations of a word."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", word.casefold()) if not unicodedata.combining(c))
    for pattern, to in _HABITS:
        plain = pattern.sub(to, plain)
    return plain


@lru_cache(maxsize=65536)
def alike(a: str, b: str) -> bool:
    """Whether two words may be one name spelt twice; a single letter stands for any word it begins."""
    one, two = fold(a), fold(b)
    if one == two:
        return True
    if not one or not two or one[0] != two[0]:
        return False
    if len(one) == 1 or len(two) == 1:
        return True
    if min(len(one), len(two)) < SHORTEST:
        return False
    close = ratio(one, two)
    return close >= CLOSE or (close >= SAME_CONSONANTS and re.sub("[aeiou]", "", one) == re.sub("[aeiou]", "", two))


def same_name(a: tuple[str, ...], b: tuple[str, ...], suffixes: frozenset[str] = frozenset()) -> Match:
    """Compare two persons' names word by word, surnames last.

    `same`: surname and given names agree; `partial`: one is a part of the other (a surname alone, a first name alone);
    `no`: they differ, also when only one bears a suffix such as Jr.
    """
    tail_a, tail_b = {w.casefold() for w in a} & suffixes, {w.casefold() for w in b} & suffixes
    a = tuple(w for w in a if w.casefold() not in suffixes)
    b = tuple(w for w in b if w.casefold() not in suffixes)
    if not a or not b:
        return "no"
    if len(a) > 1 and len(b) > 1:
        if tail_a != tail_b or min(len(a[-1]), len(b[-1])) < 2 or not alike(a[-1], b[-1]) or not alike(a[0], b[0]):
            return "no"
        short, long = sorted((a[1:-1], b[1:-1]), key=len)
        at = 0
        for word in short:
            while at < len(long) and not alike(word, long[at]):
                at += 1
            if at == len(long):
                return "no"
            at += 1
        return "same"
    one, many = (a, b) if len(a) == 1 else (b, a)
    if len(many) == 1:
        return "same" if len(one[0]) > 1 and alike(one[0], many[0]) else "no"
    return "partial" if len(one[0]) > 1 and (alike(one[0], many[-1]) or alike(one[0], many[0])) else "no"
