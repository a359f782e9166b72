"""What record builders see: the documents in one fixed order, who is who in them, and the words at a span.

Invariant: nothing here depends on the order in which documents were filed, and no span ever comes from a reader's comment
or from boilerplate.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Protocol

from travaux import dates
from travaux.languages import Language, language
from travaux.languages.stances import StanceWords
from travaux.model import Document, Filed, Span
from travaux.record.entries import Actor, Evidence
from travaux.record.identity import atom
from travaux.record.words import WORD, stem, thin

APART = frozenset({"comment", "boilerplate"})
NAMED = frozenset({"person", "state", "bloc", "place"})  # kinds whose names are no common words


class Cast(Protocol):
    """Who is who across documents."""

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Every actor of the record."""

    @property
    def lineage(self) -> dict[str, str]:
        """Every id that an actor had or may have had -> its id now."""

    def of(self, document_id: str, entity_id: str) -> str | None:
        """The actor that a document's entity is, or None."""


@dataclass(frozen=True)
class Corpus:
    """The filed documents, ordered by id, with the actors they name."""

    filed: tuple[Filed, ...]
    cast: Cast
    _side: dict[str, str] = field(default_factory=dict, repr=False, compare=False)
    _named: dict[StanceWords, frozenset[str]] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def by_id(self) -> dict[str, Filed]:
        return {f.document.id: f for f in self.filed}

    @cached_property
    def actors(self) -> dict[str, Actor]:
        return {a.id: a for a in self.cast.actors}

    @cached_property
    def _fallback(self) -> str | None:
        codes = sorted({f.document.language for f in self.filed if f.document.language})
        return codes[0] if len(codes) == 1 else None

    def document(self, id: str) -> Document:
        return self.by_id[id].document

    def language(self, id: str) -> Language:
        """The language data for a document."""
        return language(self.document(id).language or self._fallback)

    def words(self, id: str) -> StanceWords:
        """What of it serves to compare words."""
        return self.language(id).stances

    def text(self, at: Evidence) -> str:
        return self.document(at.document).text[at.start : at.end]

    def evidence(self, id: str, span: Span) -> Evidence | None:
        """The span without white space around it, or None where it is empty or lies in a comment or boilerplate."""
        words = self.document(id).text[span.start : span.end]
        start = span.start + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start >= end or self._apart(id, start):
            return None
        return Evidence(id, start, end)

    def _apart(self, id: str, offset: int) -> bool:
        zones = self.by_id[id].annotations.zones or self.document(id).zones
        return any(z.kind in APART and z.span.start <= offset < z.span.end for z in zones)

    def atom(self, kind: str, at: Evidence) -> str:
        """The atom of a piece of evidence, by the hash of the document's bytes (its id where it has none)."""
        document = self.document(at.document)
        return atom(kind, document.sha256 or document.id, Span(at.start, at.end))

    def root(self, id: str) -> str:
        """The original that a document is a copy of, through copies of copies; the document itself where it is none."""
        at, seen = id, {id}
        while (original := self.by_id[at].document.copy_of) and original in self.by_id and original not in seen:
            at = original
            seen.add(at)
        return at

    def independent(self, found: Iterable[Evidence]) -> int:
        """How many documents that are not copies of each other this evidence comes from."""
        return len({self.root(e.document) for e in found})

    def published(self, id: str) -> str | None:
        document = self.by_id[id]
        return document.document.published or document.annotations.published

    def reported(self, documents: Iterable[str]) -> str | None:
        """No later than the oldest dated of these documents: when something they report was so at the latest."""
        days = [day for one in documents if (day := dates.last(self.published(one)))]
        return dates.interval(None, min(days)) if days else None

    def age(self, id: str) -> tuple[int, int, str, str]:
        """A key that orders documents by when they were published, undated ones last."""
        return (*dates.sort_key(self.published(id)), id)

    @cached_property
    def newest(self) -> str | None:
        """The day of the newest dated document, as EDTF."""
        known = [d for f in self.filed if (d := dates.last(self.published(f.document.id)))]
        return max(known).isoformat() if known else None

    def who(self, id: str, entities: Iterable[str]) -> tuple[str, ...]:
        """The actors that these entities of a document are, each once."""
        found = (self.cast.of(id, e) for e in entities)
        return tuple(dict.fromkeys(a for a in found if a is not None))

    def side(self, actor: str) -> str:
        """Whom an actor acts for in the end; itself where it acts for nobody."""
        if actor not in self._side:
            at, seen = actor, {actor}
            while (known := self.actors.get(at)) and known.represents and known.represents not in seen:
                at = known.represents
                seen.add(at)
            self._side[actor] = at
        return self._side[actor]

    def sides(self, actors: Iterable[str]) -> frozenset[str]:
        return frozenset(self.side(a) for a in actors)

    def kind(self, actor: str) -> str | None:
        known = self.actors.get(actor)
        return known.kind if known else None

    def ranked(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Actors in a fixed order: the most often named first, then by name."""
        return tuple(sorted(set(actors), key=self._rank))

    def _rank(self, actor: str) -> tuple[int, str, str]:
        known = self.actors.get(actor)
        return (-len(known.evidence), known.name, actor) if known else (1, actor, actor)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every capitalised word in the names of persons, states, blocs and places, lower-cased."""
        own = (n for a in self.cast.actors if a.kind in NAMED for n in (a.name, *a.names))
        return frozenset(w.lower() for n in own for w in n.split() if w[:1].isupper())

    @cached_property
    def bodies(self) -> frozenset[str]:
        """Every capitalised word in the names of organisations, lower-cased."""
        own = (n for a in self.cast.actors if a.kind == "organisation" for n in (a.name, *a.names))
        return frozenset(w.lower() for n in own for w in n.split() if w[:1].isupper())

    def named(self, words: StanceWords) -> frozenset[str]:
        """The stems of every actor's names."""
        if words not in self._named:
            self._named[words] = frozenset(stem(w, words) for n in self.names for w in WORD.findall(n))
        return self._named[words]

    def core(self, id: str, found: frozenset[str]) -> frozenset[str]:
        """Of a document's stems those that say more than any negotiation does: no names of actors, no thin words."""
        words = self.words(id)
        return found - self.named(words) - thin(words)

    @cached_property
    def states(self) -> frozenset[str]:
        """The names of states, lower-cased."""
        return frozenset(n.lower() for a in self.cast.actors if a.kind == "state" for n in (a.name, *a.names))


def gather(filed: Sequence[Filed], cast: Cast) -> Corpus:
    """The corpus of these documents, whatever order they come in."""
    return Corpus(tuple(sorted(filed, key=lambda f: (f.document.id, f.document.sha256))), cast)
