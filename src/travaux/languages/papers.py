"""The shape of a language's data on one subject: words for instruments: kinds, what becomes of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from travaux.model import PaperEvent


@dataclass(frozen=True, slots=True)
class PaperWords:
    """Empty by default, so that a language without this data still reads, poorer. Lemmas, in lower case."""

    kinds: Mapping[str, str] = field(default_factory=dict)  # nouns for texts, and the kind of instrument each is
    modifiers: Mapping[str, str] = field(default_factory=dict)  # words that make a kind narrower, as the kind is then worded
    wrappers: frozenset[str] = frozenset()  # nouns whose "of" names the text itself ("the draft of a treaty")
    loose: frozenset[str] = frozenset()  # nouns that name a text only where something happens to it, or a modifier says so
    strict: frozenset[str] = frozenset()  # nouns that name one only where a modifier says so
    weak: frozenset[str] = frozenset()  # verbs that do not prove that a loose noun names a text ("give a response")
    proving: frozenset[str] = frozenset()  # modifiers that make a loose noun a text
    not_papers: frozenset[str] = frozenset()  # nouns with the word before it that are reports of news, not instruments
    generic: frozenset[str] = frozenset()  # nouns that point back to a text of any kind
    answers: frozenset[str] = frozenset()  # kinds that answer another text
    answered: frozenset[str] = frozenset()  # kinds that await an answer
    lasting: frozenset[str] = frozenset()  # kinds that are invoked once they are agreed
    reacting: frozenset[str] = frozenset()  # prepositions after which an answer is a reaction, not a text ("in response to")
    standing: frozenset[str] = frozenset()  # kinds that are only ever invoked, once signed
    back: frozenset[str] = frozenset()  # determiners by which a noun points back
    urging: frozenset[str] = frozenset()  # verbs by which a text speaks to a party
    events: Mapping[str, PaperEvent] = field(default_factory=dict)  # a verb with its particle, the text as its object
    phrases: Mapping[str, PaperEvent] = field(default_factory=dict)  # a verb with the text as its subject ("enter into force")
    awaiting: frozenset[str] = frozenset()  # verbs by which a text is promised or expected
    giving: frozenset[str] = frozenset()  # verbs with two objects, the receiver first
    undertaking: frozenset[str] = frozenset()  # verbs and nouns by which the doer binds itself
    pending: frozenset[str] = frozenset()  # adverbs of what has not happened so far ("has yet to")
    once: frozenset[str] = frozenset()  # words that open a clause of time, present for what is to come
    wanting: frozenset[str] = frozenset()  # verbs by which a text is only demanded or wished
    agreeing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # verbs that conclude a text, and their prepositions
    answering: Mapping[str, str] = field(default_factory=dict)  # verbs that answer a text, with their preposition
    citing: frozenset[str] = frozenset()  # verbs and nouns that invoke a text in force
    citing_preps: frozenset[str] = frozenset()  # prepositions that do
    within: frozenset[str] = frozenset()  # prepositions before a text in which something is said
    stating: frozenset[str] = frozenset()  # verbs of saying it
    public: frozenset[str] = frozenset()  # nouns of texts that are published by being issued
    counterpart: tuple[str, ...] = ()  # prepositions before the other side of a text
    recipient: tuple[str, ...] = ()  # prepositions before whom it goes to
    sender: tuple[str, ...] = ()
    subject_of_answer: tuple[str, ...] = ()  # prepositions before the text that is answered
    means: frozenset[str] = frozenset()  # prepositions before the text by means of which somebody replies
