"""Who said, thought or meant what: attribution relations with source, cue and content, by rules over the parse and the marks.

Direct speech is read from quotation marks and the cue beside them, some from the layout of the page, everything else from
the frames of the lexicon's cues. Invariant: spans are code points of the document's own text, free of white space at either
end; statements are in the order of their contents.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from spacy.tokens import Token

from travaux.annotate import echoes, layouts, quotations, relations, speakers, utterances
from travaux.annotate.circumstances import Circumstances
from travaux.annotate.cues import Range
from travaux.annotate.layouts import Laid
from travaux.annotate.parsed import Parsed, span_of
from travaux.annotate.relations import Weighed
from travaux.annotate.utterances import Utterance
from travaux.model import Mode, Span, Statement
from travaux.reading import dateline

EDGES = ",;:-–—.!?… \t\r\n"
MAIN = frozenset({"ROOT", "conj", "parataxis", "ccomp"})  # of cues that carry their sentence


class Draft(NamedTuple):
    """An attribution before its circumstances are known; `silent` holds the token ranges of its content."""

    content: tuple[Span, ...]
    cue: Token | None
    source: Token | None
    source_spans: tuple[Span, ...]
    cue_spans: tuple[Span, ...]
    mode: Mode
    speaker: str | None = None
    silent: tuple[Range, ...] = ()


class Scene:
    """One document as its statements are read: paragraphs, datelines, quotations."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed, self.text = parsed, parsed.text
        self.paragraphs = quotations.paragraphs(self.text)
        self.quotations = quotations.find(self.text, self.paragraphs)
        self._starts = [quotation.start for quotation in self.quotations]
        heads = (dateline.find(self.text, p.start, p.end) for p in self.paragraphs)
        self.datelines = [Span(head.start, head.end) for head in heads if head is not None]
        self._heads = [head.start for head in self.datelines]

    def past_dateline(self, offset: int) -> int:
        """An offset, moved behind the dateline it lies in."""
        at = bisect_right(self._heads, offset) - 1
        return self.datelines[at].end if at >= 0 and offset < self.datelines[at].end else offset

    def trim(self, start: int, end: int) -> Span | None:
        """A span without white space, nor punctuation that belongs to the sentence around it, nor a dateline."""
        text, start = self.text, self.past_dateline(start)
        while start < end and text[start] in EDGES:
            start += 1
        while start < end and text[end - 1] in ",;:-–—. \t\r\n\u00a0":
            end -= 1
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return Span(start, end) if start < end else None

    def spans(self, ranges: Iterable[Range]) -> tuple[Span, ...]:
        """Token ranges as spans of the text."""
        doc = self.parsed.doc
        found = (self.trim(doc[a].idx, doc[b - 1].idx + len(doc[b - 1])) for a, b in ranges if a < b)
        return tuple(span for span in found if span is not None)

    def to_closing_mark(self, content: tuple[Span, ...]) -> tuple[Span, ...]:
        """A content that ends inside a quotation it opened, or right before its closing mark, reaches to that mark."""
        last = content[-1]
        at = bisect_right(self._starts, last.end) - 1
        if at < 0:
            return content
        quotation = self.quotations[at]
        if last.start <= quotation.start and last.end < quotation.end and quotation.closed:
            return (*content[:-1], Span(last.start, quotation.end))
        return content

    def tokens(self, span: Span) -> Range:
        """The range of tokens that touch a span."""
        tokens = self.parsed.tokens_in(span)
        return (tokens.start, tokens.end) if tokens is not None else (0, 0)

    def mode(self, content: tuple[Span, ...]) -> Mode:
        """Direct where marks hold all of it, mixed where they hold a part."""
        held = length = 0
        for span in content:
            length += span.end - span.start
            at = max(0, bisect_right(self._starts, span.start) - 1)
            while at < len(self.quotations) and self.quotations[at].start < span.end:
                held += max(0, min(self.quotations[at].end, span.end) - max(self.quotations[at].start, span.start))
                at += 1
        return "indirect" if not held else "direct" if held >= 0.9 * length else "mixed"


