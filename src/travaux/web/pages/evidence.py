"""All that an entry rests on, however much it is."""

from dataclasses import dataclass
from urllib.parse import quote

from travaux.record.entries import Actor, Commitment, Evidence, Instrument, Meeting, StatementEntry, evidence_of
from travaux.web.cite import Cite, Link, cites, link
from travaux.web.pages.listing import Listing, listing
from travaux.web.room import Entry, Room


@dataclass(frozen=True, slots=True)
class EvidencePage:
    title: str
    id: str
    entry: Link
    cites: tuple[Cite, ...]
    listing: Listing


def all_of(entry: Entry) -> tuple[Evidence, ...]:
    """Each piece once: what it rests on, what tells it in other words, and what tells what became of it."""
    found = list(evidence_of(entry))
    if isinstance(entry, StatementEntry):
        found += entry.renderings
    elif isinstance(entry, Commitment):
        found += entry.outcome_evidence
    elif isinstance(entry, Meeting | Instrument):
        found += [e for step in entry.history for e in step.evidence]
    return tuple(dict.fromkeys(found))


def one(room: Room, id: str, number: int = 1) -> EvidencePage | None:
    entry = room.entries.get(id)
    if entry is None:
        return None
    found, to = all_of(entry), link(entry)
    part = listing(f"/evidence/{quote(id, safe='')}", {}, len(found), number)
    shown = cites(room, found[part.first : part.last], most=part.last, around=isinstance(entry, Actor | Instrument))
    return EvidencePage(f"What it rests on: {to.text}", id, to, shown, part)
