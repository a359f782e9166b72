"""Copies: exact, edited (wire copy that two outlets shorten differently) and partial ones, without comparing all pairs.

MinHash over word shingles (Broder 1997) estimates how much two texts share; bands of it (Leskovec, Rajaraman and Ullman,
Mining of Massive Datasets, 3.4) name the few documents worth a comparison, and hashes of paragraphs find the part that was
taken over whole.
Invariant: a signature is a function of one text and its zones; groups are the same in whatever order documents come.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

from travaux import dates
from travaux.model import Zone

SHINGLE = 3  # words
HASHES, ROWS = 64, 4  # 16 bands of 4: two texts that share half of their shingles meet in one with 64 %, 0.7 with 99 %
NEAR = 0.5  # shared share of shingles from which two texts are copies
INSIDE = 0.75  # share of the shorter text's words in paragraphs that the longer holds too
CROWD = 100  # documents filed under one key: what more of them share is no sign of copying
PARAGRAPH = 12  # words from which a paragraph says where it comes from

_WORD = re.compile(r"\w+")
Codes = npt.NDArray[np.uint64]
_MASK = np.uint64((1 << 32) - 1)


def _coefficients() -> tuple[Codes, Codes]:
    """The multipliers and shifts of the hash family: fixed, so that signatures made anywhere agree."""
    drawn = (blake2b(n.to_bytes(4, "little"), digest_size=16, person=b"travaux-minhash").digest() for n in range(HASHES))
    stream = b"".join(drawn)
    pairs = np.frombuffer(stream, dtype="<u8").reshape(HASHES, 2)
    return pairs[:, 0] | np.uint64(1), pairs[:, 1]


_A, _B = _coefficients()


@dataclass(frozen=True, slots=True)
class Signature:
    """What of a text is compared: a hash of all its words, MinHash values, and each long paragraph's hash with its length.

    Plain integers below 2**63, fit for JSON.
    """

    exact: int
    words: int
    hashes: tuple[int, ...]
    paragraphs: tuple[tuple[int, int], ...]


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode("utf-8", "replace"), digest_size=8).digest(), "little") >> 1


def signature(text: str, zones: Sequence[Zone]) -> Signature:
    """The signature of a document's article: its body zones (headlines differ among copies), or all of an undrawn text."""
    spans = [zone.span for zone in zones if zone.kind == "body"]
    parts = [text[span.start : span.end] for span in spans] if spans else [text]
    paragraphs = [words for part in parts for line in part.split("\n") if (words := _WORD.findall(line.lower()))]
    words = [word for paragraph in paragraphs for word in paragraph]
    long = ((_hash(" ".join(paragraph)), len(paragraph)) for paragraph in paragraphs if len(paragraph) >= PARAGRAPH)
    return Signature(_hash(" ".join(words)), len(words), _minhash(words), tuple(dict(long).items()))


def _minhash(words: Sequence[str]) -> tuple[int, ...]:
    """The least value of each of `HASHES` hash functions over the shingles; empty for a text too short to have any."""
    if len(words) < SHINGLE:
        return ()
    codes = np.fromiter((_word_code(word) for word in words), dtype=np.uint64, count=len(words))
    with np.errstate(over="ignore"):
        grams = codes[: len(codes) - SHINGLE + 1].copy()
        for n in range(1, SHINGLE):
            grams = grams * np.uint64(0x9E3779B97F4A7C15) + codes[n : len(codes) - SHINGLE + 1 + n]
        grams = np.unique(grams)
        least = np.full(HASHES, np.iinfo(np.uint64).max, dtype=np.uint64)
        for start in range(0, len(grams), 8192):  # bounded memory for long texts
            piece = grams[start : start + 8192]
            mixed = piece[None, :] * _A[:, None] + _B[:, None]
            mixed ^= mixed >> np.uint64(31)
            least = np.minimum(least, mixed.min(axis=1))
    return tuple(int(value) for value in (least >> np.uint64(32)) & _MASK)


_CODES: dict[str, int] = {}


def _word_code(word: str) -> int:
    code = _CODES.get(word)
    if code is None:
        if len(_CODES) > 200_000:
            _CODES.clear()
        code = _CODES[word] = int.from_bytes(blake2b(word.encode("utf-8", "replace"), digest_size=8).digest(), "little")
    return code


def bands(found: Signature) -> tuple[int, ...]:
    """The keys under which a signature is filed: two documents are worth comparing only where they share one."""
    rows = [found.hashes[n : n + ROWS] for n in range(0, len(found.hashes), ROWS)]
    keys = [_hash(f"{n}:{row}") for n, row in enumerate(rows)]
    return (_hash(f"exact:{found.exact}"), *keys, *(_hash(f"paragraph:{code}") for code, _ in found.paragraphs))


def alike(a: Signature, b: Signature) -> bool:
    """Whether one of two texts is a copy of the other: the same, nearly the same, or for the most part contained in it."""
    if a.exact == b.exact:
        return a.words > 0
    if a.hashes and b.hashes and sum(x == y for x, y in zip(a.hashes, b.hashes, strict=True)) >= NEAR * HASHES:
        return True
    shorter, longer = sorted((a, b), key=lambda one: one.words)
    held = {code for code, _ in longer.paragraphs}
    total = sum(count for _, count in shorter.paragraphs)
    return total >= 3 * PARAGRAPH and sum(count for code, count in shorter.paragraphs if code in held) >= INSIDE * total


def candidates(found: Signature, index: Mapping[int, Iterable[str]]) -> set[str]:
    """The ids that an index of bands (`key -> ids`) gives for a signature."""
    return {name for key in bands(found) for name in index.get(key, ())}


def groups(
    signatures: Mapping[str, Signature], published: Mapping[str, str | None], agencies: Iterable[str] = ()
) -> dict[str, str]:
    """Each copy's id with its original's. `agencies` are ids of documents that an agency itself put out.

    The original of a group is its earliest, then an agency's own, then the longest, then the least id; undated ones come last.
    """
    index: dict[int, list[str]] = {}
    leader = {name: name for name in signatures}

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for name in sorted(signatures):
        keys = bands(signatures[name])
        for other in sorted({other for key in keys for other in index.get(key, ())}):
            if find(other) != find(name) and alike(signatures[name], signatures[other]):
                leader[find(name)] = find(other)
        for key in keys:
            filed = index.setdefault(key, [])
            if len(filed) < CROWD:
                filed.append(name)
    members: dict[str, list[str]] = {}
    for name in sorted(signatures):
        members.setdefault(find(name), []).append(name)
    own = frozenset(agencies)

    def rank(name: str) -> tuple[bool, int, bool, int, str]:
        first = dates.first(published.get(name))
        return first is None, first.toordinal() if first else 0, name not in own, -signatures[name].words, name

    out: dict[str, str] = {}
    for group in members.values():
        original = min(group, key=rank)
        out.update({name: original for name in group if name != original})
    return out
