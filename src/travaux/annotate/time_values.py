"""Calendar periods and what they are called: as a TIMEX3 value, and as EDTF.

A period is a unit and the day it begins: `Period("M", 2022-01-01)` is January 2022. Units: D day, W week (Monday to Sunday), WE
weekend, M month, Q quarter, S season (of three months), H half-year, Y year, E decade, C century.
"""

from datetime import date, timedelta
from typing import NamedTuple

from travaux import dates

MONTHS = {"M": 1, "Q": 3, "S": 3, "H": 6, "Y": 12, "E": 120, "C": 1200}
SEASON_CODES = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
_UNKNOWN = {
    "D": "XXXX-XX-XX", "W": "XXXX-WXX", "WE": "XXXX-WXX-WE", "M": "XXXX-XX", "Q": "XXXX-QX", "S": "XXXX-XX", "H": "XXXX-HX",
    "Y": "XXXX", "E": "XXX", "C": "XX",
}  # fmt: skip


class Period(NamedTuple):
    unit: str
    first: date

    @property
    def last(self) -> date:
        if self.unit in MONTHS:
            return shift_months(self.first, MONTHS[self.unit]) - timedelta(1)
        return self.first + timedelta({"D": 0, "W": 6, "WE": 1}[self.unit])

    def timex(self) -> str:
        """TIMEX3 value, as in TimeBank: 1998-02-13, 1998-W07, 1998-Q1, 1998-SU, 199 (decade), 19 (century)."""
        at = self.first
        year = f"{at.year:04}"
        week = at.isocalendar()
        match self.unit:
            case "D":
                return at.isoformat()
            case "W":
                return f"{week.year:04}-W{week.week:02}"
            case "WE":
                return f"{week.year:04}-W{week.week:02}-WE"
            case "M":
                return f"{year}-{at.month:02}"
            case "Q":
                return f"{year}-Q{(at.month + 2) // 3}"
            case "S":
                return f"{year}-{SEASON_CODES[at.month]}"
            case "H":
                return f"{year}-H{(at.month + 5) // 6}"
            case "Y":
                return year
            case "E":
                return year[:3]
        return year[:2] if at.year % 100 == 0 else f"{(at.year - 1) // 100:02}"

    def edtf(self) -> str:
        """The days of it: quarters and halves as intervals of months, decades and centuries of years."""
        match self.unit:
            case "S":
                return f"{self.first.year:04}-{20 + self.first.month // 3}"
            case "Q" | "H":
                return f"{self.first:%Y-%m}/{self.last:%Y-%m}"
            case "E" | "C":
                return f"{self.first.year:04}/{self.last.year:04}"
        return dates.interval(self.first, self.last)

    def _slice(self, edge: str) -> str:
        """A half (`h1`, `h2`) of a month or year, or a week of a month (`w1` its first seven days, `w5` its last)."""
        n = int(edge[1])
        if self.unit == "Y":
            return Period("H", date(self.first.year, 6 * n - 5, 1)).edtf() if edge[0] == "h" else self.edtf()
        end = self.last.day
        low, high = ((1, 15), (16, end))[n - 1] if edge[0] == "h" else (end - 6, end) if n == 5 else (7 * n - 6, 7 * n)
        return dates.interval(self.first.replace(day=low), self.first.replace(day=high))

    def part(self, edge: str | None) -> str:
        """A third of it, or its first or last piece, as EDTF.

        Early, mid and late are thirds (of a week: two days, two, three); the beginning and end of a year, half or quarter are
        its first and last month. A day, a weekend or a century stays whole.
        """
        if edge is None or self.unit in ("D", "WE"):
            return self.edtf()
        if self.unit in ("Y", "Q", "H", "S") and edge in ("begin", "end"):
            return f"{self.first:%Y-%m}" if edge == "begin" else f"{self.last:%Y-%m}"
        if edge[0] in "hw" and self.unit in ("M", "Y"):
            return self._slice(edge)
        third = {"early": 0, "begin": 0, "mid": 1, "late": 2, "end": 2}.get(edge)
        if third is None:
            return self.edtf()
        if self.unit == "M":
            bounds = ((1, 10), (11, 20), (21, self.last.day))[third]
            return dates.interval(self.first.replace(day=bounds[0]), self.first.replace(day=bounds[1]))
        if self.unit == "W":
            begin_on, end_on = ((0, 1), (2, 3), (4, 6))[third]
            return dates.interval(self.first + timedelta(begin_on), self.first + timedelta(end_on))
        if self.unit == "E":
            from_year, to_year = ((0, 3), (4, 6), (7, 9))[third]
            return f"{self.first.year + from_year:04}/{self.first.year + to_year:04}"
        if self.unit == "C":
            return self.edtf()
        months = MONTHS[self.unit]
        begin = shift_months(self.first, third * months // 3)
        finish = shift_months(begin, months // 3) - timedelta(1)
        return f"{begin:%Y-%m}" if months == 3 else f"{begin:%Y-%m}/{finish:%Y-%m}"


def unknown(unit: str) -> str:
    """The TIMEX3 value of a period of this unit nobody can place."""
    return _UNKNOWN[unit]


def shift_months(day: date, n: int) -> date:
    """The same day of the month `n` months on, or the month's last day where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    if not 1 <= year <= 9998:
        raise OverflowError("outside the calendar")
    end = (date(year + month // 11, month % 12 + 2 if month < 11 else 1, 1) - timedelta(1)).day
    return date(year, month + 1, min(day.day, end))


def period(unit: str, day: date) -> Period:
    """The period of this unit that holds a day; the weekend of a day is that of its week."""
    match unit:
        case "D":
            return Period("D", day)
        case "W":
            return Period("W", day - timedelta(day.weekday()))
        case "WE":
            return Period("WE", day - timedelta(day.weekday()) + timedelta(5))
        case "M" | "Q" | "H" | "Y":
            months = MONTHS[unit]
            return Period(unit, date(day.year, (day.month - 1) // months * months + 1, 1))
        case "S":
            back = shift_months(day.replace(day=1), -(day.month % 3))
            return Period("S", back)
        case "E":
            return Period("E", date(day.year - day.year % 10, 1, 1))
    return Period("C", date(day.year - (day.year - 1) % 100, 1, 1))


def shift(of: Period, n: int) -> Period:
    """The period `n` of its own units later."""
    if of.unit in MONTHS:
        return Period(of.unit, shift_months(of.first, n * MONTHS[of.unit]))
    return Period(of.unit, of.first + timedelta(n * (1 if of.unit == "D" else 7)))


def move(day: date, unit: str, n: int) -> date:
    """The day `n` units later, of any calendar unit."""
    if unit in MONTHS:
        return shift_months(day, n * MONTHS[unit])
    return day + timedelta(n * (1 if unit == "D" else 7))


def length(unit: str, n: float | None) -> str:
    """The TIMEX3 value of a duration: P3M, PT2H, PXD where `n` is None. Decades and centuries count in years."""
    scale = {"E": 10, "C": 100, "L": 1000, "F": 2}.get(unit, 1)
    letter = {"E": "Y", "C": "Y", "L": "Y", "F": "W", "WE": "WE", "h": "H", "m": "M", "s": "S"}.get(unit, unit)
    clock = "T" if unit in "hms" else ""
    if n is None:
        return f"P{clock}X{unit if unit == 'C' else letter}"
    n *= scale
    whole, rest = int(n), n - int(n)
    parts = {"Y": ("M", 12), "h": ("M", 60), "m": ("S", 60)}.get("Y" if letter == "Y" else unit)
    if rest and parts and abs(rest * parts[1] - round(rest * parts[1])) < 1e-6:
        head = f"{whole}{letter}" if whole else ""
        return f"P{clock}{head}{round(rest * parts[1])}{parts[0]}"
    return f"P{clock}{whole if not rest else round(n, 2)}{letter}"
