"""Sources: which outlets the record rests on, which pages copy which, and on how many originals each event rests."""

from collections import defaultdict
from dataclasses import dataclass
from urllib.parse import urlencode

from travaux import dates
from travaux.model import Shared
from travaux.record.entries import DocumentEntry, Meeting
from travaux.web.cite import document_href, href, meeting_day, meeting_name, shorten
from travaux.web.days import past
from travaux.web.pages.listing import SIZE, Listing, listing
from travaux.web.room import Room

UNNAMED = "Source not named"
SHOWN = 8  # pages of a source, copies of a page


@dataclass(frozen=True, slots=True)
class PageRow:
    href: str
    title: str
    source: str
    when: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    name: str
    pages: int
    copies: int
    wires: str
    span: str
    documents: tuple[PageRow, ...]
    more: str


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """A page and those that repeat it, which count once."""

    original: PageRow
    wire: str
    copies: tuple[PageRow, ...]
    shares: tuple[str, ...]  # how much each copy has in common with the original, where that was measured
    total: int


@dataclass(frozen=True, slots=True)
class Part:
    """Paragraphs that one page took over from another."""

    page: PageRow
    other: PageRow
    share: str


@dataclass(frozen=True, slots=True)
class Account:
    """One original of an event's reports, and the outlets whose reports rest on it."""

    original: PageRow
    outlets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event with how many outlets report it, and pages that name none, and the originals that they rest on, or the first."""

    href: str
    name: str
    when: str
    outlets: int
    unnamed: int
    originals: int
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    title: str
    sources: tuple[SourceRow, ...]
    groups: tuple[CopyGroup, ...]
    parts: tuple[Part, ...]
    events: tuple[EventRow, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class _All:
    """Everything there is to show: sources as they are shown, the rest as entries of the record."""

    sources: tuple[SourceRow, ...]
    originals: tuple[tuple[str, list[DocumentEntry]], ...]
    parts: tuple[Shared, ...]
    events: tuple[Meeting, ...]


def everything(room: Room) -> _All:
    by_source: dict[str, list[DocumentEntry]] = defaultdict(list)
    by_original: dict[str, list[DocumentEntry]] = defaultdict(list)
    for d in sorted(room.record.documents, key=lambda d: (dates.sort_key(d.published), d.id)):
        by_source[d.source or UNNAMED].append(d)
        if d.copy_of in room.documents:
            by_original[d.copy_of or ""].append(d)
    parts = [
        one
        for one in room.shared
        if one.kind == "partial"
        and {one.document, one.other} <= room.documents.keys()
        and room.documents[one.document].copy_of != one.other
    ]
    told = [m for m in room.record.meetings if len({e.document for e in m.evidence}) > 1]
    named = sorted(by_source.items(), key=lambda item: (item[0] == UNNAMED, -len(item[1]), item[0]))
    return _All(tuple(_source(name, those) for name, those in named), tuple(by_original.items()), tuple(parts), tuple(told))


def page(room: Room, number: int = 1) -> SourcesPage:
    """Each of the lists from the same number on."""
    every = room.once(everything)
    totals = (len(every.sources), len(every.originals), len(every.parts), len(every.events))
    part = listing("/sources", {}, max(totals), number)
    here = slice(part.first, part.first + SIZE)
    shares = room.once(shares_of)
    return SourcesPage(
        "Sources",
        every.sources[here],
        tuple(
            CopyGroup(
                page_row(room.documents[key]),
                room.documents[key].wire or "",
                tuple(page_row(d) for d in copies[:SHOWN]),
                tuple(shares.get((d.id, key), "") for d in copies[:SHOWN]),
                len(copies),
            )
            for key, copies in every.originals[here]
        ),
        tuple(
            Part(page_row(room.documents[one.document]), page_row(room.documents[one.other]), _percent(one.share))
            for one in every.parts[here]
        ),
        tuple(_event(room, meeting) for meeting in every.events[here]),
        part,
    )


def shares_of(room: Room) -> dict[tuple[str, str], str]:
    """How much each page has in common with another."""
    return {(one.document, one.other): _percent(one.share) for one in room.shared}


def _percent(share: float) -> str:
    return f"{share:.0%}" if share else ""


def _event(room: Room, meeting: Meeting) -> EventRow:
    known = dict.fromkeys(e.document for e in meeting.evidence if e.document in room.documents)
    by_original: dict[str, list[str]] = defaultdict(list)
    for id_ in sorted(known):
        by_original[_root(room, id_)].append(room.documents[id_].source or UNNAMED)
    return EventRow(
        href(meeting),
        meeting_name(meeting),
        meeting_day(meeting),
        len({name for names in by_original.values() for name in names} - {UNNAMED}),
        sum(names.count(UNNAMED) for names in by_original.values()),
        len(by_original),
        tuple(Account(page_row(room.documents[key]), tuple(dict.fromkeys(n))) for key, n in [*by_original.items()][:SHOWN]),
    )


def _root(room: Room, id_: str) -> str:
    """The original that a page rests on, through copies of copies."""
    seen = {id_}
    while (above := room.documents[id_].copy_of) and above in room.documents and above not in seen:
        seen.add(above)
        id_ = above
    return id_


def page_row(d: DocumentEntry) -> PageRow:
    when = past(d.published) if d.published else "undated"
    return PageRow(document_href(d.id), shorten(d.title or d.id, 300), d.source or "", when)


def _source(name: str, those: list[DocumentEntry]) -> SourceRow:
    known = [d.published for d in those if d.published]
    return SourceRow(
        name,
        len(those),
        sum(d.copy_of is not None for d in those),
        ", ".join(sorted({d.wire for d in those if d.wire})),
        past(dates.cover(*known)) if known else "undated",
        tuple(page_row(d) for d in those[:SHOWN]),
        f"/documents?{urlencode({'source': name})}" if len(those) > SHOWN and name != UNNAMED else "",
    )
