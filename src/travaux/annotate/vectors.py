"""What words mean, as one short vector: the sum of static vectors of content words.

The vectors are distilled from a sentence encoder by `evaluation/distil_vectors.py` in the manner of model2vec and described in
`docs/models/vectors.md`. Invariant: a vector depends on the words alone; where the file or the words are missing there is none,
and the record compares words instead.
"""

import base64
import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import as_file, files

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

from travaux.annotate.parsed import Parsed
from travaux.languages.stances import StanceWords
from travaux.model import Statement

FILE = "vectors.npz"
PIECES = "wordpieces.json"
LOUDEST = 127  # of a signed byte
WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:[’'][^\W\d_]+)?")

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Model:
    """`rows` (wordpieces, dimensions) are signed bytes, one row for each number that `pieces` gives."""

    pieces: Tokenizer
    rows: npt.NDArray[np.int8]


@lru_cache(maxsize=1)
def model() -> Model | None:
    """The vectors that ship with the package; None where their files are missing."""
    folder = files("travaux.annotate").joinpath("weights")
    vectors, pieces = folder.joinpath(FILE), folder.joinpath(PIECES)
    if not vectors.is_file() or not pieces.is_file():
        return None
    with as_file(vectors) as path, np.load(path) as data:
        return Model(Tokenizer.from_str(pieces.read_text(encoding="utf-8")), data["rows"])


def attach(parsed: Parsed) -> tuple[Statement, ...]:
    """The statements of a document, each with the vector of its content."""
    text, words = parsed.text, parsed.language.stances
    said = (" ".join(text[span.start : span.end] for span in one.content) for one in parsed.statements)
    return tuple(replace(one, vector=encode(content, words)) for one, content in zip(parsed.statements, said, strict=True))


def encode(text: str, words: StanceWords) -> str | None:
    """The sum of the unit vectors of a text's content words, in base64; None where there is no model or no such word.

    Each word counts once. The first byte is the loudest component in eighths, the others are components in parts of it.
    """
    known = model()
    content = sorted({w.lower() for w in WORD.findall(text)} - words.stop) if words.stop else []
    if known is None or not content:
        return None
    total = np.zeros(known.rows.shape[1], np.float32)
    for found in known.pieces.encode_batch(content, add_special_tokens=False):
        word = known.rows[found.ids].astype(np.float32).sum(axis=0)
        total += word / max(float(np.linalg.norm(word)), 1.0)
    return packed(total)


def packed(vector: Vectors) -> str:
    """A vector as signed bytes in base64, the loudest component first."""
    eighths = min(LOUDEST, max(1, math.ceil(float(np.abs(vector).max()) * 8)))
    parts = np.clip(np.rint(vector * (8 * LOUDEST / eighths)), -LOUDEST, LOUDEST)
    return base64.b64encode(np.concatenate([[eighths], parts]).astype(np.int8).tobytes()).decode()
