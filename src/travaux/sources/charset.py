"""From bytes to text: byte order marks, what a page declares, UTF-8, then a guess that must look like language.

Invariant: what is no text is refused, never read as rubbish.
"""

import codecs
import re
import unicodedata

from charset_normalizer import from_bytes

from travaux.errors import RefusedInput

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([A-Za-z0-9_:.-]{2,30})", re.IGNORECASE)
_SAMPLE = 60_000  # bytes looked at to guess a charset
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\ufffe\uffff]")
# Browsers read these labels as their Windows supersets, and so are most pages that carry them written.
_SUPERSETS = {
    "iso-8859-1": "cp1252",
    "latin-1": "cp1252",
    "latin1": "cp1252",
    "ascii": "cp1252",
    "us-ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
}


def decode(data: bytes, markup: bool = False, stated: str | None = None) -> str:
    """The text of a file; `markup` lets a page's own declaration speak, after what its container `stated`.

    Raises `RefusedInput` where it is no text.
    """
    if not data.strip():
        raise RefusedInput("empty")
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _checked(_strict(data, name), name)
    wide = _wide(data)
    if wide:
        return _checked(_strict(data, wide), wide)
    if data.count(b"\0"):
        raise RefusedInput("not a text: it holds zero bytes")
    try:
        return _checked(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        # One broken byte in a long text that is UTF-8 elsewhere is damage, not another charset.
        torn = error
    declared = _known(stated) or (_declared(data) if markup else None)
    if declared:
        return _checked(data.decode(declared, "replace"), declared)
    patched = data.decode("utf-8", "replace")
    if patched.count("\ufffd") * 200 < sum(byte >= 0x80 for byte in data[:_SAMPLE]) * len(data) / min(len(data), _SAMPLE):
        return _checked(patched, "utf-8")
    return _guessed(data, torn)


def name(head: bytes) -> str:
    """The codec of a text of which only the beginning is at hand. Raises `RefusedInput` where it is no text."""
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return codec
    if wide := _wide(head[: len(head) // 2 * 2]):
        return wide
    try:
        codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError as error:
        best = from_bytes(head[:_SAMPLE]).best()
        if best is None:
            raise RefusedInput("not a text: no charset makes words of its bytes") from error
        return best.encoding
    return "utf-8"


def _strict(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError as error:
        text = data.decode(name, "replace")
        if text.count("\ufffd") > 2 + len(text) // 200:
            raise RefusedInput(f"not a text: its byte order mark says {name}, its bytes do not") from error
        return text


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: zero bytes on one side only, or line feeds and spaces that are two bytes wide."""
    sample = data[:4000]
    if len(sample) < 8 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    wide_spaces = sample[0::2].count(0x20) or sample[1::2].count(0x20)
    if odd > 10 * even and odd * 8 > min(half, 8 * wide_spaces):
        return "utf-16-le"
    if even > 10 * odd and even * 8 > min(half, 8 * wide_spaces):
        return "utf-16-be"
    return None


def _declared(data: bytes) -> str | None:
    found = _XML.search(data[:200]) or _DECLARED.search(data[:8000])
    if not found:
        return None
    return _known(found.group(1).decode("ascii"))


def _known(name: str | None) -> str | None:
    """The codec for a label that pages and servers use; None where it says no more than the bytes do."""
    if not name:
        return None
    name = _SUPERSETS.get(name.lower(), name.lower())
    try:
        if codecs.lookup(name).name.startswith("utf"):  # UTF-8 was tried; who reads the declaration reads no UTF-16
            return None
        b"\xe9".decode(name, "replace")
    except (LookupError, ValueError):  # unknown, or a codec of bytes or host names
        return None
    return name


def _guessed(data: bytes, torn: UnicodeDecodeError) -> str:
    best = from_bytes(data[:_SAMPLE]).best()
    if best is None:
        raise RefusedInput("not a text: no charset makes words of its bytes") from torn
    return _checked(data.decode(best.encoding, "replace"), best.encoding)


def _checked(text: str, name: str) -> str:
    """The text, unless it holds what no text does: control characters, or hardly a letter that stands in a word."""
    sample = text if len(text) <= _SAMPLE else text[: _SAMPLE // 2] + text[-_SAMPLE // 2 :]
    if len(_CONTROL.findall(sample)) * 300 > len(sample):
        raise RefusedInput("not a text: it holds control characters")
    if not any(not c.isspace() and c != "\ufeff" for c in sample):
        raise RefusedInput("empty")
    if name == "utf-8":  # its own rules leave nothing to chance
        return text
    strange = sum(1 for c in sample if c == "\ufffd" or unicodedata.category(c) in ("Cn", "Co"))
    if strange * 50 > len(sample):
        raise RefusedInput(f"not a text: read as {name} it holds characters that do not exist")
    return text
