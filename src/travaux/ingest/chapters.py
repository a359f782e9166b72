"""The chapters of a record, each put together anew only when one of its own documents changed.

Invariant: what is kept of a chapter is what its documents and the scope give, made by this program; so the record is the same
whether documents came one by one or all at once, and in whatever order.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import travaux
from travaux import interfaces
from travaux.model import Document, Filed, Shared
from travaux.record.chapters import Chapter, listed, parted
from travaux.record.entries import Record
from travaux.store import Store
from travaux.store import chapters as kept


class State(NamedTuple):
    """A chapter, and a word for the state of everything that it is made from."""

    chapter: Chapter
    stamp: str


class Made(NamedTuple):
    """What a chapter comes to: its record, the lineage of its ids, and which documents share words."""

    record: Record
    lineage: dict[str, str]
    shared: tuple[Shared, ...]


def refresh(store: Store) -> tuple[State, ...]:
    """Bring the chapters up to date: those that changed are put together anew, the others are not even read."""
    states = _states(store)
    there = kept.stamps(store)
    for state in states:
        if there.get(state.chapter.name) != state.stamp:
            _make(store, state)
    kept.drop(store, there.keys() - {state.chapter.name for state in states})
    return states


def records(store: Store) -> list[Record]:
    """The record of each chapter, in order of days; one without documents where there are none."""
    found = [_record(store, state) for state in refresh(store)]
    return found or [_assembled(store, ()).record]


def until(store: Store, day: str) -> list[tuple[Record, dict[str, str]]]:
    """The chapters of the documents published up to the end of a day (ISO), each with its lineage; undated ones are left out.

    The chapters are those of a record that holds no others, and those that are the same in this one are not made again.
    """
    end = date.fromisoformat(day).toordinal() + 1
    days = {at: found.documents for at, found in kept.days(store).items() if at and at <= day}
    there = {state.chapter: state for state in refresh(store)}
    out = []
    for chapter in parted(days):
        cut = replace(chapter, until=min(chapter.until, end), undated=False)
        if cut in there:
            state = there[cut]
            found = kept.part(store, cut.name, state.stamp, "lineage", dict[str, str])
            out.append((_record(store, state), _make(store, state).lineage if found is None else found))
        else:
            out.append(_assembled(store, kept.members(store, cut))[:2])
    return out or [_assembled(store, ())[:2]]


def lineage(store: Store) -> dict[str, str]:
    """For every id that an entry of a chapter ever had the id that it has there now."""
    out: dict[str, str] = {}
    for state in refresh(store):
        found = kept.part(store, state.chapter.name, state.stamp, "lineage", dict[str, str])
        out.update(_make(store, state).lineage if found is None else found)
    return out


def shared(store: Store) -> tuple[Shared, ...]:
    """Which documents hold words of which others, and how much of them: copies, and parts taken over whole."""
    out: list[Shared] = []
    for state in refresh(store):
        found = kept.part(store, state.chapter.name, state.stamp, "shared", tuple[Shared, ...])
        out += _make(store, state).shared if found is None else found
    return tuple(sorted(out, key=lambda one: (one.document, one.other)))


def _states(store: Store) -> tuple[State, ...]:
    days = kept.days(store)
    told = interfaces.dump(store.scope()).decode()
    parts = parted({day: found.documents for day, found in days.items()})
    return tuple(
        State(one, _hash(code(), told, *(f"{day} {days[day].stamp}" for day in own)))
        for one, own in listed(parts, days).items()
    )


def _record(store: Store, state: State) -> Record:
    found = kept.part(store, state.chapter.name, state.stamp, "record", Record)
    return found or _make(store, state).record


def _make(store: Store, state: State) -> Made:
    made = _assembled(store, kept.members(store, state.chapter))
    kept.keep(store, state.chapter.name, state.stamp, *made)
    return made


def _assembled(store: Store, members: Sequence[kept.Member]) -> Made:
    from travaux.reading import copies
    from travaux.record import actors, negotiation

    documents = [member.filed for member in members]
    signatures = {
        one.filed.document.id: interfaces.load(copies.Signature, one.signature) for one in members if one.signature is not None
    }
    published = {one.document.id: one.document.published for one in documents}
    found = copies.compare(signatures, published, [one.document.id for one in documents if _agencys_own(one.document)])
    named = tuple(_original(documents, found.originals))
    now = datetime.now(UTC).isoformat(timespec="seconds")
    built = negotiation.assemble(named, actors.merge(named), scope=store.scope(), generated=now)
    alike = tuple(Shared(document, other, how.kind, how.share) for document, other, how in found.shared)
    return Made(built.record, built.lineage, alike)


def _original(documents: Sequence[Filed], originals: dict[str, str]) -> Iterator[Filed]:
    """Each copy naming the document it copies: as given, else as found; a new version of a text of the parties is no copy."""
    known = {one.document.id: one.document for one in documents}
    for one in documents:
        given = one.document.copy_of if one.document.copy_of in known.keys() - {one.document.id} else None
        found = known.get(originals.get(one.document.id, ""))
        if found is not None and one.document.kind == "primary" and found.text.split() != one.document.text.split():
            found = None
        yield replace(one, document=replace(one.document, copy_of=given or (found.id if found else None)))


def _agencys_own(document: Document) -> bool:
    """Whether the agency that a report is signed with put it out itself, rather than somebody who took it over."""
    from travaux.reading import agencies, signs

    if not document.wire or not document.source:
        return bool(document.wire)
    name = document.source.partition(".")[0]  # of an outlet known by its host
    names = (name, agencies.canonical(name) or "", signs.service(name) or "")
    return document.wire.casefold() in {one.casefold() for one in names}


def _hash(*parts: str) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()


@lru_cache(maxsize=1)
def code() -> str:
    """A hash of the program's own files, by size and time: no cache outlives the code that made it."""
    package = Path(travaux.__file__).parent
    files = sorted(package.rglob("*.py"))
    return sha256("".join(f"{f}{(s := f.stat()).st_size}{s.st_mtime_ns}" for f in files).encode()).hexdigest()[:16]
