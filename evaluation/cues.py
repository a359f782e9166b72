"""Count and fit the English cues on gold attributions: `python -m evaluation.cues GOLD.jsonl` rewrites the two English modules.

Every relation that a parse offers is a case; it is right where a gold attribution has its cue and, at word Jaccard >= 0.5, its
content. Grades are shares of right cases per word and frame, smoothed towards the frame's; weights are those of a logistic
regression (L2, Newton's method) whose grades leave the case itself out, so that a rare word does not vouch for itself.
"""

import argparse
import json
import textwrap
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from evaluation.statements import words_in
from spacy.tokens import Doc

from travaux.annotate import cues, pipeline, quotations, relations, speakers, utterances, weighing
from travaux.languages import language
from travaux.model import Document

OUT = Path(__file__).parents[1] / "src" / "travaux" / "languages" / "en"
BOUNDS = (0.8, 0.65, 0.5, 0.38, 0.28, 0.2, 0.1)  # least share of right cases for each grade
PRIOR, L2 = 2.0, 3.0  # cases that the frame's share counts for; strength of the penalty on weights
LEAST_SEEN, LEAST_POOR, LEAST_FEATURE = 2, 8, 60  # cases of a word, of a word of the last grades, of a feature
LISTED = frozenset({"verb clause", "verb wh", "verb *"})  # frames in which words that hardly attribute are listed too
Key = tuple[str, str]  # "part-of-speech frame", lemma


@dataclass(frozen=True)
class Case:
    """One relation offered by a parse, and whether it is an attribution."""

    article: int
    keys: tuple[Key, Key]
    relation: cues.Relation
    features: tuple[str, ...]
    right: bool


