"""The JSON interfaces by name, each as JSON Schema."""

from typing import Any

from travaux import interfaces
from travaux.errors import NotFound
from travaux.model import Annotations, Document
from travaux.record.entries import Record

NAMES = ("documents", "annotations", "record")


def schema(name: str) -> dict[str, Any]:
    """JSON Schema of one line (documents, annotations) or of the whole file (record). Raises NotFound for another name."""
    if name == "documents":
        return interfaces.schema(Document, "travaux-documents/1", "validation")
    if name == "annotations":
        return interfaces.schema(Annotations, "travaux-annotations/1")
    if name == "record":
        return interfaces.schema(Record, "travaux-record/1")
    raise NotFound(f"no interface {name}; there are: {', '.join(NAMES)}")
