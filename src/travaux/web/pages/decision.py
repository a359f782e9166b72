"""One entry to decide on: what the machine says beside what people say, the words it rests on, and what comes next."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from travaux import dates
from travaux.model import Judgement, Span
from travaux.record.entries import Evidence, evidence_of
from travaux.record.reviews import Review
from travaux.record.verdicts import Verdict
from travaux.web import fields, spans
from travaux.web.cite import Cite, Link, cite, label, shorten
from travaux.web.cite import href as entry_href
from travaux.web.deciding import key, moves, sealed
from travaux.web.fields import Input
from travaux.web.forms import Form
from travaux.web.pages.audit import DONE, Change, Decision, decision
from travaux.web.pages.review import NAMES, REASONS, Asked, href, naming, queue
from travaux.web.people import Person
from travaux.web.room import Entry, Room
from travaux.web.similar import similar
from travaux.web.spans import Surroundings

TYPED = 300  # entries offered while one types whom to merge with
PLACES = 30  # pieces of evidence that can be told apart on one screen
NUDGES = (
    ("earlier", "[", "Begin a word earlier"),
    ("later", "{", "Begin a word later"),
    ("shorter", "}", "End a word earlier"),
    ("longer", "]", "End a word later"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence: the value of its input, its words, and the address that shows it."""

    key: str
    cite: Cite
    href: str


@dataclass(frozen=True, slots=True)
class Shown:
    """The piece in its document: `moved` where it is not where the record has it; `nudges` are name, key, words and address.

    `here` shows it as it is, `original` where the record has it.
    """

    key: str
    moved: bool
    around: Surroundings
    cite: Cite
    nudges: tuple[tuple[str, str, str, str], ...]
    here: str
    original: str


@dataclass(frozen=True, slots=True)
class Same:
    """An entry that may be the same as this one."""

    value: str
    text: str
    note: str
    words: str


@dataclass(frozen=True, slots=True)
class Opinion:
    """Where one person stands."""

    by: str
    at: str
    done: str
    changes: tuple[Change, ...]
    note: str
    judgement: str
    mine: bool
    counts: bool


@dataclass(frozen=True, slots=True)
class Back:
    """What was filled in beside the fields, of a form that comes back."""

    note: str = ""
    into: str = ""
    other: str = ""
    apart: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class DecisionPage:
    title: str
    kind: str
    id: str
    entry: Link
    state: str
    gone: Link | None
    reasons: tuple[str, ...]
    confidence: str
    asked: Asked
    place: int
    waiting: int
    before: str
    after: str
    next: str
    shown: Shown | None
    moves: tuple[str, ...]
    pieces: tuple[Piece, ...]
    more: int
    names: tuple[str, ...]
    inputs: tuple[Input, ...]
    changed: bool
    seen: str
    actors: tuple[str, ...]
    issues: tuple[str, ...]
    same: tuple[Same, ...]
    others: tuple[str, ...]
    claims: tuple[tuple[str, Cite | None], ...]
    opinions: tuple[Opinion, ...]
    agreed: bool
    done: Decision | None
    last: Decision | None
    person: Person
    trouble: str
    problems: Mapping[str, str]
    back: Back


