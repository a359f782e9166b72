"""One document's mention of a paper, with its actors resolved: what instruments are put together from.

Invariant: what is wished or denied of a paper did not become of it.
"""

import re
from dataclasses import dataclass, replace

from travaux.languages.stances import StanceWords
from travaux.model import Document, Paper, Span
from travaux.record import articles
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence
from travaux.record.words import first, stem, stems, thin

LONGEST = 12  # words of a title
VAGUE = frozenset({"group", "unnamed"})  # kinds of actors that may stand for any other
FIGURE = re.compile(r"\d+[.,]\d+|\d+(?= ?(?:%|per ?cent|pct|million|billion))")


@dataclass(frozen=True)
class Copy:
    """One document's mention of a paper, with its actors resolved. `title` holds the stems that name it beyond its kind and
    its parties, `name` its title in short, `figures` the amounts its clause names; `particular` tells of a kind of which a
    negotiation has few; `real` is False where it is only wished or denied.
    """

    document: str
    root: str
    index: int
    paper: Paper
    kinds: frozenset[int]
    from_: tuple[str, ...]
    to: tuple[str, ...]
    senders: frozenset[str]
    receivers: frozenset[str]
    title: frozenset[str]
    real: bool
    name: str
    figures: frozenset[str]
    published: str | None
    particular: bool
    fresh: bool
    reply: bool
    evidence: Evidence
    clause: Evidence


def families(kind: str, words: StanceWords) -> frozenset[int]:
    """Numbers of the families of kinds that may name one text with this one; empty for a kind of its own."""
    low = kind.lower().strip()
    parts = low.split()
    names = {low, parts[-1], f"{parts[0]} {parts[-1]}"} if parts else set()
    forms = {form for name in names for form in (name, name.removesuffix("s"))}
    return frozenset(i for i, family in enumerate(words.families) if any(f in family for f in forms))


def copies(corpus: Corpus) -> list[Copy]:
    """Every mention of a paper, by document and place. What is wished or denied of one did not become of it."""
    out = []
    named = {w: corpus.named(w) for w in {corpus.words(f.document.id) for f in corpus.filed}}
    for filed in corpus.filed:
        id_ = filed.document.id
        words = corpus.words(id_)
        itself, until = _itself(filed.document, words)
        for index, paper in enumerate(filed.annotations.papers):
            spot, clause = corpus.evidence(id_, paper.span), corpus.evidence(id_, paper.clause)
            loose = paper.kind.lower() in words.generic and any(_within(o.span, paper.span) for o in filed.annotations.papers)
            if not spot or (paper.cited and loose):
                continue
            real = paper.modality in ("asserted", "planned")
            from_, to = corpus.who(id_, paper.from_), corpus.who(id_, paper.to)
            bare = named[words] | thin(words) | {stem(w, words) for family in words.families for k in family for w in k.split()}
            title = frozenset(stems(heading(paper.title, words), words)) - bare
            if families(paper.kind, words) & itself and (spot.end <= until or not title):
                continue  # a text names itself
            out.append(
                Copy(
                    document=id_,
                    root=corpus.root(id_),
                    index=index,
                    paper=paper if real else replace(paper, what=None, when=None),
                    real=real,
                    name=heading(paper.title, words),
                    kinds=families(paper.kind, words),
                    from_=from_,
                    to=to,
                    senders=frozenset(a for a in corpus.sides(from_) if corpus.kind(a) not in VAGUE),
                    receivers=frozenset(a for a in corpus.sides(to) if corpus.kind(a) not in VAGUE),
                    title=title,
                    figures=frozenset(FIGURE.findall(corpus.text(clause or spot))),
                    published=corpus.published(id_),
                    particular=_particular(paper.kind.lower(), words),
                    fresh=_fresh(paper, words),
                    reply=paper.kind.lower() in words.replies or paper.answers is not None,
                    evidence=spot,
                    clause=clause or spot,
                )
            )
    return out


def _itself(document: Document, words: StanceWords) -> tuple[frozenset[int], int]:
    """The families of kinds to which a text of the parties says that it belongs, and where its head ends; none for a report."""
    if document.kind != "primary":
        return frozenset(), 0
    head = articles.head(document, articles.split(document, words))
    kind = articles.kind(head, words)
    return (families(kind.group(), words) if kind else frozenset()), len(head)


def _particular(kind: str, words: StanceWords) -> bool:
    return kind in words.particular or (len(kind.split()) > 1 and kind.split()[-1].removesuffix("s") not in words.repeated)


def _within(inner: Span, outer: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def _fresh(paper: Paper, words: StanceWords) -> bool:
    """Whether a paper is called new, or another, or the first: in its title, or before the noun that says what it is."""
    before = paper.title.lower().partition(paper.kind.lower())[0]
    return any(first(text, words.renewed) for text in (heading(paper.title, words), before))


def heading(title: str, words: StanceWords) -> str:
    """A title on one line, without "its" and the like before it and what follows its first clause, quotation mark or comma."""
    text = re.split(r"[,;:\"“”«»()]", " ".join(title.split()).strip(' ,;:"“”«»()'))[0].strip()
    stop = first(text, words.enders)
    named = (text[: stop.start()] if stop and stop.start() else text).split()
    start = next((n for n, word in enumerate(named) if word.lower() not in words.stop), 0)
    named = named[start : start + LONGEST]
    while len(named) > 1 and named[-1].lower() in words.stop:
        named.pop()
    return " ".join(named)
