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


def features(
    relation: Relation, source: Token | None, words: ReportingWords, grades: tuple[str, str], depth: int, quoted: bool
) -> tuple[str, ...]:
    """Names of what holds of a relation; `depth` counts the likely contents around its cue; `quoted`: do marks hold any."""
    cue = relation.cue
    length = sum(end - start for start, end in relation.content)
    first = cue.doc[relation.content[0][0]]
    found = [
        "bias",
        f"grade {grades[0]}",
        f"kin {grades[1]}",
        f"frame {relation.pos} {relation.frame}",
        f"pos {relation.pos}",
        f"source {_source(source, words)}",
        f"form {_form(cue)}",
        f"dep {cue.dep_}",
        f"length {next((n for n in LENGTHS if length <= n), 99)}",
        f"depth {min(depth, MOST_DEPTH)}",
    ]
    if length == 1 and first.pos_ == "PRON":
        found.append("pronoun content")
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
