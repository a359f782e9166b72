"""To be written."""

from travaux.annotate.parsed import Parsed
from travaux.model import Encounter


def find(parsed: Parsed) -> tuple[Encounter, ...]:
    return ()
