"""The overview: who negotiates, which papers passed, what is due, where accounts differ, what came last."""

from dataclasses import dataclass

from travaux import dates
from travaux.web.charts import Ladder
from travaux.web.cite import Dispute, Link, dispute, href, office
from travaux.web.pages import commitments, instruments, meetings
from travaux.web.pages.commitments import CommitmentRow
from travaux.web.pages.events import Event, happened, shown
from travaux.web.pages.meetings import MeetingRow
from travaux.web.room import Room

VOICES, LATEST, DISPUTES = 5, 10, 4


@dataclass(frozen=True, slots=True)
class Party:
    head: Link
    kind: str
    voices: tuple[Link, ...]
    statements: int
    acts: int


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
    overdue: tuple[CommitmentRow, ...]
    due: tuple[CommitmentRow, ...]
    undated: int
    met: int
    ahead: tuple[MeetingRow, ...]
    disputes: tuple[Dispute, ...]
    disputes_total: int
    latest: tuple[Event, ...]


def page(room: Room) -> OverviewPage:
    r = room.record
    open_ = commitments.having(room, "open")
    dated = [d.published for d in r.documents if d.published]
    known = [when for when in dated if dates.first(when) and dates.last(when)] or dated
    past = [e for e in happened(room) if e.when and not dates.before(room.as_of, e.when) and e.kind != "due"]
    return OverviewPage(
        r.title or "Record of a negotiation",
        r.scope.about or "",
        dates.display(r.scope.when or dates.cover(*known)) if known or r.scope.when else "",
        len(r.documents),
        sum(d.copy_of is not None for d in r.documents),
        len({d.source for d in r.documents if d.source}),
        tuple(_party(room, a.id) for a in room.parties),
        instruments.exchange(room),
        tuple(commitments.row(room, c) for c in commitments.having(room, "overdue") + commitments.having(room, "broken")),
        tuple(commitments.row(room, c) for c in open_ if c.due),
        sum(not c.due for c in open_),
        len(commitments.having(room, "met")),
        meetings.ahead(room),
        tuple(dispute(room, d) for d in r.discrepancies[:DISPUTES]),
        len(r.discrepancies),
        shown(room, past[: -LATEST - 1 : -1]),
    )


def _party(room: Room, id: str) -> Party:
    r = room.record
    said = [s.speaker for s in r.statements if s.speaker and room.side(s.speaker) == id]
    persons = [a for a in r.actors if a.kind == "person" and a.id != id and room.side(a.id) == id]
    persons.sort(key=lambda a: (-said.count(a.id), -room.weight.get(a.id, 0), a.name))
    actor = room.actors[id]
    return Party(
        Link(href(actor), actor.name),
        actor.kind,
        tuple(Link(href(a), a.name, office(a)) for a in persons[:VOICES]),
        len(said),
        sum(id in room.sides(a.by) for a in r.acts),
    )
