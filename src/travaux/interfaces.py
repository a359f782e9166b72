"""The JSON interfaces: the frozen values of `model` and `record` as bytes and back, and their JSON Schema.

Keys are the dataclass fields under their `wire_name`; pydantic is imported here and only when something is read or written.
What `dump` writes validates against `schema(type)`, and `load(type, dump(value)) == value`.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from travaux.errors import RefusedInput

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


def _one_line(error: "ErrorDetails") -> str:
    """A validation error as people say it: `text` is missing."""
    where = f"`{'.'.join(str(part) for part in error['loc'])}`" if error["loc"] else "the whole"
    if error["type"] == "missing":
        return f"{where} is missing"
    says = error["msg"].splitlines()[0].removeprefix("Input should be ")
    return f"{where} should be {says}" if error["msg"].startswith("Input should be ") else f"{where}: {says}"


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
