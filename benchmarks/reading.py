#!/usr/bin/env python3
"""How fast pages are read beside trafilatura alone, and how fast zones are drawn in plain text, each in one run.

    reading.py [FOLDER-OF-HTML [DUMPS.jsonl]]

Without arguments the pages are the sample's, each filled up with paragraphs, links and scripts to the size and the
share of text that saved pages have.
"""

import gzip
import json
import statistics
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import trafilatura

import travaux
from travaux.errors import TravauxError
from travaux.model import Raw
from travaux.reading import page, read, tongues, zones
from travaux.sources.charset import decode

ROUNDS = 3
SAMPLE = Path(travaux.__file__).parent / "sample"
LINK = (
    '<li class="menu-item menu-item--{n} level-1"><div class="menu-item__inner">'
    '<a class="link link--plain" href="/{n}" data-at="menu:{n}"><span class="icon"></span>'
    '<span class="link__text">Harbour {n}</span></a></div></li>'
)
SCRIPT = "<script>" + "window.tags = window.tags || []; window.tags.push({});" * 1000 + "</script>"


def pages(arguments: list[str]) -> list[bytes]:
    if arguments:
        files = sorted(Path(arguments[0]).rglob("*.htm*"))
        return [gzip.decompress(file.read_bytes()) if file.suffix == ".gz" else file.read_bytes() for file in files]
    out = []
    for file in sorted(SAMPLE.glob("*.html")):
        text = decode(file.read_bytes(), markup=True)
        start, end = text.index("<p>"), text.rindex("</p>") + 4
        menu = "<ul>" + "".join(LINK.format(n=n) for n in range(120)) + "</ul>"
        out.append(f"{text[:start]}{text[start:end] * 4}{text[end:].replace('</body>', menu + SCRIPT + '</body>')}".encode())
    return out


def texts(arguments: list[str], found: list[bytes]) -> list[str]:
    if len(arguments) > 1:
        lines = Path(arguments[1]).read_text(encoding="utf-8").split("\n")
        return [json.loads(line)["text"] for line in lines if line]
    return [page.read(decode(data, markup=True)).text for data in found]


def seconds(step: Callable[[Any], object], argument: Any) -> float:
    """What a step costs; what it refuses costs as well."""
    start = time.process_time()
    with suppress(ValueError, TravauxError):
        step(argument)
    return time.process_time() - start


def extracted(source: str) -> object:
    return trafilatura.bare_extraction(source, with_metadata=True)


def identified(text: str) -> object:
    return tongues.of_document(text, ())


def main() -> None:
    data = pages(sys.argv[1:])
    plain = texts(sys.argv[1:], data)
    raws = [Raw(f"{n}", one, "text/html", "", f"{n}.html", {}) for n, one in enumerate(data)]
    sources = [decode(one, markup=True) for one in data]
    tongues.identify("Die Abgeordneten beider Seiten trafen sich am Montag erneut im Hafen.")
    for raw, source in zip(raws[:2], sources[:2], strict=True):  # load what is loaded once
        read(raw)
        extracted(source)
    ours, theirs, drawing = [], [], []
    for _ in range(ROUNDS):
        for raw, source in zip(raws, sources, strict=True):
            ours.append(seconds(read, raw))
            theirs.append(seconds(extracted, source))
        drawing.append(sum(seconds(zones.draw, text) for text in plain))
    size, written = sum(map(len, data)), sum(len(text.encode()) for text in plain)
    rate = size * ROUNDS / sum(ours) / 1e6
    print(f"{len(data)} pages, {size / 1e6:.1f} MB of HTML: read at {rate:.2f} MB/s,")
    print(
        f"  {sum(theirs) / sum(ours):.2f} times the speed of trafilatura.bare_extraction(with_metadata=True) on the same pages"
    )
    print(f"{len(plain)} texts, {written / 1e6:.2f} MB: zones drawn at {written / statistics.median(drawing) / 1e6:.2f} MB/s")
    language = sum(seconds(identified, text) for text in plain)
    print(f"  language identification apart: {written / language / 1e6:.2f} MB/s")


if __name__ == "__main__":
    main()
