"""A record is made, filled, and made anew from what it keeps."""

from typing import Annotated

import typer

from travaux.cli.options import Jobs, Map, Paths, Url, chosen, dated, finish, opened, settings
from travaux.terminal import output as console


def init(
    context: typer.Context,
    title: Annotated[str | None, typer.Option(help="What the negotiation is called.")] = None,
    about: Annotated[str | None, typer.Option(help="What it is about, in a phrase.")] = None,
    party: Annotated[list[str] | None, typer.Option(help="A negotiating party; once for each.")] = None,
    when: Annotated[str | None, typer.Option(metavar="WHEN", help="The days it covers, e.g. 2031-01/2031-06.")] = None,
) -> None:
    """Make a record and say what it is about, or say so anew; documents that are there stay."""
    from travaux.record.entries import Scope

    days = dated(when)
    with opened(context, create=True) as store:
        old = store.scope()
        scope = Scope(tuple(party) if party else old.parties, about or old.about, days or old.when)
        store.describe(title or store.title(), scope)
        typer.echo(f"{store.where} is ready; `travaux add PATH` files documents in it")


def add(
    context: typer.Context,
    paths: Paths,
    published: Annotated[str | None, typer.Option(metavar="WHEN", help="The date of all of them, e.g. 2031-05-04.")] = None,
    jobs: Jobs = None,
    url: Url = None,
    columns: Map = None,
) -> None:
    """Read, annotate and file documents."""
    from travaux import ingest

    day, wanted = dated(published), chosen(url, columns)
    with opened(context, create=True) as store, console.progress("filing") as progress:
        added = ingest.add(store, paths, day, jobs=jobs or settings().jobs, choices=wanted, progress=progress)
    for problem in added.refused:
        console.refuse(problem)
    doubtful = len(added.problems) - len(added.refused)
    counts = {"filed": added.filed, "known already": added.known, "refused": len(added.refused), "doubtful": doubtful}
    typer.echo(", ".join(f"{n} {word}" for word, n in counts.items() if n or word == "filed"))
    finish(added.filed + added.known, added.refused)


def rebuild(
    context: typer.Context,
    all_again: Annotated[
        bool, typer.Option("--all", help="Read every source again, not only what an older travaux read.")
    ] = False,
) -> None:
    """Make the record anew from the kept sources and judgements: the same record, ids included."""
    from travaux import ingest

    with opened(context) as store, console.progress("rebuilding") as progress:
        record = ingest.rebuild(store, all_again=all_again, progress=progress)
    kinds = ("documents", "meetings", "commitments")
    typer.echo(", ".join(console.counted(len(getattr(record, kind)), kind) for kind in kinds))
