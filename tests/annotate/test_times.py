import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from travaux import dates
from travaux.annotate import times
from travaux.annotate.parsed import Parsed
from travaux.annotate.time_grammar import grammar
from travaux.languages import Language, language
from travaux.languages.times import TimeWords
from travaux.model import Document, Time

Parse = Callable[..., Parsed]
FRIDAY = "2031-05-02"


def read(parse: Parse, text: str, published: str | None = FRIDAY) -> list[tuple[str, str, str, str | None]]:
    return [(text[t.span.start : t.span.end], t.type, t.value, t.when) for t in times.find(parse(text, published))]


CASES = [
    # days
    ("The envoys met on 21 April 2031.", "21 April 2031", "DATE", "2031-04-21", "2031-04-21"),
    ("They met on April 21st, 2031 in Lund.", "April 21st, 2031", "DATE", "2031-04-21", "2031-04-21"),
    ("The draft of 12 Feb. 2031 was read.", "12 Feb. 2031", "DATE", "2031-02-12", "2031-02-12"),
    ("It was signed on 21.04.2031.", "21.04.2031", "DATE", "2031-04-21", "2031-04-21"),
    ("It was signed on 04/21/2031.", "04/21/2031", "DATE", "2031-04-21", "2031-04-21"),
    ("It was signed on 02/03/2031.", "02/03/2031", "DATE", "2031", "2031"),
    ("It was signed on 2031-04-21.", "2031-04-21", "DATE", "2031-04-21", "2031-04-21"),
    ("The sides met on Dec. 15 in Lund.", "Dec. 15", "DATE", "2030-12-15", "2030-12-15"),
    ("The sides will meet on 3 June.", "3 June", "DATE", "2031-06-03", "2031-06-03"),
    ("Talks will be held from 10 to 12 June.", "10 to 12 June", "DATE", "2031-06-10/2031-06-12", "2031-06-10/2031-06-12"),
    ("The talks on 24 and 25 April failed.", "24 and 25 April", "DATE", "2031-04-24/2031-04-25", "2031-04-24/2031-04-25"),
    ("He returned on the 21st and spoke.", "the 21st", "DATE", "2031-04-21", "2031-04-21"),
    ("They meet on the first Monday of June.", "the first Monday of June", "DATE", "2031-06-02", "2031-06-02"),
    ("Nothing moved on Christmas Eve.", "Christmas Eve", "DATE", "2030-12-24", "2030-12-24"),
    ("They met on Easter Sunday 2031.", "Easter Sunday 2031", "DATE", "2031-04-13", "2031-04-13"),
    # weekdays take the tense of their clause
    ("The guild refused on Tuesday.", "Tuesday", "DATE", "2031-04-29", "2031-04-29"),
    ("The guild will answer on Tuesday.", "Tuesday", "DATE", "2031-05-06", "2031-05-06"),
    ("The guild plans to answer on Tuesday.", "Tuesday", "DATE", "2031-05-06", "2031-05-06"),
    ("Ministers met Thursday morning.", "Thursday morning", "TIME", "2031-05-01TMO", "2031-05-01"),
    ("The vote was put off until Tuesday.", "Tuesday", "DATE", "2031-05-06", "../2031-05-06"),
    ("The guild has until 8 a.m. Tuesday to reply.", "8 a.m. Tuesday", "TIME", "2031-05-06T08:00", "../2031-05-06T08:00:00"),
    ("The guild is on strike since Tuesday.", "Tuesday", "DATE", "2031-04-29", "2031-04-29"),
    # what belongs to a weekday has a tense of its own: the nearer one is meant
    ("The guild is happy with Tuesday's vote.", "Tuesday", "DATE", "2031-04-29", "2031-04-29"),
    ("The guild is ready for Monday's vote.", "Monday", "DATE", "2031-05-05", "2031-05-05"),
    ("They seek a way around Wednesday's ruling.", "Wednesday", "DATE", "2031-04-30", "2031-04-30"),
    # words for days and clock times
    ("He refused yesterday.", "yesterday", "DATE", "2031-05-01", "2031-05-01"),
    ("He will speak tonight.", "tonight", "TIME", "2031-05-02TNI", "2031-05-02"),
    ("Shelling resumed at 10:30 p.m. on Monday.", "10:30 p.m. on Monday", "TIME", "2031-04-28T22:30", "2031-04-28T22:30:00"),
    ("It fell at 18:30 on Monday evening.", "18:30 on Monday evening", "TIME", "2031-04-28T18:30", "2031-04-28T18:30:00"),
    ("It ended at 0600 GMT.", "0600 GMT", "TIME", "2031-05-02T06:00", "2031-05-02T06:00:00"),
    ("He fled on the night of 3 April.", "the night of 3 April", "TIME", "2031-04-03TNI", "2031-04-03"),
    ("They meet on 8 June at 10 a.m. GMT.", "8 June at 10 a.m. GMT", "TIME", "2031-06-08T10:00", "2031-06-08T10:00:00"),
    ("The truce began at noon on 3 April.", "noon on 3 April", "TIME", "2031-04-03T12:00", "2031-04-03T12:00:00"),
    # weeks run Monday to Sunday
    ("A reply will come next week.", "next week", "DATE", "2031-W19", "2031-05-05/2031-05-11"),
    ("They will reply within this week.", "this week", "DATE", "2031-W18", "2031-04-28/2031-05-04"),
    ("They will meet this weekend.", "this weekend", "DATE", "2031-W18-WE", "2031-05-03/2031-05-04"),
    # months and their parts
    ("It is closed since September.", "September", "DATE", "2030-09", "2030-09"),
    ("Pay will rise by September.", "September", "DATE", "2031-09", "../2031-09"),
    ("He resigned last 3 October.", "3 October", "DATE", "2030-10-03", "2030-10-03"),
    ("He resigned last October 3.", "last October 3", "DATE", "2030-10-03", "2030-10-03"),
    ("Nothing moved on Good Friday.", "Good Friday", "DATE", "2031-04-11", "2031-04-11"),
    ("The paper was leaked in December.", "December", "DATE", "2030-12", "2030-12"),
    ("The sides will meet in early June.", "early June", "DATE", "2031-06", "2031-06-01/2031-06-10"),
    ("It was leaked in mid-March 2031.", "mid-March 2031", "DATE", "2031-03", "2031-03-11/2031-03-20"),
    ("It came in the second half of April.", "the second half of April", "DATE", "2031-04", "2031-04-16/2031-04-30"),
    ("The accord dates from last June.", "last June", "DATE", "2030-06", "2030-06"),
    # quarters, years and beyond
    ("Output fell in the third quarter.", "the third quarter", "DATE", "2030-Q3", "2030-07/2030-09"),
    ("Demands came at the end of 2030.", "the end of 2030", "DATE", "2030", "2030-12"),
    ("Since 1987 the strait is closed.", "1987", "DATE", "1987", "1987"),
    ("The law dates from the late 1990s.", "the late 1990s", "DATE", "199", "1997/1999"),
    ("Trade flourished in the 19th century.", "the 19th century", "DATE", "18", "1801/1900"),
    ("Talks stalled last winter.", "last winter", "DATE", "2030-WI", "2030-24"),
    ("Sanctions held in 2024-26.", "2024-26", "DATE", "2024/2026", "2024/2026"),
    # distances
    ("The strike began two months ago.", "two months ago", "DATE", "2031-03", "2031-03"),
    ("The strike began about two months ago.", "about two months ago", "DATE", "2031-03", "2031-03~"),
    ("The strike began six weeks ago.", "six weeks ago", "DATE", "2031-W12", "2031-03-17/2031-03-23"),
    ("The strike began ten days ago.", "ten days ago", "DATE", "2031-04-22", "2031-04-22"),
    ("Output fell over the past decade.", "the past decade", "DURATION", "P10Y", "2021-05-02/2031-05-02"),
    ("They met often over the past three months.", "the past three months", "DURATION", "P3M", "2031-02-02/2031-05-02"),
    ("The sides will meet again in two weeks.", "two weeks", "DURATION", "P2W", "2031-05-12/2031-05-18"),
    ("In the coming days drafts will be exchanged.", "the coming days", "DURATION", "PXD", None),
    # due dates
    ("The guild will reply by Tuesday.", "Tuesday", "DATE", "2031-05-06", "../2031-05-06"),
    ("A reply is due no later than 28 May.", "28 May", "DATE", "2031-05-28", "../2031-05-28"),
    ("They must leave within 60 days.", "60 days", "DURATION", "P60D", "../2031-07-01"),
    ("They must leave within 60 days of signing.", "60 days", "DURATION", "P60D", None),
    ("Troops must leave before 10 May.", "10 May", "DATE", "2031-05-10", "../2031-05-09"),
    ("It must end before the end of May.", "the end of May", "DATE", "2031-05", "../2031-05-31"),
    ("They must answer by 10 a.m. on Monday.", "10 a.m. on Monday", "TIME", "2031-05-05T10:00", "../2031-05-05T10:00:00"),
    ("They had until midnight Friday to sign.", "midnight Friday", "TIME", "2031-05-02T24:00", "../2031-05-02"),
    (
        "The talks on 12, 13 and 14 April failed.",
        "12, 13 and 14 April",
        "DATE",
        "2031-04-12/2031-04-14",
        "2031-04-12/2031-04-14",
    ),
    ("Pay rises from 1 January next year.", "1 January next year", "DATE", "2032-01-01", "2032-01-01"),
    ("They fought a year and a half ago.", "a year and a half ago", "DATE", "2029-11", "2029-11"),
    ("The truce runs out in 48 hours.", "48 hours", "DURATION", "PT48H", "2031-05-04"),
    # lengths and repetitions lie nowhere
    ("It lasted half an hour.", "half an hour", "DURATION", "PT30M", None),
    ("A few hours later they left.", "A few hours later", "DURATION", "PTXH", None),
    ("After a three-day meeting they left.", "three-day", "DURATION", "P3D", None),
    ("He stayed for two and a half hours.", "two and a half hours", "DURATION", "PT2H30M", None),
    ("Nearly forty years passed.", "Nearly forty years", "DURATION", "P40Y", None),
    ("The envoys meet every Friday.", "every Friday", "SET", "XXXX-WXX-5", None),
    ("The commission meets monthly.", "monthly", "SET", "P1M", None),
    # words that only point
    ("The guild will one day return.", "one day", "DATE", "FUTURE_REF", None),
    ("Both sides are now silent.", "now", "DATE", "PRESENT_REF", None),
    ("They will meet in the near future.", "the near future", "DATE", "FUTURE_REF", None),
]


