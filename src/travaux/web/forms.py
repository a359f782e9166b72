"""Forms as browsers send them, small and URL-encoded."""

from urllib.parse import parse_qs

from fastapi import HTTPException, Request

MOST = 256 * 1024  # bytes
FIELDS = 2000


class Form:
    """What was filled in: `one` value of a name, or `all` of them, without blanks around and with plain line feeds."""

    def __init__(self, fields: dict[str, list[str]]) -> None:
        self._fields = fields

    def all(self, name: str) -> list[str]:
        return [value.replace("\r\n", "\n").replace("\0", "").strip() for value in self._fields.get(name, ())]

    def one(self, name: str) -> str:
        return next(iter(self.all(name)), "")

    def number(self, name: str) -> int | None:
        """A whole number of at most eleven digits; None where it is none."""
        value = self.one(name)
        return int(value) if value.isascii() and value.isdecimal() and len(value) < 12 else None

    def __contains__(self, name: str) -> bool:
        return name in self._fields


async def read(request: Request) -> Form:
    """The form of a request. Raises 413 and 415 for what is none."""
    if request.headers.get("content-type", "").partition(";")[0].strip() != "application/x-www-form-urlencoded":
        raise HTTPException(415, "A form is sent as application/x-www-form-urlencoded.")
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > MOST:
            raise HTTPException(413, f"A form holds at most {MOST} bytes.")
    try:
        fields = parse_qs(body.decode(), keep_blank_values=True, errors="replace", max_num_fields=FIELDS)
    except ValueError:
        raise HTTPException(400, "This is no form.") from None
    return Form(fields)
