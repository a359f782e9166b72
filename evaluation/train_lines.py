#!/usr/bin/env python3
"""Train and measure the models that tell an article's lines from a page's furniture.

    train_lines.py text DUMPS.jsonl [GROUND-TRUTH.json FOLDER-OF-HTML] [-o WEIGHTS/text.json]
    train_lines.py page GROUND-TRUTH.json FOLDER-OF-HTML [-o WEIGHTS/page.json]

Prints F1 over 4-word shingles of the article's text, the mean over pages, twice: cross-validated so that no host is both
trained on and measured, and of the shipped weights on what they were trained on. NumPy alone; the same data give the same
weights.
"""

import argparse
import gzip
import json
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from urllib.parse import urlsplit

import numpy as np

from travaux.reading import extraction, features, page, webzones
from travaux.reading.classifier import CLIP, Logistic, Model, Vector, chances, second
from travaux.reading.features import Matrix
from travaux.reading.lines import split
from travaux.sources.charset import decode

FOLDS, INNER = 5, 4
RIDGE = (1.0, 2.0)  # of the first and the second model
THRESHOLDS = (0.35, 0.4, 0.45, 0.5, 0.55)


@dataclass
class Example:
    """One page: its lines' words, its rows, which lines are the article's, the article, and the host it comes from."""

    words: list[str]
    rows: Matrix
    gold: Vector
    body: str
    host: str


def letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def labels(lines: Sequence[str], body: str) -> Vector:
    """Which lines the article holds: long ones anywhere in it, short ones as whole paragraphs near long ones."""
    paragraphs = [letters(line) for line in body.split("\n")]
    whole, joined, single = "\n".join(paragraphs), "".join(paragraphs), set(paragraphs)
    found = []
    for line in lines:
        own = letters(line)
        found.append((own in whole or own in joined) if len(own) >= 25 else bool(own) and own in single)
    long = [i for i, line in enumerate(lines) if found[i] and len(letters(line)) >= 25]
    if long:
        found = [kept and long[0] - 4 <= i <= long[-1] + 4 for i, kept in enumerate(found)]
    return np.array(found, dtype=np.float64)


def texts(dumps: Path) -> list[Example]:
    examples = []
    for line in dumps.open(encoding="utf-8"):
        one = json.loads(line)
        lines = split(one["text"])
        words = [x.raw for x in lines if not x.blank]
        gold = labels([x.text for x in lines if not x.blank], one["body"])
        examples.append(Example(words, features.of_text(lines), gold, one["body"], urlsplit(one["uri"]).hostname or ""))
    return examples


def rendered(truth: Path, folder: Path) -> list[Example]:
    """The same pages as our own reading renders them: more to train the model of text on, never to measure it."""
    examples = []
    for key, one in sorted(json.loads(truth.read_text(encoding="utf-8")).items()):
        with gzip.open(folder / f"{key}.html.gz") as file:
            lines = split(page.read(decode(file.read(), markup=True)).text)
        gold = labels([line.text for line in lines], one["articleBody"])
        host = urlsplit(one["url"]).hostname or ""
        examples.append(Example([line.raw for line in lines], features.of_text(lines), gold, one["articleBody"], host))
    return examples


def pages(truth: Path, folder: Path) -> list[Example]:
    examples = []
    for key, one in sorted(json.loads(truth.read_text(encoding="utf-8")).items()):
        with gzip.open(folder / f"{key}.html.gz") as file:
            found = page.read(decode(file.read(), markup=True))
        lines = webzones.lines_of(found.blocks)
        marked = extraction.marked(found.blocks, extraction.extract(found.tree))
        gold = labels([block.text for block in found.blocks], one["articleBody"])
        rows = features.of_page(found.blocks, lines, marked)
        host = urlsplit(one["url"]).hostname or ""
        examples.append(Example([line.raw for line in lines], rows, gold, one["articleBody"], host))
    return examples


def fit(examples: Sequence[tuple[Matrix, Vector]], ridge: float) -> Logistic:
    """Weighted logistic regression by Newton's method. A page counts the same whatever its length, a line by its words."""
    rows = np.concatenate([x for x, _ in examples]).astype(np.float64)
    gold = np.concatenate([y for _, y in examples])
    weight = np.concatenate([_weights(x, y) for x, y in examples])
    mean, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    z = np.clip((rows - mean) / scale, -CLIP, CLIP)
    z = np.concatenate([z, np.ones((len(z), 1))], axis=1)
    penalty = np.full(z.shape[1], ridge * 25.0)
    penalty[-1] = 1e-6
    beta = np.zeros(z.shape[1])
    for _ in range(12):
        chance = chances(z @ beta)
        gradient = z.T @ (weight * (chance - gold)) + penalty * beta
        curve = (z * (weight * chance * (1 - chance) + 1e-6)[:, None]).T @ z + np.diag(penalty)
        step = np.linalg.solve(curve, gradient)
        beta -= step
        if np.abs(step).max() < 1e-4:
            break
    return Logistic(mean, scale, beta[:-1], float(beta[-1]))


