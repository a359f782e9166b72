"""What kind a thing is, by its media type, its name or its first bytes, and the reader that reads it.

The table of readers is `plugins`' own: a reader's name there is an ending (`.warc`) or a media type (`application/warc`).
"""

import re
from dataclasses import replace
from functools import lru_cache
from pathlib import PurePosixPath

from travaux import plugins
from travaux.errors import RefusedInput, TravauxError
from travaux.model import Problem
from travaux.sources import packed
from travaux.sources.inputs import Exhausted, Found, Input, Reader

_SHORT = {".tgz": ".tar.gz", ".tbz": ".tar.bz2", ".tbz2": ".tar.bz2", ".txz": ".tar.xz"}
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF|opml)[\s>]")
_MAILBOX = re.compile(rb"From \S+ .*\d{4}\r?\n")
_PAGE = re.compile(rb"^(?:<!doctype html|<html)|<head|<body", re.IGNORECASE)


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    return frozenset(name for name in plugins.names("readers") if name.startswith("."))


def ending(name: str) -> str:
    """The ending that says what a file is, packing included (`.html.gz`), as the name writes it; empty where none is known."""
    lower = name.lower()
    suffix = PurePosixPath(lower).suffix
    if suffix in _SHORT:
        return name[-len(suffix) :]
    if suffix in packed.NAMES:
        inner = PurePosixPath(lower.removesuffix(suffix)).suffix
        return name[-len(inner + suffix) :] if inner in _endings() else ""
    return name[-len(suffix) :] if suffix in _endings() else ""


def stem(name: str) -> str:
    """The name without the known ending or, for an unknown one, the last."""
    known = ending(name)
    return name[: -len(known)] if known else name.removesuffix(PurePosixPath(name).suffix)


def read(found: Input) -> Found:
    """The documents of one input, and its problems: whatever goes wrong in it is one line, and costs nothing else."""
    try:
        if found.depth > found.limits.nesting:
            raise RefusedInput(f"more than {found.limits.nesting} containers inside each other")
        yield from _read(found)
    except Exhausted as over:
        if found.depth:
            raise
        yield Problem(found.place, str(over))
    except TravauxError as refused:
        yield Problem(found.place, str(refused))
    except OSError as error:
        yield Problem(found.place, (error.strerror or str(error) or "cannot be read").lower())
    except Exception as error:  # a container nobody foresaw must not cost the others
        said = (str(error).strip() or "no reason given").splitlines()[0]
        yield Problem(found.place, f"cannot be read: {type(error).__name__}: {said[:200]}")


def _read(found: Input) -> Found:
    if found.media in plugins.names("readers"):
        yield from _reader(found.media)(found)
        return
    known = ending(found.name).lower()
    known = _SHORT.get(known, known)
    packing = PurePosixPath(known).suffix
    if packing in packed.NAMES:
        found = _unpack(found, packing)
        known = known.removesuffix(packing)
    yield from (_reader(known) if known else _sniffed(found))(found)


def _unpack(found: Input, packing: str) -> Input:
    stream = packed.unpacked(found.stream, packing, found.budget, found.limits)
    return replace(found, stream=stream, packed=True, name=found.name.removesuffix(found.name[-len(packing) :]))


def _reader(name: str) -> Reader:
    reader: Reader = plugins.load("readers", name)
    return reader


def _sniffed(found: Input) -> Reader:
    """The reader for what has no known ending; raises `RefusedInput` where its first bytes are of nothing that is read."""
    head = found.stream.peek(2000)[:4000]
    suffix = PurePosixPath(found.name).suffix
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if _PAGE.search(start[:2000]) and not start.startswith(b"%PDF-"):
        return _reader("text/html")
    for sign, name in ((b"%PDF-", ".pdf"), (b"WARC/", ".warc")):
        if start.startswith(sign):
            return _reader(name)
    if suffix:
        raise RefusedInput(f"not a kind of file that is read ({suffix})")
    for sign, packing in packed.MAGIC.items():
        if head.startswith(sign):
            inner = _unpack(found, packing)
            return lambda _: _sniffed(inner)(inner)
    if head.startswith(b"PK\x03\x04"):
        return _reader(".docx" if b"[Content_Types].xml" in head[:200] else ".zip")
    if head[257:262] == b"ustar":
        return _reader(".tar")
    if _FEED.search(start[:1500]):
        return _reader(".xml")
    if _MAILBOX.match(head):
        return _reader(".mbox")
    return _reader(".jsonl" if start.startswith(b'{"') else ".txt")
