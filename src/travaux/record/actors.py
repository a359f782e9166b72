"""Who is who across documents: entities of all documents merged into actors, with a line of reason for every merge.

Pure, and independent of the order of its input. States and bodies merge by name, organs by state and field, persons by name
with office and side as witnesses; what fits two actors equally joins neither. Sources without a name stay with their document.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from travaux.languages.names import NameWords, nations, stems
from travaux.model import EntityKind, Filed, Mention
from travaux.record import grounds, identity, names
from travaux.record.bodies import join_bodies, join_states
from travaux.record.entries import Actor, Evidence, Merge, Office
from travaux.record.groups import Groups, Join, Key, Node, gather
from travaux.record.names import Profile
from travaux.record.persons import join_persons

SHORTEST_STEM = 3  # letters of a name from which an adjective is made
ALONE = 0.8  # confidence of an actor that only one document names
SHOWN = 3  # pieces of evidence a document gives for one actor
ORIGIN = "actors@1.0"


@dataclass(frozen=True)
class Cast:
    """Every actor of a record, which of them each document's entities are, and the lineage of ids."""

    actors: tuple[Actor, ...]
    _of: dict[Key, str] = field(default_factory=dict, repr=False)
    lineage: dict[str, str] = field(default_factory=dict, repr=False)

    def of(self, document_id: str, entity_id: str) -> str | None:
        """The actor that an entity of a document is; None for a place that never acts, or for nobody."""
        return self._of.get((document_id, entity_id))


def merge(filed: Sequence[Filed]) -> Cast:
    """The cast of these documents."""
    groups = gather(_without_surnames(sorted(filed, key=lambda f: (f.document.id, f.document.sha256))))
    join_states(groups)
    join_bodies(groups)
    join_persons(groups)
    return _cast(groups)


def _without_surnames(filed: Sequence[Filed]) -> list[Filed]:
    """The documents with a person for each "state" that no list knows and that has the surname of the record's one bearer.

    A state that a document knows by another name as well, or that somebody there serves, stays one.
    """
    bearers: dict[str, set[str]] = defaultdict(set)
    served: set[str] = set()
    for one in filed:
        words = names.words_of(one.annotations.language)
        held = {entity.of for entity in one.annotations.entities}
        for entity in one.annotations.entities:
            parts = names.person_words(entity.name, words)
            if entity.kind == "person" and len(parts) > 1:
                bearers[parts[-1].casefold()].add(parts[0][:1].casefold())
            if entity.kind == "state" and (entity.id in held or entity.aliases):
                served.add(entity.name.casefold())
    wrong = {name for name, given in bearers.items() if len(given) == 1} - served
    return [_heard(one, wrong) for one in filed]


def _heard(one: Filed, surnames: set[str]) -> Filed:
    notes = one.annotations
    words = names.words_of(notes.language)
    read = tuple(
        replace(entity, kind="person")
        if entity.kind == "state" and entity.name.casefold() in surnames and not _listed_state(entity.name, words)
        else entity
        for entity in notes.entities
    )
    return one if read == notes.entities else replace(one, annotations=replace(notes, entities=read))


def _listed_state(name: str, words: NameWords) -> bool:
    """Whether a list has the name, or an adjective made from it."""
    made = tuple(stem for stem in stems(name) if len(stem) > SHORTEST_STEM)
    return name.casefold() in nations(words) or any(said.startswith(made) for said in nations(words))


def _cast(groups: Groups) -> Cast:
    members: dict[int, list[int]] = defaultdict(list)
    for at in range(len(groups.nodes)):
        members[groups.root(at)].append(at)
    roots = sorted(members)
    evidence = [[e for at in members[root] for e in _evidence(groups.nodes[at])] for root in roots]
    atoms = [[a for at in members[root] for a in _atoms(groups.nodes[at])] for root in roots]
    named = identity.assign("actor", atoms)
    ids = dict(zip(roots, named, strict=True))
    merges = _merges(groups, roots)
    actors = []
    for root, shown in zip(roots, evidence, strict=True):
        profile = groups.profiles[root]
        name = _name(groups, members[root], profile)
        served = _served(groups, members[root])
        actors.append(
            Actor(
                id=ids[root],
                kind=_kind(groups, members[root]),
                name=name,
                names=_listed(profile, name),
                offices=_offices(groups, profile, ids),
                represents=ids[served] if served is not None and served != root else None,
                evidence=tuple(shown),
                why=tuple(sorted({merge.ground for merge in merges[root]})),
                merges=merges[root],
                origin=ORIGIN,
                confidence=min((grounds.SURE, *(merge.score for merge in merges[root]))) if merges[root] else ALONE,
            )
        )
    _add_surnames(actors, {ids[root]: groups.profiles[root].words for root in roots})
    of = {key: ids[groups.root(at)] for key, at in groups.index.items()}
    ordered = tuple(sorted(actors, key=lambda actor: (-len(actor.evidence), actor.id)))
    return Cast(ordered, of, identity.lineage("actor", atoms, named))


