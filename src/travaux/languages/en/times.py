"""English: months, weekdays, units, modifiers and the other words of time expressions."""

from travaux.languages.times import TimeWords

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
    "sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SINGULAR = {
    "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "E", "century": "C", "hour": "h",
    "minute": "m", "second": "s", "fortnight": "F", "weekend": "WE", "millennium": "L",
}  # fmt: skip
_PLURAL = {**{f"{word}s": unit for word, unit in _SINGULAR.items() if word not in ("century", "millennium")}, "centuries": "C"}
_CALENDAR = {word: unit for word, unit in _SINGULAR.items() if unit in ("D", "W", "M", "Q", "Y", "E", "C", "WE")}
_PROPER = frozenset({"NNP", "NNPS"})
_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})

CLASSES = {
    "month": {
        **{word: str(n) for n, word in enumerate(_MONTHS, 1)},
        **{word[:3]: str(n) for n, word in enumerate(_MONTHS, 1)},
        "sept": "9",
    },
    "dow": {
        **{word: str(n) for n, word in enumerate(_DAYS, 1)},
        **{word[:3]: str(n) for n, word in enumerate(_DAYS, 1)},
        "tues": "2", "thur": "4", "thurs": "4",
    },
    "full_month": {word: str(n) for n, word in enumerate(_MONTHS, 1)},
    "full_dow": {word: str(n) for n, word in enumerate(_DAYS, 1)},
    "dows": {f"{word}s": str(n) for n, word in enumerate(_DAYS, 1)},
    "season": {"spring": "3", "springtime": "3", "summer": "6", "summertime": "6", "autumn": "9", "fall": "9", "winter": "12"},
    "seasons": {"summers": "SU", "winters": "WI", "springs": "SP", "autumns": "FA"},
    "unit": {**_SINGULAR, **_PLURAL},
    "single": _SINGULAR,
    "plural": _PLURAL,
    "calendar": _CALENDAR,
    "trading": {"trading": "", "business": "", "working": "", "calendar": "", "banking": "", "full": "", "consecutive": "",
                "straight": "", "more": "", "additional": "", "extra": "", "further": "", "long": "", "whole": ""},
    "part": {"morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI"},
    "parts": {"mornings": "MO", "afternoons": "AF", "evenings": "EV", "nights": "NI"},
    "instant": {"noon": "12:00", "midday": "12:00", "midnight": "24:00", "noontime": "12:00"},
    "deictic": {"today": "0", "yesterday": "-1", "tomorrow": "1"},
    "tonight": {"tonight": "NI"},
    "rel": {"this": "0", "current": "0", "last": "-1", "past": "-1", "next": "1", "coming": "1", "upcoming": "1"},
    "span_back": {"last": "", "past": "", "previous": "", "preceding": "", "latest": "", "recent": ""},
    "span_on": {"next": "", "coming": "", "following": "", "upcoming": "", "ensuing": ""},
    "then_next": {"following": "1", "next": "1", "previous": "-1", "preceding": "-1", "same": "0", "subsequent": "1"},
    "that": {"that": "0"},
    "edge": {"early": "early", "mid": "mid", "late": "late", "earlier": "", "later": "", "sometime": "", "latter": "late"},
    "bound": {"beginning": "begin", "start": "begin", "outset": "begin", "middle": "mid", "end": "end", "close": "end"},
    "half": {"half": ""},
    "slice": {"first": "h1", "second": "h2"},
    "days": {"first": "early", "last": "late", "final": "late"},
    "week": {"first": "w1", "second": "w2", "third": "w3", "fourth": "w4", "last": "w5", "final": "w5"},
    "approx": {word: "" for word in ("about", "around", "nearly", "almost", "approximately", "roughly", "some",
                                     "circa", "barely", "virtually", "practically")},
    "exactly": {"exactly": "", "precisely": ""},
    "few": {"few": "", "several": "", "many": "", "some": "", "various": "", "numerous": "", "dozens": "", "scores": ""},
    "couple": {"couple": "2", "pair": "2"},
    "art": {"a": "1", "an": "1"},
    "big": {"hundred": "", "thousand": "", "dozen": "", "million": ""},
    "hyphen": {"-": "", "–": "", "—": "", "‑": ""},
    "to": {"-": "", "–": "", "—": "", "to": "", "through": ""},
    "poss": {"'s": ""},
    "apostrophe": {"'": "", "’": ""},
    "ago": {"ago": "-1", "earlier": "-2", "before": "-2", "previously": "-2", "later": "2", "hence": "1", "afterwards": "2",
            "afterward": "2"},
    "every": {"every": "", "each": ""},
    "frequency": {"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y",
                  "hourly": "PT1H", "nightly": "P1D", "fortnightly": "P2W", "biweekly": "P2W", "biannually": "P6M",
                  "bimonthly": "P2M"},
    "now": {"now": "PRESENT_REF", "currently": "PRESENT_REF", "current": "PRESENT_REF", "nowadays": "PRESENT_REF",
            "presently": "PRESENT_REF",
            "recently": "PAST_REF", "recent": "PAST_REF", "lately": "PAST_REF", "soon": "FUTURE_REF"},
    "past": {"past": "PAST_REF", "future": "FUTURE_REF", "present": "PRESENT_REF"},
    "near": {"near": "", "immediate": "", "foreseeable": "", "distant": "", "short": "", "long": "", "medium": "", "recent": ""},
    "ampm": {"am": "0", "a.m.": "0", "pm": "12", "p.m.": "12", "a.m": "0", "p.m": "12"},
    "zone": {word: "" for word in ("gmt", "utc", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "cet", "cest", "eet",
                                   "eest", "bst", "msk", "ist", "jst", "local", "moscow", "eastern", "et")},
    "century_teens": {"seventeen": "17", "eighteen": "18", "nineteen": "19", "twenty": "20"},
    "decades": {"twenties": "20", "thirties": "30", "forties": "40", "fifties": "50", "sixties": "60", "seventies": "70",
                "eighties": "80", "nineties": "90"},
    "qcode": {f"q{n}": str(n) for n in range(1, 5)},
    "hcode": {"h1": "1", "h2": "2"},
    # month-day, or month-weekday-nth (the fourth Thursday of November), or days from Easter Sunday
    "fixed": {"christmas": "12-25", "xmas": "12-25", "halloween": "10-31", "thanksgiving": "11-4-4", "easter": "+0"},
    "term": {"period": "", "quarter": "Q", "half": "H", "year": "Y", "month": "M", "week": "W"},
    "numeral": {
        **{word: str(n) for n, word in enumerate(_SMALL)},
        **{word: str(20 + 10 * n) for n, word in enumerate(_TENS)},
        "hundred": "100", "thousand": "1000", "million": "1000000", "dozen": "12",
    },
    "nth": {
        **{word: str(n) for n, word in enumerate(_ORDINALS, 1)},
        "thirtieth": "30", "last": "-1", "final": "-1",
    },
    "nthday": {**{word: str(n) for n, word in enumerate(_ORDINALS, 1)}, "thirtieth": "30"},
}  # fmt: skip

