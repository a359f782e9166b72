"""Chapters bound into one record: what goes on from one chapter to the next is one entry, and a promise kept later is kept.

Each chapter is a record by itself, put together from its own documents. Binding needs none of them: it sees entries only, so
that a document which changes one chapter costs that chapter and a look at the entries of the others.

Invariant: a record of one chapter is that chapter; the order of chapters is that of their days, and what one chapter tells
apart stays apart. A bound entry has the least id of its parts, which is that of its least atom.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import lru_cache
from typing import Any

from travaux import dates
from travaux.record import actors, bound, casting, keeping
from travaux.record import scope as scopes
from travaux.record.entries import Commitment, CommitmentStatus, Evidence, Record, Scope

JOINED = ("statements", "acts", "issues", "meetings", "instruments")
SETTLED = frozenset({"open", "overdue"})  # statuses that the day alone decides


@dataclass(frozen=True)
class Bound:
    """A record, and the id in it of each entry that a chapter shows under another."""

    record: Record
    now: Mapping[str, str]


def bind(chapters: Sequence[Record], *, title: str, scope: Scope, as_of: str | None = None) -> Bound:
    """One record of these chapters, in order of their days, its commitments judged as of a day: the newest unless given."""
    if len(chapters) == 1:
        return Bound(judged(replace(chapters[0], title=title), as_of), {})
    company = casting.together([chapter.actors for chapter in chapters])
    now = {old: new for old, new in company.now.items() if old != new}
    parts: dict[str, list[list[Any]]] = {
        name: [[_moved(entry, now) for entry in getattr(chapter, name)] for chapter in chapters] for name in bound.KINDS
    }
    one: dict[str, list[Any]] = {}
    further: dict[str, str] = {}
    for name in JOINED:
        one[name] = _join(parts[name], bound.KINDS[name], further)
    told = {d.id: d.published for chapter in chapters for d in chapter.documents}
    parts["positions"] = bound.turns([[_moved(e, further) for e in those] for those in parts["positions"]], told)
    for name in ("positions", "commitments", "discrepancies"):
        one[name] = _join([[_moved(e, further) for e in those] for those in parts[name]], bound.KINDS[name], further)
    one = {name: [_moved(entry, further) for entry in those] for name, those in one.items()}
    spoken = {d.id: d.language for chapter in chapters for d in chapter.documents}
    one["commitments"] = keeping.kept(one["commitments"], one["acts"], company.actors, told, spoken, one["meetings"])
    entries: dict[str, Any] = {name: tuple(sorted(those, key=lambda e: e.id)) for name, those in one.items()}
    record = Record(
        title=title,
        scope=scopes.resolved(scope, actors.Cast(company.actors)),
        generated=max((chapter.generated for chapter in chapters), default=""),
        documents=tuple(sorted((d for chapter in chapters for d in chapter.documents), key=lambda d: d.id)),
        actors=company.actors,
        reaction=tuple(sorted((r for chapter in chapters for r in chapter.reaction), key=lambda r: (r.document, r.span))),
        **entries,
    )
    return Bound(judged(record, as_of), now | further)


def judged(record: Record, as_of: str | None = None) -> Record:
    """The record with its commitments as of a day (EDTF): the newest document's unless given."""
    days = [day for d in record.documents if d.in_scope and (day := dates.last(d.published))]
    at = as_of or (max(days).isoformat() if days else None)
    return replace(record, commitments=tuple(_standing(c, at) for c in record.commitments))


def _standing(one: Commitment, as_of: str | None) -> Commitment:
    if one.status not in SETTLED:
        return one if one.as_of == as_of else replace(one, as_of=as_of)
    status: CommitmentStatus = "overdue" if dates.before(one.due, as_of) else "open"
    return one if (one.status, one.as_of) == (status, as_of) else replace(one, status=status, as_of=as_of)


def _join(chapters: Sequence[Sequence[Any]], how: bound.Kind[Any], now: dict[str, str]) -> list[Any]:
    """The entries of one kind, those that go together made one, with at most one of each chapter; `now` learns their ids."""
    groups: list[list[Any]] = []
    last: list[int] = []  # the chapter that a group was last seen in
    homes: dict[Any, list[int]] = {}
    for number, those in enumerate(chapters):
        for entry in those:
            keys = [("id", entry.id), *how.keys(entry)]
            near = dict.fromkeys(g for key in keys for g in homes.get(key, ())[-how.nearest :] if last[g] != number)
            at = next((g for g in near if groups[g][-1].id == entry.id or how.fits(groups[g][-1], entry)), None)
            if at is None:
                at = len(groups)
                groups.append([])
                last.append(number)
            groups[at].append(entry)
            last[at] = number
            for key in keys:
                shelf = homes.setdefault(key, [])
                if at in shelf[-how.nearest :]:
                    shelf.remove(at)
                shelf.append(at)
    out = []
    for group in groups:
        made = group[0]
        if len(group) > 1:
            id_ = min(entry.id for entry in group)
            now.update({entry.id: id_ for entry in group if entry.id != id_})
            made = replace(how.whole(group), id=id_)
        out.append(made)
    return out


@lru_cache(maxsize=64)
def _naming(type_: Any) -> tuple[str, ...]:
    """The fields of an entry that may name others."""
    return tuple(f.name for f in fields(type_) if f.name not in ("id", "evidence") and "float" not in str(f.type))


def _moved(entry: Any, now: Mapping[str, str]) -> Any:
    """The entry with the ids it names as they are now."""
    if not now or isinstance(entry, Evidence):
        return entry
    changed: dict[str, Any] = {}
    kind: Any = type(entry)
    for name in _naming(kind):
        value = getattr(entry, name)
        if isinstance(value, str):
            if value in now:
                changed[name] = now[value]
        elif isinstance(value, tuple) and value:
            new = tuple(
                now.get(part, part) if isinstance(part, str) else _moved(part, now) if is_dataclass(part) else part
                for part in value
            )
            if new != value:
                changed[name] = tuple(dict.fromkeys(new))
    return replace(entry, **changed) if changed else entry
