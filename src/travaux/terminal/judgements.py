"""Decisions as JSON Lines, one a line, oldest first: taken out of one record and into another.

Invariant: what one record gave, another takes as it is, authors and times included; what it has already changes nothing.
"""

import re
import sys
from pathlib import Path
from typing import BinaryIO

from travaux import ingest, interfaces
from travaux.errors import RefusedInput, TravauxError
from travaux.model import Judgement
from travaux.store import Store

AT = re.compile(r"\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(\.\d+)?Z")


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
                found.append(_checked(interfaces.load(Judgement, line)))
            except RefusedInput as refused:
                raise TravauxError(f"{place}, line {number}: no decision: {refused}") from None
    return ingest.replay(store, found), len(found)


def _checked(judgement: Judgement) -> Judgement:
    """The decision, where it says by whom it was made and when. Raises RefusedInput."""
    if not AT.fullmatch(judgement.at):
        raise RefusedInput("`at` should be a time in UTC such as 2031-05-04T10:00:00Z")
    if not judgement.by.strip() or not judgement.by.isprintable():
        raise RefusedInput("`by` should be a name")
    return judgement
