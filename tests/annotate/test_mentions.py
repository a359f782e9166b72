"""Who and what a document names, on invented sentences about invented people."""

from dataclasses import replace
from functools import lru_cache

import pytest

from travaux.annotate import mentions, pipeline
from travaux.languages import language
from travaux.model import Document, Entity, Mention


@lru_cache(maxsize=64)
def read(text: str) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    return mentions.find(pipeline.parse(Document(text=text), language("en")))


def named(text: str, name: str) -> Entity:
    """The one entity with this name or alias."""
    entities, _ = read(text)
    found = [entity for entity in entities if name in (entity.name, *entity.aliases)]
    assert len(found) == 1, (name, entities)
    return found[0]


def whose(text: str, entity: Entity) -> str | None:
    entities, _ = read(text)
    return next((other.name for other in entities if other.id == entity.of), None)


def words(text: str, entity: Entity) -> list[str]:
    _, found = read(text)
    return [text[mention.span.start : mention.span.end] for mention in found if mention.entity == entity.id]


OFFICES = (
    "Norwegian Foreign Minister Kari Holm met Sgt. Owen Price. Danish Defence Ministry spokesman Lars Bech declined "
    "to comment. Paulo Reis, head of the Brazilian delegation, agreed. The Peruvian envoy, Rosa Quispe, said so. "
    "Holm left early."
)


@pytest.mark.parametrize(
    ("name", "office", "of"),
    [
        ("Kari Holm", "Foreign Minister", "Norway"),
        ("Lars Bech", "spokesman", "Danish Defence Ministry"),
        ("Paulo Reis", "head of delegation", "Brazil"),
        ("Rosa Quispe", "envoy", "Peru"),
    ],
)
def test_an_office_and_whose_it_is_are_read_around_a_name(name: str, office: str, of: str) -> None:
    person = named(OFFICES, name)
    assert (person.kind, person.office, whose(OFFICES, person)) == ("person", office, of)


def test_titles_are_no_part_of_a_name_and_a_surname_finds_its_person() -> None:
    assert named(OFFICES, "Holm").name == "Kari Holm"
    assert words(OFFICES, named(OFFICES, "Kari Holm")) == ["Kari Holm", "Holm"]


def test_a_title_glued_to_a_name_is_cut_off() -> None:
    text = "Ministry spokesman Egon Varga said no.\n\nEgon Vargaofficial representative of the Hungarian Foreign Ministry"
    assert words(text, named(text, "Egon Varga")) == ["Egon Varga", "Egon Varga"]


def test_namesakes_stay_apart_and_a_surname_means_the_latest() -> None:
    text = "Minister Anton Ruiz met his father, Pedro Ruiz, on Friday. Ruiz said that nothing was agreed."
    assert named(text, "Anton Ruiz").id != named(text, "Pedro Ruiz").id
    assert words(text, named(text, "Pedro Ruiz")) == ["Pedro Ruiz", "Ruiz"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Oslo rejected the offer.", "state"),
        ("Talks with Oslo have stalled.", "state"),
        ("Oslo's demands are clear.", "state"),
        ("The letter was sent to Oslo on Monday.", "state"),
        ("The delegations met in Oslo on Monday.", "place"),
        ("He travelled to Oslo on Monday.", "place"),
        ("Oslo hosted the second round.", "place"),
        ("The Oslo meeting ended.", "place"),
        ("OSLO, March 3 - Nothing was agreed.", "place"),
    ],
)
def test_a_capital_is_its_state_only_where_it_acts(sentence: str, kind: str) -> None:
    entities, found = read(sentence)
    at = sentence.casefold().index("oslo")
    entity = next(m.entity for m in found if m.span.start == at)
    assert next(e.kind for e in entities if e.id == entity) == kind


STATES = (
    "The Swiss side agreed, the Danes refused and the U.S. government waited. The Swiss Confederation signed. "
    "Dutch troops left."
)


@pytest.mark.parametrize(
    ("state", "said"),
    [
        ("Switzerland", ["The Swiss side", "Swiss", "Swiss Confederation"]),
        ("Denmark", ["Danes"]),
        ("United States", ["the U.S. government", "U.S."]),
        ("Netherlands", ["Dutch"]),
    ],
)
def test_a_state_is_named_by_adjective_people_and_side(state: str, said: list[str]) -> None:
    assert words(STATES, named(STATES, state)) == said


