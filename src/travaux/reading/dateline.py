"""The head of a dispatch: where it was written, when, and which agency or outlet signs it.

`LUND, May 4 - North Wire.`, `GENEVA (Reuters) -`, `Vienna, 3 May. /TASS/.`, `Country (outlet.net), -`: a
place, a date and a signature in any order before a dash. Invariant: a sentence that merely begins with a place is no
dateline.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from travaux.languages.pages import all_page_words
from travaux.reading import agencies
from travaux.reading.calendar import Printed, printed

REACH = 120  # code points from the start of a paragraph in which a dateline must end

_DASH = re.compile(r"(?:\s*[.,]\s*)?(?:\s+(?:[-–—]{1,3}|:)\s+|\s*(?:—|--+)\s*|(?<=\))\s*[-–—:]\s*)")
_STOP = re.compile(
    r"([^\n.\d]{2,50}?,\s+)?((?:\d{1,2}\s+)?[^\W\d_]{3,12}\.?(?:\s+\d{1,2})?(?:,?\s+\d{4})?)\.\s+(?=[\"“«„]?[^\W\d_a-z])"
)
_SLASHED = re.compile(r"/\s*([^/\n]{2,30}?)\s*/\s*[.,:—–-]*\s*")
_BRACKETS = re.compile(r"\(([^()\n]{2,40})\)")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_UPPER = "A-ZÀ-ÖØ-ÞŁŚŞĞİĆČŠŽА-ЯЁІЇЄҐ"
_PLACE = re.compile(
    rf"[{_UPPER}][\w.'’-]*(?:[ ,/&-]+(?:[{_UPPER}][\w.'’-]*|de|del|la|le|el|al|of|the|am|an|on|sur|der|und|and|и|на))*"
)
_DOMAIN = re.compile(r"^(?:https?://)?(?:www\.)?([a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*\.[a-z]{2,12})/?$", re.IGNORECASE)
_SIGNATURE = re.compile(rf"^[{_UPPER}a-z][\w.&'’ -]{{1,30}}$")


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says; `end` is where the report's own words begin, in code points of the text."""

    start: int
    end: int
    place: str | None = None
    date: Printed | None = None
    agency: str | None = None
    outlet: str | None = None


@lru_cache(maxsize=1)
def _signed() -> re.Pattern[str]:
    return re.compile(rf"(?:{agencies.written()})(?:\s*[.:,/|)]\s*|\s*[-–—]+\s+)")


def find(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at the head of the paragraph `text[start:end]`, or None."""
    head = text[start : min(end, start + REACH)]
    skipped = len(head) - len(head.lstrip())
    for cut in _SLASHED.finditer(head):
        agency = agencies.canonical(cut[1])
        if agency and (found := _read(text, start + skipped, start + cut.start(), start + cut.end(), agency)):
            return found
    for cut in _DASH.finditer(head, skipped):
        stop = cut.end()
        signed = _signed().match(head, stop)
        agency = agencies.canonical(signed.group()) if signed else None
        if signed and agency:
            stop = signed.end()
        if stop >= len(head) and end <= start + REACH and not head[stop:].strip():
            return None
        if found := _read(text, start + skipped, start + cut.start(), start + stop, agency):
            return found
    if closed := _STOP.match(head, skipped):
        place, day = (closed[1] or "").strip(" ,"), next(printed(head, *closed.span(2)), None)
        alone = day is not None and day.day > 0 and (day.start, day.end) == closed.span(2)
        if day and alone and (day.year or place.isupper()) and (not place or _PLACE.fullmatch(place)):
            return Dateline(start + skipped, start + closed.end(), _place(place), _shifted(day, start))
    return None


def _shifted(date: Printed, by: int) -> Printed:
    return replace(date, start=date.start + by, end=date.end + by)


def _read(text: str, start: int, head_end: int, end: int, agency: str | None) -> Dateline | None:
    """The parts before the dash, if they are a dateline's: beside a date and a signature only a place may stand there."""
    head = text[start:head_end]
    date = next(printed(head), None)
    rest = head
    outlet, signed = None, agency is not None
    for bracket in _BRACKETS.finditer(head):
        inside = bracket[1].strip()
        domain = _DOMAIN.match(inside)
        if domain:
            outlet, signed = domain[1].lower(), True
        elif known := next((known for part in re.split(r"[/,]", inside) if (known := agencies.canonical(part))), None):
            agency, signed = known, True
        elif _SIGNATURE.match(inside) and not inside.islower():
            outlet, signed = outlet or inside, True
        elif not next(printed(inside), None):
            return None
        rest = rest.replace(bracket.group(), " , ")
    if date:
        rest = rest.replace(head[date.start : date.end], " , ")
    rest = _YEAR.sub(" ", rest).strip(" ,.;:/-–—\t")
    rest = re.sub(r"\s*,[\s,]*", ", ", rest).strip(" ,")
    if rest and not agency and (known := agencies.canonical(rest)):
        agency, signed, rest = known, True, ""
    if rest and not (len(rest) <= 60 and _PLACE.fullmatch(rest)):
        return None
    capitals = rest.isupper() and (len(rest) >= 5 or "," in rest) and _opens(text, rest, head_end, end)
    if not (signed or (date and rest) or capitals or (date and len(head) < 30 and date.year)):
        return None
    if signed and not rest and not date and not (agency or outlet):
        return None
    return Dateline(start, end, _place(rest), _shifted(date, start) if date else None, agency, outlet)


def _opens(text: str, head: str, head_end: int, end: int) -> bool:
    """Whether a sentence begins after a word in capitals and a dash; a mere hyphen may also follow a label: `UPDATE - `."""
    if "—" in text[head_end:end] or "--" in text[head_end:end]:
        return True
    rest = text[end : end + REACH].split("\n", 1)[0]
    return rest[:1].isupper() and len(rest.split()) >= 8 and head.lower() not in all_page_words().labels


def _place(words: str) -> str | None:
    """The place in the case it is usually written in."""
    if not words:
        return None
    first = words.split(",")[0].strip() if "," in words else words
    return re.sub(r"\w+", lambda m: m[0].capitalize() if len(m[0]) > 2 else m[0], first) if first.isupper() else first
