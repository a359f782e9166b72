"""What phrases of weeks, months, quarters and years mean, and of distances counted from a date.

A reading takes a phrase and its context and gives its TIMEX3 type and value and its EDTF days, or None where the words tell
no time after all. Where nothing is known to count from, the value holds X's and there are no days.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from travaux import dates
from travaux.annotate.time_context import Context, Reading, among, dated, edge_of, period_of, placed, rough, year_of
from travaux.annotate.time_days import day as day_reading
from travaux.annotate.time_grammar import Phrase
from travaux.annotate.time_values import MONTHS, Period, length, move, period, shift, shift_months, unknown

_QUANTITY_TAGS = frozenset({"NNS", "NNPS"})
_DETERMINERS = frozenset({"DT", "PRP$", "POS"})
_WITHIN_NUMBERS = frozenset({"/", ":"})


def month(phrase: Phrase, context: Context) -> Reading | None:
    n, edge = int(phrase.value("month") or 0), edge_of(phrase)
    if phrase.group("y") or phrase.group("year_rel"):
        year = year_of(phrase, context)
        if year is None:
            return None if phrase.group("y") else Reading("DATE", f"XXXX-{n:02}")
        return dated(Period("M", date(year, n, 1)), explicit=bool(phrase.group("y")), edge=edge)
    rel = phrase.value("rel")
    if len(phrase.words) == 1 and phrase.words[0].text in context.language.guarded and not _governed(phrase, context):
        return None
    if rel and context.anchor:
        here = context.anchor.replace(day=1)
        options = [Period("M", date(y, n, 1)) for y in (here.year - 1, here.year, here.year + 1)]
        if rel == "-1":
            return dated(max(p for p in options if p.first < here), edge=edge)
        if rel == "1":
            return dated(min(p for p in options if p.first > here), edge=edge)
        return dated(options[1], edge=edge)
    of, inferred = placed(phrase, context, n, None)
    return dated(of, edge=edge, inferred=inferred) if of else Reading("DATE", f"XXXX-{n:02}")


def _governed(phrase: Phrase, context: Context) -> bool:
    """Whether a preposition, article or conjunction leads a word that is not always a month (March, May)."""
    return bool(context.preposition(phrase)) and context.tag_of(phrase.first - 1) in ("IN", "TO", "CC", "DT", "JJS", "")


def month_range(phrase: Phrase, context: Context) -> Reading | None:
    """`March to June 2021`."""
    year, a, b = year_of(phrase, context), int(phrase.value("month") or 0), int(phrase.value("month_two", "month") or 0)
    if year is None:
        return None
    low, high = date(year - (a > b), a, 1), Period("M", date(year, b, 1))
    both = f"{low:%Y-%m}/{high.first:%Y-%m}"
    return Reading("DATE", both, both, high, True)


def year(phrase: Phrase, context: Context) -> Reading | None:
    n = year_of(phrase, context)
    if n is None or not _is_year(phrase, context):
        return None
    return dated(Period("Y", date(n, 1, 1)), explicit=not _attributive(phrase, context), edge=edge_of(phrase))


def _is_year(phrase: Phrase, context: Context) -> bool:
    """Whether four digits are a year rather than an amount of what follows."""
    if len(phrase.words) > 1:
        return True
    word, before, after = phrase.words[0], context.word(phrase.first - 1), context.word(phrase.last)
    if not word.text.isdigit():
        return len(word.text) > 4
    if context.plays(after, "amount") or after in _WITHIN_NUMBERS or before in _WITHIN_NUMBERS | {"-"}:
        return False
    if context.tag_of(phrase.last) == "CD" or context.tag_of(phrase.first - 1) == "CD":
        return False
    if not 1700 <= int(word.text) <= 2059 and not context.plays(before, "of_year"):
        return False
    counted = context.tag_of(phrase.last) in _QUANTITY_TAGS
    return not counted or (context.tag_of(phrase.first - 1) in _DETERMINERS and not context.plays(before, "rough"))


def _attributive(phrase: Phrase, context: Context) -> bool:
    return context.tag_of(phrase.last).startswith("NN")


def year_range(phrase: Phrase, context: Context) -> Reading | None:
    low, text = int(phrase.number("y") or 0), phrase.group("y2")[0].text
    high = int(str(low)[: 4 - len(text)] + text) if text.isdigit() and len(text) in (2, 4) else 0
    if not 1500 <= low < high <= 2199:
        return None
    return Reading("DATE", f"{low}/{high}", f"{low}/{high}", Period("Y", date(high, 1, 1)), True)


def decade(phrase: Phrase, context: Context) -> Reading | None:
    spelt = phrase.value("decades")
    digits = spelt or re.sub(r"\D", "", phrase.words[-1].text)
    if len(digits) == 2 and not spelt and (context.tag_of(phrase.first - 1) == "PRP$" or len(phrase.words) == 1):
        return None
    n = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return dated(Period("E", date(n, 1, 1)), explicit=len(digits) == 4, edge=edge_of(phrase)) if 1000 <= n < 2200 else None


def century(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.number("n") or 0)
    return dated(Period("C", date(n * 100 - 99, 1, 1)), edge=edge_of(phrase)) if 1 <= n <= 22 else None


def quarter(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.value("qcode") or phrase.number("q") or 0)
    return _piece("Q", n, phrase, context) if 1 <= n <= 4 else None


def half(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.value("hcode") or phrase.number("h") or 0)
    n = 2 if n == -1 else n
    return _piece("H", n, phrase, context) if n in (1, 2) else None


def _piece(unit: str, n: int, phrase: Phrase, context: Context) -> Reading:
    """The nth quarter or half of the year named, or else the nearest one."""
    year, months = year_of(phrase, context), MONTHS[unit]
    if year is None and context.anchor is None:
        return Reading("DATE", f"XXXX-{unit}{n}")
    if year is None and context.anchor:
        here = period(unit, context.anchor)
        options = [
            Period(unit, date(y, 1 + (n - 1) * months, 1)) for y in (here.first.year - 1, here.first.year, here.first.year + 1)
        ]
        ahead = context.tense(phrase) == "future"
        return dated(among(options, context.anchor, "future" if ahead else "past", 120 if ahead else 300))
    return dated(Period(unit, date(year or 1, 1 + (n - 1) * months, 1)), explicit=bool(phrase.group("y")))


def year_before(phrase: Phrase, context: Context) -> Reading | None:
    """`the year-ago quarter`, `a year earlier` beside a quarter: the one named last, a year back."""
    n, term = int(phrase.number("q") or 0), phrase.value("term")
    named = context.newest_named("Q") or context.newest_named("H", "Y") or period_of("Y", context)
    if term == "Q" and (named is None or named.unit != "Q"):
        named = period_of("Q", context)
    if named is None:
        return Reading("DATE", unknown("Y"))
    back = Period(named.unit, shift_months(named.first, -12))
    if 1 <= n <= 4:
        back = Period("Q", date(back.first.year, 3 * n - 2, 1))
    return dated(back)


def latest(phrase: Phrase, context: Context) -> Reading | None:
    """`the latest quarter`, `the quarter`: the one named last, else the one before that of writing."""
    term = phrase.value("term") or ""
    newest = context.newest_named(term) if term else context.newest_named("Q") or context.newest_named("H", "Y")
    if newest is None:
        here = period_of(term or "Q", context)
        newest = shift(here, -1) if here else None
    return dated(newest) if newest else Reading("DATE", unknown(term or "Q"))


def year_term(phrase: Phrase, context: Context) -> Reading | None:
    """`the 1988 period`: the quarter (or other period) named last, in that year."""
    year, named = year_of(phrase, context), context.last_named("Q", "H", "Y")
    if year is None:
        return None
    if phrase.value("term") == "Q" and (named is None or named.unit != "Q"):
        named = context.newest_named("Q") or (shift(period("Q", context.anchor), -1) if context.anchor else None)
    if named is None:
        return dated(Period("Y", date(year, 1, 1)))
    return dated(Period(named.unit, named.first.replace(year=year)))


def unit(phrase: Phrase, context: Context) -> Reading | None:
    """`this week`, `early next year`, `the end of the month`."""
    which, by = phrase.value("unit", "single") or "D", int(phrase.value("rel") or 0)
    here = period_of(which, context)
    if which == "D":
        return None
    if here is None or context.anchor is None:
        return Reading("DATE", unknown(which))
    of = shift(here, by)
    if which == "WE" and not phrase.group("rel"):
        of = _weekend(phrase, context, context.anchor)
    return dated(of, edge=edge_of(phrase), rough=bool(phrase.group("rough")))


def _weekend(phrase: Phrase, context: Context, anchor: date) -> Period:
    """The weekend, said on its own: the last begun, unless the clause looks ahead."""
    here = period("WE", anchor)
    return here if context.tense(phrase) == "future" or anchor.weekday() >= 5 else shift(here, -1)


def unit_end(phrase: Phrase, context: Context) -> Reading | None:
    which = phrase.value("unit", "single") or "Y"
    here = period_of(which, context)
    if here is None:
        return Reading("DATE", unknown(which))
    if which == "Y" and context.tense(phrase) == "past" and here.first.month <= 3:
        here = shift(here, -1)
    return Reading("DATE", here.timex(), here.part("end"), here)


def then_unit(phrase: Phrase, context: Context) -> Reading | None:
    """`the following day`, `that year`, `the day before`: counted from the date named last."""
    which = phrase.value("unit", "single") or "D"
    by = int(phrase.value("then", "then_next") or 0) if phrase.group("then") else 0
    if phrase.group("off"):
        by = int(phrase.value("off") or 0)
    finer = {"D": ("D",), "W": ("D", "W"), "M": ("D", "W", "M"), "Y": ("D", "W", "M", "Q", "S", "H", "Y")}.get(which, ())
    named = context.last_named(*finer) if finer else None
    if named is None and which in ("Q", "E", "C"):
        named = context.last_named(which)
    if named is None:
        return None if phrase.group("that") else Reading("DATE", unknown(which))
    of = shift(period(which, named.first), by)
    following = context.tag_of(phrase.last)
    if (phrase.group("off") and following == "VBG") or (which == "D" and following.startswith("NN")):
        return None
    return dated(of, edge=edge_of(phrase))


def week_of(phrase: Phrase, context: Context) -> Reading | None:
    found = day_reading(phrase, context)
    which = phrase.value("unit", "single") or "W"
    if found is None or found.period is None:
        return Reading("DATE", unknown(which))
    return dated(period(which, found.period.first), explicit=found.explicit, inferred=found.inferred)


def bare_unit(phrase: Phrase, context: Context) -> Reading | None:
    which = phrase.value("unit", "single") or "D"
    if which == "WE":
        return dated(_weekend(phrase, context, context.anchor)) if context.anchor else Reading("DATE", unknown("WE"))
    if context.plays(context.word(phrase.last), "closing"):
        return Reading("DURATION", length(which, 1))
    if which in ("M", "Q") or not context.plays(context.preposition(phrase), "during"):
        return None
    here = period_of(which, context)
    return dated(here) if here else Reading("DATE", unknown(which))


def season(phrase: Phrase, context: Context) -> Reading | None:
    n, rel = int(phrase.value("season") or 3), phrase.value("rel")
    if len(phrase.words) == 1 and not context.plays(context.preposition(phrase), "of_season"):
        return None
    code = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[n]
    year = year_of(phrase, context)
    if year:
        return dated(Period("S", date(year, n, 1)), explicit=bool(phrase.group("y")), edge=edge_of(phrase))
    if context.anchor is None:
        return Reading("DATE", f"XXXX-{code}")
    options = [Period("S", date(context.anchor.year + k, n, 1)) for k in (-1, 0, 1)]
    if rel == "-1":
        of = max((p for p in options if p.last < context.anchor), default=options[0])
    elif rel == "1":
        of = min((p for p in options if p.first > context.anchor), default=options[-1])
    else:
        of = among(options, context.anchor, "" if rel else context.tense(phrase))
    return dated(of, edge=edge_of(phrase))


def holiday(phrase: Phrase, context: Context) -> Reading | None:
    """A feast of the year named, else the one that is meant; its eve is the day before, its week the week that holds it."""
    rule = phrase.value("movable") or phrase.value("fixed") or phrase.value("named_day") or "01-01"
    year, rel, here = year_of(phrase, context), phrase.value("rel"), context.anchor
    if year is None and here is None:
        near = context.nearest_dated(phrase)
        if near is None or near.unit in ("E", "C"):
            return Reading("DATE", unknown("D"))
        year = near.first.year
        return dated(Period("D", _feast(rule, year)), inferred=True)
    options = [Period("D", _feast(rule, y)) for y in ([year] if year else [here.year + k for k in (-1, 0, 1)] if here else [])]
    if rel and here and not year:
        kept = [p for p in options if (p.first < here if rel == "-1" else p.first > here)] if rel != "0" else options[1:2]
        options = kept[-1:] if rel == "-1" else kept[:1]
    of = options[0] if len(options) == 1 or here is None else among(options, here, context.tense(phrase))
    beside = phrase.value("eve")
    if beside == "W":
        return dated(period("W", of.first))
    return dated(shift(of, -1) if beside else of)


def _feast(rule: str, year: int) -> date:
    """The day of a feast: `12-25`, `11-4-4` (month, weekday, which one), `+39` (days from Easter Sunday, Gregorian)."""
    if rule[0] in "+-":
        return _easter(year) + timedelta(int(rule))
    parts = [int(x) for x in rule.split("-")]
    if len(parts) == 2:
        return date(year, parts[0], parts[1])
    first = date(year, parts[0], 1)
    return first + timedelta((parts[1] - first.isoweekday()) % 7 + 7 * (parts[2] - 1))


def _easter(year: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, chapter 8)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, n = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, n + 1)


def ago(phrase: Phrase, context: Context) -> Reading | None:
    """`two months ago` from the day of writing; `a year earlier`, `three days later` from the date named last.

    The result is as fine as the unit: the month two months back, the week two weeks back, the day ten days back.
    """
    which = phrase.value("unit") or "D"
    n = phrase.number("n") or (2 if phrase.group("two") else 1 if phrase.group("one") else None)
    way = int(phrase.value("ago") or -1)
    sign = 1 if way > 0 else -1
    if phrase.value("ago") == "-3" and context.tag_of(phrase.last) not in (".", ",", ":", ""):
        return None
    if phrase.group("half") and n is not None:
        n += 0.5
    n = 0.5 if phrase.group("half_of") else n
    if n is None:
        return Reading("DATE", "PAST_REF") if way == -1 else Reading("DURATION", length(which, None))
    if which in "hms":
        if abs(way) > 1 or context.anchor is None:
            return Reading("DURATION", length(which, n))
        return Reading("TIME", f"{context.anchor}TXX:XX", dates.approximate(context.anchor.isoformat()))
    count, step = {"F": (2, "W"), "WE": (1, "W"), "L": (1000, "Y")}.get(which, (1, which))
    named = context.last_named() if abs(way) > 1 else None
    if which == "Y" and n == 1 and sign < 0:
        recent = context.newest_named("Q")
        if recent:
            return dated(Period("Q", shift_months(recent.first, -12)))
    base = named.first if named else context.anchor
    if base is None or (abs(way) > 1 and named is None and context.anchor is None):
        return Reading("DATE", unknown(step))
    if n != int(n) and step in MONTHS:
        of = period("M", shift_months(base, sign * round(n * MONTHS[step])))
    else:
        target = move(base, step, sign * int(n * count))
        fine = "M" if step == "Q" else "Y" if step in ("E", "C") else step
        of = period(fine, target)
        if step == "W" and (way != -1 or n == 1):  # some weeks ago are as fine as weeks, but a week ago is a day
            return Reading("DATE", target.isoformat(), dated(of, rough=rough(phrase, context)).when, Period("D", target))
    return dated(of, rough=rough(phrase, context))


PERIODS: Mapping[str, Callable[[Phrase, Context], Reading | None]] = {
    "month": month, "month_range": month_range, "year": year, "year_range": year_range, "decade": decade, "century": century,
    "quarter": quarter, "half": half, "year_before": year_before, "latest": latest, "year_term": year_term, "unit": unit,
    "unit_end": unit_end, "then_unit": then_unit, "week_of": week_of, "bare_unit": bare_unit, "season": season,
    "holiday": holiday, "ago": ago,
}  # fmt: skip
