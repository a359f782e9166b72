"""What elements and their class names say of the text inside them: a table of tags and a table of names."""

import re
from collections.abc import Mapping
from enum import IntFlag
from functools import lru_cache


class Hint(IntFlag):
    """What the elements around a block say of it."""

    NAVIGATION = 1
    ASIDE = 2
    FOOT = 4
    HEAD = 8
    FORM = 16
    CAPTION = 32
    COMMENTS = 64
    TITLE = 128  # h1
    SUBHEAD = 256  # h2 to h6
    BYLINE = 512
    DATE = 1024
    ARTICLE = 2048
    RELATED = 4096
    ITEM = 8192
    QUOTE = 16384
    PARAGRAPH = 32768
    SHARE = 65536
    BODY = 131072  # an element named as the article's text
    TABLE = 262144


_BY_TAG = {
    "nav": Hint.NAVIGATION, "menu": Hint.NAVIGATION, "aside": Hint.ASIDE, "footer": Hint.FOOT, "header": Hint.HEAD,
    "form": Hint.FORM, "figcaption": Hint.CAPTION, "h1": Hint.TITLE, "h2": Hint.SUBHEAD, "h3": Hint.SUBHEAD, "h4": Hint.SUBHEAD,
    "h5": Hint.SUBHEAD, "h6": Hint.SUBHEAD, "time": Hint.DATE, "article": Hint.ARTICLE, "main": Hint.ARTICLE, "li": Hint.ITEM,
    "blockquote": Hint.QUOTE, "p": Hint.PARAGRAPH, "button": Hint.FORM, "address": Hint.BYLINE, "td": Hint.TABLE,
    "th": Hint.TABLE,
}  # fmt: skip
# Plain numbers: flags of an enumeration are slow to combine.
TAGS = {tag: int(hint) for tag, hint in _BY_TAG.items()}


def _whole(words: str) -> str:
    return rf"(?:^|[\s_-])(?:{words})(?:$|[\s_-])"


_NAMES = (
    (_whole(r"nav|navbar|navigation|menu|breadcrumbs?|toolbar|pagination|pager|tabs?|skip"), Hint.NAVIGATION),
    (_whole(r"sidebar|aside|rail|widget|promo\w*|advert\w*|ads?|sponsor\w*|newsletter\w*"), Hint.ASIDE),
    (_whole(r"subscri\w*|signup|paywall|cookie\w*|consent|gdpr|banner|popup|modal|overlay|outbrain|taboola"), Hint.ASIDE),
    (_whole(r"footer|foot|copyright|disclaimer|colophon|legal"), Hint.FOOT),
    (_whole(r"masthead|topbar|site-?header|page-?header|global-?header"), Hint.HEAD),
    (r"caption|" + _whole(r"photo-?credit|image-?credit|credits?|wp-caption\w*|media-?meta"), Hint.CAPTION),
    (_whole(r"comments?|comment-?list|commentlist|disqus\w*|respond|replies|reader-?comments|thread"), Hint.COMMENTS),
    (r"by-?line|" + _whole(r"authors?|writer|contributors?|p-author|vcard"), Hint.BYLINE),
    (_whole(r"date\w*|time-?stamp\w*|publish\w*|posted-?on|pubdate|entry-?date|updated"), Hint.DATE),
    (r"related|recommend|read-?more|more-?(?:on|from|stories|news)|most-?(?:read|popular|viewed)", Hint.RELATED),
    (r"popular|trending|teaser|also-?(?:read|like)|latest|headlines|topics|further|onward|" + _whole(r"tags?"), Hint.RELATED),
    (_whole(r"share\w*|sharing|social\w*|follow\w*|addthis\w*|sharedaddy"), Hint.SHARE),
    (r"(?:article|story)-?(?:body|text|content|copy)|entry-?content|post-?(?:body|content|text)|articlebody", Hint.BODY),
    (r"body-?copy|main-?content|content-?body|field-name-body|rich-?text|paragraph", Hint.BODY),
)
_PATTERNS = tuple((re.compile(pattern, re.IGNORECASE), int(hint)) for pattern, hint in _NAMES)
_ANY = re.compile("|".join(f"(?:{pattern})" for pattern, _ in _NAMES), re.IGNORECASE)
_ONE = frozenset(("comment", "reply", "response", "remark", "comentario", "commentaire", "kommentar", "post"))
_MANNER = frozenset((
    "item", "entry", "single", "node", "li", "row", "box", "block", "wrapper", "wrap", "container", "card", "even", "odd",
    "alt", "thread", "parent", "child", "top", "root", "level", "nested", "user", "b", "c", "js", "id", "article", "view",
    "unit", "element", "tree", "byuser", "depth",
))  # fmt: skip
_FORMS = frozenset((
    "add", "post", "leave", "no", "write", "new", "submit", "your", "make", "has", "show", "hide", "view", "load", "join", "go",
    "to", "last", "first", "recent", "report", "delete",
))  # fmt: skip
_COUNTED = re.compile(r"[a-z]*\d+")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=20_000)
def named(names: str) -> int:
    """The hints of an element's class names, id and property, separated by spaces."""
    names = _CAMEL.sub("-", names)
    if not _ANY.search(names):
        return 0
    hints = 0
    for pattern, hint in _PATTERNS:
        if pattern.search(names):
            hints |= hint
    return hints


@lru_cache(maxsize=20_000)
def one_comment(names: str) -> bool:
    """Whether names are of one comment, inside an element of comments: `comment`, `comment-item`, `comment-4711`.

    Names of its parts (`comment-body`, `comment-meta`) and of the whole (`comments`, `comment-list`) are not.
    """
    for name in _CAMEL.sub("-", names).lower().split():
        parts = [part for part in re.split(r"[-_:]+", name.removeprefix("http://schema.org/")) if part]
        rest = [part for part in parts if part not in _ONE]
        if len(rest) < len(parts) and all(part in _MANNER or _COUNTED.fullmatch(part) for part in rest):
            return True
        if parts[1:] == ["comment"] and parts[0] not in _FORMS:  # under a maker's name: `coral-comment`
            return True
    return False


def commented(names: str, attributes: Mapping[str, str], among: bool) -> bool:
    """Whether an element is one reader's comment: by its type or data attributes anywhere, by its names `among` comments."""
    if "itemtype" in attributes and attributes["itemtype"].rstrip("/").endswith("/Comment"):
        return True
    if "data-comment-id" in attributes or "data-commentid" in attributes or attributes.get("role") == "comment":
        return True
    return among and bool(names) and one_comment(names)
