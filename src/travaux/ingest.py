"""Source to store in one process: read, annotate and file; and the record that all of it establishes.

Reading and annotating one source is pure (`prepare`), so the same sources give the same store in whatever order they come,
however often, and through however many interruptions: each is filed whole or not at all.
"""

import re
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import closing
from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache, partial
from hashlib import sha256
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from travaux import interfaces
from travaux.errors import RefusedInput
from travaux.model import Annotations, Document, Filed, Problem, Raw, Span
from travaux.record.entries import Record
from travaux.store import Store, key_of

if TYPE_CHECKING:
    from travaux.record.negotiation import Built

A = TypeVar("A")
B = TypeVar("B")
_SURROGATE = re.compile("[\ud800-\udfff]")
Progress = Callable[[int], None]  # called with the number of inputs done so far
LAYERS = ("times", "entities", "mentions", "statements", "acts", "encounters", "papers")
AHEAD = 4  # inputs a process that are read before they are needed


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


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did: documents filed, documents it had already, and what it refused or doubted."""

    filed: int = 0
    known: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.level == "refused")


# --- the pure steps ------------------------------------------------------------------------------------------------------


def sources(paths: Iterable[str], *, distinct: bool = True) -> Iterator[Raw | Problem]:
    """The raw documents of files, folders and `-`, in that order; `distinct` as in `sources.read_path`."""
    from travaux.sources import read_path

    for path in paths:
        for item in read_path(path, distinct=distinct):
            yield _printable(item)


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
        return _failed(raw, "read", error)
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


def prepare(raw: Raw, published: str | None = None) -> Prepared | Problem:
    """One source read and annotated, or why it is refused."""
    from travaux import annotate
    from travaux.reading import copies

    found = read(raw, published)
    if isinstance(found, Problem):
        return found
    document, problems = found
    try:
        annotations = annotate.annotate(document)
        signature = interfaces.dump(copies.signature(document.text, document.zones))
    except Exception as error:
        return _failed(raw, "annotated", error)
    return Prepared(raw, document, annotations, problems, version(), published, signature)


def document_line(item: Raw | Problem) -> bytes | Problem:
    """One line of travaux-documents/1, or why there is none."""
    found = item if isinstance(item, Problem) else read(item)
    return found if isinstance(found, Problem) else interfaces.dump(found[0]) + b"\n"


def annotations_line(item: Raw | Problem, only: frozenset[str] | None = None) -> bytes | Problem:
    """One line of travaux-annotations/1, with all layers or `only` those (see `layers`), or why there is none."""
    from travaux import annotate

    if isinstance(item, Problem):
        return item
    found = read(item)
    if isinstance(found, Problem):
        return found
    try:
        annotations = annotate.annotate(found[0])
    except Exception as error:
        return _failed(item, "annotated", error)
    if only is not None:
        left_out: dict[str, Any] = {layer: () for layer in LAYERS if layer not in only}
        annotations = replace(annotations, **left_out)
        if "statements" not in only:
            annotations = replace(annotations, acts=tuple(replace(act, statement=None) for act in annotations.acts))
    return interfaces.dump(annotations) + b"\n"


def layers(names: str | None) -> frozenset[str] | None:
    """The layers that a comma-separated list names, with the entities that they speak of; None for all. Raises ValueError."""
    if names is None:
        return None
    wanted = {name.strip().removeprefix("x_") for name in names.split(",")}
    if unknown := sorted(wanted - set(LAYERS)):
        raise ValueError(f"no layer {unknown[0] or '(empty)'}; there are: {', '.join(LAYERS)}")
    return frozenset(wanted | (set() if wanted == {"times"} else {"entities", "mentions"}))


def version() -> str:
    """The extractors' version, as annotations are filed under it."""
    from travaux import annotate

    return annotate.VERSION


def _failed(raw: Raw, how: str, error: Exception) -> Problem:
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


def _unless_problem(step: Callable[[Raw], Prepared | Problem], item: Raw | Problem) -> Prepared | Problem:
    return item if isinstance(item, Problem) else step(item)


# --- filing --------------------------------------------------------------------------------------------------------------


