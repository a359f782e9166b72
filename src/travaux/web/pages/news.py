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
FIRST = 20  # of a kind, where all kinds are shown
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
        return News("", trouble=f"{since} is no date such as 2031-05-04 or 2031-05, nor a moment such as 2031-05-04T18:40")
    moments, (filed, kept) = room.once(came), room.arrivals
    documents = [d for d in room.record.documents if moments.get(d.id, "") > begin]
    documents.sort(key=lambda d: moments[d.id], reverse=True)
    found = {one.id: one.earliest > begin for one in takewhile(lambda one: one.latest > begin, room.once(told))}
    ranked = [(kind, entry.id) for kind in KINDS for entry in getattr(room.record, kind) if entry.id in found]
    return News(
        begin,
        tuple(Came(d.id, filed.get(d.id)) for d in documents),
        tuple(About(kind, id_) for kind, id_ in ranked if found[id_]),
        tuple(About(kind, id_) for kind, id_ in ranked if not found[id_] and kind not in GROWING),
        tuple(j.id for j in room.record.judgements if kept.get(j.id, j.at) > begin),
    )


def page(room: Room, since: str, kind: str = "", number: int = 1) -> New:
    """With `kind` only those of one group, a page at a time: `documents`, a kind of entry, or `more-` and a kind."""
    found = select(room, since)
    if found.trouble:
        return New("", "", None, 0, (), (), None, found.trouble)
    pages = {c.id for c in found.documents}
    groups: dict[str, list[str]] = {"documents": [c.id for c in found.documents]}
    for prefix, those in (("", found.new), ("more-", found.more)):
        for one in those:
            groups.setdefault(prefix + one.kind, []).append(one.id)
    part = None
    if kind in groups:
        part = listing("/", {"since": since, "kind": kind}, len(groups[kind]), number)
        groups, totals = {kind: groups[kind][part.first : part.last]}, {kind: len(groups[kind])}
    else:
        totals = {key: len(ids) for key, ids in groups.items()}
        groups = {key: ids[:FIRST] for key, ids in groups.items() if ids}
    lies = {id_: [e for e in evidence_of(room.entries[id_]) if e.document in pages]
            for key, ids in groups.items() if key != "documents" for id_ in ids}  # fmt: skip
    room.prefetch(e for those in lies.values() for e in chosen(room, those))

    def group(key: str) -> Group:
        ids, total = groups[key], totals[key]
        if key == "documents":
            rows = tuple(_document(room, room.documents[id_]) for id_ in ids)
        else:
            rows = tuple(_entry(room, room.entries[id_], lies[id_]) for id_ in ids)
        word = KINDS.get(key.removeprefix("more-"), "page")
        rest = (
            Link(f"/?{urlencode({'since': since, 'kind': key})}", f"All {total:,}") if total > len(ids) and not part else None
        )
        return Group(counted(total, word), rows, rest, bool(part) or key == "documents" or total <= OPEN)

    decided = len(found.decisions)
    return New(
        dates.display(found.since[:16]) + (" UTC" if "T" in found.since else ""),
        counted(len(found.documents), "page"),
        Link("/audit" if room.machine else "", counted(decided, "decision")) if decided else None,
        sum(d.id not in room.arrivals.documents for d in room.record.documents),
        tuple(group(key) for key in groups if not key.startswith("more-")),
        tuple(group(key) for key in groups if key.startswith("more-")),
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
    return Row(Link(href(entry), name_of(room, entry), note), cites(room, evidence, of=entry.id))
