"""The points under negotiation: what demands, proposals and refusals are about, the same point once.

Invariant: an issue's label is words that a document uses, its terms are those of all its points, and no issue is only the name
of a party or a word that any negotiation uses.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from math import log

from travaux.languages.stances import StanceWords
from travaux.record import identity, labels
from travaux.record.acts import Acts, Done
from travaux.record.corpus import APART, Corpus
from travaux.record.entries import Evidence, Issue
from travaux.record.points import Point, points, thing
from travaux.record.words import WORD, first, opening, papers, pointless, stem, stems, thin

TERMS = 12
FAINT = 0.2  # of the weight of an issue's main word below which a word is no term of it
BEFORE = 24  # code points before what an act is about that may turn it
GAP = 24  # code points between the points of one list
NEAR = 400  # code points between a point and what points back to it
TYPICAL = 4  # stems by which a text is known to speak of an issue
SHARE = 0.5  # of the lighter point's weight that two points of one issue share
THIN = 0.3  # weight of a word that any negotiation uses
TOPICAL = 0.25  # by which a word of many points weighs more
FADING = 0.15  # by which each later word of a point weighs less
MOST = 32  # issues that share a word and are compared


_ENDS = re.compile(r"[.!?;\n]")


@dataclass(frozen=True)
class Raised:
    """A point as one report of an act raises it. `stems` are those that can name it, party names left out.

    `thing` is the stem of the thing that the point is, if it is one; `discussed` says that the act is about talking of the
    point, `wanted` that it is what somebody wants in return.
    """

    act: str
    done: Done
    point: Point
    evidence: Evidence
    stems: tuple[str, ...]
    thing: str | None = None
    discussed: bool = False
    wanted: bool = False


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
    used = Counter(s for r in found for s in r.stems)
    groups = _groups(corpus, found, used)
    full = _fuller(corpus, groups, used)
    groups = _distinct(corpus, groups, used, full)
    atoms = [[corpus.atom("issue", r.evidence) for r in g] for g in groups]
    ids = identity.assign("issue", atoms)
    made = (_entry(corpus, id_, g, used, full) for id_, g in zip(ids, groups, strict=True))
    entries = sorted(made, key=lambda e: e.id)
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
    """Every point of every act that takes a stand and says on what."""
    heads = _heads(corpus, acts)
    named: dict[str, list[Raised]] = defaultdict(list)
    meant: list[tuple[str, Done]] = []
    for id_, reports in sorted(acts.reports.items()):
        for done in reports:
            words = corpus.words(done.document)
            if done.about is None or done.act.kind not in words.for_kinds | words.against_kinds | words.open_kinds:
                continue
            found = [*_of(corpus, id_, done, heads[done.act.kind, done.by, done.about]), *_priced(corpus, id_, done)]
            named[done.document] += found
            yield from found
            said = {w.lower() for w in WORD.findall(_unconditioned(corpus, done.about, done))} - words.determiners
            if not found and said and said <= words.anaphors:
                meant.append((id_, done))
    for id_, done in meant:
        before = [r for r in named[done.document] if _precedes(corpus, r, done)]
        last = max((r.done.evidence for r in before), default=None)
        for r in before:
            if r.done.evidence == last:
                yield replace(r, act=id_, done=done, discussed=False, wanted=False)


def _unconditioned(corpus: Corpus, about: Evidence, done: Done) -> str:
    """What an act is about without the condition at its end."""
    end = done.condition.start if done.condition and about.start < done.condition.start < about.end else about.end
    return corpus.text(Evidence(about.document, about.start, end))


def _of(corpus: Corpus, id_: str, done: Done, start: int) -> Iterable[Raised]:
    """The points of what one report of an act is about, in a list that begins at `start`."""
    about, words = done.about, corpus.words(done.document)
    if about is None:
        return
    whole = Evidence(done.document, start, about.end)
    before = corpus.document(done.document).text[max(0, start - BEFORE) : start]
    refused = done.act.kind in words.against_kinds
    yielded = corpus.text(Evidence(done.document, min(done.evidence.start, about.start), about.start))
    kept = refused and first(yielded, words.yielding_on) is not None  # who refuses to give up a thing is for it
    said = _blanked(corpus.text(whole), words) if refused else corpus.text(whole)
    for found in points(said, words, "" if refused else before):
        point = replace(found, negated=not found.negated) if kept else found
        at = Evidence(whole.document, whole.start + point.start, whole.start + point.start + len(point.text))
        own = _own(corpus, point, words)
        if at.start >= about.start and _names(done, point, own, words):
            lead = corpus.text(Evidence(at.document, max(0, min(start, at.start) - BEFORE), at.start))
            yield Raised(id_, done, point, at, own, _thing(own, point, words), first(lead, words.discussing) is not None)


def _priced(corpus: Corpus, id_: str, done: Done) -> Iterable[Raised]:
    """The points that somebody wants in return for what he offers."""
    at, words = done.condition, corpus.words(done.document)
    lead = opening(corpus.text(at), words.price) if at else None
    if at is None or lead is None or done.act.kind not in words.for_kinds:
        return
    start = at.start + lead.end()
    for point in points(corpus.text(Evidence(at.document, start, at.end)), words):
        spot = Evidence(at.document, start + point.start, start + point.start + len(point.text))
        own = _own(corpus, point, words)
        if _names(done, point, own, words):
            yield Raised(id_, done, point, spot, own, _thing(own, point, words), wanted=True)


def _thing(own: tuple[str, ...], point: Point, words: StanceWords) -> str | None:
    """The thing a point is, where that names an issue by itself."""
    found = thing(point.text, words)
    return found if found in set(own) - thin(words) - pointless(words) - papers(words) else None


def _precedes(corpus: Corpus, one: Raised, done: Done) -> bool:
    """Whether a point was named so shortly before that an act about "it" or "the idea" may mean it.

    Somebody's own point is meant only where he says in the same sentence that he thinks otherwise of it now.
    """
    at, words = done.about or done.evidence, corpus.words(done.document)
    gap = at.start - one.evidence.end
    if one.evidence.document != done.document or not 0 <= gap <= NEAR:
        return False
    if not set(one.done.by) & set(done.by):
        return True
    turned = (one.done.act.kind in words.against_kinds) != (done.act.kind in words.against_kinds)
    return turned and not _ENDS.search(corpus.text(Evidence(done.document, one.evidence.end, at.start)))


def _blanked(text: str, words: StanceWords) -> str:
    """The text, of equal length, without the words by which a clause denies what it says: they made it a refusal."""
    found = first(text, words.denials)
    return text[: found.start()] + " " * len(found.group()) + text[found.end() :] if found else text


def _names(done: Done, point: Point, own: tuple[str, ...], words: StanceWords) -> bool:
    """Whether a point can be of an issue: no clause about nobody, no bare number or name, no word that any negotiation uses.

    The paper that somebody accepts or rejects is one, though any negotiation has a draft or a deal.
    """
    said = WORD.findall(point.text)
    if said[0].lower() in words.relative | words.others | words.hanging:
        return False
    if len(said) == 1 and (said[0][0].isupper() or said[0].endswith(words.past)):
        return False  # a bare name, or a participle without what it is said of
    if len(said) > 1 and said[0].endswith(words.past) and said[1].lower() in words.stop - words.relational:
        return False  # what is said of a thing that stands elsewhere: "backed by ..."
    if all(s[0].isdigit() or s in pointless(words) for s in own):
        return False
    if set(own) - thin(words):
        return True
    return done.act.kind in words.taking and bool(papers(words) & set(own))


def _own(corpus: Corpus, point: Point, words: StanceWords) -> tuple[str, ...]:
    """The stems that name a point: no names of actors, and of bodies no capitalised words of theirs."""
    proper = {stem(w, words) for w in WORD.findall(point.text) if w[:1].isupper() and w.lower() in corpus.bodies}
    return tuple(s for s in dict.fromkeys(point.stems) if s not in corpus.named(words) and s not in proper)


def _heads(corpus: Corpus, acts: Acts) -> dict[tuple[str | None, tuple[str, ...], Evidence], int]:
    """For what an act is about, where the list begins that it was taken from: a sign at its head reaches its later points."""
    lists: dict[tuple[str | None, tuple[str, ...], str], set[Evidence]] = defaultdict(set)
    for reports in acts.reports.values():
        for d in reports:
            if d.about:
                lists[d.act.kind, d.by, d.document].add(d.about)
    heads: dict[tuple[str | None, tuple[str, ...], Evidence], int] = {}
    for (kind, by, document), found in lists.items():
        start = end = -GAP - 1
        for at in sorted(found):
            near = end >= 0 and at.start - end <= GAP and not _ENDS.search(corpus.text(Evidence(document, end, at.start)))
            start = start if near else at.start
            end = max(end, at.end) if start != at.start else at.end
            heads[kind, by, at] = start
    return heads


def _weights(corpus: Corpus, r: Raised, used: Counter[str]) -> dict[str, float]:
    """How much each stem names the point: more where many have it, less where any negotiation uses it or late in it."""
    common = thin(corpus.words(r.done.document))
    return {s: (THIN if s in common else 1 + TOPICAL * log(used[s])) / (1 + FADING * i) for i, s in enumerate(r.stems)}


def _groups(corpus: Corpus, found: list[Raised], used: Counter[str]) -> list[list[Raised]]:
    """Points put together by shared weight, those whose stems are most used first; only some kinds of act open an issue."""
    opens = {r: _opens(r, corpus.words(r.done.document)) for r in found}
    order = sorted(found, key=lambda r: (not opens[r], corpus.age(r.evidence.document), r.evidence))
    groups: list[list[Raised]] = []
    things: dict[str, int] = {}  # the issue that each thing is
    profiles: list[Counter[str]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for r in order:
        own = _weights(corpus, r, used)
        near = sorted({g for s in own for g in index[s][-MOST:]})
        common = thin(corpus.words(r.done.document))
        options = [(_share(own, profiles[g], len(groups[g])), -g) for g in near if _alike(r, groups[g][0], common)]
        best, at = max(options, default=(0.0, 0))
        known = things.get(r.thing) if r.thing else None
        if known is not None:
            at = known
        elif best >= SHARE:
            at = -at
        elif opens[r]:
            at = len(groups)
            groups.append([])
            profiles.append(Counter())
        else:
            continue
        groups[at].append(r)
        if r.thing:
            things.setdefault(r.thing, at)
        profiles[at].update(own)
        for s in own:
            if at not in index[s][-MOST:]:
                index[s].append(at)
    return groups


def _opens(one: Raised, words: StanceWords) -> bool:
    """Whether an act opens an issue: by its kind, or because it is done on a condition only."""
    return one.done.act.kind in words.raising or (one.done.condition is not None and one.done.act.kind in words.for_kinds)


def _fuller(corpus: Corpus, groups: list[list[Raised]], used: Counter[str]) -> dict[str, str]:
    """What the documents that raise a point in one word call it elsewhere."""
    bare: set[str] = set()
    texts: dict[StanceWords, list[str]] = defaultdict(list)
    found: set[str] = set()
    for group in groups:
        label = _entry(corpus, "", group, used, {}).label
        if len(label.split()) == 1:
            bare.add(label.lower())
            found.update(r.done.document for r in group)
    for id_ in sorted(found):
        texts[corpus.words(id_)] += _article(corpus, id_)
    return labels.fuller(texts, frozenset(bare))


def _article(corpus: Corpus, id_: str) -> list[str]:
    """The zones of a document that are the article's, or all its text where no zones are drawn."""
    text = corpus.document(id_).text
    zones = corpus.by_id[id_].annotations.zones or corpus.document(id_).zones
    return [text[z.span.start : z.span.end] for z in zones if z.kind not in APART] if zones else [text]


