"""Decisions as JSON Lines, one a line, oldest first: taken out of one record and into another.

Invariant: what one record gave, another takes as it is, authors and times included; what it has already changes nothing.
"""

import sys
from pathlib import Path
from typing import BinaryIO

from travaux import ingest, interfaces
from travaux.errors import RefusedInput, TravauxError
from travaux.model import Judgement
from travaux.store import Store


def give(store: Store, out: BinaryIO) -> None:
    """Write every decision."""
    out.writelines(interfaces.dump(judgement) + b"\n" for judgement in store.judgements())


def take(store: Store, place: str) -> tuple[int, int]:
    """Keep the decisions of a file, or of standard input (`-`): how many were new, and how many there were.

    Raises TravauxError, and keeps none of them, where a line is no decision.
    """
    data = sys.stdin.buffer.read() if place == "-" else Path(place).read_bytes()
    found = []
    for number, line in enumerate(data.splitlines(), start=1):
        if line.strip():
            try:
                found.append(interfaces.load(Judgement, line))
            except RefusedInput as refused:
                raise TravauxError(f"{place}, line {number}: no decision: {refused}") from None
    return ingest.replay(store, found), len(found)