@pytest.mark.parametrize(("text", "words", "kind", "value", "when"), CASES)
def test_one_time(parse: Parse, text: str, words: str, kind: str, value: str, when: str | None) -> None:
    assert read(parse, text) == [(words, kind, value, when)]


@pytest.mark.parametrize(
    "text",
    [
        "The militia may attack.",
        "Some 1900 soldiers left.",
        "It cost $1999 and 2000 crowns.",
        "The 52-year-old envoy spoke.",
        "A second envoy spoke.",
        "He left as soon as he could.",
        "The envoy is in his 40s.",
        "Jan Holub spoke.",
        "Three-quarters of the army left.",
        "Section 12 of the draft was struck.",
        "He was soon released.",
    ],
)
def test_no_time(parse: Parse, text: str) -> None:
    assert read(parse, text) == []


def test_a_day_before_a_noun_takes_its_year_from_the_rest_of_the_document(parse: Parse) -> None:
    found = read(parse, "The October 20 killing shook Lund. He was shot on October 20, 2030.")
    assert [when for *_, when in found] == ["2030-10-20", "2030-10-20"]
    assert read(parse, "The October 20 killing shook Lund.")[0][3] == "2031-10-20"


def test_the_latest_quarter_is_one_that_is_over(parse: Parse) -> None:
    found = read(parse, "Pay fell in the first quarter and will rise in the second quarter. Rents fell in the latest quarter.")
    assert [value for _, _, value, _ in found] == ["2031-Q1", "2031-Q2", "2031-Q1"]


