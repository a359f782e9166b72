"""What people decided, into the store: appended; and where they know better when, where or for what a document was published,
the document read again with what they know.

Invariant: what is filed of a document is what its bytes and the decisions on it give, whatever came first; undoing a decision
gives back what was.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from travaux import dates
from travaux.ingest import steps
from travaux.ingest.steps import Prepared
from travaux.model import Document, Judgement, Problem
from travaux.record import lasting
from travaux.record.judgements import live
from travaux.record.superseding import superseded
from travaux.record.verdicts import counting
from travaux.store import Store

NAMES = {"published": "published", "source": "source", "within": "in_scope"}  # as a judgement names them


@dataclass(frozen=True, slots=True)
class Correction:
    """What people know better of a document than its page, by field: None is not known, what is not there is the page's."""

    told: Mapping[str, Any] = field(default_factory=dict)

    def of(self, document: Document) -> Document:
        """The document, corrected."""
        values = dict(self.told)
        if "published" in values:
            values["published_from"] = "given" if values["published"] else None
        return replace(document, **values)


def decide(store: Store, judgement: Judgement) -> bool:
    """Keep one decision; whether it is new."""
    return bool(replay(store, (judgement,)))


def replay(store: Store, judgements: Iterable[Judgement]) -> int:
    """Keep decisions, made here or elsewhere; how many are new. Those kept already change nothing."""
    hashes = _hashes(store)
    new = [j for j in judgements if store.judge(lasting.stamped(j, hashes))]
    if new:
        every, ids = decided(store), {j.id for j in new}
        before, now = corrections(j for j in every if j.id not in ids), corrections(every)
        _amend(store, now, [id_ for id_ in before | now if before.get(id_) != now.get(id_)])
    return len(new)


def conform(store: Store) -> None:
    """Read again the documents that are filed otherwise than people decided: after documents came, or were read anew."""
    known = corrections(decided(store))
    filed = (one.document for one in store.filed(known)) if known else ()
    _amend(store, known, [d.id for d in filed if known[d.id].of(d) != d])


def decided(store: Store) -> tuple[Judgement, ...]:
    """All decisions, oldest first, the documents in them under the ids that they have now."""
    return lasting.today(store.judgements(), _hashes(store))


def _hashes(store: Store) -> dict[str, str]:
    return {named.id: named.sha256 for named in store.names()}


def corrections(judgements: Iterable[Judgement]) -> dict[str, Correction]:
    """What the decisions that count say of documents, by whatever id they name; entries may be among them and are nobody's."""
    found: dict[str, dict[str, Any]] = {}
    standing = live([*judgements])
    about = {j.target for j in standing if j.action == "supersede" or _told(j)}
    count = counting([j for j in standing if j.target in about], lambda target: target)
    for j in count:
        if told := _told(j):
            found.setdefault(j.target, {}).update(told)
    for target in superseded(count):
        found.setdefault(target, {})["within"] = False
    return {target: Correction(told) for target, told in found.items()}


def _told(j: Judgement) -> dict[str, Any]:
    """What a judgement says of a document, by field."""
    after = j.after or {} if j.action == "fix" else {}
    return {name: after[key] for name, key in NAMES.items() if key in after and _fits(name, after[key])}


def _fits(name: str, value: object) -> bool:
    if value is None:
        return True
    return isinstance(value, bool) if name == "within" else isinstance(value, str) and (name == "source" or dates.valid(value))


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
