"""What happened, in order of time: meetings, papers' steps, promises and their due days, and notable acts."""

from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import ActEntry, Commitment, Evidence, Instrument, Meeting
from travaux.web.cite import Cite, Link, chosen, cites, href, label, shorten
from travaux.web.room import Room

NOTABLE = ("demand", "threaten", "refuse", "reject", "offer", "accept", "agree", "deny", "withdraw", "sign", "breach", "warn")


@dataclass(frozen=True, slots=True)
class Happened:
    """Something with a day, or with none: the entry it comes from, what became of it then, and what that rests on."""

    when: str | None
    kind: str
    entry: Meeting | Instrument | Commitment | ActEntry
    status: str
    by: str | None
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """The same as it is shown."""

    when: str | None
    kind: str
    words: Link
    status: str
    cites: tuple[Cite, ...]
    limit: str  # what the day is to it, where it is but the last on which it may have been, or may be


def happened(room: Room) -> list[Happened]:
    """All of it, in order of time, without a date last."""
    r = room.record
    out = [Happened(m.when, "meeting", m, m.status, None, m.evidence) for m in r.meetings]
    papers = [p for p in r.instruments if not p.cited_only]
    out += [Happened(s.when, "paper", p, s.what, None, s.evidence) for p in papers for s in p.history]
    out += [Happened(c.made, "promise", c, "promised", c.by, c.evidence) for c in r.commitments if c.made]
    out += [Happened(c.due, "due", c, c.standing, c.by, c.outcome_evidence) for c in r.commitments if c.due]
    told = {e for event in out for e in event.evidence if event.kind in ("meeting", "paper")}
    out += [
        Happened(a.when, "act", a, a.kind, a.by[0], a.evidence)
        for a in r.acts
        if a.kind in NOTABLE and a.modality == "asserted" and a.when and a.by and told.isdisjoint(a.evidence)
    ]
    return sorted(out, key=lambda e: (place(e.when), e.kind, e.entry.id, e.status))


def shown(room: Room, found: list[Happened]) -> tuple[Event, ...]:
    room.prefetch(e for one in found for e in chosen(room, one.evidence))
    return tuple(
        Event(
            one.when,
            one.kind,
            Link(href(one.entry), label(one.entry), who(room, one.by)),
            one.status,
            cites(room, one.evidence, of=one.entry.id),
            _limit(one),
        )
        for one in found
    )


def _limit(one: Happened) -> str:
    if not one.when or dates.first(one.when) or not dates.last(one.when):
        return ""
    return "by then" if one.kind == "due" or one.status == "planned" else "or earlier"


def who(room: Room, id: str | None) -> str:
    return shorten(room.actors[id].name, 160) if id in room.actors else ""


def place(when: str | None) -> tuple[int, int, str]:
    """Where it stands in a list of days: what is only known to lie before a day stands at that day, after those of the day."""
    last = dates.last(when)
    if dates.first(when) is None and last:
        return (last.toordinal(), last.toordinal() + 1, when or "")
    return dates.sort_key(day_of(when) if when else None)


def heading(when: str) -> str:
    """The day or days under which something stands in a list: of what is only known to lie before a day, that day."""
    return day_of(when).removeprefix("../")


def day_of(when: str) -> str:
    """The same without times of day and doubt, so that a day is one heading."""
    return "/".join(end.split("T")[0] for end in dates.exact(when).split("/"))
