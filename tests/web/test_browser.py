"""The pages in a real browser: nothing refused, nothing fetched from elsewhere, evidence in sight, keys, a phone's width."""

import shutil
import socket
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Literal
from urllib.parse import quote

import axe_playwright_python
import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright
from pypdf import PdfReader

from tests.web.handmade import HOSTILE, at, hand_made, room_of
from travaux.model import Annotations, Document, Filed
from travaux.web.app import application
from travaux.web.room import Room

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

CHROMIUM = shutil.which("chromium")
PAGES = (
    "/", "/timeline", "/meetings", "/instruments", "/instruments/t-1", "/commitments", "/positions", "/actors", "/actors/a-rov",
    "/statements", "/acts", "/discrepancies", "/search", "/evidence/m-1", "/?since=2031-05-10", "/timeline?within=2031-05",
    "/documents/wire/first?q=draft", "/documents", "/documents/wire/first", "/reaction", "/sources", "/problems",
)  # fmt: skip


BAD = "<script>window.hurt=1;alert(1)</script><img src=x onerror=window.hurt=1>\u202e<a href='javascript:hurt=1'>"
HOSTILE_PAGES = ("/actors/a-evil", f"/documents/{quote(HOSTILE)}", f"/search?q={quote('<script>alert(1)</script>')}")


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    yield from served(room_of(hand_made()))


@pytest.fixture(scope="module")
def hostile() -> Iterator[str]:
    """The record with every word of it replaced by what should hurt, and a title of two million letters."""
    made = hand_made()
    long = BAD + "x " * 10**6
    documents = tuple(replace(d, title=long, source=BAD, uri="javascript:hurt=1") for d in made.documents)
    room = room_of(
        replace(
            made,
            title=BAD,
            scope=replace(made.scope, about=BAD),
            documents=(*documents, replace(documents[0], id=BAD)),
            actors=tuple(replace(a, name=long, names=(BAD,), why=(BAD,)) for a in made.actors),
            statements=tuple(replace(s, content=BAD, via=BAD) for s in made.statements),
            acts=tuple(replace(a, content=BAD, condition=BAD) for a in made.acts),
            issues=tuple(replace(i, label=BAD, terms=(BAD,)) for i in made.issues),
            meetings=tuple(replace(m, series=BAD, place=BAD, level=BAD) for m in made.meetings),
            instruments=tuple(replace(p, title=long, kind=BAD) for p in made.instruments),
            commitments=tuple(replace(c, content=BAD, condition=BAD) for c in made.commitments),
            discrepancies=tuple(replace(d, claims=tuple(replace(c, value=BAD) for c in d.claims)) for d in made.discrepancies),
        )
    )
    document = Document(f"{BAD} {BAD}", id=BAD, title=long, source=BAD, author=BAD, uri="javascript:hurt=1")
    known = room.fetch
    filed = Filed(document, Annotations(BAD, "en", None))
    yield from served(replace(room, fetch=lambda ids: [*known(ids), *([filed] if BAD in ids else [])]))


def served(room: Room) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(application(lambda: room), port=port, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if not CHROMIUM:
        pytest.skip("no chromium on this machine: the pages were not looked at in a browser")
    quiet = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync"]
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=quiet)
        yield started
        started.close()


@pytest.fixture
def tab(browser: Browser, address: str) -> Iterator[Page]:
    """A tab that fails the test when the page complains or asks anybody else for anything."""
    context = browser.new_context(base_url=address)
    page, complaints = context.new_page(), []
    page.on("console", lambda message: complaints.append(message.text) if message.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(address) else complaints.append(request.url))
    yield page
    context.close()
    assert not complaints


def wider(page: Page) -> int:
    found: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return found


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_is_wider_than_the_window(tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 780})
    for path in PAGES:
        tab.goto(path)
        assert wider(tab) <= 0, path


def test_evidence_comes_into_sight_even_from_a_fold(tab: Page) -> None:
    tab.set_viewport_size({"width": 800, "height": 300})
    found = at("wire/first", "Bread prices")
    tab.goto(f"/documents/wire/first?start={found.start}&end={found.end}#e")
    mark = tab.locator("mark.e")
    assert mark.inner_text() == "Bread prices"
    expect(mark).to_be_in_viewport()
    assert tab.evaluate("document.querySelector('mark.e').getBoundingClientRect().top") >= 0


