"""Persons across documents: full names first, then names in part, then offices without a name.

Each joins the one group that fits best; what fits two equally joins neither. Groups are looked up by their consonants, so that
the cost grows with the number of names and not with its square.
"""

from collections import defaultdict

from travaux.record import grounds, names
from travaux.record.grounds import Ground
from travaux.record.groups import Groups, Node

Blocks = dict[str, dict[int, None]]  # a key of a name -> nodes of the groups that bear it


def join_persons(groups: Groups) -> None:
    """Join what is one person."""
    persons = groups.roots(lambda node: node.entity.kind == "person")
    holders = [at for at in persons if _nameless(groups.nodes[at])]
    apart = set(holders)
    named = [at for at in persons if at not in apart]
    full = [at for at in named if groups.profiles[at].full()]
    part = [at for at in named if not groups.profiles[at].full()]
    blocks: Blocks = defaultdict(dict)
    for at in sorted(full, key=lambda at: (-len(groups.profiles[at].offices), at)):
        _join_full(groups, at, blocks)
    whole = {key: dict(found) for key, found in blocks.items()}
    for at in part:
        _join_part(groups, at, whole, blocks)
    _join_holders(groups, holders, named)


def _fitting(groups: Groups, at: int, keys: set[str], blocks: Blocks) -> tuple[list[int], Ground]:
    """The groups that score best, if well enough, and on what ground."""
    profile = groups.profiles[groups.root(at)]
    near = {groups.root(other) for key in keys for other in blocks.get(key, ())} - {groups.root(at)}
    scored = {other: names.person_score(profile, groups.profiles[other]) for other in near}
    best = max((ground.score for ground in scored.values()), default=0.0)
    if best < grounds.ENOUGH:
        return [], names.APART
    top = sorted(other for other, ground in scored.items() if ground.score == best)
    return top, scored[top[0]]


def _note(groups: Groups, at: int, blocks: Blocks) -> None:
    """File a group under the keys of its names, once a key."""
    root = groups.root(at)
    for key in names.person_keys(groups.profiles[root]):
        if all(groups.root(other) != root for other in blocks[key]):
            blocks[key][at] = None


def _join_full(groups: Groups, at: int, blocks: Blocks) -> None:
    keys = {key for key in names.person_keys(groups.profiles[at]) if key.startswith("surname")}
    top, ground = _fitting(groups, at, keys, blocks)
    if top:
        groups.join(at, top[0], ground)
    _note(groups, at, blocks)


def _join_part(groups: Groups, at: int, whole: Blocks, blocks: Blocks) -> None:
    """A surname or first name joins the one full name it can be, else others like itself."""
    keys = names.person_keys(groups.profiles[at])
    top, ground = _fitting(groups, at, keys, whole)
    if not top:
        top, ground = _fitting(groups, at, keys, blocks)
        top = [other for other in top if not groups.profiles[other].full()][:1]
    if len(top) == 1:
        groups.join(at, top[0], ground)
    _note(groups, at, blocks)


def _nameless(node: Node) -> bool:
    """Whether an office is all that is known of the person ("the Danish foreign minister")."""
    office = (node.entity.office or "").casefold()
    name = node.entity.name.casefold()
    return bool(office) and (name.endswith(office) or name.startswith(f"{office} of "))


def _join_holders(groups: Groups, holders: list[int], named: list[int]) -> None:
    """Who is known by office alone joins the only person named with that office of the same state or body."""
    held: dict[tuple[int, str], set[int]] = defaultdict(set)
    for at in {groups.root(one) for one in named}:
        profile = groups.profiles[at]
        for office, served in profile.offices:
            if served is not None and not set(office.casefold().split()) & profile.words.former:
                for word in office.casefold().split():
                    held[groups.root(served), word].add(at)
    alike: dict[tuple[int, str], int] = {}
    for at in holders:
        node, served = groups.nodes[at], groups.owner(at)
        words = (node.entity.office or "").casefold().split()
        if served is not None:
            fits = set.intersection(*(held[served, word] for word in words))
            first = alike.setdefault((served, " ".join(words)), at)
            if len(fits) == 1:
                groups.join(at, min(fits), grounds.HOLDER, node.entity.name)
            elif not fits:
                groups.join(first, at, grounds.OFFICE)
