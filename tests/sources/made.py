"""Small containers of our own invention, made in the test that needs them."""

import io
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from travaux.model import Document, Problem, Raw
from travaux.reading import read as read_raw
from travaux.sources import Choices, Limits, read_path

PAGE = (
    "<html><head><title>Halvia answers Brakk</title></head><body><h1>Halvia answers Brakk</h1>"
    "<p>Halvia handed its written answer to Brakk on Monday, the foreign ministry said in Port Ness.</p>"
    "<p>The answer runs to nine pages and accepts two of the five demands, said the envoy Orla Venn.</p></body></html>"
)


def found(
    path: Path | str, url: str | None = None, columns: Mapping[str, str] | None = None, **limits: int
) -> tuple[list[Raw], list[str]]:
    """The documents of a path, and its problems as lines."""
    everything = list(read_path(str(path), Limits(**limits), choices=Choices(url, columns or {})))
    raws = [one for one in everything if isinstance(one, Raw)]
    problems = [one for one in everything if isinstance(one, Problem)]
    assert all("\n" not in one.what and len(one.what) < 400 for one in problems)
    return raws, [f"{one.where.removeprefix(str(Path(path).parent) + '/')}: {one.what}" for one in problems]


def read(raw: Raw) -> Document:
    return read_raw(raw)[0]


def zipped(path: Path, members: Mapping[str, bytes | str]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def tarred(members: Mapping[str, bytes], mode: str = "w") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, data in members.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return out.getvalue()


def record(uri: str, body: bytes, media: str = "text/html", status: str = "200 OK", kind: str = "response") -> bytes:
    """One WARC record of an answer."""
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\nWARC-Date: 2031-07-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{len(body):012}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def pdf(lines: list[str], title: str = "") -> bytes:
    """A PDF of one page with these lines; with none, it draws a box as a scan would."""
    drawn = (
        "BT /F1 11 Tf 14 TL 72 720 Td " + " ".join(f"({line}) Tj T*" for line in lines) + " ET" if lines else "0 0 90 90 re f"
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(drawn)} >>\nstream\n{drawn}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) >>",
    ]
    out, at = "%PDF-1.4\n", []
    for n, body in enumerate(objects, start=1):
        at.append(len(out))
        out += f"{n} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{one:010} 00000 n \n" for one in at)
    count = len(objects) + 1
    end = f"xref\n0 {count}\n0000000000 65535 f \n{table}trailer\n<< /Size {count} /Root 1 0 R /Info 6 0 R >>\n"
    return (out + end + f"startxref\n{len(out)}\n%%EOF\n").encode("latin-1")


def docx(paragraphs: list[str]) -> bytes:
    import docx as library

    document = library.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


MESSAGE = b"""\
From: Orla Venn <venn@halvia.example>
To: press@brakk.example
Subject: =?utf-8?q?Halvia=E2=80=99s_answer?=
Date: Sun, 04 May 2031 09:30:00 +0200
Message-ID: <answer-1@halvia.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: 8bit

Halvia has handed its written answer to Brakk. It accepts two of the five
demands and asks for a meeting in Port Ness before the end of the month.

> Will there be an answer?
> We asked twice.

Orla Venn
"""
