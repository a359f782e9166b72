"""From what every document says to what the coverage, taken together, establishes.

Invariant: the record is a pure function of the filed documents, the scope and the judgements; their order changes nothing, and
no engine is needed.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from travaux.model import Filed, Judgement
from travaux.record import (
    actors,
    acts,
    commitments,
    corpus,
    discrepancies,
    ground,
    instruments,
    issues,
    meetings,
    positions,
    provisions,
    reaction,
    statements,
)
from travaux.record import judgements as decided
from travaux.record import scope as scopes
from travaux.record.corpus import Cast
from travaux.record.entries import Record, Scope

TITLE = "Negotiation"


@dataclass(frozen=True)
class Built:
    """A record, and for every id that an entry of it ever had the id it has now (`identity.resolve` reads it)."""

    record: Record
    lineage: dict[str, str]


def build(
    filed: Sequence[Filed],
    *,
    title: str | None = None,
    scope: Scope | None = None,
    judgements: Sequence[Judgement] = (),
    as_of: str | None = None,
    generated: str = "",
) -> Record:
    """The record of these documents.

    `as_of` (EDTF) is the day by which commitments are judged, by default that of the newest document; `generated` is a time
    stamp that comparisons leave out. Scope parties may be actor ids or names.
    """
    cast = actors.merge(filed)
    return assemble(filed, cast, title=title, scope=scope, judgements=judgements, as_of=as_of, generated=generated).record


def assemble(
    filed: Sequence[Filed],
    cast: Cast,
    *,
    title: str | None = None,
    scope: Scope | None = None,
    judgements: Sequence[Judgement] = (),
    as_of: str | None = None,
    generated: str = "",
) -> Built:
    """`build` with a cast at hand, and with the lineage of ids, so that an id once shown keeps resolving."""
    whole = corpus.gather(filed, cast)
    aim = scopes.resolved(scope or Scope(), cast)
    inside = scopes.within(whole, aim)
    here = whole if len(inside) == len(whole.filed) else scopes.narrowed(whole, inside)
    said = statements.gather(here)
    done = acts.gather(here, said)
    raised = issues.gather(here, done)
    done = done.about(raised.of)
    held, stance_lineage = positions.gather(here, raised)
    points, held, silence_lineage = ground.settle(here, done.entries, raised.entries, held, aim.parties)
    met = meetings.gather(here)
    met = replace(met, entries=tuple(replace(m, issues=issues.discussed(here, raised, m.evidence)) for m in met.entries))
    papers = provisions.attach(here, instruments.gather(here))
    day = as_of or here.newest
    owed, owed_lineage = commitments.gather(
        here, done, {e.id: e.speaker for e in said.entries}, met.entries, papers.entries, day
    )
    differ, differ_lineage = discrepancies.gather(here, met, done, owed, papers)
    lineage: dict[str, str] = {}
    for part in (
        cast.lineage,
        said.lineage,
        done.lineage,
        raised.lineage,
        stance_lineage,
        silence_lineage,
        met.lineage,
        papers.lineage,
        owed_lineage,
        differ_lineage,
    ):
        lineage.update(part)
    machine = Record(
        title=title or TITLE,
        scope=aim,
        generated=generated,
        documents=scopes.entries(filed, inside),
        actors=cast.actors,
        statements=said.entries,
        acts=done.entries,
        issues=points,
        positions=held,
        meetings=met.entries,
        instruments=papers.entries,
        commitments=owed,
        discrepancies=differ,
        reaction=reaction.gather(here),
    )
    return Built(*decided.replay(machine, judgements, lineage))
