"""What a person can set of an entry by hand: each field as an input of a form, and what was typed as a value of the record.

Invariant: `typed` of what `inputs` shows is the value shown; what no field can hold is refused in words, never dropped.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from travaux import dates
from travaux.model import wire_name
from travaux.record import entries
from travaux.web.cite import shorten
from travaux.web.days import past
from travaux.web.forms import Form
from travaux.web.room import Room

Widget = Literal["choice", "when", "actor", "actors", "paper", "issue", "words", "line", "yes"]

FIELDS: dict[str, tuple[str, ...]] = {
    "commitments": ("by", "to", "content", "made", "due", "condition", "status"),
    "instruments": ("kind", "title", "from", "to", "answers", "cited_only"),
    "meetings": ("kind", "status", "when", "place", "series", "level", "parties", "participants"),
    "discrepancies": (),
    "positions": ("actor", "issue", "stance", "when"),
    "acts": ("kind", "by", "to", "content", "condition", "due", "when", "modality"),
    "issues": ("label",),
    "statements": ("speaker", "addressee", "content", "mode", "said", "via"),
    "actors": ("name", "kind", "represents"),
}
LABELS = {
    "cited_only": "Only cited", "said": "Said on", "made": "Made on", "due": "Due", "when": "When", "represents": "Acts for",
    "participants": "Present", "mode": "Quoted", "via": "Passed on by", "series": "Round or series",
}  # fmt: skip
PEOPLE = {"speaker", "addressee", "by", "to", "from", "parties", "participants", "actor", "represents"}
WHENS = {"said", "made", "due", "when"}
LONG = {"content", "condition"}
LINE, LONGEST = 1000, 20_000  # characters of a value on one line, and of any
LISTED = 400  # actors or issues offered while one types; any other can be typed in full


class Refused(ValueError):
    """What was typed is no value of its field; the message says so to who typed it."""


@dataclass(frozen=True, slots=True)
class Input:
    """One field: `shown` as typed (several for a list of actors), and what the machine says of it, in words.

    `touched` where it was typed and is not what the record has; `over` where the record has more than a field can hold.
    """

    name: str
    label: str
    widget: Widget
    shown: tuple[str, ...]
    options: tuple[str, ...]
    machine: str
    differs: bool
    touched: bool
    over: bool
    problem: str = ""


def values(kind: str, entry: Any) -> dict[str, Any]:
    """What a person can set of an entry, as values of the JSON interface."""
    if entry is None:
        return {}
    names = {wire_name(f.name): f.name for f in fields(entry)}
    found = {name: getattr(entry, names[name]) for name in FIELDS[kind]}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in found.items()}


Typed = Mapping[str, Sequence[str]]  # what stands in the fields of a form, as it was typed


def left(kind: str, form: Form | None) -> Typed:
    """What a form that comes back has in the fields of a kind."""
    return {name: form.all(name) for name in FIELDS[kind] if name in form} if form else {}


def inputs(
    room: Room,
    kind: str,
    now: Mapping[str, Any],
    machine: Mapping[str, Any] | None,
    given: Typed | None = None,
    problems: Mapping[str, str] | None = None,
) -> tuple[Input, ...]:
    """The fields of a kind with their values `now`, or as they were `given`, beside the machine's where one has any."""
    return tuple(
        _input(room, kind, name, now, machine, (given or {}).get(name), (problems or {}).get(name, "")) for name in FIELDS[kind]
    )


def _input(
    room: Room,
    kind: str,
    name: str,
    now: Mapping[str, Any],
    machine: Mapping[str, Any] | None,
    given: Sequence[str] | None,
    problem: str,
) -> Input:
    widget = widget_of(kind, name)
    says = shorten(_words(room, widget, machine.get(name), due=name == "due"), LONGEST) if machine is not None else ""
    kept = _shown(room, widget, now.get(name))
    shown = kept if given is None else (*filter(None, given), "") if widget == "actors" else (given[0],)
    differs = machine is not None and shown != _shown(room, widget, machine.get(name))
    label = LABELS.get(name, name.capitalize())
    over = given is None and any(len(words) > (LONGEST if widget == "words" else LINE) for words in kept)
    return Input(name, label, widget, shown, options(kind, name), says, differs, shown != kept, over, problem)


@cache
def widget_of(kind: str, name: str) -> Widget:
    hint = _hint(kind, name)
    if options(kind, name):
        return "yes" if hint is bool else "choice"
    if name in PEOPLE:
        return "actors" if get_origin(hint) is tuple else "actor"
    if name in WHENS:
        return "when"
    if name == "issue":
        return "issue"
    return "paper" if name == "answers" else "words" if name in LONG else "line"


@cache
def options(kind: str, name: str) -> tuple[str, ...]:
    """What a field chooses from; an empty one where it may be unknown."""
    hint = _hint(kind, name)
    if hint is bool:
        return ("yes", "no")
    parts = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    found = tuple(word for part in parts if get_origin(part) is Literal for word in get_args(part))
    return ("", *found) if found and type(None) in parts else found


def _hint(kind: str, name: str) -> Any:
    hints = get_type_hints(entries.TYPES[kind])
    return hints.get(name) or hints[f"{name}_"]


