"""To be written."""

from travaux.annotate.parsed import Parsed
from travaux.model import Paper


def find(parsed: Parsed) -> tuple[Paper, ...]:
    return ()
