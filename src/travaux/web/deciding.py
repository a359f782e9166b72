"""From a form that a person sent to the judgement it means. Nothing is kept here, and nothing is guessed.

Invariant: a judgement holds what its author saw (`before`) beside what they want (`after`), so that two who decide at once lose
nothing: each one's decision says what it was about.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal
from uuid import uuid4

from travaux.model import Judgement, Span
from travaux.record import anchors
from travaux.record.entries import Evidence
from travaux.record.identity import atom, entry_id
from travaux.record.reviews import Review
from travaux.record.verdicts import GROUND, Verdict, ground
from travaux.web import fields, spans
from travaux.web.fields import Refused
from travaux.web.forms import Form
from travaux.web.people import Person
from travaux.web.room import Entry, Room

Action = Literal["accept", "fix", "reject", "merge", "split", "add", "undo", "supersede"]
WORDS = 4000  # characters of a note
PREFIX = {
    "statements": "statement", "acts": "act", "issues": "issue", "positions": "position", "meetings": "meeting",
    "instruments": "instrument", "commitments": "commitment", "actors": "actor",
}  # fmt: skip


class Unfit(Refused):
    """A form that means no decision; `problems` says what is wrong with which field."""

    def __init__(self, words: str, problems: Mapping[str, str] | None = None) -> None:
        super().__init__(words)
        self.problems = dict(problems or {})


def judgement(
    person: Person,
    action: Action,
    target: str,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    note: str = "",
) -> Judgement:
    """A new judgement of this person, now (UTC, to the microsecond)."""
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return Judgement(uuid4().hex, at, person.name, action, target, before, after, note[:WORDS] or None)


def key(evidence: Evidence) -> str:
    """A piece of evidence as the value of an input."""
    return f"{evidence.start}-{evidence.end}@{evidence.document}"


def decide(room: Room, kind: str, entry: Entry, form: Form, person: Person) -> Judgement:
    """What a form about an entry means. Raises Unfit where it means nothing."""
    action, note = form.one("action"), form.one("note")
    seen = _seen(kind, form) | anchors.words(entry, room.text)
    if action == "reject":
        return judgement(person, "reject", entry.id, seen, None, note)
    if action == "merge":
        other = room.entries[_other(room, kind, entry, form)]
        return judgement(person, "merge", entry.id, seen, {"into": other.id} | anchors.words(other, room.text), note)
    if action == "split":
        return judgement(person, "split", entry.id, seen, _apart(room, entry, form), note)
    if action not in ("accept", "fix"):
        raise Unfit("Choose what to do.")
    now, problems = fields.typed(room, kind, form)
    if problems:
        raise Unfit("One of the values cannot be kept as it is.", problems)
    after = {name: value for name, value in now.items() if value != seen.get(name)}
    if moved := _moved(room, entry, form):
        seen["evidence"], after["evidence"] = anchors.pieces(getattr(entry, "evidence", ()), room.text), moved
    if after:
        return judgement(person, "fix", entry.id, seen, after, note)
    if action == "fix":
        raise Unfit("Nothing was changed: change a value first, or accept the entry as it is.")
    return judgement(person, "accept", entry.id, seen, None, note)


def agree(room: Room, review: Review, verdict: Verdict, person: Person, note: str) -> Judgement:
    """The same decision as another person's."""
    last = verdict.judgements[-1]
    if verdict.action != "keep" or last.action == "split":
        return judgement(person, last.action, review.id, last.before, last.after, note)
    machine = fields.values(review.kind, room.machines.get(review.id))
    after = {k: v for k, v in verdict.values.items() if v is not None and v != machine.get(k)}
    after |= {k: None for k, v in verdict.values.items() if v is None and machine.get(k) is not None}
    seen = machine | {GROUND: ground(review.entry)} | anchors.words(review.entry, room.text)
    return judgement(person, "fix" if after else "accept", review.id, seen, after or None, note)


def add(room: Room, kind: str, document: str, span: Span, form: Form, person: Person) -> Judgement:
    """A new entry that rests on words of a document. Raises Unfit where a field cannot be kept."""
    if kind not in PREFIX:
        raise Unfit("Choose what kind of entry it is.")
    now, problems = fields.typed(room, kind, form)
    if problems:
        raise Unfit("One of the values cannot be kept as it is.", problems)
    after = {"entry": kind} | now | {"evidence": anchors.pieces([Evidence(document, *span)], room.text)}
    said = json.dumps(after, sort_keys=True)
    return judgement(
        person, "add", entry_id(PREFIX[kind], [atom(f"added {said}", document, span)]), None, after, form.one("note")
    )


