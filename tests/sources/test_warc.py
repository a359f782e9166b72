"""WARC: answered pages by their addresses; a crawl's day is no date; what is cut short gives what stood before."""

import gzip
from pathlib import Path

import pytest

from tests.sources.made import PAGE, found, pdf, read, record
from travaux.model import Raw

A, B = "https://ness.example/2031/05/04/answer?from=home", "http://brakk.example/news/two"


def crawl() -> bytes:
    info = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Type: application/warc-fields\r\nContent-Length: 4\r\n\r\na: b\r\n\r\n"
    return info + b"".join(
        [
            record(A, PAGE.encode(), "text/html; charset=utf-8", kind="request"),
            record(A, PAGE.encode(), "text/html; charset=utf-8"),
            record("https://ness.example/style.css", b"p {}", "text/css"),
            record("https://ness.example/gone", PAGE.encode(), status="404 Not Found"),
            record("https://ness.example/robots.txt", b"User-agent: *", "text/plain"),
            record(B, "<p>Брак согласился на встречу.</p>".encode("cp1251"), "text/html; charset=windows-1251"),
            record("https://ness.example/paper.pdf", pdf(["The strait is open."]), "application/pdf"),
        ]
    )


def test_answered_pages_by_their_addresses(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(crawl())
    raws, problems = found(tmp_path / "crawl.warc")
    assert not problems
    assert [raw.id for raw in raws] == [f"crawl#{A}", f"crawl#{B}", "crawl#https://ness.example/paper.pdf"]
    assert raws[0].data == PAGE.encode()
    document = read(raws[0])
    assert (document.uri, document.title, document.source) == (A, "Halvia answers Brakk", "ness.example")
    assert (document.published, document.published_from) == ("2031-05-04", "url")
    assert (read(raws[1]).text, read(raws[1]).published) == ("Брак согласился на встречу.\n", None)
    assert read(raws[2]).text == "The strait is open.\n"


@pytest.mark.parametrize("whole", [True, False])
def test_packed_record_by_record_or_as_a_whole(tmp_path: Path, whole: bool) -> None:
    records = [record(A, PAGE.encode()), record(B, b"<p>Brakk agreed.</p>")]
    data = gzip.compress(b"".join(records)) if whole else b"".join(map(gzip.compress, records))
    (tmp_path / "crawl.warc.gz").write_bytes(data)
    assert [raw.id for raw in found(tmp_path / "crawl.warc.gz")[0]] == [f"crawl#{A}", f"crawl#{B}"]


def test_answers_that_were_sent_packed(tmp_path: Path) -> None:
    sent = record(A, gzip.compress(PAGE.encode()), "text/html\r\nContent-Encoding: gzip")
    (tmp_path / "crawl.warc.gz").write_bytes(gzip.compress(sent + record(B, b"\x8b\x00", "text/html\r\nContent-Encoding: br")))
    raws, problems = found(tmp_path / "crawl.warc.gz")
    assert [raw.data for raw in raws] == [PAGE.encode()]
    assert problems == [f"crawl.warc.gz#{B}: packed as br, which is not unpacked here"]


@pytest.mark.parametrize(
    ("pattern", "ids"),
    [
        ("ness.example/2031/*", [A]),
        ("https://*", [A, "https://ness.example/paper.pdf"]),
        ("brakk", [B]),
        ("*.pdf", ["https://ness.example/paper.pdf"]),
    ],
)
def test_pages_are_chosen_by_address(tmp_path: Path, pattern: str, ids: list[str]) -> None:
    (tmp_path / "crawl.warc").write_bytes(crawl())
    raws, problems = found(tmp_path / "crawl.warc", pattern)
    assert [raw.id for raw in raws] == [f"crawl#{uri}" for uri in ids]
    assert not problems


def test_a_pattern_that_nothing_matches_is_said(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(crawl())
    assert found(tmp_path / "crawl.warc", "nowhere.example/*") == (
        [], ["crawl.warc: none of its 3 pages has an address like nowhere.example/*"],
    )  # fmt: skip


@pytest.mark.parametrize("packed", [True, False])
def test_cut_in_the_middle_gives_what_stood_whole_before(tmp_path: Path, packed: bool) -> None:
    records = [record(A, PAGE.encode()), record(B, bytes(range(32, 127)) * 300)]
    data = b"".join(map(gzip.compress, records)) if packed else b"".join(records)
    path = tmp_path / ("crawl.warc.gz" if packed else "crawl.warc")
    path.write_bytes(data[:-100])
    raws, problems = found(path)
    assert [raw.id for raw in raws] == [f"crawl#{A}"]
    why = "a damaged gzip file: cut short" if packed else "cut short in the middle of a record"
    assert problems == [f"{path.name}: the rest is not read after 1 record: {why}"]


def test_rubbish_between_records_ends_it(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(record(A, PAGE.encode()) + b"rubbish\r\n\r\nmore\r\n" + record(B, b"<p>Never.</p>"))
    raws, problems = found(tmp_path / "crawl.warc")
    assert [raw.id for raw in raws] == [f"crawl#{A}"]
    assert problems == ["crawl.warc: the rest is not read after 1 record: damaged: what follows is no WARC record"]


def test_a_page_beyond_the_limits_costs_itself(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(record(A, b"<p>" + b"word " * 1000) + record(B, b"<p>Brakk agreed.</p>"))
    raws, problems = found(tmp_path / "crawl.warc", text=2000)
    assert [raw.id for raw in raws] == [f"crawl#{B}"]
    assert problems == [f"crawl.warc#{A}: more than the 0.0 MB one document may have"]


def test_what_is_no_warc(tmp_path: Path) -> None:
    (tmp_path / "a.warc").write_bytes(b"Words that are no record.\n")
    (tmp_path / "b.warc.gz").write_bytes(b"")
    raws, problems = found(tmp_path)
    assert not raws
    assert [line.partition(": ")[2] for line in problems] == ["damaged: what follows is no WARC record", "empty"]


def test_a_page_that_came_twice_is_told_apart(tmp_path: Path) -> None:
    (tmp_path / "crawl.warc").write_bytes(record(A, b"<p>First words.</p>") + record(A, b"<p>Other words.</p>"))
    raws: list[Raw] = found(tmp_path / "crawl.warc")[0]
    assert [raw.id for raw in raws] == [f"crawl#{A}", f"crawl#{A}-{raws[1].sha256[:8]}"]


@pytest.mark.parametrize("data", [b"WARC/1.0\r\n" + b"x" * 6_000_000, b"\0" * 6_000_000])
def test_a_header_without_an_end_is_no_long_wait(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.warc").write_bytes(record(A, PAGE.encode()) + data)
    raws, problems = found(tmp_path / "a.warc")
    assert [raw.id for raw in raws] == [f"a#{A}"]
    assert problems == ["a.warc: the rest is not read after 1 record: damaged: a header of more than 2.0 MB"]