GUARDED = {
    "may": frozenset({"NNP", "NN"}),
    "march": _PROPER | {"NN"},
    "mar": _PROPER,
    "sun": _PROPER,
    "sat": _PROPER,
    "mon": _PROPER,
    "wed": _PROPER,
    "fall": _NOUN,
    "spring": _NOUN,
    "second": frozenset({"JJ", "NN", "RB", "CD", "NNP"}),
    "seconds": _NOUN,
    "past": frozenset({"NN", "JJ"}),
    "present": frozenset({"NN", "JJ"}),
    "current": frozenset({"JJ"}),
    "minute": _NOUN,
}

MACROS = {
    "approx": (
        "( exactly | approx | 'at' ('least'|'most') | ('no'|'not')? ('more'|'less'|'fewer') 'than' | 'up' 'to' "
        "| 'as' ('long'|'much'|'many') 'as' | ('just'|'well'|'little') 'over' )"
    ),
    "number": "( (art? big | num) (hyphen? num | 'and' num)* frac? | frac )",
    "vague": "( 'a'? ('good'|'great')? few 'of'? | 'a'? 'number' 'of' )",
    "quantity": "( n:{number} | 'a'? two:couple 'of'? | vague:{vague} | one:art )",
    "dom": "( day | (num hyphen)? nthday )",
    "year": "( year | century_teens (hyphen? num)+ )",
    "fiscal": "( 'fiscal' hyphen? )",
    "edge": "( 'the'? edge:edge (hyphen | 'in' 'the'?)? | 'the'? bound:bound ('of'|hyphen) )",
    "day_edge": "( edge:edge hyphen? | 'the'? bound:bound 'of' | 'the' ('early'|'late') 'hours' 'of' )",
    "dow": "( ('this' ('coming'|'past')? | 'next' | 'last')? dow:dow '.'? ','? )",
    "one_dow": "( ('this' ('coming'|'past')? | 'next' | 'last' | 'coming')? dow:(full_dow | dow '.') )",
    "of_year": "( ('of'|'in'|',')? {fiscal}? 'the'? 'year'? y:{year} | ('of'|'in'|',')? year_rel:rel {fiscal}? 'year' )",
    "ordinal": "( (num hyphen)? nth )",
    "month": "( full_month | month '.'? )",
    "slice": "( 'the' slice:slice 'half' 'of' | 'the' days:('first'|'last'|'final') 'days' 'of' | 'the' week:nth 'week' 'of' )",
}

