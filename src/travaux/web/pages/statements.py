"""Statements: who said what, in which words, by speaker."""

from collections import Counter
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import StatementEntry
from travaux.web.cite import Cite, Link, actor_link, cites
from travaux.web.pages.listing import Choice, Listing, choices, listing
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class StatementRow:
    id: str
    speaker: Link | None
    addressee: Link | None
    via: str
    mode: str
    said: str
    content: str
    cites: tuple[Cite, ...]
    renderings: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class StatementsPage:
    title: str
    rows: tuple[StatementRow, ...]
    speakers: tuple[Choice, ...]
    listing: Listing


def select(room: Room, speaker: str = "", q: str = "", id: str = "") -> list[StatementEntry]:
    """Statements in order of time, of one speaker or of those who act for one, holding some words."""
    wanted = q.casefold()
    found = [
        s
        for s in room.record.statements
        if (not id or s.id == id)
        and (not speaker or (s.speaker is not None and speaker in (s.speaker, room.side(s.speaker))))
        and wanted in s.content.casefold()
    ]
    return sorted(found, key=lambda s: (dates.sort_key(s.said), s.evidence[:1], s.id))


def page(room: Room, speaker: str = "", q: str = "", id: str = "", number: int = 1) -> StatementsPage:
    found = select(room, speaker, q, id)
    part = listing("/statements", {"speaker": speaker, "q": q, "id": id}, len(found), number)
    shown = found[part.first : part.last]
    room.prefetch(e for s in shown for e in (*s.evidence, *s.renderings))
    counts = Counter(s.speaker for s in room.record.statements if s.speaker)
    return StatementsPage("Statements", tuple(row(room, s) for s in shown), choices(room, counts, speaker), part)


def row(room: Room, s: StatementEntry) -> StatementRow:
    via = room.actors.get(s.via) if s.via else None
    return StatementRow(
        s.id,
        actor_link(room, s.speaker),
        actor_link(room, s.addressee),
        via.name if via else s.via or "",
        s.mode,
        dates.display(s.said) if s.said else "",
        s.content,
        cites(room, s.evidence),
        cites(room, (e for e in s.renderings if e not in s.evidence)),
    )
