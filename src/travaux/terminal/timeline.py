"""Meetings, papers, promises and their due dates on one line of time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from travaux import dates
from travaux.record.entries import Record
from travaux.terminal.labels import Labels


@dataclass(frozen=True, slots=True)
class Moment:
    """Something that happened or is to happen: when (EDTF or unknown), what kind of thing, in words, and its entry."""

    when: str | None
    kind: str
    what: str
    id: str
    sources: int


def moments(record: Record) -> tuple[Moment, ...]:
    """Every dated or undated moment of meetings, papers and commitments, oldest first, what has no date last."""
    found = [*_meetings(record), *_papers(record), *_commitments(record)]
    return tuple(sorted(found, key=lambda m: (in_time(m.when), m.kind, m.what, m.id)))


def in_time(when: str | None) -> tuple[date, bool, str]:
    """By the first day it may be; what is only known to be `by` a day stands behind what is of that day."""
    first, last = dates.first(when), dates.last(when)
    return first or last or date.max, first is None, when or ""


def _sources(*evidence: object) -> int:
    return len({getattr(e, "document", None) for e in evidence})


def _meetings(record: Record) -> Iterator[Moment]:
    labels = Labels(record)
    for meeting in record.meetings:
        who = labels.all(meeting.parties or meeting.participants)
        where = f" in {meeting.place}" if meeting.place else ""
        name = meeting.series or meeting.kind
        yield Moment(meeting.when, meeting.status, f"{name}: {who}{where}", meeting.id, _sources(*meeting.evidence))


def _papers(record: Record) -> Iterator[Moment]:
    labels = Labels(record)
    for paper in record.instruments:
        if paper.cited_only:
            continue
        who = f" ({labels.between(paper.from_, paper.to)})" if paper.from_ or paper.to else ""
        for step in paper.history:
            yield Moment(step.when, step.what, f"{labels.entry_label(paper)}{who}", paper.id, _sources(*step.evidence))


def _commitments(record: Record) -> Iterator[Moment]:
    labels = Labels(record)
    for one in record.commitments:
        if one.made:
            yield Moment(one.made, "undertaken", labels.entry_label(one), one.id, _sources(*one.evidence))
        if one.due:
            yield Moment(one.due, f"due ({one.standing})", labels.entry_label(one), one.id, _sources(*one.evidence))
