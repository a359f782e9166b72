"""What phrases of days and clock times mean: dates in words and digits, weekdays, today, this morning, 10 a.m.

A reading takes a phrase and its context and gives its TIMEX3 type and value and its EDTF days, or None where the words tell
no time after all. Where nothing is known to count from, the value holds X's and there are no days.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from travaux.annotate.time_context import Context, Reading, among, dated, day_in, placed, year_of, years_around
from travaux.annotate.time_grammar import Phrase
from travaux.annotate.time_values import Period, shift, shift_months, unknown


def instant(phrase: Phrase, context: Context) -> Reading | None:
    text = phrase.words[0].text.upper()
    try:
        of = Period("D", date.fromisoformat(text[:10]))
    except ValueError:
        return None
    if "T" in text:
        return Reading("TIME", text[:16], f"{text[:16]}:00", of, True)
    return dated(of, explicit=True)


def numeric(phrase: Phrase, context: Context) -> Reading | None:
    """Day, month and year in digits: with points the day is first; with strokes whichever can be no month is the day."""
    text = phrase.words[0].text
    a, b, year = (int(n) for n in re.split(r"[./]", text))
    if "." in text or a > 12 or a == b:
        day, month = a, b
    elif b > 12:
        day, month = b, a
    else:
        return Reading("DATE", f"{year}", f"{year}", Period("Y", date(year, 1, 1)), True) if year > 0 else None
    try:
        return dated(Period("D", date(year, month, day)), explicit=True)
    except ValueError:
        return None


def day(phrase: Phrase, context: Context) -> Reading | None:
    month, n = int(phrase.value("month") or 0), int(phrase.number("d") or 0)
    if phrase.group("y") or phrase.group("year_rel"):
        year = year_of(phrase, context)
        if year is None:
            return Reading("DATE", f"XXXX-{month:02}-{n:02}")
        of = day_in(date(year, month, 1), n)
        return dated(of, explicit=bool(phrase.group("y"))) if of else None
    if not 1 <= n <= 31:
        return None
    if phrase.group("gone") and context.anchor:
        gone = max(of for of in years_around(month, n, context.anchor) if of.first < context.anchor)
        context.certain.append(gone)
        return dated(gone)
    of, inferred = placed(phrase, context, month, n)
    if of is None:
        return Reading("DATE", f"XXXX-{month:02}-{n:02}")
    return dated(of, inferred=inferred)


def day_range(phrase: Phrase, context: Context) -> Reading | None:
    """Two days of one month: the value and the days run from the one to the other."""
    month, a, b = int(phrase.value("month") or 0), int(phrase.number("d") or 0), int(phrase.number("d2") or 0)
    if not 1 <= a < b <= 31:
        return None
    year = year_of(phrase, context)
    low, inferred = (day_in(date(year, month, 1), a), False) if year else placed(phrase, context, month, a)
    high = day_in(low.first, b) if low else None
    if low is None or high is None:
        return Reading("DATE", f"XXXX-{month:02}-{a:02}/XXXX-{month:02}-{b:02}")
    mark = "?" if inferred else ""
    value = f"{low.first}/{high.first}"
    return Reading("DATE", value, f"{low.first}{mark}/{high.first}{mark}", high, bool(year), inferred=inferred)


def weekday_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """`the first Monday of March 2022`, `the last Friday in May`."""
    n, dow, month = int(phrase.number("n") or 0), int(phrase.value("dow") or 1), int(phrase.value("month") or 1)
    year = year_of(phrase, context)
    of, inferred = (Period("M", date(year, month, 1)), False) if year else placed(phrase, context, month, None)
    if of is None:
        return Reading("DATE", f"XXXX-{month:02}")
    first = of.first + timedelta((dow - of.first.isoweekday()) % 7)
    days = [d for k in range(5) if (d := first + timedelta(7 * k)) <= of.last]
    if n == 0 or n > len(days):
        return None
    return dated(Period("D", days[n - 1 if n > 0 else -1]), explicit=bool(year), inferred=inferred)


def day_pair(phrase: Phrase, context: Context) -> Reading | None:
    """`24 and 25 April`, `12, 13 and 14 January`, where the days follow each other."""
    days = [int(w.number) for w in phrase.words if w.number is not None and w not in phrase.group("y")]
    return day_range(phrase, context) if days == list(range(days[0], days[-1] + 1)) else None


def day_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """`on the 21st`: of the month last named, else of the month of writing; only where a preposition says it is a day."""
    digits = phrase.words[1].text[0].isdigit()
    following = context.tag_of(phrase.last)
    if not digits or not context.plays(context.preposition(phrase), "of_day"):
        return None
    if following.startswith(("NN", "JJ", "CD")):
        return None
    n = int(phrase.number("d") or 0)
    named = context.last_named("D", "M")
    if context.anchor:
        options = [of for k in (-1, 0, 1) if (of := day_in(shift_months(context.anchor.replace(day=1), k), n))]
        return dated(among(options, context.anchor, context.tense(phrase))) if options else None
    of = day_in(named.first, n) if named else None
    return dated(of, inferred=True) if of else Reading("DATE", f"XXXX-XX-{n:02}")


def _with_part(of: Reading, part: str | None) -> Reading:
    """A day with a part of it named: the value tells the part, the days stay."""
    if not part:
        return of
    return Reading("TIME", f"{of.value}T{part}", of.when, of.period, of.explicit, part, of.inferred)


def weekday(phrase: Phrase, context: Context) -> Reading | None:
    n, part = int(phrase.value("dow") or 0), phrase.value("part")
    then, said = phrase.value("then", "then_next"), phrase.value("coming")
    base = context.anchor
    if then is not None:
        named = context.last_named("D")
        base = named.first if named and then != "1" else base
    if base is None:
        return _with_part(Reading("DATE", f"XXXX-WXX-{n}"), part)
    same = base + timedelta(n - 1 - base.weekday())
    back, on = same - timedelta(7 * (same > base)), same + timedelta(7 * (same < base))
    if said == "last" or then == "-1":
        day = back - timedelta(7 * (back == base))
    elif said == "next" or then == "1":
        day = on + timedelta(7 * (on == base))
    elif said in ("on", "same"):
        day = on if said == "on" else same
    else:
        day = _nearest(back, on, phrase, context)
    return _with_part(dated(Period("D", day)), part)


def _nearest(back: date, on: date, phrase: Phrase, context: Context) -> date:
    """The day a bare weekday names: on the side the clause's tense tells.

    What a weekday possesses (`Friday's talks`) may be past in a clause of any tense but the past: the nearer one is meant.
    """
    tense, base = context.tense(phrase), context.anchor or back
    if context.plays(context.word(phrase.last), "possessive") and tense != "past":
        return on if on - base < base - back else back
    return on if tense in ("future", "present") else back


def deictic(phrase: Phrase, context: Context) -> Reading | None:
    """`today`, `yesterday morning`, `tonight`, `the day after tomorrow`."""
    off = int(phrase.value("deictic") or 0) + int(phrase.value("off") or 0)
    part = phrase.value("part") or phrase.value("tonight")
    if context.anchor is None:
        return _with_part(Reading("DATE", unknown("D")), part)
    return _with_part(dated(Period("D", context.anchor + timedelta(off))), part)


def part(phrase: Phrase, context: Context) -> Reading | None:
    """`this morning`, `last night`, `overnight`."""
    rel, following = phrase.value("nearby"), context.tag_of(phrase.last)
    if rel == "the" and following[:1] in tuple("INDWPVJ"):
        return None
    which = phrase.value("part") or "NI"
    named = context.last_named("D")
    day = context.anchor
    if rel == "back" and day:
        day -= timedelta(1)
    elif rel in ("there", "the") and named:
        day = named.first
    return _with_part(dated(Period("D", day)) if day else Reading("DATE", unknown("D")), which)


def part_of_day(phrase: Phrase, context: Context) -> Reading | None:
    """`the night of 20 January`, `the evening of last Friday`."""
    found = (day if phrase.group("month") else weekday)(phrase, context)
    return _with_part(found, phrase.value("at_part", "part")) if found else None


def then_part(phrase: Phrase, context: Context) -> Reading | None:
    by, named = int(phrase.value("then", "then_next") or 0), context.last_named("D")
    return _with_part(dated(shift(named, by)) if named else Reading("DATE", unknown("D")), phrase.value("part"))


def clock(phrase: Phrase, context: Context) -> Reading | None:
    """A time of day; its day is the one named beside it (joined later), the last one named, or that of writing."""
    half = phrase.value("ampm")
    if phrase.group("at"):
        h, m = (int(n) for n in phrase.group("at")[0].text.split(":")[:2])
        if len(phrase.words) == 1 and context.tag_of(phrase.first - 1) not in ("IN", "TO", "RB", ""):
            return None
    elif phrase.group("stamp"):
        digits = phrase.group("stamp")[0].text
        if len(digits) != 4 or not digits.isdigit():
            return None
        h, m = int(digits[:2]), int(digits[2:])
    elif phrase.group("instant"):
        h, m = (int(n) for n in (phrase.value("instant") or "0:0").split(":"))
        half = None
    else:
        h, m = int(phrase.number("hour") or 0), 0
    if half is not None:
        h = h % 12 + int(half)
    if phrase.value("in_part", "part") in ("AF", "EV", "NI") and h < 12:
        h += 12
    if h > 24 or m > 59:
        return None
    at = f"{h:02}:{m:02}"
    named = context.last_named("D")
    of = named or (Period("D", context.anchor) if context.anchor else None)
    return timed(dated(of) if of else Reading("DATE", unknown("D")), at)


def timed(of: Reading, at: str) -> Reading:
    """A day with a time of day, HH:MM or a part of the day. Midnight stays with its day: either end of it may be meant."""
    if not re.match(r"\d", at):
        return _with_part(of, at)
    when = None
    if of.when and of.period and of.period.unit == "D":
        hour = "" if at == "24:00" else f"T{at}:00"
        when = f"{of.period.first}{hour}" + ("?" if of.inferred else "")
    return Reading("TIME", f"{of.value[:10]}T{at}", when, of.period, of.explicit, at, of.inferred)


DAYS: Mapping[str, Callable[[Phrase, Context], Reading | None]] = {
    "instant": instant, "numeric": numeric, "day": day, "day_range": day_range, "day_pair": day_pair,
    "weekday_of_month": weekday_of_month, "day_of_month": day_of_month,
    "weekday": weekday, "deictic": deictic, "part": part, "part_of_day": part_of_day, "then_part": then_part, "clock": clock,
}  # fmt: skip
