"""Meetings: what was planned, held, moved or denied, each with the reports it rests on."""

from collections import Counter
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import Evidence, Meeting, MeetingStep
from travaux.web.cite import (
    AHEAD,
    MOST,
    Cite,
    Dispute,
    Link,
    actor_links,
    chosen,
    cites,
    disputes,
    href,
    link,
    meeting_day,
    meeting_name,
)
from travaux.web.days import past
from travaux.web.pages.listing import FEW, Choice, Listing, choices, holding, listing
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class Step:
    """All that says one status, with the different days it says; vaguer times that hold one of them are left out."""

    status: str
    when: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class MeetingRow:
    id: str
    href: str
    name: str
    when: str
    status: str
    level: str
    parties: tuple[Link, ...]
    participants: tuple[Link, ...]
    issues: tuple[Link, ...]
    steps: tuple[Step, ...]
    cites: tuple[Cite, ...]
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class MeetingsPage:
    """`ahead` is planned as of the record's day, soonest first; `past` is everything else, newest first, undated last."""

    title: str
    ahead: tuple[MeetingRow, ...]
    past: tuple[MeetingRow, ...]
    statuses: tuple[Choice, ...]
    parties: tuple[Choice, ...]
    listing: Listing


def page(room: Room, status: str = "", party: str = "", at: str = "", number: int = 1) -> MeetingsPage:
    """Those of a status and of a party or those who act for it; with `at` the page on which that one stands."""
    found = select(room, status, party)
    number = holding((m.id for m in found), at, number, FEW)
    part = listing("/meetings", {"status": status, "party": party}, len(found), number, FEW)
    shown = found[part.first : part.last]
    room.prefetch(e for m in shown for e in (*chosen(room, _telling(m)), *(e for s in m.history for e in s.evidence[:MOST])))
    statuses, counts = room.once(statuses_of), room.once(attendance)
    return MeetingsPage(
        "Meetings",
        tuple(row(room, m) for m in shown if is_ahead(room, m)),
        tuple(row(room, m) for m in shown if not is_ahead(room, m)),
        tuple(Choice(name, f"{name} ({count:,})", name == status) for name, count in sorted(statuses.items())),
        choices(room, counts, party),
        part,
    )


def in_order(room: Room) -> tuple[Meeting, ...]:
    """Those ahead, soonest first; then the others, newest first, undated last."""
    found = sorted(room.record.meetings, key=lambda m: (dates.sort_key(m.when), m.id))
    past = [m for m in found if not is_ahead(room, m)]
    dated = [m for m in past if m.when]
    return (*(m for m in found if is_ahead(room, m)), *reversed(dated), *(m for m in past if not m.when))


def attending(room: Room, meeting: Meeting) -> set[str]:
    """Who meets, and for whom."""
    ids = (*meeting.parties, *meeting.participants)
    return {*ids, *room.sides(ids)}


def statuses_of(room: Room) -> Counter[str]:
    return Counter(m.status for m in room.record.meetings)


def attendance(room: Room) -> Counter[str]:
    """How many meetings each actor is at, itself or through others."""
    return Counter(key for m in room.record.meetings for key in attending(room, m))


def select(room: Room, status: str = "", party: str = "") -> list[Meeting]:
    return [m for m in room.once(in_order) if (not status or m.status == status) and (not party or party in attending(room, m))]


def ahead(room: Room, most: int) -> tuple[MeetingRow, ...]:
    """The soonest of those ahead."""
    return tuple(row(room, m) for m in room.once(in_order)[:most] if is_ahead(room, m))


def is_ahead(room: Room, meeting: Meeting) -> bool:
    return meeting.status in AHEAD and not dates.before(meeting.when, room.as_of)


def row(room: Room, meeting: Meeting) -> MeetingRow:
    bodies = {key for key in meeting.participants if (a := room.actors.get(key)) and a.kind != "person"}
    return MeetingRow(
        meeting.id,
        href(meeting),
        meeting_name(meeting),
        meeting_day(meeting),
        meeting.status,
        meeting.level or "",
        actor_links(room, (*meeting.parties, *(key for key in meeting.participants if key in bodies))),
        actor_links(room, (key for key in meeting.participants if key not in bodies)),
        tuple(link(room.entries[key]) for key in meeting.issues if key in room.entries),
        _steps(room, meeting),
        cites(room, _telling(meeting), of=meeting.id),
        disputes(room, meeting.id),
    )


def _telling(meeting: Meeting) -> tuple[Evidence, ...]:
    """What it rests on, before all that says when it is."""
    when = (e for s in meeting.history if s.status == meeting.status and s.when for e in s.evidence)
    return (*when, *meeting.evidence)


def _steps(room: Room, meeting: Meeting) -> tuple[Step, ...]:
    by_status: dict[str, list[MeetingStep]] = {}
    for step in meeting.history:
        by_status.setdefault(step.status, []).append(step)
    return tuple(
        Step(
            status,
            _days(status, [s.when for s in steps if s.when]),
            cites(room, (e for s in steps for e in s.evidence)),
        )
        for status, steps in by_status.items()
    )


def _days(status: str, said: list[str]) -> str:
    """The narrowest of these times, in words, each once: none that holds a narrower one."""
    kept: list[str] = []
    for when in sorted(said, key=lambda w: (dates.days(w) or 10**6, dates.sort_key(w))):
        if not any(dates.within(other, when) for other in kept):
            kept.append(when)
    ahead = status in AHEAD
    told = dict.fromkeys(dates.display(w) if ahead else past(w) for w in sorted(kept, key=dates.sort_key))
    words = " or ".join(told)
    return f"for {words}" if ahead and words and not words.startswith("by ") else words
