"""Which of the relations a parse offers are real: each is weighed, and of those that compete for one cue the likeliest stays.

Invariant: no two relations kept share a cue and a word of content; linear in the tokens.
"""

from collections.abc import Container
from typing import NamedTuple

from spacy.tokens import Doc, Token

from travaux.annotate import speakers, weighing
from travaux.annotate.cues import Relation, relations
from travaux.languages.reporting import ReportingWords

RELIABLE = frozenset("0123")  # grades whose contents count as likely when the depth of a cue is taken


class Weighed(NamedTuple):
    """A relation, the head of its source, and its probability."""

    relation: Relation
    source: Token | None
    probability: float


def _depths(size: int, found: list[tuple[Relation, tuple[str, str]]]) -> list[int]:
    """For each token, in how many likely contents it lies."""
    steps = [0] * (size + 1)
    for relation, grades in found:
        if grades[0] in RELIABLE:
            for start, end in relation.content:
                steps[start] += 1
                steps[end] -= 1
    depth = 0
    for i, step in enumerate(steps):
        depth += step
        steps[i] = depth
    return steps


def find(doc: Doc, words: ReportingWords, silent: Container[int], quoted: list[int]) -> list[Weighed]:
    """The relations of a parse in the order of their cues.

    No cue is sought among the `silent` tokens; `quoted[i]` counts the tokens before the i-th that stand between marks.
    """
    offered = [
        (relation, (weighing.grade(words, relation), weighing.kin(words, relation)))
        for relation in relations(iter(doc), lambda pos, lemma, frame: _worth(words, pos, lemma, frame))
        if relation.cue.i not in silent
    ]
    depths = _depths(len(doc), offered)
    kept: dict[int, list[Weighed]] = {}
    for relation, grades in offered:
        source = speakers.source(relation)
        marked = any(quoted[end] > quoted[start] for start, end in relation.content)
        named = weighing.features(relation, source, words, grades, depths[relation.cue.i], marked)
        probability = weighing.probability(named, words)
        if probability >= words.likely:
            kept.setdefault(relation.cue.i, []).append(Weighed(relation, source, probability))
    return [one for rivals in kept.values() for one in _settle(rivals)]


def _worth(words: ReportingWords, pos: str, lemma: str, frame: str) -> bool:
    """Is this cue worth weighing in this frame?"""
    found = words.cues.get(f"{pos} {frame}", {}).get(lemma)
    return found is not None or words.cues.get(f"{pos} *", {}).get(lemma, 9) <= 4


def _settle(rivals: list[Weighed]) -> list[Weighed]:
    """Of relations of one cue that share content the likeliest, its reach deciding between equals."""
    chosen: list[Weighed] = []
    for one in sorted(rivals, key=lambda w: (-w.probability, w.relation.content)):
        spans = one.relation.content
        if not any(a < d and c < b for other in chosen for a, b in spans for c, d in other.relation.content):
            chosen.append(one)
    return chosen
