import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from travaux.annotate import attributions, mentions, statements, times
from travaux.annotate.parsed import Parsed
from travaux.model import Document, Span, Statement, Zone

Parse = Callable[..., Parsed]


def said(parsed: Parsed) -> list[tuple[list[str], list[str]]]:
    """Sources and contents as words."""
    text = parsed.document.text
    found = statements.find(parsed)
    return [([text[a:b] for a, b in s.source], [text[a:b] for a, b in s.content]) for s in found]


def full(parsed: Parsed) -> tuple[dict[str, str], tuple[Statement, ...]]:
    """Names by entity id, and the statements, read with entities and times."""
    parsed = replace(parsed, times=times.find(parsed))
    entities, found = mentions.find(parsed)
    parsed = replace(parsed, entities=entities, mentions=found)
    return {entity.id: entity.name for entity in entities}, statements.find(parsed)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        (
            "The Arvanian trade minister said that talks would resume in May.",
            "The Arvanian trade minister",
            "that talks would resume in May",
        ),
        ("Talks would resume in May, the minister said.", "the minister", "Talks would resume in May"),
        ("Arvania promised to lift the tariffs by autumn.", "Arvania", "to lift the tariffs by autumn"),
        ("The union wants a higher wage for night shifts.", "The union", "a higher wage for night shifts"),
        ("The envoy denied receiving any letter from Brell.", "The envoy", "receiving any letter from Brell"),
        ("Brell rejected the offer of a partial truce.", "Brell", "the offer of a partial truce"),
        ("According to the ministry, the border will stay closed.", "the ministry", "the border will stay closed"),
        ("Orbas warned that the talks could collapse.", "Orbas", "that the talks could collapse"),
        ("The delegation hopes that a deal can be reached.", "The delegation", "that a deal can be reached"),
        ("The council rejected his claim that the treaty was void.", "his", "that the treaty was void"),
        ("Harbour workers, who said the offer was too low, walked out.", "who", "the offer was too low"),
        ("Orbas called for a return to the talks.", "Orbas", "a return to the talks"),
        ("The ministry's view that the talks are over has not changed.", "The ministry", "that the talks are over"),
    ],
)
def test_a_frame_of_a_reporting_word(
    parse: Parse, monkeypatch: pytest.MonkeyPatch, text: str, source: str, content: str
) -> None:
    monkeypatch.setattr(attributions, "reader", lambda: None)  # the rules alone
    assert ([source], [content]) in said(parse(text))


@pytest.mark.parametrize(
    ("text", "source", "contents"),
    [
        ("“We waited long,” said Lena Orbas. “Now we act.”", "Lena Orbas", ["“We waited long,”", "“Now we act.”"]),
        ('"We waited long," Lena Orbas said, "and now we act."', "Lena Orbas", ['"We waited long,"', '"and now we act."']),
        ("Lena Orbas said: «We waited long enough.»", "Lena Orbas", ["«We waited long enough.»"]),
        ("„We waited long enough“, Lena Orbas told the council.", "Lena Orbas", ["„We waited long enough“"]),
        ("“We waited long enough, “Lena Orbas said.", "Lena Orbas", ["“We waited long enough, “"]),
        ("''We waited long enough,'' Lena Orbas said.", "Lena Orbas", ["''We waited long enough,''"]),
        ("‘We can’t wait,’ Lena Orbas said.", "Lena Orbas", ["‘We can’t wait,’"]),
    ],
)
def test_a_quotation_and_its_cue(parse: Parse, text: str, source: str, contents: list[str]) -> None:
    assert said(parse(text)) == [([source], contents)]
    assert [s.mode for s in statements.find(parse(text))] == ["direct"]


def test_a_quotation_over_paragraphs_goes_on(parse: Parse) -> None:
    text = (
        '"We waited long," Lena Orbas said. "The council knew.\n\n"It did nothing about the port."\n\nThe port stayed closed.'
    )
    ((source, contents), *rest) = said(parse(text))
    assert source == ["Lena Orbas"]
    assert contents == ['"We waited long,"', '"The council knew.', '"It did nothing about the port."']
    assert rest == []


def test_marks_around_a_phrase_make_no_statement_of_their_own(parse: Parse) -> None:
    found = statements.find(parse("The minister said the “so-called offer” was dead."))
    assert [s.mode for s in found] == ["mixed"]


def test_a_name_torn_from_its_office_is_the_speaker(parse: Parse) -> None:
    text = (
        "Dorin Valk met the envoys.\n\n“The port will open again in spring” , "
        "– the spokesman of the governor voiced concern Dorin Valk."
    )
    names, found = full(parse(text))
    direct = [s for s in found if s.mode == "direct"]
    assert [names[s.speaker] for s in direct if s.speaker] == ["Dorin Valk"]


def test_a_pull_quote_belongs_to_the_name_below_it(parse: Parse) -> None:
    text = (
        "Valk spoke about the port\n\nMinister Dorin Valk spoke about the port on Monday and took no questions.\n\n"
        "We kept the port open through the winter and we will keep it open\n\nDorin Valk, minister for transport\n\n"
        "The port has been at the centre of the dispute for years."
    )
    names, found = full(parse(text))
    pulled = [s for s in found if s.mode == "direct"]
    assert [text[s.content[0].start : s.content[0].end] for s in pulled] == [
        "We kept the port open through the winter and we will keep it open"
    ]
    assert [names[s.speaker] for s in pulled if s.speaker] == ["Dorin Valk"]


