"""The room as plain files: every link leads to a file that is there, and to a place on it; nothing needs a server."""

import json
import re
from dataclasses import replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote

import jsonschema
import pytest

from tests.web.handmade import TEXTS, at, hand_made, room_of
from tests.web.test_app import Page
from travaux import interfaces
from travaux.errors import TravauxError
from travaux.record.entries import Record
from travaux.web import archive
from travaux.web.room import Room


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of a record with lists of several pages."""
    made = hand_made()
    more = tuple(replace(made.meetings[0], id=f"m-{n}", when=f"2031-04-{n % 30 + 1:02}") for n in range(10, 130))
    said = tuple(replace(made.positions[0], id=f"p-{n}", when=f"2031-04-{n}") for n in range(10, 30))
    folder = tmp_path_factory.mktemp("copy") / "site"
    room = room_of(replace(made, meetings=made.meetings + more, positions=made.positions + said))
    assert archive.write(room, folder) > 40
    return folder


def test_every_link_leads_to_a_place_that_is_there(copied: Path) -> None:
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in copied.rglob("*.html")}
    ids = {path: set(map(unescape, page.ids)) for path, page in pages.items()}
    followed = 0
    for path, page in pages.items():
        for address in page.addresses:
            assert not re.match(r"[a-z]+:|/", address), (path, address)
            file, _, anchor = address.partition("#")
            there = (path.parent / unquote(file)).resolve() if file else path
            assert there.is_file(), (path, address)
            if anchor and there.suffix == ".html":
                assert unquote(anchor) in ids[there], (path, address)
                followed += "#" in address and bool(file)
    assert followed > 20, "links to entries and to words"


def test_nothing_needs_a_server(copied: Path) -> None:
    for path in copied.rglob("*.html"):
        assert "form" not in Page(path.read_text(encoding="utf-8")).tags
        assert "?format=json" not in path.read_text(encoding="utf-8")


def test_entries_on_later_pages_are_pointed_at_there(copied: Path) -> None:
    shown = (copied / "actors" / "a-rov.html").read_text(encoding="utf-8")
    pointed = re.findall(r'href="\.\./(meetings-\d\.html)#(m-\d+)"', shown)
    assert pointed
    for name, id_ in pointed:
        assert f' id="{id_}"' in (copied / name).read_text(encoding="utf-8")


def test_positions_that_a_list_leaves_out_are_pointed_at_where_they_stand(copied: Path) -> None:
    pointed = re.findall(r'href="([^"#]*)#(p-10)"', (copied / "positions.html").read_text(encoding="utf-8"))
    assert pointed
    for name, id_ in pointed:
        assert f' id="{id_}"' in (copied / name).read_text(encoding="utf-8")


def test_json_stands_beside(copied: Path) -> None:
    record = json.loads((copied / "index.json").read_bytes())
    jsonschema.validate(record, interfaces.schema(Record, "travaux-record/1"))
    assert len(json.loads((copied / "meetings.json").read_bytes())) == 122
    assert len([*(copied / "documents").glob("*.json")]) == len(TEXTS)


def test_words_that_are_pointed_at_are_told_apart(copied: Path) -> None:
    found = at("wire/first", "We expect an answer by May 17")
    (page,) = (p for p in (copied / "documents").glob("*.html") if p.name.startswith("wire_first"))
    html = page.read_text(encoding="utf-8")
    marked = re.findall(rf'<span class="[^"]*\be-{found.start}-{found.end}\b[^"]*"[^>]*>([^<]*)', html)
    assert "".join(marked) == "We expect an answer by May 17"
    assert f'id="e-{found.start}-{found.end}"' in html


def test_what_is_there_is_not_written_over(tmp_path: Path, room: Room) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(TravauxError, match="not an empty folder"):
        archive.write(room, tmp_path)


def test_names_of_files_are_harmless_and_never_clash() -> None:
    odd = [
        "/documents/a/b",
        "/documents/a_b",
        "/documents/A_B",
        "/documents/..",
        "/documents/%F0%9F%90%9F",
        "/documents/" + "x" * 400,
    ]
    copy = archive._Copy(Path())
    names = [archive._file(copy, address) for address in odd]
    assert len({name.casefold() for name in names}) == len(odd)
    assert all(re.fullmatch(r"documents/[A-Za-z0-9._-]{1,160}\.html", name) and "/." not in name for name in names)
