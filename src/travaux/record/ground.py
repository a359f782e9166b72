"""What stances amount to: whose red lines there are, what is common ground, and which principal parties have not said.

Invariant: everything here is derived from positions and the acts they list, and names those it rests on; only that a party has
not said anything rests on nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from travaux import dates
from travaux.record import identity
from travaux.record.corpus import Corpus
from travaux.record.entries import ActEntry, Issue, Position
from travaux.record.words import first

BODIES = frozenset({"state", "bloc", "organisation", "group"})
MOST = 4  # principal parties, where the scope names none
SHARE = 3  # a principal party does at least this part of what the busiest does
REPEATED = 2  # documents, no copies of each other, in which a party refuses


def settle(
    corpus: Corpus, acts: Sequence[ActEntry], issues: Sequence[Issue], held: Sequence[Position], parties: Sequence[str]
) -> tuple[tuple[Issue, ...], tuple[Position, ...], dict[str, str]]:
    """The issues with their common ground, the positions with red lines and undeclared ones, ordered by id, and the lineage.

    `parties` are those of the scope; where it names none, the bodies that do most are the principal ones. The id of a party's
    silence answers, once the party has declared itself, with its position.
    """
    known = {a.id: a for a in acts}
    by_issue: dict[str, list[Position]] = defaultdict(list)
    for p in sorted(held, key=lambda p: (dates.sort_key(p.when), p.id)):
        by_issue[p.issue].append(replace(p, red_line=_red_line(corpus, p, known, held)))
    principal = tuple(parties) or principals(corpus, acts)
    out: list[Position] = []
    done: list[Issue] = []
    lineage: dict[str, str] = {}
    for issue in issues:
        own = by_issue[issue.id]
        done.append(replace(issue, common_ground=_common(corpus, own, known, principal)))
        out += own
        declared = {corpus.side(p.actor): p.id for p in reversed(own)}
        for party in dict.fromkeys((*principal, *declared) if own else ()):
            silences = [identity.entry_id("position", [corpus.atom(f"position:undeclared:{party}", e)]) for e in issue.evidence]
            if party not in declared:
                out.append(Position(min(silences), party, issue.id, "undeclared", None))
            lineage |= dict.fromkeys(silences, declared.get(party, min(silences)))
    return tuple(done), tuple(sorted(out, key=lambda p: p.id)), lineage


def principals(corpus: Corpus, acts: Iterable[ActEntry]) -> tuple[str, ...]:
    """The bodies that do most, or in whose name most is done, the busiest first."""
    weight = Counter(side for a in acts for side in corpus.sides(a.by))
    bodies = sorted((s for s in weight if corpus.kind(s) in BODIES), key=lambda s: (-weight[s], s))[:MOST]
    return tuple(s for s in bodies if weight[s] * SHARE >= weight[bodies[0]])


def _red_line(
    corpus: Corpus, position: Position, known: Mapping[str, ActEntry], held: Sequence[Position]
) -> tuple[str, ...]:  # fmt: skip
    """The acts that make a stance a red line: called so, or refused again and again with no condition and no yielding since."""
    if position.stance not in ("for", "against"):
        return ()
    acts = [known[a] for a in position.acts if a in known]
    called = [a.id for a in acts if _says(corpus, a, "uncompromising")]
    if called:
        return tuple(called)
    same = [p for p in held if p.actor == position.actor and p.issue == position.issue]
    refused = [a for a in acts if a.condition is None and a.modality != "hypothetical" and _refusing(corpus, a)]
    spots = [e for a in refused for e in a.evidence]
    if len(same) > 1 or position.stance != "against" or corpus.independent(spots) < REPEATED:
        return ()
    return tuple(a.id for a in refused)


def _refusing(corpus: Corpus, act: ActEntry) -> bool:
    return any(act.kind in corpus.words(e.document).refusing for e in act.evidence)


def _says(corpus: Corpus, act: ActEntry, cue: str) -> bool:
    return any(first(corpus.text(e), getattr(corpus.words(e.document), cue)) for e in act.evidence)


def _common(
    corpus: Corpus, own: Sequence[Position], known: Mapping[str, ActEntry], principal: Sequence[str]
) -> tuple[str, ...]:  # fmt: skip
    """The positions by which an issue is common ground: all principal parties are for it now, or two sides are said to be."""
    now: dict[str, Position] = {}
    for p in own:  # in time order, so that the last stays
        if p.actor == corpus.side(p.actor):
            now[p.actor] = p
    agreed = [now[party] for party in principal if party in now and now[party].stance == "for"]
    if len(agreed) == len(principal) > 1:
        return tuple(sorted(p.id for p in agreed))
    if any(now[party].stance == "against" for party in principal if party in now):
        return ()
    joint = {a for p in own for a in p.acts if a in known and _joint(corpus, known[a])}
    still = [p for p in own if joint & set(p.acts) and p.stance in ("for", "open")]
    return tuple(sorted(p.id for p in still)) if len({corpus.side(p.actor) for p in still}) > 1 else ()


def _joint(corpus: Corpus, act: ActEntry) -> bool:
    """Whether two sides or more agree in one act, or are said to."""
    if act.modality == "hypothetical" or len(corpus.sides(act.by)) < 2:
        return False
    return any(act.kind in corpus.words(e.document).joining for e in act.evidence) or _says(corpus, act, "concurring")
