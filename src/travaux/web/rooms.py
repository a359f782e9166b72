"""The room of the moment: built again, beside the one that is shown, whenever the store changes.

A new room is at first as bare as it is fast to make; what every page looks up is looked up in it before readers are shown it,
which in a long record takes seconds: it is done no more often than `SHARE` allows, however often people decide. Who decided
something is shown the bare one at once, in which their decision counts.

A state of the store of which no room can be made is not tried again for a while: the room before goes on, and says that it is
behind.

Invariant: nobody waits longer than `PATIENCE`, and of readers only the one who finds that the store changed; then the room
before is shown, and says that it is behind. Where there is none yet, `Opening` says so.
"""

import gc
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from threading import Lock, Thread
from time import monotonic, sleep

from travaux.errors import TravauxError
from travaux.web.room import Room

PATIENCE = 5.0  # seconds
SHARE = 0.1  # of the time that may go into warming rooms
AGAIN = 30.0  # seconds until what could not be made is tried again


class Opening(TravauxError):
    """The record is being opened; a long one takes some minutes the first time. This page comes by itself."""


@dataclass(frozen=True, eq=False)
class _Coming:
    """A room that is being built: when it is made, and when readers can be shown it."""

    made: Future[Room] = field(default_factory=Future)
    ready: Future[Room] = field(default_factory=Future)


class Rooms:
    """`stamp` says in which state the store is, `make` builds the room of that state, `warm` looks up what its pages need.

    Safe to use from several threads.
    """

    def __init__(
        self,
        stamp: Callable[[], str],
        make: Callable[[str], Room],
        warm: Callable[[Room], object] = lambda room: None,
        patience: float = PATIENCE,
    ) -> None:
        self._stamp = stamp
        self._make = make
        self._warm = warm
        self._patience = patience
        self._ready: Room | None = None
        self._newest: Room | None = None
        self._coming: _Coming | None = None
        self._failed = ""
        self._rested = self._again = 0.0  # until then nothing is warmed, and what failed is not tried again
        self._lock = Lock()
        self._warming = Lock()

    def now(self) -> Room:
        """The newest room that readers can be shown. Raises Opening where there is none yet, and whatever the store raises."""
        for _ in range(2):  # what was being built when this was asked may not know what was decided just before
            coming, begun = self._build()
            if coming is None or not (begun or self._ready is None):
                break
            try:
                coming.ready.result(self._patience)
            except TimeoutError:
                break
        return self._shown(self._ready)

    def since(self, judgement: str) -> Room:
        """A room in which the decision with this id counts; the newest one where that takes too long."""
        for _ in range(2):
            if self._ready and judgement in self._ready.decisions:
                return self.now()
            coming, _ = self._build()
            if coming is None:
                break
            try:
                coming.made.result(self._patience)
            except TimeoutError:
                break
        return self._shown(self._newest)

    def behind(self, room: Room) -> bool:
        """Whether something was filed or decided that this room does not show yet."""
        late = self._coming or room is not self._newest
        return bool(late or (self._failed and self._stamp() == self._failed))

    def _shown(self, room: Room | None) -> Room:
        if room is None:
            raise Opening(Opening.__doc__) from None
        return room

    def _build(self) -> tuple[_Coming | None, bool]:
        """The newest room, on its way, and whether this call began it; None where it is there."""
        stamp = self._stamp()
        with self._lock:
            if self._newest and (stamp == self._newest.stamp or (stamp == self._failed and monotonic() < self._again)):
                return None, False
            if self._coming:
                return self._coming, False
            coming = self._coming = _Coming()
        Thread(target=self._run, args=(stamp, coming), daemon=True, name="room").start()
        return coming, True

    def _run(self, stamp: str, coming: _Coming) -> None:
        try:
            room = self._make(stamp)
            if self._ready is None:  # nobody is shown anything before this
                self._warm(room)
                gc.freeze()
                self._ready = room
        except BaseException as error:
            with self._lock:
                self._coming, self._failed, self._again = None, stamp, monotonic() + AGAIN
            coming.made.set_exception(error)
            coming.ready.set_exception(error)
            return
        with self._lock:
            self._newest, self._coming = room, None
        coming.made.set_result(room)
        if monotonic() < self._rested:
            coming.ready.set_result(room)  # nobody waits for it
        with self._warming:
            sleep(max(0, self._rested - monotonic()))
            if self._newest is room and self._ready is not room:  # else a newer one is warmed instead
                began = monotonic()
                self._warm(room)
                gc.freeze()  # what a long record holds is not looked through for garbage again: everybody waits for that
                self._ready, self._rested = room, monotonic() + (monotonic() - began) * (1 / SHARE - 1)
        if not coming.ready.done():
            coming.ready.set_result(room)
