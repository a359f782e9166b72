"""To be written."""

from travaux.annotate.parsed import Parsed
from travaux.model import Entity, Mention


def find(parsed: Parsed) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    return (), ()
