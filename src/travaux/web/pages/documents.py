"""Documents: the pages the record rests on, and one of them as it was read, with all that was extracted from it."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from travaux import dates
from travaux.model import Annotations, Document, Span, Zone
from travaux.record.entries import DocumentEntry
from travaux.store import terms
from travaux.web.cite import Link, capital, deed, document_href, link, shorten
from travaux.web.days import past
from travaux.web.marks import Marked, Segment, paragraphs, read_marks, segments
from travaux.web.pages.listing import CHOICES, Choice, Listing, listing
from travaux.web.pages.reaction import DEEPEST, score
from travaux.web.room import Room

NAME = 200  # characters of an outlet that is shown in a list
FOLDED = {"boilerplate": "Not part of the report", "comment": "Readers’ comments"}


@dataclass(frozen=True, slots=True)
class DocumentRow:
    href: str
    id: str
    title: str
    source: str
    when: str
    kind: str
    copy_of: Link | None
    superseded: Link | None
    in_scope: bool
    entries: int


@dataclass(frozen=True, slots=True)
class DocumentsPage:
    title: str
    rows: tuple[DocumentRow, ...]
    day: str
    sources: tuple[Choice, ...]
    trouble: str
    listing: Listing


@dataclass(frozen=True, slots=True)
class Run:
    """Neighbouring segments that all belong to the evidence asked for, or none of which does."""

    evidence: bool
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A zone, or one paragraph of text under it: `comment` is who said it, when, with what score."""

    kind: str
    comment: str
    depth: int
    paragraphs: tuple[tuple[Run, ...], ...]


@dataclass(frozen=True, slots=True)
class Block:
    """Neighbouring zones of one kind; `folded` is the summary it is folded under, empty where it stands open."""

    kind: str
    folded: str
    open: bool
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """One thing that was extracted, in a line."""

    anchor: str
    what: str
    words: str
    note: str


@dataclass(frozen=True, slots=True)
class DocumentPage:
    title: str
    id: str
    facts: tuple[tuple[str, str], ...]
    uri: str
    copy_of: Link | None
    copies: tuple[Link, ...]
    superseded: Link | None
    supersedes: tuple[Link, ...]
    blocks: tuple[Block, ...]
    found: tuple[tuple[str, tuple[Found, ...]], ...]
    hits: int
    entries: tuple[Link, ...]
    evidence: Span | None
    in_scope: bool


def in_order(room: Room) -> tuple[DocumentEntry, ...]:
    """All documents by date."""
    return tuple(sorted(room.record.documents, key=lambda d: (dates.sort_key(d.published), d.id)))


def copies_of(room: Room) -> dict[str, list[DocumentEntry]]:
    found: dict[str, list[DocumentEntry]] = defaultdict(list)
    for d in room.record.documents:
        if d.copy_of:
            found[d.copy_of].append(d)
    return found


def superseded(room: Room) -> dict[str, list[DocumentEntry]]:
    """For each document those whose place it took."""
    found: dict[str, list[DocumentEntry]] = defaultdict(list)
    for d in room.record.documents:
        if d.superseded_by:
            found[d.superseded_by].append(d)
    return found


def replaced(room: Room, entry: DocumentEntry | None) -> Link | None:
    """What took the place of a document."""
    by = entry.superseded_by if entry else None
    heir = room.documents.get(by or "")
    if heir is None:
        return Link("", by) if by else None
    when = dates.display(heir.published) if heir.published else ""
    return Link(document_href(heir.id), shorten(heir.title or heir.id), ", ".join(filter(None, (heir.source, when))))


def select(room: Room, day: str = "", source: str = "") -> list[DocumentEntry]:
    """Documents by date: those published within `day` (EDTF), those of a source."""
    found = [d for d in room.once(in_order) if not source or d.source == source]
    if day and dates.valid(day):
        found = [d for d in found if d.published and dates.within(d.published, day)]
    return found


def page(room: Room, day: str = "", source: str = "", number: int = 1) -> DocumentsPage:
    found = select(room, day, source)
    part = listing("/documents", {"day": day, "source": source}, len(found), number)
    outlets = sorted(room.outlets.items(), key=lambda item: (-item[1], item[0]))[:CHOICES]
    return DocumentsPage(
        "Documents",
        tuple(_row(room, d) for d in found[part.first : part.last]),
        dates.display(day) if dates.valid(day) else "",
        tuple(Choice(name, f"{shorten(name, 60)} ({count:,})", name == source) for name, count in outlets if len(name) <= NAME),
        f"{day} is no date such as 2031-05-04 or 2031-05" if day and not dates.valid(day) else "",
        part,
    )


def _row(room: Room, d: DocumentEntry) -> DocumentRow:
    original = room.documents.get(d.copy_of or "")
    return DocumentRow(
        document_href(d.id),
        d.id,
        shorten(d.title or d.id, 300),
        shorten(d.source or "", NAME),
        past(d.published) if d.published else "",
        d.kind,
        Link(document_href(original.id), original.id) if original else None,
        replaced(room, d),
        d.in_scope,
        len(room.in_document(d.id)),
    )


