"""Encounters: one entry each, from any number of reports, planned or held.

Invariant: all reports of an entry agree with each other in pairs as far as they say anything (`sightings.agree`), except that
independent reports may date or place it differently, and then `when` covers them all.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from travaux import dates
from travaux.model import MeetingStatus
from travaux.record import identity
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, Meeting, MeetingStep
from travaux.record.shelves import Shelves, Unit, keys, pairs
from travaux.record.sightings import NEAR, Sighting, agree, sightings

ORIGIN = "encounters@1.0"
SETTLED: dict[MeetingStatus, int] = {"planned": 0, "postponed": 1, "denied": 1, "cancelled": 1, "held": 2}
UNDONE: frozenset[MeetingStatus] = frozenset({"denied", "cancelled", "postponed"})
AFTER, AHEAD = 3, 30  # days between a plan and the report that it was put off
NEXT = 160  # code points after a report that it was put off within which the new day stands
COMPARED = 12  # reports of a group, the most definite, that a further one is held against
FARTHEST = 1.6  # what distance takes away at most
LONGEST = 31  # days: what lasts longer is a series


@dataclass(frozen=True)
class Meetings:
    """The entries, the reports behind each, and the lineage of ids."""

    entries: tuple[Meeting, ...]
    reports: dict[str, tuple[Sighting, ...]]
    lineage: dict[str, str]


def gather(corpus: Corpus) -> Meetings:
    """Every encounter of the corpus that is more than a bare mention, ordered by id."""
    groups = [g for g in _groups(corpus, sightings(corpus)) if not _thin(corpus, g)]
    atoms = [[corpus.atom("meeting", s.evidence) for s in group] for group in groups]
    ids = identity.assign("meeting", atoms)
    entries = sorted((_entry(corpus, id_, g) for id_, g in zip(ids, groups, strict=True)), key=lambda e: e.id)
    reports = {id_: tuple(g) for id_, g in zip(ids, groups, strict=True)}
    return Meetings(tuple(entries), reports, identity.lineage("meeting", atoms, ids))


def _groups(corpus: Corpus, found: list[Sighting]) -> list[list[Sighting]]:
    """Reports put together, the most definite first: each joins the group it agrees with best, all members consenting."""
    groups: list[list[Sighting]] = []
    shelves = Shelves()
    for one in sorted(found, key=lambda s: _definite(corpus, s)):
        units = _units(one)
        best, at = _best(corpus, one, groups, shelves.near(units, one.when if one.dated else None, one.published))
        if not best and not one.dated:
            best, at = _best(corpus, one, groups, shelves.latest(units))
        if not best:
            at = len(groups)
            groups.append([])
        groups[at].append(one)
        shelves.put(at, _units(one, filing=True), one.when if one.dated else None)
    return _moved(_disputed(groups))


def _disputed(groups: list[list[Sighting]]) -> list[list[Sighting]]:
    """The groups, those joined that independent reports date a day or two apart: of one number or two people, in one place."""
    out: list[list[Sighting]] = []
    home: dict[Unit, list[int]] = {}
    for group in groups:
        units: set[Unit] = {("number", n, p) for s in group for n in s.number for p in s.places}
        units |= {("people", a, b, p) for s in group for a, b in pairs(s.people) for p in s.places}
        units |= {("numbered", n, a) for s in group for n in s.number for a in s.sides}
        if any(s.status == "postponed" for s in group):
            units |= {("sides", a, b) for s in group for a, b in pairs(s.sides)}
        units |= {("plan", a, b) for s in group if s.status == "planned" for a, b in pairs(s.people)}
        near = sorted({g for u in units for g in home.get(u, ()) if _dated_apart(group, out[g])})
        at = near[0] if near else len(out)
        if not near:
            out.append([])
        out[at].extend(group)
        for unit in units:
            home.setdefault(unit, []).append(at)
    return out


def _moved(groups: list[list[Sighting]]) -> list[list[Sighting]]:
    """The groups, each report that a meeting was put off joined to the meeting it was moved to.

    That is the one planned for a later day in the same document, else the nearest plan of the same sides and place.
    """
    plans = [g for g, group in enumerate(groups) if any(s.status == "planned" for s in group) and any(s.dated for s in group)]
    by_side: dict[str, list[int]] = {}
    for g in plans:
        for side in sorted({a for s in groups[g] for a in (*s.sides, s.document)}):
            by_side.setdefault(side, []).append(g)
    gone: set[int] = set()
    for g, group in enumerate(groups):
        put_off = next((s for s in group if s.status == "postponed"), None)
        if put_off is None or g in gone:
            continue
        near = {p for a in (*put_off.sides, put_off.document) for p in by_side.get(a, ()) if p != g and p not in gone}
        options = [(gap, p) for p in sorted(near) if (gap := _gap(put_off, groups[p])) is not None]
        if options:
            at = min(options)[1]
            group.extend(groups[at])
            gone.add(at)
    return [group for g, group in enumerate(groups) if g not in gone]


def _gap(put_off: Sighting, plan: list[Sighting]) -> int | None:
    """Days from the report that a meeting was put off to the day planned; None where it cannot be that meeting."""
    sides = frozenset().union(*(s.sides for s in plan))
    places = frozenset().union(*(s.places for s in plan))
    told, day = dates.first(put_off.published), dates.first(dates.narrowest(*(s.when for s in plan)))
    if any(_moves(put_off, s) for s in plan):
        return 0
    if (
        any(s.status != "planned" for s in plan)
        or told is None
        or day is None
        or (put_off.places and places and not put_off.places & places)
    ):
        return None
    if not (sides <= put_off.sides or put_off.sides <= sides) or any(s.kind != put_off.kind for s in plan):
        return None
    gap = (day - told).days
    return abs(gap) if -AFTER <= gap <= AHEAD else None


def _moves(put_off: Sighting, plan: Sighting) -> bool:
    """Whether a plan is the new day of what the same document says was put off."""
    same = put_off.document == plan.document and plan.status == "planned"
    same = same and bool(put_off.sides & plan.sides or not (put_off.sides and plan.sides))
    return (
        same
        and bool(dates.before(put_off.when or put_off.published, plan.when))
        and plan.evidence.start < put_off.evidence.end + NEXT
    )


def _dated_apart(one: list[Sighting], other: list[Sighting]) -> bool:
    """Whether two groups have days at most two apart, and no document tells of both."""
    a, b = (dates.narrowest(*(s.when for s in group if (dates.days(s.when) or LONGEST) <= 2)) for group in (one, other))
    told = {s.root for s in one if s.when} & {s.root for s in other if s.when}
    numbers = {s.number for s in (*one, *other) if s.number}
    return bool(dates.overlaps(a, b, slack=NEAR)) and not told and len(numbers) <= 1


def _units(one: Sighting, filing: bool = False) -> list[Unit]:
    """What a report is looked for by, or filed under: pairs of parties (one where it names no other), people, place."""
    own = [*keys("person", one.people), *keys("place", one.places), *keys("number", one.number), ("document", one.root)]
    several = len(one.sides) > 1
    own += [("sides", a, b) for a, b in pairs(one.sides)]
    if filing:
        return [*own, *keys("any side", one.sides), *([] if several else keys("only side", one.sides))]
    return [*own, *keys("only side" if several else "any side", one.sides)]


def _best(corpus: Corpus, one: Sighting, groups: list[list[Sighting]], near: list[int]) -> tuple[float, int]:
    best, at = max(((_fit(corpus, one, groups[g][:COMPARED]), -g) for g in near), default=(0.0, 0))
    return (best, -at) if best > 0 else (0.0, 0)


def _definite(corpus: Corpus, s: Sighting) -> tuple[object, ...]:
    """Sort key: reports that tell most come first, so that vaguer ones find them."""
    length = dates.days(s.when) or 10**6
    told = bool(s.places) + min(2, len(s.sides)) + min(2, len(s.people))
    return (not s.dated, -told, length, *corpus.age(s.document), s.index)


def _fit(corpus: Corpus, one: Sighting, group: list[Sighting]) -> float:
    """How well a report fits a group: 0 where it contradicts a member, else the best agreement, nearer ones first."""
    scores = [agree(corpus, one, other) for other in group]
    best = max(scores)
    if not best or any(not s and _contradict(corpus, one, other) for s, other in zip(scores, group, strict=True)):
        return 0.0
    same = any(o.root == one.root for o in group)
    return best + (0.5 if same else 0.0) - _distance(one, group)


def _contradict(corpus: Corpus, a: Sighting, b: Sighting) -> bool:
    """Whether two reports cannot be of one encounter, not merely say too little to tell."""
    if dates.overlaps(a.when, b.when) is False and a.dated and b.dated:
        return True
    return bool(a.sides and b.sides and not a.sides & b.sides) or bool(a.number and b.number and a.number != b.number)


def _distance(one: Sighting, group: list[Sighting]) -> float:
    """Below `FARTHEST`: how far an undated report was published from when the group's encounter was, in weeks."""
    at, then = dates.first(one.published), dates.first(dates.narrowest(*(s.when for s in group)))
    return min(FARTHEST, abs((at - then).days) / 7) if at and then and not one.dated else 0.2


