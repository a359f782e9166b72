"""What elements and their class names say of the text inside them: a table of tags and a table of names."""

import re
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
_COMMENT = re.compile(_whole(r"comment|comment-item|comment_item|depth-\d+|comment-\d+|reply"), re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")


@lru_cache(maxsize=20_000)
def named(names: str) -> int:
    """The hints of an element's class names, id and property, separated by spaces."""
    names = _CAMEL.sub("-", names)
    hints = 0
    for pattern, hint in _PATTERNS:
        if pattern.search(names):
            hints |= hint
    return hints


def one_comment(names: str) -> bool:
    """Whether names are of one comment, inside an element of comments."""
    return bool(_COMMENT.search(_CAMEL.sub("-", names)))
