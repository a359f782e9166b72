"""What the record would be about, where nobody has said so: a scope drawn from what was read, for a person to take or mend."""

from collections import Counter

from travaux.record.entries import Evidence, Record, Scope
from travaux.record.ground import BODIES, MOST, SHARE
from travaux.record.sides import sides

ISSUES = 3  # points named where no paper says what it is about


def principals(record: Record) -> tuple[str, ...]:
    """The parties of the scope; where it names none the bodies that do most, or in whose name most is done, busiest first."""
    if record.scope.parties:
        return record.scope.parties
    side, kinds = sides(record.actors), {a.id: a.kind for a in record.actors}
    weight = Counter(s for act in record.acts for s in {side.get(by, by) for by in act.by})
    bodies = sorted((s for s in weight if kinds.get(s) in BODIES), key=lambda s: (-weight[s], s))[:MOST]
    return tuple(s for s in bodies if weight[s] * SHARE >= weight[bodies[0]])


def proposed(record: Record) -> Scope:
    """The scope that what was read suggests: the names of its parties, and what their most told paper or points are about."""
    names = {a.id: a.name for a in record.actors}
    papers = [p for p in record.instruments if not p.cited_only and p.provisions and p.answers is None]
    about = max(papers, key=lambda p: (_told(p.evidence), p.id), default=None)
    points = sorted(record.issues, key=lambda i: (-_told(i.evidence), i.id))[:ISSUES]
    words = about.title if about else ", ".join(i.label for i in points)
    return Scope(tuple(names[p] for p in principals(record) if p in names), words or None)


def _told(evidence: tuple[Evidence, ...]) -> int:
    return len({e.document for e in evidence})
