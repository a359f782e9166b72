"""Every decision anybody made, newest first: who, when, what, on which entry; nothing is ever taken off this list."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from travaux.model import Judgement
from travaux.record.anchors import KIND
from travaux.record.identity import resolve
from travaux.record.verdicts import counting
from travaux.web import fields
from travaux.web.cite import Link, document_href, shorten
from travaux.web.pages.listing import Listing, listing
from travaux.web.pages.review import NAMES, Asked, href, naming
from travaux.web.people import Person
from travaux.web.room import Room

DONE = {
    "accept": "accepted", "fix": "fixed", "reject": "rejected", "merge": "merged", "split": "split", "add": "added",
    "undo": "undid", "supersede": "superseded",
}  # fmt: skip
OF_DOCUMENTS = {"source": "outlet", "in_scope": "part of the record", "by": "replaced by"}


@dataclass(frozen=True, slots=True)
class Change:
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Decision:
    """One judgement in words. `live` until it is `undone`, by whom; `counts` where it is in force, people being at one."""

    id: str
    at: str
    day: str
    time: str
    by: str
    done: str
    action: str
    kind: str
    about: Link
    changes: tuple[Change, ...]
    note: str
    live: bool
    undone: str
    counts: bool


@dataclass(frozen=True, slots=True)
class AuditPage:
    title: str
    rows: tuple[Decision, ...]
    listing: Listing
    people: int
    person: Person


def page(room: Room, person: Person, number: int = 1) -> AuditPage:
    every = room.record.judgements[::-1]
    part = listing("/audit", {}, len(every), number)
    rows = tuple(decision(room, j) for j in every[part.first : part.last])
    return AuditPage("Audit", rows, part, len({j.by for j in every}), person)


def decision(room: Room, j: Judgement) -> Decision:
    """A judgement in words; of an undoing, those of what it undid."""
    about, kind = _about(room, j)
    off = room.undoings.get(j.id)
    return Decision(
        j.id,
        j.at,
        j.at[:10],
        j.at[11:16],
        j.by,
        DONE[j.action],
        j.action,
        kind,
        about,
        _changes(room, j),
        j.note or "",
        j.action != "undo" and j.id in room.live,
        off.by if off else "",
        j.id in room.once(counted),
    )


def counted(room: Room) -> frozenset[str]:
    """The decisions that nobody undid and on which people do not differ."""
    return frozenset(j.id for j in counting([*room.live.values()], lambda old: resolve(room.lineage, old) or old))


def _about(room: Room, j: Judgement) -> tuple[Link, str]:
    """What a judgement is about, and its kind."""
    if j.action == "undo":
        undone = room.decisions.get(j.target)
        if undone is None:
            return Link("", j.target), "decision"
        about, kind = _about(room, undone)
        return Link(about.href, about.text, f"{DONE[undone.action]} by {undone.by}"), kind
    if review := room.review_of(j.target):
        return Link(href(review.id, Asked()), shorten(naming(room, review), 100)), NAMES[review.kind]
    if j.target in room.documents:
        return Link(document_href(j.target), shorten(room.documents[j.target].title or j.target, 100)), "document"
    said = [(j.after or {}).get(name) for name in ("content", "title", "name", "label", "series", "place", "stance")]
    words = next((word for word in said if isinstance(word, str) and word), j.target)
    return Link("", shorten(words, 100)), NAMES.get(_kind(room, j), "entry")


def _kind(room: Room, j: Judgement) -> str:
    """The kind of the entry that a judgement is on, though it may be gone; empty where it is on none that is known."""
    review = room.review_of(j.target)
    said = review.kind if review else (j.after or {}).get("entry") or (j.before or {}).get(KIND)
    return said if isinstance(said, str) and said in NAMES else ""


def _changes(room: Room, j: Judgement) -> tuple[Change, ...]:
    """What a decision changed, field by field, in words."""
    kind = _kind(room, j)
    before, after = j.before or {}, j.after or {}
    if j.action == "merge":
        other = room.review_of(str(after.get("into", "")))
        return (Change("into", "", naming(room, other) if other else str(after.get("into", ""))),)
    if j.action == "split":
        return (Change("set apart", "", _pieces(after)),)
    if j.action not in ("fix", "add", "supersede"):
        return ()
    return tuple(
        Change(
            (fields.LABELS if kind else OF_DOCUMENTS).get(name, name).lower(),
            _word(room, kind, name, before) if before.get(name) != after[name] else "",
            _word(room, kind, name, after),
        )
        for name in after
        if name not in ("entry", "evidence") and not name.startswith("x_")
    ) + (_moved(before, after) if j.action == "fix" else ())


def _moved(before: Mapping[str, Any], after: Mapping[str, Any]) -> tuple[Change, ...]:
    """Which words an entry rested on, and on which it rests instead."""
    old, new = ([p for p in part.get("evidence") or () if isinstance(p, dict)] for part in (before, after))
    return tuple(
        Change("words", *(shorten(" ".join(str(piece.get("words", "")).split()), 200) for piece in (a, b)))
        for a, b in zip(old, new, strict=False)
        if a != b
    )


def _pieces(after: Mapping[str, Any]) -> str:
    names, pieces = after.get("names") or (), after.get("evidence") or ()
    said = [*map(str, names)] if isinstance(names, list) else []
    if isinstance(pieces, list) and pieces:
        said.append(f"{len(pieces)} {'place' if len(pieces) == 1 else 'places'}")
    return ", ".join(said)


def _word(room: Room, kind: str, name: str, given: Mapping[str, Any]) -> str:
    value = given.get(name)
    if isinstance(value, bool) and not kind:
        return "yes" if value else "no"
    if name == "by" and not kind and isinstance(value, str) and value in room.documents:
        return shorten(room.documents[value].title or value, 100)
    return shorten(fields.in_words(room, kind, name, value), 400) if value is not None else ""
