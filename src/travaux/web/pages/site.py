"""What surrounds every page: the record's title, its day, and where one can go."""

from dataclasses import dataclass

from travaux import dates
from travaux.web.cite import Link
from travaux.web.room import Room


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the menu; a link's `note` is how many entries its page has."""

    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Site:
    title: str
    as_of: str
    groups: tuple[Group, ...]
    here: str
    by_hand: bool = False  # whether who looks at it may decide
    q: str = ""  # what is to be marked on a page that does not do so itself


MARKING = ("/search", "/documents/")


def site(room: Room, here: str, q: str = "", by_hand: bool = False) -> Site:
    return Site(
        room.record.title or "Record of a negotiation",
        dates.display(room.as_of) if room.as_of else "",
        room.once(_groups),
        here,
        by_hand,
        "" if here.startswith(MARKING) else q,
    )


def _groups(room: Room) -> tuple[Group, ...]:
    r = room.record
    return (
        Group(
            "The talks",
            (
                Link("/", "Overview"),
                Link("/questions", "Agreed and open"),
                Link("/timeline", "Timeline"),
                _counted("/meetings", "Meetings", len(r.meetings)),
                _counted("/instruments", "Papers", len(r.instruments)),
                _counted("/commitments", "Commitments", len(r.commitments)),
                _counted("/positions", "Positions", len(r.issues)),
                _counted("/discrepancies", "Discrepancies", len(r.discrepancies)),
            ),
        ),
        Group(
            "Who and what",
            (
                _counted("/actors", "Actors", len(r.actors)),
                _counted("/statements", "Statements", len(r.statements)),
                _counted("/acts", "Acts", len(r.acts)),
            ),
        ),
        Group(
            "The coverage",
            (
                _counted("/documents", "Documents", len(r.documents)),
                _counted("/sources", "Sources", len({d.source for d in r.documents if d.source})),
                _counted("/reaction", "Public reaction", len(r.reaction)),
                _counted("/problems", "Problems", len(room.problems)),
            ),
        ),
        *_reviewing(room),
    )


def _reviewing(room: Room) -> tuple[Group, ...]:
    """Where people decide, and what they decided; nothing where only reading is possible."""
    if room.machine is None:
        return ()
    audit = _counted("/audit", "Audit", len(room.record.judgements))
    return (Group("By hand", (_counted("/review", "Review", room.once(_waiting)), audit)),)


def _waiting(room: Room) -> int:
    return sum(1 for r in room.reviews.values() if r.state != "reviewed")


def _counted(href: str, text: str, count: int) -> Link:
    return Link(href, text, f"{count:,}" if count else "")
