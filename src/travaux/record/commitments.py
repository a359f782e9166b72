"""Who undertook to do what, by when, and whether it was done as far as the coverage shows.

Invariant: `met` rests on evidence of its own; `overdue` is said only as of a date the record names, and never where the
coverage shows the thing done.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from travaux import dates
from travaux.record import clusters, identity, sequences
from travaux.record.acts import Acts, Done
from travaux.record.corpus import Corpus
from travaux.record.entries import Commitment, CommitmentStatus, Evidence, Instrument, Meeting
from travaux.record.undertakings import KINDS, due, undertaken
from travaux.record.words import WORD, containment, jaccard, replying, stem, stems

SHORTEST = 3  # words that tell what is promised without their clause
UNDOING: dict[str, CommitmentStatus] = {"breach": "broken", "withdraw": "withdrawn"}  # acts that end a promise otherwise
MOST = 100  # the latest acts of a side that share a word with a promise
ALIKE = 0.3
HELD = 0.6
NEAR = 45  # days between two reports of one promised reply
EXACT = {"person": 0, "organisation": 1, "state": 2, "bloc": 2}  # kinds of actors, the most exact first
ARRIVED = frozenset({"handed over", "received", "answered", "published", "signed", "in force"})
ORIGIN = "commitments@1.0"


@dataclass(frozen=True)
class _Seen:
    """What the rest of the record offers as proof, by where it is looked for."""

    reports: dict[tuple[str, str], list[Done]]  # by side and stem
    meetings: dict[str, list[tuple[Evidence, Meeting]]]  # by document
    instruments: dict[str, list[tuple[Evidence, Instrument]]]  # by document
    answers: dict[str, list[Instrument]]  # by what they answer


def _seen(corpus: Corpus, acts: Acts, meetings: tuple[Meeting, ...], instruments: tuple[Instrument, ...]) -> _Seen:
    seen = _Seen(defaultdict(list), defaultdict(list), defaultdict(list), defaultdict(list))
    for id_ in sorted(acts.reports):
        for d in acts.reports[id_]:
            words = corpus.words(d.document)
            if d.act.modality == "asserted" and (
                d.act.kind in UNDOING or any(d.act.kind == kind for kind, _ in words.fulfilling)
            ):
                for key in ((side, stem) for side in corpus.sides(d.by) for stem in d.stems):
                    seen.reports[key].append(d)
    for meeting in meetings:
        for e in meeting.evidence:
            seen.meetings[e.document].append((e, meeting))
    for instrument in instruments:
        for e in instrument.evidence:
            seen.instruments[e.document].append((e, instrument))
        if instrument.answers:
            seen.answers[instrument.answers].append(instrument)
    return seen


@dataclass(frozen=True)
class _Outcome:
    status: CommitmentStatus
    evidence: tuple[Evidence, ...]
    when: str | None = None


def gather(
    corpus: Corpus,
    acts: Acts,
    said: dict[str, str | None],
    meetings: tuple[Meeting, ...],
    instruments: tuple[Instrument, ...],
    as_of: str | None,
) -> tuple[tuple[Commitment, ...], dict[str, str]]:
    """Every commitment, ordered by id, as of a date, and the lineage of ids. `said` gives the speaker of each statement."""
    found = [_dated(corpus, d) for id_ in acts.reports for d in acts.reports[id_] if undertaken(corpus, d, said)]
    found.sort(
        key=lambda d: (
            corpus.document(d.document).copy_of is not None,
            d.act.kind not in KINDS,
            *corpus.age(d.document),
            d.evidence,
        )
    )
    seen = _seen(corpus, acts, meetings, instruments)
    paper = {d.evidence: i.id for d in found if (i := _instrument(corpus, [d], seen))}
    bundles = clusters.lead(
        _clauses(corpus, found),
        lambda clause: [
            f"{min(corpus.sides(d.by))} {key}"
            for d in clause
            for key in (
                *d.stems,
                f"reply {_replies(corpus, d)}",
                f"due {dates.last(_day(d))}",
                f"paper {paper.get(d.evidence)}",
            )
        ],
        lambda clause, group: max(_fit(corpus, d, o, paper) for d in clause for o in [o for c in group[:8] for o in c]),
    )
    groups = [[d for clause in bundle for d in clause] for bundle in bundles]
    atoms = [[corpus.atom("commitment", d.evidence) for d in g] for g in groups]
    ids = identity.assign("commitment", atoms)
    entries = [_entry(corpus, id_, g, seen, as_of) for id_, g in zip(ids, groups, strict=True)]
    entries = sequences.ordered(corpus, entries, groups)
    return tuple(sorted(entries, key=lambda e: e.id)), identity.lineage("commitment", atoms, ids)


def _dated(corpus: Corpus, d: Done) -> Done:
    """The report with the day by which it is due, which is not the day it was made.

    Where the act is what is to be done, all words of its clause tell what that is.
    """
    by = due(corpus, d)
    act = replace(d.act, due=by, when=None if d.act.when == by else d.act.when)
    if d.act.kind in KINDS or d.act.modality != "planned":
        return replace(d, act=act)
    whole = frozenset(stems(corpus.text(d.evidence), corpus.words(d.document)))
    return replace(d, act=act, stems=whole)


def _clauses(corpus: Corpus, found: list[Done]) -> list[list[Done]]:
    """The reports, those of one side that stand in one clause put together: one undertaking told in several verbs."""
    clauses: list[list[Done]] = []
    index: dict[str, list[int]] = defaultdict(list)
    for d in found:
        same = [
            n
            for n in index[d.document]
            if corpus.sides(d.by) & corpus.sides(clauses[n][0].by)
            and any(_inside(d.evidence, o.evidence) or _inside(o.evidence, d.evidence) for o in clauses[n])
        ]
        if same:
            clauses[same[0]].append(d)
        else:
            index[d.document].append(len(clauses))
            clauses.append([d])
    return clauses


def _fit(corpus: Corpus, one: Done, other: Done, paper: dict[Evidence, str]) -> float:
    """Whether two reports are of one undertaking: the same side, no contradiction in date or addressee, like content."""
    if not corpus.sides(one.by) & corpus.sides(other.by):
        return 0.0
    if one.to and other.to and not corpus.sides(one.to) & corpus.sides(other.to):
        return 0.0
    if _apart(corpus, one, other):
        return 0.0
    same_day = dates.overlaps(_day(one), _day(other), slack=1)
    figures, others = ({w for w in d.stems if w[0].isdigit()} for d in (one, other))
    if same_day is False or (dates.overlaps(one.act.when, other.act.when, slack=3) is False and not figures & others):
        return 0.0
    if figures and others and not figures & others and same_day is not True:
        return 0.0
    if one.document == other.document and one.stems & other.stems & replying(corpus.words(one.document)):
        return 0.4
    same, held = jaccard(one.stems, other.stems), containment(one.stems, other.stems)
    if one.evidence in paper and paper[one.evidence] == paper.get(other.evidence):
        return 1.5
    shared = {w for w in corpus.core(one.document, one.stems & other.stems) if not w[0].isdigit()}
    if same_day and (len(shared) >= 2 or same >= ALIKE / 2):
        return 0.5 + same
    if (
        _replies(corpus, one)
        and _replies(corpus, other)
        and dates.overlaps(_told(corpus, one), _told(corpus, other), slack=NEAR)
    ):
        return 0.4
    alike = _verbs(corpus, one) & _verbs(corpus, other)
    if same_day and alike and _tight(one) and _tight(other) and one.document != other.document:
        return 0.2 + same
    fewest = min(len(one.stems), len(other.stems))
    return max(same, held / 2) if same >= ALIKE or (held >= HELD and fewest >= 3) or (held == 1 and fewest == 2) else 0.0


def _replies(corpus: Corpus, d: Done) -> bool:
    return bool(d.stems & replying(corpus.words(d.document)))


def _told(corpus: Corpus, d: Done) -> str | None:
    return d.act.when or corpus.published(d.document)


def _day(d: Done) -> str | None:
    """When it is due; of what is due by a day, that day."""
    return d.act.due.removeprefix("../") if d.act.due else None


def _apart(corpus: Corpus, one: Done, other: Done) -> bool:
    """Whether two reports promise different things, perhaps of one paper: to send it, and to publish it."""
    a, b = _verbs(corpus, one), _verbs(corpus, other)
    return bool(a and b and not a & b)


def _verbs(corpus: Corpus, d: Done) -> set[str]:
    """The kinds of act that would keep a promise, by its words."""
    words = corpus.words(d.document)
    spoken = {stem(w, words) for w in WORD.findall(corpus.text(d.evidence))}
    return {kind for kind, verbs in words.fulfilling if spoken & {stem(v, words) for v in verbs}}


def _tight(d: Done) -> bool:
    return (dates.days(_day(d)) or 99) <= 10


def _entry(corpus: Corpus, id_: str, group: list[Done], seen: _Seen, as_of: str | None) -> Commitment:
    first = group[0]
    told = [
        d.about
        for d in group
        if d.about
        and d.document == first.document
        and d.act.kind in (*KINDS, *corpus.words(d.document).telling)
        and len(corpus.text(d.about).split()) >= SHORTEST
    ]
    about = max(told, key=lambda e: (e.end - e.start, e), default=None)
    condition = next((d.condition for d in group if d.condition), None)
    by_when = _due(group)
    instrument = _instrument(corpus, group, seen)
    outcome = _outcome(corpus, group, seen, instrument, by_when, as_of)
    by = _promiser(corpus, group)
    return Commitment(
        id=id_,
        by=by,
        to=next((a for d in group for a in d.to if corpus.side(a) != corpus.side(by)), None),
        content=corpus.text(about or first.evidence),
        made=_made(corpus, group),
        due=by_when,
        condition=corpus.text(condition) if condition else None,
        after=None,
        instrument=instrument.id if instrument else None,
        status=outcome.status,
        as_of=as_of,
        evidence=tuple(sorted({d.evidence for d in group})),
        outcome_evidence=outcome.evidence,
        kept=outcome.when,
        origin=ORIGIN,
        confidence=min(0.95, max(d.act.confidence for d in group) + 0.05 * (corpus.independent(d.evidence for d in group) - 1)),
    )


def _promiser(corpus: Corpus, group: list[Done]) -> str:
    """Who undertook it: of a person, a body and their state, who are one promiser, the one said most exactly."""
    told = Counter(a for d in group for a in d.by if corpus.side(a) == corpus.side(group[0].by[0]))
    return min(told, key=lambda a: (EXACT.get(corpus.kind(a) or "", len(EXACT)), -told[a], a))


def _due(group: list[Done]) -> str | None:
    """By when: the narrowest day told, else the earliest that it is owed by."""
    told = [w for d in group if (w := d.act.due)]
    by = [d for w in told if w.startswith("../") and (d := dates.last(w))]
    return dates.narrowest(*(w for w in told if not w.startswith("../"))) or (dates.interval(None, min(by)) if by else None)


def _made(corpus: Corpus, group: list[Done]) -> str | None:
    """When it was undertaken: as told, else no later than the oldest dated report."""
    return dates.narrowest(*(d.act.when for d in group)) or corpus.reported(d.document for d in group)


def _instrument(corpus: Corpus, group: list[Done], seen: _Seen) -> Instrument | None:
    """The paper that is promised: its words lie in a report's clause and its sender is who promises."""
    sides = {s for d in group for s in corpus.sides(d.by)}
    held: Counter[str] = Counter()
    papers: dict[str, Instrument] = {}
    for d in group:
        for at, paper in seen.instruments.get(d.document, ()):
            awaited = any(step.what == "promised" and _inside(at, e) for step in paper.history for e in step.evidence)
            own = corpus.sides(paper.from_) & sides or (awaited and not paper.from_)
            if own and _inside(at, d.about or d.evidence) and not paper.cited_only:
                held[paper.id] += 1
                papers[paper.id] = paper
    return papers[max(held, key=lambda i: (held[i], i))] if held else None


