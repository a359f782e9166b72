"""Texts that pass between parties, and texts they invoke: one entry each, with what became of it.

Invariant: direction tells papers apart: what A sends B never merges with what B sends A, so answers to answers stay a chain.
"""

import re
from collections import Counter
from dataclasses import dataclass, replace

from travaux import dates
from travaux.record import identity
from travaux.record.copies import Copy, copies
from travaux.record.corpus import Corpus
from travaux.record.entries import Instrument, PaperStep
from travaux.record.shelves import Shelves, Unit, keys

ORIGIN = "papers@1.0"
SAME = 0.5  # shared title stems over the smaller title's, above which two invoked texts are one
COMPARED = 16  # mentions of a paper, those that tell most, that a further one is held against
CAME = frozenset({"handed over", "received", "answered"})
PASSED = frozenset({"announced", "promised", "handed over", "received", "published", "leaked", "answered", "withdrawn"})
NAMED = re.compile(
    r"(?<!^)\b[^\W\d_a-z][\w-]+ (?:[^\W\d_]+ )?[^\W\d_a-z][\w-]+|\b(?:1[89]|20)\d\d\b"
)  # a name of capitalised words, or a year
ARRIVED = frozenset({"handed over", "received", "published", "answered"})
CLOSE = 3  # days between two dates of one step
FAR = 60  # days between what becomes of two papers of one kind and direction, beyond which they are two


@dataclass(frozen=True)
class Instruments:
    """The entries, the mentions behind each, and the lineage of ids."""

    entries: tuple[Instrument, ...]
    copies: dict[str, tuple[Copy, ...]]
    lineage: dict[str, str]


def gather(corpus: Corpus) -> Instruments:
    """Every instrument of the corpus, ordered by id, without provisions."""
    groups = [g for g in _groups(corpus, copies(corpus)) if not _thin(g)]
    atoms = [[corpus.atom("instrument", c.evidence) for c in g] for g in groups]
    ids = identity.assign("instrument", atoms)
    home = {(c.document, c.index): id_ for id_, g in zip(ids, groups, strict=True) for c in g}
    entries = [_entry(corpus, id_, g, home) for id_, g in zip(ids, groups, strict=True)]
    entries = _answers(entries, groups)
    kept = {id_: tuple(g) for id_, g in zip(ids, groups, strict=True)}
    return Instruments(tuple(sorted(entries, key=lambda e: e.id)), kept, identity.lineage("instrument", atoms, ids))


def _groups(corpus: Corpus, found: list[Copy]) -> list[list[Copy]]:
    """Mentions put together, those that tell most first."""
    order = sorted(
        found,
        key=lambda c: (
            not c.real,
            -bool(c.senders) - bool(c.receivers),
            -bool(c.paper.what),
            -len(c.title),
            *corpus.age(c.document),
            c.index,
        ),
    )
    groups: list[list[Copy]] = []
    shelves = Shelves()
    for one in order:
        units = [*_units(one), ("document", one.root)]
        when = None if one.paper.cited or dates.is_inferred(one.paper.when or "") else one.paper.when
        best, at = _best(one, groups, shelves.near(units, when, None if one.paper.cited else corpus.published(one.document)))
        if not best and not when:
            best, at = _best(one, groups, shelves.latest(units))
        if not best:
            at = len(groups)
            groups.append([])
        groups[at].append(one)
        shelves.put(at, units, when)
    return groups


def _units(one: Copy) -> list[Unit]:
    """What to look for other mentions by: sender with the family of kinds, receiver likewise, each word of the title."""
    families = [str(k) for k in sorted(one.kinds)] or [one.paper.kind]
    sent = [("from", a, k) for a in sorted(one.senders) for k in families]
    got = [("to", a, k) for a in sorted(one.receivers) for k in families]
    steps = [("step", one.paper.what)] if one.paper.what and one.paper.when else []
    kind = [("kind", w) for w in one.paper.kind.lower().split()] if one.particular else []
    return [*sent, *got, *steps, *kind, *keys("title", one.title), *keys("figure", one.figures)]


