"""Who stands behind a drawn text: its headline, author, outlet and agency, and whether the parties themselves wrote it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import takewhile

from travaux.languages.pages import all_page_words
from travaux.model import Zone, ZoneKind
from travaux.reading import agencies, dateline, paper
from travaux.reading.lines import split

MASTHEAD = 4  # lines over a headline among which the outlet may name itself
_SPACES = re.compile(r"\s+")
_DOMAIN = re.compile(
    r"(?:https?://|www\.)?((?:[a-z0-9-]+\.)+(?:com|net|org|info|news|press|media|tv|ru|ua|eu|uk|de|fr|es|it|pl|by|kz))\b",
    re.IGNORECASE,
)
_WITH = re.compile(r"^\s*[^\W\d_A-ZА-Я]{1,5}\s+(?=[^\W\d_])")  # `with AGENCY`, `avec AGENCY`, `mit AGENCY`
_BRACKETED = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3} \(([^()]{2,40})\)")
_SHORT = 60  # code points of a line that only signs
_CREDIT = re.compile(r"(?:^|[\s(/–—-])([A-ZА-Я][\w.-]*(?:[ -][A-ZА-Я][\w.-]*){0,3})[)/.]?\s*$")


def _words(text: str, zone: Zone) -> str:
    return _SPACES.sub(" ", text[zone.span.start : zone.span.end]).strip()


def _of_kind(text: str, zones: Iterable[Zone], kind: ZoneKind) -> list[str]:
    return [words for zone in zones if zone.kind == kind and (words := _words(text, zone))]


def title(text: str, zones: Sequence[Zone]) -> str | None:
    """The words of the headline zone."""
    return next(iter(_of_kind(text, zones, "headline")), None)


def author(text: str, zones: Sequence[Zone]) -> str | None:
    """The name in the byline, without the word before it and what stands after it."""
    for line in _of_kind(text, zones, "byline"):
        name = re.split(r"\s*[,|•·–—(]\s*|\s+-\s+", unmarked(line))[0].strip(" .")
        if 2 <= len(name) <= 80 and not (agencies.canonical(name) or service(name)):
            return name
    return next((line.partition("(")[0].strip() for line in _under(text, zones) if _bracketed(line)), None)


@lru_cache(maxsize=1)
def _mark() -> re.Pattern[str]:
    marks = "|".join(re.escape(word) for word in sorted(all_page_words().bylines, key=len, reverse=True))
    return re.compile(rf"^(?:{marks})\s*:?\s+", re.IGNORECASE)


def unmarked(line: str) -> str:
    """A byline without the word that it begins with: `By`."""
    return _mark().sub("", line)


def person(stated: str | None) -> str | None:
    """Who a page's markup says wrote it, without `By`; None where that is an agency."""
    name = unmarked(stated) if stated else ""
    return None if agencies.canonical(name) or service(name) else name or None


def agency_in(names: str) -> str | None:
    """The first agency among names that commas and the like divide."""
    parts = (names, *re.split(r"[,|/()]|\s[-–—]\s|\band\b", names))
    return next((known for part in parts if (known := agencies.canonical(_WITH.sub("", part)) or service(part))), None)


def signature(text: str, zones: Sequence[Zone]) -> tuple[str | None, str | None]:
    """The agency and the outlet that a report names as its own: in its dateline, its byline, or as its last words."""
    agency = outlet = None
    for zone in zones:
        if zone.kind == "dateline" and (head := dateline.find(text, zone.span.start, min(len(text), zone.span.end + 1))):
            agency, outlet = agency or head.agency, outlet or head.outlet
    if agency is None:
        for line in _of_kind(text, zones, "byline"):
            agency = agency or agency_in(unmarked(line))
    if agency is None:
        dated = (part for line in _of_kind(text, zones, "dateline") for part in re.split(r"\s+[-–—|]\s+|,\s", line))
        agency = next((known for part in (*_under(text, zones), *dated) if (known := _alone(part) or _bracketed(part))), None)
    if agency is None:
        bodies = [zone for zone in zones if zone.kind == "body"]
        last = text[bodies[-1].span.start : bodies[-1].span.end].strip().rsplit("\n", 1)[-1] if bodies else ""
        credit = _CREDIT.search(last[-40:]) if last.rstrip().endswith((")", "/")) else None
        agency = agencies.canonical(credit[1]) if credit else _alone(last) or _said(last) or _after(text, zones)
    if outlet is None:
        outlet = _footer(text, zones)
    if agency is None:
        agency = service(outlet or masthead(text, zones) or "")
    return agency, outlet


