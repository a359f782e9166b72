"""Entries and evidence as people see them on a page: a label, an address, and the words with where they stand.

Every address is made here, so that ids with slashes and number signs are quoted once and alike.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import quote, urlencode

from travaux import dates
from travaux.model import Modality
from travaux.record.entries import (
    ActEntry,
    Actor,
    Commitment,
    Discrepancy,
    DocumentEntry,
    Evidence,
    Instrument,
    Issue,
    Meeting,
    Position,
    StatementEntry,
)
from travaux.web.days import past
from travaux.web.room import Entry, Room

FIELDS = {"when": "the date", "initiator": "who began it", "status": "what became of it"} | {
    name: f"the {name}" for name in ("place", "parties", "amount", "wording")
}
AHEAD = ("planned", "postponed")
CLAIMS = 12  # of a discrepancy shown
MOST = 5  # pieces of evidence beside one entry
BESIDE = 120  # code points of the text on either side of a name
WORDS = 320  # code points of evidence shown on a page; the link shows all


@dataclass(frozen=True, slots=True)
class Link:
    href: str
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Cite:
    """The words of a piece of evidence, and the page they stand on; `primary` where that is a text of the parties.

    `before` and `after` are words beside them, where they alone say little.
    """

    href: str
    words: str
    document: str
    source: str
    when: str
    copy: bool = False
    primary: bool = False
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Claimed:
    """What some documents say of a field on which others differ."""

    value: str
    cites: tuple[Cite, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    id: str
    href: str
    about: Link
    field: str
    claims: tuple[Claimed, ...]


def document_href(id: str, start: int | None = None, end: int | None = None, q: str = "") -> str:
    """Where a document is shown; with `start` and `end` at these words, with `q` what was looked for marked."""
    where = f"/documents/{quote(id, safe='/')}"
    looked = f"&{urlencode({'q': q})}" if q else ""
    return where if start is None else f"{where}?start={start}&end={end}{looked}#e"


def cite(room: Room, evidence: Evidence, q: str = "", *, around: bool = False) -> Cite:
    text, entry = room.text(evidence.document) or "", room.documents.get(evidence.document)
    reach = min(evidence.end, evidence.start + 4 * WORDS)  # spaces are many in some texts
    return Cite(
        document_href(evidence.document, evidence.start, evidence.end, q),
        shorten(" ".join(text[evidence.start : reach].split())),
        evidence.document,
        _named(entry) if entry else evidence.document,
        past(entry.published.split("T")[0]) if entry and entry.published else "",
        bool(entry and entry.copy_of),
        bool(entry and entry.kind == "primary"),
        *(_beside(text, evidence) if around else ()),
    )


def _beside(text: str, evidence: Evidence) -> tuple[str, str]:
    """What stands before and after some words in their line, from a word's beginning to a word's end."""
    first, last = max(0, evidence.start - BESIDE), evidence.end + BESIDE
    before = text[first : evidence.start].rpartition("\n")[2]
    after = text[evidence.end : last].partition("\n")[0]
    if len(before) == BESIDE:
        before = "…" + before.partition(" ")[2]
    if len(after) == BESIDE:
        after = after.rpartition(" ")[0] + "…"
    return re.sub(r"\s+", " ", before), re.sub(r"\s+", " ", after)


def _named(entry: DocumentEntry) -> str:
    """What a page is cited by: its source, else its title, else its id."""
    return entry.source or shorten(entry.title or entry.id, 48)


class Cites(tuple[Cite, ...]):
    """Pieces of evidence; `more` is how many others there are, `all` where all of them are shown."""

    more: int = 0
    all: str = ""


def cites(
    room: Room, evidence: Iterable[Evidence], q: str = "", of: str = "", most: int = MOST, *, around: bool = False
) -> Cites:
    """Originals before copies, otherwise in the record's order; at most so many, the rest on a page of the entry `of`."""
    given = tuple(dict.fromkeys(evidence))
    shown = chosen(room, given, most)
    room.prefetch(shown)
    out = Cites(sorted((cite(room, e, q, around=around) for e in shown), key=lambda c: c.copy))
    out.more = len(given) - len(shown)
    out.all = f"/evidence/{quote(of, safe='')}" if of else ""
    return out