RULES = (
    ("instant", "iso"),
    ("numeric", "numeric"),
    # days
    ("day", "{dow}? month:{month} d:{dom} (','? y:{year})?"),
    ("day", "{dow}? 'the'? d:{dom} hyphen? 'of'? month:{month} (','? y:{year})?"),
    ("day", "{dow}? month:{month} d:{dom} ',' ('of')? year_rel:rel 'year'"),
    ("day_range", "d:{dom} to d2:{dom} 'of'? month:{month} (','? y:{year})?"),
    ("day_range", "month:{month} d:{dom} to d2:{dom} (','? y:{year})?"),
    ("weekday_of_month", "'the'? n:nth dow:full_dow ('of'|'in') month:full_month (','? y:{year})?"),
    ("day_pair", "d:{dom} 'and' d2:{dom} 'of'? month:{month} (','? y:{year})?"),
    ("day_pair", "month:{month} d:{dom} 'and' d2:{dom} (','? y:{year})?"),
    ("day_of_month", "'the' d:{dom} ('of' ('this'|'the') 'month')?"),
    ("weekday", "{day_edge}? {one_dow} part:part?"),
    ("weekday", "{day_edge}? 'the' then:then_next dow:full_dow part:part?"),
    ("deictic", "{day_edge}? deictic:deictic part:part?"),
    ("deictic", "(('mid'|'early'|'late') hyphen?)? part:part deictic:deictic"),
    ("deictic", "{day_edge}? 'tonight'"),
    ("deictic", "'the' 'day' off:('before'|'after') deictic:deictic"),
    ("part", "{day_edge}? ('this'|'last'|'that') 'same'? part:part"),
    ("part", "'the' part:part"),
    ("part", "edge:edge hyphen? part:part"),
    ("part", "'overnight'"),
    ("then_part", "'the' then:then_next part:part"),
    # clocks
    ("clock", "{approx}? at:clock ampm:ampm? ('local' 'time' | ('moscow'|'eastern') 'time' | zone)?"),
    ("clock", "{approx}? hour:hour ampm:ampm ('local' 'time' | ('moscow'|'eastern') 'time' | zone)?"),
    ("clock", "{approx}? hour:(hour|numeral) 'o' apostrophe 'clock'"),
    ("clock", "{approx}? (hour:hour 'in' 'the' in_part:part)"),
    ("clock", "{approx}? instant:instant"),
    # months
    ("month", "{day_edge}? month:{month} (','|'of'|hyphen)? y:{year}"),
    ("month", "{day_edge}? rel:rel? month:(full_month | month '.')"),
    ("month", "{day_edge}? month:(full_month | month '.') ('of'|',')? year_rel:rel 'year'"),
    ("month", "{slice} month:full_month (','|'of')? y:{year}?"),
    ("unit", "{slice} ('this'|'the'|rel:rel) unit:('month'|'year')"),
    ("month_range", "{edge}? month:{month} to month_two:{month} y:{year}"),
    # years and longer
    ("year", "{edge}? ('the' 'year')? y:{year}"),
    ("year", "('the'|'its')? {fiscal} 'year'? y:{year}"),
    ("year", "'post' hyphen? y:{year}"),
    ("year", "'the' 'year' y:{number}"),
    ("year_range", "y:year ('-'|'–'|'/') y2:(day|year|num)"),
    ("decade", "{edge}? 'the'? decade"),
    ("decade", "{edge}? 'the' decades:decades"),
    ("century", "{edge}? 'the'? n:{ordinal} hyphen? 'century'"),
    # quarters, halves
    ("quarter", "('the'|rel:rel)? {fiscal}? q:{ordinal} {fiscal}? 'quarter' ({of_year})?"),
    ("quarter", "{fiscal}? q:{ordinal} hyphen 'quarter' ({of_year})?"),
    ("quarter", "'the'? {fiscal}? y:{year} {fiscal}? q:{ordinal} hyphen? 'quarter'"),
    ("quarter", "year_rel:rel 'year' poss {fiscal}? q:{ordinal} hyphen? 'quarter'"),
    ("quarter", "qcode:qcode (','|'of')? y:{year}?"),
    ("half", "('the')? h:{ordinal} hyphen? 'half' ({of_year} | 'of' 'the' 'year')?"),
    ("half", "hcode:hcode ('of')? y:{year}"),
    ("year_before", "'year' hyphen ('ago'|'earlier')"),
    ("year_before", "'the'? ('comparable'|'corresponding')? 'year' hyphen? ('ago'|'earlier') (q:nth)? hyphen? term:('quarter'|'period')"),
    ("year_before", "'the' like:('comparable'|'corresponding'|'same')? term:('quarter'|'period') 'a' 'year' ('ago'|'earlier')"),
    ("year_before", "'the' like:('comparable'|'corresponding'|'same') term:('quarter'|'period') 'of'? 'last' 'year'"),
    ("latest", "'the' 'latest' {fiscal}? term:term"),
    ("latest", "'the' {fiscal}? term:('quarter'|'period')"),
    ("year_term", "'the' y:year term:('period'|'quarter')"),
    # periods counted from the day of writing, or from the last one named
    ("unit", "{edge}? 'the'? rel:rel {fiscal}? unit:calendar ('or' 'so')?"),
    ("unit", "{edge} 'the'? rel:rel? {fiscal}? unit:calendar"),
    ("unit", "'the' rel:'full' unit:calendar"),
    ("unit_end", "'the'? unit:('year'|'month'|'week') (poss|hyphen)? bound:'end'"),
    ("unit_end", "'the'? bound:'end' hyphen 'of' hyphen unit:('year'|'month'|'week')"),
    ("then_unit", "{edge}? 'the' then:then_next {fiscal}? unit:calendar"),
    ("then_unit", "{edge}? 'that' 'same'? unit:calendar"),
    ("then_unit", "'the' unit:'day' off:('before'|'after')"),
    ("week_of", "'the' unit:('week'|'weekend') 'of' month:{month} d:{dom} (','? y:{year})?"),
    ("bare_unit", "'the' {fiscal}? unit:('weekend'|'week'|'year'|'month'|'quarter')"),
    ("season", "{edge}? ('the'|rel:rel|'this' 'past')? season:season ('of'? {of_year})?"),
    ("holiday", "rel:rel? fixed:fixed ('day'|'eve'|'sunday'|'week')? y:{year}?"),
    ("holiday", "'new' 'year' poss ('day'|'eve')"),
    # counted distances
    ("ago", "{approx}? {quantity} unit:unit ('or' ('so'|'more'))? ago:ago"),
    ("ago", "{approx}? unit:plural ago:'ago'"),
    ("window", "{approx}? ('each' 'of')? 'the'? back:span_back {approx}? {quantity} trading? unit:unit ('or' 'so')?"),
    ("window", "'the'? on:span_on {approx}? {quantity} trading? unit:unit ('or' 'so')?"),
    ("window", "'the'? on:span_on n:{number} to {number} unit:plural"),
    ("window", "'the'? back:span_back unit:plural ('and' plural)?"),
    ("window", "'the'? on:span_on unit:plural ('and' plural)?"),
    ("window", "'the' on:plural 'ahead'"),
    ("window", "'the' {quantity}? on:plural 'to' 'come'"),
    ("duration", "{approx}? {quantity} (hyphen|trading)* unit:unit ('or' ('so'|'more'))?"),
    ("duration", "'over' one:art unit:single"),
    ("duration", "{approx}? n:{number} (to|'or') {number} hyphen? unit:unit"),
    ("duration", "{approx}? ('half' hyphen? 'a' hyphen?| 'half' hyphen 'a'? | 'half') half_unit:single"),
    ("duration", "{approx}? n:{number} unit:unit 'and' 'a' half:'half'"),
    ("duration", "one:art unit:single 'and' 'a' half:'half'"),
    ("duration", "'the' ('first'|'last'|'latest'|'final'|'opening')? n:{number} trading? unit:plural"),
    ("duration", "one:art unit:single 'or' 'two'"),
    ("duration", "unit:plural ('or' plural)?"),
    ("duration", "unit:unit hyphen 'long'"),
    ("duration", "'the' ('first'|'last'|'early') unit:plural"),
    ("stretch", "'a' 'while' | 'some' 'time' | 'a'? 'long' 'time'"),
    # repeated
    ("set", "every:every {quantity}? ('other')? unit:unit"),
    ("set", "every:every dow:dow part:part?"),
    ("set", "every:every month:month"),
    ("set", "dows:dows | dow:dow part:parts"),
    ("set", "('twice'|'once'|'times')? 'per' unit:single"),
    ("set", "frequency:frequency"),
    # what only looks like a time
    ("none", "'as' 'soon' 'as'"),
    ("none", "'soon' ('after'|'before'|'enough'|'or')"),
    ("none", "'high' 'noon'"),
    ("none", "num plural art single"),
    # now, then, some day
    ("reference", "now:now"),
    ("reference", "'more' now:'recently'"),
    ("reference", "('the'|'a') near? past:past"),
    ("reference", "'the' near:('near'|'short'|'long'|'medium') hyphen? 'term'"),
    ("reference", "'these' 'days'"),
    ("reference", "'as' 'soon' 'as' 'possible'"),
    ("reference", "'at' at:'present'"),
)  # fmt: skip

