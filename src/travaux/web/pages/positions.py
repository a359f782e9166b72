"""Positions: each issue by the parties, and how their stance changed.

Invariant: a cell tells the last of all that a party declared on an issue, however little of it is listed on the same page.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import ActEntry, Evidence, Issue, Position
from travaux.web.cite import MOST, Cite, Cites, Link, actor_link, actor_links, capital, chosen, cites, href, link
from travaux.web.days import past
from travaux.web.pages.listing import Listing, holding, listing
from travaux.web.room import Room

COLUMNS = 5  # parties side by side; more are listed below each issue
SIZE = 12  # issues on a page
TABLE = 60  # issues in the table of the first page, whose stances are told on later ones
STANCES, ALONE = 3, 25  # of an issue among others, and where it is shown alone
CELL = 4  # changes of one party's stance in the table
UNDECLARED = "undeclared"


@dataclass(frozen=True, slots=True)
class Done:
    """One of the acts that a stance is derived from. `red` says that it makes the stance a red line."""

    link: Link
    kind: str
    when: str
    red: bool
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Whose:
    """A position of which no more is told than who has it."""

    id: str
    actor: Link


@dataclass(frozen=True, slots=True)
class Stance:
    """`voices` are those who declared it for the actor, each with a position of its own that says no more; `told` those on

    whose word alone it rests; `cites` the words where the record holds no act of it.
    """

    id: str
    stance: str
    when: str
    actor: Link | None
    red: bool
    voices: tuple[Whose, ...]
    told: tuple[Link, ...]
    acts: tuple[Done, ...]
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Held:
    """A stance in the table, and where it is told with its words."""

    href: str
    stance: str
    when: str
    red: bool


@dataclass(frozen=True, slots=True)
class IssueRow:
    """`cells` holds one tuple of stances a column, in time order, neighbours alike drawn as one.

    `stances` are the last ones, after `earlier` others. `common` says that the issue is common ground. `cites` are words of the
    issue itself, where nobody has a position on it.
    """

    id: str
    label: str
    cells: tuple[tuple[Held, ...], ...]
    stances: tuple[Stance, ...]
    earlier: int
    silent: tuple[Whose, ...]
    common: bool
    cites: Cites


@dataclass(frozen=True, slots=True)
class Line:
    """An issue in the table that is told on a later page."""

    href: str
    label: str
    cells: tuple[tuple[Held, ...], ...]
    common: bool


@dataclass(frozen=True, slots=True)
class PositionsPage:
    """The table holds the `rows`, whose stances are told below it, and on the first page also what comes `beyond` them."""

    title: str
    columns: tuple[Link, ...]
    rows: tuple[IssueRow, ...]
    beyond: tuple[Line, ...]
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
    """All issues: first those with a red line or common ground, then those on which most parties have declared a position."""
    known, shown = room.once(declared), room.once(columns)

    def rank(issue: Issue) -> tuple[bool, int, int, str, str]:
        taken = known.get(issue.id, ())
        sides = {room.side(party[0].actor) for party in taken}
        telling = bool(issue.common_ground) or any(p.red_line for party in taken for p in party)
        return not telling, -sum(column in sides for column in shown), -len(taken), issue.label, issue.id

    return tuple(sorted(room.record.issues, key=rank))


def declared(room: Room) -> dict[str, list[list[Position]]]:
    """Those of each issue in which a stance was declared, in order of time; behind a party's those by which others voice it.

    Such a one says the same on the word of the same, and rests on nothing that the party's does not rest on.
    """
    out: dict[str, list[list[Position]]] = {}
    for issue, those in room.once(by_issue).items():
        taken = [p for p in those if p.stance != UNDECLARED]
        own = {p.id: [p] for p in taken if room.side(p.actor) == p.actor}
        resting = {key: own[p.id] for p in taken if p.id in own for key in _grounds(room, p)}
        listed = []
        for p in taken:
            hosts = [resting.get(key) for key in _grounds(room, p)]
            if p.id in own:
                listed.append(own[p.id])
            elif (host := hosts[0]) and all(host is other for other in hosts):
                host.append(p)
            else:
                listed.append([p])
        out[issue] = listed
    return out


def _grounds(room: Room, p: Position) -> list[tuple[object, ...]]:
    """What a position says and each thing that it rests on."""
    says = room.side(p.actor), p.stance, p.told_by
    return [(*says, act) for act in p.acts] or [(*says, p.when, p.evidence)]


def by_side(room: Room) -> dict[tuple[str, str], list[Position]]:
    """The changes of each party's stance on each issue; where it declared none, that."""
    found: dict[tuple[str, str], list[Position]] = defaultdict(list)
    for issue, those in room.once(by_issue).items():
        for p in those:
            found[issue, room.side(p.actor)].append(p)
    return {key: _changes([p for p in those if p.stance != UNDECLARED] or those[-1:]) for key, those in found.items()}


