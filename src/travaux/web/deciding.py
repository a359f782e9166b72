"""From a form that a person sent to the judgement it means. Nothing is kept here, and nothing is guessed.

Invariant: a judgement holds what its author saw (`before`) beside what they want (`after`), so that two who decide at once lose
nothing: each one's decision says what it was about.
"""

import hmac
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from secrets import token_bytes
from typing import Any, Literal
from uuid import uuid4

from travaux.model import Judgement, Span
from travaux.record import anchors
from travaux.record.entries import Evidence, Record, Scope
from travaux.record.identity import atom, entry_id
from travaux.record.judgements import replay
from travaux.record.lasting import HASH
from travaux.record.reviews import Review
from travaux.record.verdicts import APART, GROUND, Outcome, Verdict, ground
from travaux.web import fields, spans
from travaux.web.fields import Refused
from travaux.web.forms import Form
from travaux.web.people import Person
from travaux.web.room import Entry, Room
from travaux.web.visible import visible

Action = Literal["accept", "fix", "reject", "merge", "split", "add", "undo", "supersede"]
WORDS = 4000  # characters of a note
_SECRET = token_bytes(32)  # of this process: pages of an earlier one are looked at again before anything is decided from them
EMPTY = Record("", Scope(), "")
_MOVED = re.compile(r"([0-9]{1,11})-([0-9]{1,11}) (.+)", re.DOTALL)
PREFIX = {
    "statements": "statement", "acts": "act", "issues": "issue", "positions": "position", "meetings": "meeting",
    "instruments": "instrument", "commitments": "commitment", "actors": "actor",
}  # fmt: skip


class Unfit(Refused):
    """A form that means no decision; `problems` says what is wrong with which field.

    `stale` where it came from a page on which something else stood.
    """

    def __init__(self, words: str, problems: Mapping[str, str] | None = None, *, stale: bool = False) -> None:
        super().__init__(words)
        self.problems = dict(problems or {})
        self.stale = stale


def judgement(
    person: Person,
    action: Action,
    target: str,
    before: dict[str, Any] | None = None,
    after: dict[str, Any] | None = None,
    note: str = "",
) -> Judgement:
    """A new judgement of this person, now (UTC, to the microsecond). Raises Unfit where the note is too long."""
    if len(note) > WORDS:
        raise Unfit(f"A note holds at most {WORDS:,} characters; this one has {len(note):,}.")
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    return Judgement(uuid4().hex, at, person.name, action, target, before, after, note or None)


def key(evidence: Evidence) -> str:
    """A piece of evidence as the value of an input."""
    return f"{evidence.start}-{evidence.end}@{evidence.document}"


def moves(form: Form) -> dict[str, Span]:
    """Where a form puts pieces of evidence, by their keys; an input holds `START-END KEY`."""
    found = (_MOVED.fullmatch(value) for value in form.all("moved"))
    return {m[3]: Span(int(m[1]), int(m[2])) for m in found if m}


def decide(room: Room, kind: str, entry: Entry, form: Form, person: Person) -> Judgement:
    """What a form about an entry means. Raises Unfit where it means nothing."""
    action, note = form.one("action"), form.one("note")
    before = _seen(kind, entry, form) | anchors.words(entry, room.text)
    if action == "reject":
        return judgement(person, "reject", entry.id, before, None, note)
    if action == "merge":
        other = room.entries[_other(room, kind, entry, form)]
        return judgement(person, "merge", entry.id, before, {"into": other.id} | anchors.words(other, room.text), note)
    if action == "split":
        return judgement(person, "split", entry.id, before, _apart(room, entry, form), note)
    if action not in ("accept", "fix"):
        raise Unfit("Choose what to do.")
    now, problems = fields.typed(room, kind, form)
    if problems:
        raise Unfit("One of the values cannot be kept as it is.", problems)
    after = {name: value for name, value in now.items() if _plain(value) != _plain(before.get(name))}
    if moved := _moved(room, entry, form):
        before["evidence"], after["evidence"] = anchors.pieces(getattr(entry, "evidence", ()), room.text), moved
    if after:
        return judgement(person, "fix", entry.id, before, after, note)
    if action == "fix":
        raise Unfit("Nothing was changed: change a value first, or accept the entry as it is.")
    return judgement(person, "accept", entry.id, before, None, note)


def agree(room: Room, review: Review, verdict: Verdict, person: Person, note: str) -> Judgement:
    """The same decision as another person's."""
    last = verdict.judgements[-1]
    if verdict.action != "keep" or last.action == "split":
        return judgement(person, last.action, review.id, last.before, last.after, note)
    machine = room.machines.get(review.id)
    stands = fields.values(review.kind, machine) | {GROUND: ground(review.entry)} if machine else seen(room, review)
    wanted = {k: v for k, v in verdict.values.items() if k in (*fields.FIELDS[review.kind], "evidence", APART)}
    after = {k: v for k, v in wanted.items() if _bare({k: v}) != _bare({k: stands.get(k)})}
    before = stands | anchors.words(review.entry, room.text)
    return judgement(person, "fix" if after else "accept", review.id, before, after or None, note)