def test_what_follows_counts_from_the_date_named_last(parse: Parse) -> None:
    found = read(parse, "On 3 March 2031 the draft came. The following day it leaked. A week later the guild answered.")
    assert [when for *_, when in found] == ["2031-03-03", "2031-03-04", "2031-03-10/2031-03-16"]


@pytest.mark.parametrize("published", [None, "../2031-05-02", "soon"])
def test_unknown_day_of_writing(parse: Parse, published: str | None) -> None:
    found = read(parse, "They met yesterday. On Friday they will meet. Next year they vote.", published)
    assert [when for *_, when in found] == [None, None, None]
    assert [value for *_, value, _ in found] == ["XXXX-XX-XX", "XXXX-WXX-5", "XXXX"]


def test_missing_year_comes_from_the_nearest_explicit_date(parse: Parse) -> None:
    text = "In 1994 the guild was founded. At the end of 2030 it made demands. On 10 January the owners answered."
    assert read(parse, text, None)[-1][3] == "2031-01-10?"
    assert read(parse, "On 10 January the owners answered.", None)[-1][3] is None


def test_bare_year_of_another_sentence_gives_no_year(parse: Parse) -> None:
    assert read(parse, "The line of 1994 is void. The drafts came in December.", None)[-1][3] is None
    assert read(parse, "In 1994, the drafts came in December.", None)[-1][3] == "1994-12?"


