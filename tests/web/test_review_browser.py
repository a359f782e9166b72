"""A review session in a real browser, by keys alone; with the mouse only where words are selected; and without any script."""

import socket
import threading
import time
from collections.abc import Iterator
from typing import Literal

import pytest
import uvicorn
from playwright.sync_api import Browser, Page, expect

from tests.web.desk import Table
from tests.web.handmade import at
from tests.web.test_browser import SCHEMES, faults
from tests.web.test_browser import browser as browser

pytestmark = [pytest.mark.browser, pytest.mark.loopback]


@pytest.fixture
def table() -> Table:
    return Table()


@pytest.fixture
def address(table: Table) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = uvicorn.Server(uvicorn.Config(table.app(), port=port, log_level="warning", ws="none"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + 20
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(10)


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
    assert complaints == []


def press(tab: Page, *keys: str) -> None:
    tab.wait_for_load_state()  # a page is there before its script
    for key in keys:
        tab.keyboard.press(key)


def test_a_session_by_keys_alone(tab: Page, table: Table) -> None:
    tab.goto("/review")
    press(tab, "Enter")
    expect(tab.locator("h1")).to_contain_text("To answer in writing")
    press(tab, "a")
    expect(tab.get_by_role("status")).to_contain_text("You accepted To answer in writing")
    title = tab.locator("h1").text_content() or ""
    press(tab, "n")
    tab.keyboard.type("by the minutes")
    press(tab, "Escape", "r")
    expect(tab.get_by_role("status")).to_contain_text("You rejected")
    press(tab, "u")
    expect(tab.get_by_role("status")).to_contain_text("You undid")
    expect(tab.locator("h1")).to_have_text(title)
    press(tab, "j")
    expect(tab.locator("h1")).not_to_have_text(title)
    press(tab, "k")
    expect(tab.locator("h1")).to_have_text(title)
    press(tab, "?")
    expect(tab.get_by_text("accept what the fields say")).to_be_visible()
    assert [j.action for j in table.judgements] == ["accept", "reject", "undo"]
    assert table.judgements[1].note == "by the minutes"


def test_fixing_by_keys(tab: Page, table: Table) -> None:
    tab.goto("/review/m-1")
    press(tab, "f")
    expect(tab.locator("#f-kind")).to_be_focused()
    tab.locator("#f-place").focus()
    press(tab, "Control+a")
    tab.keyboard.type("Halm Pier")
    press(tab, "Enter")
    expect(tab.get_by_role("status")).to_contain_text("Halm Pier")
    assert (table.judgements[0].action, table.judgements[0].after) == ("fix", {"place": "Halm Pier"})


def test_choosing_the_first_of_a_list_is_a_change(tab: Page, table: Table) -> None:
    tab.goto("/review/m-1")
    tab.locator("#f-status").select_option(index=0)
    press(tab, "Escape", "f")
    expect(tab.get_by_role("status")).to_contain_text("status")
    assert table.judgements[0].after == {"status": "planned"}


def test_enter_signs_nothing_off(tab: Page, table: Table) -> None:
    tab.goto("/review/m-1")
    press(tab, "n")
    tab.keyboard.type("not sure about this")
    press(tab, "Enter")
    expect(tab.locator("#note")).not_to_be_focused()
    for field in ("#f-place", "#f-kind"):
        tab.locator(field).focus()
        press(tab, "Enter")
    tab.wait_for_timeout(200)
    expect(tab.locator("#note")).to_have_value("not sure about this")
    assert table.judgements == []


def test_a_key_pressed_thrice_or_held_decides_once(tab: Page, table: Table) -> None:
    tab.goto("/review/m-1")
    tab.evaluate(
        "for (const repeat of [false, true, false, false])"
        " document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true, repeat }))"
    )
    expect(tab.get_by_role("status")).to_contain_text("You rejected")
    assert [j.action for j in table.judgements] == ["reject"]


def test_what_is_typed_goes_along_when_words_are_moved_and_is_not_left_unasked(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    press(tab, "a")
    expect(tab.get_by_role("status")).to_contain_text("You accepted")
    tab.goto("/review/m-1")
    tab.locator("#f-place").fill("Halm Pier")
    tab.locator("#note").fill("by the minutes")
    press(tab, "Escape", "]")
    expect(tab.locator("mark.moved")).to_be_visible()
    tab.get_by_role("button", name="2", exact=True).click()
    expect(tab.locator("mark.e")).to_contain_text("May 15")
    expect(tab.locator("#f-place")).to_have_value("Halm Pier")
    with tab.expect_event("dialog") as asked:
        tab.once("dialog", lambda dialog: dialog.dismiss())
        press(tab, "j")
    expect(tab.locator("#note")).to_have_value("by the minutes")
    assert asked.value.type == "beforeunload"
    with tab.expect_event("dialog"):
        tab.once("dialog", lambda dialog: dialog.dismiss())
        tab.get_by_role("button", name="Undo").click()  # of an earlier decision: what is typed here is not thrown away for it
    tab.wait_for_function("sent === null")
    press(tab, "f")
    expect(tab.get_by_role("status")).to_contain_text("You fixed")
    assert [j.action for j in table.judgements] == ["accept", "fix"]
    assert (table.judgements[1].after or {}).keys() == {"place", "evidence"}
    assert table.judgements[1].note == "by the minutes"


def test_nothing_is_to_be_fixed_where_accounts_differ(tab: Page, table: Table) -> None:
    tab.goto("/review/d-1")
    press(tab, "f", "a")
    expect(tab.get_by_role("status")).to_contain_text("You accepted")


def test_merging_by_keys_and_undoing_it(tab: Page, table: Table) -> None:
    before = table.room().record.meetings
    tab.goto("/review/m-2")
    press(tab, "m")
    expect(tab.locator("#into")).to_be_focused()
    press(tab, "Space", "Enter")
    expect(tab.get_by_role("status")).to_contain_text("You merged")
    assert len(table.room().record.meetings) == 1
    press(tab, "u")
    expect(tab.get_by_role("status")).to_contain_text("You undid")
    assert table.room().record.meetings == before


def test_one_note_goes_with_whatever_is_decided(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    press(tab, "n")
    tab.keyboard.type("the same day")
    press(tab, "Enter", "m", "Space", "Enter")
    expect(tab.get_by_role("status")).to_contain_text("You merged")
    assert table.judgements[0].note == "the same day"


def test_the_entry_one_stands_on_is_opened(tab: Page) -> None:
    tab.goto("/review")
    title = tab.locator(".queue li").nth(2).locator("b").text_content() or ""
    press(tab, "j", "j", "j", "Enter")
    expect(tab.locator("h1")).to_contain_text(title)


def test_other_words_are_shown_by_their_numbers(tab: Page) -> None:
    tab.goto("/review/m-1")
    press(tab, "2")
    expect(tab.locator("mark.e")).to_contain_text("May 15")


def test_splitting_by_keys(tab: Page, table: Table) -> None:
    tab.goto("/review/m-1")
    press(tab, "s", "Tab", "Space", "Enter")
    expect(tab.get_by_role("status")).to_contain_text("You split")
    assert len(table.room().record.meetings) == 3


def test_moving_words_by_keys(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    press(tab, "{")
    expect(tab.locator("mark.e")).to_have_text("next round is planned for June 3")
    press(tab, "{")
    expect(tab.locator("mark.e")).to_have_text("round is planned for June 3")
    press(tab, "f")
    expect(tab.get_by_role("status")).to_contain_text("You fixed")
    assert table.room().record.meetings[1].evidence == (at("evening", "round is planned for June 3"),)


def test_words_are_moved_as_fast_as_one_types_and_put_back(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    tab.locator("#f-place").fill("Halm Pier")
    press(tab, "Escape", "{", "{", "{", "}", "]", "}")
    expect(tab.locator("mark.e")).to_have_text("is planned for June")
    expect(tab.locator("#f-place")).to_have_value("Halm Pier")
    press(tab, *"[[[[[")
    expect(tab.locator("mark.e")).to_have_text("May 15. The next round is planned for June")
    tab.get_by_role("button", name="as they were").click()
    expect(tab.locator("mark.e")).to_have_text("The next round is planned for June 3")
    press(tab, "}", "f")
    expect(tab.get_by_role("status")).to_contain_text("You fixed")
    assert table.room().record.meetings[1].evidence == (at("evening", "The next round is planned for June"),)
    assert (table.judgements[0].after or {})["place"] == "Halm Pier"


def test_keys_are_where_a_latin_keyboard_has_them(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    tab.evaluate(
        "for (const [key, code, shiftKey] of [['Х', 'BracketLeft', true], ['к', 'KeyR', false]])"
        " document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, shiftKey, bubbles: true }))"
    )
    expect(tab.get_by_role("status")).to_contain_text("You rejected")
    assert [j.action for j in table.judgements] == ["reject"]


def test_letters_decide_nothing_while_one_chooses_whom_to_merge_with(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    press(tab, "m", "a", "r")
    expect(tab.locator("#into")).to_be_focused()
    press(tab, "Escape", "r")
    expect(tab.get_by_role("status")).to_contain_text("You rejected")
    assert [j.action for j in table.judgements] == ["reject"]


def test_selected_words_become_what_an_entry_rests_on(tab: Page, table: Table) -> None:
    tab.goto("/review/m-2")
    tab.locator(".counted").evaluate(
        "e => { const r = document.createRange(); const t = document.querySelector('mark.e').firstChild;"
        " r.setStart(t, 4); r.setEnd(t, 14); getSelection().removeAllRanges(); getSelection().addRange(r); }"
    )
    expect(tab.locator(".select")).to_be_visible()
    press(tab, "e")
    expect(tab.locator("mark.e")).to_have_text("next round")


def test_an_entry_is_added_from_words_selected_in_a_document(tab: Page, table: Table) -> None:
    tab.goto("/documents/daily")
    tab.locator("article.text p").last.evaluate(
        "e => { const r = document.createRange(); r.selectNodeContents(e);"
        " getSelection().removeAllRanges(); getSelection().addRange(r); }"
    )
    expect(tab.locator(".offer")).to_be_visible()
    press(tab, "e")
    expect(tab.get_by_role("heading", name="Add an entry")).to_be_visible()
    words = "Lunmark rejects Article 2. Tavora demands the return of the ferry."
    expect(tab.locator("mark.e")).to_have_text(words)
    tab.locator(".counted").evaluate(
        "e => { const r = document.createRange(); const t = document.querySelector('mark.e').firstChild;"
        " r.setStart(t, 0); r.setEnd(t, 26); getSelection().removeAllRanges(); getSelection().addRange(r); }"
    )
    expect(tab.locator(".select")).to_be_visible()
    press(tab, "e")
    words = "Lunmark rejects Article 2."
    expect(tab.locator("mark.e")).to_have_text(words)
    tab.get_by_label("By", exact=True).fill("Lunmark")
    tab.get_by_role("button", name="Commitment", exact=True).click()
    expect(tab.get_by_label("By", exact=True)).to_have_value("Lunmark")
    press(tab, "Escape", "a")
    expect(tab.get_by_role("status")).to_contain_text("You added")
    assert next(c for c in table.room().record.commitments if c.by == "a-lun" and c.id != "k-1").evidence == (
        at("daily", words),
    )


def test_everything_works_without_scripts(browser: Browser, address: str, table: Table) -> None:
    context = browser.new_context(base_url=address, java_script_enabled=False)
    page = context.new_page()
    page.goto("/review/m-1")
    page.locator("#f-place").fill("Halm Pier")
    page.get_by_role("button", name="Fix").click()
    page.goto("/review/m-2")
    page.get_by_text("Merge: this is the same").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Merge into it").click()
    page.get_by_role("button", name="Undo").first.click()
    assert [j.action for j in table.judgements] == ["fix", "merge", "undo"]
    context.close()


@pytest.mark.parametrize(
    "path", ["/review", "/review/m-1", "/review/a-evil", "/audit", "/documents/daily/edit", "/documents/daily/add"]
)
def test_pages_fit_a_phone_and_say_what_they_are(tab: Page, path: str) -> None:
    tab.set_viewport_size({"width": 360, "height": 740})
    tab.goto(path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360
    unnamed = (
        "[...document.querySelectorAll('main input:not([type=hidden]), main select, main textarea, main button')]"
        ".filter(e => !(e.labels?.length || e.ariaLabel || e.textContent?.trim())).length"
    )
    assert tab.evaluate(unnamed) == 0


@SCHEMES
def test_no_page_on_which_people_decide_has_a_serious_fault_of_accessibility(
    browser: Browser, address: str, scheme: Literal["light", "dark"], rules: dict[str, list[str]]
) -> None:
    some = ("/review/m-1", "/review/c-1", "/review/a-rov", "/documents/wire/first/edit", "/documents/wire/first/add")
    reading = ("/", "/meetings", "/instruments", "/positions", "/statements", "/discrepancies", "/documents/wire/first")
    assert faults(browser, address, ("/review", "/audit", *some, *reading), scheme, rules) == []


IN_SIGHT = """() => {
    const [mark] = document.querySelector("mark.e").getClientRects(), bar = document.querySelector(".bar");
    return mark.top >= 0 && mark.bottom <= (bar ? bar.getBoundingClientRect().top : innerHeight) && [[mark.left, mark.top],
        [mark.right, mark.bottom]].every(([x, y], end) =>
            document.elementFromPoint(end ? x - 2 : x + 2, end ? y - 2 : y + 2)?.matches("mark.e, mark.e *"));
}"""


@pytest.mark.parametrize("width", [1280, 390])
def test_what_is_decided_on_is_in_sight(browser: Browser, tab: Page, address: str, table: Table, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 780})
    paths = [f"/review/{id_}" for id_ in table.room().entries]
    for path in paths:
        tab.goto(path)
        assert not tab.locator("mark.e").count() or tab.evaluate(IN_SIGHT), path
        assert tab.locator(".text-around").evaluate_all("all => all.every((e) => e.scrollHeight <= e.clientHeight + 1)"), path
    kinds = {type(table.room().entries[path.rpartition("/")[2]]): path for path in paths}
    assert faults(browser, address, kinds.values(), width=width) == []


def test_what_is_read_leads_to_its_review(tab: Page) -> None:
    for path in (
        "/meetings",
        "/instruments",
        "/commitments",
        "/positions",
        "/statements",
        "/acts",
        "/discrepancies",
        "/actors/a-rov",
    ):
        tab.goto(path)
        tab.locator("main .review-this a").first.click()
        expect(tab.locator("form[action^='/review/']").first).to_be_visible()
