"""Statements: who said what, in which words, by speaker, kind, outlet and day."""

from collections import Counter, defaultdict
from dataclasses import asdict, dataclass

from travaux import dates
from travaux.record.entries import Evidence, StatementEntry
from travaux.store import terms
from travaux.web.cite import MOST, Cite, Link, actor_link, chosen, cites, shorten
from travaux.web.days import no_date, past
from travaux.web.hits import folded, holds
from travaux.web.pages.listing import CHOICES, Choice, Listing, choices, listing
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
    modes: tuple[Choice, ...]
    outlets: tuple[Choice, ...]
    trouble: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class Wanted:
    """What statements are asked for: of a speaker or those who act for one, of a mode, told by an outlet, in days (EDTF)."""

    speaker: str = ""
    mode: str = ""
    outlet: str = ""
    when: str = ""
    q: str = ""
    id: str = ""


def in_order(room: Room) -> tuple[StatementEntry, ...]:
    """All statements in order of time."""
    return tuple(sorted(room.record.statements, key=lambda s: (dates.sort_key(s.said), s.evidence[:1], s.id)))


def by_speaker(room: Room) -> dict[str, list[StatementEntry]]:
    """The same by who spoke, and again by the party for whom that one acts."""
    found: dict[str, list[StatementEntry]] = defaultdict(list)
    for s in room.once(in_order):
        for key in dict.fromkeys((s.speaker, room.side(s.speaker))) if s.speaker else ():
            found[key].append(s)
    return found


def speaking(room: Room) -> Counter[str]:
    """How often each actor speaks, itself or through others."""
    return Counter({key: len(those) for key, those in room.once(by_speaker).items()})


def outlets_of(room: Room, s: StatementEntry) -> set[str]:
    """The outlets that tell it, in whatever words."""
    known = (room.documents.get(e.document) for e in (*s.evidence[:MOST], *s.renderings[:MOST]))
    return {d.source for d in known if d and d.source}


def by_outlet(room: Room) -> dict[str, set[str]]:
    """Ids of statements by the outlets that tell them."""
    found: dict[str, set[str]] = defaultdict(set)
    for s in room.record.statements:
        for outlet in outlets_of(room, s):
            found[outlet].add(s.id)
    return found


def contents(room: Room) -> dict[str, str]:
    return {s.id: folded(s.content) for s in room.record.statements}


def modes(room: Room) -> Counter[str]:
    return Counter(s.mode for s in room.record.statements)


def select(room: Room, wanted: Wanted) -> list[StatementEntry]:
    """Those statements in order of time."""
    if wanted.id:
        one = room.entries.get(wanted.id)
        return [one] if isinstance(one, StatementEntry) else []
    found = room.once(by_speaker).get(wanted.speaker, []) if wanted.speaker else list(room.once(in_order))
    if wanted.mode:
        found = [s for s in found if s.mode == wanted.mode]
    if wanted.outlet:
        told = room.once(by_outlet).get(wanted.outlet, set())
        found = [s for s in found if s.id in told]
    if wanted.when and dates.valid(wanted.when):
        found = [s for s in found if s.said and meets(s.said, wanted.when)]
    if wanted.q:
        sought, said = terms.parse(wanted.q), room.once(contents)
        found = [s for s in found if holds(said[s.id], sought)]
    return found


def meets(when: str, period: str) -> bool:
    """Whether a time may lie in a period."""
    return dates.before(when, period) is not True and dates.before(period, when) is not True


def page(room: Room, wanted: Wanted, number: int = 1) -> StatementsPage:
    found = select(room, wanted)
    part = listing("/statements", asdict(wanted), len(found), number)
    shown = found[part.first : part.last]
    room.prefetch(e for s in shown for e in quoted(room, s))
    kinds = sorted(room.once(modes).items())
    outlets = sorted(room.once(by_outlet).items(), key=lambda item: (-len(item[1]), item[0]))
    return StatementsPage(
        "Statements",
        tuple(row(room, s) for s in shown),
        choices(room, room.once(speaking), wanted.speaker),
        tuple(Choice(mode, f"{mode} ({count:,})", mode == wanted.mode) for mode, count in kinds),
        tuple(
            Choice(name, f"{shorten(name, 60)} ({len(those):,})", name == wanted.outlet) for name, those in outlets[:CHOICES]
        ),
        no_date(wanted.when),
        part,
    )


def quoted(room: Room, s: StatementEntry) -> tuple[Evidence, ...]:
    """What is shown of all that tells it."""
    return (*chosen(room, s.evidence), *chosen(room, (e for e in s.renderings if e not in s.evidence)))


def row(room: Room, s: StatementEntry) -> StatementRow:
    via = room.actors.get(s.via) if s.via else None
    return StatementRow(
        s.id,
        actor_link(room, s.speaker),
        actor_link(room, s.addressee),
        via.name if via else s.via or "",
        s.mode,
        past(s.said) if s.said else "",
        s.content,
        cites(room, s.evidence, of=s.id),
        cites(room, (e for e in s.renderings if e not in s.evidence), of=s.id),
    )
