"""The record as it stood on a day: what the coverage published up to then establishes, judged as of that day.

Invariant: it is the record of a store that holds those documents only, ids included, so that what either shows can be found in
the other. What people decided counts on every day: a decision is about what a text says, whenever it was made.
"""

from dataclasses import dataclass

from travaux import dates
from travaux.ingest import chapters, derived
from travaux.record.entries import Record
from travaux.store import Store
from travaux.store import chapters as kept


@dataclass(frozen=True)
class Stood:
    """The record as of `day` (ISO), the lineage of its ids, and how many documents it leaves out: later and undated ones."""

    day: str
    record: Record
    lineage: dict[str, str]
    later: int
    undated: int


def stood(store: Store, when: str) -> Stood:
    """The record as it stood at the end of `when` (EDTF); a document counts from the last day it may have been published on.

    ValueError where `when` has no last day.
    """
    last = dates.last(when)
    if last is None:
        raise ValueError(f"{when} has no last day")
    from travaux.record import binding
    from travaux.record.negotiation import TITLE

    day = last.isoformat()
    made = chapters.until(store, day)
    bound = binding.bind([record for record, _ in made], title=store.title() or TITLE, scope=store.scope(), as_of=day)
    lineage = {old: new for _, those in made for old, new in those.items()} | dict(bound.now)
    record, known = derived.decided(store, bound.record, lineage)
    counts = {at: one.documents for at, one in kept.days(store).items()}
    later = sum(count for at, count in counts.items() if at > day)
    return Stood(day, record, known, later, counts.get("", 0))
