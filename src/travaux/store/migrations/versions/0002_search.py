"""An index of the words of documents and entries."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "searched",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("part", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("digest", sa.String(24), nullable=False),
        sa.Column("first", sa.String(10)),
        sa.Column("last", sa.String(10)),
    )
    op.create_index("searched_id", "searched", ["kind", "id"])
    op.create_table(
        "search_labels",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("label", sa.Text, primary_key=True),
    )
    if op.get_bind().dialect.name == "sqlite":
        op.execute("CREATE VIRTUAL TABLE search_words USING fts5(words, content='', tokenize='unicode61 remove_diacritics 0')")
    else:
        op.execute("CREATE TABLE search_words (number integer PRIMARY KEY, words tsvector NOT NULL)")
        op.execute("CREATE SEQUENCE search_number AS integer OWNED BY search_words.number")
        op.execute("CREATE INDEX search_words_words ON search_words USING gin (words)")


def downgrade() -> None:
    for table in ("search_words", "search_labels", "searched"):
        op.drop_table(table)
