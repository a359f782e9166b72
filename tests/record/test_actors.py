"""Who is who across documents, on invented annotations: nothing here is parsed."""

from dataclasses import replace
from hashlib import sha256
from itertools import permutations

import pytest

from travaux.model import Annotations, Document, Entity, EntityKind, Filed, Mention, Span, Statement
from travaux.record import actors
from travaux.record.entries import Actor


def entity(
    id: str, name: str, kind: EntityKind = "person", office: str | None = None, of: str | None = None, *aliases: str
) -> Entity:
    return Entity(id, name, kind, office, of, aliases)


def filed(id: str, *entities: Entity) -> Filed:
    """A document that names each entity once by every name it has."""
    text, mentions = "", []
    for one in entities:
        for name in (one.name, *one.aliases):
            mentions.append(Mention(Span(len(text), len(text) + len(name)), one.id))
            text += f"{name}\n"
    document = Document(text=text, id=id, sha256=sha256(f"{id}{text}".encode()).hexdigest(), language="en")
    return Filed(document, Annotations(id, "en", None, entities=entities, mentions=tuple(mentions)))


def of(cast: actors.Cast, document: str, id: str) -> Actor:
    found = cast.of(document, id)
    return next(actor for actor in cast.actors if actor.id == found)


NORWAY = entity("s", "Norway", "state", None, None, "Oslo")
PERU = entity("p", "Peru", "state")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Sergei Belov", "Sergey Belov"),
        ("Anthony Crane", "Antony Crane"),
        ("Mohammad Rafi", "Mohamed Rafi"),
        ("Ann M. Crane", "Ann Crane"),
        ("Prince Hamad bin Said", "Hamad Said"),
        ("Dmitriy Petrov", "Dmitry Petroff"),
        ("Jean-Luc Carne", "Jean Luc Carne"),
    ],
)
def test_spellings_of_one_name_merge_and_say_why(one: str, two: str) -> None:
    cast = actors.merge([filed("a", entity("x", one)), filed("b", entity("x", two))])
    assert cast.of("a", "x") == cast.of("b", "x")
    assert "full names agree" in of(cast, "a", "x").why
    assert {one, two} <= set(of(cast, "a", "x").names)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Anna Crane", "Peter Crane"),
        ("Owen Price", "Owen Price Jr."),
        ("John H. Crane", "John W. Crane"),
        ("Mahmoud Rafi", "Mohamed Rafi"),
        ("Ann Cole", "Ann Crane"),
    ],
)
def test_look_alikes_stay_apart(one: str, two: str) -> None:
    cast = actors.merge([filed("a", entity("x", one)), filed("b", entity("x", two))])
    assert cast.of("a", "x") != cast.of("b", "x")


def test_a_full_name_shared_by_officers_of_two_states_is_two_persons() -> None:
    one = filed("a", entity("x", "Anna Crane", "person", "trade minister", "s"), NORWAY)
    two = filed("b", entity("x", "Anna Crane", "person", "ambassador", "p"), PERU)
    cast = actors.merge([one, two])
    assert cast.of("a", "x") != cast.of("b", "x")


def test_a_surname_alone_joins_the_only_full_name_and_nobody_where_two_fit() -> None:
    alone, anna, peter = (
        filed(n, entity("x", name)) for n, name in (("a", "Crane"), ("b", "Anna Crane"), ("c", "Peter Crane"))
    )
    joined = actors.merge([alone, anna])
    assert joined.of("a", "x") == joined.of("b", "x")
    apart = actors.merge([alone, anna, peter])
    assert len({apart.of(n, "x") for n in "abc"}) == 3


def test_an_office_of_one_state_tells_which_of_two_namesakes_a_surname_means() -> None:
    alone = filed("a", entity("x", "Crane", "person", "trade minister", "s"), NORWAY)
    anna = filed("b", entity("x", "Anna Crane", "person", "trade minister", "s"), NORWAY)
    peter = filed("c", entity("x", "Peter Crane", "person", "ambassador", "p"), PERU)
    cast = actors.merge([alone, anna, peter])
    assert cast.of("a", "x") == cast.of("b", "x") != cast.of("c", "x")


def test_an_office_without_a_name_is_the_only_person_who_holds_it() -> None:
    office = filed("a", entity("x", "Norwegian trade minister", "person", "trade minister", "s"), NORWAY)
    anna = filed("b", entity("x", "Anna Crane", "person", "trade minister", "s"), NORWAY)
    late = filed("c", entity("x", "Peter Dahl", "person", "former trade minister", "s"), NORWAY)
    cast = actors.merge([office, anna, late])
    assert cast.of("a", "x") == cast.of("b", "x") != cast.of("c", "x")


