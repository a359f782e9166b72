"""The overview: who negotiates, which papers passed, what is due, where accounts differ, what came last."""

from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from travaux import dates
from travaux.record.entries import Discrepancy, evidence_of
from travaux.web.charts import Ladder
from travaux.web.cite import Dispute, Link, dispute, href, office, shorten
from travaux.web.days import no_date
from travaux.web.pages import actors, acts, commitments, instruments, meetings, statements
from travaux.web.pages.commitments import CommitmentRow
from travaux.web.pages.events import Event, Happened, happened, shown
from travaux.web.pages.meetings import MeetingRow
from travaux.web.room import Entry, Room

VOICES, LATEST, DISPUTES, OWED, AHEAD = 5, 10, 4, 12, 8
KINDS = (("meetings", "meeting"), ("instruments", "paper"), ("commitments", "promise"), ("positions", "position"),
         ("discrepancies", "difference"), ("statements", "statement"), ("acts", "act"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Party:
    head: Link
    kind: str
    voices: tuple[Link, ...]
    statements: Link
    acts: Link


@dataclass(frozen=True, slots=True)
class New:
    """What documents published on a day or later brought: so many of each kind first told there, and what happened since."""

    since: str
    documents: Link
    kinds: tuple[Link, ...]
    events: tuple[Event, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class OverviewPage:
    title: str
    about: str
    span: str
    documents: int
    copies: int
    sources: int
    parties: tuple[Party, ...]
    ladder: Ladder | None
    owed: tuple[CommitmentRow, ...]
    owed_total: int
    undated: int
    met: int
    ahead: tuple[MeetingRow, ...]
    disputes: tuple[Dispute, ...]
    disputes_total: int
    latest: tuple[Event, ...]
    as_of: str
    since: str
    new: New | None


def page(room: Room, since: str = "") -> OverviewPage:
    """With `since` (EDTF) also what is new since that day."""
    overview = room.once(_page)
    return replace(overview, since=since, new=_new(room, since)) if since else overview


def first_told(room: Room) -> dict[str, str]:
    """The day (ISO) on which each entry was first told, by id: that of its earliest dated document."""
    days = {
        d.id: day.isoformat() for d in room.record.documents if (day := dates.last(d.published) or dates.first(d.published))
    }
    found = {}
    for id_, entry in room.entries.items():
        told = [days[e.document] for e in evidence_of(entry) if e.document in days]
        if told:
            found[id_] = max(told) if isinstance(entry, Discrepancy) else min(told)  # accounts differ from the second on
    return found


def _new(room: Room, since: str) -> New:
    day = dates.first(since) or dates.last(since)
    if day is None:
        return New("", Link("", ""), (), (), no_date(since))
    first, told = day.isoformat(), room.once(first_told)
    ids = {id_ for id_, when in told.items() if when >= first}
    count = sum((dates.last(d.published) or day).isoformat() >= first for d in room.record.documents if d.published)
    kinds = []
    for kind, one in KINDS:
        entries: tuple[Entry, ...] = getattr(room.record, kind)
        if number := sum(entry.id in ids for entry in entries):
            kinds.append(Link(f"/{kind}", _counted(number, one)))
    past = [e for e in room.once(_past) if e.entry.id in ids]
    documents = Link(f"/search?{urlencode({'kind': 'documents', 'since': first})}", _counted(count, "page"))
    return New(dates.display(first), documents, tuple(kinds), shown(room, past[: -LATEST - 1 : -1]))


def _counted(number: int, one: str) -> str:
    return f"{number:,} {one}" if number == 1 else f"{number:,} {one}s"


def _past(room: Room) -> list[Happened]:
    """What happened up to the record's day."""
    return [e for e in room.once(happened) if e.when and not dates.before(room.as_of, e.when) and e.kind != "due"]


def _page(room: Room) -> OverviewPage:
    r = room.record
    open_ = commitments.having(room, "open")
    dated = [d.published for d in r.documents if d.published]
    known = [when for when in dated if dates.first(when) and dates.last(when)] or dated
    owed = commitments.having(room, "overdue") + commitments.having(room, "broken") + [c for c in open_ if c.due]
    return OverviewPage(
        r.title or "Record of a negotiation",
        r.scope.about or "",
        dates.display(r.scope.when or dates.cover(*known)) if known or r.scope.when else "",
        len(r.documents),
        sum(d.copy_of is not None for d in r.documents),
        len({d.source for d in r.documents if d.source}),
        tuple(_party(room, a.id) for a in room.parties),
        room.once(instruments.exchange),
        tuple(commitments.row(room, c) for c in owed[:OWED]),
        len(owed),
        sum(not c.due for c in open_),
        len(commitments.having(room, "met")),
        meetings.ahead(room, AHEAD),
        tuple(dispute(room, d) for d in r.discrepancies[:DISPUTES]),
        len(r.discrepancies),
        shown(room, room.once(_past)[: -LATEST - 1 : -1]),
        room.as_of or "",
        "",
        None,
    )


def _party(room: Room, id: str) -> Party:
    said = Counter(s.speaker for s in room.once(statements.by_speaker).get(id, ()))
    persons = [a for a in room.once(actors.members).get(id, ()) if a.kind == "person"]
    persons.sort(key=lambda a: (-said[a.id], -room.weight.get(a.id, 0), a.name))
    actor = room.actors[id]
    return Party(
        Link(href(actor), shorten(actor.name, 160)),
        actor.kind,
        tuple(Link(href(a), shorten(a.name, 160), office(a)) for a in persons[:VOICES]),
        Link(f"/statements?{urlencode({'speaker': id})}", _counted(said.total(), "statement")),
        Link(f"/acts?{urlencode({'by': id})}", _counted(len(room.once(acts.by_actor).get(id, ())), "act")),
    )
