"""What a person decides at the command line: two entries are one, one is two, or a decision falls.

Invariant: nothing is kept that would change nothing, and what is kept can be undone by its id.
"""

import getpass
import os
from collections.abc import Collection
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from travaux import ingest
from travaux.errors import NotFound
from travaux.model import Judgement
from travaux.record import anchors, judgements
from travaux.record.entries import Evidence, evidence_of
from travaux.store import Store
from travaux.terminal import asked


def merge(store: Store, target: str, into: str, note: str | None = None) -> Judgement:
    """The first entry becomes part of the second. Raises NotFound where they are not two entries of one kind."""
    record = ingest.current(store)
    one, other = asked.entry(store, record, target), asked.entry(store, record, into)
    if one.id == other.id:
        raise NotFound(f"{target} and {into} are one entry already")
    if type(one) is not type(other):
        raise NotFound(f"{target} and {into} are not of one kind")
    return _kept(store, "merge", one.id, _words(store, one), {"into": other.id} | _words(store, other), note)


def split(
    store: Store, target: str, names: Collection[str] = (), documents: Collection[str] = (), note: str | None = None
) -> Judgement:
    """What bears these names, or rests on these documents, becomes an entry of its own. Raises NotFound where nothing does."""
    entry = asked.entry(store, ingest.current(store), target)
    known: tuple[Evidence, ...] = getattr(entry, "evidence", ())
    texts = store.texts({e.document for e in known})
    apart = [e for e in known if e.document in documents or " ".join(texts[e.document][e.start : e.end].split()) in names]
    if not apart or len(apart) == len(known):
        every = "all" if apart else "nothing"
        raise NotFound(f"{every} that {target} rests on bears these names or lies in these documents")
    after = {"evidence": anchors.pieces(apart, texts.get), "names": sorted(set(names) & set(getattr(entry, "names", ())))}
    return _kept(store, "split", entry.id, _words(store, entry), after, note)


def undo(store: Store, target: str, note: str | None = None) -> Judgement:
    """A judgement counts no more. Raises NotFound where there is none that counts."""
    if target not in {j.id for j in judgements.live(store.judgements())}:
        raise NotFound(f"no decision that counts is called {target}; travaux show judgements lists them")
    return _kept(store, "undo", target, None, None, note)


def _words(store: Store, entry: Any) -> dict[str, Any]:
    """What is kept of an entry so that it is found again when its documents are read otherwise."""
    return anchors.words(entry, store.texts({e.document for e in evidence_of(entry)}).get)


def _kept(
    store: Store, action: Any, target: str, before: dict[str, Any] | None, after: dict[str, Any] | None, note: str | None
) -> Judgement:
    at = datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
    made = Judgement(uuid4().hex, at, _user(), action, target, before, after, note)
    ingest.decide(store, made)
    return made


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return f"user {os.getuid()}"
