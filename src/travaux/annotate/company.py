"""Who takes part in an encounter: whom the noun or verb that reports it names, and whom the text means where it names none.

Invariant: `named` and `holders` read only words of the report itself; `meant` is a reader's inference from the text around it.
"""

from collections.abc import Sequence

from spacy.tokens import Token

from travaux import dates
from travaux.annotate import clauses, venues
from travaux.annotate.memberships import Memberships
from travaux.annotate.parsed import Parsed
from travaux.languages.encounters import EncounterWords
from travaux.model import Encounter, Entity, Span

_SIDES = frozenset({"state", "bloc", "organisation", "group", "unnamed"})
_STATES = frozenset({"state", "bloc"})
_MOST = 3  # sides of one sentence that may be those who met in it


class Company:
    """Looks for participants in one document."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.words: EncounterWords = parsed.language.encounters
        self.small = parsed.language.clauses
        self.entities = {entity.id: entity for entity in parsed.entities}
        self.memberships = Memberships(parsed)

    def who(self, token: Token | None) -> tuple[str, ...]:
        """The actors a noun phrase names, or means by their number."""
        found = clauses.actors(self.parsed, token, self.small)
        counted = self.memberships.of(token) if token is not None else ()
        return tuple(dict.fromkeys((*counted, *found)))

    def subject(self, token: Token | None, verb: Token) -> tuple[str, ...]:
        """The actors a subject names: persons that a misread list of names holds, or those whose "their ministers" are."""
        found = self.who(token)
        if token is None or len(found) > 1:
            return found
        found = found or tuple(e for t in clauses.complements(token, "of") for e in self.who(t))  # "a team of the two states"
        first = next((t for t in clauses.kids(verb, "nsubj") if t.i < token.i), None)
        if first is not None:  # a long list of names, cut in two by the parser
            found = tuple(dict.fromkeys((*(self.persons(first) or self.who(first)), *found)))
        if found and all(self.parsed.kinds.get(e) == "organisation" for e in found):  # "the agency's board": of both
            found = tuple(dict.fromkeys((*found, *clauses.owners(self.parsed, token, self.small))))
        if len(found) > 1:
            return found
        persons = self.persons(token)
        if len(persons) > 1:
            return persons
        if not found and any(t.lower_ in self.small.third_person_owner for t in clauses.kids(token, "poss")):
            above = next((t for t in clauses.ancestors(verb) if clauses.is_finite(t)), None)
            found = self.who(clauses.surface_subject(above, self.small)) if above is not None else ()
        return found

    def persons(self, token: Token) -> tuple[str, ...]:
        """The persons named anywhere in a noun phrase, its relative clauses left out."""
        outside = {t.i for inner in token.subtree if inner.dep_ in {"relcl", "acl", "advcl"} for t in inner.subtree}
        found = self.parsed.entities_in(t for t in token.subtree if t.i not in outside)
        return tuple(e for e in found if self.parsed.kinds.get(e) == "person")

    def sides(self, who: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Parties (with the states and bodies that persons act for) and persons among the entities."""
        parties: list[str] = []
        persons = [e for e in who if e in self.entities and self.entities[e].kind == "person"]
        for e in who:
            entity = self.entities.get(e)
            if e in self.parsed.outlets:
                continue
            if entity is not None and entity.kind in _SIDES:
                parties += self._members(entity) or [e]
            elif entity is not None and entity.of in self.entities:
                parties.append(entity.of or e)
        return tuple(dict.fromkeys(parties)), tuple(dict.fromkeys(persons))

    def _members(self, body: Entity) -> list[str]:
        """The two sides whose names, joined by a hyphen, name a council of theirs ("the Avaria-Borduria Commission")."""
        joined = next((word for word in body.name.replace("–", "-").split() if "-" in word), "")
        parts = joined.split("-") if body.kind == "organisation" else []
        found = [e.id for part in parts for e in self.entities.values() if e.kind in _STATES and part in (e.name, *e.aliases)]
        return list(dict.fromkeys(found)) if len(set(found)) > 1 else []

    def paired(self, prep: Token) -> list[str]:
        """All whom the words after "between" name; where they name persons, only these."""
        found: list[str] = []
        for token in venues.window(prep):
            if token.dep_ == "prep" and token.lower_ in {*self.words.places, "on", "for"}:
                break
            entity = self.parsed.entity_at(token)
            if entity is not None and self.parsed.kinds.get(entity) != "place":
                found.append(entity)
        persons = [e for e in found if self.parsed.kinds.get(e) == "person"]
        return persons if len(set(persons)) > 1 else found

    def holders(self, noun: Token) -> tuple[str, ...]:
        """Those whom the verb that holds the meeting names: its subject ("held talks"), whom it calls to it, "with" whom."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.dep_ == "prep":
            verb = verb.head
        if not clauses.is_verb(verb) and clauses.is_verb(verb.head):  # "called both sides to talks": to the object
            verb = verb.head
        lemma = verb.lemma_.lower()
        if not clauses.is_verb(verb) or lemma not in self.words.holding | self.words.planning | self.words.convening:
            return ()
        found: list[str] = []
        if noun.dep_ in {"dobj", "pobj"}:
            found += self.who(clauses.doer(verb, self.small))
        if lemma in self.words.convening:
            found += self.who(clauses.undergoer(verb, self.small))
        for prep in ("with", "between", "by"):
            for other in clauses.complements(verb, prep):
                found += self.who(other)
        return tuple(dict.fromkeys(found))

    def meant(self, token: Token, told: Sequence[Encounter], when: str | None = None) -> tuple[str, ...]:
        """Whom "the talks" are between: the sides of the last report, else those of the text, else those of the sentence.

        A report of another day than `when` does not count, nor does who only owns something in the sentence.
        """
        last = next(
            (
                o
                for o in reversed(told)
                if len(o.parties) > 1 and o.status != "hypothetical" and dates.overlaps(o.when, when) is not False
            ),
            None,
        )
        if last is not None or self.parsed.both:
            return last.parties if last is not None else self.parsed.both
        inside = dict.fromkeys(
            e
            for m in self.parsed.mentions
            if token.sent.start_char <= m.span.start < token.sent.end_char and not self._owning(m.span)
            for e in self.sides((m.entity,))[0]
        )
        return tuple(inside) if 1 < len(inside) <= _MOST else ()

    def _owning(self, at: Span) -> bool:
        """Whether a mention only says whose something is ("Avaria's railways")."""
        tokens = self.parsed.tokens_in(at)
        return tokens is not None and tokens.root.dep_ == "poss"

    def present(self, token: Token) -> tuple[str, ...]:
        """The persons of the sentence, where it tells what two or more did "after the talks"."""
        found = self.parsed.entities_in(token.sent)
        persons = tuple(e for e in found if self.parsed.kinds.get(e) == "person")
        return persons if len(persons) > 1 else ()

    def pair(self, token: Token | None, told: Sequence[Encounter]) -> tuple[str, ...]:
        """Whom "the two" or "they" are, where the text has just told of two who met or are to."""
        if token is None or token.lower_ not in self.words.pair:
            return ()
        last = next((o for o in reversed(told) if len(o.participants) > 1 or len(o.parties) > 1), None)
        if last is None:
            return ()
        return last.participants if len(last.participants) > 1 else last.parties
