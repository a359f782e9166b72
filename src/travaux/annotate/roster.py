"""Who and what a document names, while it is being found out: figures gather names and spots until they become entities."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from spacy.tokens import Doc

from travaux.model import Entity, EntityKind, Mention, Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Words that refer to a figure: code points, and the tokens `start` to `end` (exclusive) they touch."""

    span: Span
    start: int
    end: int


@dataclass(eq=False, slots=True)
class Figure:
    """One entity in the making. `key` is equal for what must become one; `calls` are descriptions it may be called by."""

    kind: EntityKind
    name: str
    key: str = ""
    office: str | None = None
    of: "Figure | None" = None
    calls: set[str] = field(default_factory=set)
    implied: set[str] = field(default_factory=set)  # descriptions that its name makes likely where nothing better fits
    gender: str = ""
    aliases: dict[str, int] = field(default_factory=dict)
    plural: bool = False
    outlet: bool = False  # reports the news, and is no party to it


@dataclass
class Roster:
    """Figures in order of discovery, their spots, and which tokens a name already covers."""

    doc: Doc
    text: str  # the document's: the parse would join all its tokens every time it is asked
    figures: list[Figure] = field(default_factory=list)
    spots: list[tuple[Spot, Figure]] = field(default_factory=list)
    named: dict[int, Figure] = field(default_factory=dict)  # token -> the figure whose name covers it; the last one told wins
    capitals: dict[str, Figure] = field(default_factory=dict)  # key of a place that is a capital -> its state
    _keys: dict[str, Figure] = field(default_factory=dict)
    _told: set[Figure] = field(default_factory=set)

    def figure(self, key: str, kind: EntityKind, name: str) -> Figure:
        """The figure with this key, made if it is new."""
        found = self._keys.get(key)
        if found is None:
            found = self._keys[key] = self.add(Figure(kind, name, key))
        return found

    def known(self, key: str) -> Figure | None:
        return self._keys.get(key)

    def add(self, figure: Figure) -> Figure:
        """Put a figure on the roster, once."""
        if figure in self._told:
            return figure
        self._told.add(figure)
        self.figures.append(figure)
        if figure.key:
            self._keys[figure.key] = figure
        return figure

    def spot(
        self, figure: Figure, start: int, end: int, *, alias: bool = False, span: Span | None = None, name: bool = True
    ) -> None:
        """Tell that tokens `start` to `end` refer to a figure; `alias` when their words are a name of it."""
        tokens = self.doc[start:end]
        span = span or Span(tokens.start_char, tokens.end_char)
        self.spots.append((Spot(span, start, end), figure))
        if name:
            for at in range(start, end):
                self.named[at] = figure
        if alias:
            words = " ".join(self.text[span.start : span.end].split())
            figure.aliases[words] = figure.aliases.get(words, 0) + 1

    def free(self, start: int, end: int) -> bool:
        """Whether no name covers any of the tokens."""
        return not any(at in self.named for at in range(start, end))

    def results(self) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
        """Entities numbered by first mention, and mentions in reading order, longer before shorter."""
        ordered = sorted(
            {(spot.span.start, -spot.span.end, id(figure)): (spot, figure) for spot, figure in self.spots}.values(), key=_place
        )
        ids: dict[int, str] = {}
        for _, figure in ordered:
            for one in (figure, figure.of):
                if one is not None:
                    ids.setdefault(id(one), "")
        by_id = {id(figure): figure for figure in self.figures}
        numbered = {key: f"e{at}" for at, key in enumerate(ids, 1)}
        entities = tuple(_entity(by_id[key], numbered) for key in ids)
        return entities, tuple(Mention(spot.span, numbered[id(figure)]) for spot, figure in ordered)


def _place(pair: tuple[Spot, Figure]) -> tuple[int, int]:
    return pair[0].span.start, -pair[0].span.end


def _entity(figure: Figure, numbered: dict[int, str]) -> Entity:
    names = _ranked(figure.aliases)
    of = numbered.get(id(figure.of)) if figure.of is not None else None
    return Entity(
        id=numbered[id(figure)],
        name=figure.name,
        kind=figure.kind,
        office=figure.office,
        of=of,
        aliases=tuple(name for name in names if name != figure.name),
    )


def _ranked(aliases: Iterable[str]) -> list[str]:
    return sorted(aliases)
