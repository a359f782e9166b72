"""What commands have in common: the options they share, the record they work on, and how they end.

Invariant: nothing heavy is imported before a command needs it.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from travaux.config import Settings
    from travaux.model import Problem
    from travaux.sources.choices import Choices
    from travaux.store import Store

Paths = Annotated[list[str], typer.Argument(metavar="PATH...", help="Files, folders, or - for JSON Lines on standard input.")]
Output = Annotated[Path | None, typer.Option("-o", "--output", metavar="FILE", help="Where to write; else standard output.")]
Jobs = Annotated[int | None, typer.Option(min=1, metavar="N", help="Processes that read and annotate.")]
AsOf = Annotated[
    str | None, typer.Option(metavar="WHEN", help="Judge what is overdue as of this day, not the newest document's.")
]
Url = Annotated[
    str | None, typer.Option(metavar="PATTERN", help="Of a crawl or a feed only addresses like this: example.org/2031/*")
]
Map = Annotated[
    str | None,
    typer.Option("--map", metavar="FIELD=COLUMN,...", help="Which columns of a table mean what: text=Body,published=Day"),
]
Id = Annotated[str, typer.Argument(metavar="ID", help="The id of an entry, or of a decision.")]
Note = Annotated[str | None, typer.Option(help="Why, in a few words.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def settings() -> "Settings":
    from travaux import config

    return config.read()


def opened(context: typer.Context, *, create: bool = False) -> "Store":
    """The record that the command line, the environment or the settings name."""
    from travaux import store

    return store.open(context.obj or settings().record, create=create)


def dated(value: str | None) -> str | None:
    """A date of the command line, or wrong usage."""
    from travaux import dates

    if value and not dates.valid(value):
        raise typer.BadParameter(f"{value} is no date such as 2031-05-04, 2031-05 or 2031-05-01/2031-05-04")
    return value


def chosen(url: str | None, columns: str | None) -> "Choices":
    """Which documents are wanted and what columns mean, or wrong usage."""
    from travaux.sources import choices

    try:
        return choices.Choices(url, choices.columns(columns))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--map") from None


def finish(done: int, refused: Sequence["Problem"]) -> None:
    """Leave with the exit code that says how it went."""
    if refused:
        raise typer.Exit(3 if done else 1)
