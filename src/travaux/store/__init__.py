"""Where a record is kept: source bytes, annotations and judgements, none of which is ever overwritten.

Invariants: a document is filed in one transaction, or not at all; what is kept does not depend on the order of filing, and
filing the same again changes nothing. This is the only room that speaks SQL.
"""

import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import UTC, datetime
from itertools import islice
from types import TracebackType
from typing import Any, Literal, NamedTuple, TypeVar, cast
from uuid import uuid4

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from travaux import interfaces
from travaux.errors import NotFound, TravauxError
from travaux.model import Annotations, Document, Filed, Judgement, Problem, Raw
from travaux.record.entries import Scope
from travaux.store import chapters, search, tables
from travaux.store.arrivals import moment
from travaux.store.engine import connect, plain, writing
from travaux.store.rows import (
    BATCH,
    digest,
    fields,
    filed,
    ids_of,
    insert_new,
    key_of,
    pack,
    problem_row,
    restored,
    source_of,
    unpack,
)

__all__ = ["BATCH", "Known", "Named", "Store", "digest", "key_of", "open"]

T = TypeVar("T")


class Known(NamedTuple):
    """What the store has of a document: the version of its annotations, and the date the user gave."""

    version: str
    published: str | None


class Named(NamedTuple):
    """A document's key in the tables, the id it goes by, and the hash of its bytes."""

    key: str
    id: str
    sha256: str


def _now() -> datetime:
    return datetime.now(UTC)


def open(url: str, *, create: bool = False, now: Callable[[], datetime] = _now) -> "Store":  # noqa: A001 (called as `store.open`)
    """The record at a file path or postgresql:// URL. Raises NotFound where there is none, unless it is to be made.

    `now` is the clock by which it is remembered when documents and decisions came.
    """
    return Store(connect(url, create=create), url, now)


