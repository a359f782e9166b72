"""A long list a page at a time, and the choices that narrow it."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from travaux.web.room import Room

SIZE = 100


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


def listing(path: str, asked: dict[str, str], total: int, number: int) -> Listing:
    """Page `number`, counted from 1; one beyond the end is the last."""
    pages = max(1, -(-total // SIZE))
    number = min(max(number, 1), pages)
    chosen = {key: value for key, value in asked.items() if value}

    def address(page: int) -> str:
        return f"{path}?{urlencode(chosen | {'page': page})}"

    return Listing(
        asked,
        total,
        (number - 1) * SIZE,
        min(number * SIZE, total),
        address(number - 1) if number > 1 else None,
        address(number + 1) if number < pages else None,
        path if chosen else None,
    )


def choices(room: Room, counts: Counter[str], chosen: str) -> tuple[Choice, ...]:
    """Actors to choose from, the most frequent first, each with its count; the chosen one is always among them."""
    ids = [key for key, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0])) if key in room.actors]
    if chosen in room.actors and chosen not in ids:
        ids.insert(0, chosen)
    return tuple(
        Choice(key, f"{room.actors[key].name} ({counts[key]})" if counts[key] else room.actors[key].name, key == chosen)
        for key in ids
    )
