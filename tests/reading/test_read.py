import json
from hashlib import sha256
from typing import Any

import pytest

from travaux.errors import RefusedInput
from travaux.model import Document, Raw
from travaux.reading import draw, read

BODY = (
    "<p>Delegates of Norland and Vesta met again on Monday to discuss the ferry treaty, officials of both countries said.</p>"
    "<p>&ldquo;We have never been so close to an agreement,&rdquo; the Norland envoy told reporters after it in the port.</p>"
    "<p>The two delegations exchanged drafts of the annex on fishing rights, which had stood in the way since the autumn.</p>"
)
PAGE = f"""<html lang="en"><head><title>Ferry talks | Tidings</title><meta property="og:site_name" content="Tidings">
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Ferry talks resume",
"datePublished": "2031-05-03T09:15:00+02:00", "author": [{{"name": "Ada Holm"}}], "url": "https://tidings.example/ferry"}}</script></head>
<body class="menu-open"><nav><ul><li><a href="/">Home</a></li><li><a href="/w">World</a></li></ul></nav>
<article><h1>Ferry talks resume</h1><div class="byline">By Ada Holm</div>{BODY}</article>
<div class="comments"><ul>
<li class="comment"><time datetime="2031-05-04T10:00:00">4 May</time><p>I do not believe a word of it.</p>
<ul><li class="comment"><p>Nor does anybody else here.</p></li></ul></li></ul></div>
<footer>All rights reserved.<script>var hidden = 1;</script><p style="display:none">Hidden words.</p></footer></body></html>"""


def raw(data: bytes, media: str = "text/plain", fields: dict[str, Any] | None = None) -> Raw:
    return Raw("t", data, media, sha256(data).hexdigest(), "t.file", fields or {})


def line(**fields: Any) -> Raw:
    return raw(json.dumps(fields).encode(), "application/json", fields)


def test_a_page_gives_text_zones_and_what_its_markup_says() -> None:
    document, problems = read(raw(PAGE.encode(), "text/html"))
    assert not problems
    assert (document.title, document.author, document.source) == ("Ferry talks resume", "Ada Holm", "Tidings")
    assert (document.published, document.published_from) == ("2031-05-03T09:15:00+02:00", "metadata")
    assert (document.uri, document.language) == ("https://tidings.example/ferry", "en")
    assert "Hidden" not in document.text
    assert "var hidden" not in document.text
    words = {zone.kind: document.text[zone.span.start : zone.span.end] for zone in document.zones}
    assert words["headline"] == "Ferry talks resume\n"
    assert words["byline"] == "By Ada Holm\n"
    assert words["body"].count("\n") == 3
    comments = [zone.thread for zone in document.zones if zone.kind == "comment"]
    assert [comment.depth for comment in comments if comment] == [1, 2]
    assert comments[0] is not None
    assert comments[0].posted == "2031-05-04T10:00:00"


def test_a_headline_by_its_property_and_a_date_over_it_are_told_apart_from_furniture() -> None:
    head = '<p>4 March 2031</p><h2 itemprop="headline">Ferry talks go on in Elba</h2>'
    document, _ = read(raw(f"<html><body>{head}{BODY}</body></html>".encode(), "text/html"))
    assert [zone.kind for zone in document.zones] == ["dateline", "headline", "body"]


def test_given_values_and_zones_are_kept_and_the_text_is_untouched() -> None:
    text = "Head\r\n\r\nBody of the report. "
    zones = [
        {"kind": "headline", "span": [0, 8]},
        {"kind": "comment", "span": [8, len(text)], "thread": {"depth": 2, "score": -3}},
    ]
    document, problems = read(line(text=text, published="2031-05", language="fr", source="Tidings", zones=zones))
    assert not problems
    assert document.text == text
    assert (document.published, document.published_from, document.language, document.source) == (
        "2031-05",
        "given",
        "fr",
        "Tidings",
    )
    assert [zone.kind for zone in document.zones] == ["headline", "comment"]
    assert document.zones[1].thread is not None
    assert document.zones[1].thread.score == -3


@pytest.mark.parametrize(
    ("fields", "word"),
    [
        ({"published": "yesterday"}, "published"),
        ({"title": 7}, "title"),
        ({"kind": "poem"}, "kind"),
        ({"zones": [{"kind": "body", "span": [0, 3]}]}, "zones"),
        ({"zones": [{"kind": "body", "span": [0, 9]}, {"kind": "body", "span": [5, 12]}]}, "zones"),
        ({"zones": "all"}, "zones"),
    ],
)
def test_a_given_value_that_is_none_is_a_doubtful_problem(fields: dict[str, Any], word: str) -> None:
    document, problems = read(line(text="Twelve words", **fields))
    assert [problem.level for problem in problems] == ["doubtful"]
    assert f"`{word}`" in problems[0].what
    assert document.zones
    assert document.zones[-1].span.end == 12


def test_what_a_container_says_of_a_page_comes_before_what_the_page_says() -> None:
    fields = {"published": "2031-05-02", "source": "A feed", "uri": "https://feed.example/1"}
    document, _ = read(raw(PAGE.encode(), "text/html", fields))
    assert (document.published, document.published_from, document.source) == ("2031-05-02", "given", "A feed")
    assert (document.uri, document.author) == ("https://feed.example/1", "Ada Holm")


def test_drawing_keeps_what_is_given_and_adds_the_rest() -> None:
    text = "ELBA, May 3, 2031 (AFP) - The envoys met on the ferry for the whole of the morning."
    document = draw(Document(text, source="Mine"))
    assert (document.source, document.wire, document.published, document.language) == ("Mine", "AFP", "2031-05-03", "en")
    assert draw(document) == document


def test_a_treaty_is_a_text_of_the_parties() -> None:
    articles = "Article 1\nThe strait is open to both.\n\nArticle 2\nFerries pay no toll.\n"
    assert read(raw(f"Treaty between Norland and Vesta on the strait\n\n{articles}".encode()))[0].kind == "primary"
    assert read(raw(b"Treaty between Norland and Vesta stalls again\n\nThe envoys met and parted.\n"))[0].kind == "report"


def test_an_agency_named_as_the_author_is_the_wire() -> None:
    page = PAGE.replace('"name": "Ada Holm"', '"name": "By Ada Holm, Associated Press"')
    document, _ = read(raw(page.encode(), "text/html"))
    assert (document.author, document.wire) == ("Ada Holm, Associated Press", "AP")


@pytest.mark.parametrize(
    ("data", "media"),
    [
        (b"\x00\x01\x02\xff" * 50, "text/plain"),
        (b"<html><script>x</script></html>", "text/html"),
        (b"%PDF-", "application/pdf"),
    ],
)
def test_what_cannot_be_read_is_refused_in_one_line(data: bytes, media: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        read(raw(data, media))
    assert "\n" not in str(refused.value)


def test_a_page_nested_without_end_is_no_crash() -> None:
    data = ("<div>" * 20_000 + "Deep words." + "</div>" * 20_000).encode()
    try:
        document, _ = read(raw(data, "text/html"))
    except RefusedInput:
        return
    assert document.text
