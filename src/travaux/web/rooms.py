"""The room of the moment: built again, beside the one that is shown, whenever the store changes.

Invariant: a reader waits no longer than `PATIENCE` for a new room; then the one before is shown, and says that it is behind.
Where there is none yet, `Opening` says so.
"""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Lock, Thread

from travaux.errors import TravauxError
from travaux.web.room import Room

PATIENCE = 5.0  # seconds


class Opening(TravauxError):
    """The record is being opened; a long one takes some minutes the first time. This page comes by itself."""


class Rooms:
    """`stamp` says in which state the store is, `make` builds the room of that state. Safe to use from several threads."""

    def __init__(self, stamp: Callable[[], str], make: Callable[[str], Room], patience: float = PATIENCE) -> None:
        self._stamp = stamp
        self._make = make
        self._patience = patience
        self._room: Room | None = None
        self._building: Future[Room] | None = None
        self._lock = Lock()

    def now(self) -> Room:
        """The newest room there is. Raises Opening where there is none yet, and whatever the store raises."""
        for _ in range(2):  # what was being built when this was asked may not know what was decided just before
            stamp = self._stamp()
            with self._lock:
                if self._room and self._room.stamp == stamp:
                    break
                building = self._building = self._building or self._begin(stamp)
            try:
                building.result(self._patience)
            except TimeoutError:
                break
        if self._room:
            return self._room
        raise Opening(Opening.__doc__) from None

    def behind(self) -> bool:
        """Whether something was filed or decided that the room does not show yet."""
        return self._building is not None

    def _begin(self, stamp: str) -> Future[Room]:
        coming: Future[Room] = Future()

        def build() -> None:
            try:
                made = self._make(stamp)
            except BaseException as error:
                with self._lock:
                    self._building = None
                coming.set_exception(error)
                return
            with self._lock:
                self._room, self._building = made, None
            coming.set_result(made)

        Thread(target=build, daemon=True, name="room").start()
        return coming
