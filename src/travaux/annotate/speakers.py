"""Who speaks: the noun phrase that is the source of a cue, found through the parse.

Invariant: a source is a range of tokens and the token that heads it; a subject that is not written where the cue stands
is taken from the verb that shares it (coordination, control, participles).
"""

from spacy.tokens import Token

from travaux.annotate.cues import Range, Relation, whole

SUBJECT = frozenset({"nsubj", "csubj"})
PASSIVE = frozenset({"nsubjpass", "csubjpass"})
MOST_STEPS = 8  # verbs climbed in search of a shared subject


def _child(token: Token, deps: frozenset[str]) -> Token | None:
    return next((child for child in token.children if child.dep_ in deps), None)


def agent(token: Token) -> Token | None:
    for child in token.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for grandchild in child.rights:
                if grandchild.dep_ == "pobj":
                    return grandchild
    return None


def subject(verb: Token) -> Token | None:
    """The head of the noun phrase that does what the verb says, or None where it is not written."""
    here = verb
    for _ in range(MOST_STEPS):
        found = _child(here, SUBJECT)
        if found is not None:
            return None if found.dep_ == "csubj" else found
        if here.dep_ == "conj":
            here = here.head
        elif here.dep_ == "xcomp":
            owner = _child(here.head, frozenset({"dobj"})) if here.head.pos_ == "VERB" else None
            if owner is not None:
                return owner
            passive = _child(here.head, PASSIVE)
            if passive is not None:
                return passive
            here = here.head
        elif here.dep_ == "acl":
            return here.head if here.tag_ == "VBG" else None
        elif here.dep_ in {"advcl", "pcomp", "prep", "acomp", "attr", "oprd", "dobj", "pobj", "ccomp", "aux"}:
            passive = _child(here, PASSIVE) if here != verb else None
            if passive is not None:
                return passive
            here = here.head
        else:
            return _child(here, PASSIVE) if here != verb else None
        if here.head == here and _child(here, SUBJECT | PASSIVE) is None:
            return None
    return None


def _of_noun(noun: Token) -> Token | None:
    for child in noun.lefts:
        if child.dep_ == "poss":
            return child
    by = agent(noun)
    if by is not None:
        return by
    if noun.dep_ in {"dobj", "attr", "pobj", "conj", "appos"}:
        head = noun.head
        return subject(head) if head.pos_ in {"VERB", "AUX"} else None
    return None


def _complement(preposition: Token) -> Token | None:
    """The noun a preposition governs, over a second one ("according to")."""
    for child in preposition.rights:
        if child.dep_ == "pobj":
            return child
        if child.dep_ == "prep":
            return next((grandchild for grandchild in child.rights if grandchild.dep_ == "pobj"), None)
    return None


def source(relation: Relation) -> Token | None:
    """The head of the source of a relation, or None where nobody is named."""
    cue = relation.cue
    match relation.pos:
        case "noun":
            return _of_noun(cue)
        case "adv":
            return None
        case "prep":
            return _complement(cue)
        case "verb" if relation.frame.startswith("passive") or relation.frame in {"participle", "modifier"}:
            return agent(cue)
        case _:
            return subject(cue)


def phrase(head: Token) -> Range:
    """The full noun phrase of a source, its apposition and relative clause with it."""
    start, end = whole(head)
    if head.dep_ == "poss" and end - start > 1 and head.doc[end - 1].dep_ == "case":
        end -= 1
    return start, end
