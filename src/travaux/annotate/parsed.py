"""What extractors work on: one document, its parse, and what earlier extractors found in it.

Invariant: `doc[i].idx` is a code-point offset of `document.text`. The parse covers headline, dateline, byline, body and
caption zones; everything else was blanked before parsing, so no token of a comment or of boilerplate exists here.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from travaux.annotate.media import is_outlet
from travaux.languages import Language
from travaux.model import Document, Entity, EntityKind, Mention, Span, Statement, Time, ZoneKind


def span_of(tokens: TokenSpan | Token) -> Span:
    """The code points a token or token span covers."""
    if isinstance(tokens, Token):
        return Span(tokens.idx, tokens.idx + len(tokens))
    return Span(tokens.start_char, tokens.end_char)


@dataclass
class Parsed:
    """One document on its way through the extractors; each fills its own field, in the order of the fields."""

    document: Document
    doc: Doc
    language: Language
    times: tuple[Time, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    _by_token: dict[int, tuple[str, ...]] | None = field(default=None, repr=False, init=False)

    @cached_property
    def text(self) -> str:
        """What was parsed, at the document's own offsets; spaCy would join all tokens anew at every asking."""
        return str(self.doc.text)

    @cached_property
    def _zone_starts(self) -> list[int]:
        return [zone.span.start for zone in self.document.zones]

    def zone_at(self, offset: int) -> ZoneKind:
        """The kind of the zone that holds this code point (body where no zones are drawn)."""
        at = bisect_right(self._zone_starts, offset) - 1
        return self.document.zones[at].kind if at >= 0 else "body"

    def sentences(self) -> Iterator[TokenSpan]:
        """Sentences that hold at least one token that is not white space."""
        for sentence in self.doc.sents:
            if any(not token.is_space for token in sentence):
                yield sentence

    def tokens_in(self, span: Span) -> TokenSpan | None:
        """The tokens that touch a span of code points, or None where there are none."""
        return self.doc.char_span(span.start, span.end, alignment_mode="expand") or None

    def entity(self, id: str) -> Entity:
        """The entity with this id; StopIteration where there is none."""
        return next(entity for entity in self.entities if entity.id == id)

    @cached_property
    def kinds(self) -> dict[str, EntityKind]:
        """The kind of each entity, by its id."""
        return {entity.id: entity.kind for entity in self.entities}

    @cached_property
    def outlets(self) -> frozenset[str]:
        """Ids of the bodies that report the news: no parties to it."""
        bodies = {e.id: e for e in self.entities if e.kind == "organisation" and e.of is None}
        said: dict[str, list[TokenSpan]] = {}
        for m in self.mentions:
            if m.entity in bodies and (tokens := self.tokens_in(m.span)):
                said.setdefault(m.entity, []).append(tokens)
        names = {key: (bodies[key].name, *bodies[key].aliases) for key in said}
        return frozenset(key for key in said if is_outlet(names[key], said[key], self.document, self.language.names))

    @cached_property
    def both(self) -> tuple[str, ...]:
        """The two parties mentioned most, each at least twice: whom "both sides" means where nothing nearer says so.

        None where a third is mentioned as often as the second.
        """
        parties = {"state", "bloc", "organisation", "group"}
        counts = Counter(m.entity for m in self.mentions if self.kinds.get(m.entity) in parties)
        for outlet in self.outlets:
            del counts[outlet]
        most = [(entity, n) for entity, n in counts.most_common(3) if n > 1]
        tied = len(most) > 2 and most[1][1] == most[2][1]
        return tuple(entity for entity, _ in most[:2]) if len(most) > 1 and not tied else ()

    @cached_property
    def statement_by_token(self) -> dict[int, int]:
        """The index of the innermost statement whose content, or else whose cue, holds the token with this index."""
        out: dict[int, int] = {}
        for spans in ([s.cue for s in self.statements], [s.content for s in self.statements]):
            sized = [(span.end - span.start, -index, span) for index, own in enumerate(spans) for span in own]
            for _, index, span in sorted(sized, reverse=True):
                for token in self.tokens_in(span) or ():
                    out[token.i] = -index
        return out

    def entity_at(self, token: Token) -> str | None:
        """The id of the entity whose mention covers this token; the innermost (shortest) mention wins, of equals the first."""
        return next(iter(self._entities_at(token)), None)

    def _entities_at(self, token: Token) -> tuple[str, ...]:
        """As `entity_at`, but all that the innermost words refer to: "the ministers" may be two."""
        if self._by_token is None:
            self._by_token = {}
            of: dict[Span, tuple[str, ...]] = {}
            for mention in self.mentions:
                of[mention.span] = (*of.get(mention.span, ()), mention.entity)
            for span in sorted(of, key=lambda s: s.start - s.end):
                for t in self.tokens_in(span) or ():
                    self._by_token[t.i] = of[span]
        return self._by_token.get(token.i, ())

    def entities_in(self, tokens: Iterable[Token]) -> tuple[str, ...]:
        """Ids of the entities mentioned among the tokens, in order of first mention, each once."""
        return tuple(dict.fromkeys(entity for token in tokens for entity in self._entities_at(token)))

    def times_in(self, span: Span) -> tuple[Time, ...]:
        """Time expressions that lie inside a span."""
        first, last = bisect_left(self._time_starts, span.start), bisect_left(self._time_starts, span.end)
        return tuple(t for t in self._times[first:last] if t.span.end <= span.end)

    @cached_property
    def _times(self) -> list[Time]:
        return sorted(self.times, key=lambda t: t.span)

    @cached_property
    def _time_starts(self) -> list[int]:
        return [t.span.start for t in self._times]
