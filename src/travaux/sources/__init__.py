"""From a path to raw documents: files, folders, standard input. Trouble with one input is a `Problem`; the rest goes on."""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from travaux.model import Problem, Raw
from travaux.sources import files, kinds, lines
from travaux.sources.choices import Choices
from travaux.sources.inputs import Budget, Input, of_bytes
from travaux.sources.limits import LIMITS, Limits

__all__ = ["LIMITS", "Choices", "Limits", "read_bytes", "read_path"]


def read_path(
    path: str, limits: Limits = LIMITS, *, distinct: bool = True, choices: Choices | None = None
) -> Iterator[Raw | Problem]:
    """The documents of a file, of a folder (with all folders in it, sorted by path), or (`-`) of JSON Lines on standard input.

    Ids are unique within one call: a file's is its path relative to the folder given, without its ending; a single file's its
    stem; a member's its own or `container#member`. Where two documents ask for one id, the later gets a prefix of its sha256
    appended; the same bytes under the same id a second time are one `Problem`. Not so where `distinct` is false: ids are then
    as asked for, whatever else the call found. `choices` says which of them are wanted, and what a table's columns mean.
    """
    choices = choices or Choices()
    found = (one for one in _found(path, limits, choices) if isinstance(one, Problem) or choices.takes(one.fields.get("uri")))
    return _distinct(found) if distinct else found


def read_bytes(name: str, data: bytes, id: str, limits: Limits = LIMITS) -> Iterator[Raw | Problem]:
    """The documents of a file of this name that came as bytes; `id` is its id, and its members' prefix."""
    return kinds.read(Input(of_bytes(data), name, name, id, limits, budget=Budget.of(len(data), limits)))


def _found(path: str, limits: Limits, choices: Choices) -> Iterator[Raw | Problem]:
    if path == "-":
        yield from lines.documents(sys.stdin.buffer, "standard input", None, limits, choices)
        return
    top = Path(path)
    if not top.is_dir():
        yield from files.read_file(top, kinds.stem(top.name), limits, choices, folder=top.parent)
        return
    empty = True
    for file in files.walk(top):
        empty = False
        yield from files.read_file(file, kinds.stem(file.relative_to(top).as_posix()), limits, choices)
    if empty:
        yield Problem(path, "an empty folder")


def _distinct(found: Iterable[Raw | Problem]) -> Iterator[Raw | Problem]:
    seen: dict[str, str] = {}
    for raw in found:
        if isinstance(raw, Raw) and raw.id in seen:
            longer = f"{raw.id}-{raw.sha256[:8]}"
            if seen[raw.id] == raw.sha256 or longer in seen:
                yield Problem(raw.place, f"the same document as before: {raw.id}", "doubtful", raw.sha256)
                continue
            raw = Raw(longer, raw.data, raw.media, raw.sha256, raw.place, raw.fields)
        if isinstance(raw, Raw):
            seen[raw.id] = raw.sha256
        yield raw
