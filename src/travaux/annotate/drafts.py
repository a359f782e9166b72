"""An attribution while it is being read, and the document around it: what rules and the learned reader both make.

Invariant: spans are code points of the document's own text, free of white space at either end.
"""

from bisect import bisect_right
from collections.abc import Iterable
from itertools import pairwise
from typing import Literal, NamedTuple

from spacy.tokens import Token

from travaux.annotate import quotations
from travaux.annotate.cues import Range
from travaux.annotate.parsed import Parsed
from travaux.model import Mode, Span
from travaux.reading import dateline

EDGES = ",;:-–—.!?… \t\r\n"


Way = Literal["layout", "marks", "frame", "learned"]


class Draft(NamedTuple):
    """An attribution before its circumstances are known; `silent` holds the token ranges of its content.

    `way` says what it was read from: the layout of the page, quotation marks, a frame of the lexicon, or what was learned; of a
    frame and of what was learned `probability` says how sure the reading is.
    """

    content: tuple[Span, ...]
    cue: Token | None
    source: Token | None
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    mode: Mode
    speaker: str | None = None
    silent: tuple[Range, ...] = ()
    way: Way = "frame"
    probability: float = 1.0


class Scene:
    """One document as its statements are read: paragraphs, datelines, quotations."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed, self.text = parsed, parsed.text
        self.paragraphs = quotations.paragraphs(self.text)
        self.quotations = quotations.find(self.text, self.paragraphs)
        self._starts = [quotation.start for quotation in self.quotations]
        zones = [zone.span.start for zone in parsed.document.zones]
        self._places = sorted({0, *(paragraph.start for paragraph in self.paragraphs), *zones})
        heads = (dateline.find(self.text, p.start, p.end) for p in self.paragraphs)
        self.datelines = [Span(head.start, head.end) for head in heads if head is not None]
        self._heads = [head.start for head in self.datelines]

    def past_dateline(self, offset: int) -> int:
        """An offset, moved behind the dateline it lies in."""
        at = bisect_right(self._heads, offset) - 1
        return self.datelines[at].end if at >= 0 and offset < self.datelines[at].end else offset

    def place(self, offset: int) -> int:
        """A number for the paragraph, and zone, that holds an offset."""
        return bisect_right(self._places, offset)

    def pieces(self, span: Span) -> list[Span]:
        """A span cut where paragraphs, or zones, begin."""
        cuts = self._places[self.place(span.start) : self.place(span.end - 1)]
        return [Span(a, b) for a, b in pairwise([span.start, *cuts, span.end])]

    def is_quoted(self, offset: int) -> bool:
        """Does a code point stand between quotation marks?"""
        at = bisect_right(self._starts, offset) - 1
        return at >= 0 and offset < self.quotations[at].end

    def trim(self, start: int, end: int) -> Span | None:
        """A span without white space, nor punctuation that belongs to the sentence around it, nor a dateline."""
        text, start = self.text, self.past_dateline(start)
        while start < end and text[start] in EDGES:
            start += 1
        while start < end and text[end - 1] in ",;:-–—. \t\r\n\u00a0":
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end else None

    def spans(self, ranges: Iterable[Range]) -> tuple[Span, ...]:
        """Token ranges as spans of the text."""
        doc = self.parsed.doc
        found = (self.trim(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in ranges if a < b)
        return tuple(span for span in found if span is not None)

    def to_closing_mark(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """A content that ends inside a quotation it opened, or right before its closing mark, reaches to that mark."""
        last = content[-1]
        at = bisect_right(self._starts, last.end) - 1
        if at < 0:
            return content
        quotation = self.quotations[at]
        if last.start <= quotation.start and last.end < quotation.end and quotation.closed:
            return (*content[:-1], Span(last.start, quotation.end))
        return content

    def tokens(self, span: Span) -> Range:
        """The range of tokens that touch a span."""
        tokens = self.parsed.tokens_in(span)
        return (tokens.start, tokens.end) if tokens is not None else (0, 0)

    def mode(self, content: tuple[Span, ...]) -> Mode:
        """Direct where marks hold all of it, mixed where they hold a part."""
        held = length = 0
        for span in content:
            length += span.end - span.start
            at = max(0, bisect_right(self._starts, span.start) - 1)
            while at < len(self.quotations) and self.quotations[at].start < span.end:
                held += max(0, min(self.quotations[at].end, span.end) - max(self.quotations[at].start, span.start))
                at += 1
        return "indirect" if not held else "direct" if held >= 0.9 * length else "mixed"
