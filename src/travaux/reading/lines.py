"""A text as lines, and what a line looks like from outside: its shape, its words, its place among its neighbours.

Invariant: lines cover the text without gap or overlap; `start` and `end` are code points, the line feed included.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Generic, TypeVar, overload

from travaux.languages.pages import all_page_words

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_BULLET = re.compile(r"^(?:[•●▪■◦‣⁃∙·*+►▶»–—-]|o(?= ))\s*")
_SENTENCE_END = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*$")
_MIDWAY = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(]*[^\Wa-zа-я_]")
_COUNTER = re.compile(r"^[\d\s.,:/+−–%#()|-]*[kKmM]?$")


T = TypeVar("T")


class once(Generic[T]):  # noqa: N801 - used as a decorator, like `property`
    """An attribute worked out when first asked for.

    The standard library's `cached_property` takes a lock each time, on which half of a page's time went.
    """

    def __init__(self, function: Callable[[Any], T]) -> None:
        self.function = function
        self.name = function.__name__
        self.__doc__ = function.__doc__

    @overload
    def __get__(self, instance: None, owner: type) -> "once[T]": ...
    @overload
    def __get__(self, instance: object, owner: type) -> T: ...
    def __get__(self, instance: object | None, owner: type) -> "once[T] | T":
        if instance is None:
            return self
        value = instance.__dict__[self.name] = self.function(instance)
        return value


@dataclass
class Line:
    """One line with its line feed. `text` is stripped of white space and of a list's bullet."""

    start: int
    end: int
    raw: str

    @once
    def text(self) -> str:
        return _BULLET.sub("", self.raw.strip(), count=1)

    @once
    def indent(self) -> int:
        raw = self.raw.expandtabs(8)
        return len(raw) - len(raw.lstrip())

    @once
    def bullet(self) -> bool:
        return bool(_BULLET.match(self.raw.strip()))

    @once
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @once
    def words(self) -> list[str]:
        return _WORD.findall(self.lower)

    @once
    def blank(self) -> bool:
        return not self.raw.strip()

    @once
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text))

    @once
    def sentences(self) -> int:
        """Sentence ends, one in the middle followed by a capital, or the last."""
        return len(_MIDWAY.findall(self.text)) + self.ends_sentence

    @once
    def function_share(self) -> float:
        """The share of words that carry no meaning of their own: high in running text, low in menus and headlines."""
        known = all_page_words().function_words
        return len([word for word in self.words if word in known]) / max(1, len(self.words))

    @once
    def counter(self) -> bool:
        """Nothing but numbers and signs: a count of views, a score, a clock."""
        return bool(_COUNTER.match(self.text))

    @once
    def label(self) -> bool:
        return self.lower.strip(" :.…»«>|→") in all_page_words().labels

    @once
    def opener(self) -> bool:
        lower = self.lower
        if lower.startswith("©"):
            return True
        for phrase in _openers().get(self.words[0], ()) if self.words else ():
            if lower.startswith(phrase) and not lower[len(phrase) : len(phrase) + 1].isalnum():
                return True
        return False

    @once
    def notice(self) -> bool:
        known = _notices()
        return any(phrase in self.lower for word in known.keys() & set(self.words) for phrase in known[word])

    @once
    def ending(self) -> bool:
        """A heading after which nothing belongs to the article."""
        return self.lower.strip(" :.…»«>|→") in _endings()

    @once
    def furniture(self) -> bool:
        """Whether its words alone say that it belongs to the page and not to the article."""
        return self.label or self.notice or self.counter or (self.opener and len(self.words) <= 14)


def by_first_word(phrases: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Phrases under their first word: a line's few words pick the few phrases that it may hold."""
    found: dict[str, list[str]] = {}
    for phrase in phrases:
        words = _WORD.findall(phrase)
        if words:
            found.setdefault(words[0], []).append(phrase)
    return {word: tuple(sorted(held, key=len, reverse=True)) for word, held in found.items()}


@lru_cache(maxsize=1)
def _openers() -> Mapping[str, tuple[str, ...]]:
    return by_first_word(all_page_words().openers)


@lru_cache(maxsize=1)
def _notices() -> Mapping[str, tuple[str, ...]]:
    return by_first_word(all_page_words().notices)


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    return frozenset(all_page_words().endings)


def split(text: str) -> list[Line]:
    """The lines of a text, blank ones included."""
    return [Line(m.start(), m.end(), m.group()) for m in _LINE.finditer(text)]
