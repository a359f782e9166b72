"""What the command line writes to: standard output or a file, one line a complaint, a progress bar where it takes long.

Invariants: a file named with `-o` is whole or untouched; what documents say never reaches a terminal as control characters.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from travaux.model import Problem

PATIENCE = 2.0  # seconds of work before a progress bar appears
ONE = {"readers' comments": "reader's comment"}  # where the singular is not one ending off
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160), 8232, 8233), " ")
_UNSEEN = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])  # they reorder what follows on the screen


def forgive() -> None:
    """Print what the terminal's charset lacks as question marks rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace")


def one_line(text: str) -> str:
    """Text safe to print: no line feeds, escapes or other control characters."""
    return " ".join(text.translate(_CONTROLS).translate(_UNSEEN).split())


def complain(text: str) -> None:
    """One line on standard error."""
    print(f"travaux: {one_line(text)}", file=sys.stderr, flush=True)


def refuse(problem: Problem) -> None:
    """One line on standard error for an input that was refused."""
    print(f"{one_line(problem.where)}: {one_line(problem.what)}", file=sys.stderr, flush=True)


@contextmanager
def writing(path: Path | None) -> Iterator[BinaryIO]:
    """Standard output, or a file that appears under its name when it is whole. A device or pipe is written to as it is."""
    if path is None or str(path) == "-":
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    elif path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
    else:
        target = path.resolve()  # a link stays a link
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as out:
                yield out
            umask = os.umask(0)
            os.umask(umask)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~umask)
            Path(name).replace(target)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of inputs done; on a terminal it draws on standard error after `PATIENCE` seconds."""
    if not sys.stderr.isatty():
        yield lambda done: None
        return
    from rich.console import Console
    from rich.status import Status

    started = time.monotonic()
    status = Status(f"{doing} …", console=Console(stderr=True))

    def tell(done: int) -> None:
        if (spent := time.monotonic() - started) > PATIENCE:
            status.start()
            status.update(f"{doing} … {done} done, {done / spent:.1f} a second")

    try:
        yield tell
    finally:
        status.stop()


def counted(number: int, many: str) -> str:
    """A number with its noun, given in the plural, in the form that goes with it."""
    if number != 1:
        return f"{number} {many}"
    return f"1 {many[:-3]}y" if many.endswith("ies") else f"1 {ONE.get(many, many.removesuffix('s'))}"