def test_keys_move_between_entries(tab: Page) -> None:
    tab.goto("/statements")
    tab.keyboard.press("j")
    first = tab.locator(".entry.at").get_attribute("id")
    tab.keyboard.press("j")
    second = tab.locator(".entry.at").get_attribute("id")
    tab.keyboard.press("k")
    assert first != second
    assert tab.locator(".entry.at").get_attribute("id") == first
    tab.keyboard.press("/")
    tab.keyboard.type("jk")
    assert tab.locator("header input[type=search]").input_value() == "jk"


def test_a_key_opens_the_evidence_of_an_entry(tab: Page) -> None:
    tab.goto("/statements")
    tab.keyboard.press("j")
    tab.keyboard.press("o")
    expect(tab.locator("mark.e")).to_be_visible()


def test_what_came_since_the_last_visit_is_offered_even_where_it_is_old(tab: Page) -> None:
    tab.goto("/")
    link, seen = tab.locator(".last-visit"), "JSON.parse(localStorage.getItem('travaux-seen'))"
    expect(link).to_be_hidden()
    now = tab.evaluate(seen)
    yesterday = tab.evaluate("new Date(Date.now() - 864e5).toISOString()")
    visit = tab.evaluate(
        """at => [{ day: "numeric", month: "long" }, { hour: "2-digit", minute: "2-digit" }]
            .map((parts) => new Intl.DateTimeFormat("en-GB", parts).format(new Date(at))).join(", ")""",
        yesterday,
    )
    for pages, decisions, moment, words in (
        (2, 0, "2031-05-04T18:40:00.000000Z", "2 pages"),
        (1, 1, "", "1 page, 1 decision"),
    ):
        before = {
            "at": yesterday, "seen": moment, "pages": now["pages"] - pages, "decisions": now["decisions"] - decisions
        }  # fmt: skip
        tab.evaluate("known => localStorage.setItem('travaux-seen', JSON.stringify(known))", before)
        for _ in range(2):  # it stays on offer
            tab.goto("/")
            expect(link).to_have_text(f"Since my last visit ({visit}): {words}")
            expect(link).to_have_attribute("href", f"?since={quote(moment or yesterday, safe='')}")
        link.click()
        expect(tab.locator("#new")).to_have_text(f"New since my last visit ({visit})")
    tab.evaluate("known => localStorage.setItem('travaux-seen', JSON.stringify(known))", now | {"at": yesterday})
    tab.goto("/")  # another visit, before which nothing came
    expect(link).to_be_hidden()


def test_tab_reaches_the_page_first(tab: Page) -> None:
    tab.goto("/meetings")
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.className") == "skip"
    tab.keyboard.press("Enter")
    assert tab.evaluate("document.activeElement.id") == "main"


def test_everything_works_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/statements")
    page.get_by_label("Speaker").select_option("a-rov")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".entry.statement")).to_have_count(1)
    page.locator(".entry.statement .cite").first.click()
    expect(page.locator("mark.e")).to_have_text("We expect an answer by May 17")
    context.close()


def test_what_is_extracted_can_be_hidden(tab: Page) -> None:
    tab.goto("/documents/wire/first")
    words = tab.locator(".text .m-act").first
    shown = words.evaluate("e => getComputedStyle(e).textDecorationLine")
    tab.get_by_label("acts").uncheck()
    assert (shown, words.evaluate("e => getComputedStyle(e).textDecorationLine")) == ("underline", "none")


def test_times_are_marked_until_they_are_hidden_and_hits_stay(tab: Page) -> None:
    tab.goto("/documents/wire/first?q=draft")
    time, hit = tab.locator(".text .m-time").first, tab.locator(".text .hit").first
    ground = hit.evaluate("e => getComputedStyle(e).backgroundColor")
    assert time.evaluate("e => getComputedStyle(e).borderBottomStyle") == "dotted"
    tab.get_by_label("times").uncheck()
    assert time.evaluate("e => getComputedStyle(e).borderBottomStyle") == "none"
    assert hit.evaluate("e => getComputedStyle(e).backgroundColor") == ground


