"""A client of the pages over the record made by hand, or over any other."""

import warnings
from collections.abc import Callable, Iterator

import pytest

from tests.web.handmade import hand_made, room_of
from travaux.web.app import application
from travaux.web.room import Room

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # starlette would rather have its test client use another package
    from fastapi.testclient import TestClient as TestClient


@pytest.fixture
def room() -> Room:
    return room_of(hand_made())


@pytest.fixture
def serve() -> Iterator[Callable[[Room], TestClient]]:
    """A client of the pages over a room."""
    clients: list[TestClient] = []

    def client_of(room: Room) -> TestClient:
        client = TestClient(application(lambda: room))
        clients.append(client)
        return client

    yield client_of
    for client in clients:
        client.close()


@pytest.fixture
def client(serve: Callable[[Room], TestClient], room: Room) -> TestClient:
    return serve(room)
