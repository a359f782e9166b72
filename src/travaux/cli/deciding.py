"""What people decide about entries, and how it travels from one record to another."""

from typing import Annotated

import typer

from travaux.cli.options import Id, Note, Output, opened
from travaux.terminal import output as console


def merge(context: typer.Context, id: Id, into: Id, note: Note = None) -> None:
    """Decide that an entry is part of another: two actors are one, two reports are of one meeting."""
    from travaux.terminal import decisions

    with opened(context) as store:
        typer.echo(f"{id} is part of {into} now; `travaux undo {decisions.merge(store, id, into, note).id}` parts them again")


def split(
    context: typer.Context,
    id: Id,
    name: Annotated[list[str] | None, typer.Option(help="What bears this name is another; once for each.")] = None,
    document: Annotated[list[str] | None, typer.Option(metavar="ID", help="Who is named in this document is another.")] = None,
    note: Note = None,
) -> None:
    """Decide that an entry is two: what bears some names, or rests on some documents, is set apart."""
    from travaux.terminal import decisions

    with opened(context) as store:
        made = decisions.split(store, id, name or (), document or (), note)
    typer.echo(f"set apart from {id}; `travaux undo {made.id}` puts them together again")


def undo(context: typer.Context, id: Id, note: Note = None) -> None:
    """Take back a decision; `travaux show judgements` lists them."""
    from travaux.terminal import decisions

    with opened(context) as store:
        typer.echo(f"undone; `travaux undo {decisions.undo(store, id, note).id}` makes it count again")


def judgements(context: typer.Context, output: Output = None) -> None:
    """Print every decision of a person as JSON Lines."""
    from travaux.terminal import judgements as decided

    with opened(context) as store, console.writing(output) as out:
        decided.give(store, out)


def replay(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="What `travaux judgements` printed; - is standard input.")],
) -> None:
    """Take over decisions made elsewhere; those that are known already change nothing."""
    from travaux.terminal import judgements as decided

    with opened(context) as store:
        new, all_of_them = decided.take(store, file)
    typer.echo(f"{new} of {console.counted(all_of_them, 'decisions')} taken over")
