"""The articles and numbered points of the parties' own texts, what answers say to each by its number, and what a new version
does with those of an earlier one.

Invariant: a provision's text is a stretch of the primary document; a response is "not answered", without evidence, where the
answering text says nothing to that number.
"""

import re
from dataclasses import replace

from travaux import dates
from travaux.languages.stances import StanceWords
from travaux.model import Document
from travaux.record import articles, identity, versions
from travaux.record.articles import Named, Numbered, named, split
from travaux.record.copies import families
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, Instrument, Provision, ProvisionResponse, Response
from travaux.record.instruments import Instruments
from travaux.record.words import first, stems

LONGEST = 30  # words of a title
ORIGIN = "provisions@1.0"


def attach(corpus: Corpus, instruments: Instruments) -> Instruments:
    """The instruments with those that the corpus holds as primary texts, their provisions, and the answers to them."""
    entries = {e.id: e for e in instruments.entries}
    lineage = dict(instruments.lineage)
    home: dict[str, str] = {}
    for filed in corpus.filed:
        if filed.document.kind != "primary" or corpus.root(filed.document.id) != filed.document.id:
            continue
        made = _primary(corpus, filed.document)
        ids = identity.lineage("instrument", [[corpus.atom("instrument", made.evidence[0])]], [made.id])
        target = _reported(corpus, made, list(entries.values()), set(home.values()))
        if target:
            entries[target.id] = replace(target, cited_only=False, evidence=tuple(sorted({*target.evidence, *made.evidence})))
            ids = dict.fromkeys(ids, target.id)
        else:
            entries[made.id] = made
        lineage.update(ids)
        home[filed.document.id] = target.id if target else made.id
    texts = {id_: split(corpus.document(id_), corpus.words(id_)) for id_ in home}
    for id_, answering in sorted(home.items()):
        asked = _asked(corpus, id_, home, texts, entries) or entries[answering].answers
        if asked and asked != answering:
            entries[answering] = replace(entries[answering], answers=asked)
    for id_, own in sorted(home.items()):
        answers = [(d, i) for d, i in sorted(home.items()) if entries[i].answers == own and i != own]
        told = _told(corpus, own, set(home.values()), entries, instruments)
        entries[own] = replace(entries[own], provisions=tuple(_provision(corpus, n, answers, told) for n in texts[id_]))
    points = {id_: texts[id_] for id_ in sorted(home) if texts[id_]}
    at = {id_: entries[home[id_]] for id_ in points}
    for id_, own_points in points.items():
        old = versions.earlier(corpus, id_, points, at)
        changes = versions.compare(corpus, points[old], own_points) if old else ()
        if old and changes:
            entries[home[id_]] = replace(entries[home[id_]], revises=home[old], changes=changes)
    return Instruments(tuple(sorted(entries.values(), key=lambda e: e.id)), instruments.copies, lineage)


def _primary(corpus: Corpus, document: Document) -> Instrument:
    """The instrument that a primary text is: named by the paragraph of its head that says what kind of text it is."""
    words = corpus.words(document.id)
    head = articles.head(document, split(document, words))
    kind = articles.kind(head, words)
    start = kind.start() if kind else len(head) - len(head.lstrip())
    line = head.rfind("\n", 0, start) + 1
    if kind and first(head[line:start], words.renewed):  # "Revised draft treaty"
        start = line + len(head[line:start]) - len(head[line:start].lstrip())
    blank = re.compile(r"\n[ \t]*\n").search(head, kind.end() if kind else start)
    end = start + len(head[start : blank.start() if blank else len(head)].rstrip())
    at = Evidence(document.id, start, end) if end > start else Evidence(document.id, 0, len(document.text))
    return Instrument(
        id=identity.entry_id("instrument", [corpus.atom("instrument", at)]),
        kind=" ".join(kind.group().lower().split()) if kind else "text",
        title=" ".join(corpus.text(at).split()[:LONGEST]),
        evidence=(at,),
        origin=ORIGIN,
        confidence=0.95,
    )


def _reported(corpus: Corpus, made: Instrument, entries: list[Instrument], taken: set[str]) -> Instrument | None:
    """The instrument of which reports speak that this primary text is, by kind and the words of its title."""
    words = corpus.words(made.evidence[0].document)
    own = frozenset(stems(made.title, words))
    told = corpus.published(made.evidence[0].document)
    fresh = bool(first(made.title, words.renewed))
    options = []
    for e in entries:
        alike = families(e.kind, words) & families(made.kind, words) and (e.kind in words.replies) == (
            made.kind in words.replies
        )
        if e.id in taken or not alike or fresh != bool(first(e.title, words.renewed)):
            continue
        theirs = frozenset(stems(e.title, words))
        same_day = any(step.when and dates.overlaps(step.when, told, slack=1) for step in e.history)
        if fresh and same_day and not e.cited_only:
            options.append((True, len(own & theirs), bool(e.from_) + bool(e.to), len(e.evidence), e.id, e))
        elif len(own & theirs) >= 2 and len(own & theirs) * 2 >= min(len(own), len(theirs)):
            options.append((not e.cited_only, len(own & theirs), bool(e.from_) + bool(e.to), len(e.evidence), e.id, e))
    return max(options, key=lambda o: o[:-1])[-1] if options else None


