"""Who is who across documents: entities of all documents merged into actors, with a line of reason for every merge.

Pure, and independent of the order of its input. States and bodies merge by name, organs by state and field, persons by name
with office and side as witnesses; what fits two actors equally joins neither. Sources without a name stay with their document.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from travaux.model import Entity, EntityKind, Filed, Mention
from travaux.record import identity, names
from travaux.record.entries import Actor, Evidence, Office
from travaux.record.names import Profile

SHOWN = 3  # pieces of evidence a document gives for one actor
ORIGIN = "actors@1.0"
_BODIES = frozenset({"organisation", "bloc", "group"})

Key = tuple[str, str]  # document id, entity id


@dataclass(frozen=True)
class Cast:
    """Every actor of a record, and which of them each document's entities are."""

    actors: tuple[Actor, ...]
    _of: dict[Key, str] = field(default_factory=dict, repr=False)

    def of(self, document_id: str, entity_id: str) -> str | None:
        """The actor that an entity of a document is; None for a place that never acts, or for nobody."""
        return self._of.get((document_id, entity_id))


@dataclass
class _Node:
    """One entity of one document."""

    filed: Filed
    entity: Entity
    mentions: list[Mention]
    profile: Profile


class _Groups:
    """Nodes in groups, joined for reasons that are kept."""

    def __init__(self, nodes: list[_Node]) -> None:
        self.nodes = nodes
        self._up = list(range(len(nodes)))
        self.why: dict[int, set[str]] = defaultdict(set)
        self.profiles = [node.profile for node in nodes]

    def root(self, at: int) -> int:
        while self._up[at] != at:
            self._up[at] = self._up[self._up[at]]
            at = self._up[at]
        return at

    def join(self, a: int, b: int, why: str = "") -> int:
        """Put two groups together; the one with the lesser node keeps its place."""
        a, b = sorted((self.root(a), self.root(b)))
        if a == b:
            return a
        self._up[b] = a
        into, gone = self.profiles[a], self.profiles[b]
        for name, count in gone.names.items():
            into.names[name] = into.names.get(name, 0) + count
        for office, count in gone.offices.items():
            into.offices[office] = into.offices.get(office, 0) + count
        into.sides |= gone.sides
        self.why[a] |= self.why.pop(b, set()) | ({why} if why else set())
        return a

    def roots(self, fits: Callable[[_Node], bool]) -> list[int]:
        return [at for at, node in enumerate(self.nodes) if self._up[at] == at and fits(node)]


def merge(filed: Sequence[Filed]) -> Cast:
    """The cast of these documents."""
    ordered = sorted(filed, key=lambda f: (f.document.id, f.document.sha256))
    nodes = [node for one in ordered for node in _nodes(one)]
    index = {(node.filed.document.id, node.entity.id): at for at, node in enumerate(nodes)}
    groups = _Groups(nodes)
    _join_states(groups)
    _note_service(groups, index)
    _join_bodies(groups, index)
    _join_persons(groups, index)
    return _cast(groups, index)


def _nodes(filed: Filed) -> list[_Node]:
    notes = filed.annotations
    acting = {one for s in notes.statements for one in (s.speaker, s.addressee) if one}
    acting |= {one for act in notes.acts for one in act.by}
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in notes.mentions:
        mentions[mention.entity].append(mention)
    words = names.words_of(notes.language)
    out = []
    for entity in notes.entities:
        if not mentions[entity.id] or (entity.kind == "place" and entity.id not in acting):
            continue
        text = filed.document.text
        said = Counter(" ".join(text[m.span.start : m.span.end].split()) for m in mentions[entity.id])
        known = {name: max(1, said[name]) for name in dict.fromkeys((entity.name, *entity.aliases))}
        out.append(_Node(filed, entity, mentions[entity.id], Profile(entity.kind, words, known)))
    return out


def _join_states(groups: _Groups) -> None:
    first: dict[str, int] = {}
    for at, node in enumerate(groups.nodes):
        if node.entity.kind == "state":
            key = names.folded(node.entity.name, node.profile.words)
            groups.join(first.setdefault(key, at), at, "states of one name")


