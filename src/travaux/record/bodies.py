"""States and bodies across documents: joined by name, by state and field, by abbreviation, or as the only one that fits.

Invariant: a body one state owns never joins a body of another.
"""

from collections import defaultdict

from travaux.record import grounds, names
from travaux.record.groups import Groups
from travaux.record.names import Profile

BODIES = frozenset({"organisation", "bloc", "group"})


def join_states(groups: Groups) -> None:
    """States of one name, then what every node serves, which needs the states."""
    first: dict[str, int] = {}
    for at, node in enumerate(groups.nodes):
        if node.entity.kind == "state":
            groups.join(first.setdefault(names.folded(node.entity.name, node.profile.words), at), at, grounds.STATE)
    for at in range(len(groups.nodes)):
        _note_service(groups, at)


def _note_service(groups: Groups, at: int) -> None:
    """The offices a node holds and the states it serves, former ones left out."""
    node, served = groups.nodes[at], groups.above(at)
    office = node.entity.office or ""
    if office:
        node.profile.offices[office, served] = 1
        node.profile.titles.add(frozenset(office.casefold().split()))
    side = groups.side(served) if served is not None else None
    if side is not None and not set(office.casefold().split()) & node.profile.words.former:
        node.profile.sides.add(names.folded(groups.nodes[side].entity.name, node.profile.words))


def join_bodies(groups: Groups) -> None:
    """By state and field where somebody owns them, else by name; then by abbreviation; then short names that fit one only."""
    owned: dict[tuple[int | None, str], int] = {}
    for at, node in enumerate(groups.nodes):
        if node.entity.kind in BODIES:
            owner = groups.owner(at)
            plain = names.organ(node.entity.name, node.profile.words)
            if owner is not None:
                plain = names.organ(names.without(node.entity.name, groups.profiles[owner].names), node.profile.words) or plain
            first = owned.setdefault((owner, plain), at)
            groups.join(first, at, grounds.BODY if owner is None else grounds.ORGAN)
    _join_shared(groups)
    _join_abbreviations(groups)
    _join_short(groups)
    _join_called(groups)


def _roots(groups: Groups) -> list[int]:
    return groups.roots(lambda node: node.entity.kind in BODIES)


def _join_shared(groups: Groups) -> None:
    """Bodies that share a written name which says more than a field, unless two states own them."""
    owners: dict[int, set[int]] = defaultdict(set)
    for at in range(len(groups.nodes)):
        owner = groups.owner(at)
        if owner is not None:
            owners[groups.root(at)].add(owner)
    by_name: dict[str, set[int]] = defaultdict(set)
    for at in _roots(groups):
        words = groups.profiles[at].words
        for name in groups.profiles[at].names:
            plain = names.folded(name, words)
            if name.isupper() or (" " in plain and names.organ(name, words) == plain):
                by_name[plain].add(at)
    for name in sorted(by_name):
        same = sorted({groups.root(at) for at in by_name[name]})
        if len(same) > 1 and len(set().union(*(owners[at] for at in same))) < 2:
            for at in same[1:]:
                owners[groups.join(same[0], at, grounds.CALLED, name)] |= owners[at]


def _join_abbreviations(groups: Groups) -> None:
    """A group known by an abbreviation only, and the one group whose name it abbreviates."""
    longs: dict[str, set[int]] = defaultdict(set)
    for at in _roots(groups):
        for name in groups.profiles[at].names:
            if " " in name:
                for short in names.initials(name, groups.profiles[at].words):
                    longs[short].add(at)
    for at in _roots(groups):
        known = list(groups.profiles[at].names)
        if len(known) == 1 and known[0].isupper() and len(known[0]) >= grounds.SHORTEST_ABBREVIATION:
            fits = {groups.root(other) for other in longs.get(known[0], ())} - {groups.root(at)}
            if len(fits) == 1:
                groups.join(at, min(fits), grounds.ABBREVIATION, known[0])


def _join_short(groups: Groups) -> None:
    """A body nobody owns joins the only body whose name ends or begins with its own ("Foreign Ministry", "Acme")."""
    by_word: dict[str, set[int]] = defaultdict(set)
    for at in groups.roots(lambda node: node.entity.kind in ("organisation", "bloc")):
        for said in _sayings(groups.profiles[at]):
            by_word[said[0]].add(at)
            by_word[said[-1]].add(at)
    for at in groups.roots(lambda node: node.entity.kind == "organisation"):
        profile = groups.profiles[at]
        mine = names.organ(groups.nodes[at].entity.name, profile.words).split()
        if groups.owner(at) is not None or not mine or " ".join(mine) in groups.places:
            continue  # a town is not short for what is named after it
        near = {groups.root(other) for word in {mine[0], mine[-1]} for other in by_word[word]} - {groups.root(at)}
        fits = {other for other in near if any(_short_for(mine, said) for said in _sayings(groups.profiles[other]))}
        if len(fits) == 1:
            groups.join(at, min(fits), grounds.SHORT, groups.nodes[at].entity.name)


def _join_called(groups: Groups) -> None:
    """People who fight ("the rebels") are the one armed body of the record, where it has but one."""
    armed: set[int] = set()
    nameless: list[int] = []
    for at in groups.roots(lambda node: node.entity.kind in BODIES):
        words, last = groups.profiles[at].words, groups.nodes[at].entity.name.casefold().split()[-1]
        kin = set().union(*(nouns for called, nouns in words.called_also if called in words.armed))
        if groups.nodes[at].entity.kind == "group" and dict(words.calls).get(last) in words.armed:
            nameless.append(at)
        elif groups.owner(at) is None and any(kin & set(name.casefold().split()) for name in groups.profiles[at].names):
            armed.add(at)
    if len(armed) == 1:
        for at in nameless:
            groups.join(min(armed), at, grounds.MOVEMENT)


def _sayings(profile: Profile) -> list[list[str]]:
    """A body's names as words, with and without the state's."""
    both = {names.folded(name, profile.words) for name in profile.names} | {
        names.organ(name, profile.words) for name in profile.names
    }
    return [said.split() for said in sorted(both) if said]


def _short_for(mine: list[str], theirs: list[str]) -> bool:
    return mine == theirs or (len(theirs) > len(mine) and mine in (theirs[: len(mine)], theirs[-len(mine) :]))
