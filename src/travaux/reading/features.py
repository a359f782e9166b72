"""What a classifier sees of a text's lines: shape, words, place, neighbours. One row of numbers a line that is not blank.

Invariant: the columns are `NAMES` in this order; weights are only valid for the columns that they were trained on.
"""

import re
from collections import Counter
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from travaux.reading import threads, zones
from travaux.reading.lines import Line
from travaux.reading.markup import Hint
from travaux.reading.page import Block
from travaux.reading.prose import running

Matrix = npt.NDArray[np.float32]

OWN = (
    "words", "letters", "function", "sentence_end", "sentences", "capitals", "digits", "commas", "label", "opener", "notice",
    "ending", "counter", "bullet", "indent", "blank_before", "blank_after", "year", "lower_start", "quote_start", "address",
    "byline", "caption", "thread", "word_length", "upper", "colon", "question", "running", "again", "topic", "furniture", "bar",
)  # fmt: skip
PLACE = (
    "position", "words_before", "words_after", "running_before", "running_after", "since_running", "until_running", "ended",
    "short_run", "near5", "near15", "count", "topic5", "first_run", "dense5", "dense15", "length_rank",
    "part_share", "part_total", "part_order", "part_from", "part_to", "best_from", "best_to", "part_words_before",
)  # fmt: skip
AROUND = (
    "words",
    "function",
    "sentence_end",
    "running",
    "furniture",
    "bullet",
    "topic",
    "capitals",
    "blank_before",
    "ending",
    "upper",
)
REACH = (-2, -1, 1, 2)
HINTS = tuple(hint for hint in Hint)
ON_PAGE = (
    *OWN, "linked", "marked", "marked_parent", "main_parent", "depth", "marked_near", *(f"in_{hint.name}" for hint in HINTS)
)  # fmt: skip
AROUND_ON_PAGE = (*AROUND, "linked", "marked", "main_parent", "in_PARAGRAPH", "in_ITEM", "in_SUBHEAD")


def columns(names: Sequence[str] = OWN, around: Sequence[str] = AROUND) -> tuple[str, ...]:
    """The names of all columns of `matrix`."""
    return (*names, *PLACE, *(f"{name}{at:+d}" for at in REACH for name in around))


NAMES = columns()
NAMES_ON_PAGE = columns(ON_PAGE, AROUND_ON_PAGE)

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ADDRESS = re.compile(r"https?://|www\.|\S@\S|\.(?:com|org|net)\b")
_DIGIT = re.compile(r"\d")
_QUOTES = "\"'“‘«„"


def _topic(lines: Sequence[Line], marks: Sequence[bool]) -> list[float]:
    """For each line the share of its longer words that the text's paragraphs use, other lines' at least."""
    vocabulary: Counter[str] = Counter()
    for line, mark in zip(lines, marks, strict=True):
        if mark:
            vocabulary.update({word for word in line.words if len(word) > 4})
    out = []
    for line, mark in zip(lines, marks, strict=True):
        long = {word for word in line.words if len(word) > 4}
        least = 2 if mark else 1
        out.append(sum(vocabulary[word] >= least for word in long) / max(3, len(long)))
    return out


def own(lines: Sequence[Line], blank_before: Sequence[int], blank_after: Sequence[int]) -> Matrix:
    """The columns `OWN` of lines that are not blank."""
    marks = [running(line) for line in lines]
    topic = _topic(lines, marks)
    again = Counter(line.lower for line in lines)
    least = min((line.indent for line in lines), default=0)
    rows = []
    for i, line in enumerate(lines):
        text, n = line.text, len(line.words)
        tokens = text.split()
        head = text[:1]
        rows.append((
            np.log1p(n), np.log1p(len(text)), line.function_share, line.ends_sentence, min(line.sentences, 6),
            len([token for token in tokens if token[0].isupper()]) / max(1, len(tokens)),
            len(_DIGIT.findall(text)) / max(1, len(text)),
            min(text.count(","), 8), line.label, line.opener, line.notice, line.ending, line.counter, line.bullet,
            min(line.indent - least, 12), blank_before[i], blank_after[i], bool(_YEAR.search(text)), head.islower(),
            head in _QUOTES,
            bool(_ADDRESS.search(text)), n <= 14 and zones.byline(line), n <= 70 and zones.caption(line),
            n <= 3 and threads.heading(line),
            len(text) / max(1, n), text.isupper(), text.endswith(":"), text.endswith("?"), marks[i], min(again[line.lower], 4),
            topic[i], line.furniture, "|" in text,
        ))  # fmt: skip
    return np.array(rows, dtype=np.float32).reshape(len(rows), len(OWN))


