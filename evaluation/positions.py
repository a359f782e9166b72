"""How many of the stances that people found are in a record, those for, against and otherwise apart.

    python -m evaluation.positions GOLD.yaml RECORD.json [GOLD.yaml RECORD.json ...] [--sample N]

A stance is found where a position of the record has one of its actors, its stance, and one of its words in the issue's label
or terms; each position counts once. With `--sample` it prints N positions of the records, drawn evenly by id, for reading.
"""

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

Entry = dict[str, Any]


def fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def actors(gold: Entry, record: Entry) -> dict[str, set[str]]:
    """For each actor of the record the gold ids that it, or whom it speaks for, may be: by shared names."""
    forms = {fold(name): a["id"] for a in gold["actors"] for name in a["names"]}
    own = {a["id"]: {forms[f] for n in a["names"] if (f := fold(n).removeprefix("the ")) in forms} for a in record["actors"]}
    speaks = {a["id"]: a["represents"] for a in record["actors"]}
    return {id_: found | own.get(speaks[id_] or "", set()) for id_, found in own.items()}


def missed(gold: Entry, record: Entry) -> Iterator[tuple[Entry, bool]]:
    """Each gold position and whether the record lacks it."""
    who = actors(gold, record)
    issues = {i["id"]: fold(" ".join([i["label"], *i["terms"]])) for i in record["issues"]}
    used: set[str] = set()
    for wanted in gold["positions"]:
        words = [fold(w) for w in wanted["issue"]]
        found = next(
            (
                p["id"]
                for p in record["positions"]
                if p["id"] not in used and p["stance"] in wanted["stance"] and who.get(p["actor"], set()) & set(wanted["actor"])
                if any(f" {w} " in f" {issues[p['issue']]} " or (len(w) > 5 and w in issues[p["issue"]]) for w in words)
            ),
            None,
        )
        used |= {found} if found else set()
        yield wanted, found is None


def main() -> None:
    arguments = sys.argv[1:]
    drawn = int(arguments.pop(arguments.index("--sample") + 1)) if "--sample" in arguments else 0
    paths = [a for a in arguments if a != "--sample"]
    told: list[tuple[str, Entry, Entry]] = []
    for gold_path, record_path in zip(paths[::2], paths[1::2], strict=True):
        gold = yaml.safe_load(Path(gold_path).read_text(encoding="utf-8"))
        record = json.loads(Path(record_path).read_text(encoding="utf-8"))
        counts: dict[str, list[int]] = defaultdict(lambda: [0, 0])
        for wanted, lacking in missed(gold, record):
            for kind in ("all", wanted["stance"][0] if wanted["stance"][0] in ("for", "against") else "other"):
                counts[kind][0] += not lacking
                counts[kind][1] += 1
        print(gold_path, " ".join(f"{kind} {found}/{of}" for kind, (found, of) in sorted(counts.items())))
        told += [(record_path, record, p) for p in record["positions"] if p["evidence"]]
    told.sort(key=lambda x: x[2]["id"])
    for path, record, p in told[:: max(1, len(told) // drawn)][:drawn] if drawn else ():
        names = {a["id"]: a["name"] for a in record["actors"]}
        issue = next(i["label"] for i in record["issues"] if i["id"] == p["issue"])
        where = [(e["document"], e["start"], e["end"]) for e in p["evidence"]]
        print(f"{path}\t{p['id']}\t{names.get(p['actor'])}\t{p['stance']}\t{issue}\t{where}")


if __name__ == "__main__":
    main()
