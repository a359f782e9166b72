"""Attribution relations as a small learned reader sees them: cues, and for each cue the words of its source and its content.

A MiniLM encoder reads a window of text once; one head marks the cues, another tells for each cue which wordpieces are its
source and which its content, from both vectors, their product and the distance between them. Card: docs/models/attributions.md.
Invariant: the same text gives the same relations; without the weights there are none, and rules alone read.
"""

import warnings
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import as_file, files
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import onnxruntime

from travaux.annotate import windows
from travaux.annotate.windows import Window
from travaux.model import Span

Matrix = npt.NDArray[np.float32]

WEIGHTS = files("travaux.annotate").joinpath("weights")
START, END = 101, 102  # the marks at the ends of a window
NEAR, FAR = 32, 64  # distances counted one by one, and the last step of those counted by eights
LEAST_CUE = 0.35  # probability of a wordpiece to belong to a cue
SOURCE, CONTENT = 1, 2  # roles; 0 is neither
# Between neither and content a change costs this much log probability; a source may be one short word.
CHANGES = np.array([[0, 0, 0.4], [0, 0, 0], [0.4, 0, 0]], dtype=np.float32)


class Attribution(NamedTuple):
    """Who is said to have said what, by which words: spans of code points, and how sure the reader is of the cue."""

    source: tuple[Span, ...]
    cue: Span
    content: tuple[Span, ...]
    probability: float


class Reader:
    """The encoder and the head of roles, loaded once."""

    def __init__(self, model: bytes, heads: dict[str, Matrix]) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        self.session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        self.distance, self.out, self.bias = heads["distance"], heads["out"], heads["bias"]

    def encode(self, window: Window) -> tuple[Matrix, Matrix]:
        """Of each wordpiece the probability to be outside, to begin or to be inside a cue (wordpieces, 3), and the parts
        that roles are told from. One window at a time: that is no slower than several, padded to one length.
        """
        ids = np.array([[START, *window.ids, END]], dtype=np.int64)
        marks, parts = self.session.run(None, {"ids": ids, "mask": np.ones_like(ids)})
        return chances(marks[0, 1:-1]), parts[0, 1:-1]

    def roles(self, parts: Matrix, start: int, end: int) -> Matrix:
        """The probability of each role for every wordpiece, given a cue's first and last one: (wordpieces, 3)."""
        word, product, first, last, product_first, product_last = np.split(parts, 6, axis=1)
        at = np.arange(len(parts))
        distance = np.where(at < start, at - start, np.where(at > end, at - end, 0))
        beyond = np.abs(distance) - NEAR
        far = np.sign(distance) * (NEAR + beyond // 8)
        distance = np.clip(np.where(beyond <= 0, distance, far), -FAR, FAR) + FAR
        sums = np.maximum(word + (first[start] + last[end]) + self.distance[distance], 0)
        products = product * (product_first[start] + product_last[end])
        return chances(np.concatenate([sums, products], axis=1) @ self.out + self.bias)


def chances(scores: Matrix) -> Matrix:
    """Softmax over the last axis."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    found: Matrix = raised / raised.sum(axis=-1, keepdims=True)
    return found


@lru_cache(maxsize=1)
def reader() -> Reader | None:
    """The shipped reader; None, and one warning in the life of the process, where its weights are missing."""
    model, heads = WEIGHTS.joinpath("attributions.onnx"), WEIGHTS.joinpath("attributions.npz")
    if not (model.is_file() and heads.is_file() and windows.PIECES.is_file()):
        warnings.warn("the weights of the reader of attributions are missing: rules alone read", RuntimeWarning, stacklevel=2)
        return None
    with as_file(heads) as path, np.load(path) as loaded:
        return Reader(model.read_bytes(), dict(loaded))


def find(text: str) -> list[Attribution]:
    """The attribution relations of a text, in the order of their cues; none without the weights."""
    model = reader()
    if model is None:
        return []
    return [one for window in windows.cut(text) for one in _relations(model, text, window)]


def _relations(model: Reader, text: str, window: Window) -> Iterator[Attribution]:
    marks, parts = model.encode(window)
    for start, end, probability in cues(marks):
        chance = model.roles(parts, start, end)
        roles = settled(chance)
        if not (roles == CONTENT).any():  # few words
            roles = chance.argmax(axis=1)
        content = _spans(text, window.offsets, roles == CONTENT)
        if content:
            source = _spans(text, window.offsets, roles == SOURCE)
            yield Attribution(source, Span(window.offsets[start].start, window.offsets[end].end), content, probability)


def cues(marks: Matrix) -> Iterator[tuple[int, int, float]]:
    """First and last wordpiece of each cue, and the greatest probability of a wordpiece of it."""
    likely = 1 - marks[:, 0]
    at, n = 0, len(marks)
    while at < n:
        if likely[at] < LEAST_CUE:
            at += 1
            continue
        end = at
        while end + 1 < n and likely[end + 1] >= LEAST_CUE and marks[end + 1, 2] >= marks[end + 1, 1]:
            end += 1
        yield at, end, float(likely[at : end + 1].max())
        at = end + 1


def settled(chance: Matrix) -> npt.NDArray[np.int64]:
    """The likeliest role of each wordpiece where content costs to begin and to end, after Viterbi.

    What is likeliest piece by piece changes at a few places alone, and a costlier path could only change there, too: so the
    steps are the runs between those places.
    """
    best = chance.argmax(axis=1)
    starts = np.flatnonzero(np.diff(best, prepend=-1))
    gains = np.add.reduceat(np.log(chance + 1e-6), starts, axis=0)
    score, back = gains[0], []
    for gain in gains[1:]:
        paths = score[:, None] - CHANGES
        back.append(paths.argmax(axis=0))
        score = paths.max(axis=0) + gain
    path = [int(score.argmax())]
    for step in reversed(back):
        path.append(int(step[path[-1]]))
    return np.repeat(path[::-1], np.diff(starts, append=len(best)))


def _spans(text: str, offsets: list[Span], held: Any) -> tuple[Span, ...]:
    """Runs of wordpieces as spans; what only white space and marks part is one."""
    found: list[Span] = []
    for at in np.flatnonzero(held):
        span = offsets[at]
        if found and not any(c.isalnum() for c in text[found[-1].end : span.start]):
            found[-1] = Span(found[-1].start, span.end)
        else:
            found.append(span)
    return tuple(found)
