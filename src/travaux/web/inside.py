"""Asking the pages from inside the program: the same answers as over a socket, without one."""

from typing import Any
from urllib.parse import unquote, urlsplit

from starlette.types import ASGIApp, Message


async def get(app: ASGIApp, address: str) -> tuple[int, bytes]:
    """Status and body of the answer to GET at an address of ours."""
    parts = urlsplit(address)
    status, body = 0, bytearray()
    scope: dict[str, Any] = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote(parts.path),
        "raw_path": parts.path.encode(),
        "query_string": parts.query.encode(),
        "root_path": "",
        "headers": [(b"host", b"localhost")],
        "client": None,
        "server": ("localhost", 80),
    }

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        nonlocal status
        status = message.get("status", status)
        body.extend(message.get("body", b""))

    await app(scope, receive, send)
    return status, bytes(body)
