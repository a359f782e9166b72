"""Documents in, lines out: no record is needed."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from travaux.cli.options import Jobs, Map, Output, Paths, Url, chosen, finish, settings
from travaux.terminal import output as console

if TYPE_CHECKING:
    from travaux.model import Problem


def read(paths: Paths, output: Output = None, url: Url = None, columns: Map = None) -> None:
    """Print documents as JSON Lines (travaux-documents/1)."""
    from travaux import ingest

    _lines(ingest.document_lines(ingest.sources(paths, chosen(url, columns))), output, "reading")


def annotate(
    paths: Paths,
    output: Output = None,
    jobs: Jobs = None,
    only: Annotated[str | None, typer.Option(metavar="LAYER,...", help="Keep only these: times, statements, acts ...")] = None,
    url: Url = None,
    columns: Map = None,
) -> None:
    """Print what each document says as JSON Lines (travaux-annotations/1), in input order."""
    from travaux import ingest

    try:
        layers = ingest.layers(only)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--only") from None
    step = partial(ingest.annotations_line, only=layers)
    found = ingest.sources(paths, chosen(url, columns))
    _lines(ingest.in_order(step, found, jobs or settings().jobs), output, "annotating")


def _lines(found: "Iterable[bytes | Problem]", output: Path | None, doing: str) -> None:
    problems, done = [], 0
    with console.writing(output) as out, console.progress(doing) as progress:
        for line in found:
            if isinstance(line, bytes):
                out.write(line)
                done += 1
            else:
                console.refuse(line)
                problems.append(line)
            progress(done)
    finish(done, [problem for problem in problems if problem.level == "refused"])
