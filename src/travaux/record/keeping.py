"""Promises of one chapter that acts told of in a later one keep.

Invariant: only what no chapter settles is looked at, and only acts of the same side that are told of no earlier than it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from travaux import dates
from travaux.languages import language
from travaux.languages.stances import StanceWords
from travaux.record.entries import ActEntry, Actor, Commitment, Evidence
from travaux.record.words import WORD, stem, stems, thin

MOST = 100  # the latest acts of a side that share a word with a promise
FEWEST = 2  # stems shared


def kept(
    promises: Sequence[Commitment],
    acts: Sequence[ActEntry],
    actors: Sequence[Actor],
    published: Mapping[str, str | None],
    languages: Mapping[str, str | None],
) -> list[Commitment]:
    """The commitments, met where a later act does what they say. The maps are by document."""
    served = {actor.id: actor.represents for actor in actors}

    def side(actor: str) -> str:
        seen = {actor}
        while (above := served.get(actor)) and above not in seen:
            actor = above
            seen.add(actor)
        return actor

    def words(evidence: Sequence[Evidence]) -> StanceWords:
        return language(languages.get(evidence[0].document)).stances

    def told(evidence: Iterable[Evidence]) -> tuple[int, int, str]:
        return min(dates.sort_key(published.get(e.document)) for e in evidence)

    index: dict[tuple[str, str], list[tuple[ActEntry, frozenset[str]]]] = defaultdict(list)
    for act in sorted(acts, key=lambda a: (told(a.evidence), a.id)):
        own = words(act.evidence)
        if act.modality == "asserted" and any(act.kind == kind for kind, _ in own.fulfilling):
            found = frozenset(stems(act.content, own))
            for doer in {side(a) for a in act.by}:
                for one in found:
                    index[doer, one].append((act, found))

    def proof(promise: Commitment) -> tuple[Evidence, ...]:
        own = words(promise.evidence)
        said = frozenset(stems(promise.content, own))
        spoken = {stem(w, own) for w in WORD.findall(promise.content)}
        keeping = {kind for kind, verbs in own.fulfilling if spoken & {stem(v, own) for v in verbs}}
        since = told(promise.evidence)
        near = {a.id: (a, found) for s in sorted(said) for a, found in index.get((side(promise.by or ""), s), ())[-MOST:]}
        out: set[Evidence] = set()
        for act, found in near.values():
            shared = found & said
            enough = len(shared) >= FEWEST and len(shared) * 2 >= min(len(found), len(said)) and shared - thin(own)
            if act.kind in keeping and enough and told(act.evidence) >= since:
                out |= set(act.evidence)
        return tuple(sorted(out - set(promise.evidence)))

    return [
        replace(one, status="met", outcome_evidence=later)
        if one.by and one.status in ("open", "overdue") and (later := proof(one))
        else one
        for one in promises
    ]
