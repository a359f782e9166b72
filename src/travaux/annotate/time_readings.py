"""What each rule's phrases mean: dates, months, quarters, and everything counted from the day of writing or from another date.

A reading takes a phrase and its context and gives its TIMEX3 type and value and its EDTF days, or None where the words tell
no time after all. Where nothing is known to count from, the value holds X's and there are no days.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from travaux.annotate.time_context import Context, Reading, among, dated, day_in, period_of, placed
from travaux.annotate.time_durations import DURATIONS, rough
from travaux.annotate.time_grammar import Phrase
from travaux.annotate.time_values import MONTHS, Period, move, period, shift, shift_months, unknown

_QUANTITY_TAGS = frozenset({"NNS", "NNPS"})


def _year(phrase: Phrase, context: Context, group: str = "y") -> int | None:
    """The year a group spells, or that its `year_rel` counts from the year of writing."""
    words = phrase.group(group)
    if words:
        n = phrase.number(group)
        return int(n) if n and 1000 <= n < 2200 and n == int(n) else None
    by = phrase.value("year_rel", "rel")
    return context.anchor.year + int(by) if by and context.anchor else None


def _edge(phrase: Phrase) -> str | None:
    return phrase.value("bound") or phrase.value("edge") or None


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
        year = _year(phrase, context)
        if year is None:
            return Reading("DATE", f"XXXX-{month:02}-{n:02}")
        of = day_in(date(year, month, 1), n)
        return dated(of, explicit=bool(phrase.group("y"))) if of else None
    if not 1 <= n <= 31:
        return None
    of, inferred = placed(phrase, context, month, n)
    if of is None:
        return Reading("DATE", f"XXXX-{month:02}-{n:02}")
    return dated(of, inferred=inferred)


def day_range(phrase: Phrase, context: Context) -> Reading | None:
    """Two days of one month: the value and the days run from the one to the other."""
    month, a, b = int(phrase.value("month") or 0), int(phrase.number("d") or 0), int(phrase.number("d2") or 0)
    if not 1 <= a < b <= 31:
        return None
    year = _year(phrase, context)
    low, inferred = (day_in(date(year, month, 1), a), False) if year else placed(phrase, context, month, a)
    high = day_in(low.first, b) if low else None
    if low is None or high is None:
        return Reading("DATE", f"XXXX-{month:02}-{a:02}/XXXX-{month:02}-{b:02}")
    mark = "?" if inferred else ""
    value = f"{low.first}/{high.first}"
    return Reading("DATE", value, f"{low.first}{mark}/{high.first}{mark}", high, bool(year), inferred=inferred)


def day_of_month(phrase: Phrase, context: Context) -> Reading | None:
    """`on the 21st`: of the month last named, else of the month of writing; only where a preposition says it is a day."""
    digits = phrase.words[1].text[0].isdigit()
    following = context.tag_of(phrase.last)
    if not digits or context.preposition(phrase) not in ("on", "by", "until", "till", "from", "since", "before", "after", "to"):
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


_PARTS = {"noon": "T12:00", "midday": "T12:00", "midnight": "T24:00"}


def _with_part(of: Reading, part: str | None) -> Reading:
    """A day with a part of it named: the value tells the part, the days stay."""
    if not part:
        return of
    return Reading("TIME", f"{of.value}T{part}", of.when, of.period, of.explicit, part, of.inferred)


def weekday(phrase: Phrase, context: Context) -> Reading | None:
    n, part = int(phrase.value("dow") or 0), phrase.value("part")
    then = phrase.value("then", "then_next")
    said = {w.text for w in phrase.words}
    base = context.anchor
    if then is not None:
        named = context.last_named("D")
        base = named.first if named and then != "1" else base
    if base is None:
        return _with_part(Reading("DATE", f"XXXX-WXX-{n}"), part)
    same = base + timedelta(n - 1 - base.weekday())
    back, on = same - timedelta(7 * (same > base)), same + timedelta(7 * (same < base))
    if "last" in said or then == "-1":
        day = back - timedelta(7 * (back == base))
    elif "next" in said or then == "1":
        day = on + timedelta(7 * (on == base))
    elif "coming" in said:
        day = on
    elif "this" in said:
        day = same
    else:
        day = on if context.tense(phrase) == "future" else back
    return _with_part(dated(Period("D", day)), part)


def deictic(phrase: Phrase, context: Context) -> Reading | None:
    off = int(phrase.value("deictic") or 0) + {"before": -1, "after": 1}.get(
        phrase.group("off")[0].text if phrase.group("off") else "", 0
    )
    part = phrase.value("part") or (phrase.value("tonight") or "NI" if phrase.words[-1].text == "tonight" else None)
    if context.anchor is None:
        return _with_part(Reading("DATE", unknown("D")), part)
    return _with_part(dated(Period("D", context.anchor + timedelta(off))), part)


def part(phrase: Phrase, context: Context) -> Reading | None:
    """`this morning`, `last night`, `overnight`."""
    rel = {w.text for w in phrase.words}
    which = phrase.value("part") or "NI"
    named = context.last_named("D")
    day = context.anchor
    if "last" in rel and day:
        day -= timedelta(1)
    elif ("that" in rel or "the" in rel) and named:
        day = named.first
    return _with_part(dated(Period("D", day)) if day else Reading("DATE", unknown("D")), which)


def then_part(phrase: Phrase, context: Context) -> Reading | None:
    by, named = int(phrase.value("then", "then_next") or 0), context.last_named("D")
    return _with_part(dated(shift(named, by)) if named else Reading("DATE", unknown("D")), phrase.value("part"))


def clock(phrase: Phrase, context: Context) -> Reading | None:
    """A time of day; its day is the one named beside it (joined later), the last one named, or that of writing."""
    half = phrase.value("ampm")
    if phrase.group("at"):
        h, m = (int(n) for n in phrase.group("at")[0].text.split(":")[:2])
        if not half and phrase.group("at")[0].start and context.word(phrase.first - 1) in ("(", "score"):
            return None
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
    """A day with a time of day, HH:MM or a part of the day."""
    if not re.match(r"\d", at):
        return _with_part(of, at)
    when = None
    if of.when and of.period and of.period.unit == "D":
        day = of.period.first + timedelta(at == "24:00")
        when = f"{day}T{'00:00' if at == '24:00' else at}:00" + ("?" if of.inferred else "")
    return Reading("TIME", f"{of.value[:10]}T{at}", when, of.period, of.explicit, at, of.inferred)


def month(phrase: Phrase, context: Context) -> Reading | None:
    n, edge = int(phrase.value("month") or 0), _edge(phrase)
    if phrase.group("y") or phrase.group("year_rel"):
        year = _year(phrase, context)
        if year is None:
            return None if phrase.group("y") else Reading("DATE", f"XXXX-{n:02}")
        return dated(Period("M", date(year, n, 1)), explicit=bool(phrase.group("y")), edge=edge)
    rel = phrase.value("rel")
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


def month_range(phrase: Phrase, context: Context) -> Reading | None:
    """`March to June 2021`."""
    year, a, b = _year(phrase, context), int(phrase.value("month") or 0), int(phrase.value("month_two", "month") or 0)
    if year is None:
        return None
    low, high = date(year - (a > b), a, 1), Period("M", date(year, b, 1))
    both = f"{low:%Y-%m}/{high.first:%Y-%m}"
    return Reading("DATE", both, both, high, True)


def year(phrase: Phrase, context: Context) -> Reading | None:
    n = _year(phrase, context)
    if n is None or not _is_year(phrase, context):
        return None
    return dated(Period("Y", date(n, 1, 1)), explicit=not _attributive(phrase, context), edge=_edge(phrase))


def _is_year(phrase: Phrase, context: Context) -> bool:
    """Whether four digits are a year rather than an amount of what follows."""
    if len(phrase.words) > 1:
        return True
    word, before, after = phrase.words[0], context.word(phrase.first - 1), context.word(phrase.last)
    if not word.text.isdigit():
        return len(word.text) > 4
    if after in context.language.amounts or before in ("-", "–", "/", ":") or after in ("/", ":"):
        return before in ("-", "–") and False
    if not 1700 <= int(word.text) <= 2099 and before not in ("in", "since", "of", "until", "by", "from"):
        return False
    counted = context.tag_of(phrase.last) in _QUANTITY_TAGS
    return (
        not counted
        or before in ("the", "'s", "his", "her", "their", "its", "our")
        or context.tag_of(phrase.first - 1) == "PRP$"
    )


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
    n = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return dated(Period("E", date(n, 1, 1)), explicit=len(digits) == 4, edge=_edge(phrase)) if 1000 <= n < 2200 else None


def century(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.number("n") or 0)
    return dated(Period("C", date(n * 100 - 99, 1, 1)), edge=_edge(phrase)) if 1 <= n <= 22 else None


def quarter(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.value("qcode") or phrase.number("q") or 0)
    return _piece("Q", n, phrase, context) if 1 <= n <= 4 else None


def half(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.value("hcode") or phrase.number("h") or 0)
    n = 2 if n == -1 else n
    following = context.word(phrase.last)
    if n not in (1, 2) or (following == "of" and not phrase.group("y")):
        return None
    if not (phrase.group("y") or phrase.group("year_rel") or phrase.group("hcode") or "year" in {w.text for w in phrase.words}):
        return None
    return _piece("H", n, phrase, context)


def _piece(unit: str, n: int, phrase: Phrase, context: Context) -> Reading:
    """The nth quarter or half of the year named, or else the nearest one."""
    year, months = _year(phrase, context), MONTHS[unit]
    if year is None and context.anchor is None:
        return Reading("DATE", f"XXXX-{unit}{n}")
    if year is None and context.anchor:
        here = period(unit, context.anchor)
        options = [
            Period(unit, date(y, 1 + (n - 1) * months, 1)) for y in (here.first.year - 1, here.first.year, here.first.year + 1)
        ]
        tense = context.tense(phrase)
        return dated(among(options, context.anchor, tense if tense == "future" else ""))
    return dated(Period(unit, date(year or 1, 1 + (n - 1) * months, 1)), explicit=bool(phrase.group("y")))


def year_before(phrase: Phrase, context: Context) -> Reading | None:
    """`the year-ago quarter`, `a year earlier` beside a quarter: the one named last, a year back."""
    n, named = int(phrase.number("q") or 0), context.last_named("Q", "H", "Y", "M") or period_of("Y", context)
    term = phrase.value("term")
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
    if len(phrase.words) == 2 and not term:
        return None
    recent = [r.period for r in context.named[-12:] if r.period and r.period.unit in ((term,) if term else ("Q", "H", "Y"))]
    newest = max(recent, default=None, key=lambda p: p.first)
    if newest is None:
        here = period_of(term or "Q", context)
        newest = shift(here, -1) if here else None
    return dated(newest) if newest else Reading("DATE", unknown(term or "Q"))


def year_term(phrase: Phrase, context: Context) -> Reading | None:
    """`the 1988 period`: the quarter (or other period) named last, in that year."""
    year, named = _year(phrase, context), context.last_named("Q", "H", "Y")
    if year is None:
        return None
    if named is None:
        return dated(Period("Y", date(year, 1, 1)))
    return dated(Period(named.unit, named.first.replace(year=year)))


def unit(phrase: Phrase, context: Context) -> Reading | None:
    """`this week`, `early next year`, `the end of the month`."""
    which, by = phrase.value("unit", "single") or "D", int(phrase.value("rel") or 0)
    here = period_of(which, context)
    said = {w.text for w in phrase.words}
    if which == "D":
        return None
    if here is None or context.anchor is None:
        return Reading("DATE", unknown(which))
    of = shift(here, by)
    if which == "WE" and "last" not in said and "this" not in said and by == 0:
        of = _weekend(phrase, context, context.anchor)
    return dated(of, edge=_edge(phrase), rough="or" in said)


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
        by = -1 if phrase.group("off")[0].text == "before" else 1
    finer = {"D": ("D",), "W": ("D", "W"), "M": ("D", "W", "M"), "Y": ("D", "W", "M", "Q", "S", "H", "Y")}.get(which, ())
    named = context.last_named(*finer) if finer else None
    if named is None and which in ("Q", "E", "C"):
        named = context.last_named(which)
    if named is None:
        return Reading("DATE", unknown(which))
    of = shift(period(which, named.first), by)
    following = context.tag_of(phrase.last)
    return None if which == "D" and following.startswith("NN") else dated(of, edge=_edge(phrase))


def week_of(phrase: Phrase, context: Context) -> Reading | None:
    found = day(phrase, context)
    which = phrase.value("unit", "single") or "W"
    if found is None or found.period is None:
        return Reading("DATE", unknown(which))
    return dated(period(which, found.period.first), explicit=found.explicit, inferred=found.inferred)


def bare_unit(phrase: Phrase, context: Context) -> Reading | None:
    which = phrase.value("unit", "single") or "D"
    if which == "WE":
        return dated(_weekend(phrase, context, context.anchor)) if context.anchor else Reading("DATE", unknown("WE"))
    return None


def season(phrase: Phrase, context: Context) -> Reading | None:
    n = int(phrase.value("season") or 3)
    said = {w.text for w in phrase.words}
    bare = len(phrase.words) == 1
    if bare and context.preposition(phrase) not in ("in", "by", "since", "until", "of", "during", "from", "through"):
        return None
    code = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}[n]
    year = _year(phrase, context)
    if year:
        return dated(Period("S", date(year, n, 1)), explicit=bool(phrase.group("y")), edge=_edge(phrase))
    if context.anchor is None:
        return Reading("DATE", f"XXXX-{code}")
    options = [Period("S", date(context.anchor.year + k, n, 1)) for k in (-1, 0, 1)]
    if "last" in said or "past" in said:
        of = max((p for p in options if p.last < context.anchor), default=options[0])
    elif "next" in said or "coming" in said:
        of = min((p for p in options if p.first > context.anchor), default=options[-1])
    else:
        of = among(options, context.anchor, "" if "this" in said else context.tense(phrase))
    return dated(of, edge=_edge(phrase))


def holiday(phrase: Phrase, context: Context) -> Reading | None:
    eve = phrase.words[-1].text == "eve"
    month, n = (int(x) for x in (phrase.value("fixed") or "01-01").split("-"))
    year = _year(phrase, context)
    if year:
        of: Period | None = Period("D", date(year, month, n))
        inferred = False
    else:
        of, inferred = placed(phrase, context, month, n)
    if of is None:
        return Reading("DATE", f"XXXX-{month:02}-{n - eve or 31:02}")
    return dated(shift(of, -int(eve)), inferred=inferred)


def ago(phrase: Phrase, context: Context) -> Reading | None:
    """`two months ago` from the day of writing; `a year earlier`, `three days later` from the date named last.

    The result is as fine as the unit: the month two months back, the week two weeks back, the day ten days back.
    """
    which = phrase.value("unit") or "D"
    n = phrase.number("n") or (2 if phrase.group("two") else 1 if phrase.group("one") else None)
    way = int(phrase.value("ago") or -1)
    sign = 1 if way > 0 else -1
    if (
        phrase.words[-1].text == "before"
        and context.word(phrase.last)
        and context.tag_of(phrase.last) not in (".", ",", ":", "")
    ):
        return None
    if n is None:
        return Reading("DATE", "PAST_REF" if sign < 0 else "FUTURE_REF")
    if which in "hms":
        return Reading("TIME", "PAST_REF" if sign < 0 else "FUTURE_REF", None)
    count, step = {"F": (2, "W"), "WE": (1, "W"), "L": (1000, "Y")}.get(which, (1, which))
    named = context.last_named() if abs(way) == 2 else None
    if which == "Y" and n == 1 and sign < 0:
        recent = context.last_named("Q", "H", "Y", "M", "D")
        named = recent if recent and recent.unit == "Q" else named
        if named and named.unit in ("Q", "M", "D"):
            return dated(Period(named.unit, shift_months(named.first, -12)))
    base = named.first if named else context.anchor
    if base is None or (abs(way) == 2 and named is None and context.anchor is None):
        return Reading("DATE", unknown(step))
    half = n - int(n)
    if half and step in MONTHS:
        of = period("M", shift_months(base, sign * round(n * MONTHS[step])))
    else:
        target = move(base, step, sign * int(n * count))
        fine = "M" if step == "Q" else "Y" if step in ("E", "C") else step
        of = period(fine, target)
        if step == "W":
            return Reading("DATE", target.isoformat(), dated(of, rough=rough(phrase)).when, Period("D", target))
    return dated(of, rough=rough(phrase))


READINGS: Mapping[str, Callable[[Phrase, Context], Reading | None]] = {
    "instant": instant, "numeric": numeric, "day": day, "day_range": day_range, "day_of_month": day_of_month, "weekday": weekday,
    "deictic": deictic, "part": part, "then_part": then_part, "clock": clock, "month": month, "month_range": month_range,
    "year": year, "year_range": year_range, "decade": decade, "century": century, "quarter": quarter, "half": half,
    "year_before": year_before, "latest": latest, "year_term": year_term, "unit": unit, "unit_end": unit_end,
    "then_unit": then_unit, "week_of": week_of, "bare_unit": bare_unit, "season": season, "holiday": holiday, "ago": ago,
    **DURATIONS,
}  # fmt: skip
