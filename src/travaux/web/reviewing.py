"""Routes by which people decide: every change is a form, kept as a judgement, and answered by the next page.

Invariant: nothing is ever changed but by appending a judgement; what cannot be kept comes back as it was filled in.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Query, Request, Response
from fastapi.concurrency import run_in_threadpool

from travaux.model import Judgement, Problem
from travaux.record.reviews import Review
from travaux.web import answer, deciding, forms
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
OURS = re.compile(r"/(?![/\\])[!-~]*")  # an address of these pages
NOTHING = "The record has no such entry or document."


@dataclass(frozen=True)
class Desk:
    """Where people decide: who they are, and how a judgement is kept (at once, and for good).

    `take` files a document, by its name and bytes, beside another, and gives its id or why it cannot be.
    """

    people: People
    keep: Callable[[Judgement], object]
    now: Callable[[], Room]
    since: Callable[[str], Room]
    take: Callable[[str, bytes, str], str | Problem] = lambda name, data, beside: Problem(name, "no file is taken here")
    _last: dict[str, str] = field(default_factory=dict, repr=False)
    _turns: dict[str, Lock] = field(default_factory=dict, repr=False)

    def decide(self, person: Person, judgement: Judgement) -> None:
        """Keep what a person decided; every page that they open from now on knows of it."""
        self.keep(judgement)
        self._last[person.name] = judgement.id

    def in_turn(self, person: Person, decide: Callable[..., Response], *given: object) -> Response:
        """Decide once what this person decided before has been kept, so that what comes twice is known to."""
        with self._turns.setdefault(person.name, Lock()):
            return decide(*given, person)

    def room(self, request: Request) -> Room:
        """The room that whoever asks is shown."""
        last = self._last.get(self.people.who(request).name)
        return self.since(last) if last else self.now()


def routes(desk: Desk) -> APIRouter:
    """The queue, one decision a page, and the list of all decisions."""
    router = APIRouter()
    people = desk.people

    @router.get("/review")
    def _queue(
        request: Request, kind: Text = "", reason: Text = "", state: Text = "", page: Number = 1, done: Text = ""
    ) -> Response:
        now, person, asked = desk.room(request), people.who(request), Asked(kind, reason, state)
        if answer.wants_json(request):
            return answer.data(request, now, review.waiting(now, asked, person), list[review.Waiting])
        made = audit.decision(now, now.decisions[done]) if done in now.decisions else None
        return answer.fresh(request, now, "review.html", review.page(now, asked, person, page, made))

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
        now, person = desk.room(request), people.who(request)
        if answer.wants_json(request) and (known := decision.decided(now, id)):
            return answer.data(request, now, known)
        found = decision.page(now, id, Asked(kind, reason, state), person, Wanted(piece, start, end, done))
        return answer.fresh(request, now, "decision.html", found) if found else answer.missing(request, now, NOTHING)

    @router.post("/review/{id:path}")
    async def _decide(
        request: Request, id: str, piece: Text = "", start: Offset = None, end: Offset = None, nudge: Text = ""
    ) -> Response:
        person, form = people.reviewer(request), await forms.read(request)
        if form.one("action") == "look":  # at other words, with all that was typed
            return await run_in_threadpool(looked, request, id, form, person, Wanted(piece, start, end, form=form, nudge=nudge))
        return await run_in_threadpool(desk.in_turn, person, decided, request, id, form)

    def looked(request: Request, id: str, form: Form, person: Person, wanted: Wanted) -> Response:
        now = desk.room(request)
        found = decision.page(now, id, asked_in(form), person, wanted)
        return answer.fresh(request, now, "decision.html", found) if found else answer.missing(request, now, NOTHING)

    def decided(request: Request, id: str, form: Form, person: Person) -> Response:
        now, asked = desk.room(request), asked_in(form)
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
            wanted = Wanted(form.one("piece"), trouble=str(unfit), problems=unfit.problems, form=form, stale=unfit.stale)
            return answer.fresh(request, now, "decision.html", decision.page(now, found.id, asked, person, wanted), 422)
        following = decision.following(now, found.id, asked, person)
        before = deciding.standing(made, found.outcome)
        if before is None:
            desk.decide(person, made)
        stays = not following or differs(desk.room(request).reviews.get(found.id), person, form.one("known").split())
        return see(review.href(found.id if stays else following, asked, done=(before or made).id))

    @router.get("/audit")
    def _audit(request: Request, page: Number = 1) -> Response:
        now, person = desk.room(request), people.who(request)
        if answer.wants_json(request):
            return answer.data(request, now, now.record.judgements, tuple[Judgement, ...])
        return answer.fresh(request, now, "audit.html", audit.page(now, person, page))

    @router.post("/judgements/undo")
    async def _undo(request: Request) -> Response:
        person, form = people.reviewer(request), await forms.read(request)
        return await run_in_threadpool(desk.in_turn, person, undone, request, form)

    def undone(request: Request, form: Form, person: Person) -> Response:
        target = form.one("judgement")
        now = desk.room(request)
        if target not in now.decisions:
            raise HTTPException(404, "There is no such decision.")
        if now.decisions[target].by != person.name:
            raise HTTPException(403, "This is another's decision: who is of another mind decides otherwise.")
        made = deciding.judgement(person, "undo", target)
        if target in now.live:
            desk.decide(person, made)
        back = form.one("back") if OURS.fullmatch(form.one("back")) else PATH
        if not back.startswith(f"{PATH}/"):
            return see(back)
        # What is undone is decided anew; an entry that a person added has gone with it.
        about = desk.room(request).review_of(now.decisions[target].target)
        query = back.partition("?")[2]
        where = f"{PATH}/{quote(about.id, safe='')}" if about else PATH
        return see(f"{where}?{query}{'&' if query else ''}done={made.id}")

    return router


def asked_in(form: Form) -> Asked:
    """The part of the queue that a form was sent from."""
    return Asked(form.one("asked_kind"), form.one("asked_reason"), form.one("asked_state"))


def differs(review: Review | None, person: Person, known: list[str]) -> bool:
    """Whether others decided otherwise meanwhile, which somebody who decides ought to see at once."""
    others = [v for v in review.outcome.verdicts if v.by != person.name] if review else []
    return bool(review and review.outcome.differ and any(v.judgements[-1].id not in known for v in others))


def see(address: str) -> Response:
    """Go on to another page, which is fetched anew."""
    return Response(None, 303, {"Location": address, "Cache-Control": "no-store"})
