"""How likely a cue in its frame attributes something here: the lexicon's grades and a few features of the clause, weighed.

A logistic model whose features a person can read; its weights are the language's data (`ReportingWords.weights`).
Invariant: a probability depends on the relation, its source and the relations around it alone.
"""

from collections.abc import Sequence
from math import exp

from spacy.tokens import Token

from travaux.annotate.cues import Relation
from travaux.languages.reporting import ReportingWords

LENGTHS = (1, 2, 3, 5, 8, 15, 30)
MOST_DEPTH = 2
MOST_STEPS = 12  # heads climbed to the head of a content


def grade(words: ReportingWords, relation: Relation) -> str:
    """The lexicon's grade for this cue in this frame, `?` where it was never counted."""
    found = words.cues.get(f"{relation.pos} {relation.frame}", {}).get(relation.cue.lemma_.lower())
    return "?" if found is None else str(found)


def kin(words: ReportingWords, relation: Relation) -> str:
    """The lexicon's grade for this cue over all frames."""
    found = words.cues.get(f"{relation.pos} *", {}).get(relation.cue.lemma_.lower())
    return "?" if found is None else str(found)


def _source(source: Token | None, words: ReportingWords) -> str:
    if source is None:
        return "none"
    if source.lower_ in words.first_person:
        return "first person"
    if source.pos_ == "PRON":
        return source.lower_ if source.lower_ in words.pronouns else "pronoun"
    return source.pos_ if source.pos_ in {"PROPN", "NOUN"} else "other"


def _form(cue: Token) -> str:
    """Tense and voice of a verb, as its tag and its first auxiliary show."""
    auxiliaries = [child.lower_ for child in cue.children if child.dep_ in {"aux", "auxpass"}]
    return f"{cue.tag_} {auxiliaries[0]}" if auxiliaries and auxiliaries[0].isalpha() else cue.tag_


def _group(relation: Relation) -> str:
    """The kind of frame: clause, infinitive, object, preposition, passive, or none of them."""
    frame = relation.frame
    first = frame.split()[0]
    if relation.pos not in {"verb", "AUX"}:
        return relation.pos
    if first in {"clause", "wh", "front", "parenthesis", "as"}:
        return "clause"
    if first in {"to", "ing", "small", "for"} and (first != "for" or frame == "for to"):
        return "infinitive"
    if first.startswith(("object", "passive")):
        return first.rstrip("+")
    return "modifier" if first in {"relative", "participle", "modifier"} else "preposition"


def _head(relation: Relation) -> Token:
    """The token that heads the first content: the one whose own head lies outside it."""
    start, end = relation.content[0]
    here = relation.cue.doc[start]
    for _ in range(MOST_STEPS):
        if not start <= here.head.i < end or here.head.i == here.i:
            break
        here = here.head
    return here


def features(
    relation: Relation, source: Token | None, words: ReportingWords, grades: tuple[str, str], depth: int, quoted: bool
) -> tuple[str, ...]:
    """Names of what holds of a relation; `depth` counts the likely contents around its cue; `quoted`: do marks hold any."""
    cue = relation.cue
    length = sum(end - start for start, end in relation.content)
    group, kind = _group(relation), _source(source, words)
    head = _head(relation)
    found = [
        "bias",
        f"grade {grades[0]}",
        f"kin {grades[1]}",
        f"frame {relation.pos} {relation.frame}",
        f"pos {relation.pos}",
        f"source {kind}",
        f"{group} source {kind}",
        f"{group} grade {grades[0]}",
        f"{group} head {head.tag_}",
        f"{group} tag {cue.tag_}",
        f"form {_form(cue)}",
        f"dep {cue.dep_}",
        f"length {next((n for n in LENGTHS if length <= n), 99)}",
        f"depth {min(depth, MOST_DEPTH)}",
    ]
    if head.pos_ == "PRON":
        found.append(f"head {head.lower_}")
    if cue.sent.start == 0:
        found.append("first sentence")
    if quoted:
        found.append("quoted")
    for child in cue.children:
        if child.dep_ == "neg":
            found.append("negated")
        elif child.dep_ == "mark":
            found.append(f"mark {child.lower_}")
    if cue.sent[-1].text == "?" or (len(cue.sent) > 1 and cue.sent[-2].text == "?"):
        found.append("question")
    return tuple(found)


def probability(named: Sequence[str], words: ReportingWords) -> float:
    """The logistic of the weights of the features that hold."""
    return 1.0 / (1.0 + exp(-sum(words.weights.get(name, 0.0) for name in named)))