def one(
    room: Room, id: str, start: int | None = None, end: int | None = None, q: str = "", *, spans: Sequence[tuple[int, int]] = ()
) -> DocumentPage | None:
    """A document; the words from `start` to `end`, where they lie in it, are the evidence asked for, those of `q` marked.

    Each of `spans` can be pointed at by `#e-START-END`.
    """
    filed, entry = room.filed(id), room.documents.get(id)
    if filed is None:
        return None
    document, read = filed.document, filed.annotations
    evidence = Span(start, end) if start is not None and end is not None and 0 <= start < end <= len(document.text) else None
    original = room.documents.get((entry.copy_of if entry else None) or "")
    hits = terms.places(document.text, terms.parse(q)) if q else []
    looked = [Marked(Span(*place), "hit", "hit" if n == 0 else "") for n, place in enumerate(hits)]
    looked += [Marked(Span(_word(document.text, a, b), b), f"ev e-{a}-{b}", f"e-{a}-{b}") for a, b in spans]
    return DocumentPage(
        shorten(document.title or (entry.title if entry else None) or id, 400),
        id,
        _facts(document, entry),
        document.uri or "",
        Link(document_href(original.id), original.title or original.id, original.source or "") if original else None,
        tuple(Link(document_href(d.id), shorten(d.title or d.id), d.source or "") for d in room.once(copies_of).get(id, ())),
        replaced(room, entry),
        tuple(Link(document_href(d.id), shorten(d.title or d.id), d.source or "") for d in room.once(superseded).get(id, ())),
        _blocks(document, read, evidence, looked),
        _found(document, read),
        len(hits),
        tuple(link(e, type(e).__name__.removesuffix("Entry").lower()) for e in room.in_document(id)),
        evidence,
        entry.in_scope if entry else True,
    )


def _word(text: str, start: int, end: int) -> int:
    """Where the first word of these begins: a paragraph is shown without the space before it."""
    return end - len(text[start:end].lstrip())


def _facts(document: Document, entry: DocumentEntry | None) -> tuple[tuple[str, str], ...]:
    source = document.source or (entry.source if entry else None)
    published = (entry.published if entry else None) or document.published
    since = (
        f" ({document.published_from})" if published and document.published_from and document.published_from != "given" else ""
    )
    facts = (
        ("Source", source),
        ("Author", document.author),
        ("Published", dates.display(published) + since if published else None),
        ("Wire", document.wire),
        ("Kind", "text of the parties" if document.kind == "primary" else None),
        ("Language", document.language if document.language not in (None, "en") else None),
    )
    return tuple((name, shorten(value, 400)) for name, value in facts if value)


def _blocks(document: Document, read: Annotations, evidence: Span | None, looked: Sequence[Marked]) -> tuple[Block, ...]:
    zones = read.zones or document.zones or (Zone("body", Span(0, len(document.text))),)
    marks = sorted([*read_marks(read), *looked], key=lambda m: m.span)
    widest = max((m.span.end - m.span.start for m in marks), default=0)
    starts = [m.span.start for m in marks]
    blocks: list[Block] = []
    for zone in zones:
        near = marks[bisect_left(starts, zone.span.start - widest) : bisect_left(starts, zone.span.end)]
        part = _part(document.text, zone, near, evidence)
        if not part.paragraphs:
            continue
        folded = FOLDED.get(zone.kind, "")
        opened = bool(evidence and evidence.start < zone.span.end and zone.span.start < evidence.end)
        opened |= any(m.look == "hit" and zone.span.start <= m.span.start < zone.span.end for m in near)
        if blocks and blocks[-1].kind == zone.kind:
            last = blocks.pop()
            blocks.append(Block(zone.kind, folded, last.open or opened, (*last.parts, part)))
        else:
            blocks.append(Block(zone.kind, folded, opened, (part,)))
    return tuple(blocks)


def _part(text: str, zone: Zone, marks: list[Marked], evidence: Span | None) -> Part:
    t = zone.thread
    said = (t.author or "", dates.display(t.posted) if t.posted else "", score(t.score)) if t else ()
    cut = tuple(_runs(segments(text, p, marks, evidence)) for p in paragraphs(text, zone.span))
    return Part(zone.kind, " · ".join(filter(None, said)), min(t.depth, DEEPEST) if t else 0, cut)


def _runs(cut: list[Segment]) -> tuple[Run, ...]:
    return tuple(Run(evidence, tuple(those)) for evidence, those in groupby(cut, key=lambda s: s.evidence))


def _found(document: Document, read: Annotations) -> tuple[tuple[str, tuple[Found, ...]], ...]:
    names = {e.id: e.name for e in read.entities}

    def words(*spans: Span) -> str:
        return shorten(" … ".join(" ".join(document.text[s.start : s.end].split()) for s in spans), 140)

    def several(ids: tuple[str, ...]) -> str:
        return ", ".join(names[key] for key in ids if key in names)

    def day(when: str | None) -> str:
        return dates.display(when) if when else ""

    statements = [
        Found(f"statement-{i}", names.get(s.speaker or "", "Unknown speaker"), words(*s.content), day(s.said))
        for i, s in enumerate(read.statements)
    ]
    acts = [
        Found(f"act-{i}", capital(deed(a.kind or (a.plover or "event").lower(), a.modality)), words(a.span), several(a.by))
        for i, a in enumerate(read.acts)
    ]
    meetings = [
        Found(f"encounter-{i}", f"{capital(m.kind)}, {m.status}", words(m.span), day(m.when))
        for i, m in enumerate(read.encounters)
    ]
    papers = [
        Found(f"paper-{i}", capital(p.kind), words(p.span), " ".join(filter(None, (p.what, day(p.when)))))
        for i, p in enumerate(read.papers)
    ]
    groups = (("Statements", statements), ("Acts", acts), ("Meetings", meetings), ("Papers", papers))
    return tuple((name, tuple(found)) for name, found in groups if found)
