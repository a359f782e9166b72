from collections.abc import Callable

import pytest

from travaux.annotate import pipeline
from travaux.annotate.parsed import Parsed
from travaux.languages import Language, language
from travaux.model import Document, Span, Zone


def sentences(parsed: Parsed) -> list[str]:
    return [" ".join(sentence.text.split()) for sentence in parsed.sentences()]


def test_offsets_are_the_documents_own_and_furniture_is_never_parsed() -> None:
    text = "Log in\n\nThe union met the firm.\n\nHa! They met nobody."
    zones = (
        Zone("boilerplate", Span(0, 8)),
        Zone("body", Span(8, 33)),
        Zone("comment", Span(33, len(text))),
    )
    parsed = pipeline.parse(Document(text, zones=zones), language("en"))
    words = [token for token in parsed.doc if not token.is_space]
    assert [text[t.idx : t.idx + len(t)] for t in words] == ["The", "union", "met", "the", "firm", "."]


def test_a_line_that_begins_with_a_capital_is_a_paragraph_unless_lines_are_wrapped(parse: Callable[..., Parsed]) -> None:
    assert sentences(parse("Talks resume\nThe union met the firm on Monday.")) == [
        "Talks resume",
        "The union met the firm on Monday.",
    ]
    wrapped = (
        "The mediator of the port dispute said late on Monday evening that Mr\n"
        "Halvorsen had agreed to hand over the revised wage offer to the union\n"
        "Before the week was out, which the harbour company has since denied in\n"
        "A letter to the editors of two newspapers that had printed the story.\n\n"
        "Work goes on."
    )
    assert len(sentences(parse(wrapped))) == 2


def test_long_texts_are_parsed_in_pieces_that_join_again() -> None:
    text = ("The firm made an offer. " * 40 + "\n") * 60
    parts = list(pipeline.pieces(text))
    assert "".join(parts) == text
    assert 1 < len(parts) < 10
    assert all(len(part) <= pipeline.PIECE for part in parts)


@pytest.mark.parametrize("text", ['"' * 10_000, "a" * 9_999, "“" * 3_000 + " yes"], ids=["marks", "letters", "quotes"])
def test_a_run_without_spaces_costs_no_more_than_its_length(text: str, parse: Callable[..., Parsed]) -> None:
    assert parse(text).doc.text == text
    assert all(len(part) <= pipeline.RUN for part in pipeline.pieces(text) if " " not in part)


def test_without_a_model_sentences_are_still_found() -> None:
    parsed = pipeline.parse(Document("They met. They left."), Language("xx"))
    assert sentences(parsed) == ["They met.", "They left."]
