"""The words of documents and entries, to be searched: FTS5 in SQLite, tsvector in PostgreSQL, with the same words in both.

Invariant: the index is derived. It holds no text, only where words stand, and can be thrown away and made again. A row that
is replaced gets a new number, so that an index of words that cannot forget (FTS5 without contents) only ever grows, until it
is made anew.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import islice
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from travaux import dates
from travaux.model import Annotations, Document, Span, Zone
from travaux.store import tables
from travaux.store.terms import Term, Terms, words

VERSION = "1"  # of what is indexed and how words are folded: another one makes the index anew
DOCUMENTS = ("documents", "reaction")  # the kinds that stand for a document: its own words, and its readers'
PARTY = "party:"
PART = 15_000  # words of one row of the index; longer texts take several
PLACES = 255  # of one word of a row, in PostgreSQL
BATCH = 500


@dataclass(frozen=True, slots=True)
class Row:
    """Something that can be found: its kind and id, its words, the days it covers (ISO), and labels to choose by."""

    kind: str
    id: str
    words: str
    first: str | None = None
    last: str | None = None
    labels: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """Equal for equal rows."""
        return sha256(repr((self.words, self.first, self.last, sorted(self.labels))).encode(errors="replace")).hexdigest()[:24]


@dataclass(frozen=True, slots=True)
class Asked:
    """What is looked for: words, a kind, labels all of which a row must have, and days (ISO) within which it lies in part."""

    terms: Terms
    kind: str = ""
    labels: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """How many rows of each kind there are, whatever kind was asked for; and kind and id of some of them, best first."""

    counts: dict[str, int]
    hits: tuple[tuple[str, str], ...]


def document_rows(key: str, document: Document, read: Annotations) -> Iterator[Row]:
    """What a document itself says, and what its readers say under it; menus and other pages' headlines are left out."""
    zones = read.zones or document.zones or (Zone("body", Span(0, len(document.text))),)
    when = read.published or document.published
    first, last = covered(when)
    labels = (f"source:{document.source}",) if document.source else ()
    parts: dict[str, list[str]] = {"documents": [document.title or "", document.source or "", document.author or ""]}
    for zone in zones:
        if zone.kind != "boilerplate":
            said = document.text[zone.span.start : zone.span.end]
            parts.setdefault("reaction" if zone.kind == "comment" else "documents", []).append(said)
    for kind, texts in parts.items():
        yield Row(kind, key, "\n".join(texts), first, last, labels)


def covered(when: str | None) -> tuple[str | None, str | None]:
    """First and last day (ISO) of an EDTF time; an open end is the other."""
    first, last = dates.first(when), dates.last(when)
    begin, end = first or last, last or first
    return (begin.isoformat() if begin else None, end.isoformat() if end else None)


