"""Who said, thought or meant what: attribution relations with source, cue and content, by rules over the parse and the marks.

Direct speech is read from quotation marks and the cue beside them, everything else from the frames of the lexicon's cues.
Invariant: spans are code points of the document's own text, free of white space at either end; the order is that of the text.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from travaux.annotate import quotations, relations, speakers, utterances
from travaux.annotate.cues import Range
from travaux.annotate.parsed import Parsed, span_of
from travaux.annotate.quotations import Quotation
from travaux.annotate.relations import Weighed
from travaux.annotate.utterances import Utterance
from travaux.model import Mode, Span, Statement

MARKS = "\"“”„‟«»‹›'‘’`"
EDGES = ",;:-–—.!?… \t\r\n"


def _trim(text: str, start: int, end: int) -> Span | None:
    """A span without white space at its ends, nor punctuation that belongs to the sentence around it."""
    while start < end and (text[start].isspace() or text[start] in EDGES):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in ",;:-–—. "):
        end -= 1
    return Span(start, end) if start < end else None


def _spans(parsed: Parsed, ranges: Iterable[Range]) -> tuple[Span, ...]:
    doc = parsed.doc
    found = (_trim(doc.text, doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in ranges if a < b)
    return tuple(span for span in found if span is not None)


def _cue_range(cue: Token) -> Range:
    """The cue with the auxiliaries, negation and particle that touch it."""
    start = end = cue.i
    for child in reversed(list(cue.lefts)):
        if child.dep_ in {"aux", "auxpass", "neg"} and child.i == start - 1:
            start = child.i
    for child in cue.rights:
        if child.dep_ in {"prt", "neg"} and child.i == end + 1:
            end = child.i
    return start, end + 1


def _mode(content: tuple[Span, ...], quoted: list[Quotation]) -> Mode:
    """Direct where marks hold all of it, mixed where they hold a part."""
    length = sum(span.end - span.start for span in content)
    held = sum(max(0, min(q.end, span.end) - max(q.start, span.start)) for span in content for q in quoted)
    if not held:
        return "indirect"
    return "direct" if held >= 0.9 * length else "mixed"


def _tokens(parsed: Parsed, quotation: Quotation) -> range:
    tokens = parsed.tokens_in(Span(quotation.start, quotation.end))
    return range(tokens.start, tokens.end) if tokens is not None else range(0)


def _from_relation(parsed: Parsed, weighed: Weighed, quoted: list[Quotation]) -> Statement | None:
    relation, head, _ = weighed
    content = _spans(parsed, relation.content)
    if not content:
        return None
    source = _spans(parsed, [speakers.phrase(head)]) if head is not None else ()
    return Statement(
        source=source,
        cue=_spans(parsed, [_cue_range(relation.cue)]) or (span_of(relation.cue),),
        content=content,
        mode=_mode(content, [q for q in quoted if q.start < content[-1].end and q.end > content[0].start]),
        speaker=parsed.entity_at(head) if head is not None else None,
    )


def _from_utterance(parsed: Parsed, utterance: Utterance) -> Statement:
    cue, head = utterance.cue, utterance.source
    before = utterance.follows
    while head is None and before is not None:
        head, before = before.source, before.follows
    source = _spans(parsed, [speakers.phrase(head)]) if head is not None else ()
    return Statement(
        source=source,
        cue=(_spans(parsed, [_cue_range(cue)]) or (span_of(cue),)) if cue is not None else (),
        content=tuple(Span(q.start, q.end) for q in utterance.quotations),
        mode="direct",
        speaker=parsed.entity_at(head) if head is not None else None,
    )


def find(parsed: Parsed) -> tuple[Statement, ...]:
    """All attribution relations of the article, in order of their first content."""
    words, doc = parsed.language.reporting, parsed.doc
    text = doc.text
    inside = quotations.paragraphs(text)
    quoted = quotations.find(text, inside)
    direct = utterances.find(doc, text, quoted, inside, words.quoting)
    used = {utterance.cue.i for utterance in direct if utterance.cue is not None}
    silent: set[int] = set()
    for utterance in direct:
        for quotation in utterance.quotations:
            silent.update(_tokens(parsed, quotation))
    found = [_from_utterance(parsed, utterance) for utterance in direct]
    marked = [0]
    held = {i for q in quoted for i in _tokens(parsed, q)}
    for i in range(len(doc)):
        marked.append(marked[-1] + (i in held))
    for weighed in relations.find(doc, words, used | silent, marked):
        statement = _from_relation(parsed, weighed, quoted)
        if statement is not None:
            found.append(statement)
    return tuple(sorted(found, key=lambda s: (s.content[0].start, s.cue[:1], -s.content[-1].end)))
