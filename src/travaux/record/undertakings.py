"""Which reports of acts tell of an undertaking: somebody binds himself to do a concrete thing that is still to come.

Invariant: a prediction about others, a refusal, a report of what is done already and a promise that names nothing are none.
Reads words only, so it needs no parse.
"""

import re
from datetime import date, timedelta
from typing import NamedTuple

from travaux import dates
from travaux.languages.stances import StanceWords
from travaux.model import Span
from travaux.record.acts import Done
from travaux.record.corpus import Corpus
from travaux.record.entries import Evidence
from travaux.record.words import WORD, first, opening, replying, stem, stems

KINDS = frozenset({"promise", "agree"})
PLANNED = frozenset({"asserted", "planned"})
DURATION = re.compile(r"P(\d{1,3})([DWM])")
LENGTH = {"D": 1, "W": 7, "M": 30}  # days
LEAD = 16  # code points before a day that may say that it is a deadline
OPENING = " \"“”'‘’«"  # what may stand before the first word of a clause


def undertaken(corpus: Corpus, d: Done, said: dict[str, str | None]) -> bool:
    """Whether a report tells of an undertaking: a promise, an agreement to do something, or what its doer says is to come.

    `said` gives the speaker of each statement.
    """
    words = corpus.words(d.document)
    if not d.by or opening(corpus.text(d.evidence), words.unsure) or _of_text(corpus, d):
        return False
    if d.act.kind in KINDS:
        return d.act.modality in PLANNED and d.about is not None and _binding(corpus, d, d.about)
    if d.act.kind in words.telling and d.act.modality == "asserted":
        return d.about is not None and _future(corpus.text(d.about), words) is not None and _binding(corpus, d, d.about)
    if d.act.modality != "planned":
        return False
    speaker = said.get(d.statement or "")
    own = speaker is not None and corpus.side(speaker) in corpus.sides(d.by)
    if speaker and corpus.side(speaker) == speaker and corpus.kind(speaker) == "person" and due(corpus, d):
        speaker = None  # of no known party: as good as the document's own word
    if d.act.kind is None:
        kept = d.act.plover in words.yielding and (own or (speaker is None and due(corpus, d) is not None))
    else:
        kept = d.act.kind in words.owed and (
            own or (speaker is None and (d.act.kind != "hand over" or due(corpus, d) is not None))
        )
    return kept and _binding(corpus, d, d.evidence)


def due(corpus: Corpus, d: Done) -> str | None:
    """By when: as the act says, or the day to come that it is planned for, else a deadline or a time to come in its words."""
    when, told = d.act.when, corpus.published(d.document)
    by, on, inside = _times(corpus, d)
    if d.act.due:
        return next((w for w in inside if dates.last(w) == dates.last(d.act.due)), d.act.due)
    if by and not inside:
        return dates.narrowest(*by)
    if when and d.act.modality == "planned" and dates.before(when, told) is not True:
        return when
    if when and when.startswith("../") and dates.before(told, when.removeprefix("../")):
        return when
    return dates.narrowest(*inside) or dates.narrowest(*on)


def _times(corpus: Corpus, d: Done) -> tuple[list[str], list[str], list[str]]:
    """The times in a report that say by when, on which day, and within which time it is due."""
    words, text = corpus.words(d.document), corpus.document(d.document).text
    told = corpus.published(d.document)
    by: list[str] = []
    on: list[str] = []
    inside: list[str] = []
    for time in corpus.by_id[d.document].annotations.times:
        at = time.span
        if not (d.evidence.start <= at.start and at.end <= d.evidence.end) or not _reaches(d, at, text):
            continue
        lead = set(text[max(d.evidence.start, at.start - LEAD) : at.start].lower().split()[-2:])
        last = dates.last(time.when) if time.when else _counted(d, time.value if time.type == "DURATION" else "", told)
        if last is None:
            continue
        if lead & words.enclosing and (dates.days(time.when) or 1) > 1:
            inside.append(time.when or "")
        elif lead & words.deadline:
            by.append(dates.interval(None, last))
        elif time.when and d.about and d.about.start <= at.start and told and dates.before(time.when, told) is False:
            on.append(time.when)
    return by, on, inside


def _reaches(d: Done, at: Span, text: str) -> bool:
    """Whether a time belongs to what is promised: it lies in it or next to it, or no comma stands between."""
    gap = text[d.about.end : at.start] if d.about else ""
    return "," not in gap or len(gap) <= LEAD


def _counted(d: Done, value: str, told: str | None) -> date | None:
    """The last of so many days, weeks or months (a TIMEX3 duration) from the promise; None where either is unknown."""
    found = DURATION.fullmatch(value)
    begun = dates.last(d.act.when) or dates.last(told)
    return begun + timedelta(int(found[1]) * LENGTH[found[2]]) if found and begun else None


