#!/usr/bin/env python3
"""Train and measure the model that gives an event its PLOVER type.

    plover.py TRAIN.tsv [-o WEIGHTS/plover.json]   cross-validates, five folds, three times; then, with -o, trains on all of it
    plover.py TRAIN.tsv TEST.tsv                   trains on one, tests on the other
    plover.py --shipped TEST.tsv                   tests what ships

The columns used are `marked_sentence`, with its <s>source</s> and <t>target</t>, and `gold_root`. Prints F1 of each type, their
mean (macro F1) and accuracy of the model, of its rule alone, and of a baseline, TF-IDF of words and pairs of words with
logistic regression. No two folds share a sentence. NumPy alone; the same data give the same weights.
"""

import argparse
import csv
import math
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path

import numpy as np
import numpy.typing as npt

from travaux.annotate import plover
from travaux.annotate.plover import TYPES, Block, Model, Present, Vector
from travaux.annotate.predicates import phrasebook
from travaux.model import Plover, Span

FOLDS, TIMES = 5, 3
RIDGE, RIDGE_OF_BASELINE = 0.03, 0.003  # the baseline's is the best of 1, 0.1, 0.03, 0.01, 0.003 and 0.001
STEPS = 150
RARE = 2  # sentences that a feature must be in
_MARK = re.compile(r"<(/?)([st])>")

Labels = npt.NDArray[np.int64]
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """One sentence, where its source and its target are, and the type of what the one does to the other."""

    text: str
    source: Span | None
    target: Span | None
    type: Plover

    def features(self) -> Present:
        found = BOOK.sentence(self.text, self.source, self.target)
        return plover.features(found, BOOK.hits(found), BOOK.words.friendly)

    def ruled(self) -> Plover | None:
        found = BOOK.sentence(self.text, self.source, self.target)
        return plover.by_rule(found, BOOK.hits(found), BOOK.words.friendly)

    def baseline(self) -> Present:
        words = re.findall(r"\w\w+", self.text.lower())
        return ([*words, *map(" ".join, pairwise(words))],)


BOOK = phrasebook("en")


def unmarked(marked: str) -> tuple[str, Span | None, Span | None]:
    """A text without its marks, and the first span of each mark in it."""
    text, at, opened = "", 0, {}
    spans: dict[str, Span] = {}
    for mark in _MARK.finditer(marked):
        text += marked[at : mark.start()]
        at = mark.end()
        if not mark[1]:
            opened[mark[2]] = len(text)
        elif mark[2] in opened:
            spans.setdefault(mark[2], Span(opened.pop(mark[2]), len(text)))
    return text + marked[at:], spans.get("s"), spans.get("t")


