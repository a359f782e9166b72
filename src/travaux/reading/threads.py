"""Readers' comments in plain text: where the thread begins and ends, each comment's place, hour, score and what it quotes.

A comment is known by its head: a line that is nothing but a date with an hour (a name before it is allowed), with a number, a
score or a name on the line before. Depth is read from indentation. Invariant: comments are given in the order of the text.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from travaux.languages.pages import all_page_words
from travaux.reading.calendar import Printed, printed
from travaux.reading.lines import Line

LAST = 4  # lines at the end of a comment among which its likes are counted
REACH = 200  # comments back among which quoted words are looked for

_SCORE = re.compile(r"^(?:\d{1,4}[.)]\s*)?(?P<score>[+−–-]?\d{1,5})$")
_SIGNED = re.compile(r"(?:^|(?<=[\s(\[|·•,]))([+−–-]\d{1,5}|0)(?=$|[\s)\]|·•,])")
_COUNTED = re.compile(r"(\d{1,5}) ([^\W\d]+)|([^\W\d]+)[ :(]{1,3}(\d{1,5})\b")
_CLOCK = re.compile(r"\d\s?[:.h]\s?\d\d")
_NUMBER = re.compile(r"^\d{1,4}[.)]?$")
_NAME_PUNCTUATION = ".,:;|•·—–-()[]"


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment by line numbers (`first` up to `last`, exclusive); `parent` and `quotes` are indices among the comments."""

    first: int
    last: int
    depth: int = 1
    parent: int | None = None
    author: str | None = None
    posted: str | None = None
    score: int | None = None
    quotes: int | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """The comment part of a page: its first line (the heading, where there is one) and its comments."""

    first: int
    last: int
    comments: tuple[Comment, ...]


def heading(line: Line) -> bool:
    """Whether a line is a heading over comments: the word alone or with their number."""
    if not 1 <= len(line.words) <= 4:
        return False
    words = [word for word in line.words if not word.isdigit()]
    return 1 <= len(words) <= 2 and " ".join(words) in all_page_words().comments and len(line.text) < 40


def find(lines: Sequence[Line], told: bool = False) -> Section | None:
    """The comments of a page, or None where it has none: at least two heads, or one under a heading.

    A heading over one head counts only after a sentence, unless the article was `told` before these lines: over the article,
    with its author and hour, stands a counter of comments.
    """
    headings = [
        i for i, line in enumerate(lines) if heading(line) and any(head(lines, j) for j in range(i, min(i + 25, len(lines))))
    ]
    said = 0 if told else next((i for i, line in enumerate(lines) if line.ends_sentence and len(line.words) >= 4), len(lines))
    start = next((i for i in headings if i >= said), None)
    if start is None and headings and sum(head(lines, i) is not None for i in range(headings[0], len(lines))) > 1:
        start = headings[0]
    heads = [(i, found) for i in range(start or 0, len(lines)) if (found := head(lines, i))]
    if start is None and not _thread_like(lines, heads):
        return None
    if not heads:
        return None
    comments, last = _comments(lines, heads)
    return Section(start if start is not None else comments[0].first, last, quoting(lines, comments))


@dataclass(frozen=True, slots=True)
class Head:
    first: int
    indent: int
    author: str | None
    score: int | None
    date: Printed


def head(lines: Sequence[Line], i: int) -> Head | None:
    """The head whose date stands on line `i`."""
    line = lines[i]
    if not (8 <= len(line.text) <= 70) or not _CLOCK.search(line.text):
        return None
    date = next(printed(line.text), None)
    if date is None or not date.clock or not date.day or not date.year:
        return None
    shown = line.raw.strip()
    shift = len(shown) - len(line.text)  # a list's bullet, or the sign of a score
    author, before_score = _without_score(shown[: date.start + shift])
    rest, after_score = _without_score(line.text[date.end :])
    if len(rest.strip("#0123456789").split()) > 2 or len(author.split()) > 4:
        return None
    first, score = i, before_score if before_score is not None else after_score
    before = i - 1
    if before >= 0 and not lines[before].blank and abs(lines[before].indent - line.indent) <= 6:
        words = lines[before].raw.strip()
        if score is None and (match := _SCORE.match(words)):
            first, score = (
                before,
                None if _NUMBER.match(words) and words[-1] in ".)" else int(match["score"].replace("−", "-").replace("–", "-")),
            )
        elif (
            not author
            and len(words.split()) <= 4
            and not lines[before].ends_sentence
            and not lines[before].furniture
            and not heading(lines[before])
        ):
            first, author = before, words.strip(_NAME_PUNCTUATION + " ")
    return Head(first, lines[first].indent, author or None, score, date)


