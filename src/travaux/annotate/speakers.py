"""Who speaks: the noun phrase that is the source of a cue, found through the parse.

Invariant: a source is a range of tokens and the token that heads it; a subject that is not written where the cue stands
is taken from the verb that shares it (coordination, control, participles).
"""

from spacy.tokens import Token

from travaux.annotate.cues import Range, Relation, whole

SUBJECT = frozenset({"nsubj", "csubj"})
PASSIVE = frozenset({"nsubjpass", "csubjpass"})
NOTHING: frozenset[str] = frozenset()
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
CLIMBING = frozenset({"advcl", "pcomp", "prep", "acomp", "attr", "oprd", "dobj", "pobj", "ccomp", "aux"})
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


def _left_neighbour(verb: Token) -> Token | None:
    """The noun phrase that ends right before a finite verb whose subject the parse has lost."""
    if verb.tag_ not in FINITE and not any(child.dep_ == "aux" and child.tag_ in FINITE | {"MD"} for child in verb.lefts):
        return None
    i = verb.i - 1
    while i >= verb.sent.start and verb.doc[i].pos_ in {"ADV", "AUX", "PART"}:
        i -= 1
    if i >= verb.sent.start and verb.doc[i].text == "," and i > verb.sent.start:
        i -= 1
    here = verb.doc[i] if i >= verb.sent.start else None
    if here is None or here.pos_ not in NOMINAL:
        return None
    for _ in range(MOST_STEPS):
        if here.head.i >= verb.i or here.head.pos_ not in NOMINAL | {"ADP"} or here.head.i == here.i:
            break
        here = here.head
    return here if here.pos_ in NOMINAL and here.i < verb.i else None


def _participle(verb: Token, texts: frozenset[str]) -> Token | None:
    """Who does what a participle after a noun says: the noun; behind a comma or a word for a text, the sentence's subject."""
    noun = verb.head
    if verb.tag_ != "VBG":
        return None
    apart = verb.left_edge.i > 0 and verb.doc[verb.left_edge.i - 1].text == ","
    written = noun.lemma_.lower() in texts and noun.dep_ == "dobj"
    if (apart or written) and noun.dep_ not in SUBJECT | PASSIVE and noun.head.pos_ in {"VERB", "AUX"}:
        return subject(noun.head, texts) or noun
    return noun


def subject(verb: Token, texts: frozenset[str] = NOTHING) -> Token | None:
    """The head of the noun phrase that does what the verb says, or None where it is not written."""
    here = verb
    for _ in range(MOST_STEPS):
        found = _child(here, SUBJECT)
        if found is not None:
            return None if found.dep_ == "csubj" else found
        if here.dep_ == "acl":
            return _participle(here, texts)
        if here.dep_ == "xcomp":
            owner = _child(here.head, frozenset({"dobj"})) if here.head.pos_ == "VERB" else None
            owner = owner or _child(here.head, PASSIVE)
            if owner is not None:
                return owner
        elif here.dep_ in CLIMBING:
            passive = _child(here, PASSIVE) if here.i != verb.i else None
            if passive is not None:
                return passive
        elif here.dep_ != "conj":
            return (_child(here, PASSIVE) if here.i != verb.i else None) or _left_neighbour(here)
        if here.tag_ in FINITE and here.dep_ in {"ccomp", "advcl"}:
            near = _left_neighbour(here)
            if near is not None:
                return near
        here = here.head
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


def source(relation: Relation, texts: frozenset[str]) -> Token | None:
    """The head of the source of a relation, or None where nobody is named; `texts` are nouns that speak for their author."""
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
            return subject(cue, texts)


def phrase(head: Token) -> Range:
    """The full noun phrase of a source, its apposition and relative clause with it."""
    start, end = whole(head)
    if head.dep_ == "poss" and end - start > 1 and head.doc[end - 1].dep_ == "case":
        end -= 1
    return start, end
