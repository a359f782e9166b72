"""Who said what: each utterance once, however many documents render it.

Invariant: an entry's words are a document's words; its evidence covers them in one document, its renderings in the others.
A copy's statement is a rendering of the original's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from travaux import dates
from travaux.languages.stances import StanceWords
from travaux.model import Mode
from travaux.record import clusters, identity, renderings
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, StatementEntry
from travaux.record.renderings import Sense
from travaux.record.words import WORD, jaccard, stem

AGAIN = 0.9  # shared stems over all, above which a document or its copy says the same twice
SENTENCE_END = re.compile(r"[.!?…][\"”’»)]*\s+")
ORIGIN = "statements@1.0"
CONFIDENCE = {"direct": 0.9, "mixed": 0.85, "indirect": 0.75}
SUBSTANCE = 2  # telling words, below which what is reported ("denied it") is no utterance apart from its act
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
    sense: Sense


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
    groups = clusters.lead(found, _keys, lambda s, group: _fit(corpus, s, group[0]), lambda s: _days(corpus, s))
    atoms = [[corpus.atom("statement", e) for s in group for e in s.evidence] for group in groups]
    ids = identity.assign("statement", atoms)
    entries = [_entry(corpus, id_, group) for id_, group in zip(ids, groups, strict=True)]
    of = {(s.document, s.index): id_ for id_, group in zip(ids, groups, strict=True) for s in group}
    return Statements(tuple(sorted(entries, key=lambda e: e.id)), of, identity.lineage("statement", atoms, ids))


def _found(corpus: Corpus) -> list[_Said]:
    out = []
    own: dict[tuple[str | None, StanceWords], frozenset[str]] = {}
    for filed in corpus.filed:
        id_ = filed.document.id
        for index, s in enumerate(filed.annotations.statements):
            spots = [e for span in s.content if (e := corpus.evidence(id_, span))]
            if not spots:
                continue
            content = " ".join(corpus.text(e) for e in spots)
            speaker, addressee, via = (
                next(iter(corpus.who(id_, [x] if x else [])), None) for x in (s.speaker, s.addressee, s.via)
            )
            evidence = tuple(p for e in spots for p in pieces(corpus, e))
            words = corpus.words(id_)
            if (speaker, words) not in own:
                own[speaker, words] = _names(corpus, speaker, words)
            sense = renderings.sense(content, corpus.language(id_), s.vector, corpus.named(words), own[speaker, words])
            if s.mode == "indirect" and len(sense.stems) < SUBSTANCE:
                continue
            out.append(_Said(id_, index, speaker, addressee, via, s.mode, s.said, content, evidence, sense))
    return out


def _names(corpus: Corpus, actor: str | None, words: StanceWords) -> frozenset[str]:
    """The stems of what an actor and whom it acts for are called: "Norland will" is what Norland renders by "we will"."""
    known = [corpus.actors[one] for one in (actor, actor and corpus.side(actor)) if one in corpus.actors]
    return frozenset(stem(w, words) for one in known for name in (one.name, *one.names) for w in WORD.findall(name))


def _keys(one: _Said) -> Iterator[str]:
    """The speaker with each word."""
    return (f"{one.speaker} {word}" for word in one.sense.stems or ("",))


def _days(corpus: Corpus, one: _Said) -> Iterator[str]:
    """The speaker, for the undated; and with two stretches of days, of which renderings `renderings.DAYS` apart share one."""
    day = dates.last(_when(corpus, one))
    if one.speaker:
        yield one.speaker
    if one.speaker and day:
        stretch = day.toordinal() // renderings.DAYS
        yield from (f"{one.speaker} {stretch}", f"{one.speaker} {stretch + 1}")


def _when(corpus: Corpus, one: _Said) -> str | None:
    """The day it was said, where one is known, else that it was reported."""
    return one.said if dates.days(one.said) == 1 else corpus.published(one.document)


def _fit(corpus: Corpus, one: _Said, other: _Said) -> float:
    """How well a rendering fits the utterance that leads a group."""
    if dates.overlaps(one.said, other.said) is False:
        return 0.0
    copies = corpus.root(one.document) == corpus.root(other.document) and one.document != other.document
    if one.speaker is None and not copies:
        return 0.0
    if copies or one.document == other.document:  # within one document only a repetition is the same utterance
        same = jaccard(one.sense.stems, other.sense.stems)
        return same if same > AGAIN and _shape(one.content) == _shape(other.content) else 0.0
    near = dates.overlaps(_when(corpus, one), _when(corpus, other), slack=renderings.DAYS) is not False
    return renderings.fit(one.sense, other.sense, corpus.language(one.document), near=near)


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
