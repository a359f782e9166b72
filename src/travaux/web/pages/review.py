"""The queue: what is least sure or most hangs on, what people have looked at, and how far they agree."""

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from travaux.record import reviews
from travaux.record.reviews import KINDS, Review
from travaux.record.verdicts import Outcome
from travaux.web import fields
from travaux.web.cite import Cite, cite, document_href, label, shorten
from travaux.web.correcting import disputed
from travaux.web.pages.listing import Choice, Listing, listing
from travaux.web.people import Person
from travaux.web.room import Room

if TYPE_CHECKING:
    from travaux.web.pages.audit import Decision

NAMES = {
    "commitments": "commitment", "instruments": "paper", "meetings": "meeting", "discrepancies": "discrepancy",
    "positions": "position", "acts": "act", "issues": "issue", "statements": "statement", "actors": "actor",
}  # fmt: skip
PAGES = {"instruments": "papers"}  # as the menu calls them
REASONS = {
    "differ": "people differ",
    "changed": "changed since",
    "accounts": "accounts differ",
    "overdue": "overdue",
    "due": "falls due",
    "unsure": "unsure",
    "unattributed": "nobody named",
    "undated": "undated",
    "once": "one report",
}
STATES = {
    "waiting": "waiting for a person",
    "second": "waiting for a second opinion",
    "differ": "people differ",
    "reviewed": "reviewed",
}
PATH = "/review"
QUEUES = 100  # kept of a room


@dataclass(frozen=True, slots=True)
class Asked:
    """Which part of the queue is gone through."""

    kind: str = ""
    reason: str = ""
    state: str = ""

    def query(self, **more: str) -> str:
        chosen = {k: v for k, v in (("kind", self.kind), ("reason", self.reason), ("state", self.state), *more.items()) if v}
        return f"?{urlencode(chosen)}" if chosen else ""


@dataclass(frozen=True, slots=True)
class Row:
    id: str
    href: str
    kind: str
    text: str
    reasons: tuple[str, ...]
    by: str
    cite: Cite | None


