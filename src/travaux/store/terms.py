"""What is looked for: words folded alike in a text, in the index and in a question, and where they stand.

Folding keeps the length of a text, so that a place in the folded text is the place in the text itself (code points). A word
finds every word that begins with it, whatever its case and accents; in quotation marks it finds only itself, several of them
only one after another. `OR` between words, `-` before one. Invariant: no question is an error; what is not syntax is words.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

LONGEST = 64  # letters of a word that count
MOST = 32  # words of a question that count
_MARK = "\u0300"  # stands for every sign that combines with the letter before it
_WORD = re.compile(f"[^\\W_](?:[^\\W_]|{_MARK})*")
_ASKED = re.compile(r'(?P<minus>-)?(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')


class _Fold(dict[int, int]):
    """Code point to code point: small letters without their accents."""

    def __missing__(self, point: int) -> int:
        sign = chr(point)
        if unicodedata.category(sign).startswith("M"):
            folded = _MARK
        else:
            plain = unicodedata.normalize("NFKD", sign.casefold())[:1]
            folded = plain if plain.isalnum() == sign.isalnum() else sign
        self[point] = ord(folded or sign)
        return self[point]


_FOLD = _Fold()


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that follow each other; `open` where longer words count too."""

    words: tuple[str, ...]
    open: bool


@dataclass(frozen=True, slots=True)
class Terms:
    """What a text must hold: one of each of `wanted`, and none of `unwanted`."""

    wanted: tuple[tuple[Term, ...], ...]
    unwanted: tuple[Term, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.wanted)


def fold(text: str) -> str:
    """The same length: small letters, no accents."""
    return text.translate(_FOLD)


def words(text: str) -> Iterator[str]:
    """The words of a text as the index knows them, in order."""
    for found in _WORD.finditer(fold(text)):
        yield found[0].replace(_MARK, "")[:LONGEST]


def parse(asked: str) -> Terms:
    """What somebody typed."""
    wanted: list[tuple[Term, ...]] = []
    unwanted: list[Term] = []
    either = False
    for found in list(_ASKED.finditer(asked))[:MOST]:
        if found["word"] == "OR" and not found["minus"]:
            either = bool(wanted)
            continue
        quoted = found["word"] is None
        folded = tuple(words(found["phrase"] if quoted else found["word"]))[:MOST]
        if not folded:
            continue
        term = Term(folded, not quoted)
        if found["minus"]:
            unwanted.append(term)
        elif either:
            wanted[-1] = (*wanted[-1], term)
        else:
            wanted.append((term,))
        either = False
    return Terms(tuple(wanted), tuple(unwanted))


def places(text: str, terms: Terms) -> list[tuple[int, int]]:
    """Where what is wanted stands in a text, in order, without overlap."""
    patterns = [_pattern(term) for either in terms.wanted for term in either]
    if not patterns:
        return []
    sought = re.compile(f"(?<![^\\W_])(?<!{_MARK})(?:{'|'.join(sorted(patterns, key=len, reverse=True))})(?![^\\W_]|{_MARK})")
    return [found.span() for found in sought.finditer(fold(text))]


def _pattern(term: Term) -> str:
    apart = rf"(?:[\W_](?<!{_MARK}))+"
    spelled = [f"{_MARK}*".join(map(re.escape, word)) for word in term.words]
    return apart.join(spelled) + (f"(?:[^\\W_]|{_MARK})*" if term.open else f"{_MARK}*")


def cut(text: str, found: Iterable[tuple[int, int]]) -> list[tuple[str, bool]]:
    """The text in stretches, each with whether it is one of these places."""
    out, at = [], 0
    for start, end in found:
        out += [(text[at:start], False), (text[start:end], True)]
        at = end
    return [(words, hit) for words, hit in [*out, (text[at:], False)] if words]
