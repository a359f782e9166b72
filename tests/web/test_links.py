"""Every link of every page leads to a page that answers, and to a place on it: over a record made by hand, and the sample's."""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import travaux
from tests.web.handmade import hand_made, room_of
from travaux import ingest, store
from travaux.record.entries import Issue, Position
from travaux.web import archive
from travaux.web.app import application
from travaux.web.inside import get
from travaux.web.room import Room

SAMPLE = Path(travaux.__file__).parent / "sample"
LINK, ID = re.compile(r' (?:href|action)="([^"]*)"'), re.compile(r' id="([^"]+)"')
Ask = Callable[[str], Awaitable[str]]


async def crawl(ask: Ask, starts: tuple[str, ...] = ("/",)) -> list[str]:
    """Each link that leads to no place, after the page it is on."""
    pages: dict[str, tuple[list[str], set[str]]] = {}
    waiting = [*starts]
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        html = await ask(address)
        links = [unescape(link) for link in LINK.findall(html)]
        pages[address] = links, set(map(unescape, ID.findall(html)))
        waiting += [link.partition("#")[0] for link in links if link.startswith("/") and not link.startswith("/static/")]
    assert len(pages) > 30
    dead = []
    for address, (links, _) in pages.items():
        for link in links:
            where, _, place = link.partition("#")
            there = address if not where or where.startswith("?") else where
            if place and there in pages and unquote(place) not in pages[there][1]:
                dead.append(f"{address} -> {link}")
    return dead


def of(room: Room) -> Ask:
    app = application(lambda: room)

    async def ask(address: str) -> str:
        status, body = await get(app, address)
        assert status == 200, (address, status)
        return body.decode()

    return ask


def test_no_link_of_a_record_made_by_hand_is_dead() -> None:
    """With more stances on an issue than are listed, silent parties, and an issue on which nobody has a position."""
    made = hand_made()
    more = tuple(replace(made.positions[0], id=f"p-1{n}", when=f"2031-05-{n:02}") for n in range(1, 31))
    silent = Position("p-silent", "a-tav", "i-toll", "undeclared", None)
    issues = (*made.issues, Issue("i-toll", "toll"), Issue("i-gulls", "gulls", evidence=made.issues[0].evidence))
    positions = (*made.positions, *more, silent, replace(silent, id="p-lun", actor="a-lun", stance="for"))
    acts = (*made.acts, replace(made.acts[0], id="c-9", issue="i-gulls"))
    room = room_of(replace(made, positions=positions, issues=issues, acts=acts))
    starts = ("/", *(f"/positions?issue={p.issue}&at={p.id}" for p in positions), "/positions?at=p-12")
    assert asyncio.run(crawl(of(room), starts)) == []


def test_no_link_of_the_sample_is_dead(tmp_path: Path) -> None:
    with store.open(str(tmp_path / "sample.travaux"), create=True) as opened:
        ingest.add(opened, [str(SAMPLE)])
        room = archive.read(opened)
        assert asyncio.run(crawl(of(room))) == []
