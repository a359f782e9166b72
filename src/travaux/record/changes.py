"""What became of a record from one day to another: what is new, what changed, what is gone, and which commitments fell due.

Entries are compared by their ids, each old one under the id that it has become. Invariant: a record and itself differ in
nothing; every change names the entry it is of, in the later record where that still has it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from travaux import dates
from travaux.record.entries import Commitment, Discrepancy, Evidence, Instrument, Issue, Meeting, Position, Record, evidence_of
from travaux.record.identity import resolve

What = Literal["fallen due", "changed", "new", "gone"]
ORDER: tuple[What, ...] = ("fallen due", "changed", "new", "gone")
KINDS = (
    "documents", "meetings", "instruments", "commitments", "positions", "discrepancies", "issues", "actors", "statements",
    "acts",
)  # fmt: skip
FIELDS: dict[str, tuple[str, ...]] = {  # what tells an analyst that an entry is no longer what it was
    "meetings": ("status", "when", "place"),
    "instruments": ("answers", "revises"),
    "commitments": ("status", "due", "condition"),
    "positions": ("stance",),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference: of which entry, in which field from what to what where one changed, and what the news rests on."""

    what: What
    kind: str
    id: str
    field: str | None = None
    before: str | None = None
    after: str | None = None
    evidence: tuple[Evidence, ...] = ()


def between(before: Record, after: Record, lineage: Mapping[str, str], since: str, until: str) -> tuple[Change, ...]:
    """What differs, fallen due first, by kind and id; `lineage` is that of `after`, the days (ISO) are what each stands for."""

    def now(id_: str) -> str:
        return resolve(lineage, id_) or id_

    found = [*_due(after, since, until)]
    due = {change.id for change in found}
    for kind in KINDS:
        old: dict[str, list[Any]] = defaultdict(list)
        for entry in _spoken(before, kind):
            old[now(entry.id)].append(entry)
        here = {entry.id: entry for entry in _spoken(after, kind)}
        found += [Change("gone", kind, entry.id) for id_, those in old.items() if id_ not in here for entry in those]
        for id_, entry in here.items():
            if id_ not in old:
                found.append(Change("new", kind, id_, evidence=evidence_of(entry)))
            else:
                earlier = next((one for one in old[id_] if one.id == id_), old[id_][0])
                found += [c for c in _changed(kind, earlier, entry, now) if not (c.field == "status" and id_ in due)]
    return tuple(sorted(_stances(found, before, after, now), key=lambda c: (ORDER.index(c.what), KINDS.index(c.kind))))


def _spoken(record: Record, kind: str) -> Iterator[Any]:
    """The entries of a kind but for silences: that a party has not said anything is no news."""
    return (entry for entry in getattr(record, kind) if not isinstance(entry, Position) or entry.stance != "undeclared")


def _due(after: Record, since: str, until: str) -> Iterator[Change]:
    """Commitments whose last day lies after the one day and not after the other, whatever became of them."""
    for one in sorted(after.commitments, key=lambda c: (dates.sort_key(c.due), c.id)):
        last = dates.last(one.due)
        if last and since < last.isoformat() <= until:
            spots = one.outcome_evidence or one.evidence
            yield Change("fallen due", "commitments", one.id, "status", one.due, one.status, spots)


def _changed(kind: str, old: Any, new: Any, now: Callable[[str], str]) -> Iterator[Change]:
    for name in FIELDS.get(kind, ()):
        was, is_ = getattr(old, name), getattr(new, name)
        if (now(was) if was else was) != is_:
            yield Change("changed", kind, new.id, name, was, is_, _ground(new, name, is_))
    match new:
        case Instrument():
            yield from _paper(old, new, now)
        case Issue() if bool(old.common_ground) != bool(new.common_ground):
            was, is_ = ("common ground" if issue.common_ground else None for issue in (old, new))
            yield Change("changed", kind, new.id, "common_ground", was, is_, new.evidence)
        case Discrepancy():
            known = {claim.value for claim in old.claims}
            for claim in new.claims:
                if claim.value not in known:
                    yield Change("changed", kind, new.id, "claims", None, claim.value, claim.evidence)


def _ground(entry: Any, field: str, value: Any) -> tuple[Evidence, ...]:
    """What a new value rests on: the step that brought it, the outcome, or all of the entry."""
    if isinstance(entry, Meeting) and field == "status":
        return next((step.evidence for step in reversed(entry.history) if step.status == value), entry.evidence)
    if isinstance(entry, Commitment) and field == "status":
        return entry.outcome_evidence or entry.evidence
    return entry.evidence if not isinstance(entry, Discrepancy) else ()


def _paper(old: Instrument, new: Instrument, now: Callable[[str], str]) -> Iterator[Change]:
    """Steps that a paper took since, and answers to its provisions."""
    known = {step.what for step in old.history}
    for step in new.history:
        if step.what not in known:
            yield Change(
                "changed", "instruments", new.id, "history", None, f"{step.what} {step.when or ''}".strip(), step.evidence
            )
    answered = {(now(p.id), now(r.instrument)): r.stance for p in old.provisions for r in p.responses}
    for provision in new.provisions:
        for response in provision.responses:
            was = answered.get((provision.id, response.instrument))
            if was != response.stance:
                where = f"provision {provision.number}"
                yield Change("changed", "instruments", new.id, where, was, response.stance, response.evidence)


def _stances(found: list[Change], before: Record, after: Record, now: Callable[[str], str]) -> Iterator[Change]:
    """The changes, a position that takes the place of an actor's earlier one on the same issue told as a change of stance."""
    latest: dict[tuple[str, str], Position] = {}
    for held in sorted(before.positions, key=lambda p: (p.when is not None, dates.sort_key(p.when), p.id)):
        latest[now(held.actor), now(held.issue)] = held
    here = {p.id: p for p in after.positions}
    for change in found:
        one = here[change.id] if change.kind == "positions" and change.what == "new" else None
        earlier = latest.get((one.actor, one.issue)) if one is not None else None
        if one is not None and earlier is not None and earlier.stance != one.stance:
            yield Change("changed", "positions", one.id, "stance", earlier.stance, one.stance, one.evidence)
        else:
            yield change
