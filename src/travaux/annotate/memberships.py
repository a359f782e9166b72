"""Whom a number of states told as one are: "the six", after a list of them; "the five permanent members", as the world knows.

Invariant: only entities of the document are given, and a list counts only where it has as many members as the words say.
"""

from functools import cached_property

from spacy.tokens import Token

from travaux.annotate import clauses
from travaux.annotate.parsed import Parsed
from travaux.languages.encounters import EncounterWords

_FEWEST = 3  # states in a row that make a list
_GAP = 6  # code points at most between two of a list (", and ")
_STOPS = frozenset(".;:?!\n")


class Memberships:
    """Looks for lists of states in one document, and for the words that mean all of one."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.words: EncounterWords = parsed.language.encounters

    @cached_property
    def lists(self) -> tuple[tuple[str, ...], ...]:
        """The states named in a row, in reading order, each list once."""
        text = self.parsed.document.text
        found: dict[tuple[str, ...], None] = {}
        row: list[str] = []
        end = 0
        for m in sorted((m for m in self.parsed.mentions if self.parsed.kinds.get(m.entity) == "state"), key=lambda m: m.span):
            gap = text[end : m.span.start]
            if row and (len(gap) > _GAP or _STOPS & set(gap)):
                found[tuple(dict.fromkeys(row))] = None
                row = []
            row.append(m.entity)
            end = m.span.end
        found[tuple(dict.fromkeys(row))] = None
        return tuple(states for states in found if len(states) >= _FEWEST)

    def of(self, token: Token) -> tuple[str, ...]:
        """The members that a noun means by their number, itself or after "of" ("the directors of the six"); else nothing."""
        for noun in (token, *clauses.complements(token, "of")):
            count = self._count(noun)
            if count is None:
                continue
            known = [self._named(names) for rank, names in self.words.standing.items() if self._has_rank(noun, rank)]
            for states in (*known, *self.lists):
                if len(states) == count:
                    return states
        return ()

    def _count(self, noun: Token) -> int | None:
        """How many a noun says they are: "six powers", or "the six"."""
        if noun.lower_ in self.words.numbers and any(t.lower_ in self.words.definite for t in clauses.kids(noun, "det")):
            return self.words.numbers[noun.lower_]
        told = clauses.kids(noun, "nummod")
        said = (self.words.numbers.get(t.lower_) or (int(t.text) if t.text.isdecimal() else None) for t in told)
        return next((n for n in said if n), None) if noun.lemma_.lower() in self.words.members else None

    @staticmethod
    def _has_rank(noun: Token, rank: str) -> bool:
        return rank in {t.lower_ for t in clauses.kids(noun, "amod", "compound")}

    def _named(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The entities of these names; fewer where the document does not name them all."""
        return tuple(e.id for name in names for e in self.parsed.entities if e.name == name)
