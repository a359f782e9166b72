"""Putting things that several documents report into groups, one group a thing.

Invariant: the result depends only on the things, not on the order they come in; callers pass them in a fixed order.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
MOST = 24  # groups a thing is compared with: the latest that share its rarest keys
WIDEST = 48  # groups that share a wide key
RAREST = 6  # keys of a thing by which groups are looked for


def lead(
    things: Sequence[T],
    keys: Callable[[T], Iterable[str]],
    fit: Callable[[T, list[T]], float],
    wide: Callable[[T], Iterable[str]] = lambda _: (),
) -> list[list[T]]:
    """Leader clustering: each thing joins the best fitting of the groups that share a key with it, or leads a new one.

    `fit` sees the thing and a group; 0 means that they do not go together. Ties go to the older group. `wide` gives further
    keys, each of which brings the latest `WIDEST` of its groups.
    Cost: things times the groups that share a rare key, at most `MOST` of them, or a wide one.
    """
    groups: list[list[T]] = []
    index: dict[str, list[int]] = defaultdict(list)
    widely: dict[str, list[int]] = defaultdict(list)
    for thing in things:
        own = sorted(set(keys(thing)))
        near: dict[int, None] = {}
        for key in sorted((k for k in own if k in index), key=lambda k: len(index[k]))[:RAREST]:
            near.update(dict.fromkeys(index[key][-MOST:]))
            if len(near) >= MOST:
                break
        for key in (known := sorted(set(wide(thing)))):
            near.update(dict.fromkeys(widely[key][-WIDEST:]))
        best, place = max(((fit(thing, groups[g]), -g) for g in near), default=(0.0, 0))
        at = -place if best > 0 else len(groups)
        if at == len(groups):
            groups.append([])
        groups[at].append(thing)
        for place_of, those in ((index, own), (widely, known)):
            for key in those:
                if not place_of[key] or place_of[key][-1] != at:
                    place_of[key].append(at)
    return groups
