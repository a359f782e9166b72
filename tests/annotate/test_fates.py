"""What became of a text: what is denied, thought of or to come has not happened; a promise is its doer's."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from travaux.annotate import papers
from travaux.annotate.parsed import Parsed
from travaux.model import Span, Time

Cast = Callable[..., Parsed]


@pytest.mark.parametrize(
    ("text", "said", "what"),
    [
        ("Avaria received neither the written answer nor the draft agreement.", (), [None, None]),
        ("Avaria has not received a written answer.", (), [None]),
        ("Avaria has yet to receive the written answer of Borduria.", (), [None]),
        ("Borduria refused to sign the treaty with Avaria.", (), [None]),
        ("Borduria will publish the draft agreement on Monday.", (), [None]),
        (
            "Borduria said it will publish the draft agreement.",
            (("Borduria", "it will publish the draft agreement"),),
            ["promised"],
        ),
        ("Avaria said Borduria will publish the draft agreement.", (("Avaria", "Borduria will publish the draft"),), [None]),
        (
            "Anna Holt said Avaria will send Borduria a letter.",
            (("Anna Holt", "Avaria will send Borduria a letter"),),
            ["promised"],
        ),
        ("Talks end when Avaria gets its written answer.", (), [None]),
        ("Borduria promised to publish the draft agreement.", (), ["promised"]),
        ("Borduria published the draft agreement.", (), ["published"]),
    ],
)
def test_only_what_happened_is_an_event(
    text: str, said: tuple[tuple[str, str], ...], what: list[str | None], cast: Cast
) -> None:
    assert [paper.what for paper in papers.find(cast(text, said))] == what


def test_a_headline_names_the_receiver_before_the_text(cast: Cast) -> None:
    (paper,) = papers.find(cast("Avaria hands Borduria draft agreement on fish"))
    assert (paper.what, paper.from_, paper.to) == ("handed over", ("Avaria",), ("Borduria",))


def test_what_lies_ahead_of_the_report_has_not_happened(cast: Cast) -> None:
    text = "Avaria gets the written answer of Borduria by 15 May."
    parsed = cast(text, published="2031-05-08")
    day = Time(Span(text.index("by 15 May"), len(text) - 1), "DATE", "2031-05-15", "../2031-05-15")
    (paper,) = papers.find(replace(parsed, times=(day,)))
    assert (paper.what, paper.modality) == (None, "planned")
    (paper,) = papers.find(replace(cast(text, published="2031-05-20"), times=(day,)))
    assert paper.what == "received"
