"""What people decided, replayed over what the machine made: append-only, attributed, undoable.

Invariant: replaying the same judgements over the same record gives the same record, in whatever order they are listed; one
whose target is not there, or that asks for what an entry cannot hold, changes nothing and stays listed, so nothing a person
decided is lost when documents come or go, and no judgement keeps a record from being built.
"""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import fields, replace
from typing import Any, get_type_hints

from travaux.model import Judgement
from travaux.record.entries import Evidence, Record
from travaux.record.identity import resolve
from travaux.record.values import shaped
from travaux.record.verdicts import counting

KINDS = ("actors", "statements", "acts", "issues", "positions", "meetings", "instruments", "commitments", "discrepancies")


def live(judgements: Sequence[Judgement]) -> list[Judgement]:
    """Those that count, oldest first: neither undone nor superseded, undoings of undoings counted through."""
    ordered = sorted(judgements, key=lambda j: (j.at, j.id))
    off: set[str] = set()
    for j in reversed(ordered):
        if j.action in ("undo", "supersede") and j.id not in off:
            off.add(j.target)
    return [j for j in ordered if j.id not in off and j.action not in ("undo", "supersede")]


def replay(record: Record, judgements: Sequence[Judgement], lineage: dict[str, str]) -> tuple[Record, dict[str, str]]:
    """The record as people left it, and the lineage with their merges in it."""
    tables: dict[str, dict[str, Any]] = {kind: {e.id: e for e in getattr(record, kind)} for kind in KINDS}
    known = dict(lineage)
    for j in counting(live(judgements), lambda old: resolve(lineage, old) or old):
        target = resolve(known, j.target) or j.target
        kind = next((k for k in KINDS if target in tables[k]), None)
        if kind is None:
            continue
        table, entry, origin = tables[kind], tables[kind][target], f"person:{j.by}"
        if j.action == "reject":
            del table[target]
            _forget(tables, target, None)
        elif j.action == "accept" and _has(entry, "origin"):
            table[target] = replace(entry, origin=origin, confidence=1.0)
        elif j.action == "fix" and j.after:
            table[target] = _changed(entry, j.after, origin)
        elif j.action == "merge" and j.after:
            into = resolve(known, str(j.after.get("into", ""))) or ""
            if into in table and into != target:
                table[into] = _joined(table[into], table.pop(target))
                known[target] = into
                _forget(tables, target, into)
        elif j.action == "split" and j.after:
            parts = _parted(entry, j.after, origin)
            for new in parts if all(p.id == target or p.id not in table for p in parts) else ():
                table[new.id] = new
                known.setdefault(new.id, new.id)
    done: dict[str, Any] = {kind: tuple(sorted(table.values(), key=lambda e: e.id)) for kind, table in tables.items()}
    kept = tuple(sorted(judgements, key=lambda j: (j.at, j.id)))
    return replace(record, judgements=kept, **done), known


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
    if _has(entry, "origin"):
        taken |= {"origin": origin, "confidence": 1.0}
    return [replace(entry, **rest), replace(entry, **taken)]


def _listed(value: Any, type_: Any) -> list[Any]:
    """Those of the values listed that are of this type; none where there is no list."""
    out = []
    for v in value if isinstance(value, list | tuple) else ():
        with suppress(ValueError):
            out.append(shaped(v, type_))
    return out


def _forget(tables: dict[str, dict[str, Any]], old: str, new: str | None) -> None:
    """Point every reference to an entry to the one it was merged into, or drop it."""
    for table in tables.values():
        for id_, entry in table.items():
            values = {
                f.name: moved
                for f in fields(entry)
                if f.name != "id" and (moved := _moved(getattr(entry, f.name), old, new)) is not _SAME
            }
            if values:
                table[id_] = replace(entry, **values)


_SAME = object()


def _moved(value: Any, old: str, new: str | None) -> Any:
    """The value with one id replaced (dropped where `new` is None), or `_SAME` where it does not hold it."""
    if value == old and isinstance(value, str):
        return new
    if isinstance(value, tuple) and old in value:
        return tuple(dict.fromkeys(v for x in value if (v := new if x == old else x) is not None))
    return _SAME