def cue_range(cue: Token) -> Range:
    """The cue with the auxiliaries, negation and particle that touch it."""
    start = end = cue.i
    for child in reversed(list(cue.lefts)):
        if child.dep_ in {"aux", "auxpass", "neg"} and child.i == start - 1:
            start = child.i
    for child in cue.rights:
        if child.dep_ in {"prt", "neg"} and child.i == end + 1:
            end = child.i
    return start, end + 1


def _cue_spans(scene: Scene, cue: Token | None) -> tuple[Span, ...]:
    if cue is None:
        return ()
    return scene.spans([cue_range(cue)]) or (span_of(cue),)


def _source(scene: Scene, head: Token | None, cue: Token | None) -> tuple[Token | None, tuple[Span, ...]]:
    """The source's head and spans; where a dateline was read as the subject, what stands between it and the cue."""
    if head is None:
        return None, ()
    start, end = speakers.phrase(head)
    if cue is not None and start < cue.i < end:  # a phrase never swallows its own cue
        start, end = (start, cue.i) if head.i < cue.i else (cue.i + 1, end)
    doc = scene.parsed.doc
    if head.pos_ == "NOUN" and cue is not None and end < cue.i and doc[end].pos_ == "PROPN" and doc[end - 1].text in ')"”':
        while end < cue.i and doc[end].pos_ == "PROPN":  # a title and a name that the parse has torn apart
            head, end = doc[end], end + 1
    behind = scene.past_dateline(doc[start].idx)
    if behind > doc[head.i].idx and cue is not None and cue.idx > behind:
        nouns = [t for t in doc[head.i : cue.i] if t.idx >= behind and t.pos_ in {"PROPN", "NOUN", "PRON"}]
        if nouns:
            first = scene.tokens(Span(behind, behind + 1))[0]
            spans = scene.spans([(first, cue_range(cue)[0])])
            return nouns[-1], spans
    return head, scene.spans([(start, end)])


def _from_relation(scene: Scene, weighed: Weighed) -> Draft | None:
    relation, head, _ = weighed
    content = scene.spans(relation.content)
    if not content:
        return None
    content = scene.to_closing_mark(content)
    head, source = _source(scene, head, relation.cue)
    cue = _cue_spans(scene, relation.cue)
    return Draft(content, relation.cue, head, source, cue, scene.mode(content), silent=relation.content)


def _from_utterance(scene: Scene, utterance: Utterance) -> Draft:
    head, before = utterance.source, utterance.follows
    while head is None and before is not None:
        head, before = before.source, before.follows
    head, source = _source(scene, head, utterance.cue)
    extra = utterance.name
    if extra is not None:
        source += scene.spans([speakers.phrase(extra)])
    content = tuple(q.span for q in utterance.quotations)
    silent = tuple(scene.tokens(span) for span in content)
    return Draft(content, utterance.cue, extra or head, source, _cue_spans(scene, utterance.cue), "direct", silent=silent)


def _from_layout(scene: Scene, laid: Laid) -> Draft:
    content = (laid.content,)
    source = (laid.source,) if laid.source is not None else ()
    cue = (laid.cue,) if laid.cue is not None else ()
    mode = "direct" if laid.pulled else scene.mode(content)
    return Draft(content, None, None, source, cue, mode, laid.speaker, (scene.tokens(laid.content),))


def _drafts(scene: Scene) -> list[Draft]:
    parsed, words = scene.parsed, scene.parsed.language.reporting
    laid = layouts.find(parsed, scene.paragraphs)
    silent: set[int] = set()
    for one in laid:
        silent.update(range(*scene.tokens(one.content)))
    drafts = [_from_layout(scene, one) for one in laid]
    spoken = utterances.find(parsed.doc, scene.text, scene.quotations, scene.paragraphs, words.quoting, words.quoted)
    drafts.extend(_from_utterance(scene, u) for u in spoken if scene.tokens(u.quotations[0].span)[0] not in silent)
    used: set[int] = set()
    for draft in drafts:
        used.update(i for a, b in draft.silent for i in range(a, b))
        used.update(() if draft.cue is None else (draft.cue.i,))
    for echo in echoes.find(parsed, scene.paragraphs):
        content = tuple(span for raw in echo.content if (span := scene.trim(*raw)) is not None)
        if echo.cue.i not in used and content:
            used.add(echo.cue.i)
            head, source = _source(scene, echo.source, echo.cue)
            silent_ = tuple(scene.tokens(span) for span in content)
            drafts.append(
                Draft(content, echo.cue, head, source, _cue_spans(scene, echo.cue), scene.mode(content), silent=silent_)
            )
    marked = [0] * (len(parsed.doc) + 1)
    for quotation in scene.quotations:
        for i in range(*scene.tokens(quotation.span)):
            marked[i + 1] = 1
    for i in range(1, len(marked)):
        marked[i] += marked[i - 1]
    for weighed in relations.find(parsed.doc, words, used, marked):
        found = _from_relation(scene, weighed)
        if found is not None:
            drafts.append(found)
    return sorted(drafts, key=lambda d: (d.content[0].start, -d.content[-1].end, d.cue_spans, d.source_spans))