def test_a_transcript_names_its_speakers(parse: Parse) -> None:
    text = (
        "VALK: The port is ours to open.\n\nORBAS: That is not what the accord says.\n\n"
        "VALK: Then read it again.\n\nORBAS: I wrote it myself."
    )
    assert [(s, c) for s, c in said(parse(text))][:2] == [
        (["VALK"], ["The port is ours to open."]),
        (["ORBAS"], ["That is not what the accord says."]),
    ]


def test_an_interview_answers_for_the_person_interviewed(parse: Parse) -> None:
    text = "Minister Dorin Valk spoke to us about the port.\n\nQ: Will it open?\n\nA: It will open in spring."
    names, found = full(parse(text))
    speakers = {text[s.content[0].start : s.content[0].end]: s.speaker and names[s.speaker] for s in found}
    assert speakers["It will open in spring."] == "Dorin Valk"
    assert speakers["Will it open?"] is None


def test_a_headline_names_its_source(parse: Parse) -> None:
    text = "Valk: Port will open in spring\n\nMinister Dorin Valk promised on Monday to open the port."
    names, found = full(parse(text))
    assert text[found[0].content[0].start : found[0].content[0].end] == "Port will open in spring"
    assert found[0].speaker is not None
    assert names[found[0].speaker] == "Dorin Valk"


def test_a_sentence_may_attribute_the_one_before(parse: Parse) -> None:
    text = "The port will be closed for good. Such a promise was made by the Arvanian ministry."
    assert (["the Arvanian ministry"], ["The port will be closed for good"]) in said(parse(text))


def test_a_participle_behind_a_comma_is_the_speakers(parse: Parse) -> None:
    found = said(parse("Orbas said the port was closed, adding that ships would be turned away."))
    assert (["Orbas"], ["that ships would be turned away"]) in found


def test_a_hearer_is_addressed_and_a_medium_passes_on(parse: Parse) -> None:
    text = "Dorin Valk told Lena Orbas on Friday that the port would open. Valk told Reuters that the strike was over."
    names, found = full(parse(text, published="2031-05-12"))
    first, second = (s for s in found if text[s.cue[0].start : s.cue[0].end] == "told")
    assert (first.addressee and names[first.addressee], first.via) == ("Lena Orbas", None)
    assert first.said == "2031-05-09"
    assert second.addressee is None
    assert second.via is not None
    assert names[second.via] == "Reuters"


def test_what_a_medium_reports_it_passes_on(parse: Parse) -> None:
    text = "Reuters reported that Dorin Valk said the port would open."
    names, found = full(parse(text))
    inner = next(s for s in found if text[s.cue[0].start : s.cue[0].end] == "said")
    assert inner.via is not None
    assert names[inner.via] == "Reuters"


def test_a_dateline_is_neither_source_nor_content(parse: Parse) -> None:
    text = "BRELL, May 3 (Reuters) - The port will open in spring, the Arvanian ministry said."
    assert (["the Arvanian ministry"], ["The port will open in spring"]) in said(parse(text))


def test_comments_say_nothing(parse: Parse) -> None:
    text = "The minister said the port was closed.\nI think he lies.\n"
    document = parse(text).document
    cut = text.index("I think")
    zoned = replace(document, zones=(Zone("body", Span(0, cut)), Zone("comment", Span(cut, len(text)))))
    from travaux.annotate import pipeline
    from travaux.languages import language

    found = statements.find(pipeline.parse(zoned, language("en")))
    assert [s.content[0].start < cut for s in found] == [True]


PIECES = st.sampled_from(
    [
        '"',
        "“",
        "”",
        "«",
        "»",
        "„",
        "'",
        "’",
        "''",
        " ",
        "\n\n",
        "\n",
        "said ",
        "Lena ",
        "we ",
        "Go. ",
        "קול ",
        "صوت ",
        "🙂",
        ":",
        ",",
    ]
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES, max_size=60).map("".join))
def test_spans_are_slices_of_any_text(parse: Parse, text: str) -> None:
    for found in statements.find(parse(text)):
        for span in (*found.source, *found.cue, *found.content):
            assert 0 <= span.start < span.end <= len(text)
            words = text[span.start : span.end]
            assert words == words.strip()
        starts = [span.start for span in found.content]
        assert starts == sorted(starts)


@pytest.mark.parametrize("unit", ['"', "“", '."', "said", "\n\n"])
def test_marks_without_end_take_linear_time(parse: Parse, unit: str) -> None:
    blank = parse("x")
    doc = Doc(blank.doc.vocab, words=[unit] * 10_000, spaces=[False] * 10_000, sent_starts=[i == 0 for i in range(10_000)])
    start = process_time()
    statements.find(Parsed(Document(doc.text), doc, blank.language))
    assert process_time() - start < 5


@pytest.mark.shared
def test_the_figures_on_held_out_articles(shared: Path, tmp_path: Path) -> None:
    lines = (shared / "data" / "polnear-dev.jsonl").read_text(encoding="utf-8").splitlines()[:8]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(lines), encoding="utf-8")
    script = Path(__file__).parents[2] / "evaluation" / "statements.py"
    run = subprocess.run([sys.executable, str(script), str(gold), "--json"], capture_output=True, text=True, check=True)
    figures = json.loads(run.stdout)
    assert figures["partial"]["f1"] > 0.6
    assert figures["joint"]["f1"] > 0.5


def test_scare_quotes_are_no_speech(parse: Parse) -> None:
    assert said(parse("The so-called “peace plan” was on the table.")) == []
