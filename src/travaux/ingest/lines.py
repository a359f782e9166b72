"""What `read` and `annotate` print: one source as one line of JSON, without a store."""

from collections.abc import Iterable, Iterator

from travaux import interfaces
from travaux.ingest.steps import failed, read
from travaux.model import Document, Problem, Raw


def document_lines(items: Iterable[Raw | Problem]) -> Iterator[bytes | Problem]:
    """Lines of travaux-documents/1 and problems, in order; what is doubtful about a document comes behind it.

    What an outlet repeats on its pages is furniture in them. Zones that were given stay as given. Few documents are held at
    once.
    """
    from travaux.reading import repetition

    waiting: list[Document | Problem] = []
    size = 0
    for item in items:
        found = item if isinstance(item, Problem) else read(item)
        if isinstance(item, Raw) and isinstance(found, tuple) and item.fields.get("zones"):
            yield from _together(waiting)
            yield interfaces.dump(found[0]) + b"\n"
            yield from found[1]
            waiting, size = [], 0
            continue
        waiting += [found] if isinstance(found, Problem) else [found[0], *found[1]]
        size += len(found[0].text) if isinstance(found, tuple) else 0
        if len(waiting) >= repetition.HELD or size >= repetition.LONGEST:
            yield from _together(waiting)
            waiting, size = [], 0
    yield from _together(waiting)


def _together(waiting: list[Document | Problem]) -> Iterator[bytes | Problem]:
    from travaux.reading import repetition

    apart = iter(repetition.apart([one for one in waiting if isinstance(one, Document)]))
    for one in waiting:
        yield one if isinstance(one, Problem) else interfaces.dump(next(apart)) + b"\n"


def annotations_line(item: Raw | Problem, only: frozenset[str] | None = None) -> bytes | Problem:
    """One line of travaux-annotations/1, with all layers or `only` those (see `layers`), or why there is none."""
    from travaux import annotate

    if isinstance(item, Problem):
        return item
    found = read(item)
    if isinstance(found, Problem):
        return found
    try:
        return interfaces.dump(annotate.annotate(found[0], annotate.LAYERS if only is None else only)) + b"\n"
    except Exception as error:
        return failed(item, "annotated", error)


def layers(names: str | None) -> frozenset[str] | None:
    """The layers that a comma-separated list names, with the entities that they speak of; None for all. Raises ValueError."""
    from travaux.annotate import LAYERS

    if names is None:
        return None
    wanted = {name.strip().removeprefix("x_") for name in names.split(",")}
    if unknown := sorted(wanted - set(LAYERS)):
        raise ValueError(f"no layer {unknown[0] or '(empty)'}; there are: {', '.join(LAYERS)}")
    return frozenset(wanted | (set() if wanted == {"times"} else {"entities", "mentions"}))
