"""Entries of one kind that may be the same: those that share most of their words, parties and days."""

import re
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from travaux import dates
from travaux.web.cite import label
from travaux.web.room import Entry, Room

FEW = 5
LEAST = 3  # letters of a word that tells anything
OFTEN = 200  # entries that share a word which then tells nothing
_WORDS = re.compile(r"\w+")


def similar(room: Room, kind: str, entry: Entry, most: int = FEW) -> list[Entry]:
    """The entries of the record nearest to this one, nearest first; those that share nothing with it are left out."""
    mine = _features(entry)
    index = indexed(room, kind)
    scores: Counter[str] = Counter()
    for feature in mine:
        sharing = index.sharing.get(feature, ())
        if len(sharing) <= OFTEN:
            scores.update(sharing)
    scores.pop(entry.id, None)
    ranked = sorted(scores, key=lambda key: (-scores[key] / (len(mine) + index.count[key]), key))
    return [room.entries[key] for key in ranked[:most]]


@dataclass(frozen=True, slots=True)
class Index:
    """Ids of the record's entries of a kind by what they have, and how much each has."""

    sharing: dict[str, list[str]] = field(default_factory=dict)
    count: dict[str, int] = field(default_factory=dict)


def indexed(room: Room, kind: str) -> Index:
    """The entries of a kind, made once a room."""
    made = room.once(_indexes)
    if kind not in made:
        index = Index()
        for entry in getattr(room.record, kind):
            found = _features(entry)
            index.count[entry.id] = len(found)
            for feature in found:
                index.sharing.setdefault(feature, []).append(entry.id)
        made[kind] = index
    return made[kind]


def _indexes(_: Room) -> dict[str, Index]:
    """Filled kind by kind, when somebody asks."""
    return {}


def _features(entry: Any) -> set[str]:
    """Words of the label and names, whom it names, its day, its series, and the documents it rests on."""
    words = " ".join((label(entry), *getattr(entry, "names", ())))
    found = {w.casefold() for w in _WORDS.findall(words) if len(w) >= LEAST}
    for name in ("by", "to", "parties", "speaker", "issue", "actor", "from_", "represents"):
        value = getattr(entry, name, None)
        found |= {f"{name}:{v}" for v in (value if isinstance(value, tuple) else (value,)) if v}
    when = getattr(entry, "when", None) or getattr(entry, "due", None) or getattr(entry, "said", None)
    if when and (first := dates.first(when)):
        found.add(f"day:{first}")
    return found
