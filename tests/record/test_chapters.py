from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from travaux.record.chapters import parted

DAYS = st.dictionaries(
    st.one_of(st.just(""), st.dates(date(2020, 1, 1), date(2024, 1, 1)).map(date.isoformat)), st.integers(1, 9), max_size=40
)


@given(DAYS)
def test_every_day_is_in_one_chapter_and_no_chapter_of_days_is_too_long(days: dict[str, int]) -> None:
    found = parted(days, 12)
    for day in days:
        assert sum(chapter.holds(day) for chapter in found) == 1
    for chapter in found:
        inside = [day for day in days if chapter.holds(day)]
        assert inside
        assert sum(days[day] for day in inside) <= 12 or inside == [""]


@given(DAYS, st.dates(date(2020, 1, 1), date(2024, 1, 1)))
def test_one_more_document_leaves_every_other_chapter_of_a_long_record_as_it_is(days: dict[str, int], day: date) -> None:
    before = parted(days, 12)
    after = parted(days | {day.isoformat(): days.get(day.isoformat(), 0) + 1}, 12)
    if len(before) > 1:
        assert {chapter for chapter in before if not chapter.holds(day.isoformat())} <= set(after)


def test_a_short_record_is_one_chapter_with_its_undated_documents() -> None:
    (chapter,) = parted({"": 3, "2031-01-01": 4, "1850-06-01": 1})
    assert all(chapter.holds(day) for day in ("", "2031-01-01", "1850-06-01"))
    assert parted({}) == ()


def test_a_day_of_very_many_documents_stays_whole() -> None:
    days = {(date(2031, 1, 1) + timedelta(n)).isoformat(): 30 for n in range(3)}
    assert sorted(sum(days[d] for d in days if c.holds(d)) for c in parted(days, 12)) == [30, 30, 30]
