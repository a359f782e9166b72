"""Mentions of instruments: kinds, sides, what became of them, and which answers which."""

from collections.abc import Callable

import pytest

from travaux.annotate import papers
from travaux.annotate.parsed import Parsed
from travaux.model import Paper

Cast = Callable[..., Parsed]


def only(parsed: Parsed) -> Paper:
    found = papers.find(parsed)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("text", "kind", "what", "giver", "taker"),
    [
        ("Avaria sent a letter to Borduria.", "letter", "handed over", "Avaria", "Borduria"),
        ("Avaria handed Borduria a written response.", "written response", "handed over", "Avaria", "Borduria"),
        ("Borduria received a draft agreement from Avaria.", "draft agreement", "received", "Avaria", "Borduria"),
        ("Avaria published the draft of a treaty with Borduria.", "draft treaty", "published", "Avaria", "Borduria"),
        ("The union rejected the company's offer.", "offer", "answered", "company", "union"),
        ("Avaria promised to send Borduria a written reply.", "written response", "promised", "Avaria", "Borduria"),
        ("Borduria expects a written answer from Avaria.", "written response", None, "Avaria", "Borduria"),
        ("A memorandum was signed by Avaria and Borduria.", "memorandum", "signed", "Avaria", ""),
        ("The company withdrew its proposal.", "proposal", "withdrawn", "company", ""),
        ("The proposal of the guild was leaked.", "proposal", "leaked", "guild", ""),
        ("In a joint statement, Avaria called for a truce.", "joint statement", "published", "Avaria", ""),
        ("Avaria published a list of products.", "list", "published", "Avaria", ""),
        ("The treaty between Avaria and Borduria entered into force.", "treaty", "in force", "Avaria", ""),
    ],
)
def test_what_became_of_a_text(text: str, kind: str, what: str | None, giver: str, taker: str, cast: Cast) -> None:
    paper = only(cast(text))
    assert (paper.kind, paper.what) == (kind, what)
    assert paper.from_[:1] == (giver,)
    assert paper.to == ((taker,) if taker else ())


@pytest.mark.parametrize(
    "text",
    [
        "The company issued a press release.",
        "Avaria gave a sharp response.",
        "Avaria plans to build a dam.",
        "The guild repeated its offer to talk.",
        "The parties reached agreement on nothing.",
        "Avaria acted in response to the raid.",
    ],
)
def test_these_name_no_text(text: str, cast: Cast) -> None:
    assert papers.find(cast(text)) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Avaria must implement the Lund agreements.",
        "The right is enshrined in the 1899 Charter for River Trade.",
        "Borduria violated the Convention on Rivers.",
        "Under the treaty between Avaria and Borduria the bridge is open.",
    ],
)
def test_a_text_only_invoked_is_cited(text: str, cast: Cast) -> None:
    assert only(cast(text)).cited


def test_a_demanded_answer_is_not_yet_promised(cast: Cast) -> None:
    paper = only(cast("Avaria demanded a written answer from Borduria."))
    assert (paper.what, paper.modality, paper.from_, paper.to) == (None, "hypothetical", ("Borduria",), ("Avaria",))


def test_a_draft_of_two_texts_is_two(cast: Cast) -> None:
    found = papers.find(cast("The guild tabled drafts of a treaty with Borduria and an agreement with the council."))
    assert [(p.kind, p.to) for p in found] == [("draft treaty", ("Borduria",)), ("draft agreement", ("council",))]


def test_an_answer_points_to_what_it_answers(cast: Cast) -> None:
    found = papers.find(cast("Avaria sent a proposal to Borduria in May. Borduria handed over its written response on Friday."))
    assert [p.answers for p in found] == [None, 0]


def test_the_letter_is_the_one_before(cast: Cast) -> None:
    first, second = papers.find(cast("Avaria sent a letter to Borduria. The letter was published."))
    assert (second.from_, second.to, second.what) == (first.from_, first.to, "published")


def test_titles_leave_out_what_is_told_of_the_text(cast: Cast) -> None:
    paper = papers.find(cast("The Bordurian draft treaty on grain, which the guild supports, was rejected."))[0]
    assert paper.title == "Bordurian draft treaty on grain"


def test_a_text_just_signed_is_not_only_cited(cast: Cast) -> None:
    assert not only(cast("Avaria and Borduria have signed a protocol.", published="2031-05-04")).cited
