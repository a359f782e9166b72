"""The record on one screen or two: what it is about, how much it holds, and what an analyst asks first."""

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from travaux import dates
from travaux.record import proposal
from travaux.record.entries import Commitment, Record, Scope
from travaux.terminal import tables, timeline
from travaux.terminal.labels import Labels, shorten
from travaux.terminal.output import counted, one_line

MOMENTS = 25  # lines of the timeline that an overview has
ORDER = ("overdue", "broken", "open", "met", "withdrawn")


def overview(record: Record, refused: int, width: int) -> Iterator[RenderableType]:
    """Title, parties, counts, timeline, papers, commitments, discrepancies; nothing of what there is none of."""
    labels = Labels(record)
    yield Text(record.title or "A record without a title", style="bold")
    yield from _about(record, labels)
    yield _counts(record, refused)
    moments = timeline.moments(record)
    dated = [m for m in moments if m.when]
    if dated:
        latest = dated[-MOMENTS:]
        more = f" (the last {MOMENTS} of {len(dated)}; all: show timeline)" if len(dated) > MOMENTS else ""
        yield tables.of_time(latest, f"Timeline{more}", width=width)
    papers = [p for p in record.instruments if not p.cited_only]
    if papers:
        yield tables.of_kind(labels, "instruments", "Papers exchanged", papers, width=width)
    if record.commitments:
        yield tables.of_kind(labels, "commitments", "Commitments", sorted(record.commitments, key=_urgency), width=width)
    if record.discrepancies:
        yield tables.of_kind(labels, "discrepancies", "Where sources differ", width=width)


def _urgency(commitment: Commitment) -> tuple[int, tuple[int, int, str], str]:
    return ORDER.index(commitment.status), dates.sort_key(commitment.due), commitment.id


def _about(record: Record, labels: Labels) -> Iterator[Text]:
    parties = record.scope.parties
    if record.scope == Scope() and record.documents:
        yield from _proposed(record)
    lines = {
        "about": record.scope.about,
        "parties": labels.all(parties) if parties else None,
        "days": dates.display(record.scope.when) if record.scope.when else _covered(record),
        "as of": next((dates.display(c.as_of) for c in record.commitments if c.as_of), None),
    }
    for name, value in lines.items():
        if value:
            yield Text.assemble((f"{name:<8} ", "dim"), value)


def _proposed(record: Record) -> Iterator[Text]:
    """A scope to take or mend, where none is set and what was read suggests one."""
    found = proposal.proposed(record)
    if found.parties:
        about = f"; about {shorten(found.about)}" if found.about else ""
        told = f"none set; from what was read: {', '.join(map(one_line, found.parties))}{about}"
        yield Text.assemble(("scope    ", "dim"), told, (" (set it with `travaux init --party … --about …`)", "dim"))


def _covered(record: Record) -> str | None:
    days = dates.cover(*(d.published for d in record.documents if d.in_scope))
    return dates.display(days) if days else None


def _counts(record: Record, refused: int) -> Text:
    copies = sum(1 for d in record.documents if d.copy_of)
    kinds = ("actors", "statements", "acts", "issues", "positions", "meetings", "instruments", "commitments", "discrepancies")
    parts = [counted(len(record.documents), "documents") + (f" ({counted(copies, 'copies')})" if copies else "")]
    parts += [counted(len(getattr(record, kind)), kind) for kind in kinds if getattr(record, kind)]
    parts += [counted(len(record.reaction), "readers' comments")] if record.reaction else []
    parts += [counted(refused, "problems")] if refused else []
    return Text(" · ".join(parts))