WORDS = TimeWords(
    classes=CLASSES,
    guarded=GUARDED,
    capitalised=frozenset({"march", "may", "sun", "sat", "mon", "wed", "mar", "jan", "dec", "thu", "fri", "tue"}),
    macros=MACROS,
    rules=RULES,
    deadline=frozenset({"by", "until", "till", "than"}),
    strictly_before=frozenset({"before"}),
    within=frozenset({"within"}),
    ahead=frozenset({"in"}),
    during=frozenset({"for", "in", "of", "during", "throughout", "through", "within"}),
    closing=frozenset({"ended", "ending", "through"}),
    future_auxiliaries=frozenset(
        {"will", "'ll", "’ll", "wo", "shall", "would", "'d", "may", "might", "should", "must"}
    ),
    prospective=frozenset(
        "plan expect schedule intend hope want agree promise pledge vow propose prepare order ask urge need aim seek wish due "
        "slate set likely ready able offer decide threaten begin start request demand require call invite".split()
    ),
    scheduled=frozenset({"schedule", "plan", "expect", "set", "slate", "due", "intend", "propose"}),
    lasting=frozenset({"until", "till"}),
    amounts=frozenset({"million", "billion", "thousand", "hundred", "times", "percent", "%", "once", "twice", "days", "hours"}),
)
