"""Why actors are one, and how a person parts or joins them at the command line."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from tests.record.test_actors import entity, filed
from travaux import ingest, store
from travaux.cli import app
from travaux.errors import NotFound
from travaux.model import Filed, Judgement, Raw, Span, Statement
from travaux.terminal import asked, decisions


def said(one: Filed, speaker: str) -> Filed:
    """The document with a statement of its last line."""
    end = len(one.document.text) - 1
    start = one.document.text.rindex("\n", 0, end) + 1
    words = Statement((), (), (Span(start, end),), "direct", speaker=speaker)
    return Filed(one.document, replace(one.annotations, statements=(words,)))


def page(id_: str, name: str, words: str) -> Filed:
    """A document that names one person and has them speak."""
    return said(filed(id_, entity("x", name), entity("w", words, "unnamed")), "x")


@pytest.fixture
def record(tmp_path: Path) -> str:
    """A record in which a surname alone was taken for the one full name, and two documents name one body."""
    where = str(tmp_path / "r.travaux")
    with store.open(where, create=True) as opened:
        for one in (
            page("a", "Anna Crane", "The herring is ours"),
            page("b", "Crane", "Nobody may fish for cod"),
            page("c", "Anna Crane", "We shall pay for the nets"),
            page("d", "Peter Dahl", "The harbour stays shut"),
        ):
            raw = Raw(one.document.id, one.document.text.encode(), "text/plain", one.document.sha256, "x.txt", {})
            opened.file(raw, one.document, one.annotations, [], version="1")
    return where


def run(record: str, *words: str, code: int = 0) -> str:
    done = CliRunner().invoke(app, ["--record", record, *words])
    if code == 0 and done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == code, done.output
    return done.output


def actor(record: str, name: str) -> str:
    with store.open(record) as opened:
        return asked.actor(opened, ingest.current(opened), name).id


def speakers(record: str) -> dict[str, str]:
    """Who speaks in each document."""
    with store.open(record) as opened:
        now = ingest.current(opened)
    names = {a.id: a.name for a in now.actors}
    return {e.document: names[s.speaker or ""] for s in now.statements for e in (*s.evidence, *s.renderings)}


def test_every_merge_is_explained_with_names_ids_ground_score_and_sentences(record: str) -> None:
    out = run(record, "show", "actor", "anna crane", "--why")
    assert "2 merges" in out
    assert re.search(r"Crane \(actor-\w+\) = Anna Crane \(actor-\w+\)\s+surname or first name alone, 0\.55", out)
    assert "full names agree, 1.00" in out
    assert "⟦Crane⟧" in out
    assert f"travaux split {actor(record, 'Anna Crane')} --name Crane" in out
    assert f"travaux split {actor(record, 'Anna Crane')} --document" in out
    ids = re.findall(r"\((actor-\w+)\)", out)
    assert {actor(record, one) for one in ids} == {actor(record, "Anna Crane")}


def test_json_holds_the_merges(record: str) -> None:
    found = json.loads(run(record, "show", "actor", "Crane", "--json"))
    assert {merge["ground"] for merge in found["x_merges"]} == {"full names agree", "surname or first name alone"}
    assert all(len(merge["evidence"]) == 2 for merge in found["x_merges"])


def test_a_merge_is_undone_by_name_and_what_was_said_goes_along(record: str) -> None:
    whole = run(record, "show", "actors", "--json")
    out = run(record, "split", actor(record, "Anna Crane"), "--name", "Crane")
    assert speakers(record) == {"a": "Anna Crane", "b": "Crane", "c": "Anna Crane", "d": "Peter Dahl"}
    assert "surname" not in run(record, "show", "actor", "Anna Crane", "--why")
    assert "full names agree" in run(record, "show", "actor", "Anna Crane", "--why")
    run(record, "undo", re.findall(r"travaux undo (\w+)", out)[0])
    assert run(record, "show", "actors", "--json") == whole


def test_namesakes_are_set_apart_by_document(record: str) -> None:
    run(record, "split", actor(record, "Anna Crane"), "--document", "c", "--note", "her aunt")
    with store.open(record) as opened:
        crane = [a for a in ingest.current(opened).actors if a.name == "Anna Crane"]
    assert sorted(sorted({e.document for e in a.evidence}) for a in crane) == [["a", "b"], ["c"]]


def test_two_that_are_one_are_merged_and_parted_again(record: str) -> None:
    out = run(record, "merge", actor(record, "Peter Dahl"), actor(record, "Anna Crane"), "--note", "married")
    assert set(speakers(record).values()) == {"Anna Crane"}
    assert "Peter Dahl" in run(record, "show", "actor", "peter dahl")
    run(record, "undo", re.findall(r"travaux undo (\w+)", out)[0])
    assert speakers(record)["d"] == "Peter Dahl"


def test_what_decides_nothing_is_refused_in_a_line(record: str) -> None:
    with store.open(record) as opened:
        anna, peter = (asked.actor(opened, ingest.current(opened), name).id for name in ("Anna Crane", "Peter Dahl"))
        statement = ingest.current(opened).statements[0].id
        for wrong in (
            lambda: decisions.merge(opened, anna, anna),
            lambda: decisions.merge(opened, anna, statement),
            lambda: decisions.split(opened, anna, ["Nobody"]),
            lambda: decisions.split(opened, peter, ["Peter Dahl"]),
            lambda: decisions.split(opened, anna),
            lambda: decisions.undo(opened, "no such decision"),
            lambda: asked.named(opened, ingest.current(opened), "wizards", "x"),
            lambda: asked.actor(opened, ingest.current(opened), statement),
        ):
            with pytest.raises(NotFound):
                wrong()
        assert not opened.judgements()


def test_a_name_of_two_actors_asks_which(record: str) -> None:
    run(record, "split", actor(record, "Anna Crane"), "--document", "c")
    with store.open(record) as opened, pytest.raises(NotFound, match="2 actors are called Anna Crane"):
        asked.actor(opened, ingest.current(opened), "Anna Crane")


def test_why_wants_an_actor(record: str) -> None:
    run(record, "show", "--why", code=2)


def test_a_decision_holds_when_the_document_is_read_anew_with_other_offsets(record: str) -> None:
    one = page("b", "Crane", "Nobody may fish for cod")
    with store.open(record) as opened:
        now = ingest.current(opened)
        statement = next(s for s in now.statements if s.evidence[0].document == "b")
        other = next(s for s in now.statements if s.evidence[0].document == "c")
        decisions.merge(opened, statement.id, other.id)
        moved = page("b", "Crane", "Above it stands something else now.\nNobody may fish for cod")
        raw = Raw("b", one.document.text.encode(), "text/plain", one.document.sha256, "x.txt", {})
        opened.file(raw, replace(moved.document, sha256=one.document.sha256), moved.annotations, [], version="2")
        again = ingest.current(opened)
        (joined,) = (s for s in again.statements if s.id == other.id)
    assert {e.document for e in joined.evidence} == {"b", "c"}
    assert all(s.id == other.id or "b" not in {e.document for e in s.evidence} for s in again.statements)


def test_decisions_hold_when_another_page_of_the_same_name_comes(record: str) -> None:
    words = [{"document": "b", "start": 0, "end": 5, "words": "Crane"}]
    added = {"entry": "issues", "label": "The cod", "evidence": words}
    with store.open(record) as opened:
        statement = next(s for s in ingest.current(opened).statements if s.evidence[0].document == "b")
        moved = [{"document": "b", "start": 0, "end": 5, "words": "Crane"}]
        ingest.decide(opened, Judgement("j1", "2031-05-01T00:00:00Z", "ada", "add", "issue-x", None, added))
        ingest.decide(opened, Judgement("j2", "2031-05-02T00:00:00Z", "ada", "fix", statement.id, None, {"evidence": moved}))
        other = page("b", "Crane", "Everybody may fish for cod")
        raw = Raw("b", other.document.text.encode(), "text/plain", other.document.sha256, "y.txt", {})
        opened.file(raw, other.document, other.annotations, [], version="1")
        now = ingest.current(opened)
        texts = opened.texts(d.id for d in now.documents)
    (first, second) = (d.id for d in now.documents if d.id.startswith("b-"))
    mine = next(id_ for id_ in (first, second) if "Nobody" in texts[id_])
    (issue,) = (i for i in now.issues if i.id == "issue-x")
    (fixed,) = (s for s in now.statements if s.origin == "person:ada")
    assert [e.document for e in (*issue.evidence, *fixed.evidence)] == [mine, mine]
    assert {e.document for s in now.statements for e in s.evidence} <= texts.keys()
    assert all(p["document"] == mine for j in now.judgements for p in (j.after or {})["evidence"])


def test_no_entry_rests_on_a_document_that_is_not_here(record: str) -> None:
    with store.open(record) as opened:
        statement = next(s for s in ingest.current(opened).statements if s.evidence[0].document == "b")
        gone = {"evidence": [{"document": "z", "start": 0, "end": 5}], "content": "No cod"}
        ingest.decide(opened, Judgement("j1", "2031-05-01T00:00:00Z", "ada", "fix", statement.id, None, gone))
        (fixed,) = (s for s in ingest.current(opened).statements if s.origin == "person:ada")
    assert (fixed.content, fixed.evidence) == ("No cod", statement.evidence)
