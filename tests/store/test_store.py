"""The store keeps what it is given, once, in whatever order it comes, and whole."""

import os
import signal
import sqlite3
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from threading import Timer
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, event

from travaux import store
from travaux.errors import NotFound, TravauxError
from travaux.model import Annotations, Document, Judgement, Problem, Raw
from travaux.record.entries import Scope
from travaux.store import Store, tables

SERVER = "TRAVAUX_TEST_POSTGRESQL"  # see conftest


def source(id: str, text: str, **fields: Any) -> Raw:
    data = text.encode()
    return Raw(id, data, "text/plain", sha256(data).hexdigest(), f"pages/{id}.txt", fields)


def file(opened: Store, raw: Raw, version: str = "1", published: str | None = None, *problems: Problem) -> bool:
    text = raw.data.decode()
    document = Document(text, id=raw.id, sha256=raw.sha256, published=published)
    return opened.file(
        raw, document, Annotations(raw.id, "en", published), problems, version=version, published=published, signature=b"s"
    )


def contents(opened: Store) -> tuple[object, ...]:
    """All that matters of a store."""
    sources = {named.sha256: opened.source(named.sha256) for named in opened.names()}
    return opened.filed(), opened.problems(), opened.judgements(), sources, opened.known(), opened.signatures()


@pytest.mark.skipif(SERVER in os.environ, reason="it is named, and all tests here run on it too")
def test_postgresql_is_named() -> None:
    pytest.skip(f"no PostgreSQL server named by {SERVER}: these tests ran on SQLite only")


def test_a_document_comes_back_as_it_was(opened: Store) -> None:
    raw = source("a/b", "Words.\r\nMore.\0")
    assert file(opened, raw, "1", "2031-05")
    (filed,) = opened.filed()
    assert filed.document == Document("Words.\r\nMore.\0", id="a/b", sha256=raw.sha256, published="2031-05")
    assert filed.annotations == Annotations("a/b", "en", "2031-05")
    assert opened.source(raw.sha256) == raw.data
    assert [*opened.raws()] == [(raw, store.Known("1", "2031-05"))]


def test_the_same_again_changes_nothing(opened: Store) -> None:
    file(opened, source("a", "one"), "1", None, Problem("pages/a.txt", "no date", "doubtful", source("a", "one").sha256))
    before, stamp = contents(opened), opened.stamp()
    assert not file(
        opened, source("a", "one"), "1", None, Problem("pages/a.txt", "no date", "doubtful", source("a", "one").sha256)
    )
    assert (contents(opened), opened.stamp()) == (before, stamp)


def test_contents_of_one_name_all_take_their_hash(opened: Store) -> None:
    one, two = source("a", "one"), source("a", "two")
    file(opened, one)
    assert [named.id for named in opened.names()] == ["a"]
    file(opened, two)
    file(opened, source("b", "one"))  # the same bytes by another name are another document
    assert [f.document.id for f in opened.filed()] == sorted([f"a-{one.sha256[:8]}", f"a-{two.sha256[:8]}", "b"])
    assert [f.annotations.id for f in opened.filed()] == [f.document.id for f in opened.filed()]


def test_one_content_told_apart_by_what_its_container_said(opened: Store) -> None:
    for uri in ("http://one.example/", "http://two.example/"):
        file(opened, source("a", "one", uri=uri))
    file(opened, source("a", "one", uri="http://two.example/"))
    assert len({named.id for named in opened.names()}) == 2


DOCUMENTS = [source(*words.split()) for words in ("a 1", "a 2", "b 1", "b 1", "c 3", "a 1", "d 4")]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(DOCUMENTS))
def test_order_changes_nothing(fresh: Callable[[], str], order: list[Raw]) -> None:
    stores = []
    for raws in (DOCUMENTS, order):
        with store.open(fresh(), create=True) as opened:
            for raw in raws:
                file(opened, raw)
            stores.append(contents(opened))
    assert stores[0] == stores[1]


