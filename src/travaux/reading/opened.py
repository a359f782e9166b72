"""What is to be read of a document that is neither text nor page: its words as one or the other, and what is said of it.

Invariant: the text is a function of the bytes alone; id, place and hash stay those of the document as it came.
"""

from dataclasses import replace
from importlib import import_module

from travaux.model import Raw

_OPENERS = {
    "application/pdf": "pdf:opened",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx:opened",
    "message/rfc822": "mail:message",
    "multipart/related": "mail:page",
}


def opened(raw: Raw) -> Raw:
    """The same as plain text or HTML, its container's word going before its own. Raises `RefusedInput` where that fails."""
    where = _OPENERS.get(raw.media)
    if where is None:
        return raw
    module, _, name = where.partition(":")
    text, media, fields = getattr(import_module(f"travaux.reading.{module}"), name)(raw)  # loads the engine only where needed
    return replace(raw, data=text.encode(errors="replace"), media=media, fields=fields | raw.fields)
