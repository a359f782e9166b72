import pytest

from travaux.record.agreement import alpha


def test_the_worked_example_of_the_literature() -> None:
    """Krippendorff (2011), "Computing Krippendorff's alpha-reliability", section C: four observers, twelve units, 0.743."""
    observers = ("1 2 3 3 2 1 4 1 2 . . .", "1 2 3 3 2 2 4 1 2 5 . 3", ". 3 3 3 2 3 4 2 2 5 1 .", "1 2 3 3 2 4 4 1 2 5 1 .")
    units = [[v for v in unit if v != "."] for unit in zip(*(o.split() for o in observers), strict=True)]
    assert alpha(units) == pytest.approx(0.743, abs=0.0005)


def test_two_observers_and_two_values() -> None:
    """The same, section A: ten units, 0.095."""
    units = zip("0100000010", "1110010000", strict=True)
    assert alpha([list(unit) for unit in units]) == pytest.approx(0.095, abs=0.0005)


@pytest.mark.parametrize(("units", "value"), [([], None), (["a"], None), (["aa"], None), (["aa", "bb"], 1.0)])
def test_what_there_is_nothing_to_say_of(units: list[str], value: float | None) -> None:
    assert alpha([list(unit) for unit in units]) == value
