"""Where the entries are now that people decided on, when a document is read otherwise than it was then: found by their words.

A judgement keeps the words that its entry rested on. An entry is looked for by its id first; only one that nobody has under
its id any more is looked for here, among the entries of its kind that rest on about the same words.

Invariant: an entry answers for one that is lost at most, and for none where people decided on it under its own id or where
two fit alike; so that no decision falls on what its author had not read.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from travaux.model import Judgement, wire_name
from travaux.record.entries import KINDS, TYPES, Evidence, Record, evidence_of
from travaux.record.identity import resolve

KIND = "x_entry"  # the keys under which a judgement keeps of what kind its entry was, and the words it rested on
WORDS = "x_words"
PIECES = 8  # pieces of evidence kept of an entry
LONGEST = 1000  # code points kept of a piece
SHARED = 0.5  # of the words of two entries together, what both must rest on to be one
OWN = {"acts": "kind", "positions": "stance"}  # what tells apart entries that rest on the same words, by kind

Texts = Callable[[Iterable[str]], Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Found:
    """For each id that is lost the id of the entry that answers for it, or, where none does, where its words stand; and by
    the ids of judgements that pointed to words themselves, the pieces of evidence where these stand now.
    """

    now: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)
    pointed: Mapping[str, tuple[Evidence, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Lost:
    """An entry that people decided on and that has no id now: its kind, what they saw of it, and where its words stand."""

    id: str
    kind: str
    seen: Mapping[str, Any]
    pieces: int
    places: tuple[Evidence, ...]


def words(entry: Any, text: Callable[[str], str | None]) -> dict[str, Any]:
    """What a judgement keeps of an entry so that it is found again; `text` gives a document's by its id."""
    kind = next(kind for kind, type_ in TYPES.items() if type(entry) is type_)
    return {KIND: kind, WORDS: pieces(evidence_of(entry)[:PIECES], text)}


def pieces(evidence: Iterable[Evidence], text: Callable[[str], str | None]) -> list[dict[str, Any]]:
    """Evidence as a judgement keeps it, with the words there."""
    return [
        {"document": e.document, "start": e.start, "end": e.end, "words": (text(e.document) or "")[e.start : e.end][:LONGEST]}
        for e in evidence
    ]


def find(judgements: Sequence[Judgement], record: Record, lineage: Mapping[str, str], texts: Texts) -> Found:
    """Where those entries are that judgements name and no id leads to; `record` and `lineage` are the machine's."""
    made = {_new(j) for j in judgements}
    kept: dict[str, tuple[str, Mapping[str, Any]]] = {}
    for j in judgements:
        for target, said in ((j.target, j.before), ((j.after or {}).get("into"), j.after)):
            if not said or said.get(KIND) not in KINDS or not isinstance(said.get(WORDS), list):
                continue
            if isinstance(target, str) and target not in made and resolve(lineage, target) is None:
                kept[target] = str(said[KIND]), said
    pointed = _pointed(judgements, texts)
    if not kept:
        return Found(pointed=pointed)
    lost = _placed(kept, record, texts)
    held: dict[tuple[str, str], list[Any]] = defaultdict(list)
    wanted = {(one.kind, e.document) for one in lost for e in one.places}
    for kind in sorted({kind for kind, _ in wanted}):
        for entry in getattr(record, kind):
            for document in sorted({e.document for e in evidence_of(entry)}):
                if (kind, document) in wanted:
                    held[kind, document].append(entry)
    judged = {resolve(lineage, j.target) for j in judgements}
    now = _paired(lost, held, judged)
    return Found(now, {one.id: one.places for one in lost if one.id not in now and len(one.places) == one.pieces}, pointed)


