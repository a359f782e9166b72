"""PDF and DOCX: the words in document order, a paragraph a line; what has none, or is locked or hostile, is refused."""

import io
import zipfile
from pathlib import Path

import pytest

from tests.sources.made import docx, found, pdf, read
from travaux.errors import RefusedInput
from travaux.model import Document

LINES = [
    "Joint communique",
    "Halvia and Brakk held a third round of talks in Port Ness, and their envoys",
    "agreed on the text of two provisions. The other provisions remain open, as",
    "both sides said after the meeting. They will con-",
    "tinue on Friday.",
    "1. The strait is open to ships of both parties.",
    "2. Each party frees the crews that it holds.",
]
TEXT = (
    "Joint communique\n"
    "Halvia and Brakk held a third round of talks in Port Ness, and their envoys agreed on the text of two provisions. The "
    "other provisions remain open, as both sides said after the meeting. They will continue on Friday.\n"
    "1. The strait is open to ships of both parties.\n2. Each party frees the crews that it holds.\n"
)


def refused(path: Path) -> str:
    """Why a file is refused, by its source or when it is read."""
    raws, problems = found(path)
    if problems:
        assert not raws
        assert len(problems) == 1
        return problems[0].partition(": ")[2]
    with pytest.raises(RefusedInput) as error:
        read(raws[0])
    return str(error.value)


def test_a_pdf_is_read_by_paragraphs(tmp_path: Path) -> None:
    data = pdf(LINES, "Joint communique")
    (tmp_path / "paper.pdf").write_bytes(data)
    raws, problems = found(tmp_path / "paper.pdf")
    assert (raws[0].data, raws[0].id, problems) == (data, "paper", [])
    document = read(raws[0])
    assert document.text == TEXT
    assert (document.title, document.kind) == ("Joint communique", "primary")
    assert document.sha256 == raws[0].sha256


def test_a_title_that_the_text_does_not_bear_is_a_clerks(tmp_path: Path) -> None:
    (tmp_path / "paper.pdf").write_bytes(pdf(LINES, "Microsoft Word - template3"))
    assert read(found(tmp_path / "paper.pdf")[0][0]).title != "Microsoft Word - template3"


def test_a_pdf_without_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "scan.pdf").write_bytes(pdf([]))
    assert refused(tmp_path / "scan.pdf") == "no text in it (a scan?)"


@pytest.mark.parametrize(("password", "why"), [("secret", "encrypted: it wants a password"), ("", "")])
def test_an_encrypted_pdf_wants_its_password(tmp_path: Path, password: str, why: str) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf(LINES))))
    writer.encrypt(user_password=password, owner_password="other", algorithm="RC4-128")
    writer.write(tmp_path / "paper.pdf")
    if why:
        assert refused(tmp_path / "paper.pdf") == why
    else:
        assert read(found(tmp_path / "paper.pdf")[0][0]).text == TEXT


def test_what_is_no_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"Words.")
    assert refused(tmp_path / "a.pdf") == "not a PDF, whatever its name says"
    (tmp_path / "b.pdf").write_bytes(pdf(LINES)[:300])
    assert refused(tmp_path / "b.pdf") == "a damaged PDF"


def made(path: Path) -> Document:
    return read(found(path)[0][0])


def test_a_docx_in_document_order_with_tables_and_counted_numbers(tmp_path: Path) -> None:
    import docx as library

    document = library.Document()
    document.add_heading("Draft agreement on the strait", 0)
    document.add_paragraph("Halvia and Brakk,\nhaving met in Port Ness,")
    for words in ("The strait is open.", "The crews are freed."):
        document.add_paragraph(words, style="List Number")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Halvia", "Brakk"
    document.add_paragraph("Signed by nobody yet.", style="List Bullet")
    document.save(str(tmp_path / "draft.docx"))
    assert made(tmp_path / "draft.docx").text == (
        "Draft agreement on the strait\nHalvia and Brakk,\nhaving met in Port Ness,\n"
        "1. The strait is open.\n2. The crews are freed.\n"
        "Halvia\nBrakk\nSigned by nobody yet.\n"
    )


def test_what_is_deleted_or_told_twice_is_left_out(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>Kept</w:t></w:r><w:del><w:r><w:delText> deleted</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> added</w:t></w:r></w:ins>"
        "<w:r><w:instrText>PAGE</w:instrText><w:tab/><w:t>on.</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>Outside</w:t></w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        "<mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Choice>"
        "<mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></mc:Fallback>"
        "</mc:AlternateContent></w:p>"
    )
    (tmp_path / "a.docx").write_bytes(changed(docx(["X"]), "<w:p><w:r><w:t>X</w:t></w:r></w:p>", body))
    assert made(tmp_path / "a.docx").text == "Kept added on.\nOutside\nIn a box\n"


def changed(data: bytes, old: str, new: str) -> bytes:
    """The same archive with its main part changed."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            part = before.read(name)
            if name == "word/document.xml":
                assert old.encode() in part
                part = part.replace(old.encode(), new.encode())
            after.writestr(name, part)
    return out.getvalue()


def test_hostile_docx(tmp_path: Path) -> None:
    good = docx(["X"])
    (tmp_path / "bomb.docx").write_bytes(changed(good, "<w:t>X", "<w:t>X" + " " * 50_000_000))
    assert refused(tmp_path / "bomb.docx").startswith("unpacks to more than")
    (tmp_path / "laughs.docx").write_bytes(
        changed(good, "<w:document", '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document')
    )
    assert refused(tmp_path / "laughs.docx") == "XML that declares entities of its own, which is not read"
    (tmp_path / "torn.docx").write_bytes(good[:-40])
    assert refused(tmp_path / "torn.docx") == "a damaged DOCX"
    (tmp_path / "old.docx").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert refused(tmp_path / "old.docx") == "encrypted, or of an older Word, which is not read"
    (tmp_path / "none.docx").write_bytes(docx([]))
    assert refused(tmp_path / "none.docx") == "no text in it"
