"""The shape of a language's data on one subject: what attributes words, thoughts and intentions to somebody."""

from collections.abc import Mapping
from dataclasses import dataclass, field


def graded(words: str) -> Mapping[str, int]:
    """Words by grade: the most reliable first, grades parted by strokes."""
    return {word: grade for grade, group in enumerate(words.split("|")) for word in group.split()}


@dataclass(frozen=True, slots=True)
class ReportingWords:
    """Empty by default, so that a language without this data still reads, poorer. Words are lower-case lemmas."""

    # "part-of-speech frame" (see annotate/cues.py) -> lemma -> grade, 0 the most reliable; the frame "*" stands for all frames
    cues: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    weights: Mapping[str, float] = field(default_factory=dict)  # of the features of annotate/weighing.py
    likely: float = 0.5  # the least probability of a relation that is kept
    # "part-of-speech frame" -> words that always attribute there; the least probability at which they are kept
    sure: Mapping[str, frozenset[str]] = field(default_factory=dict)
    possible: float = 0.1
    pronouns: frozenset[str] = frozenset()  # those that tell sources apart
    quoting: frozenset[str] = frozenset()  # verbs that introduce or follow words in quotation marks
    quoted: frozenset[str] = frozenset()  # verbs whose object or passive subject is the speaker: quote somebody
    telling: frozenset[str] = frozenset()  # verbs that may name a hearer
    addressing: frozenset[str] = frozenset()  # those of them whose plain object is the hearer
    to: frozenset[str] = frozenset()  # prepositions before a hearer
    media: frozenset[str] = frozenset()  # nouns for outlets and those who work there: they pass on, they are not spoken to
    outlets: frozenset[str] = frozenset()  # names of outlets, in lower case
    outlet_words: frozenset[str] = frozenset()  # words of which the names of outlets are made
    occasions: frozenset[str] = frozenset()  # nouns for what a medium makes of somebody's words: interview, broadcast
    interviews: frozenset[str] = frozenset()  # those of them that are given to a medium
    genders: tuple[frozenset[str], ...] = ()  # groups of pronouns that stand for one person
    first_person: frozenset[str] = frozenset()
    second_person: frozenset[str] = frozenset()
    questions: frozenset[str] = frozenset()  # what an interview marks its questions with
    answers: frozenset[str] = frozenset()  # and its answers
    sources: frozenset[str] = frozenset()  # nouns that a headline names as its source: minister, report
    pointing: frozenset[str] = frozenset()  # this, such: words that point back to what was said
    sayings: frozenset[str] = frozenset()  # nouns for what was said: warning, statement
    texts: frozenset[str] = frozenset()  # nouns for what somebody writes: a statement saying is its author saying
    voicing: frozenset[str] = frozenset()  # verbs by which it was said: voice, make
