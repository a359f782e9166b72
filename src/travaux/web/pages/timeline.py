"""The timeline: what happened on which day, as a picture of lanes and as a list of days."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from travaux import dates
from travaux.web.charts import Happening, Timeline, timeline
from travaux.web.cite import href, label, meeting_name
from travaux.web.pages.events import Event, day_of, happened, shown, who
from travaux.web.pages.listing import Listing, listing
from travaux.web.room import Room

LANES = ("Meetings", "Papers", "Promises", "Coverage")


@dataclass(frozen=True, slots=True)
class Day:
    when: str
    edtf: str
    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class TimelinePage:
    title: str
    picture: Timeline | None
    days: tuple[Day, ...]
    undated: tuple[Event, ...]
    listing: Listing


def page(room: Room, number: int = 1) -> TimelinePage:
    """Part `number` of the list; the picture shows all of it."""
    found = happened(room)
    part = listing("/timeline", {}, len(found), number)
    events = shown(room, found[part.first : part.last])
    known = [e for e in events if dates.valid(e.when or "")]
    days = tuple(
        Day(dates.display(when), when, tuple(those)) for when, those in groupby(known, key=lambda e: day_of(e.when or ""))
    )
    undated = tuple(e for e in events if not dates.valid(e.when or ""))
    return TimelinePage("Timeline", picture(room), days, undated, part)


def picture(room: Room) -> Timeline | None:
    """The lanes; None where nothing has a day."""
    r, happenings = room.record, []
    for m in r.meetings:
        words = f"{meeting_name(m)}, {dates.display(m.when)}, {m.status}"
        happenings.append(Happening(m.when, LANES[0], words, href(m), m.status))
    for p in r.instruments:
        if not p.cited_only:
            told = [(s.when, f"{label(p)}: {s.what} {dates.display(s.when)}") for s in p.history]
            happenings += [Happening(when, LANES[1], words, href(p), "paper") for when, words in told]
    for c in r.commitments:
        words = f"{who(room, c.by)}: {label(c)}, due {dates.display(c.due)}, {c.status}"
        happenings.append(Happening(_reach(c.made, c.due), LANES[2], words, href(c), c.status))
    per_day = Counter(day_of(d.published) for d in r.documents if d.published)
    for day, count in per_day.items():
        words = f"{count} {'page' if count == 1 else 'pages'} published {dates.display(day)}"
        happenings.append(Happening(day, LANES[3], words, f"/documents?day={day}", "page"))
    core = _core(room, happenings)
    return timeline(happenings, LANES, core, dates.last(room.as_of)) if core else None


def _reach(made: str | None, due: str | None) -> str | None:
    """From the day of a promise to its due day; either alone where the other is unknown."""
    begin, end = dates.first(made) or dates.last(made), dates.last(due) or dates.first(due)
    return dates.interval(begin, end) if begin and end and begin <= end else due or made


def _core(room: Room, happenings: list[Happening]) -> tuple[date, date] | None:
    """The days that the picture must show: those of the coverage, else those of whatever happened."""
    known = [d.published for d in room.record.documents if dates.first(d.published) and dates.last(d.published)]
    known = known or [h.when for h in happenings if dates.first(h.when) and dates.last(h.when)]
    first, last = dates.first(dates.cover(*known)), dates.last(dates.cover(*known))
    return (first, last) if first and last else None
