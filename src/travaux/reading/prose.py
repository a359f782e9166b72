"""Which lines of a text are the article: by rules of shape, words and neighbours alone.

Invariant: what is no running text (menus, counters, feeds of headlines) is the article's only between lines that are.
"""

from collections.abc import Sequence

from travaux.reading.lines import Line

FEED = 4  # as many short lines in a row, none of them a sentence, are a list of links and no part of an article


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


def body(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is the article's; blank lines are False."""
    out = [running(line) for line in lines]
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
        if at > 0 and stop < len(known) and len(gap) < FEED:
            for i in gap:
                out[i] = True
        elif at > 0:
            for i in known[at:stop]:  # the last paragraph may be a short sentence
                if lines[i].furniture or not lines[i].ends_sentence or len(lines[i].words) < 4:
                    break
                out[i] = True
        at = stop
