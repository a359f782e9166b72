import pytest
from hypothesis import given
from hypothesis import strategies as st

from travaux.annotate import quotations


def marked(text: str) -> list[str]:
    return [text[q.start : q.end] for q in quotations.find(text, quotations.paragraphs(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We go," he said. "We stay."', ['"We go,"', '"We stay."']),
        ("He said: «On y va», and „so weiter“ and ”svensk”.", ["«On y va»", "„so weiter“", "”svensk”"]),
        ("''Twice,'' he said.", ["''Twice,''"]),
        ("‘We can’t go,’ he said of the parties’ talks.", ["‘We can’t go,’"]),
        ("“We shall see” , – the envoy said.", ["“We shall see”"]),
        ("“We shall see, “Orbas said.", ["“We shall see, “"]),
        ('The "key point of "shared safety" was kept.', ['"key point of "shared safety"']),
        ('"The need" for a "new accord" was plain," the office said.', ['"The need" for a "new accord" was plain,"']),
        ("A pipe 5'10\" long is no quotation.", []),
        ('a " clear and sober report" on it', ['" clear and sober report"']),
    ],
)
def test_marks_are_read_by_their_sides(text: str, expected: list[str]) -> None:
    assert marked(text) == expected


def test_an_open_quotation_goes_on_where_the_next_paragraph_opens_one() -> None:
    text = '"One.\n\n"Two."\n\n"Three.\n\nFour.'
    found = quotations.find(text, quotations.paragraphs(text))
    assert [(q.closed, q.continued) for q in found] == [(False, True), (True, False), (False, False)]


@given(st.text(alphabet="\"“”„«»‘’' .,\nabכש🙂"))
def test_quotations_are_in_order_and_apart(text: str) -> None:
    end = 0
    for found in quotations.find(text, quotations.paragraphs(text)):
        assert end <= found.start < found.end <= len(text)
        end = found.end
