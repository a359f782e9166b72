"""Positions: each issue by the parties, and how their stance changed."""

from collections import defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import Position
from travaux.web.cite import Cite, Link, actor_link, capital, cites
from travaux.web.room import Room

COLUMNS = 5  # parties side by side; more are listed below each issue


@dataclass(frozen=True, slots=True)
class Stance:
    id: str
    stance: str
    when: str
    actor: Link | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """`cells` holds one tuple of stances a column, in time order, neighbours alike drawn as one."""

    id: str
    label: str
    terms: str
    cells: tuple[tuple[Stance, ...], ...]
    stances: tuple[Stance, ...]


@dataclass(frozen=True, slots=True)
class PositionsPage:
    title: str
    columns: tuple[Link, ...]
    rows: tuple[IssueRow, ...]


def page(room: Room) -> PositionsPage:
    record = room.record
    room.prefetch(e for p in record.positions for e in p.evidence)
    counts: dict[str, int] = defaultdict(int)
    by_issue: dict[str, list[Position]] = defaultdict(list)
    for p in sorted(record.positions, key=lambda p: (dates.sort_key(p.when), p.id)):
        counts[room.side(p.actor)] += 1
        by_issue[p.issue].append(p)
    parties = [a.id for a in room.parties if a.id in counts]
    others = sorted((key for key in counts if key not in parties and key in room.actors), key=lambda key: (-counts[key], key))
    columns = (parties + others)[:COLUMNS]
    rows = [
        IssueRow(
            issue.id,
            capital(issue.label),
            ", ".join(t for t in issue.terms if t.casefold() != issue.label.casefold()),
            tuple(
                _changes([_stance(room, p) for p in by_issue[issue.id] if room.side(p.actor) == column]) for column in columns
            ),
            tuple(_stance(room, p) for p in by_issue[issue.id]),
        )
        for issue in record.issues
        if issue.id in by_issue
    ]
    rows.sort(key=lambda row: (-sum(bool(cell) for cell in row.cells), -len(row.stances), row.label))
    return PositionsPage("Positions", tuple(link for key in columns if (link := actor_link(room, key))), tuple(rows))


def _stance(room: Room, p: Position) -> Stance:
    return Stance(p.id, p.stance, dates.display(p.when) if p.when else "", actor_link(room, p.actor), cites(room, p.evidence))


def _changes(stances: list[Stance]) -> tuple[Stance, ...]:
    return tuple(s for i, s in enumerate(stances) if i == 0 or stances[i - 1].stance != s.stance)