def correct(document: str, form: Form, seen: Mapping[str, Any], person: Person) -> Judgement:
    """What is known better of a document than its page says. Raises Unfit where that is nothing, or no value of its field."""
    after: dict[str, Any] = {"source": form.one("source") or None}
    try:
        after["published"] = fields.when(form.one("published")) if form.one("published") else None
    except Refused as refused:
        raise Unfit("One of the values cannot be kept as it is.", {"published": str(refused)}) from None
    after["in_scope"] = {"in": True, "out": False}.get(form.one("in_scope"))
    after = {name: value for name, value in after.items() if value != seen.get(name)}
    if not after:
        raise Unfit("Nothing was changed.")
    before = {name: seen.get(name) for name in after}
    return judgement(person, "fix", document, before, after, form.one("note"))


def supersede(room: Room, document: str, form: Form, person: Person) -> Judgement:
    """That another document takes the place of this one. Raises Unfit where there is no other."""
    by = form.one("by")
    if by not in room.documents or by == document:
        raise Unfit("Choose the page that replaces this one.", {"by": "Choose another page of this record, by its id."})
    return judgement(person, "supersede", document, None, {"by": by}, form.one("note"))


def _seen(kind: str, form: Form) -> dict[str, Any]:
    """The values that stood on the page the form came from."""
    try:
        given = json.loads(form.one("seen") or "{}")
    except ValueError:
        given = {}
    known = (*fields.FIELDS[kind], "evidence", GROUND)
    return {name: value for name, value in given.items() if name in known} if isinstance(given, dict) else {}


def _other(room: Room, kind: str, entry: Entry, form: Form) -> str:
    """The entry to merge into: chosen, else typed, by its id or with it in brackets at the end."""
    word = form.one("other") or form.one("into")
    if not word:
        raise Unfit("Choose the entry that this one is the same as.", {"into": "Choose one, or type to find another."})
    found = next((w for w in (word, word.rpartition("(")[2].removesuffix(")")) if w in room.entries), None)
    if found is None or room.reviews[found].kind != kind:
        raise Unfit("There is no such entry of this kind.", {"into": f"No entry of this kind is called {word}."})
    if found == entry.id:
        raise Unfit("An entry cannot be merged with itself.", {"into": "This is the entry itself."})
    return found


def _apart(room: Room, entry: Entry, form: Form) -> dict[str, Any]:
    """What a split sets apart: some of the evidence or, of an actor, of the names, but not all."""
    evidence: tuple[Evidence, ...] = getattr(entry, "evidence", ())
    chosen = [e for e in evidence if key(e) in form.all("apart")]
    names = [n for n in getattr(entry, "names", ()) if n in form.all("name apart")]
    if not chosen and not names:
        raise Unfit("Tick what belongs to another entry.", {"apart": "Tick what belongs to another entry."})
    if len(chosen) == len(evidence):
        raise Unfit("Something must be left.", {"apart": "Something must be left: these are all the words it rests on."})
    atoms = [atom(f"split {entry.id}", e.document, Span(e.start, e.end)) for e in chosen]
    atoms += [atom(f"split {entry.id} {name}", "", Span(0, 0)) for name in names]
    prefix = entry.id.rpartition("-")[0] or entry.id
    after: dict[str, Any] = {"id": entry_id(prefix, atoms), "evidence": anchors.pieces(chosen, room.text)}
    return after | ({"names": names} if names else {})


def _moved(room: Room, entry: Entry, form: Form) -> list[dict[str, Any]] | None:
    """The evidence with one piece moved, where the form moves one. Raises Unfit where it leads out of the document."""
    if "start" not in form:
        return None
    evidence: tuple[Evidence, ...] = getattr(entry, "evidence", ())
    old = next((e for e in evidence if key(e) == form.one("piece")), None)
    filed = room.filed(old.document) if old else None
    new = spans.within(filed.document.text, form.number("start"), form.number("end")) if filed else None
    if old is None or new is None:
        raise Unfit("These are no words of the document.")
    if new == (old.start, old.end):
        return None
    return anchors.pieces([Evidence(e.document, *new) if e == old else e for e in evidence], room.text)
