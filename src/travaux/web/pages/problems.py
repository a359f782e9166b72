"""Problems: inputs and values that were refused or are doubtful, and why."""

from dataclasses import dataclass

from travaux.model import Problem
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    title: str
    refused: tuple[Problem, ...]
    doubtful: tuple[Problem, ...]


def page(room: Room) -> ProblemsPage:
    return ProblemsPage(
        "Problems",
        tuple(p for p in room.problems if p.level == "refused"),
        tuple(p for p in room.problems if p.level == "doubtful"),
    )