def _distinct(
    corpus: Corpus, groups: list[list[Raised]], used: Counter[str], full: Mapping[str, str]
) -> list[list[Raised]]:  # fmt: skip
    """The groups, those of one label put together."""
    while True:
        named: dict[str, list[Raised]] = {}
        for group in groups:
            named.setdefault(_entry(corpus, "", group, used, full).label.casefold(), []).extend(group)
        if len(named) == len(groups):
            return groups
        groups = list(named.values())


def _alike(one: Raised, other: Raised, common: frozenset[str]) -> bool:
    """Whether two points share two words that name them, or, where either has one only, that one and little else."""
    short, long = sorted((one, other), key=lambda r: sum(s not in common for s in r.stems))
    a, b = ([s for s in r.stems if s not in common] for r in (short, long))
    if not b:
        return set(one.stems) == set(other.stems)
    if len(set(a) & set(b)) >= 2:
        return True
    return len(a) == 1 and a[0] in (b[0], long.thing)


def _share(own: dict[str, float], profile: Counter[str], size: int) -> float:
    """The weight that a point and an issue share, over that of the lighter of the two."""
    shared = sum(min(w, profile[s] / size) for s, w in own.items())
    least = min(sum(own.values()), sum(profile.values()) / size)
    return shared / least if least else 0.0


