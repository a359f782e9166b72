"""Dates that know their precision: EDTF strings (ISO 8601-2, level 1) in and out, their comparison and arithmetic.

A *when* is a day, a minute, a month, a season, a year, or an interval of these, closed or open: `2022-01-21`,
`2022-01-21T10:30:00`, `2021-12`, `2021-24` (winter), `2021`, `2022-01-24/2022-01-30`, `../2022-01-28`, `2022-01-21/..`. A value
or an end of an interval may be inferred (`?`), approximate (`~`) or both (`%`).

Invariants: comparison counts whole days, both ends included, and reads qualifiers as exact (`slack` is for doubt); a time
of day is kept but never makes two reports of one day disagree. Weeks run Monday to Sunday; winter runs from December of the
year it is named for to the following February. What is no EDTF, or None, is unknown: nothing here raises on it.
"""

import calendar
import re
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

Precision = Literal["minute", "day", "week", "month", "season", "year", "interval", "open"]

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
_PAST, _FUTURE = -(10**7), 10**7  # ordinals beyond any date: the open ends
_MOST = date.max.toordinal()

_VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>\d\d:\d\d)(?::\d\d)?(?P<zone>Z|[+-]\d\d:\d\d)?)?)?)?(?P<mark>[?~%]?)"
)


class _Part(NamedTuple):
    """One value: its first and last day as ordinals, its text without qualifier, the qualifier, and its precision."""

    first: int
    last: int
    text: str
    mark: str
    precision: Precision


class _When(NamedTuple):
    """An interval, or a value where `left` is `right`; None stands for an open end."""

    left: _Part | None
    right: _Part | None

    @property
    def first(self) -> int:
        return self.left.first if self.left else _PAST

    @property
    def last(self) -> int:
        return self.right.last if self.right else _FUTURE


def _part(text: str) -> _Part | None:
    found = _VALUE.fullmatch(text)
    if not found or not found["year"].isascii():
        return None
    year, month, day = int(found["year"]), int(found["month"] or 0), int(found["day"] or 0)
    bare = text.rstrip("?~%")
    try:
        if found["day"]:
            at = date(year, month, day).toordinal()
            if found["time"] and not ("00:00" <= found["time"] <= "23:59" and found["time"][3:] < "60"):
                return None
            return _Part(at, at, bare, found["mark"], "minute" if found["time"] else "day")
        if found["month"] and month in SEASONS:
            begin, months = date(year, _FIRST_MONTH[month], 1), 3
            return _Part(begin.toordinal(), _end_of_months(begin, months), bare, found["mark"], "season")
        begin, months = date(year, month if found["month"] else 1, 1), 1 if found["month"] else 12
    except ValueError:
        return None
    return _Part(begin.toordinal(), _end_of_months(begin, months), bare, found["mark"], "month" if found["month"] else "year")


def _end_of_months(begin: date, months: int) -> int:
    year, month = divmod(begin.year * 12 + begin.month - 1 + months - 1, 12)
    year = min(year, 9999)
    return date(year, month + 1, calendar.monthrange(year, month + 1)[1]).toordinal()


@lru_cache(maxsize=8192)
def _read(edtf: str | None) -> _When | None:
    if not edtf:
        return None
    left, slash, right = edtf.partition("/")
    if not slash:
        value = _part(left)
        return _When(value, value) if value else None
    parts = []
    for end in (left, right):
        part = None if end in ("..", "") else _part(end)
        if part is None and end not in ("..", ""):
            return None
        parts.append(part)
    when = _When(parts[0], parts[1])
    return when if when.first <= when.last else None


def _day(ordinal: int) -> date | None:
    return date.fromordinal(ordinal) if 1 <= ordinal <= _MOST else None


def valid(edtf: str) -> bool:
    """Whether this is EDTF as described above, of days that exist, not ending before it begins."""
    return _read(edtf) is not None


def first(edtf: str | None) -> date | None:
    """The first day it may be; None where that is open or unknown."""
    when = _read(edtf)
    return _day(when.first) if when else None


def last(edtf: str | None) -> date | None:
    """The last day it may be; None where that is open or unknown."""
    when = _read(edtf)
    return _day(when.last) if when else None


def days(edtf: str | None) -> int | None:
    """Length in days, both ends included (a day or a minute is 1); None where an end is open or unknown."""
    when = _read(edtf)
    return when.last - when.first + 1 if when and when.left and when.right else None


def overlaps(a: str | None, b: str | None, slack: int = 0) -> bool | None:
    """Whether some day lies in both, or they lie at most `slack` days apart; None where either is unknown."""
    one, other = _read(a), _read(b)
    if not one or not other:
        return None
    return one.first - slack <= other.last and other.first - slack <= one.last


