"""What people decided, replayed over what the machine made: append-only, attributed, undoable.

Invariant: replaying the same judgements over the same record gives the same record, in whatever order they are listed; one
whose target is not there, or that asks for what an entry cannot hold, changes nothing and stays listed, so nothing a person
decided is lost when documents come or go, and no judgement keeps a record from being built.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields, replace
from typing import Any, get_origin, get_type_hints

from travaux.model import Judgement
from travaux.record.anchors import KIND, Found
from travaux.record.entries import KINDS, TYPES, Evidence, Merge, Record
from travaux.record.identity import resolve
from travaux.record.superseding import superseded
from travaux.record.values import shaped
from travaux.record.verdicts import GROUND, counting, ground

# Fields whose values are ids of actors.
NAMING = frozenset(("speaker", "addressee", "by", "to", "from", "parties", "participants", "actor", "represents"))
STANDING = frozenset(
    ("statements", "acts", "meetings", "instruments", "commitments")
)  # kinds that a text by itself establishes


def in_order(judgements: Sequence[Judgement]) -> list[Judgement]:
    """By when they were made (ISO 8601 in UTC, to the second or finer), oldest first."""
    return sorted(judgements, key=lambda j: (j.at.removesuffix("Z"), j.id))


def live(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Those that count, oldest first: neither undone nor superseded, undoings of undoings counted through.

    What supersedes a document rather than a judgement is a decision like others.
    """
    ordered = in_order(judgements)
    known, off = {j.id for j in ordered}, set[str]()

    def lifts(j: Judgement) -> bool:
        return j.action == "undo" or (j.action == "supersede" and j.target in known)

    for j in reversed(ordered):
        if lifts(j) and j.id not in off:
            off.add(j.target)
    return [j for j in ordered if j.id not in off and not lifts(j)]


def replay(
    record: Record,
    judgements: Sequence[Judgement],
    lineage: dict[str, str],
    found: Found | None = None,
) -> tuple[Record, dict[str, str]]:
    """The record as people left it, and the lineage with their merges in it.

    `found` tells where the entries are that have no id any more: one that the machine does not find again, and that a person
    left as right, stays with its words.
    """
    found = found or Found()
    lineage = lineage | dict(found.now)
    inside = {d.id for d in record.documents}
    tables: dict[str, dict[str, Any]] = {kind: {e.id: e for e in getattr(record, kind)} for kind in KINDS}
    known = dict(lineage)
    gone: dict[str, str | None] = {}
    count = counting(live(judgements), lambda old: resolve(lineage, old) or old)
    for j in count:
        if j.id in found.pointed:
            j = replace(j, after=(j.after or {}) | {"evidence": found.pointed[j.id]})
        target = resolve(known, j.target) or j.target
        kind = next((k for k in KINDS if target in tables[k]), None)
        if kind is None:
            of_kind, values = _own(j, found.places.get(target))
            new = _made(target, j.by, of_kind, _today(values, known, tables), inside) if of_kind in tables else None
            if new is None:
                continue
            tables[of_kind][target], kind = new, of_kind
            known.setdefault(target, target)
        table, entry, origin = tables[kind], tables[kind][target], f"person:{j.by}"
        if j.action == "reject":
            del table[target]
            gone[target] = None
        elif j.action == "accept":
            table[target] = _accepted(entry, j.before or {}, _today(j.before or {}, known, tables), origin)
        elif j.action == "fix" and j.after:
            values = _today(j.after, known, tables)
            if any(e.document not in inside for e in _listed(values.get("evidence"), Evidence)):
                del values["evidence"]  # nothing rests on what is not here
            table[target] = _changed(entry, values, origin)
        elif j.action == "merge" and j.after:
            into = resolve(known, str(j.after.get("into", ""))) or ""
            if into in table and into != target:
                table[into] = _joined(table[into], table.pop(target))
                known[target] = into
                gone[target] = into
        elif j.action == "split" and j.after:
            parts = _parted(entry, j.after, origin)
            if parts and all(p.id == target or p.id not in table for p in parts):
                for new in parts:
                    table[new.id] = new
                    known.setdefault(new.id, new.id)
                _follow(tables, *parts)
    _forget(tables, gone)
    done: dict[str, Any] = {kind: tuple(sorted(table.values(), key=lambda e: e.id)) for kind, table in tables.items()}
    kept = tuple(in_order(judgements))
    replaced = superseded(count)
    documents = tuple(replace(d, superseded_by=replaced[d.id]) if d.id in replaced else d for d in record.documents)
    return replace(record, documents=documents, judgements=kept, **done), known


