import pytest

from travaux.model import Document
from travaux.reading import draw, paper, signs
from travaux.reading.lines import split

TREATY = """DRAFT

ACCORD
between Norland and the Republic of Vesta
on Ferries

Holm, 3 May 2031

Norland and Vesta, hereinafter referred to as the Sides,

Have agreed as follows:

Article 1

Ferries of each Side shall enter the harbours of the other.

Article 2

This Accord shall enter into force on signature.
"""
ANSWER = """UNION OF DOCKERS OF NORLAND
Negotiating Committee

REPLY
to the offer of the Port Authority

Holm, 9 May 2031

The Committee has examined the offer and answers as follows.

1. The Committee accepts a rise of three per cent in the first year, and no less in the second.

2. The Committee rejects night shifts without extra pay.

3. The Committee proposes a joint inspection of the cranes.
"""
REPORT = """REPLY TO OFFER HANDED OVER

HOLM, May 9 (AFP) - The dockers' union of Norland rejected night shifts on Friday, its chairman said.

1. The union accepts a rise of three per cent, he told reporters.

2. It rejects night shifts without extra pay, according to the chairman.

3. It wants a joint inspection of the cranes.
"""


@pytest.mark.parametrize("text", [TREATY, ANSWER])
def test_a_text_of_the_parties_is_all_article_but_its_head(text: str) -> None:
    document = draw(Document(text))
    assert signs.primary(document.text, document.title, document.zones)
    assert "boilerplate" not in {zone.kind for zone in document.zones}
    assert document.published_from == "dateline"


def test_its_title_is_the_whole_block_and_its_letter_head_the_author() -> None:
    treaty, answer = draw(Document(TREATY)), draw(Document(ANSWER))
    assert treaty.title == "DRAFT ACCORD between Norland and the Republic of Vesta on Ferries"
    assert treaty.published == "2031-05-03"
    assert (answer.title, answer.author) == ("REPLY to the offer of the Port Authority", "UNION OF DOCKERS OF NORLAND")


@pytest.mark.parametrize(
    "text",
    [
        REPORT,
        TREATY.split("Article 1")[0]
        .replace("hereinafter referred to as the Sides,", "")
        .replace("Have agreed as follows:", ""),
        "Ten reasons to travel\n\n1. The sea is warm.\n\n2. The food is good.\n\n3. The ferries run on time again.\n",
        "",
    ],
)
def test_a_report_a_mere_title_and_a_mere_list_are_none(text: str) -> None:
    assert paper.find(split(text)) is None
