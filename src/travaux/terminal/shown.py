"""What `travaux show` shows: the overview, a kind of entry, timeline, questions or problems, or one entry by its id."""

import json
from typing import Any

from rich.console import Console

from travaux import ingest, interfaces
from travaux.model import Problem
from travaux.record import questions as negotiated
from travaux.record.entries import Record
from travaux.store import Store
from travaux.terminal import asked, entry, overview, questions, reasons, tables, timeline
from travaux.terminal.labels import KINDS, Labels
from travaux.terminal.output import progress

PLAIN = "⟦⟧"  # around the very words, where they cannot be printed in reverse
PIPED = 140  # columns where nobody looks: in a pipe or a file


def console() -> Console:
    """Standard output as wide as the terminal is; plain and wide in a pipe."""
    found = Console(highlight=False, soft_wrap=False)
    return found if found.is_terminal else Console(highlight=False, width=PIPED)


def show(store: Store, what: str | None, as_of: str | None = None, name: str | None = None, *, why: bool = False) -> None:
    """Print it; of one entry of a kind where `name` is given. Raises NotFound where there is no such kind or entry."""
    out = console()
    if why:
        record = _record(store, as_of)
        actor = asked.actor(store, record, name or what or "")
        out.print(reasons.why(_sheet(store, Labels(record), actor, out), actor))
        return
    if what == "problems":
        found = store.problems()
        out.print(tables.of_problems(found) if found else "no problems")
        return
    record = _record(store, as_of)
    labels = Labels(record)
    if what is None:
        for part in overview.overview(record, len(store.problems()), out.width):
            out.print(part)
    elif what == "timeline":
        out.print(tables.of_time(timeline.moments(record), width=out.width))
    elif what == "questions":
        for line in questions.lines(negotiated.questions(record), labels):
            out.print(line, markup=False, soft_wrap=True)
    elif what == "reaction" and record.reaction:
        documents = {f.document.id: f.document for f in store.filed({r.document for r in record.reaction})}
        out.print(tables.of_reaction(record.reaction, documents))
    elif what in KINDS and name is None:
        out.print(tables.of_kind(labels, what, width=out.width) if getattr(record, what) else f"no {what}")
    else:
        one = _one(store, record, what, name)
        out.print(entry.shown(_sheet(store, labels, one, out), one))


def as_json(store: Store, what: str | None, as_of: str | None = None, name: str | None = None) -> bytes:
    """The same as JSON: the whole record, a list, or one entry."""
    if what == "problems":
        return interfaces.dump(store.problems(), indent=1, as_type=tuple[Problem, ...])
    record = _record(store, as_of)
    if what is None:
        return interfaces.dump(record, indent=1)
    if what == "timeline":
        return interfaces.dump(timeline.moments(record), indent=1, as_type=tuple[timeline.Moment, ...])
    if what == "questions":
        return interfaces.dump(negotiated.questions(record), indent=1)
    if what in KINDS and name is None:
        whole: dict[str, Any] = json.loads(interfaces.dump(record))
        return json.dumps(whole[what], indent=1, ensure_ascii=False).encode()
    return interfaces.dump(_one(store, record, what, name), indent=1)


def _record(store: Store, as_of: str | None) -> Record:
    with progress("building the record"):
        return ingest.current(store, as_of)


def _one(store: Store, record: Record, what: str, name: str | None) -> Any:
    return asked.entry(store, record, what) if name is None else asked.named(store, record, what, name)


def _sheet(store: Store, labels: Labels, one: Any, out: Console) -> entry.Sheet:
    """What it takes to print an entry on this terminal."""
    documents = {f.document.id: f.document for f in store.filed(entry.cited(one))}
    return entry.Sheet(labels, documents, "" if out.is_terminal else PLAIN)
