"""Readers' comments on a web page: which elements are comments, what each holds, and its author, hour, score and parent.

Parents come from nesting, else from what attributes say (`data-parent-id`, `depth-2`). Pages whose markup sets no comment
apart are read by their lines, as plain text is. Invariant: comments are given in the order of the text.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from travaux.languages.pages import all_page_words
from travaux.model import ZoneKind
from travaux.reading import threads
from travaux.reading.calendar import printed
from travaux.reading.lines import Line
from travaux.reading.markup import Hint
from travaux.reading.metadata import stamp
from travaux.reading.page import Page

_PART = re.compile(r"[\s_:-]+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NUMBER = re.compile(r"[+−–-]?\d{1,6}")
_AUTHOR = frozenset(("author", "user", "username", "nick", "nickname", "login", "poster", "fn", "commenter", "name", "writer"))
_SURE = frozenset(("author", "fn", "username", "nickname", "nick", "commenter", "poster"))
_NOT_AUTHOR = frozenset(("avatar", "badge", "link", "reply", "pic", "image", "icon", "meta", "header", "info", "text", "body"))
_TIME = frozenset(("date", "time", "timestamp", "posted", "published", "created", "metadata", "permalink", "ago", "datetime"))
_SCORE = frozenset(("score", "rating", "karma", "points", "votes", "vote", "likes", "total"))
_UP = frozenset(("up", "upvote", "upvotes", "like", "plus", "thumbsup", "ups", "upvotecount"))
_DOWN = frozenset(("down", "downvote", "downvotes", "dislike", "dislikes", "minus", "thumbsdown", "downs", "downvotecount"))
_STATED_TIME = ("datetime", "data-time", "data-timestamp", "data-date", "data-created", "data-utime", "data-datetime")
_STATED_SCORE = ("data-score", "data-rating", "data-karma", "data-votes", "data-likes", "data-points")
_STATED_AUTHOR = ("data-author", "data-username", "data-user-name", "data-author-name")
_PARENT = ("data-parent-id", "data-parentid", "data-parent", "data-parent-comment-id", "data-reply-to", "data-in-reply-to")
_ID = ("data-comment-id", "data-commentid", "data-id", "id")
_DEPTH = ("data-depth", "data-level", "aria-level")
_DEEP = re.compile(r"(?:^|[\s_-])(?:depth|level|indent)[-_]*(\d{1,2})(?=$|\s)")


@dataclass
class _Marks:
    """What the elements of one comment say of it."""

    author: str | None = None
    sure: bool = False
    posted: str | None = None
    stated: bool = False  # whether the hour stands there for machines
    score: int | None = None
    ups: int | None = None
    downs: int | None = None

    @property
    def any(self) -> bool:
        return bool(self.author or self.posted or self.counted is not None)

    @property
    def counted(self) -> int | None:
        if self.score is not None or (self.ups is None and self.downs is None):
            return self.score
        return (self.ups or 0) - (self.downs or 0)


@dataclass
class _Remark:
    """One comment before it is placed: its blocks, marks, and the comment's number that encloses it."""

    marks: _Marks
    above: int
    blocks: list[int] = field(default_factory=list)


