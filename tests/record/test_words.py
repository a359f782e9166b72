import pytest

from travaux.languages import language
from travaux.languages.stances import StanceWords
from travaux.record import words

ENGLISH = language("en").stances


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("demands", "demanding"),
        ("proposal", "proposals"),
        ("expansion", "expand"),
        ("respond", "response"),
        ("deployment", "deployed"),
        ("tariff's", "tariffs"),
        ("Withdrawal", "withdraw"),
    ],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert words.stem(one, ENGLISH) == words.stem(other, ENGLISH)


@pytest.mark.parametrize(("one", "other"), [("port", "part"), ("security", "secretary"), ("3,000", "30,000"), ("gas", "gate")])
def test_other_words_do_not(one: str, other: str) -> None:
    assert words.stem(one, ENGLISH) != words.stem(other, ENGLISH)


def test_stems_leave_out_words_that_say_nothing() -> None:
    assert words.stems("It is the opening of a port, 12,000 tonnes.", ENGLISH) == ("open", "port", "12,000", "tonn")


def test_without_language_data_words_are_compared_as_they_are() -> None:
    assert words.stems("Le port de la ville", StanceWords()) == ("le", "port", "de", "la", "ville")
    assert words.first("a port", ()) is None


def test_phrases_match_whole_words_and_any_ending_at_a_star() -> None:
    assert words.first("They do not prohibit it", ("prohibit*",))
    assert not words.first("a portal", ("port",))
    assert words.opening("an end to it", ("an", "an end to"))[0] == "an end to"  # type: ignore[index]
