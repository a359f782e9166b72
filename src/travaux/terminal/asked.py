"""What a person means by a word of the command line: a kind of entry, an id of now or of old, or an actor's name."""

from typing import Any

from travaux import ingest
from travaux.errors import NotFound
from travaux.record.entries import Actor, Record
from travaux.store import Store
from travaux.terminal.labels import KINDS, Labels
from travaux.terminal.output import one_line

ONES = {"discrepancies": "discrepancy", "reaction": "comment"}  # where the singular is not one letter off


def kind(word: str) -> str | None:
    """The kind that a word names, in the plural or the singular."""
    return next((k for k in KINDS if word in (k, ONES.get(k, k.removesuffix("s")))), None)


def entry(store: Store, record: Record, id: str) -> Any:
    """The entry of this id, or the one that an older id has become. Raises NotFound."""
    known = Labels(record).entry
    found = known.get(id) or known.get(ingest.resolve(store, id) or "")
    if found is None:
        raise NotFound(f"nothing here is called {id}; kinds are {', '.join(KINDS)}, timeline, questions, problems")
    return found


def named(store: Store, record: Record, word: str, name: str) -> Any:
    """The one entry of a kind with an id or, of an actor, a name. Raises NotFound where there is none or several."""
    of_kind = kind(word)
    if of_kind is None:
        raise NotFound(f"there is no kind {word}; kinds are {', '.join(KINDS)}")
    if of_kind != "actors":
        return entry(store, record, name)
    wanted = " ".join(name.casefold().split())
    fits = [a for a in record.actors if wanted in {n.casefold() for n in (a.name, *a.names)}]
    fits = [a for a in fits if a.name.casefold() == wanted] or fits
    if len(fits) > 1:
        raise NotFound(f"{len(fits)} actors are called {name}: {', '.join(f'{one_line(a.name)} {a.id}' for a in fits)}")
    return fits[0] if fits else entry(store, record, name)


def actor(store: Store, record: Record, id: str) -> Actor:
    """The actor of this name or id. Raises NotFound."""
    found = named(store, record, "actors", id)
    if not isinstance(found, Actor):
        raise NotFound(f"{id} is no actor")
    return found