def _under(text: str, zones: Sequence[Zone]) -> list[str]:
    """The short lines directly under the headline."""
    head = next((zone.span.end for zone in zones if zone.kind == "headline"), None)
    if head is None:
        return []
    lines = [line.strip() for line in text[head : head + 4 * _SHORT].splitlines() if line.strip()][:3]
    return list(takewhile(lambda line: len(line) <= _SHORT, lines))


def _alone(line: str) -> str | None:
    """The agency that a line names, and nothing else."""
    known = all_page_words()
    if len(line) > _SHORT or line.lower() in known.labels or line.lower() in known.sections:
        return None
    return agencies.canonical(line)


def _bracketed(line: str) -> str | None:
    """The agency in brackets after a name that stands alone: `Lena Moor (AGENCY)`."""
    match = _BRACKETED.fullmatch(line)
    return agency_in(match[1]) if match and all(word[0].isupper() for word in line.partition("(")[0].split()) else None


@lru_cache(maxsize=1)
def _credited() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(all_page_words().credits, key=len, reverse=True))
    named = rf"(?<!\w)(?:{agencies.written()})(?!\w)"
    return re.compile(
        rf"^\W*(?i:{words})\s*:\s*(?P<source>{named})|(?:©|\([cCсС]\)|(?i:copyright))[\W\d]*(?i:the\s+)?(?P<holder>{named})"
    )


def _said(line: str) -> str | None:
    """The agency of a line that says whose report it is: `Source: AGENCY`, `Copyright 2031 AGENCY`."""
    match = _credited().search(line[:200])
    return agencies.canonical(match["source"] or match["holder"]) if match else None


def _after(text: str, zones: Sequence[Zone]) -> str | None:
    """The agency that signs in the first line after the article, or is named in the page's furniture as its source."""
    bodies = [zone.span.end for zone in zones if zone.kind == "body"]
    after = [
        line.strip()
        for zone in zones
        if zone.kind == "boilerplate" and bodies and zone.span.start >= bodies[-1]
        for line in text[zone.span.start : zone.span.end].splitlines()
        if line.strip()
    ]
    first = _alone(after[0]) if after and text[bodies[-1] :].lstrip().startswith(after[0]) else None
    return first or next((known for line in after if (known := _said(line))), None)


def service(name: str) -> str | None:
    """What an agency is called for short that says of itself that it is one: `Corvan` of `Corvan News Agency`."""
    if len(name) > 60:
        return None
    for words in all_page_words().services:
        if match := re.search(rf"\b{re.escape(words)}\b", name, re.IGNORECASE):
            return (name[: match.start()] or name[match.end() :]).strip(" ,-–—") or name
    return None


def masthead(text: str, zones: Sequence[Zone]) -> str | None:
    """The outlet's name where it stands alone over a headline, as saved articles have it."""
    head = next((n for n, zone in enumerate(zones) if zone.kind == "headline"), None)
    if not head:
        return None
    lines = [line for line in split(text[: zones[head].span.start]) if not line.blank]
    if not 1 <= len(lines) <= MASTHEAD:
        return None
    known = all_page_words()
    for line in lines:
        name = line.text
        if line.label or line.opener or not 1 <= len(line.words) <= 6 or line.lower in known.sections:
            continue
        named = not known.outlets.isdisjoint(line.words) or service(name)
        if named and all(word[0].isupper() or len(word) < 4 for word in name.split()) and not re.search(r"[\d.!?:;]", name):
            return name
    return None


def _footer(text: str, zones: Sequence[Zone]) -> str | None:
    """A host that the page's furniture signs with a copyright mark."""
    for zone in zones:
        if zone.kind != "boilerplate":
            continue
        for line in text[zone.span.start : zone.span.end].splitlines():
            if "©" in line or "copyright" in line.lower():
                match = _DOMAIN.search(line)
                if match:
                    return match[1].lower().removeprefix("www.")
    return None


def primary(text: str, heading: str | None, zones: Sequence[Zone]) -> bool:
    """Whether it is a text of the parties (treaty, answer, joint statement, letter) rather than a report."""
    article = (
        text[zone.span.start : zone.span.end] for zone in zones if zone.kind in ("headline", "byline", "dateline", "body")
    )
    return paper.find(split("".join(article)), heading) is not None
