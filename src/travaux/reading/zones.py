"""The zones of a plain text: which of its lines are headline, byline, dateline, article, caption, comment or page furniture.

Invariant: zones cover the text in order without gap or overlap; all but a dateline at the head of a paragraph are whole lines.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from travaux.languages.pages import all_page_words
from travaux.model import Span, Thread, Zone, ZoneKind
from travaux.reading import article, dateline, paper, threads
from travaux.reading.calendar import printed
from travaux.reading.lines import Line, by_first_word, split
from travaux.reading.prose import running

HEAD = 8  # lines before the first paragraph among which headline, byline and date are looked for


def draw(text: str, title: str | None = None) -> tuple[Zone, ...]:
    """Zones of a text of which nothing is known but its title, if that. Empty for an empty text."""
    lines = split(text)
    section = threads.find(lines)
    last = section.first if section else len(lines)  # what stands after readers' comments is furniture
    own = paper.find(lines[:last], title)
    if own:
        kinds = _of_paper(lines, own, last)
    else:
        kept = article.of_text(lines[:last]) + [False] * (len(lines) - last)
        kinds = roles(lines, kept, title, last)
    comments = section.comments if section else ()
    for comment in comments:
        kinds[comment.first : comment.last] = ["comment"] * (comment.last - comment.first)
    return assemble(text, lines, kinds, comments)


def _of_paper(lines: Sequence[Line], own: paper.Paper, last: int) -> list[ZoneKind]:
    """A kind for each line of a text of the parties: all of it counts but what its words alone say is furniture."""
    kinds: list[ZoneKind] = ["boilerplate"] * len(lines)
    dates = HEAD
    for i in range(own.first, last):
        line = lines[i]
        if line.blank or ((line.label or line.notice or line.opener) and i > own.body):
            continue
        if own.body > own.title and dates and i >= own.body and dated(line):
            kinds[i], dates = "dateline", 0
        else:
            kinds[i] = "byline" if i < own.title else "headline" if i < own.body else "body"
            dates -= i >= own.body and dates > 0
    return kinds


def roles(lines: Sequence[Line], kept: Sequence[bool], title: str | None, last: int) -> list[ZoneKind]:
    """A kind for each line, from which lines are the article's; only lines before `last` can be anything but furniture."""
    kinds: list[ZoneKind] = ["body" if keep else "boilerplate" for keep in kept]
    known = [i for i in range(last) if not lines[i].blank]
    first = next((i for i in known if kept[i]), None)
    head = _headline(lines, known, first, title)
    if first is not None and _taken(lines, known, first, head):
        head, first = first, next((i for i in known if kept[i] and i > first), None)
    if head is not None:
        kinds[head] = "headline"
        for i in known:  # a headline said again is the page's, not the article's
            if i != head and lines[i].lower == lines[head].lower:
                kinds[i] = "boilerplate"
    for place, i in enumerate(known):
        line = lines[i]
        if kinds[i] == "headline":
            continue
        near = first is not None and (
            (i < first and first - i < 3 * HEAD) or place < HEAD or place >= len(known) - 3 or _beside(known, place, kept)
        )
        if caption(line):
            kinds[i] = "caption" if near or kinds[i] == "body" else "boilerplate"
        elif near and byline(line):
            kinds[i] = "byline"
        elif near and first is not None and head is not None and head < i < first and dated(line):
            kinds[i] = "dateline"
    if head is not None and "dateline" not in kinds:
        above = [i for i in known if i < head][-1:]
        if above and kinds[above[0]] == "boilerplate" and full(lines[above[0]]):
            kinds[above[0]] = "dateline"
    return kinds


def _taken(lines: Sequence[Line], known: Sequence[int], first: int, head: int | None) -> bool:
    """Whether the article's first line is its headline: no sentence, over a paragraph, with nothing better before it."""
    line = lines[first]
    below = next((lines[i] for i in known if i > first), None)
    if line.ends_sentence or line.bullet or not 4 <= len(line.words) <= 25 or below is None or not running(below):
        return False
    if caption(line) or byline(line) or line.text[-1:] in ",:;" or len(below.words) <= len(line.words):
        return False
    if dateline.find(line.raw, 0, len(line.raw)):
        return False
    return head is None or len(lines[head].words) < 4


def _beside(known: Sequence[int], place: int, kept: Sequence[bool]) -> bool:
    return any(kept[i] for i in known[max(0, place - 2) : place + 3])


def _headline(lines: Sequence[Line], known: Sequence[int], first: int | None, title: str | None) -> int | None:
    """The line of the headline: the title's, or the nearest line before the first paragraph that can be one."""
    if title:
        wanted = _letters(title)
        found = [i for i in known if _letters(lines[i].text) == wanted]
        before = [i for i in found if first is None or i <= first]
        if before or found:
            return (before or found)[-1] if before else found[0]
    if first is None:
        short = [i for i in known if not lines[i].furniture and not byline(lines[i])]
        return short[0] if len(known) > 1 and short and len(lines[short[0]].words) >= 3 else None
    candidates = [i for i in known if i < first and not lines[i].furniture and not byline(lines[i]) and not dated(lines[i])]
    candidates = [i for i in candidates if not caption(lines[i]) and not lines[i].bullet]
    if not candidates:
        return None
    near = candidates[-HEAD:]
    good = [i for i in near if len(lines[i].words) >= 4] or [i for i in near if len(lines[i].words) >= 2]
    if good:
        return max(good, key=lambda i: (min(len(lines[i].words), 9) + (2 if i == near[-1] else 0), i))
    return near[0] if known[0] == near[0] and len(known) > 1 else None


