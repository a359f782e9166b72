"""The same sources give the same record: in any order, however often, through kills and rebuilds."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from travaux import annotate, ingest, reading, store
from travaux.ingest import steps
from travaux.model import Judgement, Problem, Raw
from travaux.record.entries import Record
from travaux.store import Store

PAGES = {
    "talks.txt": "Halvia and Brakk open talks\n\nPORT NESS, 4 May 2031 - Halvia and Brakk held talks in Port Ness on Sunday. "
    "Halvia's envoy Orla Venn demanded that Brakk free the trawler. “We will answer in writing by 9 May,” said Brakk's "
    "foreign minister, Tam Ruvik.",
    "talks-again.txt": "Talks in Port Ness\n\n5 May 2031. Halvia and Brakk met in Port Ness on 4 May. Ruvik said Brakk would "
    "send a written answer to Halvia by Friday.",
    "answer.txt": "Brakk answers\n\n8 May 2031. Brakk handed its written answer to Halvia on Thursday, foreign minister Tam "
    "Ruvik said. Halvia's envoy Orla Venn accused Brakk of delay.",
    "late/answer.txt": "Brakk answers\n\n8 May 2031. Brakk handed its written answer to Halvia on Thursday, foreign minister "
    "Tam Ruvik said. Halvia's envoy Orla Venn accused Brakk of delay.",
    "more.jsonl": '{"text": "Venn said Halvia rejects the fee.", "published": "2031-05-10"}\n'
    '{"id": "told", "text": "Brakk agreed."}\n',
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of pages, two of which are the same."""
    folder = tmp_path_factory.mktemp("pages")
    for name, text in PAGES.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(autouse=True, scope="module")
