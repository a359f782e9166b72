import pytest

from travaux.languages import language
from travaux.record.labels import fuller, phrase

WORDS = language("en").stances


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("grain be shipped through the canal", "grain"),
        ("creation of military bases in coastal provinces", "creation of military bases in coastal provinces"),
        ("return of all soldiers from the northern valley to the barracks", "return of all soldiers from the northern valley"),
        ("return of all soldiers of the old fort on the northern coast", "return of all soldiers of the old fort"),
        ("ferry that was promised in spring", "ferry"),
        ("release of the", "release"),
    ],
)  # fmt: skip
def test_a_label_is_as_full_as_readers_need_and_ends_where_a_phrase_does(text: str, label: str) -> None:
    assert phrase(text, WORDS) == label
    assert text.startswith(label)


def test_one_word_is_told_in_the_phrase_that_the_texts_use_most() -> None:
    texts = ["They want the coastal ferry. A coastal ferry is dear, says the ferry man.", "The vote on higher fees is near."]
    found = fuller({WORDS: texts}, frozenset({"ferry", "vote", "levy"}))
    assert found == {"ferry": "coastal ferry", "vote": "vote on higher fees"}
