"""When each document was first filed and each decision kept, which only the place that keeps the record knows.

Invariant: a moment is set once, with the row it belongs to, and is no part of what is exported, compared or stamped.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

import sqlalchemy as sa

from travaux.store import tables

if TYPE_CHECKING:
    from travaux.store import Store


class Arrivals(NamedTuple):
    """Moments (`moment`) by the id of the document or decision; those that came before moments were kept are left out."""

    documents: Mapping[str, str] = MappingProxyType({})
    decisions: Mapping[str, str] = MappingProxyType({})


def moment(when: datetime) -> str:
    """UTC to the microsecond, always of one length: the order of such strings is that of time."""
    return f"{when.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%fZ}".zfill(27)


def arrivals(store: "Store") -> Arrivals:
    """All that is known of when things came."""
    d, j = tables.documents.c, tables.judgements.c
    ids = {named.key: named.id for named in store.names()}
    with store._reads() as db:
        filed = db.execute(sa.select(d.key, d.filed).where(d.filed.is_not(None))).all()
        kept = db.execute(sa.select(j.id, j.kept).where(j.kept.is_not(None))).all()
    return Arrivals({ids[key]: when for key, when in filed if key in ids}, {row.id: row.kept for row in kept})
