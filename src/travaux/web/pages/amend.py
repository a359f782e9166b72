"""Documents by hand: the date, outlet and scope that a page does not say or says wrongly; and entries that no machine found."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from heapq import nsmallest
from math import inf
from typing import Any
from urllib.parse import quote, urlencode

from travaux import dates
from travaux.model import Judgement, Shared, Span
from travaux.record.entries import DocumentEntry, Evidence
from travaux.sources.limits import LIMITS, megabytes
from travaux.web import correcting, fields, spans
from travaux.web.cite import Cite, Link, cite, document_href, shorten
from travaux.web.deciding import PREFIX
from travaux.web.fields import Input
from travaux.web.forms import Form
from travaux.web.pages import documents
from travaux.web.pages.audit import Decision, decision
from travaux.web.pages.review import NAMES
from travaux.web.people import Person
from travaux.web.room import Room
from travaux.web.spans import Surroundings

LIKELY = 5  # pages shown as those that may replace one
OTHERS = 200  # more of them offered while one types
USUAL = {"commitments": {"status": "open"}, "acts": {"modality": "asserted"}}  # what holds of most entries of a kind
SCOPES = {"": "as the record’s scope says", "in": "belongs to it, whatever the scope says", "out": "does not belong to it"}
WORDS = {"published": "its date", "source": "its outlet", "in_scope": "its place in the record", "by": "what replaces it"}


@dataclass(frozen=True, slots=True)
class Corrected:
    """What stands of a document, and what was decided on it, as data."""

    id: str
    published: str | None
    source: str | None
    in_scope: bool | None
    superseded_by: str | None
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True)
class Chosen:
    """The words of a document that a new entry would rest on, as data."""

    id: str
    kind: str
    span: Span | None
    words: str


@dataclass(frozen=True, slots=True)
class Heir:
    """A page that may take the place of another, the words beside its title as in a list."""

    id: str
    text: str
    note: str


@dataclass(frozen=True, slots=True)
class EditPage:
    """`open` says what people differ on, empty where they do not; `theirs` are decisions that one can agree with.

    `was` holds what stood in the fields at first.
    """

    title: str
    id: str
    href: str
    add: str
    published: str
    source: str
    scope: str
    was: Mapping[str, str]
    scopes: Mapping[str, str]
    shown: str
    heirs: tuple[Heir, ...]
    others: tuple[Heir, ...]
    heir: str
    most: str
    note: str
    superseded: Link | None
    open: str
    theirs: frozenset[str]
    decisions: tuple[Decision, ...]
    person: Person
    trouble: str
    problems: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Kind:
    name: str
    href: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class AddPage:
    title: str
    id: str
    document: Link
    action: str
    words: str
    around: Surroundings | None
    select: str
    stay: str
    cite: Cite | None
    start: int
    end: int
    kinds: tuple[Kind, ...]
    kind: str
    inputs: tuple[Input, ...]
    typed: bool
    actors: tuple[str, ...]
    issues: tuple[str, ...]
    note: str
    person: Person
    trouble: str
    problems: Mapping[str, str]


def corrected(room: Room, id: str) -> Corrected | None:
    entry, known = room.documents.get(id), correcting.known(room, id)
    if entry is None or known is None:
        return None
    decided = tuple(j for j in room.record.judgements if j.target == id)
    return Corrected(id, known["published"], known["source"], known["in_scope"], entry.superseded_by, decided)


def edit(
    room: Room, id: str, person: Person, form: Form | None = None, trouble: str = "", problems: Mapping[str, str] | None = None
) -> EditPage | None:
    now = correcting.known(room, id)
    if now is None:
        return None
    entry, come = room.documents[id], room.once(correcting.disputed).get(id)
    was = correcting.shown(now)
    shown = was | {name: form.one(name) for name in was if form and name in form}
    was |= {name: form.one(f"was_{name}") for name in was if form and f"was_{name}" in form}
    heirs = likely(room, entry)
    return EditPage(
        shorten(entry.title or id, 400),
        id,
        document_href(id),
        f"{document_href(id)}/add",
        shown["published"],
        shown["source"],
        shown["in_scope"],
        was,
        SCOPES,
        dates.display(now["published"]) if now["published"] else "",
        heirs[:LIKELY],
        heirs[LIKELY:],
        (form.one("other") or form.one("by")) if form else "",
        megabytes(LIMITS.document),
        form.one("note") if form else "",
        documents.replaced(room, entry),
        (" and ".join(WORDS.get(name, name) for name in correcting.at_odds(come)) or "it") if come else "",
        frozenset(v.judgements[-1].id for v in come.verdicts if v.by != person.name) if come else frozenset(),
        tuple(decision(room, j) for j in reversed(room.record.judgements) if j.target == id),
        person,
        trouble,
        problems or {},
    )


def likely(room: Room, page: DocumentEntry) -> tuple[Heir, ...]:
    """Pages that can take the place of one: those that share most words with it, then those of its outlet, near in time."""
    days = room.once(ordinals)
    day = days.get(page.id)
    shares = {pair.document if pair.other == page.id else pair.other: pair.share for pair in room.once(pairs).get(page.id, ())}

    def rank(d: DocumentEntry) -> tuple[float, bool, float, str]:
        apart = abs(days[d.id] - day) if day and d.id in days else inf
        return (-shares.get(d.id, 0), not d.source or d.source != page.source, apart, d.id)

    able = (d for d in room.record.documents if d.id != page.id and d.in_scope and not d.superseded_by)
    return tuple(
        Heir(
            d.id,
            shorten(d.title or d.id, 120),
            ", ".join(filter(None, (d.source and shorten(d.source, 60), dates.display(d.published) if d.published else ""))),
        )
        for d in nsmallest(LIKELY + OTHERS, able, key=rank)
    )


def ordinals(room: Room) -> dict[str, int]:
    """The first day of each document that has one, as a number."""
    return {d.id: day.toordinal() for d in room.record.documents if (day := dates.first(d.published))}


def pairs(room: Room) -> dict[str, list[Shared]]:
    """What each document shares with others."""
    found: dict[str, list[Shared]] = defaultdict(list)
    for one in room.shared:
        for id_ in (one.document, one.other):
            found[id_].append(one)
    return found


def add(
    room: Room,
    id: str,
    person: Person,
    kind: str,
    span: Span | None,
    words: str = "",
    form: Form | None = None,
    trouble: str = "",
    problems: Mapping[str, str] | None = None,
) -> AddPage | None:
    """The page that adds an entry resting on words of a document: first the words are found, then the kind is chosen."""
    filed = room.filed(id)
    if filed is None:
        return None
    text = filed.document.text
    here = f"{document_href(id)}/add"
    at = {"start": str(span.start), "end": str(span.end)} if span else {}
    kind = kind if kind in PREFIX else "acts"
    given = typed(kind, form, text)
    now: dict[str, Any] = dict(USUAL.get(kind, {}))
    if span:
        now |= dict.fromkeys(("content", "title", "name", "label"), said(text, span))
    missing = words and not span
    return AddPage(
        "Add an entry",
        id,
        Link(document_href(id, *span) if span else document_href(id), shorten(room.documents[id].title or id, 400)),
        here,
        words,
        spans.surroundings(text, span) if span else None,
        f"{here}?{urlencode({'kind': kind})}",
        f"{here}?{urlencode(at | {'kind': kind})}",
        cite(room, Evidence(id, *span)) if span else None,
        span.start if span else 0,
        span.end if span else 0,
        tuple(Kind(NAMES[k], f"{here}?{urlencode(at | {'kind': k})}", k == kind) for k in PREFIX),
        kind,
        fields.inputs(room, kind, now, None, given, problems) if span else (),
        bool(given),
        fields.offered(room) if span else (),
        fields.issues(room, kind) if span else (),
        form.one("note") if form else "",
        person,
        trouble or ("These words do not stand in this page." if missing else ""),
        problems or {},
    )


def said(text: str, span: Span) -> str:
    """The words of a span on one line."""
    return " ".join(text[span.start : span.end].split())


def typed(kind: str, form: Form | None, text: str) -> fields.Typed:
    """What was typed in a form for an entry of any kind, and can be in one of this; words that were only offered are not."""
    start, end = (form.number("start"), form.number("end")) if form else (None, None)
    span = spans.within(text, start, end)
    offered = said(text, span) if span else ""
    return {
        name: values
        for name, values in fields.left(kind, form).items()
        if any(values) and [*values] != [offered] and values[0] in (fields.options(kind, name) or values)
    }


def address(id: str, tail: str) -> str:
    """The address of a page about a document."""
    return f"/documents/{quote(id, safe='/')}/{tail}"