def test_bound_of_writing_gives_a_missing_year(parse: Parse) -> None:
    found = read(parse, "On 21 April they met, and yesterday they parted.", "../2031-05-02")
    assert [when for *_, when in found] == ["2031-04-21?", None]


def test_inferred_day_of_writing_marks_what_counts_from_it(parse: Parse) -> None:
    found = read(parse, "They met yesterday, not on 3 April 2030.", "2031-05-02?")
    assert [when for *_, when in found] == ["2031-05-01?", "2030-04-03"]


def test_interval_of_writing_is_carried_over(parse: Parse) -> None:
    found = read(parse, "They met yesterday. This year they vote.", "2031-05-01/2031-05-03")
    assert [when for *_, when in found] == ["2031-04-30/2031-05-02", "2031"]
    assert [value for *_, value, _ in found] == ["2031-XX-XX", "2031"] or found[0][2] == "XXXX-XX-XX"


def test_time_of_day_of_writing_is_left_out(parse: Parse) -> None:
    assert read(parse, "They met yesterday.", "2031-05-02T23:30:00")[0][3] == "2031-05-01"


def test_lines_are_not_joined(parse: Parse) -> None:
    found = read(parse, "Talks end on Friday\n\n12 May 2031\n\nThe sides parted.")
    assert [words for words, *_ in found] == ["Friday", "12 May 2031"]


def check(document: Document, found: tuple[Time, ...]) -> None:
    """The invariants of the extractor, on any text."""
    for a, b in pairwise(found):
        assert a.span.end <= b.span.start
    for time in found:
        assert 0 <= time.span.start < time.span.end <= len(document.text)
        assert document.text[time.span.start : time.span.end].strip()
        assert time.when is None or dates.valid(time.when)
        assert time.value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "12 12 12 2031 2031 / / - - May May 31 February 31 2031",
        "30 February 2031, 99:99 p.m., 25 o'clock, 0 days ago, 9999 years ago, in 9999 years, 1/0 hours",
        "the 40th of May. Q9 2031. the 0th century. the 31st of last",
        "５ May ２０３１. ½ hours. two and and and days",
        "10 to 3 June. 24 and 30 June. 2031-2020. 29 February",
    ],
)
def test_odd_text_does_no_harm(parse: Parse, text: str) -> None:
    parsed = parse(text, FRIDAY)
    check(parsed.document, times.find(parsed))


def test_nothing_is_found_in_a_language_without_words(parse: Parse) -> None:
    parsed = parse("Am Freitag trafen sie sich.", FRIDAY)
    assert times.find(Parsed(parsed.document, parsed.doc, language("xx"))) == ()


def test_every_rule_of_a_language_has_a_reading() -> None:
    rules = {name for name, _ in grammar(language("en").times).rules}
    assert rules <= set(times.READINGS)


@pytest.mark.shared
@pytest.mark.parametrize("corpus", ["timebank", "aquaint"])
def test_newswire(parse: Parse, shared: Path, corpus: str) -> None:
    """Spans and values against TimeML gold on a twelfth of each corpus; floors a little under what is reached."""
    lines = (shared / "data" / f"{corpus}.jsonl").read_text(encoding="utf-8").splitlines()[::12]
    wanted = made = strict = value = 0
    for gold in map(json.loads, lines):
        parsed = parse(gold["text"], gold["published"])
        found = times.find(parsed)
        check(parsed.document, found)
        by_span = {tuple(t.span): t.value for t in found}
        wanted, made = wanted + len(gold["times"]), made + len(found)
        strict += sum(tuple(g["span"]) in by_span for g in gold["times"])
        value += sum(by_span.get(tuple(g["span"])) == g["value"] for g in gold["times"])
    assert 2 * strict / (wanted + made) > 0.8
    assert 2 * value / (wanted + made) > 0.68


def test_a_long_run_of_numbers_takes_linear_time() -> None:
    known = grammar(language("en").times)
    for words in ("one ", "12, ", "the first ", "May 12 - "):
        tokens, chars = known.read(words * 5000, {})
        assert all(phrase.last - phrase.first < 40 for phrase in known.phrases(tokens, chars))


def test_a_language_may_lack_most_words(parse: Parse) -> None:
    parsed = parse("They will meet on Friday, within three days.", FRIDAY)
    few = TimeWords(
        classes={"dow": {"friday": "5"}, "unit": {"days": "D"}}, rules=(("weekday", "dow:dow"), ("duration", "n:num unit:unit"))
    )
    found = times.find(Parsed(parsed.document, parsed.doc, Language("en", times=few)))
    assert [t.value for t in found] == ["2031-05-02"]
