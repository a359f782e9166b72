"""The frozen values every room passes on: raw bytes, documents, what one document says, what all establish, what people decide.

Field names are the keys of the JSON interfaces; `interfaces` writes and reads them. Where a key is a Python keyword the
field ends in an underscore (`from_`), and fields named in `BEYOND` are written with the prefix `x_`.
A `Span` is half-open and counts Unicode code points of the document's `text`. A `when` is an EDTF string (see `dates`).
"""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal, NamedTuple

BEYOND = frozenset(
    {
        "within",
        "encounters",
        "papers",
        "aliases",
        "why",
        "vector",
        "kept",
        "merges",
        "red_line",
        "common_ground",
        "told_by",
        "revises",
        "changes",
        "superseded_by",
    }
)


def wire_name(field: str) -> str:
    """The JSON key of a field: no trailing underscore, and `x_` before what lies beyond the fixed format."""
    return field.rstrip("_") if field not in BEYOND else f"x_{field}"


class Span(NamedTuple):
    """Half-open range of code points."""

    start: int
    end: int


# --- what a source gives -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Raw:
    """One document's bytes as a source delivered them, before any reading.

    `id` is the path relative to the folder given, without ending; a member's is `container#member`.
    `fields` holds what the container itself said (JSON Lines keys, a WARC record's URL and MIME type).
    """

    id: str
    data: bytes
    media: str
    sha256: str
    place: str
    fields: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Problem:
    """Trouble in a user's data: where, what, and whether the input was refused or merely doubtful."""

    where: str
    what: str
    level: Literal["refused", "doubtful"] = "refused"
    sha256: str | None = None


# --- documents: travaux-documents/1 --------------------------------------------------------------------------------------

ZoneKind = Literal["headline", "dateline", "byline", "body", "caption", "comment", "boilerplate"]
PublishedFrom = Literal["given", "metadata", "url", "dateline", "text", "comment"]


@dataclass(frozen=True, slots=True)
class Thread:
    """A comment's place in its thread: depth from 1, parent and quoted comment as zone indices, score as shown."""

    depth: int = 1
    parent: int | None = None
    author: str | None = None
    posted: str | None = None
    score: int | None = None
    quotes: int | None = None


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a page with one role. A document's zones cover its text in order, without gap or overlap."""

    kind: ZoneKind
    span: Span
    language: str | None = None
    thread: Thread | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One report or primary text. `sha256` is of the source bytes; `zones` is empty until somebody draws them.

    `within` is whether it belongs to the record's scope, where a person said so.
    """

    text: str
    id: str = ""
    title: str | None = None
    published: str | None = None
    published_from: PublishedFrom | None = None
    source: str | None = None
    author: str | None = None
    uri: str | None = None
    language: str | None = None
    kind: Literal["report", "primary"] = "report"
    wire: str | None = None
    copy_of: str | None = None
    sha256: str = ""
    zones: tuple[Zone, ...] = ()
    within: bool | None = None

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


# --- what one document says: travaux-annotations/1 -----------------------------------------------------------------------

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
EntityKind = Literal["person", "organisation", "state", "bloc", "place", "group", "unnamed"]
Mode = Literal["direct", "indirect", "mixed"]
Modality = Literal["asserted", "planned", "hypothetical", "negated"]
ActKind = Literal[
    "demand", "request", "propose", "offer", "accept", "agree", "promise", "refuse", "reject", "deny", "warn", "threaten",
    "accuse", "condemn", "support", "oppose", "ask", "answer", "announce", "meet", "hand over", "publish", "postpone",
    "withdraw", "sign", "breach", "comply",
]  # fmt: skip
Plover = Literal[
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST",
    "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
MeetingKind = Literal["talks", "call", "council", "summit", "visit", "press conference"]
MeetingStatus = Literal["planned", "held", "postponed", "cancelled", "denied"]
PaperEvent = Literal[
    "announced", "promised", "handed over", "received", "published", "leaked", "answered", "signed", "in force", "withdrawn"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression: TIMEX3 type and value, and the EDTF day or interval it denotes, where it denotes one."""

    span: Span
    type: TimeType
    value: str
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Entity:
    """Whom or what a document names: `name` is the fullest form; `office` and `of` (an entity id) say what a person holds.

    `aliases` are the other surface names of this entity in the document, pronouns and descriptions not among them.
    """

    id: str
    name: str
    kind: EntityKind
    office: str | None = None
    of: str | None = None
    aliases: tuple[str, ...] = ()

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that refer to an entity: a name, a description or a pronoun."""

    span: Span
    entity: str


@dataclass(frozen=True, slots=True)
class Statement:
    """An attribution relation after PARC and PolNeAR: source, cue and content spans, and whom the source denotes.

    `vector` is what the content means, as signed bytes in base64, for comparison with others of its kind.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    mode: Mode
    speaker: str | None = None
    addressee: str | None = None
    via: str | None = None
    said: str | None = None
    vector: str | None = None

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Act:
    """A speech act or material event: who did what to whom, about what (entity ids; `about`, `condition` are spans).

    `statement` is an index into the document's statements when the act is one of them or reported inside one.
    `kind` is None for a material event that is no speech act; `plover` is None for a kind PLOVER has no type for.
    """

    span: Span
    kind: ActKind | None
    plover: Plover | None
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    about: Span | None = None
    condition: Span | None = None
    due: str | None = None
    modality: Modality = "asserted"
    when: str | None = None
    statement: int | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Encounter:
    """One document's report of a meeting: the clause it rests on, who, where, when, and whether it was held.

    `series` is the words that number or name it ("fifth round", "NATO-Russia Council"); `hypothetical` never becomes an entry.
    """

    span: Span
    kind: MeetingKind
    status: Literal["planned", "held", "postponed", "cancelled", "denied", "hypothetical"]
    parties: tuple[str, ...] = ()
    participants: tuple[str, ...] = ()
    place: str | None = None
    when: str | None = None
    level: str | None = None
    series: str | None = None
    initiator: str | None = None


