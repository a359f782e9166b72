"""The shape of a language's data on one subject: words to compare, and cues of who is for or against a point.

All words are lower-case. Phrases are matched as whole words; `*` at the end of one stands for any ending.
"""

from dataclasses import dataclass

from travaux.languages.acts import Cue
from travaux.model import ActKind


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a speaker says a matter is ("out of the question"), or that there is or is not on a matter ("common ground").

    `words` stand side by side, each as a form or lemma. `kind` is the act it amounts to, `negated` what its denial does (None:
    nothing). `about` names the prepositions after which the matter stands; without them it is the subject. `shared` says that
    the sides hold it together. `example` is a sentence that a test reads.
    """

    words: str
    kind: ActKind
    example: str
    negated: ActKind | None = None
    about: tuple[str, ...] = ()
    shared: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class StanceWords:
    """Empty by default, so that a language without this data still reads, poorer. Told apart by identity, to be a cheap key."""

    # comparing words
    stop: frozenset[str] = frozenset()  # words that say nothing about the subject
    thin: frozenset[str] = frozenset()  # content words too common in negotiations to name a point by themselves
    suffixes: tuple[tuple[str, str], ...] = ()  # endings cut from a word and what replaces them, longest first
    scales: tuple[tuple[str, int], ...] = ()  # words after a number that multiply it, longest first
    currencies: tuple[tuple[str, str], ...] = ()  # signs before an amount -> the stem of the currency's name
    ordinals: frozenset[str] = frozenset()  # words that number the meetings of a series
    # points under negotiation
    joins: tuple[str, ...] = ()  # what separates one point from the next in a list
    adjectives: frozenset[str] = frozenset()  # words that, alone before "and", only describe the point after it
    adjectival: tuple[str, ...] = ()  # endings of further ones
    openers: tuple[str, ...] = ()  # what may stand before a point without being of it
    enders: tuple[str, ...] = ()  # where a point ends: what follows tells when, why or how
    negating: tuple[str, ...] = ()  # what makes a point the opposite of what follows it
    undoing: tuple[str, ...] = ()  # what, said of a point, makes it its opposite
    finite: tuple[str, ...] = ()  # words between a point and what is said of it
    anaphors: frozenset[str] = frozenset()  # words for a point that was named just before
    price: tuple[str, ...] = ()  # words before what somebody wants in return
    taking: frozenset[str] = frozenset()  # kinds of act by which somebody takes a stand on a paper
    pointless: frozenset[str] = frozenset()  # words that by themselves are nothing to negotiate about
    hanging: frozenset[str] = frozenset()  # first words of what has no noun at its head
    linking: frozenset[str] = frozenset()  # words between a noun and a clause that tells more of it
    relational: frozenset[str] = frozenset()  # prepositions after a noun that is nothing without what they join to it
    neutral: frozenset[str] = frozenset()  # nouns before "of" that are for the thing if somebody is for them
    units: frozenset[str] = frozenset()  # nouns that only measure
    determiners: frozenset[str] = frozenset()  # words before a noun and what modifies it
    joining_on: frozenset[str] = frozenset()  # prepositions that tell which thing of its kind a noun means
    past: tuple[str, ...] = ()  # endings of a word that by itself is only a participle
    discussing: tuple[str, ...] = ()  # words for talking about a point, which is not to be for or against it
    fresh: tuple[str, ...] = ()  # beginnings of a list's later point that the sign of the one before does not reach
    # stances that no verb of speaking performs
    cues: tuple[Cue, ...] = ()  # verbs, nouns and adjectives
    stressing: frozenset[str] = frozenset()  # verbs whose subject makes its own what the noun they govern names
    impersonal: frozenset[str] = frozenset()  # nouns of them that are nobody's but that person's
    verdicts: tuple[Verdict, ...] = ()  # what something is said to be
    existing: tuple[Verdict, ...] = ()  # what is said to exist or not
    linked: frozenset[str] = frozenset()  # verbs between a subject and what it is said to be
    holding: tuple[str, ...] = ()  # prepositions after a verdict, before whose it is
    empty: frozenset[str] = frozenset()  # subjects that stand for a clause that follows
    disowning: frozenset[str] = frozenset()  # verbs under which nothing is the speaker's own
    absent: frozenset[str] = frozenset()  # words before a noun for what is said not to exist
    without: frozenset[str] = frozenset()  # prepositions of what something cannot be had without
    rivals: frozenset[str] = frozenset()  # nouns by which one side speaks of the other
    instancing: tuple[str, ...] = ()  # what opens a sentence that only goes on with the one before
    weighing: tuple[Cue, ...] = ()  # verbs by which somebody leaves a point open
    weighed: ActKind | None = None  # what it is that somebody who weighs a point may yet do
    # stance, by kind of act
    raising: frozenset[str] = frozenset()  # kinds of act that put a point on the table; others only take a stand on one
    for_kinds: frozenset[str] = frozenset()
    against_kinds: frozenset[str] = frozenset()
    open_kinds: frozenset[str] = frozenset()
    yielding_on: tuple[str, ...] = ()  # words for giving a thing up, which to refuse is to be for it
    denials: tuple[str, ...] = ()  # words that deny a clause
    # what stances amount to
    uncompromising: tuple[str, ...] = ()  # words of an act that make its stance a red line
    refusing: frozenset[str] = frozenset()  # kinds of act that, repeated without condition, make one
    concurring: tuple[str, ...] = ()  # words of an act that call its point common ground
    joining: frozenset[str] = frozenset()  # kinds of act that, done together, make one
    # answers to single provisions, tried in this order
    countered: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    numbered: tuple[str, ...] = ()  # nouns before the number of a provision
    # commitments
    owed: frozenset[str] = frozenset()  # kinds of act that, still to come, are undertakings of who is to do them
    telling: frozenset[str] = frozenset()  # kinds of act by which somebody says what he will do
    yielding: frozenset[str] = frozenset()  # PLOVER types of material acts that are done for others
    future: frozenset[str] = frozenset()  # words before the verb of what is to come
    infinitive: frozenset[str] = frozenset()  # words that begin a clause of what is to be done
    passed: frozenset[str] = frozenset()  # words between those and the verb
    denying: frozenset[str] = frozenset()  # words that say that it will not be
    idle: frozenset[str] = frozenset()  # verbs that say no more than that something will be so
    considering: frozenset[str] = frozenset()  # verbs of thinking about a thing, and how, which promise nothing by themselves
    convening: frozenset[str] = frozenset()  # verbs of meeting, which is an entry of its own
    auxiliary: frozenset[str] = frozenset()  # verbs before a participle
    participles: tuple[str, ...] = ()  # endings of participles
    vows: tuple[str, ...] = ()  # words by which even a denial binds
    hedges: tuple[str, ...] = ()  # words that leave it open
    introducing: tuple[str, ...] = ()  # words before the subject of a clause
    speaking: frozenset[str] = frozenset()  # words for the speaker
    others: frozenset[str] = frozenset()  # first words of a clause about somebody or something else
    relative: frozenset[str] = frozenset()  # first words of what names nothing by itself
    sequel: tuple[str, ...] = ()  # words before what must be done first
    resuming: tuple[str, ...] = ()  # words for what was promised just before
    deadline: frozenset[str] = frozenset()  # words before a day by which something is due
    enclosing: frozenset[str] = frozenset()  # of those, the ones before a time within which it is due
    unsure: tuple[str, ...] = ()  # first words of a clause that says what may be
    # meetings
    asking: frozenset[str] = frozenset()  # kinds of act by which a delay is asked for
    delays: tuple[str, ...] = ()  # words for a delay
    # papers: kinds that may name one text, and what a commitment's words say of how it ends
    families: tuple[frozenset[str], ...] = ()
    generic: frozenset[str] = frozenset()  # kinds that say only that it is a text
    particular: frozenset[str] = frozenset()  # kinds of one word of which a negotiation has few
    repeated: frozenset[str] = frozenset()  # nouns of kinds of which it has many
    renewed: tuple[str, ...] = ()  # words of a title for a paper that is not the one spoken of before
    replies: frozenset[str] = frozenset()  # kinds of paper that answer another
    fulfilling: tuple[tuple[str, frozenset[str]], ...] = ()  # kind of act, and the words of promises that it keeps
