"""Whether a town that seats a government stands for it here, or is only where something happens.

Invariant: decided from the parse of the sentence alone; where nothing tells, the town is a place.
"""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from travaux.languages.names import NameWords

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_NAMES = frozenset({"compound", "nmod", "amod", "nn"})


def acts(tokens: TokenSpan, words: NameWords) -> bool:
    """Whether the government acts, is acted upon, or owns something that a town does not own."""
    head = tokens.root
    while head.dep_ in ("conj", "appos") and head.head.ent_type_ in ("GPE", "ORG", "NORP") and head.head.i < head.i:
        head = head.head
    if tokens.text in words.buildings:
        return not (head.dep_ == "pobj" and head.head.lower_ in words.venue_prepositions)
    if in_dateline(tokens):
        return False
    dependency, above = head.dep_, head.head
    if dependency in _SUBJECTS:
        return above.lemma_ not in words.venue_verbs
    if dependency == "poss":
        return above.lower_ not in words.town_nouns
    if dependency in ("dobj", "iobj", "dative"):
        return above.lemma_ not in words.motion_verbs
    if dependency == "pobj":
        return _with_preposition(above, words)
    if dependency in _NAMES:
        if above.lower_ in words.town_nouns:
            return False
        joined = tokens.end < len(tokens.doc) and tokens.doc[tokens.end].text in "-–"
        return (
            above.lower_ in words.offices
            or above.lower_ in words.sources
            or above.lower_ in words.sides
            or (joined and above.ent_type_ == "GPE")
        )
    if dependency == "ROOT":
        after = next((t for t in tokens.doc[tokens.end : tokens.end + 2] if not t.is_space), None)
        return after is not None and after.pos_ in ("VERB", "AUX")
    return False


def in_dateline(tokens: TokenSpan) -> bool:
    """A town in capitals, or one followed by a date, at the beginning of a paragraph dates the report."""
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    if len(tokens.text) < 4 or not (before is None or before.is_space):
        return False
    after = tokens.doc[tokens.end : tokens.end + 2]
    if not all(t.is_upper or not t.is_alpha for t in tokens):
        return len(after) == 2 and after[0].text == "," and after[1].like_num and after[1].ent_type_ == "DATE"
    return any(mark in after.text for mark in (",", "(", "-", "–", "—", ":"))


def _with_preposition(preposition: Token, words: NameWords) -> bool:
    word, above = preposition.lower_, preposition.head
    if word in words.venue_prepositions:
        return False
    if word in ("to", "from", "for", "into", "toward", "towards", "of"):
        moves = above.lemma_.lower() in words.motion_verbs or (
            above.head.lemma_ in words.motion_verbs and above.dep_ in ("prep", "dobj")
        )
        return (
            not moves
            and above.lower_ not in words.town_nouns
            and word != "into"
            and not (word == "of" and above.pos_ == "PROPN")
        )
    return True
