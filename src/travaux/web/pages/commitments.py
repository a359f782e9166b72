"""Commitments: who owes what by when, and what became of it."""

from dataclasses import dataclass
from typing import Literal

from travaux import dates
from travaux.record.entries import Commitment
from travaux.web.cite import Cite, Dispute, Link, actor_link, capital, cites, disputes, link
from travaux.web.room import Room

ORDER = ("overdue", "broken", "open", "met", "withdrawn")


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    id: str
    by: Link | None
    to: Link | None
    content: str
    made: str
    due: str
    condition: str
    after: Link | None
    instrument: Link | None
    status: str
    as_of: str
    cites: tuple[Cite, ...]
    outcome: tuple[Cite, ...]
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Standing:
    """The commitments of one status."""

    status: str
    rows: tuple[CommitmentRow, ...]


@dataclass(frozen=True, slots=True)
class CommitmentsPage:
    title: str
    as_of: str
    standings: tuple[Standing, ...]


def page(room: Room) -> CommitmentsPage:
    room.prefetch(e for c in room.record.commitments for e in (*c.evidence, *c.outcome_evidence))
    standings = [Standing(status, tuple(row(room, c) for c in having(room, status))) for status in ORDER]
    as_of = dates.display(room.as_of) if room.as_of else ""
    return CommitmentsPage("Commitments", as_of, tuple(s for s in standings if s.rows))


def having(room: Room, status: str) -> list[Commitment]:
    """The commitments of a status, soonest due first, undated last."""
    return sorted((c for c in room.record.commitments if c.status == status), key=lambda c: (_end(c), c.id))


def _end(commitment: Commitment) -> tuple[Literal[0, 1], str]:
    last = dates.last(commitment.due)
    return (0, last.isoformat()) if last else (1, "")


def row(room: Room, c: Commitment) -> CommitmentRow:
    after = room.entries.get(c.after) if c.after else None
    paper = room.entries.get(c.instrument) if c.instrument else None
    return CommitmentRow(
        c.id,
        actor_link(room, c.by),
        actor_link(room, c.to),
        capital(c.content),
        dates.display(c.made) if c.made else "",
        dates.display(c.due) if c.due else "",
        c.condition or "",
        link(after) if after else None,
        link(paper) if paper else None,
        c.status,
        dates.display(c.as_of) if c.as_of else "",
        cites(room, c.evidence),
        cites(room, c.outcome_evidence),
        disputes(room, c.id),
    )
