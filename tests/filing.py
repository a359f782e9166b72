"""Filing documents that were made, not read: one by one as `ingest.add` does, or very many at once."""

from collections import Counter
from collections.abc import Iterable
from itertools import islice
from typing import Any

import sqlalchemy as sa

from travaux import interfaces
from travaux.model import Filed, Raw
from travaux.reading import copies
from travaux.store import Store, chapters, tables
from travaux.store.engine import writing
from travaux.store.rows import digest, key_of, pack

TOGETHER = 1000  # documents of one transaction


def raw(one: Filed) -> Raw:
    """A source that could have given the document: no other has its bytes."""
    return Raw(one.document.id, one.document.sha256.encode(), "text/plain", one.document.sha256, one.document.id, {})


def signature(one: Filed) -> bytes:
    return interfaces.dump(copies.signature(one.document.text, one.annotations.zones))


def put(store: Store, one: Filed) -> bool:
    """File a document; whether that changed anything."""
    return store.file(raw(one), one.document, one.annotations, version="made", signature=signature(one))


def put_all(store: Store, many: Iterable[Filed]) -> None:
    """The same for documents that are all new and of different names, faster; their words are not indexed."""
    waiting = iter(many)
    days: Counter[str] = Counter()
    while batch := list(islice(waiting, TOGETHER)):
        rows: list[list[dict[str, Any]]] = [[], [], []]
        for one in batch:
            source, day = raw(one), chapters.day_of(one.document, one.annotations)
            days[day] += 1
            key, kept = key_of(source), {"version": "made", "data": pack(one.document), "signature": signature(one), "day": day}
            kept |= {"key": key, "base": source.id, "digest": digest(source), "source": one.document.sha256, "place": source.id}
            rows[0].append({"sha256": one.document.sha256, "data": b""})
            rows[1].append(kept | {"sha256": source.sha256, "media": source.media, "fields": ""})
            rows[2].append({"key": key, "version": "made", "data": pack(one.annotations)})
        with writing(store._engine).begin() as db:
            for table, those in zip((tables.sources, tables.documents, tables.annotations), rows, strict=True):
                db.execute(sa.insert(table), those)
    with writing(store._engine).begin() as db:
        db.execute(sa.insert(tables.days), [{"day": day, "documents": n, "stamp": f"all {day}"} for day, n in days.items()])
        db.execute(sa.insert(tables.settings), {"name": "stamp", "value": "all"})