def add(
    store: Store,
    paths: Iterable[str],
    published: str | None = None,
    *,
    jobs: int = 1,
    progress: Progress = lambda done: None,
) -> Added:
    """Read, annotate and file the documents of these paths; what the store has already is passed over unread.

    `published` is what the user says of all of them (see `read`); another one for a document already filed replaces the first.
    """
    known, now, had = store.known(), version(), 0
    troubled = {problem.where for problem in store.problems()}

    def new() -> Iterator[Raw | Problem]:
        nonlocal had
        for item in sources(paths, distinct=False):  # the store tells apart what shares an id, in whatever order it comes
            if isinstance(item, Raw):
                before = known.get(key_of(item))
                if before and before.version == now and published in (None, before.published):
                    had += 1
                    progress(had + done)
                    if item.place in troubled:
                        store.settle(item)
                    continue
            yield item

    filed, done, problems = 0, 0, []
    step = partial(_unless_problem, partial(prepare, published=published))
    with closing(in_order(step, new(), jobs)) as prepared:
        for found in prepared:
            if isinstance(found, Problem):
                store.note(found)
                problems.append(found)
            else:
                _file(store, found)
                problems += found.problems
                filed += 1
            done += 1
            progress(had + done)
    return Added(filed, had, tuple(problems))


def _file(store: Store, found: Prepared) -> None:
    store.file(
        found.raw,
        found.document,
        found.annotations,
        found.problems,
        version=found.version,
        published=found.published,
        signature=found.signature,
    )


# --- the record ----------------------------------------------------------------------------------------------------------


def filed(store: Store) -> tuple[Filed, ...]:
    """All documents with their annotations, each copy naming the document it copies: as given, else as found among all."""
    from travaux.reading import copies

    found = store.filed()
    ids = {one.document.id for one in found}
    signatures = {name: interfaces.load(copies.Signature, data) for name, data in store.signatures().items()}
    published = {one.document.id: one.document.published for one in found}
    originals = copies.groups(signatures, published, [one.document.id for one in found if _agencys_own(one.document)])

    def original(document: Document) -> str | None:
        given = document.copy_of if document.copy_of in ids - {document.id} else None
        return given or originals.get(document.id)

    return tuple(replace(one, document=replace(one.document, copy_of=original(one.document))) for one in found)


def _agencys_own(document: Document) -> bool:
    """Whether the agency that a report is signed with put it out itself, rather than somebody who took it over."""
    from travaux.reading import agencies

    if not document.wire or not document.source:
        return bool(document.wire)
    name = document.source.partition(".")[0]  # of an outlet known by its host
    return document.wire.casefold() in {name.casefold(), (agencies.canonical(name) or "").casefold()}


def current(store: Store, as_of: str | None = None) -> Record:
    """The record that the store's documents and judgements establish; built anew only when one of them changed.

    `as_of` (EDTF) is the day that commitments are judged on: the newest document's unless given, and then nothing is kept.
    """
    kept = None if as_of else store.derived("record", _stamp(store), Record)
    return kept or (build(store, as_of).record if as_of else _derive(store).record)


def resolve(store: Store, id: str) -> str | None:
    """The id that an entry has now which once was shown under this one; None where none was."""
    from travaux.record import identity

    lineage = store.derived("lineage", _stamp(store), dict[str, str])
    return identity.resolve(_derive(store).lineage if lineage is None else lineage, id)


def build(store: Store, as_of: str | None = None) -> "Built":
    """The record and the lineage of its ids, made from what is filed."""
    from travaux.record import actors, negotiation

    documents = filed(store)
    return negotiation.assemble(
        documents,
        actors.merge(documents),
        title=store.title(),
        scope=store.scope(),
        judgements=store.judgements(),
        as_of=as_of,
        generated=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _derive(store: Store) -> "Built":
    """Build and keep."""
    stamp = _stamp(store)
    built = build(store)
    store.derive("lineage", stamp, built.lineage, dict[str, str])
    store.derive("record", stamp, built.record, Record)
    return built


def rebuild(store: Store, *, all_again: bool = False, progress: Progress = lambda done: None) -> Record:
    """The record from the kept sources: what another version read, or `all_again`, is read again, and the rest derived anew."""
    now = version()
    for done, (raw, known) in enumerate(store.raws(), start=1):
        if all_again or known.version != now:
            found = prepare(raw, known.published)
            if isinstance(found, Problem):
                store.note(found)
            else:
                _file(store, found)
        progress(done)
    return _derive(store).record


def _stamp(store: Store) -> str:
    """What a derived value depends on: the state of the store and the program."""
    return f"{store.stamp()} {_code()}"


@lru_cache(maxsize=1)
def _code() -> str:
    """A hash of the program's own files, by size and time: no cache outlives the code that made it."""
    package = Path(__file__).parent
    files = sorted(package.rglob("*.py"))
    return sha256("".join(f"{f}{(s := f.stat()).st_size}{s.st_mtime_ns}" for f in files).encode()).hexdigest()[:16]
