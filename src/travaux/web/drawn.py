"""Pages as they were drawn for somebody, for the next who asks: what a room shows at an address never changes.

Invariant: no more than `most` bytes are kept; what was asked for longest ago goes first.
"""

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

MOST = 48_000_000  # bytes


class Drawn:
    """Pages by what they were asked by. Safe to use from several threads."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._size = 0
        self._pages: OrderedDict[Hashable, bytes] = OrderedDict()
        self._lock = Lock()

    def get(self, key: Hashable) -> bytes | None:
        with self._lock:
            if key in self._pages:
                self._pages.move_to_end(key)
            return self._pages.get(key)

    def put(self, key: Hashable, page: bytes) -> None:
        with self._lock:
            self._size += len(page) - len(self._pages.pop(key, b""))
            self._pages[key] = page
            while self._size > self._most:
                self._size -= len(self._pages.popitem(last=False)[1])
