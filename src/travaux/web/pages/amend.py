"""Documents by hand: the date, outlet and scope that a page does not say or says wrongly; and entries that no machine found."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from travaux import dates
from travaux.model import Judgement, Span
from travaux.record.entries import Evidence
from travaux.web import fields, spans
from travaux.web.cite import Cite, Link, cite, document_href
from travaux.web.deciding import PREFIX
from travaux.web.fields import Input
from travaux.web.forms import Form
from travaux.web.pages.audit import Decision, decision
from travaux.web.pages.review import NAMES
from travaux.web.people import Person
from travaux.web.room import Room
from travaux.web.spans import Surroundings

OTHERS = 500  # documents offered while one types
SCOPES = {"": "as the record’s scope says", "in": "belongs to it, whatever the scope says", "out": "does not belong to it"}


@dataclass(frozen=True, slots=True)
class EditPage:
    title: str
    id: str
    href: str
    add: str
    published: str
    source: str
    scope: str
    scopes: Mapping[str, str]
    shown: str
    others: tuple[str, ...]
    superseded: Link | None
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
    cite: Cite | None
    start: int
    end: int
    kinds: tuple[Kind, ...]
    kind: str
    inputs: tuple[Input, ...]
    actors: tuple[str, ...]
    person: Person
    trouble: str
    problems: Mapping[str, str]


def known(room: Room, id: str) -> dict[str, Any] | None:
    """What stands of a document now, as a judgement names it; None where there is no such document."""
    filed = room.filed(id)
    if filed is None:
        return None
    d = filed.document
    return {"published": d.published, "source": d.source, "in_scope": d.within if not superseding(room, id) else None}


def superseding(room: Room, id: str) -> Judgement | None:
    """The decision that another document takes the place of this one."""
    return next((j for j in room.live.values() if j.action == "supersede" and j.target == id), None)


def edit(
    room: Room, id: str, person: Person, form: Form | None = None, trouble: str = "", problems: Mapping[str, str] | None = None
) -> EditPage | None:
    now = known(room, id)
    if now is None:
        return None
    entry, by = room.documents[id], superseding(room, id)
    other = room.documents.get(str((by.after or {}).get("by"))) if by else None
    scope = {True: "in", False: "out"}.get(now["in_scope"], "")
    return EditPage(
        entry.title or id,
        id,
        document_href(id),
        f"{document_href(id)}/add",
        form.one("published") if form else now["published"] or "",
        form.one("source") if form else now["source"] or "",
        form.one("in_scope") if form else scope,
        SCOPES,
        dates.display(now["published"]) if now["published"] else "",
        tuple(d.id for d in room.record.documents if d.id != id)[:OTHERS],
        Link(document_href(other.id), other.title or other.id) if other else None,
        tuple(decision(room, j) for j in reversed(room.record.judgements) if j.target == id),
        person,
        trouble,
        problems or {},
    )


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
    now: dict[str, Any] = {"status": "open"} if kind == "commitments" else {}
    if span and not form:
        said = " ".join(text[span.start : span.end].split())
        now |= {"content": said, "title": said, "name": said, "label": said}
    elif form:
        now |= fields.typed(room, kind, form)[0]
    missing = words and not span
    return AddPage(
        "Add an entry",
        id,
        Link(document_href(id, *span) if span else document_href(id), room.documents[id].title or id),
        here,
        words,
        spans.surroundings(text, span) if span else None,
        f"{here}?{urlencode({'kind': kind})}",
        cite(room, Evidence(id, *span)) if span else None,
        span.start if span else 0,
        span.end if span else 0,
        tuple(Kind(NAMES[k], f"{here}?{urlencode(at | {'kind': k})}", k == kind) for k in PREFIX),
        kind,
        fields.inputs(room, kind, now, None, problems) if span else (),
        fields.offered(room) if span else (),
        person,
        trouble or ("These words do not stand in this page." if missing else ""),
        problems or {},
    )


def address(id: str, tail: str) -> str:
    """The address of a page about a document."""
    return f"/documents/{quote(id, safe='/')}/{tail}"
