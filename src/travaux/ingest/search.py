"""Search over everything that a record holds: what each kind of entry is found by, and the index kept up with the record."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from travaux import dates
from travaux.ingest.derived import current, stamp_of
from travaux.record import sides
from travaux.record.entries import (
    ActEntry,
    Actor,
    Commitment,
    Discrepancy,
    Instrument,
    Issue,
    Meeting,
    Position,
    Record,
    StatementEntry,
    evidence_of,
)
from travaux.store import Store, finding, terms
from travaux.store.search import DOCUMENTS, PARTY, Asked, Found, Row, covered

__all__ = ["DOCUMENTS", "KINDS", "Asked", "Found", "asked", "find", "parties", "refresh", "rows"]

Entry = Actor | StatementEntry | ActEntry | Issue | Position | Meeting | Instrument | Commitment | Discrepancy
KINDS = (
    "documents", "statements", "acts", "meetings", "instruments", "commitments", "positions", "issues", "actors",
    "discrepancies", "reaction",
)  # fmt: skip
SOURCE = "source:"


def asked(
    words: str, kind: str = "", party: str = "", source: str = "", since: str | None = None, until: str | None = None
) -> Asked:
    """What somebody looks for. `party` is an actor's id, `since` and `until` are EDTF. Raises ValueError on what is no date."""
    for when in (since, until):
        if when and not dates.valid(when):
            raise ValueError(f"{when} is no date such as 2031-05-04 or 2031-05")
    labels = [PARTY + party] * bool(party) + [SOURCE + source] * bool(source)
    return Asked(terms.parse(words), kind, tuple(labels), covered(since)[0], covered(until)[1])


def find(store: Store, what: Asked, first: int = 0, count: int = 25, *, now: bool = True) -> Found:
    """Documents and entries that hold what is asked for; nothing where nothing is. `now`: the index is brought up to date."""
    if now:
        refresh(store)
    if not what.terms and what == Asked(what.terms):
        return Found({}, ())
    return finding.find(store, what, first, count)


def refresh(store: Store, record: Record | None = None) -> None:
    """Bring the index up to date with the record, where that is at hand already this one; long only where much is new."""
    finding.refresh(store, stamp_of(store), lambda: rows(record or current(store)), lambda: parties(record or current(store)))


def parties(record: Record) -> dict[str, set[str]]:
    """For each document the actors that its entries are about, and those for whom they act."""
    side = sides.sides(record.actors)
    out: dict[str, set[str]] = defaultdict(set)
    entries: list[Entry] = [*record.statements, *record.acts, *record.meetings, *record.instruments, *record.commitments]
    for entry in entries:
        about = {part for id_ in _actors(entry) for part in (id_, side.get(id_, id_))}
        for evidence in evidence_of(entry):
            out[evidence.document] |= about
    return out


def rows(record: Record) -> Iterator[Row]:
    """What every entry is found by."""
    side = sides.sides(record.actors)
    names = {actor.id: actor.name for actor in record.actors}
    sources = {document.id: document.source for document in record.documents}
    issues = {issue.id: issue.label for issue in record.issues}
    kinds: dict[str, tuple[Entry, ...]] = {
        kind: getattr(record, kind) for kind in KINDS if kind not in ("documents", "reaction")
    }
    for kind, entries in kinds.items():
        for entry in entries:
            about = tuple(dict.fromkeys(part for id_ in _actors(entry) for part in (id_, side.get(id_, id_))))
            told = dict.fromkeys(sources.get(e.document) for e in evidence_of(entry))
            labels = (*(PARTY + id_ for id_ in about), *(SOURCE + source for source in told if source))
            said = _words(entry, issues)
            called = (names[id_] for id_ in _actors(entry) if id_ in names and not isinstance(entry, Actor))
            yield replace(_dated(entry), kind=kind, words="\n".join(filter(None, [*said, *called])), labels=labels)


def _dated(entry: Entry) -> Row:
    match entry:
        case StatementEntry():
            when = entry.said
        case ActEntry() | Meeting() | Position():
            when = entry.when
        case Instrument():
            when = dates.cover(*(step.when for step in entry.history if step.when)) if entry.history else None
        case Commitment():
            when = dates.cover(*(day for day in (entry.made, entry.due) if day)) if entry.made or entry.due else None
        case _:
            when = None
    return Row("", entry.id, "", *covered(when))


def _words(entry: Entry, issues: dict[str, str]) -> Iterable[str | None]:
    match entry:
        case Actor():
            return entry.name, *entry.names, *(office.title for office in entry.offices)
        case StatementEntry():
            return (entry.content,)
        case ActEntry():
            return entry.kind, entry.content, entry.condition
        case Issue():
            return entry.label, *entry.terms
        case Position():
            return issues.get(entry.issue), entry.stance
        case Meeting():
            return entry.kind, entry.series, entry.place, entry.level, entry.status
        case Instrument():
            return entry.title, entry.kind, *(f"{p.number} {p.text}" for p in entry.provisions)
        case Commitment():
            return entry.content, entry.condition, entry.status
        case Discrepancy():
            return entry.field, *(claim.value for claim in entry.claims)


def _actors(entry: Entry) -> tuple[str, ...]:
    match entry:
        case Actor():
            found: tuple[str | None, ...] = (entry.id,)
        case StatementEntry():
            found = (entry.speaker, entry.addressee)
        case ActEntry():
            found = (*entry.by, *entry.to)
        case Position():
            found = (entry.actor,)
        case Meeting():
            found = (*entry.parties, *entry.participants)
        case Instrument():
            found = (*entry.from_, *entry.to)
        case Commitment():
            found = (entry.by, entry.to)
        case _:
            found = ()
    return tuple(id_ for id_ in found if id_)