def cases(path: Path) -> Iterator[Case]:
    """Every relation of every article that is not part of an utterance in quotation marks."""
    english = language("en")
    words = replace(english.reporting, cues={})
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()):
        article = json.loads(line)
        text = article["text"]
        doc = pipeline.parse(Document(text, language="en"), english).doc
        inside = quotations.paragraphs(text)
        marked = quotations.find(text, inside)
        spoken = utterances.find(doc, text, marked, inside, words.quoting, words.quoted)
        held = {i for q in marked for i in _tokens(doc, q)}
        silent = {i for u in spoken for q in u.quotations for i in _tokens(doc, q)} | {
            u.cue.i for u in spoken if u.cue is not None
        }
        gold = [(words_in(text, a["content"]), a["cue"]) for a in article["attributions"] if a["content"]]
        for relation in cues.relations(iter(doc), lambda *key: True):
            cue, lemma = relation.cue, relation.cue.lemma_.lower()
            if cue.i in silent or not lemma.replace("-", "").isalpha():
                continue
            made = words_in(text, [(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in relation.content])
            right = any(
                any(a < cue.idx + len(cue) and cue.idx < b for a, b in spans) and 2 * len(made & g) >= len(made | g) > 0
                for g, spans in gold
            )
            quoted = any(i in held for a, b in relation.content for i in range(a, b))
            source = speakers.source(relation, words.texts)
            features = weighing.features(relation, source, words, ("{grade}", "{kin}"), 0, quoted)
            keys = (f"{relation.pos} {relation.frame}", lemma), (f"{relation.pos} *", lemma)
            yield Case(number, keys, relation, features, right)


def _tokens(doc: Doc, quotation: quotations.Quotation) -> range:
    tokens = doc.char_span(quotation.start, quotation.end, alignment_mode="expand")
    return range(tokens.start, tokens.end) if tokens is not None else range(0)


class Counts:
    """How often each word was met and was right in each frame."""

    def __init__(self, found: list[Case]) -> None:
        self.met: Counter[Key] = Counter(key for case in found for key in case.keys)
        self.right: Counter[Key] = Counter(key for case in found if case.right for key in case.keys)
        met: Counter[str] = Counter()
        right: Counter[str] = Counter()
        for (frame, _), count in self.met.items():
            met[frame] += count
        for (frame, _), count in self.right.items():
            right[frame] += count
        self.share = {frame: right[frame] / met[frame] for frame in met}

    def grade(self, key: Key, apart: Case | None = None) -> str:
        """The grade of a word in a frame, one case left out; `?` where too few are left."""
        met = self.met[key] - (apart is not None)
        right = self.right[key] - (apart is not None and apart.right)
        if met < LEAST_SEEN:
            return "?"
        share = (right + PRIOR * self.share[key[0]]) / (met + PRIOR)
        return str(next((n for n, bound in enumerate(BOUNDS) if share >= bound), len(BOUNDS)))


def named(found: list[Case], counts: Counts) -> list[list[str]]:
    """The features of each case with its grades and its depth filled in."""
    grades = [(counts.grade(case.keys[0], case), counts.grade(case.keys[1], case)) for case in found]
    steps: dict[int, Counter[int]] = defaultdict(Counter)
    for case, (grade, _) in zip(found, grades, strict=True):
        if grade in relations.RELIABLE:
            for start, end in case.relation.content:
                steps[case.article].update({start: 1})
                steps[case.article].subtract({end: 1})
    depths: dict[int, list[int]] = {}
    for number, changes in steps.items():
        running = np.zeros(max(changes) + 2, dtype=int)
        for place, change in changes.items():
            running[place] = change
        depths[number] = np.cumsum(running).tolist()
    out = []
    for case, (grade, kin) in zip(found, grades, strict=True):
        known = depths.get(case.article, [])
        depth = known[case.relation.cue.i] if case.relation.cue.i < len(known) else 0
        names = [name.replace("{grade}", grade).replace("{kin}", kin) for name in case.features if name != "depth 0"]
        out.append([*names, f"depth {min(depth, weighing.MOST_DEPTH)}"])
    return out


def fit(names: list[list[str]], right: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> dict[str, float]:
    """Weights of the features that are common enough."""
    common = Counter(name for row in names for name in row)
    columns = {name: n for n, name in enumerate(sorted(name for name, count in common.items() if count >= LEAST_FEATURE))}
    rows = [[columns[name] for name in row if name in columns] for row in names]
    flat = np.array([column for row in rows for column in row])
    at = np.repeat(np.arange(len(rows)), [len(row) for row in rows])
    weights = np.zeros(len(columns))
    for _ in range(15):
        chance = 1 / (1 + np.exp(-np.bincount(at, weights[flat], minlength=len(rows))))
        slope = np.bincount(flat, (chance - right)[at], minlength=len(columns)) + L2 * weights
        bend = np.eye(len(columns)) * L2
        for start in range(0, len(rows), 20_000):
            chosen = (at >= start) & (at < start + 20_000)
            block = np.zeros((min(20_000, len(rows) - start), len(columns)), dtype=np.float32)
            block[at[chosen] - start, flat[chosen]] = 1
            spread = (chance * (1 - chance))[start : start + 20_000]
            bend += (block * spread[:, None]).T @ block
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < 1e-3:
            break
    return {name: round(float(weights[n]), 2) for name, n in columns.items() if abs(weights[n]) >= 0.05}


def lexicon(counts: Counts) -> Mapping[str, list[list[str]]]:
    """Words by frame and grade, the most frequent first."""
    graded: dict[str, list[list[str]]] = defaultdict(lambda: [[] for _ in range(len(BOUNDS) + 1)])
    for (frame, lemma), met in sorted(counts.met.items(), key=lambda item: (-item[1], item[0])):
        grade = counts.grade((frame, lemma))
        poor = grade == "?" or int(grade) >= 5
        if grade != "?" and not (poor and met < LEAST_POOR) and (int(grade) < len(BOUNDS) or frame in LISTED):
            graded[frame][int(grade)].append(lemma)
    return {frame: grades for frame, grades in sorted(graded.items()) if any(grades[:6])}


def written(graded: Mapping[str, list[list[str]]], weights: Mapping[str, float]) -> tuple[str, str]:
    """The two modules' source."""
    lines = [
        '"""English: how reliably a word attributes in a frame, counted on gold attributions (evaluation/cues.py).',
        "",
        "Grades are parted by strokes: attributes in at least 80, 65, 50, 38, 28, 20, 10 per cent of its occurrences in that",
        "frame, or less. The frame `*` stands for all frames together.",
        '"""',
        "",
        "from collections.abc import Mapping",
        "",
        "from travaux.languages.reporting import graded",
        "",
        "COUNTED: Mapping[str, Mapping[str, int]] = {",
    ]
    for frame, grades in graded.items():
        words = " | ".join(" ".join(grade) for grade in grades).rstrip(" |")
        lines.append(f'    "{frame}": graded("""')
        lines += [f"        {line}" for line in textwrap.wrap(words, 118)]
        lines.append('    """),')
    pairs = [f'"{name}": {weight},'.replace(" ", "\0") for name, weight in sorted(weights.items())]
    weighed = [
        '"""English: what each feature of annotate/weighing.py adds to the log-odds of a cue (evaluation/cues.py)."""',
        "",
        "from collections.abc import Mapping",
        "",
        "# fmt: off",
        "WEIGHTS: Mapping[str, float] = {",
        *(f"    {line}".replace("\0", " ") for line in textwrap.wrap(" ".join(pairs), 122, break_on_hyphens=False)),
        "}",
        "# fmt: on",
    ]
    return "\n".join([*lines, "}", ""]), "\n".join([*weighed, ""])


def main() -> None:
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("gold", type=Path)
    cli.add_argument("--out", type=Path, default=OUT, help="the folder to write to")
    args = cli.parse_args()
    found = list(cases(args.gold))
    counts = Counts(found)
    weights = fit(named(found, counts), np.array([case.right for case in found], dtype=float))
    counted, weighed = written(lexicon(counts), weights)
    (args.out / "cues.py").write_text(counted, encoding="utf-8")
    (args.out / "cue_weights.py").write_text(weighed, encoding="utf-8")


if __name__ == "__main__":
    main()
