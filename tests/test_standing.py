"""The record as it stood on a day, and what became of it since, from the store to the screen."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.filing import put
from tests.generated import A_DAY, documents
from travaux import ingest, interfaces, store
from travaux.cli import app
from travaux.record.entries import Record

FILED = tuple(documents(6 * A_DAY))
DAY = "2031-01-04"


@pytest.fixture(scope="module")
def where(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("stood") / "r.travaux")
    with store.open(path, create=True) as opened:
        for one in FILED:
            put(opened, one)
    return path


def run(where: str, *arguments: str) -> str:
    done = CliRunner().invoke(app, ["--record", where, *arguments])
    assert done.exit_code == 0, done.output
    return done.output


def test_it_is_the_record_of_what_was_published_by_then(where: str, tmp_path: Path) -> None:
    early = [one for one in FILED if (one.document.published or "9") <= DAY]
    with store.open(str(tmp_path / "early.travaux"), create=True) as opened, store.open(where) as whole:
        for one in early:
            put(opened, one)
        stood = ingest.stood(whole, DAY)
        assert replace(stood.record, generated="") == replace(ingest.current(opened, DAY), generated="")
    undated = sum(1 for one in FILED if not one.document.published)
    assert (stood.undated, stood.later) == (undated, len(FILED) - undated - len(early))
    assert {c.as_of for c in stood.record.commitments} == {DAY}


def test_long_records_are_put_together_in_the_chapters_of_what_is_left(
    where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("travaux.record.chapters.parted.__defaults__", (40,))
    early = [one for one in FILED if (one.document.published or "9") <= DAY]
    with store.open(str(tmp_path / "early.travaux"), create=True) as opened, store.open(where) as whole:
        for one in early:
            put(opened, one)
        assert replace(ingest.stood(whole, DAY).record, generated="") == replace(ingest.current(opened, DAY), generated="")


def test_a_day_before_all_of_them_has_an_empty_record(where: str) -> None:
    with store.open(where) as opened:
        assert ingest.stood(opened, "2030").record.documents == ()


def test_as_of_prints_the_overview_and_what_is_left_out(where: str) -> None:
    printed = run(where, "as-of", DAY)
    assert "as of    4 January 2031" in printed
    later = sum(1 for one in FILED if (one.document.published or "") > DAY)
    assert f"left out: {later} published later" in printed
    assert interfaces.load(Record, run(where, "as-of", DAY, "--json").encode()).documents


def test_diff_tells_what_became_of_it(where: str) -> None:
    printed = run(where, "diff", "--since", DAY)
    assert printed.startswith("From 4 January 2031 to 6 January 2031\n")
    assert "New" in printed
    told = json.loads(run(where, "diff", "--since", DAY, "--until", "2031-01-05", "--json"))
    assert (told["since"], told["until"]) == (DAY, "2031-01-05")
    assert told["changes"][0].keys() == {"what", "kind", "id", "field", "before", "after", "evidence"}


def test_nothing_becomes_of_a_day(where: str) -> None:
    assert run(where, "diff", "--since", DAY, "--until", DAY).endswith("nothing changed\n")


@pytest.mark.parametrize("arguments", [("as-of", "soon"), ("diff", "--since", "soon"), ("diff",)])
def test_what_is_no_day_is_wrong_usage(where: str, arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(app, ["--record", where, *arguments]).exit_code == 2


@pytest.mark.parametrize("arguments", [("as-of", "2031-01-04/.."), ("diff", "--since", DAY, "--until", "2030")])
def test_days_that_cannot_be_compared_are_said(where: str, arguments: tuple[str, ...]) -> None:
    assert CliRunner().invoke(app, ["--record", where, *arguments]).exit_code == 1