def _without_score(words: str) -> tuple[str, int | None]:
    """What stands before or after the date in a head, and the score in it: a number with its sign, or nought."""
    match = _SIGNED.search(words)
    rest = words if match is None else f"{words[: match.start()]} {words[match.end() :]}"
    return " ".join(rest.split()).strip(" " + _NAME_PUNCTUATION), number(match[1]) if match else None


def number(shown: str) -> int:
    """A count as shown, whatever its minus sign."""
    return int(re.sub(r"[−–]", "-", shown))


def liked(lines: Sequence[Line]) -> int | None:
    """The likes less the dislikes that short lines count (`12 likes`, `Like 5`); None where none does."""
    known, found = all_page_words(), None
    for line in lines:
        if not 2 <= len(line.words) <= 8 or line.ends_sentence:
            continue
        for match in _COUNTED.finditer(line.lower):
            name, count = (match[2], match[1]) if match[1] else (match[3], match[4])
            sign = 1 if name.strip() in known.likes else -1 if name.strip() in known.dislikes else 0
            if sign:
                found = (found or 0) + sign * int(count)
    return found


def _thread_like(lines: Sequence[Line], heads: Sequence[tuple[int, Head]]) -> bool:
    """Without a heading: three heads or more, each with running text under it and with a name or a score."""
    good = [
        i for i, head in heads
        if (head.author or head.score is not None)
        and i + 1 < len(lines)
        and (len(lines[i + 1].words) >= 4 or lines[i + 1].ends_sentence)
    ]  # fmt: skip
    return len(good) >= 3


def _comments(lines: Sequence[Line], heads: Sequence[tuple[int, Head]]) -> tuple[list[Comment], int]:
    comments: list[Comment] = []
    stack: list[tuple[int, int]] = []  # indentation and index of the comments that enclose the next
    end = len(lines)
    base = min(head.indent for _, head in heads)
    for n, (i, head) in enumerate(heads):
        stop = heads[n + 1][1].first if n + 1 < len(heads) else _stop(lines, i + 1, base)
        while stack and stack[-1][0] >= head.indent:
            stack.pop()
        parent = stack[-1][1] if stack else None
        score = head.score if head.score is not None else liked(lines[max(i + 1, stop - LAST) : stop])
        comments.append(Comment(head.first, stop, len(stack) + 1, parent, head.author, head.date.when, score))
        stack.append((head.indent, n))
        end = stop
    return comments, end


def _stop(lines: Sequence[Line], start: int, base: int) -> int:
    """Where the last comment ends: before a line further left than the thread, or before furniture."""
    for i in range(start, len(lines)):
        line = lines[i]
        if not line.blank and (line.indent < base or line.ending or line.notice or (line.opener and len(line.words) <= 6)):
            return i
    return len(lines)


def quoting(lines: Sequence[Line], comments: Sequence[Comment], marked: frozenset[int] = frozenset()) -> tuple[Comment, ...]:
    """The same comments with what each quotes: the nearest earlier one that holds the words, its ancestors first.

    Words are quoted where a line says so (`Quote: NAME`), or where the markup does: `marked` are such lines.
    """
    marks = "|".join(map(re.escape, sorted(all_page_words().quotes, key=len, reverse=True)))
    quote = re.compile(rf"^(?:{marks})\s*(?::|\()\s*(?P<name>[^:)]{{0,60}})[:)]?$")
    plain = [_letters(" ".join(line.text for line in lines[c.first : c.last])) for c in comments]
    out = list(comments)
    for n, comment in enumerate(comments):
        for i in range(comment.first, comment.last - 1):
            match = quote.match(lines[i].lower)
            if not match and i not in marked:
                continue
            said = lines[i + 1 : comment.last] if match else lines[i : i + 1]
            wanted = _letters(next((line.text for line in said if not line.blank), ""))
            ancestors, above = [], comment.parent
            while above is not None:
                ancestors.append(above)
                above = comments[above].parent
            earlier = [*ancestors[:REACH], *range(n - 1, max(-1, n - 1 - REACH), -1)]
            source = next((m for m in earlier if len(wanted) >= 8 and wanted in plain[m]), None)
            if source is None and match:
                named = _letters(match["name"])
                source = next((m for m in ancestors if out[m].author and _letters(out[m].author or "") == named), None)
            if source is not None:
                out[n] = replace(out[n], quotes=source)
                name = lines[i].text[match.start("name") : match.end("name")].strip() if match else ""
                if name and out[source].author is None:
                    out[source] = replace(out[source], author=name)
            break
    return tuple(out)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())