def _entry(corpus: Corpus, id_: str, group: list[Raised], used: Counter[str], full: Mapping[str, str]) -> Issue:
    seen: Counter[str] = Counter()
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for r in group:
        words = corpus.words(r.done.document)
        seen.update(_weights(corpus, r, used))
        for w in WORD.findall(r.point.text):
            forms[stem(w, words)][w.lower()] += 1
    least = FAINT * max(seen.values())
    ranked = [s for s in sorted(seen, key=lambda s: (-seen[s], s))[:TERMS] if seen[s] >= least]
    terms = tuple(min(forms[s], key=lambda w: (-forms[s][w], w)) for s in ranked if forms[s])
    label = _label(corpus, group, seen)
    return Issue(id_, full.get(label.lower(), label), terms, tuple(sorted({r.evidence for r in group})))


def _label(corpus: Corpus, group: list[Raised], seen: Counter[str]) -> str:
    """The most typical of the points' phrases: the one of the heaviest words for its length, single words last."""
    options: dict[str, tuple[float, Evidence]] = {}
    for r in group:
        words = corpus.words(r.done.document)
        text = labels.phrase(r.point.text, words)
        if text not in options:
            weight = sum(seen[s] for s in sorted(set(stems(text, words)), key=lambda s: -seen[s])[:TYPICAL])
            options[text] = (-weight / (3 + len(text.split())), r.evidence)
    full = [text for text in options if len(text.split()) > 1]
    return min(full or options, key=lambda text: options[text])


def discussed(corpus: Corpus, issues: Issues, spots: Iterable[Evidence]) -> tuple[str, ...]:
    """The issues of whose most typical words these pieces of evidence hold at least two."""
    found: set[str] = set()
    for at in spots:
        own = set(stems(corpus.text(at), corpus.words(at.document)))
        held = Counter(id_ for s in own for id_ in issues.typical.get(s, ()))
        found.update(id_ for id_, n in held.items() if n >= 2)
    return tuple(sorted(found))