def test_ministries_merge_by_state_and_field_however_they_are_put() -> None:
    one = filed("a", entity("x", "Norwegian Foreign Ministry", "organisation", None, "s"), NORWAY)
    two = filed("b", entity("x", "Ministry of Foreign Affairs", "organisation", None, "s"), NORWAY)
    other = filed("c", entity("x", "Peruvian Foreign Ministry", "organisation", None, "p"), PERU)
    cast = actors.merge([one, two, other])
    assert cast.of("a", "x") == cast.of("b", "x") != cast.of("c", "x")
    assert of(cast, "a", "x").represents == cast.of("a", "s")


def test_a_ministry_nobody_owns_joins_the_only_one_and_none_of_two() -> None:
    bare = filed("a", entity("x", "Foreign Ministry", "organisation"))
    one = filed("b", entity("x", "Norwegian Foreign Ministry", "organisation", None, "s"), NORWAY)
    two = filed("c", entity("x", "Peruvian Foreign Ministry", "organisation", None, "p"), PERU)
    joined, apart = actors.merge([bare, one]), actors.merge([bare, one, two])
    assert joined.of("a", "x") == joined.of("b", "x")
    assert len({apart.of(n, "x") for n in "abc"}) == 3


def test_councils_of_a_state_and_of_the_world_stay_apart() -> None:
    one = filed("a", entity("x", "Norwegian Security Council", "organisation", None, "s"), NORWAY)
    two = filed("b", entity("x", "World League Security Council", "organisation"))
    cast = actors.merge([one, two])
    assert cast.of("a", "x") != cast.of("b", "x")


def test_an_abbreviation_joins_the_long_name_it_is_made_of() -> None:
    cast = actors.merge(
        [filed("a", entity("x", "NQW", "organisation")), filed("b", entity("x", "Northern Quarry Workers", "organisation"))]
    )
    assert cast.of("a", "x") == cast.of("b", "x")


def test_whom_an_actor_acts_for_is_the_state_behind_its_body_else_the_body() -> None:
    ministry = entity("m", "Norwegian Trade Ministry", "organisation", None, "s")
    union = entity("u", "Northern Quarry Workers", "organisation")
    speaker = entity("x", "Anna Crane", "person", "spokeswoman", "m")
    leader = entity("y", "Owen Price", "person", "president", "u")
    gone = entity("z", "Carl Dahl", "person", "former president", "u")
    cast = actors.merge([filed("a", NORWAY, ministry, union, speaker, leader, gone)])
    assert of(cast, "a", "x").represents == cast.of("a", "s")
    assert of(cast, "a", "x").offices[0].of == cast.of("a", "m")
    assert of(cast, "a", "y").represents == cast.of("a", "u")
    assert of(cast, "a", "z").represents is None


def test_sources_without_a_name_never_merge_across_documents() -> None:
    cast = actors.merge([filed(n, entity("x", "a senior diplomat", "unnamed")) for n in "ab"])
    assert cast.of("a", "x") != cast.of("b", "x")


def test_a_place_is_an_actor_only_where_it_speaks() -> None:
    silent = filed("a", entity("x", "Lund", "place"))
    loud = filed("b", entity("x", "Lund", "place"))
    said = Statement((Span(0, 4),), (), (Span(0, 4),), "indirect", speaker="x")
    loud = Filed(loud.document, replace(loud.annotations, statements=(said,)))
    cast = actors.merge([silent, loud])
    assert cast.of("a", "x") is None
    assert of(cast, "b", "x").kind == "place"


def test_evidence_is_a_few_spans_a_document_that_hold_the_names() -> None:
    documents = [filed(n, entity("x", "Anna Crane", "person", None, None, "Crane", "A. Crane", "Anna J. Crane")) for n in "ab"]
    texts = {one.document.id: one.document.text for one in documents}
    actor = of(actors.merge(documents), "a", "x")
    assert len(actor.evidence) == 2 * actors.SHOWN
    assert {texts[e.document][e.start : e.end] for e in actor.evidence} <= set(actor.names)


def test_a_surname_is_a_further_name_unless_two_share_it() -> None:
    cast = actors.merge(
        [filed("a", entity("x", "Anna Crane"), entity("y", "Owen Price")), filed("b", entity("x", "Peter Crane"))]
    )
    assert "Price" in of(cast, "a", "y").names
    assert "Crane" not in of(cast, "a", "x").names


def test_the_order_of_documents_does_not_matter() -> None:
    documents = [
        filed("a", NORWAY, entity("x", "Crane", "person", "trade minister", "s")),
        filed("b", entity("x", "Anna Crane"), entity("y", "Foreign Ministry", "organisation")),
        filed("c", NORWAY, entity("x", "Norwegian Foreign Ministry", "organisation", None, "s"), entity("y", "Ana Crane")),
        filed("d", entity("x", "a diplomat", "unnamed"), entity("y", "Peter Crane")),
    ]
    first = actors.merge(documents)
    assert all(actors.merge(order) == first for order in permutations(documents))
    assert len({actor.id for actor in first.actors}) == len(first.actors)