def _best(one: Copy, groups: list[list[Copy]], near: list[int]) -> tuple[float, int]:
    best, at = max(((_fit(one, groups[g][:COMPARED]), -g) for g in near), default=(0.0, 0))
    return (best, -at) if best > 0 else (0.0, 0)


def _awaited_anew(one: Copy, group: list[Copy]) -> bool:
    """Whether a new paper was promised when the other had come already."""
    return any(
        new.fresh and new.paper.what == "promised" and not old.fresh and old.paper.what in CAME
        and dates.before(old.published, new.published)
        for c in group for new, old in ((one, c), (c, one))
    )  # fmt: skip


def _fit(one: Copy, group: list[Copy]) -> float:
    """How well a mention fits a paper; 0 where kind, direction or date contradict."""
    senders = frozenset().union(*(c.senders for c in group))
    receivers = frozenset().union(*(c.receivers for c in group))
    title = frozenset().union(*(c.title for c in group))
    shared = len(one.title & title) / min(len(one.title), len(title)) if one.title and title else 0.0
    if not any(one.kinds & c.kinds or one.paper.kind == c.paper.kind for c in group):
        return 0.0
    if _one_signing(one, group) or _particular(one, group, bool(shared)):
        return 0.6 + shared
    if one.paper.cited or all(c.paper.cited for c in group):
        if not any(_head(one.paper.kind) == _head(c.paper.kind) or one.title == c.title for c in group):
            return 0.0
        passed = one.paper.what in PASSED or any(c.paper.what in PASSED for c in group)
        return shared if shared >= SAME and not (passed and one.paper.cited != any(c.paper.cited for c in group)) else 0.0
    near = any(c.root == one.root for c in group)
    sent, got = bool(one.senders & senders), bool(one.receivers & receivers)
    if any(_apart(one.senders, c.senders) or _apart(one.receivers, c.receivers) for c in group):
        return 0.0
    if one.senders and one.senders == receivers - senders:
        return 0.0
    replies = any(c.reply for c in group)
    if one.reply != replies and not (
        sent and (got or (near and (not one.title or any(one.paper.what == c.paper.what for c in group))))
    ):
        return 0.0
    if _far(one, group) or _awaited_anew(one, group):
        return 0.0
    if sent and got:
        return 3.0 + shared + 0.5 * near
    amount = any(one.figures & c.figures for c in group)
    if sent or got:
        again = near and one.paper.kind in {c.paper.kind for c in group} and not one.fresh
        told = shared > 0 or not one.title or (near and not title) or (one.reply and replies) or amount or again
        return 1.5 + shared + 0.5 * near if told else 0.0
    if near and (not one.title or shared > 0):
        return 0.6 + shared
    if (amount and one.reply == replies) or any(_one_passing(one, c) for c in group):
        return 0.6 + shared
    return shared if shared >= SAME and len(one.title & title) >= 2 else 0.0


def _one_signing(one: Copy, group: list[Copy]) -> bool:
    """Whether one document says of both that they were signed, the same side signing both as far as it says who."""
    same = [c for c in group if c.root == one.root and c.paper.what == one.paper.what == "signed"]
    return any(not _apart(one.senders, c.senders) and dates.overlaps(one.paper.when, c.paper.when) is not False for c in same)


def _particular(one: Copy, group: list[Copy], shared: bool) -> bool:
    """Whether they are of one kind of which a negotiation has few, told at about one time, and nothing tells them apart."""
    proper = bool(NAMED.search(one.name)) and any(NAMED.search(c.name) for c in group)
    if not one.particular or one.reply or (proper and not shared):
        return False
    if any(_apart(one.senders, c.senders) or (c.senders and _apart(one.receivers, c.receivers)) for c in group):
        return False
    own = set(one.paper.kind.lower().split())
    kin = [c for c in group if c.particular and (own <= (kind := set(c.paper.kind.lower().split())) or kind <= own)]
    return (
        bool(kin)
        and not _far(one, group)
        and any(dates.overlaps(_told_at(one), _told_at(c), slack=FAR) is not False for c in kin)
    )


