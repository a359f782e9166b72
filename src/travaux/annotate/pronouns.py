"""Pronouns: whom "she", "it" and "their" mean, by gender, number, grammatical role and distance.

Where two fit nearly as well, or the pronoun may mean nothing at all ("it is late"), nobody is meant.
"""

from collections.abc import Callable

from spacy.tokens import Token

from travaux.annotate.roster import Figure
from travaux.annotate.salience import BODY_KINDS, DECAY, FAR, IT_LEAD, SUBJECT, SUBJECTS, UNSURE, Memory, Seen


def meant(token: Token, gender: str, number: int, memory: Memory, *, employs: bool = False) -> Figure | None:
    """The figure a pronoun of this gender (m, f, n or p) means in sentence `number`.

    `employs` where it stands before an office ("its spokeswoman"): that can only be a body's, so it reaches farther back.
    """
    if gender in ("m", "f"):
        scores = _scores(
            token,
            number,
            memory,
            lambda one: (
                one.figure.kind in ("person", "unnamed") and not one.figure.plural and one.figure.gender in ("", gender)
            ),
        )
        best = _best({one: score * (1.0 if one.gender else UNSURE) * _known(one) for one, score in scores.items()}, 0.0)
        if best is not None and not best.gender and best.kind == "person":
            best.gender = gender
        return best
    if gender == "n":
        own = token.tag_ == "PRP$"
        if not own and (token.dep_ not in SUBJECTS or not _acts(token)):
            return None
        reach = 2 if own and employs else 0 if own else 1
        scores = _scores(token, number, memory, lambda one: one.figure.kind in BODY_KINDS and not one.figure.plural, reach)
        least, lead = (0.0, 0.0) if reach > 1 else (SUBJECT * DECAY, IT_LEAD)
        return _best({f: s for f, s in scores.items() if s >= least}, lead)
    scores = _scores(token, number, memory, lambda one: one.figure.plural or _many(one), 1)
    return _best(scores, IT_LEAD)


def _known(figure: Figure) -> float:
    """What a person of one name and no office is worth beside one introduced in full: the reader of names may have erred."""
    return 1.0 if figure.office or len(figure.name.split()) > 1 else UNSURE


def _many(one: Seen) -> bool:
    """Whether a body was spoken of as those it is made of: "the growers"."""
    return one.token.tag_ == "NNS" and one.figure.kind in BODY_KINDS


def _acts(token: Token) -> bool:
    """Whether the verb of an "it" wants an agent: it reports, or has an object or a clause of purpose."""
    verb = token.head
    return (
        verb.lemma_ not in ("be", "seem", "appear", "become", "remain", "take", "happen", "matter", "follow")
        and verb.pos_ == "VERB"
    )


def _scores(token: Token, number: int, memory: Memory, fits: Callable[[Seen], bool], reach: int = FAR) -> dict[Figure, float]:
    scores: dict[Figure, float] = {}
    barred = _clause_mates(token)
    for one in reversed(memory.seen):
        if number - one.sentence > reach:
            break
        if not fits(one) or one.token.i in barred:
            continue
        scores[one.figure] = scores.get(one.figure, 0.0) + one.weight * DECAY ** (number - one.sentence)
    return scores


def _clause_mates(token: Token) -> set[int]:
    """Tokens a pronoun cannot mean for standing beside it as subject and object of one verb."""
    if token.tag_ == "PRP$" or token.dep_ not in ("dobj", "dative", "pobj", "nsubj", "iobj"):
        return set()
    verb = token.head
    while verb.dep_ == "prep" and verb.head is not verb:
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return set()
    out = set()
    for child in verb.children:
        if child is not token and child.dep_ in ("nsubj", "dobj", "dative", "nsubjpass"):
            out.add(child.i)
            out.update(c.i for c in child.conjuncts)
    return out


def _best(scores: dict[Figure, float], lead: float) -> Figure | None:
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < lead):
        return None
    return ranked[0][0]