def add(room: Room, kind: str, document: str, span: Span, form: Form, person: Person) -> Judgement:
    """A new entry that rests on words of a document. Raises Unfit where a field cannot be kept."""
    if kind not in PREFIX:
        raise Unfit("Choose what kind of entry it is.")
    now, problems = fields.typed(room, kind, form)
    if problems:
        raise Unfit("One of the values cannot be kept as it is.", problems)
    after = {"entry": kind} | now | {"evidence": anchors.pieces([Evidence(document, *span)], room.text)}
    said = json.dumps(after, sort_keys=True)
    id_ = entry_id(PREFIX[kind], [atom(f"added {said}", document, span)])
    made = judgement(person, "add", id_, None, after, form.one("note"))
    alone = replace(EMPTY, documents=(room.documents[document],), actors=room.record.actors)
    if not any(e.id == id_ for e in getattr(replay(alone, (made,), {})[0], kind)):
        raise Unfit(f"More must be known of {'an' if PREFIX[kind][0] in 'aio' else 'a'} {PREFIX[kind]} than this.")
    return made


def seen(room: Room, review: Review) -> dict[str, Any]:
    """The values that a person who decides now has before their eyes; the words too, where a person chose them."""
    entry, machine = room.entries.get(review.id, review.entry), room.machines.get(review.id)
    values = fields.values(review.kind, entry) | {GROUND: ground(review.entry)}
    evidence = getattr(entry, "evidence", ())
    if machine is None or evidence != getattr(machine, "evidence", ()):
        values["evidence"] = anchors.pieces(evidence, room.text)
    return {k: v for k, v in values.items() if not isinstance(v, str) or len(v) <= fields.LONGEST}


def sealed(room: Room, review: Review) -> str:
    """What is seen of an entry, as the forms of its page give it back: nobody else can have written it."""
    words = json.dumps(seen(room, review))
    return f"{_seal(review.id, words)} {words}"


def _seal(entry: str, words: str) -> str:
    return hmac.new(_SECRET, f"{entry} {words}".encode(), "sha256").hexdigest()


def _seen(kind: str, entry: Entry, form: Form) -> dict[str, Any]:
    """The values that stood on the page the form came from. Raises Unfit where they stood on no page."""
    seal, _, words = form.one("seen").partition(" ")
    if not seal:
        return {}
    if not hmac.compare_digest(seal.encode(), _seal(entry.id, words).encode()):
        raise Unfit("This page was too old to decide from. Look at it as it is now, and decide again.", stale=True)
    return {name: value for name, value in json.loads(words).items() if name in (*fields.FIELDS[kind], "evidence", GROUND)}


def _plain(value: Any) -> Any:
    """A value without what a field of a page cannot give back."""
    return " ".join(visible(value).split()) if isinstance(value, str) else value


def standing(made: Judgement, come: Outcome) -> Judgement | None:
    """The decision of the same person that says the same already, and on which this one would come a second time."""
    mine = next((v.judgements[-1] for v in come.verdicts if v.by == made.by), None)
    return mine if mine and _same(mine, made) else None


def _same(one: Judgement, other: Judgement) -> bool:
    """Whether two decisions say the same of the same."""
    return (one.by, one.action, one.target, one.note, _bare(one.before), _bare(one.after)) == (
        (other.by, other.action, other.target, other.note, _bare(other.before), _bare(other.after))
    )


def _bare(given: Mapping[str, Any] | None) -> dict[str, Any]:
    """What a judgement says, but for what is kept in it to find its entry and documents again."""
    found = {key: value for key, value in (given or {}).items() if key not in (anchors.KIND, anchors.WORDS, HASH)}
    if isinstance(pieces := found.get("evidence"), list):
        found["evidence"] = [(p.get("document"), p.get("start"), p.get("end")) if isinstance(p, dict) else p for p in pieces]
    return found


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
    """The evidence with the pieces moved that the form moves. Raises Unfit where one leads out of its document."""
    evidence: tuple[Evidence, ...] = getattr(entry, "evidence", ())
    moved = moves(form)
    if moved.keys() - {key(e) for e in evidence}:
        raise Unfit("These are no words of the document.")
    new = []
    for e in evidence:
        to = moved.get(key(e))
        if to and not spans.within(room.text(e.document) or "", *to):
            raise Unfit("These are no words of the document.")
        new.append(Evidence(e.document, *to) if to else e)
    return anchors.pieces(new, room.text) if tuple(new) != evidence else None