@dataclass(frozen=True, slots=True)
class Waiting:
    """An entry of the queue, as data."""

    id: str
    kind: str
    state: str
    reasons: tuple[str, ...]
    weight: float
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How many entries of a kind a person has decided on. Only people count."""

    name: str
    href: str
    reviewed: int
    total: int


@dataclass(frozen=True, slots=True)
class ReviewPage:
    title: str
    rows: tuple[Row, ...]
    first: str
    kinds: tuple[Choice, ...]
    reasons: tuple[Choice, ...]
    states: tuple[Choice, ...]
    listing: Listing
    progress: tuple[Progress, ...]
    reviewed: int
    total: int
    differ: int
    alpha: str
    together: int
    done: "Decision | None"
    person: Person


def href(id: str, asked: Asked, **more: str) -> str:
    return f"{PATH}/{quote(id, safe='')}{asked.query(**more)}"


def queue(room: Room, asked: Asked, person: Person) -> list[str]:
    """The ids of a part of the queue in its order; without a state of what waits for this person."""
    known, key = room.once(_queues), (asked, person.name)
    found = known.get(key)
    if found is None:
        if len(known) >= QUEUES:
            known.clear()
        found = known[key] = _queue(room, asked, person)
    return found


def _queues(_: Room) -> dict[tuple[Asked, str], list[str]]:
    """Filled as they are asked for: who goes through one asks for it again and again."""
    return {}


def _queue(room: Room, asked: Asked, person: Person) -> list[str]:
    return [
        r.id
        for r in room.reviews.values()
        if (not asked.kind or r.kind == asked.kind)
        and (not asked.reason or asked.reason in r.reasons)
        and _in(r, asked.state, person)
    ]


def waiting(room: Room, asked: Asked, person: Person) -> list[Waiting]:
    """A part of the queue, as data."""
    pages = [
        Waiting(id_, "documents", "differ", ("differ",), reviews.REASONS["differ"], tuple(v.by for v in come.verdicts))
        for id_, come in _documents(room, asked, person).items()
    ]
    return pages + [
        Waiting(r.id, r.kind, r.state, r.reasons, round(r.weight, 2), tuple(v.by for v in r.outcome.verdicts))
        for r in map(room.reviews.__getitem__, queue(room, asked, person))
    ]


def _documents(room: Room, asked: Asked, person: Person) -> dict[str, Outcome]:
    """The documents on which people differ, where this part of the queue holds such."""
    if asked.kind or asked.reason not in ("", "differ") or asked.state not in ("", "waiting", "differ"):
        return {}
    found = room.once(disputed)
    return {
        id_: come for id_, come in found.items() if asked.state == "differ" or person.name not in {v.by for v in come.verdicts}
    }


def _in(review: Review, state: str, person: Person) -> bool:
    if not review.outcome.verdicts:
        return state in ("", "waiting")
    said = {v.by for v in review.outcome.verdicts}
    if state == "second":
        return len(said) == 1 and person.name not in said
    if state == "reviewed":
        return review.state == "reviewed"
    if state == "differ":
        return review.state == "differ"
    return review.state == "waiting" or (review.state == "differ" and person.name not in said)


def page(room: Room, asked: Asked, person: Person, number: int = 1, done: "Decision | None" = None) -> ReviewPage:
    """A part of the queue; `done` is what was decided just now about an entry that has gone."""
    found = queue(room, asked, person)
    pages = [_page(room, id_, come) for id_, come in _documents(room, asked, person).items()]
    n = len(pages)
    part = listing(PATH, {"kind": asked.kind, "reason": asked.reason, "state": asked.state}, n + len(found), number)
    shown = [room.reviews[id_] for id_ in found[max(0, part.first - n) : max(0, part.last - n)]]
    room.prefetch(e for r in shown for e in getattr(r.entry, "evidence", ())[:1])
    everything = room.reviews
    of_kind = Counter(r.kind for r in everything.values())
    reviewed = Counter(r.kind for r in everything.values() if r.state == "reviewed")
    reasons: Counter[str] = Counter(reason for r in everything.values() if _in(r, asked.state, person) for reason in r.reasons)
    states = {state: sum(_in(r, state, person) for r in everything.values()) for state in STATES}
    for state in ("waiting", "differ"):
        states[state] += len(_documents(room, Asked(state=state), person))
    alpha, together = agreed(room)
    rows = (*pages[part.first : part.last], *(_row(room, r, asked) for r in shown))
    return ReviewPage(
        "Review",
        rows,
        rows[0].href if rows else "",
        tuple(Choice(k, f"{NAMES[k].capitalize()} ({of_kind[k]:,})", k == asked.kind) for k in KINDS if of_kind[k]),
        tuple(Choice(k, f"{w} ({reasons[k]:,})", k == asked.reason) for k, w in REASONS.items() if reasons[k]),
        tuple(Choice(k, f"{w} ({states[k]:,})", k == (asked.state or "waiting")) for k, w in STATES.items()),
        part,
        tuple(
            Progress(PAGES.get(k, k), f"{PATH}{Asked(kind=k).query()}", reviewed[k], of_kind[k]) for k in KINDS if of_kind[k]
        ),
        sum(reviewed.values()),
        len(everything),
        states["differ"],
        "" if alpha is None else f"{alpha:.2f}",
        together,
        done,
        person,
    )


def agreed(room: Room) -> tuple[float | None, int]:
    """Krippendorff's alpha over what two people or more decided on, and over how many entries."""
    both = {r.id: fields.values(r.kind, r.entry) for r in room.reviews.values() if len(r.outcome.verdicts) > 1}
    return reviews.agreement(room.reviews, both)


def _row(room: Room, review: Review, asked: Asked) -> Row:
    evidence = getattr(review.entry, "evidence", ())
    return Row(
        review.id,
        href(review.id, asked),
        NAMES[review.kind],
        naming(room, review),
        tuple(REASONS[r] for r in review.reasons),
        ", ".join(v.by for v in review.outcome.verdicts),
        cite(room, evidence[0]) if evidence else None,
    )


def _page(room: Room, id: str, come: Outcome) -> Row:
    entry = room.documents[id]
    by = ", ".join(v.by for v in come.verdicts)
    return Row(id, f"{document_href(id)}/edit", "document", shorten(entry.title or id, 300), (REASONS["differ"],), by, None)


def naming(room: Room, review: Review) -> str:
    """A few words for an entry in the queue: of a position whose and on what, of any other its label."""
    entry = room.entries.get(review.id, review.entry)
    if review.kind == "positions":
        issue, actor = room.entries.get(entry.issue), room.actors.get(entry.actor)
        who, what = actor.name if actor else entry.actor, label(issue) if issue else entry.issue
        return f"{who}: {entry.stance} on {what}"
    return shorten(label(entry), 300)
