"""Routes by which people correct what is known of a document, replace it, and add entries that rest on its words."""

from dataclasses import replace
from hashlib import sha256
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from travaux.model import Judgement, Problem, Span
from travaux.record.reviews import NOBODY
from travaux.sources import LIMITS
from travaux.web import answer, correcting, deciding, forms, spans
from travaux.web.deciding import Unfit
from travaux.web.forms import Form
from travaux.web.pages import amend, review
from travaux.web.pages.review import Asked
from travaux.web.people import Person
from travaux.web.reviewing import NOTHING, Desk, see
from travaux.web.room import Room

Words = Annotated[str, Query(max_length=4000)]
Offset = Annotated[int | None, Query(ge=0, le=10**10)]


def routes(desk: Desk) -> APIRouter:
    """`edit` and `add` under a document's address."""
    router = APIRouter()
    people = desk.people

    @router.get("/documents/{id:path}/edit")
    def _edit(request: Request, id: str) -> Response:
        now = desk.room(request)
        if answer.wants_json(request) and (known := amend.corrected(now, id)):
            return answer.data(request, now, known)
        page = amend.edit(now, id, people.who(request))
        return answer.fresh(request, now, "edit.html", page) if page else answer.missing(request, now, NOTHING)

    @router.post("/documents/{id:path}/edit")
    async def _correct(request: Request, id: str) -> Response:
        person, form = people.reviewer(request), await forms.read(request, LIMITS.document)
        return await run_in_threadpool(desk.in_turn, person, corrected, request, id, form)

    def corrected(request: Request, id: str, form: Form, person: Person) -> Response:
        now = desk.room(request)
        known = correcting.known(now, id)
        if known is None:
            return answer.missing(request, now, NOTHING)
        try:
            if form.one("action") == "replace":
                made = replaced(now, id, form, person)
            else:
                made = correcting.decide(now, id, form, known, person)
        except Unfit as unfit:
            page = amend.edit(now, id, person, form, str(unfit), unfit.problems)
            return answer.fresh(request, now, "edit.html", page, 422)
        if deciding.standing(made, now.once(correcting.outcomes).get(id, NOBODY)) is None:
            desk.decide(person, made)
        return see(amend.address(id, "edit"))

    def replaced(now: Room, id: str, form: Form, person: Person) -> Judgement:
        """File the version that was sent, and let it take the page's place. Raises Unfit where it cannot."""
        made = deciding.judgement(person, "supersede", id, None, None, form.one("note"))
        sent, before = form.files.get("file"), now.filed(id)
        if sent is None or not sent.name:
            raise Unfit("Choose the file that replaces this page.", {"file": "Choose a file."})
        if before and sha256(sent.data).hexdigest() == before.document.sha256:
            raise Unfit("That file is this page.", {"file": f"{sent.name} holds the very bytes that this page was read from."})
        by = desk.take(sent.name, sent.data, id)
        if isinstance(by, Problem):
            raise Unfit("That file cannot take the place of this page.", {"file": f"{sent.name}: {by.what}"})
        return replace(made, after={"by": by})

    @router.get("/documents/{id:path}/add")
    def _add(
        request: Request,
        id: str,
        kind: Words = "",
        words: Words = "",
        before: Words = "",
        start: Offset = None,
        end: Offset = None,
    ) -> Response:
        now = desk.room(request)
        chosen = span(now, id, start, end, words, before)
        if answer.wants_json(request) and now.filed(id):
            return answer.data(request, now, amend.Chosen(id, kind, chosen, words_at(now, id, chosen)))
        page = amend.add(now, id, people.who(request), kind, chosen, words)
        return answer.fresh(request, now, "add.html", page) if page else answer.missing(request, now, NOTHING)

    @router.post("/documents/{id:path}/add")
    async def _added(request: Request, id: str, kind: Words = "", start: Offset = None, end: Offset = None) -> Response:
        person, form = people.reviewer(request), await forms.read(request)
        if form.one("action") == "look":  # at other words or another kind, with all that was typed
            return await run_in_threadpool(looked, request, id, kind, start, end, form, person)
        return await run_in_threadpool(desk.in_turn, person, added, request, id, form)

    def looked(
        request: Request, id: str, kind: str, start: int | None, end: int | None, form: Form, person: Person
    ) -> Response:
        now = desk.room(request)
        page = amend.add(now, id, person, kind, span(now, id, start, end), "", form)
        return answer.fresh(request, now, "add.html", page) if page else answer.missing(request, now, NOTHING)

    def added(request: Request, id: str, form: Form, person: Person) -> Response:
        now = desk.room(request)
        found = span(now, id, form.number("start"), form.number("end"))
        kind = form.one("entry")
        try:
            if found is None:
                raise Unfit("Say first which words the entry rests on.")
            made = deciding.add(now, kind, id, found, form, person)
        except Unfit as unfit:
            page = amend.add(now, id, person, kind, found, "", form, str(unfit), unfit.problems)
            return answer.fresh(request, now, "add.html", page, 422) if page else answer.missing(request, now, NOTHING)
        known = now.review_of(made.target)
        before = deciding.standing(made, known.outcome if known else NOBODY)
        if before is None:
            desk.decide(person, made)
        return see(review.href(made.target, Asked(), done=(before or made).id))

    return router


def words_at(room: Room, id: str, span: Span | None) -> str:
    return (room.text(id) or "")[slice(*span)] if span else ""


def span(
    room: Room, id: str, start: int | None = None, end: int | None = None, words: str = "", before: str = ""
) -> Span | None:
    """The words meant, by where they stand or by themselves; None where they do not stand in the document."""
    filed = room.filed(id)
    if filed is None:
        return None
    text = filed.document.text
    return spans.within(text, start, end) or (spans.find(text, words, before) if words else None)