def test_wide_tables_stay_readable_on_a_phone(tab: Page) -> None:
    tab.set_viewport_size({"width": 320, "height": 780})
    tab.goto("/positions")
    tab.locator(".scroll").evaluate("e => { e.scrollLeft = 200 }")
    assert tab.locator(".scroll").evaluate("e => e.scrollLeft") > 0
    assert tab.locator(".matrix tbody th").first.evaluate("e => e.getBoundingClientRect().left") >= 0, "issues keep their names"
    for path in ("/documents", "/sources"):
        tab.goto(path)
        assert tab.locator(".cards-below").evaluate("e => e.scrollWidth - e.parentElement.clientWidth") <= 0, path


def test_dark_and_print_have_their_own_colours(tab: Page) -> None:
    tab.goto("/")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = tab.evaluate(ground)
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate(ground) != light
    tab.emulate_media(media="print")
    assert tab.evaluate(ground) == "rgb(255, 255, 255)"
    assert not tab.locator("nav").is_visible()


def test_what_was_read_is_printed_below_a_document_and_no_tool(tab: Page) -> None:
    tab.goto("/documents/wire/first")
    tab.emulate_media(media="print")
    assert tab.locator(".found").is_visible()
    assert not tab.locator(".reader details:not([open])").first.is_visible()


def test_pages_are_printed_whole(tab: Page) -> None:
    for path in ("/", "/positions", "/documents/wire/first"):
        tab.goto(path)
        shown = " ".join(tab.locator("h1").inner_text().split())
        pages = PdfReader(BytesIO(tab.pdf(format="A4"))).pages
        printed = " ".join(" ".join(page.extract_text() for page in pages).split())
        assert shown in printed
        assert "Search" not in printed, "what only a screen can use stays away"


AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"


# only colours differ by night
SCHEMES = pytest.mark.parametrize(("scheme", "rules"), [("light", {}), ("dark", {"runOnly": ["color-contrast"]})])


def faults(
    browser: Browser,
    address: str,
    paths: Iterable[str],
    scheme: Literal["light", "dark"] = "light",
    rules: dict[str, list[str]] | None = None,
    width: int = 1280,
) -> list[tuple[str, str, list[str]]]:
    """Page, rule and markup of every fault that axe-core calls serious or critical."""
    context = browser.new_context(
        base_url=address, color_scheme=scheme, bypass_csp=True, viewport={"width": width, "height": 780}
    )
    page = context.new_page()
    out = []
    for path in paths:
        answer = page.goto(path)
        assert answer
        assert answer.ok, path
        page.add_script_tag(path=AXE)
        found = page.evaluate("rules => axe.run({resultTypes: ['violations'], ...rules})", rules or {})
        grave = (v for v in found["violations"] if v["impact"] in ("serious", "critical"))
        out += [(path, v["id"], [n["html"][:160] for n in v["nodes"][:2]]) for v in grave]
    context.close()
    return out


@SCHEMES
def test_no_page_has_a_serious_fault_of_accessibility(
    browser: Browser, address: str, scheme: Literal["light", "dark"], rules: dict[str, list[str]]
) -> None:
    assert faults(browser, address, (*PAGES, *HOSTILE_PAGES), scheme, rules) == []


def test_twice_as_large_nothing_is_lost(tab: Page) -> None:
    tab.set_viewport_size({"width": 640, "height": 450})  # what is left of 1280 at 200 %
    for path in PAGES:
        tab.goto(path)
        assert wider(tab) <= 0, path


def test_what_is_hostile_in_a_document_stays_words(browser: Browser, hostile: str) -> None:
    context = browser.new_context(base_url=hostile)
    page = context.new_page()
    seen: list[str] = []
    page.on("dialog", lambda dialog: seen.append(dialog.message))
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("request", lambda request: None if request.url.startswith(hostile) else seen.append(request.url))
    for path in (*(p for p in PAGES if "wire" not in p), *HOSTILE_PAGES, f"/documents/{quote(BAD)}", f"/search?q={quote(BAD)}"):
        answer = page.goto(path)
        assert answer
        assert len(answer.body()) < 400_000, f"{path}: a title of two million letters is cut"
        assert page.evaluate("window.hurt") is None, path
        assert page.locator("a[href^='javascript:'], a[href^='data:'], [onerror], [onclick], iframe, img").count() == 0, path
        assert wider(page) <= 0, path
    context.close()
    assert seen == []
