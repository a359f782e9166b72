"""Numbers to SVG coordinates: the timeline, and the ladder of papers between parties. No markup here; templates draw it.

Units are SVG user units, y downwards. What does not fit the picture is counted (`outside`), never dropped silently.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from travaux.web.days import days_of

WIDTH, GUTTER, MARGIN = 960, 96, 16
ROW, LANE_GAP, TOP = 16, 14, 34
MARK = 11  # least width of a mark
MOST = 12  # rows of a lane
NEAR = timedelta(days=62)  # how far beyond the days that must be seen the picture may always reach


@dataclass(frozen=True, slots=True)
class Happening:
    """Something to be placed: when (EDTF), on which lane, its words, its address, a class that says its look, and how much

    of the lane's ink it gets, between 0 and 1: less where it stands for fewer things than others beside it.
    """

    when: str | None
    lane: str
    words: str
    href: str
    look: str = ""
    ink: float = 1


@dataclass(frozen=True, slots=True)
class Mark:
    x: float
    y: float
    width: float
    words: str
    href: str
    look: str
    ink: float = 1

    @property
    def point(self) -> bool:
        """Whether it is a single day, drawn as a dot."""
        return self.width <= MARK


@dataclass(frozen=True, slots=True)
class Lane:
    name: str
    y: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    x: float
    words: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    width: int
    height: float
    first: date
    last: date
    ticks: tuple[Tick, ...]
    lanes: tuple[Lane, ...]
    now: float | None
    outside: int
    gutter: int = GUTTER


def timeline(
    happenings: Sequence[Happening],
    lanes: Sequence[str],
    core: tuple[date, date],
    now: date | None,
    *,
    exactly: bool = False,
) -> Timeline:
    """Place happenings on lanes. `core` must be seen; the picture may reach half its length beyond, or `NEAR`.

    `exactly` these days are shown otherwise, and what reaches beyond them is cut off there.
    """
    reach = max((core[1] - core[0]) // 2, NEAR).days
    since, until = core[0].toordinal() - reach, core[1].toordinal() + reach
    known = [(h, *span) for h in happenings if (span := days_of(h.when))]
    if exactly:
        inside = [(h, max(a, core[0]), min(b, core[1])) for h, a, b in known if a <= core[1] and core[0] <= b]
        first, last = core
    else:
        inside = [(h, a, b) for h, a, b in known if since <= a.toordinal() and b.toordinal() <= until]
        first = min([core[0], *(a for _, a, _ in inside)]) - timedelta(days=1)
        last = max([core[1], *(b for _, _, b in inside)]) + timedelta(days=1)
    scale = (WIDTH - GUTTER - MARGIN) / ((last - first).days + 1)

    def x(day: date) -> float:
        return GUTTER + (day - first).days * scale

    def place(happening: Happening, a: date, b: date) -> tuple[float, float, Happening]:
        """Left edge and width: a single day stands in the middle of its column."""
        return x(a) + (max(scale - MARK, 0) / 2 if a == b else 0), x(b) + scale - x(a), happening

    y, drawn, count = float(TOP), [], 0
    for name in lanes:
        marks, rows = _rows([place(h, a, b) for h, a, b in inside if h.lane == name], y)
        count += len(marks)
        drawn.append(Lane(name, y, rows * ROW, marks))
        y += rows * ROW + LANE_GAP
    ticks = tuple(Tick(round(x(day), 1), words, strong) for day, words, strong in _ticks(first, last))
    at = round(x(now) + scale / 2, 1) if now and first <= now <= last else None
    return Timeline(WIDTH, y + 4, first, last, ticks, tuple(drawn), at, len(happenings) - count)


def _rows(placed: list[tuple[float, float, Happening]], top: float) -> tuple[tuple[Mark, ...], int]:
    """Each mark on the first of at most `MOST` rows where it overlaps none; how many rows, at least one."""
    ends: list[float] = []
    marks = []
    for x, width, happening in sorted(placed, key=lambda p: (p[0], p[2].words)):
        single = days_of(happening.when)
        wide = MARK if single and single[0] == single[1] else max(min(width, WIDTH - MARGIN - x), MARK + 1)
        row = next((i for i, end in enumerate(ends) if end + 2 <= x), len(ends))
        if row == MOST:
            continue
        ends[row:] = [x + wide, *ends[row + 1 :]]
        marks.append(
            Mark(round(x, 1), top + row * ROW, round(wide, 1), happening.words, happening.href, happening.look, happening.ink)
        )
    return tuple(marks), max(len(ends), 1)


def _ticks(first: date, last: date) -> list[tuple[date, str, bool]]:
    length = (last - first).days
    days = [first + timedelta(days=n) for n in range(length + 1)] if length < 4000 else []
    if length >= 4000:
        step = max(1, length // 365 // 10)
        return [(date(year, 1, 1), str(year), True) for year in range(first.year + 1, last.year + 1, step)]
    if length > 800:
        return [(d, str(d.year), True) for d in days if (d.month, d.day) == (1, 1)]
    if length > 100:
        return [(d, f"{d:%b} {d.year}" if d.month == 1 else f"{d:%b}", d.month == 1) for d in days if d.day == 1]
    step = 1 if length <= 14 else 7
    ticks = [d for d in days if step == 1 or d.weekday() == 0]
    months = [None, *(d.month for d in ticks)]
    return [
        (d, f"{d.day} {d:%b}" if d.month != before else str(d.day), d.month != before)
        for d, before in zip(ticks, months, strict=False)
    ]


# --- the ladder ----------------------------------------------------------------------------------------------------------

LETTER = 8.6  # of a party's name
RUNG, HEAD, LINE = 64, 44, 16  # of a rung with one line of title; above the first; of each further line
LINES = 2  # of a title
WIDE, SPREAD, LEAST = 560, 300, 150  # between two parties' lines: at most on a whole page, beside something else; at least
SIDE = 100  # from the picture's edge to the first and last party's line
STUB = 0.6  # of the way to the next party's line, for a paper that nobody is known to get


@dataclass(frozen=True, slots=True)
class Passing:
    """A paper on its way: column of its sender and of its addressee, None where it is not known."""

    sender: int
    addressee: int | None
    title: str
    note: str
    href: str
    look: str = ""


@dataclass(frozen=True, slots=True)
class Rung:
    """A line at `y` with the `lines` of its title above and a note below, `middle` is theirs; `tip` is the arrow's head."""

    x1: float
    x2: float
    y: float
    middle: float
    number: int
    lines: tuple[tuple[float, str], ...]
    note: str
    href: str
    look: str
    full: str
    tip: str


