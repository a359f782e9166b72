"""A context as the reader wants it: drawn by its template, or the data behind it as JSON.

Answers carry the store's stamp as their ETag, so that a page that has not changed is not sent again.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from fastapi import Request, Response
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from travaux import __version__, dates, interfaces
from travaux.web.cite import Link, capital, document_href
from travaux.web.days import past
from travaux.web.hits import marked
from travaux.web.pages.site import site
from travaux.web.people import People
from travaux.web.room import Room
from travaux.web.visible import visible

HERE = Path(__file__).parent
NOTHING = "The record has no such entry, or has it no longer."
BEHIND = b"<!--behind-->"  # where a page says that it is
NOTICE = b'<p class="notice" role="status">Something was filed or decided since; these pages are being brought up to date.</p>'
SEVERAL = "Several pages of this name are in the record."
DOCUMENT = re.compile(r"/documents/(.+?)(/edit|/add)?")
JSON, HTML = "application/json", "text/html; charset=utf-8"


def environment() -> Environment:
    """Templates in which everything is escaped and visible, and nothing may be missing."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        finalize=visible,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= {"capital": capital, "day": dates.display, "past": past, "marked": marked}
    made.globals["version"] = __version__
    return made


TEMPLATES = environment()


def wants_json(request: Request) -> bool:
    """`?format=json`, or an Accept header that names JSON and no HTML."""
    accept = request.headers.get("accept", "")
    asked = request.query_params.get("format")
    return asked == "json" if asked else JSON in accept and "text/html" not in accept


def decides(request: Request) -> bool:
    """Whether who asks may decide here, and is shown where."""
    people: People | None = getattr(request.app.state, "people", None)
    return people is not None and people.who(request).decides


def unchanged(request: Request, room: Room) -> bool:
    return bool(room.stamp) and etag(request, room) in request.headers.get("if-none-match", "")


def etag(request: Request, room: Room) -> str:
    """What tells this answer from others at its address: pages are not alike for those who decide and those who read."""
    return f'"{__version__}-{room.stamp}{"" if wants_json(request) or decides(request) else "-read"}"'


def kept(request: Request, room: Room) -> dict[str, str]:
    """Headers that let a browser keep an answer until the store changes."""
    headers = {"Vary": "Accept", "Cache-Control": "private, no-cache"}
    return headers | ({"ETag": etag(request, room)} if room.stamp else {})


def page(request: Request, room: Room, template: str, make: Callable[[Room], object | None]) -> Response:
    """The page at an address, alike for all who may do the same: made and drawn once for a room. None means no such entry."""
    key = request.url.path, request.url.query, decides(request)
    words = room.drawn.get(key)
    if words is None:
        context = make(room)
        if context is None:
            return missing(request, room)
        words = _draw(request, room, template, context)
        room.drawn.put(key, words)
    return Response(_told(words, room), 200, kept(request, room), HTML)


def html(request: Request, room: Room, template: str, context: object, status: int = 200) -> Response:
    """A page drawn by its template."""
    words = _draw(request, room, template, context)
    return Response(_told(words, room), status, kept(request, room) if status == 200 else None, HTML)


def _draw(request: Request, room: Room, template: str, context: object) -> bytes:
    surroundings = site(room, request.url.path, request.query_params.get("q", ""), decides(request))
    return TEMPLATES.get_template(template).render(page=context, site=surroundings).encode()


def _told(words: bytes, room: Room) -> bytes:
    """A page as it is sent now: with a word where something came that it does not show yet."""
    return words.replace(BEHIND, NOTICE if room.behind(room) else b"", 1)


def fresh(request: Request, room: Room, template: str, context: object, status: int = 200) -> Response:
    """A page that depends on who asks for it, and is never kept."""
    answered = html(request, room, template, context, status)
    answered.headers["Cache-Control"] = "no-store"
    if "etag" in answered.headers:
        del answered.headers["etag"]
    return answered


def data(request: Request, room: Room, value: object, as_type: Any = None) -> Response:
    """A value of the JSON interfaces."""
    return Response(interfaces.dump(value, indent=2, as_type=as_type) + b"\n", 200, kept(request, room), JSON)


def missing(request: Request, room: Room, words: str = NOTHING, status: int = 404) -> Response:
    """There is nothing here, as one line; or the way on, where a document went by this name before another came."""
    asked = DOCUMENT.fullmatch(request.scope["path"])
    those = room.of_name(asked[1]) if asked and status == 404 else ()
    if asked and (first := room.first_filed(those)):
        where = document_href(first) + (asked[2] or "")
        query = f"?{request.url.query}" if request.url.query else ""
        return Response(None, 303, {"Location": where + query, "Cache-Control": "no-store"})
    if wants_json(request):
        return Response(interfaces.dump({"error": words}, as_type=Mapping[str, str]) + b"\n", status, None, JSON)
    links = [Link(document_href(id_), room.documents[id_].title or id_, id_) for id_ in those]
    return html(request, room, "missing.html", Missing(SEVERAL if links else words, links), status)


class Missing:
    """The context of a page that does not exist."""

    title = "Nothing here"

    def __init__(self, words: str, instead: Sequence[Link]) -> None:
        self.words = words
        self.instead = instead
