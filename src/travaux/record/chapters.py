"""A long record's chapters: stretches of days of bounded size, each of which is put together by itself (see `binding`).

Invariant: chapters are a function of how many documents there are of each day, and of nothing else; a record of at most `MOST`
documents is one chapter, and a further document moves no other between chapters but where its own becomes too large.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

MOST = 1200  # documents of a chapter, unless they are all of one day
_WIDE = 1 << 22  # days: more than a calendar of four-digit years has


@dataclass(frozen=True, slots=True)
class Chapter:
    """Documents published in a half-open range of day numbers (`date.toordinal`); `undated` ones, or those as well."""

    first: int
    until: int
    undated: bool

    @property
    def name(self) -> str:
        """Equal for the same documents only."""
        return f"{self.first}-{self.until}{'*' if self.undated else ''}"


def parted(days: Mapping[str, int], most: int = MOST) -> tuple[Chapter, ...]:
    """The chapters of a record with so many documents a day (ISO, empty where unknown), undated ones first.

    A range that holds too many is halved at a fixed day, so that what happens in one half never changes the other.
    """
    if sum(days.values()) <= most:
        return (Chapter(0, _WIDE, True),) if any(days.values()) else ()
    known = sorted((date.fromisoformat(day).toordinal(), count) for day, count in days.items() if day and count)
    numbers, sums = [number for number, _ in known], [0, *accumulate(count for _, count in known)]
    apart = (Chapter(0, 0, True),) if days.get("") else ()
    return (*apart, *_halved(0, _WIDE, numbers, sums, most))


def listed(chapters: Sequence[Chapter], days: Iterable[str]) -> dict[Chapter, list[str]]:
    """The days of each of these chapters, which are in the order that `parted` gives, sorted."""
    firsts = [chapter.first for chapter in chapters]
    out: dict[Chapter, list[str]] = {chapter: [] for chapter in chapters}
    for day in sorted(days):
        out[chapters[bisect_right(firsts, date.fromisoformat(day).toordinal()) - 1 if day else 0]].append(day)
    return out


def _halved(first: int, until: int, numbers: list[int], sums: list[int], most: int) -> Iterator[Chapter]:
    count = sums[bisect_left(numbers, until)] - sums[bisect_left(numbers, first)]
    if not count:
        return
    if count <= most or until - first == 1:
        yield Chapter(first, until, False)
        return
    middle = (first + until) // 2
    yield from _halved(first, middle, numbers, sums, most)
    yield from _halved(middle, until, numbers, sums, most)
