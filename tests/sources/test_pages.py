from pathlib import Path

import pytest

from travaux.errors import RefusedInput
from travaux.model import Problem
from travaux.reading import read
from travaux.sources import read_path
from travaux.sources.pages import fit

WORDS = b"<p>The envoys of both coasts met again, and said that they would go on with it.</p>\n"


@pytest.mark.parametrize(
    ("data", "media", "what"),
    [
        (WORDS * 20_000, "text/html", "more than the 1.5 MB of markup one page may have"),
        (b"<b>a</b> " * 31_000, "text/html", "more than the 60000 tags one page may have"),
        (b"a b\n" * 51_000, "text/plain", "more than the 50000 lines one text may have"),
    ],
)
def test_what_would_take_too_long_is_refused(data: bytes, media: str, what: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        fit(data, media)
    assert str(refused.value) == what


def test_scripts_and_inlined_pictures_do_not_count(tmp_path: Path) -> None:
    script = b"<script>" + b"if (a<b) { c(); } " * 100_000 + b"</script>"
    picture = b'<img src="data:image/png;base64,' + b"iVBOR" * 400_000 + b'">'
    (tmp_path / "talks.html").write_bytes(b"<html><head>" + script + b"</head><body>" + picture + WORDS * 5 + b"</body></html>")
    (found,) = read_path(str(tmp_path / "talks.html"))
    assert not isinstance(found, Problem)
    assert read(found)[0].text.count("envoys") == 5


def test_a_file_of_plain_text_has_a_limit_of_its_own(tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_bytes(b"They met. " * 510_000)
    (problem,) = read_path(str(tmp_path / "long.txt"))
    assert isinstance(problem, Problem)
    assert problem.what == "more than the 5.0 MB one document may have"