def _told_at(one: Copy) -> str | None:
    return one.paper.when or one.published


def _one_passing(one: Copy, other: Copy) -> bool:
    """Whether the same became of both within a few days."""
    if one.paper.what is None or one.paper.what != other.paper.what or not one.paper.when or not other.paper.when:
        return False
    exact = all((dates.days(c.paper.when) or FAR) <= CLOSE for c in (one, other))
    return exact and bool(dates.overlaps(one.paper.when, other.paper.when, slack=CLOSE)) and one.reply == other.reply


def _head(kind: str) -> str:
    """The noun of a kind, in the singular."""
    return kind.lower().split()[-1].removesuffix("s") if kind.split() else ""


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b and not a & b)


def _far(one: Copy, group: list[Copy]) -> bool:
    """Whether a dated mention lies far from every dated one of the group."""
    if not one.paper.when or dates.is_inferred(one.paper.when):
        return False
    known = [c.paper.when for c in group if c.paper.when and not dates.is_inferred(c.paper.when)]
    return bool(known) and all(dates.overlaps(one.paper.when, w, slack=FAR) is False for w in known)


def _thin(group: list[Copy]) -> bool:
    """Whether it is no text anybody has: only wished or denied, or without sender, receiver and name."""
    cited = _cited(group)
    if not cited and not any(c.real for c in group):
        return True
    if cited:
        return not any(c.title or c.senders for c in group)
    return not any(c.from_ or c.to for c in group) or not any(c.paper.what or c.title or (c.from_ and c.to) for c in group)


def _cited(group: list[Copy]) -> bool:
    """Whether the parties only invoke it: it is said to be so, or named as a whole and nothing becomes of it."""
    if any(c.paper.what in PASSED or _just_signed(c) for c in group):
        return False
    if any(c.paper.cited for c in group):
        return True
    if not any(c.reply or c.to for c in group) and all(
        c.paper.what in ("signed", "in force") and not c.paper.when for c in group
    ):
        return True
    return not any(c.reply or c.paper.what for c in group) and any(NAMED.search(c.name) for c in group)


def _just_signed(one: Copy) -> bool:
    """Whether it was signed shortly before a report of that: it is a paper of this negotiation."""
    return (
        one.paper.what == "signed" and bool(one.paper.when) and bool(dates.overlaps(one.paper.when, one.published, slack=FAR))
    )


def _entry(corpus: Corpus, id_: str, group: list[Copy], home: dict[tuple[str, int], str]) -> Instrument:
    told = sorted(group, key=lambda c: (*corpus.age(c.document), c.index))
    cited = _cited(group)
    sure = [c for c in told if c.paper.cited] if cited else []
    kinds = Counter(c.paper.kind for c in sure or told)
    titles = Counter(c.name for c in told)
    links = Counter(
        target
        for c in told
        if c.paper.answers is not None and (target := home.get((c.document, c.paper.answers))) and target != id_
    )
    kind = max(kinds, key=lambda k: (len(k.split()) > 1, kinds[k], k))
    return Instrument(
        id=id_,
        kind=kind,
        title=max(titles, key=lambda t: (_head(kind) in t.lower(), min(len(t.split()), 8), titles[t], t)),
        from_=_told(corpus, [c.from_ for c in sure or told]),
        to=_told(corpus, [c.to for c in sure or told]),
        answers=max(links, key=lambda k: (links[k], k), default=None),
        history=_history(told),
        cited_only=cited,
        evidence=tuple(sorted({c.evidence for c in group})),
        origin=ORIGIN,
        confidence=min(0.95, 0.55 + 0.1 * corpus.independent(c.evidence for c in group)),
    )


