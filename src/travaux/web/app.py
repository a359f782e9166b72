"""The web pages over one record: routes of a line or two over `pages`; those by which people decide are in `reviewing`."""

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from functools import partial
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from fastapi.staticfiles import StaticFiles
from pydantic import AfterValidator
from starlette.exceptions import HTTPException
from starlette.routing import BaseRoute
from starlette.types import ASGIApp

from travaux import ingest, store
from travaux.errors import TravauxError
from travaux.ingest import search
from travaux.model import Document, Problem
from travaux.record.entries import (
    ActEntry,
    Actor,
    Commitment,
    Discrepancy,
    DocumentEntry,
    Instrument,
    Meeting,
    Position,
    Reaction,
    StatementEntry,
)
from travaux.record.questions import Questions
from travaux.store.arrivals import arrivals
from travaux.store.search import Asked, Found
from travaux.web import amending, answer, reviewing
from travaux.web.guard import Guard
from travaux.web.headers import SecurityHeaders
from travaux.web.pages import (
    actors,
    acts,
    commitments,
    discrepancies,
    documents,
    events,
    evidence,
    instruments,
    meetings,
    news,
    overview,
    positions,
    problems,
    questions,
    reaction,
    sources,
    statements,
    timeline,
)
from travaux.web.pages import search as finding
from travaux.web.people import People
from travaux.web.reviewing import Desk
from travaux.web.room import Room
from travaux.web.rooms import Opening, Rooms

Text = Annotated[str, AfterValidator(lambda words: words[:200])]
Number = Annotated[int, Query(ge=1, le=10**6)]
Offset = Annotated[int | None, Query(ge=0, le=10**10)]


def create_app(store_url: str, people: People | None = None) -> FastAPI:
    """The pages over the record at a path or URL, for these people, by default whoever sits at this machine.

    Raises NotFound where there is no record.
    """
    opened = store.open(store_url)

    def find(asked: Asked, first: int, count: int) -> Found:
        return search.find(opened, asked, first, count, now=False)

    def make(stamp: str) -> Room:
        machine, now = ingest.machine(opened), ingest.build(opened).record
        found = ingest.traced(opened, machine.record, machine.lineage)
        return Room(
            now,
            opened.filed,
            opened.problems(),
            stamp,
            ingest.shared(opened),
            machine.record,
            machine.lineage | dict(found.now),
            texts=opened.texts,
            search=find,
            behind=rooms.behind,
            arrivals=arrivals(opened),
        )

    def warm(made: Room) -> None:
        lists = (overview, questions, timeline, instruments, meetings, commitments, actors, documents, sources)
        looks: list[Callable[[Room], object]] = [one.page for one in (*lists, positions, discrepancies, acts)]
        looks.append(lambda room: statements.page(room, statements.Wanted()))
        looks.append(lambda room: room.once(news.told))
        looks.append(lambda room: search.refresh(opened, room.record))
        for look in looks:
            with suppress(Exception):  # a page that cannot be made fails when it is asked for, and alone
                look(made)

    rooms = Rooms(opened.stamp, make, warm)
    keep, take = partial(ingest.decide, opened), partial(ingest.take, opened)
    desk = Desk(people or People(), keep, rooms.now, rooms.since, take)
    return application(rooms.now, opened.close, desk)


class Pages(FastAPI):
    """An application no answer of which goes out without its headers, that of a fault included."""

    def build_middleware_stack(self) -> ASGIApp:
        return SecurityHeaders(super().build_middleware_stack())


