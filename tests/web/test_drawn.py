"""Pages that are kept once they are drawn: only so many bytes, the latest asked for, and never those of another room."""

from dataclasses import replace

from fastapi.testclient import TestClient

from tests.web.handmade import hand_made, room_of
from travaux.web.app import application
from travaux.web.drawn import Drawn


def test_only_so_many_bytes_are_kept_the_latest_asked_for() -> None:
    drawn = Drawn(10)
    drawn.put("a", b"aaaa")
    drawn.put("b", b"bbbb")
    assert drawn.get("a") == b"aaaa"
    drawn.put("c", b"cccc")
    assert (drawn.get("a"), drawn.get("b"), drawn.get("c")) == (b"aaaa", None, b"cccc")
    drawn.put("a", b"aa")
    drawn.put("d", b"dddd")
    assert (drawn.get("a"), drawn.get("c"), drawn.get("d")) == (b"aa", b"cccc", b"dddd")
    drawn.put("e", b"e" * 11)
    assert [drawn.get(key) for key in "acde"] == [None] * 4


def test_a_page_is_made_once_for_a_room_and_an_address() -> None:
    room = room_of(hand_made())
    rooms = [room]
    with TestClient(application(lambda: rooms[-1])) as client:
        first = client.get("/statements?page=1")
        document = client.get("/documents/wire/first")
        fetched = replace(room, fetch=lambda ids: ())
        room.drawn.put(("/statements", "page=1", False), b"as it was drawn")
        assert client.get("/statements?page=1").text == "as it was drawn"
        assert client.get("/statements").text != "as it was drawn"
        rooms.append(fetched)
        assert client.get("/statements?page=1").text != "as it was drawn"
        assert client.get("/documents/wire/first").status_code == 404 != document.status_code
    assert first.status_code == 200


def test_a_kept_page_says_when_it_is_behind() -> None:
    late: list[bool] = []
    room = replace(room_of(hand_made()), behind=lambda _: bool(late))
    with TestClient(application(lambda: room)) as client:
        assert "brought up to date" not in client.get("/meetings").text
        late.append(True)
        assert "brought up to date" in client.get("/meetings").text


def test_data_of_nothing_is_nothing() -> None:
    with TestClient(application(lambda: room_of(hand_made()))) as client:
        for path in ("/instruments/m-1", "/instruments/none", "/actors/none", "/documents/none", "/evidence/none"):
            assert client.get(path).status_code == 404
            assert client.get(f"{path}?format=json").status_code == 404
