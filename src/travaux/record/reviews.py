"""What people have looked at and what waits for them: the entries in the order in which a person's time is best spent.

Invariant: what only a machine said is never reviewed, however sure it was; an entry on which people differ waits again.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any, Literal

from travaux.model import wire_name
from travaux.record import judgements as decided
from travaux.record.agreement import alpha
from travaux.record.entries import Record
from travaux.record.identity import resolve
from travaux.record.verdicts import APART, GROUND, Outcome, Verdict, ground, outcome

Reason = Literal["differ", "changed", "accounts", "overdue", "due", "unsure", "unattributed", "undated", "once"]
State = Literal["waiting", "differ", "reviewed"]

# How much hangs on a kind of entry, and how much a reason adds: what an answer is owed on goes before who is named where.
KINDS: dict[str, float] = {
    "commitments": 40,
    "instruments": 36,
    "meetings": 34,
    "discrepancies": 30,
    "positions": 16,
    "acts": 14,
    "issues": 8,
    "statements": 6,
    "actors": 4,
}
REASONS: dict[Reason, float] = {
    "differ": 100,
    "changed": 60,
    "accounts": 25,
    "overdue": 20,
    "due": 12,
    "unsure": 8,
    "unattributed": 8,
    "undated": 6,
    "once": 4,
}
DOUBT = 20.0  # how much a confidence of nought adds
EXPECTED = frozenset({"commitments", "instruments", "meetings"})  # kinds that more than one report tells of
SURE = 0.5  # a confidence below it is a reason by itself


NOBODY = Outcome((), differ=False, counting=())


@dataclass(frozen=True, slots=True)
class Review:
    """One entry and what people say of it. `entry` is the machine's, or a person's that no machine found."""

    id: str
    kind: str
    entry: Any
    outcome: Outcome
    reopened: bool
    reasons: tuple[Reason, ...]
    weight: float

    @property
    def state(self) -> State:
        if self.outcome.differ:
            return "differ"
        return "reviewed" if self.outcome.verdicts and not self.reopened else "waiting"


def gather(machine: Record, record: Record, lineage: Mapping[str, str]) -> dict[str, Review]:
    """Every entry by id, first what most needs a person. `lineage` is the machine record's, before merges of people."""
    said = defaultdict(list)
    for j in decided.live(record.judgements):
        said[resolve(lineage, j.target) or j.target].append(j)
    disputed = {d.about for d in machine.discrepancies}
    original = {d.id: d.copy_of or d.id for d in machine.documents}
    found = []
    for kind in KINDS:
        entries = {e.id: e for e in getattr(record, kind)} | {e.id: e for e in getattr(machine, kind)}
        for entry in entries.values():
            come = outcome(said[entry.id]) if entry.id in said else NOBODY
            again = any(_reopened(v, entry) for v in come.counting)
            reasons = _reasons(kind, entry, come, again, disputed, original)
            doubt = DOUBT * (1 - getattr(entry, "confidence", 1.0))
            weight = KINDS[kind] + doubt + sum(REASONS[r] for r in reasons)
            found.append(Review(entry.id, kind, entry, come, again, reasons, weight))
    return {r.id: r for r in sorted(found, key=lambda r: (-r.weight, r.id))}


def _reopened(verdict: Verdict, entry: Any) -> bool:
    """Whether the machine says something else now than a person saw, from other documents, or read by another program."""
    seen = verdict.judgements[-1].before or {}
    if verdict.action != "keep" or seen.get(GROUND) in (None, ground(entry)):
        return False
    now = {wire_name(f.name): getattr(entry, f.name) for f in fields(entry)}
    said = {key: list(value) if isinstance(value, tuple) else value for key, value in now.items() if key != "evidence"}
    return any(key in said and said[key] not in (value, verdict.values.get(key)) for key, value in seen.items())


def _reasons(
    kind: str, entry: Any, come: Outcome, again: bool, disputed: set[str], original: Mapping[str, str]
) -> tuple[Reason, ...]:
    found: list[Reason] = []
    if come.differ:
        found.append("differ")
    if again:
        found.append("changed")
    if entry.id in disputed:
        found.append("accounts")
    if kind == "commitments" and entry.status in ("overdue", "broken"):
        found.append("overdue")
    if kind == "commitments" and entry.status == "open" and entry.due:
        found.append("due")
    if getattr(entry, "confidence", 1.0) < SURE:
        found.append("unsure")
    if not getattr(entry, "speaker" if kind == "statements" else "by", True):
        found.append("unattributed")
    if kind == "meetings" and not entry.when:
        found.append("undated")
    if kind in EXPECTED and len({original.get(e.document, e.document) for e in entry.evidence}) == 1:
        found.append("once")
    return tuple(found)


def agreement(reviews: Mapping[str, Review], seen: Mapping[str, Mapping[str, Any]]) -> tuple[float | None, int]:
    """Krippendorff's alpha over the entries that two people or more decided on, and how many there are.

    `seen` gives the machine's values by entry: a decision that leaves them as they are is an acceptance.
    """
    units = [
        [_category(v, seen.get(r.id, {})) for v in r.outcome.verdicts] for r in reviews.values() if len(r.outcome.verdicts) > 1
    ]
    return alpha(units), len(units)


def _category(verdict: Verdict, machine: Mapping[str, Any]) -> str:
    if verdict.action != "keep":
        return f"{verdict.action} {verdict.values.get('into', '')}"
    changed = {k: v for k, v in verdict.values.items() if (k in machine or k == APART) and v != machine.get(k)}
    return f"keep {sorted((k, repr(v)) for k, v in changed.items())}" if changed else "accept"
