"""The command line: a few lines a command over the modules below. Nothing heavy is imported before a command needs it.

Exit codes: 0 all done; 1 nothing could be done; 2 wrong usage; 3 done, but some inputs were refused, one line each on
standard error.
"""

import os
import shutil
import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from travaux import __version__
from travaux.errors import TravauxError
from travaux.terminal import output as console

if TYPE_CHECKING:
    from travaux.config import Settings
    from travaux.model import Problem
    from travaux.sources.choices import Choices
    from travaux.store import Store

app = typer.Typer(
    help="Keep the record of a negotiation from its public coverage.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
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
SAMPLE = Path(__file__).parent / "sample"
SAMPLE_TITLE = "The Skarrow Strait talks (a sample)"
DEMO = "demo.travaux"
SITE = "site"  # the export that is a folder of pages


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
def options(
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


def _settings() -> "Settings":
    from travaux import config

    return config.read()


def _open(context: typer.Context, *, create: bool = False) -> "Store":
    from travaux import store

    return store.open(context.obj or _settings().record, create=create)


def _when(value: str | None) -> str | None:
    """A date of the command line, or wrong usage."""
    from travaux import dates

    if value and not dates.valid(value):
        raise typer.BadParameter(f"{value} is no date such as 2031-05-04, 2031-05 or 2031-05-01/2031-05-04")
    return value


def _choices(url: str | None, columns: str | None) -> "Choices":
    """Which documents are wanted and what columns mean, or wrong usage."""
    from travaux.sources import choices

    try:
        return choices.Choices(url, choices.columns(columns))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--map") from None


def _finish(done: int, refused: Sequence["Problem"]) -> None:
    """Leave with the exit code that says how it went."""
    if refused:
        raise typer.Exit(3 if done else 1)


# --- documents in, lines out ---------------------------------------------------------------------------------------------


@app.command()
def read(paths: Paths, output: Output = None, url: Url = None, columns: Map = None) -> None:
    """Print documents as JSON Lines (travaux-documents/1)."""
    from travaux import ingest

    _lines(ingest.document_lines(ingest.sources(paths, _choices(url, columns))), output, "reading")


@app.command()
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
    found = ingest.sources(paths, _choices(url, columns))
    _lines(ingest.in_order(step, found, jobs or _settings().jobs), output, "annotating")


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
    _finish(done, [problem for problem in problems if problem.level == "refused"])


# --- a record ------------------------------------------------------------------------------------------------------------


@app.command()
def init(
    context: typer.Context,
    title: Annotated[str | None, typer.Option(help="What the negotiation is called.")] = None,
    about: Annotated[str | None, typer.Option(help="What it is about, in a phrase.")] = None,
    party: Annotated[list[str] | None, typer.Option(help="A negotiating party; once for each.")] = None,
    when: Annotated[str | None, typer.Option(metavar="WHEN", help="The days it covers, e.g. 2031-01/2031-06.")] = None,
) -> None:
    """Make a record and say what it is about, or say so anew; documents that are there stay."""
    from travaux.record.entries import Scope

    days = _when(when)
    with _open(context, create=True) as store:
        old = store.scope()
        scope = Scope(tuple(party) if party else old.parties, about or old.about, days or old.when)
        store.describe(title or store.title(), scope)
        typer.echo(f"{store.where} is ready; `travaux add PATH` files documents in it")


@app.command()
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

    when, jobs, choices = _when(published), jobs or _settings().jobs, _choices(url, columns)
    with _open(context, create=True) as store, console.progress("filing") as progress:
        added = ingest.add(store, paths, when, jobs=jobs, choices=choices, progress=progress)
    for problem in added.refused:
        console.refuse(problem)
    doubtful = len(added.problems) - len(added.refused)
    counts = {"filed": added.filed, "known already": added.known, "refused": len(added.refused), "doubtful": doubtful}
    typer.echo(", ".join(f"{n} {word}" for word, n in counts.items() if n or word == "filed"))
    _finish(added.filed + added.known, added.refused)


@app.command()
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

        with _open(context) as store, console.progress("copying pages") as progress:
            pages = archive.write(archive.read(store, _when(as_of)), output or Path(SITE), progress)
        typer.echo(f"{pages} pages; open {(output or Path(SITE)) / 'index.html'}")
        return
    exporter, day = exports.exporter(format), _when(as_of)
    with _open(context) as store:
        record = ingest.current(store, day)
    with console.writing(output) as out:
        exporter(record, out)


@app.command()
def show(
    context: typer.Context,
    what: Annotated[
        str | None, typer.Argument(metavar="[KIND|ID]", help="A kind of entry, timeline, problems, or an id.")
    ] = None,
    name: Annotated[str | None, typer.Argument(metavar="[NAME|ID]", help="Of a kind, one entry: an actor by name.")] = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    why: Annotated[bool, typer.Option("--why", help="Of an actor, every merge that made it, and its evidence.")] = False,
) -> None:
    """Show the record, one kind of its entries, or one entry with its evidence."""
    if why and not what:
        raise typer.BadParameter("name an actor, as in `travaux show actor NAME --why`", param_hint="--why")
    _show(context, what, _when(as_of), name, as_json=as_json, why=why)


@app.command()
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
    days = _when(since), _when(until)
    with _open(context) as store:
        found.show(store, asked, kind, party, source, *days, as_json=as_json)


@app.command()
def problems(context: typer.Context, as_json: AsJson = False) -> None:
    """List inputs and values that were refused or doubtful, and why."""
    _show(context, "problems", None, as_json=as_json)


def _show(
    context: typer.Context, what: str | None, as_of: str | None, name: str | None = None, *, as_json: bool, why: bool = False
) -> None:
    from travaux.terminal import shown

    with _open(context) as store:
        if as_json:
            with console.writing(None) as out:
                out.write(shown.as_json(store, what, as_of, name) + b"\n")
        else:
            shown.show(store, what, as_of, name, why=why)


@app.command()
def merge(context: typer.Context, id: Id, into: Id, note: Note = None) -> None:
    """Decide that an entry is part of another: two actors are one, two reports are of one meeting."""
    from travaux.terminal import decisions

    with _open(context) as store:
        typer.echo(f"{id} is part of {into} now; `travaux undo {decisions.merge(store, id, into, note).id}` parts them again")


@app.command()
def split(
    context: typer.Context,
    id: Id,
    name: Annotated[list[str] | None, typer.Option(help="What bears this name is another; once for each.")] = None,
    document: Annotated[list[str] | None, typer.Option(metavar="ID", help="Who is named in this document is another.")] = None,
    note: Note = None,
) -> None:
    """Decide that an entry is two: what bears some names, or rests on some documents, is set apart."""
    from travaux.terminal import decisions

    with _open(context) as store:
        made = decisions.split(store, id, name or (), document or (), note)
    typer.echo(f"set apart from {id}; `travaux undo {made.id}` puts them together again")


@app.command()
def undo(context: typer.Context, id: Id, note: Note = None) -> None:
    """Take back a decision; `travaux show judgements` lists them."""
    from travaux.terminal import decisions

    with _open(context) as store:
        typer.echo(f"undone; `travaux undo {decisions.undo(store, id, note).id}` makes it count again")


@app.command()
def judgements(context: typer.Context, output: Output = None) -> None:
    """Print every decision of a person as JSON Lines."""
    from travaux.terminal import judgements as decided

    with _open(context) as store, console.writing(output) as out:
        decided.give(store, out)


@app.command()
def replay(
    context: typer.Context,
    file: Annotated[str, typer.Argument(metavar="FILE", help="What `travaux judgements` printed; - is standard input.")],
) -> None:
    """Take over decisions made elsewhere; those that are known already change nothing."""
    from travaux.terminal import judgements as decided

    with _open(context) as store:
        new, all_of_them = decided.take(store, file)
    typer.echo(f"{new} of {console.counted(all_of_them, 'decisions')} taken over")


@app.command()
def rebuild(
    context: typer.Context,
    all_again: Annotated[
        bool, typer.Option("--all", help="Read every source again, not only what an older travaux read.")
    ] = False,
) -> None:
    """Make the record anew from the kept sources and judgements: the same record, ids included."""
    from travaux import ingest

    with _open(context) as store, console.progress("rebuilding") as progress:
        record = ingest.rebuild(store, all_again=all_again, progress=progress)
    kinds = ("documents", "meetings", "commitments")
    typer.echo(", ".join(console.counted(len(getattr(record, kind)), kind) for kind in kinds))


@app.command()
def serve(
    context: typer.Context,
    port: Annotated[int | None, typer.Option(min=0, max=65535, metavar="N", help="0 takes a free one.")] = None,
    host: Annotated[str | None, typer.Option(help="A loopback address; any other only with --user-header.")] = None,
    user_header: Annotated[
        str | None, typer.Option(metavar="NAME", help="The header in which an authenticating proxy names who asks.")
    ] = None,
    roles: Annotated[
        Path | None, typer.Option(metavar="FILE", help='Who reads and who decides: reviewer = ["ada"], reader = ["*"].')
    ] = None,
) -> None:
    """Serve the web pages: to this machine's user alone, or to a team behind an authenticating proxy."""
    settings = _settings()
    with _open(context) as store:
        where = store.where
    from travaux.web import listener as listeners

    if not (address := listeners.loopback(host := host or settings.host)) and not user_header:
        raise typer.BadParameter(f"{host} is no loopback address such as 127.0.0.1", param_hint="--host")
    if roles and not user_header:
        raise typer.BadParameter("without --user-header nobody says who asks", param_hint="--roles")
    from travaux.web import people

    team = people.team(user_header, roles) if user_header else people.People()
    listener = listeners.listen(address or host, settings.port if port is None else port)
    import uvicorn

    from travaux.web.app import create_app

    at, number = listener.getsockname()[:2]
    server = uvicorn.Server(uvicorn.Config(create_app(where, team), log_level="warning"))
    typer.echo(f"{where}: http://{f'[{at}]' if ':' in at else at}:{number}/   (Ctrl+C stops)")
    server.run(sockets=[listener])


@app.command()
def demo(file: Annotated[Path, typer.Argument(metavar="[FILE]", help="Where to make the record.")] = Path(DEMO)) -> None:
    """Make the record of the sample negotiation that comes with travaux, and show it."""
    from travaux import ingest, store
    from travaux.terminal import shown

    with store.open(str(file), create=True) as opened:
        if opened.title() not in ("", SAMPLE_TITLE):
            raise TravauxError(f"{file}: a record of something else; `travaux demo FILE` makes another")
        opened.describe(SAMPLE_TITLE, opened.scope())
        with console.progress("reading the sample") as progress:
            if ingest.add(opened, [str(SAMPLE)], progress=progress).known:  # perhaps as an older travaux read it
                ingest.rebuild(opened, all_again=True, progress=progress)
        shown.show(opened, None, None)
    program = "travaux" if shutil.which("travaux") else os.path.relpath(sys.argv[0])  # as `make demo` runs it, off the path
    typer.echo(f"\nOpen its pages with:  {program} --record {file} serve")


@app.command()
def schema(name: Annotated[str, typer.Argument(metavar="documents|annotations|record")]) -> None:
    """Print the JSON Schema of an interface."""
    import json

    from travaux.export import schemas

    if name not in schemas.NAMES:
        raise typer.BadParameter(f"there are: {', '.join(schemas.NAMES)}")
    typer.echo(json.dumps(schemas.schema(name), indent=1, ensure_ascii=False))
