"""A parse with a cast: mentions and statements by hand, so that an extractor is tested on its own."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from travaux.model import Entity, EntityKind, Mention, Span, Statement

if TYPE_CHECKING:
    from travaux.annotate.parsed import Parsed

_KINDS: dict[EntityKind, str] = {
    "state": "Avaria, Avarian, Borduria, Bordurian",
    "place": "Lund",
    "organisation": "guild, owners, council, union, company, Parliament, court, delegation",
    "person": "Anna Holt, Karl Brandt, mediator, commander",
    "group": "militia, Members, Soldiers",
}
CAST = {name: kind for kind, names in _KINDS.items() for name in names.split(", ")}
SAME = {"Avarian": "Avaria", "Bordurian": "Borduria"}
OF = {"Anna Holt": "Avaria", "Karl Brandt": "Borduria"}


@pytest.fixture(scope="session")
def cast(parse: "Callable[..., Parsed]") -> "Callable[..., Parsed]":
    """Parse a text, marking the names of the cast. `said` gives statements as (speaker, words of the content)."""

    def cast_text(text: str, said: tuple[tuple[str, str], ...] = (), published: str | None = None) -> "Parsed":
        parsed = parse(text, published=published)
        mentions = [
            Mention(Span(found.start(), found.end()), SAME.get(name, name))
            for name in CAST
            for found in re.finditer(rf"\b{name}\b", text)
        ]
        entities = [Entity(name, name, kind, of=OF.get(name)) for name, kind in CAST.items() if name not in SAME]
        statements = [
            Statement((), (), (Span(text.index(words), text.index(words) + len(words)),), "indirect", speaker=speaker)
            for speaker, words in said
        ]
        return replace(parsed, entities=tuple(entities), mentions=tuple(mentions), statements=tuple(statements))

    return cast_text
