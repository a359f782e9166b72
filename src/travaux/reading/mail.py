"""The words of a message, and the page in an MHTML file; what their headers say of them.

Of alternatives the plain one is read, unless it is a stub beside a page. Lines broken to the width of mail are put together
again; quoted lines stay lines.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr
from html import escape
from typing import Any

from travaux.errors import RefusedInput
from travaux.model import Raw
from travaux.reading import wrapped
from travaux.sources import stated
from travaux.sources.charset import decode
from travaux.sources.mail import attached

VERSION = "1"
STUB = 0.3  # share of a page's letters below which the plain alternative only says that there is a page
_TAGS = re.compile(r"<(?:style|script|head)\b.*?</(?:style|script|head)\s*>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_DEEPEST = 50


def message(raw: Raw) -> tuple[str, str, dict[str, Any]]:
    """Text or HTML of a message, which of them it is, and its headers. Raises `RefusedInput` where there are no words."""
    parsed = _parsed(raw)
    parts = [(html, words) for html, words in _parts(parsed, 0) if words.strip()]
    if not parts:
        raise RefusedInput("no text in it")
    name, address = parseaddr(_header(parsed, "From"))
    fields = {"title": _header(parsed, "Subject"), "published": stated.when(_header(parsed, "Date")), "author": name or address}
    said = {key: value for key, value in fields.items() if value}
    if any(html for html, _ in parts):
        return "\n".join(words if html else _marked_up(words) for html, words in parts), "text/html", said
    return "".join(line + "\n" for _, words in parts for line in _lines(words)), "text/plain", said


def page(raw: Raw) -> tuple[str, str, dict[str, Any]]:
    """The page of an MHTML file and its address. Raises `RefusedInput` where there is none in it."""
    parsed = _parsed(raw)
    for part in parsed.walk():
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            where = (_header(part, "Content-Location"), _header(parsed, "Snapshot-Content-Location"))
            uri = next((one for one in where if re.match(r"https?://", one)), None)
            if words := _decoded(part, markup=True).strip():
                return words, "text/html", {"uri": uri} if uri else {}
    boundary = parsed.get_boundary()
    if boundary and f"--{boundary}--".encode(errors="replace") not in raw.data:
        raise RefusedInput("cut short before its page begins")
    raise RefusedInput("no page in it")


def _parsed(raw: Raw) -> Message:
    try:
        return message_from_bytes(raw.data)
    except Exception as error:  # the library's faults on damaged messages are of many kinds
        raise RefusedInput("a damaged message") from error


def _header(part: Message, name: str) -> str:
    value = part.get(name)
    if value is None:
        return ""
    try:
        words = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError, TypeError):
        words = str(value)
    return " ".join(re.sub("[\x00-\x1f\ud800-\udfff]", " ", words).split())


def _parts(part: Message, depth: int) -> Iterator[tuple[bool, str]]:
    """The words to read, in order: whether they are HTML, and what they are."""
    if depth > _DEEPEST:
        return
    if part.is_multipart():
        if part.get_content_type() == "message/rfc822":
            return  # a document of its own
        inner = [list(_parts(one, depth + 1)) for one in part.get_payload() if isinstance(one, Message)]
        yield from (
            _fullest(inner) if part.get_content_type() == "multipart/alternative" else (one for some in inner for one in some)
        )
    elif part.get_content_type() in ("text/plain", "text/html") and not (depth and attached(part)):
        html = part.get_content_type() == "text/html"
        yield html, _decoded(part, markup=html)


def _fullest(alternatives: list[list[tuple[bool, str]]]) -> list[tuple[bool, str]]:
    plain = next((one for one in alternatives if one and not any(html for html, _ in one)), [])
    pages = next((one for one in alternatives if any(html for html, _ in one)), [])
    return pages if not plain or (pages and _letters(plain) < STUB * _letters(pages)) else plain


def _letters(parts: list[tuple[bool, str]]) -> int:
    return sum(len("".join((_TAGS.sub(" ", words) if html else words).split())) for html, words in parts)


def _decoded(part: Message, *, markup: bool) -> str:
    try:
        payload = part.get_payload(decode=True)
        charset = part.get_param("charset")
    except Exception:  # as above
        return ""
    if not isinstance(payload, bytes) or not payload.strip():
        return ""
    return decode(payload, markup, charset if isinstance(charset, str) else None)


def _lines(words: str) -> Iterator[str]:
    """One paragraph a line; blank lines part paragraphs and are left out."""
    block: list[str] = []
    for line in [*words.splitlines(), ""]:
        if line.strip():
            block.append(line)
        elif block:
            yield from wrapped.paragraphs(block)
            block = []


def _marked_up(words: str) -> str:
    return "".join(f"<p>{escape(line)}</p>\n" for line in _lines(words))
