"""Whether two wordings of one speaker are one utterance."""

import pytest

from travaux.annotate import vectors
from travaux.languages import Language, language
from travaux.record import renderings

ENGLISH = language("en")
NAMES = frozenset({"dorvia", "estal"})


def fit(one: str, two: str, *, near: bool = True, vector: bool = True) -> float:
    a, b = (
        renderings.sense(text, ENGLISH, vectors.encode(text, ENGLISH.stances) if vector else None, NAMES) for text in (one, two)
    )
    assert renderings.fit(a, b, ENGLISH, near=near) == renderings.fit(b, a, ENGLISH, near=near)
    return renderings.fit(a, b, ENGLISH, near=near)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("We insist on written assurances about missiles", "it demanded assurances in writing about the missiles"),
        ("our soldiers will leave the valley in ten days", "its troops were to be withdrawn from the valley in ten days"),
        ("the captives will be freed before the feast", "the prisoners are to be released before the feast"),
    ],
)
def test_one_utterance_in_other_words_is_found_by_what_it_means(one: str, two: str) -> None:
    assert fit(one, two) > 0
    assert not fit(one, two, vector=False)
    assert not fit(one, two, near=False)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("we will sign the treaty", "we will not sign the treaty"),
        ("we can pay for the dam", "we can't pay for the dam"),
        ("the guild accepts the offer on wages", "the guild rejects the offer on wages"),
        ("the draft on water is acceptable", "the draft on water is unacceptable"),
        ("the envoys agreed on the order of steps", "the envoys failed to agree on the order of steps"),
        ("he ordered the attack on the bridge", "he denied having ordered the attack on the bridge"),
        ("duties on wool will be raised", "duties on wool will be lowered"),
        ("four ships were held at the strait", "nine ships were held at the strait"),
        ("the answer will come by Friday", "the answer will come by Monday"),
        ("the second round will be held here", "the third round will be held here"),
        ("the talks with Dorvia were useful", "the talks with Estal were useful"),
        ("tariffs on steel will be lowered", "tariffs on timber will be lowered"),
    ],
)
@pytest.mark.parametrize("vector", [True, False])
def test_what_contradicts_or_speaks_of_something_else_is_never_one(one: str, two: str, vector: bool) -> None:
    assert not fit(one, two, vector=vector)


@pytest.mark.parametrize("vector", [True, False])
def test_a_shortened_utterance_is_one_with_the_whole(vector: bool) -> None:
    whole = "The quota for herring is a matter of survival for every family here, and in three years there will be none"
    assert fit(whole, "the herring quota was a matter of survival for families", vector=vector, near=False)


def test_a_day_and_a_name_are_particulars_and_may_is_no_month() -> None:
    found = renderings.sense("Dorvia may answer by Friday 4 May, the second of ten days", ENGLISH, names=NAMES)
    assert found.particulars == {
        "name": {"dorvia"}, "full_dow": {"5"}, "numeral": {"4", "10"}, "full_month": {"5"}, "nth": {"2"},
    }  # fmt: skip


def test_a_speakers_own_name_tells_nothing() -> None:
    found = renderings.sense("Dorvia will answer", ENGLISH, names=NAMES, own={"dorvia"})
    assert not found.particulars
    assert found.stems == renderings.sense("will answer", ENGLISH).stems


@pytest.mark.parametrize("vector", [None, "", "AA==", "not base64", "é"])
def test_a_vector_that_is_none_means_nothing(vector: str | None) -> None:
    a = renderings.sense("the reply will come soon to all of us", ENGLISH, vector)
    b = renderings.sense("the answer will come soon to all of us", ENGLISH, vector)
    assert not renderings.fit(a, b, ENGLISH, near=True)


def test_a_language_without_words_still_compares() -> None:
    a, b = (renderings.sense(text, Language("xx")) for text in ("uno dos tres quatro", "uno dos tres quatro"))
    assert renderings.fit(a, b, Language("xx"), near=True) == 1.0
