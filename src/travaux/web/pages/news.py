"""What is new since a day or a moment, by when pages were filed and decisions made, however old what they tell.

New is an entry all of whose evidence lies in pages filed since, for accounts that differ the first contradiction; there is
more on one that rests on earlier pages too. Where it is not known when a page was filed, it counts from the day it was
published: it cannot have been filed before.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import takewhile
from typing import NamedTuple
from urllib.parse import urlencode

from travaux import dates
from travaux.record.entries import Discrepancy, DocumentEntry, Evidence, evidence_of
from travaux.store.arrivals import moment
from travaux.web.cite import Cite, Link, chosen, cites, document_href, href, label, shorten
from travaux.web.days import past
from travaux.web.pages.listing import Listing, listing
from travaux.web.pages.search import name_of, note_of
from travaux.web.room import Entry, Room

KINDS = {
    "meetings": "meeting", "instruments": "paper", "commitments": "promise", "positions": "position",
    "discrepancies": "difference", "statements": "statement", "acts": "act", "issues": "issue", "actors": "name",
}  # fmt: skip
GROWING = ("issues", "actors")  # there is more on nearly all of them with every page
MORE = "more-"
FIRST = 20  # of a kind, where all kinds are shown
PLACES = 3  # of an entry
OPEN = 6  # so many are not folded


class Told(NamedTuple):
    """An entry's id, and when the pages were filed by the first of which it was known and which told it last."""

    latest: str
    earliest: str
    id: str


@dataclass(frozen=True, slots=True)
class Came:
    """A page, and when it was filed, where that is known."""

    id: str
    filed: str | None


@dataclass(frozen=True, slots=True)
class About:
    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class News:
    """All that is new, in the order of the record; `decisions` are ids of judgements. `since` is a UTC day or moment."""

    since: str
    documents: tuple[Came, ...] = ()
    new: tuple[About, ...] = ()
    more: tuple[About, ...] = ()
    decisions: tuple[str, ...] = ()
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    link: Link
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """Those of one kind, as far as they are shown; `rest` leads to all of them where some are not."""

    name: str
    rows: tuple[Row, ...]
    rest: Link | None
    open: bool


@dataclass(frozen=True, slots=True)
class New:
    """The same as it is shown: `undated` pages are those of which it is not known when they were filed."""

    since: str
    pages: str
    decisions: Link | None
    undated: int
    new: tuple[Group, ...]
    more: tuple[Group, ...]
    listing: Listing | None
    trouble: str = ""


def began(since: str) -> str:
    """The UTC day (ISO) or moment after which what comes is new; empty where this is neither. No zone is UTC."""
    if "T" in since and "/" not in since:
        try:
            when = datetime.fromisoformat(since)
            return moment(when if when.tzinfo else when.replace(tzinfo=UTC))
        except (ValueError, OverflowError):
            pass
    day = dates.first(since) or dates.last(since)
    return day.isoformat() if day else ""


def newest(room: Room) -> str:
    """The last moment at which something that is shown was filed or decided; empty where none is known."""
    filed, kept = room.arrivals
    moments = [filed[d.id] for d in room.record.documents if d.id in filed]
    return max([*moments, *(kept[j.id] for j in room.record.judgements if j.id in kept)], default="")


def came(room: Room) -> dict[str, str]:
    """When each page was filed, by id, or from when it counts; those of which neither is known are left out."""
    published = {
        d.id: f"{day.isoformat()}T00:00"
        for d in room.record.documents
        if (day := dates.last(d.published) or dates.first(d.published))
    }
    return published | dict(room.arrivals.documents)


def told(room: Room) -> list[Told]:
    """When each entry was first and last told, the latest first; what rests on nothing is left out."""
    moments = room.once(came)

    def span(evidence: Iterable[Evidence]) -> list[str]:
        return sorted({moments.get(e.document, "") for e in evidence})

    found = []
    for kind in KINDS:
        entries: tuple[Entry, ...] = getattr(room.record, kind)
        for entry in entries:
            if times := span(evidence_of(entry)):
                first = times[0]
                if isinstance(entry, Discrepancy):  # accounts differ from the second on
                    first = sorted(those[0] for c in entry.claims if (those := span(c.evidence)))[:2][-1]
                found.append(Told(times[-1], first, entry.id))
    return sorted(found, reverse=True)


