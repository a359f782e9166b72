"""Periods to zoom through: all time, years, months, weeks (Monday to Sunday), days. Each is an EDTF time and a link."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from travaux import dates
from travaux.web.cite import Link
from travaux.web.days import Days, days_of

WEEK = timedelta(days=6)


@dataclass(frozen=True, slots=True)
class Zoom:
    """Where one is, from all time inward; the periods before and after; and those inside, or beside where there are none."""

    path: tuple[Link, ...]
    here: str
    before: Link | None
    after: Link | None
    inside: tuple[Link, ...]


def every_day(whens: Iterable[str | None]) -> Days | None:
    """From the first to the last of these, those with both ends known before others."""
    known = [(w, days) for w in whens if w and (days := days_of(w))]
    closed = [days for w, days in known if dates.first(w) and dates.last(w)] or [days for _, days in known]
    return (min(a for a, _ in closed), max(b for _, b in closed)) if closed else None


def bin_of(day: date, shown: Days) -> str:
    """The day, week, month or year of a day, as coarse as the days shown ask for."""
    length, name = (shown[1] - shown[0]).days, day.isoformat()
    return name if length <= 62 else week(day) if length <= 400 else name[:7] if length <= 4000 else name[:4]


def week(day: date) -> str:
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + WEEK).isoformat()}"


def zoom(within: str, shown: Days, everything: Days, path: str) -> Zoom:
    """Ways out, beside and in from a period, as far as there is anything."""

    def link(period: str) -> Link:
        return Link(f"{path}?{urlencode({'within': period})}", dates.display(period))

    first = shown[0]
    above = [first.isoformat()[:4], first.isoformat()[:7], week(first)]
    size = _size(within)
    outward = [Link(path, "All"), *(link(period) for period in above[: max(size - 1, 0)])] if within else []
    before, after = _beside(within, shown) if size else (None, None)
    inside = [*_inside(shown, everything, size)]
    return Zoom(
        tuple(outward),
        dates.display(within) if within else "All",
        link(before) if before and shown[0] > everything[0] else None,
        link(after) if after and shown[1] < everything[1] else None,
        tuple(link(period) for period in inside),
    )


def _size(within: str) -> int:
    """1 a year, 2 a month, 3 a week, 4 a day, 0 anything else."""
    days = days_of(within)
    if not days:
        return 0
    length = (days[1] - days[0]).days + 1
    return 4 if length == 1 else 3 if length == 7 else 2 if len(within) == 7 else 1 if len(within) == 4 else 0


def _beside(within: str, shown: Days) -> tuple[str | None, str | None]:
    size, earlier, later = _size(within), shown[0] - timedelta(days=1), shown[1] + timedelta(days=1)

    def like(day: date) -> str:
        return (day.isoformat()[:4], day.isoformat()[:7], week(day), day.isoformat())[size - 1]

    return like(earlier), like(later)


def _inside(shown: Days, everything: Days, size: int) -> Iterator[str]:
    """The next smaller periods within these days."""
    first, last = max(shown[0], everything[0]), min(shown[1], everything[1])
    length = (last - first).days
    if size == 4:
        return
    day = first
    while day <= last:
        if size == 3:
            period = day.isoformat()
        elif size == 2 or length <= 62:
            period = week(day)
        elif size == 1 or length <= 800:
            period = day.isoformat()[:7]
        else:
            period = day.isoformat()[:4]
        yield period
        end = dates.last(period)
        if end is None or end >= last:
            return
        day = end + timedelta(days=1)
