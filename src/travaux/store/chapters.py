"""Which days changed, the documents of a stretch of days, and what was put together from them.

Invariant: the stamp of a day changes, in the transaction that files it, with every document of that day, and with every
document that takes the id of one of them for itself as well. Chapters are derived: they can be thrown away and made again.
"""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeVar
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from travaux import dates
from travaux.errors import TravauxError
from travaux.model import Annotations, Document, Filed, Shared
from travaux.record.chapters import Chapter
from travaux.record.entries import Record
from travaux.store import tables
from travaux.store.rows import BATCH, filed, ids_of, insert_new, pack, unpack

if TYPE_CHECKING:
    from travaux.store import Store

T = TypeVar("T")
Part = Literal["record", "lineage", "shared"]
LAST = date.max.toordinal()


class Day(NamedTuple):
    """How many documents there are of a day, and a word that changes whenever one of them does."""

    documents: int
    stamp: str


class Member(NamedTuple):
    """A document of a chapter, and its signature where it has one."""

    filed: Filed
    signature: bytes | None


def days(store: "Store") -> dict[str, Day]:
    """Every day (ISO; empty where unknown) of which there are documents."""
    t = tables.days.c
    with store._reads() as db:
        rows = db.execute(sa.select(t.day, t.documents, t.stamp).where(t.documents > 0))
        return {row.day: Day(row.documents, row.stamp) for row in rows}


def members(store: "Store", chapter: Chapter) -> tuple[Member, ...]:
    """The documents of a chapter, by id."""
    d, a = tables.documents, tables.annotations
    both = (d.c.key == a.c.key) & (d.c.version == a.c.version)
    wanted = sa.select(d.c.key, d.c.base, d.c.data, d.c.signature, a.c.data.label("read")).join_from(d, a, both)
    with store._reads() as db:
        rows = db.execute(wanted.where(_within(chapter))).all()
        ids = ids_of(sharing(db, {row.base for row in rows}))
    found = [Member(filed(ids[row.key], row.data, row.read), row.signature) for row in rows]
    return tuple(sorted(found, key=lambda one: (one.filed.document.id, one.filed.document.sha256)))


def _within(chapter: Chapter) -> sa.ColumnElement[bool]:
    t = tables.documents.c
    first, last = (date.fromordinal(max(day, 1)).isoformat() for day in (chapter.first, min(chapter.until - 1, LAST)))
    dated = (t.day >= first) & (t.day <= last) if chapter.until else sa.false()
    return dated | (t.day == "") if chapter.undated else dated


def sharing(db: Connection, bases: set[str]) -> list[Any]:
    """Key, base, digest and hash of every document of one of these names."""
    t, wanted = tables.documents.c, sorted(bases)
    some = sa.select(t.key, t.base, t.digest, t.sha256)
    return [row for at in range(0, len(wanted), BATCH) for row in db.execute(some.where(t.base.in_(wanted[at : at + BATCH])))]


def day_of(document: Document, read: Annotations) -> str:
    """The last day (ISO) on which a document can have been published; empty where nothing says."""
    day = dates.last(document.published or read.published)
    return day.isoformat() if day else ""


def count(db: Connection, day: str, change: int, base: str) -> None:
    """Note, in the transaction that files it, that a document of this day and name came, went or changed."""
    t = tables.documents.c
    others = {*db.scalars(sa.select(t.day).where(t.base == base))} if change else set()
    for one in sorted(others | {day}):
        insert_new(db, tables.days, {"day": one, "documents": 0, "stamp": ""})
        more = tables.days.c.documents + (change if one == day else 0)
        db.execute(sa.update(tables.days).where(tables.days.c.day == one).values(documents=more, stamp=uuid4().hex))


def stamps(store: "Store") -> dict[str, str]:
    """The stamp of every chapter that is kept, by its name."""
    t = tables.chapters.c
    with store._reads() as db:
        return {row.name: row.stamp for row in db.execute(sa.select(t.name, t.stamp))}


def part(store: "Store", name: str, stamp: str, which: Part, type_: type[T]) -> T | None:
    """What is kept of a chapter as it was at this stamp."""
    place = f"chapter {name} {which}"
    if known := store.remembered(place, stamp, type_):
        return known
    t = tables.chapters.c
    with store._reads() as db:
        found = db.scalar(sa.select(t[which]).where(t.name == name, t.stamp == stamp))
    if found is None:
        return None
    value = unpack(type_, found)
    store.remember(place, stamp, value)
    return value


def keep(store: "Store", name: str, stamp: str, record: Record, lineage: dict[str, str], shared: tuple[Shared, ...]) -> None:
    """Keep a chapter in place of what it was; where the store cannot be written, in memory only."""
    row = {"name": name, "stamp": stamp, "record": pack(record), "lineage": pack(lineage, dict[str, str])}
    row["shared"] = pack(shared, tuple[Shared, ...])
    try:
        with store._writes() as db:
            if not insert_new(db, tables.chapters, row):
                db.execute(sa.update(tables.chapters).where(tables.chapters.c.name == name).values(**row))
    except TravauxError:
        for which, value in (("record", record), ("lineage", lineage), ("shared", shared)):
            store.remember(f"chapter {name} {which}", stamp, value)


def forget(store: "Store") -> None:
    """Forget all that is derived, so that it is made anew."""
    store.forget()
    drop(store, stamps(store))


def drop(store: "Store", names: Iterable[str]) -> None:
    """Forget chapters that were parted or joined since."""
    gone = sorted(names)
    if gone:
        with suppress(TravauxError), store._writes() as db:
            db.execute(sa.delete(tables.chapters).where(tables.chapters.c.name.in_(gone)))