def test_what_one_document_knows_to_be_a_state_is_one_in_all() -> None:
    cast = actors.merge(
        [
            filed("a", entity("t", "Tarsia", "state"), entity("m", "Ana Bor", "person", "Foreign Minister", "t")),
            filed("b", entity("t", "Tarsia", "place"), entity("m", "Ana Bor", "person", "envoy", "t")),
            filed("c", entity("t", "Tarsia", "organisation")),
            filed("d", entity("t", "Tarsia Shipping Company", "organisation")),
        ]
    )
    state = of(cast, "a", "t")
    assert state.kind == "state"
    assert {cast.of("b", "t"), cast.of("c", "t")} == {state.id}
    assert cast.of("d", "t") != state.id
    assert of(cast, "b", "m").represents == state.id


def test_a_person_in_office_is_nowhere_an_organisation() -> None:
    cast = actors.merge(
        [
            filed("a", entity("x", "Amira Dorn", "person", "Secretary-General")),
            filed("b", entity("x", "Amira Dorn", "organisation")),
            filed("c", entity("x", "Amira Dorn Foundation", "organisation")),
        ]
    )
    assert cast.of("a", "x") == cast.of("b", "x")
    assert of(cast, "b", "x").kind == "person"
    assert of(cast, "c", "x").kind == "organisation"


def test_a_body_stays_one_where_others_take_it_for_a_town() -> None:
    cast = actors.merge([filed("a", entity("x", "ZKB", "organisation")), filed("b", entity("x", "ZKB", "place"))])
    assert [actor.kind for actor in cast.actors] == ["organisation"]


def test_a_ministry_is_one_with_the_name_of_its_state_before_or_after() -> None:
    documents = [
        filed("a", entity("t", "Tarsia", "state"), entity("o", "Tarsian Foreign Ministry", "organisation", None, "t")),
        filed(
            "b", entity("t", "Tarsia", "state"), entity("o", "Ministry of Foreign Affairs of Tarsia", "organisation", None, "t")
        ),
    ]
    cast = actors.merge(documents)
    assert cast.of("a", "o") == cast.of("b", "o")


def test_an_office_said_in_two_ways_is_one_person() -> None:
    documents = [
        filed("a", entity("t", "Tarsia", "state"), entity("o", "Tarsia ambassador", "person", "ambassador", "t")),
        filed("b", entity("t", "Tarsia", "state"), entity("o", "ambassador of Tarsia", "person", "ambassador", "t")),
    ]
    cast = actors.merge(documents)
    assert cast.of("a", "o") == cast.of("b", "o")


def test_rebels_are_the_only_movement_of_the_record() -> None:
    documents = [
        filed("a", entity("m", "Nubra Liberation Front", "organisation")),
        filed("b", entity("r", "rebels", "group")),
        filed("c", entity("u", "Drivers' Union", "organisation")),
    ]
    cast = actors.merge(documents)
    assert cast.of("a", "m") == cast.of("b", "r") != cast.of("c", "u")
    other = filed("d", entity("m", "Lomar Freedom Movement", "organisation"))
    cast = actors.merge([*documents, other])
    assert cast.of("a", "m") != cast.of("b", "r") != cast.of("d", "m")


def test_a_town_is_not_short_for_a_newspaper_named_after_it() -> None:
    cast = actors.merge(
        [
            filed("a", entity("x", "Brenhaven Post", "organisation")),
            filed("b", entity("x", "Brenhaven", "organisation")),
            filed("c", entity("x", "Brenhaven", "place")),
            filed("d", entity("x", "Brenhaven", "organisation")),
            filed("e", entity("x", "Acme", "organisation")),
            filed("f", entity("x", "Acme Steel", "organisation")),
        ]
    )
    assert cast.of("a", "x") != cast.of("b", "x")
    assert cast.of("e", "x") == cast.of("f", "x")


def test_a_surname_that_one_report_took_for_a_state_is_the_person() -> None:
    first = filed("a", entity("x", "Anna Belkova"), NORWAY)
    second = filed("b", entity("y", "Belkova", "state"), entity("z", "Peru", "state"))
    cast = actors.merge([first, second])
    assert of(cast, "b", "y") == of(cast, "a", "x")
    assert of(cast, "a", "x").kind == "person"
    served = filed("c", entity("y", "Belkova", "state"), entity("m", "Jo Alm", "person", "minister", "y"))
    assert of(actors.merge([first, served]), "c", "y").kind == "state"
    namesakes = filed("d", entity("w", "Karl Belkova"))
    assert of(actors.merge([first, second, namesakes]), "b", "y").kind == "state"
    assert of(actors.merge([filed("e", entity("x", "Lena Peru")), second]), "b", "z").kind == "state"