def _distance(marks: npt.NDArray[np.bool_]) -> npt.NDArray[np.float64]:
    """Lines since the last mark, at each line; 50 where there is none."""
    at = np.arange(len(marks))
    last = np.maximum.accumulate(np.where(marks, at, -10_000))
    return np.minimum(at - last, 50).astype(np.float64)


def window(values: npt.NDArray[np.float64], reach: int) -> npt.NDArray[np.float64]:
    """The sum of the values at most `reach` lines away, each line's own left out."""
    total = np.concatenate(([0.0], np.cumsum(values)))
    at = np.arange(len(values))
    found: npt.NDArray[np.float64] = total[np.minimum(at + reach + 1, len(values))] - total[np.maximum(at - reach, 0)] - values
    return found


def parts(scores: npt.NDArray[np.float64]) -> list[tuple[int, int, float]]:
    """All maximal scoring stretches of a sequence (Ruzzo and Tompa 1999): first, last (exclusive), sum. Linear."""
    found: list[tuple[int, int, float, float]] = []  # first, last, sum before it, sum with it
    total = 0.0
    for i, score in enumerate(scores):
        total += float(score)
        if score <= 0:
            continue
        first, left = i, total - float(score)
        while True:
            j = len(found) - 1
            while j >= 0 and found[j][2] >= left:
                j -= 1
            if j < 0 or found[j][3] >= total:
                found.append((first, i + 1, left, total))
                break
            first, left = found[j][0], found[j][2]
            del found[j:]
    return [(first, last, after - before) for first, last, before, after in found]


