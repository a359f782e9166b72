"""Measure the statements found against attributions in PolNeAR's form: `python evaluation/statements.py GOLD.jsonl [--json]`.

Each line of the file has `text` and `attributions`, whose `source`, `cue` and `content` are lists of [start, end].
partial: a content found matches a gold one at word Jaccard >= 0.5, one to one, best first; exact: the same set of words;
joint: partial, and the sources share a word. Precision, recall and F1 of each, and words read a second.
"""

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from travaux.annotate import pipeline, statements
from travaux.languages import language
from travaux.model import Document

WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")
Words = frozenset[int]


@dataclass(frozen=True)
class Pair:
    """Content and source of an attribution, as the offsets of their words."""

    content: Words
    source: Words


def words_in(text: str, spans: object) -> Words:
    """Offsets of the words that touch the spans."""
    found: set[int] = set()
    for start, end in spans if isinstance(spans, list | tuple) else ():
        found.update(match.start() for match in WORD.finditer(text, start, end))
    return frozenset(found)


def matched(gold: list[Pair], made: list[Pair]) -> list[tuple[Pair, Pair]]:
    """Pairs of gold and made attributions, one to one, best overlap first."""
    scored = [
        (len(g.content & m.content) / len(g.content | m.content), i, j)
        for i, g in enumerate(gold)
        for j, m in enumerate(made)
        if g.content & m.content
    ]
    left: set[int] = set()
    right: set[int] = set()
    out = []
    for overlap, i, j in sorted(scored, reverse=True):
        if overlap >= 0.5 and i not in left and j not in right:
            left.add(i)
            right.add(j)
            out.append((gold[i], made[j]))
    return out


def measure(path: Path) -> dict[str, dict[str, float]]:
    """Figures over a file of gold articles."""
    counts: Counter[str] = Counter()
    seconds = words = 0.0
    known = language("en")
    for line in path.read_text(encoding="utf-8").splitlines():
        article = json.loads(line)
        text = article["text"]
        parsed = pipeline.parse(Document(text, id=article.get("id", ""), language="en"), known)
        start = perf_counter()
        found = statements.find(parsed)
        seconds += perf_counter() - start
        words += len(text.split())
        gold = [Pair(words_in(text, a["content"]), words_in(text, a["source"])) for a in article["attributions"]]
        made = [Pair(words_in(text, s.content), words_in(text, s.source)) for s in found]
        gold, made = [g for g in gold if g.content], [m for m in made if m.content]
        pairs = matched(gold, made)
        counts.update(wanted=len(gold), made=len(made), partial=len(pairs))
        counts["exact"] += sum((Counter(g.content for g in gold) & Counter(m.content for m in made)).values())
        counts["joint"] += sum(bool(g.source & m.source) if g.source else not m.source for g, m in pairs)
    figures = {}
    for name in ("partial", "exact", "joint"):
        precision, recall = counts[name] / max(1, counts["made"]), counts[name] / max(1, counts["wanted"])
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        figures[name] = {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}
    figures["speed"] = {"words_a_second": round(words / max(seconds, 1e-9))}
    return figures


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path)
    cli.add_argument("--json", action="store_true", help="print one JSON object")
    args = cli.parse_args()
    figures = measure(args.gold)
    if args.json:
        print(json.dumps(figures))
    else:
        for name, values in figures.items():
            print(f"{name:8s}", "  ".join(f"{key} {value}" for key, value in values.items()))


if __name__ == "__main__":
    main()
