from travaux.record.shelves import MOST, Shelves, pairs


def test_a_dated_report_finds_groups_of_its_month_and_its_neighbours_and_undated_ones() -> None:
    shelves = Shelves()
    for group, when in enumerate(["2031-05-03", "2031-06-30", "2031-09-01", None]):
        shelves.put(group, [("side", "a")], when)
    assert shelves.near([("side", "a")], "2031-05-20") == [0, 1, 3]
    assert shelves.near([("side", "b")], "2031-05-20") == []


def test_an_undated_report_is_looked_for_near_its_publication_else_among_the_latest() -> None:
    shelves = Shelves()
    shelves.put(0, [("side", "a")], "2031-05-03")
    shelves.put(1, [("side", "a")], "2032-05-03")
    assert shelves.near([("side", "a")], None, "2031-05-09") == [0]
    assert shelves.near([("side", "a")], None, None) == [0, 1]


def test_at_most_so_many_groups_are_looked_at() -> None:
    shelves = Shelves()
    for group in range(3 * MOST):
        shelves.put(group, [("side", "a")], "2031-05-03")
    assert len(shelves.near([("side", "a")], "2031-05-03")) == MOST
    assert shelves.latest([("side", "a")])[-1] == 3 * MOST - 1


def test_pairs_are_sorted_and_bounded() -> None:
    assert list(pairs("ba")) == [("a", "b")]
    assert len(list(pairs("abcdefghij"))) == 15
