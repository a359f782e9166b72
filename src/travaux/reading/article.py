"""Which lines of a text, or blocks of a page, are the article: a learned judge where furniture abounds, rules elsewhere.

Rules alone decide where nearly every word is running text (newswire, clean copies), and where the weights are missing.
"""

from collections.abc import Sequence

from travaux.reading import classifier, extraction, features, prose
from travaux.reading.lines import Line
from travaux.reading.markup import Hint
from travaux.reading.page import Block

CLEAN = 0.85  # share of words in running lines from which a text has no furniture worth a model
SHORT = 150  # words up to which a text says too little of its surroundings for a model

_APART = int(
    Hint.NAVIGATION
    | Hint.ASIDE
    | Hint.FOOT
    | Hint.FORM
    | Hint.CAPTION
    | Hint.COMMENTS
    | Hint.BYLINE
    | Hint.RELATED
    | Hint.SHARE
)


def of_text(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is the article's; blank lines are False."""
    model = classifier.load("text", features.NAMES)
    if model is None or sum(len(line.words) for line in lines) < SHORT or prose.clean(lines, CLEAN):
        return _mended(lines, prose.body(lines))
    out = [False] * len(lines)
    known = [i for i, line in enumerate(lines) if not line.blank]
    for i, kept in zip(known, model.body(features.of_text(lines)), strict=True):
        out[i] = kept and not lines[i].furniture
    return _mended(lines, out)


def _mended(lines: Sequence[Line], out: Sequence[bool]) -> list[bool]:
    return prose.mend(lines, out, [line.furniture for line in lines], [line.bullet for line in lines])


def of_page(blocks: Sequence[Block], lines: Sequence[Line], extract: str) -> list[bool]:
    """For each block whether it is the article's, given the extractor's main text."""
    marked = extraction.marked(blocks, extract)
    model = classifier.load("page", features.NAMES_ON_PAGE)
    if model is None:
        avoid = Hint.CAPTION | Hint.COMMENTS
        return [kept and not block.hints & avoid for kept, block in zip(marked, blocks, strict=True)]
    kept = model.body(features.of_page(blocks, lines, marked))
    listed = [bool(b.hints & Hint.ITEM) and 2 * b.linked < len(b.text) for b in blocks]
    return prose.mend(lines, kept, [bool(b.hints & _APART) for b in blocks], listed)
