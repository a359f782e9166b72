"""Readers' comments as the markup of many makers nests them."""

import pytest

from travaux.model import Raw, Thread, Zone
from travaux.reading import read

BODY = "".join(
    f"<p>Delegates of Norland and Vesta met on the {n}th day to discuss the ferry treaty, officials of both countries said.</p>"
    for n in range(4, 9)
)
NESTED = """<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on Ferry talks</h2>
<ol class="comment-list">
<li id="comment-12" class="comment even depth-1"><article id="div-comment-12" class="comment-body">
<footer class="comment-meta">
<div class="comment-author vcard"><b class="fn"><a href="x">Olga P</a></b> <span class="says">says:</span></div>
<div class="comment-metadata"><time datetime="2031-05-04T10:00:00+02:00">4 May</time></div></footer>
<div class="comment-content"><p>Not in a hundred years.</p></div><div class="reply"><a>Reply</a></div></article>
<ol class="children"><li id="comment-13" class="comment odd depth-2"><article class="comment-body">
<footer class="comment-meta">
<div class="comment-author vcard"><b class="fn">Pavel</b></div></footer><div class="comment-content">
<blockquote>Not in a hundred years.</blockquote>
<p>Why not?</p></div></article></li></ol></li></ol></div>"""
VOTED = """<section id="disqus_thread"><ul class="post-list"><li class="post" id="post-1"><div class="post-content">
<span class="author">Ann Lee</span> <a class="time-ago" title="Thursday, May 4, 2031 9:10 AM">3 days ago</a>
<p>It was said before.</p><span class="vote-up"><span class="count">5</span></span><span class="vote-down">
<span class="count">1</span></span>
</div><ul class="children"><li class="post" id="post-2"><span class="author">Bob</span><p>It was.</p></li></ul></li>
</ul></section>"""
STATED = """<div class="comments"><div data-comment-id="77" data-author="kim" data-score="-3" data-timestamp="1935741600">
<p>Never again.</p></div>
<div data-comment-id="78" data-parent-id="77" data-author="lu"><p>You always say that.</p></div></div>"""
MICRODATA = """<div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author" itemscope>
<span itemprop="name">Rita</span></span><meta itemprop="dateCreated" content="2031-05-04T11:00">
<meta itemprop="upvoteCount" content="4">
<meta itemprop="downvoteCount" content="6"><p itemprop="text">The treaty is worth nothing.</p></div>"""
LEVELS = """<div class="comments"><div class="comments__item comment"><a class="comment__author">Vera</a>
<span class="comment__date">04.05.2031 10:15</span><div class="comment__text">At last.</div>
<span class="comment__rating">+12</span></div>
<div class="comments__item comment comment_level_2"><a class="comment__author">Igor</a>
<div class="comment__text">Not for me.</div></div></div>"""
UNMARKED = """<div><h3>Comments (2)</h3><div><b>sea wolf</b> 4 May 2031 10:00</div>
<div>The treaty is worth nothing to us.</div>
<div><b>oak</b>, 4 May 2031 10:20 (+3)</div><div>But it is better than none at all.</div></div>"""


def comments(markup: str) -> tuple[list[Thread], list[Zone], str]:
    page = f"<html><body><article><h1>Ferry talks resume in the port</h1>{BODY}</article>{markup}</body></html>"
    document, _ = read(Raw("t", page.encode(), "text/html", "0" * 64, "t.html", {}))
    zones = [zone for zone in document.zones if zone.kind == "comment"]
    return [zone.thread for zone in zones if zone.thread], list(document.zones), document.text


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        (NESTED, [(1, "Olga P", "2031-05-04T10:00:00+02:00", None), (2, "Pavel", None, None)]),
        (VOTED, [(1, "Ann Lee", "2031-05-04T09:10:00", 4), (2, "Bob", None, None)]),
        (STATED, [(1, "kim", "2031-05-05T10:00:00Z", -3), (2, "lu", None, None)]),
        (MICRODATA, [(1, "Rita", "2031-05-04T11:00:00", -2)]),
        (LEVELS, [(1, "Vera", "2031-05-04T10:15:00", 12), (2, "Igor", None, None)]),
        (UNMARKED, [(1, "sea wolf", "2031-05-04T10:00:00", None), (1, "oak", "2031-05-04T10:20:00", 3)]),
    ],
)
def test_author_hour_score_and_depth(markup: str, wanted: list[tuple[int, str, str | None, int | None]]) -> None:
    found, zones, _ = comments(markup)
    assert [(one.depth, one.author, one.posted, one.score) for one in found] == wanted
    for one in found:
        parent = None if one.parent is None else zones[one.parent].thread
        assert one.depth == (parent.depth + 1 if parent else 1)


def test_what_a_comment_quotes_and_what_is_no_part_of_it() -> None:
    found, zones, text = comments(NESTED)
    assert found[1].quotes == found[1].parent
    furniture = "".join(text[zone.span.start : zone.span.end] for zone in zones if zone.kind == "boilerplate")
    assert "thoughts" in furniture
    assert "Reply" in furniture


@pytest.mark.parametrize(
    "markup",
    [
        '<div class="comments"><a class="comment">0</a><div class="comment">Reply</div></div>',
        '<p class="comment-count">12</p>',
    ],
)
def test_counters_and_links_are_no_comments(markup: str) -> None:
    assert comments(markup)[0] == []


def test_comments_that_no_markup_sets_apart_are_no_part_of_the_article() -> None:
    said = (
        ("Otto 4 March 2031, 20:11 +5", "They will never sign it, as the fishermen of the north will not accept it."),
        ("Maren 4 March 2031, 20:40 -2", "I disagree with you. The ports are worth more than the fish, as the ministry said."),
        ("Pim 4 March 2031, 21:02 0", "The envoy has been saying the same for years, and nobody in Elba ever listened to her."),
    )
    threads, zones, text = comments("<h3>3 comments</h3>" + "".join(f"<p>{head}</p><p>{words}</p>" for head, words in said))
    assert [(thread.author, thread.score) for thread in threads] == [("Otto", 5), ("Maren", -2), ("Pim", 0)]
    body = "".join(text[zone.span.start : zone.span.end] for zone in zones if zone.kind == "body")
    assert "ferry treaty" in body
    assert not any(words in body for _, words in said)
