"""travaux-record/1: the whole record as one JSON object, every entry with its evidence."""

from typing import BinaryIO

from travaux import interfaces
from travaux.record.entries import Record


def write(record: Record, out: BinaryIO) -> None:
    """The whole record as JSON (travaux-record/1), every entry with its evidence."""
    out.write(interfaces.dump(record, indent=1) + b"\n")
