"""The record in the formats of other programs: one module a format, found by name through `plugins`.

An exporter is `write(record, out)`: it takes a record and a binary file, never a store. The first line of its docstring is
what `travaux export --list` says of it.
"""

from typing import BinaryIO, Protocol

from travaux import plugins
from travaux.record.entries import Record


class Exporter(Protocol):
    def __call__(self, record: Record, out: BinaryIO) -> None: ...


def exporter(name: str) -> Exporter:
    """The exporter of this name. Raises NotFound with the names there are."""
    found: Exporter = plugins.load("exporters", name)
    return found


def formats() -> dict[str, str]:
    """Every format there is and what it is, built-in ones first."""
    return {name: (exporter(name).__doc__ or "").strip().partition("\n")[0] for name in plugins.names("exporters")}
