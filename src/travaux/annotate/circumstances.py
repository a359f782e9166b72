"""Around an attribution: whom its source denotes, whom it was said to, through which medium, and when.

Invariant: ids are entities of the document; what the words do not settle stays None.
"""

from collections.abc import Container, Iterator

from spacy.tokens import Token

from travaux.annotate.parsed import Parsed
from travaux.model import Entity, Time
from travaux.reading import agencies

MOST_TOKENS = 60  # tokens around a cue, or steps down a phrase, that are looked at
MASS = frozenset({"organisation", "place", "unnamed", "group"})  # kinds an outlet may have been read as


class Circumstances:
    """One document's entities and times, indexed for questions about single attributions."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed, self.words = parsed, parsed.language.reporting
        self.entities: dict[str, Entity] = {entity.id: entity for entity in parsed.entities}
        self.times: dict[int, Time] = {}  # by the verb or noun they hang on
        for time in parsed.times:
            tokens = parsed.tokens_in(time.span) if time.when and time.type in {"DATE", "TIME"} else None
            if tokens is not None:
                self.times.setdefault(_holder(tokens.root).i, time)

        self.surnames: dict[str, str | None] = {}  # last names, however written, of one person each
        for entity in parsed.entities:
            if entity.kind == "person" and " " in entity.name:
                name = entity.name.split()[-1].lower()
                self.surnames[name] = entity.id if name not in self.surnames else None
        self.genders: dict[str, set[int]] = {}  # groups of pronouns that each entity was referred to by
        for mention in parsed.mentions:
            group = self._gender(parsed.text[mention.span.start : mention.span.end].lower())
            if group is not None:
                self.genders.setdefault(mention.entity, set()).add(group)

    def _gender(self, word: str) -> int | None:
        return next((n for n, group in enumerate(self.words.genders) if word in group), None)

    def is_personal(self, token: Token) -> bool:
        """Is this a pronoun for one person?"""
        return self._gender(token.lower_) is not None

    def agrees(self, pronoun: Token, entity: str) -> bool:
        """May a pronoun stand for an entity, as far as the document's other pronouns tell?"""
        group, known = self._gender(pronoun.lower_), self.genders.get(entity, set())
        return not known or group in known

    def entity(self, token: Token) -> Entity | None:
        """The entity a token mentions."""
        found = self.parsed.entity_at(token)
        if found is None and token.is_title:
            found = self.surnames.get(token.lower_)
        return self.entities[found] if found is not None else None

    def person(self, token: Token) -> str | None:
        """The person a token mentions."""
        entity = self.entity(token)
        return entity.id if entity is not None and entity.kind == "person" else None

    def speaker(self, head: Token | None) -> str | None:
        """The entity a source denotes: a person in apposition before an office, an antecedent for a relative pronoun."""
        if head is None:
            return None
        if head.dep_ == "nsubj" and head.head.dep_ == "relcl" and (head.tag_ in {"WP", "WDT"} or head.lower_ == "that"):
            head = head.head.head
        own = self.entity(head)
        if own is not None and own.kind == "person":
            return own.id
        named = self._bearer(head)
        return named if named is not None else own.id if own is not None else None

    def _bearer(self, head: Token) -> str | None:
        """A person whom a source phrase names as the bearer of an office: in apposition, or after the whole title."""
        for child in head.children:
            if child.dep_ in {"appos", "compound", "nmod"} and (found := self.person(child)) is not None:
                return found
        here = head
        for _ in range(MOST_TOKENS):  # down the right edge: "minister for trade Lena Orbas" may hang the name on `trade`
            below = [child for child in here.rights if child.dep_ in {"prep", "pobj", "appos"}]
            if not below:
                break
            here = below[-1]
            found = self.person(here)
            if found is not None:
                others = [c for c in here.lefts if c.dep_ in {"compound", "nmod"} and c.pos_ == "PROPN"]
                if here.dep_ == "appos" or any(self.person(c) != found for c in others):
                    return found
        after = head.right_edge.i + 1
        if after < len(head.doc) and head.doc[after].pos_ == "PROPN" and head.lower_ not in self.words.first_person:
            return self.person(head.doc[after])  # a title and a name that the parse has torn apart
        return None

    def is_medium(self, token: Token) -> bool:
        """Does a noun name an outlet, an agency, or those who work there?"""
        words = self.words
        if token.lemma_.lower() in words.media:
            return True
        entity = self.entity(token)
        if entity is not None and entity.kind not in MASS:
            return False
        forms = [token.text, token.doc[token.left_edge.i : token.i + 1].text]
        forms += [entity.name, *entity.aliases] if entity is not None else []
        return any(
            agencies.canonical(form) is not None
            or form.casefold() in words.outlets
            or any(part in words.outlet_words for part in form.casefold().split())
            for form in forms
        )

    def hearer(self, cue: Token | None) -> tuple[str | None, str | None]:
        """The addressee and the medium that are the cue's own object."""
        words = self.words
        lemma = cue.lemma_.lower() if cue is not None else ""
        if cue is None or lemma not in words.telling | words.quoted:
            return None, None
        for child in cue.children:
            token: Token | None = None
            if child.dep_ == "agent" and lemma in words.quoted:
                by = next(iter(child.rights), None)
                entity = self.entity(by) if by is not None else None
                return None, entity.id if entity is not None else None
            if child.dep_ in {"dative", "dobj"} and child.i > cue.i and lemma in words.addressing and child.pos_ != "ADP":
                token = child
            elif child.dep_ in {"prep", "dative"} and child.lower_ in words.to:
                token = next((grandchild for grandchild in child.rights if grandchild.dep_ == "pobj"), None)
            if token is None:
                continue
            entity = self.entity(token)
            if self.is_medium(token):
                return None, entity.id if entity is not None and entity.kind != "unnamed" else None
            return (entity.id if entity is not None else None), None
        return None, None

    def medium(self, cue: Token | None, silent: Container[int]) -> str | None:
        """The outlet that an occasion beside the cue names: "in an interview with the Herald"."""
        if cue is None:
            return None
        for token in _near(cue, silent):
            if token.dep_ != "pobj" or token.lemma_.lower() not in self.words.occasions:
                continue
            for preposition in token.rights:
                for noun in preposition.rights if preposition.dep_ == "prep" else ():
                    entity = self.entity(noun)
                    if noun.dep_ == "pobj" and entity is not None and entity.kind in MASS and self.is_outlet(noun, token):
                        return entity.id
            for owner in token.lefts:
                entity = self.entity(owner)
                if owner.dep_ in {"poss", "compound"} and entity is not None and self.is_medium(owner):
                    return entity.id
        return None

    def is_outlet(self, noun: Token, occasion: Token) -> bool:
        """May this noun, after an occasion, be an outlet? Interviews are given to outlets; other occasions must say so."""
        return occasion.lemma_.lower() in self.words.interviews or self.is_medium(noun)

    def said(self, cue: Token | None, silent: Container[int]) -> str | None:
        """When it was said: the time that hangs on the cue, outside what was said."""
        time = self.times.get(cue.i) if cue is not None else None
        if time is None:
            return None
        tokens = self.parsed.tokens_in(time.span)
        return time.when if tokens is not None and tokens.root.i not in silent else None


def _holder(token: Token) -> Token:
    """The nearest verb or noun that a time expression modifies, prepositions skipped."""
    here = token.head
    for _ in range(MOST_TOKENS):
        if here.pos_ not in {"ADP", "SCONJ"} or here.head.i == here.i:
            break
        here = here.head
    return here


def _near(cue: Token, silent: Container[int]) -> Iterator[Token]:
    start, end = max(cue.sent.start, cue.i - MOST_TOKENS), min(cue.sent.end, cue.i + MOST_TOKENS)
    return (token for token in cue.doc[start:end] if token.i not in silent)
