"""To be written."""

from travaux.annotate.parsed import Parsed
from travaux.model import Act


def find(parsed: Parsed) -> tuple[Act, ...]:
    return ()
