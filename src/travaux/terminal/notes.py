"""Meetings, papers, promises and contradictions as sentences that one can paste into a note.

Invariant: a note says nothing that its entry does not, and leaves out what the entry does not know.
"""

from collections.abc import Iterable
from functools import singledispatch
from typing import Any

from travaux import dates
from travaux.record import entries
from travaux.terminal.labels import Labels
from travaux.terminal.output import one_line

CHANGED = {"kept": "as before", "changed": "changed", "added": "new", "dropped": "dropped"}


@singledispatch
def note(entry: Any, labels: Labels) -> tuple[str, ...]:
    """The lines of a note on an entry; none for kinds that need none."""
    return ()


@note.register
def _meeting(entry: entries.Meeting, labels: Labels) -> tuple[str, ...]:
    who = _names(labels, entry.parties) or _names(labels, entry.participants)
    people = _names(labels, entry.participants) if entry.parties else ""
    what = f"{entry.series} ({entry.kind})" if entry.series and entry.kind not in entry.series else entry.series or entry.kind
    where = f", {entry.place}" if entry.place else ""
    head = f"{what[:1].upper()}{what[1:]}{where}, {dates.display(entry.when)}: {entry.status}."
    lines = [head, f"Between {who}{f' ({people})' if people else ''}." if who else ""]
    lines.append(f"On {_names(labels, entry.issues)}." if entry.issues else "")
    if len({step.status for step in entry.history}) > 1:
        lines.append("Course: " + "; ".join(_step(step.status, step.when) for step in _once(entry.history)) + ".")
    return tuple(line for line in (*lines, *_disputed(entry.id, labels)) if line)


@note.register
def _instrument(entry: entries.Instrument, labels: Labels) -> tuple[str, ...]:
    kind = "" if entry.kind.lower() in entry.title.lower() else f" ({entry.kind})"
    sides = " ".join(
        f"{word} {names}" for word, ids in (("from", entry.from_), ("to", entry.to)) if (names := _names(labels, ids))
    )
    title = one_line(entry.title or entry.kind)
    cited = " (only cited)" if entry.cited_only else ""
    lines = [f"{title[:1].upper()}{title[1:]}{kind}{', ' if sides else ''}{sides}{cited}."]
    lines.append("Course: " + "; ".join(_step(step.what, step.when) for step in entry.history) + "." if entry.history else "")
    lines.append(f"Answers: {labels.of(entry.answers)}." if entry.answers else "")
    answered = [p.id for p in labels.record.instruments if p.answers == entry.id]
    lines.append(f"Answered by: {_names(labels, answered)}." if answered else "")
    lines += _answered(entry, labels)
    if entry.revises:
        lines.append(f"New version of: {labels.of(entry.revises)}.")
        lines += [_change(change) for change in entry.changes]
    return tuple(line for line in (*lines, *_disputed(entry.id, labels)) if line)


@note.register
def _commitment(entry: entries.Commitment, labels: Labels) -> tuple[str, ...]:
    to = f" to {labels.of(entry.to)}" if entry.to else ""
    day = f" ({dates.display(entry.kept)})" if entry.kept else ""
    standing = f"{entry.standing}{day}, as of {dates.display(entry.as_of)}" if entry.as_of else f"{entry.standing}{day}"
    lines = [f"{labels.of(entry.by)} undertook{to}: “{one_line(entry.content)}”."]
    lines.append(f"Made {dates.display(entry.made)}." if entry.made else "")
    lines.append(f"Due {dates.display(entry.due)}." if entry.due else "")
    lines.append(f"On condition: “{one_line(entry.condition)}”." if entry.condition else "")
    lines.append(f"Only once this is done: {labels.of(entry.after)}." if entry.after else "")
    lines.append(f"Paper: {labels.of(entry.instrument)}." if entry.instrument else "")
    lines.append(f"Standing: {standing}.")
    return tuple(line for line in (*lines, *_disputed(entry.id, labels)) if line)


@note.register
def _discrepancy(entry: entries.Discrepancy, labels: Labels) -> tuple[str, ...]:
    lines = [f"Sources differ on the {entry.field} of: {labels.of(entry.about)}."]
    return (*lines, *(f"  {_value(entry, claim)}: {_documents(claim)}." for claim in entry.claims))


def _value(entry: entries.Discrepancy, claim: entries.Claim) -> str:
    return dates.display(claim.value) if entry.field == "when" else one_line(claim.value)


def _documents(claim: entries.Claim) -> str:
    return ", ".join(sorted({e.document for e in claim.evidence}))


def _names(labels: Labels, ids: Iterable[str]) -> str:
    return ", ".join(map(labels.of, ids))


def _step(what: str, when: str | None) -> str:
    return f"{what} {dates.display(when)}" if when else what


def _once(history: Iterable[entries.MeetingStep]) -> list[entries.MeetingStep]:
    """Each status with each of its days; not where another step of that status tells the day more closely."""
    steps = list(history)

    def vague(step: entries.MeetingStep) -> bool:
        days = [one.when for one in steps if one.status == step.status and one.when]
        closer = any(dates.within(day, step.when) and not dates.within(step.when, day) for day in days)
        return closer if step.when else bool(days)

    return [step for step in steps if not vague(step)]


def _answered(entry: entries.Instrument, labels: Labels) -> list[str]:
    """For each answer what it says to which provisions, by number."""
    by_answer: dict[str, dict[str, list[str]]] = {}
    for provision in entry.provisions:
        for response in provision.responses:
            by_answer.setdefault(response.instrument, {}).setdefault(response.stance, []).append(provision.number)
    return [
        f"Point by point, {labels.of(answer)}: " + "; ".join(f"{stance} {', '.join(n)}" for stance, n in stances.items()) + "."
        for answer, stances in by_answer.items()
    ]


def _change(change: entries.ProvisionChange) -> str:
    """One line of a comparison: the number, what became of it, and the words that differ."""
    number = change.after or change.before
    moved = f" (was {change.before})" if change.before and change.after and change.before != change.after else ""
    words = " → ".join(f"“{one_line(side)}”" if side else "–" for side in (change.was, change.now))
    return f"  {number}{moved}: {CHANGED[change.change]}" + (f": {words}" if change.was or change.now else "")


def _disputed(id: str, labels: Labels) -> list[str]:
    """What sources differ on, in an entry."""
    found = [d for d in labels.record.discrepancies if d.about == id]
    return [
        f"Disputed, {d.field}: " + " / ".join(f"{_value(d, claim)} ({_documents(claim)})" for claim in d.claims) + "."
        for d in found
    ]
