"""Who did what to whom: each act once, with the words of every document that reports it.

Invariant: an entry keeps one kind and one set of doers; acts that differ in either stay apart, so that documents which
disagree about who did something are seen to.
"""

from dataclasses import dataclass, replace

from travaux import dates
from travaux.model import Act
from travaux.record import clusters, identity
from travaux.record.corpus import Corpus
from travaux.record.entries import ActEntry, Evidence
from travaux.record.statements import Statements
from travaux.record.words import WORD, containment, jaccard, stems

ALIKE = 0.4
HELD = 0.75
FEWEST = 3
ORIGIN = "acts@1.0"


@dataclass(frozen=True)
class Done:
    """One document's report of an act, with its actors resolved. `about` is what the act is about, else None."""

    document: str
    act: Act
    by: tuple[str, ...]
    to: tuple[str, ...]
    evidence: Evidence
    about: Evidence | None
    condition: Evidence | None
    statement: str | None
    stems: frozenset[str]


@dataclass(frozen=True)
class Acts:
    """The entries, the reports behind each, and the lineage of ids."""

    entries: tuple[ActEntry, ...]
    reports: dict[str, tuple[Done, ...]]
    lineage: dict[str, str]

    def about(self, issues: dict[str, str]) -> "Acts":
        """The same, each act tied to its issue (act id -> issue id)."""
        return replace(self, entries=tuple(replace(e, issue=issues.get(e.id)) for e in self.entries))


def reports(corpus: Corpus, statements: Statements) -> list[Done]:
    """Every act of every document, in order of publication and place."""
    out = []
    for filed in sorted(corpus.filed, key=lambda f: (f.document.copy_of is not None, *corpus.age(f.document.id))):
        id_ = filed.document.id
        words = corpus.words(id_)
        for act in filed.annotations.acts:
            spot = corpus.evidence(id_, act.span)
            if not spot:
                continue
            about, condition = (corpus.evidence(id_, s) if s else None for s in (act.about, act.condition))
            statement = statements.of.get((id_, act.statement)) if act.statement is not None else None
            content = frozenset(stems(corpus.text(about or spot), words))
            by, to = corpus.who(id_, act.by), corpus.who(id_, act.to)
            out.append(Done(id_, act, by, to, spot, about, condition, statement, content))
    return out


def gather(corpus: Corpus, statements: Statements) -> Acts:
    """Every act of the corpus, ordered by id, with no issue yet."""
    groups = clusters.lead(
        reports(corpus, statements),
        lambda d: (f"{d.act.kind} {d.act.plover} {min(d.by, default='')} {s}" for s in d.stems or ("",)),
        lambda d, group: _fit(corpus, d, group),
    )
    atoms = [[corpus.atom(f"act:{d.act.kind}:{d.act.plover}", d.evidence) for d in group] for group in groups]
    ids = identity.assign("act", atoms)
    entries = sorted((_entry(corpus, id_, group) for id_, group in zip(ids, groups, strict=True)), key=lambda e: e.id)
    return Acts(
        tuple(entries),
        {id_: tuple(group) for id_, group in zip(ids, groups, strict=True)},
        identity.lineage("act", atoms, ids),
    )


def _fit(corpus: Corpus, one: Done, group: list[Done]) -> float:
    other = group[0]
    if (one.act.kind, one.act.plover, one.act.modality, set(one.by)) != (
        other.act.kind,
        other.act.plover,
        other.act.modality,
        set(other.by),
    ):
        return 0.0
    if (
        dates.overlaps(one.act.when, other.act.when, slack=1) is False
        or dates.overlaps(one.act.due, other.act.due, slack=1) is False
    ):
        return 0.0
    if one.to and other.to and not corpus.sides(one.to) & corpus.sides(other.to):
        return 0.0
    same, held = jaccard(one.stems, other.stems), containment(one.stems, other.stems)
    if corpus.root(one.document) == corpus.root(other.document):
        return same if same > 0.8 else 0.0
    if not one.by:
        return same if same > 0.8 else 0.0
    return same if same >= ALIKE or (held >= HELD and min(len(one.stems), len(other.stems)) >= FEWEST) else 0.0


def _entry(corpus: Corpus, id_: str, group: list[Done]) -> ActEntry:
    first = group[0]
    condition = next((d.condition for d in group if d.condition), None)
    done = first.act.modality in ("asserted", "negated")
    return ActEntry(
        id=id_,
        kind=first.act.kind,
        plover=first.act.plover,
        by=first.by,
        to=tuple(dict.fromkeys(a for d in group for a in d.to)),
        issue=None,
        content=_content(corpus, first),
        condition=corpus.text(condition) if condition else None,
        due=dates.narrowest(*(d.act.due for d in group)),
        when=dates.narrowest(*(d.act.when for d in group)) or (corpus.reported(d.document for d in group) if done else None),
        modality=first.act.modality,
        statement=next((d.statement for d in group if d.statement), None),
        evidence=tuple(sorted({d.evidence for d in group})),
        origin=ORIGIN,
        confidence=min(0.99, max(d.act.confidence for d in group) + 0.05 * (corpus.independent(d.evidence for d in group) - 1)),
    )


def _content(corpus: Corpus, done: Done) -> str:
    """What an act is about, or all its words where that has no noun at its head."""
    words, about = corpus.words(done.document), corpus.text(done.about) if done.about else ""
    said = [w.lower() for w in WORD.findall(about)]
    empty = words.relative | words.speaking | words.others | words.linking
    whole = said and said[0] not in words.hanging and not empty.issuperset(said)
    return about if whole else corpus.text(done.evidence)
