"""What is turned away before any page sees it: names these pages are not served under, strangers, and forms of other sites.

A page of another site can make a browser send a form here, or, by giving its own name the address of this machine, read what is
answered. So the `Host` must be one of ours, and what changes anything must come from our own pages: `Sec-Fetch-Site` says so in
every current browser, `Origin` in older ones; a client that sends neither is no browser.
"""

from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from travaux.web.people import People

SAFE = ("GET", "HEAD", "OPTIONS")


class Guard:
    """ASGI middleware; with `people` also nobody gets in whom the proxy in front does not name, and who has no role."""

    def __init__(self, app: ASGIApp, people: People | None = None) -> None:
        self.app = app
        self.people = people

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        refused = self._refused(scope) if scope["type"] == "http" else None
        if refused:
            await PlainTextResponse(f"{refused[1]}\n", refused[0])(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        headers = Headers(scope=scope)
        host = headers.get("host", "")
        if self.people and self.people.hosts is not None and name(host) not in self.people.hosts:
            return 421, "These pages are served on this machine alone, under its own name."
        if self.people:
            try:
                self.people.who(Request(scope))
            except HTTPException as error:
                return error.status_code, str(error.detail)
        if scope["method"] not in SAFE and not same_site(headers, host):
            return 403, "A form of another site changes nothing here."
        return None


def name(host: str) -> str:
    """The name in a `Host`, without its port; empty where it is none."""
    try:
        return urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return ""


def same_site(headers: Headers, host: str) -> bool:
    """Whether a request comes from a page of ours, or from no page at all."""
    fetched = headers.get("sec-fetch-site")
    if fetched is not None:
        return fetched in ("same-origin", "none")
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == host