def rows(path: Path) -> list[Row]:
    """The rows of a table; what has no type of the fifteen is left out, and counted on standard error."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file, delimiter="\t"))
    named = {name: name for name in TYPES}
    found = [Row(*unmarked(one["marked_sentence"]), named[one["gold_root"]]) for one in lines if one["gold_root"] in named]
    if len(found) < len(lines):
        print(f"{path}: {len(lines) - len(found)} rows without a PLOVER type left out", file=sys.stderr)
    return found


def design(found: Sequence[Present], at: int) -> tuple[dict[str, int], Vector, Matrix]:
    """The features of one block: their rows, their rarity, and the sentences as vectors of length one."""
    counts = Counter(name for one in found for name in set(one[at]))
    index = {name: row for row, name in enumerate(sorted(name for name, n in counts.items() if n >= RARE))}
    rarity = np.array([1 + math.log((1 + len(found)) / (1 + counts[name])) for name in index])
    matrix = np.zeros((len(found), len(index)))
    for row, one in enumerate(found):
        present = [index[name] for name in set(one[at]) if name in index]
        matrix[row, present] = rarity[present]
    return index, rarity, matrix / np.maximum(np.linalg.norm(matrix, axis=1, keepdims=True), 1e-9)


def fit(rows: Matrix, gold: Labels, ridge: float) -> tuple[Matrix, Vector]:
    """Multinomial logistic regression with a ridge: weights, shape (columns, types), and biases.

    Solved among the rows (a column that no row has gets no weight) by steps of Böhning's bound on the curvature (1992), which
    is diagonal along the principal axes, with Nesterov's momentum.
    """
    values, axes = np.linalg.eigh(rows @ rows.T)
    kept = values > 1e-8 * values.max()
    values, axes = values[kept], axes[:, kept]
    z = axes * np.sqrt(values)
    wanted = np.eye(len(TYPES))[gold]
    weights = ahead = np.zeros((z.shape[1], len(TYPES)))
    bias = bias_ahead = np.zeros(len(TYPES))
    size = 1 / (values / 2 + ridge)[:, None]
    for step in range(STEPS):
        over = chances(z @ ahead + bias_ahead) - wanted
        now, bias_now = ahead - size * (z.T @ over + ridge * ahead), bias_ahead - over.sum(axis=0) / (len(z) / 2)
        pace = step / (step + 3)
        ahead, bias_ahead = now + pace * (now - weights), bias_now + pace * (bias_now - bias)
        weights, bias = now, bias_now
    found: Matrix = rows.T @ (axes @ (weights / np.sqrt(values)[:, None]))
    return found, bias


def chances(scores: Matrix) -> Matrix:
    odds = np.exp(scores - scores.max(axis=1, keepdims=True))
    found: Matrix = odds / odds.sum(axis=1, keepdims=True)
    return found


def train(found: Sequence[Present], gold: Labels, ridge: float) -> Model:
    parts = [design(found, at) for at in range(len(found[0]))]
    weights, bias = fit(np.concatenate([matrix for *_, matrix in parts], axis=1), gold, ridge)
    cuts = np.cumsum([len(index) for index, *_ in parts])[:-1]
    split = np.split(weights, cuts)
    return Model(tuple(Block(index, rarity, own) for (index, rarity, _), own in zip(parts, split, strict=True)), bias)


def predict(model: Model, found: Sequence[Present]) -> Labels:
    return np.array([int(model.score(one).argmax()) for one in found])


def folds(data: Sequence[Row], turn: int) -> Labels:
    """A fold for each row, of each type about as many in each; rows of one sentence share theirs."""

    def shuffled(text: str) -> bytes:
        return blake2b(f"{turn}:{text}".encode(), digest_size=8).digest()

    sentences: dict[str, Plover] = {}
    for row in data:
        sentences.setdefault(row.text, row.type)
    order = sorted(sentences, key=lambda text: (sentences[text], shuffled(text)))
    fold = {text: n % FOLDS for n, text in enumerate(order)}
    return np.array([fold[row.text] for row in data])


def cross_validated(data: Sequence[Row], gold: Labels, look: Callable[[Row], Present], ridge: float) -> list[Labels]:
    """What is predicted for each row by a model that has not seen its sentence, once for each way to cut the data."""
    found = [look(row) for row in data]
    out = []
    for turn in range(TIMES):
        fold, answers = folds(data, turn), np.zeros(len(data), dtype=np.int64)
        for n in range(FOLDS):
            seen, held = np.flatnonzero(fold != n), np.flatnonzero(fold == n)
            model = train([found[i] for i in seen], gold[seen], ridge)
            answers[held] = predict(model, [found[i] for i in held])
        out.append(answers)
    return out


def scores(gold: Labels, answers: Labels) -> Vector:
    """F1 of each type that the data have; nan for one that they lack."""
    right = [int(((gold == n) & (answers == n)).sum()) for n in range(len(TYPES))]
    size = [int((gold == n).sum() + (answers == n).sum()) for n in range(len(TYPES))]
    return np.array([2 * r / s if (gold == n).any() else np.nan for n, (r, s) in enumerate(zip(right, size, strict=True))])


def report(what: str, gold: Labels, runs: Sequence[Labels], details: bool = False) -> None:
    each = np.array([scores(gold, answers) for answers in runs])
    macro = np.nanmean(each, axis=1)
    spread = f" (runs {', '.join(f'{value:.4f}' for value in macro)})" if len(runs) > 1 else ""
    print(f"{what}: macro F1 {macro.mean():.4f}{spread}, accuracy {np.mean([(gold == one).mean() for one in runs]):.4f}")
    if details:
        for n, name in enumerate(TYPES):
            print(f"  {name:<10} F1 {each[:, n].mean():.3f}  of {(gold == n).sum()}")
        wrong = Counter((int(a), int(b)) for one in runs for a, b in zip(gold, one, strict=True) if a != b)
        most = (f"{TYPES[a]} as {TYPES[b] if b >= 0 else None} {n / len(runs):.1f}" for (a, b), n in wrong.most_common(12))
        print(f"  most often taken for another: {', '.join(most)}")


def labels(data: Sequence[Row]) -> Labels:
    return np.array([TYPES.index(row.type) for row in data])


def rules(data: Sequence[Row]) -> Labels:
    return np.array([TYPES.index(found) if (found := row.ruled()) else -1 for row in data])


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("data", type=Path, nargs="+")
    cli.add_argument("--shipped", action="store_true", help="test the weights that ship")
    cli.add_argument("-o", "--output", type=Path)
    args = cli.parse_args()
    data = rows(args.data[0])
    test = data if args.shipped else rows(args.data[-1])
    gold = labels(test)
    if args.shipped:
        plover.typed("A met B.", None, None)  # loads the weights
        start = time.process_time()
        found = [plover.typed(row.text, row.source, row.target) for row in test]
        seconds = time.process_time() - start
        answers = np.array([TYPES.index(one) if one else -1 for one in found])
        report("shipped", gold, [answers], details=True)
        print(f"{len(test) / seconds:.0f} sentences a second of one core")
    elif len(args.data) > 1:
        model = train([row.features() for row in data], labels(data), RIDGE)
        report("model", gold, [predict(model, [row.features() for row in test])], details=True)
        simple = train([row.baseline() for row in data], labels(data), RIDGE_OF_BASELINE)
        report("TF-IDF with logistic regression", gold, [predict(simple, [row.baseline() for row in test])])
    else:
        report("model, cross-validated", gold, cross_validated(data, gold, Row.features, RIDGE), details=True)
        report("TF-IDF with logistic regression", gold, cross_validated(data, gold, Row.baseline, RIDGE_OF_BASELINE))
    report("rule alone", gold, [rules(test)])
    if args.output:
        model = train([row.features() for row in data], labels(data), RIDGE)
        args.output.parent.mkdir(parents=True, exist_ok=True)
        args.output.write_text(plover.written(model), encoding="utf-8")


if __name__ == "__main__":
    main()
