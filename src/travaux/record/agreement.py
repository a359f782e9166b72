"""How far people agree beyond chance: Krippendorff's alpha for nominal values.

Source: K. Krippendorff, Content Analysis, 4th ed. (2019), ch. 12: alpha = 1 - observed / expected disagreement, over the
coincidences of values within units. Any number of people, any of whom may have left out a unit.
"""

from collections import Counter
from collections.abc import Iterable, Sequence


def alpha(units: Iterable[Sequence[str]]) -> float | None:
    """Agreement over units, each the values its judges gave it: 1 is perfect, 0 what chance would give.

    Units with fewer than two values say nothing. None where there is no other unit, or where one value is all that anybody
    ever gave, so that there is nothing to tell apart.
    """
    coincidences: dict[tuple[str, str], float] = {}
    for values in units:
        counts = Counter(values)
        given = len(values)
        if given < 2:
            continue
        for one, n in counts.items():
            for other, m in counts.items():
                pairs = n * (m - (one == other))
                coincidences[one, other] = coincidences.get((one, other), 0.0) + pairs / (given - 1)
    totals: dict[str, float] = {}
    for (one, _), weight in coincidences.items():
        totals[one] = totals.get(one, 0.0) + weight
    everything = sum(totals.values())
    expected = everything**2 - sum(t * t for t in totals.values())
    if len(totals) < 2 or not expected:
        return None
    observed = sum(weight for (one, other), weight in coincidences.items() if one != other)
    return 1 - (everything - 1) * observed / expected
