"""Who said what: each utterance once, however many documents render it.

Invariant: an entry's words are a document's words; its evidence covers them in one document, its renderings in the others.
A copy's statement is a rendering of the original's.
"""

import re
from dataclasses import dataclass

from travaux import dates
from travaux.model import Mode
from travaux.record import clusters, identity
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, StatementEntry
from travaux.record.words import WORD, containment, jaccard, stems

ALIKE = 0.5  # shared stems over all, above which two renderings are one utterance
HELD = 0.8  # shared stems over the shorter's, likewise
FEWEST = 4  # stems that a rendering needs before it is compared by containment
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+")
ORIGIN = "statements@1.0"
CONFIDENCE = {"direct": 0.9, "mixed": 0.85, "indirect": 0.75}
LONGEST = 60  # words a piece of evidence holds, where a sentence end allows it


@dataclass(frozen=True)
class _Said:
    """One document's rendering of an utterance."""

    document: str
    index: int
    speaker: str | None
    addressee: str | None
    via: str | None
    mode: Mode
    said: str | None
    content: str
    evidence: tuple[Evidence, ...]
    stems: frozenset[str]


@dataclass(frozen=True)
class Statements:
    """The entries, the entry that each statement of each document went into, and the lineage of ids."""

    entries: tuple[StatementEntry, ...]
    of: dict[tuple[str, int], str]
    lineage: dict[str, str]


def pieces(corpus: Corpus, at: Evidence, longest: int = LONGEST) -> tuple[Evidence, ...]:
    """The span in pieces of whole sentences, each of at most `longest` words where its sentences allow it."""
    text = corpus.text(at)
    if len(text.split()) <= longest:
        return (at,)
    ends = [m.end() for m in SENTENCE_END.finditer(text)] + [len(text)]
    out: list[Evidence] = []
    start = cut = 0
    for end in ends:
        if cut > start and len(text[start:end].split()) > longest:
            out.append(Evidence(at.document, at.start + start, at.start + len(text[:cut].rstrip())))
            start = cut
        cut = end
    out.append(Evidence(at.document, at.start + start, at.start + len(text[:cut].rstrip())))
    return tuple(out)


def gather(corpus: Corpus) -> Statements:
    """Every utterance of the corpus, ordered by id."""
    found = sorted(
        _found(corpus),
        key=lambda s: (corpus.document(s.document).copy_of is not None, s.mode == "indirect", *corpus.age(s.document), s.index),
    )
    groups = clusters.lead(
        found, lambda s: (f"{s.speaker} {t}" for t in s.stems or ("",)), lambda s, group: _fit(corpus, s, group)
    )
    atoms = [[corpus.atom("statement", e) for s in group for e in s.evidence] for group in groups]
    ids = identity.assign("statement", atoms)
    entries = [_entry(corpus, id_, group) for id_, group in zip(ids, groups, strict=True)]
    of = {(s.document, s.index): id_ for id_, group in zip(ids, groups, strict=True) for s in group}
    return Statements(tuple(sorted(entries, key=lambda e: e.id)), of, identity.lineage("statement", atoms, ids))


def _found(corpus: Corpus) -> list[_Said]:
    out = []
    for filed in corpus.filed:
        id_ = filed.document.id
        words = corpus.words(id_)
        for index, s in enumerate(filed.annotations.statements):
            spots = [e for span in s.content if (e := corpus.evidence(id_, span))]
            if not spots:
                continue
            content = " ".join(corpus.text(e) for e in spots)
            speaker, addressee, via = (
                next(iter(corpus.who(id_, [x] if x else [])), None) for x in (s.speaker, s.addressee, s.via)
            )
            evidence = tuple(p for e in spots for p in pieces(corpus, e))
            out.append(
                _Said(id_, index, speaker, addressee, via, s.mode, s.said, content, evidence, frozenset(stems(content, words)))
            )
    return out


def _fit(corpus: Corpus, one: _Said, group: list[_Said]) -> float:
    """How well a rendering fits the utterance that leads a group."""
    other = group[0]
    if dates.overlaps(one.said, other.said) is False:
        return 0.0
    copies = corpus.root(one.document) == corpus.root(other.document) and one.document != other.document
    if one.speaker is None and not copies:
        return 0.0
    same = jaccard(one.stems, other.stems)
    if copies or one.document == other.document:  # within one document only a repetition is the same utterance
        return same if same > 0.9 and _shape(one.content) == _shape(other.content) else 0.0
    held = containment(one.stems, other.stems) if min(len(one.stems), len(other.stems)) >= FEWEST else 0.0
    return max(same, held) if same >= ALIKE or held >= HELD else 0.0


def _shape(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


def _entry(corpus: Corpus, id_: str, group: list[_Said]) -> StatementEntry:
    first = group[0]
    others = tuple(sorted(e for s in group[1:] for e in s.evidence))
    return StatementEntry(
        id=id_,
        speaker=first.speaker,
        addressee=next((s.addressee for s in group if s.addressee), None),
        mode=first.mode,
        said=dates.narrowest(*(s.said for s in group)) or corpus.reported(s.document for s in group),
        content=first.content,
        via=next((s.via for s in group if s.via), None),
        evidence=first.evidence,
        renderings=others,
        origin=ORIGIN,
        confidence=CONFIDENCE[first.mode] + (0.05 if others else 0.0),
    )