def _inside(inner: Evidence, outer: Evidence) -> bool:
    return inner.document == outer.document and outer.start <= inner.start and inner.end <= outer.end


def _outcome(
    corpus: Corpus, group: list[Done], seen: _Seen, instrument: Instrument | None, by_when: str | None, as_of: str | None
) -> _Outcome:
    own: dict[str, list[Evidence]] = defaultdict(list)
    for d in group:
        own[d.document].append(d.evidence)
    proof = _arrived(corpus, group, instrument, own, seen) if instrument else ()
    proof = proof or _done(corpus, group, seen, own) or _held(group, seen)
    if proof:
        return _Outcome("met", proof, _when(proof, group, seen, instrument))
    for kind, status in UNDOING.items():
        undone = _done(corpus, group, seen, own, undoing=kind)
        if undone:
            return _Outcome(status, undone)
    if dates.before(by_when, as_of):
        return _Outcome("overdue", ())
    return _Outcome("open", ())


def _when(proof: tuple[Evidence, ...], group: list[Done], seen: _Seen, instrument: Instrument | None) -> str | None:
    """When it was done: the narrowest day of the papers' steps and the meetings that prove it."""
    steps = [*instrument.history, *(s for i in seen.answers.get(instrument.id, ()) for s in i.history)] if instrument else []
    told = [step.when for step in steps if set(step.evidence) & set(proof)]
    for d in group:
        for _, meeting in seen.meetings.get(d.document, ()):
            told += [step.when for step in meeting.history if step.status == "held" and set(step.evidence) & set(proof)]
    return dates.narrowest(*told)


