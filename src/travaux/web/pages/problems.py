"""Problems: inputs and values that were refused or are doubtful, and why."""

from dataclasses import dataclass

from travaux.model import Problem
from travaux.web.pages.listing import Listing, listing
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    title: str
    refused: tuple[Problem, ...]
    doubtful: tuple[Problem, ...]
    refused_total: int
    doubtful_total: int
    listing: Listing


def page(room: Room, number: int = 1) -> ProblemsPage:
    """What was refused comes first."""
    found = sorted(room.problems, key=lambda p: p.level != "refused")
    part = listing("/problems", {}, len(found), number)
    shown = found[part.first : part.last]
    refused = sum(p.level == "refused" for p in found)
    return ProblemsPage(
        "Problems",
        tuple(p for p in shown if p.level == "refused"),
        tuple(p for p in shown if p.level != "refused"),
        refused,
        len(found) - refused,
        part,
    )
