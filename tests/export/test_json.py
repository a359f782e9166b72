"""The JSON exporter, and formats by name."""

import json
from io import BytesIO

import pytest

from travaux import export, interfaces
from travaux.errors import NotFound
from travaux.record.entries import Record, Scope

RECORD = Record("Talks on fish – „Fang“", Scope(), "now")


def test_json_is_the_record_and_nothing_else() -> None:
    out = BytesIO()
    export.exporter("json")(RECORD, out)
    assert interfaces.load(Record, out.getvalue()) == RECORD
    assert "„Fang“" in out.getvalue().decode()
    assert json.loads(out.getvalue())["format"] == "travaux-record/1"


def test_every_format_says_what_it_is() -> None:
    assert all(export.formats().values())


def test_an_unknown_format_names_those_there_are() -> None:
    with pytest.raises(NotFound, match=r"no exporter yaml; there are: json"):
        export.exporter("yaml")