def _merges(groups: Groups, roots: Sequence[int]) -> dict[int, tuple[Merge, ...]]:
    """Why the nodes of each group are one: a merge for each ground and pair of names, the first of its kind as evidence."""
    found: dict[int, dict[tuple[str, str, str], list[Join]]] = {root: defaultdict(list) for root in roots}
    for join in groups.joins:
        one, other = (groups.nodes[at].entity.name for at in (join.one, join.other))
        found[groups.root(join.one)][join.ground.words, one, other].append(join)
    return {
        root: tuple(_merge(groups, joins) for _, joins in sorted(those.items(), key=lambda item: item[0]))
        for root, those in found.items()
    }


def _merge(groups: Groups, joins: list[Join]) -> Merge:
    first = joins[0]
    one, other = groups.nodes[first.one], groups.nodes[first.other]
    return Merge(
        ground=first.ground.words,
        score=min(1.0, *(join.ground.score for join in joins)),
        names=(one.entity.name, other.entity.name),
        ids=(identity.entry_id("actor", _atoms(one)), identity.entry_id("actor", _atoms(other))),
        evidence=(_evidence(one)[0], _evidence(other)[0]),
        times=len(joins),
    )


def _add_surnames(actors: list[Actor], words_of: dict[str, NameWords]) -> None:
    """A person with a full name is also known by surname, where no other actor goes by it."""
    taken = Counter(name.casefold() for actor in actors for name in {actor.name, *actor.names})
    words = {actor.id: _surname(actor, words_of[actor.id]) for actor in actors}
    shared = Counter(word.casefold() for word in words.values() if word)
    for at, actor in enumerate(actors):
        word = words[actor.id]
        if word and word not in actor.names and shared[word.casefold()] == 1 and not taken[word.casefold()]:
            actors[at] = replace(actor, names=(*actor.names, word))


def _surname(actor: Actor, words: NameWords) -> str:
    parts = [part for part in actor.name.split() if part.casefold() not in words.suffixes]
    return parts[-1] if actor.kind == "person" and len(parts) > 1 and parts[-1][:1].isupper() else ""


def _shown(node: Node) -> list[Mention]:
    """The first mentions that bear a name, else the first of any kind."""
    text, known = node.filed.document.text, set(node.profile.names)
    named = [m for m in node.mentions if " ".join(text[m.span.start : m.span.end].split()) in known]
    return (named or node.mentions)[:SHOWN]


def _evidence(node: Node) -> list[Evidence]:
    return [Evidence(node.filed.document.id, m.span.start, m.span.end) for m in _shown(node)]


def _atoms(node: Node) -> list[str]:
    return [identity.atom(f"actor:{node.entity.kind}", node.filed.document.sha256, m.span) for m in _shown(node)]


def _kind(groups: Groups, members: list[int]) -> EntityKind:
    counted = Counter(groups.nodes[at].entity.kind for at in members)
    return min(counted, key=lambda kind: (-counted[kind], kind))


def _name(groups: Groups, members: list[int], profile: Profile) -> str:
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


def _served(groups: Groups, members: list[int]) -> int | None:
    """Whom an actor acts for: the state behind its body, else the body itself; what most documents say that know a state."""
    votes: Counter[int] = Counter()
    stated = False
    for at in members:
        node = groups.nodes[at]
        above = groups.above(at)
        if above is None or set((node.entity.office or "").casefold().split()) & node.profile.words.former:
            continue
        side = groups.side(above)
        if side is not None and not stated:
            stated = True
            votes = Counter({one: count for one, count in votes.items() if groups.nodes[one].entity.kind == "bloc"})
        if side is not None or not stated or groups.nodes[above].entity.kind == "bloc":
            votes[groups.root(above) if side is None else side] += 1
    return min(votes, key=lambda at: (-votes[at], at)) if votes else None


def _offices(groups: Groups, profile: Profile, ids: dict[int, str]) -> tuple[Office, ...]:
    seen: dict[tuple[str, str | None], Office] = {}
    for (title, served), _ in sorted(profile.offices.items(), key=lambda item: (item[0][0], item[0][1] or -1)):
        of = ids[groups.root(served)] if served is not None else None
        seen.setdefault((title.casefold(), of), Office(title, of))
    return tuple(seen.values())
