"""Sentences that attribute the one before them: "Such a hope was expressed by X", "This was announced by X", "X said this".

Invariant: the content is the sentence before, or the short paragraph before where the echo opens one. Linear in the sentences.
"""

from bisect import bisect_right
from typing import NamedTuple

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from travaux.annotate import speakers
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.reporting import ReportingWords
from travaux.model import Span

MOST_SENTENCES = 3  # of a paragraph that an echo takes up as a whole


class Echo(NamedTuple):
    """The verb that attributes, the head of its source, and the sentences attributed."""

    cue: Token
    source: Token
    content: tuple[Span, ...]


def _points_back(token: Token, words: ReportingWords) -> bool:
    """Do these words stand for what was just said: this, or such a warning?"""
    if token.pos_ == "PRON":
        return token.lower_ in words.pointing and not any(child.dep_ == "relcl" for child in token.rights)
    if token.lemma_.lower() not in words.sayings or any(child.dep_ in {"acl", "relcl", "prep"} for child in token.rights):
        return False
    return any(child.lower_ in words.pointing for child in token.lefts)


def _echo(verb: Token, words: ReportingWords) -> Token | None:
    """The source of a verb whose subject or object points back, or None."""
    if verb.lemma_.lower() not in words.voicing or any(child.dep_ == "ccomp" for child in verb.children):
        return None
    for child in verb.children:
        if child.dep_ == "nsubjpass" and _points_back(child, words):
            return speakers.agent(verb)
        if child.dep_ == "dobj" and child.i > verb.i and _points_back(child, words):
            return speakers.subject(verb)
    return None


def _back(before: list[TokenSpan], opens: bool) -> tuple[Span, ...]:
    """What an echo points to: the sentence before it, or the paragraph before the one it opens, where that is short."""
    if not opens or len(before) > MOST_SENTENCES:
        before = before[-1:]
    found = []
    for sentence in before:
        tokens = [token for token in sentence if not token.is_space]
        found.append(Span(tokens[0].idx, span_of(tokens[-1]).end))
    return tuple(found)


def find(parsed: Parsed, paragraphs: list[Span]) -> list[Echo]:
    """Every sentence that attributes what stands before it, in order of the text."""
    words = parsed.language.reporting
    starts = [paragraph.start for paragraph in paragraphs]
    found: list[Echo] = []
    before: list[TokenSpan] = []  # sentences of the paragraph read last
    at = -1
    for sentence in parsed.sentences():
        here = bisect_right(starts, next(token.idx for token in sentence if not token.is_space)) - 1
        source = _echo(sentence.root, words) if before else None
        if source is not None and parsed.zone_at(before[-1].start_char) == "body":
            found.append(Echo(sentence.root, source, _back(before, here != at)))
        if here != at:
            at, before = here, []
        before.append(sentence)
    return found