def _asked(
    corpus: Corpus, id_: str, home: dict[str, str], texts: dict[str, tuple[Numbered, ...]], entries: dict[str, Instrument]
) -> str | None:
    """The paper that a primary reply answers: of those not later, the one that shares most words of its title."""
    own = entries[home[id_]]
    words = corpus.words(id_)
    if own.kind not in words.replies:
        return None
    title = frozenset(stems(own.title, words))
    options = [
        (len(title & frozenset(stems(entries[i].title, words))), len(texts[d]), i)
        for d, i in sorted(home.items())
        if i != own.id
        and texts[d]
        and dates.before(corpus.published(id_), corpus.published(d)) is not True
        and entries[i].kind not in words.replies
    ]
    return max(options)[2] if options else None


def _told(
    corpus: Corpus, asked: str, primary: set[str], entries: dict[str, Instrument], instruments: Instruments
) -> list[tuple[str, Named, Response]]:
    """What answers that only reports tell of say to the provisions of a paper: the answer, the sentence, the stance.

    A sentence counts where the document speaks of the answer, and where nobody else but its sender acts in it.
    """
    out = []
    for answer in sorted(e.id for e in entries.values() if e.answers == asked and e.id not in primary):
        senders = corpus.sides(entries[answer].from_)
        for id_ in sorted({c.document for c in instruments.copies.get(answer, ())}):
            words = corpus.words(id_)
            for one in named(corpus.document(id_), words):
                stance = response(corpus.text(one.sentence), words, one.place - one.sentence.start)
                doers = [corpus.sides(corpus.who(id_, by)) for by in _doers(corpus, one.sentence)]
                if stance and (not doers or any(sides & senders for sides in doers)):
                    out.append((answer, one, stance))
    return out


def _doers(corpus: Corpus, at: Evidence) -> list[tuple[str, ...]]:
    """Who acts in a stretch of a document, by its acts."""
    acts = corpus.by_id[at.document].annotations.acts
    return [a.by for a in acts if a.by and a.span.start < at.end and at.start < a.span.end]


def _provision(
    corpus: Corpus, point: Numbered, answers: list[tuple[str, str]], told: list[tuple[str, Named, Response]]
) -> Provision:
    by_report: dict[str, ProvisionResponse] = {}
    for number in articles.holding(point.number):
        for answer, one, stance in told:
            if one.number == number and answer not in by_report:
                by_report[answer] = ProvisionResponse(answer, stance, (one.sentence,))
    return Provision(
        id=identity.entry_id("provision", [corpus.atom("provision", point.at)]),
        number=point.number,
        text=corpus.text(point.at),
        responses=(*(_response(corpus, point, document, instrument) for document, instrument in answers), *by_report.values()),
    )


def _response(corpus: Corpus, point: Numbered, document: str, instrument: str) -> ProvisionResponse:
    """What an answering text says to a number: where it names the number, else, if it names none, in its own point of it."""
    words = corpus.words(document)
    found = named(corpus.document(document), words)
    numbers = articles.holding(point.number)
    spots = [(n.sentence, n.place) for number in numbers for n in found if n.number == number]
    spots = spots if found else [(n.at, n.body) for n in split(corpus.document(document), words) if n.number == point.number]
    for at, place in spots:
        stance = response(corpus.text(at), words, place - at.start)
        if stance:
            return ProvisionResponse(instrument, stance, (at,))
    return ProvisionResponse(instrument, "not answered", ())


def response(text: str, words: StanceWords, place: int = 0) -> Response | None:
    """Which answer a text's words give to what is named at `place`; None where they give none.

    Of answers in several clauses ("it rejects Article 5 and accepts Article 6") the last before the place counts.
    """
    cues: tuple[tuple[Response, tuple[str, ...]], ...] = (
        ("countered", words.countered),
        ("partial", words.partial),
        ("rejected", words.rejected),
        ("accepted", words.accepted),
    )
    clauses = [m.end() for m in re.finditer(r"[,;]\s", text[:place])]
    for part in (*(text[start:] for start in clauses[-1:]), text):
        found = next((stance for stance, phrases in cues if first(part, phrases)), None)
        if found:
            return found
    return None
