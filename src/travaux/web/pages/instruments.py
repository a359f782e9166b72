"""Papers: who handed what to whom, what it answered, and for each provision how the answer took it."""

import re
from collections import defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record import entries
from travaux.record.entries import Commitment, Instrument
from travaux.web.charts import SPREAD, WIDE, Ladder, Passing, ladder
from travaux.web.cite import (
    Cite,
    Dispute,
    Link,
    actor_links,
    chosen,
    cites,
    disputes,
    document_href,
    href,
    label,
    link,
    shorten,
)
from travaux.web.days import past
from travaux.web.pages.events import day_of
from travaux.web.pages.listing import Listing, listing
from travaux.web.room import Room

RUNGS = 40  # nor more papers: the last ones are drawn
PROVISIONS = 80  # shown on the page of all papers; each paper's own page has them anyway
POLES = 5  # more parties than this make no readable picture
RESPONSES = ("accepted", "partial", "countered", "rejected", "not answered")
CHANGES = ("kept", "changed", "added", "dropped")
ARRIVED = ("handed over", "received", "answered", "published", "signed", "leaked", "in force", "withdrawn")
JOINT = ("signed", "in force")  # what is done together, and passes to nobody


@dataclass(frozen=True, slots=True)
class PaperStep:
    what: str
    when: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class PaperRow:
    id: str
    href: str
    kind: str
    title: str
    senders: tuple[Link, ...]
    addressees: tuple[Link, ...]
    answers: Link | None
    answered_by: tuple[Link, ...]
    when: str
    what: str
    disputes: tuple[Dispute, ...]


@dataclass(frozen=True, slots=True)
class Reply:
    """How one paper takes one provision."""

    stance: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class ProvisionRow:
    """`href` is where it stands in the paper, empty where the paper itself is not on record."""

    number: str
    href: str
    text: str
    replies: tuple[Reply | None, ...]


@dataclass(frozen=True, slots=True)
class Provisions:
    """The provisions of one paper by the papers that answer them; `tally` counts the first answer's replies by stance."""

    paper: Link
    answers: tuple[Link, ...]
    rows: tuple[ProvisionRow, ...]
    tally: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """What a new version does with one provision; `was` and `now` hold the words that only one side has."""

    change: str
    before: str
    after: str
    was: str
    now: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """A paper beside the version before it, provision by provision; `tally` counts the changes by kind."""

    paper: Link
    old: Link
    rows: tuple[ChangeRow, ...]
    tally: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class InstrumentsPage:
    title: str
    ladder: Ladder | None
    exchanged: tuple[PaperRow, ...]
    cited: tuple[PaperRow, ...]
    provisions: tuple[Provisions, ...]
    listing: Listing


@dataclass(frozen=True, slots=True)
class InstrumentPage:
    title: str
    paper: PaperRow
    steps: tuple[PaperStep, ...]
    cites: tuple[Cite, ...]
    provisions: Provisions | None
    comparison: Comparison | None
    revised_by: tuple[Link, ...]


def page(room: Room, number: int = 1) -> InstrumentsPage:
    """Those that are only cited come last. Provisions are shown as far as they are not too many for one page."""
    found = sorted(room.once(in_order), key=lambda p: p.cited_only)
    part = listing("/instruments", {}, len(found), number)
    papers = found[part.first : part.last]
    differing = (c for p in papers for d in room.disputes.get(p.id, ()) for c in d.claims)
    room.prefetch(e for c in differing for e in chosen(room, c.evidence))
    few = sum(len(p.provisions) for p in papers) <= PROVISIONS
    return InstrumentsPage(
        "Papers",
        room.once(whole),
        tuple(row(room, p) for p in papers if not p.cited_only),
        tuple(row(room, p) for p in papers if p.cited_only),
        tuple(shown for p in papers if few and (shown := _provisions(room, p)) and shown.answers),
        part,
    )


def answers_to(room: Room) -> dict[str, list[Instrument]]:
    found: dict[str, list[Instrument]] = defaultdict(list)
    for p in room.record.instruments:
        if p.answers:
            found[p.answers].append(p)
    return found


def one(room: Room, id: str) -> InstrumentPage | None:
    found = room.entries.get(id)
    if not isinstance(found, Instrument):
        return None
    paper = row(room, found)
    later = tuple(link(p) for p in room.record.instruments if p.revises == found.id)
    room.prefetch((*chosen(room, found.evidence), *(e for s in found.history for e in chosen(room, s.evidence))))
    return InstrumentPage(
        paper.title,
        paper,
        tuple(PaperStep(s.what, past(s.when) if s.when else "", cites(room, s.evidence)) for s in found.history),
        cites(room, found.evidence, of=found.id, around=True),
        _provisions(room, found),
        _comparison(room, found),
        later,
    )


