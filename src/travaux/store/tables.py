"""The tables: three truths (sources, annotations, judgements), what they are filed under, and what is derived.

A document's `key` is a hash of its base id and its digest, so that rows do not depend on the order of filing. JSON that holds
text is kept compressed; the rest is plain, so that a record can be looked at with any SQL shell.
"""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text, column, table

HEAD = "0004"  # the newest migration

metadata = MetaData()

settings = Table("settings", metadata, Column("name", String(64), primary_key=True), Column("value", Text, nullable=False))

sources = Table(
    "sources", metadata, Column("sha256", String(64), primary_key=True), Column("data", LargeBinary, nullable=False)
)

documents = Table(
    "documents",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("base", Text, nullable=False),  # the id, unless another content goes by the same name
    Column("digest", String(64), nullable=False),  # over the bytes and what the container said of them
    Column("source", String(64), ForeignKey("sources.sha256"), nullable=False),
    Column("sha256", Text, nullable=False),  # as the container states it, else the source's
    Column("media", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("fields", Text, nullable=False),
    Column("published", Text),  # as the user gave it
    Column("version", Text, nullable=False),  # of the annotations in force
    Column("data", LargeBinary, nullable=False),
    Column("signature", LargeBinary),
    Column("day", String(10), nullable=False, server_default=""),  # of publication (ISO), empty where unknown
    Column("filed", String(27)),  # first, in UTC; none where that was before it was kept
)
Index("documents_day", documents.c.day)
Index("documents_base", documents.c.base)
Index("documents_filed", documents.c.filed, documents.c.key)  # both, so that no row is looked at

annotations = Table(
    "annotations",
    metadata,
    Column("key", String(64), ForeignKey("documents.key"), primary_key=True),
    Column("version", String(128), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

judgements = Table(
    "judgements",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=True),
    Column("id", String(128), nullable=False, unique=True),
    Column("data", Text, nullable=False),
    Column("kept", String(27)),  # in UTC, which is not when it was made where it was replayed; none likewise
)

problems = Table(
    "problems",
    metadata,
    Column("key", String(64), primary_key=True),
    Column("place", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("level", String(16), nullable=False),
    Column("sha256", Text),
)

derived = Table(
    "derived",
    metadata,
    Column("name", String(64), primary_key=True),
    Column("stamp", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

days = Table(
    "days",
    metadata,
    Column("day", String(10), primary_key=True),
    Column("documents", Integer, nullable=False),
    Column("stamp", String(32), nullable=False),
)

chapters = Table(
    "chapters",
    metadata,
    Column("name", String(32), primary_key=True),
    Column("stamp", String(64), nullable=False),
    Column("record", LargeBinary, nullable=False),
    Column("lineage", LargeBinary, nullable=False),
    Column("shared", LargeBinary, nullable=False),
)

searched = Table(
    "searched",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("part", Integer, nullable=False),  # of a text too long for one row of the index
    Column("kind", String(32), nullable=False),
    Column("id", Text, nullable=False),  # an entry's id, a document's key
    Column("digest", String(24), nullable=False),
    Column("first", String(10)),
    Column("last", String(10)),
)
Index("searched_id", searched.c.kind, searched.c.id)

search_labels = Table(
    "search_labels",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("label", Text, primary_key=True),
)

search_words = table("search_words", column("number"), column("words"))  # FTS5 without contents, or a tsvector
