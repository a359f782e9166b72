"""The overview: who negotiates, which papers passed, what is due, where accounts differ, what came last."""

from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from travaux import dates
from travaux.web.charts import Ladder
from travaux.web.cite import Dispute, Link, dispute, href, office, shorten
from travaux.web.pages import actors, acts, commitments, instruments, meetings, news, statements
from travaux.web.pages.commitments import CommitmentRow
from travaux.web.pages.events import Event, Happened, happened, shown
from travaux.web.pages.meetings import MeetingRow
from travaux.web.pages.news import counted
from travaux.web.room import Room

VOICES, LATEST, DISPUTES, OWED, AHEAD = 5, 10, 4, 12, 8


@dataclass(frozen=True, slots=True)
class Party:
    head: Link
    kind: str
    voices: tuple[Link, ...]
    statements: Link
    acts: Link


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
    decisions: int
    seen: str
    since: str
    new: news.New | None


def page(room: Room, since: str = "", kind: str = "", number: int = 1) -> OverviewPage:
    """With `since` also what is new since that day or moment, of one `kind` alone where one is asked for (see `news.page`)."""
    overview = room.once(_page)
    if not since:
        return overview
    return replace(overview, since=since[:10] if "T" in news.began(since) else since, new=news.page(room, since, kind, number))


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
        len(r.judgements),
        news.newest(room),
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
        Link(f"/statements?{urlencode({'speaker': id})}", counted(said.total(), "statement")),
        Link(f"/acts?{urlencode({'by': id})}", counted(len(room.once(acts.by_actor).get(id, ())), "act")),
    )
