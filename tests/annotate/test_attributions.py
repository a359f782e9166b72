import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import ModuleType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from travaux.annotate import attributions, learned, statements, windows
from travaux.annotate.drafts import Scene
from travaux.annotate.parsed import Parsed

Parse = Callable[..., Parsed]


def said(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of each relation, as words."""
    return [
        (" ".join(text[a:b] for a, b in one.source), text[slice(*one.cue)], " ".join(text[a:b] for a, b in one.content))
        for one in attributions.find(text)
    ]


def test_a_relation_is_its_words() -> None:
    text = "The harbour authority said on Monday that the northern channel would stay closed until the ice had gone."
    assert said(text) == [
        ("The harbour authority", "said", "that the northern channel would stay closed until the ice had gone"),
    ]


def test_source_and_content_may_lie_apart() -> None:
    text = "“We have never signed it,” the Orvanian envoy told reporters, “and we never will.”"
    ((source, cue, content),) = said(text)
    assert (source, cue) == ("the Orvanian envoy", "told")
    assert "never signed it" in content
    assert "never will" in content


@pytest.mark.parametrize("marks", ['""', "“”", "«»"])
def test_any_marks_hold_speech(marks: str) -> None:
    text = f"{marks[0]}The ferry will sail on Friday,{marks[1]} Captain Lena Orbas said."
    assert [source for source, _, _ in said(text)] == ["Captain Lena Orbas"]


def test_no_words_say_nothing() -> None:
    assert attributions.find("") == []
    assert attributions.find(" \n\n ") == []


@pytest.mark.parametrize(
    ("room", "name", "missing"),
    [
        (attributions, "WEIGHTS", files("travaux.languages")),
        (windows, "PIECES", files("travaux.languages") / "wordpieces.json"),
    ],
)
def test_without_weights_or_wordpieces_the_rules_read(
    parse: Parse, monkeypatch: pytest.MonkeyPatch, room: ModuleType, name: str, missing: Traversable
) -> None:
    monkeypatch.setattr(room, name, missing)
    attributions.reader.cache_clear()
    try:
        with pytest.warns(RuntimeWarning, match="rules alone"):
            found = statements.find(parse("The envoy said that the talks were over."))
    finally:
        attributions.reader.cache_clear()
    assert len(found) == 1


def test_a_reading_inside_a_reading_is_kept(parse: Parse) -> None:
    text = "The agency reported that Dorin Valk said the port would open."
    cues = [text[s.cue[0].start : s.cue[0].end] for s in statements.find(parse(text))]
    assert sorted(cues) == ["reported", "said"]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=3000))
def test_windows_cover_every_wordpiece_once(text: str) -> None:
    cut = windows.cut(text)
    offsets = [span for window in cut for span in window.offsets]
    assert offsets == sorted(offsets)
    assert all(0 < len(window.ids) <= windows.LONGEST for window in cut)
    assert all(0 <= a <= b <= len(text) for a, b in offsets)


def test_a_window_ends_with_a_paragraph_where_it_can() -> None:
    paragraph = "The envoy went to the harbour and saw that the ice had gone from the channel at last. " * 4
    text = "\n\n".join([paragraph.strip()] * 9)
    for window in windows.cut(text)[:-1]:
        assert text[window.offsets[-1].end : window.offsets[-1].end + 2] == "\n\n"


def test_wordpieces_are_neither_padded_nor_truncated() -> None:
    data = json.loads(attributions.WEIGHTS.joinpath("wordpieces.json").read_text(encoding="utf-8"))
    assert (data["truncation"], data["padding"]) == (None, None)


def sources(parsed: Parsed) -> list[str]:
    """The sources of what a text reports, in order of the contents."""
    text = parsed.document.text
    return [" ".join(text[a:b] for a, b in one.source) for one in statements.find(parsed)]


def test_whose_statement_is_cited_says_it(parse: Parse) -> None:
    text = "The spokesman cited the statement by Trade Minister Lena Orbas that the guild had burnt the letter."
    assert "Trade Minister Lena Orbas" in sources(parse(text))


def test_no_content_runs_from_a_headline_into_the_text(parse: Parse) -> None:
    text = "Ministry demands answer to draft agreement\n\nBy Lena Horvaty\n\nThe union handed over a draft in Brell on Monday."
    for one in statements.find(parse(text)):
        assert all("\n\n" not in text[a:b] for a, b in one.content)


def test_the_text_of_a_treaty_is_nobodys_statement(parse: Parse) -> None:
    text = "Have agreed as follows:\n\nArticle 1\n\nEach party shall state its claims in writing."
    parsed = parse(text)
    assert learned.find(Scene(replace(parsed, document=replace(parsed.document, kind="primary")))) == []


def test_who_speaks_stands_in_the_sentence_of_the_cue(parse: Parse) -> None:
    text = "The envoy noted that a deal was near. He stressed: “Yes.” Norland reveals its plans to leave."
    (source,) = {one.source for one in statements.find(parse(text)) if any(text[slice(*at)] == "reveals" for at in one.cue)}
    assert [text[slice(*at)] for at in source] == ["Norland"]
