import random

import pytest

from travaux.errors import RefusedInput
from travaux.sources.charset import decode

WORDS = "Министр сообщил, что переговоры о проливе продолжатся завтра.\nСтороны обсудили новый проект соглашения.\n"


@pytest.mark.parametrize("charset", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "cp1251"])
def test_common_charsets_are_read(charset: str) -> None:
    assert decode(WORDS.encode(charset)) == WORDS


def test_a_page_says_its_own_charset() -> None:
    page = f'<html><head><meta charset="koi8-r"></head><body>{WORDS}</body></html>'
    assert decode(page.encode("koi8-r"), markup=True) == page


def test_one_torn_byte_in_a_long_text_is_damage_and_not_another_charset() -> None:
    data = (WORDS * 50).encode()
    torn = decode(data[:3001] + data[3002:])
    assert torn.count("\ufffd") <= 2
    assert "переговоры" in torn


@pytest.mark.parametrize("size", [64, 500, 20_000])
def test_random_bytes_are_refused(size: int) -> None:
    source = random.Random(size)
    with pytest.raises(RefusedInput):
        decode(source.randbytes(size))


@pytest.mark.parametrize(
    "data", [b"", b"  \n", b"\xef\xbb\xbf", b"text\x00with\x00zeros\x00and more", b"\x01\x02\x03\x04" * 20]
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(RefusedInput):
        decode(data)


def test_line_feeds_are_left_alone() -> None:
    assert decode(b"one\r\ntwo\rthree\n") == "one\r\ntwo\rthree\n"
