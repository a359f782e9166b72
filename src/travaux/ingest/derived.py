"""From the store to the record: what all that is filed establishes, built anew only when something changed."""

from dataclasses import replace
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import travaux
from travaux import interfaces
from travaux.model import Document, Filed, Shared
from travaux.record.entries import Record
from travaux.store import Store

if TYPE_CHECKING:
    from travaux.reading.copies import Copies
    from travaux.record.negotiation import Built


def filed(store: Store) -> tuple[Filed, ...]:
    """All documents with their annotations, each copy naming the document it copies: as given, else as found among all."""
    found = store.filed()
    ids = {one.document.id for one in found}
    originals = _copies(store, found).originals

    def original(document: Document) -> str | None:
        given = document.copy_of if document.copy_of in ids - {document.id} else None
        return given or originals.get(document.id)

    return tuple(replace(one, document=replace(one.document, copy_of=original(one.document))) for one in found)


def shared(store: Store) -> tuple[Shared, ...]:
    """Which documents hold words of which others, and how much of them: copies, and parts taken over whole."""
    stamp, kind = _filed_stamp(store), tuple[Shared, ...]
    kept = store.derived("shared", stamp, kind)
    if kept is None:
        found = _copies(store, store.filed()).shared
        kept = tuple(Shared(document, other, how.kind, how.share) for document, other, how in found)
        store.derive("shared", stamp, kept, kind)
    return kept


def _copies(store: Store, found: tuple[Filed, ...]) -> "Copies":
    """Compared through bands of signatures, which were made when documents were filed: linear, however many there are."""
    from travaux.reading import copies

    signatures = {name: interfaces.load(copies.Signature, data) for name, data in store.signatures().items()}
    published = {one.document.id: one.document.published for one in found}
    return copies.compare(signatures, published, [one.document.id for one in found if _agencys_own(one.document)])


def _agencys_own(document: Document) -> bool:
    """Whether the agency that a report is signed with put it out itself, rather than somebody who took it over."""
    from travaux.reading import agencies, signs

    if not document.wire or not document.source:
        return bool(document.wire)
    name = document.source.partition(".")[0]  # of an outlet known by its host
    names = (name, agencies.canonical(name) or "", signs.service(name) or "")
    return document.wire.casefold() in {one.casefold() for one in names}


def current(store: Store, as_of: str | None = None) -> Record:
    """The record that the store's documents and judgements establish; built anew only when one of them changed.

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
    from travaux.record import judgements

    made = machine(store, as_of)
    now = datetime.now(UTC).isoformat(timespec="seconds")
    return type(made)(*judgements.replay(replace(made.record, generated=now), store.judgements(), made.lineage))


def machine(store: Store, as_of: str | None = None) -> "Built":
    """What is filed establishes by itself; kept, so that a decision of a person costs no more than its replay."""
    from travaux.record import actors, negotiation

    stamp = _filed_stamp(store)
    record, lineage = store.derived("machine", stamp, Record), store.derived("machine lineage", stamp, dict[str, str])
    if record and lineage is not None and not as_of:
        return negotiation.Built(record, lineage)
    documents = filed(store)
    cast = actors.merge(documents)
    made = negotiation.assemble(documents, cast, title=store.title(), scope=store.scope(), as_of=as_of)
    if not as_of:
        store.derive("machine", stamp, made.record, Record)
        store.derive("machine lineage", stamp, made.lineage, dict[str, str])
    return made


def derive(store: Store) -> "Built":
    """Build and keep."""
    stamp = stamp_of(store)
    built = build(store)
    store.derive("lineage", stamp, built.lineage, dict[str, str])
    store.derive("record", stamp, built.record, Record)
    return built


def stamp_of(store: Store) -> str:
    """What a derived value depends on: the state of the store and the program."""
    return f"{store.stamp()} {_code()}"


def _filed_stamp(store: Store) -> str:
    """The same of what depends on no decision."""
    return f"{store.filed_stamp()} {_code()}"


@lru_cache(maxsize=1)
def _code() -> str:
    """A hash of the program's own files, by size and time: no cache outlives the code that made it."""
    package = Path(travaux.__file__).parent
    files = sorted(package.rglob("*.py"))
    return sha256("".join(f"{f}{(s := f.stat()).st_size}{s.st_mtime_ns}" for f in files).encode()).hexdigest()[:16]