def _read_once() -> Iterator[None]:
    """Reading is pure, so each source is read once for all tests here."""
    whole = steps.prepare
    kept: dict[tuple[str, str, str | None], Any] = {}

    def prepare(raw: Raw, published: str | None = None) -> Any:
        key = store.key_of(raw), raw.place, published
        if key not in kept:
            kept[key] = whole(raw, published)
        return kept[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(steps, "prepare", prepare)
        yield


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    with store.open(str(tmp_path / "r.travaux"), create=True) as found:
        yield found


def same(record: Record) -> Record:
    """A record without the time it was made."""
    return replace(record, generated="")


@lru_cache(maxsize=1)
def _clean(pages: Path, path: Path) -> Record:
    with store.open(str(path), create=True) as clean:
        ingest.add(clean, [str(pages)])
        return same(ingest.current(clean))


@pytest.fixture
def clean(pages: Path, tmp_path_factory: pytest.TempPathFactory) -> Record:
    """The record of one undisturbed run."""
    return _clean(pages, tmp_path_factory.getbasetemp() / "clean.travaux")


def test_the_record_of_a_folder(opened: Store, pages: Path, clean: Record) -> None:
    added = ingest.add(opened, [str(pages)])
    assert (added.filed, added.known, added.problems) == (6, 0, ())
    assert {d.id for d in clean.documents} == {"talks", "talks-again", "answer", "late/answer", "more#line-1", "told"}
    assert {d.id: d.copy_of for d in clean.documents if d.copy_of} == {"late/answer": "answer"}
    assert clean.actors
    assert clean.statements


@pytest.mark.parametrize("turn", range(3))
def test_order_changes_nothing(opened: Store, pages: Path, clean: Record, turn: int, monkeypatch: pytest.MonkeyPatch) -> None:
    found = [item for item in steps.sources([str(pages)]) if isinstance(item, Raw)]
    for raw in (found[::-1], found[3:] + found[:3], sorted(found, key=lambda r: r.sha256))[turn]:
        monkeypatch.setattr(steps, "sources", lambda *_, raw=raw, **__: iter([raw]))
        ingest.add(opened, ["one by one"])
    assert same(ingest.current(opened)) == clean


def test_the_same_again_is_passed_over_unread(opened: Store, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ingest.add(opened, [str(pages)])
    before, stamp = ingest.current(opened), opened.stamp()
    monkeypatch.setattr(steps, "prepare", lambda *_, **__: pytest.fail("read again"))
    again = ingest.add(opened, [str(pages)])
    assert (again.filed, again.known) == (0, 6)
    assert opened.stamp() == stamp
    assert ingest.current(opened) is before  # not even built again


def test_contents_of_one_name_are_two_documents_in_any_order(tmp_path: Path) -> None:
    for name, text in (("one", "Brakk agreed."), ("two", "Halvia refused.")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text(text)
    ids = []
    for order in (("one", "two"), ("two", "one")):
        with store.open(str(tmp_path / f"{order[0]}.travaux"), create=True) as opened:
            for name in order:
                ingest.add(opened, [str(tmp_path / name)])
            ids.append([f.document.id for f in opened.filed()])
    assert ids[0] == ids[1]
    assert all(len(name) == len("a-12345678") for name in ids[0])


def test_two_files_of_one_stem_are_named_alike_together_and_apart(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name in ("a.txt", "a.text"):
        (folder / name).write_text(f"Brakk agreed. {name}")
    ids: list[list[str]] = []
    for paths in ([str(folder)], [str(folder / "a.txt"), str(folder / "a.text")], [str(folder / "a.text"), str(folder)]):
        with store.open(str(tmp_path / f"{len(ids)}.travaux"), create=True) as opened:
            for path in paths:
                ingest.add(opened, [path])
            ids.append([named.id for named in opened.names()])
    assert ids[0] == ids[1] == ids[2]


def test_a_given_date_goes_before_what_a_page_says(opened: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = tmp_path / "a.txt"
    page.write_text("PORT NESS, 4 May 2031 - Brakk agreed on Sunday.")
    ingest.add(opened, [str(page)])
    ingest.add(opened, [str(page)], "2031-06-01")
    (filed,) = opened.filed()
    assert (filed.document.published, filed.document.published_from) == ("2031-06-01", "given")
    assert filed.annotations.published == "2031-06-01"
    assert ingest.add(opened, [str(page)]).known == 1  # and stays
    monkeypatch.setattr(steps, "version", lambda: "next")
    assert ingest.add(opened, [str(page)]).filed == 1  # through another version, too
    assert opened.filed()[0].document.published == "2031-06-01"


def test_another_version_is_read_again(opened: Store, pages: Path, clean: Record, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "version", lambda: "0.0")
    old = steps.prepare

    def prepare(raw: Raw, published: str | None = None) -> steps.Prepared | Problem:
        found = old(raw, published)
        return found if isinstance(found, Problem) else replace(found, version="0.0")

    monkeypatch.setattr(steps, "prepare", prepare)
    ingest.add(opened, [str(pages)])
    monkeypatch.undo()
    assert {k.version for k in opened.known().values()} == {"0.0"}
    assert same(ingest.rebuild(opened)) == clean
    assert {k.version for k in opened.known().values()} == {steps.version()}


def test_rebuilding_gives_the_same_record(opened: Store, pages: Path, clean: Record) -> None:
    ingest.add(opened, [str(pages)])
    stamp = opened.stamp()
    for all_again in (False, True):
        assert same(ingest.rebuild(opened, all_again=all_again)) == same(ingest.current(opened)) == clean
    assert opened.stamp() == stamp  # what is read again is what was read


def test_judgements_are_replayed(opened: Store, pages: Path) -> None:
    ingest.add(opened, [str(pages)])
    target = ingest.current(opened).actors[0]
    opened.judge(Judgement("j1", "2031-06-01T10:00:00", "Ann", "fix", target.id, None, {"name": "The Halvian side"}))
    fixed = ingest.current(opened)
    assert next(a for a in fixed.actors if a.id == target.id).name == "The Halvian side"
    assert same(ingest.rebuild(opened)) == same(fixed)
    opened.judge(Judgement("j2", "2031-06-01T11:00:00", "Ann", "undo", "j1"))
    assert next(a for a in ingest.current(opened).actors if a.id == target.id) == target


def test_as_of_another_day(opened: Store, pages: Path) -> None:
    ingest.add(opened, [str(pages)])
    stamp = opened.stamp()
    late = ingest.current(opened, "2035-01-01")
    assert {c.as_of for c in late.commitments} <= {"2035-01-01"}
    assert opened.stamp() == stamp
    assert same(ingest.current(opened)) != same(late) or not late.commitments


def test_what_cannot_be_annotated_costs_only_itself(opened: Store, pages: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = steps.prepare

    def fails(raw: Raw, published: str | None = None) -> Any:
        return steps.failed(raw, "annotated", ValueError("odd\nvery")) if raw.id == "told" else old(raw, published)

    monkeypatch.setattr(steps, "prepare", fails)
    added = ingest.add(opened, [str(pages)])
    assert added.filed == 5
    assert [p.what for p in opened.problems()] == ["cannot be annotated: ValueError: odd"]


def test_a_mended_input_is_no_problem_any_more(opened: Store, tmp_path: Path) -> None:
    page = tmp_path / "a.txt"
    for text, problems in (("", 1), ("Brakk agreed.", 0), ("", 1), ("Brakk agreed.", 0)):
        page.write_text(text)
        ingest.add(opened, [str(page)])
        assert len(opened.problems()) == problems
    assert len(opened.filed()) == 1


def test_names_that_are_no_text_are_written_down(opened: Store, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    (folder / os.fsdecode(b"\xff.txt")).write_text("Brakk agreed.")
    (folder / os.fsdecode(b"\xfe.txt")).write_text("")
    lines = ({"id": "\ud800", "text": "a"}, {"id": "a\0b", "text": "a"}, {"id": "c", "text": "a", "title": "\ud800"})
    (folder / "d.jsonl").write_text("\n".join(map(json.dumps, lines)))
    ingest.add(opened, [str(folder)])
    assert {f.document.id: f.document.title for f in opened.filed()} == {"\\ud800": None, "\\udcff": None, "c": "\ufffd"}
    why = {p.where.rpartition("/")[2]: p.what for p in opened.problems()}
    assert why == {
        "\\udcfe.txt": "empty",
        "d.jsonl, line 2": "its `id` holds a zero character",
        "d.jsonl, line 3": "half a character (a lone surrogate) replaced",
    }


def test_several_processes_keep_the_order() -> None:
    assert [*ingest.in_order(abs, range(-40, 0), jobs=2)] == [*range(40, 0, -1)]


def test_layers_are_named() -> None:
    assert ingest.layers(None) is None
    assert ingest.layers("times") == frozenset({"times"})
    assert ingest.layers("statements, x_papers") == frozenset({"statements", "papers", "entities", "mentions"})
    with pytest.raises(ValueError, match="no layer speech; there are: times"):
        ingest.layers("speech")


def test_a_problem_passes_through() -> None:
    problem = Problem("a.txt", "empty")
    assert list(ingest.document_lines([problem])) == [problem]
    assert ingest.annotations_line(problem) is problem


@pytest.mark.parametrize("after", [1, 3])
def test_killed_midway_and_run_again_equals_one_clean_run(pages: Path, tmp_path: Path, clean: Record, after: int) -> None:
    """A process that files is killed with SIGKILL once it has filed this many documents."""
    path = tmp_path / "r.travaux"
    program = (
        "import os, signal, sys\n"
        "from travaux import ingest, store\n"
        "with store.open(sys.argv[1], create=True) as opened:\n"
        f"    stop = lambda done: done >= {after} and os.kill(os.getpid(), signal.SIGKILL)\n"
        "    ingest.add(opened, [sys.argv[2]], progress=stop)\n"
    )
    environment = os.environ | {"OPENBLAS_NUM_THREADS": "1"}
    killed = subprocess.run([sys.executable, "-c", program, str(path), str(pages)], env=environment, check=False)
    assert killed.returncode == -signal.SIGKILL
    with store.open(str(path)) as opened:
        assert len(opened.filed()) == after
        ingest.add(opened, [str(pages)])
        assert same(ingest.current(opened)) == clean


def test_the_version_names_reader_and_extractors() -> None:
    assert steps.version() == f"{annotate.VERSION}+{reading.VERSION}"


def test_lines_come_in_order_with_their_problems_and_given_zones_stay(tmp_path: Path) -> None:
    repeated = "Our reporters follow the ferry talks day and night for all our readers."
    lines: list[dict[str, Any]] = []
    for n in range(4):
        text = f"Delegate {n} of Norland spoke at length about harbour {n} and its long pier, a spokesman for the port said.\n"
        lines.append({"id": f"d{n}", "source": "Tidings", "text": text * 2 + repeated + "\n"})
    lines.insert(2, lines[0] | {"id": "given", "zones": [{"kind": "body", "span": [0, len(lines[0]["text"])]}]})
    lines.insert(3, {"id": "none"})
    file = tmp_path / "pages.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    found = list(ingest.document_lines(ingest.sources([str(file)])))
    assert [one if isinstance(one, Problem) else json.loads(one)["id"] for one in found][:3] == ["d0", "d1", "given"]
    assert sum(isinstance(one, Problem) for one in found) == 1
    given = next(json.loads(one) for one in found if isinstance(one, bytes) and b'"given"' in one)
    assert [zone["kind"] for zone in given["zones"]] == ["body"]
