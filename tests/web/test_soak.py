"""Twenty readers at once in a record of 20,000 documents, beside one who decides: how long pages take, how heavy they are."""

import http.client
import os
import random
import re
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from html import unescape
from pathlib import Path
from statistics import median
from urllib.parse import urlencode

import pytest

from tests.filing import put_all
from tests.generated import documents
from tests.web.test_review import form
from travaux import ingest, store
from travaux.web.archive import ANCHORED

pytestmark = [pytest.mark.soak, pytest.mark.loopback]

DOCUMENTS, READERS, SECONDS = 20_000, 20, 60
MEDIAN, MOST, WEIGHT = 0.060, 0.200, 250_000  # seconds, seconds of 95 %, bytes
HEADERS = {"X-User": "ada", "Content-Type": "application/x-www-form-urlencoded"}
DECIDED = 0.500  # seconds from the decision to the next entry, of half of them
LISTS = (
    "/", "/timeline", "/timeline?within=2031", "/instruments", "/actors", "/statements", "/acts", "/documents", "/sources",
    "/reaction", "/problems", "/search?q=talks", "/review", "/audit", *ANCHORED,
)  # fmt: skip


def ask(reader: http.client.HTTPConnection, path: str, who: str = "ada") -> tuple[float, bytes]:
    began = time.perf_counter()
    reader.request("GET", path, headers={"X-User": who})
    answer = reader.getresponse()
    body = answer.read()
    assert answer.status == 200, (path, answer.status, body[:200])
    return time.perf_counter() - began, body


def read(number: int, port: int, paths: list[str]) -> list[tuple[float, int, str]]:
    """What one reader sees, who thinks for a second between pages: seconds and bytes of each."""
    drawn = random.Random(number)
    time.sleep(drawn.random())
    seen, until = [], time.monotonic() + SECONDS
    with closing(connect(port)) as reader:
        while time.monotonic() < until:
            path = drawn.choice(paths)
            seconds, body = ask(reader, path, f"reader {number}")
            seen.append((seconds, len(body), path))
            time.sleep(1)
    return seen


def read_by_all(port: int) -> list[tuple[float, int, str]]:
    """What all the readers see, of the lists and of 300 pages that they link to."""
    with closing(connect(port)) as first:
        pages = [ask(first, path)[1].decode() for path in LISTS]
    links = {unescape(link) for page in pages for link in re.findall(r'href="(/[^"#]*)', page)}
    reviews = sorted(link for link in links if link.startswith("/review/"))[:20]
    paths = [*LISTS, *reviews, *random.Random(1).sample(sorted(p for p in links if not p.startswith("/static")), 300)]
    with ThreadPoolExecutor(READERS) as readers:
        return [one for some in readers.map(lambda n: read(n, port, paths), range(READERS)) for one in some]


def decide(port: int, seconds: float) -> list[float]:
    """What one reviewer waits for, who thinks four seconds about each entry: from each decision to the next entry."""
    taken, until = [], time.monotonic() + seconds
    with closing(connect(port)) as reviewer:
        queue = ask(reviewer, "/review")[1].decode()
        at = unescape(re.findall(r'href="(/review/[^"]+)"', queue)[0])
        while time.monotonic() < until:
            page = ask(reviewer, at)[1].decode()
            body = urlencode(form(page, "accept"), doseq=True)
            time.sleep(4)
            began = time.perf_counter()
            reviewer.request("POST", at.partition("?")[0], body, HEADERS)
            answer = reviewer.getresponse()
            answer.read()
            assert answer.status == 303, (at, answer.status)
            at = answer.headers["Location"]
            ask(reviewer, at)
            taken.append(time.perf_counter() - began)
    return taken


def wait(port: int) -> None:
    """Until the record is open: the server answers from the start, and says that it is opening."""
    until = time.monotonic() + 900
    while time.monotonic() < until:
        with closing(connect(port)) as first:
            first.request("GET", "/problems", headers=HEADERS)
            answer = first.getresponse()
            answer.read()
            if answer.status == 200:
                return
            assert answer.headers["Retry-After"]
        time.sleep(1)


def connect(port: int) -> http.client.HTTPConnection:
    return http.client.HTTPConnection("127.0.0.1", port, timeout=60)


def test_twenty_readers_of_twenty_thousand_documents(tmp_path: Path) -> None:
    where = str(tmp_path / "long.travaux")
    with store.open(where, create=True) as opened:
        put_all(opened, documents(DOCUMENTS))
        ingest.current(opened)
    serve = [sys.executable, "-m", "travaux", "--record", where, "serve", "--port", "0", "--user-header", "X-User"]
    with subprocess.Popen(serve, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout
        try:
            found = re.search(r":(\d+)/", server.stdout.readline())
            assert found
            wait(int(found[1]))
            with ThreadPoolExecutor(1) as desk:
                deciding = desk.submit(decide, int(found[1]), SECONDS)
                seen = read_by_all(int(found[1]))
                waited = sorted(deciding.result())
        finally:
            server.terminate()
    taken = sorted(seconds for seconds, _, _ in seen)
    slow = taken[int(0.95 * len(taken))]
    heaviest = max((size, path) for _, size, path in seen)
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")  # figures mean something on a quiet machine alone
    print(f"{len(seen)} pages: median {median(taken):.3f} s, 95 % under {slow:.3f} s, heaviest {heaviest}")
    print(f"{len(waited)} decisions: to the next entry median {median(waited):.3f} s, at most {waited[-1]:.3f} s")
    assert len(waited) > SECONDS / 10
    assert median(waited) < DECIDED
    assert median(taken) < MEDIAN
    assert slow < MOST
    assert heaviest[0] < WEIGHT
