"""What a page's markup says of the report: title, author, outlet, address, language and hour of publication.

JSON-LD first, then Open Graph and its like, then microdata and `time` elements. Values stay as stated: an hour keeps its zone.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

_ARTICLES = re.compile(r"article|posting|report|story|newsletter|webpage|statement|pressrelease", re.IGNORECASE)
_STAMP = re.compile(
    r"^\s*(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "date.issued", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate",
    "publish-date", "publication_date", "article.published", "published-date", "published_time", "originalpublicationdate",
    "article_date_original", "cxenseparse:recs:publishtime", "rnews:datepublished", "og:published_time", "date",
)  # fmt: skip
_AUTHORS = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "og:article:author",
)
_TITLES = ("og:title", "twitter:title", "dc.title", "parsely-title", "headline")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "article:publisher")
_ADDRESSES = ("og:url", "twitter:url", "parsely-link")
FIRST = 1700  # year before which a date in markup is a program's way to say that there is none
_CONTROL = re.compile("[\x00-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Metadata:
    """All None where the page does not say."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    uri: str | None = None
    language: str | None = None


def stamp(value: object) -> str | None:
    """A date as machines state it, as EDTF with its hour and zone; None where it is none. Midnight without a zone is a day."""
    match = _STAMP.match(value) if isinstance(value, str) else None
    if not match:
        return None
    year, month, day, hour, minute, zone = match.groups()
    try:
        found = date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None
    if int(year) < FIRST:
        return None
    if hour is None or int(hour) > 23 or int(minute) > 59 or (f"{int(hour):02}{minute}" == "0000" and not zone):
        return found
    if zone:
        zone = "Z" if zone.upper() in ("Z", "UTC", "GMT") else f"{zone[:3]}:{zone[-2:]}"
    return f"{found}T{int(hour):02}:{minute}:00{zone or ''}"


def read(tree: Any) -> Metadata:
    """What the tree of a page says."""
    meta = _meta(tree)
    linked = [one for one in _linked_data(tree) if _is_article(one)]
    linked.sort(key=lambda one: "datePublished" not in one)
    best = linked[0] if linked else {}
    published = next((found for one in linked if (found := stamp(one.get("datePublished") or one.get("dateCreated")))), None)
    published = published or next((found for key in _PUBLISHED if (found := stamp(meta.get(key)))), None) or _timed(tree)
    html_language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("content-language")
    uri = _address(tree, meta) or _web(best.get("url")) or _web(best.get("@id")) or _web(best.get("mainEntityOfPage"))
    return Metadata(
        title=_line(best.get("headline")) or _first(meta, _TITLES) or _titled(tree),
        published=published,
        source=_name(best.get("publisher")) or _first(meta, _OUTLETS, shortest=True) or host(uri),
        author=_name(best.get("author")) or _first(meta, _AUTHORS, plain=True) or _marked_author(tree),
        uri=uri,
        language=_line(best.get("inLanguage")) or html_language or (meta.get("og:locale") or "")[:2] or None,
    )


def host(uri: str | None) -> str | None:
    """The outlet's host in an address, without `www.`."""
    try:
        found = urlsplit(uri or "").hostname or ""
    except ValueError:
        return None
    return found.removeprefix("www.") or None


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop") or element.get("http-equiv")
        content = (element.get("content") or "").strip()
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    """Every object of the page's JSON-LD, the outermost first."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        text = (
            script.text.strip()
            .removeprefix("<!--")
            .removesuffix("-->")
            .strip()
            .removeprefix("//<![CDATA[")
            .removesuffix("//]]>")
            .rstrip(" ;")
        )
        try:
            loaded = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            try:
                loaded = json.loads(_CONTROL.sub(" ", text), strict=False)
            except (ValueError, RecursionError):
                continue
        waiting = [loaded]
        seen = 0
        while waiting and seen < 2000:
            one = waiting.pop(0)
            seen += 1
            if isinstance(one, list):
                waiting.extend(one)
            elif isinstance(one, dict):
                yield one
                waiting.extend(
                    value for key, value in one.items() if key in ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")
                )


def _is_article(one: dict[str, Any]) -> bool:
    kinds = one.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLES.search(kind) for kind in kinds)


def _line(value: object) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return None
    return " ".join(re.sub(r"&(?:amp|#38);", "&", re.sub(r"&(?:#39|#x27|rsquo);", "’", value)).split()) or None


def _name(value: object) -> str | None:
    """The name or names of a person or organisation."""
    if isinstance(value, list):
        names = [name for one in value if (name := _name(one))]
        return ", ".join(dict.fromkeys(names)) or None
    found = _line(value)
    return found if found and not _web(found) else None


def _first(meta: dict[str, str], keys: tuple[str, ...], plain: bool = False, shortest: bool = False) -> str | None:
    for key in keys:
        found = _line(meta.get(key))
        if found and not ((plain or shortest) and (_web(found) or len(found) > 120)):
            return found
    return None


def _web(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@id")
    return value if isinstance(value, str) and re.match(r"https?://[^\s/]+\.[^\s]", value) else None


def _address(tree: Any, meta: dict[str, str]) -> str | None:
    for link in tree.iter("link"):
        if (link.get("rel") or "").lower() == "canonical" and _web(link.get("href")):
            return str(link.get("href"))
    return next((found for key in _ADDRESSES if (found := _web(meta.get(key)))), None)


def _titled(tree: Any) -> str | None:
    element = next(tree.iter("title"), None)
    return _line(element.text) if element is not None else None


def _timed(tree: Any) -> str | None:
    """A `time` element or one of microdata that says it is of publication, or the only one of the page."""
    found: list[str] = []
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        marked = "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None
        if marked or element.tag == "time":
            value = stamp(element.get("datetime")) or stamp(element.get("content")) or (stamp(element.text) if marked else None)
            if value and marked:
                return value
            if value:
                found.append(value)
    return found[0] if found and len({value[:10] for value in found}) == 1 else None


def _marked_author(tree: Any) -> str | None:
    for element in tree.iter("a", "span", "div", "p", "address"):
        if element.get("rel") == "author" or (element.get("itemprop") or "") == "author":
            name = " ".join("".join(element.itertext()).split())
            if 3 <= len(name) <= 80:
                return re.sub(r"^(?:by|von|par|por|автор)\s*:?\s+", "", name, flags=re.IGNORECASE)
    return None
