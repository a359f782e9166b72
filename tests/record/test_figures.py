import pytest

from travaux.languages import language
from travaux.languages.stances import StanceWords
from travaux.record.figures import figures

WORDS = language("en").stances


@pytest.mark.parametrize(
    ("text", "value", "told"),
    [
        ("a grant of $45 million", 45_000_000, "$45 million"),
        ("a grant of 45.5 million dollars", 45_500_000, "45.5 million dollars"),
        ("a fleet of 1,200 ships", 1200, "1,200 ships"),
        ("$45m for the harbour", 45_000_000, "$45m"),
    ],
)
def test_an_amount_is_of_something(text: str, value: float, told: str) -> None:
    (amounts,) = figures(text, WORDS).values()
    assert amounts == {value: told}


def test_a_sign_and_a_name_are_one_currency() -> None:
    assert figures("$5", WORDS).keys() == figures("5 dollars", WORDS).keys() == {"dollar"}


def test_a_number_of_nothing_is_no_amount() -> None:
    assert figures("Article 4 of 1968 and the rest", WORDS) == {}


def test_a_language_without_these_words_reads_none() -> None:
    assert figures("45 ships", StanceWords()) == {}
