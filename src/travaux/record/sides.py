"""Who acts for whom in the end: a minister's side is the state, step by step up what actors represent."""

from collections.abc import Iterable

from travaux.record.entries import Actor


def sides(actors: Iterable[Actor]) -> dict[str, str]:
    """The side of every actor, by id: the last in the chain of those it represents, where a circle ends the chain."""
    known = {actor.id: actor for actor in actors}
    out = {}
    for id_ in known:
        at, seen = id_, {id_}
        while (above := known[at].represents) in known and above not in seen:
            at = above
            seen.add(at)
        out[id_] = at
    return out
