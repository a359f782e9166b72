"""Which lines of a text are the article: by rules of shape, words and neighbours alone.

Invariant: what is no running text (menus, counters, feeds of headlines) is the article's only between lines that are.
"""

import re
from collections import Counter
from collections.abc import Sequence

from travaux.reading.lines import Line

FEED = 4  # as many short lines in a row, none of them a sentence, are a list of links and no part of an article
_HEAD = re.compile(r"((?:[^\s:–—]+ ){0,3}[^\s:–—]+)(?::| [–—-]) \S")


def running(line: Line) -> bool:
    """Whether a line alone looks like a paragraph of an article."""
    n = len(line.words)
    if line.furniture or line.blank:
        return False
    if line.ends_sentence and n >= 12:
        return line.function_share >= 0.15 or n >= 25
    if line.sentences >= 2 and n >= 8:
        return True
    return n >= 18 and line.function_share >= 0.3


def clean(lines: Sequence[Line], share: float) -> bool:
    """Whether so great a share of a text's words stands in running lines; the line over the first of these is no furniture."""
    known = [line for line in lines if not line.blank]
    marks = [running(line) for line in known]
    first = marks.index(True) if True in marks else 0
    if first and not known[first - 1].furniture:
        del known[first - 1], marks[first - 1]
    words = [len(line.words) for line in known]
    return sum(count for count, mark in zip(words, marks, strict=True) if mark) >= share * sum(words)


def body(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is the article's; blank lines are False."""
    out = [running(line) for line in lines]
    if True not in out:  # a short text of short sentences
        out = [line.ends_sentence and len(line.words) >= 4 and not line.furniture for line in lines]
    known = [i for i, line in enumerate(lines) if not line.blank]
    out = _cut_after_ending(lines, known, out)
    _fill(lines, known, out)
    return out


def _cut_after_ending(lines: Sequence[Line], known: Sequence[int], out: list[bool]) -> list[bool]:
    """Nothing after an ending's heading, unless most of the article lies there."""
    total = sum(len(lines[i].words) for i in known if out[i])
    before = 0
    for i in known:
        if out[i]:
            before += len(lines[i].words)
        elif lines[i].ending and before >= 0.6 * total and before > 40:
            rest = [len(lines[j].words) for j in known if j > i and out[j]]
            if sum(rest) < 0.25 * total and max(rest, default=0) < 60:
                return [kept and j < i for j, kept in enumerate(out)]
    return out


def _fill(lines: Sequence[Line], known: Sequence[int], out: list[bool]) -> None:
    """Short lines between paragraphs (subheads, signatures under quotations, short sentences) are the article's too."""
    at = 0
    while at < len(known):
        if out[known[at]]:
            at += 1
            continue
        stop = at
        while stop < len(known) and not out[known[stop]]:
            stop += 1
        gap = [i for i in known[at:stop] if not lines[i].furniture]
        over, *points = gap if gap and not lines[gap[0]].bullet else [known[at - 1], *gap]
        told = lines[over].text.endswith(":") and all(lines[i].bullet for i in points)
        if at > 0 and stop < len(known) and (told or sum(not lines[i].ends_sentence for i in gap) < FEED):
            for i in gap:
                out[i] = True
        elif at > 0:
            for i in known[at:stop]:  # the last paragraph may be a short sentence
                if lines[i].furniture or not lines[i].ends_sentence or len(lines[i].words) < 4:
                    break
                out[i] = True
        at = stop


def mend(lines: Sequence[Line], out: Sequence[bool], barred: Sequence[bool], listed: Sequence[bool]) -> list[bool]:
    """The same choice with what it must not leave out: lines of several sentences between paragraphs or right after them, the
    points (`listed`) that a paragraph introduces, the last answer and the last entry of a list. `barred` lines are never added.
    """
    kept = list(out)
    known = [i for i, line in enumerate(lines) if not line.blank]
    chosen = [place for place, i in enumerate(known) if kept[i]]
    if not chosen:
        return kept
    for i in known[chosen[0] : chosen[-1]]:
        kept[i] = kept[i] or (not barred[i] and _told(lines[i]))
    heads = Counter(head for i in known if kept[i] and (head := _head(lines[i])))
    introduced = False
    for place in range(chosen[-1] + 1, len(known)):
        i, before = known[place], lines[known[place - 1]]
        line = lines[i]
        introduced = before.text.endswith(":") or (introduced and listed[known[place - 1]])
        point = introduced and (listed[i] or (line.ends_sentence and len(line.words) >= 4))  # or what follows the points
        opening = line.text.endswith(":") and place + 1 < len(known) and listed[known[place + 1]]
        answer = before.text.endswith("?") and line.ends_sentence and len(line.words) >= 2
        entry = heads[_head(line)] >= 2 and (line.ends_sentence or len(line.words) >= 4)
        if barred[i] or line.furniture or line.ending or not (_told(line) or point or opening or answer or entry):
            break
        kept[i] = True
    return kept


def _told(line: Line) -> bool:
    """Whether a line tells something in several sentences."""
    return not line.furniture and not line.ending and line.ends_sentence and line.sentences >= 2 and len(line.words) >= 6


def _head(line: Line) -> str:
    """What opens a line before a colon or a dash, as speakers and dates do, figures alike; empty where nothing does."""
    match = _HEAD.match(line.text)
    return "" if match is None else "0" if any(sign.isdigit() for sign in match[1]) else match[1]
