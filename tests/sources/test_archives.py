"""Archives: members by their names, and whatever a hostile one holds costs one line."""

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from pathlib import Path

import pytest

from tests.sources.made import MESSAGE, PAGE, docx, found, pdf, read, record, tarred, zipped

KINDS = {
    "pages/answer.html": PAGE.encode(),
    "pages/answer_files/menu.html": b"<p>Menu.</p>",
    "pages/more.html.gz": gzip.compress(PAGE.replace("nine", "ten").encode()),
    "note.txt": b"Brakk agreed on Tuesday.",
    "rows.csv": b"headline,body\nTalks,Halvia met Brakk.\n",
    "some.jsonl": b'{"text": "Venn agreed."}\n',
    "crawl.warc": record("https://ness.example/a", PAGE.replace("nine", "six").encode()),
    "paper.pdf": pdf(["Halvia and Brakk agree on nothing yet."]),
    "draft.docx": docx(["Draft agreement", "Article 1. The strait is open."]),
    "letter.eml": MESSAGE,
    "box.mbox": b"From venn Sun May  4 09:30:00 2031\n" + MESSAGE,
    "feed.rss": b"<rss version='2.0'><channel><title>Ness</title><item><link>https://n.example/1</link>"
    b"<description>Halvia met Brakk.</description></item></channel></rss>",
}
IDS = [
    "#box#answer-1@halvia.example", "#crawl#https://ness.example/a", "#draft", "#feed#https://n.example/1", "#letter", "#note",
    "#pages/answer", "#pages/more", "#paper", "#rows#line-2", "#some#line-1",
]  # fmt: skip


def test_a_zip_of_one_of_each_kind(tmp_path: Path) -> None:
    raws, problems = found(zipped(tmp_path / "all.zip", KINDS))
    assert not problems
    assert sorted(raw.id.removeprefix("all") for raw in raws) == IDS
    assert all(read(raw).text for raw in raws)


@pytest.mark.parametrize(("ending", "pack"), [(".tar", bytes), (".tar.gz", gzip.compress), (".tgz", gzip.compress),
                                              (".tar.bz2", bz2.compress), (".tar.xz", lzma.compress)])  # fmt: skip
def test_a_tar_of_one_of_each_kind(tmp_path: Path, ending: str, pack: object) -> None:
    path = tmp_path / f"all{ending}"
    path.write_bytes(pack(tarred(KINDS)))  # type: ignore[operator]
    raws, problems = found(path)
    assert not problems
    assert sorted(raw.id.removeprefix("all") for raw in raws) == IDS


def test_a_folder_of_one_of_each_kind(tmp_path: Path) -> None:
    for name, data in KINDS.items():
        (tmp_path / name).parent.mkdir(exist_ok=True, parents=True)
        (tmp_path / name).write_bytes(data)
    raws, problems = found(tmp_path)
    assert not problems
    assert sorted(f"#{raw.id}" for raw in raws) == IDS


def test_a_bomb_and_a_broken_member_cost_themselves_only(tmp_path: Path) -> None:
    path = zipped(tmp_path / "in.zip", {"a.txt": b"0" * 3_000_000, "b.txt": b"Words.", "c.jpg": b"\xff\xd8", "d.txt": b"More."})
    data = bytearray(path.read_bytes())
    at = data.index(b"More.") if b"More." in data else data.index(b"d.txt") + 5
    data[at : at + 3] = b"\xff\xff\xff"
    path.write_bytes(data)
    raws, problems = found(path)
    assert [raw.id for raw in raws] == ["in#b"]
    assert problems == [
        "in.zip#a.txt: unpacks to more than 1.0 MB",
        "in.zip#c.jpg: not a kind of file that is read (.jpg)",
        "in.zip#d.txt: a damaged member",
    ]


def test_all_of_a_file_together_may_not_unpack_beyond_its_limits(tmp_path: Path) -> None:
    same = "".join(f"{n * 7919 % 99991} " for n in range(2000)).encode()
    with zipfile.ZipFile(tmp_path / "inner.zip", "w") as inner:  # not packed, but ten times the same: the outer one packs it
        for n in range(10):
            inner.writestr(f"{n}.txt", same)
    path = zipped(tmp_path / "outer.zip", {f"{n}.zip": (tmp_path / "inner.zip").read_bytes() for n in range(5)})
    raws, problems = found(path, text=40_000, expansion=25)
    assert 0 < len(raws) < 50
    assert problems == [f"outer.zip: the rest is not read: it unpacks to more than {25 * path.stat().st_size / 1e6:.1f} MB"]


