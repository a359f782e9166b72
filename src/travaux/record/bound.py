"""When entries of two chapters are one, and what that one then says: for each kind its keys, its test and its whole.

Invariant: entries that share no key are never held against each other, so that binding costs in proportion to their number;
a whole lists the evidence of all its parts.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import timedelta
from functools import lru_cache
from typing import Any, Generic, TypeVar

from travaux import dates
from travaux.model import MeetingStatus
from travaux.record.entries import (
    ActEntry,
    Claim,
    Commitment,
    Discrepancy,
    Evidence,
    Instrument,
    Issue,
    Meeting,
    MeetingStep,
    Position,
    StatementEntry,
)
from travaux.record.meetings import SETTLED
from travaux.record.shelves import pairs
from travaux.record.words import WORD, containment, jaccard

T = TypeVar("T")
TELLING = 4  # words of a text under which to look for its like
ALIKE, HELD = 0.5, 0.8  # words that two texts share, over all and over the shorter's
FEWEST = 4  # words that a text needs before it is compared by the latter
TERMS = 12
FAINT = frozenset({"open", "undeclared"})  # stances that any other takes the place of
LONG = 3  # days a meeting may be dated to, for its day to be looked under
FAR = 60  # days between what becomes of two papers of one name, beyond which they are two


@dataclass(frozen=True)
class Kind(Generic[T]):
    """`keys` under which entries meet, whether the last of a group and a further one `fit`, and the `whole` of a group.

    An entry is held against the `nearest` groups under each of its keys: those that were added to last.
    """

    keys: Callable[[T], Iterable[Hashable]]
    fits: Callable[[T, T], bool]
    whole: Callable[[Sequence[T]], T]
    nearest: int = 8


def shape(text: str) -> str:
    return " ".join(WORD.findall(text.lower()))


@lru_cache(maxsize=65536)
def _words(text: str) -> frozenset[str]:
    return frozenset(WORD.findall(text.lower()))


def _telling(text: str) -> list[str]:
    """The longest words of a text: those by which another that says the same is found."""
    return sorted(_words(text), key=lambda word: (-len(word), word))[:TELLING]


def _alike(a: str, b: str) -> bool:
    """Whether two texts share half of their words, or one nearly all of its own."""
    one, other = _words(a), _words(b)
    held = containment(one, other) if min(len(one), len(other)) >= FEWEST else 0.0
    return jaccard(one, other) >= ALIKE or held >= HELD


def _united(group: Sequence[T], **said: Any) -> T:
    """The first of a group with what it lacks from the others, all that any of them lists, and what is `said` of the whole."""
    first: Any = group[0]
    values: dict[str, Any] = {}
    for name in (f.name for f in fields(first)):
        found = [getattr(one, name) for one in group]
        if isinstance(found[0], tuple):
            listed = dict.fromkeys(value for several in found for value in several)
            values[name] = tuple(sorted(listed)) if any(isinstance(v, Evidence) for v in listed) else tuple(listed)
        elif found[0] is None:
            values[name] = next((value for value in found if value is not None), None)
        elif name == "confidence":
            values[name] = max(found)
    made: T = replace(first, **{**values, **said})
    return made


def _day(values: Iterable[str | None]) -> str | None:
    """The narrowest of these times; of those that only say by when, the first."""
    known = [value for value in values if value]
    return dates.narrowest(*(v for v in known if not v.startswith("../"))) or (min(known) if known else None)


# --- statements and acts -------------------------------------------------------------------------------------------------


def _said(one: StatementEntry) -> Iterable[Hashable]:
    return [(one.speaker, word) for word in _telling(one.content)] if one.speaker else []


def _one_utterance(one: StatementEntry, other: StatementEntry) -> bool:
    return dates.overlaps(one.said, other.said) is not False and _alike(one.content, other.content)


def _utterance(group: Sequence[StatementEntry]) -> StatementEntry:
    own = group[0].evidence
    renderings = {e for one in group for e in (*one.evidence, *one.renderings)} - set(own)
    return _united(group, said=_day(one.said for one in group), evidence=own, renderings=tuple(sorted(renderings)))


def _done(one: ActEntry) -> Iterable[Hashable]:
    own = (one.kind, one.plover, one.modality, frozenset(one.by))
    return [(*own, word) for word in _telling(one.content)] if one.by else []


def _one_deed(one: ActEntry, other: ActEntry) -> bool:
    if dates.overlaps(one.when, other.when, slack=1) is False or dates.overlaps(one.due, other.due, slack=1) is False:
        return False
    return _alike(one.content, other.content)


def _deed(group: Sequence[ActEntry]) -> ActEntry:
    return _united(group, by=group[0].by, due=_day(one.due for one in group), when=_day(one.when for one in group))


# --- issues and positions ------------------------------------------------------------------------------------------------


def _raised(one: Issue) -> Iterable[Hashable]:
    main = [frozenset(one.terms[:2])] if len(one.terms) > 1 else []
    return [one.label.casefold(), *main]


def _point(group: Sequence[Issue]) -> Issue:
    ordered = sorted(group, key=lambda one: -len(one.evidence))
    return replace(
        _united(ordered), terms=_united(ordered).terms[:TERMS], common_ground=group[-1].common_ground
    )  # ground is common as of the last chapter


def turns(chapters: Sequence[Sequence[Position]], published: Mapping[str, str | None]) -> list[list[Position]]:
    """The positions of each chapter in order of time; what leaves open or undeclared what another chapter tells is left out.

    Where an actor changed its mind, it held each stance while reports of it came.
    """
    stances: dict[tuple[str, str], set[str]] = defaultdict(set)
    for one in (one for those in chapters for one in those):
        stances[one.actor, one.issue].add(one.stance)

    def idle(one: Position) -> bool:
        others = stances[one.actor, one.issue] - {one.stance, "undeclared"}
        return bool(others) and one.stance in FAINT and (one.stance == "undeclared" or bool(others - FAINT))

    def told(one: Position) -> Position:
        if len(stances[one.actor, one.issue] - FAINT) < 2 or (one.when and not one.when.startswith("../")):
            return one
        return replace(one, when=dates.cover(*(published.get(e.document) for e in one.evidence)) or one.when)

    return [
        sorted((told(one) for one in those if not idle(one)), key=lambda one: (dates.sort_key(one.when), one.id))
        for those in chapters
    ]


def _turn(group: Sequence[Position]) -> Position:
    whens = [one.when for one in group]
    when = _day(whens) if all(w is None or w.startswith("../") for w in whens) else dates.cover(*whens)
    return _united(group, when=when, told_by=_united(group).told_by if all(one.told_by for one in group) else ())


# --- meetings, papers, promises, discrepancies ---------------------------------------------------------------------------


def _met(one: Meeting) -> Iterable[Hashable]:
    first = dates.first(one.when)
    length = dates.days(one.when) or LONG + 1
    if first is None or length > LONG:
        return []
    days = [first + timedelta(n) for n in range(length)]
    return [(one.kind, day, a, b) for day in days for a, b in pairs((*one.parties, *one.participants))]


def _one_meeting(one: Meeting, other: Meeting) -> bool:
    """Whether meetings of the same sides on one day may be one: not at two places or hours, nor where days and names differ."""
    whens = {one.when, other.when}
    if len(whens) > 1 and (
        all("T" in (when or "") for when in whens) or (one.series and other.series not in (None, one.series))
    ):
        return False
    a, b = shape(one.place or ""), shape(other.place or "")
    return not (a and b) or a in b or b in a


def _encounter(group: Sequence[Meeting]) -> Meeting:
    """As it was held, where it was: all days then told; its steps in order of chapters, each once."""
    made = _united(group)
    steps: dict[tuple[MeetingStatus, str | None], set[Evidence]] = defaultdict(set)
    for step in made.history:
        steps[step.status, step.when] |= set(step.evidence)
    return replace(
        made,
        when=dates.cover(*(one.when for one in group if one.status == "held")) or made.when,
        issues=tuple(sorted(made.issues)),
        status=max(reversed([one.status for one in group]), key=lambda status: SETTLED[status] == 2),
        history=tuple(MeetingStep(status, when, tuple(sorted(spots))) for (status, when), spots in steps.items()),
    )


def _named(one: Instrument) -> Iterable[Hashable]:
    return [(one.cited_only, one.kind.casefold(), shape(one.title))]


def _one_paper(one: Instrument, other: Instrument) -> bool:
    """Whether papers of one name went the same way at about the same time; older texts that are invoked have but a name."""
    if one.cited_only:
        return True
    if any(a and b and not set(a) & set(b) for a, b in ((one.from_, other.from_), (one.to, other.to))):
        return False
    return any(dates.overlaps(a.when, b.when, slack=FAR) for a in one.history for b in other.history)


def _paper(group: Sequence[Instrument]) -> Instrument:
    made = _united(group)
    return replace(
        made,
        from_=next((one.from_ for one in group if one.from_), ()),
        to=next((one.to for one in group if one.to), ()),
        history=tuple(sorted(made.history, key=lambda s: (dates.sort_key(s.when), s.what, s.evidence))),
        provisions=next((one.provisions for one in group if one.provisions), ()),
    )


def _undertaken(one: Commitment) -> Iterable[Hashable]:
    return [(one.by, word) for word in _telling(one.content)] if one.by else []


def _one_promise(one: Commitment, other: Commitment) -> bool:
    return dates.overlaps(one.due, other.due, slack=1) is not False and _alike(one.content, other.content)


def _promise(group: Sequence[Commitment]) -> Commitment:
    settled = next((one for one in group if one.outcome_evidence), group[0])
    return _united(group, made=_day(one.made for one in group), status=settled.status)


def _difference(group: Sequence[Discrepancy]) -> Discrepancy:
    claims: dict[str, set[Evidence]] = defaultdict(set)
    for one in group:
        for claim in one.claims:
            claims[claim.value] |= set(claim.evidence)
    return replace(group[0], claims=tuple(Claim(value, tuple(sorted(found))) for value, found in sorted(claims.items())))


KINDS: Mapping[str, Kind[Any]] = {
    "statements": Kind(_said, _one_utterance, _utterance),
    "acts": Kind(_done, _one_deed, _deed),
    "issues": Kind(_raised, lambda a, b: True, _point),
    "meetings": Kind(_met, _one_meeting, _encounter),
    "instruments": Kind(_named, _one_paper, _paper),
    "positions": Kind(lambda one: [(one.actor, one.issue)], lambda a, b: a.stance == b.stance, _turn, nearest=1),
    "commitments": Kind(_undertaken, _one_promise, _promise),
    "discrepancies": Kind(lambda one: [(one.about, one.field)], lambda a, b: True, _difference),
}
