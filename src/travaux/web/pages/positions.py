"""Positions: each issue by the parties, and how their stance changed."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import ActEntry, Evidence, Issue, Position
from travaux.web.cite import MOST, Cite, Link, actor_link, actor_links, capital, chosen, cites, link
from travaux.web.pages.listing import Listing, holding, listing
from travaux.web.room import Room

COLUMNS = 5  # parties side by side; more are listed below each issue
SIZE = 12  # issues on a page
STANCES, ALONE = 3, 25  # of an issue among others, and where it is shown alone
CELL = 4  # changes of one party's stance in the table


@dataclass(frozen=True, slots=True)
class Done:
    """One of the acts that a stance is derived from. `red` says that it makes the stance a red line."""

    link: Link
    kind: str
    when: str
    red: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Stance:
    """`told` are those on whose word alone it rests; `cites` the words where the record holds no act of it."""

    id: str
    stance: str
    when: str
    actor: Link | None
    red: bool
    told: tuple[Link, ...]
    acts: tuple[Done, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class IssueRow:
    """`cells` holds one tuple of stances a column, in time order, neighbours alike drawn as one.

    `stances` are the last ones, after `earlier` others. `common` says that the issue is common ground.
    """

    id: str
    label: str
    terms: str
    cells: tuple[tuple[Stance, ...], ...]
    stances: tuple[Stance, ...]
    earlier: int
    common: bool


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
    links = tuple(link for key in room.once(columns) if (link := actor_link(room, key)))
    if issue and found:
        taken = _taken(room, issue)
        part = listing("/positions", {"issue": issue}, len(taken), number, ALONE)
        room.prefetch(e for p in taken[part.first : part.last] for e in _quoted(room, p))
        rows: tuple[IssueRow, ...] = (_row(room, found[0], taken[part.first : part.last], 0),)
    else:
        part = listing("/positions", {}, len(found), holding((i.id for i in found), at, number, SIZE), SIZE)
        those = [(i, _taken(room, i.id)) for i in found[part.first : part.last]]
        room.prefetch(e for _, taken in those for p in taken[-STANCES:] for e in _quoted(room, p))
        rows = tuple(_row(room, i, taken[-STANCES:], max(0, len(taken) - STANCES)) for i, taken in those)
    return PositionsPage("Positions", links, rows, part)


def _taken(room: Room, issue: str) -> list[Position]:
    """The positions on an issue that were declared."""
    return [p for p in room.once(by_issue)[issue] if p.stance != "undeclared"]


def _row(room: Room, issue: Issue, taken: list[Position], earlier: int) -> IssueRow:
    silent = {room.side(p.actor): p for p in room.once(by_issue)[issue.id] if p.stance == "undeclared"}
    shown = {p.id: _stance(room, p) for p in taken}
    cells = [[shown[p.id] for p in taken if room.side(p.actor) == column] for column in room.once(columns)]
    silences = [[_stance(room, silent[column])] if column in silent else [] for column in room.once(columns)]
    return IssueRow(
        issue.id,
        capital(issue.label),
        ", ".join(t for t in issue.terms if t.casefold() != issue.label.casefold()),
        tuple(_changes(cell or silence)[-CELL:] for cell, silence in zip(cells, silences, strict=True)),
        tuple(shown.values()),
        earlier,
        bool(issue.common_ground),
    )


def _quoted(room: Room, p: Position) -> tuple[Evidence, ...]:
    """What is shown of all that it rests on."""
    return (*chosen(room, p.evidence), *(e for a in _acts(room, p) for e in chosen(room, a.evidence)))


def _acts(room: Room, p: Position) -> list[ActEntry]:
    """The last of the acts that it is derived from."""
    known = (room.entries.get(id_) for id_ in p.acts)
    acts = sorted((a for a in known if isinstance(a, ActEntry)), key=lambda a: (dates.sort_key(a.when), a.id))
    return acts[-MOST:]


def _stance(room: Room, p: Position) -> Stance:
    done = tuple(
        Done(link(a), a.kind or "", dates.display(a.when) if a.when else "", a.id in p.red_line, cites(room, a.evidence))
        for a in _acts(room, p)
    )
    when = dates.display(p.when) if p.when else ""
    told = actor_links(room, p.told_by)
    return Stance(
        p.id, p.stance, when, actor_link(room, p.actor), bool(p.red_line), told, done, cites(room, p.evidence, of=p.id)
    )


def _changes(stances: list[Stance]) -> tuple[Stance, ...]:
    return tuple(s for i, s in enumerate(stances) if i == 0 or (stances[i - 1].stance, stances[i - 1].red) != (s.stance, s.red))
