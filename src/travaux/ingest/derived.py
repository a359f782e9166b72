"""From the store to the record: what all that is filed establishes, and what people made of it.

Invariant: nothing is put together that did not change (see `chapters`); binding chapters and replaying decisions cost a look at
the entries, and are done when somebody reads the record.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from travaux.ingest import chapters, decisions
from travaux.model import Shared
from travaux.record.entries import Record
from travaux.store import Store

if TYPE_CHECKING:
    from travaux.record.anchors import Found
    from travaux.record.negotiation import Built


def shared(store: Store) -> tuple[Shared, ...]:
    """Which documents hold words of which others, and how much of them: copies, and parts taken over whole."""
    return chapters.shared(store)


def current(store: Store, as_of: str | None = None) -> Record:
    """The record that the store's documents and judgements establish; only what changed is put together anew.

    `as_of` (EDTF) is the day that commitments are judged on: the newest document's unless given, and then nothing is kept.
    """
    kept = None if as_of else store.derived("record", stamp_of(store), Record)
    return kept or (build(store, as_of).record if as_of else derive(store).record)


def resolve(store: Store, id: str) -> str | None:
    """The id that an entry has now which once was shown under this one; None where none was."""
    from travaux.record import identity

    lineage = store.derived("lineage", stamp_of(store), dict[str, str])
    return identity.resolve(derive(store).lineage if lineage is None else lineage, id)


def build(store: Store, as_of: str | None = None) -> "Built":
    """The record and the lineage of its ids, made from what is filed and what people decided."""
    made = machine(store, as_of)
    return type(made)(*decided(store, made.record, made.lineage))


def decided(store: Store, record: Record, lineage: dict[str, str]) -> tuple[Record, dict[str, str]]:
    """A record as people left it, each decision on the entry that it was made on, and the lineage with their merges in it."""
    from travaux.record import judgements

    those, found = decisions.decided(store), traced(store, record, lineage)
    record = replace(record, generated=max([record.generated, *(one.at for one in those)]))
    return judgements.replay(record, those, lineage, found)


def machine(store: Store, as_of: str | None = None) -> "Built":
    """What is filed establishes by itself; remembered, so that a decision of a person costs no more than its replay."""
    from travaux.record import binding, negotiation

    place, stamp = f"machine {as_of or ''}", filed_stamp(store)
    known = store.remembered(place, stamp, negotiation.Built)
    if known is None:
        title = store.title() or negotiation.TITLE
        bound = binding.bind(chapters.records(store), title=title, scope=store.scope(), as_of=as_of)
        known = negotiation.Built(bound.record, chapters.lineage(store) | dict(bound.now))
        store.remember(place, stamp, known)
    return known


def traced(store: Store, record: Record, lineage: dict[str, str]) -> "Found":
    """Where those entries are that people decided on and that no id leads to, in what the machine made."""
    from travaux.record import anchors

    return anchors.find(decisions.decided(store), record, lineage, store.texts)


def derive(store: Store) -> "Built":
    """Build and keep: a record of one chapter whole, so that it opens at once, a longer one as long as it is open."""
    stamp = stamp_of(store)
    built = build(store)
    if len(chapters.refresh(store)) > 1:
        store.remember("lineage", stamp, built.lineage)
        store.remember("record", stamp, built.record)
    else:
        store.derive("lineage", stamp, built.lineage, dict[str, str])
        store.derive("record", stamp, built.record, Record)
    return built


def stamp_of(store: Store) -> str:
    """What a derived value depends on: the state of the store and the program."""
    return f"{store.stamp()} {chapters.code()}"


def filed_stamp(store: Store) -> str:
    """The same of what depends on no decision."""
    return f"{store.filed_stamp()} {chapters.code()}"
