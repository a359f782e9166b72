"""Tables: CSV and TSV, a row a document, and JSON arrays, an object a document. Read as a stream.

Invariant: a bad row costs only itself; a file that cannot be told into rows any more is one problem, and the rows before stand.
"""

import codecs
import csv
import json
from collections.abc import Iterator
from hashlib import sha256
from io import TextIOWrapper
from typing import Any

from travaux.errors import RefusedInput
from travaux.model import Problem
from travaux.sources import charset, columns, lines
from travaux.sources.inputs import CHUNK, Found, Input
from travaux.sources.limits import megabytes

_SEPARATORS = ",;\t|"


def commas(found: Input) -> Found:
    """CSV, whatever stands between its cells: the mark that is most frequent in its first line."""
    yield from _rows(found, _SEPARATORS)


def tabs(found: Input) -> Found:
    yield from _rows(found, "\t")


class _Lines(Iterator[str]):
    """Decoded lines, of which those of the row at hand are kept, so that a row's own bytes are known."""

    def __init__(self, found: Input) -> None:
        head = found.stream.peek(CHUNK)
        if not head.strip():
            raise RefusedInput("empty")
        self._text = TextIOWrapper(found.stream, charset.name(head), "replace", newline="")
        self._most = found.limits.text
        self.number = 0
        self.row: list[str] = []

    def leave(self) -> None:
        """Leave the stream to those who opened it."""
        self._text.detach()

    def __next__(self) -> str:
        line = self._text.readline(self._most)
        if not line:
            raise StopIteration
        if len(line) >= self._most:
            raise RefusedInput(f"the rest is not read: a line of more than {megabytes(self._most)}")
        self.number += 1
        line = line.replace("\0", "\ufffd")
        self.row.append(line)
        return line


def _rows(found: Input, separators: str) -> Found:
    source = _Lines(found)
    try:
        yield from _told(found, source, separators)
    finally:
        source.leave()


def _told(found: Input, source: _Lines, separators: str) -> Found:
    first = next(source, "").lstrip("\ufeff")
    separator = max(separators, key=first.count)
    csv.field_size_limit(found.limits.text)
    reader = csv.reader(_again(first, source), delimiter=separator)
    names = [name.strip() for name in next(reader, [])]
    which = columns.chosen(names, found.choices.columns)
    if missing := [name for name in found.choices.columns.values() if name not in names]:
        raise RefusedInput(f"no column {missing[0]}; there are: {_listed(names)}")
    if "text" not in which:
        raise RefusedInput(f"no column is known to hold the text (--map text=COLUMN names one of: {_listed(names)})")
    while True:
        source.row.clear()
        number = source.number + 1
        where = f"{found.place}, line {number}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Problem(where, f"the rest is not read: {error}")
            return
        if not any(cell.strip() for cell in cells):
            continue
        found.budget.member()
        data = "".join(source.row).encode()
        said = columns.mapped(dict(zip(names, cells, strict=False)), which)
        said["text"] = said["text"] or ""
        yield lines.of_fields(said, data, lines.ROW, where, found.id, f"line-{number}", sha256(data).hexdigest())


def _again(first: str, rest: Iterator[str]) -> Iterator[str]:
    yield first
    yield from rest


def _listed(names: list[str]) -> str:
    shown = ", ".join(" ".join(name.split())[:40] for name in names[:20])
    return f"{shown} ..." if len(names) > 20 else shown


def values(found: Input) -> Found:
    """JSON: an array of objects, objects one after another, or one object whose only list of objects are the documents."""
    empty = True
    for one in _items(_Values(found)):
        empty = False
        if isinstance(one, Problem):
            yield one
            return
        value, data, number = one
        found.budget.member()
        where = f"{found.place}, item {number}"
        yield lines.of_object(value, data, where, found.id, f"item-{number}", found.choices.columns)
    if empty:
        yield Problem(found.place, "no documents in it")


class _Values:
    """A file's JSON as text that is decoded value by value. A value that is not whole yet makes twice as much be read."""

    def __init__(self, found: Input) -> None:
        self.found = found
        self._decoder = codecs.getincrementaldecoder("utf-8-sig")()
        self._json = json.JSONDecoder()
        self._done = False
        self.text = ""
        self.at = 0

    def more(self, size: int) -> bool:
        """Whether there was more to read."""
        if self._done:
            return False
        data = self.found.stream.read(size)
        self._done = len(data) < size
        try:
            self.text = self.text[self.at :] + self._decoder.decode(data, self._done)
        except UnicodeDecodeError as error:
            raise RefusedInput("the rest is not read: not UTF-8") from error
        self.at = 0
        return True

    def next(self, passed: str = "") -> str:
        """The next character that is neither blank nor one of these, at which `at` then stands; empty at the end."""
        while True:
            while self.at < len(self.text):
                c = self.text[self.at]
                if not c.isspace() and c not in passed:
                    return c
                self.at += 1
            if not self.more(CHUNK):
                return ""

    def value(self) -> tuple[Any, bytes]:
        """The value that begins here, and its own bytes. Raises ValueError, RecursionError or `RefusedInput`."""
        most = self.found.limits.text
        while True:
            try:
                value, end = self._json.raw_decode(self.text, self.at)
            except json.JSONDecodeError:
                size = len(self.text) - self.at
                if size > most:
                    raise RefusedInput(f"the rest is not read: a value of more than {megabytes(most)}, or no JSON") from None
                if self.more(max(CHUNK, size)):
                    continue
                raise
            if end == len(self.text) and self.more(CHUNK):  # a number may go on
                continue
            data = self.text[self.at : end].encode(errors="surrogatepass")
            self.at = end
            return value, data


def _items(source: _Values) -> Iterator[tuple[Any, bytes, int] | Problem]:
    number = 0
    inside = source.next() == "["
    if inside:
        source.at += 1
    while source.next(",]" if inside else ""):
        where = f"{source.found.place}, item {number + 1}"
        try:
            value, data = source.value()
        except RecursionError:
            yield Problem(where, "the rest is not read: values nested too deep")
            return
        except ValueError as error:
            yield Problem(where, f"the rest is not read: {lines.not_json(error)}")
            return
        listed = _listed_objects(value) if not inside else None
        for one in listed if listed is not None else [None]:
            number += 1
            if one is None:
                yield value, data, number
            else:
                yield one, json.dumps(one, ensure_ascii=False).encode(errors="surrogatepass"), number


def _listed_objects(value: Any) -> list[Any] | None:
    """The only list of objects in an object that is no document itself."""
    if not isinstance(value, dict) or "text" in columns.chosen(list(value), {}):
        return None
    lists = [one for one in value.values() if isinstance(one, list) and one and all(isinstance(item, dict) for item in one)]
    return lists[0] if len(lists) == 1 else None