@dataclass(frozen=True, slots=True)
class _Passed:
    """A paper from a side to another, or to nobody known."""

    paper: Instrument
    sender: str
    to: str | None


def whole(room: Room) -> Ladder | None:
    """The exchange of papers as a picture that has a page's width to itself."""
    return exchange(room, WIDE)


def exchange(room: Room, most: int = SPREAD) -> Ladder | None:
    """The papers that passed between different sides, as a ladder in order of their day: a rung for each addressee.

    One whose addressee nobody names goes to whose paper it answers, and to nobody known where it answers none.
    """
    passed = _passed(room)
    sides = {side for one in passed if one.to for side in (one.sender, one.to)}
    columns = sorted(sides, key=lambda key: (-room.weight.get(key, 0), key))[:POLES]
    if len(columns) == 2:  # who began stands on the left
        columns.sort(key=lambda key: key != next(one.sender for one in passed if one.to))
    drawn = [one for one in passed if one.sender in columns and (one.to is None or one.to in columns)][-RUNGS:]
    numbers: dict[str, int] = {}
    for number, one in enumerate(drawn, 1):
        numbers.setdefault(one.paper.id, number)
    rungs = [
        Passing(
            columns.index(one.sender),
            columns.index(one.to) if one.to else None,
            label(one.paper),
            shorten(_note(room, one.paper), 80)
            + (f", answers {numbers[answered]}" if (answered := one.paper.answers) in numbers else ""),
            href(one.paper),
            _look(room, one.paper),
        )
        for one in drawn
    ]
    outside = sum(not p.cited_only for p in room.record.instruments) - len(numbers)
    return ladder([shorten(room.actors[key].name, 160) for key in columns], rungs, outside, most)


def _passed(room: Room) -> list[_Passed]:
    """In order of time."""
    named: dict[str, str] = {}  # one line for each name

    def lines(ids: tuple[str, ...]) -> list[str]:
        return list(dict.fromkeys(named.setdefault(room.actors[key].name.casefold(), key) for key in room.sides(ids)))

    passed: list[_Passed] = []
    for paper in room.once(in_order):
        senders = lines(paper.from_)
        if not senders or paper.cited_only:
            continue
        answered = room.entries.get(paper.answers or "")
        to = lines(paper.to) or (lines(answered.from_) if isinstance(answered, Instrument) else [])
        passed += [_Passed(paper, senders[0], key) for key in to if key not in senders]
        step = _step(paper)
        if not to and len(senders) == 1 and step and step.what not in JOINT:
            passed.append(_Passed(paper, senders[0], None))
    return passed


def row(room: Room, paper: Instrument) -> PaperRow:
    step = _step(paper)
    answered = room.entries.get(paper.answers) if paper.answers else None
    return PaperRow(
        paper.id,
        href(paper),
        paper.kind,
        label(paper),
        actor_links(room, paper.from_),
        actor_links(room, paper.to),
        link(answered) if answered else None,
        tuple(link(p) for p in room.once(answers_to).get(paper.id, ())),
        _due(room, paper) or (past(step.when) if step and step.when else ""),
        step.what if step else "",
        disputes(room, paper.id),
    )


def _provisions(room: Room, paper: Instrument) -> Provisions | None:
    if not paper.provisions:
        return None
    ids = list(dict.fromkeys(r.instrument for p in paper.provisions for r in p.responses if r.instrument in room.entries))
    by_paper = [{r.instrument: r for r in p.responses} for p in paper.provisions]

    def replies(given: dict[str, entries.ProvisionResponse]) -> tuple[Reply | None, ...]:
        return tuple(Reply(given[k].stance, cites(room, given[k].evidence)) if k in given else None for k in ids)

    rows = tuple(
        ProvisionRow(p.number, where, _bare(p), replies(given))
        for p, where, given in zip(paper.provisions, _standing(room, paper), by_paper, strict=True)
    )
    firsts = [reply.stance for r in rows for reply in r.replies[:1] if reply]
    return Provisions(
        link(paper),
        tuple(link(room.entries[key]) for key in ids),
        rows,
        tuple((stance, firsts.count(stance)) for stance in RESPONSES if stance in firsts),
    )


