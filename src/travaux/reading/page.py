"""A saved web page as text: everything visible in document order, one block a line, and what the markup says of each
block.

Invariant: the text is a function of the bytes alone (`VERSION` names it); offsets count its code points. Scripts,
styles, forms' controls and elements that the markup hides are not visible.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from travaux.errors import RefusedInput
from travaux.reading import markup
from travaux.reading.markup import Hint

VERSION = "1"


_INVISIBLE = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "title",
        "meta",
        "link",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "canvas",
        "audio",
        "video",
        "select",
        "option",
        "textarea",
        "input",
        "datalist",
        "map",
        "area",
        "param",
        "source",
        "track",
        "base",
        "applet",
        "frame",
        "frameset",
    ]
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "nobr",
        "q",
        "ruby",
        "rb",
        "rp",
        "rt",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
        "img",
        "picture",
        "button",
    ]
)
_WHOLE = frozenset(("html", "body", "main", "article"))  # their classes speak of the site, not of what is in them
_UNSEEN = re.compile("[\u200b\u2060\ufeff\u00ad]")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


_COMMENT_TAGS = frozenset(("li", "div", "article", "section", "dd", "tr", "td", "blockquote"))
_INLINE_HINTS = int(Hint.BYLINE | Hint.DATE | Hint.CAPTION)
_INHERITED = ~int(Hint.PARAGRAPH | Hint.ITEM)  # these two are of a block itself, never of what encloses it
_COMMENTS = int(Hint.COMMENTS)


@dataclass(slots=True)
class Block:
    """One line of the page: its text, code points of it inside links, hints, its group, and its comment's number (or -1)."""

    text: str
    linked: int
    hints: int
    parent: int  # blocks with one parent element share this number
    depth: int
    comment: int = -1


@dataclass
class Page:
    """A page's blocks, and its tree for those who extract and look for metadata."""

    tree: Any
    blocks: list[Block] = field(default_factory=list)
    comments: list[tuple[int, Any]] = field(default_factory=list)  # parent's number (or -1) and element of each comment
    hidden: set[Any] = field(default_factory=set)  # elements passed over, while the tree is walked

    @property
    def text(self) -> str:
        return "".join(block.text + "\n" for block in self.blocks)


def parse(text: str) -> Any:
    """The tree of a page's decoded source. Raises `RefusedInput` where it has none."""
    parser = html.HTMLParser(encoding="utf-8", collect_ids=False, default_doctype=False, remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, AssertionError) as error:
        raise RefusedInput("no page can be made of its markup") from error
    return tree


def read(text: str) -> Page:
    """The page of a decoded HTML source. Raises `RefusedInput` where nothing in it is visible."""
    page = Page(parse(text))
    _walk(page)
    if not page.blocks:
        raise RefusedInput("a page without visible text")
    return page


def _walk(page: Page) -> None:
    """Fill a page's blocks and comments in one pass over its tree."""
    parts: list[str] = []
    linked = in_link = counter = 0
    stack: list[tuple[int, int]] = [(0, -1)]  # hints in force, and number of the enclosing comment
    parents: list[int] = [0]
    blocks = page.blocks
    seen = etree.iterwalk(page.tree, events=("start", "end"))

    def flush() -> None:
        nonlocal linked
        if parts:
            words = " ".join(_UNSEEN.sub("", "".join(parts)).split())
            if words:
                hints, comment = stack[-1]
                blocks.append(Block(words, min(linked, len(words)), hints, parents[-1], len(parents), comment))
            parts.clear()
        linked = 0

    for event, element in seen:
        tag = element.tag
        if event == "start":
            if tag in _INVISIBLE:
                stack.append(stack[-1])
                seen.skip_subtree()
                continue
            attributes = dict(element.items())
            if attributes and _is_hidden(attributes):
                stack.append(stack[-1])
                page.hidden.add(element)
                seen.skip_subtree()
                continue
            hints, comment = stack[-1]
            if tag in _INLINE:
                if tag == "a":
                    in_link += 1
                if "class" in attributes:
                    hints |= markup.named(attributes["class"]) & _INLINE_HINTS
                hints |= markup.TAGS.get(tag, 0)
            elif tag == "br":
                flush()
            else:
                flush()
                hints = hints & _INHERITED | markup.TAGS.get(tag, 0)
                if attributes and tag not in _WHOLE:
                    names = " ".join(attributes[key] for key in ("class", "id", "itemprop") if key in attributes)
                    if names:
                        hints |= markup.named(names)
                    if "headline" in attributes.get("itemprop", "").split():
                        hints |= int(Hint.TITLE)
                    if tag in _COMMENT_TAGS and markup.commented(names, attributes, bool(hints & _COMMENTS)):
                        hints |= _COMMENTS
                        page.comments.append((comment, element))
                        comment = len(page.comments) - 1
                counter += 1
                parents.append(counter)
            stack.append((hints, comment))
            text = element.text
        else:
            if tag in _INVISIBLE or element in page.hidden:
                stack.pop()
            elif tag in _INLINE:
                if tag == "a":
                    in_link -= 1
                stack.pop()
            elif tag == "br":
                stack.pop()
            else:
                flush()
                stack.pop()
                parents.pop()
            text = element.tail
        if text:
            parts.append(text)
            if in_link:
                linked += len(text.strip())
    flush()
    page.hidden.clear()


def _is_hidden(attributes: dict[str, str]) -> bool:
    return "hidden" in attributes or ("style" in attributes and bool(_HIDDEN.search(attributes["style"])))
