"""Sources: which outlets the record rests on, and which pages are copies of which."""

from collections import defaultdict
from dataclasses import dataclass

from travaux import dates
from travaux.record.entries import DocumentEntry
from travaux.web.cite import document_href
from travaux.web.room import Room

UNNAMED = "Source not named"


@dataclass(frozen=True, slots=True)
class PageRow:
    href: str
    title: str
    source: str
    when: str


@dataclass(frozen=True, slots=True)
class SourceRow:
    name: str
    pages: int
    copies: int
    wires: str
    span: str
    documents: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """A page and those that repeat it, which count once."""

    original: PageRow
    wire: str
    copies: tuple[PageRow, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    title: str
    sources: tuple[SourceRow, ...]
    groups: tuple[CopyGroup, ...]


def page(room: Room) -> SourcesPage:
    by_source: dict[str, list[DocumentEntry]] = defaultdict(list)
    by_original: dict[str, list[DocumentEntry]] = defaultdict(list)
    for d in sorted(room.record.documents, key=lambda d: (dates.sort_key(d.published), d.id)):
        by_source[d.source or UNNAMED].append(d)
        if d.copy_of in room.documents:
            by_original[d.copy_of or ""].append(d)
    sources = [_source(name, those) for name, those in by_source.items()]
    return SourcesPage(
        "Sources",
        tuple(sorted(sources, key=lambda s: (s.name == UNNAMED, -s.pages, s.name))),
        tuple(
            CopyGroup(page_row(room.documents[key]), room.documents[key].wire or "", tuple(page_row(d) for d in copies))
            for key, copies in by_original.items()
        ),
    )


def page_row(d: DocumentEntry) -> PageRow:
    return PageRow(
        document_href(d.id), d.title or d.id, d.source or "", dates.display(d.published) if d.published else "undated"
    )


def _source(name: str, those: list[DocumentEntry]) -> SourceRow:
    known = [d.published for d in those if d.published]
    return SourceRow(
        name,
        len(those),
        sum(d.copy_of is not None for d in those),
        ", ".join(sorted({d.wire for d in those if d.wire})),
        dates.display(dates.cover(*known)) if known else "undated",
        tuple(page_row(d) for d in those),
    )