def _arrived(
    corpus: Corpus, group: list[Done], instrument: Instrument, own: Mapping[str, list[Evidence]], seen: _Seen
) -> tuple[Evidence, ...]:
    """Where reports say that the promised paper came, or was answered, in other words than those of the promise."""
    words = corpus.words(group[0].document)
    publishing = {stem(w, words) for kind, verbs in words.fulfilling if kind == "publish" for w in verbs}
    only = any(d.act.kind == "publish" or d.stems & publishing for d in group)
    wanted = frozenset({"published"}) if only else ARRIVED
    steps = [step for step in instrument.history if step.what in wanted]
    if not only:
        steps += [step for i in seen.answers.get(instrument.id, ()) for step in i.history if step.what in ARRIVED]
    since = min(corpus.age(d.document)[:2] for d in group)
    first = min((d for d in group), key=lambda d: corpus.age(d.document))
    told = first.act.when or corpus.published(first.document)
    steps = [step for step in steps if not dates.before(step.when, told)]
    found = {e for step in steps for e in step.evidence if corpus.age(e.document)[:2] >= since}
    found = {e for e in found if not any(e.start < o.start for o in own.get(e.document, ()))}
    return tuple(sorted(e for e in found if not any(_inside(e, o) or _inside(o, e) for o in own.get(e.document, ()))))


