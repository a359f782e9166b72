"""Which elements of a page say when it was published: `time` elements, and any that microdata or a class names so.

Invariant: an element inside readers' comments, or inside a box of other stories, says nothing of the page.
"""

import re
from itertools import islice
from typing import Any

from travaux.reading import markup
from travaux.reading.markup import Hint

BESIDE = 2  # elements above a `time` among which one must hold the headline, where no article is marked
RUNNING = 120  # code points of a paragraph above which a `time` in it is part of what is told
_OTHERS = int(Hint.COMMENTS | Hint.RELATED | Hint.ASIDE | Hint.NAVIGATION)
_NAMES = re.compile(
    r"(?<!un)publish|pub-?date|posted|post-?date|entry-?date|article-?date|story-?date|date-?posted", re.IGNORECASE
)
_LATER = re.compile(r"updat|modif", re.IGNORECASE)
_HOLDERS = ("article", "main", "header")
_WHOLE = frozenset(("html", "body", "main", "article"))  # their classes speak of the site


def apart(element: Any) -> bool:
    """Whether an element lies among readers' comments, other stories or a page's sides."""
    for one in (element, *element.iterancestors()):
        hints = markup.TAGS.get(one.tag, 0)
        names = " ".join(filter(None, (one.get("class"), one.get("id"))))
        if names and one.tag not in _WHOLE:
            hints |= markup.named(names)
        if hints & _OTHERS or markup.commented(names, one.attrib, False):
            return True
    return len(list(element.iterancestors("article"))) > 1  # an article in an article is a comment or a card


def published(tree: Any) -> list[Any]:
    """The elements that say when the page was published, those that say so outright first.

    Those that merely stand in the article or beside its headline count where they agree on the day.
    """
    told: list[Any] = []
    marked: list[Any] = []
    heads: set[Any] | None = None
    only = len(list(tree.iter("article"))) == 1
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag == "meta":
            continue
        outright = "datepublished" in (element.get("itemprop") or "").lower() or element.get("pubdate") is not None
        if not (outright or element.tag == "time") or apart(element):
            continue
        if outright or _named(element):
            marked.append(element)
        else:
            if heads is None:
                heads = {above for head in tree.iter("h1") for above in head.iterancestors()}
            names = f"{element.get('class')} {element.get('itemprop')}"
            if not _LATER.search(names) and _of_article(element, heads, only):
                told.append(element)
    days = {(one.get("datetime") or "").strip()[:10] for one in told}
    return marked + (told if len(days) == 1 else [])


def _named(element: Any) -> bool:
    """Whether its class, or that of a line it stands in, is of publication."""
    for one in [element, *islice(element.iterancestors(), BESIDE)]:
        names = one.get("class") or ""
        if one.tag in ("article", "body", "main") or len("".join(one.itertext())) > RUNNING:
            return False
        if _NAMES.search(names):
            return True
        if _LATER.search(names):
            return False
    return False


def _of_article(element: Any, heads: set[Any], only: bool) -> bool:
    """Whether a `time` stands with the article's headline or in its only article, and not in a paragraph of what it tells."""
    block = element.getparent()
    if block is None or (block.tag in ("p", "li", "td", "blockquote") and len("".join(block.itertext())) > RUNNING):
        return False
    for height, above in enumerate(element.iterancestors()):
        if above.tag == "article" and only:
            return True
        if above in heads and above.tag not in ("html", "body") and (height < BESIDE or above.tag in _HOLDERS):
            return True
    return False
