"""Who stands behind a drawn text: its headline, author, outlet and agency, and whether the parties themselves wrote it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

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
        if 2 <= len(name) <= 80:
            return name
    return None


@lru_cache(maxsize=1)
def _mark() -> re.Pattern[str]:
    marks = "|".join(re.escape(word) for word in sorted(all_page_words().bylines, key=len, reverse=True))
    return re.compile(rf"^(?:{marks})\s*:?\s+", re.IGNORECASE)


def unmarked(line: str) -> str:
    """A byline without the word that it begins with: `By`."""
    return _mark().sub("", line)


def agency_in(names: str) -> str | None:
    """The first agency among names that commas and the like divide."""
    parts = (names, *re.split(r"[,|/()]|\band\b", names))
    return next((known for part in parts if (known := agencies.canonical(part) or service(part))), None)


def signature(text: str, zones: Sequence[Zone]) -> tuple[str | None, str | None]:
    """The agency and the outlet that a report names as its own: in its dateline, its byline, or as its last words."""
    agency = outlet = None
    for zone in zones:
        if zone.kind == "dateline" and (head := dateline.find(text, zone.span.start, min(len(text), zone.span.end + 1))):
            agency, outlet = agency or head.agency, outlet or head.outlet
    if agency is None:
        for line in _of_kind(text, zones, "byline"):
            agency = agency or agency_in(line)
    if agency is None:
        bodies = [zone for zone in zones if zone.kind == "body"]
        last = text[bodies[-1].span.start : bodies[-1].span.end].strip().rsplit("\n", 1)[-1] if bodies else ""
        credit = _CREDIT.search(last[-40:]) if len(last) < 40 or last.rstrip().endswith((")", "/")) else None
        agency = agencies.canonical(credit[1]) if credit else None
    if outlet is None:
        outlet = _footer(text, zones)
    if agency is None:
        agency = service(outlet or masthead(text, zones) or "")
    return agency, outlet


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
