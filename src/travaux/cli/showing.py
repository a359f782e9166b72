"""What the record holds, in the terminal."""

from typing import Annotated

import typer

from travaux.cli.options import AsJson, AsOf, dated, opened
from travaux.terminal import output as console


def show(
    context: typer.Context,
    what: Annotated[
        str | None, typer.Argument(metavar="[KIND|ID]", help="A kind of entry, timeline, questions, problems, or an id.")
    ] = None,
    name: Annotated[str | None, typer.Argument(metavar="[NAME|ID]", help="Of a kind, one entry: an actor by name.")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    why: Annotated[bool, typer.Option("--why", help="Of an actor, every merge that made it, and its evidence.")] = False,
) -> None:
    """Show the record, one kind of its entries, or one entry with its evidence."""
    if why and not what:
        raise typer.BadParameter("name an actor, as in `travaux show actor NAME --why`", param_hint="--why")
    _show(context, what, dated(as_of), name, as_json=as_json, why=why)


def as_of(
    context: typer.Context,
    day: Annotated[str, typer.Argument(metavar="DATE", help="The last day whose coverage counts, e.g. 2031-05-04.")],
    as_json: AsJson = False,
) -> None:
    """Show the record as it stood in what was published up to a day, judged as of that day."""
    from travaux.terminal import shown, standing

    wanted = dated(day) or ""
    with opened(context) as store:
        then = standing.stood(store, wanted)
    if as_json:
        with console.writing(None) as out:
            out.write(standing.as_json(then) + b"\n")
    else:
        standing.show(shown.console(), then)


def diff(
    context: typer.Context,
    since: Annotated[str, typer.Option(metavar="DATE", help="From the record as it stood at the end of this day.")],
    until: Annotated[str | None, typer.Option(metavar="DATE", help="To that of this day, not that of now.")] = None,
    as_json: AsJson = False,
) -> None:
    """Show what is new, what changed and what fell due since a day."""
    from travaux.terminal import shown, standing

    days = dated(since) or "", dated(until)
    with opened(context) as store:
        found, before, after = standing.compared(store, *days)
    if as_json:
        with console.writing(None) as out:
            out.write(standing.changes_as_json(found) + b"\n")
    else:
        standing.show_changes(shown.console(), found, before, after)


def search(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="WORDS...", help='"a phrase", one OR another, -without; "" for all.')],
    kind: Annotated[str, typer.Option(help="Only this: documents, statements, acts, meetings ...")] = "",
    party: Annotated[str, typer.Option(metavar="NAME|ID", help="Only what this actor, or who acts for it, does.")] = "",
    source: Annotated[str, typer.Option(metavar="OUTLET", help="Only what rests on this outlet.")] = "",
    since: Annotated[str | None, typer.Option(metavar="WHEN", help="From this day on.")] = None,
    until: Annotated[str | None, typer.Option(metavar="WHEN", help="Up to this day.")] = None,
    as_json: AsJson = False,
) -> None:
    """Find documents and entries by their words."""
    from travaux.terminal import found

    asked = " ".join(f'"{word}"' if " " in word and '"' not in word else word for word in words)
    days = dated(since), dated(until)
    with opened(context) as store:
        found.show(store, asked, kind, party, source, *days, as_json=as_json)


def problems(context: typer.Context, as_json: AsJson = False) -> None:
    """List inputs and values that were refused or doubtful, and why."""
    _show(context, "problems", None, as_json=as_json)


def _show(
    context: typer.Context, what: str | None, as_of: str | None, name: str | None = None, *, as_json: bool, why: bool = False
) -> None:
    from travaux.terminal import shown

    with opened(context) as store:
        if as_json:
            with console.writing(None) as out:
                out.write(shown.as_json(store, what, as_of, name) + b"\n")
        else:
            shown.show(store, what, as_of, name, why=why)
