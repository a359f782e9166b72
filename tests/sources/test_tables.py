"""Tables: columns by their usual names or as asked; a bad row costs itself."""

import gzip
import json
from pathlib import Path

import pytest

from tests.sources.made import found, read
from travaux.sources.choices import columns
from travaux.sources.stated import when


def test_columns_are_known_by_their_usual_names(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        'Doc ID,Headline,Body,Date,Outlet,URL,Byline\na1,Talks,"Halvia met Brakk.\nThey agreed, at last.",2031-05-04 09:30,'
        "Ness Courier,https://ness.example/1,Ada Lund\n,No words,,,,,\n,Other,Brakk left.,04/05/2031,,,\n",
        encoding="utf-8-sig",
    )
    raws, problems = found(tmp_path / "t.csv")
    assert [raw.id for raw in raws] == ["a1", "t#line-5"]
    assert problems == ["t.csv, line 4: its `text` is empty"]
    document = read(raws[0])
    assert document.text == "Halvia met Brakk.\nThey agreed, at last."
    assert (document.title, document.published, document.published_from) == ("Talks", "2031-05-04T09:30:00", "given")
    assert (document.source, document.uri, document.author) == ("Ness Courier", "https://ness.example/1", "Ada Lund")
    assert raws[0].data.startswith(b"a1,Talks,")
    assert read(raws[1]).published is None


def test_a_date_that_could_be_two_days_is_doubtful(tmp_path: Path) -> None:
    from travaux.reading import read as read_raw

    (tmp_path / "t.csv").write_text("text,date\nBrakk left.,04/05/2031\n")
    document, problems = read_raw(found(tmp_path / "t.csv")[0][0])
    assert document.published is None
    assert [problem.level for problem in problems] == ["doubtful"]


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("t.tsv", b"title\ttext\nTalks\tHalvia met Brakk.\n"),
        ("t.csv", b"title;text\r\nTalks;Halvia met Brakk.\r\n"),
        ("t.csv", "title,text\nTalks,Halvia met Brakk.\n".encode("utf-16")),
        ("t.csv.gz", gzip.compress(b"title|text\nTalks|Halvia met Brakk.\n")),
    ],
)
def test_other_marks_and_charsets(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    raws, problems = found(tmp_path / name)
    assert not problems
    assert [(raw.id, read(raw).title, read(raw).text) for raw in raws] == [("t#line-2", "Talks", "Halvia met Brakk.")]


def test_columns_as_asked(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("A,B,text\nHalvia met Brakk.,2031,no\n")
    raws, _ = found(tmp_path / "t.csv", columns=columns("text=A, published=B"))
    assert (read(raws[0]).text, read(raws[0]).published) == ("Halvia met Brakk.", "2031")
    assert found(tmp_path / "t.csv", columns={"text": "C"})[1] == ["t.csv: no column C; there are: A, B, text"]
    with pytest.raises(ValueError, match="no field words; there are: text"):
        columns("words=A")
    with pytest.raises(ValueError, match="text is no FIELD=COLUMN"):
        columns("text")


def test_what_is_no_table_of_documents(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x,y\n1,2\n")
    (tmp_path / "b.csv").write_text("")
    (tmp_path / "c.csv").write_text('text\nOne.\n"Two, with a mark that never ends\n' + "words " * 400)
    raws, problems = found(tmp_path, text=2000)
    assert [read(raw).text for raw in raws] == ["One."]
    assert [line.rpartition("/")[2] for line in problems] == [
        "a.csv: no column is known to hold the text (--map text=COLUMN names one of: x, y)",
        "b.csv: empty",
        "c.csv: the rest is not read: a line of more than 0.0 MB",
    ]


@pytest.mark.parametrize(
    "data",
    [
        '[{"text": "One."}, {"body": "Two.", "date": "2031-05-04"}, 3, {"id": "x", "text": "Four."}]',
        '{"articles": [{"text": "One."}, {"content": "Two.", "publishedAt": "2031-05-04"}, {"id": "x", "text": "Four."}]}',
        '{"text": "One."}\n{"body": "Two.", "day": "4 May 2031 00:00:00 GMT"} 3\n{"id": "x", "text": "Four."}',
    ],
)
def test_json_in_whatever_shape(tmp_path: Path, data: str) -> None:
    (tmp_path / "t.json").write_text(data)
    raws, problems = found(tmp_path / "t.json")
    assert [read(raw).text for raw in raws] == ["One.", "Two.", "Four."]
    assert read(raws[1]).published in ("2031-05-04", "2031-05-04T00:00:00Z")
    assert raws[0].id == "t#item-1"
    assert raws[2].id == "x"
    assert len(problems) == (0 if "articles" in data else 1)


def test_long_json_is_read_as_a_stream(tmp_path: Path) -> None:
    (tmp_path / "t.json").write_text(json.dumps([{"text": f"{n} " + "words " * 3000} for n in range(30)], indent=1))
    raws, problems = found(tmp_path / "t.json")
    assert not problems
    assert [raw.fields["text"].split()[0] for raw in raws] == [str(n) for n in range(30)]


@pytest.mark.parametrize(
    ("data", "ids", "word"),
    [
        (b'[{"text": "One."}, {"text": ', 1, "the rest is not read: not JSON"),
        (b"[" * 100_000, 0, "too deep"),
        (b"", 0, "no documents in it"),
        (b'[{"text": "\xff\xfe"}]', 0, "not UTF-8"),
        (b'[{"text": "One."}, {"text": "' + b"x" * 300_000, 1, "a value of more than"),
    ],
)
def test_damaged_json_gives_what_stood_before(tmp_path: Path, data: bytes, ids: int, word: str) -> None:
    (tmp_path / "t.json").write_bytes(data)
    raws, problems = found(tmp_path / "t.json", text=100_000)
    assert len(raws) == ids
    assert len(problems) == 1
    assert word in problems[0]


def test_lines_of_other_tables_are_rows_too_and_are_kept_as_such(tmp_path: Path) -> None:
    from travaux import ingest, store

    (tmp_path / "t.jsonl").write_text(
        '{"content": "Halvia met Brakk.", "source": {"name": "Courier"}, "url": "https://n.example/1"}\n'
    )
    with store.open(str(tmp_path / "r.travaux"), create=True) as opened:
        ingest.add(opened, [str(tmp_path / "t.jsonl")])
        before = opened.filed()
        ingest.rebuild(opened, all_again=True)
        assert opened.filed() == before
    assert (before[0].document.text, before[0].document.source) == ("Halvia met Brakk.", "Courier")


@pytest.mark.parametrize(
    ("said", "is_"),
    [
        ("2031-05-04T09:30:59.5+0200", "2031-05-04T09:30:00+02:00"),
        ("2031-05-04 00:00:00", "2031-05-04"),
        ("20310504", "2031-05-04"),
        ("2031.05.04", "2031-05-04"),
        ("Sun, 4 May 2031 09:30 GMT", "2031-05-04T09:30:00Z"),
        ("2031-05", "2031-05"),
        ("04/05/2031", None),
        ("2031-02-30", None),
        ("soon", None),
        (7, None),
    ],
)
def test_dates_as_others_write_them(said: object, is_: str | None) -> None:
    assert when(said) == is_