def test_organs_of_two_states_stay_apart_and_one_without_owner_joins_the_only_one() -> None:
    text = (
        "Chile's Finance Ministry agreed. The Peruvian Finance Ministry refused. Chile's Foreign Ministry spoke. "
        "The Foreign Ministry added nothing."
    )
    ids = {
        named(text, name).id for name in ("Chile's Finance Ministry", "Peruvian Finance Ministry", "Chile's Foreign Ministry")
    }
    assert len(ids) == 3
    assert "Foreign Ministry" in words(text, named(text, "Chile's Foreign Ministry"))


def test_an_abbreviation_in_brackets_is_the_long_name() -> None:
    text = "The Northern Quarry Workers Union (NQWU) refused. The NQWU wants more. The union will strike."
    union = named(text, "NQWU")
    assert union.name == "Northern Quarry Workers Union"
    assert words(text, union)[-1] == "The union"


def test_world_bodies_have_many_names_and_an_armed_group_is_no_organ_of_the_state_in_its_name() -> None:
    text = "NATO waited. The alliance said the North Atlantic Alliance was ready. The Chad Liberation Army attacked."
    assert words(text, named(text, "NATO")) == ["NATO", "The alliance", "North Atlantic Alliance"]
    assert named(text, "Chad Liberation Army").of is None


def test_a_company_first_taken_for_a_person_is_a_body() -> None:
    text = "Veltrona chief executive Ana Prado said the carrier would pay. Veltrona Shipping lost money."
    company = named(text, "Veltrona Shipping")
    assert company.kind == "organisation"
    assert named(text, "Ana Prado").of == company.id


PRONOUNS = (
    "Finnish Foreign Minister Aino Laine met Estonian Foreign Minister Jaan Kask. Kask told her that he was ready. "
    "The Finnish minister smiled. The two ministers agreed to continue. The spokeswoman of the Finnish Foreign Ministry, "
    "Eeva Salo, spoke to the press. She said nothing more."
)


def test_pronouns_go_by_gender_and_role() -> None:
    assert words(PRONOUNS, named(PRONOUNS, "Aino Laine"))[:2] == ["Aino Laine", "her"]
    assert "he" in words(PRONOUNS, named(PRONOUNS, "Jaan Kask"))
    assert words(PRONOUNS, named(PRONOUNS, "Eeva Salo"))[-1] == "She"


def test_descriptions_go_by_office_and_nationality_and_two_may_be_meant() -> None:
    assert "The Finnish minister" in words(PRONOUNS, named(PRONOUNS, "Aino Laine"))
    assert "The two ministers" in words(PRONOUNS, named(PRONOUNS, "Aino Laine"))
    assert "The two ministers" in words(PRONOUNS, named(PRONOUNS, "Jaan Kask"))


def test_it_is_referred_only_where_it_acts() -> None:
    text = "Iceland rejected the plan. It demanded more time. It is clear that this is late."
    assert words(text, named(text, "Iceland")) == ["Iceland", "It"]


def test_a_source_without_a_name_is_described_and_said_again() -> None:
    text = "A senior Belgian diplomat said the text was ready. The diplomat spoke on Monday."
    source = named(text, "A senior Belgian diplomat")
    assert (source.kind, words(text, source)[-1]) == ("unnamed", "The diplomat")


def test_mentions_lie_in_the_text_and_name_entities_that_exist() -> None:
    for text in (OFFICES, STATES, PRONOUNS):
        entities, found = read(text)
        ids = {entity.id for entity in entities}
        assert all(0 <= m.span.start < m.span.end <= len(text) and m.entity in ids for m in found)
        assert all(entity.of is None or entity.of in ids for entity in entities)


@pytest.mark.parametrize("text", ["", " \n\n ", "(((", "’s", "The the of", "U.S.", "Mr.", "\n\nMr. \n of, the"])
def test_strange_text_is_read_without_complaint(text: str) -> None:
    entities, found = read(text)
    assert {m.entity for m in found} <= {e.id for e in entities}


def test_a_language_nobody_described_still_gives_what_the_parse_knows() -> None:
    parsed = pipeline.parse(Document(text="Oslo rejected the offer."), language("xx"))
    assert mentions.find(parsed)[1] is not None


