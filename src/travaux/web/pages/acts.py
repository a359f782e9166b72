"""Acts: who demanded, offered, refused, threatened what, by kind and by actor."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import ActEntry
from travaux.store import terms
from travaux.web.cite import EVENT, Cite, Link, actor_links, capital, chosen, cites, deed, link
from travaux.web.days import past
from travaux.web.hits import folded, holds
from travaux.web.pages.listing import Choice, Listing, choices, listing
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class ActRow:
    id: str
    kind: str
    by: tuple[Link, ...]
    to: tuple[Link, ...]
    content: str
    condition: str
    due: str
    when: str
    deed: str
    planned: bool
    issue: Link | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class ActsPage:
    title: str
    rows: tuple[ActRow, ...]
    kinds: tuple[Choice, ...]
    actors: tuple[Choice, ...]
    listing: Listing


def kind_of(act: ActEntry) -> str:
    return act.kind or EVENT


def in_order(room: Room) -> tuple[ActEntry, ...]:
    """All acts in order of time."""
    return tuple(sorted(room.record.acts, key=lambda a: (dates.sort_key(a.when), a.evidence[:1], a.id)))


def by_actor(room: Room) -> dict[str, list[ActEntry]]:
    """The same by who acted, and again by the party for whom that one acts."""
    found: dict[str, list[ActEntry]] = defaultdict(list)
    for a in room.once(in_order):
        for key in dict.fromkeys((*a.by, *room.sides(a.by))):
            found[key].append(a)
    return found


def acting(room: Room) -> Counter[str]:
    """How often each actor acts, itself or through others."""
    return Counter({key: len(those) for key, those in room.once(by_actor).items()})


def of_kind(room: Room) -> dict[str, list[ActEntry]]:
    found: dict[str, list[ActEntry]] = defaultdict(list)
    for a in room.once(in_order):
        found[kind_of(a)].append(a)
    return found


def contents(room: Room) -> dict[str, str]:
    return {a.id: folded(a.content) for a in room.record.acts}


def select(room: Room, kind: str = "", by: str = "", q: str = "", id: str = "") -> list[ActEntry]:
    """Acts in order of time, of one kind, by one actor or those who act for it, holding some words."""
    if id:
        one = room.entries.get(id)
        return [one] if isinstance(one, ActEntry) else []
    found = room.once(by_actor).get(by, []) if by else room.once(of_kind).get(kind, []) if kind else room.once(in_order)
    sought, said = terms.parse(q), room.once(contents) if q else {}
    return [a for a in found if (not kind or kind_of(a) == kind) and (not q or holds(said[a.id], sought))]


def page(room: Room, kind: str = "", by: str = "", q: str = "", id: str = "", number: int = 1) -> ActsPage:
    found = select(room, kind, by, q, id)
    part = listing("/acts", {"kind": kind, "by": by, "q": q, "id": id}, len(found), number)
    shown = found[part.first : part.last]
    room.prefetch(e for a in shown for e in chosen(room, a.evidence))
    kinds = sorted(room.once(of_kind).items(), key=lambda item: (-len(item[1]), item[0]))
    return ActsPage(
        "Acts",
        tuple(row(room, a) for a in shown),
        tuple(Choice(name, f"{name} ({len(those):,})", name == kind) for name, those in kinds),
        choices(room, room.once(acting), by),
        part,
    )


def row(room: Room, a: ActEntry) -> ActRow:
    issue = room.entries.get(a.issue) if a.issue else None
    return ActRow(
        a.id,
        kind_of(a),
        actor_links(room, a.by),
        actor_links(room, a.to),
        capital(a.content),
        a.condition or "",
        dates.display(a.due) if a.due else "",
        past(a.when) if a.when else "",
        deed(kind_of(a), a.modality),
        a.modality == "planned",
        link(issue) if issue else None,
        cites(room, a.evidence, of=a.id),
    )
