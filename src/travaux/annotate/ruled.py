"""Attributions by rule: direct speech from quotation marks and the cue beside them, some from the layout of the page,
everything else from the frames of the lexicon's cues over the parse.
"""

from spacy.tokens import Token

from travaux.annotate import echoes, layouts, relations, speakers, utterances
from travaux.annotate.cues import Range
from travaux.annotate.drafts import Draft, Scene
from travaux.annotate.layouts import Laid
from travaux.annotate.parsed import span_of
from travaux.annotate.relations import Weighed
from travaux.annotate.utterances import Utterance
from travaux.model import Span

FEW = 3  # words


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
    relation, head = weighed.relation, weighed.source
    content = scene.spans(relation.content)
    if not content:
        return None
    content = scene.to_closing_mark(content)
    head, source = _source(scene, head, relation.cue)
    cue = _cue_spans(scene, relation.cue)
    return Draft(
        content, relation.cue, head, source, cue, scene.mode(content), silent=relation.content, probability=weighed.probability
    )


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
    return Draft(
        content, utterance.cue, extra or head, source, _cue_spans(scene, utterance.cue), "direct", silent=silent, way="marks"
    )


def _scare(scene: Scene, utterance: Utterance) -> bool:
    """Marks around a few words beside a verb without a subject, as in "the so-called 'peace plan'", hold no speech."""
    words = sum(len(scene.text[q.start : q.end].split()) for q in utterance.quotations)
    return utterance.cue is not None and utterance.source is None and utterance.follows is None and words <= FEW


def _from_layout(scene: Scene, laid: Laid) -> Draft:
    content = (laid.content,)
    source = (laid.source,) if laid.source is not None else ()
    cue = (laid.cue,) if laid.cue is not None else ()
    mode = "direct" if laid.pulled else scene.mode(content)
    return Draft(content, None, None, source, cue, mode, laid.speaker, (scene.tokens(laid.content),), "layout")


def find(scene: Scene) -> list[Draft]:
    """The attributions that the rules see, in no order."""
    parsed, words = scene.parsed, scene.parsed.language.reporting
    laid = layouts.find(parsed, scene.paragraphs)
    silent: set[int] = set()
    for one in laid:
        silent.update(range(*scene.tokens(one.content)))
    drafts = [_from_layout(scene, one) for one in laid]
    spoken = utterances.find(parsed.doc, scene.text, scene.quotations, scene.paragraphs, words.quoting, words.quoted)
    drafts.extend(
        _from_utterance(scene, u)
        for u in spoken
        if scene.tokens(u.quotations[0].span)[0] not in silent and not _scare(scene, u)
    )
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
    return drafts