def _pointed(judgements: Sequence[Judgement], texts: Texts) -> dict[str, tuple[Evidence, ...]]:
    """Where the words stand now that people pointed to: in what they added, moved or set apart."""
    given = {j.id: j.after["evidence"] for j in judgements if j.after and isinstance(j.after.get("evidence"), list)}
    told = {id_: those for id_, those in given.items() if those and all(isinstance(p, dict) and "words" in p for p in those)}
    text = texts(sorted({str(p.get("document")) for those in told.values() for p in those})) if told else {}
    found = {id_: tuple(e for p in those if (e := _place(p, text))) for id_, those in told.items()}
    return {id_: places for id_, places in found.items() if len(places) == len(told[id_])}


def _new(j: Judgement) -> str | None:
    """The id of the entry that a judgement made itself."""
    return j.target if j.action == "add" else (j.after or {}).get("id") if j.action == "split" else None


def _placed(kept: Mapping[str, tuple[str, Mapping[str, Any]]], record: Record, texts: Texts) -> list[_Lost]:
    """The lost entries with the places where their words stand today, in documents that something is taken from."""
    inside = {d.id for d in record.documents if d.in_scope}
    told = {id_: [p for p in said[WORDS] if isinstance(p, dict)] for id_, (_, said) in kept.items()}
    text = texts(sorted({p["document"] for those in told.values() for p in those if p.get("document") in inside}))
    return [
        _Lost(id_, kind, said, len(told[id_]), tuple(e for p in told[id_] if (e := _place(p, text))))
        for id_, (kind, said) in sorted(kept.items())
    ]


def _place(piece: Mapping[str, Any], texts: Mapping[str, str]) -> Evidence | None:
    """Where the words of a piece of evidence stand now: nearest to where they stood, white space apart."""
    document, start, end, said = (piece.get(name) for name in ("document", "start", "end", "words"))
    text = texts.get(str(document))
    if text is None or not isinstance(start, int) or not isinstance(end, int) or not isinstance(said, str) or not said.split():
        return None
    if text[start:end][:LONGEST] == said:
        return Evidence(str(document), start, end)
    same = re.finditer(r"\s+".join(map(re.escape, said.split())), text)
    nearest = min((m.span() for m in same), key=lambda span: abs(span[0] - start), default=None)
    if nearest is None:
        return None
    longer = end - start - len(said) if len(said) == LONGEST else 0
    return Evidence(str(document), nearest[0], min(nearest[1] + longer, len(text)))


def _paired(lost: Sequence[_Lost], held: Mapping[tuple[str, str], Sequence[Any]], judged: set[str | None]) -> dict[str, str]:
    """Each lost id with the entry that fits it best, the best pairs first; a tie is left open."""
    fits: list[tuple[float, str, str]] = []
    for one in lost:
        near = {entry.id: entry for e in one.places for entry in held[one.kind, e.document] if entry.id not in judged}
        fits += [(fit, one.id, entry.id) for entry in near.values() if (fit := _fit(one, entry)) >= SHARED]
    ties = Counter((fit, id_) for fit, id_, _ in fits)
    now: dict[str, str] = {}
    taken: set[str] = set()
    for fit, id_, found in sorted(fits, key=lambda f: (-f[0], f[1:])):
        if id_ not in now and ties[fit, id_] == 1 and found not in taken:
            now[id_] = found
            taken.add(found)
    return now


def _fit(one: _Lost, entry: Any) -> float:
    """How much of their words two entries share, 0 to 1, and a little more for each value that stayed what it was."""
    now = {wire_name(f.name): getattr(entry, f.name) for f in fields(entry)}
    told = OWN.get(one.kind, "")
    if told in one.seen and now[told] != one.seen[told]:
        return 0.0
    shared: float = 0
    for place in one.places:
        shared += max((_overlap(place, e) for e in evidence_of(entry) if e.document == place.document), default=0.0)
    if shared < SHARED * max(one.pieces, 1):
        return 0.0
    same: int = sum(one.seen[key] == (list(v) if isinstance(v, tuple) else v) for key, v in now.items() if key in one.seen)
    return shared / one.pieces + same / 1000


def _overlap(one: Evidence, other: Evidence) -> float:
    """The share of the code points of both that both hold."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return max(0, both) / (max(one.end, other.end) - min(one.start, other.start))
