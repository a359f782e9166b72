"""How long and how often: durations, windows that reach from the day of writing, sets, and words that only point.

A pure duration or set lies nowhere, so it has no days. A window does (`the past three months`), as does a term
(`within 60 days`, which ends no later than that many days from the day of writing, unless it counts from something else).
"""

from collections.abc import Callable, Mapping
from datetime import date

from travaux import dates
from travaux.annotate.time_context import NOTHING, Context, Reading, rough
from travaux.annotate.time_grammar import Phrase
from travaux.annotate.time_values import length, move, period

_CALENDAR = {
    "D": ("D", 1),
    "W": ("W", 1),
    "F": ("W", 2),
    "M": ("M", 1),
    "Q": ("Q", 1),
    "Y": ("Y", 1),
    "E": ("E", 1),
    "h": ("D", 1 / 24),
}


def count(phrase: Phrase) -> float | None:
    """How many units the phrase names; None where it stays vague."""
    n = phrase.number("n")
    if n is not None:
        return n
    return 2.0 if phrase.group("two") else 1.0 if phrase.group("one") else None


def _reach(base: date, unit: str, n: float, sign: int) -> date:
    step, times = _CALENDAR[unit]
    return move(base, step, sign * round(n * times))


def window(phrase: Phrase, context: Context) -> Reading | None:
    """`the past three months`, `the next few days`, `recent years`."""
    back = bool(phrase.group("back"))
    which = phrase.value("unit") or phrase.value("on", "plural") or phrase.value("span", "unit") or _plural(phrase)
    n = 1.0 if phrase.group("span") else count(phrase)
    if n == 1 and phrase.group("one"):
        return None
    value = length(which, n)
    sign = -1 if back else 1
    if n is None or which not in _CALENDAR or context.anchor is None:
        return Reading("DURATION", value)
    far = _reach(context.anchor, which, n, sign)
    when = dates.interval(*sorted((far, context.anchor)))
    return Reading("DURATION", value, dates.approximate(when) if rough(phrase, context) else when)


def _plural(phrase: Phrase) -> str:
    for word in phrase.words:
        unit = phrase.classes.get("plural", {}).get(word.text)
        if unit:
            return unit
    return "D"


def duration(phrase: Phrase, context: Context) -> Reading | None:
    which = phrase.value("unit") or phrase.value("half_unit", "single") or _plural(phrase)
    n = count(phrase)
    after = context.word(phrase.last)
    hyphen = after in context.language.classes.get("hyphen", ())
    if context.plays(context.word(phrase.last + hyphen), "age") or (hyphen and phrase.group("one")):
        return None
    if which == "s" and phrase.group("one") and context.tag_of(phrase.last)[:1] in ("N", "J"):
        return None
    fraction = which == "Q" and any(word.text in context.language.classes.get("hyphen", ()) for word in phrase.words)
    if fraction or (which == "Q" and (phrase.group("one") or context.tag_of(phrase.last) == "IN")):
        return None
    if phrase.group("half") and n is not None:
        n += 0.5
    if phrase.group("half_unit"):
        n = 0.5
    before = context.preposition(phrase)
    if phrase.group("one") and _rate(phrase, context):
        return Reading("SET", length(which, 1))
    if len(phrase.words) == 1 and not _bare(phrase, context):
        return None
    if n == 0.5 and phrase.group("half_unit"):
        value = {"Y": "P6M", "h": "PT30M", "D": "PT12H", "m": "PT30S", "M": "P15D", "E": "P5Y"}.get(which, length(which, 0.5))
    else:
        value = length(which, n)
    return Reading("DURATION", value, _term(phrase, context, which, n, before))


def _bare(phrase: Phrase, context: Context) -> bool:
    """Whether a plural unit on its own (`for weeks`) is a length of time."""
    return context.plays(context.preposition(phrase), "of_length") or context.plays(context.word(phrase.last), "elapsed")


def _rate(phrase: Phrase, context: Context) -> bool:
    """Whether `a year` says how often: after an amount (`two million a year`, `twice a week`)."""
    before = phrase.first - 1
    if len(phrase.words) != 2:
        return False
    return context.plays(context.word(before), "amount") or context.tag_of(before) in ("CD", "NNS")


def _term(phrase: Phrase, context: Context, which: str, n: float | None, before: str) -> str | None:
    """The days of a duration that a preposition fixes: `within a week`, and `in two weeks` of what lies ahead."""
    latest = context.word(phrase.first - 1 - context.plays(before, "ahead"))  # no later than in a month
    due = context.plays(before, "within") or context.plays(latest, "comparison")
    if n is None or which not in _CALENDAR or not (due or context.plays(before, "ahead")) or context.anchor is None:
        return None
    if context.plays(context.word(phrase.last), "counted_from") or context.tense(phrase) == "past":
        return None
    target = _reach(context.anchor, which, n, 1)
    if due:
        return dates.interval(None, target)
    if context.tense(phrase) not in ("future", "present"):
        return None
    when = period(_CALENDAR[which][0], target).edtf()
    return dates.approximate(when) if rough(phrase, context) else when


def stretch(phrase: Phrase, context: Context) -> Reading | None:
    return Reading("DURATION", "PXX")


def frequency(phrase: Phrase, context: Context) -> Reading | None:
    """`every day`, `each July`, `on Mondays`, `daily`."""
    named = phrase.value("frequency")
    if named:
        return Reading("SET", named)
    day = phrase.value("dow") or phrase.value("dows")
    if day:
        part = phrase.value("part") or phrase.value("parts")
        return Reading("SET", f"XXXX-WXX-{day}" + (f"T{part}" if part else ""))
    month = phrase.value("month")
    if month:
        return Reading("SET", f"XXXX-{int(month):02}")
    which = phrase.value("unit") or "D"
    n = 2.0 if phrase.group("other") else count(phrase) or 1.0
    return Reading("SET", length(which, n))


def reference(phrase: Phrase, context: Context) -> Reading | None:
    """Words that point to now, to the past or to the future and no further."""
    value = phrase.value("now") or phrase.value("past") or phrase.value("feature") or phrase.value("someday")
    if phrase.group("one") and context.tag_of(phrase.first - 1) != "MD":
        return None
    if value == "FUTURE_REF" and phrase.group("now") and context.tense(phrase) == "past":
        return NOTHING
    return Reading("DATE", value) if value else None


def none(phrase: Phrase, context: Context) -> Reading | None:
    """Words that look like a time and are none: the phrase is taken, and nothing is said of it."""
    return NOTHING


DURATIONS: Mapping[str, Callable[[Phrase, Context], Reading | None]] = {
    "window": window, "duration": duration, "stretch": stretch, "set": frequency, "reference": reference,
    "none": none,
}  # fmt: skip
