"""Putting things that several documents report into groups, one group a thing.

Invariant: the result depends only on the things, not on the order they come in; callers pass them in a fixed order.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")
MOST = 64  # groups a thing is compared with: the latest that share its rarest keys


def lead(things: Sequence[T], keys: Callable[[T], Iterable[Hashable]], fit: Callable[[T, list[T]], float]) -> list[list[T]]:
    """Leader clustering: each thing joins the best fitting of the groups that share a key with it, or leads a new one.

    `fit` sees the thing and a group; 0 means that they do not go together. Ties go to the older group.
    Cost: things times the groups that share a key, at most `MOST` of them.
    """
    groups: list[list[T]] = []
    index: dict[Hashable, list[int]] = defaultdict(list)
    for thing in things:
        own = sorted(set(keys(thing)), key=lambda k: (len(index[k]), repr(k)))
        near: dict[int, None] = {}
        for key in own:
            for g in reversed(index[key]):
                if len(near) >= MOST:
                    break
                near.setdefault(g)
        best = max(((fit(thing, groups[g]), -g) for g in near), default=(0.0, 0))
        if best[0] > 0:
            at = -best[1]
            groups[at].append(thing)
        else:
            at = len(groups)
            groups.append([thing])
        for key in own:
            if not index[key] or index[key][-1] != at:
                index[key].append(at)
    return groups


def union(count: int, pairs: Iterable[tuple[int, int]]) -> list[list[int]]:
    """The connected groups of `count` numbered things under these pairs, each in order, ordered by first member."""
    parent = list(range(count))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for a, b in pairs:
        low, high = sorted((root(a), root(b)))
        parent[high] = low
    groups: dict[int, list[int]] = defaultdict(list)
    for i in range(count):
        groups[root(i)].append(i)
    return list(groups.values())
