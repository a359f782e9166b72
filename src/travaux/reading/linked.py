"""A page's JSON-LD: the objects in it that are of this page, and not of another story that it names."""

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

ALIKE = 0.6  # share of the shorter title's words that two titles of one story have in common
MOST = 2000  # objects that are looked at
_ARTICLES = re.compile(r"article|posting|report|story|newsletter|statement|pressrelease", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x1f\x7f]")
_INNER = ("@graph", "mainEntity", "mainEntityOfPage", "hasPart")


def of_page(tree: Any, titles: Sequence[str], address: str | None) -> list[dict[str, Any]]:
    """The article, and the page itself, as JSON-LD states them.

    An object counts that is the page's main entity, or has its title or address; else the only article there is, if nothing
    that it says of itself is another's.
    """
    found = [(key, one, kind) for key, one in _objects(tree) if (kind := _kind(one))]
    known = [*titles, *("".join(one.itertext()) for one in tree.iter("title", "h1"))]
    known += [name for key, one, kind in found if kind == "page" and key in ("", "@graph") for name in _titles(one)]
    words = [_words(title) for title in known]
    here = _place(address)

    def like(one: dict[str, Any]) -> bool | None:
        """Whether an object is of this page; None where it does not say."""
        places, own = _places(one), _titles(one)
        if (here and here in places) or any(_alike(_words(title), other) for title in own for other in words):
            return True
        return False if (own and words) or (here and places) else None

    judged = [(True if key == "mainEntity" and like(one) is not False else like(one), one, kind) for key, one, kind in found]
    sure = [one for verdict, one, _ in judged if verdict]
    articles = [verdict for verdict, _, kind in judged if kind == "article"]
    if len(articles) == 1 and articles[0] is None:
        sure += [one for verdict, one, kind in judged if kind == "article"]
    return sure + [one for verdict, one, kind in judged if kind == "page" and verdict is None and len(articles) < 2]


def _objects(tree: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object, the outermost first, with the key it lies under."""
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text:
            continue
        text = script.text.strip().removeprefix("<!--").removesuffix("-->").strip()
        text = text.removeprefix("//<![CDATA[").removesuffix("//]]>").rstrip(" ;")
        try:
            loaded = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            try:
                loaded = json.loads(_CONTROL.sub(" ", text), strict=False)
            except (ValueError, RecursionError):
                continue
        waiting = [("", loaded)]
        seen = 0
        while waiting and seen < MOST:
            under, one = waiting.pop(0)
            seen += 1
            if isinstance(one, list):
                waiting.extend((under, inner) for inner in one)
            elif isinstance(one, dict):
                yield under, one
                waiting.extend((key, value) for key, value in one.items() if key in _INNER)


def _kind(one: dict[str, Any]) -> str | None:
    kinds = one.get("@type")
    named = [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]
    if any(_ARTICLES.search(kind) for kind in named):
        return "article"
    return "page" if any("webpage" in kind.lower() for kind in named) else None


def _titles(one: dict[str, Any]) -> list[str]:
    values = (one.get(key) for key in ("headline", "name", "alternativeHeadline"))
    return [value for value in values if isinstance(value, str) and value.strip()]


def _places(one: dict[str, Any]) -> set[str]:
    """The addresses an object gives as its own or its page's, to compare."""
    found = set()
    for key in ("url", "@id", "mainEntityOfPage"):
        value = one.get(key)
        found.add(_place((value.get("@id") or value.get("url")) if isinstance(value, dict) else value))
    return {place for place in found if place}


def _place(address: object) -> str:
    """An address without what differs between two of one page; empty for none, and for a site's front."""
    if not isinstance(address, str):
        return ""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return ""
    path = parts.path.strip("/")
    if not parts.netloc or not (path or parts.query):
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}/{path}?{parts.query if not path or '.' in path else ''}"


def _words(title: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", title.casefold()))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    least = min(len(one), len(other))
    if least < 3:
        return one == other
    return len(one & other) >= ALIKE * least
