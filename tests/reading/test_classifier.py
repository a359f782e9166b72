import pytest

from travaux.reading import classifier, features


def test_shipped_weights_fit_the_columns() -> None:
    assert classifier.load("text", features.NAMES) is not None
    assert classifier.load("page", features.NAMES_ON_PAGE) is not None


@pytest.mark.parametrize(("name", "why"), [("text", "other columns"), ("nowhere", "missing")])
def test_weights_that_do_not_fit_are_said_once(name: str, why: str) -> None:
    classifier.load.cache_clear()
    with pytest.warns(RuntimeWarning, match=why):
        classifier.load(name, ("words",))
    assert classifier.load(name, ("words",)) is None  # a second warning would be an error
    classifier.load.cache_clear()