def _thin(corpus: Corpus, group: list[Sighting]) -> bool:
    """Whether too little is told to say that there was an encounter: of whom with whom, where, when."""
    when = _when(group)
    length = dates.days(when)
    placed = any(s.place for s in group)
    sides = {a for s in group for a in s.sides}
    people = {a for s in group for a in s.people}
    if when is not None and (length is None or length > LONGEST) and not placed:
        return True
    undone = all(s.status in UNDONE for s in group)
    if when is None:
        return (undone and any(s.status != "denied" for s in group)) or len(sides) < 2 or not (placed or len(people) >= 2)
    body = (length or LONGEST) <= 7 and any(corpus.kind(a) in ("bloc", "organisation") for a in sides)
    told = group[0].kind == "press conference" and bool(people)
    return len(sides) < 2 and (undone or not (sides and (placed or body or told)))


def _when(group: Iterable[Sighting]) -> str | None:
    """The narrowest date all agree on; where they do not, the smallest that covers every narrow one.

    Once it was held, or a newer report tells of another day, older plans no longer count. Of what was put off and held on a
    day that nobody tells, it is said that it was after the day put off and no later than the report.
    """
    group = list(group)
    told = [s for s in group if s.when]
    held = [s for s in told if s.status == "held"]
    off = _put_off(group)
    valid = held or [s for s in told if not any(dates.overlaps(s.when, w) for w in off)]
    if not valid:
        return _after(off, group) or dates.narrowest(*off)
    newest = max((dates.sort_key(s.published) for s in valid if s.published), default=None)
    last = [s for s in valid if newest and s.published and dates.sort_key(s.published) == newest]
    known = [s.when for s in (last if off and last and not held else valid)]
    best = dates.narrowest(*known)
    apart = [w for w in known if dates.overlaps(w, best) is False]
    if not apart:
        common = best
        for w in [*known, *(s.when for s in told)]:
            common = dates.intersect(common, w) or common
        return common
    return dates.cover(best, *apart)


