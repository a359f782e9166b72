"""Finding documents and entries by their words, in an index that is brought up to date when somebody looks."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress

import sqlalchemy as sa

from travaux.errors import TravauxError
from travaux.model import Annotations, Document
from travaux.store import BATCH, Store, search, tables
from travaux.store.rows import insert_new, unpack
from travaux.store.search import Asked, Found, Row

SETTING = "searched"  # the version of the index, and what it is up to date with


def find(store: Store, asked: Asked, first: int = 0, count: int = 25) -> Found:
    """Documents and entries that hold what is asked for: `count` of them from number `first`, best first."""
    ids = {key: name for name, key in store.keys().items()}
    with store._reads() as db:
        found = search.find(db, asked, first, count)
    told = ((kind, ids.get(key, key) if kind in search.DOCUMENTS else key) for kind, key in found.hits)
    return Found(found.counts, tuple(told))


def refresh(
    store: Store, stamp: str, rows: Callable[[], Iterable[Row]], parties: Callable[[], Mapping[str, Iterable[str]]]
) -> None:
    """Bring the index up to date with the record of this stamp: documents filed before there was an index, the record's

    entries, and for each document (by id) the parties that its entries are about. What nobody may write stays as it is.
    """
    before, now = store._setting(SETTING) or "", f"{search.VERSION} {stamp}"
    if before == now:
        return
    with suppress(TravauxError):
        with store._writes() as db:
            if not before.startswith(f"{search.VERSION} ") or search.worn(db):
                search.clear(db)
        while _index_some(store):
            pass
        keys, told = store.keys(), parties()
        with store._writes() as db:
            search.index_entries(db, rows())
            search.label_documents(db, {keys[name]: those for name, those in told.items() if name in keys})
            if not insert_new(db, tables.settings, {"name": SETTING, "value": now}):
                db.execute(sa.update(tables.settings).where(tables.settings.c.name == SETTING).values(value=now))


def _index_some(store: Store) -> bool:
    """Put documents into the index that are not in it; whether there were any."""
    d, a, s = tables.documents, tables.annotations, tables.searched.c
    both = (d.c.key == a.c.key) & (d.c.version == a.c.version)
    missing = ~sa.exists().where(s.kind == search.DOCUMENTS[0], s.id == d.c.key)
    wanted = sa.select(d.c.key, d.c.data, a.c.data.label("read")).join_from(d, a, both).where(missing).limit(BATCH)
    with store._writes() as db:
        rows = db.execute(wanted).all()
        for row in rows:
            read = unpack(Annotations, row.read)
            search.index(db, search.document_rows(row.key, unpack(Document, row.data), read))
    return bool(rows)
