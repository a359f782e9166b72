"""The timeline: what happened on which day, as a picture of lanes and as a list of days."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from travaux import dates
from travaux.web.charts import Happening, Timeline, timeline
from travaux.web.cite import Cite, Link, cites, href, label, meeting_name
from travaux.web.room import Room

LANES = ("Meetings", "Papers", "Promises", "Coverage")
NOTABLE = ("demand", "threaten", "refuse", "reject", "offer", "accept", "agree", "deny", "withdraw", "sign", "breach", "warn")
LONGEST = timedelta(days=400)  # what covers more than this says too little of when to be drawn or listed under a day


@dataclass(frozen=True, slots=True)
class Event:
    when: str | None
    kind: str
    words: Link
    status: str
    cites: tuple[Cite, ...]


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


def page(room: Room) -> TimelinePage:
    found = events(room)
    known = [e for e in found if dates.valid(e.when or "")]
    days = tuple(
        Day(dates.display(when), when, tuple(those)) for when, those in groupby(known, key=lambda e: _day(e.when or "")) if when
    )
    return TimelinePage("Timeline", picture(room), days, tuple(e for e in found if not dates.valid(e.when or "")))


def events(room: Room) -> list[Event]:
    """Meetings and their moves, papers' steps, promises and their due days, and notable acts, in order of time."""
    r = room.record
    room.prefetch(e for kind in (r.meetings, r.instruments, r.commitments) for entry in kind for e in entry.evidence)
    out = [Event(m.when, "meeting", Link(href(m), meeting_name(m)), m.status, cites(room, m.evidence)) for m in r.meetings]
    for p in r.instruments:
        if not p.cited_only:
            out += [Event(s.when, "paper", Link(href(p), label(p)), s.what, cites(room, s.evidence)) for s in p.history]
    for c in r.commitments:
        if c.made:
            out.append(Event(c.made, "promise", Link(href(c), label(c), _by(room, c.by)), "promised", cites(room, c.evidence)))
        if c.due:
            out.append(Event(c.due, "due", Link(href(c), label(c), _by(room, c.by)), c.status, cites(room, c.outcome_evidence)))
    told = {e for p in r.instruments for s in p.history for e in s.evidence} | {e for m in r.meetings for e in m.evidence}
    for a in r.acts:
        if a.kind in NOTABLE and a.modality == "asserted" and a.when and a.by and not set(a.evidence) & told:
            out.append(Event(a.when, "act", Link(href(a), label(a), _by(room, a.by[0])), a.kind, cites(room, a.evidence)))
    return sorted(out, key=lambda e: (place(e.when), e.kind, e.words.text))


def picture(room: Room) -> Timeline | None:
    """The lanes; None where nothing has a day."""
    r, happenings = room.record, []
    for m in r.meetings:
        words = f"{meeting_name(m)}, {dates.display(m.when)}, {m.status}"
        happenings.append(Happening(m.when, LANES[0], words, href(m), m.status))
    for p in r.instruments:
        if not p.cited_only:
            happenings += [
                Happening(s.when, LANES[1], f"{label(p)}: {s.what} {dates.display(s.when)}", href(p), "paper")
                for s in p.history
            ]
    for c in r.commitments:
        words = f"{_by(room, c.by)}: {label(c)}, due {dates.display(c.due)}, {c.status}"
        happenings.append(Happening(_reach(c.made, c.due), LANES[2], words, href(c), c.status))
    per_day = Counter(dates.exact(d.published).split("T")[0] for d in r.documents if d.published)
    for day, count in per_day.items():
        words = f"{count} {'page' if count == 1 else 'pages'} published {dates.display(day)}"
        happenings.append(Happening(day, LANES[3], words, f"/documents?day={day}", "page"))
    happenings = [h for h in happenings if (dates.days(h.when) or 1) <= LONGEST.days and dates.valid(h.when or "")]
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


def place(when: str | None) -> tuple[int, int, str]:
    """Where it stands in a list of days: what is only known to lie before a day stands at that day, after those of the day."""
    last = dates.last(when)
    if dates.first(when) is None and last:
        return (last.toordinal(), last.toordinal() + 1, when or "")
    return dates.sort_key(_day(when) if when else None)


def _day(when: str) -> str:
    return dates.exact(when).split("T")[0]


def _by(room: Room, id: str | None) -> str:
    return room.actors[id].name if id in room.actors else ""