def test_other_versions_stay_and_the_newest_filed_is_in_force(opened: Store) -> None:
    raw = source("a", "one")
    file(opened, raw, "1")
    assert file(opened, raw, "2")
    assert opened.known()[store.key_of(raw)].version == "2"
    with opened._reads() as db:
        assert {row.version for row in db.execute(tables.annotations.select())} == {"1", "2"}


def test_the_date_a_user_gave_stays_until_another_is_given(opened: Store) -> None:
    raw = source("a", "one")
    file(opened, raw, "1", "2031-05-04")
    file(opened, raw, "2", None)
    assert opened.known()[store.key_of(raw)].published == "2031-05-04"
    file(opened, raw, "2", "2031-05-05")
    assert opened.known()[store.key_of(raw)].published == "2031-05-05"
    assert opened.filed()[0].document.published == "2031-05-05"


def test_problems_are_kept_once_and_go_with_what_caused_them(opened: Store) -> None:
    assert opened.note(Problem("pages/a.txt", "empty"))
    assert not opened.note(Problem("pages/a.txt", "empty"))
    opened.note(Problem("pages/z.txt", "empty"))
    assert [p.where for p in opened.problems()] == ["pages/a.txt", "pages/z.txt"]
    file(opened, source("a", "one"))
    assert [p.where for p in opened.problems()] == ["pages/z.txt"]


def test_judgements_are_only_appended(opened: Store) -> None:
    first = Judgement("j1", "2031-05-04T10:00:00", "Ann", "fix", "m-1", {"place": None}, {"place": "Brakk"}, "heard it")
    assert opened.judge(first)
    assert not opened.judge(replace(first, by="Bob"))
    opened.judge(Judgement("j0", "2031-05-04T09:00:00", "Bob", "undo", "j1"))
    assert [j.id for j in opened.judgements()] == ["j1", "j0"]
    assert opened.judgements()[0] == first


def test_every_change_changes_the_stamp(opened: Store) -> None:
    stamps = [opened.stamp()]
    changes: list[Callable[[], object]] = [
        lambda: file(opened, source("a", "one")),
        lambda: opened.note(Problem("x", "y")),
        lambda: opened.judge(Judgement("j", "t", "Ann", "accept", "m")),
        lambda: opened.describe("Talks", Scope(("Halvia",), "fish")),
    ]
    for change in changes:
        change()
        stamps.append(opened.stamp())
    assert len(set(stamps)) == len(stamps)
    opened.describe("Talks", Scope(("Halvia",), "fish"))
    assert opened.stamp() == stamps[-1]
    assert (opened.title(), opened.scope()) == ("Talks", Scope(("Halvia",), "fish"))


def test_what_is_derived_is_kept_for_one_stamp(opened: Store) -> None:
    opened.derive("record", "s1", {"a": 1}, dict[str, int])
    with store.open(opened.where) as other:
        assert other.derived("record", "s1", dict[str, int]) == {"a": 1}
        other.derive("record", "s2", {"a": 2}, dict[str, int])
        assert other.derived("record", "s1", dict[str, int]) is None


def test_a_store_that_only_reads_derives_all_the_same(tmp_path: Path) -> None:
    with store.open(str(tmp_path / "r.travaux"), create=True) as opened:
        with opened._reads() as db:
            db.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(TravauxError, match="readonly"):
            opened.note(Problem("x", "y"))
        opened.derive("record", "s1", {"a": 1}, dict[str, int])
        assert opened.derived("record", "s1", dict[str, int]) == {"a": 1}


def test_what_is_not_there_is_said(fresh: Callable[[], str]) -> None:
    where = fresh()
    with pytest.raises(NotFound, match="no record at"):
        store.open(where)
    assert not Path(where).exists()
    with store.open(where, create=True) as opened, pytest.raises(NotFound):
        opened.source("0" * 64)


