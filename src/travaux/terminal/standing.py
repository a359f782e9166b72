"""What `travaux as-of` and `travaux diff` print: the record as it stood on a day, and what became of it since."""

from dataclasses import dataclass

from rich.console import Console

from travaux import dates, ingest, interfaces
from travaux.errors import TravauxError
from travaux.ingest import Stood
from travaux.record.changes import Change, between
from travaux.record.entries import Record
from travaux.store import Store
from travaux.terminal import changed, overview
from travaux.terminal.output import counted, progress


def stood(store: Store, when: str) -> Stood:
    """The record as it stood at the end of `when`. Raises TravauxError where that never ends."""
    try:
        with progress("building the record"):
            return ingest.stood(store, when)
    except ValueError as error:
        raise TravauxError(str(error)) from None


def show(out: Console, then: Stood) -> None:
    """The overview of that day, and a line on what it leaves out."""
    for part in overview.overview(then.record, 0, out.width):
        out.print(part)
    out.print(left_out(then), style="dim")


def left_out(then: Stood) -> str:
    """How many documents the record of that day holds, and how many it does not, in one line."""
    here = counted(len(then.record.documents), "documents")
    undated = f", {then.undated} without a date" if then.undated else ""
    return f"{here} up to {dates.display(then.day)}; left out: {then.later} published later{undated}"


def as_json(then: Stood) -> bytes:
    """The same as travaux-record/1."""
    return interfaces.dump(then.record, indent=1)


@dataclass(frozen=True, slots=True)
class Difference:
    """What became of a record: the days that are compared, and every change between them."""

    since: str
    until: str
    changes: tuple[Change, ...]


def compared(store: Store, since: str, until: str | None) -> tuple[Difference, Record, Record]:
    """The record as it stood at the end of `since` against that of `until`, or of now, with both records."""
    then = stood(store, since)
    if until:
        later = stood(store, until)
        day, record, lineage = later.day, later.record, later.lineage
    else:
        with progress("building the record"):
            built = ingest.build(store)
        record, lineage = built.record, built.lineage
        day = max([then.day, *(last.isoformat() for d in record.documents if (last := dates.last(d.published)))])
    if day < then.day:
        raise TravauxError(f"{then.day} lies behind {day}")
    return Difference(then.day, day, between(then.record, record, lineage, then.day, day)), then.record, record


def show_changes(out: Console, found: Difference, before: Record, after: Record) -> None:
    """A heading, and a line for each change."""
    out.print(f"From {dates.display(found.since)} to {dates.display(found.until)}", style="bold")
    for line in changed.lines(found.changes, before, after) if found.changes else ("nothing changed",):
        out.print(line, markup=False, soft_wrap=True)


def changes_as_json(found: Difference) -> bytes:
    """The days compared, and the changes with their evidence."""
    return interfaces.dump(found, indent=1)
