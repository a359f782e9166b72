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

    Who would do something on a condition is for it on that condition; who is only ready to talk of it (`discussed`), or weighs
    it, leaves it open; who refuses to talk of what should not be is not for it for all that.
    """
    kind = done.act.kind
    if kind in words.open_kinds:
        return None if done.act.modality == "hypothetical" else "open"
    if kind is None or kind not in words.for_kinds | words.against_kinds:
        return None
    if done.act.modality == "hypothetical" and not done.condition:
        return "open" if kind == words.weighed and not negated else None
    refused = (kind in words.against_kinds) ^ (done.act.modality == "negated")
    if refused and negated and discussed:
        return None
    against = refused ^ negated
    if done.condition and not against:
        return "conditional"
    if not refused and (discussed or kind in words.refusing):  # what somebody has not ruled out is open
        return "open"
    return "against" if against else "for"


def gather(corpus: Corpus, issues: Issues) -> tuple[tuple[Position, ...], dict[str, str]]:
    """Every position, ordered by id, and the lineage of ids."""
    held: dict[tuple[str, str], dict[Stance, list[Raised]]] = defaultdict(lambda: defaultdict(list))
    for issue, raised in issues.raised.items():
        for r in raised:
            shown = _shown(corpus, r)
            if shown:
                for actor in r.done.by:
                    held[actor, issue][shown].append(r)
    for (actor, _), by_stance in held.items():
        _own_words(corpus, actor, by_stance)
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
            told_by=_told_by(corpus, actor, found),
        )
        for id_, (actor, issue, shown, when, found) in zip(ids, rows, strict=True)
    ]
    return tuple(sorted(entries, key=lambda e: e.id)), identity.lineage("position", atoms, ids)


def _shown(corpus: Corpus, one: Raised) -> Stance | None:
    if one.wanted:
        return "against" if one.point.negated else "for"
    return stance(one.done, one.point.negated, corpus.words(one.done.document), one.discussed)


def _teller(corpus: Corpus, actor: str, one: Raised) -> str | None:
    """Who of another side says that the actor does this; None where it or nobody but the outlet says so."""
    index = one.done.act.statement
    if index is None:
        return None
    speaker = corpus.by_id[one.done.document].annotations.statements[index].speaker
    told = corpus.who(one.done.document, [speaker]) if speaker else ()
    own = corpus.sides((actor, *one.done.by))
    return next((t for t in told if corpus.side(t) not in own), None)


def _told_by(corpus: Corpus, actor: str, found: list[Raised]) -> tuple[str, ...]:
    """On whose word alone a position rests that neither the actor nor an outlet tells."""
    tellers = [_teller(corpus, actor, r) for r in found]
    return tuple(sorted({t for t in tellers if t})) if all(tellers) else ()


def _own_words(corpus: Corpus, actor: str, by_stance: dict[Stance, list[Raised]]) -> None:
    """Drop what others say of an actor's stance where the actor or an outlet says otherwise."""
    known = {shown for shown, found in by_stance.items() if not _told_by(corpus, actor, found)}
    if known:
        for shown in by_stance.keys() - known:
            del by_stance[shown]


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
    """The stances of one actor on one issue in turn, and when each was held; of several at one time the best attested stays."""
    firm = {s: found for s, found in by_stance.items() if s != "open"} or by_stance
    if len(firm) == 1:
        ((shown, found),) = firm.items()
        when = dates.cover(*(r.done.act.when for r in found)) or corpus.reported(r.done.document for r in found)
        return [(shown, when, found)]
    told = [(_when(corpus, r), shown, r) for shown, found in firm.items() for r in found]
    dated = sorted((x for x in told if x[0]), key=lambda x: (dates.sort_key(x[0]), x[1], x[2].evidence))
    turns: list[tuple[str | None, list[tuple[Stance, Raised]]]] = []
    for when, shown, r in dated:
        if turns and dates.overlaps(turns[-1][0], when) is not False:
            turns[-1] = (dates.cover(turns[-1][0], when), [*turns[-1][1], (shown, r)])
        else:
            turns.append((when, [(shown, r)]))
    turns = turns or [(None, [(shown, r) for _, shown, r in told])]
    out: list[tuple[Stance, str | None, list[Raised]]] = []
    for when, said in turns:
        best = min({s for s, _ in said}, key=lambda s: (-_weight(corpus, said, s), s))
        found = [r for s, r in said if s == best]
        if out and out[-1][0] == best:
            out[-1] = (best, dates.cover(out[-1][1], when), [*out[-1][2], *found])
        else:
            out.append((best, when, found))
    undated = [(shown, r) for when, shown, r in told if not when and dated]
    return [(s, when, [*found, *(r for shown, r in undated if shown == s)]) for s, when, found in out]


def _when(corpus: Corpus, one: Raised) -> str | None:
    return one.done.act.when or corpus.published(one.done.document)


def _weight(corpus: Corpus, said: list[tuple[Stance, Raised]], wanted: Stance) -> float:
    """How well attested a stance is: by documents that are no copies of each other, then by reports."""
    found = [r for shown, r in said if shown == wanted]
    return corpus.independent(r.evidence for r in found) + len(found) / 1000
