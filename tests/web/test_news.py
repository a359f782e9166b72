"""What is new goes by when pages were filed and decisions made, however old what they tell."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.filing import put
from tests.generated import document
from tests.web.conftest import TestClient
from tests.web.handmade import hand_made, room_of
from travaux import store
from travaux.model import Judgement
from travaux.record.entries import Evidence
from travaux.store.arrivals import Arrivals, arrivals
from travaux.web.app import create_app
from travaux.web.pages import news, overview
from travaux.web.room import Room

FIRST, THEN, LATE = (f"2031-06-0{day}T09:00:00.000000Z" for day in (1, 2, 3))
FILED = {
    "wire/first": LATE,
    "wire/copy": LATE,
    "evening": FIRST,
    "daily": THEN,
    "draft": FIRST,
    "answer": FIRST,
    "talkers": FIRST,
}


@pytest.fixture
def filed() -> Room:
    """The oldest reports were filed last; of one page it is not known when."""
    made = hand_made()
    decided = (
        Judgement("j1", "2030-01-01T00:00:00Z", "ada", "accept", "m-1"),
        Judgement("j2", THEN, "ada", "accept", "m-2"),
        Judgement("j3", "2030-01-01T00:00:00Z", "ben", "accept", "m-1"),  # made long ago elsewhere, and replayed here
    )
    met = replace(made.meetings[1], evidence=(*made.meetings[1].evidence, Evidence("wire/first", 0, 9)))
    room = room_of(replace(made, judgements=decided, meetings=(made.meetings[0], met)))
    return replace(room, arrivals=Arrivals(FILED, {"j3": LATE}), machine=made)


def ids(found: tuple[news.About, ...]) -> set[str]:
    return {one.id for one in found}


def test_old_pages_that_were_filed_late_are_new(filed: Room) -> None:
    found = news.select(filed, THEN)
    assert [(c.id, c.filed) for c in found.documents] == [("wire/first", LATE), ("wire/copy", LATE)]
    assert ids(found.new) == {"t-1", "k-1", "s-1", "a-tav", "a-lun", "a-rov"}
    assert ids(found.more) == {"m-2"}
    assert found.decisions == ("j3",)


def test_accounts_differ_from_the_second_on(filed: Room) -> None:
    found = news.select(filed, FIRST)  # one of the two accounts was there, the other came then
    assert "d-1" in ids(found.new)
    assert "m-1" in ids(found.more)
    assert "d-1" not in ids(news.select(filed, THEN).new)


def test_a_moment_is_left_out_and_a_day_is_not(filed: Room) -> None:
    assert not news.select(filed, LATE).documents
    for since in ("2031-06-03", "2031-06-03T08:59", "2031-06-03T10:59:59+02:00", "2031-06-02T09:00:00.000001Z"):
        assert len(news.select(filed, since).documents) == 2, since
    assert len(news.select(filed, "2031-06").documents) == 7
    assert not news.select(filed, "2031-07").documents


def test_where_it_is_not_known_when_a_page_was_filed_it_counts_from_its_publication(
    serve: Callable[[Room], TestClient], filed: Room
) -> None:
    bare = replace(filed, arrivals=Arrivals({"daily": LATE}))
    found = news.select(bare, "2031-05-15")
    assert [(c.id, c.filed) for c in found.documents] == [("daily", LATE), ("evening", None)]
    assert not news.select(bare, "2031-05-20T12:00").documents[1:], "a day counts from its beginning"
    assert "draft" not in {c.id for c in news.select(bare, "1900").documents}, "neither known: long ago"
    assert news.page(bare, "2031-05-15").undated == 7
    assert "they count from the day they were published" in serve(bare).get("/?since=2031-05-15").text


def test_the_page_lists_what_is_new_and_where_it_is_told(serve: Callable[[Room], TestClient], filed: Room) -> None:
    found = overview.page(filed, THEN).new
    assert found
    assert (found.since, found.pages, found.decisions and found.decisions.href) == (
        "2 June 2031, 09:00 UTC",
        "2 pages",
        "/audit",
    )
    assert [g.name for g in found.new] == ["2 pages", "1 paper", "1 promise", "1 statement", "3 names"]
    (more,) = found.more
    assert {c.document for c in more.rows[0].cites} == {"wire/first"}, "where it is told in what is new"
    html = serve(filed).get("/", params={"since": THEN}).text
    assert 'value="2031-06-02"' in html, "the form goes by days"
    assert f'data-seen="{LATE}"' in html
    assert "filed 3 June 2031, 09:00 UTC" in html


def test_one_kind_is_shown_a_page_at_a_time(serve: Callable[[Room], TestClient]) -> None:
    made = hand_made()
    many = tuple(replace(made.statements[0], id=f"s-{n:03}", content=f"Point {n:03}") for n in range(70))
    room = replace(room_of(replace(made, statements=many)), arrivals=Arrivals(dict.fromkeys(FILED, LATE)))
    client = serve(room)
    first = client.get("/?since=2031-06-01").text
    assert "Point 019" in first
    assert "Point 020" not in first
    assert "/?since=2031-06-01&amp;kind=statements" in first
    alone = client.get("/?since=2031-06-01&kind=statements&page=2").text
    assert "Point 069" in alone
    assert "Point 049" not in alone
    assert "1–50 of 70" not in alone
    assert client.get("/?since=2031-06-01&kind=nothing").text.count("<details") == first.count("<details")


def test_the_same_as_data(serve: Callable[[Room], TestClient], filed: Room) -> None:
    client = serve(filed)
    data = client.get("/", params={"since": THEN, "format": "json"}).json()
    assert data["since"] == THEN
    assert data["documents"][0] == {"id": "wire/first", "filed": LATE}
    assert {"kind": "statements", "id": "s-1"} in data["new"]
    assert data["more"] == [{"kind": "meetings", "id": "m-2"}]
    assert data["decisions"] == ["j3"]
    assert "soon is no date" in client.get("/?since=soon&format=json").json()["trouble"]
    assert "statements" in client.get("/?format=json").json(), "without a day the record"


@pytest.mark.parametrize("since", ["T", "2031-06-01T", "../..", "\0T", "T" * 300])
def test_what_is_no_moment_is_said_to_be_none(serve: Callable[[Room], TestClient], filed: Room, since: str) -> None:
    answered = serve(filed).get("/", params={"since": since})
    assert answered.status_code == 200
    assert "is no date such as" in answered.text


def test_a_moment_beyond_the_calendar_is_its_day() -> None:
    assert news.began("0001-01-01T00:00+14:00") == "0001-01-01"
    assert news.began("9999-12-31T23:59-14:00") == "9999-12-31"


def test_the_newest_moment_is_that_of_the_last_page_or_decision(filed: Room) -> None:
    assert news.newest(filed) == LATE
    assert news.newest(replace(filed, arrivals=Arrivals({"gone": LATE, "daily": FIRST}, {"j1": THEN, "gone": LATE}))) == THEN
    assert news.newest(room_of(hand_made())) == ""


def test_a_served_record_knows_when_its_pages_were_filed(tmp_path: Path) -> None:
    path = str(tmp_path / "r.travaux")
    with store.open(path, create=True) as opened:
        put(opened, document(0))
        (when,) = arrivals(opened).documents.values()
    with TestClient(create_app(path), base_url="http://localhost") as client:
        assert f'data-seen="{when}"' in client.get("/").text
        with store.open(path) as opened:
            put(opened, document(1))
        data = client.get("/", params={"since": when, "format": "json"}).json()
        assert [one["id"] for one in data["documents"]] == [document(1).document.id]
