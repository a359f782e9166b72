"""What the columns of other people's tables are called, and what a row of them says in the terms of travaux-documents/1."""

import re
from collections.abc import Mapping
from typing import Any

from travaux.sources import stated

SYNONYMS: dict[str, tuple[str, ...]] = {
    "text": (
        "text", "body", "content", "contents", "fulltext", "articletext", "articlebody", "articlecontent", "bodytext",
        "maintext", "plaintext", "contenttext", "rawtext", "article", "story", "transcript", "document",
    ),
    "id": ("id", "docid", "documentid", "articleid", "storyid", "guid", "uuid"),
    "title": ("title", "headline", "heading", "articletitle", "subject"),
    "published": (
        "published", "date", "publicationdate", "publisheddate", "publishdate", "datepublished", "pubdate", "publishedat",
        "publishedon", "publishedtime", "publicationtime", "datetime", "articledate", "day",
    ),
    "source": (
        "source", "outlet", "publisher", "publication", "newspaper", "medium", "sourcename", "site", "sitename",
        "domain", "journal",
    ),
    "author": ("author", "byline", "authors", "creator", "writer", "reporter"),
    "uri": ("uri", "url", "link", "address", "permalink", "sourceurl", "articleurl", "weburl", "canonicalurl", "href"),
    "language": ("language", "lang", "languagecode"),
    "kind": ("kind",),
    "wire": ("wire", "agency", "newsagency"),
}  # fmt: skip


def _plain(name: str) -> str:
    return re.sub(r"[\W_]+", "", name.lower())


def chosen(names: list[str], asked: Mapping[str, str]) -> dict[str, str]:
    """For each field the column that holds it, as the user asked, else the first of its usual names that there is."""
    found = {}
    known = {_plain(name): name for name in reversed(names)}
    for field, usual in SYNONYMS.items():
        if field in asked:
            if (name := asked[field]) in names:
                found[field] = name
        elif name := next((known[_plain(word)] for word in usual if _plain(word) in known), ""):
            found[field] = name
    return found


def mapped(row: Mapping[str, Any], which: Mapping[str, str]) -> dict[str, Any]:
    """What a row says of each field; what it leaves empty is not there. The text is kept untouched."""
    out: dict[str, Any] = {}
    for field, column in which.items():
        value = row.get(column)
        if field == "text":
            out[field] = value
            continue
        words = _words(value)
        if words:
            out[field] = stated.when(words) or words if field == "published" else words
    return out


def _words(value: Any) -> str:
    """A value as words: a list's joined, an object's name."""
    if isinstance(value, list):
        return ", ".join(words for one in value if (words := _words(one)))
    if isinstance(value, dict):
        return _words(next((value[key] for key in ("name", "title", "value") if key in value), None))
    if value is None or isinstance(value, bool):
        return ""
    return str(value).strip()
