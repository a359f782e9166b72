"""Attributions as the learned reader sees them, tied to the parse, and joined with those that the rules make.

Marks and layout show the rules where speech begins and ends; what is told without them the learned reader sees better. So the
words of direct speech are the rules', all others the reader's; the source is the reader's; and a rule adds what it is sure of.
Invariant: of two readings of one content one is kept; linear in the words, but for how deep contents nest.
"""

from collections import Counter, defaultdict
from collections.abc import Container, Iterator, Sequence

from travaux.annotate import attributions
from travaux.annotate.attributions import Attribution
from travaux.annotate.drafts import Draft, Scene
from travaux.languages.reporting import ReportingWords
from travaux.model import Span

AGREED = 0.5  # probability from which an attribution counts that a rule has found, too
ALONE = 0.6  # and one that no rule has found
RULED = 0.85  # and one that a rule alone has found
SAME = 0.5  # Jaccard of words from which two contents are one


def find(scene: Scene) -> list[Draft]:
    """The attributions that the learned reader sees; none without its weights, and none in the text of a treaty."""
    if scene.parsed.document.kind == "primary":
        return []
    found = (_draft(scene, one) for one in attributions.find(scene.text) if one.probability >= AGREED)
    return [one for one in found if one is not None]


def join(scene: Scene, learned: Sequence[Draft], ruled: Sequence[Draft]) -> list[Draft]:
    """What both readings see, in no order; what the rules see where nothing was learned."""
    if not learned:
        return list(ruled)
    words, index = scene.parsed.language.reporting, Index(ruled)
    out: list[Draft] = []
    paired: set[int] = set()
    for one in sorted(learned, key=lambda d: (-d.probability, d.content)):
        twin = index.same(one, paired)
        if twin is None:
            if one.probability >= ALONE:
                out.append(one)
            continue
        paired.add(twin)
        spoken = ruled[twin]
        if spoken.way == "frame":
            out.append(_whole(one, spoken))
        elif one.source is not None and not _names_its_source(scene, spoken):
            out.append(spoken._replace(source=one.source, source_spans=one.source_spans))
        else:
            out.append(spoken)
    taken = Index(out)
    for n, one in enumerate(ruled):
        if n not in paired and _adds(one, taken, words):
            out.append(one)
    return out


class Index:
    """Drafts by the words of their contents."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self.drafts = drafts
        self.sizes = [sum(b - a for a, b in draft.silent) for draft in drafts]
        self.at: dict[int, list[int]] = defaultdict(list)
        for n, draft in enumerate(drafts):
            for i in _words(draft):
                self.at[i].append(n)

    def _shared(self, one: Draft) -> Counter[int]:
        return Counter(n for i in _words(one) for n in self.at.get(i, ()))

    def same(self, one: Draft, but: Container[int]) -> int | None:
        """The draft, not among `but`, whose content is most nearly this one's, if it is the same."""
        size = sum(b - a for a, b in one.silent)
        best = max(
            (
                (shared / (size + self.sizes[n] - shared), -n)
                for n, shared in self._shared(one).items()
                if n not in but and not _nested(one, self.drafts[n])
            ),
            default=(0.0, 0),
        )
        return -best[1] if best[0] >= SAME else None

    def around(self, one: Draft) -> bool:
        """Whether the content of a draft holds this one's cue."""
        return one.cue is not None and one.cue.i in self.at

    def shares_cue(self, one: Draft) -> bool:
        """Whether a draft says something else of these words by the same cue."""
        cues = {span for n in self._shared(one) for span in self.drafts[n].cue_spans}
        return any(a.start < b.end and b.start < a.end for a in one.cue_spans for b in cues)


