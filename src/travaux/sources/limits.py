"""How much one input may hold before it is refused: all limits of the program on what it takes in, in one place."""

from dataclasses import dataclass

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes. A limit protects a reader's memory and time; none is met by a page that people read."""

    text: int = 20 * MEGABYTE  # one document: a page with its scripts, a line of JSON Lines, a row
    plain: int = 5 * MEGABYTE  # one file of plain text
    markup: int = 1_500_000  # one page without its scripts, styles and pictures: it takes about two seconds
    tags: int = 60_000  # tags of one page: as long
    lines: int = 50_000  # lines of one text that are not blank
    document: int = 40 * MEGABYTE  # one document with its pictures and fonts: PDF, DOCX, a message, a page saved as MHTML
    container: int = 1000 * MEGABYTE  # a container inside another that must be unpacked before it can be opened
    header: int = 2 * MEGABYTE  # what an archive or a crawl says of one member
    expansion: int = 200  # all that is unpacked from an input, to its size (but `text` bytes always may be)
    nesting: int = 5  # containers inside each other: a page in an archive is in one
    members: int = 1_000_000  # documents in one file, those of containers in it included
    parts: int = 100  # parts of a message
    pages: int = 3000  # pages of a PDF
    depth: int = 400  # elements of a page, or values of a JSON line, inside each other
    window: int = 130 * MEGABYTE  # what unpacking may need of memory


LIMITS = Limits()


def megabytes(size: int) -> str:
    """A size as people write it: `50 MB`."""
    return f"{size / MEGABYTE:.0f} MB" if size >= 10 * MEGABYTE else f"{size / MEGABYTE:.1f} MB"
