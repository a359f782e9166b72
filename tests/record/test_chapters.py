from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from travaux.record.chapters import listed, parted

DAYS = st.dictionaries(
    st.one_of(st.just(""), st.dates(date(2020, 1, 1), date(2024, 1, 1)).map(date.isoformat)), st.integers(1, 9), max_size=40
)


@given(DAYS)
def test_every_day_is_in_one_chapter_and_no_chapter_of_days_is_too_long(days: dict[str, int]) -> None:
    found = parted(days, 12)
    inside_of = listed(found, days)
    assert sorted(day for those in inside_of.values() for day in those) == sorted(days)
    for chapter, inside in inside_of.items():
        assert inside
        numbers = [date.fromisoformat(day).toordinal() for day in inside if day]
        assert all(chapter.first <= number < chapter.until for number in numbers)
        assert chapter.undated or "" not in inside
        assert sum(days[day] for day in inside) <= 12 or inside == [""]


@given(DAYS, st.dates(date(2020, 1, 1), date(2024, 1, 1)))
def test_one_more_document_leaves_every_other_chapter_of_a_long_record_as_it_is(days: dict[str, int], day: date) -> None:
    before = parted(days, 12)
    after = parted(days | {day.isoformat(): days.get(day.isoformat(), 0) + 1}, 12)
    number = day.toordinal()
    if len(before) > 1:
        assert {chapter for chapter in before if not chapter.first <= number < chapter.until} <= set(after)


def test_a_short_record_is_one_chapter_with_its_undated_documents() -> None:
    days = {"": 3, "2031-01-01": 4, "1850-06-01": 1}
    assert [sorted(those) for those in listed(parted(days), days).values()] == [sorted(days)]
    assert parted({}) == ()


def test_a_day_of_very_many_documents_stays_whole() -> None:
    days = {(date(2031, 1, 1) + timedelta(n)).isoformat(): 30 for n in range(3)}
    assert [sum(days[day] for day in those) for those in listed(parted(days, 12), days).values()] == [30, 30, 30]