def select(room: Room, since: str) -> News:
    begin = began(since)
    if not begin:
        return News("", trouble=no_time(since))
    groups, filed = gathered(room, begin), room.arrivals.documents
    entries = {
        prefix: tuple(About(kind, id_) for kind in KINDS for id_ in groups.get(prefix + kind, ())) for prefix in ("", MORE)
    }
    documents = tuple(Came(id_, filed.get(id_)) for id_ in groups["documents"])
    return News(begin, documents, entries[""], entries[MORE], decided(room, begin))


def no_time(since: str) -> str:
    return f"{since} is no date such as 2031-05-04 or 2031-05, nor a moment such as 2031-05-04T18:40"


def gathered(room: Room, begin: str) -> dict[str, list[str]]:
    """Ids of what came since: of `documents`, the latest first, and of entries by kind, after `MORE` of those known before."""
    moments = room.once(came)
    documents = [d.id for d in room.record.documents if moments.get(d.id, "") > begin]
    groups = {"documents": sorted(documents, key=moments.__getitem__, reverse=True)}
    fresh = {one.id: one.earliest > begin for one in takewhile(lambda one: one.latest > begin, room.once(told))}
    for prefix, wanted in (("", True), (MORE, False)):
        for kind in KINDS:
            if wanted or kind not in GROWING:
                groups[prefix + kind] = [e.id for e in getattr(room.record, kind) if fresh.get(e.id) is wanted]
    return {key: ids for key, ids in groups.items() if ids or key == "documents"}


def decided(room: Room, begin: str) -> tuple[str, ...]:
    """Ids of the judgements that came since: one that was made elsewhere comes when it is replayed."""
    kept = room.arrivals.decisions
    return tuple(j.id for j in room.record.judgements if kept.get(j.id, j.at) > begin)


def page(room: Room, since: str, kind: str = "", number: int = 1) -> New:
    """With `kind` only those of one group of `gathered`, a page at a time."""
    begin = began(since)
    if not begin:
        return New("", "", None, 0, (), (), None, no_time(since))
    every = gathered(room, begin)
    pages, part = {*every["documents"]}, None
    groups = {key: ids[:FIRST] for key, ids in every.items() if ids}
    if kind in groups:
        part = listing("/", {"since": since, "kind": kind}, len(every[kind]), number)
        groups = {kind: every[kind][part.first : part.last]}
    told_in = {
        id_: [e for e in evidence_of(room.entries[id_]) if e.document in pages]
        for key, ids in groups.items()
        if key != "documents"
        for id_ in ids
    }
    room.prefetch(e for those in told_in.values() for e in chosen(room, those, PLACES))

    def group(key: str) -> Group:
        ids, total = groups[key], len(every[key])
        if key == "documents":
            rows = tuple(_document(room, room.documents[id_]) for id_ in ids)
        else:
            rows = tuple(_entry(room, room.entries[id_], told_in[id_]) for id_ in ids)
        word = KINDS.get(key.removeprefix(MORE), "page")
        rest = (
            Link(f"/?{urlencode({'since': since, 'kind': key})}", f"All {total:,}") if total > len(ids) and not part else None
        )
        return Group(counted(total, word), rows, rest, bool(part) or key == "documents" or total <= OPEN)

    decisions = len(decided(room, begin))
    return New(
        dates.display(begin[:16]) + (" UTC" if "T" in begin else ""),
        counted(len(pages), "page"),
        Link("/audit" if room.machine else "", counted(decisions, "decision")) if decisions else None,
        sum(d.id not in room.arrivals.documents for d in room.record.documents),
        tuple(group(key) for key in groups if not key.startswith(MORE)),
        tuple(group(key) for key in groups if key.startswith(MORE)),
        part,
    )


def counted(number: int, one: str) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def _document(room: Room, d: DocumentEntry) -> Row:
    """A page, with its outlet, the day it was published, and when it was filed."""
    day = past(d.published.split("T")[0]) if d.published else "undated"
    filed = room.arrivals.documents.get(d.id)
    told = (d.source, day, f"filed {dates.display(filed[:16])} UTC" if filed else "")
    return Row(Link(document_href(d.id), shorten(d.title or d.id), ", ".join(filter(None, told))), ())


def _entry(room: Room, entry: Entry, evidence: list[Evidence]) -> Row:
    """An entry, with where it is told in pages that are new."""
    about = room.entries.get(entry.about) if isinstance(entry, Discrepancy) else None
    note = label(about) if about else note_of(room, entry)
    return Row(Link(href(entry), name_of(room, entry), note), cites(room, evidence, of=entry.id, most=PLACES))
