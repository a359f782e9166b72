"""One name, one kind across documents: what one report reads as a place or a body another may know to be a state or a person.

Decided by whole names before anything is joined. A state that any document establishes wins, unless the name is elsewhere
that of somebody in office; else persons and bodies by the number of documents, with an office as the better witness.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from travaux.model import Entity, EntityKind, Filed
from travaux.record import names

BODIES: tuple[EntityKind, ...] = ("organisation", "bloc")
DOUBTFUL = frozenset({"place", "organisation", "person", "state", "bloc"})


def decide(filed: Sequence[Filed]) -> dict[str, EntityKind]:
    """The kind of each folded name that documents disagree about."""
    counted: dict[str, Counter[EntityKind]] = defaultdict(Counter)
    held: set[str] = set()
    headed: set[str] = set()
    for one in filed:
        words = names.words_of(one.annotations.language)
        for entity in one.annotations.entities:
            if entity.kind in DOUBTFUL:
                name = names.folded(entity.name, words)
                counted[name][entity.kind] += 1
                if entity.kind == "person" and entity.office:
                    held.add(name)
                if entity.kind in BODIES and set(name.split()) & words.organisations:
                    headed.add(name)
    return {name: _kind(kinds, name in held, " " in name, name in headed) for name, kinds in counted.items() if len(kinds) > 1}


def places(filed: Sequence[Filed]) -> frozenset[str]:
    """Folded names that some document reads as a place."""
    return frozenset(
        names.folded(entity.name, names.words_of(one.annotations.language))
        for one in filed
        for entity in one.annotations.entities
        if entity.kind == "place"
    )


def _kind(kinds: Counter[EntityKind], held: bool, full: bool, headed: bool) -> EntityKind:
    if held and full:
        return "person"
    if kinds["state"]:
        return "state"
    best: EntityKind = max(BODIES, key=lambda kind: kinds[kind])
    persons, bodies = kinds["person"], kinds[best]
    if persons and (not bodies or (persons >= bodies and full and not headed)):
        return "person" if full or not kinds["place"] > persons else "place"
    return best if bodies and bodies >= kinds["place"] else "place" if kinds["place"] else best


def heard(entity: Entity, filed: Filed, decided: dict[str, EntityKind]) -> Entity:
    """An entity once all documents are heard: who is no person after all holds no office, and serves nobody."""
    if entity.kind not in DOUBTFUL:
        return entity
    kind = decided.get(names.folded(entity.name, names.words_of(filed.annotations.language)), entity.kind)
    if kind == entity.kind:
        return entity
    return replace(entity, kind=kind, office=None, of=None) if entity.kind == "person" else replace(entity, kind=kind)
