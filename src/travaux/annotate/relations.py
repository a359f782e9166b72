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


MOST_STEPS = 6  # heads climbed from a participle to the cue around it


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
        source = speakers.source(relation, words.texts)
        marked = any(quoted[end] > quoted[start] for start, end in relation.content)
        named = weighing.features(relation, source, words, grades, depths[relation.cue.i], marked)
        probability = weighing.probability(named, words)
        sure = relation.cue.lemma_.lower() in words.sure.get(f"{relation.pos} {relation.frame}", ())
        if probability >= (words.possible if sure else words.likely):
            kept.setdefault(relation.cue.i, []).append(Weighed(relation, source, probability))
    chosen = {cue: _settle(rivals) for cue, rivals in kept.items()}
    _set_apart(doc, chosen, words)
    return [one for settled in chosen.values() for one in settled]


def _set_apart(doc: Doc, chosen: dict[int, list[Weighed]], words: ReportingWords) -> None:
    """Give reporting participles behind a comma to the speaker around them, and "a statement saying" one cue."""
    for i in list(chosen):
        cue = doc[i]
        if cue.tag_ != "VBG" or cue.dep_ not in {"advcl", "acl"}:
            continue
        noun = cue.head
        if cue.dep_ == "acl" and noun.lemma_.lower() in words.texts and noun.dep_ == "dobj" and noun.head.i in chosen:
            outer = chosen[noun.head.i]
            chosen[noun.head.i] = [one for one in outer if not any(a <= i < b for a, b in one.relation.content)]
        elif cue.left_edge.i > 0 and doc[cue.left_edge.i - 1].text == "," and _reports(words, cue):
            _hand_back(chosen, cue)


def _reports(words: ReportingWords, cue: Token) -> bool:
    return words.cues.get("verb *", {}).get(cue.lemma_.lower(), 9) <= 2


def _hand_back(chosen: dict[int, list[Weighed]], cue: Token) -> None:
    """Cut a participle off the end of the content it was parsed into, and give it that content's source."""
    here = cue.head
    for _ in range(MOST_STEPS):
        for n, outer in enumerate(chosen.get(here.i, ())):
            start, end = outer.relation.content[-1]
            if start < cue.left_edge.i < end <= cue.right_edge.i + 1:
                shorter = (*outer.relation.content[:-1], (start, cue.left_edge.i - 1))
                chosen[here.i][n] = outer._replace(relation=outer.relation._replace(content=shorter))
                chosen[cue.i] = [one._replace(source=outer.source) for one in chosen[cue.i]]
                return
        here = here.head


def _worth(words: ReportingWords, pos: str, lemma: str, frame: str) -> bool:
    """Is this cue worth weighing in this frame?"""
    found = words.cues.get(f"{pos} {frame}", {}).get(lemma)
    return (
        found is not None or lemma in words.sure.get(f"{pos} {frame}", ()) or words.cues.get(f"{pos} *", {}).get(lemma, 9) <= 4
    )


def _settle(rivals: list[Weighed]) -> list[Weighed]:
    """Of relations of one cue that share content the likeliest, its reach deciding between equals."""
    chosen: list[Weighed] = []
    for one in sorted(rivals, key=lambda w: (-w.probability, w.relation.content)):
        spans = one.relation.content
        if not any(a < d and c < b for other in chosen for a, b in spans for c, d in other.relation.content):
            chosen.append(one)
    return chosen
