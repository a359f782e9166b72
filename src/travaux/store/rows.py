"""Values as table rows and back: packing, what a source is filed under, and inserts that leave alone what is there."""

import json
import zlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from hashlib import sha256
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from travaux import interfaces
from travaux.model import Annotations, Document, Filed, Problem, Raw
from travaux.sources.lines import MEDIA

T = TypeVar("T")
PREFIX = 8  # hexadecimal digits that tell apart two contents of one name
BATCH = 200  # rows asked for at once


def pack(value: object, as_type: Any = None) -> bytes:
    return zlib.compress(interfaces.dump(value, as_type=as_type))


def unpack(type_: type[T], data: bytes) -> T:
    return interfaces.load(type_, zlib.decompress(data))


def source_of(raw: Raw) -> str:
    """Hex SHA-256 of the bytes; a line of JSON Lines may state another as its document's."""
    return sha256(raw.data).hexdigest()


def digest(raw: Raw) -> str:
    """Hex SHA-256 over a source's bytes and what its container said beside them: equal for the same input only."""
    said = fields(raw)
    return _hash(source_of(raw), said) if said else source_of(raw)


def key_of(raw: Raw) -> str:
    """What a source is filed under: a hash of its id and its digest, so that no row depends on the order of filing."""
    return _hash(raw.id, digest(raw))


def fields(raw: Raw) -> str:
    """What the container said, as canonical JSON; empty where that is nothing or stands in the bytes themselves."""
    return json.dumps(raw.fields, sort_keys=True, default=str) if raw.fields and raw.media != MEDIA else ""


def restored(id: str, data: bytes, media: str, sha256: str, place: str, said: str) -> Raw:
    """A source as it came in."""
    return Raw(id, data, media, sha256, place, json.loads(data if media == MEDIA else said or "{}"))


def filed(id: str, data: bytes, read: bytes) -> Filed:
    """A document with what was read in it, under the id that it goes by."""
    document, annotations = unpack(Document, data), unpack(Annotations, read)
    return Filed(replace(document, id=id), replace(annotations, id=id))


def ids_of(rows: Iterable[Any]) -> dict[str, str]:
    """The id of each document, by its key. Contents that share a name (all must be given) get a prefix of their hash."""
    rows = list(rows)
    sharing = Counter(row.base for row in rows)
    alike = Counter((row.base, row.sha256[:PREFIX]) for row in rows)
    out = {}
    for row in rows:
        told = row.sha256 if alike[row.base, row.sha256[:PREFIX]] == 1 else row.digest
        out[row.key] = f"{row.base}-{told[:PREFIX]}" if sharing[row.base] > 1 else row.base
    return out


def problem_row(problem: Problem) -> dict[str, str | None]:
    key = _hash(problem.where, problem.what)
    return {"key": key, "place": problem.where, "what": problem.what, "level": problem.level, "sha256": problem.sha256}


def insert_new(db: Connection, table: sa.Table, row: Mapping[str, Any]) -> bool:
    """Insert a row unless its key is taken; whether it went in."""
    new = _insert(db)(table).values(**row).on_conflict_do_nothing().execution_options(preserve_rowcount=True)
    changed: int = db.execute(new).rowcount
    return changed > 0


def _insert(db: Connection) -> Callable[[sa.Table], Any]:
    """The dialect's INSERT, which can leave alone what is there; only the dialect in use is imported."""
    if db.dialect.name == "sqlite":
        from sqlalchemy.dialects import sqlite

        return sqlite.insert
    from sqlalchemy.dialects import postgresql

    return postgresql.insert


def _hash(*parts: str) -> str:
    return sha256("\x1f".join(parts).encode(errors="surrogatepass")).hexdigest()
