"""Pages and plain texts: files that are one document as they stand, and whether one is short enough to be read."""

import re

from travaux.errors import RefusedInput
from travaux.sources.inputs import Found, Input, contents, document
from travaux.sources.limits import LIMITS, Limits, megabytes

HTML, TEXT = "text/html", "text/plain"
_PICTURE = re.compile(rb"data:[\w/+.;=-]{1,100},[\w+/=%-]*")


def html(found: Input) -> Found:
    yield from document(found, HTML, contents(found, found.limits.text))


def text(found: Input) -> Found:
    yield from document(found, TEXT, contents(found, min(found.limits.plain, found.limits.text)))


def fit(data: bytes, media: str, limits: Limits = LIMITS) -> None:
    """Raises `RefusedInput` where drawing a page's or text's zones would take too long: markup, tags or lines without end."""
    if media == HTML:
        if len(data) <= limits.markup and data.count(b"<") <= limits.tags:
            return
        markup = _PICTURE.sub(b"", _bare(data))
        if len(markup) > limits.markup:
            raise RefusedInput(f"more than the {megabytes(limits.markup)} of markup one page may have")
        if markup.count(b"<") > limits.tags:
            raise RefusedInput(f"more than the {limits.tags} tags one page may have")
    elif max(data.count(end) - data.count(end * 2) for end in (b"\n", b"\r")) > limits.lines:
        raise RefusedInput(f"more than the {limits.lines} lines one text may have")


def _bare(data: bytes) -> bytes:
    """Markup without scripts and styles."""
    lowered = data.lower()
    for name in (b"script", b"style"):
        parts, at = [], 0
        while (start := lowered.find(b"<" + name, at)) >= 0 and (end := lowered.find(b"</" + name, start)) >= 0:
            parts.append(data[at:start])
            at = end
        data = b"".join([*parts, data[at:]])
        lowered = data.lower()
    return data
