"""The four questions of a negotiated text, answered in lines that can be pasted, each with the documents it rests on."""

from collections.abc import Iterable, Iterator

from travaux import dates
from travaux.record.entries import Provision
from travaux.record.questions import Move, Point, Questions
from travaux.terminal.labels import Labels, shorten, sources
from travaux.terminal.output import one_line

WORDS = 160  # code points of a provision
SAID = {
    "accepted": "accepted by", "rejected": "rejected by", "countered": "countered by", "partial": "accepted in part by",
    "not answered": "not answered by", "signed": "signed by", "in force": "in force between",
}  # fmt: skip


def lines(found: Questions, labels: Labels) -> Iterator[str]:
    """Three headings, the fourth question answered with the third, and a line for each answer."""
    yield "What is agreed"
    yield from _listed(_point(p, labels) for p in found.agreed)
    yield "What is open"
    yield from _listed(_point(p, labels) for p in found.open)
    yield "Who has to move next, and by when"
    yield from _listed(_move(m, labels) for m in found.moves)


def _listed(told: Iterable[str]) -> Iterator[str]:
    yield from [f"  - {one_line(line)}" for line in dict.fromkeys(told)] or ["  - nothing that was read says so"]


def _point(point: Point, labels: Labels) -> str:
    by_stand: dict[str, list[str]] = {}
    for who, how in point.stands:
        by_stand.setdefault(how, []).append(labels.of(who))
    stands = "; ".join(f"{SAID.get(how, how)} {', '.join(who)}" for how, who in by_stand.items())
    entry = labels.entry[point.about]
    words = shorten(entry.text, WORDS) if isinstance(entry, Provision) else labels.entry_label(entry)
    of = f" ({labels.of(point.of)})" if point.of else ""
    return f"{words}{of}: {stands or 'not answered'}{sources(point.evidence)}"


def _move(move: Move, labels: Labels) -> str:
    due = f", due {dates.display(move.due)}" if move.due else ", no day named"
    match move.what:
        case "answer":
            words = f"{labels.all(move.who)}: to answer {labels.of(move.about)}{due}"
        case "meeting":
            words = f"{labels.of(move.about)}: planned"
        case _:
            side = ", ".join(labels.of(labels.sides[who]) for who in move.who if labels.sides.get(who, who) != who)
            words = (
                f"{f'{side}: ' if side else ''}{labels.of(move.about)}{due}{', overdue' if move.status == 'overdue' else ''}"
            )
    return f"{words}{sources(move.evidence)}"
