"""Cutting a text at the edges of marks loses nothing and shows exactly the words asked for."""

from hypothesis import given
from hypothesis import strategies as st

from travaux.model import Span
from travaux.web.marks import Marked, paragraphs, segments

TEXT = "One two three.\n\nFour five six seven.\nEight."
ends = st.integers(0, len(TEXT))
spans = st.tuples(ends, ends).map(lambda pair: Span(min(pair), max(pair)))


@given(st.lists(spans, max_size=8), spans, spans)
def test_segments_joined_are_the_text(marked: list[Span], zone: Span, evidence: Span) -> None:
    marks = [Marked(span, f"m-{i}", f"a-{i}") for i, span in enumerate(marked)]
    cut = segments(TEXT, zone, marks, evidence)
    assert "".join(s.text for s in cut) == TEXT[zone.start : zone.end]
    shown = TEXT[max(zone.start, evidence.start) : max(zone.start, min(zone.end, evidence.end))]
    assert "".join(s.text for s in cut if s.evidence) == shown
    for i, span in enumerate(marked):
        inside = TEXT[max(zone.start, span.start) : max(zone.start, min(zone.end, span.end))]
        assert "".join(s.text for s in cut if f"m-{i}" in s.looks.split()) == inside


def test_an_anchor_stands_once_and_where_its_mark_begins() -> None:
    cut = segments(TEXT, Span(0, 14), [Marked(Span(4, 13), "m", "here"), Marked(Span(8, 20), "n", "there")], None)
    assert [(s.text, s.anchors) for s in cut if s.anchors] == [("two ", ("here",)), ("three", ("there",))]
    later = segments(TEXT, Span(16, 30), [Marked(Span(8, 20), "n", "there")], None)
    assert not any(s.anchors for s in later)


def test_paragraphs_break_at_blank_lines_where_there_are_any() -> None:
    assert [TEXT[a:b] for a, b in paragraphs(TEXT, Span(0, len(TEXT)))] == ["One two three.", "Four five six seven.\nEight."]
    assert [TEXT[a:b] for a, b in paragraphs(TEXT, Span(16, len(TEXT)))] == ["Four five six seven.", "Eight."]
    assert paragraphs("\n \n", Span(0, 3)) == []


@given(st.text(alphabet="ab \n\r", max_size=40))
def test_paragraphs_keep_every_word(text: str) -> None:
    found = paragraphs(text, Span(0, len(text)))
    assert " ".join(" ".join(text[a:b].split()) for a, b in found).split() == text.split()
    assert all(a < b for a, b in found)
