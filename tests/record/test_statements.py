from dataclasses import replace

from tests.record.build import CAST, Page
from travaux.model import Span, Zone
from travaux.record import corpus, statements
from travaux.record.entries import Evidence, StatementEntry

LONG = "We will open the port to every ship that asks for it before the winter comes"


def gathered(*pages: Page) -> tuple[StatementEntry, ...]:
    return statements.gather(corpus.gather([p.filed() for p in pages], CAST)).entries


def test_one_utterance_in_two_documents_is_one_statement_with_a_rendering() -> None:
    one = Page("a", f'"{LONG}," said Vega.').says("vega", LONG)
    words = "Norland would open the port to every ship before the winter"
    two = Page("b", f"Vega said that {words}.").says("vega", words, mode="indirect")
    (entry,) = gathered(one, two)
    assert entry.content == LONG
    assert [e.document for e in entry.evidence] == ["a"]
    assert [e.document for e in entry.renderings] == ["b"]


def test_the_same_words_of_two_speakers_are_two_statements() -> None:
    assert len(gathered(Page("a", LONG).says("vega", LONG), Page("b", LONG).says("brant", LONG))) == 2


def test_two_statements_of_one_document_stay_two_unless_repeated() -> None:
    page = Page("a", f"{LONG}. We will open the port to every ship. {LONG}!").says("vega", LONG)
    again = page.document.text.rindex(LONG)
    page.says("vega", "We will open the port to every ship. ")
    page.statements.append(replace(page.statements[0], content=(Span(again, again + len(LONG)),)))
    assert len(gathered(page)) == 2


def test_words_said_on_different_days_are_two_statements() -> None:
    one = Page("a", LONG).says("vega", LONG, said="2031-05-01")
    assert len(gathered(one, Page("b", LONG).says("vega", LONG, said="2031-06-01"))) == 2


def test_a_copy_renders_the_original_even_where_nobody_is_named() -> None:
    entries = gathered(Page("b", LONG).says(None, LONG), Page("a", LONG, copy_of="b").says(None, LONG))
    (entry,) = entries
    assert [e.document for e in entry.evidence] == ["b"]


def test_discontinuous_content_is_one_statement_with_two_pieces() -> None:
    page = Page("a", '"We agree," he said, "to open the port."')
    page.says("vega", "We agree,")
    page.statements[0] = page.statements[0].__class__(
        (), (), (page.at("We agree,"), page.at("to open the port.")), "direct", "vega"
    )
    (entry,) = gathered(page)
    assert entry.content == "We agree, to open the port."
    assert len(entry.evidence) == 2


def test_long_content_is_cut_at_sentence_ends() -> None:
    text = " ".join(f"This is the sentence number {n} of a speech." for n in range(30))
    found = corpus.gather([Page("a", text).filed()], CAST)
    cut = statements.pieces(found, Evidence("a", 0, len(text)))
    assert len(cut) > 1
    assert all(len(found.text(e).split()) <= statements.LONGEST for e in cut)
    assert all(found.text(e).endswith(".") for e in cut)
    assert " ".join(found.text(e) for e in cut) == text


def test_content_in_a_comment_is_no_statement() -> None:
    page = Page("a", f"News. {LONG}").says("vega", LONG)
    page.zones = (Zone("body", Span(0, 6)), Zone("comment", Span(6, len(page.document.text))))
    assert not gathered(page)
