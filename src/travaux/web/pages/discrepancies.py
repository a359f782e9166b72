"""Discrepancies: what documents that are no copies of each other tell differently, side by side."""

from dataclasses import dataclass

from travaux.web.cite import Dispute, chosen, dispute
from travaux.web.pages.listing import FEW, Listing, holding, listing
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class DiscrepanciesPage:
    title: str
    disputes: tuple[Dispute, ...]
    listing: Listing


def page(room: Room, at: str = "", number: int = 1) -> DiscrepanciesPage:
    """With `at` the page on which that one stands."""
    found = room.record.discrepancies
    part = listing("/discrepancies", {}, len(found), holding((d.id for d in found), at, number, FEW), FEW)
    shown = found[part.first : part.last]
    room.prefetch(e for d in shown for c in d.claims for e in chosen(room, c.evidence))
    return DiscrepanciesPage("Where accounts differ", tuple(dispute(room, d) for d in shown), part)
