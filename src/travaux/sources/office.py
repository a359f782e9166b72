"""PDF and DOCX: what can be refused before anybody opens it. Their words are read in `reading`.

Invariant: what is passed on is a PDF by its own first bytes, or an archive of a Word document that unpacks within the limits.
"""

import zipfile
import zlib
from io import BytesIO

from travaux.errors import RefusedInput
from travaux.sources.inputs import Found, Input, contents, document
from travaux.sources.limits import megabytes

PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_MAIN = "word/document.xml"


def pdf(found: Input) -> Found:
    data = contents(found, found.limits.document)
    if b"%PDF-" not in data[:1024]:
        raise RefusedInput("not a PDF, whatever its name says")
    yield from document(found, PDF, data)


def docx(found: Input) -> Found:
    data = contents(found, found.limits.document)
    if data.startswith(_OLD_WORD):
        raise RefusedInput("encrypted, or of an older Word, which is not read")
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
            if _MAIN not in names:
                raise RefusedInput("not a DOCX, whatever its name says")
            most = max(len(data) * found.limits.expansion, found.limits.text)
            size = sum(part.file_size for part in parts)
            if size > most or any(part.file_size > found.limits.document for part in parts if part.filename.endswith(".xml")):
                raise RefusedInput(f"unpacks to more than {megabytes(min(most, found.limits.document))}")
            for part in parts:
                if part.filename.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.open(part).read(2000):
                    raise RefusedInput("XML that declares entities of its own, which is not read")
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, RuntimeError, zlib.error) as error:
        raise RefusedInput("a damaged DOCX") from error
    yield from document(found, DOCX, data)