@dataclass(frozen=True, slots=True)
class Paper:
    """One document's mention of an instrument: the noun phrase (`span`), the clause (`clause`), and what became of it there.

    `answers` is the index of another paper of the document; `cited` marks a text that is invoked rather than exchanged.
    """

    span: Span
    clause: Span
    kind: str
    title: str
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    answers: int | None = None
    what: PaperEvent | None = None
    when: str | None = None
    due: str | None = None
    cited: bool = False
    modality: Modality = "asserted"

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Annotations:
    """What extractors of one version read in one document; a pure function of the document alone."""

    id: str
    language: str | None
    published: str | None
    zones: tuple[Zone, ...] = ()
    times: tuple[Time, ...] = ()
    entities: tuple[Entity, ...] = ()
    mentions: tuple[Mention, ...] = ()
    statements: tuple[Statement, ...] = ()
    acts: tuple[Act, ...] = ()
    encounters: tuple[Encounter, ...] = ()
    papers: tuple[Paper, ...] = ()
    format: Literal["travaux-annotations/1"] = "travaux-annotations/1"

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Filed:
    """A document in the record with what was read in it: all that `record` ever sees of a source."""

    document: Document
    annotations: Annotations


@dataclass(frozen=True, slots=True)
class Shared:
    """Words that two documents have in common: `document` is the later one or the copy, `share` a part of the shorter one."""

    document: str
    other: str
    kind: Literal["exact", "near", "partial"]
    share: float


# --- what people decide --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision of one person: append-only, attributed, undoable by a later one whose `target` is this one's id.

    `target` is an entry's id; `before` and `after` hold the changed fields (for `merge`, `after["into"]` is the other id).
    """

    id: str
    at: str
    by: str
    action: Literal["accept", "fix", "reject", "merge", "split", "add", "undo", "supersede"]
    target: str
    before: dict[str, Any] | None = None
    after: dict[str, Any] | None = None
    note: str | None = None
