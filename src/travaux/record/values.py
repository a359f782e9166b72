"""Values that people type, made into those an entry holds: lists into tuples, objects into frozen ones.

Invariant: what comes out has the type that was asked for; what cannot have it raises ValueError, and nothing else does.
"""

from dataclasses import fields, is_dataclass
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from travaux.model import wire_name


def shaped(value: Any, type_: Any) -> Any:
    """The JSON value as this type: a plain one, a Literal, an optional, a tuple of one type, or a frozen dataclass."""
    origin, args = get_origin(type_), get_args(type_)
    if type_ is Any:
        return value
    if origin in (Union, UnionType):
        return _first(value, args)
    if origin is Literal:
        return _held(value, isinstance(value, str) and value in args)
    if origin is tuple:
        inner = args[0]
        return tuple(shaped(v, inner) for v in _held(value, isinstance(value, list | tuple)))
    if is_dataclass(type_) and isinstance(type_, type):
        return value if isinstance(value, type_) else _object(_held(value, isinstance(value, dict)), type_)
    if type_ is float:
        return float(_held(value, isinstance(value, int | float) and not isinstance(value, bool)))
    if isinstance(type_, type) and issubclass(type_, tuple):  # a span
        return type_(*_held(value, isinstance(value, list | tuple) and len(value) == 2 and all(type(v) is int for v in value)))
    return _held(value, type(value) is (type(None) if type_ is None else type_))


def _held(value: Any, right: bool) -> Any:
    if not right:
        raise ValueError(f"not the value expected: {value!r}")
    return value


def _first(value: Any, types: tuple[Any, ...]) -> Any:
    """The value as the first of these types that it can have."""
    for one in types:
        try:
            return shaped(value, one)
        except ValueError:
            continue
    return _held(value, False)


def _object(value: dict[str, Any], type_: Any) -> Any:
    hints = get_type_hints(type_)
    known = {f.name: value[wire_name(f.name)] for f in fields(type_) if wire_name(f.name) in value}
    try:
        return type_(**{name: shaped(v, hints[name]) for name, v in known.items()})
    except TypeError as missing:
        raise ValueError(str(missing)) from missing
