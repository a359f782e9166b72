"""Measure which pairs of utterances of one speaker the record takes for one: `python evaluation/renderings.py [PAIRS]`.

Each line of the file holds whether two wordings render one utterance, of what kind the pair is, and both wordings. Odd lines
set the thresholds, even ones were held out. `words` is the overlap of words alone as it was once, `guarded` the same with
what contradicts kept apart, `meant` with the vectors; `others` counts merges of wordings of different lines, which are
different utterances unless by chance.
"""

import argparse
import csv
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from travaux.annotate import vectors
from travaux.languages import language
from travaux.record import renderings
from travaux.record.renderings import Sense
from travaux.record.words import containment, jaccard

PAIRS = Path(__file__).parent / "renderings.tsv"
ENGLISH = language("en")
Judge = Callable[[Sense, Sense], bool]


@dataclass(frozen=True)
class Pair:
    """Two wordings, and whether they are one utterance."""

    same: bool
    kind: str
    texts: tuple[str, str]
    senses: tuple[Sense, Sense]


def read(path: Path) -> list[Pair]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    names = {"norland", "sudmark", "ostia"}
    pairs = []
    for row in rows:
        texts = (row["one"], row["two"])
        one, two = (renderings.sense(t, ENGLISH, vectors.encode(t, ENGLISH.stances), names) for t in texts)
        pairs.append(Pair(row["same"] == "yes", row["kind"], texts, (one, two)))
    return pairs


def words(a: Sense, b: Sense) -> bool:
    """Overlap of content words alone."""
    least = min(len(a.stems), len(b.stems))
    return jaccard(a.stems, b.stems) >= 0.5 or (least >= 4 and containment(a.stems, b.stems) >= 0.8)


def guarded(a: Sense, b: Sense) -> bool:
    """What the record does where it has no vectors."""
    return meant(replace(a, vector=()), replace(b, vector=()))


def meant(a: Sense, b: Sense) -> bool:
    """What the record does."""
    return renderings.fit(a, b, ENGLISH, near=True) > 0


JUDGES: dict[str, Judge] = {"words": words, "guarded": guarded, "meant": meant}


def figures(pairs: Sequence[Pair], judge: Judge) -> dict[str, float]:
    """Precision and recall, and the number of pairs taken for one that are two."""
    made = [pair for pair in pairs if judge(*pair.senses)]
    right = sum(pair.same for pair in made)
    wanted = sum(pair.same for pair in pairs)
    return {"precision": right / max(1, len(made)), "recall": right / max(1, wanted), "wrong": len(made) - right}


def others(pairs: Sequence[Pair], judge: Judge) -> int:
    """How many pairs of wordings of different lines are taken for one; the same words twice are not counted."""
    return sum(
        judge(a, b)
        for one, two in combinations(pairs, 2)
        for a, b in ((x, y) for x in one.senses for y in two.senses)
        if a.stems != b.stems
    )


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("pairs", type=Path, nargs="?", default=PAIRS)
    cli.add_argument("--wrong", action="store_true", help="print what is taken for one and is two")
    args = cli.parse_args()
    pairs = read(args.pairs)
    for name, judge in JUDGES.items():
        for fold, part in (("tuned on", pairs[::2]), ("held out", pairs[1::2])):
            found = figures(part, judge)
            print(f"{name:8} {fold}  " + "  ".join(f"{key} {value:.2f}" for key, value in found.items()))
        print(f"{name:8} others    {others(pairs, judge)}")
    if args.wrong:
        for pair in pairs:
            if not pair.same and meant(*pair.senses):
                print(f"{pair.kind}: {' | '.join(pair.texts)}")


if __name__ == "__main__":
    main()
