"""The record for other programs, and the schemas of what is written."""

from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.options import AsOf, Output, dated, opened
from travaux.terminal import output as console

SITE = "site"  # the export that is a folder of pages


def export(
    context: typer.Context,
    format: Annotated[str | None, typer.Argument(metavar="FORMAT", help="json, or another that --list names.")] = None,
    output: Output = None,
    list_: Annotated[bool, typer.Option("--list", help="Name the formats.")] = False,
    as_of: AsOf = None,
) -> None:
    """Write the record for other programs."""
    from travaux import export as exports
    from travaux import ingest

    if list_:
        for name, what in exports.formats().items():
            typer.echo(f"{name:12} {what}")
        typer.echo(f"{SITE:12} The web pages as a folder of plain files that opens without a server.")
        return
    if not format:
        raise typer.BadParameter("name a format, or --list them", param_hint="FORMAT")
    if format == SITE:
        from travaux.web import archive

        with opened(context) as store, console.progress("copying pages") as progress:
            pages = archive.write(archive.read(store, dated(as_of)), output or Path(SITE), progress)
        typer.echo(f"{pages} pages; open {(output or Path(SITE)) / 'index.html'}")
        return
    exporter, day = exports.exporter(format), dated(as_of)
    with opened(context) as store:
        record = ingest.current(store, day)
    with console.writing(output) as out:
        exporter(record, out)


def schema(name: Annotated[str, typer.Argument(metavar="documents|annotations|record")]) -> None:
    """Print the JSON Schema of an interface."""
    import json

    from travaux.export import schemas

    if name not in schemas.NAMES:
        raise typer.BadParameter(f"there are: {', '.join(schemas.NAMES)}")
    typer.echo(json.dumps(schemas.schema(name), indent=1, ensure_ascii=False))
