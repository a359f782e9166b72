"""Whatever is done to the bytes of a container, only documents and problems come out of it, and soon."""

import bz2
import gzip
import io
import lzma
import random
import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.sources.made import MESSAGE, PAGE, docx, pdf, record, tarred, zipped
from travaux.errors import RefusedInput
from travaux.model import Document, Problem, Raw
from travaux.reading import read
from travaux.sources import Limits, read_path

ROWS = b'title,text,date\nTalks,"Halvia met Brakk, at last.",2031-05-04\nMore,Brakk agreed.,\n'
FEED = (
    b"<rss version='2.0'><channel><title>Ness</title><item><title>A</title>"
    b"<description>&lt;p&gt;Halvia met Brakk.</description></item></channel></rss>"
)
LIMITS = Limits(text=200_000, document=1_000_000, container=2_000_000)


@cache
def samples() -> dict[str, bytes]:
    with TemporaryDirectory() as folder:
        packed = zipped(Path(folder) / "a.zip", {"a.html": PAGE, "b.csv": ROWS, "c.eml": MESSAGE}).read_bytes()
    tar = tarred({"a.html": PAGE.encode(), "b.csv": ROWS})
    crawl = record("https://ness.example/a", PAGE.encode()) + record("https://ness.example/b", b"<p>Brakk agreed.</p>")
    return {
        "a.zip": packed, "a.tar": tar, "a.tar.gz": gzip.compress(tar), "a.tar.bz2": bz2.compress(tar),
        "a.tar.xz": lzma.compress(tar),
        "a.warc": crawl, "a.warc.gz": gzip.compress(crawl), "a.html.gz": gzip.compress(PAGE.encode()), "a.rss": FEED,
        "a.opml": b"<opml><body><outline xmlUrl='b.rss'/></body></opml>", "a.csv": ROWS, "a.tsv": ROWS.replace(b",", b"\t"),
        "a.json": b'[{"text": "Halvia met Brakk."}, {"body": "Brakk agreed.", "date": "2031"}]',
        "a.jsonl": b'{"text": "Halvia met Brakk."}\n{"text": "Brakk agreed.", "zones": []}\n',
        "a.pdf": pdf(["Halvia met Brakk."]),
        "a.docx": docx(["Halvia met Brakk."]), "a.eml": MESSAGE, "a.mbox": b"From a Sun May  4 09:30:00 2031\n" + MESSAGE,
        "a.mht": b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n" + PAGE.encode(),
        "a": PAGE.encode(),
    }  # fmt: skip


def damaged(data: bytes, chance: random.Random) -> bytes:
    """A few cuts, doubled pieces, changed and inserted bytes."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(out) + 1)
        how = chance.randrange(6)
        if how == 0:
            del out[at:]
        elif how == 1:
            del out[at : at + chance.randrange(40)]
        elif how == 2:
            out[at:at] = out[at : at + chance.randrange(200)]
        elif how == 3:
            out[at:at] = chance.choice((b"\0", b"\xff\xfe", b'"', b"<", b"&", b"\n\n", b"]", b"999999999", b"-1", b"\r", b"="))
        else:
            for _ in range(chance.randint(1, 4)):
                if out:
                    out[chance.randrange(len(out))] = chance.randrange(256)
    return bytes(out)


def taken_in(name: str, data: bytes) -> None:
    """Read all that comes out; nothing may be raised but a refusal."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for one in read_path(str(path), LIMITS):
            assert isinstance(one, Raw | Problem)
            if isinstance(one, Problem):
                assert one.what
                assert "\n" not in one.what
                continue
            try:
                document, problems = read(one)
            except RefusedInput:
                continue
            assert isinstance(document, Document)
            assert all(isinstance(problem, Problem) for problem in problems)


@pytest.mark.parametrize("name", sorted(samples()))
@settings(max_examples=12, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(seed=st.integers(0, 1 << 30))
def test_damage_is_told_and_never_raised(name: str, seed: int) -> None:
    taken_in(name, damaged(samples()[name], random.Random(seed)))


@pytest.mark.parametrize("name", sorted(samples()))
def test_any_bytes_under_any_name(name: str) -> None:
    chance = random.Random(name)
    for size in (0, 1, 40, 3000):
        taken_in(name, chance.randbytes(size))
    taken_in(name, b"\0" * 3000)


@pytest.mark.soak
@pytest.mark.parametrize("name", sorted(samples()))
def test_much_damage(name: str) -> None:
    chance = random.Random(name)
    for _ in range(400):
        begun = time.monotonic()
        taken_in(name, damaged(samples()[name], chance))
        assert time.monotonic() - begun < 2


def test_the_samples_are_whole() -> None:
    assert io.BytesIO(samples()["a.pdf"]).read(5) == b"%PDF-"
    for name, data in samples().items():
        with TemporaryDirectory() as folder:
            (Path(folder) / name).write_bytes(data)
            (Path(folder) / "b.rss").write_bytes(FEED)
            found = list(read_path(str(Path(folder) / name), LIMITS))
        assert found, name
        assert all(isinstance(one, Raw) for one in found), name
