"""From raw bytes to documents: text, zones, title, date, outlet, language. Every function looks at one document alone.

Invariant: a value that was given is kept; a value that is found carries where it was found; what is not said stays None.
"""

from dataclasses import replace

from travaux import dates
from travaux.errors import RefusedInput
from travaux.model import Document, Problem, Raw
from travaux.reading import extraction, given, metadata, opened, page, published, signs, tongues, webzones, zones
from travaux.sources.charset import decode
from travaux.sources.pages import HTML, TEXT, fit

__all__ = ["VERSION", "draw", "read"]
VERSION = "2"  # of all that makes zones and what is said of a document: what another version read is read again


def read(raw: Raw) -> tuple[Document, tuple[Problem, ...]]:
    """One document, and what was doubtful about it. Raises `RefusedInput` where no text can be had of the bytes.

    What the container says of a document is kept; then what its markup says; then what its text does.
    """
    raw = opened.opened(raw)
    words = raw.fields.get("text")
    if isinstance(words, str) or raw.media.startswith("text/"):
        fit(
            words.encode(errors="replace") if isinstance(words, str) else raw.data,
            TEXT if isinstance(words, str) else raw.media,
        )
    if isinstance(words, str):
        document, problems = given.document(raw, words)
        document = draw(document)
    elif raw.media == HTML:
        document, problems = _page(raw)
    elif raw.media.startswith("text/"):
        document, problems = given.document(raw, decode(raw.data, stated=raw.fields.get("charset")))
        document = draw(document)
    else:
        raise RefusedInput(f"not a kind of document that is read ({raw.media})")
    if raw.fields.get("kind") not in ("report", "primary") and signs.primary(document.text, document.title, document.zones):
        document = replace(document, kind="primary")
    if document.published_from != "given" and (differing := published.disagreement(document)):
        problems = (*problems, Problem(raw.place, differing, "doubtful", raw.sha256))
    return document, problems


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
    # an address may tell the month only, and a printed day in that month is the better answer
    told_by_month = origin == "url" and when is not None and dates.precision(when) == "month"
    if (when is None or told_by_month) and (said := published.of_text(text, drawn)) and dates.within(said[0], when or said[0]):
        when, origin = said
    agency, outlet = signs.signature(text, drawn)
    source = document.source or signs.masthead(text, drawn)
    if source and outlet and "." not in outlet and agency is None and (outlet not in source or signs.service(source)):
        agency = outlet  # a dispatch signed by another than the outlet that has it
    language = document.language or tongues.of_document(text, drawn)
    return replace(
        document,
        title=document.title or signs.title(text, drawn),
        published=when,
        published_from=origin,
        source=source or outlet or metadata.host(document.uri),
        author=document.author or signs.author(text, drawn),
        language=language,
        wire=document.wire or agency,
        zones=tongues.of_zones(text, drawn, language),
    )


def _page(raw: Raw) -> tuple[Document, tuple[Problem, ...]]:
    found = page.read(decode(raw.data, markup=True, stated=raw.fields.get("charset")))
    said = metadata.read(found.tree)
    document, problems = given.document(raw, found.text)
    drawn = document.zones or webzones.draw(found, extraction.extract(found.tree), document.title or said.title)
    when, origin = document.published, document.published_from
    if when is None and said.published:
        when, origin = said.published, "metadata"
    document = replace(
        document,
        title=document.title or signs.title(found.text, drawn) or said.title,
        published=when,
        published_from=origin,
        source=document.source or said.source,
        author=document.author or signs.person(said.author),
        uri=document.uri or said.uri,
        language=document.language or tongues.of_document(found.text, drawn) or tongues.code(said.language),
        wire=document.wire or (signs.agency_in(signs.unmarked(said.author)) if said.author else None),
        zones=drawn,
    )
    document = _completed(document)
    if said.dated and (document.published is None or document.published_from == "comment"):
        document = replace(document, published=said.dated, published_from="metadata")
    return document, problems