def _weights(rows: Matrix, gold: Vector) -> Vector:
    words = np.minimum(np.expm1(rows[:, 0].astype(np.float64)), 60)
    found: Vector = np.clip(words / max(30.0, float((words * gold).sum())) * 40, 0.15, 4)
    return found


def fold(host: str, seed: str, folds: int) -> int:
    return int.from_bytes(blake2b(f"{seed}:{host}".encode(), digest_size=4).digest(), "little") % folds


def train(examples: Sequence[Example], columns: tuple[str, ...], threshold: float = 0.5) -> Model:
    """Both models; the second is trained on what first models think of hosts that they have not seen."""
    first = fit([(one.rows, one.gold) for one in examples], RIDGE[0])
    deeper: list[tuple[Matrix, Vector]] = []
    for n in range(INNER):
        seen = [one for one in examples if fold(one.host, "inner", INNER) != n]
        rest = [one for one in examples if fold(one.host, "inner", INNER) == n and len(one.rows)]
        inner = fit([(one.rows, one.gold) for one in seen], RIDGE[0])
        deeper += [(second(one.rows, inner.score(one.rows)), one.gold) for one in rest]
    return Model(columns, first, fit(deeper, RIDGE[1]), threshold)


def shingles(text: str) -> Counter[tuple[str, ...]]:
    words = re.findall(r"\w+", text)
    if len(words) < 4:
        return Counter([tuple(words)]) if words else Counter()
    return Counter(tuple(words[i : i + 4]) for i in range(len(words) - 3))


def measure(pairs: Iterable[tuple[Example, Sequence[bool]]]) -> tuple[float, float, float]:
    """Mean precision, mean recall and their F1 over pages."""
    rows = []
    for one, kept in pairs:
        wanted = shingles(one.body)
        got = shingles("\n".join(words for words, keep in zip(one.words, kept, strict=True) if keep))
        shared = sum((wanted & got).values())
        rows.append(
            (shared / sum(got.values()) if got else float(not wanted), shared / sum(wanted.values()) if wanted else 1.0)
        )
    precision, recall = (float(value) for value in np.mean(rows, axis=0))
    return precision, recall, 2 * precision * recall / (precision + recall)


def written(model: Model) -> str:
    def part(one: Logistic) -> dict[str, object]:
        numbers = {"mean": one.mean, "scale": one.scale, "weights": one.weights}
        return {key: [float(f"{value:.5g}") for value in values] for key, values in numbers.items()} | {
            "bias": round(one.bias, 5)
        }

    data = {"columns": model.columns, "threshold": model.threshold, "first": part(model.first), "second": part(model.second)}
    return json.dumps(data, indent=None, separators=(",", ":")).replace('],"', '],\n"') + "\n"


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("kind", choices=("text", "page"))
    cli.add_argument("data", type=Path, nargs="+")
    cli.add_argument("-o", "--output", type=Path)
    args = cli.parse_args()
    examples = texts(args.data[0]) if args.kind == "text" else pages(args.data[0], args.data[1])
    more = rendered(args.data[1], args.data[2]) if args.kind == "text" and len(args.data) == 3 else []
    columns = features.NAMES if args.kind == "text" else features.NAMES_ON_PAGE
    held: list[tuple[Example, Model]] = []
    for n in range(FOLDS):
        model = train([one for one in examples + more if fold(one.host, "outer", FOLDS) != n], columns)
        held += [(one, model) for one in examples if fold(one.host, "outer", FOLDS) == n]
    best = 0.5, 0.0
    for threshold in THRESHOLDS:
        chosen = [(one, Model(columns, model.first, model.second, threshold).body(one.rows)) for one, model in held]
        precision, recall, f1 = measure(chosen)
        print(f"cross-validated by host, threshold {threshold}: precision {precision:.4f} recall {recall:.4f} F1 {f1:.4f}")
        best = max(best, (threshold, f1), key=lambda pair: pair[1])
    model = train(examples + more, columns, best[0])
    own = measure((one, model.body(one.rows)) for one in examples)
    print(f"on its own training pages: precision {own[0]:.4f} recall {own[1]:.4f} F1 {own[2]:.4f}")
    oracle = measure((one, [bool(gold) for gold in one.gold]) for one in examples)
    print(f"oracle of the labels: precision {oracle[0]:.4f} recall {oracle[1]:.4f} F1 {oracle[2]:.4f}")
    if args.output:
        args.output.parent.mkdir(parents=True, exist_ok=True)
        args.output.write_text(written(model), encoding="utf-8")


if __name__ == "__main__":
    main()
