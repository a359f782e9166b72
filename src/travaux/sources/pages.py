"""Pages and plain texts: files that are one document as they stand."""

from travaux.sources.inputs import Found, Input, contents, document

HTML, TEXT = "text/html", "text/plain"


def html(found: Input) -> Found:
    yield from document(found, HTML, contents(found, found.limits.text))


def text(found: Input) -> Found:
    yield from document(found, TEXT, contents(found, found.limits.text))
