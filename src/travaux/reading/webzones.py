"""The zones of a web page: the extractor's choice among its blocks, and what the markup says of the rest."""

import re
from collections.abc import Sequence

from travaux.model import Zone, ZoneKind
from travaux.reading import article, remarks, zones
from travaux.reading.lines import Line
from travaux.reading.markup import Hint
from travaux.reading.page import Block, Page


def lines_of(blocks: Sequence[Block]) -> list[Line]:
    """The blocks as lines of the page's text."""
    out, at = [], 0
    for block in blocks:
        out.append(Line(at, at + len(block.text) + 1, block.text + "\n"))
        at = out[-1].end
    return out


def draw(page: Page, extract: str, title: str | None) -> tuple[Zone, ...]:
    """Zones of a page, block by block; comments where the markup nests them."""
    lines = lines_of(page.blocks)
    blocks = page.blocks
    kept = article.of_page(blocks, lines, extract)
    first = next((i for i, keep in enumerate(kept) if keep), None)
    head = _headline(blocks, lines, first, title)
    kinds: list[ZoneKind] = []
    for i, (block, line) in enumerate(zip(blocks, lines, strict=True)):
        near = first is not None and abs(i - first) <= 12
        if i == head:
            kinds.append("headline")
        elif kept[i] and head is not None and head < i <= head + 3 and zones.full(line):
            kinds.append("dateline")
        elif kept[i] and not (head is not None and line.lower == lines[head].lower):
            kinds.append("byline" if near and zones.byline(line) else "body")
        elif block.hints & Hint.CAPTION and first is not None and block.hints & (Hint.ARTICLE | Hint.BODY):
            kinds.append("caption")
        elif (
            near
            and i > (head if head is not None else first or 0) - 6
            and (zones.byline(line) or (head is not None and i <= head + 6 and _signed(block, line)))
        ):
            kinds.append("byline")
        elif near and head is not None and (_under(block, line) if head < i else i + 1 == head and _over(block, line)):
            kinds.append("dateline")
        else:
            kinds.append("boilerplate")
    comments, last = remarks.find(page, lines, kinds)
    kinds[last:] = ["boilerplate"] * (len(kinds) - last)
    for comment in comments:
        kinds[comment.first : comment.last] = ["comment"] * (comment.last - comment.first)
    text = page.text
    return zones.assemble(text, lines, kinds, comments)


def _headline(blocks: Sequence[Block], lines: Sequence[Line], first: int | None, title: str | None) -> int | None:
    """The block of the headline: one that says what the metadata call the title, else the nearest h1 before the article."""
    limit = len(blocks) if first is None else min(len(blocks), first + 4)
    wanted = _letters(title or "")
    if len(wanted) >= 8:
        same = [
            i
            for i in range(limit)
            if len(blocks[i].text) >= 8
            and (letters := _letters(blocks[i].text))
            and (letters == wanted or (len(letters) >= 12 and wanted.startswith(letters)))
        ]
        marked = [i for i in same if blocks[i].hints & Hint.TITLE]
        if marked or same:
            return (marked or same)[-1]
    tops = [i for i in range(limit) if blocks[i].hints & Hint.TITLE and not lines[i].label]
    if tops:
        return ([i for i in tops if not blocks[i].hints & Hint.SUBHEAD] or tops)[-1]
    return None


def _under(block: Block, line: Line) -> bool:
    """Whether a block under the headline is the article's date."""
    return bool(block.hints & Hint.DATE) and zones.dated(line) and not block.hints & Hint.RELATED


def _over(block: Block, line: Line) -> bool:
    """Whether a block right over the headline is the article's date, and not the day that a page's head shows."""
    apart = Hint.NAVIGATION | Hint.ASIDE | Hint.RELATED | Hint.FORM
    masthead = block.hints & Hint.HEAD and not block.hints & Hint.ARTICLE
    return zones.full(line) and not masthead and not block.hints & apart


def _signed(block: Block, line: Line) -> bool:
    """Whether a block that the markup calls the author's is a name and no more."""
    names = [word for word in line.text.split() if word[:1].isalpha()]
    return (
        bool(block.hints & Hint.BYLINE)
        and not block.hints & (Hint.RELATED | Hint.COMMENTS | Hint.SHARE)
        and 2 <= len(names) <= 6
        and not (line.furniture or line.ends_sentence or any(c.isdigit() for c in line.text))
        and all(word[0].isupper() or len(word) < 4 for word in names)
    )


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())
