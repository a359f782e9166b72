"""What a reader of the document has in mind: mentions read so far, with the weight of their roles, latest last."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from travaux.annotate.roster import Figure

FAR = 4  # sentences back a pronoun looks
SUBJECT, OBJECT, OTHER = 3.0, 1.5, 1.0  # weight of a mention's role
ASIDE = 0.5  # and of one that only tells more of another
DECAY = 0.45  # of that weight, a sentence
UNSURE = 0.6  # what a person of unknown gender is worth beside one of known gender
IT_LEAD = 1.0  # by how much "it" must know its figure from the next best

SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
BODY_KINDS = frozenset({"state", "bloc", "organisation", "group"})


@dataclass(frozen=True, slots=True)
class Seen:
    """A mention already read: its figure, sentence, head token and weight."""

    figure: Figure
    sentence: int
    token: Token
    weight: float


@dataclass
class Memory:
    """All mentions read so far, and when each figure was last met."""

    seen: list[Seen] = field(default_factory=list)
    last: dict[Figure, int] = field(default_factory=dict)
    helpers: frozenset[Figure] = frozenset()  # states that mediate

    def note(self, figure: Figure, sentence: int, token: Token) -> None:
        self.last[figure] = len(self.seen)
        self.seen.append(Seen(figure, sentence, token, weight(token)))

    def latest(self, fits: list[Figure]) -> Figure | None:
        """Of these figures the one met last; None where none was met yet."""
        met = [figure for figure in fits if figure in self.last]
        return max(met, key=lambda figure: self.last[figure]) if met else None


def weight(token: Token) -> float:
    head = token
    while head.dep_ in ("conj", "appos") and head.head is not head:
        head = head.head
    if any(t.dep_ == "relcl" for t in (head.head, head.head.head)):
        return ASIDE
    if head.dep_ in SUBJECTS or (head.dep_ == "pobj" and head.head.dep_ == "agent"):
        return SUBJECT
    return OBJECT if head.dep_ in ("dobj", "dative", "iobj") else OTHER
