"""JSON in and out, and the schemas that what is written validates against."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from travaux import interfaces
from travaux.errors import RefusedInput
from travaux.export import schemas
from travaux.model import (
    Act,
    Annotations,
    Document,
    Encounter,
    Entity,
    Judgement,
    Mention,
    Paper,
    Span,
    Statement,
    Thread,
    Time,
    Zone,
)
from travaux.record.entries import Actor, Evidence, Instrument, Meeting, Office, PaperStep, Record, Scope

ANNOTATIONS = Annotations(
    "d",
    "en",
    None,
    zones=(Zone("body", Span(0, 40)), Zone("comment", Span(40, 50), None, Thread(2, 0, "Una", None, -3))),
    times=(Time(Span(0, 4), "DATE", "2031-05-04", "2031-05-04"),),
    entities=(Entity("e1", "Orla Venn", "person", "Envoy", "e2", ("Venn",)), Entity("e2", "Halvia", "state")),
    mentions=(Mention(Span(0, 4), "e1"),),
    statements=(Statement((Span(0, 4),), (Span(5, 9),), (Span(10, 20), Span(25, 30)), "mixed", "e1"),),
    acts=(Act(Span(0, 30), "demand", "REQUEST", ("e1",), ("e2",), Span(10, 20), statement=0),),
    encounters=(Encounter(Span(0, 9), "talks", "held", ("e2",)),),
    papers=(Paper(Span(0, 9), Span(0, 30), "letter", "the letter", from_=("e2",), what="handed over"),),
)
RECORD = Record(
    "Talks",
    Scope(("a-1",), "fish", "2031"),
    "2031-05-05T10:00:00+00:00",
    actors=(
        Actor("a-1", "state", "Halvia", ("Halvia",), (Office("Envoy", None),), None, (Evidence("d", 0, 4),), ("one name",)),
    ),
    meetings=(Meeting("m-1", "talks", None, "2031-05-04", None, None, ("a-1",), (), (), "held"),),
    instruments=(Instrument("i-1", "letter", "the letter", ("a-1",), history=(PaperStep("signed", None),)),),
    judgements=(Judgement("j-1", "2031-05-05T10:00:00", "Ann", "fix", "m-1", None, {"place": "Brakk"}),),
)


def check(name: str, data: bytes) -> None:
    schema = schemas.schema(name)
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(json.loads(data))


def refuses(name: str, value: object) -> bool:
    return not Draft202012Validator(schemas.schema(name)).is_valid(value)


@pytest.mark.parametrize("value", [Document("Words.", id="d"), ANNOTATIONS, RECORD], ids=["documents", "annotations", "record"])
def test_what_is_written_validates_and_reads_back(value: Any, request: pytest.FixtureRequest) -> None:
    name = request.node.callspec.id
    data = interfaces.dump(value)
    check(name, data)
    assert interfaces.load(type(value), data) == value


def test_keys_are_those_of_the_format() -> None:
    written = json.loads(interfaces.dump(ANNOTATIONS))
    assert {"x_encounters", "x_papers"} < set(written)
    assert written["entities"][0]["x_aliases"] == ["Venn"]
    assert written["x_papers"][0]["from"] == ["e2"]
    assert written["statements"][0]["content"] == [[10, 20], [25, 30]]
    assert json.loads(interfaces.dump(RECORD))["instruments"][0]["from"] == ["a-1"]


@pytest.mark.parametrize(("name", "value"), [("annotations", ANNOTATIONS), ("record", RECORD)])
def test_every_key_is_required_where_travaux_writes(name: str, value: object) -> None:
    whole = json.loads(interfaces.dump(value))
    for key in whole:
        assert refuses(name, {k: v for k, v in whole.items() if k != key}), key


def test_only_text_is_required_where_travaux_reads() -> None:
    check("documents", b'{"text": "Words."}')
    assert refuses("documents", {"title": "no words"})


@pytest.mark.parametrize("name", schemas.NAMES)
def test_keys_beyond_the_format_are_prefixed(name: str) -> None:
    value = json.loads(interfaces.dump({"documents": Document("t"), "annotations": ANNOTATIONS, "record": RECORD}[name]))
    assert not refuses(name, value | {"x_more": 1})
    assert refuses(name, value | {"more": 1})


@pytest.mark.parametrize("name", schemas.NAMES)
def test_schemas_say_what_they_are(name: str) -> None:
    schema = schemas.schema(name)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["title"] == f"travaux-{name}/1"
    assert schema["description"]


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_text_goes_through_untouched(text: str) -> None:
    assert interfaces.load(Document, interfaces.dump(Document(text, id="d"))) == Document(text, id="d")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b'{"title": "x"}', "`text` is missing"),
        (b'{"text": 5}', "`text` should be a valid string"),
        (b"[1]", "the whole should be"),
        (b"{", "the whole: Invalid JSON"),
        (b'{"text": "a", "kind": "novel"}', "`kind` should be 'report' or 'primary'"),
    ],
)
def test_errors_are_one_clear_line(data: bytes, says: str) -> None:
    with pytest.raises(RefusedInput) as refused:
        interfaces.load(Document, data)
    assert str(refused.value).startswith(says)
    assert "\n" not in str(refused.value)


def test_damaged_json_is_refused() -> None:
    with pytest.raises(RefusedInput):
        interfaces.load(Record, b'{"title": "x"}')
