"""Which bodies of a document are those that report the news: the outlet itself, news agencies, papers and stations.

Invariant: an outlet is known by what its name says, by being the document's source, or by being told something; nobody's
organ, and no body that the document keeps coming back to for being its source alone, is one.
"""

from collections.abc import Iterable

from spacy.tokens import Span as TokenSpan

from travaux.languages.names import NameWords
from travaux.model import Document

SELDOM = 2  # times a page names its own outlet, at most


def is_outlet(names: Iterable[str], said: list[TokenSpan], document: Document, words: NameWords) -> bool:
    """Whether a body of these names, mentioned in these words and no state's, reports; linear in both."""
    folded = [_folded(name, words) for name in names]
    if any(ending in words.media for name in folded for ending in (name[-1:], name[-2:])):
        return True
    own = [_folded(name, words) for name in (document.source, document.wire) if name]
    if document.kind == "report" and len(said) <= SELDOM and any(name in own for name in folded):
        return True
    doubtful = any(name[-1:] in words.perhaps_media for name in folded)
    return doubtful and (any(name in own for name in folded) or any(_reports(tokens, words) for tokens in said))


def _folded(name: str, words: NameWords) -> tuple[str, ...]:
    return tuple(word for word in name.casefold().split() if word not in words.articles)


def _reports(tokens: TokenSpan, words: NameWords) -> bool:
    """Whether somebody tells it, its own verb is one of reporting, or it stands in the brackets of a date line."""
    doc = tokens.doc
    before = [t.lower_ for t in doc[max(0, tokens.start - 2) : tokens.start] if t.lower_ not in words.articles]
    after = doc[tokens.end].lower_ if tokens.end < len(doc) else ""
    return (bool(before) and before[-1] in words.telling) or after in words.reporting or (before[-1:] == ["("] and after == ")")
