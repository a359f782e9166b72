"""Who is for or against what: derived from acts, and never more than they say.

Invariant: one actor has one stance on one issue at one time; every position lists the acts it is derived from.
"""

from collections import defaultdict

from travaux import dates
from travaux.languages.stances import StanceWords
from travaux.record import identity
from travaux.record.acts import Done
from travaux.record.corpus import Corpus
from travaux.record.entries import Position, Stance
from travaux.record.issues import Issues, Raised


def stance(done: Done, negated: bool, words: StanceWords, discussed: bool = False) -> Stance | None:
    """The stance that one report of an act shows on one of its points; None where it shows none.

    Who refuses to talk (`discussed`) of what should not be is not for it for all that.
    """
    kind = done.act.kind
    if kind is None or done.act.modality == "hypothetical":
        return None
    if kind in words.open_kinds:
        return "open"
    if kind not in words.for_kinds and kind not in words.against_kinds:
        return None
    refused = (kind in words.against_kinds) ^ (done.act.modality == "negated")
    if refused and negated and discussed:
        return None
    against = refused ^ negated
    if done.condition and not against:
        return "conditional"
    return "against" if against else "for"


def gather(corpus: Corpus, issues: Issues) -> tuple[tuple[Position, ...], dict[str, str]]:
    """Every position, ordered by id, and the lineage of ids."""
    held: dict[tuple[str, str], dict[Stance, list[Raised]]] = defaultdict(lambda: defaultdict(list))
    for issue, raised in issues.raised.items():
        for r in raised:
            shown = stance(r.done, r.point.negated, corpus.words(r.done.document), r.discussed)
            if shown:
                for actor in r.done.by:
                    held[actor, issue][shown].append(r)
    _spoken_for(corpus, held)
    rows = [
        (actor, issue, shown, when, found)
        for (actor, issue), by_stance in sorted(held.items())
        for shown, when, found in _times(corpus, by_stance)
    ]
    atoms = [[corpus.atom(f"position:{shown}", r.evidence) for r in found] for _, _, shown, _, found in rows]
    ids = identity.assign("position", atoms)
    entries = [
        Position(
            id_,
            actor,
            issue,
            shown,
            when,
            tuple(sorted({r.act for r in found})),
            tuple(sorted({r.done.evidence for r in found})),
        )
        for id_, (actor, issue, shown, when, found) in zip(ids, rows, strict=True)
    ]
    return tuple(sorted(entries, key=lambda e: e.id)), identity.lineage("position", atoms, ids)


def _spoken_for(corpus: Corpus, held: dict[tuple[str, str], dict[Stance, list[Raised]]]) -> None:
    """Add what people say to the positions of whom they speak for, where neither it nor another of them says the opposite."""
    spoken: dict[tuple[str, str], dict[Stance, list[Raised]]] = defaultdict(lambda: defaultdict(list))
    for (actor, issue), by_stance in held.items():
        party = corpus.side(actor)
        if party != actor:
            for shown, found in by_stance.items():
                spoken[party, issue][shown] += found
    for (party, issue), by_stance in spoken.items():
        own = held.get((party, issue), {})
        firm = {s for s in (*by_stance, *own) if s != "open"}
        if len(firm) <= 1:
            for shown, found in by_stance.items():
                held[party, issue][shown] += [r for r in found if r not in own.get(shown, ())]


def _times(corpus: Corpus, by_stance: dict[Stance, list[Raised]]) -> list[tuple[Stance, str | None, list[Raised]]]:
    """The stances of one actor on one issue, with when each was held; of two at one time the better attested stays."""
    firm = {s: found for s, found in by_stance.items() if s != "open"} or by_stance
    ranked = sorted(firm.items(), key=lambda item: (-corpus.independent(r.evidence for r in item[1]), -len(item[1]), item[0]))
    out: list[tuple[Stance, str | None, list[Raised]]] = []
    for shown, found in ranked:
        known = [r.done.act.when or corpus.published(r.done.document) for r in found]
        when = dates.cover(*known) if len(ranked) > 1 else dates.cover(*(r.done.act.when for r in found))
        when = when or corpus.reported(r.done.document for r in found)
        if all(dates.overlaps(when, other) is False for _, other, _ in out):
            out.append((shown, when, found))
    return out
