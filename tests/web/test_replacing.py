"""A page is replaced by its corrected version as a file: read like any other, filed, and the old one superseded in one go."""

import asyncio
import re
import time
from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from starlette.requests import Request

from tests.web.conftest import TestClient
from travaux import ingest, store
from travaux.store import Store
from travaux.web import deciding, forms
from travaux.web.app import create_app
from travaux.web.people import People

OLD = "Halvia and Brakk open talks\n\nHalvia demanded on 4 May 2031 that Brakk free the trawler."
NEW = "Halvia and Brakk open talks\n\nHalvia demanded on 4 May 2031 that Brakk free two trawlers."
WHERE = "/documents/first/edit"


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Store]:
    (tmp_path / "first.txt").write_text(OLD, encoding="utf-8")
    with store.open(str(tmp_path / "r.travaux"), create=True) as opened:
        ingest.add(opened, [str(tmp_path / "first.txt")])
        yield opened


@pytest.fixture
def ada(opened: Store) -> Iterator[TestClient]:
    app = create_app(opened.where, People("X-User", {"ada": "reviewer", "ben": "reviewer", "dora": "reader"}, None))
    with TestClient(app, base_url="https://records.example", follow_redirects=False, headers={"X-User": "ada"}) as client:
        yield client


def archive(**files: str) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w") as packed:
        for name, text in files.items():
            packed.writestr(f"{name}.txt", text)
    return made.getvalue()


def send(client: TestClient, name: str, data: bytes, **more: str) -> tuple[int, str]:
    answer = client.post(WHERE, data={"action": "replace"} | more, files={"file": (name, data)})
    return answer.status_code, answer.text


def test_a_corrected_version_takes_the_place_of_a_page_and_gives_it_back(opened: Store, ada: TestClient) -> None:
    for _ in range(2):  # what is sent twice is filed and decided once
        assert send(ada, "C:\\pages\\corrected.txt", NEW.encode(), note="they wrote again")[0] == 303
    (made,) = opened.judgements()
    new = (made.after or {})["by"]
    assert (made.action, made.by, made.target, made.note) == ("supersede", "ada", "first", "they wrote again")
    record = ingest.current(opened)
    assert {d.id: d.superseded_by for d in record.documents} == {"first": new, new: None}
    assert {e.document for a in record.acts for e in a.evidence} == {new}
    (filed,) = opened.filed([new])
    assert "two trawlers" in filed.document.text
    assert "Superseded by" in ada.get(WHERE).text
    ada.post("/judgements/undo", data={"judgement": made.id, "back": WHERE})
    assert "first" in {e.document for a in ingest.current(opened).acts for e in a.evidence}
    assert "Superseded by" not in ada.get(WHERE).text


def test_decisions_are_compared_as_a_store_keeps_them(opened: Store, ada: TestClient) -> None:
    (act, *_) = ingest.current(opened).acts
    piece = deciding.key(act.evidence[0])
    page = ada.get(f"/review/{act.id}").text
    seen = unescape(re.search(r'name="seen" value="([^"]*)"', page)[1])  # type: ignore[index]
    start, end = act.evidence[0].start, act.evidence[0].end
    sent = {"action": "accept", "seen": seen}
    for _ in range(2):
        assert ada.post(f"/review/{act.id}", data=sent).status_code == 303
    assert len(opened.judgements()) == 1
    ada.post(f"/review/{act.id}", data=sent | {"action": "fix", "moved": f"{start}-{end - 1} {piece}"})
    ben = {"X-User": "ben"}
    page, until = "", time.monotonic() + 10
    while "fixed" not in page and time.monotonic() < until:  # who did not decide may be shown the record before
        page = ada.get(f"/review/{act.id}", headers=ben).text
    seen = unescape(re.search(r'name="seen" value="([^"]*)"', page)[1])  # type: ignore[index]
    ada.post(f"/review/{act.id}", data={"action": "accept", "seen": seen}, headers=ben)
    assert [(j.by, j.action) for j in opened.judgements()] == [("ada", "accept"), ("ada", "fix"), ("ben", "accept")]
    assert "People differ" not in ada.get(f"/review/{act.id}").text


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("", b"", "Choose a file."),
        ("empty.html", b"", "empty.html: empty"),
        ("first.txt", OLD.encode(), "the very bytes"),
        ("picture.png", b"\x89PNG", "not a kind of file that is read (.png)"),
        ("two.zip", archive(one=OLD, two=NEW), "two.zip: holds more than one document"),
    ],
)
def test_what_cannot_replace_a_page_is_refused_in_one_line(
    opened: Store, ada: TestClient, name: str, data: bytes, says: str
) -> None:
    status, text = send(ada, name, data, note="my reason")
    assert (status, opened.judgements(), len(opened.known())) == (422, (), 1)
    assert says in text
    assert 'value="my reason"' in text


def test_one_document_in_an_archive_will_do(opened: Store, ada: TestClient) -> None:
    assert send(ada, "one.zip", archive(one=NEW))[0] == 303
    assert len(opened.known()) == 2


def test_a_file_is_taken_from_those_who_decide_alone_from_these_pages_and_not_too_large(
    opened: Store, ada: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = {"data": {"action": "replace"}, "files": {"file": ("new.txt", NEW.encode())}}
    assert ada.post(WHERE, **sent, headers={"X-User": "dora"}).status_code == 403  # type: ignore[arg-type]
    assert ada.post(WHERE, **sent, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403  # type: ignore[arg-type]
    assert ada.post("/review/m-1", **sent).status_code == 415, "nowhere else"  # type: ignore[arg-type]
    monkeypatch.setattr(forms, "MOST", -(10**8))
    assert send(ada, "new.txt", NEW.encode())[0] == 413
    assert len(opened.known()) == 1


@pytest.mark.parametrize("quoted", ["", '"'])
def test_files_of_any_bytes_come_through_whole(quoted: str) -> None:
    data = bytes(range(256)) + b"\r\n--bound\r\n\r\n--boun"
    body = (
        b'--bound7\r\nContent-Disposition: form-data; name="note"\r\n\r\n\xd1\x8f\r\n'
        b'--bound7\r\nContent-Disposition: form-data; name="file"; filename="a%22\xd1\x8f.html"\r\n'
        b"Content-Type: text/html\r\n\r\n" + data + b"\r\n--bound7--\r\n"
    )

    async def receive() -> dict[str, object]:
        return {"type": "http.request", "body": body, "more_body": False}

    kind = f"Multipart/Form-Data; boundary={quoted}bound7{quoted}".encode()
    request = Request({"type": "http", "method": "POST", "headers": [(b"content-type", kind)]}, receive)
    read = asyncio.run(forms.read(request, 10**6))
    assert (read.one("note"), read.files["file"]) == ("я", forms.File('a"я.html', data))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"--b\r\n"),
        ("multipart/form-data; boundary=b", b"no form at all"),
        ("multipart/form-data; boundary=b", b"--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", b"--b\r\nbad header\x00\r\n\r\nx\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", b'--b\r\nContent-Disposition: form-data; name="note"; filename="x'),
    ],
)
def test_what_is_no_form_is_refused(ada: TestClient, opened: Store, kind: str, body: bytes) -> None:
    assert ada.post(WHERE, content=body, headers={"Content-Type": kind}).status_code in (400, 422)
    assert opened.judgements() == ()
