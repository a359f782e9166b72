"""To be written."""

from travaux.annotate.parsed import Parsed
from travaux.model import Time


def find(parsed: Parsed) -> tuple[Time, ...]:
    return ()
