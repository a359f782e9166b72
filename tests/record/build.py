"""Filed documents made by hand: marks in the text say what annotations there are, so that no test needs a parse."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from travaux.model import (
    Act,
    ActKind,
    Annotations,
    Document,
    Encounter,
    Entity,
    Filed,
    MeetingKind,
    Mention,
    Paper,
    Span,
    Statement,
    Time,
    Zone,
)
from travaux.record.entries import Actor, Evidence


class Cast:
    """Actors that are their names: an entity is the actor whose id is its own id."""

    def __init__(self, *actors: Actor) -> None:
        self.actors = tuple(sorted(actors, key=lambda a: a.id))
        self.lineage = {a.id: a.id for a in actors}

    def of(self, document_id: str, entity_id: str) -> str | None:
        return entity_id if any(a.id == entity_id for a in self.actors) else None


NORLAND = Actor("norland", "state", "Norland", ("Norland", "Norlandish"))
SUDMARK = Actor("sudmark", "state", "Sudmark", ("Sudmark",))
OSTIA = Actor("ostia", "state", "Ostia", ("Ostia",))
VEGA = Actor("vega", "person", "Ana Vega", ("Ana Vega", "Vega"), represents="norland")
BRANT = Actor("brant", "person", "Piet Brant", ("Piet Brant", "Brant"), represents="sudmark")
KOL = Actor("kol", "person", "Ivo Kol", ("Ivo Kol",), represents="ostia")
CAST = Cast(NORLAND, SUDMARK, OSTIA, VEGA, BRANT, KOL)


class Page:
    """One document under construction: `page.at("words")` is the span of words in its text."""

    def __init__(self, id: str, text: str, published: str | None = None, **fields: Any) -> None:
        self.document = Document(text, id=id, published=published, sha256=f"hash of {text}", language="en")
        self.document = replace(self.document, **fields)
        self.entities = tuple(Entity(a.id, a.name, a.kind) for a in CAST.actors)
        self.mentions: list[Mention] = []
        self.statements: list[Statement] = []
        self.acts: list[Act] = []
        self.encounters: list[Encounter] = []
        self.papers: list[Paper] = []
        self.zones: tuple[Zone, ...] = ()
        self.times: tuple[Time, ...] = ()

    def at(self, words: str) -> Span:
        start = self.document.text.index(words)
        return Span(start, start + len(words))

    def says(self, speaker: str | None, words: str, **fields: Any) -> "Page":
        self.statements.append(Statement((), (), (self.at(words),), "direct", speaker=speaker))
        self.statements[-1] = replace(self.statements[-1], **fields)
        return self

    def act(
        self, kind: ActKind, words: str, by: Sequence[str] = (), to: Sequence[str] = (), about: str | None = None, **fields: Any
    ) -> "Page":
        act = Act(self.at(words), None, None, tuple(by), tuple(to), self.at(about) if about else None)
        self.acts.append(replace(act, kind=kind, **fields))
        return self

    def meets(self, words: str, status: Any = "held", kind: MeetingKind = "talks", **fields: Any) -> "Page":
        self.encounters.append(replace(Encounter(self.at(words), "talks", "held"), kind=kind, status=status, **fields))
        return self

    def paper(self, words: str, kind: str, clause: str | None = None, **fields: Any) -> "Page":
        made = Paper(self.at(words), self.at(clause or words), kind, words)
        self.papers.append(replace(made, **fields))
        return self

    def filed(self) -> Filed:
        d = self.document
        return Filed(
            d,
            Annotations(
                d.id,
                d.language,
                d.published,
                zones=self.zones,
                times=self.times,
                entities=self.entities,
                mentions=tuple(self.mentions),
                statements=tuple(self.statements),
                acts=tuple(self.acts),
                encounters=tuple(self.encounters),
                papers=tuple(self.papers),
            ),
        )


def words_at(pages: Sequence[Filed], evidence: Evidence) -> str:
    """What an evidence span holds."""
    text = next(f.document.text for f in pages if f.document.id == evidence.document)
    return text[evidence.start : evidence.end]
