from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux import dates

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
MARKS = st.sampled_from(["", "", "?", "~", "%"])


@st.composite
def values(draw: st.DrawFn) -> str:
    day = draw(DAYS)
    text = draw(
        st.sampled_from(
            [day.isoformat(), f"{day}T10:30:00", f"{day:%Y-%m}", f"{day:%Y}", f"{day:%Y}-{draw(st.integers(21, 24))}"]
        )
    )
    return text + draw(MARKS)


@st.composite
def whens(draw: st.DrawFn) -> str:
    value = draw(values())
    match draw(st.integers(0, 3)):
        case 0:
            return value
        case 1:
            return f"../{value}"
        case 2:
            return f"{value}/.."
    begin = draw(DAYS)
    return dates.interval(begin, begin + timedelta(draw(st.integers(0, 800))))


@pytest.mark.parametrize(
    "edtf",
    ["2022-01-21", "2021-12", "2021", "2022-01-24/2022-01-30", "../2022-01-28", "2022-01-21/..", "2021-12~", "2022-01-26?",
     "2021%", "2022-01-21T10:30:00", "2022-01-21T10:30:00Z", "2021-24", "2021-12~/2022-01-10?"],
)  # fmt: skip
def test_valid(edtf: str) -> None:
    assert dates.valid(edtf)


@pytest.mark.parametrize(
    "edtf",
    ["", "soon", "2022-13", "2022-02-30", "22", "2022-1-1", "2022-01-30/2022-01-24", "2022-01-21T25:00", "2022-01-21T10:61",
     "2022-00", "0000", "2022-20", "2022-01-21/x", "2022-01-21??"],
)  # fmt: skip
def test_not_valid(edtf: str) -> None:
    assert not dates.valid(edtf)
    assert dates.first(edtf) is None
    assert dates.overlaps(edtf, "2022") is None


def test_bounds() -> None:
    assert (dates.first("2022-02"), dates.last("2022-02")) == (date(2022, 2, 1), date(2022, 2, 28))
    assert (dates.first("2021-24"), dates.last("2021-24")) == (date(2021, 12, 1), date(2022, 2, 28))
    assert (dates.first("../2022-01-28"), dates.last("../2022-01-28")) == (None, date(2022, 1, 28))
    assert dates.days("2022-01-24/2022-01-30") == 7
    assert dates.days("2022-01-24/..") is None
    assert dates.days("2022-01-21T10:30:00") == 1


def test_comparison() -> None:
    assert dates.overlaps("2022-01", "2022-01-31") is True
    assert dates.overlaps("2022-01-21", "2022-01-22") is False
    assert dates.overlaps("2022-01-21", "2022-01-22", slack=1) is True
    assert dates.overlaps("../2022-01-28", "1999") is True
    assert dates.overlaps(None, "1999") is None
    assert dates.within("2022-01-21", "2022-01")
    assert not dates.within("2022-01", "2022-01-21")
    assert not dates.within("2022-01-01/..", "2022")
    assert dates.before("2021-12", "2022-01-01") is True
    assert dates.before("2021-12", "2021-12-31") is False
    assert dates.before("2021-12", None) is None


def test_intersect() -> None:
    assert dates.intersect("2022-01", "2022-01-21?") == "2022-01-21?"
    assert dates.intersect("../2022-01-28", "2022-01-24/2022-01-30") == "2022-01-24/2022-01-28"
    assert dates.intersect("2022-01-21/..", "2022-01") == "2022-01-21/2022-01-31"
    assert dates.intersect("2022-01-20/2022-02-28", "2022-02-01/2022-03-10") == "2022-02"
    assert dates.intersect("2021", "2022") is None
    assert dates.intersect("2022-01-21?", "2022-01-21") == "2022-01-21"
    assert dates.intersect("2022-01-21", "2022-01-21T10:30:00") == "2022-01-21T10:30:00"


def test_cover() -> None:
    assert dates.cover("2022-01-10", "2022-01-21", None, "soon") == "2022-01-10/2022-01-21"
    assert dates.cover("2021-12~", "2022-01-10") == "2021-12~/2022-01-10"
    assert dates.cover("2022-01-10", "2022-01") == "2022-01"
    assert dates.cover("2022-01-10T09:00:00", "2022-01-11") == "2022-01-10/2022-01-11"
    assert dates.cover("../2022-01-10", "2022-02") == "../2022-02"
    assert dates.cover(None) is None


@pytest.mark.parametrize(
    ("edtf", "wanted"),
    [("2022-01-21", "day"), ("2022-01-21T10:30:00", "minute"), ("2022-01-24/2022-01-30", "week"), ("2022-01?", "month"),
     ("2022-24", "season"), ("2022~", "year"), ("2022-01-25/2022-01-30", "interval"), ("../2022", "open"), ("soon", "open"),
     ("2022-01-01/2022-01-31", "month"), ("2022-01-24?/2022-01-30?", "week")],
)  # fmt: skip
def test_precision(edtf: str, wanted: str) -> None:
    assert dates.precision(edtf) == wanted


def test_narrowest() -> None:
    assert dates.narrowest("2022", "2022-01", "../2022-01-28", None) == "2022-01"
    assert dates.narrowest("2022-01-21?", "2022-01-21") == "2022-01-21"
    assert dates.narrowest("2022-01-22", "2022-01-21") == "2022-01-21"
    assert dates.narrowest(None) is None