@lru_cache(maxsize=1)
def _words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words = all_page_words()

    def either(phrases: Sequence[str]) -> str:
        return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))

    name = r"[^\W\d_a-zа-я][\w.'’-]*"
    by = re.compile(rf"^(?i:{either(words.bylines)})\s*:?\s+(?:{name}\s*,?\s*(?:(?i:and|und|et|y|и|і|&)\s+)?){{1,9}}")
    picture = re.compile(
        rf"^\(?(?:{either(words.captions)})\s*(?::|\(|/|©|–|-|by\b)|^\(?(?:{either(words.captions)})\)?\.?$"
        rf"|[(\[/|—–-]\s*(?:{either(words.captions)})\b[^)\]]{{0,60}}[)\]]?\.?$"
        rf"|\((?:[^()/]{{3,40}})/(?:[^()]{{2,60}})\)\.?$",
        re.IGNORECASE,
    )
    role = re.compile(rf"\b(?:{either(words.roles)})\b", re.IGNORECASE)
    return by, picture, role


@lru_cache(maxsize=1)
def _first_words() -> Mapping[str, tuple[str, ...]]:
    return by_first_word(all_page_words().captions)


def byline(line: Line) -> bool:
    """Whether a line names who wrote the report and does nothing else."""
    if not line.text or len(line.words) > 14 or line.sentences > 1:
        return False
    by, _, role = _words()
    match = by.match(line.text)
    if match:
        rest = line.text[match.end() :].strip(" ,|•·-–—")
        return not rest or (
            len(rest.split()) <= 6 and (bool(role.search(rest)) or bool(next(printed(rest), None)) or not line.ends_sentence)
        )
    return (
        len(line.words) <= 7
        and "," in line.text
        and line.text[0].isupper()
        and not line.ends_sentence
        and bool(role.search(line.text))
    )


def caption(line: Line) -> bool:
    """Whether a line stands under a picture: it says so, or ends with a photographer and an agency in brackets."""
    if not 0 < len(line.words) <= 70:
        return False
    slashed = "/" in line.text and line.text.rstrip(".").endswith(")")
    return (slashed or any(word in _first_words() for word in line.words)) and bool(_words()[1].search(line.lower))


def dated(line: Line) -> bool:
    """Whether a line is little more than a date, as pages print it under a headline."""
    if not line.text or len(line.words) > 14 or len(line.text) > 90:
        return False
    found = next(printed(line.text), None)
    return found is not None and len(line.text) - (found.end - found.start) <= 40 and not line.ends_sentence


def full(line: Line) -> bool:
    """Whether a line is a date with its year, and a place or an hour at most."""
    found = next(printed(line.text), None)
    return dated(line) and found is not None and found.year > 0 and found.day > 0 and len(line.words) <= 8


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def assemble(
    text: str, lines: Sequence[Line], kinds: Sequence[ZoneKind], comments: Sequence[threads.Comment] = ()
) -> tuple[Zone, ...]:
    """Zones from kinds of lines: like lines run together, blank ones with what stands before, datelines cut from paragraphs."""
    starts = {comment.first: n for n, comment in enumerate(comments)}
    pieces: list[tuple[ZoneKind, int, int, int | None]] = []
    for i, line in enumerate(lines):
        kind: ZoneKind = kinds[i]
        own = starts.get(i)
        if pieces and own is None and (line.blank or (pieces[-1][0] == kind and kind != "byline")):
            last = pieces[-1]
            pieces[-1] = (last[0], last[1], line.end, last[3])
        elif line.blank:
            pieces.append(("boilerplate", line.start, line.end, None))
        else:
            pieces.append((kind, line.start, line.end, own))
    if len(pieces) > 1 and not text[pieces[0][1] : pieces[0][2]].strip():
        kind, _, end, own = pieces[1]
        pieces[:2] = [(kind, 0, end, own)]
    pieces = [part for piece in pieces for part in _with_dateline(text, piece)]
    index = {own: n for n, (_, _, _, own) in enumerate(pieces) if own is not None}
    return tuple(
        Zone(kind, Span(start, end), thread=_thread(comments[own], index) if own is not None else None)
        for kind, start, end, own in pieces
    )


def _thread(comment: threads.Comment, index: dict[int, int]) -> Thread:
    return Thread(
        comment.depth,
        None if comment.parent is None else index[comment.parent],
        comment.author,
        comment.posted,
        comment.score,
        None if comment.quotes is None else index[comment.quotes],
    )


def _with_dateline(text: str, piece: tuple[ZoneKind, int, int, int | None]) -> list[tuple[ZoneKind, int, int, int | None]]:
    """A body piece cut where a dateline stands at the head of one of its first three paragraphs."""
    kind, start, end, _ = piece
    if kind != "body":
        return [piece]
    at = start
    for _ in range(3):
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop + 1
        if text[at:stop].strip() and (found := dateline.find(text, at, stop)):
            before: list[tuple[ZoneKind, int, int, int | None]] = (
                [("body", start, found.start, None)] if found.start > start else []
            )
            if before and not text[start : found.start].strip():
                before, found_start = [], start
            else:
                found_start = found.start
            after: list[tuple[ZoneKind, int, int, int | None]] = [("body", found.end, end, None)] if found.end < end else []
            return [*before, ("dateline", found_start, found.end, None), *after]
        at = stop
        if at >= end:
            break
    return [piece]
