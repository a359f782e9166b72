"""Files and folders: what lies where, opened within the limits.

Invariant: links to folders are not followed, so a walk ends.
"""

from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path

from travaux.model import Problem
from travaux.sources import kinds
from travaux.sources.choices import Choices
from travaux.sources.inputs import CHUNK, Budget, Found, Input
from travaux.sources.limits import LIMITS, Limits


def walk(folder: Path) -> Iterator[Path]:
    """Every file of a folder and the folders in it, sorted by path; hidden ones and a saved page's `_files` are passed over."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield folder  # reported as unreadable when it is opened
        return
    pages = {kinds.stem(path.name) for path in entries if kinds.ending(path.name)}
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            if not (path.name.endswith("_files") and path.name.removesuffix("_files") in pages):
                yield from walk(path)
        else:
            yield path


def read_file(
    path: Path, id: str, limits: Limits = LIMITS, choices: Choices | None = None, *, folder: Path | None = None
) -> Found:
    """The documents of one file. `id` is its id, and its members' prefix; `folder` as in `Input`."""
    place = str(path)
    if path.is_dir():
        what = "a link to a folder, which is not followed" if path.is_symlink() else "a folder that cannot be listed"
        yield Problem(place, what)
        return
    if path.exists() and not path.is_file():
        yield Problem(place, "not a file that can be read")
        return
    try:
        stream: BufferedReader = BufferedReader(path.open("rb", buffering=0), CHUNK)
    except (OSError, ValueError) as error:
        yield Problem(place, _why(path, error))
        return
    with stream:
        budget = Budget.of(path.stat().st_size, limits)
        yield from kinds.read(Input(stream, path.name, place, id, limits, choices or Choices(), budget, folder=folder))


def _why(path: Path, error: Exception) -> str:
    if path.is_symlink() and not path.exists():
        return "a link that leads nowhere"
    return ((error.strerror if isinstance(error, OSError) else "") or str(error)).lower()
