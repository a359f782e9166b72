import json
from typing import Any

import pytest
from lxml import html

from travaux.model import Raw
from travaux.reading import metadata, read

TITLE = "Ferry talks of the two coasts resume in Lund"


def page(body: str = "", head: str = "", data: Any = None) -> str:
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    link = '<link rel="canonical" href="https://tidings.example/ferry-talks">'
    return f"<html><head><title>{TITLE} | Tidings</title>{link}{head}{script}</head><body>{body}</body></html>"


def said(source: str) -> metadata.Metadata:
    return metadata.read(html.document_fromstring(source))


@pytest.mark.parametrize(
    ("body", "when"),
    [
        (f"<article><h1>{TITLE}</h1><time datetime='2031-05-03'>3 May</time></article>", "2031-05-03"),
        (f"<div><h1>{TITLE}</h1><div><time datetime='2031-05-03'>3 May</time></div></div>", "2031-05-03"),
        ("<div><span class='posted-on'><time class='entry-date' datetime='2031-05-03'>3 May</time></span></div>", "2031-05-03"),
        ("<p itemprop='datePublished' content='2031-05-03'>3 May</p>", "2031-05-03"),
        (f"<h1>{TITLE}</h1><div class='comments'><p><time datetime='2031-05-04'>4 May</time></p></div>", None),
        (f"<h1>{TITLE}</h1><aside class='related'><time class='published' datetime='2029-01-02'>then</time></aside>", None),
        (f"<article><h1>{TITLE}</h1><div class='more-stories'><time datetime='2029-01-02'>x</time></div></article>", None),
        (f"<article><h1>{TITLE}</h1><article><time datetime='2029-01-02'>x</time></article></article>", None),
        (f"<article><h1>{TITLE}</h1><p>{'They met as of old. ' * 9}<time datetime='2029-01-02'>x</time></p></article>", None),
        ("<div class='clock'><div><div><time datetime='2033-01-02'>today</time></div></div></div>", None),
        ("<ul class='comments'><li><meta itemprop='datePublished' content='2031-05-04'><p>No.</p></li></ul>", None),
    ],
)
def test_a_time_counts_where_it_is_of_the_article(body: str, when: str | None) -> None:
    assert said(page(body)).published == when


OTHER = {"@type": "NewsArticle", "headline": "Plum harvest fails again", "datePublished": "2030-02-02", "author": "Ida Bell"}
OURS = {"@type": "NewsArticle", "headline": TITLE, "datePublished": "2031-05-03", "author": "Ada Holm"}


@pytest.mark.parametrize(
    ("data", "when", "author"),
    [
        (OURS, "2031-05-03", "Ada Holm"),
        (OTHER, None, None),
        ([OTHER, OURS], "2031-05-03", "Ada Holm"),
        ({"@graph": [{"@type": "WebPage", "name": TITLE}, OTHER]}, None, None),
        ({"@graph": [OTHER | {"url": "https://tidings.example/ferry-talks/"}]}, "2030-02-02", "Ida Bell"),
        ({"@type": "NewsArticle", "datePublished": "2031-05-03"}, "2031-05-03", None),
        ({"@type": "NewsArticle", "datePublished": "2031-05-03", "url": "https://tidings.example/plums"}, None, None),
        ([{"@type": "NewsArticle", "datePublished": f"2031-05-0{day}"} for day in (1, 2)], None, None),
        ({"@type": "WebPage", "mainEntity": {"@type": "Article", "datePublished": "2031-05-03"}}, "2031-05-03", None),
    ],
)
def test_linked_data_counts_where_it_is_of_this_page(data: Any, when: str | None, author: str | None) -> None:
    found = said(page(f"<h1>{TITLE}</h1>", data=data))
    assert (found.published, found.author) == (when, author)


def test_a_bare_date_ranks_after_the_printed_one_and_that_of_the_answer_is_none() -> None:
    text = f"<article><h1>{TITLE}</h1><p>%s</p>" + "<p>The envoys of both coasts met again, and would go on.</p>" * 4
    bare, answer = "<meta name='date' content='2033-01-02'>", "<meta http-equiv='date' content='2033-01-02'>"
    found = [
        read(Raw("p", page(text % line, head).encode(), "text/html", "0", "p.html", {}))[0].published
        for line, head in (("Published 3 May 2031", bare), ("", bare), ("", answer))
    ]
    assert found == ["2031-05-03", "2033-01-02", None]


def test_an_author_among_comments_is_not_the_reports() -> None:
    assert said(page("<ul class='comments'><li><span itemprop='author'>Otto</span></li></ul>")).author is None
