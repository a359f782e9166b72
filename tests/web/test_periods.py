"""Periods to zoom through, at the ends of the calendar too."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest

from tests.web.conftest import TestClient
from tests.web.handmade import hand_made, room_of
from travaux.web.app import application
from travaux.web.days import Days
from travaux.web.pages import periods

YEARS = (date(2030, 11, 5), date(2034, 2, 1))


def inside(within: str, shown: Days = YEARS) -> list[str]:
    return [link.href.rpartition("=")[2].replace("%2F", "/") for link in periods.zoom(within, shown, shown, "/timeline").inside]


def test_inside_all_time_are_years_and_inside_a_year_months() -> None:
    assert inside("") == ["2030", "2031", "2032", "2033", "2034"]
    assert inside("2031", (date(2031, 9, 30), date(2031, 12, 31))) == ["2031-09", "2031-10", "2031-11", "2031-12"]
    assert inside("2031-11", (date(2031, 11, 1), date(2031, 11, 12)))[0] == "2031-10-27/2031-11-02"


@pytest.mark.parametrize("when", ["9999-12-31", "9999", "0001-01-01", "0001", "../0001-02", "9999-12/.."])
def test_there_is_nothing_beyond_the_ends_of_the_calendar(when: str) -> None:
    record = hand_made()
    meeting = replace(record.meetings[0], when=when)
    beside = replace(record, meetings=(meeting, *record.meetings[1:]))
    alone = replace(record, meetings=(meeting,), statements=(), acts=(), instruments=(), commitments=(), documents=())
    for shown in (beside, alone):
        with TestClient(application(partial(room_of, shown))) as client:
            for path in ("/timeline", f"/timeline?within={when}", "/", "/meetings", "/questions"):
                assert client.get(path).status_code == 200, path
