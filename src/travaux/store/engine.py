"""Connections: a SQLite file or a postgresql:// URL in, an engine whose tables are up to date out.

Invariant: a writer holds its lock from its first statement, so that what it reads it may rely on until it commits.
"""

from pathlib import Path
from time import monotonic, sleep
from typing import Any

import sqlalchemy as sa
from sqlalchemy import event
from sqlalchemy.engine import URL, Connection, Engine, make_url
from sqlalchemy.exc import ArgumentError, DatabaseError, NoSuchModuleError, SQLAlchemyError

from travaux.errors import NotFound, TravauxError
from travaux.store.tables import HEAD

WAIT_MS = 30_000  # how long one process waits for another that writes
_LOCK = 0x74726176  # PostgreSQL's advisory lock while tables are made
_MAGIC = b"SQLite format 3\x00"


def connect(where: str, *, create: bool) -> Engine:
    """An engine for a record. Raises NotFound where there is none and `create` is false, TravauxError where it is no record."""
    url = _url(where)
    if url.get_backend_name() == "sqlite" and url.database:
        _look(Path(url.database), where, create=create)
    try:
        engine = sa.create_engine(url)
    except (ModuleNotFoundError, NoSuchModuleError) as error:
        raise TravauxError(f"{url.get_backend_name()} needs a package that is not installed: {error}") from None
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
    try:
        _bring_up_to_date(engine, where, create=create)
    except BaseException:
        engine.dispose()
        raise
    return engine


def plain(error: SQLAlchemyError, where: str) -> TravauxError:
    """A database's complaint as one line."""
    cause = getattr(error, "orig", None) or error
    return TravauxError(f"{where}: {(str(cause).strip() or type(cause).__name__).splitlines()[0]}")


def writing(engine: Engine, *, lasting: bool = False) -> Engine:
    """The same engine, for transactions that change something; `lasting` ones outlive a power cut."""
    return engine.execution_options(travaux_writes=True, travaux_lasting=lasting)


def _url(where: str) -> URL:
    if "://" not in where:
        return URL.create("sqlite", database=where)
    try:
        url = make_url(where)
    except ArgumentError:
        raise TravauxError(f"{where}: neither a file nor a URL of a database") from None
    if url.drivername in ("postgresql", "postgres"):
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() not in ("sqlite", "postgresql"):
        raise TravauxError(f"{url.drivername}: records are kept in SQLite files or PostgreSQL")
    return url


def _look(path: Path, where: str, *, create: bool) -> None:
    """Say plainly what is wrong with a path before SQLite says it obscurely."""
    if path.is_dir():
        raise TravauxError(f"{where}: a folder, not a record")
    if not path.exists():
        if not create:
            raise NotFound(f"no record at {where}; `travaux add PATH` makes one")
        if not path.parent.is_dir():
            raise TravauxError(f"{where}: no folder {path.parent}")
        return
    try:
        with path.open("rb") as file:
            head = file.read(len(_MAGIC))
    except OSError as error:
        raise TravauxError(f"{where}: {error.strerror}") from None
    if head and head != _MAGIC:
        raise TravauxError(f"{where}: not a record")


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where `_begin` says, not where the driver guesses
    for pragma in (f"busy_timeout = {WAIT_MS}", "synchronous = NORMAL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {pragma}").close()
    until = monotonic() + WAIT_MS / 1000
    while True:  # this one alone does not wait by itself for others that open the same new file
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except connection.OperationalError as error:
            if "locked" not in str(error) or monotonic() > until:
                raise
            sleep(0.01)


def _begin(connection: Connection) -> None:
    options = connection.get_execution_options()
    if not options.get("travaux_writes"):
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql(f"PRAGMA synchronous = {'FULL' if options.get('travaux_lasting') else 'NORMAL'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _version(connection: Connection) -> str | None:
    if not sa.inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.scalar(sa.text("SELECT version_num FROM alembic_version"))
    return found


def _bring_up_to_date(engine: Engine, where: str, *, create: bool) -> None:
    try:
        with engine.connect() as connection:
            found = _version(connection)
            if found == HEAD:
                return
            foreign = found is None and bool(sa.inspect(connection).get_table_names())
        if found is None and foreign:
            raise TravauxError(f"{where}: a database, but not a record")
        if found is None and not create:
            raise NotFound(f"no record at {where}; `travaux add PATH` makes one")
        if found is not None and found > HEAD:
            raise TravauxError(f"{where}: made by a newer travaux (tables {found}; this one knows {HEAD})")
        with writing(engine).begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
            if _version(connection) != HEAD:  # another process may have been faster
                _migrate(connection)
    except DatabaseError as error:
        raise plain(error, where) from None


def _migrate(connection: Connection) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations").replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, HEAD)
