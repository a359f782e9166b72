"""Words a second of `annotate`, and of its statements alone, against the bare spaCy pipeline: one process, one thread each.

    python benchmarks/annotate.py [PATH ...] [--rounds N]

Without a path the sample that ships with the package is read. Both sides run alternately and the best round of each counts,
so that a busy machine hurts both alike. The baseline is the model that travaux uses, as spaCy loads it by default.
"""

import os

os.environ.update(OMP_NUM_THREADS="1", OPENBLAS_NUM_THREADS="1", MKL_NUM_THREADS="1", BLIS_NUM_THREADS="1")

import argparse
import time
from collections.abc import Callable
from importlib.resources import files

import spacy
from thinc.api import NumpyOps, set_current_ops

from travaux.annotate import annotate
from travaux.annotate.pipeline import article_text, engine
from travaux.languages import language
from travaux.model import Raw
from travaux.reading import read
from travaux.sources import read_path

DEFAULT_OPS = NumpyOps()


def seconds(work: Callable[[], object]) -> float:
    """Wall time of one call."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("paths", nargs="*", default=[str(files("travaux") / "sample")])
    cli.add_argument("--rounds", type=int, default=5)
    options = cli.parse_args()
    documents = [read(raw)[0] for path in options.paths for raw in read_path(path) if isinstance(raw, Raw)]
    words = sum(len(document.text.split()) for document in documents)

    set_current_ops(DEFAULT_OPS)
    bare = spacy.load(language("en").model)

    def run_bare() -> None:
        set_current_ops(DEFAULT_OPS)
        for _ in bare.pipe(document.text for document in documents):
            pass

    def run_article() -> None:
        set_current_ops(DEFAULT_OPS)
        for _ in bare.pipe(article_text(document) for document in documents):
            pass

    def run_travaux() -> None:
        for document in documents:
            annotate(document)

    def run_statements() -> None:
        for document in documents:
            annotate(document, only=("statements",))

    engine(language("en").model)
    run_bare()
    run_travaux()
    sides = (run_bare, run_article, run_travaux, run_statements)
    rounds = [[seconds(side) for side in sides] for _ in range(options.rounds)]
    baseline, article, ours, statements = (min(side) for side in zip(*rounds, strict=True))
    print(f"{len(documents)} documents, {words} words, best of {options.rounds} rounds, one thread each")
    print(f"bare spaCy pipeline   {words / baseline:8.0f} words/s")
    print(f"travaux annotate      {words / ours:8.0f} words/s")
    print(f"ratio                 {baseline / ours:8.2f}   on the same text")
    print(f"                      {article / ours:8.2f}   where the baseline, too, is spared menus and comments")
    print(f"statements alone      {words / statements:8.0f} words/s")
    print(f"ratio                 {baseline / statements:8.2f}   on the same text")
    print(f"                      {article / statements:8.2f}   where the baseline, too, is spared menus and comments")


if __name__ == "__main__":
    main()
