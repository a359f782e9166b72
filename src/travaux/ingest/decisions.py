"""What people decided, into the store: appended; and where they know better when, where or for what a document was published,
the document read again with what they know.

Invariant: what is filed of a document is what its bytes and the decisions on it give, whatever came first; undoing a decision
gives back what was.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from travaux import dates
from travaux.ingest import steps
from travaux.ingest.steps import Prepared
from travaux.model import Document, Judgement, Problem
from travaux.record.judgements import live
from travaux.record.verdicts import counting
from travaux.store import Store

NAMES = {"published": "published", "source": "source", "within": "in_scope"}  # as a judgement names them


@dataclass(frozen=True, slots=True)
class Correction:
    """What people know of a document better than its page: unset where they leave it to the page."""

    published: str | None = None
    source: str | None = None
    within: bool | None = None

    def of(self, document: Document) -> Document:
        """The document, corrected."""
        if self.published:
            document = replace(document, published=self.published, published_from="given")
        return replace(document, source=self.source or document.source, within=self.within)


def decide(store: Store, judgement: Judgement) -> bool:
    """Keep one decision; whether it is new."""
    return bool(replay(store, (judgement,)))


def replay(store: Store, judgements: Iterable[Judgement]) -> int:
    """Keep decisions, made here or elsewhere; how many are new. Those kept already change nothing."""
    new = [j for j in judgements if store.judge(j)]
    if new:
        by_id = {j.id: j for j in store.judgements()}
        touched = {_target(j, by_id) for j in new}
        _amend(store, corrections(by_id.values()), touched)
    return len(new)


def conform(store: Store) -> None:
    """Read again the documents that are filed otherwise than people decided: after documents came, or were read anew."""
    known = corrections(store.judgements())
    filed = (one.document for one in store.filed(known)) if known else ()
    _amend(store, known, [d.id for d in filed if known[d.id].of(d) != d])


def corrections(judgements: Iterable[Judgement]) -> dict[str, Correction]:
    """What the decisions that count say of documents, by whatever id they name; entries may be among them and are nobody's."""
    found: dict[str, Correction] = {}
    for j in counting(live([*judgements]), lambda target: target):
        after = j.after or {}
        told: dict[str, Any] = {"within": False} if j.action == "supersede" else {}
        if j.action == "fix":
            told = {name: after[key] for name, key in NAMES.items() if key in after and _fits(name, after[key])}
        if told:
            found[j.target] = replace(found.get(j.target, Correction()), **told)
    return found


def _fits(name: str, value: object) -> bool:
    if value is None:
        return True
    return isinstance(value, bool) if name == "within" else isinstance(value, str) and (name == "source" or dates.valid(value))


def _target(j: Judgement, by_id: dict[str, Judgement]) -> str:
    """What a judgement is about in the end: through undoings of undoings."""
    seen = {j.id}
    while j.action in ("undo", "supersede") and j.target in by_id and j.target not in seen:
        j = by_id[j.target]
        seen.add(j.id)
    return j.target


def _amend(store: Store, known: dict[str, Correction], ids: Iterable[str]) -> None:
    for id_ in sorted(ids):
        correction = known.get(id_, Correction())
        for raw, before in store.raws([id_]):
            found = steps.prepare(raw, before.published, correction.of)
            if isinstance(found, Problem):
                store.note(found)
            else:
                file(store, found)


def file(store: Store, found: Prepared) -> None:
    """Keep what was read in one source."""
    store.file(
        found.raw,
        found.document,
        found.annotations,
        found.problems,
        version=found.version,
        published=found.published,
        signature=found.signature,
    )
