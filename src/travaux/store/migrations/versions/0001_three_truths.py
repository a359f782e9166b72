"""Sources, documents, annotations, judgements, problems, settings and one cache."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table("settings", sa.Column("name", sa.String(64), primary_key=True), sa.Column("value", sa.Text, nullable=False))
    op.create_table(
        "sources", sa.Column("sha256", sa.String(64), primary_key=True), sa.Column("data", sa.LargeBinary, nullable=False)
    )
    op.create_table(
        "documents",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("base", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("source", sa.String(64), sa.ForeignKey("sources.sha256"), nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("media", sa.Text, nullable=False),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("fields", sa.Text, nullable=False),
        sa.Column("published", sa.Text),
        sa.Column("version", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.Column("signature", sa.LargeBinary),
    )
    op.create_table(
        "annotations",
        sa.Column("key", sa.String(64), sa.ForeignKey("documents.key"), primary_key=True),
        sa.Column("version", sa.String(128), primary_key=True),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("id", sa.String(128), nullable=False, unique=True),
        sa.Column("data", sa.Text, nullable=False),
    )
    op.create_table(
        "problems",
        sa.Column("key", sa.String(64), primary_key=True),
        sa.Column("place", sa.Text, nullable=False),
        sa.Column("what", sa.Text, nullable=False),
        sa.Column("level", sa.String(16), nullable=False),
        sa.Column("sha256", sa.Text),
    )
    op.create_table(
        "derived",
        sa.Column("name", sa.String(64), primary_key=True),
        sa.Column("stamp", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )


def downgrade() -> None:
    for table in ("derived", "problems", "judgements", "annotations", "documents", "sources", "settings"):
        op.drop_table(table)
