"""Search: documents and entries that hold some words, narrowed by kind, party, source and day, the words marked."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from urllib.parse import urlencode

from travaux import dates
from travaux.ingest import search
from travaux.ingest.search import Asked, Found
from travaux.model import Span
from travaux.record.entries import ActEntry, Actor, Commitment, Instrument, Meeting, Position, StatementEntry, evidence_of
from travaux.store import terms
from travaux.web.cite import EVENT, Cite, cites, deed, document_href, href, label, shorten
from travaux.web.days import past
from travaux.web.hits import leading
from travaux.web.pages.listing import Choice, Listing, choices, listing
from travaux.web.room import Entry, Room

SIZE, MOST = 25, 1000
BEFORE, AROUND = 80, 320  # code points of a document shown before the first hit, and in all
NAMES = {"instruments": "Papers", "reaction": "Public reaction"}
ONE = {"instruments": "paper", "discrepancies": "discrepancy", "reaction": "readers’ comments"}
Parts = tuple[tuple[str, bool], ...]


@dataclass(frozen=True, slots=True)
class Question:
    """What was asked, as it was typed."""

    q: str = ""
    kind: str = ""
    party: str = ""
    source: str = ""
    since: str = ""
    until: str = ""

    def asked(self) -> Asked:
        """Raises ValueError on what is no date."""
        kind = self.kind if self.kind in search.KINDS else ""
        return search.asked(self.q, kind, self.party, self.source, self.since, self.until)

    def but(self, kind: str) -> str:
        """The address of the same question about one kind, or about all."""
        given = asdict(self) | {"kind": kind}
        return f"/search?{urlencode({name: value for name, value in given.items() if value})}"


@dataclass(frozen=True, slots=True)
class Hit:
    """One find: its name with the words marked in it, the words around it, and where they stand."""

    kind: str
    href: str
    name: Parts
    note: str
    excerpt: Parts
    cite: Cite | None


@dataclass(frozen=True, slots=True)
class SearchPage:
    """`trouble` says in a line why nothing could be looked for."""

    title: str
    question: Question
    trouble: str
    tabs: tuple[Choice, ...]
    hits: tuple[Hit, ...]
    parties: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    listing: Listing


def find(room: Room, question: Question, first: int = 0, count: int = SIZE) -> Found:
    """Raises ValueError on what is no date."""
    return room.search(question.asked(), first, count)


@dataclass(frozen=True, slots=True)
class Answer:
    """The same for programs."""

    counts: dict[str, int]
    hits: tuple[dict[str, str], ...]
    trouble: str = ""


def everything(room: Room, question: Question) -> Answer:
    """Up to `MOST` finds."""
    try:
        found = find(room, question, 0, MOST)
    except ValueError as error:
        return Answer({}, (), str(error))
    return Answer(found.counts, tuple({"kind": kind, "id": id_} for kind, id_ in found.hits))


def page(room: Room, question: Question, number: int = 1) -> SearchPage:
    trouble, found = "", Found({}, ())
    try:
        found = find(room, question, (number - 1) * SIZE)
    except ValueError as error:
        trouble = str(error)
    total = found.counts.get(question.kind, 0) if question.kind else sum(found.counts.values())
    part = listing("/search", asdict(question), total, number, SIZE)
    if not found.hits and total:  # a page beyond the end is the last
        found = find(room, question, part.first)
    sought = terms.parse(question.q)
    words = f"{question.q} · Search" if question.q else "Search"
    return SearchPage(
        words, question, trouble, _tabs(question, found), tuple(_hits(room, found, sought, question.q)),
        choices(room, room.involved, question.party), _sources(room.outlets, question.source), part,
    )  # fmt: skip


def _tabs(question: Question, found: Found) -> tuple[Choice, ...]:
    """The kinds that hold the words, each with its count and the address that shows it alone."""
    kinds = [kind for kind in search.KINDS if kind in found.counts or kind == question.kind]
    every = sum(found.counts.values())
    tabs = [Choice(question.but(""), f"All {every:,}", not question.kind)]
    named = ((kind, NAMES.get(kind, kind.capitalize()), found.counts.get(kind, 0)) for kind in kinds)
    return tuple(tabs + [Choice(question.but(kind), f"{name} {count:,}", kind == question.kind) for kind, name, count in named])


def _sources(outlets: Counter[str], chosen: str) -> tuple[Choice, ...]:
    ranked = sorted(outlets.items(), key=lambda item: (-item[1], item[0]))
    return tuple(Choice(name, f"{name} ({count:,})", name == chosen) for name, count in ranked)


def _hits(room: Room, found: Found, sought: terms.Terms, q: str) -> Iterable[Hit]:
    entries = [room.entries.get(id_) for _, id_ in found.hits]
    ids = [id_ for kind, id_ in found.hits if kind in search.DOCUMENTS]
    room.prefetch([*(e for entry in entries if entry for e in evidence_of(entry)[:1])], ids)
    for kind, id_ in found.hits:
        if kind in search.DOCUMENTS:
            yield _document(room, kind, id_, sought, q)
        elif entry := room.entries.get(id_):
            yield _entry(room, kind, entry, sought, q)


def comments_of(room: Room) -> dict[str, list[Span]]:
    """The readers' comments of each document, in order."""
    found: dict[str, list[Span]] = defaultdict(list)
    for r in sorted(room.record.reaction, key=lambda r: r.span):
        found[r.document].append(r.span)
    return found


