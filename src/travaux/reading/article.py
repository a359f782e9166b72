"""Which lines of a text, or blocks of a page, are the article: a learned judge where furniture abounds, rules elsewhere.

Rules alone decide where nearly every word is running text (newswire, clean copies), and where the weights are missing.
"""

from collections.abc import Sequence

from travaux.reading import classifier, extraction, features, prose
from travaux.reading.lines import Line
from travaux.reading.markup import Hint
from travaux.reading.page import Block

CLEAN = 0.85  # share of words in running lines from which a text has no furniture worth a model


def of_text(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is the article's; blank lines are False."""
    model = classifier.load("text", features.NAMES)
    words = sum(len(line.words) for line in lines)
    if model is None or sum(len(line.words) for line in lines if prose.running(line)) >= CLEAN * words:
        return prose.body(lines)
    out = [False] * len(lines)
    known = [i for i, line in enumerate(lines) if not line.blank]
    for i, kept in zip(known, model.body(features.of_text(lines)), strict=True):
        out[i] = kept and not lines[i].furniture
    return out


def of_page(blocks: Sequence[Block], lines: Sequence[Line], extract: str) -> list[bool]:
    """For each block whether it is the article's, given the extractor's main text."""
    marked = extraction.marked(blocks, extract)
    model = classifier.load("page", features.NAMES_ON_PAGE)
    if model is None:
        avoid = Hint.CAPTION | Hint.COMMENTS
        return [kept and not block.hints & avoid for kept, block in zip(marked, blocks, strict=True)]
    return model.body(features.of_page(blocks, lines, marked))
