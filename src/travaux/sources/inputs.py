"""One thing to read: open bytes, what they are called, what is known of them, and how much of them may be taken in.

Readers are functions from an `Input` to documents. A container's reader makes an `Input` of each member (`inside`) and hands
it on to `kinds.read`; a single document's hands on its bytes (`document`). Nothing is ever written under a member's name.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from hashlib import sha256
from io import BufferedReader, BytesIO, RawIOBase
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from travaux.errors import RefusedInput
from travaux.model import Problem, Raw
from travaux.sources.choices import Choices
from travaux.sources.limits import LIMITS, Limits, megabytes

CHUNK = 1 << 16
_UPWARD = re.compile(r"(?:(?<=[/\\\\])|^)\.\.(?:[/\\\\]+|$)")


class Exhausted(RefusedInput):
    """A file holds more than one may in all; nothing more of it is read."""


class Torn(Exhausted):
    """A container is damaged where a member lies; nothing more of the container is read."""


@dataclass(slots=True)
class Budget:
    """What may still be taken out of one file, with all containers in it: bytes unpacked and documents."""

    bytes: int
    members: int
    said: str

    @classmethod
    def of(cls, size: int, limits: Limits) -> "Budget":
        most = max(size * limits.expansion, limits.text)
        return cls(most, limits.members, f"unpacks to more than {megabytes(most)}")

    def spend(self, count: int) -> None:
        """Raises `Exhausted`."""
        self.bytes -= count
        if self.bytes < 0:
            raise Exhausted(f"the rest is not read: it {self.said}")

    def member(self) -> None:
        """Raises `Exhausted`."""
        self.members -= 1
        if self.members < 0:
            raise Exhausted("the rest is not read: too many documents in one file")


@dataclass(frozen=True, slots=True)
class Input:
    """`stream` stands at the beginning. `id` is the document's, or the prefix of its members' ids; None on standard input.

    `media` and `fields` are what the container said, if anything; `packed` where the bytes come out of something smaller.
    `folder` is where files may be opened that are named beside this one: set only for a file that was given alone.
    """

    stream: BufferedReader
    name: str
    place: str
    id: str | None
    limits: Limits = LIMITS
    choices: Choices = field(default_factory=Choices)
    budget: Budget = field(default_factory=lambda: Budget.of(0, LIMITS))
    media: str = ""
    fields: dict[str, Any] = field(default_factory=dict)
    depth: int = 0
    packed: bool = False
    folder: Path | None = None


Found = Iterator[Raw | Problem]
Reader = Callable[[Input], Found]


class Metered(RawIOBase):
    """A member's bytes as they are unpacked, charged to the file's budget."""

    def __init__(self, stream: IO[bytes], budget: Budget) -> None:
        self._stream, self._budget = stream, budget

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._stream.read(min(len(buffer), CHUNK))
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)


def of_bytes(data: bytes) -> BufferedReader:
    """Bytes as a stream that can be looked at before it is read."""
    return BufferedReader(BytesIO(data))


def inside(
    outer: Input,
    stream: BufferedReader,
    name: str,
    *,
    media: str = "",
    fields: dict[str, Any] | None = None,
    member: str | None = None,
) -> Input:
    """A member of a container: its id is `container#member`, by default its name without the ending that is known."""
    from travaux.sources import kinds

    short = inward(member or kinds.stem(name))
    return replace(
        outer,
        stream=stream,
        name=name,
        place=f"{outer.place}#{name}",
        id=short if outer.id is None else f"{outer.id}#{short}",
        media=media,
        fields=fields or {},
        depth=outer.depth + 1,
        packed=True,
        folder=None,
    )


def inward(name: str) -> str:
    """A member's name as an id, without what would lead out of a folder: `../`."""
    return _UPWARD.sub("", name) or "unnamed"


def contents(found: Input, most: int) -> bytes:
    """All bytes of an input. Raises `RefusedInput` where they are none, or more than this."""
    data = found.stream.read(most + 1)
    if len(data) > most:
        if found.packed:
            raise RefusedInput(f"unpacks to more than the {megabytes(most)} one document may have")
        raise RefusedInput(f"more than the {megabytes(most)} one document may have")
    if not data.strip():
        raise RefusedInput("empty")
    return data


def document(found: Input, media: str, data: bytes) -> Found:
    """The one document that an input is."""
    found.budget.member()
    yield Raw(found.id or found.name, data, media, sha256(data).hexdigest(), found.place, found.fields)


def seekable(found: Input) -> IO[bytes]:
    """The same bytes where a reader may jump about: the file itself, or a nameless copy that goes when it is closed.

    Raises `RefusedInput` where a copy would be too large.
    """
    if not found.packed:
        return found.stream
    copy = TemporaryFile()  # noqa: SIM115  # closed by whoever asked for it
    size = 0
    try:
        while data := found.stream.read(CHUNK):
            size += len(data)
            if size > found.limits.container:
                raise RefusedInput(f"unpacks to more than the {megabytes(found.limits.container)} a container may have")
            copy.write(data)
    except BaseException:
        copy.close()
        raise
    copy.seek(0)
    return copy
