"""Meetings: what was planned, held, moved or denied, each with the reports it rests on."""

from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import Meeting, MeetingStep
from travaux.web.cite import Cite, Dispute, Link, actor_links, cites, disputes, link, meeting_name
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


def page(room: Room) -> MeetingsPage:
    room.prefetch(e for m in room.record.meetings for e in m.evidence)
    past = sorted((m for m in room.record.meetings if not is_ahead(room, m)), key=lambda m: dates.sort_key(m.when))
    dated = [m for m in past if m.when]
    return MeetingsPage(
        "Meetings",
        ahead(room),
        tuple(row(room, m) for m in [*reversed(dated), *(m for m in past if not m.when)]),
    )


def ahead(room: Room) -> tuple[MeetingRow, ...]:
    coming = sorted((m for m in room.record.meetings if is_ahead(room, m)), key=lambda m: dates.sort_key(m.when))
    return tuple(row(room, m) for m in coming)


def is_ahead(room: Room, meeting: Meeting) -> bool:
    return meeting.status in ("planned", "postponed") and not dates.before(meeting.when, room.as_of)


def row(room: Room, meeting: Meeting) -> MeetingRow:
    bodies = {key for key in meeting.participants if (a := room.actors.get(key)) and a.kind != "person"}
    telling = [e for s in meeting.history if s.status == meeting.status and s.when for e in s.evidence]
    return MeetingRow(
        meeting.id,
        meeting_name(meeting),
        dates.display(meeting.when),
        meeting.status,
        meeting.level or "",
        actor_links(room, (*meeting.parties, *(key for key in meeting.participants if key in bodies))),
        actor_links(room, (key for key in meeting.participants if key not in bodies)),
        tuple(link(room.entries[key]) for key in meeting.issues if key in room.entries),
        _steps(room, meeting),
        cites(room, (*telling, *meeting.evidence)),
        disputes(room, meeting.id),
    )


def _steps(room: Room, meeting: Meeting) -> tuple[Step, ...]:
    by_status: dict[str, list[MeetingStep]] = {}
    for step in meeting.history:
        by_status.setdefault(step.status, []).append(step)
    return tuple(
        Step(
            status,
            " or ".join(_days([s.when for s in steps if s.when])),
            cites(room, (e for s in steps for e in s.evidence)),
        )
        for status, steps in by_status.items()
    )


def _days(said: list[str]) -> list[str]:
    """The narrowest of these times, in words, each once: none that holds a narrower one."""
    kept: list[str] = []
    for when in sorted(said, key=lambda w: (dates.days(w) or 10**6, dates.sort_key(w))):
        if not any(dates.within(other, when) for other in kept):
            kept.append(when)
    return list(dict.fromkeys(dates.display(w) for w in sorted(kept, key=dates.sort_key)))