def test_gzip_bombs_and_torn_archives(tmp_path: Path) -> None:
    (tmp_path / "bomb.tar.gz").write_bytes(gzip.compress(tarred({"a.txt": b"0" * 4_000_000})))
    (tmp_path / "torn.tar.gz").write_bytes(gzip.compress(tarred({"a.txt": b"Words.", "b.txt": bytes(range(256)) * 40}))[:-60])
    (tmp_path / "torn.zip").write_bytes(zipped(tmp_path / "x.zip", {"a.txt": b"Words."}).read_bytes()[:-30])
    (tmp_path / "x.zip").unlink()
    raws, problems = found(tmp_path, text=100_000)
    assert [raw.id for raw in raws] == ["torn#a"]
    assert [line.rpartition("/")[2] for line in problems] == [
        "bomb.tar.gz#a.txt: unpacks to more than the 0.1 MB one document may have",
        "bomb.tar.gz: the rest is not read: it unpacks to more than 0.8 MB",
        "torn.tar.gz: the rest is not read after 2 members: a damaged gzip file: cut short",
        "torn.zip: a damaged zip file",
    ]


def test_containers_inside_each_other_end_somewhere(tmp_path: Path) -> None:
    data = b"Words."
    name = "a.txt"
    for n in range(8):
        data, name = zipped(tmp_path / "x.zip", {name: data}).read_bytes(), f"{n}.zip"
    (tmp_path / "x.zip").write_bytes(data)
    raws, problems = found(tmp_path / "x.zip")
    assert not raws
    assert [line.partition(": ")[2] for line in problems] == ["more than 5 containers inside each other"]


def test_encrypted_members_are_one_line(tmp_path: Path) -> None:
    path = zipped(tmp_path / "in.zip", {"a.txt": b"Secret.", "b.txt": b"Secret too."})
    data = bytearray(path.read_bytes())
    for sign, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(sign)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(sign, at + 1)
    path.write_bytes(data)
    assert found(path) == ([], ["in.zip: 2 of its members are encrypted and want a password"])


@pytest.mark.parametrize("name", ["../up.txt", "a/../../up.txt", "/etc/x.txt", "C:\\x.txt", "..\\up.txt"])
def test_names_that_lead_out_are_refused_and_nothing_is_written(tmp_path: Path, name: str) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    zipped(folder / "a.zip", {name: b"Up.", "b.txt": b"Words."})
    (folder / "b.tar").write_bytes(tarred({name: b"Up.", "c.txt": b"Words."}))
    raws, problems = found(folder)
    assert [raw.id for raw in raws] == ["a#b", "b#c"]
    assert len(problems) == 2
    assert all("leads out of the archive" in line for line in problems)
    assert [path.name for path in tmp_path.rglob("*.txt")] == []


def test_links_and_devices_are_not_followed(tmp_path: Path) -> None:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, kind in (
            ("s.txt", tarfile.SYMTYPE),
            ("h.txt", tarfile.LNKTYPE),
            ("d.txt", tarfile.CHRTYPE),
            ("f.txt", tarfile.FIFOTYPE),
        ):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            archive.addfile(info)
        info = tarfile.TarInfo("w.txt")
        info.size = 6
        archive.addfile(info, io.BytesIO(b"Words."))
    (tmp_path / "in.tar").write_bytes(out.getvalue())
    with zipfile.ZipFile(tmp_path / "in.zip", "w") as zip_file:
        link = zipfile.ZipInfo("l.txt")
        link.external_attr = 0o120777 << 16
        zip_file.writestr(link, "/etc/passwd")
    raws, problems = found(tmp_path)
    assert [raw.id for raw in raws] == ["in#w"]
    assert [line.partition("#")[2] for line in problems] == [
        "s.txt: a link in the archive, which is not followed",
        "h.txt: a link in the archive, which is not followed",
        "d.txt: a device in the archive, which is not followed",
        "f.txt: a device in the archive, which is not followed",
        "l.txt: a link in the archive, which is not followed",
    ]