def _done(
    corpus: Corpus, group: list[Done], seen: _Seen, own: Mapping[str, list[Evidence]], undoing: str | None = None
) -> tuple[Evidence, ...]:
    """Acts of the same side, not before the promise, that do what was promised, or acts of the kind `undoing`."""
    words = corpus.words(group[0].document)
    keeping = {kind: frozenset(stem(w, words) for w in verbs) for kind, verbs in words.fulfilling}
    promised = frozenset(s for d in group for s in d.stems)
    spoken = frozenset(stem(w, words) for d in group for w in WORD.findall(corpus.text(d.evidence)))
    since = min(corpus.age(d.document)[:2] for d in group)
    sides = sorted(corpus.sides(a for d in group for a in d.by))
    near = {d.evidence: d for side in sides for s in sorted(promised) for d in seen.reports.get((side, s), ())[-MOST:]}
    out = []
    for d in near.values():
        wanted = d.act.kind == undoing if undoing else bool(keeping.get(d.act.kind or "", frozenset()) & spoken)
        here = own.get(d.document, ())  # of a long list of reports only those of one document are looked at
        if not wanted or any(_inside(d.evidence, o) or _inside(o, d.evidence) for o in here):
            continue
        if corpus.published(d.document) and corpus.age(d.document)[:2] < since:
            continue
        if any(d.evidence.start < o.start for o in here):
            continue
        shared = d.stems & promised
        if len(shared) >= 2 and len(shared) * 2 >= min(len(d.stems), len(promised)):
            out.append(d.evidence)
    return tuple(sorted(out))


def _held(group: list[Done], seen: _Seen) -> tuple[Evidence, ...]:
    """Reports that a meeting was held whose plan is what was promised."""
    for d in group:
        for at, meeting in seen.meetings.get(d.document, ()):
            planned = any(step.status == "planned" for step in meeting.history)
            if meeting.status == "held" and planned and _inside(at, d.evidence):
                found = {e for step in meeting.history if step.status == "held" for e in step.evidence}
                proof = tuple(sorted(e for e in found if not any(_inside(e, o.evidence) for o in group)))
                if proof:
                    return proof
    return ()
