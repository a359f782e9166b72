"""RSS and Atom: an entry a document, with what the feed says of it. OPML: lists of feeds, of which those in files are read.

Nothing is fetched: what lies on the web is named and passed over. XML that declares entities of its own is refused unread, for
a few of them make gigabytes.
"""

import html
import re
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

from travaux.errors import RefusedInput
from travaux.model import Problem, Raw
from travaux.sources import charset, files, kinds, stated
from travaux.sources.inputs import Found, Input, contents, document, inward
from travaux.sources.pages import HTML, TEXT

_ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]*\[", re.IGNORECASE)
_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_ROOT = re.compile(r"<(?![!?])(?:[\w.-]+:)?([\w.-]+)")
_MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(?:#\d+|#x[0-9a-fA-F]+|\w+);")
_FEEDS = frozenset(("rss", "feed", "rdf"))


def read(found: Input) -> Found:
    """The entries of a feed, or the feeds of a list, whatever the file is called."""
    source = _xml(found)
    root = _ROOT.search(source)
    kind = root[1].lower() if root else ""
    if kind == "opml":
        yield from _list(found, source)
    elif kind == "html":
        yield from document(found, HTML, source.encode())
    elif kind in _FEEDS:
        yield from _entries(found, source)
    else:
        raise RefusedInput("XML that is neither a feed nor a list of feeds")


def _xml(found: Input) -> str:
    """The decoded file, without its declaration. Raises `RefusedInput` where it declares entities."""
    source = charset.decode(contents(found, found.limits.document), markup=True)
    if _ENTITY.search(source):
        raise RefusedInput("XML that declares entities of its own, which is not read")
    return _DECLARATION.sub("", source.lstrip("\ufeff"))


def _entries(found: Input, source: str) -> Found:
    import feedparser

    feed: Any = feedparser.parse(source.encode(), sanitize_html=False, resolve_relative_uris=False)
    outlet = _line(feed.feed.get("title"))
    language = feed.feed.get("language")
    empty = passed = 0
    for number, entry in enumerate(feed.entries, start=1):
        found.budget.member()
        uri = _line(entry.get("link"))
        if not found.choices.takes(uri):
            passed += 1
            continue
        words, media = _words(entry)
        if not words.strip():
            empty += 1
            continue
        said = {
            "title": _line(entry.get("title")),
            "published": stated.when(entry.get("published") or entry.get("updated")),
            "source": outlet,
            "author": _line(entry.get("author")),
            "uri": uri if "://" in uri else "",
            "language": language if isinstance(language, str) else "",
        }
        member = uri or _line(entry.get("id")) or f"entry-{number}"
        data = words.encode(errors="replace")
        fields = {key: value for key, value in said.items() if value}
        name = member if found.id is None else f"{found.id}#{member}"
        yield Raw(name, data, media, sha256(data).hexdigest(), f"{found.place}, entry {number}", fields)
    if empty:
        yield Problem(found.place, f"{empty} of its entries have no text", "doubtful")
    if passed == len(feed.entries) and passed:
        yield Problem(found.place, f"none of its {passed} entries has an address like {found.choices.url}", "doubtful")
    if not feed.entries:
        yield Problem(found.place, f"no entries in it{': damaged' if feed.bozo else ''}")
    elif feed.bozo and _damage(feed):
        yield Problem(found.place, f"damaged after {len(feed.entries)} entries: the rest may be missing", "doubtful")


def _damage(feed: Any) -> bool:
    """Whether the parser stumbled over the markup, rather than over what it calls itself."""
    return type(feed.get("bozo_exception")).__name__ == "SAXParseException"


def _words(entry: Any) -> tuple[str, str]:
    """The fullest text of an entry, and whether that is markup or plain."""
    given = [(part.get("value") or "", part.get("type") or "") for part in entry.get("content", [])]
    summary = entry.get("summary_detail") or {}
    given.append((summary.get("value") or "", summary.get("type") or ""))
    words, media = max(given, key=lambda one: len(one[0]))
    return words, HTML if "html" in media or _MARKUP.search(words) else TEXT


def _line(value: object) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", value)).split()) if isinstance(value, str) else ""


def _list(found: Input, source: str) -> Found:
    """The feeds of an OPML list that lie beside it."""
    try:
        tree = ElementTree.fromstring(source)  # noqa: S314  # it declares no entities, which was seen to
    except (ElementTree.ParseError, RecursionError, ValueError) as error:
        raise RefusedInput("a damaged list of feeds") from error
    named = [url.strip() for one in tree.iter() if (url := one.get("xmlUrl") or one.get("xmlurl") or "").strip()]
    if not named:
        raise RefusedInput("a list without feeds")
    for url in dict.fromkeys(named):
        found.budget.member()
        if urlsplit(url).scheme.lower() not in ("", "file"):
            yield Problem(found.place, f"a feed on the web, which is not fetched: {url[:300]}", "doubtful")
        else:
            yield from _beside(found, unquote(urlsplit(url).path))


def _beside(found: Input, path: str) -> Found:
    where = f"{found.place}#{path[:300]}"
    if found.folder is None:
        if found.depth:
            yield Problem(where, "a feed beside a list in a container, which is not looked for", "doubtful")
        return  # in a folder that is read as a whole, it is read as what it is
    try:
        target = (found.folder / path).resolve()
        near = target.is_relative_to(found.folder.resolve())
    except (OSError, ValueError):
        near = False
    if not near:
        yield Problem(where, "leads out of the folder of the list")
        return
    name = inward(kinds.stem(PurePosixPath(path).as_posix()))
    yield from files.read_file(found.folder / path, name, found.limits, found.choices)
