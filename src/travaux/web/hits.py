"""What somebody looks for, in what a page says: which words hold it, and where it stands on a page that is drawn already."""

import re
from collections.abc import Iterator
from html import unescape
from unicodedata import normalize
from urllib.parse import urlencode

from markupsafe import Markup, escape

from travaux.store import terms
from travaux.store.terms import Term, Terms

_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
APART = ("select", "svg", "textarea", "mark")  # in these nothing can be marked, or is already


def folded(words: str) -> str:
    """The words as `holds` reads them."""
    return terms.fold(normalize("NFC", words))


def holds(words: str, sought: Terms) -> bool:
    """Whether folded words hold what is looked for."""
    if not all(any(term.words[0] in words for term in either) for either in sought.wanted):
        return False  # soon said of most
    said = f" {' '.join(terms.words(words))} "

    def has(term: Term) -> bool:
        return f" {' '.join(term.words)}{'' if term.open else ' '}" in said

    return all(any(map(has, either)) for either in sought.wanted) and not any(map(has, sought.unwanted))


def leading(href: str, q: str) -> str:
    """An address within the pages that has what is looked for marked there."""
    where, mark, place = href.partition("#")
    return f"{where}{'&' if '?' in where else '?'}{urlencode({'q': q})}{mark}{place}" if q else href


def marked(html: str, q: str) -> Markup:
    """A page with what is looked for marked in its words; none of its tags is touched."""
    sought = terms.parse(q)
    return Markup("".join(_marked(html, sought)) if sought else html)  # noqa: S704 (the words were escaped, and are again)


def _marked(html: str, sought: Terms) -> Iterator[str]:
    apart: list[str] = []
    for part in _TAG.split(html):
        if found := _NAME.match(part):
            if found[1] in APART and part[1] != "/":
                apart.append(found[1])
            elif apart and found[1] == apart[-1] and part[1] == "/":
                apart.pop()
            yield part
        elif apart or not part.strip():
            yield part
        else:
            said = unescape(part)
            for words, hit in terms.cut(said, terms.places(said, sought)):
                yield f'<mark class="hit">{escape(words)}</mark>' if hit else str(escape(words))
