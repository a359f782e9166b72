from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.model import Zone
from travaux.reading import zones
from travaux.reading.lines import split

PAGE = """Log in

Harbour News

Strait talks resume after a month of silence

1204
3

PORT ELBA, March 4 (Reuters) - Delegates of Norland and Vesta met again on Monday to discuss the ferry treaty, officials said.

"We have never been so close to an agreement that both of our peoples can live with," the Norland envoy told reporters.

Waiting for the text

The two delegations exchanged drafts of the annex on fishing rights, which had stood in the way of a deal since the autumn.

Related materials:

Vesta said that it would answer the draft in writing before the end of the week, and that it expected no further delays.

All rights reserved. No part of this page may be reproduced without permission.
Strait talks resume after a month of silence
"""

THREAD = """The council met for a third day to hear both of the parties on the question of the border crossings, its chair said.

It will publish what it has found by the end of the month, and both of the parties have promised to accept it in full.
  3 comments
  You must sign in to leave comments.
  1. +4
    2 May 2031 10: 15
    They will never publish it, mark my words.
    1. -2
      2 May 2031 10: 40
      Quote: Old Sailor
      They will never publish it
      Why not? They published the last one.
  2. 0
    3 May 2031 08: 01
    Let them talk for as long as they like.
"""

LEAD = "Delegates of Norland and Vesta met on the fourth day to discuss the ferry treaty, officials of both countries said."


def kinds(text: str, drawn: Sequence[Zone]) -> list[tuple[str, str]]:
    return [(zone.kind, text[zone.span.start : zone.span.end].strip()) for zone in drawn]


def test_a_page_with_furniture_is_drawn_as_a_reader_would() -> None:
    drawn = kinds(PAGE, zones.draw(PAGE))
    assert drawn[0] == ("boilerplate", "Log in\n\nHarbour News")
    assert drawn[1] == ("headline", "Strait talks resume after a month of silence")
    assert drawn[2] == ("boilerplate", "1204\n3")
    assert drawn[3] == ("dateline", "PORT ELBA, March 4 (Reuters) -")
    assert drawn[4][0] == "body"
    assert "Waiting for the text" in drawn[4][1]
    assert drawn[5] == ("boilerplate", "Related materials:")
    assert drawn[6][0] == "body"
    assert drawn[7][0] == "boilerplate"
    assert drawn[7][1].endswith("Strait talks resume after a month of silence")


def test_a_line_that_names_the_author_is_a_byline() -> None:
    text = "Ferry deal signed\n\nBy Ada Holm and Per Lund\n\n" + PAGE.split("\n\n")[4] + "\n"
    assert ("byline", "By Ada Holm and Per Lund") in kinds(text, zones.draw(text))


def test_a_title_that_was_given_is_the_headline_wherever_it_stands() -> None:
    drawn = kinds(PAGE, zones.draw(PAGE, "Harbour News"))
    assert ("headline", "Harbour News") in drawn


def test_comments_nest_under_their_parents_with_score_hour_and_quotation() -> None:
    drawn = zones.draw(THREAD)
    comments = [(n, zone.thread) for n, zone in enumerate(drawn) if zone.kind == "comment"]
    assert len(comments) == 3
    (top, first), (_, reply), (_, last) = comments
    assert first is not None
    assert (first.depth, first.parent, first.score, first.posted, first.author) == (
        1,
        None,
        4,
        "2031-05-02T10:15:00",
        "Old Sailor",
    )
    assert reply is not None
    assert (reply.depth, reply.parent, reply.quotes, reply.score) == (2, top, top, -2)
    assert last is not None
    assert (last.depth, last.parent, last.score) == (1, None, 0)
    assert [kind for kind, _ in kinds(THREAD, drawn)][:2] == ["body", "boilerplate"]


def test_a_counter_of_comments_over_the_article_opens_no_thread() -> None:
    text = (
        f"Ferry talks go on in the port\n\n3 comments\n\nAda Holm 4 March 2031, 20:11\n\n{LEAD}\n\nNo date was set for more.\n"
    )
    assert ("body", f"{LEAD}\n\nNo date was set for more.") in kinds(text, zones.draw(text))


def test_an_article_that_prints_dates_has_no_comments() -> None:
    text = "\n\n".join(
        f"The ferry of {day} March 2031 left at 10:{day} with all of the delegates on board, they said."
        for day in range(10, 16)
    )
    assert all(zone.thread is None for zone in zones.draw(text))


@pytest.mark.parametrize(
    "paragraphs",
    [
        ["The two envoys met in Elba.", "They agreed to meet again in May."],
        [LEAD, "No date was set. The ports stay open."],
        [LEAD, "Q: Will you sign?", "A: Not before June.", "Q: What stands in the way?", "A: The annex on fish."],
        [LEAD, "1 March: Talks open in Elba.", "2 March: Norland walks out.", "3 March: Vesta offers a draft."],
        [
            LEAD,
            "They agreed on:",
            "- night ferries",
            "- open ports",
            "- no new fees",
            "- one office",
            "It is little. It helps.",
        ],
    ],
)
def test_a_short_article_keeps_all_of_its_paragraphs(paragraphs: list[str]) -> None:
    head = "Ferry talks go on in the port of Elba"
    text = "\n\n".join([head, *paragraphs]) + "\n"
    assert [kind for kind, _ in kinds(text, zones.draw(text))] == ["headline", "body"]


@given(st.text(alphabet=st.sampled_from("ab .\n\t1:20-(/)—Я"), max_size=200))
def test_zones_cover_any_text_without_gap_or_overlap(text: str) -> None:
    drawn = zones.draw(text)
    edges = [0, *(edge for zone in drawn for edge in zone.span), len(text)]
    assert edges[::2] == edges[1::2]
    assert all(zone.span.start < zone.span.end for zone in drawn)


@pytest.mark.parametrize("line", ["Photo: Ada Holm", "The envoys at dawn. (Ada Holm / Norland Press)", "File photo"])
def test_words_under_a_picture_are_a_caption(line: str) -> None:
    assert zones.caption(split(line)[0])


@pytest.mark.parametrize(
    "line", ["The photo showed both envoys.", "Imagery is no proof, she said.", "Ferries and/or trains (both) run"]
)
def test_a_sentence_about_pictures_is_no_caption(line: str) -> None:
    assert not zones.caption(split(line)[0])
