"""Copies: exact, edited (wire copy that two outlets shorten differently) and partial ones, without comparing all pairs.

MinHash over word shingles (Broder 1997) estimates how much two texts share; bands of it (Leskovec, Rajaraman and Ullman,
Mining of Massive Datasets, 3.4) name the few documents worth a comparison, and hashes of paragraphs find the part that was
taken over whole.
Invariant: a signature is a function of one text and its zones; groups are the same in whatever order documents come.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from operator import eq
from typing import Literal

import numpy as np
import numpy.typing as npt

from travaux import dates
from travaux.model import Zone

SHINGLE = 3  # words
HASHES, ROWS = 64, 3  # 21 bands of 3: two texts that share half of their shingles meet in one with 94 %, 0.6 with 99 %
NEAR = 0.5  # shared share of shingles from which two texts are copies
INSIDE = 0.75  # share of the shorter text's words in paragraphs that the longer holds too
LIFTED = 25  # words of paragraphs taken over whole from which a text holds a part of another
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


def _rows(found: Signature) -> list[int]:
    """The bands of MinHash values, each as one number that also says which band it is."""
    hashes = found.hashes
    return [hash((n, hashes[n : n + ROWS])) for n in range(0, len(hashes) - ROWS + 1, ROWS)]  # numbers hash alike anywhere


@dataclass(frozen=True, slots=True)
class Relation:
    """What two texts have in common: `share` is the part of the shorter one's words that stand in the other too.

    A near copy's share is MinHash's estimate of shared shingles; a partial one's the words of paragraphs taken over whole,
    `whole` where they make up most of it.
    """

    kind: Literal["exact", "near", "partial"]
    share: float
    whole: bool = True


def relation(a: Signature, b: Signature) -> Relation | None:
    """How two texts are related as copies; None where they share no long paragraph and too few shingles."""
    if a.exact == b.exact:
        return Relation("exact", 1.0) if a.words > 0 else None
    if a.hashes and b.hashes and len(a.hashes) == len(b.hashes):
        same = sum(map(eq, a.hashes, b.hashes)) / len(a.hashes)
        if same >= NEAR:
            return Relation("near", round(same, 3))
    held = dict(b.paragraphs)
    return _lifted(sum(count for code, count in a.paragraphs if code in held), a.words, _long(a), b.words, _long(b))


def _long(found: Signature) -> int:
    return sum(count for _, count in found.paragraphs)


def _lifted(taken: int, words: int, long: int, other_words: int, other_long: int) -> Relation | None:
    """The relation of two texts that share paragraphs of so many words; None where these are too few to say anything."""
    if taken < LIFTED:
        return None
    fewest, total = min((words, long), (other_words, other_long))
    return Relation("partial", round(taken / fewest, 3), total >= 3 * PARAGRAPH and taken >= INSIDE * total)


class Index:
    """Signatures under their bands: a new one is compared with the few that share a band with it, never with all.

    At most `CROWD` are filed under one band, so that a document costs the same however many came before it.
    """

    def __init__(self) -> None:
        self._names: list[str] = []
        self._sizes: list[tuple[int, int]] = []  # words, and words in long paragraphs
        self._hashes = np.zeros((1024, HASHES), dtype=np.uint32)
        self._minhashed: dict[int, list[int]] = {}
        self._exact: dict[int, list[int]] = {}
        self._paragraphs: dict[int, list[int]] = {}

    def add(self, name: str, found: Signature) -> list[tuple[str, Relation]]:
        """File a signature, and say how it is related to those filed before, in their order."""
        own = len(self._names)
        related: dict[int, Relation] = {}
        for code, others in self._shared(found).items():
            if how := _lifted(others, found.words, _long(found), *self._sizes[code]):
                related[code] = how
        rows = _rows(found)
        near = sorted({other for row in rows for other in self._minhashed.get(row, ())})
        if near:
            same = (self._hashes[near] == np.array(found.hashes, dtype=np.uint32)).sum(axis=1) / HASHES
            for other, share in zip(near, same.tolist(), strict=True):
                if share >= NEAR:
                    related[other] = Relation("near", round(share, 3))
        if found.words:
            related.update(dict.fromkeys(self._exact.get(found.exact, ()), Relation("exact", 1.0)))
        self._file(name, found, rows, own)
        return [(self._names[other], how) for other, how in sorted(related.items())]

    def _shared(self, found: Signature) -> Counter[int]:
        """Words of long paragraphs that documents filed before share with this one."""
        shared: Counter[int] = Counter()
        for code, count in found.paragraphs:
            for other in self._paragraphs.get(code, ()):
                shared[other] += count
        return shared

    def _file(self, name: str, found: Signature, rows: Sequence[int], own: int) -> None:
        self._names.append(name)
        self._sizes.append((found.words, _long(found)))
        if own >= len(self._hashes):
            self._hashes = np.concatenate([self._hashes, np.zeros_like(self._hashes)])
        if len(found.hashes) == HASHES:
            self._hashes[own] = found.hashes
        for keys, filed in (
            (rows, self._minhashed),
            ((found.exact,), self._exact),
            ([code for code, _ in found.paragraphs], self._paragraphs),
        ):
            for key in keys:
                crowd = filed.setdefault(key, [])
                if len(crowd) < CROWD:
                    crowd.append(own)


@dataclass(frozen=True, slots=True)
class Copies:
    """Each copy's original, and what else documents share: (document, other, how), the later one first."""

    originals: dict[str, str]
    shared: tuple[tuple[str, str, Relation], ...]