def _shown(room: Room, widget: Widget, value: Any) -> tuple[str, ...]:
    """A value as one would type it."""
    if widget == "actors":
        return (*(naming(room, key) for key in value or ()), "")
    if widget == "actor":
        return (naming(room, value) if value else "",)
    if widget == "issue":
        return (room.once(topics).get(value, value or ""),)
    if widget == "yes":
        return ("yes" if value else "no",)
    return (value or "",)


def _words(room: Room, widget: Widget, value: Any, *, due: bool) -> str:
    """A value as one would read it: what is `due` is so by a day, all else was then or earlier."""
    if widget in ("actor", "actors"):
        ids = value if isinstance(value, list) else [value] if value else []
        return ", ".join(room.actors[key].name if key in room.actors else key for key in ids)
    if widget == "when":
        return (dates.display(value) if due else past(value)) if value else ""
    if widget == "paper":
        paper = room.entries.get(value or "")
        return paper.title if isinstance(paper, entries.Instrument) else value or ""
    return _shown(room, widget, value)[0]


def in_words(room: Room, kind: str, name: str, value: Any) -> str:
    """Any value of a judgement, which may be of no kind that is known here, as one would read it."""
    if kind and name in FIELDS[kind]:
        try:
            return _words(room, widget_of(kind, name), value, due=name == "due")
        except (TypeError, ValueError, AttributeError):
            pass
    return dates.display(value) if isinstance(value, str) and dates.valid(value) else str(value)


def naming(room: Room, id: str) -> str:
    """An actor's name, with its id where another has the same."""
    actor = room.actors.get(id)
    if actor is None:
        return id
    return actor.name if room.by_name.get(actor.name.casefold()) == [id] else f"{actor.name} ({id})"


def topics(room: Room) -> dict[str, str]:
    """The issues as one names them, by id: by their labels, with the id where another has the same."""
    often = Counter(issue.label.casefold() for issue in room.record.issues)
    return {i.id: i.label if often[i.label.casefold()] == 1 else f"{i.label} ({i.id})" for i in room.record.issues}


def issues(room: Room, kind: str) -> tuple[str, ...]:
    """Issues to choose from while one types, where the kind has one."""
    return tuple(room.once(topics).values())[:LISTED] if "issue" in FIELDS[kind] else ()


def offered(room: Room) -> tuple[str, ...]:
    """Names to choose from while one types: those who do most first."""
    ranked = sorted(room.actors, key=lambda key: (-room.weight.get(key, 0), room.actors[key].name))
    return tuple(naming(room, key) for key in ranked[:LISTED])


def typed(room: Room, kind: str, form: Form) -> tuple[dict[str, Any], dict[str, str]]:
    """The values that a form holds, and what is wrong with those it cannot take, by field."""
    found: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for name in FIELDS[kind]:
        if name in form:
            try:
                found[name] = _typed(room, kind, name, form.all(name))
            except Refused as refused:
                problems[name] = str(refused)
    return found, problems


def _typed(room: Room, kind: str, name: str, given: list[str]) -> Any:
    widget, hint = widget_of(kind, name), _hint(kind, name)
    value = given[0]
    if (size := max(map(len, given))) > (most := LONGEST if widget == "words" else LINE):
        raise Refused(f"At most {most:,} characters can be kept; this has {size:,}.")
    if widget == "actors":
        return list(dict.fromkeys(actor(room, word) for word in given if word))
    if widget in ("choice", "yes"):
        if value not in options(kind, name):
            raise Refused(f"Choose one of: {', '.join(filter(None, options(kind, name)))}.")
        return value == "yes" if widget == "yes" else value or None
    if not value:
        if type(None) in get_args(hint):
            return None
        raise Refused("This cannot be left empty.")
    if widget == "actor":
        return actor(room, value)
    if widget == "when":
        return when(value)
    if widget == "issue":
        return topic(room, value)
    if widget == "paper" and not isinstance(room.entries.get(value), entries.Instrument):
        raise Refused(f"No paper has the id {value}.")
    return value


def topic(room: Room, word: str) -> str:
    """The id of the issue that is called so, or has this id. Raises Refused where there is none."""
    named = {words.casefold(): id_ for id_, words in room.once(topics).items()}
    found = word if word in room.once(topics) else named.get(word.casefold())
    if found is None:
        raise Refused(f"No issue is called {word}; add an issue from the words that name it first.")
    return found


def when(value: str) -> str:
    if not dates.valid(value):
        raise Refused(f"{value} is no date such as 2031-05-04, 2031-05, 2031-05-04/2031-05-10 or ../2031-05-04.")
    return value


def actor(room: Room, word: str) -> str:
    """The id of the actor that a name or an id means. Raises Refused where it means none, or several."""
    if word in room.actors:
        return word
    inner = word.rpartition("(")[2].removesuffix(")")
    if inner in room.actors:
        return inner
    ids = room.by_name.get(word.casefold(), [])
    if len(ids) == 1:
        return ids[0]
    if ids:
        raise Refused(f"{word} is the name of several: {', '.join(naming(room, key) for key in ids[:5])}.")
    raise Refused(f"Nobody here is called {word}; add an actor from the words that name it first.")
