"""To be written."""

from travaux.annotate.parsed import Parsed
from travaux.model import Statement


def find(parsed: Parsed) -> tuple[Statement, ...]:
    return ()
