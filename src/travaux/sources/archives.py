"""Archives: zip and tar, member by member. A member's name is only ever its id; nothing is written under it.

Invariant: a member that is refused costs only itself; one that unpacks beyond the limits of the whole file ends its reading.
"""

import re
import struct
import tarfile
import zipfile
from io import BufferedReader
from pathlib import PurePosixPath
from typing import IO

from travaux.errors import RefusedInput
from travaux.model import Problem
from travaux.sources import kinds
from travaux.sources.inputs import CHUNK, Exhausted, Found, Input, Metered, Torn, inside, seekable
from travaux.sources.limits import megabytes

_DRIVE = re.compile(r"^[a-zA-Z]:")
_SAVED_WITH = re.compile(r"(?:^|/)[^/]*_files/|(?:^|/)\.[^/.]|(?:^|/)__MACOSX/")
_LEFT_OUT = "leads out of the archive by its name, and is passed over"


def zipped(found: Input) -> Found:
    with seekable(found) as file:
        try:
            _small_directory(file, found.limits.header * 16)
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError, EOFError, OSError) as error:
            raise RefusedInput("a damaged zip file") from error
        locked = 0
        if not archive.infolist():
            yield Problem(found.place, "no members in it")
        for info in archive.infolist():
            if info.is_dir() or _SAVED_WITH.search(info.filename):
                continue
            if info.flag_bits & 1:
                locked += 1
                continue
            yield from _zip_member(found, archive, info)
        if locked:
            yield Problem(found.place, f"{locked} of its members are encrypted and want a password")


def _zip_member(found: Input, archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Found:
    place = f"{found.place}#{info.filename}"
    if _escapes(info.filename):
        yield Problem(place, _LEFT_OUT)
        return
    if info.external_attr >> 16 & 0o170000 == 0o120000:
        yield Problem(place, "a link in the archive, which is not followed")
        return
    most = max(info.compress_size * found.limits.expansion, found.limits.text // 20)
    if info.file_size > most:
        yield Problem(place, f"unpacks to more than {megabytes(most)}")
        return
    try:
        stream = archive.open(info)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError):
        yield Problem(place, "a damaged member, or one packed in a way that is not known")
        return
    with stream:
        yield from _member(found, stream, info.filename, RefusedInput)


def _member(found: Input, stream: IO[bytes], name: str, fault: type[RefusedInput]) -> Found:
    """The documents of a member; what its damage amounts to is `fault`."""
    member = inside(found, BufferedReader(Metered(_Sound(stream, fault), found.budget), CHUNK), name)  # type: ignore[arg-type]
    yield from kinds.read(member)


class _Sound:
    """A member's stream of which any damage is a `RefusedInput`."""

    def __init__(self, stream: IO[bytes], fault: type[RefusedInput]) -> None:
        self._stream, self._fault = stream, fault

    def read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except RefusedInput:
            raise
        except Exception as error:  # zlib's, lzma's, bz2's, zipfile's and tarfile's own
            raise self._fault("a damaged member" if self._fault is RefusedInput else "cut short") from error


def _small_directory(file: IO[bytes], most: int) -> None:
    """Raises `RefusedInput` where the list of members alone is too large to hold."""
    size = file.seek(0, 2)
    file.seek(max(0, size - 66_000))
    tail = file.read()
    file.seek(0)
    stated = 0
    if (at := tail.rfind(b"PK\x05\x06")) >= 0 and len(tail) >= at + 16:
        stated = struct.unpack_from("<L", tail, at + 12)[0]
    if (at := tail.rfind(b"PK\x06\x06")) >= 0 and len(tail) >= at + 48 and stated == 0xFFFFFFFF:
        stated = struct.unpack_from("<Q", tail, at + 40)[0]
    if most < stated <= size:
        raise RefusedInput(f"a list of members of more than {megabytes(most)}")


def tarred(found: Input) -> Found:
    """A tar file, unpacked already where it was packed."""
    stream = _Forward(found.stream, found.limits.header)
    number = 0
    try:
        with tarfile.open(fileobj=stream, mode="r:") as archive:  # type: ignore[call-overload]  # it asks for no more than this has
            while (info := archive.next()) is not None:
                archive.members.clear()  # else it keeps them all
                number += 1
                if not info.isdir() and not _SAVED_WITH.search(info.name.removeprefix("./")):
                    yield from _tar_member(found, archive, info)
        if not number:
            yield Problem(found.place, "no members in it")
    except (tarfile.TarError, EOFError, ValueError, OverflowError, TypeError, struct.error) as error:
        rest = f"the rest is not read after {number} members: " if number else ""
        raise RefusedInput(f"{rest}a damaged tar file") from error
    except Torn as torn:
        raise RefusedInput(f"the rest is not read after {number} members: {torn}" if number else str(torn)) from torn


def _tar_member(found: Input, archive: tarfile.TarFile, info: tarfile.TarInfo) -> Found:
    name = info.name.removeprefix("./")
    place = f"{found.place}#{name}"
    if _escapes(name):
        yield Problem(place, _LEFT_OUT)
    elif not info.isreg():
        what = "a link" if info.issym() or info.islnk() else "a device"
        yield Problem(place, f"{what} in the archive, which is not followed")
    elif stream := archive.extractfile(info):
        yield from _member(found, stream, name, Torn)


class _Forward:
    """A stream that is read from the beginning to the end, as if it could be sought in; no large piece of it at once."""

    def __init__(self, stream: BufferedReader, most: int) -> None:
        self._stream, self._most, self._at = stream, most, 0

    def tell(self) -> int:
        return self._at

    def read(self, size: int = -1) -> bytes:
        if size < 0 or size > self._most:
            raise Torn(f"a damaged tar file: a header of more than {megabytes(self._most)}")
        data = self._read(size)
        self._at += len(data)
        return data

    def _read(self, size: int) -> bytes:
        try:
            return self._stream.read(size)
        except Exhausted:
            raise
        except RefusedInput as refused:
            raise Torn(str(refused)) from refused

    def seek(self, to: int) -> int:
        if to < self._at:
            raise Torn("a damaged tar file")
        while self._at < to and (data := self._read(min(CHUNK, to - self._at))):
            self._at += len(data)
        return self._at


def _escapes(name: str) -> bool:
    """Whether a name would lead out of the folder that it were unpacked in."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or bool(_DRIVE.match(plain)) or ".." in PurePosixPath(plain).parts or "\0" in name