def application(room: Callable[[], Room], close: Callable[[], None] = lambda: None, desk: Desk | None = None) -> FastAPI:
    """The pages over whatever room there is at the moment of a request; only to be read where there is no desk."""

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        close()

    app = Pages(title="travaux", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.add_middleware(Guard, people=desk.people if desk else None)
    app.mount("/static", StaticFiles(directory=answer.HERE / "static"), name="static")

    if desk:
        app.state.people = desk.people
        for router in (reviewing.routes(desk), amending.routes(desk)):
            _answer_head(router.routes)
            app.include_router(router)

    def current(request: Request) -> Room:
        return desk.room(request) if desk else room()

    def show(
        request: Request,
        template: str,
        page: Callable[[Room], object | None],
        data: Callable[[Room], object | None],
        type_: Any = None,
    ) -> Response:
        """A page, or the entries behind it, or a word that there is nothing."""
        now = current(request)
        if answer.unchanged(request, now):
            return Response(None, 304, answer.kept(request, now))
        if not answer.wants_json(request):
            return answer.page(request, now, template, page)
        behind = data(now)
        return answer.missing(request, now) if behind is None else answer.data(request, now, behind, type_)

    @app.get("/")
    def _overview(request: Request, since: Text = "", kind: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "overview.html",
            lambda r: overview.page(r, since, kind, page),
            lambda r: news.select(r, since) if since else r.record,
        )

    @app.get("/questions")
    def _questions(request: Request) -> Response:
        return show(request, "questions.html", questions.page, lambda r: r.once(questions.found), Questions)

    @app.get("/timeline")
    def _timeline(request: Request, within: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "timeline.html",
            lambda r: timeline.page(r, within, page),
            lambda r: events.shown(r, timeline.select(r, within)),
            tuple[events.Event, ...],
        )

    @app.get("/meetings")
    def _meetings(request: Request, status: Text = "", party: Text = "", at: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "meetings.html",
            lambda r: meetings.page(r, status, party, at, page),
            lambda r: meetings.select(r, status, party),
            list[Meeting],
        )

    @app.get("/instruments")
    def _instruments(request: Request, page: Number = 1) -> Response:
        return show(
            request,
            "instruments.html",
            lambda r: instruments.page(r, page),
            lambda r: r.record.instruments,
            tuple[Instrument, ...],
        )

    @app.get("/instruments/{id:path}")
    def _instrument(request: Request, id: str) -> Response:
        return show(request, "instrument.html", lambda r: instruments.one(r, id), lambda r: _paper(r, id))

    @app.get("/commitments")
    def _commitments(request: Request, status: Text = "", by: Text = "", at: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "commitments.html",
            lambda r: commitments.page(r, status, by, at, page),
            lambda r: commitments.select(r, status, by),
            list[Commitment],
        )

    @app.get("/positions")
    def _positions(request: Request, issue: Text = "", at: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "positions.html",
            lambda r: positions.page(r, issue, at, page),
            lambda r: tuple(p for p in r.record.positions if issue in ("", p.issue)),
            tuple[Position, ...],
        )

    @app.get("/actors")
    def _actors(request: Request, page: Number = 1) -> Response:
        return show(request, "actors.html", lambda r: actors.page(r, page), lambda r: r.record.actors, tuple[Actor, ...])

    @app.get("/actors/{id:path}")
    def _actor(request: Request, id: str) -> Response:
        return show(request, "actor.html", lambda r: actors.one(r, id), lambda r: r.actors.get(id))

    @app.get("/statements")
    def _statements(
        request: Request,
        speaker: Text = "",
        mode: Text = "",
        outlet: Text = "",
        when: Text = "",
        q: Text = "",
        id: Text = "",
        page: Number = 1,
    ) -> Response:
        wanted = statements.Wanted(speaker, mode, outlet, when, q, id)
        return show(
            request,
            "statements.html",
            lambda r: statements.page(r, wanted, page),
            lambda r: statements.select(r, wanted),
            list[StatementEntry],
        )

    @app.get("/acts")
    def _acts(request: Request, kind: Text = "", by: Text = "", q: Text = "", id: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "acts.html",
            lambda r: acts.page(r, kind, by, q, id, page),
            lambda r: acts.select(r, kind, by, q, id),
            list[ActEntry],
        )

    @app.get("/discrepancies")
    def _discrepancies(request: Request, at: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "discrepancies.html",
            lambda r: discrepancies.page(r, at, page),
            lambda r: r.record.discrepancies,
            tuple[Discrepancy, ...],
        )

    @app.get("/documents")
    def _documents(request: Request, day: Text = "", source: Text = "", page: Number = 1) -> Response:
        return show(
            request,
            "documents.html",
            lambda r: documents.page(r, day, source, page),
            lambda r: documents.select(r, day, source),
            list[DocumentEntry],
        )

    @app.get("/documents/{id:path}")
    def _document(request: Request, id: str, start: Offset = None, end: Offset = None, q: Text = "") -> Response:
        return show(request, "document.html", lambda r: documents.one(r, id, start, end, q), lambda r: _text(r, id))

    @app.get("/evidence/{id:path}")
    def _evidence(request: Request, id: str, page: Number = 1) -> Response:
        return show(request, "evidence.html", lambda r: evidence.one(r, id, page), lambda r: r.entries.get(id))

    @app.get("/search")
    def _search(
        request: Request,
        q: Text = "",
        kind: Text = "",
        party: Text = "",
        source: Text = "",
        since: Text = "",
        until: Text = "",
        page: Number = 1,
    ) -> Response:
        asked = finding.Question(q, kind, party, source, since, until)
        return show(
            request,
            "search.html",
            lambda r: finding.page(r, asked, page),
            lambda r: finding.everything(r, asked),
            finding.Answer,
        )

    @app.get("/reaction")
    def _reaction(request: Request, page: Number = 1) -> Response:
        return show(
            request, "reaction.html", lambda r: reaction.page(r, page), lambda r: r.record.reaction, tuple[Reaction, ...]
        )

    @app.get("/sources")
    def _sources(request: Request, page: Number = 1) -> Response:
        return show(
            request,
            "sources.html",
            lambda r: sources.page(r, page),
            lambda r: r.record.documents,
            tuple[DocumentEntry, ...],
        )

    @app.get("/problems")
    def _problems(request: Request, page: Number = 1) -> Response:
        return show(request, "problems.html", lambda r: problems.page(r, page), lambda r: r.problems, tuple[Problem, ...])

    @app.exception_handler(RequestValidationError)
    def _refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        first = error.errors()[0]
        return answer.missing(request, current(request), f"{first['loc'][-1]}: {first['msg']}", status=422)

    @app.exception_handler(Exception)
    def _fault(_: Request, error: Exception) -> Response:
        return _line(500, "This page could not be made: a fault of the program, told where it was started. Nothing was lost.")

    @app.exception_handler(Opening)
    def _opening(_: Request, error: Exception) -> Response:
        return _line(503, str(error), {"Refresh": "3", "Retry-After": "3"})

    @app.exception_handler(TravauxError)
    def _failed(_: Request, error: Exception) -> Response:
        return _line(503, str(error))

    @app.exception_handler(HTTPException)
    def _error(request: Request, error: Exception) -> Response:
        if isinstance(error, HTTPException) and error.status_code == 405:
            return _line(405, "Nothing is done at this address in this way.", error.headers)
        if isinstance(error, HTTPException) and error.status_code != 404:
            return _line(error.status_code, str(error.detail), error.headers)
        return answer.missing(request, current(request), "There is no page at this address.")

    _answer_head(app.routes)
    return app


def _answer_head(routes: Iterable[BaseRoute]) -> None:
    for route in routes:
        if isinstance(route, APIRoute) and route.methods and "GET" in route.methods:
            route.methods.add("HEAD")  # the server leaves out the body


def _line(status: int, words: str, headers: Mapping[str, str] | None = None) -> Response:
    return Response(f"{words}\n", status, headers, "text/plain; charset=utf-8")


def _text(room: Room, id: str) -> Document | None:
    filed = room.filed(id)
    return filed.document if filed else None


def _paper(room: Room, id: str) -> Instrument | None:
    found = room.entries.get(id)
    return found if isinstance(found, Instrument) else None
