"""Where to look for the group a report belongs to: by what it names and by month, so that a long record costs no more a report.

Invariant: what is found depends on what was added and in which order, and at most `MOST` groups are looked at for each key.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date

from travaux import dates

MOST = 48
WIDE = 6  # months: a longer stretch of time is no place to look

Unit = tuple[str, ...]


class Shelves:
    """Numbers of groups under units (what they name) and months (when they lie)."""

    def __init__(self) -> None:
        self._by_month: dict[tuple[Unit, int | None], list[int]] = defaultdict(list)
        self._all: dict[Unit, list[int]] = defaultdict(list)

    def put(self, group: int, units: Iterable[Unit], when: str | None) -> None:
        """File a group under units and the months of a when, or under none."""
        for unit in units:
            for month in _months(when) or (None,):
                _last(self._by_month[unit, month], group)
            _last(self._all[unit], group)

    def near(self, units: Iterable[Unit], *whens: str | None) -> list[int]:
        """Groups under these units within a month of the first known when, and undated ones; else the latest."""
        months = next((m for w in whens if (m := _months(w))), ())
        found: dict[int, None] = {}
        for unit in units:
            if not months:
                found.update(dict.fromkeys(self._all.get(unit, [])[-MOST:]))
                continue
            for month in (*range(months[0] - 1, months[-1] + 2), None):
                found.update(dict.fromkeys(self._by_month.get((unit, month), [])[-MOST:]))
        return sorted(found)

    def latest(self, units: Iterable[Unit]) -> list[int]:
        """The groups last filed under these units, whenever they lie."""
        return sorted({g for unit in units for g in self._all.get(unit, [])[-MOST:]})


def _last(shelf: list[int], group: int) -> None:
    """Move or add a group to the end of a shelf."""
    if shelf and shelf[-1] == group:
        return
    if group in shelf[-MOST:]:
        shelf.remove(group)
    shelf.append(group)


def _months(when: str | None) -> tuple[int, ...]:
    """The months a when covers, counted from year 0; that of the day for `../day`; none where it is unknown or too wide."""
    first, last = dates.first(when), dates.last(when)
    if last is None:
        return ()
    low = _month(first) if first else _month(last)
    return tuple(range(low, _month(last) + 1)) if _month(last) - low < WIDE else ()


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def pairs(values: Iterable[str], most: int = 6) -> Iterator[tuple[str, str]]:
    """Every pair of the first `most` values in sorted order."""
    listed = sorted(set(values))[:most]
    for i, a in enumerate(listed):
        for b in listed[i + 1 :]:
            yield a, b


def keys(kind: str, values: Iterable[Hashable]) -> list[Unit]:
    """Units of one kind."""
    return [(kind, str(v)) for v in sorted(set(map(str, values)))]
