"""Dates as pages print them: absolute, in any described language, numeric or in words. Relative words are not read here.

Invariant: a date that can be read two ways (`3/4/2022`) is not read at all.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from travaux.languages.pages import all_page_words


@dataclass(frozen=True, slots=True)
class Printed:
    """A date in a text: where, its parts (year 0 where none is printed, day 0 for a month alone), and a time of day."""

    start: int
    end: int
    year: int
    month: int
    day: int
    clock: str = ""  # "HH:MM" in 24 hours, or empty
    zone: str = ""  # "Z" or "+03:00", or empty

    @property
    def when(self) -> str | None:
        """EDTF, or None where the year is not printed."""
        if not self.year:
            return None
        if not self.day:
            return f"{self.year:04}-{self.month:02}"
        day = f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{day}T{self.clock}:00{self.zone}" if self.clock else day


_CLOCK = (
    r"(?:,?\s*(?:at|um|à|в|a\s+las|[-–—|•·])?\s*(?P<hour>[01]?\d|2[0-3])\s?[:.h]\s?(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?!\d|[:.]\d)"
    r"(?:\s*(?P<half>[ap])\.?\s?m\b\.?)?(?:\s*(?P<zone>Z\b|UTC|GMT|[+−-]\d\d:?\d\d))?)?"
)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted(map(re.escape, all_page_words().months), key=len, reverse=True))
    month = rf"(?P<name>{names})\b\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|\.)?"
    year = r"(?P<year>(?:19|20)\d\d)\b"
    flags = re.IGNORECASE
    return (
        re.compile(
            rf"(?<!\w){month}\s+{day}(?!\d|\s?:\s?\d|\.\d)(?:\s?,?\s+{year}|\s*,\s*{year.replace('year', 'year2')})?{_CLOCK}",
            flags,
        ),
        re.compile(
            rf"(?<![\w.,:]){day}\s+(?:of\s+|de\s+)?{month}(?:\s*,?\s*(?:de\s+|del\s+)?{year})?(?:\s*г(?:ода|\.)?)?{_CLOCK}",
            flags,
        ),
        re.compile(rf"(?<![\w-]){year}-(?P<month>[01]\d)-(?P<day>[0-3]\d)(?![\w-]*-)(?:T|\b){_CLOCK}"),
        re.compile(rf"(?<![\w.]){day.replace('(?:st|nd|rd|th|er|º|.)?', '')}[./](?P<month>[01]?\d)[./]{year}{_CLOCK}"),
    )


def printed(text: str, start: int = 0, end: int | None = None) -> Iterator[Printed]:
    """The dates of a stretch of text, in order; of two that overlap the longer."""
    found = sorted(
        (
            one
            for pattern in _patterns()
            for match in pattern.finditer(text, start, len(text) if end is None else end)
            if (one := _read(match))
        ),
        key=lambda one: (one.start, -one.end),
    )
    last = -1
    for one in found:
        if one.start >= last:
            yield one
            last = one.end


def _read(match: re.Match[str]) -> Printed | None:
    parts = match.groupdict()
    year, day = int(parts.get("year") or parts.get("year2") or 0), int(parts["day"])
    if parts.get("name"):
        month = all_page_words().months[parts["name"].lower()]
    else:
        month = int(parts["month"])
        if "/" in match.group()[:6]:  # one country's month is another's day
            if month <= 12 and day <= 12 and month != day:
                return None
            if month > 12:
                day, month = month, day
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return Printed(match.start(), match.end(), year, month, day, *_time(parts))


def _time(parts: dict[str, str | None]) -> tuple[str, str]:
    if not parts["hour"]:
        return "", ""
    hour, half, zone = int(parts["hour"]), (parts["half"] or "").lower(), (parts["zone"] or "").upper().replace("−", "-")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    zone = "Z" if zone in ("UTC", "GMT", "Z") else f"{zone[:3]}:{zone[-2:]}" if zone else ""
    return f"{hour:02}:{parts['minute']}", zone
