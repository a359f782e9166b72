"""Draw acts for a check by hand: `python evaluation/acts.py [--seed N] [--count N] COVERAGE...`, so many of each coverage.

Every act of every document is as likely as any other. An act's lot is a hash of the seed and of the act, so that a seed draws
the same acts again, whatever else is read beside them. Prints each act's document, offsets, kind (a material event's PLOVER
type), modality, doers, addressees and the paragraph around it; a person writes the verdict: right where the words before the
reader say that these doers perform an act of this kind.
"""

import argparse
import hashlib
from collections.abc import Iterator

from travaux.ingest import steps
from travaux.model import Act, Annotations, Document, Problem, Span


def annotated(path: str) -> Iterator[tuple[Document, Annotations]]:
    """The documents of one coverage with what they say, in order of their ids."""
    found = [steps.prepare(item) for item in steps.sources([path]) if not isinstance(item, Problem)]
    filed = [(f.document, f.annotations) for f in found if not isinstance(f, Problem)]
    return iter(sorted(filed, key=lambda pair: pair[0].id))


def draw(path: str, count: int, seed: int) -> list[tuple[Document, Annotations, Act]]:
    """So many acts of one coverage, in reading order."""
    every = [(document, notes, act) for document, notes in annotated(path) for act in notes.acts]
    lots = sorted(every, key=lambda drawn: _lot(drawn[0], drawn[2], seed))[:count]
    return sorted(lots, key=lambda drawn: (drawn[0].id, drawn[2].span))


def _lot(document: Document, act: Act, seed: int) -> str:
    told = f"{seed} {document.id} {act.span.start}-{act.span.end} {act.kind or act.plover} {act.about}"
    return hashlib.sha256(told.encode()).hexdigest()


def around(text: str, span: Span) -> str:
    """The paragraph an act stands in, the act between brackets."""
    start = text.rfind("\n", 0, span.start) + 1
    end = text.find("\n", span.end)
    end = len(text) if end < 0 else end
    return f"{text[start : span.start]}[{text[span.start : span.end]}]{text[span.end : end]}"


def main() -> None:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("coverage", nargs="+")
    wanted.add_argument("--seed", type=int, default=1)
    wanted.add_argument("--count", type=int, default=50)
    asked = wanted.parse_args()
    for path in asked.coverage:
        for document, notes, act in draw(path, asked.count, asked.seed):
            names = {entity.id: entity.name for entity in notes.entities}
            by, to = (", ".join(names[e] for e in ids) or "nobody" for ids in (act.by, act.to))
            kind = act.kind or f"({act.plover})"
            print(f"{document.id} {act.span.start}-{act.span.end} {kind} {act.modality} by {by} to {to}")
            about = document.text[act.about.start : act.about.end] if act.about else ""
            print(f"    about: {about}\n    {around(document.text, act.span)}\n")


if __name__ == "__main__":
    main()
