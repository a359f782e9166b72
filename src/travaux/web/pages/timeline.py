"""The timeline: what happened on which day, as a picture of lanes and as a list of days, of all time or one period of it.

The picture has lanes for meetings, papers and promises, one for what each party says, and one for the coverage. A lane with
more on it than can be told apart shows how much there is of each day, week or month instead.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from travaux import dates
from travaux.web.charts import Happening, Timeline, timeline
from travaux.web.cite import href, label, meeting_day, meeting_name, shorten
from travaux.web.days import days_of, no_date, past
from travaux.web.pages.events import Event, Happened, day_of, happened, heading, shown, who
from travaux.web.pages.listing import Listing, listing
from travaux.web.pages.periods import Zoom, bin_of, every_day, zoom
from travaux.web.room import Room

MEETINGS, PAPERS, PROMISES, COVERAGE = "Meetings", "Papers", "Promises", "Coverage"
MANY = 60  # on one lane
PARTIES = 4
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Day:
    when: str
    edtf: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    title: str
    picture: Timeline | None
    zoom: Zoom | None
    days: tuple[Day, ...]
    undated: tuple[Event, ...]
    trouble: str
    listing: Listing


def page(room: Room, within: str = "", number: int = 1) -> TimelinePage:
    """Part `number` of the list of a period (EDTF; all time where it is none); the picture shows all of the period."""
    period = days_of(within)
    found = select(room, within)
    part = listing("/timeline", {"within": within if period else ""}, len(found), number)
    events = shown(room, found[part.first : part.last])
    known = [e for e in events if dates.valid(e.when or "")]
    days = tuple(
        Day(dates.display(when), when, tuple(those)) for when, those in groupby(known, key=lambda e: heading(e.when or ""))
    )
    undated = tuple(e for e in events if not dates.valid(e.when or ""))
    core = room.once(whole)
    shown_now = period or core
    return TimelinePage(
        "Timeline",
        picture(room, period),
        zoom(within if period else "", shown_now, core, "/timeline") if shown_now and core else None,
        days,
        undated,
        no_date(within),
        part,
    )


def select(room: Room, within: str = "") -> list[Happened]:
    """What happened, or may have, within a period; all of it where that is none."""
    period = days_of(within)
    if not period:
        return room.once(happened)
    return [e for e, days in room.once(_placed) if days and days[0] <= period[1] and period[0] <= days[1]]


def _placed(room: Room) -> list[tuple[Happened, Days | None]]:
    return [(e, days_of(e.when)) for e in room.once(happened)]


def picture(room: Room, period: Days | None = None) -> Timeline | None:
    """The lanes, of a period or of all; None where nothing has a day."""
    return _drawn(room, period) if period else room.once(_drawn)


def _drawn(room: Room, period: Days | None = None) -> Timeline | None:
    core = period or room.once(whole)
    if not core:
        return None
    lanes = room.once(_lanes)
    happenings = [h for name, those in lanes.items() for h in _told(name, those, core, exactly=period is not None)]
    return timeline(happenings, [*lanes], core, dates.last(room.as_of), exactly=period is not None or _long(core))


def _long(core: Days) -> bool:
    return (core[1] - core[0]).days > 730


def _lanes(room: Room) -> dict[str, list[tuple[Happening, Days | None]]]:
    """Everything that may be drawn, with its days, by lane."""
    r = room.record
    lanes: dict[str, list[Happening]] = {MEETINGS: [], PAPERS: [], PROMISES: []}
    for m in r.meetings:
        words = f"{meeting_name(m)}, {meeting_day(m)}, {m.status}"
        lanes[MEETINGS].append(Happening(m.when, MEETINGS, words, href(m), m.status))
    for p in r.instruments:
        if not p.cited_only:
            told = [(s.when, f"{label(p)}: {s.what} {past(s.when)}") for s in p.history]
            lanes[PAPERS] += [Happening(when, PAPERS, words, href(p), "paper") for when, words in told]
    for c in r.commitments:
        words = f"{who(room, c.by)}: {label(c)}, due {dates.display(c.due)}, {c.status}"
        lanes[PROMISES].append(Happening(_reach(c.made, c.due), PROMISES, words, href(c), c.status))
    lanes |= _said(room)
    per_day: dict[str, int] = defaultdict(int)
    for d in r.documents:
        if d.published:
            per_day[day_of(d.published)] += 1
    lanes[COVERAGE] = [
        Happening(day, COVERAGE, f"{_counted(n, 'page')} published {dates.display(day)}", f"/documents?day={day}", "page")
        for day, n in per_day.items()
    ]
    return {name: [(h, days_of(h.when)) for h in those] for name, those in lanes.items()}


def _said(room: Room) -> dict[str, list[Happening]]:
    """For each party, on how many statements a day it or those who act for it are quoted."""
    parties = {a.id: a for a in room.parties[:PARTIES]}
    per_day: dict[tuple[str, str], int] = defaultdict(int)
    for s in room.record.statements:
        side = room.side(s.speaker) if s.speaker else ""
        if side in parties and s.said and (days := days_of(s.said)):
            per_day[side, days[1].isoformat()] += 1
    names = {key: f"{shorten(a.name, 40)} says" for key, a in parties.items()}
    lanes: dict[str, list[Happening]] = {name: [] for name in names.values()}
    for (side, day), count in sorted(per_day.items()):
        words = f"{shorten(parties[side].name, 40)}: {_counted(count, 'statement')}, {dates.display(day)}"
        where = f"/statements?speaker={side}&when={day}"
        lanes[names[side]].append(Happening(day, names[side], words, where, "says"))
    return {name: those for name, those in lanes.items() if those}


def _told(lane: str, those: Iterable[tuple[Happening, Days | None]], core: Days, *, exactly: bool) -> list[Happening]:
    """One by one, or, where they are too many within these days, so many a day, week or month."""
    inside = [(h, days) for h, days in those if days and days[0] <= core[1] and core[0] <= days[1]]
    if len(inside) <= MANY:
        return [h for h, _ in (inside if exactly else those)]
    per_bin: dict[str, int] = defaultdict(int)
    for _, days in inside:
        per_bin[bin_of(max(days[0], core[0]), core)] += 1
    most = max(per_bin.values())
    return [
        Happening(
            bin_, lane, f"{lane}: {count:,}, {dates.display(bin_)}", f"/timeline?within={bin_}", "many", _ink(count, most)
        )
        for bin_, count in sorted(per_bin.items())
    ]


def _ink(count: int, most: int) -> float:
    return round(0.25 + 0.75 * count / most, 2)


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def _reach(made: str | None, due: str | None) -> str | None:
    """From the day of a promise to its due day; either alone where the other is unknown."""
    begin, end = dates.first(made) or dates.last(made), dates.last(due) or dates.first(due)
    return dates.interval(begin, end) if begin and end and begin <= end else due or made


def whole(room: Room) -> Days | None:
    """The days that the picture of all time must show: those of the coverage, else those of whatever happened."""
    published = every_day(d.published for d in room.record.documents)
    return published or every_day(e.when for e in room.once(happened))
