"""What a page's markup says of the report: title, author, outlet, address, language and hour of publication.

JSON-LD that is of this page first, then Open Graph and its like, then microdata and `time` elements. Values stay as stated:
an hour keeps its zone. Invariant: nothing is taken from readers' comments or from other stories that the page names.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlsplit

from travaux.reading import linked, moments

_STAMP = re.compile(
    r"^\s*(\d{4})-(\d\d?)-(\d\d?)(?:[T\s]+(\d\d?):(\d\d)(?::\d\d(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d\d:?\d\d)?)?", re.IGNORECASE
)  # fmt: skip
_PUBLISHED = (
    "article:published_time", "article:published",
    "og:article:published_time", "datepublished", "date.issued", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "parsely-pub-date", "sailthru.date", "pubdate",
    "publishdate",
    "publish-date", "publication_date", "article.published", "published-date", "published_time", "originalpublicationdate",
    "article_date_original", "cxenseparse:recs:publishtime", "rnews:datepublished", "og:published_time",
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


@dataclass(frozen=True, slots=True)
class Metadata:
    """All None where the page does not say."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    author: str | None = None
    uri: str | None = None
    language: str | None = None
    dated: str | None = None  # a date of which the markup does not say that it is of publication


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
    address = _address(tree, meta)
    articles = linked.of_page(tree, [meta[key] for key in _TITLES if key in meta], address)
    articles.sort(key=lambda one: "datePublished" not in one)
    best = articles[0] if articles else {}
    published = next((found for one in articles if (found := stamp(one.get("datePublished") or one.get("dateCreated")))), None)
    published = published or next((found for key in _PUBLISHED if (found := stamp(meta.get(key)))), None)
    html_language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or meta.get("content-language")
    uri = address or _web(best.get("url")) or _web(best.get("@id")) or _web(best.get("mainEntityOfPage"))
    return Metadata(
        title=_line(best.get("headline")) or _first(meta, _TITLES) or _titled(tree),
        published=published or next(filter(None, map(_moment, moments.published(tree))), None),
        source=_name(best.get("publisher")) or _first(meta, _OUTLETS, shortest=True) or host(uri),
        author=_name(best.get("author")) or _first(meta, _AUTHORS, plain=True) or _marked_author(tree),
        uri=uri,
        language=_line(best.get("inLanguage")) or html_language or (meta.get("og:locale") or "")[:2] or None,
        dated=stamp(meta.get("date")),
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
        content = (element.get("content") or "").strip()
        if not content:
            continue
        keys = [element.get("property") or element.get("name") or ""]
        if (element.get("http-equiv") or "").lower() == "content-language":
            keys.append("content-language")  # its other values, its date too, are of the answer that brought the page
        if (marked := element.get("itemprop")) and not moments.apart(element):
            keys.extend(marked.split())
        for key in filter(None, keys):
            found.setdefault(key.strip().lower(), content)
    return found


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


def _moment(element: Any) -> str | None:
    return stamp(element.get("datetime")) or stamp(element.get("content")) or stamp(element.text)


def _marked_author(tree: Any) -> str | None:
    for element in tree.iter("a", "span", "div", "p", "address"):
        if element.get("rel") == "author" or (element.get("itemprop") or "") == "author":
            if moments.apart(element):
                continue
            name = " ".join("".join(element.itertext()).split())
            if 3 <= len(name) <= 80:
                return re.sub(r"^(?:by|von|par|por|автор)\s*:?\s+", "", name, flags=re.IGNORECASE)
    return None
