"""The day of each document, how many there are of each day, and the chapters put together from them."""

import json
import zlib
from collections import Counter
from uuid import uuid4

import sqlalchemy as sa
from alembic import op

from travaux import dates

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("day", sa.String(10), nullable=False, server_default=""))
    op.create_index("documents_day", "documents", ["day"])
    op.create_index("documents_base", "documents", ["base"])
    op.create_table(
        "days",
        sa.Column("day", sa.String(10), primary_key=True),
        sa.Column("documents", sa.Integer, nullable=False),
        sa.Column("stamp", sa.String(32), nullable=False),
    )
    op.create_table(
        "chapters",
        sa.Column("name", sa.String(32), primary_key=True),
        sa.Column("stamp", sa.String(64), nullable=False),
        sa.Column("record", sa.LargeBinary, nullable=False),
        sa.Column("lineage", sa.LargeBinary, nullable=False),
        sa.Column("shared", sa.LargeBinary, nullable=False),
    )
    _fill(op.get_bind())


def _fill(db: sa.Connection) -> None:
    """Days of what is filed already."""
    documents = sa.table("documents", *map(sa.column, ("key", "version", "data", "day")))
    read = sa.table("annotations", *map(sa.column, ("key", "version", "data")))
    days: Counter[str] = Counter()
    for key in [*db.scalars(sa.select(documents.c.key))]:
        both = (documents.c.key == read.c.key) & (documents.c.version == read.c.version)
        both_texts = sa.select(documents.c.data, read.c.data.label("read")).join_from(documents, read, both)
        row = db.execute(both_texts.where(documents.c.key == key)).one_or_none()
        said = [json.loads(zlib.decompress(data))["published"] for data in row or ()]
        day = dates.last(next((when for when in said if when), None))
        name = day.isoformat() if day else ""
        days[name] += 1
        db.execute(sa.update(documents).where(documents.c.key == key).values(day=name))
    rows = [{"day": day, "documents": count, "stamp": uuid4().hex} for day, count in days.items()]
    if rows:
        db.execute(sa.insert(sa.table("days", *map(sa.column, ("day", "documents", "stamp")))), rows)


def downgrade() -> None:
    for table in ("chapters", "days"):
        op.drop_table(table)
    op.drop_index("documents_base", "documents")
    op.drop_index("documents_day", "documents")
    op.drop_column("documents", "day")
