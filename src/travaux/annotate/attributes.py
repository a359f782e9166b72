"""Part of speech, morphology and lemma of every token, as spaCy's own ruler and lemmatizer give them, each kind of token once.

What they say of a token rests on its form, tag and dependency alone, but for a few patterns of two tokens and those of white
space, which are left to the ruler. Invariant: the same as running both over every token (`tests/annotate/test_attributes.py`).
"""

from collections.abc import Callable
from typing import Any

import numpy as np
from spacy.attrs import DEP, LEMMA, MORPH, ORTH, POS, TAG
from spacy.language import Language as Engine
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

Kind = tuple[int, int, int]  # form, tag, dependency
MOST_KINDS = 200_000  # remembered; then all is forgotten and learned anew


class Attributes:
    """The ruler and the lemmatizer of a pipeline, with a memory of what they said of each kind of token."""

    def __init__(self, nlp: Engine, ruler: Any, lemmatizer: Callable[[Doc], Doc]) -> None:
        self.vocab, self.lemmatizer = nlp.vocab, lemmatizer
        self.single, self.rest = AttributeRuler(nlp.vocab), AttributeRuler(nlp.vocab)
        one: dict[str, Any]
        for one in ruler.patterns:
            tokens = [token for pattern in one["patterns"] for token in pattern]
            alone = all(len(pattern) == 1 for pattern in one["patterns"])
            if alone:
                self.single.add(**one)
            if not alone or any("IS_SPACE" in token for token in tokens):
                self.rest.add(**one)
        self.known: dict[Kind, tuple[int, int, int]] = {}

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of a tagged and parsed document."""
        if not len(doc):
            return doc
        kinds = [tuple(row) for row in doc.to_array([ORTH, TAG, DEP]).tolist()]
        fresh = sorted(set(kinds).difference(self.known))
        if len(self.known) + len(fresh) > MOST_KINDS:
            self.known.clear()
            fresh = sorted(set(kinds))
        if fresh:
            self._learn(fresh)
        found: Any = np.array([self.known[kind] for kind in kinds], dtype="uint64")
        doc.from_array([POS, MORPH, LEMMA], found)
        return self.rest(doc)

    def _learn(self, kinds: list[Any]) -> None:
        strings = self.vocab.strings
        forms, tags, deps = ([strings[number] for number in column] for column in zip(*kinds, strict=True))
        alone = Doc(self.vocab, words=forms, tags=tags, deps=deps, heads=list(range(len(kinds))))
        alone = self.lemmatizer(self.single(alone))
        for kind, row in zip(kinds, alone.to_array([POS, MORPH, LEMMA]).tolist(), strict=True):
            self.known[kind] = tuple(row)
