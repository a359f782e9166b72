"""Look-ups of a room: sides, parties, what rests on what; and the application over a store."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import pytest

from tests.web.conftest import TestClient
from tests.web.handmade import HOSTILE, at, hand_made
from travaux import ingest, store
from travaux.errors import NotFound
from travaux.model import Filed
from travaux.record.entries import Evidence, Scope
from travaux.web.app import create_app
from travaux.web.cite import cites, document_href, href
from travaux.web.room import Room


def test_who_acts_for_whom(room: Room) -> None:
    assert room.side("a-rov") == "a-tav"
    assert room.sides(("a-rov", "a-tav", "a-lun", "gone")) == ("a-tav", "a-lun")


def test_a_circle_of_representation_ends(room: Room) -> None:
    tavora, lunmark, *rest = room.record.actors
    looped = (replace(tavora, represents="a-lun"), replace(lunmark, represents="a-tav"), *rest)
    assert replace(room, record=replace(room.record, actors=looped)).side("a-tav") in ("a-tav", "a-lun")


def test_parties_without_a_scope_are_those_who_do_most(room: Room) -> None:
    found = replace(room, record=replace(room.record, scope=Scope()))
    assert {a.id for a in found.parties} == {"a-tav", "a-lun"}


def test_documents_are_fetched_once_and_together() -> None:
    asked: list[list[str]] = []

    def fetch(ids: Iterable[str]) -> list[Filed]:
        asked.append(list(ids))
        return []

    cites(Room(hand_made(), fetch), [Evidence("b", 0, 1), Evidence("a", 0, 1), Evidence("b", 2, 3)])
    assert asked[0] == ["a", "b"]


def test_originals_come_before_copies(room: Room) -> None:
    found = cites(room, [at("wire/copy", "BRISTAD"), at("wire/first", "BRISTAD")])
    assert [c.document for c in found] == ["wire/first", "wire/copy"]


def test_addresses_quote_what_ids_may_hold(room: Room) -> None:
    assert document_href("a b/c#d?e", 1, 2) == "/documents/a%20b/c%23d%3Fe?start=1&end=2#e"
    assert "<" not in document_href(HOSTILE)
    assert len({href(entry) for entry in room.entries.values()}) == len(room.entries)


def test_an_entry_is_found_by_what_it_rests_on(room: Room) -> None:
    assert {e.id for e in room.in_document("evening")} == {"p-3", "m-1", "m-2", "d-1"}
    assert room.in_document("nowhere") == ()


def test_an_application_over_a_store(tmp_path: Path) -> None:
    where = str(tmp_path / "empty.travaux")
    with pytest.raises(NotFound):
        create_app(where)
    store.open(where, create=True).close()
    with TestClient(create_app(where), base_url="http://localhost") as client:
        assert "The record is empty" in client.get("/").text
        assert client.get("/?format=json").json()["format"] == "travaux-record/1"


def test_what_is_filed_while_the_pages_are_served_is_shown(tmp_path: Path) -> None:
    where, page = str(tmp_path / "r.travaux"), tmp_path / "page.txt"
    page.write_text("The harbour masters of Lun met on Monday.\n", encoding="utf-8")
    with store.open(where, create=True) as opened, TestClient(create_app(where), base_url="http://localhost") as client:
        before = client.get("/documents")
        ingest.add(opened, [str(page)])
        after = client.get("/documents", headers={"If-None-Match": before.headers.get("etag", "")})
        assert after.status_code == 200
        assert [d["id"] for d in client.get("/documents?format=json").json()] == ["page"]
        assert "harbour masters" in client.get("/documents/page").text
