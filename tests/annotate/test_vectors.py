"""Words as vectors: compact, the same again, and none where there is nothing to encode."""

import base64
from importlib.resources import files

import numpy as np
import pytest

from travaux.annotate import vectors
from travaux.languages import language

WORDS = language("en").stances


def unpacked(vector: str | None) -> "np.typing.NDArray[np.float64]":
    values = np.frombuffer(base64.b64decode(vector or ""), np.int8).astype(np.float64)
    found: np.typing.NDArray[np.float64] = values[1:] * values[0] / (8 * vectors.LOUDEST)
    return found


def test_words_that_mean_alike_have_like_vectors() -> None:
    troops, soldiers, timber = (unpacked(vectors.encode(word, WORDS)) for word in ("troops", "soldiers", "timber"))
    assert np.linalg.norm(troops) == pytest.approx(1, abs=0.02)
    assert troops @ soldiers > 0.6 > 0.3 > troops @ timber


def test_a_vector_is_the_sum_of_its_content_words_each_once_in_any_order() -> None:
    apart = unpacked(vectors.encode("herring", WORDS)) + unpacked(vectors.encode("quota", WORDS))
    assert np.allclose(unpacked(vectors.encode("The quota of the herring Quota", WORDS)), apart, atol=0.02)
    assert vectors.encode("herring quota", WORDS) == vectors.encode("of quota to herring", WORDS)


@pytest.mark.parametrize("text", ["", "…", "of the", "🐟", "́"])
def test_what_holds_no_content_word_has_none(text: str) -> None:
    assert vectors.encode(text, WORDS) is None


@pytest.mark.parametrize("text", ["рыба", "魚", "x" * 5000, "a1b2 3,5", "e\u0301tat"])
def test_any_word_has_a_finite_vector(text: str) -> None:
    assert np.isfinite(unpacked(vectors.encode(text, WORDS))).all()


def test_a_language_without_common_words_has_none() -> None:
    assert vectors.encode("herring", language("xx").stances) is None


def test_without_the_file_there_are_none(monkeypatch: pytest.MonkeyPatch) -> None:
    vectors.model.cache_clear()
    monkeypatch.setattr(vectors, "FILE", "missing.npz")
    try:
        assert vectors.encode("herring", WORDS) is None
    finally:
        vectors.model.cache_clear()


def test_the_file_is_small() -> None:
    assert len(files("travaux.annotate").joinpath("weights", vectors.FILE).read_bytes()) < 6_000_000
