"""From raw bytes to documents: text, zones, title, date, outlet, language. Every function looks at one document alone.

Invariant: a value that was given is kept; a value that is found carries where it was found; what is not said stays None.
"""

from dataclasses import replace

from travaux.errors import RefusedInput
from travaux.model import Document, Problem, Raw
from travaux.reading import extraction, given, metadata, page, published, signs, tongues, webzones, zones
from travaux.sources.charset import decode

__all__ = ["draw", "read"]

_MEDIA_JSON, _MEDIA_HTML = "application/json", "text/html"


def read(raw: Raw) -> tuple[Document, tuple[Problem, ...]]:
    """One document, and what was doubtful about it. Raises `RefusedInput` where no text can be had of the bytes."""
    if raw.media == _MEDIA_JSON:
        document, problems = given.document(raw)
        document = draw(document)
        return (document if raw.fields.get("kind") in ("report", "primary") else _kind(document)), problems
    if raw.media == _MEDIA_HTML:
        return _page(raw), ()
    document = Document(decode(raw.data), raw.id, sha256=raw.sha256, published=None, uri=_address(raw))
    return _kind(draw(document)), ()


def draw(document: Document) -> Document:
    """The same document with zones, title, date, author, outlet, agency and language, where it had none."""
    drawn = document.zones or zones.draw(document.text, document.title)
    return _completed(replace(document, zones=drawn))


def _completed(document: Document) -> Document:
    """What the drawn text says of itself, for every field that nobody filled."""
    text, drawn = document.text, document.zones
    when, origin = document.published, document.published_from
    if when is None and (found := published.of_url(document.uri)):
        when, origin = found, "url"
    if when is None and (said := published.of_text(text, drawn)):
        when, origin = said
    agency, outlet = signs.signature(text, drawn)
    language = document.language or tongues.of_document(text, drawn)
    return replace(
        document,
        title=document.title or signs.title(text, drawn),
        published=when,
        published_from=origin,
        source=document.source or outlet or metadata.host(document.uri),
        author=document.author or signs.author(text, drawn),
        language=language,
        wire=document.wire or agency,
        zones=tongues.of_zones(text, drawn, language),
    )


def _kind(document: Document) -> Document:
    return replace(document, kind="primary") if signs.primary(document.text, document.title, document.zones) else document


def _address(raw: Raw) -> str | None:
    uri = raw.fields.get("uri")
    return uri if isinstance(uri, str) else None


def _page(raw: Raw) -> Document:
    found = page.read(decode(raw.data, markup=True))
    said = metadata.read(found.tree)
    uri = _address(raw) or said.uri
    text = found.text
    drawn = webzones.draw(found, extraction.extract(found.tree), said.title)
    when = said.published
    document = Document(
        text,
        raw.id,
        title=signs.title(text, drawn) or said.title,
        published=when,
        published_from="metadata" if when else None,
        source=said.source,
        author=signs.unmarked(said.author) if said.author else None,
        uri=uri,
        language=tongues.of_document(text, drawn) or tongues.code(said.language),
        wire=signs.agency_in(said.author) if said.author else None,
        sha256=raw.sha256,
        zones=drawn,
    )
    return _kind(_completed(document))


def refused(raw: Raw, error: RefusedInput) -> Problem:
    """The problem that a raw document which cannot be read amounts to."""
    return Problem(raw.place, str(error), sha256=raw.sha256)
