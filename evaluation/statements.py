"""Measure the statements found against attributions in the form of PolNeAR: `python evaluation/statements.py GOLD.jsonl`.

Each line of the file has `text` and `attributions`, whose `source`, `cue` and `content` are lists of [start, end].
partial: a content found matches a gold one at word Jaccard >= 0.5, one to one, best first; exact: the same set of words;
joint: partial, and the sources share a word. Precision, recall and F1 of each, and words read a second. `--rules` leaves the
learned reader out; `--missed` counts by kind what was missed, what had the wrong source and what was made up.
"""

import argparse
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from travaux.annotate import attributions, pipeline, statements
from travaux.annotate.parsed import Parsed
from travaux.languages import language
from travaux.model import Document, Span

WORD = re.compile(r"\w+(?:[’'\-.]\w+)*")
Words = frozenset[int]
PRONOUNS = frozenset({"he", "she", "they", "it", "we", "i", "you", "who", "him", "her", "them", "his", "their", "our", "my"})


@dataclass(frozen=True)
class Pair:
    """Content, source and cue of an attribution, as the offsets of their words, of a gold one its cue's part of speech."""

    content: Words
    source: Words
    cue: Words
    kind: str = ""


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


def missed(text: str, gold: list[Pair], made: list[Pair], pairs: list[tuple[Pair, Pair]]) -> Counter[str]:
    """Faults by kind."""
    kinds: Counter[str] = Counter()
    hit = {id(g) for g, _ in pairs} | {id(m) for _, m in pairs}
    for one in gold:
        if id(one) in hit:
            continue
        near = [m for m in made if m.content & one.content]
        if any(m.cue & one.cue for m in near):
            kind = "missed: cue found, content cut otherwise"
        elif any(m.cue & one.cue for m in made):
            kind = "missed: cue found, content elsewhere"
        elif any(len(m.content & one.content) >= 0.5 * len(one.content) for m in near):
            kind = "missed: inside or around another statement"
        else:
            kind = f"missed: cue not seen, {one.kind}"
        kinds[kind] += 1
    for g, m in pairs:
        if g.source and not m.source:
            kinds["source: none found"] += 1
        elif m.source and not g.source:
            kinds["source: one found where there is none"] += 1
        elif g.source and not g.source & m.source:
            short = " ".join(WORD.findall(text, min(g.source), max(g.source) + 1)).lower()
            kinds["source: another" + (" for a pronoun" if short in PRONOUNS else "")] += 1
    for one in made:
        if id(one) not in hit:
            apart = not any(g.content & one.content for g in gold)
            kinds["made up: where nothing is attributed" if apart else "made up: of words attributed otherwise"] += 1
    return kinds


def _part_of_speech(parsed: Parsed, attribution: dict[str, list[list[int]]]) -> str:
    tokens = parsed.tokens_in(Span(*attribution["cue"][0])) if attribution["cue"] else None
    kind = "none" if tokens is None else tokens.root.pos_
    return {"VERB": "a verb", "AUX": "a verb", "NOUN": "a noun", "PUNCT": "a mark", "none": "no cue"}.get(kind, "another word")


def measure(path: Path, faults: Counter[str] | None = None) -> dict[str, dict[str, float]]:
    """Figures over a file of gold articles; faults by kind are added to the counter given."""
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
        gold = [
            Pair(
                words_in(text, a["content"]), words_in(text, a["source"]), words_in(text, a["cue"]), _part_of_speech(parsed, a)
            )
            for a in article["attributions"]
        ]
        made = [Pair(words_in(text, s.content), words_in(text, s.source), words_in(text, s.cue)) for s in found]
        gold, made = [g for g in gold if g.content], [m for m in made if m.content]
        pairs = matched(gold, made)
        if faults is not None:
            faults.update(missed(text, gold, made, pairs))
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
    cli.add_argument("--rules", action="store_true", help="without the learned reader")
    cli.add_argument("--missed", action="store_true", help="count faults by kind")
    args = cli.parse_args()
    if args.rules:
        attributions.reader = lambda: None  # type: ignore[assignment]
    faults: Counter[str] = Counter()
    figures = measure(args.gold, faults)
    if args.json:
        print(json.dumps(figures))
    else:
        for name, values in figures.items():
            print(f"{name:8s}", "  ".join(f"{key} {value}" for key, value in values.items()))
    if args.missed:
        for kind, count in sorted(faults.items()):
            print(f"{count:5d}  {kind}")


if __name__ == "__main__":
    main()
