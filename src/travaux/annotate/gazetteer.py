"""Names the whole world knows: states, their adjectives, people and seats, and bodies, found among a document's tokens.

Matching is by words, so hyphens and the full stops of abbreviations do not matter; the first word's capitals do, those of the
following words do not. Of overlapping names the longest from the left wins.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

import pycountry
from babel import Locale
from spacy.tokens import Doc

from travaux.languages.names import Body, NameWords, State
from travaux.model import EntityKind

Role = Literal["name", "adjective", "people", "seat"]

_WORD = re.compile(r"[^\W_]+|\+")
_DOTTED = re.compile(r"(?:[A-Za-z]\.){2,}[A-Za-z]?$")
_JOINS = frozenset("-‐‑–'’`")


@dataclass(frozen=True, slots=True)
class Known:
    """What a phrase of the gazetteer denotes: `key` is the same for all its phrases."""

    key: str
    kind: EntityKind
    name: str
    role: Role
    of: str = ""
    calls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `start` to `end` (exclusive) of the document spell a known phrase. More than one reading: likeliest first."""

    start: int
    end: int
    readings: tuple[Known, ...]


def _words(text: str) -> list[str]:
    if _DOTTED.match(text):
        text = text.replace(".", "")
    return _WORD.findall(text)


@dataclass(frozen=True)
class Gazetteer:
    phrases: dict[str, list[tuple[tuple[str, ...], tuple[Known, ...]]]]  # first word -> the rest in lower case, longest first
    names: dict[str, Known]  # key -> the entry with its fullest name

    def hits(self, doc: Doc) -> Iterator[Hit]:
        """Known phrases from left to right, none overlapping."""
        stream: list[tuple[str, int, bool]] = []  # word, token, whether the token begins with it
        for token in doc:
            words = _words(token.text)
            if not words and token.text not in _JOINS:
                stream.append(("", token.i, True))
            stream.extend((word, token.i, at == 0) for at, word in enumerate(words))
        at = 0
        while at < len(stream):
            found = self._match(stream, at)
            if found is None:
                at += 1
                continue
            length, readings = found
            yield Hit(stream[at][1], stream[at + length - 1][1] + 1, readings)
            at += length

    def _match(self, stream: list[tuple[str, int, bool]], at: int) -> tuple[int, tuple[Known, ...]] | None:
        word, _, begins = stream[at]
        if not begins or not word or not (word[0].isupper() or word[0].isdigit() or word in self.phrases):
            return None
        forms = (word, word.title()) if len(word) > 3 and word.isupper() else (word,)
        for form in forms:
            for rest, readings in self.phrases.get(form, ()):
                end = at + 1 + len(rest)
                if end > len(stream) or (end < len(stream) and not stream[end][2]):
                    continue
                if all(stream[at + 1 + k][0].lower() == wanted for k, wanted in enumerate(rest)):
                    return end - at, readings
        return None


@lru_cache(maxsize=512)
def official_names(code: str) -> tuple[str, ...]:
    """A state's official names ("Kingdom of Norway"); none for a code nobody has given out."""
    return tuple(_official(code))


def _official(code: str) -> list[str]:
    country = pycountry.countries.get(alpha_2=code)
    if country is None:
        return []
    official = getattr(country, "official_name", "")
    return [name for name in (official, getattr(country, "common_name", "")) if name and "," not in name]


def _state_phrases(state: State, name: str) -> Iterator[tuple[str, Known]]:
    names = [name, *state.names, *_official(state.code)]
    for role, phrases in (("name", names), ("people", state.people), ("seat", state.seats), ("adjective", state.adjectives)):
        known = Known(state.code, "state", name, role)  # type: ignore[arg-type]
        for phrase in phrases:
            yield phrase.removeprefix("the "), known


def _body_phrases(body: Body, words: NameWords) -> Iterator[tuple[str, Known]]:
    key = body.names[0].casefold()
    known = Known(key, body.kind, body.names[0], "name", body.of, body.calls)
    yield from ((name, known) for name in body.names)
    for role, pairs in (("people", words.body_people), ("adjective", words.body_adjectives)):
        for phrase, name in pairs:
            if name in body.names:
                yield phrase, Known(key, body.kind, body.names[0], role, body.of, body.calls)  # type: ignore[arg-type]
    for phrase, names in words.body_seats:
        if set(names) & set(body.names):
            yield phrase, Known(key, body.kind, body.names[0], "seat", body.of, body.calls)


def _plain(name: str) -> str:
    """Babel's name without what it adds to tell namesakes apart, as a newspaper writes it."""
    return re.sub(r"\s*\(.*?\)| SAR China$| - \w+$", "", name).replace("&", "and").replace("St. ", "Saint ")


@lru_cache(maxsize=8)
def gazetteer(words: NameWords) -> Gazetteer:
    """All phrases of a language."""
    plain = Locale.parse(words.locale).territories if words.locale else {}
    gathered: dict[tuple[str, ...], list[Known]] = {}
    names: dict[str, Known] = {}
    phrases: list[tuple[str, Known]] = []
    for state in words.states:
        phrases += _state_phrases(state, _plain(plain.get(state.code, state.code)))
    for body in words.bodies:
        phrases += _body_phrases(body, words)
    for phrase, known in phrases:
        names.setdefault(known.key, known)
        first, *rest = _words(phrase) or [""]
        readings = gathered.setdefault((first, *(word.lower() for word in rest)), [])
        if not any(other.key == known.key for other in readings):  # a state's own name wins over its adjective
            readings.append(known)
    order = {name: at for _, names_ in words.body_seats for at, name in enumerate(names_)}
    for readings in gathered.values():
        readings.sort(key=lambda known: order.get(known.name, 0) if known.role == "seat" else 0)
    index: dict[str, list[tuple[tuple[str, ...], tuple[Known, ...]]]] = {}
    for (first, *following), readings in gathered.items():
        index.setdefault(first, []).append((tuple(following), tuple(readings)))
    for entries in index.values():
        entries.sort(key=lambda entry: (-len(entry[0]), entry[0]))
    return Gazetteer(index, names)
