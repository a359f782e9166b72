"""The store keeps when things came: once, beside what they are, and never as a part of it."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from time import process_time

from alembic import command
from alembic.config import Config

from tests.filing import put, put_all, raw
from tests.generated import document, documents
from travaux import store
from travaux.model import Judgement
from travaux.store import engine, tables
from travaux.store.arrivals import Arrivals, arrivals, moment

BEGIN = datetime(2031, 5, 4, 18, 40, tzinfo=UTC)


class Clock:
    """An hour passes between any two looks at it."""

    def __init__(self) -> None:
        self.looks = 0

    def __call__(self) -> datetime:
        self.looks += 1
        return BEGIN + timedelta(hours=self.looks)


def test_moments_are_utc_and_their_order_is_that_of_time() -> None:
    assert moment(BEGIN) == "2031-05-04T18:40:00.000000Z"
    assert moment(datetime(2031, 5, 4, 20, 40, tzinfo=timezone(timedelta(hours=2)))) == moment(BEGIN)
    assert moment(BEGIN) < moment(BEGIN + timedelta(microseconds=1)) < moment(BEGIN + timedelta(seconds=1))


def test_a_document_keeps_when_it_was_first_filed(fresh: Callable[[], str]) -> None:
    where = fresh()
    one, two = document(0), document(1)
    with store.open(where, create=True, now=Clock()) as opened:
        put(opened, one)
        put(opened, two)
        first = arrivals(opened).documents
        assert first == {one.document.id: "2031-05-04T19:40:00.000000Z", two.document.id: "2031-05-04T20:40:00.000000Z"}
        put(opened, one)
        opened.file(raw(one), one.document, one.annotations, version="another")  # as after a rebuild
        assert arrivals(opened).documents == first
    with store.open(where) as opened:
        assert arrivals(opened).documents == first


def test_a_decision_keeps_when_it_came_and_not_only_when_it_was_made(fresh: Callable[[], str]) -> None:
    with store.open(fresh(), create=True, now=Clock()) as opened:
        made = Judgement("j1", "2030-01-01T00:00:00Z", "ada", "accept", "act-1")
        opened.judge(made)
        opened.judge(made)
        assert arrivals(opened) == Arrivals({}, {"j1": "2031-05-04T19:40:00.000000Z"})
        assert opened.judgements() == (made,)


def test_of_what_was_filed_before_no_moment_is_known(fresh: Callable[[], str]) -> None:
    where = fresh()
    with store.open(where, create=True) as opened:
        put(opened, document(0))
        opened.judge(Judgement("j1", "2030-01-01T00:00:00Z", "ada", "accept", "act-1"))
        config = Config()
        config.set_main_option("script_location", str(Path(engine.__file__).parent / "migrations"))
        with engine.writing(opened._engine).begin() as connection:
            config.attributes["connection"] = connection
            command.downgrade(config, "0003")
    with store.open(where, now=Clock()) as opened:
        assert arrivals(opened) == Arrivals({}, {})
        put(opened, document(0))  # there already, and still of long ago
        put(opened, document(1))
        assert arrivals(opened) == Arrivals({document(1).document.id: "2031-05-04T20:40:00.000000Z"}, {})
        assert len(opened.filed()) == 2


def test_when_a_document_came_is_no_part_of_what_is_kept_of_it(fresh: Callable[[], str]) -> None:
    with store.open(fresh(), create=True) as one, store.open(fresh(), create=True, now=Clock()) as other:
        for made in documents(4):
            put(one, made)
        for made in [*documents(4)][::-1]:
            put(other, made)
        assert (one.filed(), one.known(), one.signatures()) == (other.filed(), other.known(), other.signatures())
        assert arrivals(one) != arrivals(other)


def test_looking_up_when_many_documents_came_takes_no_time(tmp_path: Path) -> None:
    with store.open(str(tmp_path / "r.travaux"), create=True) as opened:
        put_all(opened, documents(2000))
        with engine.writing(opened._engine).begin() as db:
            db.execute(tables.documents.update().values(filed=moment(BEGIN)))
        times = []
        for _ in range(5):
            began = process_time()
            assert len(arrivals(opened).documents) == 2000
            times.append(process_time() - began)
        assert min(times) < 0.02, "some 3 ms, and 27 for 20,000"
