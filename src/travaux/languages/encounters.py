"""The shape of a language's data on one subject: words for meetings: kinds, levels, venues, status."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from travaux.model import MeetingKind


@dataclass(frozen=True, slots=True)
class Meet:
    """A verb whose clause reports an encounter: a lemma and the particles or nouns that must go with it.

    `needs` are what may make it one: `people` (an object, or a complement of `preps`, that is a party or person), `person`,
    `place` (an object or complement that is a place or state), `both` (several subjects), `body` (a council for a subject),
    `ranks` (several of a rank for a subject), `signing` (several subjects, in a place or on a day that is told).
    `example` is a sentence that a test reads.
    """

    words: str
    kind: MeetingKind
    example: str
    preps: tuple[str, ...] = ("with",)
    needs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EncounterWords:
    """Empty by default, so that a language without this data still reads, poorer. Lemmas, in lower case."""

    nouns: Mapping[str, MeetingKind] = field(default_factory=dict)
    phrases: Mapping[str, MeetingKind] = field(default_factory=dict)  # a noun with the word before it ("phone call")
    bodies: Mapping[str, MeetingKind] = field(default_factory=dict)  # nouns for a body that is also its own sitting
    verbs: tuple[Meet, ...] = ()
    idle: frozenset[str] = frozenset()  # prepositions after such a noun that make it name something else ("calls for peace")
    not_meetings: frozenset[str] = frozenset()  # objects with which such a verb reports no encounter ("meet demands")
    holding: frozenset[str] = frozenset()  # verbs that say an encounter took place, with it as subject or object
    planning: frozenset[str] = frozenset()  # that say it is to take place
    postponing: frozenset[str] = frozenset()
    particles: Mapping[str, frozenset[str]] = field(default_factory=dict)  # with which a verb of these two lists is one
    cancelling: frozenset[str] = frozenset()
    denying: frozenset[str] = frozenset()
    wishing: frozenset[str] = frozenset()  # governors under which it is only wanted, offered or possible
    upcoming: frozenset[str] = frozenset()  # adjectives and prepositions of an encounter still to come
    possible: frozenset[str] = frozenset()  # adjectives of one that may never come
    past: frozenset[str] = frozenset()  # prepositions that presuppose it took place
    during: frozenset[str] = frozenset()  # prepositions for what is done while it lasts
    before: tuple[str, ...] = ()  # prepositions that presuppose it lies ahead
    eve: frozenset[str] = frozenset()  # those of them after which it has taken place where the tale is in the past
    sequence: frozenset[str] = frozenset()  # words that place one encounter after the last
    numbered: frozenset[str] = frozenset()  # ordinals and nouns that number one of a series
    levels: frozenset[str] = frozenset()  # nouns for the rank that meets
    ranks: frozenset[str] = frozenset()  # words that modify such a rank
    initiating: tuple[str, ...] = ()  # phrases before whoever asked for it
    parties: tuple[str, ...] = ()  # prepositions before those who meet
    pairing: frozenset[str] = frozenset()  # those of them after which two sides are named
    places: tuple[str, ...] = ()  # prepositions before where they meet
    venues: frozenset[str] = frozenset()  # nouns for a place to meet
    definite: frozenset[str] = frozenset()  # determiners that point back
    convening: frozenset[str] = frozenset()  # verbs that call others to an encounter, which is planned where they name a day
    starting: frozenset[str] = frozenset()  # verbs that say when one began
    ending: frozenset[str] = frozenset()  # or ended
    formerly: frozenset[str] = frozenset()  # adverbs of a plan that no longer holds
    asserting: frozenset[str] = frozenset()  # verbs of wishing that assert what follows where it is a clause of its own
    together: frozenset[str] = frozenset()  # conjunctions after which something happened when the clause above did
    to_day: frozenset[str] = frozenset()  # prepositions of the day to which one was put off
    days: frozenset[str] = frozenset()  # nouns of a day in "three days of talks"
    lengths: frozenset[str] = frozenset()  # nouns of how long one took
    capitals: frozenset[str] = frozenset()  # nouns for the seat of the state before them
    numbers: Mapping[str, int] = field(default_factory=dict)  # small numbers in words
    pair: frozenset[str] = frozenset()  # words for two just told of
    generic: frozenset[str] = frozenset()  # determiners and quantities that single out no encounter
    presiding: frozenset[str] = frozenset()  # verbs of those who lead an encounter of others
    seeking: frozenset[str] = frozenset()  # verbs of those who asked for an encounter
    seeking_for: frozenset[str] = frozenset()  # prepositions between such a verb and the encounter
    members: frozenset[str] = frozenset()  # nouns for states told by their number ("the six powers")
    standing: Mapping[str, tuple[str, ...]] = field(default_factory=dict)  # a rank of members, and the states that have it
    lasting: frozenset[str] = frozenset()  # verbs after which the last day is told
    closing: frozenset[str] = frozenset()  # nouns for the end of one
    after: frozenset[str] = frozenset()  # prepositions after which it is over
    recent: frozenset[str] = frozenset()  # adverbs of the last weeks
