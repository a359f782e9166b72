"""Positions: each issue by the parties, and how their stance changed."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import Issue, Position
from travaux.web.cite import Cite, Link, actor_link, capital, cites
from travaux.web.pages.listing import Listing, holding, listing
from travaux.web.room import Room

COLUMNS = 5  # parties side by side; more are listed below each issue
SIZE = 20  # issues on a page
STANCES, MOST = 8, 200  # of an issue among others, and where it is shown alone
CELL = 4  # changes of one party's stance in the table


@dataclass(frozen=True, slots=True)
class Stance:
    id: str
    stance: str
    when: str
    actor: Link | None
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """`cells` holds one tuple of stances a column, in time order, neighbours alike drawn as one.

    `stances` are the last ones, after `earlier` others.
    """

    id: str
    label: str
    terms: str
    cells: tuple[tuple[Stance, ...], ...]
    stances: tuple[Stance, ...]
    earlier: int


@dataclass(frozen=True, slots=True)
class PositionsPage:
    title: str
    columns: tuple[Link, ...]
    rows: tuple[IssueRow, ...]
    listing: Listing


def by_issue(room: Room) -> dict[str, list[Position]]:
    """Positions in order of time."""
    found: dict[str, list[Position]] = defaultdict(list)
    for p in sorted(room.record.positions, key=lambda p: (dates.sort_key(p.when), p.id)):
        found[p.issue].append(p)
    return found


def columns(room: Room) -> tuple[str, ...]:
    """The parties side by side: those of the record, then those with most positions."""
    counts = Counter(room.side(p.actor) for p in room.record.positions)
    parties = [a.id for a in room.parties if a.id in counts]
    others = sorted((key for key in counts if key not in parties and key in room.actors), key=lambda key: (-counts[key], key))
    return tuple(parties + others)[:COLUMNS]


def in_order(room: Room) -> tuple[Issue, ...]:
    """Issues on which some party has taken a position: those on which most parties have come first."""
    known, shown = room.once(by_issue), room.once(columns)

    def rank(issue: Issue) -> tuple[int, int, str, str]:
        sides = {room.side(p.actor) for p in known[issue.id]}
        return -sum(column in sides for column in shown), -len(known[issue.id]), issue.label, issue.id

    return tuple(sorted((issue for issue in room.record.issues if issue.id in known), key=rank))


def page(room: Room, issue: str = "", at: str = "", number: int = 1) -> PositionsPage:
    """With `issue` that one alone, whole; with `at` (of an issue or a position) the page on which that one stands."""
    found = [i for i in room.once(in_order) if issue in ("", i.id)]
    place = room.entries.get(at)
    at = place.issue if isinstance(place, Position) else at
    part = listing("/positions", {"issue": issue}, len(found), holding((i.id for i in found), at, number, SIZE), SIZE)
    most = MOST if issue else STANCES
    shown = found[part.first : part.last]
    room.prefetch(e for i in shown for p in room.once(by_issue)[i.id][-most:] for e in p.evidence)
    links = tuple(link for key in room.once(columns) if (link := actor_link(room, key)))
    return PositionsPage("Positions", links, tuple(_row(room, i, most) for i in shown), part)


def _row(room: Room, issue: Issue, most: int) -> IssueRow:
    taken = room.once(by_issue)[issue.id]
    shown = {p.id: _stance(room, p) for p in taken[-most:]}
    cells = ([shown[p.id] for p in taken[-most:] if room.side(p.actor) == column] for column in room.once(columns))
    return IssueRow(
        issue.id,
        capital(issue.label),
        ", ".join(t for t in issue.terms if t.casefold() != issue.label.casefold()),
        tuple(_changes(cell)[-CELL:] for cell in cells),
        tuple(shown.values()),
        max(0, len(taken) - most),
    )


def _stance(room: Room, p: Position) -> Stance:
    return Stance(p.id, p.stance, dates.display(p.when) if p.when else "", actor_link(room, p.actor), cites(room, p.evidence))


def _changes(stances: list[Stance]) -> tuple[Stance, ...]:
    return tuple(s for i, s in enumerate(stances) if i == 0 or stances[i - 1].stance != s.stance)
