"""Where words stand between quotation marks, whatever marks an editor or a translating machine left there.

Straight, doubled, typographic, angle and low marks; a mark is read by what stands on either side of it before what it
nominally is. A quotation may run over paragraphs that each open with a mark and only the last of which closes.
Invariant: quotations are in order, do not overlap, lie within one paragraph each, and include their marks. Linear time.
"""

import re
from typing import NamedTuple

from travaux.model import Span

_BREAK = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n\s*|(?=[^\S\n]*[^a-z\s])[^\S\n]*)")
_MARK = re.compile(r"[\"“”„‟«»‹›＂]|''|``|‘|’(?!\w)|(?<!\w)'(?=\w)|(?<=[\w.,!?])'(?!\w)")
_OPENERS = frozenset({"“", "„", "«", "‹", "``", "‘"})
_CLOSERS = frozenset({"”", "»", "›", "‟", "’"})
_SINGLE = frozenset({"‘", "’", "'"})
_BEFORE_OPENING = frozenset("([{—–-/:…«“\"‘'")
_ENDING = frozenset(".,!?…;:—")


class Quotation(NamedTuple):
    """A quotation with its marks; `closed` is false where no closing mark stands in its paragraph."""

    start: int
    end: int
    paragraph: int
    closed: bool
    continued: bool  # the next paragraph opens with a mark while this one is still open

    @property
    def span(self) -> Span:
        """The code points it covers."""
        return Span(self.start, self.end)


class _Mark(NamedTuple):
    at: int
    end: int
    opens: bool
    closes: bool
    single: bool


def paragraphs(text: str) -> list[Span]:
    """Paragraphs of a text: what blank lines part, and single line ends after which no lower-case word runs on."""
    found, start = [], 0
    for gap in _BREAK.finditer(text):
        if text[start : gap.start()].strip():
            found.append(Span(start, gap.start()))
        start = gap.end()
    if text[start:].strip():
        found.append(Span(start, len(text)))
    return found


def _read(text: str, paragraph: Span) -> list[_Mark]:
    marks = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        at, end, mark = match.start(), match.end(), match.group()
        before = text[at - 1] if at > paragraph.start else " "
        after = text[end] if end < paragraph.end else " "
        free_left = before.isspace() or before in _BEFORE_OPENING
        free_right = after.isspace() or not (after.isalnum() or after in "\"“‘'([$€£#@…¿¡")
        if mark in _OPENERS:
            opens, closes = True, not free_left and free_right
            opens = not closes
        elif mark in _CLOSERS:
            opens, closes = free_left and not free_right and mark != "’", True
            closes = not opens
        else:
            opens, closes = free_left and not (free_right and not after.isspace()), not free_left or free_right
            if opens and closes and not (before.isspace() and after.isspace()):
                opens, closes = free_left and not free_right, free_right and not free_left
                opens, closes = (True, True) if not (opens or closes) else (opens, closes)
        marks.append(_Mark(at, end, opens, closes, mark in _SINGLE))
    return marks


def _pair(text: str, paragraph: Span, number: int, marks: list[_Mark]) -> tuple[list[Quotation], int | None]:
    """Quotations of one paragraph's marks, and where the one left open begins."""
    left = sum(mark.closes and not mark.opens for mark in marks)  # marks still to come that can only close
    found: list[Quotation] = []
    start, depth, floor = None, 0, paragraph.start
    for mark in marks:
        left -= mark.closes and not mark.opens
        ended = text[max(floor, mark.at - 3) : mark.at].rstrip()[-1:]
        if start is None:
            if mark.opens:
                start, depth = mark.at, 0
            elif ended in _ENDING and ended:
                found.append(_orphan(text, paragraph, number, mark, found))
                floor = mark.end
            continue
        if mark.opens and not mark.closes:
            if left > depth + 1:
                depth += 1
                continue
            if ended not in _ENDING or not ended:
                continue
        elif depth:
            depth -= 1
            continue
        found.append(Quotation(start, mark.end, number, True, False))
        start, floor = None, mark.end
    return [q for q in found if q.end - q.start > 2], start


_SENTENCE_END = re.compile(r"[.!?][\"”»’]?\s")


def _orphan(text: str, paragraph: Span, number: int, mark: _Mark, found: list[Quotation]) -> Quotation:
    """A closing mark that nothing opened: the sentence before it is taken to be quoted, earlier small quotations with it."""
    start, floor = paragraph.start, max(paragraph.start, mark.at - 1000)
    for match in _SENTENCE_END.finditer(text, floor, mark.at):
        start = match.end()
    while found and found[-1].end > start:
        start = min(start, found.pop().start)
    return Quotation(start, mark.end, number, True, False)


def find(text: str, inside: list[Span]) -> list[Quotation]:
    """All outermost quotations of a text whose paragraphs are given; spans in code points, marks included."""
    found: list[Quotation] = []
    reads = [_read(text, paragraph) for paragraph in inside]
    for number, (paragraph, marks) in enumerate(zip(inside, reads, strict=True)):
        double = [mark for mark in marks if not mark.single]
        chosen = double or [mark for mark in marks if mark.single]
        made, open_at = _pair(text, paragraph, number, chosen)
        found.extend(made)
        if open_at is None or chosen is not double:
            continue
        following = reads[number + 1] if number + 1 < len(reads) else []
        continued = bool(following) and following[0].opens and following[0].at - inside[number + 1].start < 3
        end = paragraph.start + len(text[paragraph.start : paragraph.end].rstrip())
        found.append(Quotation(open_at, end, number, False, continued))
    return found
