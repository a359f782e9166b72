"""The shape of a language's data on one subject: words of speech acts and material events, with PLOVER types and frames."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from travaux.model import ActKind, Plover

Part = Literal["verb", "noun", "adjective"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One word or phrase that performs, reports or names an act, and where its roles sit.

    `words` is a lemma and the particles or prepositions that must go with it ("call on").
    `to` and `about` list places in order of preference: `object` (the object, or the subject of a passive), `clause` (a
    complement clause), `clause subject` (who is to do it), or a preposition. `needs` are places one of which must be filled.
    The doer is the subject, or after "by" in a passive; a noun's is its owner, or the subject of a light verb before it.
    `negated` is the kind the act has when the cue is denied ("will not accept" rejects); without it the act is kept as denied.
    `example` is a sentence that a test reads.
    """

    words: str
    part: Part
    kind: ActKind | None
    example: str
    to: tuple[str, ...] = ()
    about: tuple[str, ...] = ("clause", "object")
    needs: tuple[str, ...] = ()
    plover: Plover | None = None
    negated: ActKind | None = None


@dataclass(frozen=True, slots=True)
class ActWords:
    """Empty by default, so that a language without this data still reads, poorer."""

    plover: Mapping[ActKind, Plover] = field(default_factory=dict)
    cues: tuple[Cue, ...] = ()
    groups: Mapping[str, frozenset[str]] = field(default_factory=dict)  # lists of object nouns that a cue may need, by name
    answering: frozenset[ActKind] = frozenset()  # kinds directed at whoever owns what they are about
    asking: frozenset[ActKind] = frozenset()  # kinds that ask for what is not done yet
    verbal: frozenset[str] = frozenset()  # verbs of assault that a person may make with words
    due: frozenset[ActKind] = frozenset()  # kinds that may hold a deadline
    must: frozenset[str] = frozenset()  # auxiliaries and verbs by which a speaker lays a duty on somebody
    things: frozenset[str] = frozenset()  # pronouns for what is to be done rather than who is to do it
    should: frozenset[str] = frozenset()
    will: frozenset[str] = frozenset()  # by which a speaker undertakes something
    own: frozenset[str] = frozenset()  # nouns for a body that a speaker who names no other speaks for
    done: frozenset[ActKind] = frozenset()  # kinds of act that somebody promises who says to be about to perform it
    doing: frozenset[Plover] = frozenset()  # types of event of which the same holds
    idle: frozenset[str] = frozenset()  # verbs that undertake nothing
    measures: frozenset[str] = frozenset()  # nouns with which a conditional undertaking is a threat ("go to court")
    conceding: frozenset[str] = frozenset()  # verbs with which it is an offer
    options: frozenset[str] = frozenset()  # nouns with which "no ... but to" undertakes what follows
    idle_talk: frozenset[str] = frozenset()  # infinitives that make a refusal of no interest ("declined to comment")
    hostile: frozenset[str] = frozenset()  # lemmas in a condition that make what follows a threat
    retaliating: frozenset[str] = frozenset()  # verbs that make it one whatever the condition
    verdicts: Mapping[str, ActKind] = field(default_factory=dict)  # adjectives by which a speaker judges
    judging: frozenset[str] = frozenset()  # verbs that ascribe a verdict to their object
    misdeeds: frozenset[str] = frozenset()  # verbs with which a speaker accuses their subject
    misuse: frozenset[str] = frozenset()  # nouns as which somebody is said to use something
    ranks: frozenset[str] = frozenset()  # plural nouns for those a speaker speaks for
    sides: frozenset[str] = frozenset()  # plural nouns for those who last acted together
    proposals: Mapping[str, ActKind] = field(default_factory=dict)  # nouns for texts that hold points, and what each point is
    holding: frozenset[str] = frozenset()  # verbs by which such a text holds a point
    authoring: frozenset[str] = frozenset()  # verbs whose subject owns the text that is their object
    points: frozenset[str] = frozenset()  # nouns for a point of a text: what it is about follows "on"
