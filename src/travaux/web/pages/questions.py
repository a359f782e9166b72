"""The four questions of a negotiated text on one page: what is agreed, what is open, who has to move next, and by when."""

from dataclasses import dataclass

from travaux import dates
from travaux.record.questions import Move, Point, Questions, questions
from travaux.web.cite import MOST, Cites, Link, actor_links, cites, link, shorten
from travaux.web.room import Entry, Room

SHOWN = 60  # answers to one question; the JSON has all


@dataclass(frozen=True, slots=True)
class Stand:
    """What the parties that stand alike to a point say of it."""

    how: str
    who: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """One line: what it is about, the paper that is of, how each party stands to it, and the day where one is due."""

    about: Link
    of: Link | None
    stands: tuple[Stand, ...]
    due: str
    overdue: bool
    cites: Cites


@dataclass(frozen=True, slots=True)
class Section:
    heading: str
    answers: tuple[Answer, ...]
    more: int


@dataclass(frozen=True, slots=True)
class QuestionsPage:
    title: str
    sections: tuple[Section, ...]


def found(room: Room) -> Questions:
    return questions(room.record)


def page(room: Room) -> QuestionsPage:
    answers = room.once(found)
    provisions = {p.id: shorten(" ".join(p.text.split())) for paper in room.record.instruments for p in paper.provisions}
    listed = (answers.agreed[:SHOWN], answers.open[:SHOWN], answers.moves[:SHOWN])
    room.prefetch(e for those in listed for one in those for e in one.evidence[:MOST])
    return QuestionsPage(
        "What is agreed, what is open",
        (
            _section("What is agreed", [_point(room, p, provisions) for p in answers.agreed[:SHOWN]], len(answers.agreed)),
            _section("What is open", [_point(room, p, provisions) for p in answers.open[:SHOWN]], len(answers.open)),
            _section("Who has to move next, and by when", [_move(room, m) for m in answers.moves[:SHOWN]], len(answers.moves)),
        ),
    )


def _section(heading: str, answers: list[Answer], total: int) -> Section:
    return Section(heading, tuple(answers), total - len(answers))


def _point(room: Room, point: Point, provisions: dict[str, str]) -> Answer:
    paper = room.entries.get(point.of or "")
    about = room.entries.get(point.about)
    of = link(paper) if paper else None
    words = Link(of.href if of else "", provisions[point.about]) if point.about in provisions else None
    hows = dict.fromkeys(how for _, how in point.stands)
    stands = tuple(Stand(how, actor_links(room, (who for who, said in point.stands if said == how))) for how in hows)
    return Answer(
        words or _link(about, point.about), of, stands, "", False, cites(room, point.evidence, of=point.of or point.about)
    )


def _move(room: Room, move: Move) -> Answer:
    due = dates.display(move.due) if move.due else "no day named"
    stand = Stand(
        {"answer": "to answer", "undertaking": "undertook", "meeting": "to meet"}[move.what], actor_links(room, move.who)
    )
    about = _link(room.entries.get(move.about), move.about)
    return Answer(about, None, (stand,), due, move.status == "overdue", cites(room, move.evidence, of=move.about))


def _link(entry: Entry | None, id: str) -> Link:
    return link(entry) if entry is not None else Link("", id)
