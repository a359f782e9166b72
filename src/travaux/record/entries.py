"""The entries of travaux-record/1. Frozen, plain, and complete: what `export json` writes is these and nothing else."""

from dataclasses import dataclass
from typing import Any, ClassVar, Literal

from travaux import dates
from travaux.model import (
    ActKind,
    EntityKind,
    Judgement,
    MeetingKind,
    MeetingStatus,
    Modality,
    Mode,
    PaperEvent,
    Plover,
    Span,
    Thread,
    wire_name,
)

Stance = Literal["for", "against", "conditional", "open", "undeclared"]
Response = Literal["accepted", "rejected", "partial", "countered", "not answered"]
Change = Literal["kept", "changed", "added", "dropped"]
Field = Literal["when", "place", "parties", "amount", "wording", "initiator", "status"]
CommitmentStatus = Literal["open", "met", "overdue", "withdrawn", "broken"]


@dataclass(frozen=True, slots=True, order=True)
class Evidence:
    """The words an entry rests on: code points `start` to `end` of the text of the document with this id."""

    document: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What the record is about: actor ids of the parties, a phrase, and the days covered."""

    parties: tuple[str, ...] = ()
    about: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentEntry:
    """A document; where a person put another one in its place it is `superseded_by` that, and out of scope."""

    id: str
    uri: str | None
    title: str | None
    source: str | None
    language: str | None
    published: str | None
    kind: Literal["report", "primary"]
    copy_of: str | None
    wire: str | None
    in_scope: bool = True
    superseded_by: str | None = None

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Office:
    title: str
    of: str | None = None
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Merge:
    """Why two were taken for one: what each was called, the id it would have alone, and words that name it.

    `score` says how sure the ground is, `times` how often the same names were joined on it.
    """

    ground: str
    score: float
    names: tuple[str, str]
    ids: tuple[str, str]
    evidence: tuple[Evidence, ...] = ()
    times: int = 1


@dataclass(frozen=True, slots=True)
class Actor:
    """A party, person or body; `represents` is the actor it acts for, `why` the grounds of the `merges` that made it."""

    id: str
    kind: EntityKind
    name: str
    names: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    represents: str | None = None
    evidence: tuple[Evidence, ...] = ()
    why: tuple[str, ...] = ()
    merges: tuple[Merge, ...] = ()
    origin: str = ""
    confidence: float = 1.0

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class StatementEntry:
    id: str
    speaker: str | None
    addressee: str | None
    mode: Mode
    said: str | None
    content: str
    via: str | None = None
    evidence: tuple[Evidence, ...] = ()
    renderings: tuple[Evidence, ...] = ()
    origin: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class ActEntry:
    id: str
    kind: ActKind | None
    plover: Plover | None
    by: tuple[str, ...]
    to: tuple[str, ...]
    issue: str | None
    content: str
    condition: str | None = None
    due: str | None = None
    when: str | None = None
    modality: Modality = "asserted"
    statement: str | None = None
    evidence: tuple[Evidence, ...] = ()
    origin: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Issue:
    """A point under negotiation. `common_ground` lists the positions by which it is that of all principal parties."""

    id: str
    label: str
    terms: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    common_ground: tuple[str, ...] = ()

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Position:
    """What an actor holds on an issue. `red_line` lists the acts that make it one; `told_by` whose word alone it rests on."""

    id: str
    actor: str
    issue: str
    stance: Stance
    when: str | None
    acts: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    red_line: tuple[str, ...] = ()
    told_by: tuple[str, ...] = ()

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class MeetingStep:
    status: MeetingStatus
    when: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Meeting:
    """One encounter, from any number of reports."""

    id: str
    kind: MeetingKind
    series: str | None
    when: str | None
    place: str | None
    level: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    issues: tuple[str, ...]
    status: MeetingStatus
    history: tuple[MeetingStep, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    origin: str = ""
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class PaperStep:
    what: PaperEvent
    when: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvisionResponse:
    instrument: str
    stance: Response
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Provision:
    """An article, paragraph or numbered point of a primary text."""

    id: str
    number: str
    text: str
    responses: tuple[ProvisionResponse, ...] = ()


@dataclass(frozen=True, slots=True)
class ProvisionChange:
    """What a new version of a text does with one provision: its numbers there and here, and the words that differ.

    `was` and `now` hold only the words of one side that the other lacks; the whole of what is dropped or added.
    """

    change: Change
    before: str | None
    after: str | None
    was: str | None
    now: str | None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Instrument:
    """A text that passes between parties, or (`cited_only`) one that they invoke.

    `revises` is the instrument of which it is a new version, and `changes` what became of that one's provisions in it.
    """

    id: str
    kind: str
    title: str
    from_: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    answers: str | None = None
    history: tuple[PaperStep, ...] = ()
    provisions: tuple[Provision, ...] = ()
    cited_only: bool = False
    evidence: tuple[Evidence, ...] = ()
    origin: str = ""
    confidence: float = 0.5
    revises: str | None = None
    changes: tuple[ProvisionChange, ...] = ()

    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}


@dataclass(frozen=True, slots=True)
class Commitment:
    __pydantic_config__: ClassVar[Any] = {"alias_generator": wire_name, "populate_by_name": True}
    id: str
    by: str | None
    to: str | None
    content: str
    made: str | None
    due: str | None
    condition: str | None
    after: str | None
    instrument: str | None
    status: CommitmentStatus
    as_of: str | None
    evidence: tuple[Evidence, ...] = ()
    outcome_evidence: tuple[Evidence, ...] = ()
    origin: str = ""
    confidence: float = 0.5
    kept: str | None = None  # when it was met, where that is told

    @property
    def standing(self) -> str:
        """The status, and whether what was met was met late."""
        return "met late" if self.status == "met" and dates.before(self.due, self.kept) else self.status


@dataclass(frozen=True, slots=True)
class Claim:
    value: str
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """Incompatible values of one field of one entry, from documents that are not copies of each other."""

    id: str
    about: str
    field: Field
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Reaction:
    """A reader's comment: public reaction, never evidence."""

    document: str
    span: Span
    thread: Thread | None = None


@dataclass(frozen=True, slots=True)
class Record:
    title: str
    scope: Scope
    generated: str
    documents: tuple[DocumentEntry, ...] = ()
    actors: tuple[Actor, ...] = ()
    statements: tuple[StatementEntry, ...] = ()
    acts: tuple[ActEntry, ...] = ()
    issues: tuple[Issue, ...] = ()
    positions: tuple[Position, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    instruments: tuple[Instrument, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    reaction: tuple[Reaction, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    format: Literal["travaux-record/1"] = "travaux-record/1"


TYPES: dict[str, type] = {  # of everything that has an id, as the record lists it
    "actors": Actor,
    "statements": StatementEntry,
    "acts": ActEntry,
    "issues": Issue,
    "positions": Position,
    "meetings": Meeting,
    "instruments": Instrument,
    "commitments": Commitment,
    "discrepancies": Discrepancy,
}
KINDS = tuple(TYPES)


def evidence_of(entry: Any) -> tuple[Evidence, ...]:
    """All that an entry of any of the kinds rests on; a discrepancy's is its claims'."""
    claims = entry.claims if isinstance(entry, Discrepancy) else ()
    return (*getattr(entry, "evidence", ()), *(e for claim in claims for e in claim.evidence))
