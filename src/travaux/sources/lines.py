"""JSON Lines: one document a line (travaux-documents/1, only `text` required). Read as a stream.

Invariant: a bad line costs only itself.
"""

import json
from collections.abc import Iterator
from hashlib import sha256
from typing import IO, Any

from travaux.model import Problem, Raw
from travaux.sources.limits import LIMITS, Limits, megabytes

MEDIA = "application/json"


def documents(stream: IO[bytes], place: str, container: str | None, limits: Limits = LIMITS) -> Iterator[Raw | Problem]:
    """One `Raw` a line, its keys in `fields`; blank lines are passed over.

    `id` is the line's own, kept exactly, or `line-N` prefixed by the container's id. `data` is the line as it stands.
    """
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
        yield _document(line, number, where, place, container)


def _document(line: bytes, number: int, where: str, place: str, container: str | None) -> Raw | Problem:
    digest = sha256(line).hexdigest()
    try:
        fields: Any = json.loads(line)
    except UnicodeDecodeError:
        return Problem(where, "not UTF-8", sha256=digest)
    except RecursionError:
        return Problem(where, "not a document: values nested too deep", sha256=digest)
    except ValueError as error:
        what = f"{error.msg} at column {error.colno}" if isinstance(error, json.JSONDecodeError) else "a number too long"
        return Problem(where, f"not JSON: {what[0].lower()}{what[1:]}", sha256=digest)
    if not isinstance(fields, dict):
        return Problem(where, "not a document: a JSON object is wanted", sha256=digest)
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
        given = f"line-{number}" if container is None else f"{container}#line-{number}"
    stated = fields.get("sha256")
    return Raw(given, line, MEDIA, stated if isinstance(stated, str) and stated else digest, where, fields)