@pytest.mark.parametrize(
    ("where", "says"),
    [
        ("{}", "a folder"),
        ("{}/text", "not a record"),
        ("{}/no/where", "no folder"),
        ("mysql://a/b", "kept in SQLite files or PostgreSQL"),
        ("::://", "neither a file nor a URL"),
    ],
)
def test_what_is_no_record_is_said_in_one_line(tmp_path: Path, where: str, says: str) -> None:
    (tmp_path / "text").write_text("Words that are no database, and long enough to be read as one.")
    with pytest.raises(TravauxError, match=says) as error:
        store.open(where.format(tmp_path), create=True)
    assert "\n" not in str(error.value)


def test_a_foreign_database_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    with sqlite3.connect(tmp_path / "other.db") as other:
        other.execute("CREATE TABLE mine (x)")
    other.close()
    with pytest.raises(TravauxError, match="not a record"):
        store.open(str(tmp_path / "other.db"), create=True)


def test_a_record_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    import sqlite3

    path = tmp_path / "r.travaux"
    store.open(str(path), create=True).close()
    with sqlite3.connect(path) as db:
        db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.close()
    with pytest.raises(TravauxError, match="newer travaux"):
        store.open(str(path))


def test_tables_are_those_of_the_migrations(opened: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    with opened._reads() as db:
        index = tables.search_words.name  # is made by hand: no two databases have one alike
        ours = {"include_name": lambda name, kind, _: kind != "table" or not str(name).startswith(index)}
        assert compare_metadata(MigrationContext.configure(db, opts=ours), tables.metadata) == []


@pytest.mark.parametrize("statements", [1, 3, 5, 8, 13, 21, 34])
def test_a_kill_at_any_statement_leaves_whole_documents(fresh: Callable[[], str], statements: int) -> None:
    """A child is killed with SIGKILL as it is about to run its n-th statement; a second run makes up for it."""
    path = fresh()
    store.open(path, create=True).close()
    child = os.fork()
    if not child:
        opened, left = store.open(path), statements

        def count(*_: object) -> None:
            nonlocal left
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(opened._engine, "before_cursor_execute", count)
        for raw in DOCUMENTS:
            file(opened, raw)
        os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status)
    with store.open(path) as again, store.open(fresh(), create=True) as clean:
        assert len(again.filed()) == len(again.known())  # nothing is half filed
        for raw in DOCUMENTS:
            file(again, raw)
            file(clean, raw)
        assert contents(again) == contents(clean)


def test_two_writers_at_once(fresh: Callable[[], str]) -> None:
    path = fresh()
    children = []
    for turn in range(2):
        child = os.fork()
        if not child:
            with store.open(path, create=True) as opened:
                for raw in DOCUMENTS[:: 1 if turn else -1]:
                    file(opened, raw)
            os._exit(0)
        children.append(child)
    assert all(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0 for child in children)
    with store.open(path) as both, store.open(fresh(), create=True) as clean:
        for raw in DOCUMENTS:
            file(clean, raw)
        assert contents(both) == contents(clean)


def test_a_decision_is_on_the_disk_when_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with store.open(str(tmp_path / "r.travaux"), create=True) as opened:
        told: list[int] = []

        def listen(db: Connection, *_: object) -> None:
            told.append(db.exec_driver_sql("PRAGMA synchronous").scalar_one())

        event.listen(opened._engine, "commit", listen)
        opened.judge(Judgement("j1", "2031-05-01T00:00:00Z", "ada", "reject", "act-1"))
        opened.describe("Talks", Scope())
    assert told == [2, 1], "in full, then as is usual"


def test_a_new_record_that_another_is_just_making_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "r.travaux"
    other = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    other.execute("BEGIN IMMEDIATE")
    other.execute("PRAGMA user_version = 1")
    leaving = Timer(0.2, other.execute, ["ROLLBACK"])
    leaving.start()
    with store.open(str(path), create=True) as opened:
        assert opened.names() == ()
    leaving.join()
    other.close()
