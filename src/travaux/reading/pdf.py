"""The words of a PDF, page after page, a paragraph a line. A scan has none, and is refused."""

import logging
import re
from io import BytesIO
from typing import Any

from travaux.errors import RefusedInput
from travaux.model import Raw
from travaux.reading import wrapped
from travaux.sources.limits import LIMITS

VERSION = "1"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")


def opened(raw: Raw) -> tuple[str, str, dict[str, Any]]:
    """Text, media type and what the file says of itself. Raises `RefusedInput` where no text can be had of it."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(BytesIO(raw.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise RefusedInput("encrypted: it wants a password")
        pages = len(reader.pages)
        if pages > LIMITS.pages:
            raise RefusedInput(f"more than {LIMITS.pages} pages")
        text = _text(reader)
        said = {} if reader.metadata is None else {"title": reader.metadata.title, "author": reader.metadata.author}
    except RefusedInput:
        raise
    except DependencyError as error:
        raise RefusedInput("encrypted in a way that cannot be opened here") from error
    except Exception as error:  # the library's faults on damaged files are of every kind
        raise RefusedInput("a damaged PDF") from error
    if not any(c.isalnum() for c in text):
        raise RefusedInput("no text in it (a scan?)")
    return text, "text/plain", borne_out(said, text)


def _text(reader: Any) -> str:
    lines: list[str] = []
    size = 0
    for page in reader.pages:
        found = _UNSEEN.sub("", _CONTROL.sub(" ", page.extract_text().replace("\r", "\n").replace("\x0c", "\n")))
        size += len(found)
        if size > LIMITS.text:
            raise RefusedInput("more text than one document may have")
        lines += found.split("\n")
    return "".join(paragraph + "\n" for paragraph in wrapped.paragraphs(lines))


def borne_out(said: dict[str, Any], text: str) -> dict[str, Any]:
    """Of a file's properties those that its first words bear out: the others are often a template's or a clerk's."""
    head = re.sub(r"\W+", " ", text[:3000]).casefold()
    found = {}
    for key, value in said.items():
        words = re.sub(r"\W+", " ", value).casefold().strip() if isinstance(value, str) else ""
        if len(words) >= 5 and words in head:
            found[key] = " ".join(value.split())
    return found
