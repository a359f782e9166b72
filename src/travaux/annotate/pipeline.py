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

from travaux.annotate.attributes import Attributes
from travaux.annotate.parsed import Parsed
from travaux.languages import Language
from travaux.model import Document

ARTICLE = frozenset({"headline", "dateline", "byline", "body", "caption"})
PIECE = 20_000  # code points a call of the engine; longer texts are cut at a line end and joined again
LEMMATIZERS = frozenset({"rule", "lookup"})  # which see a token alone
RUN = 400  # code points without a space after which a "word" is cut: the tokenizer's time grows with their square

# A blank line, or a line that does not go on in small letters, starts a paragraph.
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[ \t]*[^a-z \t\n])")
# In text wrapped at a fixed width only a blank line or an indented one does.
_WRAPPED_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=[ \t]{2,}\S)")
_WIDTHS = range(55, 91)  # code points of the lines of wrapped text
_RUN = re.compile(rf"\S{{{RUN}}}")


def _wrapped(text: str) -> bool:
    """Whether lines are broken at a fixed width: none is longer than the widths in use, and most of several are nearly that."""
    lengths = [len(line) for line in text.split("\n") if line.strip()]
    full = sum(length in _WIDTHS for length in lengths)
    return full >= 4 and 2 * full > len(lengths) and max(lengths) < _WIDTHS.stop


@Engine.component("travaux_paragraphs")
def paragraphs(doc: Doc) -> Doc:
    """Set a sentence start after every paragraph break, which the parser then keeps."""
    text = doc.text
    found = _WRAPPED_PARAGRAPH if _wrapped(text) else _PARAGRAPH
    for token in doc[:-1]:
        if token.is_space and found.search(text, token.idx, min(len(text), token.idx + len(token) + 3)):
            doc[token.i + 1].is_sent_start = True
    return doc


@Engine.factory("travaux_attributes", default_config={})
def remembering(nlp: Engine, name: str) -> Attributes:
    """The ruler and the lemmatizer of the pipeline, with a memory."""
    return Attributes(nlp, nlp.get_pipe("attribute_ruler"), nlp.get_pipe("lemmatizer"))


@lru_cache(maxsize=4)
def engine(model: str) -> Engine:
    """The spaCy pipeline of this name, or a blank English one with a rule-based sentence splitter where it is not installed."""
    set_current_ops(NumpyOps(use_blis=False))
    try:
        nlp = spacy.load(model, exclude=["senter"])
    except OSError:
        nlp = spacy.blank("en")
        nlp.add_pipe("sentencizer")
        return nlp
    nlp.add_pipe("travaux_paragraphs", first=True)
    if {"attribute_ruler", "lemmatizer"}.issubset(nlp.pipe_names) and getattr(
        nlp.get_pipe("lemmatizer"), "mode", ""
    ) in LEMMATIZERS:
        nlp.disable_pipe("attribute_ruler")
        nlp.disable_pipe("lemmatizer")
        nlp.add_pipe("travaux_attributes", last=True)
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


def pieces(text: str) -> Iterator[str]:
    """The text in pieces of at most `PIECE` code points, cut after a line feed, else a space, else anywhere."""
    start = 0
    while len(text) - start > PIECE:
        end = start + PIECE
        cut = text.rfind("\n", start, end) + 1 or text.rfind(" ", start, end) + 1 or end
        yield from _spaced(text[start:cut])
        start = cut
    yield from _spaced(text[start:])


def _spaced(text: str) -> Iterator[str]:
    """The same, cut inside every run of `RUN` code points without a space."""
    start = 0
    for run in _RUN.finditer(text):
        yield text[start : run.end()]
        start = run.end()
    yield text[start:]


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
