"""A record made by hand that people decide on: decisions are kept in a list and replayed, as the store does."""

from dataclasses import dataclass, field, replace
from threading import Lock

from fastapi import FastAPI

from tests.web.handmade import hand_made, room_of
from travaux.model import Judgement
from travaux.record.entries import Record
from travaux.record.judgements import replay
from travaux.web.app import application
from travaux.web.people import People
from travaux.web.reviewing import Desk
from travaux.web.room import Room


@dataclass
class Table:
    """`judgements` is all that was decided, in the order in which it came."""

    machine: Record = field(default_factory=hand_made)
    judgements: list[Judgement] = field(default_factory=list)
    _lock: Lock = field(default_factory=Lock)

    def keep(self, judgement: Judgement) -> None:
        with self._lock:
            self.judgements.append(judgement)

    def room(self) -> Room:
        decided = tuple(self.judgements)
        lineage = {id_: id_ for id_ in room_of(self.machine).entries}
        record, _ = replay(self.machine, decided, lineage)
        return replace(room_of(record), machine=self.machine, lineage=lineage, stamp=f"stamp-{len(decided)}")

    def app(self, people: People | None = None) -> FastAPI:
        return application(self.room, desk=Desk(people or People(owner="ada"), self.keep, self.room, lambda _: self.room()))
