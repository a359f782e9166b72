"""Commitments: who owes what by when, and what became of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from travaux import dates
from travaux.record.entries import Commitment
from travaux.web.cite import Cite, Dispute, Link, actor_link, capital, chosen, cites, disputes, href, link
from travaux.web.days import past
from travaux.web.pages.listing import FEW, Choice, Listing, choices, holding, listing
from travaux.web.room import Room

ORDER = ("overdue", "broken", "open", "met", "withdrawn")


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    id: str
    href: str
    by: Link | None
    to: Link | None
    content: str
    made: str
    due: str
    condition: str
    after: Link | None
    instrument: Link | None
    status: str
    late: bool
    as_of: str
    cites: tuple[Cite, ...]
    outcome: tuple[Cite, ...]
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The commitments of one status, as far as they are on this page; `total` counts them all."""

    status: str
    total: int
    rows: tuple[CommitmentRow, ...]


@dataclass(frozen=True, slots=True)
class CommitmentsPage:
    title: str
    as_of: str
    standings: tuple[Standing, ...]
    statuses: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    listing: Listing


def page(room: Room, status: str = "", by: str = "", at: str = "", number: int = 1) -> CommitmentsPage:
    """Those of a status and of a party or those who act for it; with `at` the page on which that one stands."""
    found = select(room, status, by)
    number = holding((c.id for c in found), at, number, FEW)
    part = listing("/commitments", {"status": status, "by": by}, len(found), number, FEW)
    shown, totals = found[part.first : part.last], Counter[str](c.status for c in found)
    room.prefetch(e for c in shown for e in (*chosen(room, c.evidence), *chosen(room, c.outcome_evidence)))
    standings = ((name, tuple(row(room, c) for c in shown if c.status == name)) for name in ORDER)
    named = ((name, len(having(room, name))) for name in ORDER)
    return CommitmentsPage(
        "Commitments",
        dates.display(room.as_of) if room.as_of else "",
        tuple(Standing(name, totals[name], rows) for name, rows in standings if rows),
        tuple(Choice(name, f"{name} ({count:,})", name == status) for name, count in named if count),
        choices(room, room.once(counts), by),
        part,
    )


def select(room: Room, status: str = "", by: str = "") -> list[Commitment]:
    found: Iterable[Commitment] = having(room, status) if status else (c for name in ORDER for c in having(room, name))
    return [c for c in found if not by or by == c.by or by in room.sides((c.by or "",))]


def having(room: Room, status: str) -> list[Commitment]:
    """The commitments of a status, soonest due first, undated last."""
    return room.once(by_status).get(status, [])


def counts(room: Room) -> Counter[str]:
    """How many commitments each actor made, itself or through others."""
    return Counter(key for c in room.record.commitments for key in {c.by, *room.sides((c.by or "",))} if key)


def by_status(room: Room) -> dict[str, list[Commitment]]:
    found: dict[str, list[Commitment]] = defaultdict(list)
    for c in sorted(room.record.commitments, key=lambda c: (_end(c), c.id)):
        found[c.status].append(c)
    return found


def _end(commitment: Commitment) -> tuple[Literal[0, 1], str]:
    last = dates.last(commitment.due)
    return (0, last.isoformat()) if last else (1, "")


def row(room: Room, c: Commitment) -> CommitmentRow:
    after = room.entries.get(c.after) if c.after else None
    paper = room.entries.get(c.instrument) if c.instrument else None
    return CommitmentRow(
        c.id,
        href(c),
        actor_link(room, c.by),
        actor_link(room, c.to),
        capital(c.content),
        past(c.made) if c.made else "",
        dates.display(c.due) if c.due else "",
        c.condition or "",
        link(after) if after else None,
        link(paper) if paper else None,
        c.status,
        c.standing != c.status,
        dates.display(c.as_of) if c.as_of else "",
        cites(room, c.evidence, of=c.id),
        cites(room, c.outcome_evidence, of=c.id),
        disputes(room, c.id),
    )
