"""A document as its container gave it: a key that holds what it should is kept; any other is a `Problem` and not given."""

from collections.abc import Callable
from typing import Any, get_args

from travaux import dates
from travaux.model import Document, Problem, PublishedFrom, Raw, Span, Thread, Zone, ZoneKind

_WORDS = ("title", "source", "author", "uri", "language", "wire", "copy_of")
_KINDS = frozenset(get_args(ZoneKind))
_ORIGINS = frozenset(get_args(PublishedFrom))


class _UnfitError(ValueError):
    """A zone that is none; the text says why."""


def document(raw: Raw, text: str) -> tuple[Document, tuple[Problem, ...]]:
    """The document of this text with all that its container (a line of JSON, a row, a feed, a WARC record) said of it."""
    fields, problems = raw.fields, list[Problem]()

    def doubtful(key: str, what: str) -> None:
        problems.append(Problem(raw.place, f"`{key}` is passed over: {what}", "doubtful", raw.sha256))

    words: dict[str, Any] = {}
    for key in _WORDS:
        value = fields.get(key)
        if value is not None and not isinstance(value, str):
            doubtful(key, "a string is wanted")
        words[key] = value.strip() or None if isinstance(value, str) else None
    published, origin = _published(fields, doubtful)
    kind = fields.get("kind")
    if kind not in (None, "report", "primary"):
        doubtful("kind", "`report` or `primary` is wanted")
    zones: tuple[Zone, ...] = ()
    if fields.get("zones"):
        try:
            zones = _zones(fields["zones"], len(text))
        except _UnfitError as unfit:
            doubtful("zones", str(unfit))
    found = Document(
        text,
        raw.id,
        published=published,
        published_from=origin,
        kind="primary" if kind == "primary" else "report",
        sha256=raw.sha256,
        zones=zones,
        **words,
    )
    return found, tuple(problems)


def _published(fields: dict[str, Any], doubtful: Callable[[str, str], None]) -> tuple[str | None, PublishedFrom | None]:
    value = fields.get("published")
    if value is None or value == "":
        return None, None
    if not isinstance(value, str) or not dates.valid(value.strip()):
        doubtful("published", "a date as EDTF is wanted, such as 2022-01-21")
        return None, None
    origin = fields.get("published_from")
    return value.strip(), origin if origin in _ORIGINS else "given"


def _zones(value: object, length: int) -> tuple[Zone, ...]:
    """The given zones, which must cover the text in order; raises `_UnfitError`."""
    if not isinstance(value, list):
        raise _UnfitError("a list is wanted")
    out: list[Zone] = []
    at = 0
    for n, one in enumerate(value):
        span = one.get("span") if isinstance(one, dict) else None
        if not (isinstance(span, list) and len(span) == 2 and all(type(edge) is int for edge in span)):
            raise _UnfitError(f"zone {n} has no span of two numbers")
        if one.get("kind") not in _KINDS:
            raise _UnfitError(f"zone {n} is of no known kind")
        if span[0] != at or span[1] <= span[0]:
            raise _UnfitError(f"zone {n} leaves a gap or overlaps")
        at = span[1]
        language = one.get("language")
        out.append(
            Zone(
                one["kind"],
                Span(*span),
                language if isinstance(language, str) else None,
                _thread(one.get("thread"), len(value)),
            )
        )
    if at != length:
        raise _UnfitError("they do not end where the text ends")
    return tuple(out)


def _thread(value: object, zones: int) -> Thread | None:
    if not isinstance(value, dict):
        return None

    def number(key: str) -> int | None:
        found = value.get(key)
        return found if type(found) is int else None

    def index(key: str) -> int | None:
        found = number(key)
        return found if found is not None and 0 <= found < zones else None

    def words(key: str) -> str | None:
        found = value.get(key)
        return found if isinstance(found, str) else None

    return Thread(number("depth") or 1, index("parent"), words("author"), words("posted"), number("score"), index("quotes"))