def _adds(one: Draft, taken: Index, words: ReportingWords) -> bool:
    """Does what a rule alone has found belong beside all that is taken?"""
    twin = taken.same(one, ())
    if one.way != "frame":
        return twin is None
    lemma = one.cue.lemma_.lower() if one.cue is not None else ""
    if lemma in words.texts and one.source_spans:  # "cited the statement by X that …": X says it, too
        return twin is None or taken.drafts[twin].source_spans != one.source_spans
    inner = lemma in words.quoting and taken.around(one)  # a speaker inside another's report, rarely learned
    return twin is None and (inner or one.probability >= RULED) and not taken.shares_cue(one)


def _whole(one: Draft, spoken: Draft) -> Draft:
    """What was learned, with the whole clause that a rule reads for it where the learned words are its rear or front part."""
    words, clause = set(_words(one)), set(_words(spoken))
    if words < clause and (min(words) == min(clause) or max(words) == max(clause)):
        return one._replace(content=spoken.content, silent=spoken.silent, mode=spoken.mode)
    return one


def _names_its_source(scene: Scene, spoken: Draft) -> bool:
    """Whether layout names the speaker, or a cue whose object the speaker is, which is easily taken the wrong way round."""
    quoted = scene.parsed.language.reporting.quoted
    return spoken.speaker is not None or (spoken.cue is not None and spoken.cue.lemma_.lower() in quoted)


def _nested(one: Draft, other: Draft) -> bool:
    """Does either report the other's reporting?"""
    return any(
        inner.cue is not None and any(a <= inner.cue.i < b for a, b in outer.silent)
        for inner, outer in ((one, other), (other, one))
    )


def _words(draft: Draft) -> Iterator[int]:
    return (i for a, b in draft.silent for i in range(a, b))


def _draft(scene: Scene, one: Attribution) -> Draft | None:
    content = _trimmed(scene, one.content)
    cue, source = scene.parsed.tokens_in(one.cue), tuple(_bare(scene, span) for span in _trimmed(scene, one.source))
    if not content or cue is None:
        return None
    content = _of_one_paragraph(scene, content, one.cue)
    sentence = cue.root.sent  # a name of another sentence is seldom another word for the source
    source = tuple(span for span in source if sentence.start_char <= span.start < sentence.end_char) or source
    heads = [tokens.root for span in source if (tokens := scene.parsed.tokens_in(span)) is not None]
    content = scene.to_closing_mark(content)
    return Draft(
        content,
        cue.root,
        heads[0] if heads else None,
        source,
        (one.cue,),
        scene.mode(content),
        silent=tuple(scene.tokens(span) for span in content),
        way="learned",
        probability=one.probability,
    )


def _of_one_paragraph(scene: Scene, content: tuple[Span, ...], cue: Span) -> tuple[Span, ...]:
    """Of a content that leaves its cue's paragraph, or zone, for words that stand in no marks, what stays there."""
    pieces = tuple(piece for span in content for piece in scene.pieces(span))
    here = scene.place(cue.start)
    if not any(scene.place(piece.start) == here for piece in pieces):
        return content
    zone = scene.parsed.zone_at(cue.start)
    kept = (
        piece
        for piece in pieces
        if scene.place(piece.start) == here or (scene.is_quoted(piece.start) and scene.parsed.zone_at(piece.start) == zone)
    )
    return tuple(trimmed for piece in kept if (trimmed := scene.trim(*piece)) is not None)


def _bare(scene: Scene, span: Span) -> Span:
    """Without the ending of the possessive: in "the ministry's view" the ministry is the source."""
    tokens = scene.parsed.tokens_in(span)
    last = tokens[-1] if tokens is not None and len(tokens) > 1 else None
    return Span(span.start, last.idx) if last is not None and last.tag_ == "POS" and last.idx > span.start else span


def _trimmed(scene: Scene, spans: Sequence[Span]) -> tuple[Span, ...]:
    whole = (scene.spans([scene.tokens(span)]) for span in spans)
    found = [span for one in whole for span in one]
    return tuple(span for span in found if any(c.isalnum() for c in scene.text[span.start : span.end]))