def _note_service(groups: _Groups, index: dict[Key, int]) -> None:
    """Offices and the states they serve, once states are known."""
    for node in groups.nodes:
        served = index.get((node.filed.document.id, node.entity.of)) if node.entity.of else None
        office = node.entity.office or ""
        if office:
            node.profile.offices[office, served] = 1
        if served is not None and not (set(office.casefold().split()) & node.profile.words.former):
            side = _side(groups, index, served)
            if side is not None:
                node.profile.sides.add(names.folded(groups.nodes[side].entity.name, node.profile.words))


def _side(groups: _Groups, index: dict[Key, int], at: int) -> int | None:
    """The state behind a body, at most two steps away; the state itself."""
    for _ in range(3):
        node = groups.nodes[at]
        if node.entity.kind == "state":
            return groups.root(at)
        above = index.get((node.filed.document.id, node.entity.of)) if node.entity.of else None
        if above is None:
            return None
        at = above
    return None


# --- bodies -----------------------------------------------------------------------------------------------------------


def _join_bodies(groups: _Groups, index: dict[Key, int]) -> None:
    """By state and field where a state owns them, else by name; then abbreviations, then short names that fit one only."""
    owned: dict[tuple[int | None, str], int] = {}
    for at, node in enumerate(groups.nodes):
        if node.entity.kind not in _BODIES:
            continue
        owner = _owner(groups, index, node)
        kind = names.organ(node.entity.name, node.profile.words)
        key = (owner, kind)
        groups.join(owned.setdefault(key, at), at, "one name" if owner is None else "one kind of body of one state")
    _join_shared(groups, index)
    for at in groups.roots(lambda node: node.entity.kind in _BODIES):
        if groups.root(at) == at:
            _join_short(groups, index, at)


def _owner(groups: _Groups, index: dict[Key, int], node: _Node) -> int | None:
    above = index.get((node.filed.document.id, node.entity.of)) if node.entity.of else None
    return None if above is None else groups.root(above)


def _owners(groups: _Groups, index: dict[Key, int]) -> dict[int, set[int]]:
    owners: dict[int, set[int]] = defaultdict(set)
    for at, node in enumerate(groups.nodes):
        owner = _owner(groups, index, node)
        if owner is not None:
            owners[groups.root(at)].add(owner)
    return owners


def _join_shared(groups: _Groups, index: dict[Key, int]) -> None:
    """Bodies that share a written name, or of which one is the abbreviation of the other, unless two states own them."""
    owners = _owners(groups, index)
    by_name: dict[str, set[int]] = defaultdict(set)
    for at in groups.roots(lambda node: node.entity.kind in _BODIES):
        for name in groups.profiles[at].names:
            if (
                names.organ(name, groups.profiles[at].words) == names.folded(name, groups.profiles[at].words)
                and len(name.split()) > 1
            ) or name.isupper():
                by_name[names.folded(name, groups.profiles[at].words)].add(at)
    for name in sorted(by_name):
        same = sorted({groups.root(at) for at in by_name[name]})
        if len(same) > 1 and len(set().union(*(owners[at] for at in same))) < 2:
            for at in same[1:]:
                groups.join(same[0], at, f"both are called {name}")
    roots = groups.roots(lambda node: node.entity.kind in _BODIES)
    longs: dict[str, set[int]] = defaultdict(set)
    for at in roots:
        for name in groups.profiles[at].names:
            if " " in name:
                for short in _initials(name, groups.profiles[at]):
                    longs[short].add(at)
    for at in roots:
        for name in sorted(groups.profiles[at].names):
            fits = {groups.root(other) for other in longs.get(name, ())} - {groups.root(at)}
            if (
                len(fits) == 1
                and len(groups.profiles[at].names) == 1
                and names.shortens(name, _long(groups.profiles[min(fits)], name), groups.profiles[at].words)
            ):
                groups.join(at, min(fits), f"{name} abbreviates the other's name")


def _initials(name: str, profile: Profile) -> set[str]:
    parts = [part for part in name.replace("-", " ").split() if part[:1].isalpha()]
    return {
        "".join(p[0] for p in parts).upper(),
        "".join(p[0] for p in parts if p.casefold() not in profile.words.links).upper(),
    }


def _long(profile: Profile, short: str) -> str:
    return next((name for name in sorted(profile.names) if " " in name and short in _initials(name, profile)), "")