INTRODUCED = (
    "LOMVIK, May 4 - The Republic of Tarsia rejected the offer of Norrland on Monday, the Tarsian Foreign Ministry said. "
    "Norrland Foreign Minister Jan Olm said that talks between Tarsia and Norrland would go on. Norrland's army denied it."
)


@pytest.mark.parametrize(
    ("name", "kind", "office", "of"),
    [
        ("Tarsia", "state", None, None),
        ("Republic of Tarsia", "state", None, None),
        ("Norrland", "state", None, None),
        ("Tarsian Foreign Ministry", "organisation", None, "Tarsia"),
        ("Jan Olm", "person", "Foreign Minister", "Norrland"),
    ],
)
def test_a_name_that_the_text_introduces_as_a_state_is_one(name: str, kind: str, office: str | None, of: str | None) -> None:
    found = named(INTRODUCED, name)
    assert (found.kind, found.office, whose(INTRODUCED, found)) == (kind, office, of)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jo Tolling won the vote. Tolling's army of helpers cheered, and Tolling's foreign minister smiled.", "Jo Tolling"),
        ("Brenhaven is a quiet town. The mayor of Brenhaven opened a bridge in Brenhaven.", "Brenhaven"),
        ("The Federation of Bakers called a strike. Bakers and owners met.", "Bakers"),
        ("The minister of Tourism left. A spokesman for Tourism said nothing.", "Tourism"),
        ("The ZKB union met the owners. ZKB leader Ana Ruiz said ZKB's members would vote.", "ZKB"),
    ],
)
def test_towns_surnames_fields_and_unions_are_no_states(text: str, name: str) -> None:
    entities, _ = read(text)
    assert not [entity for entity in entities if entity.kind == "state" and name in (entity.name, *entity.aliases)]


def test_an_adjective_of_an_introduced_state_belongs_to_it() -> None:
    text = "The Kingdom of Valdoria sent its envoy. A Valdorian delegation left, and the Valdorians waited."
    assert {"Valdorian", "Valdorians"} <= {said.split()[-1] for said in words(text, named(text, "Valdoria"))}


@pytest.mark.parametrize(
    ("text", "name", "office", "of"),
    [
        (
            "The Harbour Council's Secretary-General, Lena Aldous, chaired the talks.",
            "Lena Aldous",
            "Secretary-General",
            "Harbour Council",
        ),
        ("Lena Aldous, Secretary-General of the Harbour Council, left.", "Lena Aldous", "Secretary-General", "Harbour Council"),
        (
            "The Sea Front denied it. Its spokesman, Aba Dee, said so.",
            "Aba Dee",
            "spokesman",
            "Sea Front",
        ),
    ],
)
def test_an_office_is_read_whole(text: str, name: str, office: str, of: str) -> None:
    found = named(text, name)
    assert (found.kind, found.office, whose(text, found)) == ("person", office, of)


def test_initials_are_the_name_before_them_in_brackets() -> None:
    text = (
        "The Nubra Justice and Freedom Movement (NJFM) refused. NJFM fighters left the town, and the rebels said the "
        "movement would not talk. The Drivers' Guild (SVT) did not comment, and SVT members stayed at home."
    )
    movement = named(text, "NJFM")
    assert (movement.kind, movement.name) == ("organisation", "Nubra Justice and Freedom Movement")
    assert {"NJFM fighters", "the rebels", "the movement"} <= set(words(text, movement))
    assert named(text, "SVT").name == "Drivers' Guild"


def test_an_army_is_not_that_of_the_host_of_the_talks() -> None:
    text = (
        "OSLO, May 4 - Peru's envoy met the rebels. Peru rejected the truce, and Peru blamed them. The army fired, Peru said."
    )
    assert whose(text, named(text, "army")) == "Peru"


def test_a_town_is_no_short_form_of_a_body_named_after_it() -> None:
    text = "The Brenhaven Dockers' Union called a strike. Ships waited in Brenhaven."
    assert "Brenhaven" not in named(text, "Brenhaven Dockers' Union").aliases


