"""The grammar of time expressions: text to classed tokens, and rules over them to phrases.

Each token becomes one character that stands for the set of word classes it belongs to, and each rule a regular expression
over such characters, so that matching is linear in the text whatever the number of words. What the classes, rules and
words are is the language's data (`languages.times`); nothing here knows a word.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from travaux.languages.times import TimeWords
from travaux.model import Span

_TOKEN = re.compile(
    r"""(?P<iso>\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?(?![\d-]))
    |(?P<numeric>\d{1,2}(?:\.\d{1,2}\.|/\d{1,2}/)\d{4}(?!\d))
    |(?P<clock>\d{1,2}:\d\d(?!\d)(?::\d\d)?)
    |(?P<decade>(?:\d{3}|['’]?\d)0s\b)
    |(?P<nth>\d{1,3}(?:st|nd|rd|th)\b)
    |(?P<frac>\d/\d(?!\d)|[½¼¾])
    |(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)
    |(?P<word>(?:[^\W\d_]\.){2,}|[QH][1-4]\b|['’]s\b|[^\W\d_]+)
    |(?P<line>\n)
    |(?P<mark>[^\w\s])""",
    re.VERBOSE | re.IGNORECASE,
)
_ITEM = re.compile(r"(\w+):|\{(\w+)\}|'([^']+)'|([a-z_]+)|([()|?*+])|\s+")
_MONEY = frozenset("$£€¥₽#")
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_REPEATS = {"*": "{0,8}", "+": "{1,8}"}  # bounded, so that no text makes matching more than linear
_WIDE = 50  # a line shorter than this, or closed by a stop, ends its paragraph; a longer one was hard-wrapped and runs on


@dataclass(frozen=True, slots=True)
class Word:
    """One token: its code points, its lower-case text, and the value of its number or of the clock or date it spells."""

    start: int
    end: int
    text: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A rule's match: the words it covers (half-open indices) and its named groups."""

    rule: str
    words: tuple[Word, ...]
    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]
    classes: Mapping[str, Mapping[str, str]] = field(repr=False)

    @property
    def span(self) -> Span:
        return Span(self.words[0].start, self.words[-1].end)

    def group(self, name: str) -> tuple[Word, ...]:
        """The words of a group; empty where it took no part."""
        i, j = self.groups.get(name, (0, 0))
        return self.words[i:j]

    def value(self, name: str, kind: str | None = None) -> str | None:
        """What the language's data says of a group's first word in class `kind` (the group's own name unless given)."""
        for word in self.group(name):
            found = self.classes.get(kind or name, {}).get(word.text)
            if found is not None:
                return found
        return None

    def number(self, name: str) -> float | None:
        """The number a group spells in digits or words."""
        return _number(self.group(name))


def _number(words: tuple[Word, ...]) -> float | None:
    """Add up number words: units and tens add, hundred and beyond multiply; two tens in a row are a year (nineteen ninety)."""
    total = part = 0.0
    seen = False
    for word in words:
        n = word.number
        if n is None:
            continue
        seen = True
        if n in (1e2, 1e3, 1e6, 1e9):
            part = (part or 1) * n
            if n > 1e2:
                total, part = total + part, 0
        elif 10 <= part < 100 and n >= 10:
            part = part * 100 + n
        else:
            part += n
    return total + part if seen else None


class Grammar:
    """A language's words and rules, compiled."""

    def __init__(self, words: TimeWords) -> None:
        self.words = words
        self._of: dict[str, set[str]] = {}
        for kind, members in words.classes.items():
            for word in members:
                self._of.setdefault(word, set()).add(kind)
        for text in (*words.macros.values(), *(pattern for _, pattern in words.rules)):
            for literal in re.findall(r"'([^']+)'", text):
                self._of.setdefault(literal, set()).add(f"={literal}")
        self._chars: dict[frozenset[str], str] = {frozenset(): "."}
        numerals = {w: {*self._of.get(w, ()), "num"} for w in words.classes.get("numeral", ())}
        self._of.update(numerals)
        kinds = [frozenset(k) for k in self._of.values()]
        numbers: tuple[list[str], ...] = ([], ["day", "hour"], ["day"], ["hour"], ["year"])
        kinds += [frozenset(["num", "digits", *also]) for also in numbers]
        kinds += [frozenset(k) for k in (["iso"], ["numeric"], ["clock"], ["decade"], ["frac"], ["nth"], ["nth", "nthday"])]
        kinds += [frozenset(c for c in k if c.startswith("=")) for k in kinds]
        for combined in sorted(set(kinds), key=sorted):
            self._chars.setdefault(combined, chr(0xE000 + len(self._chars)))
        self.rules = tuple((name, re.compile(self._compile(pattern))) for name, pattern in words.rules)

    def _compile(self, pattern: str) -> str:
        """A rule in the notation of `languages.times` as a regular expression over class characters."""
        out, opening = [], ""
        for name, macro, literal, kind, operator in _ITEM.findall(pattern):
            if name:
                opening = f"(?P<{name}>"
                continue
            if operator:
                out.append((opening or "(?:") if operator == "(" else _REPEATS.get(operator, operator))
                opening = "" if operator == "(" else opening
                continue
            if not (macro or literal or kind):
                continue
            if macro:
                item = f"(?:{self._compile(self.words.macros[macro])})"
            else:
                wanted = f"={literal}" if literal else kind
                chars = "".join(sorted(c for k, c in self._chars.items() if wanted in k))
                item = f"[{chars}]" if chars else "(?!)"
            out.append(f"{opening}{item})" if opening else item)
            opening = ""
        return "".join(out)

    def read(self, text: str, tag_at: Mapping[int, str]) -> tuple[list[Word], str]:
        """The tokens of a text, and their class characters as one string. `tag_at` gives part-of-speech tags by offset."""
        words: list[Word] = []
        chars: list[str] = []
        for found in _TOKEN.finditer(text):
            kind, raw, start = found.lastgroup, found.group(), found.start()
            if kind == "line":
                if not words or _wrapped(text, start):
                    continue
                words.append(Word(start, start + 1, "\n"))
                chars.append(".")
                continue
            lower = raw.lower().replace("’", "'")
            classes, number = self._classes(kind or "", raw, lower, tag_at.get(start, ""))
            if kind == "number" and start and text[start - 1] in _MONEY:
                classes = frozenset()
            words.append(Word(start, found.end(), lower, number))
            chars.append(self._chars.get(classes, "."))
        return words, "".join(chars)

    def _classes(self, kind: str, raw: str, lower: str, tag: str) -> tuple[frozenset[str], float | None]:
        if kind == "number":
            number = float(raw.replace(",", ""))
            if not raw.isdigit():
                return frozenset(["num", "digits"]), number
            n, short = int(raw), len(raw) <= 2
            also = {"day": short and 1 <= n <= 31, "hour": short and n <= 24, "year": len(raw) == 4 and 1000 <= n <= 2199}
            return frozenset(["num", "digits", *(c for c, yes in also.items() if yes)]), number
        if kind == "nth":
            n = int(re.sub(r"\D", "", raw))
            return frozenset(["nth", "nthday"] if 1 <= n <= 31 else ["nth"]), n
        if kind == "frac":
            above, _, below = raw.partition("/")
            value = int(above) / int(below) if below and below != "0" else _FRACTIONS.get(raw)
            return frozenset(["frac"]), value
        if kind in ("iso", "numeric", "clock", "decade"):
            return frozenset([kind]), None
        classes = frozenset(self._of.get(lower, ()))
        if not classes:
            return classes, None
        allowed = self.words.guarded.get(lower)
        plain = lower in self.words.capitalised and not raw[0].isupper()
        if plain or (allowed is not None and tag and tag not in allowed):
            return frozenset(c for c in classes if c.startswith("=")), None
        for table in ("numeral", "nth"):
            spelt = self.words.classes.get(table, {}).get(lower)
            if spelt is not None:
                return classes, float(spelt)
        return classes, None

    def phrases(self, words: list[Word], chars: str) -> Iterator[Phrase]:
        """Every rule's matches, by first word, longest first, then in the order of the rules. They may overlap."""
        found = []
        for order, (name, rule) in enumerate(self.rules):
            found += [(m.start(), -m.end(), order, name, m) for m in rule.finditer(chars)]
        for first, last, _, name, match in sorted(found, key=lambda f: f[:3]):
            groups = {g: (i - first, j - first) for g in match.re.groupindex for i, j in [match.span(g)] if i >= 0}
            yield Phrase(name, tuple(words[first:-last]), first, -last, groups, self.words.classes)


def _wrapped(text: str, newline: int) -> bool:
    """Whether the line that ends here runs on in the next one."""
    before = text.rfind("\n", 0, newline)
    line = text[before + 1 : newline].rstrip()
    return len(line) >= _WIDE and line[-1] not in ".!?:\"”'" and text[newline + 1 : newline + 2] not in ("\n", "")


def index_at(words: list[Word], offset: int) -> int:
    """The index of the first word that starts at or after a code point."""
    return bisect_left(words, offset, key=lambda w: w.start)


@lru_cache(maxsize=8)
def grammar(words: TimeWords) -> Grammar:
    """The compiled grammar of a language's words; compiling takes a few milliseconds, once."""
    return Grammar(words)
