"""Discrepancies: what documents that are no copies of each other tell differently, side by side."""

from dataclasses import dataclass

from travaux.web.cite import Dispute, dispute
from travaux.web.room import Room, evidence_of


@dataclass(frozen=True, slots=True)
class DiscrepanciesPage:
    title: str
    disputes: tuple[Dispute, ...]


def page(room: Room) -> DiscrepanciesPage:
    room.prefetch(e for d in room.record.discrepancies for e in evidence_of(d))
    return DiscrepanciesPage("Where accounts differ", tuple(dispute(room, d) for d in room.record.discrepancies))