def _standing(room: Room, paper: Instrument) -> list[str]:
    """Where each provision stands in the text of the paper itself, one after another; empty where it does not."""
    ids = dict.fromkeys(e.document for e in paper.evidence)
    own = [key for key in ids if (d := room.documents.get(key)) and d.kind == "primary"]
    room.prefetch((), own)
    texts = [(key, room.text(key) or "") for key in own]
    whole = next(((key, text) for key, text in texts if any(p.text in text for p in paper.provisions[:1])), ("", ""))
    out, at = [], 0
    for p in paper.provisions:
        start = whole[1].find(p.text, at) if p.text else -1
        at = start + len(p.text) if start >= 0 else at
        out.append(document_href(whole[0], start, at) if start >= 0 else "")
    return out


def _bare(provision: entries.Provision) -> str:
    """Its words without the number above or before them, which stands beside."""
    number = re.escape(provision.number)
    heading = re.match(rf"(?:[^\n]{{0,24}}\b{number}\b[.:)]?[ \t]*\n\s*|{number}[.)]\s+)", provision.text)
    return (provision.text[heading.end() :] if heading else "") or provision.text


def _comparison(room: Room, paper: Instrument) -> Comparison | None:
    old = room.entries.get(paper.revises) if paper.revises else None
    if old is None or not paper.changes:
        return None
    rows = tuple(
        ChangeRow(c.change, c.before or "", c.after or "", c.was or "", c.now or "", cites(room, c.evidence))
        for c in paper.changes
    )
    kinds = [c.change for c in paper.changes]
    tally = tuple((kind, kinds.count(kind)) for kind in CHANGES if kind in kinds)
    return Comparison(link(paper), link(old), rows, tally)


def _step(paper: Instrument) -> entries.PaperStep | None:
    """The step that says most of where a paper is: its arrival, else whatever came first."""
    arrived = sorted((s for s in paper.history if s.what in ARRIVED), key=lambda s: (s.when is None, ARRIVED.index(s.what)))
    return next(iter([*arrived, *paper.history]), None)


def _arrived(paper: Instrument) -> bool:
    return any(s.what in ARRIVED for s in paper.history)


def promises(room: Room) -> dict[str, Commitment]:
    """By paper, the promise of it that is still to be kept; of several the one that is due first."""
    kept = [c for c in room.record.commitments if c.instrument and c.status in ("open", "overdue")]
    ranked = sorted(kept, key=lambda c: (c.due is None, dates.sort_key(c.due), c.id), reverse=True)
    return {c.instrument: c for c in ranked if c.instrument}


def _look(room: Room, paper: Instrument) -> str:
    """How its line is drawn; what was answered has come, though no report says so."""
    if _arrived(paper) or _answered(room, paper):
        return "done"
    promise = room.once(promises).get(paper.id)
    return "late" if promise and promise.status == "overdue" else "due"


def _answered(room: Room, paper: Instrument) -> bool:
    return any(_arrived(other) for other in room.once(answers_to).get(paper.id, ()))


def _note(room: Room, paper: Instrument) -> str:
    step, due = _step(paper), _due(room, paper)
    if step is None:
        return paper.kind
    if due:
        return due if due.startswith("overdue") else f"{step.what} {due}"
    said = f"{step.what} {past(day_of(step.when))}" if step.when else step.what
    return f"{said}, answered since" if not _arrived(paper) and _answered(room, paper) else said


def _due(room: Room, paper: Instrument) -> str:
    """By when a paper that has not come was promised; empty where that is not told."""
    promise = room.once(promises).get(paper.id)
    if _arrived(paper) or not promise or not promise.due:
        return ""
    last = dates.last(promise.due)
    if promise.status == "overdue" and last:
        return f"overdue since {dates.display(last.isoformat())}"
    when = dates.display(day_of(promise.due))
    return when if when.startswith("by ") else f"for {when}"


def in_order(room: Room) -> list[Instrument]:
    """Papers by their day, those without one last; but none before the paper that it answers."""
    papers = {p.id: p for p in sorted(room.record.instruments, key=_day)}
    out: dict[str, Instrument] = {}
    for paper in papers.values():
        chain = [paper]
        while (before := papers.get(chain[-1].answers or "")) and before not in chain:
            chain.append(before)
        out |= {p.id: p for p in reversed(chain) if p.id not in out}
    return list(out.values())


def _day(paper: Instrument) -> tuple[tuple[int, int, str], str]:
    step = _step(paper)
    return dates.sort_key(step.when if step else None), paper.id
