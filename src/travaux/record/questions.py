"""The four questions of a negotiated text: what is agreed, what is open, who has to move next, and by when.

Invariant: every line is derived from entries of the record and names them; what is signed is agreed, what a later version of a
text replaces, and what was withdrawn, is neither agreed nor open.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from travaux import dates
from travaux.record.entries import Evidence, Instrument, Position, Provision, Record
from travaux.record.proposal import principals
from travaux.record.sides import sides

PASSED = frozenset({"handed over", "received", "published", "leaked"})
CONCLUDED = frozenset({"signed", "in force"})
WAITING = frozenset({"open", "overdue"})


@dataclass(frozen=True, slots=True)
class Point:
    """A provision, an issue or a whole paper, and how each side stands to it; `of` is the paper that a provision is of."""

    about: str
    of: str | None
    stands: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Move:
    """What somebody has to do next: answer a paper, do what was undertaken, or meet; `about` is that entry."""

    what: Literal["answer", "undertaking", "meeting"]
    who: tuple[str, ...]
    about: str
    due: str | None
    status: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Questions:
    agreed: tuple[Point, ...]
    open: tuple[Point, ...]
    moves: tuple[Move, ...]


def questions(record: Record) -> Questions:
    """The four questions of a record, answered; moves by the day they are due."""
    side = sides(record.actors)
    papers = {p.id: p for p in record.instruments}
    agreed: list[Point] = []
    undecided: list[Point] = []
    for paper in _standing(record):
        if any(step.what in CONCLUDED for step in paper.history):
            agreed.append(_concluded(paper))
        elif paper.answers is None:  # the points of an answer are its responses
            for provision in paper.provisions:
                point, accepted = _provision(paper, provision, papers, side)
                (agreed if accepted else undecided).append(point)
    held = {p.id: p for p in record.positions}
    latest = _latest(record, side)
    for issue in record.issues:
        if issue.common_ground:
            ground = [held[id_] for id_ in issue.common_ground if id_ in held]
            agreed.append(_point(issue.id, ground, side))
        elif {"for", "against"} <= {p.stance for p in latest[issue.id]}:
            undecided.append(_point(issue.id, [p for p in latest[issue.id] if p.stance != "undeclared"], side))
    moves = sorted((*_undertakings(record), *_answers(record, side), *_meetings(record)), key=_soonest)
    return Questions(tuple(agreed), tuple(undecided), tuple(moves))


def _soonest(move: Move) -> tuple[str, tuple[int, int, str], str]:
    last = dates.last(move.due)
    return last.isoformat() if last else "~", dates.sort_key(move.due), move.about


def _standing(record: Record) -> Iterator[Instrument]:
    """Papers on the table: passed between parties, not replaced by a later version, not withdrawn."""
    replaced = {p.revises for p in record.instruments}
    for paper in record.instruments:
        if not paper.cited_only and paper.id not in replaced and all(s.what != "withdrawn" for s in paper.history):
            yield paper


def _concluded(paper: Instrument) -> Point:
    step = next(s for s in reversed(paper.history) if s.what in CONCLUDED)
    parties = dict.fromkeys((*paper.from_, *paper.to))
    return Point(paper.id, None, tuple((party, step.what) for party in parties), step.evidence)


def _provision(
    paper: Instrument, provision: Provision, papers: Mapping[str, Instrument], side: Mapping[str, str]
) -> tuple[Point, bool]:
    """How those who have to answer a provision stand to it by their latest word, and whether all of them accepted it."""
    stands: dict[str, str] = {side.get(to, to): "not answered" for to in paper.to}
    spots: list[Evidence] = []
    for response in sorted(provision.responses, key=lambda r: _time(papers.get(r.instrument))):
        answer = papers.get(response.instrument)
        for by in answer.from_ if answer else ():
            if response.stance != "not answered" or side.get(by, by) not in stands:
                stands[side.get(by, by)] = response.stance
        spots += response.evidence
    point = Point(provision.id, paper.id, tuple(stands.items()), tuple(spots))
    return point, bool(stands) and set(stands.values()) == {"accepted"}


def _time(paper: Instrument | None) -> tuple[int, int, str]:
    """When a paper was passed on, what is unknown first: a dated word is the later one."""
    known = [s.when for s in paper.history if s.when and s.what in PASSED] if paper else []
    return min((dates.sort_key(when) for when in known), default=(0, 0, ""))


def _point(about: str, positions: list[Position], side: Mapping[str, str]) -> Point:
    stands = dict.fromkeys((side.get(p.actor, p.actor), p.stance) for p in positions)
    return Point(about, None, tuple(stands), tuple(dict.fromkeys(e for p in positions for e in p.evidence)))


def _latest(record: Record, side: Mapping[str, str]) -> defaultdict[str, list[Position]]:
    """By issue, where each principal party stands now: by its own latest position, else by that of somebody who acts for it."""
    principal = frozenset(principals(record))
    now: dict[tuple[str, str], Position] = {}
    for p in sorted(record.positions, key=lambda p: (p.when is not None, dates.sort_key(p.when), p.id)):
        party = side.get(p.actor, p.actor)
        earlier = now.get((p.issue, party))
        if party in principal and (earlier is None or p.actor == party or earlier.actor != party):
            now[p.issue, party] = p
    out: defaultdict[str, list[Position]] = defaultdict(list)
    for (issue, _), p in now.items():
        out[issue].append(p)
    return out


def _undertakings(record: Record) -> Iterator[Move]:
    for c in record.commitments:
        if c.status in WAITING:
            yield Move("undertaking", (c.by,) if c.by else (), c.id, c.due, c.status, c.evidence)


def _answers(record: Record, side: Mapping[str, str]) -> Iterator[Move]:
    """The last paper that each side was given by another, where it has not answered; not where it undertook to.

    Nobody owes an answer to an answer without points of its own, or to what lies behind a paper that it has signed since.
    """
    promised = {c.instrument for c in record.commitments if c.instrument}
    answers: dict[str, list[Instrument]] = defaultdict(list)
    signed: dict[str, tuple[int, int, str]] = {}
    last: dict[tuple[str, str], Instrument] = {}
    for paper in record.instruments:
        if paper.answers:
            answers[paper.answers].append(paper)
        for step in paper.history if not paper.cited_only else ():
            for party in (*paper.from_, *paper.to) if step.what in CONCLUDED else ():
                at = side.get(party, party)
                signed[at] = max(signed.get(at, (0, 0, "")), dates.sort_key(step.when))
    for paper in sorted(_standing(record), key=lambda p: (_time(p), p.id)):
        givers = sorted({side.get(a, a) for a in paper.from_})
        if len(givers) == 1 and any(s.what in PASSED for s in paper.history) and (paper.answers is None or paper.provisions):
            last.update(((givers[0], side.get(to, to)), paper) for to in paper.to if side.get(to, to) not in givers)
    for (_, to), paper in last.items():
        known = answers[paper.id]
        given = any(s.what in PASSED | CONCLUDED for a in known for s in a.history)
        done = given or any(s.what in CONCLUDED | {"answered"} for s in paper.history)
        if not (done or any(a.id in promised for a in known) or signed.get(to, (0, 0, "")) > _time(paper)):
            yield Move("answer", (to,), paper.id, None, "not answered", paper.evidence)


def _meetings(record: Record) -> Iterator[Move]:
    days = [day for d in record.documents if (day := dates.last(d.published))]
    as_of = next((c.as_of for c in record.commitments if c.as_of), max(days).isoformat() if days else None)
    for meeting in record.meetings:
        if meeting.status == "planned" and not dates.before(meeting.when, as_of):
            who = meeting.parties or meeting.participants
            yield Move("meeting", who, meeting.id, meeting.when, meeting.status, meeting.evidence)
