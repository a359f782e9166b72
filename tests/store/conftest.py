"""Fresh places for a record: a SQLite file, and a database of a PostgreSQL server where one is named."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from travaux import store
from travaux.store import Store

SERVER = "TRAVAUX_TEST_POSTGRESQL"  # a URL whose user may create databases: postgresql://postgres@localhost/postgres


@pytest.fixture(params=["sqlite", *(["postgresql"] if SERVER in os.environ else [])])
def fresh(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], str]]:
    """A function that names a place where no record is yet."""
    if request.param == "sqlite":
        yield lambda: str(tmp_path / f"{uuid4().hex}.travaux")
        return
    server = os.environ[SERVER]
    psycopg = pytest.importorskip("psycopg")
    made: list[str] = []

    def database() -> str:
        made.append(f"travaux_{uuid4().hex}")
        with psycopg.connect(server, autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {made[-1]}")
        head, mark, query = server.partition("?")
        return f"{head.rpartition('/')[0]}/{made[-1]}{mark}{query}"

    yield database
    with psycopg.connect(server, autocommit=True) as connection:
        for name in made:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def opened(fresh: Callable[[], str]) -> Iterator[Store]:
    """A new record."""
    with store.open(fresh(), create=True) as found:
        yield found