def _changes(taken: list[Position]) -> list[Position]:
    """A red line stays one where the same is said again without it."""
    out: list[Position] = []
    for p in taken:
        if not out or out[-1].stance != p.stance or (p.red_line and not out[-1].red_line):
            out.append(p)
    return out


def page(room: Room, issue: str = "", at: str = "", number: int = 1) -> PositionsPage:
    """With `issue` that one alone, whole; with `at` the page on which that issue, or that position on its issue, stands."""
    if isinstance(place := room.entries.get(at), Position):
        issue = place.issue
    found = [i for i in room.once(in_order) if issue in ("", i.id)]
    links = tuple(link for key in room.once(columns) if (link := actor_link(room, key)))
    if issue and found:
        taken = room.once(declared).get(issue, [])
        part = listing("/positions", {"issue": issue}, len(taken), _where(taken, at, number), ALONE)
        listed = [(found[0], taken[part.first : part.last])]
    else:
        part = listing("/positions", {}, len(found), holding((i.id for i in found), at, number, SIZE), SIZE)
        listed = [(i, room.once(declared).get(i.id, [])[-STANCES:]) for i in found[part.first : part.last]]
    room.prefetch(e for _, those in listed for party in those for e in _quoted(room, party[0]))
    rows = tuple(_row(room, i, those, alone=bool(issue)) for i, those in listed)
    beyond = tuple(_line(room, i) for i in found[part.last : TABLE]) if not issue and part.first == 0 else ()
    return PositionsPage(rows[0].label if issue and rows else "Positions", links, rows, beyond, part)


def _where(taken: list[list[Position]], at: str, number: int) -> int:
    """The page on which a position stands, or is voiced."""
    return next((n // ALONE + 1 for n, party in enumerate(taken) if any(p.id == at for p in party)), number)


def _row(room: Room, issue: Issue, listed: list[list[Position]], *, alone: bool) -> IssueRow:
    known = room.once(by_issue).get(issue.id, [])
    shown = {p.id for party in listed for p in party}
    silent = [Whose(p.id, who) for p in known if p.stance == UNDECLARED and (who := actor_link(room, p.actor))]
    silent.sort(key=lambda s: s.actor.text)
    earlier = 0 if alone else len(room.once(declared).get(issue.id, ())) - len(listed)
    return IssueRow(
        issue.id,
        capital(issue.label),
        _cells(room, issue, shown),
        tuple(_stance(room, *party) for party in listed),
        earlier,
        tuple(silent),
        bool(issue.common_ground),
        cites(room, () if known else issue.evidence, of=issue.id),
    )


def _line(room: Room, issue: Issue) -> Line:
    return Line(href(issue), capital(issue.label), _cells(room, issue), bool(issue.common_ground))


def _cells(room: Room, issue: Issue, shown: set[str] | None = None) -> tuple[tuple[Held, ...], ...]:
    """A tuple of stances a column; `shown` are the positions listed on the same page, None where it is told elsewhere."""
    cells = (room.once(by_side).get((issue.id, column), [])[-CELL:] for column in room.once(columns))
    return tuple(
        tuple(_held(p, shown is not None and (p.id in shown or p.stance == UNDECLARED)) for p in cell) for cell in cells
    )


def _held(p: Position, here: bool) -> Held:
    return Held(f"#{p.id}" if here else href(p), p.stance, past(p.when) if p.when else "", bool(p.red_line))


def _quoted(room: Room, p: Position) -> tuple[Evidence, ...]:
    """What is shown of all that it rests on."""
    return (*chosen(room, p.evidence), *(e for a in _acts(room, p) for e in chosen(room, a.evidence)))


def _acts(room: Room, p: Position) -> list[ActEntry]:
    """The last of the acts that it is derived from."""
    known = (room.entries.get(id_) for id_ in p.acts)
    acts = sorted((a for a in known if isinstance(a, ActEntry)), key=lambda a: (dates.sort_key(a.when), a.id))
    return acts[-MOST:]


def _stance(room: Room, p: Position, *others: Position) -> Stance:
    done = tuple(
        Done(link(a), a.kind or "", past(a.when) if a.when else "", a.id in p.red_line, cites(room, a.evidence))
        for a in _acts(room, p)
    )
    when = past(p.when) if p.when else ""
    told = actor_links(room, p.told_by)
    voices = tuple(Whose(o.id, who) for o in others if (who := actor_link(room, o.actor)))
    return Stance(
        p.id, p.stance, when, actor_link(room, p.actor), bool(p.red_line), voices, told, done, cites(room, p.evidence, of=p.id)
    )
