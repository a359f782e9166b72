"""A long list a page at a time, and the choices that narrow it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from travaux.web.cite import shorten
from travaux.web.room import Room

SIZE = 50
FEW = 20  # entries that come with their words
CHOICES = 200  # of a filter: a page with every actor of a long record would be heavy


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter."""

    value: str
    text: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Listing:
    """Which part of a list is shown: entries `first` to `last`, half-open, of `total`; addresses of the pages beside it."""

    asked: dict[str, str]
    total: int
    first: int
    last: int
    before: str | None
    after: str | None
    everything: str | None


def listing(path: str, asked: dict[str, str], total: int, number: int, size: int = SIZE) -> Listing:
    """Page `number`, counted from 1; one beyond the end is the last."""
    pages = max(1, -(-total // size))
    number = min(max(number, 1), pages)
    chosen = {key: value for key, value in asked.items() if value}

    def address(page: int) -> str:
        return f"{path}?{urlencode(chosen | {'page': page})}"

    return Listing(
        asked,
        total,
        (number - 1) * size,
        min(number * size, total),
        address(number - 1) if number > 1 else None,
        address(number + 1) if number < pages else None,
        path if chosen else None,
    )


def holding(ids: Iterable[str], at: str, number: int, size: int = SIZE) -> int:
    """The page on which the entry `at` stands in a list of ids; `number` where none is asked for or there is none such."""
    return next((place // size + 1 for place, id_ in enumerate(ids) if id_ == at), number) if at else number


def choices(room: Room, counts: Counter[str], chosen: str) -> tuple[Choice, ...]:
    """Actors to choose from, the most frequent first, each with its count; the chosen one is always among them."""
    ids = [key for key, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if key in room.actors][:CHOICES]
    if chosen in room.actors and chosen not in ids:
        ids.insert(0, chosen)
    names = {key: shorten(room.actors[key].name, 60) for key in ids}
    return tuple(Choice(key, f"{names[key]} ({counts[key]:,})" if counts[key] else names[key], key == chosen) for key in ids)
