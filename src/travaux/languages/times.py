"""The shape of a language's data on one subject: the words of time expressions, and the order they come in.

`classes` names word classes and gives each word its value there; a word may be in several. `rules` are regular expressions
over tokens: a name is a word class, a quoted word itself, `{name}` one of `macros`, `group:item` a named group, and brackets,
bars and quantifiers mean what they mean in `re`. A rule's name is the reading it gets (see `READINGS` of `annotate.times`).

`roles` names sets of words that stand before or after an expression, or govern it, and decide how it is read: prepositions
(`deadline`, `strictly_before`, `within`, `ahead`, `during`, `lasting`, `of_day`, `of_year`, `of_season`, `of_length`;
`comparison` after `comparative`: later than), what follows (`closing`, `age`, `counted_from`, `elapsed`), amounts (`amount`),
roughness (`rough`), joints of day and hour (`joint`), and verbs: `future`, `past`, `present`, `perfect`, `pluperfect` and
`infinitive` auxiliaries, lemmas whose complement lies ahead (`prospective`) or whose participle does (`scheduled`).

Built-in classes of tokens: `num` (a number, spelt too), `digits`, `day` (1 to 31), `hour` (0 to 24), `year` (four digits),
`nth` (an ordinal), `clock` (10:30), `iso` and `numeric` (dates in digits), `decade` (1990s), `frac` (1/2).
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
    roles: Mapping[str, frozenset[str]] = field(default_factory=dict)  # words by what they do around a time expression
