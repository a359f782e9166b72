"""A text as lines, and what a line looks like from outside: its shape, its words, its place among its neighbours.

Invariant: lines cover the text without gap or overlap; `start` and `end` are code points, the line feed included.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from travaux.languages.pages import all_page_words

_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_BULLET = re.compile(r"^(?:[•●▪■◦‣⁃∙·*+►▶»–—-]|o(?= ))\s*")
_SENTENCE_END = re.compile(r"[.!?…。！？؟][\"'”’»)\]]*$")
_MIDWAY = re.compile(r"[.!?…][\"'”’»)]*\s+[\"'“‘«(]*[^\Wa-zа-я_]")
_COUNTER = re.compile(r"^[\d\s.,:/+−–%#()|-]*[kKmM]?$")


@dataclass
class Line:
    """One line with its line feed. `text` is stripped of white space and of a list's bullet."""

    start: int
    end: int
    raw: str

    @cached_property
    def text(self) -> str:
        return _BULLET.sub("", self.raw.strip(), count=1)

    @cached_property
    def indent(self) -> int:
        return len(self.raw.expandtabs(8)) - len(self.raw.expandtabs(8).lstrip())

    @cached_property
    def bullet(self) -> bool:
        return bool(_BULLET.match(self.raw.strip()))

    @cached_property
    def lower(self) -> str:
        return self.text.lower().replace("’", "'")

    @cached_property
    def words(self) -> list[str]:
        return _WORD.findall(self.lower)

    @cached_property
    def blank(self) -> bool:
        return not self.raw.strip()

    @cached_property
    def ends_sentence(self) -> bool:
        return bool(_SENTENCE_END.search(self.text))

    @cached_property
    def sentences(self) -> int:
        """Sentence ends, one in the middle followed by a capital, or the last."""
        return len(_MIDWAY.findall(self.text)) + self.ends_sentence

    @cached_property
    def function_share(self) -> float:
        """The share of words that carry no meaning of their own: high in running text, low in menus and headlines."""
        known = all_page_words().function_words
        return sum(word in known for word in self.words) / max(1, len(self.words))

    @cached_property
    def counter(self) -> bool:
        """Nothing but numbers and signs: a count of views, a score, a clock."""
        return bool(_COUNTER.match(self.text))

    @cached_property
    def label(self) -> bool:
        return self.lower.strip(" :.…»«>|→") in all_page_words().labels

    @cached_property
    def opener(self) -> bool:
        return bool(_openers().match(self.lower))

    @cached_property
    def notice(self) -> bool:
        return bool(_notices().search(self.lower))

    @cached_property
    def ending(self) -> bool:
        """A heading after which nothing belongs to the article."""
        return self.lower.strip(" :.…»«>|→") in _endings()

    @cached_property
    def furniture(self) -> bool:
        """Whether its words alone say that it belongs to the page and not to the article."""
        return self.label or self.notice or self.counter or (self.opener and len(self.words) <= 14)


def _pattern(phrases: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True)))


@lru_cache(maxsize=1)
def _openers() -> re.Pattern[str]:
    return re.compile(f"(?:{_pattern(all_page_words().openers).pattern})(?!\\w)|©")


@lru_cache(maxsize=1)
def _notices() -> re.Pattern[str]:
    return _pattern(all_page_words().notices)


@lru_cache(maxsize=1)
def _endings() -> frozenset[str]:
    return frozenset(all_page_words().endings)


def split(text: str) -> list[Line]:
    """The lines of a text, blank ones included."""
    return [Line(m.start(), m.end(), m.group()) for m in _LINE.finditer(text)]
