"""First one, then the other: which commitment waits for which.

Invariant: no commitment waits for itself, nor, over any number of others, for one that waits for it.
"""

from collections.abc import Sequence
from dataclasses import replace

from travaux.record.acts import Done
from travaux.record.corpus import Corpus
from travaux.record.entries import Commitment
from travaux.record.words import first, stems

ENDS = ',;."“”'


def ordered(corpus: Corpus, entries: Sequence[Commitment], groups: Sequence[list[Done]]) -> list[Commitment]:
    """The entries, each that is due only once something is done tied to the commitment to do that."""
    after: dict[str, str] = {}
    index: dict[str, list[int]] = {}
    own: list[frozenset[str]] = []
    for n, group in enumerate(groups):
        own.append(frozenset().union(*(corpus.core(d.document, d.stems) for d in group)))
        for key in {d.document for d in group} | own[-1]:
            index.setdefault(key, []).append(n)
    for n, (entry, group) in enumerate(zip(entries, groups, strict=True)):
        found = next((m for d in group if (m := _awaited(corpus, d, n, groups, own, index)) is not None), None)
        if found is not None and not _waits(entries[found].id, entry.id, after):
            after[entry.id] = entries[found].id
    return [replace(e, after=after.get(e.id)) for e in entries]


def _waits(one: str, other: str, after: dict[str, str]) -> bool:
    at: str | None = one
    while at is not None and at != other:
        at = after.get(at)
    return at == other


def _awaited(
    corpus: Corpus,
    d: Done,
    number: int,
    groups: Sequence[list[Done]],
    own: Sequence[frozenset[str]],
    index: dict[str, list[int]],
) -> int | None:
    """The number of the commitment that a report says must be kept first; None where it says of none."""
    words, text = corpus.words(d.document), corpus.text(d.evidence)
    found = first(text, words.sequel)
    if not found:
        return None
    rest = text[found.end() :]
    clause = rest[: min((at for c in ENDS if (at := rest.find(c)) >= 0), default=len(rest))]
    if first(clause, words.vows):
        return None
    before = [
        (o.evidence.start, n)
        for n in index.get(d.document, ())
        if n != number
        for o in groups[n]
        if o.document == d.document and o.evidence.start < d.evidence.start
    ]
    if first(clause, words.resuming):
        return max(before)[1] if before else None
    wanted = corpus.core(d.document, frozenset(stems(clause, words)))
    here = {n for _, n in before}
    near = sorted({n for s in wanted for n in index.get(s, ()) if n != number})
    options = [(len(wanted & own[n]), n in here, -n) for n in near if len(wanted & own[n]) >= (1 if n in here else 2)]
    return -max(options)[2] if options else None
