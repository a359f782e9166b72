"""One document's report of an encounter, with its actors resolved, and whether two reports can be of one encounter.

Invariant: `agree` is symmetric and 0 where date, parties, people or place contradict each other.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from travaux import dates
from travaux.model import MeetingKind, MeetingStatus
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence
from travaux.record.words import stems

WIDE = 45  # days: a wider date tells when a series went on, not when an encounter was
SOON = 31  # days before a meeting within which reports of one to come are of that one
BARE = 0.5  # agreement of a report without parties with one of a meeting in the same place
NEAR = 2  # days by which independent reports of one encounter may differ
VAGUE = frozenset({"group", "unnamed"})  # kinds of actors that may be any side
APART: dict[MeetingKind, frozenset[MeetingKind]] = {
    "press conference": frozenset({"press conference"}),
    "call": frozenset({"call", "talks"}),
}


@dataclass(frozen=True)
class Sighting:
    """A report of an encounter. `sides` are whom parties and people act for; `people` the persons among them."""

    document: str
    root: str
    index: int
    kind: MeetingKind
    status: MeetingStatus
    when: str | None
    place: str | None
    places: frozenset[str]
    level: str | None
    series: str | None
    names: frozenset[str]
    number: frozenset[str]
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    sides: frozenset[str]
    people: frozenset[str]
    initiator: str | None
    published: str | None
    evidence: Evidence

    @cached_property
    def dated(self) -> bool:
        """Whether its date tells one encounter from the next."""
        length = dates.days(self.when)
        return length is not None and length <= WIDE


def sightings(corpus: Corpus) -> list[Sighting]:
    """Every report of an encounter that is not hypothetical, by document and place."""
    out = []
    for filed in corpus.filed:
        id_ = filed.document.id
        words = corpus.words(id_)
        for index, e in enumerate(filed.annotations.encounters):
            spot = corpus.evidence(id_, e.span)
            if e.status == "hypothetical" or not spot:
                continue
            parties, participants = corpus.who(id_, e.parties), corpus.who(id_, e.participants)
            people = frozenset(a for a in (*participants, *parties) if corpus.kind(a) == "person")
            out.append(
                Sighting(
                    document=id_,
                    root=corpus.root(id_),
                    index=index,
                    kind=e.kind,
                    status=_status(e.status, e.when, corpus.published(id_)),
                    when=e.when,
                    place=e.place,
                    places=frozenset(stems(e.place or "", words)),
                    level=e.level,
                    series=e.series,
                    names=frozenset(stems(e.series or "", words)),
                    number=frozenset(
                        w for w in re.findall(r"\w+", (e.series or "").lower()) if w in words.ordinals or w[0].isdigit()
                    ),
                    parties=parties,
                    participants=participants,
                    sides=corpus.sides(a for a in (*parties, *participants) if corpus.kind(a) not in VAGUE),
                    people=people,
                    initiator=next(iter(corpus.who(id_, [e.initiator] if e.initiator else [])), None),
                    published=corpus.published(id_),
                    evidence=spot,
                )
            )
    return out


def _status(told: MeetingStatus, when: str | None, published: str | None) -> MeetingStatus:
    """What a report says became of it: what is still to come when it is told is planned, whatever its verb."""
    return "planned" if told == "held" and dates.before(published, when) else told


def agree(corpus: Corpus, a: Sighting, b: Sighting) -> float:
    """How strongly two reports speak of one encounter: 0 where they contradict, else the weight of what they share."""
    if not _kinds(a.kind, b.kind):
        return 0.0
    when = dates.overlaps(a.when, b.when)
    if _numbered_apart(a, b):
        return 0.0
    where = _where(corpus, a, b)
    if (a.status == "denied") != (b.status == "denied") and not when and not where:
        return 0.0
    if _too_early(a, b) or _too_early(b, a):
        return 0.0
    who = _who(corpus, a, b)
    if who is None and where and (_one_round(a, b) or _one_day(a, b)):
        who = 0.75
    if who is None:
        return 0.0
    if where is False and not (a.people & b.people and when and _exact(a) and _exact(b)):
        return 0.0
    if when is False:
        near = dates.overlaps(a.when, b.when, slack=NEAR) and _exact(a) and _exact(b) and a.root != b.root
        same = where and (len(a.people & b.people) >= 2 or (a.number and a.number == b.number))
        return max(who, 1.0) if near and same else 0.0
    named = bool(a.number and a.number == b.number) or bool(a.names and a.names & b.names)
    score = who + (1.0 if where else 0.0) + (1.0 if named else 0.0)
    if (
        a.root == b.root
    ):  # one document goes on to speak of what it told: a bare "the talks" needs no more than nothing against it
        bare = not (a.sides and b.sides)
        score += 1.0 if bare or a.sides <= b.sides or b.sides <= a.sides else 0.0
    if _just_held(a, b) or _just_held(b, a):
        score = max(score, 2.0)
    if when and (_bare_delay(a, b) or _bare_delay(b, a)):
        return BARE
    if when:
        tight = min(dates.days(a.when) or WIDE + 1, dates.days(b.when) or WIDE + 1)
        return score + (1.5 if tight <= 7 else 0.5) if score >= 1 else 0.0
    if score >= 2 or (where and _coming(a, b)):
        return score
    return BARE if where and not (a.sides and b.sides) else 0.0


def _bare_delay(told: Sighting, plan: Sighting) -> bool:
    """Whether one says, naming nobody, that talks were put off from the very day for which the other tells of some."""
    return told.status == "postponed" and plan.status == "planned" and not told.sides and _exact(told) and _exact(plan)


def _just_held(told: Sighting, other: Sighting) -> bool:
    """Whether one tells without a day of talks held, or who asked for them, and came out just after the other of its sides."""
    both = len(told.sides & other.sides) > (0 if told.initiator else 1) and told.kind == other.kind and other.dated
    end, out = dates.last(other.when), dates.first(told.published)
    return told.status == "held" and told.when is None and both and bool(end and out and 0 <= (out - end).days <= NEAR)


def _too_early(told: Sighting, other: Sighting) -> bool:
    """Whether one tells of what was held before the day on which the other lies."""
    return told.status == "held" and told.when is None and bool(dates.before(told.published, other.when))


def _coming(a: Sighting, b: Sighting) -> bool:
    """Whether one tells without a day of a meeting to come, of a side of the other, which lies in the month after."""
    for one, other in ((a, b), (b, a)):
        day, told = dates.first(other.when), dates.last(one.published)
        if one.status == "planned" and one.when is None and day and told and 0 <= (day - told).days <= SOON:
            return bool(one.sides & other.sides)
    return False


def _one_round(a: Sighting, b: Sighting) -> bool:
    return bool(a.number and a.number == b.number)


def _one_day(a: Sighting, b: Sighting) -> bool:
    """Whether two reports of one day share a side, whoever else each names; an undated one tells of the days before it."""
    if a.kind != b.kind or not a.sides & b.sides:
        return False
    if _exact(a) and _exact(b):
        return bool(dates.overlaps(a.when, b.when))
    dated, other = (a, b) if _exact(a) else (b, a)
    fresh = other.when is None and other.status == "held" and dates.overlaps(dated.when, other.published, slack=NEAR)
    return _exact(dated) and bool(fresh)


def _numbered_apart(a: Sighting, b: Sighting) -> bool:
    """Whether their series have different numbers, or names that share no word."""
    if a.number and b.number:
        return a.number != b.number
    return bool(a.series and b.series and a.names and b.names and not a.names & b.names)


def _kinds(a: MeetingKind, b: MeetingKind) -> bool:
    return a == b or (b in APART[a] if a in APART else a in APART.get(b, {a}))


def _exact(a: Sighting) -> bool:
    return (dates.days(a.when) or WIDE) <= 1


def _who(corpus: Corpus, a: Sighting, b: Sighting) -> float | None:
    """The weight of shared parties and people; None where they are different ones."""
    shared = a.sides & b.sides
    people = a.people & b.people
    if a.people and b.people and not people and corpus.sides(a.people) & corpus.sides(b.people):
        return None
    if a.sides and b.sides and not shared:
        return None
    least = min(len(a.sides), len(b.sides))
    if least >= 2 and len(shared) < 2:
        return None
    if least >= 2 and a.sides - shared and b.sides - shared and len(shared) * 2 < len(a.sides | b.sides):
        return None
    return len(shared) * 0.75 + len(people) * 0.75


def _where(corpus: Corpus, a: Sighting, b: Sighting) -> bool | None:
    """Whether the places agree; None where one is unknown, or one is a state and may hold the other."""
    if not a.places or not b.places:
        return None
    if a.places & b.places:
        return True
    return None if _state(corpus, a) != _state(corpus, b) else False


def _state(corpus: Corpus, a: Sighting) -> bool:
    """Whether the place is a state by name."""
    return (a.place or "").lower() in corpus.states
