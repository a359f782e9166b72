"""Files and folders: what lies where, what kind it is, and its bytes within the limits.

Invariant: links to folders are not followed, so a walk ends.
"""

import gzip
import zlib
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from travaux.errors import RefusedInput
from travaux.model import Problem, Raw
from travaux.sources import lines
from travaux.sources.limits import LIMITS, Limits, megabytes

HTML, TEXT = "text/html", "text/plain"
KINDS = {
    ".html": HTML,
    ".htm": HTML,
    ".xhtml": HTML,
    ".txt": TEXT,
    ".text": TEXT,
    ".jsonl": lines.MEDIA,
    ".ndjson": lines.MEDIA,
}
COMPRESSED = ".gz"


def walk(folder: Path) -> Iterator[Path]:
    """Every file of a folder and the folders in it, sorted by path; hidden ones and a saved page's `_files` are passed over."""
    try:
        entries = sorted(folder.iterdir(), key=lambda path: path.name)
    except OSError:
        yield folder  # reported as unreadable when it is opened
        return
    pages = {path.name.removesuffix(path.suffix) for path in entries if path.suffix.lower() in KINDS}
    for path in entries:
        if path.name.startswith("."):
            continue
        if path.is_dir() and not path.is_symlink():
            if not (path.name.endswith("_files") and path.name.removesuffix("_files") in pages):
                yield from walk(path)
        else:
            yield path


def ending(path: Path) -> str:
    """The ending that says what a file is, `.gz` included: `.html.gz`; empty where none is known."""
    name = path.name.lower()
    packed = COMPRESSED if name.endswith(COMPRESSED) else ""
    kind = Path(name.removesuffix(COMPRESSED)).suffix
    return kind + packed if kind in KINDS else ""


def read_file(path: Path, id: str, limits: Limits = LIMITS) -> Iterator[Raw | Problem]:
    """The documents of one file. `id` is its id, and its members' prefix."""
    place = str(path)
    try:
        known = ending(path)
        kind = KINDS.get(known.removesuffix(COMPRESSED)) or _sniffed(path)
        if kind == lines.MEDIA and not known.endswith(COMPRESSED):
            with path.open("rb") as stream:
                empty = True
                for found in lines.documents(stream, place, id, limits):
                    empty = False
                    yield found
                if empty:
                    yield Problem(place, "empty")
            return
        data = _contents(path, limits)
        if known.endswith(COMPRESSED):
            data = expanded(data, limits)
        if kind == lines.MEDIA:
            yield from lines.documents(BytesIO(data), place, id, limits)
        elif not data.strip():
            yield Problem(place, "empty")
        else:
            yield Raw(id, data, kind, sha256(data).hexdigest(), place, {})
    except RefusedInput as refused:
        yield Problem(place, str(refused))
    except OSError as error:
        yield Problem(place, _why(path, error))


def _why(path: Path, error: OSError) -> str:
    if path.is_symlink() and not path.exists():
        return "a link that leads nowhere"
    return (error.strerror or str(error)).lower()


def _regular(path: Path) -> None:
    if path.is_dir():
        raise RefusedInput("a link to a folder, which is not followed")
    if path.exists() and not path.is_file():
        raise RefusedInput("not a file that can be read")


def _contents(path: Path, limits: Limits) -> bytes:
    _regular(path)
    with path.open("rb") as stream:
        data = stream.read(limits.text + 1)
    if len(data) > limits.text:
        raise RefusedInput(f"{megabytes(path.stat().st_size)} is more than the {megabytes(limits.text)} one document may have")
    return data


def expanded(data: bytes, limits: Limits = LIMITS) -> bytes:
    """What a gzip file holds, unless it grows beyond the limits."""
    most = min(limits.text, max(len(data), 1000) * limits.expansion)
    try:
        with gzip.GzipFile(fileobj=BytesIO(data)) as stream:
            out = stream.read(most + 1)
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        raise RefusedInput("a damaged gzip file") from error
    if len(out) > most:
        raise RefusedInput(f"unpacks to more than {megabytes(most)}")
    return out


def _sniffed(path: Path) -> str:
    """What a file without a known ending is, from its first bytes; raises `RefusedInput` where that is nothing we read."""
    _regular(path)
    with path.open("rb") as stream:
        head = stream.read(2000).lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if head.startswith((b"<!doctype html", b"<html")) or b"<head" in head or b"<body" in head:
        return HTML
    if path.suffix:
        raise RefusedInput(f"not a kind of file that is read ({path.suffix})")
    return lines.MEDIA if head.startswith(b'{"') else TEXT
