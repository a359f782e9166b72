"""What takes minutes: how a record of a hundred thousand documents takes one more."""

import resource
from dataclasses import replace
from pathlib import Path
from statistics import median
from time import process_time

import pytest

from tests.filing import put, put_all
from tests.generated import document, documents
from travaux import store
from travaux.ingest import chapters
from travaux.model import Filed

SHORT, LONG = 1_000, 100_000  # documents
ADDED = 7  # documents, spread over all the days of a record
RATIO = 1.5


def further(number: int, turn: int) -> Filed:
    """A report of the day of this document that tells much the same, from somewhere else."""
    one = document(number)
    name = f"further-{turn}"
    found = replace(one.document, id=name, sha256=f"{turn:064}", text=f"{one.document.text} More soon.")
    return Filed(found, replace(one.annotations, id=name))


def seconds(where: str, count: int) -> float:
    """Of the processor, in which a record of so many documents takes one more: filed, and its chapter put together anew."""
    with store.open(where, create=True) as opened:
        put_all(opened, documents(count))
        chapters.refresh(opened)
        spent = []
        for turn in range(ADDED):
            one = further(turn * (count // ADDED), turn)
            began = process_time()
            put(opened, one)
            chapters.refresh(opened)
            spent.append(process_time() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{count} documents: {median(spent):.2f} s for one more ({min(spent):.2f} to {max(spent):.2f}), at most {peak} MiB")
    return median(spent)


@pytest.mark.soak
def test_a_long_record_takes_one_more_document_in_about_the_time_of_a_short_one(tmp_path: Path) -> None:
    short, long = (seconds(str(tmp_path / f"{count}.travaux"), count) for count in (SHORT, LONG))
    assert long < RATIO * short
