"""The whole room as plain files that open from a disk: every page as it is served, its links made relative, and JSON beside.

Invariant: every link of a written page leads to a file that is written too, and to a place on it. What needs a server (search
and filters) is left out. Pages are found by following links from the overview; documents come last, when it is known which of
their words are pointed at.
"""

import asyncio
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html import escape, unescape
from os.path import relpath
from pathlib import Path
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

from travaux import ingest
from travaux.errors import TravauxError
from travaux.store import Store
from travaux.web import answer
from travaux.web.app import application
from travaux.web.inside import get
from travaux.web.pages import documents
from travaux.web.pages.site import site
from travaux.web.room import Room

Progress = Callable[[int], None]
ANCHORED = ("/meetings", "/commitments", "/positions", "/discrepancies")  # lists on which entries are pointed at
DOCUMENTS = "/documents/"
LEFT_OUT = ("/search",)
SPAN = re.compile(r"start=(\d+)&end=(\d+)")
_FORM = re.compile(r"<form\b.*?</form>", re.DOTALL)
_LINK = re.compile(r' (href|src)="([^"]*)"')
_ID = re.compile(r' id="([^"]+)"')
_ISSUE = re.compile(r' href="(/positions\?issue=[^"&#]+)"')
_JSON = re.compile(r'<a href="\?format=json"[^>]*>.*?</a>')
NAME = 80  # letters of a file's name


@dataclass
class _Copy:
    """What is known while the pages are copied: the address of each file, where entries stand, which words are pointed at."""

    folder: Path
    files: dict[str, str] = field(default_factory=dict)  # by address
    taken: set[str] = field(default_factory=set)  # names of files, in small letters
    waiting: list[str] = field(default_factory=list)  # addresses of pages to be copied
    later: list[str] = field(default_factory=list)  # of documents
    places: dict[str, str] = field(default_factory=dict)  # addresses by the ids on them
    spans: dict[str, set[tuple[int, int]]] = field(default_factory=dict)  # by address of the document
    written: set[str] = field(default_factory=set)  # addresses of documents


def read(store: Store, as_of: str | None = None) -> Room:
    """The room of a store, to be looked at and not changed."""
    return Room(ingest.current(store, as_of), store.filed, store.problems(), "", ingest.shared(store), texts=store.texts)


