"""The parse: the only room that owns spaCy.

Invariant: tokens carry offsets of the document's own text. Zones that are not the article's are blanked with line feeds
before parsing, so nothing has to be mapped back and no word of a reader's comment is ever parsed.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

import spacy
from spacy.language import Language as Engine
from spacy.tokens import Doc
from thinc.api import NumpyOps, set_current_ops

from travaux.annotate.parsed import Parsed
from travaux.languages import Language
from travaux.model import Document

ARTICLE = frozenset({"headline", "dateline", "byline", "body", "caption"})
PIECE = 20_000  # code points a call of the engine; longer texts are cut at a line end and joined again

# A blank line, or a line that starts a new paragraph: the previous one ended a sentence, or the next begins with a capital,
# a digit, a bullet or a quotation mark after a short line. A hard-wrapped line runs on.
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[ \t]*[^a-z \t\n])")


def _split_paragraphs(doc: Doc) -> Doc:
    """Set a sentence start after every paragraph break, which the parser then keeps."""
    for token in doc[:-1]:
        if token.is_space and _PARAGRAPH.search(doc.text, token.idx, min(len(doc.text), token.idx + len(token) + 1)):
            doc[token.i + 1].is_sent_start = True
    return doc


@Engine.component("travaux_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    return _split_paragraphs(doc)


@lru_cache(maxsize=4)
def engine(model: str) -> Engine:
    """The spaCy pipeline of this name, or a blank English one with a rule-based sentence splitter where it is not installed."""
    set_current_ops(NumpyOps(use_blis=False))  # type: ignore[call-arg]
    try:
        nlp = spacy.load(model, exclude=["senter"])
    except OSError:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        return nlp
    nlp.add_pipe("travaux_paragraphs", first=True)
    return nlp


def article_text(document: Document) -> str:
    """The document's text, of equal length, with every zone that is not the article's blanked."""
    if not document.zones:
        return document.text
    parts = []
    for zone in document.zones:
        words = document.text[zone.span.start : zone.span.end]
        parts.append(words if zone.kind in ARTICLE else "\n" * len(words))
    return "".join(parts)


def pieces(text: str) -> list[str]:
    """The text in pieces of at most about `PIECE` code points, cut after a line feed (or a space, or anywhere)."""
    out, start = [], 0
    while len(text) - start > PIECE:
        cut = max(
            text.rfind("\n", start, start + PIECE),
            text.rfind(" ", start, start + PIECE) if "\n" not in text[start : start + PIECE] else -1,
        )
        cut = cut + 1 if cut > start else start + PIECE
        out.append(text[start:cut])
        start = cut
    return [*out, text[start:]]


def _segments(document: Document) -> Iterator[str]:
    """The article's text, cut after each dateline, so that "LUND, May 4 -" is not read as the subject of what follows it."""
    text, start = article_text(document), 0
    for zone in document.zones:
        if zone.kind == "dateline":
            yield text[start : zone.span.end]
            start = zone.span.end
    yield text[start:]


def parse(document: Document, language: Language) -> Parsed:
    """Tokens, tags, heads, lemmas and named entities of the article zones."""
    nlp = engine(language.model)
    docs = [nlp(piece) for segment in _segments(document) for piece in pieces(segment) if piece]
    if not docs:
        docs = [nlp("")]
    doc = docs[0] if len(docs) == 1 else Doc.from_docs(docs, ensure_whitespace=False)
    return Parsed(document, doc, language)
