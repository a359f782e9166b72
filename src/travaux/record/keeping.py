"""Promises of one chapter that are kept in a later one: by acts it tells of, or as the meeting was held that was promised.

Invariant: only what no chapter settles is looked at, and only acts of the same side that are told of no earlier than it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from travaux import dates
from travaux.languages import language
from travaux.languages.stances import StanceWords
from travaux.record.entries import ActEntry, Actor, Commitment, Evidence, Meeting
from travaux.record.words import WORD, stem, stems, thin

MOST = 100  # the latest acts of a side that share a word with a promise
FEWEST = 2  # stems shared


def kept(
    promises: Sequence[Commitment],
    acts: Sequence[ActEntry],
    actors: Sequence[Actor],
    published: Mapping[str, str | None],
    languages: Mapping[str, str | None],
    meetings: Sequence[Meeting] = (),
) -> list[Commitment]:
    """The commitments, met where a later act does what they say, or their meeting was held. The maps are by document."""
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

    plans: dict[str, list[tuple[Evidence, Meeting]]] = defaultdict(list)
    for meeting in meetings:
        for step in meeting.history if meeting.status == "held" else ():
            for at in step.evidence if step.status == "planned" else ():
                plans[at.document].append((at, meeting))

    def settled(promise: Commitment) -> Commitment:
        if not promise.by or promise.status not in ("open", "overdue"):
            return promise
        if later := proof(promise):
            return replace(promise, status="met", outcome_evidence=later)
        for e in promise.evidence:
            for at, meeting in plans.get(e.document, ()):
                held = [step for step in meeting.history if step.status == "held"]
                if e.start <= at.start and at.end <= e.end and held:
                    spots = {spot for step in held for spot in step.evidence}
                    day = dates.narrowest(*(step.when for step in held))
                    return replace(promise, status="met", outcome_evidence=tuple(sorted(spots)), kept=day)
        return promise

    return [settled(one) for one in promises]