def write(room: Room, folder: Path, progress: Progress = lambda done: None) -> int:
    """Write the pages into a new or empty folder; how many. Raises TravauxError where there is something else in it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise TravauxError(f"{folder}: is there already, and not an empty folder")
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copytree(answer.HERE / "static", folder / "static", ignore=shutil.ignore_patterns("review.*"))
    return asyncio.run(_write(room, _Copy(folder), progress))


async def _write(room: Room, copy: _Copy, progress: Progress) -> int:
    app = application(lambda: room)

    async def page(address: str) -> str:
        status, body = await get(app, address)
        if status != 200:
            raise TravauxError(f"the page {address} cannot be copied: {body.decode(errors='replace').splitlines()[0]}")
        return body.decode()

    for path in ANCHORED:
        await _look(copy, path, page)
    _file(copy, "/")
    for entry in room.record.documents:  # those that nothing leads to as well
        _file(copy, f"/documents/{quote(entry.id, safe='/')}")
    done = 0
    while waiting := copy.waiting or copy.later:
        address = waiting.pop()
        if address.startswith(DOCUMENTS):
            copy.written.add(address)
            html = _document(room, address, copy.spans.get(address, set()))
        else:
            html = await page(address)
        _put(copy, address, _copied(copy, address, html))
        if "?" not in address:
            await _beside(copy, address, app)
        done += 1
        progress(done)
    return done


async def _look(copy: _Copy, path: str, page: Callable[[str], object]) -> None:
    """Learn on which page of a list each entry stands."""
    waiting, narrower = [path], dict[str, None]()
    while waiting or narrower:
        if not waiting:  # what a list leaves out stands on the page of its issue
            waiting, narrower = [*narrower], {}
        address = waiting.pop(0)
        html = await page(address)  # type: ignore[misc]  # a coroutine
        for id_ in _ID.findall(html):
            copy.places.setdefault(f"{path}#{unescape(id_)}", address)
        if following := re.search(r'<a rel="next" href="([^"]+)">Later', html):
            waiting.append(_plain(unescape(following[1])))
        if "?issue=" not in address:
            narrower |= dict.fromkeys(_plain(unescape(link)) for link in _ISSUE.findall(html))


async def _beside(copy: _Copy, address: str, app: object) -> None:
    status, body = await get(app, f"{address}?format=json")  # type: ignore[arg-type]
    if status == 200:
        (copy.folder / copy.files[address]).with_suffix(".json").write_bytes(body)


def _document(room: Room, address: str, spans: set[tuple[int, int]]) -> str:
    """The page of a document on which all these words can be pointed at."""
    found = documents.one(room, unquote(address.removeprefix(DOCUMENTS)), spans=sorted(spans))
    if found is None:
        raise TravauxError(f"the page {address} cannot be copied: the document is gone")
    return answer.TEMPLATES.get_template("document.html").render(page=found, site=site(room, urlsplit(address).path))


def _copied(copy: _Copy, address: str, html: str) -> str:
    """The page without what needs a server, and with its links turned."""
    here = copy.files[address]
    data = _file(copy, urlsplit(address).path) if not address.startswith(DOCUMENTS) else here
    html = _JSON.sub(
        f'<a href="{_relative(here, data)[:-5]}.json" type="application/json">This as JSON</a>', _FORM.sub("", html)
    )
    return _LINK.sub(lambda found: f' {found[1]}="{escape(_turned(copy, here, unescape(found[2])))}"', html)


def _turned(copy: _Copy, here: str, link: str) -> str:
    if not link.startswith("/"):
        return link
    if link.startswith("/static/"):
        return _relative(here, link[1:])
    parts = urlsplit(link)
    if parts.path in LEFT_OUT:
        return "#main"
    if parts.path.startswith(DOCUMENTS):
        span = SPAN.search(parts.query)
        if not span:
            return _relative(here, _file(copy, parts.path))
        start, end = int(span[1]), int(span[2])
        if parts.path in copy.written:  # too late for more words to be pointed at
            known = (start, end) in copy.spans.get(parts.path, ())
            return _relative(here, _file(copy, parts.path)) + (f"#e-{start}-{end}" if known else "")
        copy.spans.setdefault(parts.path, set()).add((start, end))
        return f"{_relative(here, _file(copy, parts.path))}#e-{start}-{end}"
    asked = dict(parse_qsl(parts.query))
    if "at" in asked:
        address = copy.places.get(f"{parts.path}#{asked['at']}")
        return _relative(here, _file(copy, address or parts.path)) + (f"#{parts.fragment}" if address else "")
    return _relative(here, _file(copy, _plain(link))) + (f"#{parts.fragment}" if parts.fragment else "")


def _plain(link: str) -> str:
    """The one address of a page that can be asked for in several ways."""
    parts = urlsplit(link)
    asked = dict(parse_qsl(parts.query))
    if asked.get("page") == "1":
        del asked["page"]
    return f"{parts.path}?{urlencode(sorted(asked.items()))}" if asked else parts.path


def _relative(here: str, there: str) -> str:
    return quote(relpath(there, start=str(Path(here).parent)))


def _file(copy: _Copy, address: str) -> str:
    """The file of a page, which is copied where it was not yet."""
    if address not in copy.files:
        copy.files[address] = next(name for name in _names(address) if name.casefold() not in copy.taken)
        copy.taken.add(copy.files[address].casefold())
        (copy.later if address.startswith(DOCUMENTS) else copy.waiting).append(address)
    return copy.files[address]


def _names(address: str) -> Iterator[str]:
    """File names for an address, short and harmless on every system; the later ones are sure to be its own."""
    parts = urlsplit(address)
    folder, _, last = parts.path.strip("/").partition("/")
    given = unquote(last) if last else folder or "index"
    asked = [f"{value}" if name == "page" else f"{name}-{value}" for name, value in parse_qsl(parts.query)]
    whole = "-".join([given, *asked])
    plain = re.sub(r"[^A-Za-z0-9._-]+", "_", whole).strip("._")[:NAME]
    mark = sha256(address.encode()).hexdigest()
    start = f"{folder}/" if last else ""
    if plain == whole:
        yield f"{start}{plain}.html"
    for length in (8, 16, 64):
        yield f"{start}{plain}-{mark[:length]}.html"


def _put(copy: _Copy, address: str, html: str) -> None:
    path = copy.folder / copy.files[address]
    path.parent.mkdir(exist_ok=True)
    path.write_text(html, encoding="utf-8")
