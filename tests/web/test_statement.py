"""The page of one statement: what each document makes of it, side by side."""

from collections.abc import Callable
from dataclasses import replace

from fastapi.testclient import TestClient

from tests.web.handmade import room_of
from travaux.record.entries import Evidence
from travaux.web.room import Room


def test_renderings_of_one_statement_stand_side_by_side(room: Room, serve: Callable[[Room], TestClient]) -> None:
    first, *others = room.record.statements
    told = others[0].evidence[0]
    record = replace(room.record, statements=(replace(first, renderings=(told,)), *others))
    client = serve(room_of(record))
    one = client.get("/statements", params={"id": first.id}).text
    assert one.count('<div class="account">') == 2
    assert "Renderings" in one
    assert f"start={told.start}&amp;end={told.end}" in one
    assert '<div class="account">' not in client.get("/statements").text
    assert '<div class="account">' not in client.get("/statements", params={"id": others[0].id}).text


def test_a_rendering_of_a_document_that_is_gone_is_no_failure(room: Room, serve: Callable[[Room], TestClient]) -> None:
    first, *others = room.record.statements
    record = replace(room.record, statements=(replace(first, renderings=(Evidence("gone", 0, 4),)), *others))
    assert serve(room_of(record)).get("/statements", params={"id": first.id}).status_code == 200
