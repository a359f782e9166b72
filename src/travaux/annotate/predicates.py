"""Words of a sentence that PLOVER has a type for, and words that turn what follows them: pledged, refused, asked for, ended.

Works on plain text, without a parse. Invariant: hits are in reading order, and no two of one label start at one word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from travaux.languages import language
from travaux.languages.plover import PloverWords, Turn
from travaux.model import Plover, Span

GAP = 6  # words, light ones aside, that ".." stands for at most
_WORD = re.compile(r"[^\W_]+(?=n['’]t\b)|n['’]t\b|[^\W_]+(?:[.’'-](?!s\b)[^\W_]+)*")
_VOWEL = re.compile(r"[aeiouy]")

Place = tuple[int, int]  # the index of a first word, and that after a last


@dataclass(frozen=True, slots=True)
class Hit:
    """A phrase found: the indices of its first word and after its last, its type or its turn, and how many words it has."""

    start: int
    end: int
    label: Plover | Turn
    turn: bool
    size: int

    @property
    def rank(self) -> tuple[int, int]:
        """The more words agree, the better; of equals, the nearer they stand."""
        return self.size, self.start - self.end


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as words, in small letters, and their stems, and which words name the source and the target."""

    words: tuple[str, ...]
    stems: tuple[str, ...]
    source: Place | None
    target: Place | None


@dataclass(frozen=True, slots=True)
class _Phrase:
    head: tuple[frozenset[str], ...]
    tail: tuple[frozenset[str], ...]  # what follows "..", if anything
    label: Plover | Turn
    turn: bool

    @property
    def size(self) -> int:
        return len(self.head) + len(self.tail)


class Phrasebook:
    """The phrases of one language, by the stem of their first word."""

    def __init__(self, words: PloverWords) -> None:
        self.words = words
        self.stem = lru_cache(maxsize=50_000)(self._stem)
        self._groups = {name: frozenset(map(self.stem, listed)) for name, listed in words.groups.items()}
        self._index: dict[str, list[_Phrase]] = {}
        for label, texts in words.events.items():
            self._add(label, texts, turn=False)
        for turn, texts in words.turns.items():
            self._add(turn, texts, turn=True)

    def _add(self, label: Plover | Turn, texts: Sequence[str], *, turn: bool) -> None:
        for text in texts:
            head, _, tail = (tuple(map(self._forms, part.split())) for part in text.partition(".."))
            for first in head[0]:
                self._index.setdefault(first, []).append(_Phrase(head, tail, label, turn))

    def _stem(self, word: str) -> str:
        """What the forms of a word have in common; no word of the dictionary, and the same for its lemma."""
        word = word.replace("’", "'")
        if word in self.words.irregular:
            word = self.words.irregular[word]
        else:
            for ending, instead in self.words.endings:
                kept = word.removesuffix(ending)
                if kept != word and len(kept) > 1 and _VOWEL.search(kept):
                    word = kept + instead
                    break
        if len(word) > 3 and word[-1] == "e":
            word = word[:-1]
        return word[:-1] if len(word) > 3 and word[-1] == word[-2] else word

    def _forms(self, item: str) -> frozenset[str]:
        return frozenset[str]().union(
            *(self._groups[one[1:-1]] if one.startswith("{") else {self.stem(one)} for one in item.split("|"))
        )

    def sentence(self, text: str, source: Span | None, target: Span | None) -> Sentence:
        """The words of a text, and which of them source and target (spans of the text) hold."""
        spans = [found.span() for found in _WORD.finditer(text)]

        def where(span: Span | None) -> Place | None:
            inside = [i for i, (start, end) in enumerate(spans) if span and start < span.end and end > span.start]
            return (inside[0], inside[-1] + 1) if inside else None

        words = tuple(text[start:end].lower() for start, end in spans)
        return Sentence(words, tuple(map(self.stem, words)), where(source), where(target))

    def hits(self, found: Sentence) -> tuple[Hit, ...]:
        """All phrases in the sentence, the best of each label at each word."""
        order = [i for i, word in enumerate(found.words) if word not in self.words.light]
        best: dict[tuple[int, str], Hit] = {}
        for at, first in enumerate(order):
            for phrase in self._index.get(found.stems[first], ()):
                hit = self._match(found, order, at, phrase)
                if hit and ((key := (first, hit.label)) not in best or hit.rank > best[key].rank):
                    best[key] = hit
        return tuple(sorted(best.values(), key=lambda hit: (hit.start, not hit.turn, -hit.size, hit.end, hit.label)))

    def _match(self, found: Sentence, order: Sequence[int], at: int, phrase: _Phrase) -> Hit | None:
        end = _ends(found.stems, order, at, phrase.head)
        if end is None:
            return None
        start, last = order[at], order[end - 1] + 1
        if not phrase.tail:
            return Hit(start, last, phrase.label, phrase.turn, phrase.size)
        for later in range(end, min(end + GAP + 1, len(order))):
            after = _ends(found.stems, order, later, phrase.tail)
            if after is not None:
                return Hit(start, order[after - 1] + 1, phrase.label, phrase.turn, phrase.size)
        before = order[max(0, at - GAP) : at]  # of a passive
        if any(found.words[i] in self.words.be for i in before[-3:]) and any(found.stems[i] in phrase.tail[0] for i in before):
            return Hit(start, last, phrase.label, phrase.turn, phrase.size)
        return None


def _ends(stems: Sequence[str], order: Sequence[int], at: int, items: Sequence[frozenset[str]]) -> int | None:
    """Where the items end if they stand at this place of the order, each next to the one before."""
    if at + len(items) <= len(order) and all(stems[order[at + i]] in item for i, item in enumerate(items)):
        return at + len(items)
    return None


@lru_cache(maxsize=8)
def phrasebook(code: str) -> Phrasebook:
    """The phrases of the language with this code."""
    return Phrasebook(language(code).plover)
