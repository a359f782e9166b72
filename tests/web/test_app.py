"""Every page over a record made by hand: it answers, escapes, keeps to itself, and its evidence shows the exact words."""

import json
import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jsonschema
import pytest

from tests.web.conftest import TestClient
from tests.web.handmade import HOSTILE, TEXTS, at, room_of
from travaux import interfaces
from travaux.errors import TravauxError
from travaux.model import Document
from travaux.record.entries import Record, Scope
from travaux.store.arrivals import Arrivals
from travaux.web import spans
from travaux.web.app import application
from travaux.web.room import Room

LISTS = (
    "meetings",
    "instruments",
    "commitments",
    "positions",
    "actors",
    "statements",
    "acts",
    "discrepancies",
    "documents",
    "reaction",
)
PAGES = (
    "/", "/questions", "/timeline", *(f"/{name}" for name in LISTS), "/sources", "/problems", "/search",
    "/?since=2031-05-10", "/timeline?within=2031-05", "/timeline?within=2031-05-12/2031-05-18", "/documents/wire/first?q=draft",
)  # fmt: skip
ONES = ("/actors/a-tav", "/actors/a-rov", "/actors/a-evil", "/instruments/t-1", "/instruments/t-2", "/instruments/t-3")
DOCUMENTS = tuple(f"/documents/{quote(key, safe='/')}" for key in TEXTS)
EMPTY = Record("", Scope(), "2031-06-01")


