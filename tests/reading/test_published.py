import pytest

from travaux.model import Document, Raw
from travaux.reading import draw, read
from travaux.reading.calendar import printed
from travaux.reading.published import disagreement, of_url

SENTENCES = (
    "The envoys of both countries met for the third time to discuss the treaty on the strait, a spokesman said.\n\n"
    "They agreed to exchange lists of prisoners and to meet again as soon as the lists had been checked, he said.\n"
)


def dated(text: str, uri: str | None = None) -> tuple[str | None, str | None]:
    found = draw(Document(text, uri=uri))
    return found.published, found.published_from


def test_a_dateline_with_its_year() -> None:
    assert dated("Talks go on\n\nELBA, May 3, 2031 (AFP) - " + SENTENCES) == ("2031-05-03", "dateline")


def test_a_missing_year_is_inferred_from_the_nearest_explicit_date_and_marked() -> None:
    text = (
        "Talks go on\n\nELBA, January 9 - "
        + SENTENCES
        + "\nThe drafts were published at the end of 2030, the ministry recalled.\n"
    )
    assert dated(text) == ("2031-01-09?", "dateline")


def test_history_says_nothing_of_the_year() -> None:
    text = (
        "Talks go on\n\nELBA, June 9 - "
        + SENTENCES
        + "\nIt replaces the treaty of 1974, and was due in May 2031, he said in front of the gate.\n"
    )
    assert dated(text) == ("2031-06-09?", "dateline")


def test_without_any_year_nothing_is_invented() -> None:
    assert dated("Talks go on\n\nELBA, June 9 - " + SENTENCES) == (None, None)


def test_a_date_beside_the_headline_is_of_publication_and_one_in_the_article_is_not() -> None:
    assert dated("Talks go on for a third day\n\n9 June 2031, 10:30\n\n" + SENTENCES) == ("2031-06-09T10:30:00", "text")
    assert dated(
        "Talks go on for a third day\n\n" + SENTENCES + "\nOn 9 June 2031 they will meet again in the same house.\n"
    ) == (None, None)


def test_comments_bound_publication() -> None:
    text = SENTENCES + "2 comments\n1. +1\n2 May 2031 10:15\nNot bad.\n2. 0\n1 May 2031 09:00\nToo late for that, I think.\n"
    assert dated(text) == ("../2031-05-01", "comment")


@pytest.mark.parametrize(
    ("uri", "when"),
    [
        ("https://tidings.example/2031/05/03/talks", "2031-05-03"),
        ("https://tidings.example/2031/05/talks", "2031-05"),
        ("https://tidings.example/talks-2031-05-03.html", "2031-05-03"),
        ("https://tidings.example/articles/talks-11574168580", None),
        ("https://tidings.example/2031/13/45/talks", None),
        (None, None),
    ],
)
def test_a_date_in_an_address(uri: str | None, when: str | None) -> None:
    assert of_url(uri) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Nov. 12 , 2031", "2031-11-12"),
        ("19 Nov 2031, 5:50 PM", "2031-11-19T17:50:00"),
        ("2031-01-26T10:00:00+03:00", "2031-01-26T10:00:00+03:00"),
        ("26 января 2031 г., 10:30", "2031-01-26T10:30:00"),
        ("26.01.2031 09: 32", "2031-01-26T09:32:00"),
        ("3/4/2031", None),
        ("25/4/2031", "2031-04-25"),
        ("31 February 2031", None),
    ],
)
def test_printed_dates(text: str, when: str | None) -> None:
    assert next((one.when for one in printed(text)), None) == when


HEADLINE = "Ferry treaty of the two coasts to be signed before long"
ARTICLE = (
    "Delegates of Norland and Vesta met again on Monday to discuss the ferry treaty, officials of both countries said.\n" * 3
)


@pytest.mark.parametrize(
    ("text", "when", "origin"),
    [
        (f"Coast News Agency\n8 March 2031 17:42\n\n{HEADLINE}\n\n{ARTICLE}", "2031-03-08T17:42:00", "text"),
        (f"The Coast Post\nPolitics\n18 March 2031\n\n{HEADLINE}\n\n{ARTICLE}", "2031-03-18", "text"),
        (f"{HEADLINE}\n13.03.2031 12:40\n{ARTICLE}", "2031-03-13T12:40:00", "text"),
        (f"{HEADLINE}\n\nHOLM, March 14, 2031. {ARTICLE}", "2031-03-14", "dateline"),
        (f"{HEADLINE}\n\nHolm, 19 March 2031\n\n{ARTICLE}", "2031-03-19", "dateline"),
    ],
)
def test_where_a_date_of_publication_stands(text: str, when: str, origin: str) -> None:
    assert dated(text) == (when, origin)


def test_two_dates_that_disagree_are_named_and_the_nearer_to_the_machine_kept() -> None:
    page = (
        f'<html><head><meta property="article:published_time" content="2031-05-03T09:00:00Z"></head><body><h1>{HEADLINE}</h1>'
        f"<p>HOLM, March 14, 2031. {ARTICLE}</p><p>{ARTICLE}</p></body></html>"
    )
    document, problems = read(Raw("t", page.encode(), "text/html", "0" * 64, "t.html", {}))
    assert document.published == "2031-05-03T09:00:00Z"
    assert [problem.level for problem in problems] == ["doubtful"]
    assert "2031-03-14 by its dateline" in problems[0].what


@pytest.mark.parametrize("line", ["Published: 14 March 2031", "14 March 2031, 10:20"])
def test_a_printed_date_without_a_place_that_disagrees_is_named(line: str) -> None:
    page = (
        f'<html><head><meta property="article:published_time" content="2031-05-03T09:00:00Z"></head><body><h1>{HEADLINE}</h1>'
        f"<p>{line}</p><p>{ARTICLE}</p><p>{ARTICLE}</p></body></html>"
    )
    document, problems = read(Raw("t", page.encode(), "text/html", "0" * 64, "t.html", {}))
    assert document.published == "2031-05-03T09:00:00Z"
    assert [(problem.level, "2031-03-14" in problem.what) for problem in problems] == [("doubtful", True)]


def test_an_address_that_tells_the_month_gives_way_to_a_printed_day_in_it() -> None:
    text = "Talks go on\n\nPublished 6 October 2031\n\nThe union met the firm, and both said that it would go on for a week."
    document = draw(Document(text, uri="https://ness.example/2031/10/talks"))
    assert (document.published, document.published_from) == ("2031-10-06", "text")
    assert disagreement(document) is None
