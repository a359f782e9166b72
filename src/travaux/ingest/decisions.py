"""What people decided, into the store: appended, and nothing else."""

from travaux.model import Judgement
from travaux.store import Store


def decide(store: Store, judgement: Judgement) -> bool:
    """Keep one decision; whether it is new."""
    return store.judge(judgement)
