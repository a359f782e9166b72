"""Public reaction: readers' comments, in their threads. Never evidence."""

from dataclasses import dataclass
from itertools import groupby

from travaux import dates
from travaux.record.entries import Reaction
from travaux.web.cite import Link, document_href, shorten
from travaux.web.pages.listing import Listing, listing
from travaux.web.room import Room

COMMENT = 2000  # code points of a comment shown on this page
DEEPEST = 8  # deeper replies are drawn no further to the right


@dataclass(frozen=True, slots=True)
class Comment:
    author: str
    posted: str
    score: str
    depth: int
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Thread:
    page: Link
    comments: tuple[Comment, ...]


@dataclass(frozen=True, slots=True)
class ReactionPage:
    title: str
    threads: tuple[Thread, ...]
    listing: Listing


def in_order(room: Room) -> tuple[Reaction, ...]:
    """Comments page by page, as they stand there."""
    by_page: dict[str, list[Reaction]] = {}
    for r in room.record.reaction:
        by_page.setdefault(r.document, []).append(r)
    return tuple(r for those in by_page.values() for r in sorted(those, key=lambda r: r.span))


def page(room: Room, number: int = 1) -> ReactionPage:
    found = room.once(in_order)
    part = listing("/reaction", {}, len(found), number)
    shown = found[part.first : part.last]
    room.prefetch((), {r.document for r in shown})
    threads = []
    for key, those in groupby(shown, key=lambda r: r.document):
        text, entry = room.text(key), room.documents.get(key)
        if text is not None:
            title = shorten((entry.title if entry else None) or key, 300)
            source = (entry.source if entry else None) or ""
            threads.append(Thread(Link(document_href(key), title, source), tuple(_comment(r, text) for r in those)))
    return ReactionPage("Public reaction", tuple(threads), part)


def _comment(r: Reaction, text: str) -> Comment:
    t = r.thread
    return Comment(
        (t.author if t else None) or "",
        dates.display(t.posted) if t and t.posted else "",
        score(t.score if t else None),
        min(t.depth, DEEPEST) if t else 1,
        shorten(_said(text[r.span.start : r.span.end], t.posted if t else None), COMMENT),
        document_href(r.document, r.span.start, r.span.end),
    )


def _said(text: str, posted: str | None) -> str:
    """A comment without the lines above it that only number, score or date it: those are shown as such."""
    lines = text.strip().splitlines()
    clock = dates.clock(posted)
    while len(lines) > 1 and (_bare(lines[0]) or (clock and clock in lines[0].replace(" ", ""))):
        del lines[0]
    return "\n".join(lines).strip()


def _bare(line: str) -> bool:
    return not any(c.isalpha() for c in line)


def score(value: int | None) -> str:
    """A score as readers write it: +7, 0, −4."""
    return "" if value is None else f"+{value}" if value > 0 else f"−{-value}" if value < 0 else "0"
