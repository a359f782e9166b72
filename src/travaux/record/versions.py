"""Two versions of one text, provision by provision: what was kept, changed, added and dropped, with the words on both sides.

Provisions are aligned by the words they share, not by their numbers, which a new version may change. Invariant: every
provision of either version stands in exactly one change, in the order of the new version, what was dropped last.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from travaux import dates
from travaux.record.articles import Numbered
from travaux.record.copies import families
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, Instrument, ProvisionChange
from travaux.record.words import containment, first, jaccard, stem, stems

LIKE = 0.4  # shared stems over all, above which two provisions are one
SAME_NUMBER = 0.15  # what an equal number adds
TITLE = 0.6  # shared stems over the shorter title's
LONGEST = 3000  # words of a provision up to which its words are compared
_TOKEN = re.compile(r"\w+(?:[.,]\d+)*|[^\w\s]")


def earlier(corpus: Corpus, id_: str, texts: Mapping[str, Sequence[Numbered]], entries: Mapping[str, Instrument]) -> str | None:
    """Of primary texts (by document id: their points, and the instruments they are) the latest that `id_` is a version of."""
    words = corpus.words(id_)
    own = entries[id_]
    title = frozenset(stems(own.title, words)) - {stem(w, words) for w in words.renewed}
    options = []
    for other in sorted(texts):
        theirs = entries[other]
        fits = families(own.kind, words) & families(theirs.kind, words)
        if other == id_ or not fits or {own.kind, theirs.kind} & words.replies or not _later(corpus, id_, other, texts):
            continue
        if containment(title, frozenset(stems(theirs.title, words))) >= TITLE:
            options.append((corpus.age(other), other))
    return max(options)[1] if options else None


def _later(corpus: Corpus, id_: str, other: str, texts: Mapping[str, Sequence[Numbered]]) -> bool:
    """Whether a text is later than another: by its day, else by a head that calls it revised."""
    before = dates.before(corpus.published(other), corpus.published(id_))
    if before is None:
        heads = (corpus.document(d).text[: texts[d][0].at.start] for d in (id_, other))
        own, theirs = (bool(first(head, corpus.words(id_).renewed)) for head in heads)
        return own and not theirs
    return before


def compare(corpus: Corpus, old: Sequence[Numbered], new: Sequence[Numbered]) -> tuple[ProvisionChange, ...]:
    """What became of each provision of the old version, and where each of the new one comes from; nothing where none align."""
    pairs = _aligned(corpus, old, new)
    if not pairs:
        return ()
    out = [_change(corpus, old[pairs[n]] if n in pairs else None, point) for n, point in enumerate(new)]
    return (*out, *(_change(corpus, point, None) for n, point in enumerate(old) if n not in pairs.values()))


def _aligned(corpus: Corpus, old: Sequence[Numbered], new: Sequence[Numbered]) -> dict[int, int]:
    """The place of each new provision that has an old one -> the place of that, the likest first."""
    own = [frozenset(stems(_body(corpus, point), corpus.words(point.at.document))) for point in (*old, *new)]
    index: dict[str, list[int]] = defaultdict(list)
    for n, found in enumerate(own[: len(old)]):
        for word in found:
            index[word].append(n)
    options = []
    for n, point in enumerate(new):
        found = own[len(old) + n]
        for o in {o for word in found for o in index.get(word, ())} | {
            o for o, p in enumerate(old) if p.number == point.number
        }:
            score = jaccard(found, own[o]) + (SAME_NUMBER if old[o].number == point.number else 0.0)
            if score >= LIKE:
                options.append((-score, abs(o - n), n, o))
    pairs: dict[int, int] = {}
    for _, _, n, o in sorted(options):
        if n not in pairs and o not in pairs.values():
            pairs[n] = o
    return pairs


def _body(corpus: Corpus, point: Numbered) -> str:
    return corpus.text(_body_at(point))


def _body_at(point: Numbered) -> Evidence:
    return Evidence(point.at.document, min(point.body, point.at.end), point.at.end)


def _change(corpus: Corpus, old: Numbered | None, new: Numbered | None) -> ProvisionChange:
    if old is None or new is None:
        (point,) = (p for p in (old, new) if p is not None)
        words = " ".join(_body(corpus, point).split())
        if new is None:
            return ProvisionChange("dropped", point.number, None, words, None, (point.at,))
        return ProvisionChange("added", None, point.number, None, words, (point.at,))
    gone, come = _differing(corpus, old, new)
    if not gone and not come:
        return ProvisionChange("kept", old.number, new.number, None, None, (old.at, new.at))
    was, now = (" … ".join(" ".join(corpus.text(e).split()) for e in found) or None for found in (gone, come))
    return ProvisionChange("changed", old.number, new.number, was, now, (*(gone or (old.at,)), *(come or (new.at,))))


def _differing(corpus: Corpus, old: Numbered, new: Numbered) -> tuple[tuple[Evidence, ...], tuple[Evidence, ...]]:
    """The stretches of words that only the old, and only the new wording has; a single common word parts none."""
    sides = [list(_TOKEN.finditer(_body(corpus, point))) for point in (old, new)]
    a, b = ([m.group() for m in side] for side in sides)
    if max(len(a), len(b)) > LONGEST:
        return ((_body_at(old),), (_body_at(new),)) if a != b else ((), ())
    runs: list[list[int]] = []
    for what, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if what == "equal":
            continue
        if runs and i1 - runs[-1][1] <= 1 and j1 - runs[-1][3] <= 1:
            runs[-1][1], runs[-1][3] = i2, j2
        else:
            runs.append([i1, i2, j1, j2])
    gone = tuple(_stretch(old, sides[0], i1, i2) for i1, i2, _, _ in runs if i1 < i2)
    come = tuple(_stretch(new, sides[1], j1, j2) for _, _, j1, j2 in runs if j1 < j2)
    return gone, come


def _stretch(point: Numbered, tokens: Sequence[re.Match[str]], start: int, end: int) -> Evidence:
    base = min(point.body, point.at.end)
    return Evidence(point.at.document, base + tokens[start].start(), base + tokens[end - 1].end())