TARSIA = entity("t", "Tarsia", "state")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Yuri Belkov", "Yury Belkov"),
        ("Aleksandr Horsky", "Alexander Horskiy"),
        ("Abdullah al-Rahmani", "Abdallah Rahmani"),
        ("Oleksiy Marchuk", "Oleksii Marchuk"),
        ("Mikhail Tchernov", "Mikhail Chernov"),
        ("José Peñalver", "Jose Penalver"),
        ("Hüseyin Aslan", "Huseyin Aslan"),
        ("Sheikh Tariq bin Nasser", "Tareq Nasser"),
    ],
)
def test_transliterations_of_one_name_are_one_person(one: str, two: str) -> None:
    cast = actors.merge([filed("a", entity("x", one)), filed("b", entity("x", two))])
    assert cast.of("a", "x") == cast.of("b", "x")


@pytest.mark.parametrize(
    ("father", "son"),
    [("Owen Price Sr.", "Owen Price Jr."), ("Owen Price", "Owen Price II"), ("Anton Belkov", "Artem Belkov")],
)
def test_father_and_son_are_two_and_their_surname_alone_is_neither(father: str, son: str) -> None:
    cast = actors.merge([filed("a", entity("x", father)), filed("b", entity("x", son)), filed("c", entity("x", "Price"))])
    assert len({cast.of(one, "x") for one in "abc"}) == 3


def test_two_ministers_of_one_surname_are_told_apart_by_their_offices() -> None:
    trade = filed("a", entity("x", "Anna Crane", "person", "trade minister", "t"), TARSIA)
    defence = filed("b", entity("x", "Peter Crane", "person", "defence minister", "t"), TARSIA)
    alone = filed("c", entity("x", "Crane", "person", "defence minister", "t"), TARSIA)
    bare = filed("d", entity("x", "Crane", "person", None, "t"), TARSIA)
    cast = actors.merge([trade, defence, alone, bare])
    assert cast.of("b", "x") == cast.of("c", "x") != cast.of("a", "x")
    assert cast.of("d", "x") not in {cast.of("a", "x"), cast.of("b", "x")}


def test_an_office_that_two_held_is_neither_of_them_by_itself() -> None:
    early = filed("a", entity("x", "Anna Crane", "person", "trade minister", "t"), TARSIA)
    late = filed("b", entity("x", "Peter Dahl", "person", "trade minister", "t"), TARSIA)
    nameless = filed("c", entity("x", "Tarsian trade minister", "person", "trade minister", "t"), TARSIA)
    cast = actors.merge([early, late, nameless])
    assert len({cast.of(one, "x") for one in "abc"}) == 3
    assert of(cast, "c", "x").represents == cast.of("c", "t")


def test_who_left_an_office_is_the_same_person_and_serves_nobody() -> None:
    early = filed("a", entity("x", "Anna Crane", "person", "trade minister", "t"), TARSIA)
    late = filed("b", entity("x", "Anna Crane", "person", "former trade minister", "t"), TARSIA)
    cast = actors.merge([early, late])
    assert cast.of("a", "x") == cast.of("b", "x")
    assert {office.title for office in of(cast, "a", "x").offices} == {"trade minister", "former trade minister"}
    assert of(actors.merge([late]), "b", "x").represents is None


def test_a_merge_keeps_names_ids_and_words_of_both() -> None:
    documents = [filed("a", entity("x", "Anna Crane")), filed("b", entity("x", "Crane")), filed("c", entity("x", "Anna Crane"))]
    texts = {one.document.id: one.document.text for one in documents}
    cast = actors.merge(documents)
    whole = of(cast, "a", "x")
    assert sum(merge.times for merge in whole.merges) == len(documents) - 1
    for merge in whole.merges:
        assert [texts[e.document][e.start : e.end] for e in merge.evidence] == list(merge.names)
        assert {cast.lineage[id_] for id_ in merge.ids} == {whole.id}
    assert whole.confidence == min(merge.score for merge in whole.merges)


def test_the_merges_of_an_actor_do_not_grow_with_the_documents() -> None:
    cast = actors.merge([filed(f"d{n}", TARSIA) for n in range(200)])
    (tarsia,) = cast.actors
    assert [(merge.ground, merge.times) for merge in tarsia.merges] == [("states of one name", 199)]


def test_a_suffix_is_no_surname() -> None:
    (price,) = actors.merge([filed("a", entity("x", "Owen Price Jr."))]).actors
    assert price.names == ("Owen Price Jr.", "Price")