def _join_short(groups: _Groups, index: dict[Key, int], at: int) -> None:
    """A body nobody owns joins the only body whose name ends or begins with its own ("Foreign Ministry", "Acme")."""
    profile, node = groups.profiles[at], groups.nodes[at]
    if _owner(groups, index, node) is not None or node.entity.kind != "organisation":
        return
    kind = names.organ(node.entity.name, profile.words)
    mine = kind.split()
    fits = set()
    for other in groups.roots(lambda n: n.entity.kind in ("organisation", "bloc")):
        if other == at:
            continue
        for name in groups.profiles[other].names:
            whole = names.folded(name, profile.words).split()
            theirs = names.organ(name, profile.words).split()
            if mine and (mine == theirs or (len(whole) > len(mine) and mine in (whole[: len(mine)], whole[-len(mine) :]))):
                fits.add(other)
                break
    if len(fits) == 1:
        groups.join(at, min(fits), f"the only body that {node.entity.name} can be short for")


# --- persons ----------------------------------------------------------------------------------------------------------


def _join_persons(groups: _Groups, index: dict[Key, int]) -> None:
    """Full names first, then names in part, then offices without a name; each joins the one group that fits, or none."""
    persons = groups.roots(lambda node: node.entity.kind == "person")
    holders = [at for at in persons if _nameless(groups.nodes[at])]
    named = [at for at in persons if at not in set(holders)]
    full = [at for at in named if groups.profiles[at].full()]
    partial = [at for at in named if not groups.profiles[at].full()]
    for waiting in (sorted(full, key=lambda at: (-len(groups.profiles[at].offices), at)), partial):
        blocks: dict[str, list[int]] = defaultdict(list)
        for at in named:
            if at not in waiting or waiting is partial:
                for key in names.surname_keys(groups.profiles[groups.root(at)]):
                    blocks[key].append(at)
        for at in waiting:
            _join_person(groups, at, blocks, settled=waiting is partial)
    for at in holders:
        _join_holder(groups, index, at, [one for one in named if groups.root(one) == one])


def _join_person(groups: _Groups, at: int, blocks: dict[str, list[int]], *, settled: bool) -> None:
    profile = groups.profiles[groups.root(at)]
    found: dict[int, tuple[float, str]] = {}
    for other in {groups.root(one) for key in names.surname_keys(profile) for one in blocks[key]} - {groups.root(at)}:
        score, why = names.person_score(profile, groups.profiles[other])
        if score >= names.ENOUGH:
            found[other] = (score, why)
    best = max((score for score, _ in found.values()), default=0.0)
    top = sorted(other for other, (score, _) in found.items() if score == best)
    if settled:
        whole = [other for other in top if groups.profiles[other].full()]
        top = whole or top[:1]
    if len(top) == 1 or (top and not settled):
        groups.join(at, top[0], found[top[0]][1])
    if not settled:
        for key in names.surname_keys(profile):
            blocks[key].append(at)


def _nameless(node: _Node) -> bool:
    """Whether an office is all that is known of the person ("the Danish foreign minister")."""
    office = node.entity.office
    return bool(office) and node.entity.name.casefold().endswith(str(office).casefold())


def _join_holder(groups: _Groups, index: dict[Key, int], at: int, named: Iterable[int]) -> None:
    node = groups.nodes[at]
    served = _owner(groups, index, node)
    words = {word.casefold() for word in str(node.entity.office).split()}
    fits = []
    for other in named:
        for office, of in groups.profiles[other].offices:
            held = set(office.casefold().split())
            if of is not None and groups.root(of) == served and words <= held and not held & node.profile.words.former:
                fits.append(other)
                break
    if len(fits) == 1:
        groups.join(at, fits[0], f"the only {node.entity.name} that is named")


# --- entries ----------------------------------------------------------------------------------------------------------