def groups(
    signatures: Mapping[str, Signature], published: Mapping[str, str | None], agencies: Iterable[str] = ()
) -> dict[str, str]:
    """Each copy's id with its original's. `agencies` are ids of documents that an agency itself put out.

    The original of a group is its earliest, then an agency's own, then the longest, then the least id; undated ones come last.
    """
    return compare(signatures, published, agencies).originals


def compare(signatures: Mapping[str, Signature], published: Mapping[str, str | None], agencies: Iterable[str] = ()) -> Copies:
    """Originals as `groups` gives them, and how each copy relates to its own and to documents of which it holds a part."""
    index, leader = Index(), {name: name for name in signatures}
    related: list[tuple[str, str, Relation]] = []

    def find(name: str) -> str:
        while leader[name] != name:
            leader[name] = leader[leader[name]]
            name = leader[name]
        return name

    for name in sorted(signatures):
        for other, how in index.add(name, signatures[name]):
            if how.whole:
                leader[find(name)] = find(other)
            else:
                related.append((name, other, how))
    members: dict[str, list[str]] = {}
    for name in sorted(signatures):
        members.setdefault(find(name), []).append(name)
    own = frozenset(agencies)

    def rank(name: str) -> tuple[bool, int, bool, int, str]:
        first = dates.first(published.get(name))
        return first is None, first.toordinal() if first else 0, name not in own, -signatures[name].words, name

    originals: dict[str, str] = {}
    for group in members.values():
        original = min(group, key=rank)
        originals.update({name: original for name in group if name != original})
    shared: dict[tuple[str, str], Relation] = {}
    for name, original in sorted(originals.items()):
        how_near = relation(signatures[name], signatures[original])
        shared[name, original] = how_near or Relation("near", 0.0)  # joined to it through other copies
    for name, other, how in related:  # a copy adds nothing to what its original took
        pair = originals.get(name, name), originals.get(other, other)
        later, earlier = sorted(pair, key=rank, reverse=True)
        if later != earlier and shared.get((later, earlier), how).share <= how.share:
            shared[later, earlier] = how
    return Copies(originals, tuple((name, other, how) for (name, other), how in sorted(shared.items(), key=lambda s: s[0])))
