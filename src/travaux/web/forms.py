"""Forms as browsers send them: small and URL-encoded, or with a file in them."""

import re
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote

from fastapi import HTTPException, Request

from travaux.web.visible import typed

MOST = 256 * 1024  # bytes
FIELDS = 2000
WORDS, FILES = "application/x-www-form-urlencoded", "multipart/form-data"
_BOUNDARY = re.compile(r"""\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))""", re.IGNORECASE)
_SAID = re.compile(r'[;\s](name|filename)="([^"\r\n]*)"')


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
    kind, _, more = request.headers.get("content-type", "").partition(";")
    kind = kind.strip().lower()
    if kind == FILES and most:
        boundary = _BOUNDARY.search(more)
        if boundary is None:
            raise HTTPException(400, "This is no form.")
        return _parted(await _body(request, most + MOST), (boundary[1] or boundary[2]).encode())
    if kind != WORDS:
        raise HTTPException(415, f"A form is sent as {WORDS}.")
    body = await _body(request, MOST)
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, errors="replace", max_num_fields=FIELDS)
    except ValueError:
        raise HTTPException(400, "This is no form.") from None
    return Form(fields)


async def _body(request: Request, most: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise HTTPException(413, f"What is sent here holds at most {most:,} bytes.")
    return bytes(body)


def _parted(body: bytes, boundary: bytes) -> Form:
    """A form with files in it, as browsers write it (RFC 7578): names in quotes, and a quote in one as %22."""
    fields: dict[str, list[str]] = {}
    files: dict[str, File] = {}
    for part in (b"\r\n" + body).split(b"\r\n--" + boundary)[1:-1][:FIELDS]:
        head, _, data = part.partition(b"\r\n\r\n")
        said = dict(_SAID.findall(head.decode(errors="replace")))
        if "name" in said and "filename" in said:
            files[said["name"]] = File(unquote(re.split(r"[/\\]", said["filename"])[-1]), data)
        elif "name" in said:
            fields.setdefault(said["name"], []).append(data.decode(errors="replace"))
    return Form(fields, files)
