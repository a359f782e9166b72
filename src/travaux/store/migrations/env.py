"""Run by Alembic: applies the migrations over the connection that `store.engine` hands in."""

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
