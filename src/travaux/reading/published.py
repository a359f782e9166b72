"""When a document was published, as far as it says so itself, and in which of its parts it does.

Nothing is invented: a day without a year is dated by the nearest explicit date of the article and marked `?`;
comments only bound publication from above; the day a page was saved, and the dates of other stories, say nothing.
"""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from travaux import dates
from travaux.languages.pages import all_page_words
from travaux.model import Document, PublishedFrom, Zone
from travaux.reading import dateline
from travaux.reading.calendar import Printed, printed

_IN_URL = re.compile(r"(?<!\d)((?:19|20)\d\d)([/_-]?)(0[1-9]|1[0-2])(?:\2(0[1-9]|[12]\d|3[01]))?(?!\d)")
_YEAR = re.compile(r"(?<![\d.,/$€£-])\b((?:19|20)\d\d)\b(?![\d%]|,\d|\.\d)")
_PLACE = re.compile(r"[^\W\d_a-z][\w.'’-]*(?:[ -][^\W\d_][\w.'’-]*){0,3},")
_BEFORE = re.compile(r"([^\W\d_]+(?:[\s-]+(?:of|the|de|in))?)[\s,.-]*$", re.IGNORECASE)


def of_url(uri: str | None) -> str | None:
    """The day or month that an address names: `/2022/01/26/`, `2022-01-26`, `/2022/01/`."""
    if not uri:
        return None
    path = re.sub(r"^[a-z]+://[^/]*", "", uri)
    for match in _IN_URL.finditer(path):
        year, separator, month, day = match.groups()
        if day:
            try:
                return date(int(year), int(month), int(day)).isoformat()
            except ValueError:
                continue
        if separator == "/":
            return f"{year}-{month}"
    return None


def of_text(text: str, zones: Sequence[Zone]) -> tuple[str, PublishedFrom] | None:
    """What a drawn text says of its own date: a dateline, a date beside the headline, or a bound from its comments."""
    lines = [zone for zone in zones if zone.kind == "dateline"]
    partly: list[Printed] = []
    for zone in lines:
        head = dateline.find(text, zone.span.start, min(len(text), zone.span.end + 1))
        if head and head.date and head.date.when:
            return head.date.when, "dateline"
        if head and head.date:
            partly.append(head.date)
    for zone in lines:
        for found in printed(text, zone.span.start, zone.span.end):
            if found.when:
                before = text[zone.span.start : found.start].strip()
                return found.when, "dateline" if before.endswith(",") and _PLACE.fullmatch(before) else "text"
    for day in partly:
        if when := _inferred(text, zones, day):
            return when, "dateline"
    if said := _stated(text, zones):
        return said, "text"
    posted = sorted(zone.thread.posted for zone in zones if zone.thread and zone.thread.posted)
    return (f"../{posted[0][:10]}", "comment") if posted else None


def disagreement(document: Document) -> str | None:
    """In one line, where two of a document's own dates of publication lie more than a day apart; the one kept comes first.

    An address that names only a month, and dates without a year, agree with whatever fits them.
    """
    kept = document.published
    if not kept or kept.startswith("../") or "?" in kept:
        return None
    others: list[tuple[str, str]] = []
    if document.published_from != "url" and (stated := of_url(document.uri)) and len(stated) == 10:
        others.append((stated, "url"))
    for zone in document.zones:
        head = dateline.find(document.text, zone.span.start, zone.span.end + 1) if zone.kind == "dateline" else None
        if head and head.date and head.date.when and head.date.day:
            others.append((head.date.when, "dateline"))
        elif zone.kind == "dateline" and not head:
            day = next((one for one in printed(document.text, zone.span.start, zone.span.end) if one.when and one.day), None)
            others.extend([(day.when, "text")] if day and day.when else [])
    if said := _stated(document.text, document.zones):
        others.append((said, "text"))
    for when, origin in others:
        if dates.overlaps(kept, when, slack=1) is False and origin != document.published_from:
            return f"published {kept} by its {document.published_from}, {when} by its {origin}: the former is kept"
    return None


@lru_cache(maxsize=1)
def _said() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(all_page_words().published, key=len, reverse=True))
    return re.compile(rf"^\W*(?:{words})\b[^\d\n]{{0,25}}", re.IGNORECASE | re.MULTILINE)


def _stated(text: str, zones: Sequence[Zone]) -> str | None:
    """A line that says `Published` with a date, anywhere but among comments; None where two lines disagree."""
    found: list[str] = []
    for zone in zones:
        if zone.kind == "comment":
            continue
        for line in _said().finditer(text, zone.span.start, zone.span.end):
            one = next(printed(text, line.start(), min(zone.span.end, line.end() + 40)), None)
            if one and one.when and one.start <= line.end() + 1:
                found.append(one.when)
    return found[0] if found and len({when[:10] for when in found}) == 1 else None


def _inferred(text: str, zones: Sequence[Zone], day: Printed) -> str | None:
    """A day and month with the year that lies nearest to the nearest explicit date of the article, marked as inferred."""
    explicit = _nearest(text, zones, day.start)
    if explicit is None:
        return None
    first, last = explicit
    candidates = []
    for year in range(first.year - 1, last.year + 2):
        try:
            candidates.append(date(year, day.month, day.day or 1))
        except ValueError:
            continue
    if not candidates:
        return None
    best = min(candidates, key=lambda one: (max((first - one).days, (one - last).days, 0), -one.toordinal()))
    return f"{best.isoformat()}?" if day.day else f"{best.isoformat()[:7]}?"


def _nearest(text: str, zones: Sequence[Zone], at: int) -> tuple[date, date] | None:
    """First and last day of the article's explicit date that stands nearest to a place in it.

    A year more than ten before the latest is history that the article recalls, and is passed over.
    """
    article = (zone for zone in zones if zone.kind in ("headline", "body", "dateline"))
    years = [match for zone in article for match in _YEAR.finditer(text, zone.span.start, zone.span.end)]
    latest = max((int(match[1]) for match in years), default=0)
    recent = [match for match in years if int(match[1]) >= latest - 10]
    if not recent:
        return None
    match = min(recent, key=lambda one: abs(one.start() - at))
    first, last = _months(text[max(0, match.start() - 30) : match.start()])
    return date(int(match[1]), first, 1), date(int(match[1]), last, 28)


def _months(before: str) -> tuple[int, int]:
    """The first and last month that the words before a year leave of it: `end of`, `early`, a month's name."""
    words = all_page_words()
    match = _BEFORE.search(before)
    if match:
        word = " ".join(match[1].lower().split())
        if word in words.months:
            return words.months[word], words.months[word]
    lowered = " ".join(re.sub(r"[^\w]+", " ", before.lower()).split()).removesuffix(" the")
    for phrase, span in words.year_parts.items():
        if lowered.endswith((phrase, f"{phrase} of")):
            return span
    month = next((words.months[w] for w in reversed(lowered.split()[-2:]) if w in words.months), None)
    return (month, month) if month else (1, 12)
