"""Where independent documents assert incompatible values of one field of one entry: both stand, and the difference is an entry.

Invariant: every claim has evidence, at least two come from documents that are not copies of each other, and nobody wins.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TypeVar

from travaux import dates
from travaux.record import identity
from travaux.record.acts import Acts, Done
from travaux.record.copies import Copy
from travaux.record.corpus import Corpus
from travaux.record.entries import Claim, Commitment, Discrepancy, Evidence, Field
from travaux.record.figures import figures
from travaux.record.instruments import Instruments
from travaux.record.meetings import Meetings
from travaux.record.sightings import Sighting
from travaux.record.words import containment, first, jaccard

KINDS = (
    frozenset({"warn", "threaten"}),
    frozenset({"accuse", "condemn"}),
    frozenset({"demand", "request"}),
    frozenset({"reject", "refuse"}),
)  # acts of one kind here differ in tone, not in who does them
ONE_WAY = frozenset({"warn", "threaten", "accuse", "condemn"})  # what both sides hardly do to each other in the same words
LIKE = 0.5  # shared stems over all, above which two acts are told of one thing
HELD = 0.8
FEWEST = 2
WEEK = 7  # days that reports of one deed may differ by
NEAR = 2  # days between two reports of one undertaking in which it did not change
MOST = 40  # sentences about one day that are looked at
LONGEST = 600  # code points of a sentence
PARTIES = frozenset({"state", "bloc", "organisation", "group"})
_ENDS = re.compile(r"[.!?][\"”’]?\s+(?=[\"“‘A-Z])|\n\s*")
AMOUNT = re.compile(r"\d[\d.,]*")

_T = TypeVar("_T")
_Value = tuple[str, Evidence]


def gather(
    corpus: Corpus, meetings: Meetings, acts: Acts, commitments: Sequence[Commitment], papers: Instruments
) -> tuple[tuple[Discrepancy, ...], dict[str, str]]:
    """Every discrepancy, ordered by id, and the lineage of ids."""
    found: list[tuple[str, Field, tuple[Claim, ...]]] = []
    for entry in meetings.entries:
        found += [(entry.id, field, claims) for field, claims in _of_meeting(corpus, meetings.reports[entry.id])]
    for paper in papers.entries:
        found += [(paper.id, "when", claims) for claims in _of_paper(corpus, papers.copies.get(paper.id, ()))]
    found += _of_doers(corpus, acts)
    found += _of_amounts(corpus, acts)
    found += _of_promised(corpus, commitments)
    found += _of_due(corpus, commitments, acts)
    atoms = [[corpus.atom(f"discrepancy:{field}", e) for c in claims for e in c.evidence] for _, field, claims in found]
    ids = identity.assign("discrepancy", atoms)
    entries = [Discrepancy(id_, about, field, claims) for id_, (about, field, claims) in zip(ids, found, strict=True)]
    return tuple(sorted(entries, key=lambda d: d.id)), identity.lineage("discrepancy", atoms, ids)


def _claims(corpus: Corpus, values: Iterable[_Value]) -> tuple[Claim, ...]:
    """The values with their evidence, where they come from two independent documents; else none."""
    by_value: dict[str, set[Evidence]] = defaultdict(set)
    for value, at in values:
        by_value[value].add(at)
    sources = {value: {corpus.root(e.document) for e in found} for value, found in by_value.items()}
    apart = any(a != b and sources[a] - sources[b] and sources[b] - sources[a] for a in sources for b in sources)
    if len(by_value) < 2 or not apart:
        return ()
    return tuple(Claim(value, tuple(sorted(found))) for value, found in sorted(by_value.items()))


def _of_meeting(corpus: Corpus, reports: Sequence[Sighting]) -> list[tuple[Field, tuple[Claim, ...]]]:
    """What reports of one encounter disagree about: when, where, on whose initiative, and whether it was."""
    dated = [s for s in reports if s.when and (dates.days(s.when) or 99) <= 2]
    when = [(s.when or "", s.evidence) for s in dated if any(_dated_apart(s, o) for o in dated)]
    placed = [s for s in reports if s.places and s.place and s.place[0].isupper() and s.place.lower() not in corpus.states]
    where = [(s.place or "", s.evidence) for s in placed if any(_placed_apart(s, o) for o in placed)]
    begun = [(_name(corpus, corpus.side(a)), at) for s in reports for a, at in _initiators(corpus, s)]
    said: list[_Value] = [(s.status, s.evidence) for s in reports if s.status in ("denied", "cancelled", "held")]
    settled = said if any(v != "held" for v, _ in said) else []
    fields: list[tuple[Field, list[_Value]]] = [("when", when), ("place", where), ("initiator", begun), ("status", settled)]
    return [(field, claims) for field, values in fields if (claims := _claims(corpus, values))]


def _initiators(corpus: Corpus, report: Sighting) -> list[tuple[str, Evidence]]:
    """On whose initiative it was; of what was put off, also who of those to meet asked for the delay in the same document."""
    if report.initiator:
        return [(report.initiator, report.evidence)]
    words, out = corpus.words(report.document), []
    for act in corpus.by_id[report.document].annotations.acts if report.status == "postponed" else ():
        about = corpus.evidence(report.document, act.about) if act.about else None
        at = corpus.evidence(report.document, act.span)
        if about and at and act.kind in words.asking and act.modality == "asserted" and first(corpus.text(about), words.delays):
            out += [(a, at) for a in corpus.who(report.document, act.by) if corpus.side(a) in report.sides]
    return out


def _dated_apart(a: Sighting, b: Sighting) -> bool:
    """Whether two reports give other days for what was held, or for one plan at one time; a plan may move."""
    if dates.overlaps(a.when, b.when) is not False:
        return False
    return a.status == b.status and (a.status == "held" or dates.overlaps(a.published, b.published, slack=1) is True)


def _placed_apart(a: Sighting, b: Sighting) -> bool:
    """Whether two reports place elsewhere what was held, or one plan at one time."""
    if a.places & b.places or a.status != b.status:
        return False
    return a.status == "held" or dates.overlaps(a.published, b.published, slack=1) is True


def _of_paper(corpus: Corpus, copies: Sequence[Copy]) -> list[tuple[Claim, ...]]:
    """What reports of one paper disagree about: on which day it was handed over, published, signed."""
    out = []
    for what in sorted({c.paper.what for c in copies if c.paper.what}):
        dated = [c for c in copies if c.paper.what == what and (dates.days(c.paper.when) or 99) <= 2]
        apart = [c for c in dated if any(_mistaken(c.paper.when, o.paper.when) for o in dated)]
        claims = _claims(corpus, [(c.paper.when or "", c.clause) for c in apart])
        out += [claims] if claims else []
    return out


def _mistaken(one: str | None, other: str | None) -> bool:
    """Whether two days may be told of one event; what lies further apart was done twice, or to another text."""
    return dates.overlaps(one, other) is False and dates.overlaps(one, other, slack=WEEK) is True


def _name(corpus: Corpus, actor: str) -> str:
    known = corpus.actors.get(actor)
    return known.name if known else actor


def _pairs(things: Sequence[_T], keys: Sequence[Iterable[str]], most: int = 40) -> list[tuple[_T, _T]]:
    """Pairs that share at least two keys, each once; keys held by more than `most` things tell nothing."""
    index: dict[str, list[int]] = defaultdict(list)
    for i, own in enumerate(keys):
        for key in sorted(set(own)):
            index[key].append(i)
    shared: dict[tuple[int, int], int] = defaultdict(int)
    for found in index.values():
        if len(found) <= most:
            for n, i in enumerate(found):
                for j in found[n + 1 :]:
                    shared[i, j] += 1
    return [(things[i], things[j]) for (i, j), n in sorted(shared.items()) if n >= 2]


def _like(a: frozenset[str], b: frozenset[str]) -> bool:
    return min(len(a), len(b)) >= FEWEST and (jaccard(a, b) >= LIKE or containment(a, b) >= HELD)


def _of_doers(corpus: Corpus, acts: Acts) -> list[tuple[str, Field, tuple[Claim, ...]]]:
    """The same act ascribed to different sides: who warned whom, who demanded."""
    out: list[tuple[str, Field, tuple[Claim, ...]]] = []
    taken: set[str] = set()
    for family in KINDS:
        found = [
            (e.id, d)
            for e in acts.entries
            for d in acts.reports[e.id]
            if e.kind in family and d.by and d.act.modality == "asserted"
        ]
        core = {d.evidence: corpus.core(d.document, d.stems) for _, d in found}
        for (one, a), (other, b) in _pairs(found, [core[d.evidence] for _, d in found]):
            if one == other or corpus.root(a.document) == corpus.root(b.document) or {one, other} & taken:
                continue
            if corpus.sides(a.by) & corpus.sides(b.by) or not _like(core[a.evidence], core[b.evidence]):
                continue
            if dates.overlaps(a.act.when, b.act.when, slack=3) is False:
                continue
            swapped = corpus.sides(a.by) & corpus.sides(b.to) or corpus.sides(b.by) & corpus.sides(a.to)
            same_to = corpus.sides(a.to) & corpus.sides(b.to)
            if (a.to and b.to and not swapped and not same_to) or not (swapped or a.act.kind in ONE_WAY):
                continue
            claims = _claims(corpus, [(_roles(corpus, a), a.evidence), (_roles(corpus, b), b.evidence)])
            if claims:
                taken |= {one, other}
                out.append((min(one, other), "parties", claims))
    return out


def _roles(corpus: Corpus, d: Done) -> str:
    by, to = (", ".join(_name(corpus, a) for a in corpus.ranked(corpus.sides(x))) for x in (d.by, d.to))
    return f"{by} → {to}" if to else by


def _of_amounts(corpus: Corpus, acts: Acts) -> list[tuple[str, Field, tuple[Claim, ...]]]:
    """Reports of one act that give different figures for the same thing."""
    out: list[tuple[str, Field, tuple[Claim, ...]]] = []
    for entry in acts.entries:
        values: list[_Value] = []
        for d in acts.reports[entry.id]:
            figures = AMOUNT.findall(corpus.text(d.about or d.evidence))
            if len(figures) == 1:
                values.append((figures[0].rstrip(".,"), d.evidence))
        claims = _claims(corpus, values)
        if claims:
            out.append((entry.id, "amount", claims))
    return out


def _of_promised(corpus: Corpus, commitments: Sequence[Commitment]) -> list[tuple[str, Field, tuple[Claim, ...]]]:
    """Reports of nearly one day that have other amounts of one unit owed by the same day, where no other side is named."""
    spots: dict[date, list[Evidence]] = defaultdict(list)
    for filed in corpus.filed:
        for time in filed.annotations.times:
            at, day = corpus.evidence(filed.document.id, time.span), dates.last(time.when)
            if at is not None and day is not None:
                spots[day].append(at)
    out: list[tuple[str, Field, tuple[Claim, ...]]] = []
    for entry in commitments:
        day = dates.last(entry.due)
        values: list[_Value] = []
        for own in entry.evidence if day else ():
            promised = figures(corpus.text(own), corpus.words(own.document))
            for at in [_sentence(corpus, spot) for spot in spots[day][:MOST]] if day and len(promised) == 1 else ():
                told = figures(corpus.text(at), corpus.words(at.document))
                ((unit, amounts),) = promised.items()
                others = told.get(unit, {})
                if len(amounts) == len(others) == 1 and not amounts.keys() & others and _of_one(corpus, entry, own, at):
                    values += [*((said, own) for said in amounts.values()), *((said, at) for said in others.values())]
        claims = _claims(corpus, values)
        if claims:
            out.append((entry.id, "amount", claims))
    return out


def _sentence(corpus: Corpus, spot: Evidence) -> Evidence:
    """The sentence that holds these words."""
    text = corpus.document(spot.document).text
    start = max((m.end() for m in _ENDS.finditer(text, max(0, spot.start - LONGEST), spot.start)), default=0)
    end = _ENDS.search(text, spot.end)
    return Evidence(spot.document, start, end.start() + len(end.group().rstrip()) if end else len(text))


def _of_one(corpus: Corpus, entry: Commitment, own: Evidence, at: Evidence) -> bool:
    """Whether a sentence may tell of an undertaking: another document of nearly the same day, which names no other side."""
    days = corpus.published(own.document), corpus.published(at.document)
    if own.document == at.document or dates.overlaps(*days, slack=NEAR) is not True:
        return False
    mentions = corpus.by_id[at.document].annotations.mentions
    said = corpus.who(at.document, [m.entity for m in mentions if at.start <= m.span.start < at.end])
    return {corpus.side(a) for a in said if corpus.kind(a) in PARTIES} <= corpus.sides([entry.by] if entry.by else [])


def _of_due(corpus: Corpus, commitments: Sequence[Commitment], acts: Acts) -> list[tuple[str, Field, tuple[Claim, ...]]]:
    """Reports of one undertaking that give different days for it."""
    due = {d.evidence: d.act.due for found in acts.reports.values() for d in found if d.act.due}
    out: list[tuple[str, Field, tuple[Claim, ...]]] = []
    for entry in commitments:
        told = [(when, e) for e in entry.evidence if (when := due.get(e))]
        values = [(when, e) for when, e in told if any(dates.overlaps(when, other, slack=1) is False for other, _ in told)]
        claims = _claims(corpus, values)
        if claims:
            out.append((entry.id, "when", claims))
    return out