def chosen(room: Room, evidence: Iterable[Evidence], most: int = MOST) -> tuple[Evidence, ...]:
    """What is shown of some evidence, for a page to fetch all its texts at once: each piece once, originals first."""
    given = tuple(dict.fromkeys(evidence))
    if len(given) > most:
        given = tuple(sorted(given, key=lambda e: bool((d := room.documents.get(e.document)) and d.copy_of)))
    return given[:most]


def shorten(words: str, most: int = WORDS) -> str:
    return words if len(words) <= most else words[:most].rsplit(" ", 1)[0] + "…"


def actor_link(room: Room, id: str | None) -> Link | None:
    actor = room.actors.get(id) if id else None
    return Link(href(actor), shorten(actor.name, 160), office(actor)) if actor else None


def actor_links(room: Room, ids: Iterable[str]) -> tuple[Link, ...]:
    return tuple(link for key in dict.fromkeys(ids) if (link := actor_link(room, key)))


EVENT = "event"  # the name here of a material event, which has no kind


def deed(kind: str, modality: Modality) -> str:
    """The kind of an act in words: what is denied, or only possible, is never told as done."""
    return {"negated": f"not {kind}", "hypothetical": f"perhaps {kind}"}.get(modality, kind)


def office(actor: Actor) -> str:
    """What somebody is; empty where their name says it already."""
    title = actor.offices[0].title if actor.offices else ""
    return "" if actor.name.casefold().startswith(title.casefold()) else shorten(title, 160)


def href(entry: Entry) -> str:
    """Where an entry is shown."""
    key = quote(entry.id, safe="")
    match entry:
        case Actor():
            return f"/actors/{key}"
        case Instrument():
            return f"/instruments/{key}"
        case Meeting():
            return f"/meetings?at={key}#{key}"
        case Commitment():
            return f"/commitments?at={key}#{key}"
        case Issue():
            return f"/positions?at={key}#{key}"
        case Position():
            return f"/positions?issue={quote(entry.issue, safe='')}&at={key}#{key}"
        case Discrepancy():
            return f"/discrepancies?at={key}#{key}"
        case StatementEntry():
            return f"/statements?id={key}"
        case ActEntry():
            return f"/acts?id={key}"


def label(entry: Entry) -> str:
    """A few words that name an entry."""
    match entry:
        case Actor():
            return shorten(entry.name, 160)
        case Instrument():
            return shorten(capital(entry.title), 300)
        case Meeting():
            return meeting_name(entry)
        case Commitment() | StatementEntry() | ActEntry():
            return shorten(capital(entry.content), 120)
        case Issue():
            return capital(entry.label)
        case Position():
            return entry.stance
        case Discrepancy():
            return f"Accounts differ on {FIELDS.get(entry.field, entry.field)}"


def meeting_name(meeting: Meeting) -> str:
    """`Talks (second round) in Port Selene`, with no more than is known."""
    place = f" in {meeting.place}" if meeting.place else ""
    series = f" ({meeting.series})" if meeting.series else ""
    return f"{capital(meeting.kind)}{series}{place}"


def meeting_day(meeting: Meeting) -> str:
    """When it is planned for, or was."""
    return dates.display(meeting.when) if meeting.status in AHEAD else past(meeting.when)


def capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def link(entry: Entry, note: str = "") -> Link:
    return Link(href(entry), label(entry), note)


def dispute(room: Room, found: Discrepancy) -> Dispute:
    about = room.entries.get(found.about)
    return Dispute(
        found.id,
        href(found),
        link(about) if about else Link("#", found.about),
        FIELDS.get(found.field, found.field),
        tuple(Claimed(value(room, c.value), cites(room, c.evidence, of=found.id)) for c in found.claims[:CLAIMS]),
    )


def disputes(room: Room, id: str) -> tuple[Dispute, ...]:
    return tuple(dispute(room, found) for found in room.disputes.get(id, ()))


def value(room: Room, said: str) -> str:
    """A claimed value in words: dates as dates, actors (one id, or several with blanks or commas) by name."""
    if dates.valid(said):
        return dates.display(said)
    parts = said.replace(",", " ").split()
    return (
        ", ".join(shorten(room.actors[part].name, 160) for part in parts)
        if parts and all(p in room.actors for p in parts)
        else said
    )
