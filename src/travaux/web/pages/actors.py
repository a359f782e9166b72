"""Actors: the parties and who speaks for them; one actor with names, offices, statements, acts, and why it is one."""

from collections import defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import Actor, Instrument, Meeting, Office
from travaux.web.cite import Cite, Link, actor_link, chosen, cites, href, link, meeting_day, office, shorten
from travaux.web.pages import acts, statements
from travaux.web.pages.acts import ActRow
from travaux.web.pages.listing import Listing, listing
from travaux.web.pages.statements import StatementRow
from travaux.web.room import BODIES, Room

SHOWN = 25  # statements and acts on an actor's page; the rest one link away
MOST = 40  # names, offices, members, meetings, papers there
HEAD, MEMBER, OTHER, NAMED = "head", "member", "other", "named"


@dataclass(frozen=True, slots=True)
class ActorRow:
    """`statements` and `acts` count those of the people who act for it as well, as the pages that list them do."""

    href: str
    name: str
    kind: str
    office: str
    statements: int
    acts: int


@dataclass(frozen=True, slots=True)
class Side:
    """A party with those who act for it; without `head` their list goes on from the page before."""

    head: ActorRow | None
    members: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """`others` act for no party but say or do something; `named` are only named."""

    title: str
    sides: tuple[Side, ...]
    others: tuple[ActorRow, ...]
    named: tuple[ActorRow, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class OfficeRow:
    title: str
    of: Link | None
    when: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    title: str
    id: str
    href: str
    kind: str
    names: tuple[str, ...]
    offices: tuple[OfficeRow, ...]
    represents: Link | None
    members: tuple[ActorRow, ...]
    members_total: int
    meetings: tuple[Link, ...]
    meetings_total: int
    papers: tuple[Link, ...]
    papers_total: int
    statements: tuple[StatementRow, ...]
    statements_total: int
    acts: tuple[ActRow, ...]
    acts_total: int
    why: tuple[str, ...]
    cites: tuple[Cite, ...]


def members(room: Room) -> dict[str, list[Actor]]:
    """Those who act for each party."""
    found: dict[str, list[Actor]] = defaultdict(list)
    for actor in room.record.actors:
        if (side := room.side(actor.id)) != actor.id:
            found[side].append(actor)
    return found


def meetings_of(room: Room) -> dict[str, list[Meeting]]:
    """In order of time."""
    found: dict[str, list[Meeting]] = defaultdict(list)
    for meeting in sorted(room.record.meetings, key=lambda m: dates.sort_key(m.when)):
        for key in dict.fromkeys(meeting.parties + meeting.participants):
            found[key].append(meeting)
    return found


def papers_of(room: Room) -> dict[str, list[Instrument]]:
    found: dict[str, list[Instrument]] = defaultdict(list)
    for paper in room.record.instruments:
        for key in dict.fromkeys(paper.from_ + paper.to):
            found[key].append(paper)
    return found


def ranked(room: Room) -> tuple[tuple[Actor, str], ...]:
    """All actors as the page lists them, each with what it is there: head, member, other, or only named."""
    inside, said, done = room.once(members), room.once(statements.speaking), room.once(acts.acting)

    def weight(actor: Actor) -> tuple[int, str]:
        return -said[actor.id] - done[actor.id], actor.name

    heads = [a for a in room.record.actors if a in room.parties or (a.id in inside and a.kind in BODIES)]
    heads.sort(key=lambda a: (a not in room.parties, -room.weight.get(a.id, 0), a.name))
    ids = {head.id for head in heads}
    rest = sorted((a for a in room.record.actors if a.id not in ids and room.side(a.id) not in ids), key=weight)
    out: list[tuple[Actor, str]] = []
    for head in heads:
        out += [(head, HEAD), *((a, MEMBER) for a in sorted(inside[head.id], key=weight) if a.id not in ids)]
    out += [(a, OTHER) for a in rest if said[a.id] or done[a.id]]
    return tuple(out + [(a, NAMED) for a in rest if not said[a.id] and not done[a.id]])


def page(room: Room, number: int = 1) -> ActorsPage:
    found = room.once(ranked)
    part = listing("/actors", {}, len(found), number)
    rows = [(_row(room, actor), what) for actor, what in found[part.first : part.last]]
    sides: list[Side] = []
    for row, what in rows:
        if what == HEAD:
            sides.append(Side(row, ()))
        elif what == MEMBER:
            last = sides.pop() if sides else Side(None, ())
            sides.append(Side(last.head, (*last.members, row)))
    return ActorsPage(
        "Actors",
        tuple(sides),
        tuple(row for row, what in rows if what == OTHER),
        tuple(row for row, what in rows if what == NAMED),
        part,
    )


def one(room: Room, id: str) -> ActorPage | None:
    actor = room.actors.get(id)
    if actor is None:
        return None
    spoken, acted = room.once(statements.by_speaker).get(id, []), room.once(acts.by_actor).get(id, [])
    inside, meetings = room.once(members).get(id, []), room.once(meetings_of).get(id, [])
    papers = room.once(papers_of).get(id, [])
    told = (e for s in spoken[:SHOWN] for e in statements.quoted(room, s))
    room.prefetch((*told, *(e for a in acted[:SHOWN] for e in chosen(room, a.evidence)), *actor.evidence[:12]))
    return ActorPage(
        shorten(actor.name, 300),
        actor.id,
        href(actor),
        actor.kind,
        tuple(n for n in actor.names if n != actor.name)[:MOST],
        tuple(_office(room, o) for o in actor.offices[:MOST]),
        actor_link(room, actor.represents),
        _ranked([_row(room, a) for a in inside])[:MOST],
        len(inside),
        tuple(link(m, meeting_day(m)) for m in meetings[-MOST:]),
        len(meetings),
        tuple(link(p, p.kind) for p in papers[-MOST:]),
        len(papers),
        tuple(statements.row(room, s) for s in spoken[:SHOWN]),
        len(spoken),
        tuple(acts.row(room, a) for a in acted[:SHOWN]),
        len(acted),
        actor.why[:MOST],
        cites(room, actor.evidence[:12]),
    )


def _row(room: Room, actor: Actor) -> ActorRow:
    said, done = room.once(statements.speaking)[actor.id], room.once(acts.acting)[actor.id]
    return ActorRow(href(actor), shorten(actor.name, 160), actor.kind, office(actor), said, done)


def _ranked(rows: list[ActorRow]) -> tuple[ActorRow, ...]:
    return tuple(sorted(rows, key=lambda r: (-(r.statements + r.acts), r.name)))


def _office(room: Room, o: Office) -> OfficeRow:
    of = actor_link(room, o.of)
    return OfficeRow(o.title, of or (Link("", o.of) if o.of else None), dates.display(o.when) if o.when else "")