class Store:
    """One open record. Safe to use from several threads and processes at once."""

    def __init__(self, engine: Engine, where: str, now: Callable[[], datetime] = _now) -> None:
        self.where = where
        self._now = now
        self._engine = engine
        self._names: tuple[str, tuple[Named, ...]] = ("", ())  # for the newest stamp asked for
        self._keys: dict[str, str] = {}  # by id, for the same
        self._latest: dict[str, tuple[str, object]] = {}  # what was derived, likewise

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self._engine.dispose()

    @contextmanager
    def _reads(self) -> Iterator[Connection]:
        try:
            with self._engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise plain(error, self.where) from None

    @contextmanager
    def _writes(self, *, lasting: bool = False) -> Iterator[Connection]:
        """A transaction; a `lasting` one is on the disk when it ends, whatever happens to the machine."""
        try:
            with writing(self._engine, lasting=lasting).begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise plain(error, self.where) from None

    # --- documents -------------------------------------------------------------------------------------------------------

    def known(self) -> dict[str, Known]:
        """Everything filed, by `key_of` its source."""
        t = tables.documents.c
        with self._reads() as db:
            return {row.key: Known(row.version, row.published) for row in db.execute(sa.select(t.key, t.version, t.published))}

    def find(self, raw: Raw) -> Known | None:
        """What the store has of one source; None where it was never filed."""
        t = tables.documents.c
        with self._reads() as db:
            row = db.execute(sa.select(t.version, t.published).where(t.key == key_of(raw))).one_or_none()
        return Known(*row) if row else None

    def file(
        self,
        raw: Raw,
        document: Document,
        annotations: Annotations,
        problems: Iterable[Problem] = (),
        *,
        version: str,
        published: str | None = None,
        signature: bytes | None = None,
    ) -> bool:
        """Keep one source with what extractors of this version read in it; whether that changed anything.

        Annotations of other versions stay. `published` is what the user said, not what was read; None keeps what was said.
        """
        key, documents = key_of(raw), tables.documents
        now = {"version": version, "data": pack(replace(document, id=raw.id)), "signature": signature}
        now["day"] = day = chapters.day_of(document, annotations)
        fixed = {"key": key, "base": raw.id, "digest": digest(raw), "source": source_of(raw)}
        fixed |= {"sha256": raw.sha256, "media": raw.media, "place": raw.place, "fields": fields(raw)}
        read = {"key": key, "version": version, "data": pack(replace(annotations, id=raw.id))}
        with self._writes() as db:
            insert_new(db, tables.sources, {"sha256": fixed["source"], "data": zlib.compress(raw.data)})
            changed = insert_new(db, documents, fixed | now | {"published": published, "filed": moment(self._now())})
            if changed:
                chapters.count(db, day, 1, raw.id)
            else:
                before = db.execute(sa.select(documents).where(documents.c.key == key)).mappings().one()
                now["published"] = published or before["published"]
                changed = any(before[name] != value for name, value in now.items())
                if changed:
                    chapters.count(db, before["day"], -1, raw.id)
                    chapters.count(db, day, 1, raw.id)
                db.execute(sa.update(documents).where(documents.c.key == key).values(**now))
            if not insert_new(db, tables.annotations, read) and changed:
                t = tables.annotations
                db.execute(sa.update(t).where(t.c.key == key, t.c.version == version).values(data=read["data"]))
            rows = [problem_row(problem) for problem in problems]
            changed |= _forget(db, raw.place, tables.problems.c.key.not_in([row["key"] for row in rows]))
            for row in rows:
                changed |= insert_new(db, tables.problems, row)
            if changed:
                search.index(db, search.document_rows(key, document, annotations))
                _mark(db)
        return changed

    def keys(self) -> dict[str, str]:
        """What every document is filed under, by its id."""
        self.names()
        return self._keys

    def names(self) -> tuple[Named, ...]:
        """Keys and ids of all documents, by id. Contents that share a name all get a prefix of their hash."""
        stamp, t = self.filed_stamp(), tables.documents.c
        if self._names[0] == stamp:
            return self._names[1]
        with self._reads() as db:
            rows = db.execute(sa.select(t.key, t.base, t.digest, t.sha256)).all()
        ids = ids_of(rows)
        out = (Named(row.key, ids[row.key], row.sha256) for row in rows)
        found = tuple(sorted(out, key=lambda named: (named.id, named.key)))
        self._keys = {named.id: named.key for named in found}
        self._names = stamp, found
        return self._names[1]

    def filed(self, ids: Iterable[str] | None = None) -> tuple[Filed, ...]:
        """Documents with their annotations in force, by id: all, or those of these ids that there are."""
        d, a = tables.documents, tables.annotations
        both = (d.c.key == a.c.key) & (d.c.version == a.c.version)
        wanted = sa.select(d.c.key, d.c.data, a.c.data.label("read")).join_from(d, a, both)
        names = {named.key: named.id for named in self.names()} if ids is None else {}
        with self._reads() as db:
            if ids is None:
                rows = [row for row in db.execute(wanted) if row.key in names]
            else:
                names = _of(db, ids)
                rows = [row for some in _batches(names) for row in db.execute(wanted.where(d.c.key.in_(some)))]
        return tuple(
            filed(names[row.key], row.data, row.read) for row in sorted(rows, key=lambda row: (names[row.key], row.key))
        )

    def texts(self, ids: Iterable[str]) -> dict[str, str]:
        """The texts of those of these documents that there are, by id: faster than `filed`."""
        t = tables.documents.c
        out: dict[str, str] = {}
        with self._reads() as db:
            names = _of(db, ids)
            for some in _batches(names):
                for row in db.execute(sa.select(t.key, t.data).where(t.key.in_(some))):
                    out[names[row.key]] = unpack(dict[str, Any], row.data)["text"]
        return out

    def signatures(self) -> dict[str, bytes]:
        """What near-duplicates are told by, by document id; documents without one are left out."""
        t = tables.documents.c
        with self._reads() as db:
            rows = db.execute(sa.select(t.key, t.signature).where(t.signature.is_not(None)))
            found = {row.key: row.signature for row in rows}
        return {named.id: found[named.key] for named in self.names() if named.key in found}

    def source(self, sha256: str) -> bytes:
        """The bytes of a source. Raises NotFound."""
        t = tables.sources.c
        with self._reads() as db:
            found = db.scalar(sa.select(t.data).where(t.sha256 == sha256))
        if found is None:
            raise NotFound(f"no source {sha256}")
        return zlib.decompress(found)

    def raws(self, ids: Iterable[str] | None = None) -> Iterator[tuple[Raw, Known]]:
        """Sources as they came in, with what is known of them, in an order of no meaning: all, or those of these documents."""
        d, s = tables.documents, tables.sources
        known = self.keys()
        keys = sorted(known.values() if ids is None else {known[name] for name in ids if name in known})
        for at in range(0, len(keys), BATCH):
            some = sa.select(d, s.c.data.label("bytes")).join_from(d, s).where(d.c.key.in_(keys[at : at + BATCH]))
            with self._reads() as db:
                rows = db.execute(some).all()
            for row in rows:
                data = zlib.decompress(row.bytes)
                yield restored(row.base, data, row.media, row.sha256, row.place, row.fields), Known(row.version, row.published)

    # --- problems --------------------------------------------------------------------------------------------------------

    def problems(self) -> tuple[Problem, ...]:
        """What was refused or doubtful, by place."""
        t = tables.problems.c
        with self._reads() as db:
            rows = db.execute(sa.select(t.place, t.what, t.level, t.sha256)).all()
        return tuple(sorted((Problem(*row) for row in rows), key=lambda p: (p.where, p.what)))

    def note(self, problem: Problem) -> bool:
        """Keep a problem of an input that was not filed; whether it is new."""
        with self._writes() as db:
            new = insert_new(db, tables.problems, problem_row(problem))
            if new:
                _mark(db)
        return new

    def settle(self, raw: Raw) -> None:
        """Forget what was wrong with the place this source, filed already, comes from, but for what is doubtful about it."""
        t = tables.problems.c
        with self._writes() as db:
            others = t.sha256.is_(None) | (t.sha256 != raw.sha256) | (t.level == "refused")
            if _forget(db, raw.place, others):
                _mark(db)

    # --- judgements and scope --------------------------------------------------------------------------------------------

    def judgements(self) -> tuple[Judgement, ...]:
        """All decisions, oldest first."""
        t = tables.judgements.c
        with self._reads() as db:
            return tuple(interfaces.load(Judgement, data) for data in db.scalars(sa.select(t.data).order_by(t.number)))

    def judge(self, judgement: Judgement) -> bool:
        """Append one decision; whether it is new. One that was kept is never changed."""
        with self._writes(lasting=True) as db:
            row = {"id": judgement.id, "data": interfaces.dump(judgement).decode(), "kept": moment(self._now())}
            new = insert_new(db, tables.judgements, row)
            if new:
                _mark(db, "judged")
        return new

    def title(self) -> str:
        """The record's title; empty where nobody gave one."""
        return self._setting("title") or ""

    def scope(self) -> Scope:
        """What the record is about; the empty scope takes everything. `parties` are names as the user gave them."""
        found = self._setting("scope")
        return interfaces.load(Scope, found) if found else Scope()

    def describe(self, title: str, scope: Scope) -> None:
        """Set title and scope."""
        with self._writes() as db:
            changed = _set(db, "title", title)
            if _set(db, "scope", interfaces.dump(scope).decode()) or changed:
                _mark(db)

    def _setting(self, name: str) -> str | None:
        t = tables.settings.c
        with self._reads() as db:
            return db.scalar(sa.select(t.value).where(t.name == name))

    # --- what is derived -------------------------------------------------------------------------------------------------

    def stamp(self) -> str:
        """A word that changes whenever anything that is kept does."""
        t = tables.settings.c
        with self._reads() as db:
            return " ".join(db.scalars(sa.select(t.value).where(t.name.in_(("stamp", "judged"))).order_by(t.name.desc())))

    def filed_stamp(self) -> str:
        """A word that changes whenever anything but people's decisions does."""
        return self._setting("stamp") or ""

    def remembered(self, name: str, stamp: str, type_: type[T]) -> T | None:
        """What this process derived from the store as it was at this stamp."""
        before = self._latest.get(name)
        return cast("T", before[1]) if before and before[0] == stamp else None

    def remember(self, name: str, stamp: str, value: object) -> None:
        """Hold what was derived, in place of what was for another stamp, for as long as the record is open."""
        self._latest[name] = stamp, value

    def forget(self) -> None:
        """Hold nothing that was derived any longer."""
        self._latest.clear()

    def derived(self, name: str, stamp: str, type_: type[T]) -> T | None:
        """What was derived from the store as it was at this stamp, where it was kept."""
        before = self.remembered(name, stamp, type_)
        if before is not None:
            return before
        t = tables.derived.c
        with self._reads() as db:
            found = db.scalar(sa.select(t.data).where(t.name == name, t.stamp == stamp))
        if found is None:
            return None
        value = unpack(type_, found)
        self.remember(name, stamp, value)
        return value

    def derive(self, name: str, stamp: str, value: T, type_: type[T]) -> None:
        """Keep what was derived in place of what was for another stamp; where the store cannot be written, in memory only."""
        self.remember(name, stamp, value)
        row = {"name": name, "stamp": stamp, "data": pack(value, type_)}
        t = tables.derived
        with suppress(TravauxError), self._writes() as db:
            if not insert_new(db, t, row):
                db.execute(sa.update(t).where(t.c.name == name).values(**row))


