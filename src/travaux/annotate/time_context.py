"""What a time expression is read against: the day of writing, what was named before it, and the tense of its clause."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from travaux import dates
from travaux.annotate.time_grammar import Phrase, Word
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


@dataclass
class Context:
    """One document's words, and what has been read so far. `anchor` is the day of writing, None where it is unknown.

    `dated` holds the explicit dates of the document by offset; it serves only where there is no anchor.
    """

    words: list[Word]
    language: TimeWords
    anchor: date | None
    tense: Callable[[Phrase], Tense]
    tag: Callable[[Word], str]
    dated: list[tuple[int, Period]] = field(default_factory=list)
    named: list[Reading] = field(default_factory=list)

    def word(self, index: int) -> str:
        """The lower-case text of a word, or "" beyond either end."""
        return self.words[index].text if 0 <= index < len(self.words) else ""

    def tag_of(self, index: int) -> str:
        return self.tag(self.words[index]) if 0 <= index < len(self.words) else ""

    def preposition(self, phrase: Phrase) -> str:
        """The word before a phrase."""
        return self.word(phrase.first - 1)

    def last_named(self, *units: str) -> Period | None:
        """The latest period of one of these units that was read before, of any unit where none is given."""
        for reading in reversed(self.named):
            if reading.period and (not units or reading.period.unit in units):
                return reading.period
        return None

    def nearest_dated(self, phrase: Phrase) -> Period | None:
        """The explicit date that stands nearest to a phrase."""
        at = phrase.span.start
        return min(self.dated, key=lambda d: (abs(d[0] - at), d[0]), default=(0, None))[1]


def among(options: list[Period], anchor: date, tense: Tense) -> Period:
    """The one meant: in the past the latest begun, in the future the earliest not over, else the nearest (of two, the earlier)."""
    if tense == "past":
        return max((p for p in options if p.first <= anchor), default=options[0], key=lambda p: p.first)
    if tense == "future":
        return min((p for p in options if p.last >= anchor), default=options[-1], key=lambda p: p.first)
    return min(options, key=lambda p: (max((p.first - anchor).days, (anchor - p.last).days, 0), p.first))


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
        return (among(options, context.anchor, context.tense(phrase)), False) if options else (None, False)
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