def test_those_who_report_are_neither_the_company_nor_it() -> None:
    text = (
        "HALVIK (Nordal Wire) - Brannock Steel Corporation and the Weavers' Union met at the Conciliation "
        "Office in Halvik. A spokesman told the Halvik Post that the company would not pay more. The Halvik Herald called the "
        "dispute long. "
        "The company closed its gates."
    )
    found = words(text, named(text, "Brannock Steel Corporation"))
    assert [said for said in found if said.lower() == "the company"] == ["the company", "The company"]


def test_bodies_that_are_told_things_are_not_all_outlets() -> None:
    text = "Ms Dorn told the Velm Post on Monday. She told the Seamen's Union. The Orden Gazette reported it."
    document = Document(text=text)
    parsed = pipeline.parse(document, language("en"))
    entities, found = mentions.find(parsed)
    parsed = replace(parsed, entities=entities, mentions=found)
    assert {parsed.entity(outlet).name for outlet in parsed.outlets} == {"Velm Post", "Orden Gazette"}


def test_a_mediator_is_not_the_government() -> None:
    text = (
        "Norwegian mediators met the rebels on Monday. The Norwegian foreign ministry was content. Chad's chief negotiator, "
        "Idris Mahan, praised them. The government will send an answer."
    )
    assert "The government" in words(text, named(text, "Chad"))


LED = (
    "Chad's foreign ministry confirmed the meeting. Ministry spokesman Idris Mahan called it useful. Sara Lund, who leads the "
    "Norwegian delegation, agreed. Ali Tembo, who heads the delegation of Kenya, did not."
)


@pytest.mark.parametrize(
    ("name", "of"), [("Idris Mahan", "Chad's foreign ministry"), ("Sara Lund", "Norway"), ("Ali Tembo", "Kenya")]
)
def test_whose_a_spokesman_or_leader_is_follows_from_what_stands_near(name: str, of: str) -> None:
    assert whose(LED, named(LED, name)) == of


def test_a_minister_without_a_state_is_of_the_one_whose_ministry_is_in_question() -> None:
    text = (
        "Norway and Chad traded papers. Norway's defence ministry wrote first. Deputy Foreign Minister Kari Holm brought the "
        "letter to the talks."
    )
    assert whose(text, named(text, "Kari Holm")) == "Norway"


def test_a_capital_the_text_tells_of_is_its_state_where_it_acts() -> None:
    text = (
        "Envoys of Norway flew to Tolm, the Avarian capital, on Monday. The foreign minister of Avaria received them in Tolm. "
        "Tolm rejected the offer, and talks between Avaria and Norway ended."
    )
    assert words(text, named(text, "Avaria")).count("Tolm") == 1


def test_who_speaks_in_the_capital_is_no_capital() -> None:
    text = "In the Norwegian capital, Jo Tembo said it was late. Jo Tembo rejected the offer."
    assert named(text, "Jo Tembo").kind == "person"


@pytest.mark.parametrize(
    ("text", "called", "name"),
    [
        ("The Southern Growers League met on Monday. The growers reject the tax.", "The growers", "Southern Growers League"),
        ("The Southern Growers League met on Monday. The growers met. They reject the tax.", "They", "Southern Growers League"),
        ("Managers met on Monday. QRN rejected the terms of the pilots.", "QRN", "QRN"),
        ("The director of sales of QRN spoke on Monday.", "QRN", "QRN"),
        ("According to a paper that Denmark sent, Norway accepts the tax. It rejects the ban.", "It", "Norway"),
    ],
    ids=["members", "they", "initials that act", "initials that employ", "no it from aside"],
)
def test_a_body_is_known_by_its_members_and_deeds(text: str, called: str, name: str) -> None:
    assert called in words(text, named(text, name))


def test_the_government_of_somebody_unknown_is_no_other_states() -> None:
    text = "The Danish foreign ministry is in Rome. Jo Holt told reporters that his government could not accept it."
    assert not any("his government" in words(text, entity) for entity in read(text)[0])


def test_an_embassy_does_not_make_its_state_the_government() -> None:
    text = "The Danish embassy sent a note. The government said it would reply. Norway waits for Norway."
    assert "The government" not in words(text, named(text, "Denmark"))


def test_a_town_before_a_date_dates_the_report() -> None:
    text = "Oslo, 3 May. The government will not accept any tax."
    assert "The government" in words(text, named(text, "Norway"))
