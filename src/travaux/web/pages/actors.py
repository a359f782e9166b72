"""Actors: the parties and who speaks for them; one actor with names, offices, statements, acts, and why it is one."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import Actor, Office
from travaux.web.cite import Cite, Link, actor_link, cites, href, link, office
from travaux.web.pages import acts, statements
from travaux.web.pages.acts import ActRow
from travaux.web.pages.statements import StatementRow
from travaux.web.room import BODIES, Room

SHOWN = 25  # statements and acts on an actor's page; the rest one link away


@dataclass(frozen=True, slots=True)
class ActorRow:
    href: str
    name: str
    kind: str
    office: str
    statements: int
    acts: int


@dataclass(frozen=True, slots=True)
class Side:
    """A party with those who act for it."""

    head: ActorRow
    members: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class ActorsPage:
    """`others` act for no party but say or do something; `named` are only named."""

    title: str
    sides: tuple[Side, ...]
    others: tuple[ActorRow, ...]
    named: tuple[ActorRow, ...]


@dataclass(frozen=True, slots=True)
class OfficeRow:
    title: str
    of: Link | None
    when: str


@dataclass(frozen=True, slots=True)
class ActorPage:
    title: str
    id: str
    kind: str
    names: tuple[str, ...]
    offices: tuple[OfficeRow, ...]
    represents: Link | None
    members: tuple[ActorRow, ...]
    meetings: tuple[Link, ...]
    papers: tuple[Link, ...]
    statements: tuple[StatementRow, ...]
    statements_total: int
    acts: tuple[ActRow, ...]
    acts_total: int
    why: tuple[str, ...]
    cites: tuple[Cite, ...]


def page(room: Room) -> ActorsPage:
    said, done = _counts(room)
    members: dict[str, list[ActorRow]] = defaultdict(list)
    for actor in room.record.actors:
        if (side := room.side(actor.id)) != actor.id:
            members[side].append(_row(actor, said, done))
    heads = [a for a in room.record.actors if a in room.parties or (a.id in members and a.kind in BODIES)]
    heads.sort(key=lambda a: (a not in room.parties, -room.weight.get(a.id, 0), a.name))
    placed = {a.id for a in heads} | {a.id for a in room.record.actors if room.side(a.id) in {h.id for h in heads}}
    rest = _ranked([_row(a, said, done) for a in room.record.actors if a.id not in placed])
    return ActorsPage(
        "Actors",
        tuple(Side(_row(a, said, done), _ranked(members[a.id])) for a in heads),
        tuple(r for r in rest if r.statements or r.acts),
        tuple(r for r in rest if not r.statements and not r.acts),
    )


def one(room: Room, id: str) -> ActorPage | None:
    actor = room.actors.get(id)
    if actor is None:
        return None
    said, done = _counts(room)
    spoken, acted = statements.select(room, speaker=id), acts.select(room, by=id)
    return ActorPage(
        actor.name,
        actor.id,
        actor.kind,
        tuple(n for n in actor.names if n != actor.name),
        tuple(_office(room, o) for o in actor.offices),
        actor_link(room, actor.represents),
        _ranked([_row(a, said, done) for a in room.record.actors if a.id != id and room.side(a.id) == id]),
        tuple(
            link(m, dates.display(m.when))
            for m in sorted(room.record.meetings, key=lambda m: dates.sort_key(m.when))
            if id in m.participants or id in m.parties
        ),
        tuple(link(p, p.kind) for p in room.record.instruments if id in p.from_ or id in p.to),
        tuple(statements.row(room, s) for s in spoken[:SHOWN]),
        len(spoken),
        tuple(acts.row(room, a) for a in acted[:SHOWN]),
        len(acted),
        actor.why,
        cites(room, actor.evidence[:12]),
    )


def _counts(room: Room) -> tuple[Counter[str], Counter[str]]:
    said = Counter(s.speaker for s in room.record.statements if s.speaker)
    return said, Counter(key for a in room.record.acts for key in a.by)


def _row(actor: Actor, said: Counter[str], done: Counter[str]) -> ActorRow:
    return ActorRow(href(actor), actor.name, actor.kind, office(actor), said[actor.id], done[actor.id])


def _ranked(rows: list[ActorRow]) -> tuple[ActorRow, ...]:
    return tuple(sorted(rows, key=lambda r: (-(r.statements + r.acts), r.name)))


def _office(room: Room, o: Office) -> OfficeRow:
    of = actor_link(room, o.of)
    return OfficeRow(o.title, of or (Link("", o.of) if o.of else None), dates.display(o.when) if o.when else "")