def _cast(groups: _Groups, index: dict[Key, int]) -> Cast:
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(groups.nodes)):
        members[groups.root(at)].append(at)
    roots = sorted(members)
    evidence = [[e for at in members[root] for e in _evidence(groups.nodes[at])] for root in roots]
    atoms = [[a for at in members[root] for a in _atoms(groups.nodes[at])] for root in roots]
    ids = dict(zip(roots, identity.assign("actor", atoms), strict=True))
    actors = []
    for root, shown in zip(roots, evidence, strict=True):
        profile = groups.profiles[root]
        name = _name(groups, members[root], profile)
        served = _served(groups, index, members[root])
        actors.append(
            Actor(
                id=ids[root],
                kind=_kind(groups, members[root]),
                name=name,
                names=_listed(profile, name),
                offices=_offices(groups, profile, ids),
                represents=ids[served] if served is not None and served != root else None,
                evidence=tuple(shown),
                why=tuple(sorted(groups.why.get(root, ()))),
                origin=ORIGIN,
                confidence=0.9 if groups.why.get(root) else 0.8,
            )
        )
    _add_surnames(actors)
    of = {key: ids[groups.root(at)] for key, at in index.items()}
    return Cast(tuple(sorted(actors, key=lambda actor: (-len(actor.evidence), actor.id))), of)


def _add_surnames(actors: list[Actor]) -> None:
    """A person with a full name is also known by surname, where no other actor goes by it."""
    taken = Counter(name.casefold() for actor in actors for name in {actor.name, *actor.names})
    words = {actor.id: _surname(actor) for actor in actors}
    shared = Counter(word.casefold() for word in words.values() if word)
    for at, actor in enumerate(actors):
        word = words[actor.id]
        if word and word not in actor.names and shared[word.casefold()] == 1 and not taken[word.casefold()]:
            actors[at] = replace(actor, names=(*actor.names, word))


def _surname(actor: Actor) -> str:
    parts = actor.name.split()
    return parts[-1] if actor.kind == "person" and len(parts) > 1 and parts[-1][:1].isupper() else ""


def _shown(node: _Node) -> list[Mention]:
    """The first mentions that bear a name, else the first of any kind."""
    text, known = node.filed.document.text, set(node.profile.names)
    named = [m for m in node.mentions if " ".join(text[m.span.start : m.span.end].split()) in known]
    return (named or node.mentions)[:SHOWN]


def _evidence(node: _Node) -> list[Evidence]:
    return [Evidence(node.filed.document.id, m.span.start, m.span.end) for m in _shown(node)]


def _atoms(node: _Node) -> list[str]:
    return [identity.atom(f"actor:{node.entity.kind}", node.filed.document.sha256, m.span) for m in _shown(node)]


def _kind(groups: _Groups, members: list[int]) -> EntityKind:
    counted = Counter(groups.nodes[at].entity.kind for at in members)
    return min(counted, key=lambda kind: (-counted[kind], kind))


def _name(groups: _Groups, members: list[int], profile: Profile) -> str:
    """The name most documents give as fullest; of equals the longest, then the first by alphabet."""
    counted = Counter(groups.nodes[at].entity.name for at in members)
    if profile.full():
        counted = (
            Counter({n: count for n, count in counted.items() if len(names.person_words(n, profile.words)) > 1}) or counted
        )
    return min(counted, key=lambda name: (-counted[name], -len(name), name))


def _listed(profile: Profile, name: str) -> tuple[str, ...]:
    return (
        name,
        *sorted((other for other in profile.names if other != name), key=lambda other: (-profile.names[other], other)),
    )


def _served(groups: _Groups, index: dict[Key, int], members: list[int]) -> int | None:
    """Whom an actor acts for: the state behind its body, else the body itself; what most documents say."""
    votes: Counter[int] = Counter()
    for at in members:
        node = groups.nodes[at]
        above = index.get((node.filed.document.id, node.entity.of)) if node.entity.of else None
        if above is None or set((node.entity.office or "").casefold().split()) & node.profile.words.former:
            continue
        side = _side(groups, index, above)
        votes[groups.root(above) if side is None else side] += 1
    return min(votes, key=lambda at: (-votes[at], at)) if votes else None


def _offices(groups: _Groups, profile: Profile, ids: dict[int, str]) -> tuple[Office, ...]:
    seen: dict[tuple[str, str | None], Office] = {}
    for (title, served), _ in sorted(profile.offices.items(), key=lambda item: (item[0][0], item[0][1] or -1)):
        of = ids[groups.root(served)] if served is not None else None
        seen.setdefault((title.casefold(), of), Office(title, of))
    return tuple(seen.values())
