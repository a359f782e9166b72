"""The web pages, and the sample with which to try them."""

import os
import shutil
import sys
from pathlib import Path
from typing import Annotated

import typer

from travaux.cli.options import opened, settings
from travaux.errors import TravauxError
from travaux.terminal import output as console

SAMPLE = Path(__file__).parents[1] / "sample"
SAMPLE_TITLE = "The Skarrow Strait talks (a sample)"
DEMO = "demo.travaux"


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
    configured = settings()
    with opened(context) as store:
        where = store.where
    from travaux.web import listener as listeners

    if not (address := listeners.loopback(host := host or configured.host)) and user_header is None:
        said = f"{host} is no loopback address such as 127.0.0.1; a team is served with --user-header"
        raise typer.BadParameter(said, param_hint="--host")
    if roles and user_header is None:
        raise typer.BadParameter("without --user-header nobody says who asks", param_hint="--roles")
    from travaux.web import people

    team = people.alone(address or host) if user_header is None else people.team(user_header, roles)
    listener = listeners.listen(address or host, configured.port if port is None else port)
    import uvicorn

    from travaux.web.app import create_app

    sys.setswitchinterval(0.001)  # a page asks the store many times, and waits this long each time while a room is built
    at, number = listener.getsockname()[:2]
    server = uvicorn.Server(uvicorn.Config(create_app(where, team), log_level="warning"))
    typer.echo(f"{where}: http://{f'[{at}]' if ':' in at else at}:{number}/   (Ctrl+C stops)")
    server.run(sockets=[listener])


def demo(file: Annotated[Path, typer.Argument(metavar="[FILE]", help="Where to make the record.")] = Path(DEMO)) -> None:
    """Make the record of the sample negotiation that comes with travaux, and show it."""
    from travaux import ingest, store
    from travaux.terminal import shown

    with store.open(str(file), create=True) as kept:
        if kept.title() not in ("", SAMPLE_TITLE):
            raise TravauxError(f"{file}: a record of something else; `travaux demo FILE` makes another")
        kept.describe(SAMPLE_TITLE, kept.scope())
        with console.progress("reading the sample") as progress:
            if ingest.add(kept, [str(SAMPLE)], progress=progress).known:  # perhaps as an older travaux read it
                ingest.rebuild(kept, all_again=True, progress=progress)
        shown.show(kept, None, None)
    program = "travaux" if shutil.which("travaux") else os.path.relpath(sys.argv[0])  # as `make demo` runs it, off the path
    typer.echo(f"\nOpen its pages with:  {program} --record {file} serve")