def _of(db: Connection, ids: Iterable[str]) -> dict[str, str]:
    """The ids of those of these documents that there are, by key; of the others no row is looked at."""
    asked = set(ids)
    rows = chapters.sharing(db, asked | {name.rpartition("-")[0] for name in asked})  # a prefix of the hash may stand behind
    return {key: name for key, name in ids_of(rows).items() if name in asked}


def _batches(keys: Iterable[str]) -> Iterator[list[str]]:
    waiting = iter(keys)
    while some := list(islice(waiting, BATCH)):
        yield some


def _forget(db: Connection, place: str, which: sa.ColumnElement[bool]) -> bool:
    """Delete such problems of a place; whether there were any."""
    return db.execute(sa.delete(tables.problems).where(tables.problems.c.place == place, which)).rowcount > 0


def _set(db: Connection, name: str, value: str) -> bool:
    t = tables.settings
    if insert_new(db, t, {"name": name, "value": value}):
        return True
    changed = sa.update(t).where(t.c.name == name, t.c.value != value).values(value=value)
    return db.execute(changed).rowcount > 0


def _mark(db: Connection, name: Literal["stamp", "judged"] = "stamp") -> None:
    """Give the store a new stamp, inside the transaction that changed it."""
    _set(db, name, uuid4().hex)
