"""Compressed bytes as a stream: gzip, bzip2, xz. Never more than a little is unpacked ahead of what is read.

Invariant: what unpacks to more than its limits, is damaged or cut short raises `RefusedInput`; what came before was whole.
"""

import bz2
import lzma
import zlib
from io import BufferedReader, RawIOBase
from typing import Any

from travaux.errors import RefusedInput
from travaux.sources.inputs import CHUNK, Budget
from travaux.sources.limits import Limits, megabytes

NAMES = {".gz": "gzip", ".bz2": "bzip2", ".xz": "xz"}
MAGIC = {b"\x1f\x8b": ".gz", b"BZh": ".bz2", b"\xfd7zXZ\x00": ".xz"}


def unpacked(stream: BufferedReader, ending: str, budget: Budget, limits: Limits) -> BufferedReader:
    """What a stream packed as its ending (`.gz`, `.bz2`, `.xz`) says unpacks to."""
    return BufferedReader(_Unpacked(stream, ending, budget, limits), CHUNK)


class _Unpacked(RawIOBase):
    def __init__(self, stream: BufferedReader, ending: str, budget: Budget, limits: Limits) -> None:
        self._stream, self._ending, self._budget, self._limits = stream, ending, budget, limits
        self._engine: Any = None
        self._waiting = b""
        self._in = self._out = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        data = self._more(min(len(buffer), CHUNK))
        self._out += len(data)
        most = max(self._in * self._limits.expansion, self._limits.text)
        if self._out > most:
            raise RefusedInput(f"unpacks to more than {megabytes(most)}")
        self._budget.spend(len(data))
        buffer[: len(data)] = data
        return len(data)

    def _more(self, most: int) -> bytes:
        """Up to so many bytes; none at the end."""
        while True:
            if not self._waiting and (self._engine is None or getattr(self._engine, "needs_input", True)):
                self._waiting = self._stream.read1(CHUNK)
                self._in += len(self._waiting)
                if not self._waiting:
                    return self._end()
            if self._engine is None:
                if self._in > len(self._waiting):  # between members of one file there may be zeros
                    self._waiting = self._waiting.lstrip(b"\0")
                    if not self._waiting:
                        continue
                self._engine = self._new()
            try:
                out: bytes = self._engine.decompress(self._waiting, most)
            except (zlib.error, lzma.LZMAError, OSError, EOFError, MemoryError) as error:
                raise RefusedInput(f"a damaged {NAMES[self._ending]} file") from error
            if self._engine.eof:
                self._waiting, self._engine = self._engine.unused_data, None
            else:
                self._waiting = getattr(self._engine, "unconsumed_tail", b"")
            if out:
                return out

    def _end(self) -> bytes:
        if self._engine is not None or not self._in:
            raise RefusedInput(f"a damaged {NAMES[self._ending]} file: cut short" if self._in else "empty")
        return b""

    def _new(self) -> Any:
        if self._ending == ".gz":
            return zlib.decompressobj(wbits=31)
        return bz2.BZ2Decompressor() if self._ending == ".bz2" else lzma.LZMADecompressor(memlimit=self._limits.window)
