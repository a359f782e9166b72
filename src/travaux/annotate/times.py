"""Time expressions: what one document says about when.

TIMEX3 spans, types and values after TimeML (Pustejovsky et al. 2003, as annotated in TimeBank), and the days each denotes as
EDTF. Relative words count from the day the document was published; where that is an interval, both its ends are tried and the
answer covers both; where it is unknown or open, relative words have no days.

Invariant: times are in text order and do not overlap; each `when` is valid EDTF or None.
"""

import re
from datetime import date

from spacy.tokens import Token

from travaux import dates
from travaux.annotate.parsed import Parsed
from travaux.annotate.time_context import NOTHING, Context, Reading, Tense
from travaux.annotate.time_days import DAYS, timed
from travaux.annotate.time_durations import DURATIONS
from travaux.annotate.time_grammar import Grammar, Phrase, Word, grammar
from travaux.annotate.time_periods import PERIODS
from travaux.annotate.time_values import Period
from travaux.languages.times import TimeWords
from travaux.model import Span, Time

_NONE: frozenset[str] = frozenset()
READINGS = {**DAYS, **PERIODS, **DURATIONS}


def find(parsed: Parsed) -> tuple[Time, ...]:
    """The time expressions of the article, read against its date of publication."""
    known = grammar(parsed.language.times)
    if not known.rules:
        return ()
    tokens = {token.idx: token for token in parsed.doc}
    words, chars = known.read(parsed.text, {at: token.tag_ for at, token in tokens.items() if token.tag_})
    published = parsed.document.published
    ends = dict.fromkeys((dates.first(published), dates.last(published)))
    anchors = [None] if None in ends else list(ends)
    bound = next((Period("D", day) for day in reversed(ends) if day), None)
    readings = [_read(known, words, chars, tokens, anchor, bound) for anchor in anchors]
    inferred = bool(published and anchors[0] and dates.is_inferred(published))
    return tuple(_times(readings, inferred))


def _read(
    known: Grammar, words: list[Word], chars: str, tokens: dict[int, Token], anchor: date | None, bound: Period | None
) -> dict[Span, Reading]:
    """One pass over the document with one day of writing; two where the first has to find what other dates count from."""
    phrases = list(known.phrases(words, chars))
    context = _context(known, words, tokens, anchor)
    found = _pass(phrases, context)
    if context.asked:
        certain = context.certain
        context = _context(known, words, tokens, anchor)
        context.certain = certain
        found = _pass(phrases, context)
    explicit = [(span.start, _finest(r)) for span, r in found.items() if r.explicit and r.period]
    if anchor is None and (explicit or bound):
        context = _context(known, words, tokens, None)
        context.dated, context.bound = explicit, bound
        found = _pass(phrases, context)
    return found


def _finest(reading: Reading) -> Period:
    """The period an explicit date lies in: the month where it names one of its year (the end of 2021 is December)."""
    begin = dates.first(reading.when)
    if reading.period and begin and dates.precision(reading.when or "") == "month":
        return Period("M", begin)
    return reading.period or Period("D", date.min)


def _context(known: Grammar, words: list[Word], tokens: dict[int, Token], anchor: date | None) -> Context:
    def tense(phrase: Phrase) -> Tense:
        for word in reversed(phrase.words):
            token = tokens.get(word.start)
            if token is not None:
                found = tense_of(token, known.words)
                late = token.sent.start < token.i - len(phrase.words)  # "put off until", not "Until Monday, they had"
                before = context.preposition(phrase)
                if context.plays(before, "elapsing"):
                    return "past"
                lasts = context.plays(before, "lasting")
                return "future" if found == "past" and late and lasts else found
        return ""

    def tag(word: Word) -> str:
        token = tokens.get(word.start)
        return token.tag_ if token is not None else ""

    context = Context(words, known.words, anchor, tense, tag)
    return context


def _pass(phrases: list[Phrase], context: Context) -> dict[Span, Reading]:
    """Read the phrases in text order, longest first; a time of day joins the day beside it."""
    found: list[tuple[Phrase, Span, Reading]] = []
    done = -1
    for phrase in phrases:
        if phrase.first < done:
            continue
        try:
            reading = READINGS[phrase.rule](phrase, context)
        except (OverflowError, ValueError):
            reading = None
        if reading is None:
            continue
        done = phrase.last
        if reading is NOTHING:
            continue
        if phrase.rule == "clock":
            context.clocks[phrase.last] = phrase.first
        reading = _due(phrase, reading, context, phrase.last)
        if found and _joins(found[-1], phrase, reading, context):
            before, span, other = found.pop()
            day, at = (other, reading.clock) if phrase.rule == "clock" else (reading, other.clock)
            reading = _due(before, timed(day, at or ""), context, phrase.last)
            found.append((phrase, Span(span.start, phrase.span.end), reading))
            context.named.pop()
        else:
            found.append((phrase, phrase.span, reading))
        context.named.append(reading)
        if reading.explicit and reading.period:
            context.certain.append(reading.period)
    return {span: reading for _, span, reading in found}


