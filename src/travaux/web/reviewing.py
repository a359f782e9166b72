"""Routes by which people decide: every change is a form, kept as a judgement, and answered by the next page.

Invariant: nothing is ever changed but by appending a judgement; what cannot be kept comes back as it was filled in.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated
from urllib.parse import quote, urlsplit

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from travaux.model import Judgement
from travaux.record.reviews import Review
from travaux.web import answer, deciding, fields, forms
from travaux.web.deciding import Unfit
from travaux.web.forms import Form
from travaux.web.pages import audit, decision, review
from travaux.web.pages.decision import Wanted
from travaux.web.pages.review import PATH, Asked
from travaux.web.people import People, Person
from travaux.web.room import Room

Text = Annotated[str, Query(max_length=2000)]
Number = Annotated[int, Query(ge=1, le=10**6)]
Offset = Annotated[int | None, Query(ge=0, le=10**10)]
NOTHING = "The record has no such entry or document."


@dataclass(frozen=True)
class Desk:
    """Where people decide: who they are, and how a judgement is kept (at once, and for good)."""

    people: People
    keep: Callable[[Judgement], object]


def routes(room: Callable[[], Room], desk: Desk) -> APIRouter:
    """The queue, one decision a page, and the list of all decisions."""
    router = APIRouter()
    people = desk.people

    @router.get("/review")
    def _queue(request: Request, kind: Text = "", reason: Text = "", state: Text = "", page: Number = 1) -> Response:
        now, person = room(), people.who(request)
        if answer.wants_json(request):
            return answer.data(now, review.waiting(now, Asked(kind, reason, state), person), list[review.Waiting])
        return answer.fresh(request, now, "review.html", review.page(now, Asked(kind, reason, state), person, page))

    @router.get("/review/{id:path}")
    def _one(
        request: Request,
        id: str,
        kind: Text = "",
        reason: Text = "",
        state: Text = "",
        piece: Text = "",
        start: Offset = None,
        end: Offset = None,
        done: Text = "",
    ) -> Response:
        now, person = room(), people.who(request)
        if answer.wants_json(request) and (here := now.review_of(id)):
            return answer.data(now, [j for v in here.outcome.verdicts for j in v.judgements], list[Judgement])
        found = decision.page(now, id, Asked(kind, reason, state), person, Wanted(piece, start, end, done))
        return answer.fresh(request, now, "decision.html", found) if found else answer.missing(request, now, NOTHING)

    @router.post("/review/{id:path}")
    async def _decide(request: Request, id: str) -> Response:
        person, form = people.reviewer(request), await forms.read(request)
        return await run_in_threadpool(decided, request, id, form, person)

    def decided(request: Request, id: str, form: Form, person: Person) -> Response:
        now, asked = room(), Asked(form.one("asked_kind"), form.one("asked_reason"), form.one("asked_state"))
        found = now.review_of(id)
        if found is None:
            return answer.missing(request, now, NOTHING)
        try:
            if form.one("action") == "agree":
                verdict = next((v for v in found.outcome.verdicts if v.judgements[-1].id == form.one("verdict")), None)
                if verdict is None:
                    raise Unfit("That decision does not stand any more.")
                made = deciding.agree(now, found, verdict, person, form.one("note"))
            else:
                made = deciding.decide(now, found.kind, now.entries.get(found.id, found.entry), form, person)
        except Unfit as unfit:
            typed, _ = fields.typed(now, found.kind, form)
            at = form.one("piece"), form.number("start"), form.number("end")
            wanted = Wanted(*at, "", str(unfit), unfit.problems, typed, form.one("note"))
            page = decision.page(now, found.id, asked, person, wanted)
            return answer.fresh(request, now, "decision.html", page, 422)
        following = decision.following(now, found.id, asked, person)
        desk.keep(made)
        stays = not following or differs(room().reviews.get(found.id), person, form.one("known").split())
        return see(review.href(found.id if stays else following, asked, done=made.id))

    @router.get("/audit")
    def _audit(request: Request, page: Number = 1) -> Response:
        now, person = room(), people.who(request)
        if answer.wants_json(request):
            return answer.data(now, now.record.judgements, tuple[Judgement, ...])
        return answer.fresh(request, now, "audit.html", audit.page(now, person, page))

    @router.post("/judgements/undo")
    async def _undo(request: Request) -> Response:
        person, form = people.reviewer(request), await forms.read(request)
        return await run_in_threadpool(undone, form, person)

    def undone(form: Form, person: Person) -> Response:
        target = form.one("judgement")
        if target not in room().decisions:
            raise HTTPException(404, "There is no such decision.")
        made = deciding.judgement(person, "undo", target)
        if target in room().live:
            desk.keep(made)
        back = form.one("back")
        asked = urlsplit(back)
        if asked.scheme or asked.netloc or not back.startswith("/") or back.startswith(("//", "/\\")):
            back = PATH
        if not back.startswith(f"{PATH}/"):
            return see(back)
        about = room().review_of(room().decisions[target].target)  # what is undone is decided anew
        where = f"{PATH}/{quote(about.id, safe='')}" if about else asked.path
        return see(f"{where}?{asked.query}{'&' if asked.query else ''}done={made.id}")

    return router


def differs(review: Review | None, person: Person, known: list[str]) -> bool:
    """Whether others decided otherwise meanwhile, which somebody who decides ought to see at once."""
    others = [v for v in review.outcome.verdicts if v.by != person.name] if review else []
    return bool(review and review.outcome.differ and any(v.judgements[-1].id not in known for v in others))


def see(address: str) -> Response:
    """Go on to another page, which is fetched anew."""
    return Response(None, 303, {"Location": address, "Cache-Control": "no-store"})