def index(db: Connection, rows: Iterable[Row]) -> None:
    """Put rows in that are not there; those that are there with the same kind and id are forgotten first."""
    waiting = iter(rows)
    while batch := list(islice(waiting, BATCH)):
        for kind, those in _by_kind(batch).items():
            forget(db, kind, those)
        parts = [
            (row, at // PART, told[at : at + PART]) for row in batch for told in [[*words(row.words)]] for at in _starts(told)
        ]
        entries, labels, texts = [], [], []
        for number, (row, part, told) in zip(_numbers(db, len(parts)), parts, strict=True):
            kept = {"kind": row.kind, "id": row.id, "digest": row.digest, "first": row.first, "last": row.last}
            entries.append({"number": number, "part": part} | kept)
            labels += [{"number": number, "label": label} for label in dict.fromkeys(row.labels)]
            texts.append({"number": number, "words": told})
        db.execute(sa.insert(tables.searched), entries)
        if labels:
            db.execute(sa.insert(tables.search_labels), labels)
        _put(db, texts)


def _starts(told: list[str]) -> range:
    return range(0, max(len(told), 1), PART)


def _numbers(db: Connection, count: int) -> list[int]:
    """Numbers that were never given before."""
    if db.dialect.name == "sqlite":  # one writer at a time
        newest = _newest(db)
        return [*range(newest + 1, newest + 1 + count)]
    return [*db.scalars(sa.text("SELECT nextval('search_number') FROM generate_series(1, :count)"), {"count": count})]


def forget(db: Connection, kind: str, ids: Iterable[str]) -> None:
    """Take rows out."""
    t, waiting = tables.searched.c, iter(ids)
    while batch := list(islice(waiting, BATCH)):
        numbers = [*db.scalars(sa.select(t.number).where(t.kind == kind, t.id.in_(batch)))]
        if numbers:
            db.execute(sa.delete(tables.search_labels).where(tables.search_labels.c.number.in_(numbers)))
            db.execute(sa.delete(tables.searched).where(t.number.in_(numbers)))
            if db.dialect.name == "postgresql":
                db.execute(sa.text("DELETE FROM search_words WHERE number = ANY(:those)"), {"those": numbers})


def index_entries(db: Connection, rows: Iterable[Row]) -> None:
    """Make these the rows that stand for entries: what is there unchanged is left alone."""
    t = tables.searched.c
    there = sa.select(t.kind, t.id, t.digest).where(t.part == 0, t.kind.not_in(DOCUMENTS))
    before = {(row.kind, row.id): row.digest for row in db.execute(there)}
    wanted = {(row.kind, row.id): row for row in rows}
    index(db, (row for key, row in wanted.items() if before.get(key) != row.digest))
    gone = [Row(*key, "") for key in before.keys() - wanted.keys()]
    for kind, ids in _by_kind(gone).items():
        forget(db, kind, ids)


def label_documents(db: Connection, parties: Mapping[str, Iterable[str]]) -> None:
    """Say of each document, by key, which parties (ids) the entries that rest on it are about."""
    s, l = tables.searched.c, tables.search_labels.c  # noqa: E741
    numbers = sa.select(s.number, s.id).where(s.kind.in_(DOCUMENTS))
    wanted = {(row.number, PARTY + party) for row in db.execute(numbers) for party in parties.get(row.id, ())}
    there = sa.select(l.number, l.label).join(tables.searched, s.number == l.number)
    rows = db.execute(there.where(s.kind.in_(DOCUMENTS), l.label.startswith(PARTY, autoescape=True)))
    before = {(row.number, row.label) for row in rows}
    if new := [{"number": number, "label": label} for number, label in sorted(wanted - before)]:
        db.execute(sa.insert(tables.search_labels), new)
    if old := [{"n": number, "l": label} for number, label in before - wanted]:
        db.execute(sa.delete(tables.search_labels).where(l.number == sa.bindparam("n"), l.label == sa.bindparam("l")), old)


def worn(db: Connection) -> bool:
    """Whether the index remembers more that was forgotten than there is."""
    if db.dialect.name != "sqlite":
        return False
    live = db.scalar(sa.select(sa.func.count()).select_from(tables.searched)) or 0
    return _newest(db) > 2 * live + 10_000


def _newest(db: Connection) -> int:
    """The highest number in FTS5, which keeps the rows that it cannot forget."""
    return db.scalar(sa.text("SELECT max(id) FROM search_words_docsize")) or 0


def clear(db: Connection) -> None:
    """Empty the index."""
    for table in (tables.search_labels, tables.searched):
        db.execute(sa.delete(table))
    emptied = "INSERT INTO search_words(search_words) VALUES('delete-all')"
    db.execute(sa.text(emptied if db.dialect.name == "sqlite" else "DELETE FROM search_words"))


def find(db: Connection, asked: Asked, first: int, count: int) -> Found:
    """Rows that hold what is asked for: `count` of them from number `first`, best first; without words, newest first."""
    s = tables.searched.c
    matching = _matching(db, asked.terms) if asked.terms else None
    unranked = _matching(db, asked.terms, ranked=False) if asked.terms else None  # to count them, which is faster
    source = _joined(matching)
    rank = sa.literal(0) if matching is None else matching.c.rank
    chosen: list[sa.ColumnElement[bool]] = []
    for label in asked.labels:
        l = tables.search_labels.c  # noqa: E741
        chosen.append(sa.exists().where(l.number == s.number, l.label == label))
    if asked.since:
        chosen.append(s.last >= asked.since)
    if asked.until:
        chosen.append(s.first <= asked.until)
    number = sa.func.count(sa.distinct(s.id)).label("number")
    count_them = sa.select(s.kind, number).select_from(_joined(unranked)).where(*chosen).group_by(s.kind)
    counts = {row.kind: row.number for row in db.execute(count_them)}
    if asked.kind:
        chosen.append(s.kind == asked.kind)
    best = sa.select(s.kind, s.id).select_from(source).where(*chosen).group_by(s.kind, s.id)
    order = sa.func.max(s.last).desc().nulls_last() if matching is None else sa.func.min(rank).asc()
    hits = db.execute(best.order_by(order, s.kind, s.id).offset(first).limit(count))
    return Found(dict(sorted(counts.items())), tuple((row.kind, row.id) for row in hits))


# --- the two kinds of index ----------------------------------------------------------------------------------------------


def _joined(matching: sa.Subquery | None) -> sa.FromClause:
    s = tables.searched.c
    return tables.searched if matching is None else tables.searched.join(matching, matching.c.number == s.number)


def _matching(db: Connection, terms: Terms, *, ranked: bool = True) -> sa.Subquery:
    """Number and, where it is `ranked`, rank (less is better) of every row of the index that holds the words.

    The limit, which is none, keeps SQLite from asking the index once for each row that it is joined with.
    """
    w = tables.search_words.c
    if db.dialect.name == "sqlite":
        wanted: list[Any] = [sa.literal_column("rowid").label("number"), sa.literal_column("bm25(search_words)").label("rank")]
        rows: Any = sa.select(*wanted[: 1 + ranked])
        matched = rows.select_from(tables.search_words).where(sa.text("search_words MATCH :fts").bindparams(fts=_fts5(terms)))
    else:
        from sqlalchemy.dialects.postgresql import TSQUERY

        query = sa.cast(_tsquery(terms), TSQUERY)
        rank = -sa.func.ts_rank(w.words, query, 1)
        matched = sa.select(*[w.number, rank.label("rank")][: 1 + ranked]).where(w.words.op("@@")(query))
    found: sa.Subquery = matched.limit(2**31).subquery()
    return found


def _put(db: Connection, texts: list[dict[str, Any]]) -> None:
    if db.dialect.name == "sqlite":
        rows = [{"number": t["number"], "words": " ".join(t["words"])} for t in texts]
        db.execute(sa.text("INSERT INTO search_words(rowid, words) VALUES(:number, :words)"), rows)
    else:
        rows = [{"number": t["number"], "words": _tsvector(t["words"])} for t in texts]
        db.execute(sa.text("INSERT INTO search_words(number, words) VALUES(:number, CAST(:words AS tsvector))"), rows)


def _fts5(terms: Terms) -> str:
    def one(term: Term) -> str:
        return f'"{" ".join(term.words)}"{" *" if term.open else ""}'

    wanted = " AND ".join(f"({' OR '.join(map(one, either))})" for either in terms.wanted)
    return f"({wanted}) NOT ({' OR '.join(map(one, terms.unwanted))})" if terms.unwanted else wanted


def _tsquery(terms: Terms) -> str:
    def one(term: Term) -> str:
        *before, last = (f"'{word}'" for word in term.words)
        return " <-> ".join([*before, f"{last}:*" if term.open else last])

    wanted = [f"({' | '.join(f'({one(term)})' for term in either)})" for either in terms.wanted]
    return " & ".join([*wanted, *(f"!({one(term)})" for term in terms.unwanted)])


def _tsvector(told: list[str]) -> str:
    stands: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(told, 1):
        stands[word].append(place)
    return " ".join(f"'{word}':{','.join(map(str, places[:PLACES]))}" for word, places in stands.items())


def _by_kind(rows: Iterable[Row]) -> dict[str, list[str]]:
    out: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        out[row.kind].append(row.id)
    return out