@dataclass(frozen=True, slots=True)
class Decided:
    """An entry and what was decided on it, as data: the values that a person can set, the machine's and those that stand now.

    None where the machine has no such entry, or the record has it no longer.
    """

    id: str
    kind: str
    state: str
    reasons: tuple[str, ...]
    machine: dict[str, Any] | None
    now: dict[str, Any] | None
    evidence: tuple[Evidence, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a request asks to see of an entry: a piece of evidence, perhaps moved, or by a word with a `nudge`; the decision
    just made; and, of a form that comes back, what was filled in, and its trouble, `stale` where it came from an old page.
    """

    piece: str = ""
    start: int | None = None
    end: int | None = None
    done: str = ""
    trouble: str = ""
    problems: Mapping[str, str] | None = None
    form: Form | None = None
    stale: bool = False
    nudge: str = ""


def decided(room: Room, id: str) -> Decided | None:
    """What is known of an entry, under any id that it was ever shown under, and of the decisions on it."""
    review = room.review_of(id)
    if review is None:
        return None
    now, machine = room.entries.get(review.id), room.machines.get(review.id)
    return Decided(
        review.id,
        review.kind,
        review.state,
        review.reasons,
        fields.values(review.kind, machine) if machine else None,
        fields.values(review.kind, now) if now else None,
        evidence_of(now or review.entry),
        tuple(j for verdict in review.outcome.verdicts for j in verdict.judgements),
    )


def page(room: Room, id: str, asked: Asked, person: Person, wanted: Wanted | None = None) -> DecisionPage | None:
    """The page of an entry under any id that it was ever shown under."""
    wanted = wanted or Wanted()
    review = room.review_of(id)
    if review is None:
        return None
    current = room.entries.get(review.id)
    entry: Entry = current or review.entry
    machine = fields.values(review.kind, room.machines.get(review.id)) if review.id in room.machines else None
    now = fields.values(review.kind, entry)
    if review.reopened:  # what a person left as right, beside what the machine says now
        now |= {k: v for verdict in review.outcome.counting for k, v in verdict.values.items() if k in now}
    evidence: tuple[Evidence, ...] = getattr(entry, "evidence", ())
    near = similar(room, review.kind, entry)
    room.prefetch((*evidence[:PLACES], *(e for other in near for e in getattr(other, "evidence", ())[:1])))
    form, moved = wanted.form, _moved(room, evidence, wanted)
    inputs = fields.inputs(room, review.kind, now, machine, fields.left(review.kind, form), wanted.problems)
    waiting = queue(room, asked, person)
    at = waiting.index(review.id) if review.id in waiting else -1
    after = waiting[at + 1] if at + 1 < len(waiting) else ""
    return DecisionPage(
        naming(room, review),
        NAMES[review.kind],
        review.id,
        Link(entry_href(current), "Show it in the record") if current else Link("", ""),
        review.state,
        _gone(room, review) if current is None else None,
        tuple(REASONS[r] for r in review.reasons),
        _confidence(review),
        asked,
        at + 1,
        len(waiting),
        href(waiting[at - 1], asked) if at > 0 else "",
        href(after, asked) if after else "",
        naming(room, room.reviews[after]) if after else "",
        _shown(room, evidence, moved, review.id, asked, wanted),
        tuple(f"{to.start}-{to.end} {piece}" for piece, to in moved.items()),
        tuple(_piece(room, e, review.id, asked) for e in evidence[:PLACES]),
        max(0, len(evidence) - PLACES),
        tuple(getattr(entry, "names", ())) if review.kind == "actors" else (),
        inputs,
        bool(moved) or any(x.touched for x in inputs),
        (not wanted.stale and form and form.one("seen")) or sealed(room, review),
        fields.offered(room),
        fields.issues(room, review.kind),
        tuple(_same(room, other) for other in near),
        tuple(f"{shorten(label(other))} ({other.id})" for other in _others(room, review, near)),
        _claims(room, entry),
        tuple(_opinion(room, review, v, person) for v in review.outcome.verdicts),
        not review.outcome.differ,
        decision(room, room.decisions[wanted.done]) if wanted.done in room.decisions else None,
        next((decision(room, j) for j in reversed(room.live.values()) if j.by == person.name), None),
        person,
        wanted.trouble,
        wanted.problems or {},
        _back(form) if form else Back(),
    )


def following(room: Room, id: str, asked: Asked, person: Person) -> str:
    """The entry that comes after this one in its part of the queue, else the first that is another; empty where none is."""
    waiting = queue(room, asked, person)
    rest = waiting[waiting.index(id) + 1 :] if id in waiting else [other for other in waiting if other != id]
    return next(iter(rest), "")


def _gone(room: Room, review: Review) -> Link:
    """Why an entry is no longer in the record by itself."""
    into = next((v.values.get("into") for v in review.outcome.counting if v.action == "merge"), None)
    other = room.review_of(str(into)) if into else None
    if other:
        return Link(href(other.id, Asked()), naming(room, other), "Merged into")
    return Link("", "", "Rejected: it is no longer in the record")


def _confidence(review: Review) -> str:
    sure = getattr(review.entry, "confidence", None)
    return f"{sure:.0%}" if sure is not None else ""


def _back(form: Form) -> Back:
    apart = frozenset((*form.all("apart"), *form.all("name apart")))
    return Back(form.one("note"), form.one("into"), form.one("other"), apart)


def _moved(room: Room, evidence: tuple[Evidence, ...], wanted: Wanted) -> dict[str, Span]:
    """Where pieces stand that are not where the record has them: as a form that comes back says, or just asked for."""
    asked = moves(wanted.form) if wanted.form else {}
    if wanted.start is not None and wanted.end is not None:
        asked[wanted.piece] = Span(wanted.start, wanted.end)
    found = {}
    for e in evidence:
        old, text = Span(e.start, e.end), room.text(e.document) or ""
        to = spans.within(text, *asked.get(key(e), old)) or old
        if key(e) == wanted.piece:
            to = spans.moved(text, to).get(wanted.nudge, to)
        if to != old:
            found[key(e)] = to
    return found


def _shown(
    room: Room, evidence: tuple[Evidence, ...], moved: Mapping[str, Span], id: str, asked: Asked, wanted: Wanted
) -> Shown | None:
    chosen = next((e for e in evidence if key(e) == wanted.piece), evidence[0] if evidence else None)
    text = room.text(chosen.document) if chosen else None
    if chosen is None or text is None:
        return None
    old = Span(chosen.start, chosen.end)
    span = moved.get(key(chosen), old)

    def address(**more: str) -> str:
        return href(id, asked, piece=key(chosen), **more) + "#words"

    return Shown(
        key(chosen),
        span != old,
        spans.surroundings(text, span),
        cite(room, Evidence(chosen.document, *span)),
        tuple((*nudge, address(nudge=nudge[0])) for nudge in NUDGES),
        address(),
        address(start=str(old.start), end=str(old.end)),
    )


def _piece(room: Room, evidence: Evidence, id: str, asked: Asked) -> Piece:
    name = key(evidence)
    return Piece(name, cite(room, evidence), href(id, asked, piece=name) + "#words")


def _same(room: Room, entry: Entry) -> Same:
    when = getattr(entry, "when", None) or getattr(entry, "due", None) or getattr(entry, "said", None)
    evidence = getattr(entry, "evidence", ())
    places = f"{len(evidence)} {'place' if len(evidence) == 1 else 'places'}"
    review = room.review_of(entry.id)
    text = naming(room, review) if review else label(entry)
    words = cite(room, evidence[0]).words if evidence else ""
    return Same(entry.id, text, " · ".join(filter(None, (dates.display(when) if when else "", places))), words)


def _others(room: Room, review: Review, near: list[Entry]) -> list[Entry]:
    """More to choose from while one types."""
    skip = {review.id, *(e.id for e in near)}
    return list(islice((e for e in getattr(room.record, review.kind) if e.id not in skip), TYPED))


def _claims(room: Room, entry: Entry) -> tuple[tuple[str, Cite | None], ...]:
    """Where accounts differ: what each says, and where."""
    from travaux.web.cite import value

    disputes = room.disputes.get(entry.id, ()) if not hasattr(entry, "claims") else (entry,)
    return tuple(
        (value(room, claim.value), cite(room, claim.evidence[0]) if claim.evidence else None)
        for dispute in disputes
        for claim in dispute.claims
    )


def _opinion(room: Room, review: Review, verdict: Verdict, person: Person) -> Opinion:
    said = [decision(room, j) for j in verdict.judgements]
    done = " and ".join(dict.fromkeys(d.done for d in said))
    return Opinion(
        verdict.by,
        f"{said[-1].day} {said[-1].time}",
        done or DONE["accept"],
        tuple(change for d in said for change in d.changes),
        "; ".join(d.note for d in said if d.note),
        verdict.judgements[-1].id,
        verdict.by == person.name,
        verdict in review.outcome.counting,
    )
