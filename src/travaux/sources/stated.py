"""Dates as other programs write them, and what containers say of their members, in the terms of travaux-documents/1."""

import re
from datetime import date
from email.utils import parsedate_to_datetime

from travaux import dates

_STAMP = re.compile(
    r"(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]\s*(\d\d?):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?\s*", re.IGNORECASE
)
_COMPACT = re.compile(r"((?:19|20)\d\d)[./]?(0[1-9]|1[0-2])[./]?(0[1-9]|[12]\d|3[01])")


def when(value: object) -> str | None:
    """A date as EDTF, its hour and zone kept: EDTF, ISO 8601 with a space, year first with other marks, or as mail writes it.

    None for anything else: a date like 04/05/2031 could be two days.
    """
    if not isinstance(value, str) or not (said := value.strip()):
        return None
    if match := _STAMP.fullmatch(said):
        year, month, day, hour, minute, zone = match.groups()
        found = _day(year, month, day)
        if found is None or hour is None or int(hour) > 23 or int(minute) > 59 or (int(hour) == int(minute) == 0 and not zone):
            return found
        return f"{found}T{int(hour):02}:{minute}:00{_zone(zone)}"
    if match := _COMPACT.fullmatch(said):
        return _day(*match.groups())
    if dates.valid(said):
        return said
    try:
        sent = parsedate_to_datetime(said)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    zone = "" if sent.tzinfo is None else _zone(sent.isoformat()[-6:])
    return f"{sent:%Y-%m-%dT%H:%M}:00{zone}" if sent.year >= 1000 else None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _zone(said: str | None) -> str:
    if not said:
        return ""
    return "Z" if said.upper() in ("Z", "UTC", "GMT", "+00:00") else f"{said[:3]}:{said[-2:]}"
