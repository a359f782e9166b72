"""Documents as judgements name them: by the hash of their bytes beside the id of the day, which another document may change.

Two contents that come under one name both get longer ids; so does a name mean another page where a decision is replayed.
Invariant: a judgement that says which bytes it is about is about no others, under whatever id they go.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from travaux.model import Judgement
from travaux.record.anchors import WORDS

HASH = "x_sha256"  # of the document that a judgement is on; of a piece of evidence, beside its document, it is "sha256"


def stamped(j: Judgement, hashes: Mapping[str, str]) -> Judgement:
    """The judgement with the hashes of the documents that it names and that are here; what it says already stays."""
    before, after = _pieces(j.before, hashes, _hashed), _pieces(j.after, hashes, _hashed)
    if j.target in hashes:
        before = {HASH: hashes[j.target]} | (before or {})
    if j.action == "supersede" and after and after.get("by") in hashes:
        after = {HASH: hashes[after["by"]]} | after
    return replace(j, before=before, after=after)


def today(judgements: Iterable[Judgement], hashes: Mapping[str, str]) -> tuple[Judgement, ...]:
    """The judgements with every document under the id that it has now; `hashes` gives those of all documents."""
    ids: dict[str, list[str]] = defaultdict(list)
    for id_, sha256 in hashes.items():
        ids[sha256].append(id_)
    here = _Here(ids, frozenset(hashes))
    return tuple(_today(j, here) for j in judgements)


@dataclass(frozen=True, slots=True)
class _Here:
    """The ids of the documents that are here: by the hash of their bytes, and all of them."""

    by_hash: Mapping[str, Sequence[str]]
    every: frozenset[str]


def _today(j: Judgement, here: _Here) -> Judgement:
    before, after = _pieces(j.before, here, _named), _pieces(j.after, here, _named)
    target = _now(j.target, (j.before or {}).get(HASH), here)
    if after and j.action == "supersede" and HASH in after:
        after = after | {"by": _now(str(after.get("by")), after[HASH], here)}
    return replace(j, target=target, before=before, after=after)


def _pieces(given: dict[str, Any] | None, known: Any, change: Any) -> dict[str, Any] | None:
    """The values with each piece of evidence in them changed."""
    lists = {key: given[key] for key in ("evidence", WORDS) if isinstance(given.get(key), list)} if given else {}
    if not given or not lists:
        return given
    return given | {key: [change(p, known) if isinstance(p, dict) else p for p in those] for key, those in lists.items()}


def _hashed(piece: dict[str, Any], hashes: Mapping[str, str]) -> dict[str, Any]:
    found = hashes.get(str(piece.get("document")))
    return {"sha256": found} | piece if found else piece


def _named(piece: dict[str, Any], here: _Here) -> dict[str, Any]:
    return piece | {"document": _now(str(piece.get("document")), piece.get("sha256"), here)}


def _now(id_: str, sha256: Any, here: _Here) -> str:
    """The id that bytes go by: of several the one that they were named by, or that its name became, else the least.

    Where they are not here, and their id is another's, one that nobody has.
    """
    if not isinstance(sha256, str):
        return id_
    those = here.by_hash.get(sha256, ())
    if not those:
        return f"{id_}@{sha256[:12]}" if id_ in here.every else id_
    if id_ in those:
        return id_
    return min(those, key=lambda new: (not new.startswith(f"{id_}-"), new))
