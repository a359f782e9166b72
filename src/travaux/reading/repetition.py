"""Short lines that an outlet prints on page after page are furniture. Running prose is not: reports share their background.

Looks at several documents at once, so it serves those who print what was read; what is filed in a record never depends on
which other documents came with it. Invariant: texts stay as they are, and zones still cover them.
"""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from travaux.model import Document, Span, Thread, Zone, ZoneKind
from travaux.reading.lines import Line, split
from travaux.reading.prose import running

PAGES, SHARE = 3, 0.5  # pages of an outlet, and the share of them, that must hold a line before it is furniture
MOST = 0.4  # share of an article's words beyond which its repetition is a copy of the article
WORDS = 3  # words of a line from which its repetition says something
HELD, LONGEST = 256, 16_000_000  # documents, and code points of them, that are held at once


def apart(documents: Sequence[Document]) -> list[Document]:
    """The same documents, body lines that their outlet repeats made furniture. Documents without a source stay as they are."""
    outlets: dict[str, list[int]] = defaultdict(list)
    for n, document in enumerate(documents):
        if document.source and document.kind == "report":
            outlets[document.source.casefold()].append(n)
    out = list(documents)
    for those in outlets.values():
        texts = {documents[n].text for n in those}
        if len(texts) < PAGES:
            continue
        seen = Counter(words for text in texts for words in {line.lower for line in split(text) if _telling(line)})
        repeated = {words for words, count in seen.items() if count >= PAGES and count >= SHARE * len(texts)}
        for n in those:
            out[n] = _without(documents[n], repeated) if repeated else documents[n]
    return out


def _telling(line: Line) -> bool:
    """Whether repetition of a line says that it is furniture."""
    return len(line.words) >= WORDS and not running(line)


def _without(document: Document, repeated: set[str]) -> Document:
    cut: list[tuple[Zone, list[tuple[ZoneKind, int]]]] = []  # each zone with its pieces: kind and end
    words = gone = 0
    for zone in document.zones:
        if zone.kind != "body":
            cut.append((zone, [(zone.kind, zone.span.end)]))
            continue
        lines = split(document.text[zone.span.start : zone.span.end])
        words += sum(len(line.words) for line in lines)
        gone += sum(len(line.words) for line in lines if line.lower in repeated)
        cut.append((zone, _pieces(lines, repeated, zone.span.start)))
    if not 0 < gone <= MOST * words:
        return document
    place: dict[int, int] = {}  # where each old zone begins among the new ones: threads name zones by number
    zones: list[Zone] = []
    for n, (zone, pieces) in enumerate(cut):
        place[n] = len(zones)
        start = zone.span.start
        for kind, end in pieces:
            zones.append(replace(zone, kind=kind, span=Span(start, end)))
            start = end
    return replace(document, zones=tuple(replace(z, thread=_moved(z.thread, place)) if z.thread else z for z in zones))


def _pieces(lines: Sequence[Line], repeated: set[str], start: int) -> list[tuple[ZoneKind, int]]:
    kinds: list[ZoneKind] = []
    for line in lines:  # blank lines go with what stands before
        kinds.append((kinds[-1] if kinds else "body") if line.blank else "boilerplate" if line.lower in repeated else "body")
    runs = (list(run) for _, run in groupby(range(len(lines)), key=lambda n: kinds[n]))
    return [(kinds[run[-1]], start + lines[run[-1]].end) for run in runs]


def _moved(thread: Thread, place: dict[int, int]) -> Thread:
    return replace(
        thread,
        parent=None if thread.parent is None else place.get(thread.parent),
        quotes=None if thread.quotes is None else place.get(thread.quotes),
    )
