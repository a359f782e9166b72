"""The points under negotiation: what demands, proposals and refusals are about, the same point once.

Invariant: an issue's label is words that a document uses, its terms are those of all its points, and no issue is only the name
of a party or a word that any negotiation uses.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from math import log

from travaux.record import identity
from travaux.record.acts import Acts, Done
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, Issue
from travaux.record.points import Point, points
from travaux.record.words import WORD, stem, stems, thin

LABEL = 6  # words of a label
TERMS = 12
TYPICAL = 4  # stems by which a text is known to speak of an issue
SHARE = 0.34  # of the lighter point's weight that two points of one issue share


@dataclass(frozen=True)
class Raised:
    """A point as one report of an act raises it. `stems` are those that can name it, party names left out."""

    act: str
    done: Done
    point: Point
    evidence: Evidence
    stems: frozenset[str]


@dataclass(frozen=True)
class Issues:
    """The entries, the points behind each, the first issue of each act, and the lineage of ids.

    `typical` gives for a stem the issues that it is most typical of.
    """

    entries: tuple[Issue, ...]
    typical: dict[str, tuple[str, ...]]
    raised: dict[str, tuple[Raised, ...]]
    of: dict[str, str]
    lineage: dict[str, str]


def gather(corpus: Corpus, acts: Acts) -> Issues:
    """The issues of the corpus, ordered by id."""
    found = list(_raised(corpus, acts))
    weight = _weights(found)
    groups = [g for g in _groups(found, weight) if g]
    atoms = [[corpus.atom("issue", r.evidence) for r in g] for g in groups]
    ids = identity.assign("issue", atoms)
    entries = sorted((_entry(corpus, id_, g, weight) for id_, g in zip(ids, groups, strict=True)), key=lambda e: e.id)
    of: dict[str, str] = {}
    order = sorted(((r.evidence, id_, r.act) for id_, g in zip(ids, groups, strict=True) for r in g))
    for _, id_, act in order:
        of.setdefault(act, id_)
    raised = {id_: tuple(g) for id_, g in zip(ids, groups, strict=True)}
    typical: dict[str, list[str]] = defaultdict(list)
    for id_, found_ in sorted(raised.items()):
        for s, _ in sorted(Counter(s for r in found_ for s in r.stems).items(), key=lambda x: (-x[1], x[0]))[:TYPICAL]:
            typical[s].append(id_)
    return Issues(tuple(entries), {s: tuple(x) for s, x in typical.items()}, raised, of, identity.lineage("issue", atoms, ids))


def _raised(corpus: Corpus, acts: Acts) -> Iterable[Raised]:
    """Every point of every act that takes a stand."""
    named = {w: corpus.named(w) for w in {corpus.words(f.document.id) for f in corpus.filed}}
    for id_, reports in sorted(acts.reports.items()):
        for done in reports:
            words = corpus.words(done.document)
            if done.act.kind not in words.for_kinds | words.against_kinds | words.open_kinds:
                continue
            base = done.about or done.evidence
            for point in points(corpus.text(base), words):
                own = frozenset(point.stems) - named[words]
                if not own - thin(words):
                    continue
                at = Evidence(base.document, base.start + point.start, base.start + point.start + len(point.text))
                yield Raised(id_, done, point, at, own)


def _weights(found: list[Raised]) -> dict[str, float]:
    """How much a stem says: less the more points it is in, much less where any negotiation uses it."""
    seen = Counter(s for r in found for s in r.stems)
    return {s: log(1 + len(found) / n) for s, n in seen.items()}


def _groups(found: list[Raised], weight: dict[str, float]) -> list[list[Raised]]:
    """Points put together by shared weight, those whose stems are most used first, so that issues form around them."""
    used = Counter(s for r in found for s in r.stems)
    order = sorted(found, key=lambda r: (-max(used[s] for s in r.stems), len(r.stems), r.evidence))
    groups: list[list[Raised]] = []
    profile: list[Counter[str]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for r in order:
        near = {g for s in r.stems for g in index[s]}
        own = sum(weight[s] for s in r.stems)
        best, at = 0.0, len(groups)
        for g in sorted(near):
            typical = {s: n / len(groups[g]) for s, n in profile[g].items()}
            shared = sum(weight[s] * typical.get(s, 0.0) for s in r.stems)
            core = sum(weight[s] * t for s, t in typical.items())
            fit = shared / min(own, core) if min(own, core) else 0.0
            if fit >= SHARE and fit > best:
                best, at = fit, g
        if at == len(groups):
            groups.append([])
            profile.append(Counter())
        groups[at].append(r)
        profile[at].update(r.stems)
        for s in r.stems:
            if at not in index[s]:
                index[s].append(at)
    return groups


def _entry(corpus: Corpus, id_: str, group: list[Raised], weight: dict[str, float]) -> Issue:
    seen = Counter(s for r in group for s in r.stems)
    best = min(group, key=lambda r: (-sum(seen[s] for s in r.stems) / (2 + len(r.point.text.split())), r.evidence))
    label = " ".join(best.point.text.split()[:LABEL])
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for r in group:
        words = corpus.words(r.done.document)
        for w in WORD.findall(r.point.text):
            forms[stem(w, words)][w.lower()] += 1
    ranked = sorted(seen, key=lambda s: (-seen[s], -weight.get(s, 0.0), s))[:TERMS]
    terms = tuple(min(forms[s], key=lambda w: (-forms[s][w], w)) for s in ranked if forms[s])
    return Issue(id_, label, terms, tuple(sorted({r.evidence for r in group})))


def discussed(corpus: Corpus, issues: Issues, spots: Iterable[Evidence]) -> tuple[str, ...]:
    """The issues of whose most typical words these pieces of evidence hold at least two."""
    found: set[str] = set()
    for at in spots:
        own = set(stems(corpus.text(at), corpus.words(at.document)))
        held = Counter(id_ for s in own for id_ in issues.typical.get(s, ()))
        found.update(id_ for id_, n in held.items() if n >= 2)
    return tuple(sorted(found))
