"""A small learned judge of lines: is this the article's? Two logistic models; the second sees what the first thought.

Weights are plain numbers in `weights/*.json`, trained by `evaluation/train_lines.py` and described in docs/models/lines.md.
Invariant: weights name their columns; where they do not fit the program's, there is no model and the rules of `prose`
decide.
"""

import json
import warnings
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from travaux.reading.features import Matrix, part_columns, window

Vector = npt.NDArray[np.float64]
CLIP = 4.0  # standard deviations beyond which a column says no more


@dataclass(frozen=True, slots=True)
class Logistic:
    """One logistic regression over standardised, clipped columns."""

    mean: Vector
    scale: Vector
    weights: Vector
    bias: float

    def score(self, rows: Matrix) -> Vector:
        """Log odds of each row. Shape (rows, columns) to (rows,)."""
        found: Vector = np.clip((rows - self.mean) / self.scale, -CLIP, CLIP) @ self.weights + self.bias
        return found


@dataclass(frozen=True, slots=True)
class Model:
    """Both logistic regressions, the columns of the first, and the chance from which a line is the article's."""

    columns: tuple[str, ...]
    first: Logistic
    second: Logistic
    threshold: float

    def body(self, rows: Matrix) -> list[bool]:
        """For each row whether the line is the article's."""
        if not len(rows):
            return []
        chance = chances(self.second.score(second(rows, self.first.score(rows))))
        threshold = min(self.threshold, 0.75 * float(chance.max()))
        return [bool(value) for value in chance > threshold]


def chances(scores: Vector) -> Vector:
    """Log odds to probabilities."""
    found: Vector = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return found


def second(rows: Matrix, scores: Vector) -> Matrix:
    """The second model's columns: the first's, then what the first thought here, around, and of whole stretches."""
    n = len(scores)
    chance = chances(scores)
    words = np.minimum(np.expm1(rows[:, 0].astype(np.float64)), 60)
    likely = chance * words
    padded = np.concatenate([np.zeros(2), chance, np.zeros(2)])
    near = [padded[2 + at : 2 + at + n] for at in (-1, 1, -2, 2)]
    columns = [
        np.clip(scores, -6, 6),
        chance,
        *near,
        np.log1p(window(likely, 3)),
        np.log1p(window(likely, 10)),
        chance / max(float(chance.max()), 0.05),
    ]
    stretches = part_columns(np.where(chance > 0.35, (chance - 0.35) * np.maximum(words, 3), (chance - 0.35) * 8), likely)
    return np.concatenate([rows, np.stack(columns, axis=1), stretches], axis=1).astype(np.float32)


@lru_cache(maxsize=4)
def load(name: str, columns: tuple[str, ...]) -> Model | None:
    """The model of this name if it was trained on these columns, else None and one warning in the life of the process."""
    file = files("travaux.reading").joinpath("weights", f"{name}.json")
    data = json.loads(file.read_text(encoding="utf-8")) if file.is_file() else None
    if data is None or tuple(data["columns"]) != columns:
        why = "are missing" if data is None else "were made for other columns"
        warnings.warn(
            f"the weights in {name}.json {why}: rules alone tell articles from furniture", RuntimeWarning, stacklevel=2
        )
        return None
    first, last = (
        Logistic(np.array(part["mean"]), np.array(part["scale"]), np.array(part["weights"]), float(part["bias"]))
        for part in (data["first"], data["second"])
    )
    return Model(columns, first, last, float(data["threshold"]))
