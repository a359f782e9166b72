"""Mail: a message a document, attachments as members, a saved page as the page."""

from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.sources.made import MESSAGE, PAGE, docx, found, pdf, read
from travaux.errors import RefusedInput

TEXT = (
    "Halvia has handed its written answer to Brakk. It accepts two of the five demands and asks for a meeting in Port Ness "
    "before the end of the month.\n> Will there be an answer?\n> We asked twice.\nOrla Venn\n"
)


def test_a_message_is_a_document_with_its_headers(tmp_path: Path) -> None:
    (tmp_path / "answer.eml").write_bytes(MESSAGE)
    raws, problems = found(tmp_path / "answer.eml")
    assert ([raw.id for raw in raws], problems) == (["answer"], [])
    assert raws[0].data == MESSAGE
    document = read(raws[0])
    assert document.text == TEXT
    assert (document.title, document.author) == ("Halvia’s answer", "Orla Venn")
    assert (document.published, document.published_from) == ("2031-05-04T09:30:00+02:00", "given")


def test_a_mailbox_is_told_into_messages(tmp_path: Path) -> None:
    other = MESSAGE.replace(b"Message-ID: <answer-1@halvia.example>\n", b"").replace(b"Orla Venn\n", b">From the envoy\n")
    begin = b"From venn@halvia.example Sun May  4 09:30:00 2031\n"
    (tmp_path / "box.mbox").write_bytes(begin + MESSAGE + b"\n" + begin + other + b"\nFrom here on, nothing.\n")
    raws, problems = found(tmp_path / "box.mbox")
    assert not problems
    assert [raw.id for raw in raws] == ["box#answer-1@halvia.example", "box#message-2"]
    assert read(raws[0]).text == TEXT
    assert read(raws[1]).text.endswith("From the envoy\nFrom here on, nothing.\n")


def message(**parts: bytes) -> EmailMessage:
    whole = EmailMessage()
    whole["From"], whole["Subject"], whole["Date"] = "press@brakk.example", "Papers", "Mon, 05 May 2031 10:00:00 GMT"
    whole.set_content("See the papers.\n")
    for name, data in parts.items():
        stem, _, ending = name.rpartition("_")
        kind = {"pdf": "pdf", "docx": "octet-stream", "exe": "x-msdownload"}[ending]
        whole.add_attachment(data, "application", kind, filename=f"{stem}.{ending}")
    return whole


def test_attachments_are_members(tmp_path: Path) -> None:
    whole = message(note_pdf=pdf(["The strait is open."]), draft_docx=docx(["Article 1. It is open."]), tool_exe=b"MZ")
    whole.add_attachment(b"\xff\xd8", "image", "jpeg", filename="logo.jpg")
    (tmp_path / "papers.eml").write_bytes(whole.as_bytes())
    raws, problems = found(tmp_path / "papers.eml")
    assert [raw.id for raw in raws] == ["papers", "papers#note", "papers#draft"]
    assert [read(raw).text for raw in raws] == ["See the papers.\n", "The strait is open.\n", "Article 1. It is open.\n"]
    assert problems == ["papers.eml#tool.exe: not a kind of file that is read (.exe)"]


@pytest.mark.parametrize(("plain", "expected"), [("The strait is open, said the envoy.", "plain"), ("See web.", "page")])
def test_the_plain_alternative_unless_it_is_a_stub(tmp_path: Path, plain: str, expected: str) -> None:
    whole = EmailMessage()
    whole["Subject"] = "Two ways"
    whole.set_content(plain)
    whole.add_alternative("<style>p {}</style><p>The strait is <b>open</b>, said the envoy.</p>", subtype="html")
    (tmp_path / "a.eml").write_bytes(whole.as_bytes())
    assert read(found(tmp_path / "a.eml")[0][0]).text == "The strait is open, said the envoy.\n"


def test_old_charsets(tmp_path: Path) -> None:
    data = MESSAGE.replace(b"charset=utf-8", b"charset=koi8-r").partition(b"\n\n")[0]
    (tmp_path / "a.eml").write_bytes(data + b"\n\n" + "Пролив открыт.\n".encode("koi8-r"))
    assert read(found(tmp_path / "a.eml")[0][0]).text == "Пролив открыт.\n"


def test_a_saved_page_is_the_page(tmp_path: Path) -> None:
    whole = EmailMessage()
    whole["Snapshot-Content-Location"] = "https://ness.example/2031/05/04/answer"
    whole.set_content(PAGE, subtype="html", cte="quoted-printable")
    whole.make_related()
    whole.add_related(b"\x89PNG", "image", "png", cid="<logo>")
    (tmp_path / "page.mhtml").write_bytes(whole.as_bytes())
    raws, problems = found(tmp_path / "page.mhtml")
    assert (raws[0].id, problems) == ("page", [])
    document = read(raws[0])
    assert document.text.startswith("Halvia answers Brakk\nHalvia handed")
    assert (document.uri, document.title) == ("https://ness.example/2031/05/04/answer", "Halvia answers Brakk")


def test_what_is_no_message(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"Words, and no headers.\n")
    (tmp_path / "b.mbox").write_bytes(b"Words.\n")
    parts = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(300))
    (tmp_path / "c.eml").write_bytes(b"From: a@b.example\n" + parts)
    raws, problems = found(tmp_path)
    assert not raws
    assert [line.partition(": ")[2] for line in problems] == [
        "not a message: it has no headers",
        "not a mailbox: it does not begin with a line `From `",
        "a message of more than 100 parts inside each other",
    ]


def test_a_message_without_words_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(b"From: a@b.example\nSubject: Nothing\n\n \n")
    with pytest.raises(RefusedInput, match="no text in it"):
        read(found(tmp_path / "a.eml")[0][0])


def test_a_message_beyond_the_limits_costs_itself(tmp_path: Path) -> None:
    begin = b"From a@b.example Sun May  4 09:30:00 2031\n"
    (tmp_path / "box.mbox").write_bytes(begin + MESSAGE + b"words " * 2000 + b"\n\n" + begin + MESSAGE)
    raws, problems = found(tmp_path / "box.mbox", document=5000)
    assert [raw.id for raw in raws] == ["box#answer-1@halvia.example"]
    assert problems == ["box.mbox, message 1: 0.0 MB is more than the 0.0 MB one document may have"]


def test_a_saved_page_that_is_cut_short_says_so(tmp_path: Path) -> None:
    head = b"From: x@halvia.example\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=EDGE\n\n"
    for part in (b"", b"--EDGE\nContent-Type: text/html\n\n"):
        (tmp_path / "page.mhtml").write_bytes(head + part)
        with pytest.raises(RefusedInput, match="cut short before its page begins"):
            read(found(tmp_path / "page.mhtml")[0][0])


def test_no_id_leads_out_of_a_folder(tmp_path: Path) -> None:
    whole = message()
    whole.add_attachment(b"Halvia agreed.", maintype="text", subtype="plain", filename="../../answer.txt")
    (tmp_path / "a.eml").write_bytes(whole.as_bytes())
    assert [raw.id for raw in found(tmp_path / "a.eml")[0]][-1] == "a#answer"
