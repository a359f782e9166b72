"""Texts of the parties as Akoma Ntoso: well formed, every eId its own, and no word of a provision lost."""

from io import BytesIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from travaux import export
from travaux.errors import NotFound
from travaux.export.akoma_ntoso import NAMESPACE, NO_DAY
from travaux.record.entries import Actor, Instrument, PaperStep, Provision, Record, Scope

N = {"a": NAMESPACE}
VELLAND = Actor("actor-v", "state", "Velland & Sons")


def paper(*texts: tuple[str, str], id: str = "t1", **more: object) -> Instrument:
    points = tuple(Provision(f"{id}-{at}", number, text) for at, (number, text) in enumerate(texts))
    return Instrument(id, "draft accord", "draft accord on <tolls>", ("actor-v",), provisions=points, **more)  # type: ignore[arg-type]


def written(*papers: Instrument) -> ET.Element:
    out = BytesIO()
    export.exporter("akoma-ntoso")(Record("Talks", Scope(), "2031-05-01T10:00:00", (), (VELLAND,), instruments=papers), out)
    return ET.fromstring(out.getvalue())


def found(root: ET.Element, path: str) -> ET.Element:
    one = root.find(path, N)
    assert one is not None, path
    return one


def text(element: ET.Element) -> str:
    return "".join(element.itertext())


def test_a_draft_is_a_bill_with_its_day_and_author() -> None:
    root = written(
        paper(("1", "Article 1\n\nNo toll."), ("2", "Article 2. Ends."), history=(PaperStep("handed over", "2031-04"),))
    )
    assert root.tag == f"{{{NAMESPACE}}}akomaNtoso"
    work = found(root, "a:bill/a:meta/a:identification/a:FRBRWork")
    assert found(work, "a:FRBRdate").attrib == {"date": "2031-04-01", "name": "handed over"}
    assert found(work, "a:FRBRauthor").get("href") == "#actor-v"
    assert found(root, ".//a:TLCOrganization[@eId='actor-v']").get("showAs") == "Velland & Sons"
    assert found(root, ".//a:FRBRManifestation/a:FRBRdate").get("date") == "2031-05-01"
    assert [e.get("eId") for e in root.iterfind("a:bill/a:body/a:article", N)] == ["art_1", "art_2"]
    assert found(root, ".//a:article/a:num").text == "Article 1"
    assert found(root, ".//a:article/a:content/a:p").text == "No toll."


def test_no_day_is_invented() -> None:
    assert found(written(paper(("1", "1. No toll."))), ".//a:FRBRWork/a:FRBRdate").get("date") == NO_DAY


def test_several_texts_are_one_collection_and_no_two_eids_are_alike() -> None:
    signed = paper(("1", "Article 1\nA."), ("1", "Article 1\nB."), id="t2", history=(PaperStep("signed", "2031-05-01"),))
    answer = paper(("1", "1. Yes."), id="t3", answers="t1")
    root = written(paper(("1", "Article 1\nA.")), signed, answer)
    inside = [component[0].tag.rpartition("}")[2] for component in root.iterfind(".//a:component", N)]
    assert inside == ["bill", "act", "doc"]
    eids = [e.attrib["eId"] for e in root.iter() if "eId" in e.attrib]
    assert len(eids) == len(set(eids))
    assert "cmp_2__art_1-2" in eids
    targets = {e.attrib[key] for e in root.iter() for key in ("source", "href") if e.get(key, "").startswith("#")}
    assert {target[1:] for target in targets} <= set(eids)


def test_paragraphs_stand_inside_their_article_and_letters_are_points() -> None:
    lettered = "1.2 Each side:\n(a) opens the locks;\n(b) counts the barges."
    root = written(paper(("1", "Article 1\nTolls"), ("1.1", "1.1 None."), ("1.2", lettered), ("2", "Article 2\nEnd")))
    article = found(root, ".//a:article")
    assert [e.get("eId") for e in article.iterfind("a:paragraph", N)] == ["art_1__para_1-1", "art_1__para_1-2"]
    points = list(article.iterfind("a:paragraph/a:point", N))
    assert [p.get("eId") for p in points] == ["art_1__para_1-2__point_a", "art_1__para_1-2__point_b"]
    assert text(found(root, ".//a:paragraph[@eId='art_1__para_1-2']")) == lettered
    assert text(article) == f"Article 1\nTolls1.1 None.\n{lettered}\n"
    assert found(article, "a:intro/a:p").text == "Tolls"


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs"), include_characters="\n\r\t"), max_size=80))
def test_the_text_is_kept_exactly(words: str) -> None:
    whole = f"Article 7\n{words}".replace("\ufffe", "").replace("\uffff", "")
    assert text(found(written(paper(("7", whole))), ".//a:article")) == whole


def test_what_xml_cannot_hold_is_replaced() -> None:
    assert text(found(written(paper(("1", "1. No\x0ctoll"))), ".//a:paragraph")) == "1. No\ufffdtoll"


def test_a_record_without_such_a_text_says_so() -> None:
    with pytest.raises(NotFound, match="no text of the parties"):
        written()
