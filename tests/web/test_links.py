"""Every link of every page leads to a page that answers, and to a place on it: over a record made by hand, and the sample's,

whose entries people decide on.
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

from fastapi import FastAPI

import travaux
from tests.web.handmade import hand_made, room_of
from travaux import ingest, store
from travaux.record.entries import Issue, Position
from travaux.web.app import application, create_app
from travaux.web.inside import get

SAMPLE = Path(travaux.__file__).parent / "sample"
LINK, ID = re.compile(r' (?:href|action)="([^"]*)"'), re.compile(r' id="([^"]+)"')
ENDLESS = re.compile(r"/review.*\?")  # words there are moved step by step, each step an address
Ask = Callable[[str], Awaitable[str]]


async def crawl(ask: Ask, starts: tuple[str, ...] = ("/",)) -> list[str]:
    """Each link that leads to no place, after the page it is on."""
    pages: dict[str, tuple[list[str], set[str]]] = {}
    waiting = [*starts]
    while waiting:
        address = waiting.pop()
        if address in pages or ENDLESS.match(address):
            continue
        html = await ask(address)
        links = [unescape(link) for link in LINK.findall(html)]
        ids = [unescape(id_) for id_ in ID.findall(html)]
        assert len(ids) == len(set(ids)), f"{address}: one id twice"
        pages[address] = links, set(ids)
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


def of(app: FastAPI) -> Ask:
    async def ask(address: str) -> str:
        status, body = await get(app, address)
        while status == 503:  # still opening
            await asyncio.sleep(0.1)
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
    assert asyncio.run(crawl(of(application(lambda: room)), starts)) == []


def test_no_link_of_the_sample_is_dead(tmp_path: Path) -> None:
    where = str(tmp_path / "sample.travaux")
    with store.open(where, create=True) as opened:
        ingest.add(opened, [str(SAMPLE)])
    app = create_app(where)

    async def whole() -> list[str]:
        async with app.router.lifespan_context(app):  # which closes the record
            return await crawl(of(app))

    assert asyncio.run(whole()) == []
