"""What is looked for is found alike everywhere, and marked on the page that a find leads to."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import unescape

import pytest

from tests.web.conftest import TestClient
from tests.web.handmade import TEXTS
from travaux.store import terms
from travaux.store.search import Found
from travaux.web import hits
from travaux.web.pages import acts, search, statements
from travaux.web.room import Room

MARKED = re.compile(r'<mark class="hit">([^<]*)</mark>')


def finding(room: Room, *found: tuple[str, str]) -> Room:
    """The room where every search finds these."""
    return replace(room, search=lambda asked, first, count: Found({"found": len(found)}, found))


@pytest.mark.parametrize(
    ("q", "held"),
    [
        ("answer expect", True),
        ("EXP", True),
        ('"an answer by"', True),
        ('"answer an"', False),
        ("ánswer", True),
        ("swer", False),
        ("never OR answer", True),
        ("answer -17", False),
        ("-never", True),
        ('"answ"', False),
        ("?!", True),
    ],
)
def test_words_are_looked_for_as_the_search_does(q: str, held: bool) -> None:
    assert hits.holds(hits.folded("We expect an answer by May 17"), terms.parse(q)) == held


def test_words_are_marked_and_no_tag_is_touched() -> None:
    html = '<p class="a">A &lt;b&gt; and a <a href="/b">b c</a></p><select><option>b</option></select><svg><text>b</text></svg>'
    found = hits.marked(html, "b")
    assert MARKED.findall(found) == ["b", "b"]
    assert re.sub(r"</?mark[^>]*>", "", found) == html
    assert hits.marked(html, "") == html
    assert hits.marked(html, "nowhere") == html


def test_an_address_keeps_its_place() -> None:
    assert hits.leading("/meetings?at=m-1#m-1", "a b") == "/meetings?at=m-1&q=a+b#m-1"
    assert hits.leading("/actors/a", "x") == "/actors/a?q=x"
    assert hits.leading("/actors/a", "") == "/actors/a"


def test_lists_are_narrowed_by_words_in_any_order(room: Room) -> None:
    assert [s.id for s in statements.select(room, statements.Wanted(q="answer expect"))] == ["s-1"]
    assert [a.id for a in acts.select(room, q="ferry return")] == ["c-1"]
    assert acts.select(room, q="erry") == []


def test_every_find_leads_to_where_its_words_are_marked(room: Room, serve: Callable[[Room], TestClient]) -> None:
    finds = {
        "ferry": (("acts", "c-1"), ("issues", "i-ferry"), ("positions", "p-1"), ("instruments", "t-1"), ("documents", "daily")),
        "rovik": (("actors", "a-rov"),),
        "planned": (("meetings", "m-2"),),
        "answer": (("statements", "s-1"), ("commitments", "k-1")),
    }
    for q, found in finds.items():
        made = finding(room, *found)
        client = serve(made)
        for hit in search.page(made, search.Question(q)).hits:
            page = client.get(hit.href).text
            marked = MARKED.findall(page) or re.findall(r'class="[^"]*\bhit\b[^"]*"[^>]*>([^<]*)', page)
            assert any(unescape(words).casefold().startswith(q[:4]) for words in marked), (q, hit.href)


def test_a_name_is_found_in_its_line(room: Room) -> None:
    (hit,) = search.page(finding(room, ("actors", "a-lun")), search.Question("lunmark")).hits
    assert ("Lunmark", True) in hit.excerpt
    assert "".join(words for words, _ in hit.excerpt).endswith("a draft agreement to Lunmark on Monday.")


def test_a_find_in_the_comments_shows_the_comment(room: Room, serve: Callable[[Room], TestClient]) -> None:
    made = finding(room, ("reaction", "talkers"))
    (hit,) = search.page(made, search.Question("neither")).hits
    words = "".join(part for part, _ in hit.excerpt)
    assert "You neither" in words
    assert "ferry" not in words
    start = TEXTS["talkers"].index("-1 bo")
    assert f"start={start}&" in hit.href
    assert "You neither" in re.sub("<[^>]*>", "", serve(made).get(hit.href).text)
