"""The article of a page: what the extractor takes for the main text, found again among the page's own blocks.

Invariant: the extractor decides which blocks are the article's, never what they say; the text stays the page's own.
"""

import logging
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from travaux.reading.page import Block

logging.getLogger("trafilatura").addHandler(logging.NullHandler())
_WORD = re.compile(r"\w+")
_LONG = 30  # letters from which a block is found anywhere in the extract; shorter ones must be whole lines of it


@lru_cache(maxsize=1)
def _engine() -> Any:
    import trafilatura  # half a second to load: only where a page is read

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    return trafilatura.bare_extraction


def extract(tree: Any) -> str:
    """The main text of a page's tree, one paragraph a line; empty where the extractor finds none. The tree is not changed.

    Its fast way: the slower fallbacks found no more once the line model judged what they gave.
    """
    try:
        found = _engine()(tree, fast=True, with_metadata=False, include_comments=False)
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError):
        return ""
    return (found.text or "") if found else ""


def _letters(text: str) -> str:
    return "".join(_WORD.findall(text.lower()))


def marked(blocks: Sequence[Block], extract: str) -> list[bool]:
    """For each block whether the extract holds it. Linear: each block is looked for once, as letters without spaces."""
    lines = [letters for line in extract.split("\n") if (letters := _letters(line))]
    whole = "\n".join(lines)
    joined = "".join(lines)
    short = set(lines)
    out = []
    for block in blocks:
        letters = _letters(block.text)
        if len(letters) >= _LONG:
            out.append(letters in whole or letters in joined)
        else:
            out.append(bool(letters) and letters in short)
    return _near(blocks, out)


def _near(blocks: Sequence[Block], found: list[bool]) -> list[bool]:
    """Short blocks count only beside long ones that were found: a menu may hold the words of a subhead."""
    long = [i for i, block in enumerate(blocks) if found[i] and len(block.text) >= 60]
    if not long:
        return found
    first, last = long[0], long[-1]
    return [kept and (first - 6 <= i <= last + 6) for i, kept in enumerate(found)]