def _joins(last: tuple[Phrase, Span, Reading], phrase: Phrase, reading: Reading, context: Context) -> bool:
    """Whether a clock time and a day stand side by side, with at most a comma, `on` or `at` between them."""
    before, _, other = last
    between = context.words[before.last : phrase.first]
    if len(between) > 2 or not all(context.plays(word.text, "joint") for word in between):
        return False
    kinds = {before.rule, phrase.rule}
    days = {"day", "weekday", "deictic", "instant", "numeric"}
    hours = [r.clock for r in (reading, other) if r.clock and ":" in r.clock]
    return "clock" in kinds and bool(kinds & days) and len(hours) == 1


def _due(phrase: Phrase, reading: Reading, context: Context, last: int) -> Reading:
    """A date after `by`, `until` or `no later than` is the last day of what it bounds."""
    words, before = context.language, context.preposition(phrase)
    if reading.when is None or reading.type not in ("DATE", "TIME") or "/" in reading.when[:3]:
        return reading
    if before in words.classes.get("approx", ()) and not context.plays(context.word(last), "possessive"):
        return _with_when(reading, dates.approximate(reading.when))
    if context.plays(before, "deadline") and (
        not context.plays(before, "comparison") or context.plays(context.word(phrase.first - 2), "comparative")
    ):
        if context.tag_of(last).startswith("NN") and last - phrase.first == 1:
            return reading
        end = reading.when.rpartition("/")[2]
        return _with_when(reading, f"../{end}")
    if context.plays(before, "strictly_before") and phrase.group("bound"):
        return _with_when(reading, f"../{reading.when.rpartition('/')[2]}")
    if context.plays(before, "strictly_before"):
        first = dates.first(reading.when)
        return _with_when(reading, dates.shift_days(f"../{first}", -1)) if first else reading
    return reading


def _with_when(reading: Reading, when: str) -> Reading:
    return Reading(reading.type, reading.value, when, reading.period, reading.explicit, reading.clock, reading.inferred)


def _times(passes: list[dict[Span, Reading]], inferred: bool) -> list[Time]:
    """One time a span: where the passes differ, the days cover all of them and the value says what they share."""
    out = []
    for span, reading in passes[0].items():
        others = [p[span] for p in passes[1:] if span in p]
        when, value = reading.when, reading.value
        if any(o.when != when for o in others):
            when = dates.cover(when, *(o.when for o in others))
        if when and inferred and not reading.explicit:
            when = dates.inferred(when)
        for other in others:
            value = value if other.value == value else _shared(value, other.value)
        out.append(Time(span, reading.type, value, when if when and dates.valid(when) else None))
    return sorted(out, key=lambda t: t.span)


def _shared(a: str, b: str) -> str:
    """Two values with X's from the first field in which they differ."""
    fields, others = re.split(r"(?=[-T])", a), re.split(r"(?=[-T])", b)
    if len(fields) != len(others):
        return "XXXX"
    same = next((n for n, (x, y) in enumerate(zip(fields, others, strict=True)) if x != y), len(fields))
    return "".join([*fields[:same], *(re.sub(r"\d", "X", field) for field in fields[same:])])


def tense_of(token: Token, words: TimeWords) -> Tense:
    """Whether the clause a token belongs to tells of the past, the present or the future; "" where the parse does not say."""
    for _ in range(12):
        head = token.head
        if head is token or head.i == token.i:
            return _tense(token, words) if token.pos_ in ("VERB", "AUX") else ""
        token = head
        if token.pos_ in ("VERB", "AUX"):
            found = _tense(token, words)
            if found:
                return found
    return ""


def _tense(verb: Token, words: TimeWords) -> Tense:
    roles = words.roles
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    lemma = verb.lemma_.lower()
    if auxiliaries & roles.get("future", _NONE):
        return "past" if auxiliaries & roles.get("perfect", _NONE) else "future"
    if verb.tag_ in ("VB", "VBN") and auxiliaries & roles.get("infinitive", _NONE):
        head = verb.head
        if any(child.lower_ in roles.get("pluperfect", _NONE) and child.dep_.startswith("aux") for child in head.children):
            return "past"
        if head.head.i != head.i and any(
            c.lower_ in roles.get("pluperfect", _NONE) and c.dep_ == "aux" for c in head.head.children
        ):
            return "past"
        if head.i == verb.i or head.lemma_.lower() in roles.get("prospective", _NONE) or head.pos_ in ("NOUN", "ADJ", "AUX"):
            return "future"
        return ""
    if verb.tag_ == "VBD" or auxiliaries & roles.get("past", _NONE):
        return (
            "future"
            if verb.tag_ == "VBN"
            and lemma in roles.get("scheduled", _NONE)
            and not auxiliaries & roles.get("pluperfect", _NONE)
            else "past"
        )
    if verb.tag_ == "VBN" and auxiliaries & roles.get("present", _NONE) and lemma not in roles.get("scheduled", _NONE):
        return "present"
    if verb.tag_ == "VBN":
        return "future" if lemma in roles.get("scheduled", _NONE) else "past"
    if verb.tag_ == "VBG":
        return "future" if auxiliaries & roles.get("present", _NONE) else ""
    if verb.tag_ in ("VBZ", "VBP"):
        return "future" if lemma in roles.get("prospective", _NONE) else "present"
    return ""