def _document(room: Room, kind: str, id_: str, sought: terms.Terms, q: str) -> Hit:
    entry, text = room.documents.get(id_), room.text(id_) or ""
    if kind == "reaction":
        first, last, at = _comment(text, room.once(comments_of).get(id_, []), sought)
        where = document_href(id_, first, last, q if sought else "")
    else:
        first, last, at = 0, len(text), next(iter(terms.places(text, sought)), (0, 0))[0]
        where = document_href(id_) + (f"?{urlencode({'q': q})}#hit" if sought else "")
    start = max(text.rfind(" ", first, max(at - BEFORE, first)) + 1, first) if at - first > BEFORE else first
    words = " ".join(text[start : min(start + AROUND, last)].split())
    words = ("… " if start > first else "") + words + ("…" if start + AROUND < last else "")
    day = past(entry.published.split("T")[0]) if entry and entry.published else ""
    note = ", ".join(filter(None, (entry.source if entry else "", day)))
    name = shorten((entry.title if entry else None) or id_, 160)
    return Hit(_one(kind), where, parts(name, sought), note, parts(words, sought), None)


def _comment(text: str, comments: list[Span], sought: terms.Terms) -> tuple[int, int, int]:
    """Where the first comment that holds some of it begins and ends, and where it stands in it."""
    for span in comments:
        for start, _ in terms.places(text[span.start : span.end], sought)[:1]:
            return span.start, span.end, span.start + start
    start, end = comments[0] if comments else (0, len(text))
    return start, end, start


def _entry(room: Room, kind: str, entry: Entry, sought: terms.Terms, q: str) -> Hit:
    found = evidence_of(entry)[:1]
    named = isinstance(entry, Actor | Instrument)
    cite = cites(room, found, q=q if sought else "", around=named)[0] if found else None
    excerpt = parts(cite.before + cite.words + cite.after, sought) if cite else ()
    return Hit(_one(kind), leading(href(entry), q), parts(name_of(room, entry), sought), note_of(room, entry), excerpt, cite)


def name_of(room: Room, entry: Entry) -> str:
    """What an entry is called where it stands among those of other kinds."""
    if isinstance(entry, Position):
        issue = room.entries.get(entry.issue)
        return f"{entry.stance}: {label(issue)}" if issue else entry.stance
    return label(entry)


def note_of(room: Room, entry: Entry) -> str:
    """Who and when."""
    who, when = "", None
    match entry:
        case StatementEntry():
            who, when = entry.speaker or "", entry.said
        case ActEntry():
            who, when = next(iter(entry.by), ""), entry.when
        case Position():
            who, when = entry.actor, entry.when
        case Commitment():
            who, when = entry.by or "", entry.due
        case Meeting():
            when = entry.when
        case Instrument():
            who = next(iter(entry.from_), "")
        case Actor():
            return entry.offices[0].title if entry.offices else entry.kind
    name = shorten(room.actors[who].name, 160) if who in room.actors else ""
    act = deed(entry.kind or EVENT, entry.modality) if isinstance(entry, ActEntry) else None
    told = dates.display if isinstance(entry, Commitment) else past
    return ", ".join(filter(None, (act, name, told(when) if when else "")))


def parts(words: str, sought: terms.Terms) -> Parts:
    """Words in stretches, each with whether it was looked for."""
    return tuple(terms.cut(words, terms.places(words, sought)))


def _one(kind: str) -> str:
    return ONE.get(kind, kind.removesuffix("s"))
