"""What a time expression is read against: the day of writing, what was named before it, and the tense of its clause."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from travaux import dates
from travaux.annotate.time_grammar import Phrase, Word, index_at
from travaux.annotate.time_values import Period, period, shift_months
from travaux.languages.times import TimeWords
from travaux.model import TimeType

Tense = str  # "past", "present", "future", or "" where the parse does not tell


@dataclass(frozen=True, slots=True)
class Reading:
    """What one phrase says. `period` is the calendar period it lies in, `explicit` whether it names its own year."""

    type: TimeType
    value: str
    when: str | None = None
    period: Period | None = None
    explicit: bool = False
    clock: str | None = None  # HH:MM or a part of the day, where the day itself may still be missing
    inferred: bool = False


_STOPS = frozenset({".", "!", "?", "\n", ";"})
NOTHING = Reading("DATE", "")


@dataclass
class Context:
    """One document's words, and what has been read so far. `anchor` is the day of writing, None where it is unknown.

    Where there is no anchor, `dated` holds the explicit dates of the document by offset, and `bound` the day that its writing
    is known not to follow (or not to precede).
    """

    words: list[Word]
    language: TimeWords
    anchor: date | None
    tense: Callable[[Phrase], Tense]
    tag: Callable[[Word], str]
    dated: list[tuple[int, Period]] = field(default_factory=list)
    bound: Period | None = None
    named: list[Reading] = field(default_factory=list)
    certain: list[Period] = field(default_factory=list)  # what words or the tense of a clause place in its year
    asked: bool = False  # whether a phrase looked for its year there
    clocks: dict[int, int] = field(default_factory=dict)  # the word after a time of day -> the first word of it

    def word(self, index: int) -> str:
        """The lower-case text of a word, or "" beyond either end."""
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def plays(self, word: str, *roles: str) -> bool:
        """Whether a word plays one of these roles around a time expression (see `languages.times`)."""
        return any(word in self.language.roles.get(role, ()) for role in roles)

    def tag_of(self, index: int) -> str:
        return self.tag(self.words[index]) if 0 <= index < len(self.words) else ""

    def preposition(self, phrase: Phrase) -> str:
        """The word before a phrase, or before the time of day that leads it (`until 9 a.m. Tuesday`)."""
        return self.word(self.clocks.get(phrase.first, phrase.first) - 1)

    def last_named(self, *units: str) -> Period | None:
        """The latest period of one of these units that was read before, of any unit where none is given."""
        for reading in reversed(self.named):
            if reading.period and (not units or reading.period.unit in units):
                return reading.period
        return None

    def newest_named(self, *units: str) -> Period | None:
        """The latest-lying of the periods of these units among those read lately, first of those over by the day of writing."""
        recent = [r.period for r in self.named[-12:] if r.period and r.period.unit in units]
        over = [of for of in recent if self.anchor and of.last <= self.anchor]
        return max(over or recent, default=None, key=lambda p: p.first)

    def told(self, month: int, day: int | None) -> Period | None:
        """The same month, or day of it, where the document tells its year in words or by the tense of a clause."""
        self.asked = True
        for of in reversed(self.certain):
            if of.unit in ("D", "M") and of.first.month == month and (not day or (of.unit, of.first.day) == ("D", day)):
                return Period("D" if day else "M", of.first if day else of.first.replace(day=1))
        return None

    def nearest_dated(self, phrase: Phrase) -> Period | None:
        """The explicit date that stands nearest to a phrase, else the bound of writing.

        A bare year counts only for what follows it in its own sentence: elsewhere it is as likely that of an older matter.
        """
        at = phrase.span.start
        finer = [(abs(offset - at), offset, of) for offset, of in self.dated if of.unit != "Y" or self._leads(offset, phrase)]
        return min(finer, default=(0, 0, self.bound), key=lambda found: found[:2])[2]

    def _leads(self, offset: int, phrase: Phrase) -> bool:
        between = self.words[index_at(self.words, offset) : phrase.first]
        return bool(between) and not any(word.text in _STOPS for word in between)


def among(options: list[Period], anchor: date, tense: Tense, against: int = 200) -> Period:
    """The one meant: the nearest, where one on the wrong side of the clause's tense counts as `against` days farther."""

    def cost(option: Period) -> tuple[int, date]:
        apart = max((option.first - anchor).days, (anchor - option.last).days, 0)
        wrong = (tense == "past" and option.first > anchor) or (tense == "future" and option.last < anchor)
        return apart + against * wrong, option.first

    return min(options, key=cost)


def years_around(month: int, day: int | None, anchor: date) -> list[Period]:
    """A month (or a day of it) in the years before, of and after the anchor; a day that a year lacks is left out."""
    options = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            options.append(Period("D", date(year, month, day)) if day else Period("M", date(year, month, 1)))
        except ValueError:
            continue
    return options


def placed(phrase: Phrase, context: Context, month: int, day: int | None) -> tuple[Period | None, bool]:
    """The year-less month or day that is meant, and whether its year is only inferred from another date of the document."""
    if context.anchor:
        options = years_around(month, day, context.anchor)
        attributive = context.tag_of(phrase.last).startswith("NN")  # the October vote: its clause's tense is not its own
        told = context.told(month, day) if attributive else None
        if told:
            return told, False
        if context.plays(context.preposition(phrase), "deadline", "onset"):
            tense, against = "future", 60
        else:
            tense, against = "" if attributive else context.tense(phrase), 200 if day else 270
        if tense == "present":
            tense, against = "future", 120
        if not options:
            return None, False
        of = among(options, context.anchor, tense, against)
        if tense:
            context.certain.append(of)
        return of, False
    near = context.nearest_dated(phrase)
    if near is None:
        return None, True
    if near.unit in ("Y", "E", "C"):
        options = (
            [p for p in years_around(month, day, near.first) if p.first.year == near.first.year] if near.unit == "Y" else []
        )
    else:
        options = years_around(month, day, near.first)
    return (among(options, near.first, "") if options else None), True


def dated(of: Period, explicit: bool = False, edge: str | None = None, rough: bool = False, inferred: bool = False) -> Reading:
    """A DATE that is a period or a part of it, `rough` where the words say about."""
    when = of.part(edge)
    when = dates.approximate(when) if rough else when
    return Reading("DATE", of.timex(), dates.inferred(when) if inferred else when, of, explicit, inferred=inferred)


def day_in(months: date, n: int) -> Period | None:
    """The day `n` of a month, where it has one."""
    first = months.replace(day=1)
    return Period("D", first.replace(day=n)) if 1 <= n <= (shift_months(first, 1) - first).days else None


def period_of(unit: str, context: Context) -> Period | None:
    """The period of this unit that holds the day of writing."""
    return period(unit, context.anchor) if context.anchor else None


def year_of(phrase: Phrase, context: Context, group: str = "y") -> int | None:
    """The year a group spells, or that its `year_rel` counts from the year of writing."""
    if phrase.group(group):
        n = phrase.number(group)
        return int(n) if n and 1000 <= n < 2200 and n == int(n) else None
    by = phrase.value("year_rel", "rel")
    return context.anchor.year + int(by) if by and context.anchor else None


def edge_of(phrase: Phrase) -> str | None:
    """Which part of a period the phrase says: early, mid, late, begin, end."""
    for group in ("bound", "edge", "slice", "days", "week"):
        if phrase.group(group):
            return phrase.value(group) or None
    return None


def rough(phrase: Phrase, context: Context) -> bool:
    """Whether the words say that the number is not exact."""
    return any(context.plays(word.text, "rough") for word in phrase.words)