class Page(HTMLParser):
    """The text inside evidence marks, every address, and every tag that may fetch or run something."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.marked, self.addresses, self.tags, self.ids = "", [], [], []  # type: tuple[str, list[str], list[str], list[str]]
        self._depth = 0
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        self.ids += [value for key, value in attrs if key == "id" and value]
        self.addresses += [value for key, value in attrs if key in ("href", "src", "action") and value]
        self._depth += tag == "mark" and given.get("class") == "e"
        assert not [key for key, _ in attrs if key.startswith("on") or key == "style"], f"<{tag}> with {attrs}"

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == "mark" and self._depth > 0

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.marked += data


@pytest.mark.parametrize("path", [*PAGES, *ONES, *DOCUMENTS])
def test_each_page_answers_and_keeps_to_itself(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert answer.headers["x-content-type-options"] == "nosniff"
    page = Page(answer.text)
    assert page.tags.count("h1") == 1
    assert not [a for a in page.addresses if re.match(r"[a-z]+:|//", a)], "no address leads elsewhere"
    assert page.tags.count("script") == 1, "our own, and none from a document"
    assert "img" not in page.tags
    assert len(page.ids) == len(set(page.ids)), "an id stands once"


@pytest.mark.parametrize("path", [path for path in PAGES if "wire/first" not in path])
def test_an_empty_record_has_the_same_pages(serve: Callable[[Room], TestClient], path: str) -> None:
    assert serve(Room(EMPTY, lambda _: [])).get(path).status_code == 200


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ("wire/first", "We expect an answer by May 17"),
        ("wire/first", "draft agreement to Lunmark"),
        ("wire/first", "Bread"),
        ("draft", "The ferry shall be returned."),
        (HOSTILE, '<script>alert("body")</script> & "quoted"'),
    ],
)
def test_evidence_shows_exactly_its_words(client: TestClient, document: str, words: str) -> None:
    found = at(document, words)
    answer = client.get(f"/documents/{quote(document)}?start={found.start}&end={found.end}")
    page = Page(answer.text)
    assert page.marked == words
    assert page.ids.count("e") == 1


def test_evidence_over_two_paragraphs_loses_only_the_gap(client: TestClient) -> None:
    start = TEXTS["daily"].index("May 14")
    end = TEXTS["daily"].index(" rejects")
    page = Page(client.get(f"/documents/daily?start={start}&end={end}").text)
    assert page.marked == "May 14.Lunmark"


@pytest.mark.parametrize("where", ["start=9&end=3", "start=0&end=99999", "start=5"])
def test_evidence_outside_the_text_marks_nothing(client: TestClient, where: str) -> None:
    answer = client.get(f"/documents/daily?{where}")
    assert answer.status_code == 200
    assert Page(answer.text).marked == ""


def test_folded_text_opens_for_its_evidence(client: TestClient) -> None:
    found = at("wire/first", "Bread")
    assert '<details class="zone z-boilerplate">' in client.get("/documents/wire/first").text
    opened = client.get(f"/documents/wire/first?start={found.start}&end={found.end}").text
    assert '<details class="zone z-boilerplate" open>' in opened


def test_a_document_is_shown_whole(client: TestClient) -> None:
    for key, text in TEXTS.items():
        shown = client.get(f"/documents/{quote(key, safe='/')}").text
        article = unescape(re.sub(r"<[^>]+>", "", shown[shown.index('<article class="text">') : shown.index("</article>")]))
        assert "".join(text.split()) in "".join(article.split()) or key in ("wire/first", "talkers")
        for word in text.split():
            assert word in article


def test_hostile_words_are_only_words(client: TestClient) -> None:
    for path in ("/statements", "/actors", "/actors/a-evil", "/documents", f"/documents/{quote(HOSTILE)}", "/sources"):
        text = client.get(path).text
        assert "<script>alert" not in text
        assert "<img" not in text
    assert "&lt;script&gt;alert" in client.get("/statements").text
    assert "<script>" not in client.get("/statements", params={"q": "<script>"}).text


@pytest.fixture(scope="module")
def schema() -> Any:
    return interfaces.schema(Record, "travaux-record/1")


@pytest.mark.parametrize("name", LISTS)
def test_lists_as_json_are_the_records(client: TestClient, schema: Any, name: str) -> None:
    part = schema | schema["properties"][name]
    for key in ("required", "properties", "additionalProperties", "patternProperties", "description"):
        part.pop(key, None)
    jsonschema.validate(client.get(f"/{name}?format=json").json(), part)


def test_json_by_address_and_by_header(client: TestClient, schema: Any) -> None:
    by_header = client.get("/", headers={"Accept": "application/json"})
    assert by_header.headers["content-type"] == "application/json"
    assert by_header.headers["vary"] == "Accept"
    record = by_header.json()
    jsonschema.validate(record, schema)
    assert record == client.get("/?format=json").json()
    assert client.get("/actors/a-rov?format=json").json()["name"] == "Ada Rovik"
    assert client.get("/instruments/t-1?format=json").json()["provisions"][0]["number"] == "Article 1"
    jsonschema.validate(client.get("/documents/daily?format=json").json(), interfaces.schema(Document, "document"))
    assert [e["kind"] for e in client.get("/timeline?format=json").json()]
    assert client.get("/problems?format=json").json()[0]["level"] == "refused"
    browser = client.get("/", headers={"Accept": "text/html,application/json;q=0.5"})
    assert browser.headers["content-type"].startswith("text/html")


def test_what_is_not_there_is_said_so(client: TestClient) -> None:
    for path in ("/nowhere", "/actors/x", "/instruments/x", "/documents/x", "/static/x.css"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert "content-security-policy" in answer.headers
    assert client.get("/actors/x?format=json").json()["error"]
    assert client.post("/actors").status_code == 405
    assert client.get("/statements?page=0").status_code == 422
    assert "<p>page: " in client.get("/statements?page=0").text, "with the way back"
    assert client.get("/statements?page=0&format=json").json()["error"].startswith("page: ")
    assert client.get("/search", params={"q": "x" * 300}).status_code == 200, "nothing that is typed is an error"
    assert client.head("/statements").status_code == 200
    assert client.get("/docs").status_code == 404, "no page that loads from elsewhere"


def test_an_address_leads_on_to_the_page_that_had_it_before_another_of_its_name_came(room: Room) -> None:
    one, *rest = room.record.documents
    documents = (replace(one, id="page-1f2e3d4c"), replace(one, id="page-5a6b7c8d", title=None), *rest)
    shared = replace(room, record=replace(room.record, documents=documents))
    with TestClient(application(lambda: shared)) as client:
        answer = client.get("/documents/page")
        assert answer.status_code == 404, "nobody knows which it was"
        assert [a in answer.text for a in ("/documents/page-1f2e3d4c", "/documents/page-5a6b7c8d")] == [True, True]
        assert client.get("/documents/pag").text.count("/documents/page") == 0
    filed = {"page-1f2e3d4c": "2031-06-02T00:00:00Z", "page-5a6b7c8d": "2031-06-01T00:00:00Z"}
    with TestClient(application(lambda: replace(shared, arrivals=Arrivals(filed, {})))) as client:
        answer = client.get("/documents/page?start=1&end=4", follow_redirects=False)
        assert (answer.status_code, answer.headers["location"]) == (303, "/documents/page-5a6b7c8d?start=1&end=4")


ACTING = "Ben\u202eyas\u2066 of \x07the\u0085 North"


def test_what_would_turn_the_words_around_it_is_shown_as_a_mark(room: Room) -> None:
    named = replace(room.record.actors[0], name=ACTING, names=(ACTING,))
    turned = replace(room, record=replace(room.record, title=ACTING, actors=(named, *room.record.actors[1:])))
    with TestClient(application(lambda: turned)) as client:
        for path in ("/", "/timeline", "/instruments", "/actors", f"/actors/{named.id}", "/statements", "/positions"):
            page = client.get(path).text
            assert "Ben\ufffdyas\ufffd of \ufffdthe\ufffd North" in page, path
            assert not set(page) & {"\u202e", "\u2066", "\x07", "\u0085"}, path
        assert ACTING in client.get("/actors?format=json").json()[0]["names"]


def test_words_are_found_as_the_page_shows_them() -> None:
    assert spans.find("They \u202eagreed\u202c at last.", "\ufffdagreed\ufffd", "They") == (5, 13)


def test_a_fault_is_answered_with_the_headers_of_every_answer() -> None:
    def broken() -> Room:
        raise ZeroDivisionError

    answer = TestClient(application(broken), raise_server_exceptions=False).get("/meetings")
    assert (answer.status_code, answer.text.startswith("This page could not be made")) == (500, True)
    assert "content-security-policy" in answer.headers


def test_a_page_that_has_not_changed_is_not_sent_again(client: TestClient) -> None:
    first = client.get("/meetings")
    assert first.headers["etag"]
    again = client.get("/meetings", headers={"If-None-Match": first.headers["etag"]})
    assert again.status_code == 304
    assert again.content == b""


def test_a_store_that_fails_says_so_in_one_line() -> None:
    def broken() -> Room:
        raise TravauxError("r.travaux: database disk image is malformed")

    answer = TestClient(application(broken)).get("/meetings")
    assert (answer.status_code, answer.text) == (503, "r.travaux: database disk image is malformed\n")
    assert "content-security-policy" in answer.headers


def test_filters(client: TestClient) -> None:
    assert [s["id"] for s in client.get("/statements?speaker=a-rov&format=json").json()] == ["s-1"]
    assert [s["id"] for s in client.get("/statements?speaker=a-tav&format=json").json()] == ["s-1"], "those who act for it too"
    assert client.get("/statements?q=WE+EXPECT&format=json").json()
    assert not client.get("/statements?q=nowhere&format=json").json()
    assert [a["id"] for a in client.get("/acts?kind=reject&format=json").json()] == ["c-2"]
    assert [a["id"] for a in client.get("/acts?kind=event&format=json").json()] == ["c-3"]
    assert [a["id"] for a in client.get("/acts?by=a-tav&format=json").json()] == ["c-1"]
    assert "No statement matches" in client.get("/statements?q=nowhere").text
    assert "Title of daily" not in client.get("/documents?day=2031-05-06").text


def test_a_long_list_comes_a_page_at_a_time(serve: Callable[[Room], TestClient], room: Room) -> None:
    from dataclasses import replace

    many = tuple(replace(room.record.statements[0], id=f"s-{i}") for i in range(250))
    client = serve(room_of(replace(room.record, statements=many)))
    first, last = client.get("/statements").text, client.get("/statements?page=3").text
    assert first.count('class="entry statement"') == 50
    assert last.count('class="entry statement"') == 50
    assert "101–150 of 250" in last
    assert client.get("/statements?page=99").text.count('class="entry statement"') == 50
    assert len(json.loads(client.get("/statements?format=json").content)) == 250


def test_every_page_is_documented(room: Room) -> None:
    told = (Path(__file__).parents[2] / "docs" / "pages.md").read_text(encoding="utf-8")
    paths = {getattr(route, "path", "") for route in application(lambda: room).routes} - {"/static"}
    assert len(paths) > 15
    assert not [path for path in paths if f"`{path.replace('{id:path}', 'ID')}`" not in told]
