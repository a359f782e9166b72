#!/usr/bin/env python3
"""How well edited copies are found, and what a document costs: 10,000 texts made by editing 1,000.

    copies.py [TEXTS.jsonl]

Of every base text nine copies are made in which 5, 10, 20, 30 or 40 % of the sentences are dropped, moved or replaced. Base
texts are invented from a small grammar, or windows of the `text` of the lines of a JSON Lines file. Prints precision (copies
laid to the right text), recall by how much was changed, and the cost of the 10,000th document beside that of the 1,000th.
"""

import json
import random
import re
import statistics
import sys
import time
from collections import defaultdict
from pathlib import Path

from travaux.reading import copies

BASES, EDITS, SENTENCES = 1000, 9, (8, 30)
CHANGED = (0.05, 0.1, 0.2, 0.3, 0.4)
EARLY, PROBES = 1000, 500  # what documents cost after so many is measured with the same last ones
PLACES = (
    "Norland", "Vesta", "Holm", "Arden", "Brack", "Corin", "Dale", "Elmar", "Fenn", "Garth", "Hollin", "Istra", "Jorn",
    "Kell", "Lorne", "Marn", "Nessa", "Orrin",
)  # fmt: skip
PEOPLE = (
    "minister", "envoy", "mediator", "spokesman", "delegate", "union", "leader", "chairman", "lawyer", "governor",
    "officer", "ambassador", "expert",
)  # fmt: skip
VERBS = (
    "rejected", "accepted", "welcomed", "postponed", "signed", "denied", "discussed", "proposed", "criticised",
    "defended", "withdrew", "repeated",
)  # fmt: skip
THINGS = (
    "treaty", "draft", "annex", "quota", "ceasefire", "tariff", "offer", "deadline", "border", "zone", "wage", "clause",
    "inspection", "convoy", "licence",
)  # fmt: skip
REST = (
    "on {day} in {place}", "after {n} hours of talks", "for the {nth} time this year", "without naming a date",
    "as {place} had asked", "despite the fog over {place}", "although {n} of the {m} points remain open",
    "before the {thing} expires in {month}", "because the {thing} costs {n} million a year",
)  # fmt: skip
MONTHS = (
    "January", "March", "April", "June", "July", "September", "October", "November",
)  # fmt: skip
DAYS = (
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
)  # fmt: skip
NTH = (
    "first", "second", "third", "fourth", "fifth",
)  # fmt: skip


def sentence(chance: random.Random) -> str:
    def fill(words: str) -> str:
        return words.format(
            day=chance.choice(DAYS), place=chance.choice(PLACES), n=chance.randrange(2, 90), m=chance.randrange(90, 200),
            nth=chance.choice(NTH), thing=chance.choice(THINGS), month=chance.choice(MONTHS),
        )  # fmt: skip

    who = f"The {chance.choice(PEOPLE)} of {chance.choice(PLACES)}"
    what = f"{chance.choice(VERBS)} the {chance.choice(THINGS)} of {chance.choice(PLACES)}"
    return f"{who} {what} {fill(chance.choice(REST))} {fill(chance.choice(REST))}."


def invented(chance: random.Random) -> list[list[str]]:
    return [[sentence(chance) for _ in range(chance.randint(*SENTENCES))] for _ in range(BASES)]


def windows(path: Path, chance: random.Random) -> list[list[str]]:
    """Stretches of real text, cut into as many windows without overlap as are wanted."""
    found: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not line:
            continue
        sentences = [s for s in re.split(r"(?<=[.!?])\s+", json.loads(line)["text"]) if len(s.split()) >= 4]
        while len(sentences) >= SENTENCES[0]:
            size = chance.randint(*SENTENCES)
            found.append(sentences[:size])
            sentences = sentences[size:]
    chance.shuffle(found)
    return [one for one in found if len(one) >= SENTENCES[0]][:BASES]


def edited(base: list[str], share: float, fresh: list[str], chance: random.Random) -> list[str]:
    """The same with about this share of its sentences dropped, moved or replaced, one at least."""
    out = list(base)
    for at in sorted(chance.sample(range(len(base)), max(1, round(share * len(base)))), reverse=True):
        how = chance.choice(("drop", "move", "replace"))
        words = out.pop(at)
        if how == "replace":
            out.insert(at, chance.choice(fresh))
        elif how == "move":
            out.insert(chance.randrange(len(out) + 1), words)
    return out


def text(sentences: list[str], chance: random.Random) -> str:
    """Sentences in paragraphs of one to three."""
    out: list[str] = []
    while sentences:
        size = chance.randint(1, 3)
        out.append(" ".join(sentences[:size]))
        sentences = sentences[size:]
    return "\n\n".join(out)


def costs(early: list[str], late: list[str], probes: list[str], made: dict[str, tuple[int, float, str]]) -> tuple[float, float]:
    """Seconds that a document costs after few and after many, the medians of the same probes taken in turns."""
    found: tuple[list[float], list[float]] = ([], [])
    indices = (copies.Index(), copies.Index())
    for index, names in zip(indices, (early, late), strict=True):
        for name in names:
            index.add(name, copies.signature(made[name][2], ()))
    for name in probes:
        for index, spent in zip(indices, found, strict=True):
            start = time.perf_counter()
            index.add(name, copies.signature(made[name][2], ()))
            spent.append(time.perf_counter() - start)
    return statistics.median(found[0]), statistics.median(found[1])


def main() -> None:
    chance = random.Random(1)  # noqa: S311 - not for secrets
    bases = windows(Path(sys.argv[1]), chance) if len(sys.argv) > 1 else invented(chance)
    fresh = [s for base in bases for s in base]
    made: dict[str, tuple[int, float, str]] = {}
    for n, base in enumerate(bases):
        made[f"{n}"] = n, 0.0, text(base, chance)
        for k in range(EDITS):
            share = CHANGED[(n + k) % len(CHANGED)]
            made[f"{n}-{k}"] = n, share, text(edited(base, share, fresh, chance), chance)
    order = sorted(made)
    chance.shuffle(order)
    signatures = {name: copies.signature(made[name][2], ()) for name in order}
    early, late = costs(order[:EARLY], order[:-PROBES], order[-PROBES:], made)
    start = time.perf_counter()
    originals = copies.groups(signatures, {})
    whole = time.perf_counter() - start
    right = sum(made[name][0] == made[original][0] for name, original in originals.items())
    print(f"{len(made)} documents from {len(bases)}; precision {right / max(1, len(originals)):.4f}")
    found: dict[float, list[bool]] = defaultdict(list)
    for name, (n, share, _) in made.items():
        if share:
            found[share].append(originals.get(name, name) == originals.get(f"{n}", f"{n}"))
    for share, hits in sorted(found.items()):
        print(f"changed {share:4.0%}: recall {statistics.mean(hits):.4f} of {len(hits)}")
    at = f"{late / early:.2f} times the {EARLY:,}th ({early * 1e6:.0f} and {late * 1e6:.0f} microseconds, signature included)"
    print(f"the {len(made):,}th document costs {at}; all grouped anew in {whole:.2f} s")


if __name__ == "__main__":
    main()
