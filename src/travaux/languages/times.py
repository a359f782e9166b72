"""The shape of a language's data on one subject: the words of time expressions, and the order they come in.

`classes` names word classes and gives each word its value there; a word may be in several. `rules` are regular expressions
over tokens: a name is a word class, a quoted word itself, `{name}` one of `macros`, `group:item` a named group, and brackets,
bars and quantifiers mean what they mean in `re`. A rule's name is the reading it gets (see `annotate.time_readings`).

Built-in classes of tokens that are no words: `num` (a number), `day` (1 to 31), `hour` (0 to 24), `year` (four digits), `nth`
(an ordinal), `clock` (10:30), `iso` and `numeric` (dates in digits), `decade` (1990s), `frac` (1/2).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, eq=False)
class TimeWords:
    """Empty by default, so that a language without this data still reads, poorer. Compared and hashed by identity."""

    classes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    guarded: Mapping[str, frozenset[str]] = field(default_factory=dict)  # words that tell time only under these tags
    capitalised: frozenset[str] = frozenset()  # words that tell time only with a capital
    macros: Mapping[str, str] = field(default_factory=dict)
    rules: tuple[tuple[str, str], ...] = ()
    month_first: bool = True  # how 02/01/2022 would be read, were it not left alone
    deadline: frozenset[str] = frozenset()  # prepositions that make a date the last day
    strictly_before: frozenset[str] = frozenset()  # those that make it the day after the last
    within: frozenset[str] = frozenset()  # those that make a duration end at a date
    ahead: frozenset[str] = frozenset()  # those that make a duration lead from now to a date ("in two weeks")
    during: frozenset[str] = frozenset()  # those that make `the year` the one of writing
    closing: frozenset[str] = frozenset()  # words that make `the year` a length: ended, ending
    future_auxiliaries: frozenset[str] = frozenset()
    prospective: frozenset[str] = frozenset()  # lemmas whose complement lies ahead: plan, expect, schedule
    scheduled: frozenset[str] = frozenset()  # lemmas whose participle looks ahead: a meeting planned for Friday
    lasting: frozenset[str] = frozenset()  # prepositions that look ahead even from the past: put off until Friday
    amounts: frozenset[str] = frozenset()  # words before "a year" that make it a rate: million, times, percent
