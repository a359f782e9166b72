"""Which documents have given their place to others, by what people decided.

Invariant: following who replaced whom always comes to an end.
"""

from collections.abc import Iterable

from travaux.model import Judgement


def superseded(judgements: Iterable[Judgement]) -> dict[str, str]:
    """For each document that was replaced the one that replaced it, from the decisions that count, oldest first.

    A decision that would lead back to its own document says nothing.
    """
    found: dict[str, str] = {}
    for j in judgements:
        by = (j.after or {}).get("by")
        if j.action == "supersede" and isinstance(by, str) and not _leads(found, by, j.target):
            found[j.target] = by
    return found


def _leads(found: dict[str, str], from_: str, to: str) -> bool:
    at: str | None = from_
    while at is not None and at != to:
        at = found.get(at)
    return at == to
