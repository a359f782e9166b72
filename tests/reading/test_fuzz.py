"""Whatever comes in, reading gives a document whose zones cover its text, or refuses it with one line; and soon."""

import gc
import random
import resource
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import travaux
from travaux.errors import RefusedInput
from travaux.model import Document, Raw
from travaux.reading import copies, draw, read

SAMPLE = sorted((Path(travaux.__file__).parent / "sample").glob("[0-9]*"))
PIECES = (
    "<p>", "</p>", "<div class='comment' id='c1'>", "</div>", "<li class='comments comment depth-3'>", "<ul>", "</ul>",
    "<h1>", "</h1>", "<article>", "<time datetime='2031-13-99'>", "<time datetime='2031-05-04T10:00'>", "<script>",
    "</script>", "<!--", "-->", "<td>", "&#x110000;", "&nbsp;", "<a href='x'>", "</a>", "<br>", "<img alt='", "'>", "<body>",
    "</html>", "<meta property='og:title' content='", "Comments (2)\n", "4 May 2031 10:00\n", "+5\n", "Quote: Ann\n",
    "HOLM, May 3 (AFP) - ", "Article 1\n", "1. ", "\t\t", "\n\n",
    "The envoys of both countries met for the third time to discuss the treaty, a spokesman said. ", "By Ann Lee\n", "© 2031",
    "\x00", "\ud800", "Комментарии\n", "Read more\n", "|", "2031-05-04", "99.99.2031 25:61", "'''''''''",
    "\"\"\"\"\"\"\"\"\"", "(((((((((", "- - - - - - - - - ",
)  # fmt: skip
SLOWEST, LARGEST, MUTATED = 2.0, 512 * 1024, 5000  # seconds a page, kilobytes more than before, pages
pages = st.lists(st.sampled_from(PIECES) | st.text(max_size=20), max_size=60).map("".join)


def whole(document: Document) -> None:
    """Zones cover the text in order, threads name zones before their own, and the text can be compared."""
    edges = [0, *(edge for zone in document.zones for edge in zone.span), len(document.text)]
    assert all(a == b for a, b in zip(edges[::2], edges[1::2], strict=True))
    assert all(a.span.end == b.span.start for a, b in pairwise(document.zones))
    for n, zone in enumerate(document.zones):
        for other in (zone.thread.parent, zone.thread.quotes) if zone.thread else ():
            assert other is None or (other < n and document.zones[other].thread is not None)
    copies.signature(document.text, document.zones)


@settings(max_examples=150, deadline=10_000, suppress_health_check=[HealthCheck.too_slow])
@given(pages)
def test_any_text_is_drawn(text: str) -> None:
    whole(draw(Document(text)))


@settings(max_examples=150, deadline=10_000, suppress_health_check=[HealthCheck.too_slow])
@given(pages)
def test_any_page_is_read_or_refused_in_one_line(text: str) -> None:
    try:
        document, _ = read(Raw("t", text.encode("utf-8", "replace"), "text/html", "0" * 64, "t.html", {}))
    except RefusedInput as why:
        said = str(why)
    else:
        said = "read"
        whole(document)
    assert said.strip()
    assert "\n" not in said


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A page damaged in a few places: bytes changed, stretches lost, doubled, moved, repeated, or words put in."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        start = chance.randrange(len(out) + 1)
        stop = min(len(out), start + chance.choice((1, 3, 20, 200, 2000)))
        match chance.randrange(6):
            case 0:
                out[start:stop] = b""
            case 1:
                out[start:start] = out[start:stop] * chance.choice((1, 2, 50))
            case 2:
                piece = bytes(out[start:stop])
                out[start:stop] = b""
                at = chance.randrange(len(out) + 1)
                out[at:at] = piece
            case 3:
                out[start : start + 3] = bytes(chance.randrange(1, 256) for _ in range(3))
            case 4:
                words = chance.choice(PIECES).encode("utf-8", "replace")
                out[start:start] = words * chance.choice((1, 1, 1, 3, 300))
            case _:
                out[start:stop] = out[start:stop].upper()
        del out[500_000:]
    return bytes(out)


@pytest.mark.soak
def test_mutated_pages_neither_crash_nor_hang_nor_fill_the_memory() -> None:
    chance = random.Random(3)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    refused: Counter[str] = Counter()
    for n in range(MUTATED):
        file = SAMPLE[n % len(SAMPLE)]
        media = "text/html" if file.suffix == ".html" else "text/plain"
        data = mutated(file.read_bytes(), chance)
        start = time.process_time()
        try:
            whole(read(Raw(file.stem, data, media, "0" * 64, file.name, {}))[0])
        except RefusedInput as why:
            refused[str(why)] += 1
        assert time.process_time() - start < SLOWEST, f"page {n}, {file.name}"
    gc.collect()
    assert all(why.strip() and "\n" not in why for why in refused), refused
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < LARGEST
