"""The articles and numbered points of the parties' own texts, and what answering texts say to each by its number.

Invariant: a provision's text is a stretch of the primary document; a response is "not answered", without evidence, where the
answering text says nothing to that number.
"""

import re
from dataclasses import dataclass, replace

from travaux import dates
from travaux.languages.stances import StanceWords
from travaux.model import Document
from travaux.record import identity
from travaux.record.copies import families
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence, Instrument, Provision, ProvisionResponse, Response
from travaux.record.instruments import Instruments
from travaux.record.words import first, stems

HEAD = 600  # code points at the head of a text in which it says what it is
LONGEST = 30  # words of a title
FEWEST = 2  # numbered points that make a text one of provisions
ORIGIN = "provisions@1.0"
_NUMBER = r"\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}"


@dataclass(frozen=True)
class Numbered:
    """One numbered stretch of a primary text."""

    number: str
    at: Evidence


def split(document: Document, words: StanceWords) -> tuple[Numbered, ...]:
    """The numbered points of a text, each from its number to the next; none where it has fewer than two."""
    nouns = "|".join(re.escape(n) for n in words.numbered) or r"(?!)"
    head = re.compile(rf"^[ \t]*(?:(?:{nouns})[ \t]+({_NUMBER})\b[.:)]?|({_NUMBER})[.)])[ \t]*", re.IGNORECASE | re.MULTILINE)
    heads = list(head.finditer(document.text))
    if len(heads) < FEWEST:
        return ()
    out = []
    for here, following in zip(heads, [*heads[1:], None], strict=True):
        end = following.start() if following else _paragraph_end(document.text, here.end())
        words_ = document.text[here.start() : end]
        start = here.start() + len(words_) - len(words_.lstrip())
        out.append(Numbered(here[1] or here[2], Evidence(document.id, start, start + len(words_.strip()))))
    return tuple(out)


def _paragraph_end(text: str, at: int) -> int:
    """The end of the last point: the first blank line after some words, else the end of the text."""
    found = re.compile(r"\S[^\n]*(?:\n[^\n]+)*").search(text, at)
    return found.end() if found else len(text)


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
        entries[own] = replace(entries[own], provisions=tuple(_provision(corpus, n, answers) for n in texts[id_]))
    return Instruments(tuple(sorted(entries.values(), key=lambda e: e.id)), instruments.copies, lineage)


def _primary(corpus: Corpus, document: Document) -> Instrument:
    """The instrument that a primary text is: named by the paragraph of its head that says what kind of text it is."""
    words = corpus.words(document.id)
    kinds = sorted({k for family in words.families for k in family} | words.replies, key=lambda k: (-len(k), k))
    points = split(document, words)
    head = document.text[: min(HEAD, points[0].at.start if points else HEAD)]
    kind = first(head, kinds) if kinds else None
    start = kind.start() if kind else len(head) - len(head.lstrip())
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
    options = []
    for e in entries:
        alike = families(e.kind, words) & families(made.kind, words) and (e.kind in words.replies) == (
            made.kind in words.replies
        )
        if e.id in taken or not alike:
            continue
        theirs = frozenset(stems(e.title, words))
        if len(own & theirs) >= 2 and len(own & theirs) * 2 >= min(len(own), len(theirs)):
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


def _provision(corpus: Corpus, point: Numbered, answers: list[tuple[str, str]]) -> Provision:
    return Provision(
        id=identity.entry_id("provision", [corpus.atom("provision", point.at)]),
        number=point.number,
        text=corpus.text(point.at),
        responses=tuple(_response(corpus, point, document, instrument) for document, instrument in answers),
    )


def _response(corpus: Corpus, point: Numbered, document: str, instrument: str) -> ProvisionResponse:
    """What an answering text says to a number: where it names the number, else, if it names none, in its own point of it."""
    words = corpus.words(document)
    own = split(corpus.document(document), words)
    named = _named(corpus.document(document), words)
    spots = [at for number, at in named if number == point.number] if named else [n.at for n in own if n.number == point.number]
    for at in spots:
        stance = response(corpus.text(at), words)
        if stance:
            return ProvisionResponse(instrument, stance, (at,))
    return ProvisionResponse(instrument, "not answered", ())


def _named(document: Document, words: StanceWords) -> list[tuple[str, Evidence]]:
    """The sentences of a text that name a provision by noun and number, with the number."""
    if not words.numbered:
        return []
    nouns = "|".join(re.escape(n) for n in words.numbered)
    sentence = re.compile(r"\S(?:[^\n.!?]|[.!?](?!\s|$)|(?<=\d)\.(?=\s)|\n(?!\s*\n))*[.!?]?")
    name = re.compile(rf"(?<!\w)(?:{nouns})s?\s+({_NUMBER})(?!\w)", re.IGNORECASE)
    return [
        (found[1], Evidence(document.id, m.start(), m.start() + len(m.group().rstrip())))
        for m in sentence.finditer(document.text)
        for found in name.finditer(m.group())
    ]


def response(text: str, words: StanceWords) -> Response | None:
    """Which answer a text's words give; None where they give none."""
    cues: tuple[tuple[Response, tuple[str, ...]], ...] = (
        ("countered", words.countered),
        ("partial", words.partial),
        ("rejected", words.rejected),
        ("accepted", words.accepted),
    )
    return next((stance for stance, phrases in cues if first(text, phrases)), None)
