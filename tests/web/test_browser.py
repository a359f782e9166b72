"""The pages in a real browser: nothing refused, nothing fetched from elsewhere, evidence in sight, keys, a phone's width."""

import shutil
import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.web.handmade import at, hand_made, room_of
from travaux.web.app import application

pytestmark = [pytest.mark.browser, pytest.mark.loopback]

CHROMIUM = shutil.which("chromium")
PAGES = (
    "/", "/timeline", "/meetings", "/instruments", "/instruments/t-1", "/commitments", "/positions", "/actors", "/actors/a-rov",
    "/statements", "/acts", "/discrepancies", "/documents", "/documents/wire/first", "/reaction", "/sources", "/problems",
)  # fmt: skip


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    room = room_of(hand_made())
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
    assert tab.locator("input[type=search]").input_value() == "jk"


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
    assert page.locator(".entry.statement").count() == 1
    page.locator(".entry.statement .cite").first.click()
    assert page.locator("mark.e").inner_text() == "We expect an answer by May 17"
    context.close()


def test_what_is_extracted_can_be_hidden(tab: Page) -> None:
    tab.goto("/documents/wire/first")
    words = tab.locator(".text .m-act").first
    shown = words.evaluate("e => getComputedStyle(e).textDecorationLine")
    tab.get_by_label("acts").uncheck()
    assert (shown, words.evaluate("e => getComputedStyle(e).textDecorationLine")) == ("underline", "none")


def test_dark_and_print_have_their_own_colours(tab: Page) -> None:
    tab.goto("/")
    ground = "getComputedStyle(document.documentElement).backgroundColor"
    light = tab.evaluate(ground)
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate(ground) != light
    tab.emulate_media(media="print")
    assert tab.evaluate(ground) == "rgb(255, 255, 255)"
    assert not tab.locator("nav").is_visible()
