"""The words of a DOCX in document order, tables and text boxes included, a paragraph a line; footnotes after the text.

Numbers that Word counts itself stand before their paragraphs. Deleted words, field codes, comments, page headers are left out.
"""

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from travaux.errors import RefusedInput
from travaux.model import Raw
from travaux.reading.numbering import Numbering
from travaux.reading.pdf import borne_out

VERSION = "1"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_FOOTNOTES = "/footnotes"
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\ufffe\uffff]")
_SPACES = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}


def opened(raw: Raw) -> tuple[str, str, dict[str, Any]]:
    """Text, media type and what the file says of itself. Raises `RefusedInput` where no text can be had of it."""
    import docx

    try:
        document = docx.Document(BytesIO(raw.data))
        numbering = Numbering(document)
        lines = [*_paragraphs(document.element.body, numbering), *_footnotes(document, numbering)]
        said = {"title": document.core_properties.title, "author": document.core_properties.author}
    except Exception as error:  # the library's faults on damaged files are of every kind
        raise RefusedInput("a damaged DOCX") from error
    text = "".join(line + "\n" for line in lines)
    if not text:
        raise RefusedInput("no text in it")
    return text, "text/plain", borne_out(said, text)


def _footnotes(document: Any, numbering: Numbering) -> Iterator[str]:
    from lxml import etree

    for relation in document.part.rels.values():
        if relation.reltype.endswith(_FOOTNOTES) and not relation.is_external:
            parser = etree.XMLParser(resolve_entities=False, no_network=True)
            yield from _paragraphs(etree.fromstring(relation.target_part.blob, parser), numbering)


def _paragraphs(root: Any, numbering: Numbering) -> Iterator[str]:
    """The lines of all paragraphs, one inside another (in a text box) after it."""
    waiting: list[Any] = [root]
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}p":
            inner: list[Any] = []
            words = "".join(_words(element, inner))
            number = numbering.next(element) if words.strip() else ""
            for n, line in enumerate(words.split("\n")):
                if kept := " ".join(_CONTROL.sub(" ", f"{number} {line}" if n == 0 else line).split()):
                    yield kept
            waiting.extend(reversed(inner))
        elif element.tag != _FALLBACK:
            waiting.extend(reversed(list(element)))


def _words(paragraph: Any, inner: list[Any]) -> Iterator[str]:
    """The pieces of text of one paragraph; paragraphs inside it are put aside."""
    waiting = list(reversed(list(paragraph)))
    while waiting:
        element = waiting.pop()
        if element.tag == f"{_W}t":
            yield element.text or ""
        elif element.tag in _SPACES:
            yield _SPACES[element.tag]
        elif element.tag == f"{_W}p":
            inner.append(element)
        elif element.tag not in (_FALLBACK, f"{_W}pPr", f"{_W}rPr", f"{_W}del"):
            waiting.extend(reversed(list(element)))
