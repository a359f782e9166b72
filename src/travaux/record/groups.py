"""Entities of all documents as nodes, joined into groups for reasons that are kept; what is known of a group grows with it."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from travaux.model import Entity, EntityKind, Filed, Mention
from travaux.record import kinds, names
from travaux.record.grounds import Ground
from travaux.record.names import Profile

Key = tuple[str, str]  # document id, entity id


@dataclass
class Node:
    """One entity of one document."""

    filed: Filed
    entity: Entity
    mentions: list[Mention]
    profile: Profile


@dataclass(frozen=True, slots=True)
class Join:
    """Two nodes whose groups became one, on what ground."""

    one: int
    other: int
    ground: Ground


class Groups:
    """Nodes in groups, joined on grounds that are kept. `places` are folded names that some document reads as a place."""

    def __init__(self, nodes: list[Node], places: frozenset[str] = frozenset()) -> None:
        self.nodes = nodes
        self.places = places
        self._up = list(range(len(nodes)))
        self.joins: list[Join] = []
        self.profiles = [node.profile for node in nodes]
        self.index = {(node.filed.document.id, node.entity.id): at for at, node in enumerate(nodes)}
        self._above = [self.index.get((node.filed.document.id, node.entity.of)) if node.entity.of else None for node in nodes]

    def root(self, at: int) -> int:
        while self._up[at] != at:
            self._up[at] = self._up[self._up[at]]
            at = self._up[at]
        return at

    def join(self, one: int, other: int, ground: Ground, name: str = "") -> int:
        """Put the groups of two nodes together; the one with the lesser node keeps its place. `name` goes into the ground."""
        a, b = sorted((self.root(one), self.root(other)))
        if a == b:
            return a
        self.joins.append(Join(one, other, replace(ground, words=ground.words.format(name)) if name else ground))
        self._up[b] = a
        into, gone = self.profiles[a], self.profiles[b]
        for name, count in gone.names.items():
            into.names[name] = into.names.get(name, 0) + count
        for office, count in gone.offices.items():
            into.offices[office] = into.offices.get(office, 0) + count
        into.titles |= gone.titles
        into.sides |= gone.sides
        return a

    def roots(self, fits: Callable[[Node], bool]) -> list[int]:
        return [at for at, node in enumerate(self.nodes) if self._up[at] == at and fits(node)]

    def above(self, at: int) -> int | None:
        """The node of what this node belongs to, in its own document."""
        return self._above[at]

    def owner(self, at: int) -> int | None:
        """The group of what this node belongs to."""
        above = self._above[at]
        return None if above is None else self.root(above)

    def side(self, at: int) -> int | None:
        """The group of the state behind a node, at most three steps away; its own, for a state."""
        for _ in range(4):
            if self.nodes[at].entity.kind == "state":
                return self.root(at)
            above = self._above[at]
            if above is None:
                return None
            at = above
        return None


def gather(filed: Iterable[Filed]) -> Groups:
    """The nodes of these documents, each a group of its own. Places that never act are left out."""
    documents = list(filed)
    decided = kinds.decide(documents)
    return Groups([node for one in documents for node in _nodes(one, decided)], kinds.places(documents))


def _nodes(filed: Filed, decided: dict[str, EntityKind]) -> list[Node]:
    notes = filed.annotations
    acting = {one for s in notes.statements for one in (s.speaker, s.addressee) if one}
    acting |= {one for act in notes.acts for one in act.by}
    mentions: dict[str, list[Mention]] = defaultdict(list)
    for mention in notes.mentions:
        mentions[mention.entity].append(mention)
    words = names.words_of(notes.language)
    out = []
    for read in notes.entities:
        entity = kinds.heard(read, filed, decided)
        if not mentions[entity.id] or (entity.kind == "place" and entity.id not in acting):
            continue
        text = filed.document.text
        said = Counter(" ".join(text[m.span.start : m.span.end].split()) for m in mentions[entity.id])
        known = {name: max(1, said[name]) for name in dict.fromkeys((entity.name, *entity.aliases))}
        out.append(Node(filed, entity, mentions[entity.id], Profile(entity.kind, words, known)))
    return out
