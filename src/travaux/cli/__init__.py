"""The command line: a few lines a command over the modules below. Nothing heavy is imported before a command needs it.

Exit codes: 0 all done; 1 nothing could be done; 2 wrong usage; 3 done, but some inputs were refused, one line each on
standard error.
"""

import os
import sys
from collections.abc import Callable
from typing import Annotated, NoReturn

import typer

from travaux import __version__
from travaux.cli.deciding import judgements, merge, replay, split, undo
from travaux.cli.exporting import export, schema
from travaux.cli.keeping import add, init, rebuild
from travaux.cli.reading import annotate, read
from travaux.cli.serving import demo, serve
from travaux.cli.showing import as_of, diff, problems, search, show
from travaux.errors import TravauxError
from travaux.terminal import output as console

app = typer.Typer(
    help="Keep the record of a negotiation from its public coverage.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS: tuple[Callable[..., None], ...] = (  # in the order in which --help names them
    *(read, annotate, init, add, export, show, as_of, diff, search, problems),
    *(merge, split, undo, judgements, replay, rebuild, serve, demo, schema),
)


def main() -> NoReturn:
    """Run the command line and exit."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # a document is too small a thing to share among threads
    console.forgive()
    code = 1
    try:
        app()
        code = 0
    except TravauxError as error:
        console.complain(str(error))
    except OSError as error:
        console.complain(f"{error.filename or 'output'}: {(error.strerror or str(error)).lower()}")
    except Exception as error:
        if os.environ.get("TRAVAUX_DEBUG"):
            raise
        console.complain(f"a fault of the program: {type(error).__name__}: {error} (TRAVAUX_DEBUG=1 shows where)")
    sys.exit(code)


@app.callback(invoke_without_command=True)
def start(
    context: typer.Context,
    record: Annotated[
        str | None, typer.Option(metavar="FILE|URL", help="The record to work on: TRAVAUX_RECORD, else record.travaux.")
    ] = None,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"travaux {__version__}")
        raise typer.Exit
    context.obj = record


for command in COMMANDS:
    app.command()(command)
