"""What `read` and `annotate` print: one source as one line of JSON, without a store."""

from travaux import interfaces
from travaux.ingest.steps import failed, read
from travaux.model import Problem, Raw


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
