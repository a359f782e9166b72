"""The shape of a language's data on one subject: the small words that decide who acts in a clause and whether it is so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ClauseWords:
    """Empty by default, so that a language without this data still reads, poorer. All words are lower-case lemmas or forms."""

    negators: frozenset[str] = frozenset()
    planned: frozenset[str] = frozenset()  # auxiliaries of the future
    possible: frozenset[str] = frozenset()  # auxiliaries of what may be
    reported: frozenset[str] = frozenset()  # those of them that tell the future where a past verb reports it
    intending: frozenset[str] = frozenset()  # governors of an infinitive that is planned
    wishing: frozenset[str] = frozenset()  # governors of an infinitive or noun that is only wished, weighed or feared
    hoping: frozenset[str] = frozenset()  # verbs whose finite complement is only wished or feared
    conditional: frozenset[str] = frozenset()  # markers of a condition
    inverted: frozenset[str] = frozenset()  # auxiliaries that open a condition where they stand before their subject
    failing: frozenset[str] = frozenset()  # governors of an infinitive that did not come true
    terms: frozenset[str] = frozenset()  # nouns for what somebody makes his consent depend on
    conditional_phrases: tuple[tuple[str, ...], ...] = ()  # longer ones, as successive words
    object_control: frozenset[str] = frozenset()  # verbs whose object acts in their infinitive
    first_person: frozenset[str] = frozenset()
    third_person: frozenset[str] = frozenset()
    third_person_owner: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()  # those of them that stand for one person
    representatives: frozenset[str] = frozenset()  # nouns for people and bodies that act for whom they modify or belong to
    sides: frozenset[str] = frozenset()  # nouns for those who negotiate, whoever they are ("both sides")
    dual: frozenset[str] = frozenset()  # determiners with which they are the two known ones
    light: frozenset[str] = frozenset()  # verbs whose subject performs the act their object names
    by: frozenset[str] = frozenset()  # prepositions of the agent
    no_later: frozenset[str] = frozenset()  # prepositions of a deadline
    bounding: frozenset[str] = frozenset()  # prepositions of a time at which something else happened, or it began or ended
    place: frozenset[str] = frozenset()  # prepositions of a place