@dataclass(frozen=True, slots=True)
class Pole:
    x: float
    name: str


@dataclass(frozen=True, slots=True)
class Ladder:
    """`outside` counts the papers that are not drawn."""

    width: float
    height: float
    poles: tuple[Pole, ...]
    rungs: tuple[Rung, ...]
    outside: int = 0
    head: int = HEAD


def ladder(columns: Sequence[str], passings: Sequence[Passing], outside: int = 0, most: int = SPREAD) -> Ladder | None:
    """Papers between columns of parties, in the order given, top to bottom; None where there is nothing to draw.

    `most` is what lies between two parties' lines where they are few.
    """
    if len(columns) < 2 or not passings:
        return None
    spread = max(LEAST, min(most, (WIDTH - 2 * SIDE) // (len(columns) - 1)))
    at = [float(SIDE + i * spread) for i in range(len(columns))]
    rungs, y = [], HEAD - 16.0
    for number, p in enumerate(passings, 1):
        beside = at[p.addressee if p.addressee is not None else p.sender + (1 if p.sender + 1 < len(at) else -1)]
        start = at[p.sender]
        end = beside if p.addressee is not None else start + round(STUB * (beside - start))
        room = int(abs(beside - start) / 7.2) - 4
        words = _wrapped(f"{number}. {p.title}", room)
        y += RUNG + LINE * (len(words) - 1)
        lines = tuple((y - 9 - LINE * (len(words) - n), line) for n, line in enumerate(words, 1))
        note, tip = cut(p.note, int(abs(beside - start) / 6.2)), _tip(start, end, y)
        rungs.append(Rung(start, end, y, (start + beside) / 2, number, lines, note, p.href, p.look, p.title, tip))
    inner, outer = int(spread / LETTER), int(min(spread, 2 * SIDE) / LETTER)
    edges = (at[0], at[-1])
    poles = tuple(Pole(x, cut(name, outer if x in edges else inner)) for x, name in zip(at, columns, strict=True))
    return Ladder(at[-1] + SIDE, y + 30, poles, tuple(rungs), outside)


def _tip(start: float, end: float, y: float) -> str:
    """The arrow's head, as SVG points."""
    back = -9 if end > start else 9
    return f"{end},{y} {end + back},{y - 5} {end + back},{y + 5}"


def _wrapped(words: str, room: int) -> list[str]:
    """Words in at most `LINES` lines of so many letters, about as long as each other, the last one cut where they are more."""
    lines = textwrap.wrap(words, room, break_long_words=False)
    if len(lines) > LINES:
        lines[LINES - 1 :] = [" ".join(lines[LINES - 1 :])]
    even = (textwrap.wrap(words, narrow, break_long_words=False) for narrow in range(len(words) // LINES, room))
    if len(lines) == LINES and len(lines[-1]) <= room:
        lines = next((found for found in even if len(found) == LINES), lines)
    return [cut(line, room) for line in lines]


def cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: max(most - 1, 1)].rstrip() + "…"
