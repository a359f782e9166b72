"""JSON Lines: one document a line (travaux-documents/1, only `text` required). Read as a stream.

Invariant: a bad line costs only itself.
"""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import IO, Any

from travaux.model import Problem, Raw
from travaux.sources import columns
from travaux.sources.choices import Choices
from travaux.sources.inputs import Found, Input
from travaux.sources.limits import LIMITS, Limits, megabytes

MEDIA = "application/json"  # an object of travaux-documents/1: its keys are its fields
ROW = "application/x-row"  # a row of another table: `fields` holds what its columns mean


def read(found: Input) -> Found:
    """The documents of a file."""
    empty = True
    for one in documents(found.stream, found.place, found.id, found.limits, found.choices):
        empty = False
        found.budget.member()
        yield one
    if empty:
        yield Problem(found.place, "empty")


def documents(
    stream: IO[bytes], place: str, container: str | None, limits: Limits = LIMITS, choices: Choices | None = None
) -> Iterator[Raw | Problem]:
    """One `Raw` a line, its keys in `fields`; blank lines are passed over.

    `id` is the line's own, kept exactly, or `line-N` prefixed by the container's id. `data` is the line as it stands.
    """
    asked = choices.columns if choices else {}
    number = members = 0
    while line := stream.readline(limits.text + 1):
        number += 1
        where = f"{place}, line {number}"
        if len(line) > limits.text:
            size = len(line)
            while line and not line.endswith(b"\n"):
                line = stream.readline(limits.text)
                size += len(line)
            yield Problem(where, f"{megabytes(size)} is more than the {megabytes(limits.text)} one document may have")
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        line = line.strip()
        if not line:
            continue
        members += 1
        if members > limits.members:
            yield Problem(where, f"the rest is not read: more than {limits.members} documents in one file")
            return
        yield _line(line, where, container, f"line-{number}", asked)


def _line(line: bytes, where: str, container: str | None, member: str, asked: Mapping[str, str]) -> Raw | Problem:
    digest = sha256(line).hexdigest()
    try:
        value: Any = json.loads(line)
    except UnicodeDecodeError:
        return Problem(where, "not UTF-8", sha256=digest)
    except RecursionError:
        return Problem(where, "not a document: values nested too deep", sha256=digest)
    except ValueError as error:
        return Problem(where, not_json(error), sha256=digest)
    return of_object(value, line, where, container, member, asked)


def not_json(error: ValueError) -> str:
    """Why something is no JSON."""
    what = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else "a number too long"
    return f"not JSON: {what[0].lower()}{what[1:]}"


def of_object(
    value: Any, data: bytes, where: str, container: str | None, member: str, asked: Mapping[str, str]
) -> Raw | Problem:
    """The document that a JSON object is: of travaux-documents/1 where it has a `text`, else (or if asked) a row of a table."""
    digest = sha256(data).hexdigest()
    if not isinstance(value, dict):
        return Problem(where, "not a document: a JSON object is wanted", sha256=digest)
    if "text" in value and not asked:
        stated = value.get("sha256")
        return of_fields(value, data, MEDIA, where, container, member, stated if isinstance(stated, str) and stated else digest)
    which = columns.chosen(list(value), asked)
    if "text" not in which:
        return Problem(where, "not a document: it has no `text` string", sha256=digest)
    return of_fields(columns.mapped(value, which), data, ROW, where, container, member, digest)


def of_fields(
    fields: dict[str, Any], data: bytes, media: str, where: str, container: str | None, member: str, digest: str
) -> Raw | Problem:
    """A document of which these fields are known, unless it has no text."""
    text = fields.get("text")
    if not isinstance(text, str):
        return Problem(where, "not a document: it has no `text` string", sha256=digest)
    if not text.strip():
        return Problem(where, "its `text` is empty", sha256=digest)
    if any("\ud800" <= c <= "\udfff" for c in text):
        return Problem(where, "its `text` holds half a character (a lone surrogate)", sha256=digest)
    given = fields.get("id")
    if isinstance(given, int) and not isinstance(given, bool):
        given = str(given)
    if not isinstance(given, str) or not given:
        given = member if container is None else f"{container}#{member}"
    return Raw(given, data, media, digest, where, fields)
