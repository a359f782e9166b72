"""From a path to the store: what is not there yet is read, annotated and filed, each source whole or not at all."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from itertools import islice

from travaux.ingest import decisions, derived, steps
from travaux.ingest.steps import Prepared
from travaux.model import Problem, Raw
from travaux.record.entries import Record
from travaux.sources.choices import Choices
from travaux.store import Store, chapters

Progress = Callable[[int], None]  # called with the number of inputs done so far


@dataclass(frozen=True, slots=True)
class Added:
    """What `add` did: documents filed, documents it had already, and what it refused or doubted."""

    filed: int = 0
    known: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def refused(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.level == "refused")


def _prepared(given: tuple[Raw | Problem, str | None]) -> Prepared | Problem:
    """One source with the date the user gave it, read and annotated; a problem as it is."""
    item, published = given
    return item if isinstance(item, Problem) else steps.prepare(item, published)


def add(
    store: Store,
    paths: Iterable[str],
    published: str | None = None,
    *,
    jobs: int = 1,
    choices: Choices | None = None,
    progress: Progress = lambda done: None,
) -> Added:
    """Read, annotate and file the documents of these paths; what the store has already is passed over unread.

    `published` is what the user says of all of them (see `read`); another one for a document already filed replaces the first.
    """
    now, had = steps.version(), 0
    troubled = {problem.where for problem in store.problems()}

    def new() -> Iterator[tuple[Raw | Problem, str | None]]:
        nonlocal had
        for item in steps.sources(paths, choices, distinct=False):  # the store tells apart what shares an id, in any order
            before = store.find(item) if isinstance(item, Raw) else None
            if before and isinstance(item, Raw) and before.version == now and published in (None, before.published):
                had += 1
                progress(had + done)
                if item.place in troubled:
                    store.settle(item)
                continue
            yield item, published or (before and before.published)

    filed, done, problems = 0, 0, []
    with closing(steps.in_order(_prepared, new(), jobs)) as prepared:
        for found in prepared:
            if isinstance(found, Problem):
                store.note(found)
                problems.append(found)
            else:
                decisions.file(store, found)
                problems += found.problems
                filed += 1
            done += 1
            progress(had + done)
    if filed:
        decisions.conform(store)
    return Added(filed, had, tuple(problems))


def take(store: Store, name: str, data: bytes, beside: str) -> str | Problem:
    """File the document that a file of this name holds, and the id it is filed under; or why it cannot be.

    Its id is that of the document it is filed `beside` and a prefix of its hash, so that no other document's id changes.
    """
    found = list(islice(steps.given(name, data, beside), 2))
    raws = [item for item in found if isinstance(item, Raw)]
    if len(raws) != 1:
        refused = next((item for item in found if isinstance(item, Problem)), None)
        return refused or Problem(name, "holds more than one document" if raws else "holds no document")
    raw = replace(raws[0], id=f"{beside}-{raws[0].sha256[:8]}")
    prepared = steps.prepare(raw)
    if isinstance(prepared, Problem):
        return prepared
    decisions.file(store, prepared)
    decisions.conform(store)
    return raw.id


def rebuild(store: Store, *, all_again: bool = False, progress: Progress = lambda done: None) -> Record:
    """The record from the kept sources: what another version read, or `all_again`, is read again, and the rest derived anew."""
    now = steps.version()
    for done, (raw, known) in enumerate(store.raws(), start=1):
        if all_again or known.version != now:
            found = steps.prepare(raw, known.published)
            if isinstance(found, Problem):
                store.note(found)
            else:
                decisions.file(store, found)
        progress(done)
    decisions.conform(store)
    chapters.forget(store)
    return derived.derive(store).record