def test_qualifiers() -> None:
    assert dates.inferred("2022-01-26") == "2022-01-26?"
    assert dates.inferred("2021-12~") == "2021-12%"
    assert dates.approximate("2021-12") == "2021-12~"
    assert dates.inferred("../2022-01-28") == "../2022-01-28?"
    assert dates.exact("2021-12~/2022-01?") == "2021-12/2022-01"
    assert dates.is_inferred("2022%")


def test_arithmetic() -> None:
    assert dates.week_of(date(2022, 1, 26)) == "2022-01-24/2022-01-30"
    assert dates.shift_days("2022-01-31?", 1) == "2022-02-01?"
    assert dates.shift_days("2022-01", 7) == "2022-01-08/2022-02-07"
    assert dates.shift_days("2022-01-21T10:30:00", -1) == "2022-01-20T10:30:00"
    assert dates.shift_days("../2022-01-28", 2) == "../2022-01-30"
    assert dates.interval(date(2022, 1, 1), date(2022, 1, 31)) == "2022-01"
    assert dates.interval(date(2022, 1, 1), date(2022, 12, 31)) == "2022"
    assert dates.interval(None, date(2022, 1, 31)) == "../2022-01-31"


@pytest.mark.parametrize(
    ("edtf", "words"),
    [("2022-01-21", "21 January 2022"), ("2022-01-24/2022-01-30", "24–30 January 2022"),
     ("../2022-01-28", "by 28 January 2022"),
     ("2021-12~", "about December 2021"), ("2022-01-26?", "26 January 2022 (inferred)"), ("2021-24", "winter 2021"),
     ("2021%", "about 2021 (inferred)"), ("2022-01-28/2022-02-03", "28 January – 3 February 2022"), ("1980/1989", "1980–1989"),
     ("2022-01-21T10:30:00", "21 January 2022, 10:30"), ("2022-01/2022-03", "January–March 2022"), (None, "date unknown"),
     ("2021-12-30/2022-01-02", "30 December 2021 – 2 January 2022"),
     ("2021-12~/2022-01-10", "about December 2021 – 10 January 2022"),
     ("2022-01-21/..", "from 21 January 2022")],
)  # fmt: skip
def test_display(edtf: str | None, words: str) -> None:
    assert dates.display(edtf) == words


def test_sort_key_puts_unknown_last() -> None:
    assert sorted(["2022", None, "2021-12-31", "2022-01-01"], key=dates.sort_key) == ["2021-12-31", "2022-01-01", "2022", None]


@given(whens(), whens())
def test_intersection_lies_in_both(a: str, b: str) -> None:
    both = dates.intersect(a, b)
    assert (both is not None) is dates.overlaps(a, b)
    if both is not None:
        assert dates.valid(both)
        assert dates.within(both, a)
        assert dates.within(both, b)
        other = dates.intersect(b, a)
        assert (dates.first(both), dates.last(both)) == (dates.first(other), dates.last(other))


@given(st.lists(whens(), min_size=1, max_size=5))
def test_cover_covers_and_is_smallest(several: list[str]) -> None:
    whole = dates.cover(*several)
    assert whole is not None
    assert dates.valid(whole)
    assert all(dates.within(w, whole) for w in several)
    firsts, lasts = [dates.first(w) for w in several], [dates.last(w) for w in several]
    assert dates.first(whole) == (None if None in firsts else min(f for f in firsts if f))
    assert dates.last(whole) == (None if None in lasts else max(f for f in lasts if f))
    assert dates.cover(*reversed(several)) == whole


@given(whens(), whens(), st.integers(0, 40))
def test_overlap_is_symmetric_and_excludes_before(a: str, b: str, slack: int) -> None:
    assert dates.overlaps(a, b, slack) == dates.overlaps(b, a, slack)
    assert dates.overlaps(a, b) is not (dates.before(a, b) or dates.before(b, a))


@given(whens(), st.integers(-1000, 1000))
def test_shift_goes_there_and_back(edtf: str, n: int) -> None:
    moved = dates.shift_days(edtf, n)
    back = dates.shift_days(moved, -n)
    assert dates.days(moved) == dates.days(edtf)
    assert (dates.first(back), dates.last(back)) == (dates.first(edtf), dates.last(edtf))


@given(whens())
def test_qualifiers_leave_the_days_alone(edtf: str) -> None:
    for marked in (dates.inferred(edtf), dates.approximate(edtf), dates.exact(edtf)):
        assert dates.valid(marked)
        assert (dates.first(marked), dates.last(marked)) == (dates.first(edtf), dates.last(edtf))
    assert dates.inferred(dates.inferred(edtf)) == dates.inferred(edtf)


@given(DAYS, st.integers(0, 800))
def test_interval_round_trip(begin: date, n: int) -> None:
    end = begin + timedelta(n)
    edtf = dates.interval(begin, end)
    assert (dates.first(edtf), dates.last(edtf)) == (begin, end)


@given(DAYS)
def test_a_week_holds_its_day_and_starts_on_monday(day: date) -> None:
    week = dates.week_of(day)
    assert dates.within(day.isoformat(), week)
    assert dates.days(week) == 7
    begin = dates.first(week)
    assert begin is not None
    assert begin.weekday() == 0


@given(st.text(max_size=25))
def test_nothing_raises(text: str) -> None:
    dates.display(text)
    dates.precision(text)
    dates.inferred(text)
    dates.shift_days(text, 3)
    dates.cover(text, "2022")
