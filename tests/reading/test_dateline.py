import pytest

from travaux.reading import dateline


@pytest.mark.parametrize(
    ("text", "head", "place", "agency", "outlet"),
    [
        (
            "PORT ELBA, May 3 - RIA Novosti. The envoys met.",
            "PORT ELBA, May 3 - RIA Novosti. ",
            "Port Elba",
            "RIA Novosti",
            None,
        ),
        ("VESTA (Reuters) - The envoys met.", "VESTA (Reuters) - ", "Vesta", "Reuters", None),
        ("Elba, 3 May. /TASS/. The envoys met.", "Elba, 3 May. /TASS/. ", "Elba", "TASS", None),
        ("Norland (tidings.example), - The envoys met.", "Norland (tidings.example), - ", "Norland", None, "tidings.example"),
        ("VESTA, Ohio (AP) — The envoys met.", "VESTA, Ohio (AP) — ", "Vesta", "AP", None),
        ("ЭЛЬБА, 3 мая - РИА Новости. Стороны встретились.", "ЭЛЬБА, 3 мая - РИА Новости. ", "Эльба", "RIA Novosti", None),
        ("PORT ELBA — The envoys met.", "PORT ELBA — ", "Port Elba", None, None),
    ],
)
def test_place_date_and_signature(text: str, head: str, place: str, agency: str | None, outlet: str | None) -> None:
    found = dateline.find(text, 0, len(text))
    assert found is not None
    assert text[found.start : found.end] == head
    assert (found.place, found.agency, found.outlet) == (place, agency, outlet)


def test_a_date_with_its_year_is_read_and_an_odd_second_year_passed_over() -> None:
    text = "ELBA, Texas, Dec 27 , 2031, 2031 - The envoys met."
    found = dateline.find(text, 0, len(text))
    assert found is not None
    assert found.date is not None
    assert found.date.when == "2031-12-27"
    assert text[found.end :] == "The envoys met."


@pytest.mark.parametrize(
    "text",
    [
        "Norland - a country of islands - will not sign.",
        "ETO - the alliance of the north - agreed.",
        "Elba — the capital of Vesta — was quiet.",
        "He said (in Elba) - and then left.",
        "The talks, held on May 3 in the old customs house, ended without a statement - as expected.",
    ],
)
def test_a_sentence_that_begins_with_a_name_is_no_dateline(text: str) -> None:
    assert dateline.find(text, 0, len(text)) is None


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("HOLM, March 14, 2031. Norland denied it.", "2031-03-14"),
        ("Holm, 14 March 2031. Norland denied it.", "2031-03-14"),
        ("14 March 2031. Norland denied it.", "2031-03-14"),
        ("HOLM, March 14. Norland denied it.", None),
    ],
)
def test_a_full_stop_ends_a_dateline_whose_date_is_whole(text: str, when: str | None) -> None:
    found = dateline.find(text, 0, len(text))
    assert found is not None
    assert found.date is not None
    assert (found.date.when, text[found.end :]) == (when, "Norland denied it.")


@pytest.mark.parametrize(
    "text", ["Holm, March 14. Norland denied it.", "In Holm, 14 envoys. All left.", "March 2031. Norland."]
)
def test_a_sentence_with_a_date_before_its_full_stop_is_none(text: str) -> None:
    assert dateline.find(text, 0, len(text)) is None
