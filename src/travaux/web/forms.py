"""Forms as browsers send them: small and URL-encoded, or with a file in them."""

import re
from collections.abc import AsyncGenerator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote

from fastapi import HTTPException, Request
from starlette.formparsers import MultiPartException, MultiPartParser

from travaux.web.visible import typed

MOST = 256 * 1024  # bytes
FIELDS = 2000
WORDS, FILES = "application/x-www-form-urlencoded", "multipart/form-data"


@dataclass(frozen=True, slots=True)
class File:
    """A file that was chosen: what it is called, without a folder, and its bytes."""

    name: str
    data: bytes


class Form:
    """What was filled in: `one` value of a name, or `all` of them, without blanks around and what turns words or controls."""

    def __init__(self, fields: dict[str, list[str]], files: dict[str, File] | None = None) -> None:
        self._fields = fields
        self.files = files or {}

    def all(self, name: str) -> list[str]:
        return [typed(value).strip() for value in self._fields.get(name, ())]

    def one(self, name: str) -> str:
        return next(iter(self.all(name)), "")

    def number(self, name: str) -> int | None:
        """A whole number of at most eleven digits; None where it is none."""
        value = self.one(name)
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 12 else None

    def __contains__(self, name: str) -> bool:
        return name in self._fields


async def read(request: Request, most: int = 0) -> Form:
    """The form of a request; with files in it where they may hold so many bytes. Raises 400, 413 and 415 for what is none."""
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == FILES and most:
        return await _with_files(request, most + MOST)
    if kind != WORDS:
        raise HTTPException(415, f"A form is sent as {WORDS}.")
    body = b"".join([part async for part in _at_most(MOST, request)])
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, errors="replace", max_num_fields=FIELDS)
    except ValueError:
        raise HTTPException(400, "This is no form.") from None
    return Form(fields)


async def _at_most(most: int, request: Request) -> AsyncGenerator[bytes, None]:
    """The bytes of a request as they come. Raises 413 where they are more."""
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > most:
            raise HTTPException(413, f"What is sent here holds at most {most:,} bytes.")
        yield part


async def _with_files(request: Request, most: int) -> Form:
    fields: dict[str, list[str]] = {}
    files: dict[str, File] = {}
    parser = MultiPartParser(request.headers, _at_most(most, request), max_files=FIELDS, max_fields=FIELDS, max_part_size=MOST)
    try:
        sent = await parser.parse()
    except (MultiPartException, KeyError):
        raise HTTPException(400, "This is no form.") from None
    for name, value in sent.multi_items():
        if isinstance(value, str):
            fields.setdefault(name, []).append(value)
        else:
            files[name] = File(unquote(re.split(r"[/\\]", value.filename or "")[-1]), await value.read())
    await sent.close()
    return Form(fields, files)
