"""Which room who is shown while a new one is on its way: readers never wait for another's decision, deciders see their own."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from threading import Event, Thread
from time import sleep

import pytest

from tests.web.handmade import hand_made, room_of
from travaux.errors import TravauxError
from travaux.model import Judgement
from travaux.web import rooms
from travaux.web.room import Room
from travaux.web.rooms import Opening, Rooms


class Shelf:
    """A store of which only the stamp is known; rooms are made and warmed when `made` and `warmed` are set."""

    def __init__(self) -> None:
        self.judgements: list[str] = []
        self.made, self.warmed = Event(), Event()
        self.began = Event()
        self.error: Exception | None = None
        for event in (self.made, self.warmed):
            event.set()
        self.rooms = Rooms(lambda: f"{len(self.judgements)}", self.make, self.warm, patience=0.05)

    def make(self, stamp: str) -> Room:
        known = tuple(Judgement(id_, "2031-05-01T00:00:00Z", "ada", "reject", "m-1") for id_ in self.judgements)
        self.began.set()
        self.made.wait(5)
        if self.error:
            raise self.error
        return replace(room_of(replace(hand_made(), judgements=known)), stamp=stamp)

    def warm(self, room: Room) -> None:
        self.warmed.wait(5)

    def decide(self, id_: str) -> None:
        self.judgements.append(id_)


@pytest.fixture
def shelf() -> Iterator[Shelf]:
    found = Shelf()
    yield found
    found.made.set()
    found.warmed.set()


@contextmanager
def held(event: Event) -> Iterator[None]:
    event.clear()
    try:
        yield
    finally:
        event.set()


def soon(shelf: Shelf, stamp: str) -> None:
    """Until readers are shown the room of this state."""
    for _ in range(100):
        if shelf.rooms.now().stamp == stamp:
            return
        sleep(0.02)
    raise AssertionError(f"readers are never shown {stamp}")


def test_a_change_is_shown_to_the_next_reader(shelf: Shelf) -> None:
    assert shelf.rooms.now().stamp == "0"
    shelf.decide("j1")
    room = shelf.rooms.now()
    assert (room.stamp, shelf.rooms.behind(room)) == ("1", False)


def test_who_decided_is_shown_it_before_the_pages_are_warm(shelf: Shelf) -> None:
    shelf.rooms.now()
    with held(shelf.warmed):
        shelf.decide("j1")
        mine, theirs = shelf.rooms.since("j1"), shelf.rooms.now()
        assert "j1" in mine.decisions
        assert theirs.stamp == "0"
        assert [shelf.rooms.behind(room) for room in (mine, theirs)] == [False, True]
    soon(shelf, "1")


def test_a_reader_does_not_wait_for_what_another_began(shelf: Shelf) -> None:
    shelf.rooms.now()
    shelf.rooms._patience = 30  # who waited would be seen to
    with held(shelf.made):
        shelf.decide("j1")
        shelf.began.clear()
        Thread(target=shelf.rooms.since, args=("j1",), daemon=True).start()
        shelf.began.wait(5)
        assert shelf.rooms.now().stamp == "0"
    shelf.rooms.since("j1")


def test_what_was_decided_while_a_room_was_being_built_is_in_the_next(shelf: Shelf) -> None:
    shelf.rooms.now()
    with held(shelf.warmed):
        shelf.decide("j1")
        shelf.rooms.since("j1")
        shelf.decide("j2")
        assert {"j1", "j2"} <= shelf.rooms.since("j2").decisions.keys()
    soon(shelf, "2")


def test_warming_takes_a_share_of_the_time_only_and_the_last_change_is_shown_in_the_end(shelf: Shelf) -> None:
    shelf.rooms.now()
    warmed: list[str] = []

    def slow(room: Room) -> None:
        sleep(0.05)
        warmed.append(room.stamp)

    shelf.rooms._warm = slow
    for n in range(1, 7):
        shelf.decide(f"j{n}")
        assert f"j{n}" in shelf.rooms.since(f"j{n}").decisions
        sleep(0.01)
    soon(shelf, "6")
    assert warmed[-1] == "6"
    assert len(warmed) < 5


def test_nothing_is_shown_while_the_first_room_is_opened(shelf: Shelf) -> None:
    with held(shelf.warmed):
        for asked in (shelf.rooms.now, lambda: shelf.rooms.since("j1")):
            with pytest.raises(Opening):
                asked()
    soon(shelf, "0")


def test_what_no_room_can_be_made_of_is_told_once_and_the_room_before_goes_on(shelf: Shelf) -> None:
    shelf.rooms.now()
    shelf.decide("j1")
    shelf.error = TravauxError("no such day")
    with pytest.raises(TravauxError, match="day"):
        shelf.rooms.now()
    shelf.began.clear()
    room = shelf.rooms.now()
    assert (room.stamp, shelf.rooms.since("j1"), shelf.rooms.behind(room)) == ("0", room, True)
    assert not shelf.began.is_set()
    shelf.error = None
    shelf.decide("j2")
    assert shelf.rooms.since("j2").stamp == "2"


def test_what_failed_is_tried_again_after_a_while(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rooms, "AGAIN", 0.0)
    shelf.rooms.now()
    shelf.decide("j1")
    shelf.error = TravauxError("the disk is busy")
    with pytest.raises(TravauxError, match="busy"):
        shelf.rooms.now()
    shelf.error = None
    assert shelf.rooms.since("j1").stamp == "1"


def test_a_store_that_fails_says_so_and_is_asked_again(shelf: Shelf) -> None:
    shelf.error = TravauxError("the disk is gone")
    with pytest.raises(TravauxError, match="gone"):
        shelf.rooms.now()
    shelf.error = None
    assert shelf.rooms.now().stamp == "0"