def _today(values: Mapping[str, Any], known: Mapping[str, str], tables: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    """A person's values, each actor in them under its id of now; one who is nowhere any more is left to the machine."""

    def now(id_: Any) -> Any:
        return resolve(known, id_) or id_ if isinstance(id_, str) else id_

    found = dict(values)
    for name in NAMING & values.keys():
        value = values[name]
        ids = [now(v) for v in value] if isinstance(value, list | tuple) else [] if value is None else [now(value)]
        if any(i not in tables["actors"] for i in ids):
            del found[name]
        else:
            found[name] = ids if isinstance(value, list | tuple) else next(iter(ids), None)
    return found


def _accepted(entry: Any, seen: Mapping[str, Any], values: dict[str, Any], origin: str) -> Any:
    """The entry as a person accepted it; where it rests on something else and says something else, as the machine has it."""
    kept = _changed(entry, values, origin)
    if seen.get(GROUND) in (None, ground(entry)) or (_has(entry, "origin") and entry.origin.startswith("person:")):
        return kept
    same = all(getattr(kept, f.name) == getattr(entry, f.name) for f in fields(entry) if f.name not in ("origin", "confidence"))
    return kept if same else entry


def _own(j: Judgement, places: tuple[Evidence, ...] | None) -> tuple[str, dict[str, Any]]:
    """The kind and the values of an entry that is a person's: added, or kept after the machine lost it; else nothing."""
    seen, after = j.before or {}, j.after or {}
    if j.action == "add":
        return str(after.get("entry")), after
    if j.action in ("accept", "fix") and places and seen.get(KIND) in STANDING:
        return str(seen[KIND]), {"evidence": places} | seen | after
    return "", {}


def _made(id: str, by: str, kind: str, given: Mapping[str, Any], documents: set[str]) -> Any:
    """A person's entry, or None where it lacks what its kind must have, or rests on no document that is here."""
    type_ = TYPES[kind]
    hints, given = get_type_hints(type_), {k.removeprefix("x_"): v for k, v in given.items()}
    values: dict[str, Any] = {}
    for f in fields(type_):
        name = f.name.rstrip("_")
        empty = () if get_origin(hints[f.name]) is tuple else None
        if name in given or f.default is MISSING:
            try:
                values[f.name] = shaped(given.get(name, empty), hints[f.name])
            except ValueError:
                continue
    values |= {"id": id}
    if "origin" in hints:
        values |= {"origin": f"person:{by}", "confidence": 1.0}
    evidence = values.get("evidence") or ()
    lacking = [f.name for f in fields(type_) if f.default is MISSING and f.name not in values]
    return None if lacking or not evidence or any(e.document not in documents for e in evidence) else type_(**values)


def _has(entry: Any, name: str) -> bool:
    return any(f.name == name for f in fields(entry))


def _field(entry: Any, key: str) -> str | None:
    """The field a JSON key names, or None where the entry has none of this name."""
    bare = key.removeprefix("x_")
    return next((f.name for f in fields(entry) if f.name.rstrip("_") == bare and f.name != "id"), None)


def _changed(entry: Any, after: dict[str, Any], origin: str) -> Any:
    """The entry with a person's values; one that cannot be a value of its field leaves the field as it is."""
    values: dict[str, Any] = {}
    hints = get_type_hints(type(entry))
    for key, value in after.items():
        name = _field(entry, key)
        if name:
            with suppress(ValueError):
                values[name] = shaped(value, hints[name])
    if _has(entry, "origin"):
        values |= {"origin": origin, "confidence": 1.0}
    return replace(entry, **values)


def _joined(into: Any, other: Any) -> Any:
    """One entry of two: the one merged into keeps its values, takes what it lacks, and lists both's evidence."""
    values: dict[str, Any] = {}
    for f in fields(into):
        mine, theirs = getattr(into, f.name), getattr(other, f.name)
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            values[f.name] = tuple(dict.fromkeys((*mine, *theirs)))
        elif mine is None:
            values[f.name] = theirs
    if "names" in values:
        values["names"] = tuple(dict.fromkeys((*values["names"], other.name)))
    return replace(into, **values)


def _parted(entry: Any, after: dict[str, Any], origin: str) -> list[Any]:
    """The entry without the evidence (or, of an actor, the names) that a person set apart, and a new entry that has them."""
    apart = {e for e in _listed(after.get("evidence"), Evidence) if e in entry.evidence}
    names = {n for n in _listed(after.get("names"), str) if _has(entry, "names") and n in entry.names}
    asked = after.get("id")
    new_id = asked if isinstance(asked, str) and asked else f"{entry.id}-{len(apart) + len(names)}"
    if new_id == entry.id or not (apart or names):
        return []
    rest: dict[str, Any] = {"evidence": tuple(e for e in entry.evidence if e not in apart)}
    taken: dict[str, Any] = {"id": new_id, "evidence": tuple(e for e in entry.evidence if e in apart)}
    if names:
        rest["names"] = tuple(n for n in entry.names if n not in names)
        taken["names"] = tuple(n for n in entry.names if n in names)
        taken["name"] = max(sorted(names), key=len)
    if _has(entry, "merges"):
        rest["merges"], taken["merges"] = _undone(entry.merges, names, apart)
        rest["why"], taken["why"] = (tuple(sorted({m.ground for m in part["merges"]})) for part in (rest, taken))
    if _has(entry, "origin"):
        taken |= {"origin": origin, "confidence": 1.0}
    return [replace(entry, **rest), replace(entry, **taken)]


def _undone(merges: Sequence[Merge], names: set[str], apart: set[Evidence]) -> tuple[tuple[Merge, ...], tuple[Merge, ...]]:
    """The merges of what is left and of what is set apart; one that joined the two is neither's."""
    sides = [(m, {n in names or e in apart for n, e in zip(m.names, m.evidence, strict=False)}) for m in merges]
    return tuple(m for m, side in sides if side <= {False}), tuple(m for m, side in sides if side == {True})


def _follow(tables: dict[str, dict[str, Any]], rest: Any, apart: Any) -> None:
    """Point to what was set apart where an entry rests only on documents that it alone is named in."""
    gone = {e.document for e in apart.evidence} - {e.document for e in rest.evidence}
    for table in tables.values():
        for id_, entry in table.items():
            told = (*getattr(entry, "evidence", ()), *getattr(entry, "renderings", ()))
            if told and all(e.document in gone for e in told):
                table[id_] = _pointed(entry, {rest.id: apart.id})


def _pointed(entry: Any, gone: Mapping[str, str | None]) -> Any:
    """The entry with its references to what is gone following it."""
    names = (f.name for f in fields(entry) if f.name != "id")
    values = {name: moved for name in names if (moved := _moved(getattr(entry, name), gone)) is not _SAME}
    return replace(entry, **values) if values else entry


def _listed(value: Any, type_: Any) -> list[Any]:
    """Those of the values listed that are of this type; none where there is no list."""
    out = []
    for v in value if isinstance(value, list | tuple) else ():
        with suppress(ValueError):
            out.append(shaped(v, type_))
    return out


def _forget(tables: dict[str, dict[str, Any]], gone: Mapping[str, str | None]) -> None:
    """Point every reference to an entry that is gone to the one it was merged into, or drop it: one look at each entry."""
    for table in tables.values() if gone else ():
        for id_, entry in table.items():
            table[id_] = _pointed(entry, gone)


_SAME = object()


def _moved(value: Any, gone: Mapping[str, str | None]) -> Any:
    """The value with what is gone replaced (dropped where nothing took its place), or `_SAME` where it holds none of it."""
    if isinstance(value, str):
        return _now(value, gone) if value in gone else _SAME
    if isinstance(value, tuple) and any(isinstance(x, str) and x in gone for x in value):
        found = (_now(x, gone) if isinstance(x, str) else x for x in value)
        return tuple(dict.fromkeys(x for x in found if x is not None))
    return _SAME


def _now(id_: str, gone: Mapping[str, str | None]) -> str | None:
    """What took the place of an entry, through merges of merges; None where nothing did."""
    at: str | None = id_
    seen: set[str] = set()
    while at is not None and at in gone and at not in seen:
        seen.add(at)
        at = gone[at]
    return at
