"""The JSON interfaces: the frozen values of `model` and `record` as bytes and back, and their JSON Schema.

Keys are the dataclass fields under their `wire_name`; pydantic is imported here and only when something is read or written.
What `dump` writes validates against `schema(type)`, and `load(type, dump(value)) == value`.
"""

import json
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from travaux.errors import RefusedInput
from travaux.model import Document, Zone

if TYPE_CHECKING:
    from pydantic import TypeAdapter
    from pydantic_core import ErrorDetails

T = TypeVar("T")
DIALECT = "https://json-schema.org/draft/2020-12/schema"


@lru_cache(maxsize=64)
def adapter(type_: Any) -> "TypeAdapter[Any]":
    """What reads and writes values of one type."""
    from pydantic import TypeAdapter

    return TypeAdapter(type_)


def dump(value: object, *, indent: int | None = None, as_type: Any = None) -> bytes:
    """One value as JSON in UTF-8, every key present; no line feed at the end. `as_type` where the value is a bare tuple."""
    wanted: Any = as_type or type(value)
    return adapter(wanted).dump_json(value, by_alias=True, indent=indent)


def load(type_: type[T], data: bytes | str) -> T:
    """The value that `dump` wrote. Raises RefusedInput where the JSON is not one of this type."""
    from pydantic import ValidationError

    try:
        wanted: Any = type_
        found: T = adapter(wanted).validate_json(data, by_alias=True, by_name=False)
    except ValidationError as error:
        raise RefusedInput(_one_line(error.errors()[0])) from None
    return found


# --- documents from outside ----------------------------------------------------------------------------------------------


def document(fields: object, *, id: str = "") -> Document:
    """A document as another program gave it: an object of which only `text` is required. `id` where it names none.

    Raises RefusedInput in one line where it is no such object. Keys that no document has are ignored.
    """
    from pydantic import ValidationError

    if not isinstance(fields, dict):
        raise RefusedInput("not a JSON object")
    try:
        found: Document = adapter(Document).validate_python({"id": id} | {k: v for k, v in fields.items() if v is not None})
    except ValidationError as error:
        raise RefusedInput(_one_line(error.errors()[0])) from None
    if any(isinstance(value, str) and not _is_text(value) for value in fields.values()):
        raise RefusedInput("a string holds half a surrogate pair, which is no character")
    _check_zones(found.zones, len(found.text))
    return found


def document_line(line: bytes | str, number: int) -> Document:
    """One line of a JSON Lines file of documents; its errors name the line, counted from 1."""
    try:
        try:
            fields = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise RefusedInput(f"not JSON ({str(error).splitlines()[0]})") from None
        return document(fields, id=f"line-{number}")
    except RefusedInput as error:
        raise RefusedInput(f"line {number}: {error}") from None


def _is_text(value: str) -> bool:
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def _check_zones(zones: tuple[Zone, ...], length: int) -> None:
    """Zones, where given, cover the text in order without gap or overlap, and threads point at zones that exist."""
    if not zones:
        return
    ends = [0, *(zone.span.end for zone in zones)]
    if any(zone.span.start != end for zone, end in zip(zones, ends, strict=False)) or ends[-1] != length:
        raise RefusedInput("`zones` do not cover the text without gap or overlap")
    if any(a > b for a, b in pairwise(ends)):
        raise RefusedInput("`zones` hold a span that ends before it starts")
    for zone in zones:
        for index in (zone.thread.parent, zone.thread.quotes) if zone.thread else ():
            if index is not None and not 0 <= index < len(zones):
                raise RefusedInput(f"`zones` hold a thread that points at zone {index}, which does not exist")


def _one_line(error: "ErrorDetails") -> str:
    """A validation error as people say it: `text` is missing."""
    where = ".".join(str(part) for part in error["loc"]) or "the value"
    if error["type"] == "missing":
        return f"`{where}` is missing"
    says = error["msg"].removeprefix("Input should be ").removeprefix("Value error, ")
    return f"`{where}` should be {says}" if error["msg"].startswith("Input should be ") else f"`{where}`: {says}"


# --- JSON Schema ---------------------------------------------------------------------------------------------------------


def schema(type_: type, title: str, mode: Literal["validation", "serialization"] = "serialization") -> dict[str, Any]:
    """JSON Schema of a type: as written (every key required), or as taken (`validation`: only what has no default).

    Keys beyond the format are allowed where they start with `x_`.
    """
    found = adapter(type_).json_schema(by_alias=True, mode=mode)
    for node in [found, *found.get("$defs", {}).values()]:
        _tidy(node, mode)
    description = (type_.__doc__ or "").splitlines()[0]
    if description.startswith(f"{type_.__name__}("):  # a dataclass without words of its own
        description = ""
    return {"$schema": DIALECT, "title": title, "description": description or title} | {
        key: value for key, value in found.items() if key not in ("title", "description")
    }


def _tidy(node: dict[str, Any], mode: str) -> None:
    """Drop pydantic's made-up titles, close the object but for `x_` keys, and say which keys are always there."""
    for part in node.get("properties", {}).values():
        part.pop("title", None)
        if mode == "serialization":
            part.pop("default", None)
    if "properties" in node:
        node["patternProperties"] = {"^x_": {}}
        node["additionalProperties"] = False
        if mode == "serialization":
            node["required"] = list(node["properties"])
