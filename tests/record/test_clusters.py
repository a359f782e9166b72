"""Leader clustering: what shares a key is compared, and what shares a wide key with the latest of its groups."""

from travaux.record import clusters


def test_what_shares_no_key_is_not_compared_but_for_a_wide_one() -> None:
    def together(one: str, group: list[str]) -> float:
        return 1.0

    assert clusters.lead(["ab", "cd"], lambda s: [*s], together) == [["ab"], ["cd"]]
    assert clusters.lead(["ab", "cd"], lambda s: [*s], together, lambda _: ["all"]) == [["ab", "cd"]]


def test_a_wide_key_brings_the_latest_groups_only() -> None:
    asked: list[str] = []

    def apart(one: str, group: list[str]) -> float:
        asked.append(group[0])
        return 0.0

    things = [f"{n:03}" for n in range(100)]
    assert clusters.lead(things, lambda _: [], apart, lambda _: ["all"]) == [[thing] for thing in things]
    assert asked[-clusters.WIDEST :] == things[-clusters.WIDEST - 1 : -1]
