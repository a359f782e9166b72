"""Source to store in one process: read, annotate and file; and the record that all of it establishes.

Reading and annotating one source is pure, so the same sources give the same store in whatever order they come, however often,
and through however many interruptions.
"""

from travaux.ingest.decisions import corrections, decide, replay
from travaux.ingest.derived import build, current, machine, resolve, shared, traced
from travaux.ingest.filing import Added, add, rebuild, take
from travaux.ingest.lines import annotations_line, document_lines, layers
from travaux.ingest.standing import Stood, stood
from travaux.ingest.steps import in_order, sources

__all__ = [
    "Added",
    "Stood",
    "add",
    "annotations_line",
    "build",
    "corrections",
    "current",
    "decide",
    "document_lines",
    "in_order",
    "layers",
    "machine",
    "rebuild",
    "replay",
    "resolve",
    "shared",
    "sources",
    "stood",
    "take",
    "traced",
]
