"""Whose words stand between quotation marks: every quotation that is an utterance is tied to the cue beside it.

A cue follows ("…," she said), precedes (She said: "…"), or stands in between; a further quotation without one goes on
with the utterance before it, over paragraphs too. Words in marks that are part of another's sentence are no utterance.
Invariant: one pass over the quotations, a bounded look to either side of each, so linear in the text.
"""

from bisect import bisect_left
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from travaux.annotate import speakers
from travaux.annotate.quotations import Quotation
from travaux.model import Span

MOST_TOKENS = 45  # tokens looked through beside a quotation
NOMINAL = frozenset({"PROPN", "NOUN", "PRON"})
VERBAL = frozenset({"VERB", "AUX"})
STOPS = frozenset({".", "!", "?", ";"})
COMMAS = frozenset({",", "-", "–", "—", "--"})
ENDING = frozenset(",?!–—-…")
SIDE_CLAUSES = frozenset({"relcl", "acl", "amod", "compound", "advcl", "pcomp"})


@dataclass
class Utterance:
    """Quotations of one speaker in order, and the cue and source that go with them (none: they follow from the context)."""

    quotations: list[Quotation]
    cue: Token | None = None
    source: Token | None = None
    name: Token | None = None  # a name that a translation has torn from the office before it
    follows: "Utterance | None" = None


class Surroundings:
    """The tokens of a text seen from its quotations: which lie outside, and what stands before and after each quotation."""

    def __init__(self, doc: Doc, quotations: list[Quotation], paragraphs: list[Span]) -> None:
        self.doc, self.paragraphs = doc, paragraphs
        self.starts = [token.idx for token in doc]
        self.ranges = [(self.at(q.start), self.at(q.end)) for q in quotations]
        self.quoted = [-1] * len(doc)
        for number, (start, end) in enumerate(self.ranges):
            for i in range(start, end):
                self.quoted[i] = number

    def at(self, offset: int) -> int:
        """Index of the first token that starts at or after a code point."""
        return bisect_left(self.starts, offset)

    def tail(self, number: int, limit: int) -> list[Token]:
        """What follows a quotation: to the end of the sentence, the next quotation or the paragraph."""
        found: list[Token] = []
        start = self.ranges[number][1]
        for i in range(start, min(len(self.doc), start + MOST_TOKENS)):
            token = self.doc[i]
            if token.idx >= limit or self.quoted[i] >= 0:
                break
            if not token.is_space:
                found.append(token)
            if token.text in STOPS and len(found) > 1:
                break
        return found

    def lead(self, number: int, limit: int) -> list[Token]:
        """What precedes a quotation: from the start of the sentence, the last quotation or the paragraph."""
        found: list[Token] = []
        start = self.ranges[number][0]
        for i in range(start - 1, max(-1, start - 1 - MOST_TOKENS), -1):
            token = self.doc[i]
            if token.idx < limit or self.quoted[i] >= 0 or token.text in STOPS:
                break
            if not token.is_space:
                found.append(token)
        return found[::-1]


def _verb_after(tail: list[Token], quoting: frozenset[str]) -> Token | None:
    """The quoting verb that opens a tail, its subject before or after it."""
    for place, token in enumerate(tail):
        if place == 0 and token.pos_ in {"CCONJ", "SCONJ", "ADP"} and token.lower_ != "as":
            return None
        if token.pos_ in VERBAL:
            if token.lemma_.lower() in quoting and token.dep_ not in {"amod", "compound"}:
                return token
            if token.dep_ not in SIDE_CLAUSES and token.pos_ == "VERB" and token.tag_ not in {"VBG", "VBN"}:
                return None
        elif token.lower_ in quoting and token.dep_ == "ROOT":
            return token
    return None


def _verb_before(lead: list[Token], quoting: frozenset[str]) -> Token | None:
    """The quoting verb nearest before a quotation, with nothing but its own complements in between."""
    for token in reversed(lead):
        if token.pos_ in VERBAL:
            if token.lemma_.lower() in quoting:
                return token
            if token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.dep_ not in {"relcl", "acl", "aux", "auxpass"}:
                return None
    return None


def _subject_near(verb: Token, among: list[Token], quoted: frozenset[str]) -> Token | None:
    """The source of a quoting verb: by the parse where it lies beside the quotation, else the noun phrase next to the verb."""
    indices = {token.i for token in among}
    if verb.lemma_.lower() in quoted:  # "X was quoted by Y as saying"
        return next((child for child in verb.children if child.dep_ in {"nsubjpass", "dobj"} and child.i in indices), None)
    found = speakers.subject(verb)
    if found is not None and (found.i in indices or verb.dep_ != "ROOT"):
        return found
    passive = speakers.agent(verb)
    if passive is not None:
        return passive
    place = next((n for n, token in enumerate(among) if token.i == verb.i), 0)
    before = [t for t in among[:place] if t.pos_ in NOMINAL]
    after = [t for t in among[place + 1 :] if t.pos_ in NOMINAL]
    for side in (before[::-1], after):
        for token in side:
            if token.dep_ not in {"pobj", "compound", "poss", "npadvmod", "appos"}:
                return token
    return next(iter(before or after), None)


def _owner(lead: list[Token]) -> Token | None:
    """The source before a colon where no quoting verb stands: the subject of the clause, else its first noun."""
    indices = {token.i for token in lead}
    for token in lead:
        if token.dep_ in {"nsubj", "nsubjpass"} and token.head.i in indices and token.pos_ in NOMINAL and token.tag_ != "WDT":
            return token
    for token in lead:
        if token.dep_ == "pobj" and token.head.dep_ == "prep" and token.head.head.lower_ == "according":
            return token
    return next((t for t in lead if t.pos_ in NOMINAL and t.dep_ in {"ROOT", "appos", "dep", "nsubj", "npadvmod"}), None)