def part_columns(scores: npt.NDArray[np.float64], prose: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """For each line the stretch of prose it lies in, or the nearest: its size, its order, how far its edges are."""
    n = len(scores)
    out = np.zeros((n, 8))
    stretches = parts(scores)
    if not stretches:
        return out
    sums = np.array([part[2] for part in stretches])
    best = int(np.argmax(sums))
    before = np.cumsum(prose) / max(1.0, float(prose.sum()))
    middle = np.array([(part[0] + part[1]) / 2 for part in stretches])
    at = np.arange(n)
    nearest = np.searchsorted((middle[1:] + middle[:-1]) / 2, at) if len(middle) > 1 else np.zeros(n, dtype=int)
    for first, last, _ in stretches:
        nearest[first:last] = next(j for j in range(len(stretches)) if stretches[j][0] == first)
    firsts, lasts = np.array([part[0] for part in stretches]), np.array([part[1] - 1 for part in stretches])
    big = np.cumsum(sums >= 0.25 * sums[best]) - (sums >= 0.25 * sums[best])
    out[:, 0] = sums[nearest] / sums[best]
    out[:, 1] = np.log1p(sums[nearest])
    out[:, 2] = np.minimum(big[nearest], 4)
    for column, value in ((3, at - firsts[nearest]), (4, lasts[nearest] - at), (5, at - firsts[best]), (6, lasts[best] - at)):
        out[:, column] = np.sign(value) * np.log1p(np.abs(value))
    out[:, 7] = before[np.maximum(firsts[nearest] - 1, 0)] * (firsts[nearest] > 0)
    return out


def matrix(base: Matrix, names: Sequence[str] = OWN, around: Sequence[str] = AROUND) -> Matrix:
    """All columns: a line's own (`base`, named `names`), its place, its neighbours. Shape (lines, columns)."""
    n = len(base)
    column = {name: base[:, i].astype(np.float64) for i, name in enumerate(names)}
    words = np.expm1(column["words"])
    marks = column["running"] > 0
    prose = words * marks
    share = (np.cumsum(prose) - prose) / max(1.0, float(prose.sum()))
    ended = np.maximum.accumulate(
        np.where(column["ending"] > 0, share, 0.0)
    )  # how much prose stood before the last ending's heading
    total, all_words = max(1.0, float(prose.sum())), max(1.0, float(words.sum()))
    short = ~marks
    runs = _distance(marks) + _distance(marks[::-1])[::-1]
    topical = column["topic"] * words
    first = int(np.argmax(marks)) if marks.any() else 0
    near5, near15 = window(prose, 5), window(prose, 15)
    scores = np.where(marks, np.minimum(words, 40.0), -6.0 - 50.0 * column["thread"] - 15.0 * column["ending"])
    place = np.stack([
        np.arange(n) / max(1, n - 1), np.cumsum(words) / all_words, 1 - np.cumsum(words) / all_words,
        (np.cumsum(prose) - prose) / total, 1 - np.cumsum(prose) / total,
        np.log1p(_distance(marks)), np.log1p(_distance(marks[::-1])[::-1]), ended, np.log1p(runs) * short,
        np.log1p(near5), np.log1p(near15), np.full(n, np.log1p(n)), np.log1p(window(topical, 5)),
        np.sign(np.arange(n) - first) * np.log1p(np.abs(np.arange(n) - first)),
        near5 / max(1.0, float(near5.max(initial=0))), near15 / max(1.0, float(near15.max(initial=0))),
        np.argsort(np.argsort(words)) / max(1, n - 1),
        *part_columns(scores, prose).T,
    ], axis=1)  # fmt: skip
    chosen = base[:, [list(names).index(name) for name in around]]
    empty = np.zeros((max(map(abs, REACH)), chosen.shape[1]), dtype=np.float32)
    padded = np.concatenate([empty - 1, chosen, empty - 1])
    reach = len(empty)
    near = [padded[reach + at : reach + at + n] for at in REACH]
    return np.concatenate([base, place, *near], axis=1).astype(np.float32)


def of_text(lines: Sequence[Line]) -> Matrix:
    """The rows of a text's lines that are not blank, in order."""
    known = [i for i, line in enumerate(lines) if not line.blank]
    before = [int(i == 0 or lines[i - 1].blank) for i in known]
    after = [int(i + 1 >= len(lines) or lines[i + 1].blank) for i in known]
    kept = [lines[i] for i in known]
    if not kept:
        return np.zeros((0, len(NAMES)), dtype=np.float32)
    return matrix(own(kept, before, after))


def of_page(blocks: Sequence[Block], lines: Sequence[Line], marked: Sequence[bool]) -> Matrix:
    """The rows of a page's blocks: their lines, what the markup says, and what the extractor chose (`marked`)."""
    edges = [0] * len(lines)
    base = own(lines, edges, edges)
    chosen: Counter[int] = Counter()
    everything: Counter[int] = Counter()
    for block, line, mark in zip(blocks, lines, marked, strict=True):
        everything[block.parent] += len(line.words) + 1
        if mark:
            chosen[block.parent] += len(line.words) + 1
    main = chosen.most_common(1)[0][0] if chosen else -1
    depth = next((block.depth for block in blocks if block.parent == main), 0)
    marks = np.array(marked, dtype=np.float64)
    near = window(marks, 3)
    rows = [
        (
            block.linked / max(1, len(block.text)),
            mark,
            chosen[block.parent] / everything[block.parent],
            block.parent == main,
            max(-6, min(6, block.depth - depth)),
            near[i],
        )
        for i, (block, mark) in enumerate(zip(blocks, marked, strict=True))
    ]
    bits = np.array([block.hints for block in blocks])[:, None] & np.array([int(hint) for hint in HINTS])
    page = np.array(rows, dtype=np.float32).reshape(len(blocks), -1)
    return matrix(np.concatenate([base, page, (bits > 0).astype(np.float32)], axis=1), ON_PAGE, AROUND_ON_PAGE)
