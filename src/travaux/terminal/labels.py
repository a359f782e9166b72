"""What to call an entry in one line: ids of a record as the words a reader knows them by."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from travaux import dates
from travaux.record import entries
from travaux.record.sides import sides
from travaux.terminal.output import one_line

KINDS = (
    "documents", "actors", "statements", "acts", "issues", "positions", "meetings", "instruments", "commitments",
    "discrepancies", "reaction", "judgements",
)  # fmt: skip
LONGEST = 90  # code points of a label
NAMED = 3  # documents that a line names


def shorten(text: str, most: int = LONGEST) -> str:
    """The beginning of a text on one line, cut at a word."""
    flat = one_line(text)
    if len(flat) <= most:
        return flat
    return flat[:most].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def sources(evidence: Iterable[entries.Evidence]) -> str:
    """The documents that evidence lies in, the first few by name, in brackets."""
    documents = list(dict.fromkeys(e.document for e in evidence))
    more = f" and {len(documents) - NAMED} more" if len(documents) > NAMED else ""
    return f" [{', '.join(documents[:NAMED])}{more}]" if documents else ""


@dataclass(frozen=True)
class Labels:
    """The names of everything in one record."""

    record: entries.Record

    @cached_property
    def entry(self) -> dict[str, Any]:
        """Every entry by its id, provisions of instruments among them."""
        out = {entry.id: entry for kind in KINDS for entry in getattr(self.record, kind) if hasattr(entry, "id")}
        out.update((provision.id, provision) for paper in self.record.instruments for provision in paper.provisions)
        return out

    @cached_property
    def sides(self) -> dict[str, str]:
        """Whom every actor acts for in the end."""
        return sides(self.record.actors)

    def of(self, id: str | None) -> str:
        """The words for an id; the id itself where the record has no such entry, a dash for none."""
        return "–" if id is None else self.entry_label(self.entry[id]) if id in self.entry else one_line(id)

    def all(self, ids: Iterable[str]) -> str:
        return ", ".join(map(self.of, ids)) or "–"

    def between(self, by: Iterable[str], to: Iterable[str]) -> str:
        """Who, and where it has one, to whom: `Orvania → Sundmark`."""
        to = tuple(to)
        return f"{self.all(by)} → {self.all(to)}" if to else self.all(by)

    def entry_label(self, entry: Any) -> str:
        match entry:
            case entries.Actor():
                return shorten(entry.name)
            case entries.DocumentEntry():
                return shorten(entry.title or entry.id)
            case entries.StatementEntry():
                return f"{self.of(entry.speaker)}: “{shorten(entry.content)}”"
            case entries.ActEntry():
                return f"{self.between(entry.by, entry.to)}: {entry.kind or entry.plover}: {shorten(entry.content)}"
            case entries.Issue():
                return shorten(entry.label)
            case entries.Position():
                return f"{self.of(entry.actor)} {entry.stance}: {self.of(entry.issue)}"
            case entries.Meeting():
                who = self.all(entry.parties or entry.participants)
                return f"{entry.series or entry.kind}, {who}, {dates.display(entry.when)}"
            case entries.Instrument():
                return shorten(entry.title or entry.kind)
            case entries.Provision():
                return f"{entry.number} {shorten(entry.text)}"
            case entries.Commitment():
                return f"{self.of(entry.by)}: {shorten(entry.content)}"
            case entries.Discrepancy():
                return f"{entry.field} of {self.of(entry.about)}"
        return one_line(str(getattr(entry, "id", entry)))
