from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from alembic import command
from alembic.config import Config

from tests.filing import put, put_all
from tests.generated import A_DAY, document, documents
from travaux import store
from travaux.model import Filed
from travaux.record.chapters import Chapter, parted
from travaux.record.entries import Record, Scope
from travaux.store import Store, chapters, engine

EMPTY = Record("t", Scope(), "")


def undated(one: Filed) -> Filed:
    return Filed(replace(one.document, published=None), replace(one.annotations, published=None))


def test_days_are_counted_and_change_with_each_of_their_documents(opened: Store) -> None:
    for number in (0, 1, A_DAY):
        put(opened, document(number))
    put(opened, undated(document(2)))
    before = chapters.days(opened)
    assert {day: found.documents for day, found in before.items()} == {"": 1, "2031-01-01": 2, "2031-01-02": 1}
    put(opened, document(0))
    assert chapters.days(opened) == before
    put(opened, document(3))
    assert {day for day, found in chapters.days(opened).items() if before[day] != found} == {"2031-01-01"}


def test_a_document_that_is_dated_anew_changes_both_days(opened: Store) -> None:
    one = document(0)
    put(opened, one)
    put(opened, Filed(replace(one.document, published="2031-03-01"), one.annotations))
    assert {day: found.documents for day, found in chapters.days(opened).items()} == {"2031-03-01": 1}


def test_members_are_the_documents_of_a_stretch_of_days(opened: Store) -> None:
    made = [document(day * A_DAY) for day in range(12)]
    for one in made:
        put(opened, one)
    put(opened, undated(document(1)))
    parts = parted({day: found.documents for day, found in chapters.days(opened).items()}, 4)
    members = [[m.filed.document.id for m in chapters.members(opened, part)] for part in parts]
    assert members[0] == [document(1).document.id]
    assert all(1 <= len(those) <= 4 for those in members)
    assert sorted(name for those in members for name in those) == sorted(m.document.id for m in [*made, document(1)])
    (all_,) = parted({day: found.documents for day, found in chapters.days(opened).items()})
    assert len(chapters.members(opened, all_)) == 13


def test_documents_filed_together_are_those_filed_one_by_one(fresh: Callable[[], str]) -> None:
    with store.open(fresh(), create=True) as one, store.open(fresh(), create=True) as other:
        for made in documents(20):
            put(one, made)
        put_all(other, documents(20))
        assert one.filed() == other.filed()
        assert [found.documents for found in chapters.days(one).values()] == [20]
        assert [found.documents for found in chapters.days(other).values()] == [20]


def test_what_is_kept_of_a_chapter_is_found_for_its_stamp_only(fresh: Callable[[], str]) -> None:
    where = fresh()
    with store.open(where, create=True) as opened:
        chapters.keep(opened, "1-2", "old", EMPTY, {"a": "b"}, ())
        chapters.keep(opened, "1-2", "new", EMPTY, {"a": "c"}, ())
        chapters.keep(opened, "2-4", "new", EMPTY, {}, ())
        chapters.drop(opened, ["2-4"])
    with store.open(where) as opened:
        assert chapters.stamps(opened) == {"1-2": "new"}
        assert chapters.part(opened, "1-2", "new", "lineage", dict[str, str]) == {"a": "c"}
        assert chapters.part(opened, "1-2", "new", "record", Record) == EMPTY
        assert chapters.part(opened, "1-2", "old", "record", Record) is None


def test_a_chapter_of_the_first_days_holds_no_undated_ones(opened: Store) -> None:
    put(opened, document(0))
    put(opened, undated(document(1)))
    first = Chapter(0, 1 << 22, False)
    assert [m.filed.document.id for m in chapters.members(opened, first)] == [document(0).document.id]


def test_a_record_of_an_older_travaux_learns_the_days_of_its_documents(fresh: Callable[[], str]) -> None:
    where = fresh()
    with store.open(where, create=True) as opened:
        for number in (0, 1, A_DAY):
            put(opened, document(number))
        put(opened, undated(document(2)))
        counted = {day: found.documents for day, found in chapters.days(opened).items()}
        config = Config()
        config.set_main_option("script_location", str(Path(engine.__file__).parent / "migrations"))
        with engine.writing(opened._engine).begin() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "0002")
    with store.open(where) as opened:
        assert {day: found.documents for day, found in chapters.days(opened).items()} == counted
        (all_,) = parted(counted)
        assert len(chapters.members(opened, all_)) == 4
