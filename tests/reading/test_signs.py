import pytest

from travaux.model import Document
from travaux.reading import draw

HEADLINE = "Ferry treaty of the two coasts to be signed before long"
ARTICLE = (
    "Delegates of Norland and Vesta met again on Monday to discuss the ferry treaty, officials of both countries said.\n\n" * 3
)


@pytest.mark.parametrize(
    ("over", "under", "author", "wire"),
    [
        ("By Associated Press", "", None, "AP"),
        ("Reuters", "", None, "Reuters"),
        ("Lena Moor (AFP)", "", "Lena Moor", "AFP"),
        ("Par Luc Morel (avec AFP)", "", "Luc Morel", "AFP"),
        ("4 March 2031 - Reuters", "", None, "Reuters"),
        ("", "AFP", None, "AFP"),
        ("", "(AFP)", None, "AFP"),
        ("", "Source: Reuters", None, "Reuters"),
        ("", "Источник: ТАСС", None, "TASS"),
        ("", "Copyright 2031 The Associated Press. All rights reserved.", None, "AP"),
        ("", "The envoy spoke to Reuters.", None, None),
        ("By Lena Moor", "", "Lena Moor", None),
    ],
)
def test_where_an_agency_signs(over: str, under: str, author: str | None, wire: str | None) -> None:
    found = draw(Document(f"{HEADLINE}\n\n{over}\n\n{ARTICLE}\n{under}\n"))
    assert (found.author, found.wire) == (author, wire)
