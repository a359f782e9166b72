"""What the pages show: one record, its documents on demand, and the problems; with the look-ups that every page needs.

Invariant: a room belongs to one state of the store (`stamp`) and never changes; a changed store gets a new room.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from travaux import dates
from travaux.model import Filed, Judgement, Problem, Shared
from travaux.record.entries import (
    ActEntry,
    Actor,
    Commitment,
    Discrepancy,
    DocumentEntry,
    Evidence,
    Instrument,
    Issue,
    Meeting,
    Position,
    Record,
    StatementEntry,
)
from travaux.record.identity import resolve
from travaux.record.judgements import live
from travaux.record.reviews import Review, gather

Entry = Actor | StatementEntry | ActEntry | Issue | Position | Meeting | Instrument | Commitment | Discrepancy
KEPT = 2000  # documents in memory at once
BODIES = ("state", "bloc", "organisation", "group")


@dataclass(frozen=True)
class Room:
    """`fetch` gives the documents with these ids that there are, each with what was read in it.

    `machine` is the record before anybody decided anything, `lineage` that of its ids; without it nothing can be reviewed.
    """

    record: Record
    fetch: Callable[[Iterable[str]], Iterable[Filed]]
    problems: tuple[Problem, ...] = ()
    stamp: str = ""
    shared: tuple[Shared, ...] = ()
    machine: Record | None = None
    lineage: Mapping[str, str] = field(default_factory=dict, repr=False)
    _kept: dict[str, Filed] = field(default_factory=dict, repr=False)
    features: dict[str, dict[str, list[str]]] = field(default_factory=dict, repr=False)  # `similar` keeps its index here

    # --- documents -------------------------------------------------------------------------------------------------------

    def prefetch(self, evidence: Iterable[Evidence]) -> None:
        """Fetch at once the documents that this evidence lies in."""
        missing = {e.document for e in evidence} - self._kept.keys()
        if not missing:
            return
        if len(self._kept) + len(missing) > KEPT:
            self._kept.clear()
        self._kept.update({filed.document.id: filed for filed in self.fetch(sorted(missing))})

    def filed(self, id: str) -> Filed | None:
        self.prefetch([Evidence(id, 0, 0)])
        return self._kept.get(id)

    @cached_property
    def documents(self) -> dict[str, DocumentEntry]:
        return {entry.id: entry for entry in self.record.documents}

    @cached_property
    def as_of(self) -> str | None:
        """The day as of which the record speaks: what its commitments name, else the newest document's."""
        named = [c.as_of for c in self.record.commitments if c.as_of]
        known = named or [d.published for d in self.record.documents if d.published and dates.last(d.published)]
        return max(known, key=dates.sort_key, default=None)

    # --- entries ---------------------------------------------------------------------------------------------------------

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """Every entry that has an id, by id."""
        return _entries(self.record)

    @cached_property
    def actors(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.record.actors}

    @cached_property
    def by_name(self) -> dict[str, list[str]]:
        """Ids of actors by every name they have, case folded."""
        found: dict[str, list[str]] = defaultdict(list)
        for a in self.record.actors:
            for name in {n.casefold() for n in (a.name, *a.names)}:
                found[name].append(a.id)
        return found

    @cached_property
    def reviews(self) -> dict[str, Review]:
        """What people have looked at and what waits for them; nothing where only reading is possible."""
        return gather(self.machine, self.record, self.lineage) if self.machine else {}

    @cached_property
    def machines(self) -> dict[str, Entry]:
        """Every entry as the machine made it, by id."""
        return _entries(self.machine) if self.machine else {}

    def review_of(self, id: str) -> Review | None:
        """What is known of an entry's review, by any id that it was ever shown under."""
        return self.reviews.get(id) or self.reviews.get(resolve(self.lineage, id) or "")

    @cached_property
    def decisions(self) -> dict[str, Judgement]:
        return {j.id: j for j in self.record.judgements}

    @cached_property
    def live(self) -> dict[str, Judgement]:
        """The decisions that nobody undid."""
        return {j.id: j for j in live(self.record.judgements)}

    @cached_property
    def undoings(self) -> dict[str, Judgement]:
        """For each decision that is undone, the one that undid it last."""
        return {j.target: j for j in self.record.judgements if j.action == "undo" and j.target not in self.live}

    @cached_property
    def disputes(self) -> dict[str, tuple[Discrepancy, ...]]:
        """Discrepancies by the id of the entry they are about."""
        found: dict[str, list[Discrepancy]] = defaultdict(list)
        for discrepancy in self.record.discrepancies:
            found[discrepancy.about].append(discrepancy)
        return {about: tuple(those) for about, those in found.items()}

    def side(self, id: str) -> str:
        """The actor for whom this one, step by step, acts: a minister's is the state."""
        at, seen = id, {id}
        while (actor := self.actors.get(at)) and actor.represents in self.actors and actor.represents not in seen:
            at = actor.represents
            seen.add(at)
        return at

    def sides(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those for whom these act, each once, in order."""
        return tuple(dict.fromkeys(self.side(key) for key in ids if key in self.actors))

    @cached_property
    def weight(self) -> dict[str, int]:
        """How often each party meets, hands over and acts, itself or through those who act for it."""
        counts: dict[str, int] = defaultdict(int)
        for meeting in self.record.meetings:
            for key in self.sides(meeting.parties + meeting.participants):
                counts[key] += 4
        for paper in self.record.instruments:
            if not paper.cited_only:
                for key in self.sides(paper.from_ + paper.to):
                    counts[key] += 6
        for act in self.record.acts:
            for key in self.sides(act.by):
                counts[key] += 1
        return dict(counts)

    @cached_property
    def parties(self) -> tuple[Actor, ...]:
        """The parties of the scope; where it names none, the bodies that do most, at most four."""
        if named := [self.actors[key] for key in self.record.scope.parties if key in self.actors]:
            return tuple(named)
        bodies = [a for a in self.record.actors if a.kind in BODIES and self.side(a.id) == a.id and self.weight.get(a.id)]
        ranked = sorted(bodies, key=lambda a: (-self.weight[a.id], a.name))
        most = self.weight[ranked[0].id] if ranked else 0
        return tuple(a for a in ranked[:4] if self.weight[a.id] * 5 >= most)

    def in_document(self, id: str) -> tuple[Entry, ...]:
        """The entries that rest on a document."""
        return self._by_document.get(id, ())

    @cached_property
    def _by_document(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, dict[str, Entry]] = defaultdict(dict)
        for entry in self.entries.values():
            for evidence in evidence_of(entry):
                found[evidence.document][entry.id] = entry
        return {key: tuple(those.values()) for key, those in found.items()}


def _entries(r: Record) -> dict[str, Entry]:
    kinds: tuple[tuple[Entry, ...], ...] = (
        r.actors, r.statements, r.acts, r.issues, r.positions, r.meetings, r.instruments, r.commitments, r.discrepancies,
    )  # fmt: skip
    return {entry.id: entry for kind in kinds for entry in kind}


def evidence_of(entry: Entry) -> tuple[Evidence, ...]:
    """All that an entry rests on; a discrepancy's is its claims'."""
    if isinstance(entry, Discrepancy):
        return tuple(e for claim in entry.claims for e in claim.evidence)
    return entry.evidence
