"""Where each person stands on an entry, and which decisions count: nobody's is picked silently where people differ.

Invariant: one person has one verdict on an entry, the later decision going before the earlier; while two people differ none of
their decisions changes the record, until one agrees with the other, or a third person decides.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Literal

from travaux.model import Judgement

APART = "apart"  # the key under which a verdict keeps what was split off
UNTOUCHED = {APART: None, "evidence": None}  # what a verdict says of the words an entry rests on, unless it says otherwise


GROUND = "x_ground"  # the key under which a judgement keeps what the entry rested on when it was made


def ground(entry: Any) -> str:
    """A word for what a machine's entry rests on: its documents and the major version of what read them.

    While it stays the same nothing that was accepted is opened again, however the machine reads now.
    """
    documents = sorted({e.document for e in getattr(entry, "evidence", ())})
    version = getattr(entry, "origin", "").rpartition("@")[2].partition(".")[0]
    return sha256("\x1f".join((version, *documents)).encode()).hexdigest()[:12]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A person's standing decision on an entry: the values left as right, and the judgements that make it, oldest first."""

    by: str
    at: str
    action: Literal["keep", "reject", "merge"]
    values: dict[str, Any]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the verdicts on one entry come to: whether people differ still, and those whose judgements count."""

    verdicts: tuple[Verdict, ...]
    differ: bool
    counting: tuple[Verdict, ...]


def alike(one: Verdict, other: Verdict) -> bool:
    """Whether two people want the same: of values, those are compared that both of them have seen."""
    shared = one.values.keys() & other.values.keys()
    return one.action == other.action and all(one.values[key] == other.values[key] for key in shared)


def verdicts(judgements: Iterable[Judgement]) -> tuple[Verdict, ...]:
    """One verdict a person from the live judgements on one entry, oldest first; the latest verdict comes last."""
    held: dict[str, Verdict] = {}
    for j in judgements:
        mine = held.pop(j.by, None)
        before = mine if mine and mine.action == "keep" else None
        if j.action == "reject":
            held[j.by] = Verdict(j.by, j.at, "reject", {}, (j,))
        elif j.action == "merge":
            held[j.by] = Verdict(j.by, j.at, "merge", {"into": (j.after or {}).get("into")}, (j,))
        else:
            values = UNTOUCHED | (before.values if before else {}) | (j.before or {})
            values |= {APART: j.after} if j.action == "split" else (j.after or {})
            values = {key: value for key, value in values.items() if not key.startswith("x_")}
            held[j.by] = Verdict(j.by, j.at, "keep", values, (*(before.judgements if before else ()), j))
    return tuple(held.values())


def outcome(judgements: Iterable[Judgement]) -> Outcome:
    """What the live judgements on one entry, oldest first, come to.

    Where all agree, all count. Where they differ, most of at least three people count; without a majority the last of them,
    who found the others at odds. Those who say nothing of what the others differ on are of no side, and count.
    """
    found = verdicts(judgements)
    apart = [v for v in found if not all(alike(v, other) for other in found)]
    beside = tuple(v for v in found if v not in apart)
    camps: list[list[Verdict]] = []
    for verdict in apart:
        camp = next((c for c in camps if all(alike(verdict, other) for other in c)), None)
        if camp is None:
            camps.append([verdict])
        else:
            camp.append(verdict)
    if len(camps) <= 1:
        return Outcome(found, differ=False, counting=found)
    most = max(camps, key=len)
    if len(most) * 2 > len(apart):
        return Outcome(found, differ=False, counting=(*beside, *most))
    at_odds = any(not alike(a, b) for a in apart[:-1] for b in apart[:-1])
    return Outcome(found, differ=not at_odds, counting=(*beside, *(apart[-1:] if at_odds else ())))


def counting(judgements: Sequence[Judgement], current: Callable[[str], str]) -> list[Judgement]:
    """Of live judgements, oldest first, those that change the record; `current` gives the id an entry has now."""
    by_target: dict[str, list[Judgement]] = {}
    for j in judgements:
        by_target.setdefault(current(j.target), []).append(j)
    count: set[str] = set()
    for those in by_target.values():
        come = outcome(those)
        count |= {j.id for v in come.counting for j in v.judgements}
        if come.differ:  # what a person added stays in sight until it is settled
            count |= {j.id for j in those if j.action == "add"}
    return [j for j in judgements if j.id in count]
