"""When a document was first filed, and a decision kept; unknown of what is there already."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("documents", sa.Column("filed", sa.String(27)))
    op.create_index("documents_filed", "documents", ["filed", "key"])
    op.add_column("judgements", sa.Column("kept", sa.String(27)))


def downgrade() -> None:
    op.drop_column("judgements", "kept")
    op.drop_index("documents_filed", "documents")
    op.drop_column("documents", "filed")
