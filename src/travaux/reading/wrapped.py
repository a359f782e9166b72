"""Lines that were broken to fit a width, as mail and printed pages have them, put together again: one paragraph a line.

Invariant: nothing is lost but the breaks, and the hyphens of words that were broken.
"""

import re
from collections.abc import Iterable, Sequence

NARROWEST, WIDEST = 40, 130  # widths in code points that lines are broken to; longer ones are whole paragraphs
FULL = 0.88  # share of the width from which a line is full, the next line's first word counted in
LOWER = 0.6  # the same where the next line begins with a small letter
_APART = re.compile(r"\s*(?:[-*•·–—▪>|]|\(?\w{1,3}[.)]\s|[Aa]rticle\s+\w+\s*$)")
_BROKEN = re.compile(r"(\w+)-$")
_COMPOUND = re.compile(r"\w+-\w+")
_START = re.compile(r"\w+")


def paragraphs(lines: Iterable[str]) -> list[str]:
    """The paragraphs of such lines; blank lines are left out."""
    lines = [line.rstrip() for line in lines]
    width = _width(lines)
    if width is None:
        return [words for line in lines if (words := " ".join(line.split()))]
    known = {word.lower() for line in lines for word in _COMPOUND.findall(line)}
    out: list[str] = []
    last = ""
    for line in lines:
        words = " ".join(line.split())
        if words and last and _goes_on(last, line, words, width):
            out[-1] = _joined(out[-1], words, known)
        elif words:
            out.append(words)
        last = line
    return out


def _width(lines: Sequence[str]) -> int | None:
    """The width that lines were broken to; None where they were not."""
    lengths = sorted(len(line) for line in lines if line.strip())
    if len(lengths) < 2:
        return None
    width = lengths[max(0, len(lengths) * 19 // 20 - 1)]
    return width if NARROWEST <= width <= WIDEST else None


def _goes_on(last: str, line: str, words: str, width: int) -> bool:
    if _APART.match(line) or last.lstrip().startswith(">"):
        return False
    reach = len(last) + 1 + len(words.split(" ", 1)[0])
    return reach >= width * (LOWER if words[0].islower() else FULL)


def _joined(before: str, words: str, known: set[str]) -> str:
    """Two lines of a paragraph as one; a hyphen stays where the same word has one elsewhere inside a line."""
    broken, start = _BROKEN.search(before), _START.match(words)
    if not broken or not start or not words[0].islower():
        return f"{before} {words}"
    return before + words if f"{broken[1]}-{start[0]}".lower() in known else before[:-1] + words