def _put_off(group: list[Sighting]) -> list[str]:
    """The days it was put off from: those planned before a report of that, and the one it names, unless that is a later one."""
    reports = [s for s in group if s.status == "postponed"]
    first = min((dates.sort_key(s.published) for s in reports if s.published), default=None)
    planned = [s for s in group if s.status == "planned" and s.published and first and dates.sort_key(s.published) < first]
    off = [s.when for s in planned if s.when]
    return [*off, *(s.when for s in reports if s.when and not any(dates.before(w, s.when) for w in off))]


def _after(off: list[str], group: list[Sighting]) -> str | None:
    """Between the last day it was put off from and the first report that it was held, where that is narrow."""
    days = [d for w in off if (d := dates.last(w))]
    told = [d for s in group if s.status == "held" and (d := dates.last(s.published))]
    if not days or not told or not 1 <= (min(told) - max(days)).days <= LONGEST:
        return None
    return dates.inferred(dates.interval(max(days) + timedelta(1), min(told)))


def _entry(corpus: Corpus, id_: str, group: list[Sighting]) -> Meeting:
    told = sorted(group, key=lambda s: (*corpus.age(s.document), s.index))
    participants = {a for s in group for a in (*s.participants, *s.parties) if corpus.kind(a) == "person"}
    parties = {corpus.side(a) for s in group for a in (*s.parties, *s.participants)} - participants
    places = [
        s.place for s in sorted(group, key=lambda s: (_state_named(corpus, s), *corpus.age(s.document), s.index)) if s.place
    ]
    kinds = [s.kind for s in told]
    independent = corpus.independent(s.evidence for s in group)
    return Meeting(
        id=id_,
        kind=max(kinds, key=lambda k: (kinds.count(k), -kinds.index(k))),
        series=next((s.series for s in told if s.series), None),
        when=_when(group),
        place=max(places, key=lambda p: (places.count(p), -places.index(p)), default=None),
        level=next((s.level for s in told if s.level), None),
        parties=corpus.ranked(parties),
        participants=corpus.ranked(participants),
        issues=(),
        status=_status(corpus, told),
        history=_history(told),
        evidence=tuple(sorted({s.evidence for s in group})),
        origin=ORIGIN,
        confidence=min(0.95, 0.55 + 0.1 * independent + (0.1 if _when(group) else 0.0)),
    )


def _state_named(corpus: Corpus, s: Sighting) -> bool:
    return (s.place or "").lower() in corpus.states


def _status(corpus: Corpus, told: list[Sighting]) -> MeetingStatus:
    """What the newest dated report says, its first words first; an undated one counts only where it says more."""
    dated = [s for s in told if s.published]
    newest = max((dates.sort_key(s.published) for s in dated), default=None)
    last = [s for s in dated if dates.sort_key(s.published) == newest] or told
    status = max((s.status for s in last), key=lambda x: SETTLED[x] == 2, default=last[0].status)
    if status == "planned" and any(s.status == "held" for s in told):
        return "held"
    return status


def _history(told: list[Sighting]) -> tuple[MeetingStep, ...]:
    """Each status reported, with the date then given for it and the words, in order of report."""
    steps: dict[tuple[MeetingStatus, str | None], set[Evidence]] = {}
    for s in told:
        steps.setdefault((s.status, s.when), set()).add(s.evidence)
    return tuple(MeetingStep(status, when, tuple(sorted(found))) for (status, when), found in steps.items())
