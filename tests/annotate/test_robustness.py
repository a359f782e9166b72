"""Whatever a page holds, it is read: every span lies on its words, nothing fails, and time grows with length alone."""

from collections.abc import Callable, Iterator
from time import perf_counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from travaux.annotate import annotate
from travaux.model import Annotations, Document, Span

PLAIN = (
    "Foreign Minister Anna Holt of Norway said on Monday that talks with Peru would go on. “We will not sign,” she said, "
    "“before we are answered.” Peru promised a written reply by Friday. The envoys met in Lund on 4 May 2031 and handed over a "
    "draft treaty. "
)
QUOTES = "\"'“”„«»‘’‚`"
PIECES = st.sampled_from(
    [
        PLAIN,
        "Anna Holt said: ",
        "Norway rejected the draft treaty. ",
        "on 30 February 2031 ",
        "by 99:99 on Friday, ",
        *QUOTES,
        "\n",
        "\n\n",
        "\t",
        "\r\n",
        "\u00a0",
        "\u200b",
        "\u202eyadirF no dias\u202c ",
        "قال الوزير إن المحادثات ستستمر. ",
        "אמר השר כי השיחות יימשכו. ",
        "министр сказал: «нет». ",
        "部长说:“不”。",
        "🕊️👩‍👩‍👧‍👦🇳🇴 ",
        "e\u0301a\u0323\u0302 Z\u0351\u036b\u0343a\u0334lgo ",
        "\ufffd\ufeff\x00\x07",
        "ﬁnal ǅ İstanbul ẞ ",
        "— – - … ... !!! ?? ) ( ] [ ",
        "x" * 450,
        "1,000,000.5.6.7 ",
    ]
)


def spans(found: Annotations) -> Iterator[Span]:
    """Every span of the annotations."""
    for time in found.times:
        yield time.span
    for mention in found.mentions:
        yield mention.span
    for said in found.statements:
        yield from (*said.source, *said.cue, *said.content)
    for act in found.acts:
        yield from (span for span in (act.span, act.about, act.condition) if span)
    for met in found.encounters:
        yield met.span
    for paper in found.papers:
        yield from (paper.span, paper.clause)


def sound(text: str) -> Annotations:
    """The annotations of a text, each of whose spans lies in it on some words, and each of whose references is there."""
    found = annotate(Document(text, id="x", language="en", published="2031-05-05"))
    for span in spans(found):
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end].strip()
    known = {entity.id for entity in found.entities}
    assert {mention.entity for mention in found.mentions} <= known
    named = {e for s in found.statements for e in (s.speaker, s.addressee) if e}
    named |= {e for a in found.acts for e in (*a.by, *a.to)} | {e.of for e in found.entities if e.of}
    assert named <= known
    assert all(act.statement is None or 0 <= act.statement < len(found.statements) for act in found.acts)
    assert all(paper.answers is None or 0 <= paper.answers < len(found.papers) for paper in found.papers)
    for entity in found.entities:  # a name is the words of one of its mentions
        words = {" ".join(text[m.span.start : m.span.end].split()) for m in found.mentions if m.entity == entity.id}
        assert words
        assert set(entity.aliases) <= words or not entity.aliases
    return found


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(PIECES, max_size=14).map("".join))
def test_any_mixture_is_read(text: str) -> None:
    found = sound(text)
    assert annotate(Document(text, id="x", language="en", published="2031-05-05")) == found


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    sound(text)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(st.lists(st.sampled_from("🕊é\u0301\u202e ﬁ\u00a0𝔘"), max_size=20).map("".join), st.integers(0, len(PLAIN)))
def test_what_is_put_in_before_shifts_every_span_by_its_code_points(noise: str, cut: int) -> None:
    """Words keep their offsets in code points, whatever stands before them on a line of its own."""
    before = f"{noise}\n\n"
    moved = annotate(Document(before + PLAIN, id="x", language="en", published="2031-05-05"))
    for time in moved.times:
        assert (before + PLAIN)[time.span.start : time.span.end] in PLAIN
    assert any((before + PLAIN)[s.start : s.end].startswith("“We will not sign") for m in moved.statements for s in m.content)


@pytest.mark.parametrize("mark", QUOTES)
@pytest.mark.parametrize("count", [1, 400])
def test_marks_in_a_row_and_without_a_partner(mark: str, count: int) -> None:
    sound(mark * count)
    sound(PLAIN + mark * count + PLAIN)


@pytest.mark.parametrize(("left", "right"), ["“”", '""', "«»", "„“"])
def test_a_page_that_is_one_quotation(left: str, right: str) -> None:
    sound(f"{left}{'We shall answer on Friday. ' * 20}{right}")
    sound(f"{left}{'We shall answer on Friday. ' * 20}")


@pytest.mark.parametrize(
    "text", ["قال الوزير «لا». " * 20, "\u202e" + PLAIN, "🕊" * 300 + PLAIN, "a" + "\u0301" * 500 + " " + PLAIN]
)
def test_other_scripts_and_marks_that_combine(text: str) -> None:
    sound(text)


def spent(text: str) -> float:
    """Seconds that a text takes, its annotations checked afterwards."""
    start = perf_counter()
    annotate(Document(text, id="x", language="en", published="2031-05-05"))
    return perf_counter() - start


MADE: dict[str, Callable[[int], str]] = {
    "prose": lambda n: PLAIN * n,
    "one paragraph of quotations": lambda n: "“We shall not pay,” said Anna Holt. " * (2 * n),
    "one quotation": lambda n: "“" + "We shall answer on Friday. " * (5 * n) + "”",
    "open marks": lambda n: "“We shall answer on Friday. " * (4 * n),
    "marks alone": lambda n: '"' * (40 * n),
    "names": lambda n: " ".join(f"Anna Holt{chr(97 + i % 26)}{i} of Norway met Karl." for i in range(5 * n)),
    "days": lambda n: "On Monday, by Friday or in 2031 they met. " * (5 * n),
    "short lines": lambda n: "Norway\nsaid\n" * (8 * n),
}


@pytest.mark.soak
@pytest.mark.parametrize("kind", MADE)
def test_time_grows_with_length_alone(kind: str) -> None:
    spent(PLAIN)
    assert spent(MADE[kind](160)) < 12 * spent(MADE[kind](40)) + 1


@pytest.mark.soak
@pytest.mark.parametrize("kind", ["prose", "one quotation", "open marks"])
def test_two_hundred_thousand_words(kind: str) -> None:
    text = MADE[kind](1)
    sound(text * (200_000 // len(text.split()) + 1))


@pytest.mark.soak
@pytest.mark.parametrize("mark", QUOTES)
def test_ten_thousand_marks_in_a_row(mark: str) -> None:
    sound(PLAIN + mark * 10_000 + PLAIN)
