"""Who is who across chapters: the actors of each chapter merged once more, as if each chapter were one document naming them.

Invariant: an actor's id is the least that any chapter gives it, which is that of its least atom; what one chapter tells apart
is joined only where the names and offices of all chapters say so.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from travaux.model import Act, Annotations, Document, Entity, Filed, Mention, Span
from travaux.record import actors, grounds
from travaux.record.entries import Actor, Merge, Office

ALONE = frozenset({"unnamed"})  # kinds that never are one across documents


@dataclass(frozen=True)
class Company:
    """The actors of all chapters, and for each id that a chapter gives the id in the end."""

    actors: tuple[Actor, ...]
    now: Mapping[str, str]


def together(chapters: Sequence[tuple[Actor, ...]]) -> Company:
    """The company of these chapters' casts."""
    cast = actors.merge([_page(number, those) for number, those in enumerate(chapters)])
    merged = {actor.id: actor for actor in cast.actors}
    groups: dict[str, list[Actor]] = defaultdict(list)
    for number, those in enumerate(chapters):
        for actor in those:
            groups[cast.of(f"{number:06}", actor.id) or actor.id].append(actor)
    first = {key: min(actor.id for actor in group) for key, group in groups.items()}
    now = {actor.id: first[key] for key, group in groups.items() for actor in group}
    whole = [_whole(first[key], merged.get(key), group, now) for key, group in groups.items()]
    return Company(tuple(sorted(whole, key=lambda actor: (-len(actor.evidence), actor.id))), now)


def _page(number: int, those: Iterable[Actor]) -> Filed:
    """A chapter's actors as a document that names each of them once, and in which each of them acts."""
    id_, text = f"{number:06}", ""
    entities, mentions = [], []
    for actor in sorted(those, key=lambda a: a.id):
        if actor.kind not in ALONE:
            office = actor.offices[0] if actor.offices else Office("")
            aliases = tuple(name for name in actor.names if name != actor.name)
            entities.append(
                Entity(actor.id, actor.name, actor.kind, office.title or None, office.of or actor.represents, aliases)
            )
            mentions.append(Mention(Span(len(text), len(text) + len(actor.name)), actor.id))
            text += f"{actor.name}\n"
    acts = (Act(Span(0, len(text)), None, None, tuple(entity.id for entity in entities)),)
    notes = Annotations(id_, None, None, entities=tuple(entities), mentions=tuple(mentions), acts=acts)
    return Filed(Document(text, id=id_, sha256=id_), notes)


def _whole(id_: str, merged: Actor | None, group: Sequence[Actor], now: Mapping[str, str]) -> Actor:
    """One actor of those that chapters know it as: the one with most evidence lends what all of them have but one of."""
    best = min(group, key=lambda actor: (-len(actor.evidence), actor.id))
    offices = {(o.title.casefold(), now.get(o.of or "")): o for actor in group for o in actor.offices}
    served = best.represents or next((actor.represents for actor in group if actor.represents), None)
    named = merged or best
    merges = _merges(group, merged.merges if merged else ())
    return replace(
        best,
        id=id_,
        kind=named.kind,
        name=named.name,
        names=tuple(dict.fromkeys((named.name, *(name for actor in (best, *group) for name in actor.names)))),
        offices=tuple(replace(office, of=of) for (_, of), office in offices.items()),
        represents=now.get(served) if served and now.get(served) != id_ else None,
        evidence=tuple(sorted({e for actor in group for e in actor.evidence})),
        why=tuple(sorted({merge.ground for merge in merges})),
        merges=merges,
        confidence=min((grounds.SURE, *(merge.score for merge in merges))) if merges else best.confidence,
    )


def _merges(group: Sequence[Actor], between: Sequence[Merge]) -> tuple[Merge, ...]:
    """The merges of all chapters, and one for each chapter's actor with the first, on the least sure ground of those `between`.

    What was joined on one ground under the same names is listed once, with how often.
    """
    found = [merge for actor in group for merge in actor.merges]
    weakest = min(between, key=lambda merge: (merge.score, merge.ground), default=None)
    first = group[0]
    for other in group[1:]:
        if weakest and first.id != other.id:
            shown = (*first.evidence[:1], *other.evidence[:1])
            found.append(Merge(weakest.ground, weakest.score, (first.name, other.name), (first.id, other.id), shown))
    once: dict[tuple[str, tuple[str, str]], Merge] = {}
    for merge in found:
        known = once.get((merge.ground, merge.names))
        once[merge.ground, merge.names] = replace(known, times=known.times + merge.times) if known else merge
    return tuple(once.values())