def _complete(around: Circumstances, draft: Draft) -> Statement:
    silent = {i for a, b in draft.silent for i in range(a, b)}
    addressee, via = around.hearer(draft.cue)
    if via is None:
        via = around.medium(draft.cue, silent)
    speaker = draft.speaker or around.speaker(draft.source)
    return Statement(
        source=draft.source_spans,
        cue=draft.cue_spans,
        content=draft.content,
        mode=draft.mode,
        speaker=speaker,
        addressee=addressee if addressee != speaker else None,
        via=via if via != speaker else None,
        said=around.said(draft.cue, silent),
    )


def _passed_on(around: Circumstances, drafts: list[Draft], statements: list[Statement]) -> list[Statement]:
    """Statements inside what a medium reports were passed on by it."""
    out: list[Statement] = []
    open_: list[tuple[int, str]] = []  # end of a medium's content, and the medium
    for draft, statement in zip(drafts, statements, strict=True):
        start, end = statement.content[0].start, statement.content[-1].end
        while open_ and open_[-1][0] < end:
            open_.pop()
        if open_ and statement.via is None and statement.speaker is not None and open_[-1][1] != statement.speaker:
            statement = replace(statement, via=open_[-1][1])
        if statement.speaker is not None and draft.source is not None and around.is_medium(draft.source) and start < end:
            open_.append((end, statement.speaker))
        out.append(statement)
    return out


def _same_voice(around: Circumstances, drafts: list[Draft], statements: list[Statement]) -> list[Statement]:
    """A pronoun that speaks right after somebody spoke is taken for that person, unless other pronouns tell them apart."""
    order = [i for i, draft in enumerate(drafts) if draft.cue is not None and draft.source is not None]
    order.sort(key=lambda i: cue_place(drafts[i]))
    out = list(statements)
    last: tuple[Draft, str] | None = None
    for i in order:
        draft, speaker = drafts[i], out[i].speaker
        cue, source = draft.cue, draft.source
        if cue is None or source is None or cue.dep_ not in MAIN:
            continue
        before = last[1] if last is not None and _next_to(last[0], draft) else None
        if before not in {None, speaker} and around.is_personal(source) and around.agrees(source, before or ""):
            speaker = before
            out[i] = replace(out[i], speaker=speaker)
        last = (draft, speaker) if speaker is not None and around.entities[speaker].kind == "person" else None
    return out


def cue_place(draft: Draft) -> tuple[int, int]:
    """Where in the text a draft's cue stands."""
    return (draft.cue.i if draft.cue is not None else -1), draft.content[0].start


def _next_to(earlier: Draft, later: Draft) -> bool:
    """Do two cues stand in one sentence or in neighbouring ones, what was said apart?"""
    assert earlier.cue is not None
    assert later.cue is not None
    reached = max(earlier.cue.sent.end, *(b for _, b in earlier.silent)) if earlier.silent else earlier.cue.sent.end
    begun = min([later.cue.sent.start, *(a for a, _ in later.silent)])
    return begun - reached <= 3


def find(parsed: Parsed) -> tuple[Statement, ...]:
    """All attribution relations of the article, in order of their first content."""
    drafts = _drafts(Scene(parsed))
    around = Circumstances(parsed)
    statements = _same_voice(around, drafts, [_complete(around, draft) for draft in drafts])
    return tuple(_passed_on(around, drafts, statements))
