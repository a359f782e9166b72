"""From a path to what one source says: each step is a function of one source alone, and bad input is a `Problem`."""

import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, fields, is_dataclass, replace
from multiprocessing import get_context
from typing import Any, TypeVar

from travaux import interfaces
from travaux.errors import RefusedInput
from travaux.model import Annotations, Document, Problem, Raw, Span
from travaux.sources.choices import Choices

A = TypeVar("A")
B = TypeVar("B")
AHEAD = 4  # inputs a process that are read before they are needed
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """One source, read and annotated: all that `Store.file` takes."""

    raw: Raw
    document: Document
    annotations: Annotations
    problems: tuple[Problem, ...]
    version: str
    published: str | None
    signature: bytes | None


def sources(paths: Iterable[str], choices: Choices | None = None, *, distinct: bool = True) -> Iterator[Raw | Problem]:
    """The raw documents of files, folders and `-`, in that order; `choices` and `distinct` as in `sources.read_path`."""
    from travaux.sources import read_path

    for path in paths:
        for item in read_path(path, distinct=distinct, choices=choices):
            yield _printable(item)


def given(name: str, data: bytes, id: str) -> Iterator[Raw | Problem]:
    """The raw documents of a file that came as bytes, under this id or, of several, with it before theirs."""
    from travaux.sources import read_bytes

    return map(_printable, read_bytes(name, data, id))


def _printable(item: Raw | Problem) -> Raw | Problem:
    """The same under names that can be written down: bytes of a file name that are no text as escapes, zeros refused."""
    if isinstance(item, Problem):
        return replace(item, where=_escaped(item.where))
    if "\0" in item.id:
        return Problem(_escaped(item.place), "its `id` holds a zero character", sha256=item.sha256)
    return replace(item, id=_escaped(item.id), place=_escaped(item.place))


def _escaped(name: str) -> str:
    return name.encode(errors="backslashreplace").decode()


def read(raw: Raw, published: str | None = None) -> tuple[Document, tuple[Problem, ...]] | Problem:
    """One source as a document with its zones drawn and what is doubtful about it, or why it is refused.

    `published` (EDTF) goes before what a page says of itself, and behind what a line of JSON Lines states.
    """
    from travaux import reading

    try:
        document, problems = reading.read(raw)
    except RefusedInput as refused:
        return Problem(raw.place, str(refused), sha256=raw.sha256)
    except Exception as error:  # a page nobody foresaw must not cost the others
        return failed(raw, "read", error)
    if published and document.published_from != "given":
        document = replace(document, published=published, published_from="given")
    try:
        interfaces.dump(document)
    except ValueError:
        document = _mended(document)
        problems = (*problems, Problem(raw.place, "half a character (a lone surrogate) replaced", "doubtful", raw.sha256))
    return document, problems


def _mended(value: Any) -> Any:
    """The same with a replacement character for each half of a surrogate pair, which JSON can spell and UTF-8 cannot."""
    if isinstance(value, str):
        return _SURROGATE.sub("\ufffd", value)
    if isinstance(value, tuple) and not isinstance(value, Span):
        return tuple(map(_mended, value))
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{field.name: _mended(getattr(value, field.name)) for field in fields(value)})
    return value


def prepare(
    raw: Raw, published: str | None = None, amended: Callable[[Document], Document] = lambda document: document
) -> Prepared | Problem:
    """One source read, `amended` by what people know better, and annotated; or why it is refused."""
    from travaux import annotate
    from travaux.reading import copies

    found = read(raw, published)
    if isinstance(found, Problem):
        return found
    document, problems = amended(found[0]), found[1]
    try:
        annotations = annotate.annotate(document)
        signature = interfaces.dump(copies.signature(document.text, document.zones))
    except Exception as error:
        return failed(raw, "annotated", error)
    return Prepared(raw, document, annotations, problems, version(), published, signature)


def version() -> str:
    """The version of reading and extraction together, as annotations are filed under it: a change in either reads again."""
    from travaux import annotate, reading

    return f"{annotate.VERSION}+{reading.VERSION}"


def failed(raw: Raw, how: str, error: Exception) -> Problem:
    said = (str(error).strip() or "no reason given").splitlines()[0]
    return Problem(raw.place, f"cannot be {how}: {type(error).__name__}: {said}", sha256=raw.sha256)


def in_order(step: Callable[[A], B], items: Iterable[A], jobs: int = 1) -> Generator[B, None, None]:
    """`step` of each item, in the order of the items, over this many processes; few items are held at once."""
    if jobs <= 1:
        yield from map(step, items)
        return
    waiting: deque[Future[B]] = deque()
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn")) as pool:
        try:
            for item in items:
                waiting.append(pool.submit(step, item))
                if len(waiting) >= jobs * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            for future in waiting:
                future.cancel()
