from dataclasses import replace
from time import perf_counter

import pytest

from tests.record.build import CAST, Page
from travaux.annotate import vectors
from travaux.languages import language
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


MEANT = ("the captives will be freed before the feast", "the prisoners are to be released before the feast")


def meant(one: str, two: str, *published: str | None) -> int:
    """How many statements Vega's words in two documents of these days come to."""
    words = language("en").stances
    pages = [
        Page(id_, text, day).says("vega", text, vector=vectors.encode(text, words))
        for id_, text, day in zip("ab", (one, two), published, strict=True)
    ]
    found = [gathered(*order) for order in (pages, pages[::-1])]
    assert found[0] == found[1]
    return len(found[0])


@pytest.mark.parametrize(
    ("one", "two", "statements"),
    [("2031-05-04", "2031-05-06", 1), ("2031-05-04", None, 1), (None, None, 1), ("2031-05-04", "2031-06-04", 2)],
)
def test_what_two_reports_of_about_one_day_mean_alike_is_one(one: str | None, two: str | None, statements: int) -> None:
    assert meant(*MEANT, one, two) == statements


def test_who_says_the_opposite_the_same_day_is_quoted_twice() -> None:
    assert (
        meant("Norland will sign the treaty on water", "Norland will not sign the treaty on water", "2031-05", "2031-05") == 2
    )


def test_a_speakers_own_name_is_no_difference() -> None:
    assert meant("we will mend the bridge of Orm", "Norland would mend the bridge of Orm", "2031-05", "2031-05") == 1


def test_many_utterances_of_one_speaker_cost_no_square() -> None:
    def spent(count: int) -> float:
        text = "\n".join(f"We ask for herring {n} and cod {n * 7} in fjord {n * 13}" for n in range(count))
        page = Page("a", text, "2031-05-04")
        for line in text.splitlines():
            page.says("vega", line)
        found, start = corpus.gather([page.filed()], CAST), perf_counter()
        assert len(statements.gather(found).entries) == count
        return perf_counter() - start

    spent(50)
    assert spent(1200) < 16 * spent(300)
