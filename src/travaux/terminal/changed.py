"""What became of the record since a day, in short lines, each with the documents it rests on."""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence
from typing import Any

from travaux import dates
from travaux.record import entries
from travaux.record.changes import ORDER, Change
from travaux.terminal.labels import Labels, shorten, sources
from travaux.terminal.output import counted, one_line

COUNTED = ("documents", "actors", "statements", "acts", "issues")  # so many that their number is the news


def lines(found: tuple[Change, ...], before: entries.Record, after: entries.Record) -> Iterator[str]:
    """A heading for each kind of change, and a line for each entry; of what is many the number alone."""
    then, now = Labels(before), Labels(after)
    for what in ORDER:
        of_entry: dict[tuple[str, str], list[Change]] = defaultdict(list)
        for one in found:
            if one.what == what and (one.kind not in COUNTED or what == "changed"):
                of_entry[one.kind, one.id].append(one)
        labels = then if what == "gone" else now
        held = (labels.entry[id_] for kind, id_ in of_entry if kind == "positions")
        stances = {(p.actor, p.issue, p.stance) for p in held}
        told = [_line(those, labels) for those in of_entry.values() if not _told_of_side(those[0], labels, stances)]
        counts = Counter(one.kind for one in found if one.what == what != "changed" and one.kind in COUNTED)
        told += [", ".join(counted(n, kind) for kind, n in counts.items())] if counts else []
        if told:
            yield what.capitalize()
            yield from (f"  - {line}" for line in dict.fromkeys(told))


def _told_of_side(one: Change, labels: Labels, stances: Container[tuple[str, str, str]]) -> bool:
    """Whether it is the stance of somebody whose side's stance is told as well."""
    if one.kind != "positions":
        return False
    mine = labels.entry[one.id]
    side = labels.sides.get(mine.actor, mine.actor)
    return side != mine.actor and (side, mine.issue, mine.stance) in stances


def _line(those: Sequence[Change], labels: Labels) -> str:
    one, entry = those[0], labels.entry[those[0].id]
    match one.what:
        case "fallen due":
            words = f"{dates.display(one.before)}: {labels.entry_label(entry)}: {one.after}"
        case "changed":
            words = f"{_name(entry, labels)}: {'; '.join(_turn(each, labels) for each in those)}"
        case _:
            words = _told(entry, labels)
    return one_line(words + sources(e for each in those for e in each.evidence))


def _name(entry: Any, labels: Labels) -> str:
    """Whose value it is that changed, without the value."""
    if isinstance(entry, entries.Position):
        return f"{labels.of(entry.actor)} on {labels.of(entry.issue)}"
    return labels.entry_label(entry)


def _turn(one: Change, labels: Labels) -> str:
    is_when = one.field in ("when", "due")
    if one.field == "history":
        what, _, when = (one.after or "").rpartition(" ")
        return f"{what}, {dates.display(when)}" if dates.valid(when) else one.after or ""
    was, is_ = (
        "–" if value is None else dates.display(value) if is_when else shorten(labels.of(value))
        for value in (one.before, one.after)
    )
    field = "" if one.field in ("status", "stance") else f"{(one.field or '').replace('_', ' ')} "
    return f"{field}{is_}" if one.before is None else f"{field}{was} → {is_}"


def _told(entry: Any, labels: Labels) -> str:
    """What a new entry says, in one line."""
    match entry:
        case entries.Meeting():
            where = f" in {entry.place}" if entry.place else ""
            who = labels.all(entry.parties or entry.participants)
            return f"{entry.series or entry.kind}: {who}{where}, {dates.display(entry.when)}: {entry.status}"
        case entries.Commitment():
            due = f", due {dates.display(entry.due)}" if entry.due else ""
            return f"{labels.entry_label(entry)}{due}: {entry.status}"
        case entries.Instrument():
            steps = "; ".join(f"{s.what} {dates.display(s.when)}" if s.when else s.what for s in entry.history)
            return f"{labels.entry_label(entry)} ({labels.between(entry.from_, entry.to)}): {steps or 'cited'}"
        case entries.Discrepancy():
            values = (dates.display(c.value) if entry.field == "when" else shorten(c.value) for c in entry.claims)
            return f"{labels.entry_label(entry)}: {' / '.join(values)}"
    return labels.entry_label(entry)