def within(inner: str | None, outer: str | None) -> bool:
    """Whether every day of `inner` lies in `outer`; False where either is unknown."""
    one, other = _read(inner), _read(outer)
    return bool(one and other and other.first <= one.first and one.last <= other.last)


def before(a: str | None, b: str | None) -> bool | None:
    """Whether `a` lies wholly before `b`; None where either is unknown."""
    one, other = _read(a), _read(b)
    return one.last < other.first if one and other else None


def intersect(a: str | None, b: str | None) -> str | None:
    """The days in both: the inner value as it stands where one holds the other. None where none, or where either is unknown."""
    one, other = _read(a), _read(b)
    if not one or not other or not overlaps(a, b):
        return None
    for inner, outer in ((a, b), (b, a)):
        if within(inner, outer) and not (within(outer, inner) and narrowest(inner, outer) != inner):
            return inner
    left = max((w for w in (one, other)), key=lambda w: w.first)
    right = min((w for w in (one, other)), key=lambda w: w.last)
    lower = None if left.left is None else _ends(left.left)[0]
    upper = None if right.right is None else _ends(right.right)[1]
    return _write(lower, upper)


def _ends(part: _Part) -> tuple[str, str]:
    """The first and last day of a value, with its qualifier."""
    return f"{date.fromordinal(part.first)}{part.mark}", f"{date.fromordinal(part.last)}{part.mark}"


def _write(left: str | None, right: str | None) -> str:
    """The interval between two day strings, as one month, year or day where it is exactly that."""
    marks = {(left or "..")[10:], (right or "..")[10:]}
    whole = f"{left or '..'}/{right or '..'}"
    if left and right and len(marks) == 1:
        return interval(first(left), last(right)) + marks.pop() if "/" not in interval(first(left), last(right)) else whole
    return whole


def cover(*whens: str | None) -> str | None:
    """The smallest value that holds all known ones, ends as coarse and as doubtful as given; None where none is known."""
    known = [(w, when) for w in whens if w and (when := _read(w))]
    if not known:
        return None
    low, high = min(when.first for _, when in known), max(when.last for _, when in known)
    whole = [w for w, when in known if (when.first, when.last) == (low, high)]
    if whole:
        return narrowest(*whole)
    left = _coarse(min((w.left for _, w in known if w.first == low and w.left), key=_certainty, default=None))
    right = _coarse(min((w.right for _, w in known if w.last == high and w.right), key=_certainty, default=None))
    return f"{left}/{right}"


def _certainty(part: _Part) -> tuple[int, int, str]:
    return " ?~%".find(part.mark or " "), part.last - part.first, part.text


def _coarse(part: _Part | None) -> str:
    return ".." if part is None else part.text.partition("T")[0] + part.mark


def precision(edtf: str) -> Precision:
    """How finely it is known: an interval that is exactly a day, a week (from Monday), a month or a year is that."""
    when = _read(edtf)
    if not when or not when.left or not when.right:
        return "open"
    if when.left == when.right:
        return when.left.precision
    whole = _part(interval(_day(when.first), _day(when.last)))
    if whole:
        return whole.precision
    return "week" if when.last - when.first == 6 and date.fromordinal(when.first).weekday() == 0 else "interval"


def narrowest(*whens: str | None) -> str | None:
    """The value of fewest days; then the one with a time of day, the surer, the earlier. None where none is known."""
    known = [w for w in whens if _read(w)]
    return min(known, key=_narrow, default=None)


def _narrow(edtf: str | None) -> tuple[int, bool, int, tuple[int, int, str]]:
    length = days(edtf)
    doubt = sum(" ?~%".find(c) for c in edtf or "" if c in "?~%")
    return (_FUTURE if length is None else length, "T" not in (edtf or ""), doubt, sort_key(edtf))


def _marked(edtf: str, mark: str) -> str:
    """Each end with this qualifier added to what it has; open ends take none."""
    out = []
    for end in edtf.split("/"):
        has = set(end[-1:]) & set("?~%")
        both = has | {mark}
        out.append(end if end in ("..", "") else end.rstrip("?~%") + ("%" if len(both) > 1 or "%" in both else mark))
    return "/".join(out)


def inferred(edtf: str) -> str:
    """The same, marked as inferred rather than read (`?`)."""
    return _marked(edtf, "?")


def approximate(edtf: str) -> str:
    """The same, marked as approximate (`~`)."""
    return _marked(edtf, "~")


