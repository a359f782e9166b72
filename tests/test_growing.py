"""A record that grows document by document is the record of all of them, and costs no more the longer it is."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from tests.filing import put
from tests.generated import A_DAY, document
from travaux import ingest, store
from travaux.ingest import chapters
from travaux.model import Filed, Judgement
from travaux.record import chapters as parting
from travaux.record.entries import Record
from travaux.store import Store
from travaux.store import chapters as kept

SMALL = 8  # documents of a chapter in these tests
KINDS = ("actors", "statements", "acts", "issues", "positions", "meetings", "instruments", "commitments", "discrepancies")
LASTING = ("actors", "statements", "acts")  # kinds whose entries never go while their documents stay


@pytest.fixture(autouse=True)
def _small_chapters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parting.parted, "__defaults__", (SMALL,))


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with store.open(str(tmp_path / "grown.travaux"), create=True) as found:
        yield found


def coverage() -> list[Filed]:
    """Documents of eight days, one without a date, and two of one name on different days."""
    made = [document(day * A_DAY + n) for day in (0, 1, 3, 4, 9, 10, 40, 41) for n in (0, 1, 7, 8)]
    undated = document(2 * A_DAY)
    made.append(Filed(replace(undated.document, published=None), replace(undated.annotations, published=None)))
    made[-2] = Filed(replace(made[-2].document, id=made[0].document.id), replace(made[-2].annotations, id=made[0].document.id))
    return made


def shown(opened: Store) -> Record:
    return replace(ingest.current(opened), generated="")


def ids(record: Record, kinds: tuple[str, ...] = KINDS) -> set[str]:
    return {entry.id for kind in kinds for entry in getattr(record, kind)}


def whole(tmp_path: Path, documents: list[Filed], judgements: list[Judgement]) -> Record:
    """The record of all at once."""
    with store.open(str(tmp_path / "whole.travaux"), create=True) as other:
        for one in documents:
            put(other, one)
        for decided in judgements:
            other.judge(decided)
        return shown(other)


def decision(number: int, drawn: Random, record: Record) -> Judgement | None:
    """Something that a person may decide about what is shown."""
    kind = drawn.choice(("actors", "acts", "meetings", "instruments"))
    entries = getattr(record, kind)
    if len(entries) < 2:
        return None
    one, other = drawn.sample(entries, 2)
    made = Judgement(f"j{number}", f"2040-01-{number % 28 + 1:02}T00:00:{number:02}", "ada", "accept", one.id)
    merged = replace(made, action="merge", after={"into": other.id})
    return drawn.choice((made, replace(made, action="reject"), merged))


@pytest.mark.parametrize("seed", range(3))
def test_a_record_grown_one_by_one_with_decisions_between_is_the_record_of_all(
    seed: int, opened: Store, tmp_path: Path
) -> None:
    drawn, documents, decided = Random(seed), coverage(), []
    drawn.shuffle(documents)
    for number, one in enumerate(documents):
        put(opened, one)
        if number % 9 == seed:
            made = decision(number, drawn, shown(opened))
            if made and opened.judge(made):
                decided.append(made)
    drawn.shuffle(documents)
    assert len(chapters.refresh(opened)) > 3
    assert shown(opened) == whole(tmp_path, documents, decided)


def test_filing_again_changes_nothing(opened: Store) -> None:
    for one in coverage():
        put(opened, one)
    before, states = shown(opened), chapters.refresh(opened)
    assert not any(put(opened, one) for one in coverage())
    assert chapters.refresh(opened) == states
    assert shown(opened) == before


def test_a_document_touches_only_its_own_chapter(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in (*coverage(), document(20 * A_DAY)):
        put(opened, one)
    states = {state.chapter.name: state.stamp for state in chapters.refresh(opened)}
    put(opened, document(20 * A_DAY + 1))
    made: list[str] = []
    make = chapters._make

    def noted(found: Store, state: chapters.State) -> chapters.Made:
        made.append(state.chapter.name)
        return make(found, state)

    monkeypatch.setattr(chapters, "_make", noted)
    now = {state.chapter.name: state.stamp for state in chapters.refresh(opened)}
    assert len(made) == 1
    assert now.keys() == states.keys()
    assert {name for name, stamp in now.items() if states.get(name) != stamp} == set(made)


def test_a_document_that_comes_by_the_name_of_another_changes_the_ids_of_both(opened: Store) -> None:
    first, other = document(0), document(41 * A_DAY)
    for day in range(SMALL):
        put(opened, document(day * A_DAY + 1))
    put(opened, first)
    assert first.document.id in {entry.id for entry in shown(opened).documents}
    put(opened, Filed(replace(other.document, id=first.document.id), other.annotations))
    names = {entry.id for entry in shown(opened).documents if entry.id.startswith(first.document.id)}
    assert len(names) == 2
    assert first.document.id not in names


def test_an_id_once_shown_keeps_resolving_while_documents_come(opened: Store) -> None:
    seen: set[str] = set()
    for number, one in enumerate(coverage()):
        put(opened, one)
        if number % 6 == 0:
            seen |= ids(shown(opened), LASTING)
    now = ids(shown(opened))
    assert seen
    assert {id_ for id_ in seen if ingest.resolve(opened, id_) not in now} == set()


def test_two_entries_that_a_person_merged_stay_merged_as_documents_come(opened: Store) -> None:
    documents = coverage()
    for one in documents[:12]:
        put(opened, one)
    act, other = shown(opened).acts[:2]
    opened.judge(Judgement("j1", "2040-01-01T00:00:00", "ada", "merge", act.id, None, {"into": other.id}))
    for later in documents[12:]:
        put(opened, later)
    now = {act.id: act for act in shown(opened).acts}
    into = ingest.resolve(opened, act.id)
    assert into is not None
    assert into == ingest.resolve(opened, other.id)
    assert {*act.evidence, *other.evidence} <= {*now[into].evidence}


def test_commitments_are_judged_as_of_a_day_without_putting_anything_together(
    opened: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    for one in coverage():
        put(opened, one)
    assert {c.as_of for c in shown(opened).commitments} == {"2031-02-11"}
    monkeypatch.setattr(chapters, "_make", None)
    late = ingest.current(opened, "2035-01-01").commitments
    assert {c.as_of for c in late} == {"2035-01-01"}
    assert "open" not in {c.status for c in late if c.due}


def test_chapters_that_were_lost_are_put_together_again(opened: Store) -> None:
    for one in coverage():
        put(opened, one)
    before, states = shown(opened), chapters.refresh(opened)
    opened.forget()
    kept.drop(opened, [state.chapter.name for state in states[1::2]])
    assert shown(opened) == before


def test_a_rebuild_puts_every_chapter_together_anew(opened: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for one in coverage():
        put(opened, one)
    before, states = shown(opened), chapters.refresh(opened)
    names: list[str] = []
    make = chapters._make

    def noted(found: Store, state: chapters.State) -> chapters.Made:
        names.append(state.chapter.name)
        return make(found, state)

    monkeypatch.setattr(chapters, "_make", noted)
    monkeypatch.setattr(opened, "raws", lambda: iter(()))  # what was made up cannot be read again
    assert replace(ingest.rebuild(opened), generated="") == before
    assert sorted(names) == sorted(state.chapter.name for state in states)


def test_a_record_without_documents_is_empty(opened: Store) -> None:
    assert ids(shown(opened)) == set()
