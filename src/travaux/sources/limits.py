"""How much one input may hold before it is refused: all limits of the program on what it takes in, in one place."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes. A limit protects a reader's memory and time; none is met by a page that people read."""

    text: int = 20 * MEGABYTE  # one document: a text file, a page, a line of JSON Lines
    expansion: int = 200  # a compressed input may grow to this many times its size (and never beyond `text`)
    nesting: int = 1  # containers inside containers: a compressed page is one
    members: int = 1_000_000  # documents in one container
    depth: int = 400  # elements of a page, or values of a JSON line, inside each other


LIMITS = Limits()


def megabytes(size: int) -> str:
    """A size as people write it: `50 MB`."""
    return f"{size / MEGABYTE:.0f} MB" if size >= 10 * MEGABYTE else f"{size / MEGABYTE:.1f} MB"