def exact(edtf: str) -> str:
    """The same without qualifiers."""
    return re.sub(r"[?~%]", "", edtf)


def is_inferred(edtf: str) -> bool:
    """Whether any end of it is inferred."""
    return "?" in edtf or "%" in edtf


def interval(first: date | None, last: date | None) -> str:
    """From `first` to `last`, None for an open end: the day, month or year where it is exactly one, else `first/last`."""
    if first is None or last is None:
        return f"{first or '..'}/{last or '..'}"
    if first == last:
        return first.isoformat()
    if first.day == 1 and last.day == calendar.monthrange(last.year, last.month)[1] and first.year == last.year:
        if first.month == last.month:
            return f"{first:%Y-%m}".zfill(7)
        if (first.month, last.month) == (1, 12):
            return f"{first.year:04}"
    return f"{first}/{last}"


def week_of(day: date) -> str:
    """The week that holds this day, Monday to Sunday, as an interval."""
    monday = day.toordinal() - day.weekday()
    return interval(_day(max(monday, 1)), _day(min(monday + 6, _MOST)))


def shift_days(edtf: str, n: int) -> str:
    """The same `n` days later (earlier where negative): a month or year becomes the interval of its shifted days.

    Times of day and qualifiers stay; an end pushed out of the calendar becomes open. What is unknown is returned as it is.
    """
    when = _read(edtf)
    if not when:
        return edtf
    if when.left and when.left == when.right and when.left.precision in ("day", "minute"):
        day = _day(when.left.first + n)
        return "../.." if day is None else f"{day}{when.left.text[10:]}{when.left.mark}"
    ends = []
    for part, at in ((when.left, when.first), (when.right, when.last)):
        day = _day(at + n) if part else None
        ends.append(f"{day}{part.mark}" if part and day else None)
    return _write(ends[0], ends[1])


def clock(edtf: str | None) -> str | None:
    """The time of day as `HH:MM`, where it has one."""
    found = re.search(r"T(\d\d:\d\d)", edtf or "")
    return found[1] if found else None


def sort_key(edtf: str | None) -> tuple[int, int, str]:
    """A key that orders by first day, then by last, then by the string; what is unknown comes last."""
    when = _read(edtf)
    return (when.first, when.last, edtf or "") if when else (_FUTURE, _FUTURE, edtf or "")


@lru_cache(maxsize=8192)
def display(edtf: str | None) -> str:
    """The words a person would use: `21 January 2022`, `24–30 January 2022`, `by 28 January 2022`, `about December 2021`."""
    when = _read(edtf)
    if not when:
        return "date unknown"
    left, right = when.left, when.right
    marks = {p.mark for p in (left, right) if p}
    mark = marks.pop() if len(marks) == 1 else ""
    if left is None or right is None:
        words = f"by {_words(right, mark)}" if right else f"from {_words(left, mark)}" if left else "any time"
    elif left == right:
        words = _words(left, mark)
    else:
        words = _range(left, right, mark)
    words = f"about {words}" if mark in ("~", "%") else words
    return f"{words} (inferred)" if mark in ("?", "%") else words


def _words(part: _Part | None, said: str = "") -> str:
    """One value in words, with its qualifier unless it is `said` elsewhere."""
    if part is None:
        return ""
    begin = date.fromordinal(part.first)
    month = calendar.month_name[begin.month]
    match part.precision:
        case "year":
            words = str(begin.year)
        case "season":
            words = f"{SEASONS[int(part.text[5:7])]} {begin.year}"
        case "month":
            words = f"{month} {begin.year}"
        case _:
            at = clock(part.text)
            words = f"{begin.day} {month} {begin.year}" + (f", {at}" if at else "")
    if part.mark == said:
        return words
    words = f"about {words}" if part.mark in ("~", "%") else words
    return f"{words} (inferred)" if part.mark in ("?", "%") else words


def _range(left: _Part, right: _Part, mark: str) -> str:
    """Two values in words, without repeating a month or year they share."""
    begin, end = date.fromordinal(left.first), date.fromordinal(right.first)
    if left.mark == right.mark and left.precision == right.precision:
        if left.precision == "day" and (begin.year, begin.month) == (end.year, end.month):
            return f"{begin.day}–{_words(right, mark)}"
        if left.precision == "day" and begin.year == end.year:
            return f"{begin.day} {calendar.month_name[begin.month]} – {_words(right, mark)}"
        if left.precision == "month" and begin.year == end.year:
            return f"{calendar.month_name[begin.month]}–{_words(right, mark)}"
        if left.precision == "year":
            return f"{begin.year}–{end.year}"
    return f"{_words(left, mark)} – {_words(right, mark)}"
