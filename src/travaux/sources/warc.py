"""WARC: what a crawl kept. The pages and texts that servers answered with, by their addresses.

The day of a crawl says nothing of the day of publication and is passed over. A file that is cut short or damaged gives what
stood whole before.
"""

import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from io import BufferedReader, StringIO
from typing import Any

from travaux.errors import RefusedInput
from travaux.model import Problem
from travaux.sources import kinds
from travaux.sources.inputs import CHUNK, Found, Input, inside, of_bytes
from travaux.sources.limits import megabytes

_READ = frozenset(
    [
        "text/html", "application/xhtml+xml", "text/plain", "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ]
)  # fmt: skip
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)


def read(found: Input) -> Found:
    """The documents among the responses with status 200; other records and other kinds of file are passed over."""
    passed, taken, records, whole = 0, 0, 0, 0
    try:
        for record in _records(found):
            if record is None:
                whole += 1
                continue
            records += 1
            uri = record.rec_headers.get_header("WARC-Target-URI", "").strip("<> ")
            media = _media(record)
            if record.rec_type != "response" or media not in _READ or record.http_headers.get_statuscode() != "200":
                continue
            if uri.partition("?")[0].endswith("/robots.txt"):
                continue
            if not found.choices.takes(uri):
                passed += 1
                continue
            taken += 1
            yield from _document(found, record, uri, media)
    except RefusedInput as refused:
        if records == 0 or str(refused).startswith("the rest"):
            raise
        yield Problem(found.place, f"the rest is not read after {whole} {'record' if whole == 1 else 'records'}: {refused}")
    if passed and not taken:
        yield Problem(found.place, f"none of its {passed} pages has an address like {found.choices.url}", "doubtful")
    if not records:
        yield Problem(found.place, "no records in it")


def _records(found: Input) -> Iterator[Any]:
    """The records of a file, and None after each that proves whole. Raises `RefusedInput` where it is damaged."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    stream = _Piecewise(found.stream, found.limits.header)
    with redirect_stderr(StringIO()):  # it prints what it doubts
        records = iter(ArchiveIterator(stream))
    while True:
        stream.header = True
        try:
            with redirect_stderr(StringIO()):
                record = next(records)
        except StopIteration:
            return
        except ArchiveLoadFailed as error:
            raise RefusedInput("damaged: what follows is no WARC record") from error
        except (ValueError, KeyError, AttributeError, TypeError, IndexError, EOFError) as error:
            raise RefusedInput("damaged: a record's header makes no sense") from error
        if record.format != "warc":  # it takes any line of a few words for the older kind of record
            raise RefusedInput("damaged: what follows is no WARC record")
        stream.header = False
        yield record
        while record.raw_stream.read(CHUNK):
            pass
        _whole(record)
        yield None


def _whole(record: Any) -> None:
    """Raises `RefusedInput` where a record that was read to the end of the file is longer than that."""
    if vars(record.raw_stream).get("limit"):
        raise RefusedInput("cut short in the middle of a record")


class _Piecewise:
    """A stream read as far as it goes, so that damage further on takes nothing from what comes before.

    While `header` is set, no more than `most` bytes are given: a line without an end would be put together for minutes.
    """

    def __init__(self, stream: BufferedReader, most: int) -> None:
        self._stream, self._most, self._given = stream, most, 0
        self.header = False

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read1(size)
        self._given = self._given + len(data) if self.header else 0
        if self._given > self._most:
            raise RefusedInput(f"damaged: a header of more than {megabytes(self._most)}")
        return data


def _media(record: Any) -> str:
    if record.http_headers is None:
        return ""
    return (record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _document(found: Input, record: Any, uri: str, media: str) -> Found:
    most = found.limits.document if "/pdf" in media or "officedocument" in media else found.limits.text
    packing = (record.http_headers.get_header("Content-Encoding") or "").strip().lower()
    parts, size = [], 0
    while size <= most and (data := record.content_stream().read(CHUNK)):
        found.budget.spend(len(data))
        parts.append(data)
        size += len(data)
    place = f"{found.place}#{uri}"
    if size > most:
        yield Problem(place, f"more than the {megabytes(most)} one document may have")
        return
    _whole(record)
    if packing and packing not in ("gzip", "x-gzip", "deflate", "identity"):
        yield Problem(place, f"packed as {packing[:20]}, which is not unpacked here")
        return
    data = b"".join(parts)
    said = _CHARSET.search(record.http_headers.get_header("Content-Type") or "")
    fields = {"uri": uri} | ({"charset": said[1].lower()} if said else {})
    yield from kinds.read(inside(found, of_bytes(data), uri, media=media, fields=fields, member=uri))