def find(page: Page, lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> tuple[tuple[threads.Comment, ...], int]:
    """The comments among a page's blocks (`lines` are the same blocks), and the block from which nothing is the article's.

    Where the markup sets comments apart, none of what `kinds` calls the article's is one; else their lines decide.
    """
    free = [kind in ("boilerplate", "caption", "byline", "dateline") for kind in kinds]
    found = _placed(page, lines, _remarks(page, lines, free)) if page.comments else []
    if not found:
        return _by_lines(lines, kinds)
    marked = frozenset(n for comment in found for n in range(comment.first, comment.last) if page.blocks[n].hints & Hint.QUOTE)
    return threads.quoting(lines, found, marked), len(lines)


def _by_lines(lines: Sequence[Line], kinds: Sequence[ZoneKind]) -> tuple[tuple[threads.Comment, ...], int]:
    """Comments that only their lines show: after the article, or within what was taken for it if a heading or scores say so."""
    first = next((n for n, kind in enumerate(kinds) if kind == "body"), len(kinds)) + 1
    after = max((n for n, kind in enumerate(kinds) if kind in ("body", "headline")), default=-1) + 1
    for start in (first, after):
        section = threads.find(lines[start:], told=start > 0)
        if section is None or not section.comments:
            continue
        top = lines[start + section.first]
        if start == after or threads.heading(top) or all(comment.score is not None for comment in section.comments):
            comments = (replace(c, first=c.first + start, last=c.last + start) for c in section.comments)
            return tuple(comments), start + section.first
    return (), len(lines)


def _remarks(page: Page, lines: Sequence[Line], free: Sequence[bool]) -> dict[int, _Remark]:
    """What is one comment: elements with words of their own; parts of one that were named alike go with it."""
    elements = {element for _, element in page.comments}
    found = {n: _Remark(_marks(element, elements), above) for n, (above, element) in enumerate(page.comments)}
    for n, block in enumerate(page.blocks):
        if block.comment >= 0 and free[n]:
            found[block.comment].blocks.append(n)
    for n in sorted(found, reverse=True):  # inner ones first
        remark, outer = found[n], found.get(found[n].above)
        bare = outer and outer.marks.any and not remark.marks.any and not any(_said(page, lines, i) for i in outer.blocks)
        if outer and bare and remark.blocks and outer.blocks:
            outer.blocks = sorted({*outer.blocks, *remark.blocks})
            remark.blocks = []
    words = {n: sum(len(lines[i].words) for i in remark.blocks) for n, remark in found.items()}
    return {n: r if words[n] >= (1 if r.marks.any else 3) else replace(r, blocks=[]) for n, r in found.items()}


def _said(page: Page, lines: Sequence[Line], n: int) -> bool:
    return bool(page.blocks[n].hints & (Hint.PARAGRAPH | Hint.QUOTE)) or lines[n].ends_sentence


def _placed(page: Page, lines: Sequence[Line], found: Mapping[int, _Remark]) -> list[threads.Comment]:
    held = sorted((remark.blocks[0], n) for n, remark in found.items() if remark.blocks)
    number = {n: at for at, (_, n) in enumerate(held)}
    stands: dict[int, int] = {}  # for an element that only encloses: the first comment in it
    for _, n in held:
        above = found[n].above
        while above >= 0 and not found[above].blocks and above not in stands:
            stands[above] = n
            above = found[above].above
    ids: dict[str, int] = {}
    out: list[threads.Comment] = []
    for first, n in held:
        remark, element = found[n], page.comments[n][1]
        own = remark.blocks
        last = next((own[k] + 1 for k in range(len(own)) if k + 1 == len(own) or own[k + 1] != own[k] + 1), first + 1)
        parent, above = None, remark.above
        while above >= 0 and parent is None:
            holder = above if found[above].blocks else stands.get(above, n)
            parent = number[holder] if holder != n and number[holder] < len(out) else None
            above = found[above].above
        if parent is None:
            parent = _stated_parent(element, ids, out)
        for key in _ID:
            if element.get(key):
                ids.setdefault(_key(element.get(key)), len(out))
        marks = remark.marks
        shown = threads.liked(lines[max(first, last - threads.LAST) : last])
        comment = threads.Comment(
            first,
            last,
            1 if parent is None else out[parent].depth + 1,
            parent,
            marks.author,
            marks.posted,
            marks.counted if marks.counted is not None else shown,
        )
        out.append(_with_head(comment, lines))
    return out


def _with_head(comment: threads.Comment, lines: Sequence[Line]) -> threads.Comment:
    """The same with what its first lines say where the markup says nothing."""
    if comment.author and comment.posted and comment.score is not None:
        return comment
    for n in range(comment.first, min(comment.first + 4, comment.last)):
        head = threads.head(lines[comment.first : comment.last], n - comment.first)
        if head:
            score = comment.score if comment.score is not None else head.score
            return replace(comment, author=comment.author or head.author, posted=comment.posted or head.date.when, score=score)
    if comment.posted is None:
        spots = (*range(comment.first, min(comment.first + 3, comment.last)), comment.last - 1)
        dates = (one.when for n in spots if len(lines[n].words) <= 12 for one in printed(lines[n].text) if one.when)
        return replace(comment, posted=next(dates, None))
    return comment


def _key(name: str) -> str:
    """What an id and a reference to it share: its number, where it has one."""
    digits = re.findall(r"\d+", name)
    return digits[-1] if digits else name.strip("# ").lower()


def _stated_parent(element: Any, ids: Mapping[str, int], before: Sequence[threads.Comment]) -> int | None:
    for key in _PARENT:
        if value := element.get(key):
            return ids.get(_key(value))
    depth = next((int(value) for key in _DEPTH if (value := element.get(key) or "").isdecimal() and len(value) < 3), None)
    if depth is None and (match := _DEEP.search(element.get("class") or "")):
        depth = int(match[1])
    if depth is None or not before:
        return None
    least = min(comment.depth for comment in before)
    return next((n for n in range(len(before) - 1, -1, -1) if before[n].depth == depth - 1 >= least), None)


def _marks(comment: Any, others: set[Any]) -> _Marks:
    """What a comment's own elements say, those of comments inside it left out."""
    marks = _Marks()
    _stated(comment, marks)
    waiting = list(reversed(comment))
    while waiting:
        element = waiting.pop()
        if not isinstance(element.tag, str) or element in others:
            continue
        _read(element, marks)
        waiting.extend(reversed(element))
    return marks


def _stated(element: Any, marks: _Marks) -> None:
    """What an element's attributes say."""
    attributes = element.attrib
    if marks.author is None:
        name = next((value for key in _STATED_AUTHOR if (value := attributes.get(key))), None)
        marks.author, marks.sure = (name.strip()[:80], True) if name and name.strip() else (None, False)
    if not marks.stated and (posted := _stated_time(element, _STATED_TIME)):
        marks.posted, marks.stated = posted, True
    if marks.score is None:
        marks.score = next((_count(attributes.get(key)) for key in _STATED_SCORE if key in attributes), None)


@lru_cache(maxsize=20_000)
def _parts(names: str) -> frozenset[str]:
    return frozenset(_PART.split(_CAMEL.sub("-", names).lower())) - {""}


def _read(element: Any, marks: _Marks) -> None:
    attributes = element.attrib
    names = f"{attributes.get('class', '')} {attributes.get('itemprop', '')}"
    parts = _parts(names) if names != " " else frozenset()
    if not attributes:
        return
    _stated(element, marks)
    if not marks.stated and (element.tag in ("time", "abbr") or not parts.isdisjoint(_TIME)):
        stated = _stated_time(element, (*_STATED_TIME, "title", "content"))
        marks.posted, marks.stated = stated or marks.posted or _shown_time(element), stated is not None
    if not parts:
        return
    if not marks.sure and not parts.isdisjoint(_AUTHOR) and parts.isdisjoint(_NOT_AUTHOR | _TIME | _SCORE):
        name = _name(element)
        if name:
            marks.author, marks.sure = name, not parts.isdisjoint(_SURE)
    if not parts.isdisjoint(_DOWN):
        marks.downs = marks.downs if marks.downs is not None else _shown(element)
    elif not parts.isdisjoint(_UP):
        marks.ups = marks.ups if marks.ups is not None else _shown(element)
    elif not parts.isdisjoint(_SCORE) and marks.score is None:
        marks.score = _shown(element)


def _stated_time(element: Any, keys: Sequence[str]) -> str | None:
    for key in keys:
        value = (element.get(key) or "").strip()
        if value.isdecimal() and len(value) in (10, 13):  # seconds or milliseconds since 1970
            return datetime.fromtimestamp(int(value[:10]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        if found := stamp(value):
            return found
        if value and (one := next(printed(value), None)) and one.when:
            return one.when
    return None


def _shown_time(element: Any) -> str | None:
    words = " ".join("".join(element.itertext()).split())[:120]
    return next((one.when for one in printed(words) if one.when), None)


def _name(element: Any) -> str | None:
    """The first words in an element that are a name: not `By`, and no sentence."""
    for words in element.itertext():
        name = " ".join(words.split()).strip(" :,·•|@")
        if name and name.lower() not in all_page_words().bylines:
            return name if len(name) <= 60 and len(name.split()) <= 6 and any(c.isalnum() for c in name) else None
    return None


def _shown(element: Any) -> int | None:
    """The number that an element shows, or states for machines."""
    if (stated := _count(element.get("content"))) is not None:
        return stated
    words = "".join(element.itertext()).strip()
    if len(words) > 40:
        return None
    found = _NUMBER.findall(words)
    return threads.number(found[0]) if len(found) == 1 else None


def _count(value: str | None) -> int | None:
    value = (value or "").strip()
    return threads.number(value) if _NUMBER.fullmatch(value) else None