def _of_text(corpus: Corpus, d: Done) -> bool:
    """Whether a paper, and nobody who acts, is what promises ("the text would guarantee ..."): that is what it holds."""
    if d.about is None:
        return False
    noted = corpus.by_id[d.document].annotations
    papers = [p.span for p in noted.papers if d.evidence.start <= p.span.start < d.about.start]
    named = {m.entity for m in noted.mentions if d.evidence.start <= m.span.start < d.about.start}
    return bool(papers) and not set(corpus.who(d.document, sorted(named))) & set(d.by)


class _Future(NamedTuple):
    """A word of the future in a clause: all words up to its verb in lower case, that verb, and the word after it."""

    before: tuple[str, ...]
    verb: str
    after: str


def _future(text: str, words: StanceWords) -> _Future | None:
    """The first word of the future with the verb it governs, passing over adverbs."""
    low = [w.group().lower().replace("’", "'") for w in WORD.finditer(text)]
    for n, word in enumerate(low):
        if word in words.future or word.endswith(tuple(f for f in words.future if f.startswith("'"))):
            rest = [w for w in low[n + 1 :] if w not in words.passed and w not in words.denying]
            until = low.index(rest[0], n + 1) if rest else len(low)
            return _Future(tuple(low[:until]), rest[0] if rest else "", rest[1] if len(rest) > 1 else "")
    return None


def _binding(corpus: Corpus, d: Done, at: Evidence) -> bool:
    """Whether the clause at `at` binds its doer: a concrete thing, not denied, not said of others, not hedged."""
    words, text = corpus.words(d.document), corpus.text(at)
    head = next((w.group().lower() for w in WORD.finditer(text)), "")
    if not head or first(_uncapitalised(text), words.hedges):
        return False
    infinitive = head in words.infinitive
    future = None if infinitive else _future(text, words)
    if not future and not infinitive and (d.act.kind == "agree" or head in words.relative):
        return False
    if future:
        passive = future.verb in words.auxiliary and future.after.endswith(words.participles)
        if (future.verb in words.idle and not passive) or (d.act.kind == "agree" and future.verb in words.convening):
            return False
        if words.denying & set(future.before) and not _vowed(corpus, d, words):
            return False
    return (infinitive or _own(corpus, d, at, words)) and _concrete(corpus, d, at, words)


def _uncapitalised(text: str) -> str:
    """The text without capitalised words: a month or a name is no hedge."""
    return " ".join(w for w in text.split() if not w[:1].isupper())


def _vowed(corpus: Corpus, d: Done, words: StanceWords) -> bool:
    """Whether words of a vow bring it in, so that even what one will not do is undertaken."""
    text, said = corpus.document(d.document).text, corpus.by_id[d.document].annotations.statements
    cues = said[d.act.statement].cue if d.act.statement is not None else ()
    return first(" ".join([corpus.text(d.evidence), *(text[c.start : c.end] for c in cues)]), words.vows) is not None


def _own(corpus: Corpus, d: Done, at: Evidence, words: StanceWords) -> bool:
    """Whether the clause is about its doer: its first words name nobody of another side, nor nobody at all."""
    text = corpus.text(at)
    lead = opening(text, words.introducing)
    rest = text[lead.end() if lead else 0 :].lstrip(OPENING)
    start = at.end - len(rest)
    low = [(w.group().lower(), start + w.start()) for w in WORD.finditer(rest)][:2]
    head = low[0][0] if low else ""
    if head in words.speaking:
        return True
    starts = {place for n, (_, place) in enumerate(low) if n == 0 or head in words.stop}
    named = [m.entity for m in corpus.by_id[d.document].annotations.mentions if m.span.start in starts]
    sides = corpus.sides(corpus.who(d.document, named))
    return bool(sides & corpus.sides(d.by)) if sides else head not in words.others


def _concrete(corpus: Corpus, d: Done, at: Evidence, words: StanceWords) -> bool:
    """Whether it names a thing: a paper, a figure, or a word of its own; to think something over is one by a day only."""
    found = frozenset(stems(corpus.text(at), words))
    if found & replying(words) or any(s[0].isdigit() for s in found):
        return True
    papers = corpus.by_id[d.document].annotations.papers
    if any(at.start <= p.span.start and p.span.end <= at.end and not p.cited for p in papers):
        return True
    vowing = {stem(w, words) for w in WORD.findall(" ".join(words.vows))}
    if found <= vowing:  # "as had been promised"
        return False
    empty = words.idle | words.passed | (frozenset() if due(corpus, d) else words.considering)
    return bool(corpus.core(d.document, found) - {stem(w, words) for w in empty})
