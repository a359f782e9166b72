"""What the pages show: one record, its documents on demand, and the problems; with the look-ups that every page needs.

Invariant: a room belongs to one state of the store (`stamp`) and never changes; a changed store gets a new room.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from threading import RLock
from typing import Any, TypeVar

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
    evidence_of,
)
from travaux.record.identity import resolve
from travaux.record.judgements import live
from travaux.record.reviews import Review, gather
from travaux.record.sides import sides
from travaux.store.arrivals import Arrivals
from travaux.store.search import Asked, Found
from travaux.web.drawn import Drawn

Entry = Actor | StatementEntry | ActEntry | Issue | Position | Meeting | Instrument | Commitment | Discrepancy
T = TypeVar("T")
KEPT = 4000  # texts in memory at once
SUFFIX = re.compile("-[0-9a-f]{8,}")  # of the id of a document that shares its name
BODIES = ("state", "bloc", "organisation", "group")


@dataclass(frozen=True)
class Room:
    """`fetch` gives the documents with these ids that there are, each with what was read in it, `texts` only their words.

    `machine` is the record before anybody decided anything, `lineage` that of its ids; without it nothing can be reviewed.
    """

    record: Record
    fetch: Callable[[Iterable[str]], Iterable[Filed]]
    problems: tuple[Problem, ...] = ()
    stamp: str = ""
    shared: tuple[Shared, ...] = ()
    machine: Record | None = None
    lineage: Mapping[str, str] = field(default_factory=dict, repr=False)
    texts: Callable[[Iterable[str]], Mapping[str, str]] | None = None
    search: Callable[[Asked, int, int], Found] = lambda asked, first, count: Found({}, ())
    behind: Callable[["Room"], bool] = lambda room: False  # whether something was filed or decided that it does not show yet
    arrivals: Arrivals = field(default_factory=Arrivals, repr=False)  # of its documents and decisions, where known
    drawn: Drawn = field(default_factory=Drawn, init=False, repr=False, compare=False)
    _texts: dict[str, str] = field(default_factory=dict, repr=False)
    _once: dict[Any, Any] = field(default_factory=dict, repr=False)
    _making: RLock = field(default_factory=RLock, init=False, repr=False, compare=False)

    # --- documents -------------------------------------------------------------------------------------------------------

    def prefetch(self, evidence: Iterable[Evidence], ids: Iterable[str] = ()) -> None:
        """Fetch at once the texts of these documents, and of those that this evidence lies in."""
        missing = sorted(id_ for id_ in {*(e.document for e in evidence), *ids} if id_ not in self._texts)
        if not missing:
            return
        if (over := len(self._texts) + len(missing) - KEPT) > 0:
            for old in list(self._texts)[: max(over, KEPT // 4)]:  # seldom many, rather than often one
                self._texts.pop(old, None)
        found = self.texts(missing) if self.texts else {f.document.id: f.document.text for f in self.fetch(missing)}
        self._texts.update(found)

    def text(self, id: str) -> str | None:
        """The text of a document; None where there is none."""
        self.prefetch((), (id,))
        return self._texts.get(id)

    def filed(self, id: str) -> Filed | None:
        """A document with what was read in it; None where there is none."""
        return next(iter(self.fetch((id,))), None)

    def once(self, make: "Callable[[Room], T]") -> T:
        """What a function makes of this room, made when first asked for: rooms never change."""
        if make not in self._once:
            with self._making:
                if make not in self._once:
                    self._once[make] = make(self)
        found: T = self._once[make]
        return found

    @cached_property
    def documents(self) -> dict[str, DocumentEntry]:
        return {entry.id: entry for entry in self.record.documents}

    def of_name(self, id: str) -> tuple[str, ...]:
        """The documents whose id begins with this one, as it does since another of the same name came."""
        return tuple(key for key in self.documents if key.startswith(f"{id}-") and SUFFIX.fullmatch(key, len(id)))

    def first_filed(self, ids: Iterable[str]) -> str | None:
        """The one of these documents that was here before the others; None where that is not known."""
        moments = sorted((self.arrivals.documents.get(id_, ""), id_) for id_ in ids)
        alone = len(moments) == 1 or (len(moments) > 1 and moments[0][0] < moments[1][0])
        return moments[0][1] if alone else None

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

    @cached_property
    def _sides(self) -> dict[str, str]:
        return sides(self.record.actors)

    def side(self, id: str) -> str:
        """The actor for whom this one, step by step, acts: a minister's is the state."""
        return self._sides.get(id, id)

    def sides(self, ids: Iterable[str]) -> tuple[str, ...]:
        """Those for whom these act, each once, in order."""
        return tuple(dict.fromkeys(self.side(key) for key in ids if key in self.actors))

    @cached_property
    def involved(self) -> Counter[str]:
        """How many statements, acts, meetings, papers and promises each actor has a part in, itself or through others."""
        r, counts = self.record, Counter[str]()
        for ids in (
            *((s.speaker or "", s.addressee or "") for s in r.statements),
            *(a.by + a.to for a in r.acts),
            *(m.parties + m.participants for m in r.meetings),
            *(p.from_ + p.to for p in r.instruments),
            *((c.by or "", c.to or "") for c in r.commitments),
        ):
            counts.update({*ids, *map(self.side, ids)} & self.actors.keys())
        return counts

    @cached_property
    def outlets(self) -> Counter[str]:
        """How many documents each source has."""
        return Counter(d.source for d in self.record.documents if d.source)

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
