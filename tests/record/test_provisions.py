import pytest

from tests.record.build import CAST, Page
from travaux.languages import language
from travaux.model import Document
from travaux.record import articles, provisions
from travaux.record.negotiation import assemble

TREATY = """DRAFT TREATY
on the Quiet Sea

Article 1

Ships of both sides pass freely.
No fee is charged.

Article 2
Patrols stay ten miles from the line.

Article 3

Observers visit the ports.

Done in two copies.
"""
REPLY = """WRITTEN ANSWER
to the draft treaty on the Quiet Sea

1. Sudmark has no objection to Article 3.

2. Sudmark cannot accept Article 2 and proposes nothing.
"""


def test_a_text_is_split_at_its_numbers() -> None:
    found = articles.split(Document(TREATY, id="t"), language("en").stances)
    assert [n.number for n in found] == ["1", "2", "3"]
    texts = [TREATY[n.at.start : n.at.end] for n in found]
    assert texts[0] == "Article 1\n\nShips of both sides pass freely.\nNo fee is charged."
    assert texts[2] == "Article 3\n\nObservers visit the ports."


def test_running_text_has_no_provisions() -> None:
    assert articles.split(Document("They met.\n1. Only one point.\n", id="t"), language("en").stances) == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("We accept this article.", "accepted"),
        ("We have no objection to it.", "accepted"),
        ("This is unacceptable.", "rejected"),
        ("We cannot accept it.", "rejected"),
        ("We agree in part.", "partial"),
        ("We propose instead a lower figure.", "countered"),
        ("The sea is blue.", None),
    ],
)
def test_cue_words_give_the_answer(text: str, stance: str | None) -> None:
    assert provisions.response(text, language("en").stances) == stance


def test_answers_are_aligned_by_the_number_they_name_not_by_their_own() -> None:
    filed = [Page("t", TREATY, "2031-05-01", kind="primary").filed(), Page("w", REPLY, "2031-05-09", kind="primary").filed()]
    record = assemble(filed, CAST).record
    (treaty,) = [i for i in record.instruments if i.provisions and not i.answers]
    (reply,) = [i for i in record.instruments if i.answers == treaty.id]
    stances = {p.number: [(r.stance, r.instrument) for r in p.responses] for p in treaty.provisions}
    assert stances == {"1": [("not answered", reply.id)], "2": [("rejected", reply.id)], "3": [("accepted", reply.id)]}
    (second,) = [p for p in treaty.provisions if p.number == "2"]
    (evidence,) = second.responses[0].evidence
    assert REPLY[evidence.start : evidence.end] == "2. Sudmark cannot accept Article 2 and proposes nothing."


def test_an_answer_that_names_no_article_is_aligned_by_its_own_numbers() -> None:
    reply = "WRITTEN ANSWER\nto the draft treaty on the Quiet Sea\n\n1. Accepted.\n\n2. Unacceptable.\n"
    filed = [Page("t", TREATY, "2031-05-01", kind="primary").filed(), Page("w", reply, "2031-05-09", kind="primary").filed()]
    (treaty,) = [i for i in assemble(filed, CAST).record.instruments if i.provisions and not i.answers]
    assert [p.responses[0].stance for p in treaty.provisions] == ["accepted", "rejected", "not answered"]


def test_a_primary_text_is_the_paper_of_which_reports_speak() -> None:
    told = Page("r", "Norland sent Sudmark a draft treaty on the Quiet Sea.", "2031-05-02")
    told.paper(
        "a draft treaty on the Quiet Sea",
        "draft treaty",
        from_=("norland",),
        to=("sudmark",),
        what="handed over",
        when="2031-05-01",
    )
    (paper,) = assemble([told.filed(), Page("t", TREATY, "2031-05-01", kind="primary").filed()], CAST).record.instruments
    assert (paper.from_, paper.to, len(paper.provisions)) == (("norland",), ("sudmark",), 3)
    assert {e.document for e in paper.evidence} == {"r", "t"}


def test_a_primary_text_is_named_by_the_paragraph_that_says_what_it_is() -> None:
    (paper,) = assemble([Page("t", "MINISTRY\n\n" + TREATY, kind="primary").filed()], CAST).record.instruments
    assert (paper.kind, paper.title) == ("draft treaty", "DRAFT TREATY on the Quiet Sea")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It accepts Articles 1, 2 and 7.", ["1", "2", "7"]),
        ("It rejects Article 5.", ["5"]),
        ("Article 3 grants 40 days.", ["3"]),
        ("Articles 4 and 5 cost 20 million.", ["4", "5"]),
    ],
)
def test_a_sentence_names_every_number_of_its_list(text: str, numbers: list[str]) -> None:
    assert [n.number for n in articles.named(Document(text, id="t"), language("en").stances)] == numbers


def test_paragraphs_that_each_article_numbers_anew_are_no_articles() -> None:
    text = "Article 1\nShips pass.\nArticle 2\n1. Lots are drawn.\n2. Badges are worn.\n"
    found = articles.split(Document(text, id="a"), language("en").stances)
    assert [point.number for point in found] == ["1", "2", "2.1", "2.2"]
    assert articles.holding("2.1") == ("2.1", "2")
