"""Acts: who demanded, offered, refused, threatened what, by kind and by actor."""

from collections import Counter
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import ActEntry
from travaux.web.cite import Cite, Link, actor_links, capital, cites, link
from travaux.web.pages.listing import Choice, Listing, choices, listing
from travaux.web.room import Room

EVENT = "event"  # the name here of a material event, which has no kind


@dataclass(frozen=True, slots=True)
class ActRow:
    id: str
    kind: str
    plover: str
    by: tuple[Link, ...]
    to: tuple[Link, ...]
    content: str
    condition: str
    due: str
    when: str
    modality: str
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


def select(room: Room, kind: str = "", by: str = "", q: str = "", id: str = "") -> list[ActEntry]:
    """Acts in order of time, of one kind, by one actor or those who act for it, holding some words."""
    wanted = q.casefold()
    found = [
        a
        for a in room.record.acts
        if (not id or a.id == id)
        and (not kind or kind_of(a) == kind)
        and (not by or by in a.by or by in room.sides(a.by))
        and wanted in a.content.casefold()
    ]
    return sorted(found, key=lambda a: (dates.sort_key(a.when), a.evidence[:1], a.id))


def page(room: Room, kind: str = "", by: str = "", q: str = "", id: str = "", number: int = 1) -> ActsPage:
    found = select(room, kind, by, q, id)
    part = listing("/acts", {"kind": kind, "by": by, "q": q, "id": id}, len(found), number)
    shown = found[part.first : part.last]
    room.prefetch(e for a in shown for e in a.evidence)
    kinds = Counter(kind_of(a) for a in room.record.acts)
    actors = Counter(key for a in room.record.acts for key in dict.fromkeys((*a.by, *room.sides(a.by))))
    return ActsPage(
        "Acts",
        tuple(row(room, a) for a in shown),
        tuple(Choice(k, f"{k} ({n})", k == kind) for k, n in sorted(kinds.items(), key=lambda item: (-item[1], item[0]))),
        choices(room, actors, by),
        part,
    )


def row(room: Room, a: ActEntry) -> ActRow:
    issue = room.entries.get(a.issue) if a.issue else None
    return ActRow(
        a.id,
        kind_of(a),
        (a.plover or "").lower(),
        actor_links(room, a.by),
        actor_links(room, a.to),
        capital(a.content),
        a.condition or "",
        dates.display(a.due) if a.due else "",
        dates.display(a.when) if a.when else "",
        a.modality,
        link(issue) if issue else None,
        cites(room, a.evidence),
    )
