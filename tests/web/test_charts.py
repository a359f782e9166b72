"""Coordinates: marks lie in their lane and never on each other, the scale is linear, and nothing is lost."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from travaux.web.charts import GUTTER, LETTER, LINE, LINES, MARGIN, MOST, RUNG, WIDTH, Happening, Passing, cut, ladder, timeline

CORE = (date(2031, 5, 1), date(2031, 5, 31))


def happening(when: str | None, lane: str = "a") -> Happening:
    return Happening(when, lane, f"words of {when}", "/x")


def test_a_day_is_a_point_and_an_interval_a_bar() -> None:
    drawn = timeline([happening("2031-05-05"), happening("2031-05-10/2031-05-20")], ["a"], CORE, None)
    day, bar = drawn.lanes[0].marks
    assert day.point
    assert not bar.point
    per_day = (WIDTH - GUTTER - MARGIN) / ((drawn.last - drawn.first).days + 1)
    assert abs(bar.width - 11 * per_day) < 0.1, "both ends included"


def test_time_runs_to_the_right() -> None:
    days = ["2031-05-20", "2031-05-02", "2031-05-09"]
    marks = timeline([happening(day) for day in days], ["a"], CORE, None).lanes[0].marks
    assert [mark.words[-10:] for mark in marks] == sorted(days)
    assert [mark.x for mark in marks] == sorted(mark.x for mark in marks)


def test_what_is_far_away_or_undated_is_counted() -> None:
    drawn = timeline([happening("1961"), happening(None), happening("2031-05-05")], ["a"], CORE, None)
    assert drawn.outside == 2
    assert (drawn.first.year, drawn.last.year) == (2031, 2031)


def test_the_records_day_is_drawn_where_it_lies_inside() -> None:
    assert timeline([], ["a"], CORE, date(2031, 5, 16)).now
    assert timeline([], ["a"], CORE, date(2032, 5, 16)).now is None


@given(st.lists(st.integers(1, 28), max_size=30), st.lists(st.tuples(st.integers(1, 20), st.integers(1, 8)), max_size=10))
def test_marks_of_a_lane_do_not_overlap(days: list[int], spans: list[tuple[int, int]]) -> None:
    found = [happening(f"2031-05-{d:02}") for d in days]
    found += [happening(f"2031-05-{a:02}/2031-05-{a + n:02}") for a, n in spans]
    drawn = timeline(found, ["a", "b"], CORE, None)
    lane, empty = drawn.lanes
    assert len(lane.marks) + drawn.outside == len(found)
    assert drawn.outside == 0 or len({mark.y for mark in lane.marks}) == MOST
    assert empty.y >= lane.y + lane.height
    for row in {mark.y for mark in lane.marks}:
        assert lane.y <= row < lane.y + lane.height
        for left, right in pairwise(sorted((m for m in lane.marks if m.y == row), key=lambda m: m.x)):
            assert left.x + left.width <= right.x
    assert all(m.x >= GUTTER and m.x + m.width <= WIDTH for m in lane.marks)


def test_ticks_suit_the_length() -> None:
    months = timeline([], ["a"], (date(2031, 1, 1), date(2031, 12, 31)), None).ticks
    assert [t.words for t in months][:2] == ["Jan 2031", "Feb"]
    weeks = timeline([], ["a"], CORE, None).ticks
    assert weeks[0].words == "5 May"
    years = timeline([], ["a"], (date(2001, 1, 1), date(2031, 12, 31)), None).ticks
    assert 3 < len(years) < 20


def test_the_ladder_points_from_sender_to_addressee() -> None:
    drawn = ladder(["A", "B"], [Passing(0, 1, "draft", "", "/1"), Passing(1, 0, "answer", "", "/2")])
    assert drawn
    first, second = drawn.rungs
    assert first.x1 < first.x2
    assert (second.x1, second.x2) == (first.x2, first.x1)
    assert first.y < second.y < drawn.height
    assert [r.number for r in drawn.rungs] == [1, 2]


def test_a_title_has_two_lines_before_it_is_cut_and_pushes_the_rungs_below_down() -> None:
    words = "Written answer of the eastern party to the western draft"
    drawn = ladder(["A", "B"], [Passing(0, 1, "draft", "", "/1"), Passing(1, 0, words, "", "/2"), Passing(0, 1, "x", "", "/3")])
    assert drawn
    first, second, third = drawn.rungs
    assert " ".join(line for _, line in second.lines) == f"2. {words}"
    assert first.y < second.lines[0][0] < second.lines[1][0] < second.y < third.lines[0][0]
    assert second.y - first.y == RUNG + LINE
    assert drawn.height > third.y


def test_a_paper_for_nobody_known_ends_between_the_lines() -> None:
    drawn = ladder(["A", "B", "C"], [Passing(0, None, "x", "", "/1"), Passing(2, None, "y", "", "/2")], outside=3)
    assert drawn
    assert [r.x1 in {p.x for p in drawn.poles} for r in drawn.rungs] == [True, True]
    assert not {r.x2 for r in drawn.rungs} & {p.x for p in drawn.poles}
    assert all(drawn.poles[0].x < r.x2 < drawn.poles[2].x for r in drawn.rungs)
    assert drawn.outside == 3


def test_nothing_to_climb() -> None:
    assert ladder(["A"], [Passing(0, 0, "x", "", "/")]) is None
    assert ladder(["A", "B"], []) is None


def test_long_words_are_cut_and_kept_whole_beside() -> None:
    drawn = ladder(["A", "B"], [Passing(0, 1, "draft " * 40, "", "/1")])
    assert drawn
    assert len(drawn.rungs[0].lines) == LINES
    assert all(len(line) < 60 for _, line in drawn.rungs[0].lines)
    assert drawn.rungs[0].full == "draft " * 40
    assert cut("short", 9) == "short"


def test_names_of_parties_stay_inside_the_picture_and_apart() -> None:
    for count in range(2, 6):
        drawn = ladder(["W" * 60] * count, [Passing(0, 1, "draft", "", "/1")])
        assert drawn
        ends = [(p.x - len(p.name) * LETTER / 2, p.x + len(p.name) * LETTER / 2) for p in drawn.poles]
        assert ends[0][0] >= 0
        assert ends[-1][1] <= drawn.width
        assert all(left[1] <= right[0] for left, right in pairwise(ends))