def _history(told: list[Copy]) -> tuple[PaperStep, ...]:
    """What became of it, each step once with its narrowest date, in order of date, undated steps last.

    A date that is only inferred gives way to one that is told.
    """
    steps: list[PaperStep] = []
    for c in sorted(told, key=lambda c: bool(c.paper.when and dates.is_inferred(c.paper.when))):
        if c.paper.what is None:
            continue
        when = c.paper.when
        guessed = bool(when and dates.is_inferred(when))
        same = next((i for i, s in enumerate(steps) if s.what == c.paper.what and _one_step(s.when, when, guessed)), None)
        if same is None:
            steps.append(PaperStep(c.paper.what, when, (c.clause,)))
        else:
            old = steps[same]
            common = dates.intersect(old.when, when) or old.when or when
            steps[same] = PaperStep(old.what, common, tuple(sorted({*old.evidence, c.clause})))
    return tuple(sorted(steps, key=lambda s: (dates.sort_key(s.when), s.what, s.evidence)))


def _one_step(told: str | None, when: str | None, guessed: bool) -> bool:
    return dates.overlaps(told, when) is not False or (guessed and told is not None)


def _told(corpus: Corpus, mentions: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The actors of a paper: those whose side most mentions name, without those whose own state is among them."""
    votes = Counter(side for actors in mentions for side in corpus.sides(actors))
    most = max(votes.values(), default=0)
    found = {a for actors in mentions for a in actors if votes[corpus.side(a)] * 2 >= most}
    return corpus.ranked(a for a in found if corpus.side(a) == a or corpus.side(a) not in found)


def _answers(entries: list[Instrument], groups: list[list[Copy]]) -> list[Instrument]:
    """The entries, each reply tied to the paper it answers."""
    shelves = Shelves()
    for i, group in enumerate(groups):
        sent, got = _sides(group)
        if not entries[i].cited_only:
            shelves.put(i, [*keys("from", sent), *keys("to", got)], None)
    place = {e.id: i for i, e in enumerate(entries)}
    out = []
    for entry, group in zip(entries, groups, strict=True):
        answers = None
        if not entry.cited_only and any(c.reply for c in group):
            sent, got = _sides(group)
            near = shelves.latest([*keys("to", sent), *keys("from", got)])
            near += [place[entry.answers]] if entry.answers in place else []
            answers = _answered(entry, group, [(entries[i], groups[i]) for i in near])
        out.append(replace(entry, answers=answers))
    return out


def _answered(one: Instrument, group: list[Copy], near: list[tuple[Instrument, list[Copy]]]) -> str | None:
    """The paper that a reply answers: the one it names, if that went the other way, else the likeliest that did.

    Of several the one that a document of the reply speaks of too comes first, then the one most spoken of.
    """
    senders, receivers = _sides(group)
    roots = {c.root for c in group}
    passed = _passed(one)
    options = []
    for other, theirs in near:
        sent, got = _sides(theirs)
        if dates.before(passed, _passed(other)):  # nobody answers what has not come yet
            continue
        if other.id == one.id or other.cited_only or other.answers == one.id or (sent and sent <= senders):
            continue
        if (receivers and sent and not receivers & sent) or (senders and got and not senders & got) or not (sent or got):
            continue
        back = bool(receivers & sent) + bool(senders & got)
        if back or other.id == one.answers:
            options.append((other.id == one.answers, back, bool(roots & {c.root for c in theirs}), len(theirs), other.id))
    return max(options)[-1] if options else None


def _passed(one: Instrument) -> str | None:
    """The first day told on which it went from one side to the other."""
    return min((s.when for s in one.history if s.what in ARRIVED and s.when), key=dates.sort_key, default=None)


def _sides(group: list[Copy]) -> tuple[frozenset[str], frozenset[str]]:
    return frozenset().union(*(c.senders for c in group)), frozenset().union(*(c.receivers for c in group))