def _torn_name(verb: Token, source: Token | None, tail: list[Token]) -> Token | None:
    """A name that ends the tail while the source is an office without one: "…", the secretary expressed hope Lena Orbas."""
    if source is None or source.pos_ != "NOUN" or source.i > verb.i:
        return None
    words = [token for token in tail if not token.is_punct]
    if len(words) < 2 or words[-1].pos_ != "PROPN" or words[-2].pos_ != "PROPN" or words[-2].i < verb.i:
        return None
    before = next((token for token in reversed(words) if token.pos_ != "PROPN"), None)
    named = any(child.pos_ == "PROPN" and child.dep_ == "appos" for child in source.rights)
    return words[-1] if before is not None and before.pos_ not in {"ADP", "DET", "CCONJ"} and not named else None


def _is_speech(text: str, quotation: Quotation, least: int) -> bool:
    """Do the quoted words read as a sentence rather than a phrase?"""
    words = text[quotation.start : quotation.end].strip("\"“”„‟«»‹›'‘’` ").strip()
    begins, ends = words[:1].isupper() or not words[:1].isalpha(), words[-1:] in ".!?…," or not quotation.closed
    return begins and ends and len(words.split()) >= least


def find(
    doc: Doc, text: str, quotations: list[Quotation], paragraphs: list[Span], quoting: frozenset[str], quoted: frozenset[str]
) -> list[Utterance]:
    """Utterances in the order of their first quotation; `quoted` are verbs whose object is the speaker."""
    around = Surroundings(doc, quotations, paragraphs)
    found: list[Utterance] = []
    taken: dict[int, Utterance] = {}  # cue token -> its utterance
    last: tuple[Utterance, int] | None = None  # the utterance that a bare quotation goes on with, and where it ended
    for number, quotation in enumerate(quotations):
        paragraph = paragraphs[quotation.paragraph]
        tail, lead = around.tail(number, paragraph.end), around.lead(number, paragraph.start)
        inner = text[quotation.start : quotation.end].rstrip("\"”“»«’'‘`‟ ")
        strong = bool(tail) and (inner[-1:] in ENDING or tail[0].text in COMMAS)
        made: Utterance | None = None
        before = _before(around, number, lead, paragraph, quoting)
        fresh = not lead or before is not None or (lead[0].i > 0 and around.quoted[lead[0].i - 1] >= 0)
        verb = _verb_after(tail, quoting) if tail and fresh else None
        handed_on = verb is not None and tail[-1].text == ":" and not strong
        if verb is not None and strong and not (before is not None and lead and lead[-1].text == ":") and not lead:
            made = Utterance([quotation], verb, _subject_near(verb, tail, quoted))
            made.name = _torn_name(verb, made.source, tail)
        elif before is not None:
            cue, among = before
            if cue.i in taken:
                made = taken[cue.i]
                made.quotations.append(quotation)
                last = made, quotation.end
                continue
            made = Utterance([quotation], cue, _subject_near(cue, among, quoted) if cue.pos_ in VERBAL else _owner(among))
        elif verb is not None and not lead and not handed_on and verb.i not in taken and not _own_content(verb, tail):
            made = Utterance([quotation], verb, _subject_near(verb, tail, quoted))
        elif not lead and last is not None and _goes_on(text, last[1], quotation) and _is_speech(text, quotation, 1):
            last[0].quotations.append(quotation)
            last = last[0], max(quotation.end, last[1])
            continue
        elif not lead and _is_speech(text, quotation, 4):
            made = Utterance([quotation], follows=last[0] if last else None)
        if made is not None:
            found.append(made)
            if made.cue is not None:
                taken[made.cue.i] = made
            end = quotation.end
            if made.cue is not None and tail and made.cue.i >= tail[0].i:
                sentence = made.cue.sent.end_char if made.cue.sent.end_char <= paragraph.end else 0
                end = max(end, tail[-1].idx + len(tail[-1]), sentence)
            last = made, end
    return found


def _own_content(verb: Token, tail: list[Token]) -> bool:
    """Does the verb after a finished quotation report something else of its own?"""
    governs = any(child.i > verb.i and child.dep_ in {"ccomp", "dobj", "xcomp"} for child in verb.children)
    return governs or tail[-1].text in {",", ":"}


def _goes_on(text: str, end: int, quotation: Quotation) -> bool:
    """Is there nothing between the end of an utterance (its cue included) and the next quotation but white space and marks?"""
    between = text[end : quotation.start] if quotation.start > end else ""
    return not any(character.isalnum() for character in between[:200]) and len(between) < 200


def _before(
    around: Surroundings, number: int, lead: list[Token], paragraph: Span, quoting: frozenset[str]
) -> tuple[Token, list[Token]] | None:
    """The cue that introduces a quotation, and the tokens its source is sought among."""
    if not lead:
        first = around.ranges[number][0]
        if around.starts[first] - paragraph.start > 2 if first < len(around.starts) else True:
            return None
        above: list[Token] = []
        for i in range(first - 1, max(-1, first - 1 - MOST_TOKENS), -1):
            token = around.doc[i]
            if (token.text in STOPS and above) or around.quoted[i] >= 0:
                break
            if not token.is_space:
                above.append(token)
        above.reverse()
        if not above or above[-1].text != ":":
            return None
        lead = above
    end = lead[-1]
    if end.text == ":":
        verb = _verb_before(lead, quoting)
        return (verb if verb is not None else end), lead
    if end.text in COMMAS or (end.pos_ in VERBAL and end.lemma_.lower() in quoting):
        verb = _verb_before(lead, quoting)
        return (verb, lead) if verb is not None else None
    return None
