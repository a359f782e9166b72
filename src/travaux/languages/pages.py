"""The shape of a language's data on one subject: what page furniture, datelines, bylines and comment threads are worded with.

Furniture comes in any language mixed into a page, so reading looks at the words of all languages at once (`all_page_words`).
All words are lower case; months and weekdays come in every form and abbreviation that is written, without full stops.
"""

import pkgutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import lru_cache
from importlib import import_module

import travaux.languages


@dataclass(frozen=True, slots=True)
class PageWords:
    """Empty by default, so that a language without this data still reads, poorer."""

    months: Mapping[str, int] = field(default_factory=dict)
    weekdays: frozenset[str] = frozenset()
    # Words that carry no meaning of their own: where they are dense, a line is running text.
    function_words: frozenset[str] = frozenset()
    # A whole line that is one of these is furniture.
    labels: frozenset[str] = frozenset()
    # A short line that begins with one of these is furniture.
    openers: tuple[str, ...] = ()
    # A line that holds one of these, however long, is furniture.
    notices: tuple[str, ...] = ()
    # A heading after which nothing belongs to the article.
    endings: tuple[str, ...] = ()
    # Headings of readers' comments: alone on a line, or with their number before or after.
    comments: frozenset[str] = frozenset()
    # What marks words taken from another reader's comment: `Quote: NAME`.
    quotes: tuple[str, ...] = ()
    # What a line that names the author begins with.
    bylines: tuple[str, ...] = ()
    # What a line that names whose report it is begins with, before a colon: `Source: AGENCY`.
    credits: tuple[str, ...] = ()
    # What a person who signs is called: `Staff Writer`.
    roles: tuple[str, ...] = ()
    # What the words under a picture begin with, or hold in brackets.
    captions: tuple[str, ...] = ()
    # What a line with the date of publication begins with.
    published: tuple[str, ...] = ()
    # Words before a year that narrow it: the first and last month they leave.
    year_parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    # What the numbered parts of a treaty, contract or resolution are called.
    provisions: tuple[str, ...] = ()
    # Words of a headline's tail that name no outlet: `| News`.
    sections: frozenset[str] = frozenset()
    # Kinds of text that the parties themselves write, as their titles begin.
    primary: tuple[str, ...] = ()
    # What such a text is called: a title in capitals holds one of these, or a line of its own ends with one.
    papers: frozenset[str] = frozenset()
    # Words that only such texts use: `have agreed as follows`.
    formulas: tuple[str, ...] = ()
    # Verbs and phrases with which a report names its source, and the parties' own texts do not.
    reports: tuple[str, ...] = ()
    # What is counted beside a reader's comment: for it, and against it.
    likes: frozenset[str] = frozenset()
    dislikes: frozenset[str] = frozenset()
    # Words in the name of a news agency or service.
    services: tuple[str, ...] = ()
    # Words in the names of newspapers, stations and sites.
    outlets: frozenset[str] = frozenset()


def _joined(all_words: Iterable[PageWords]) -> PageWords:
    found: dict[str, object] = {}
    known = list(all_words)
    for key in (f.name for f in fields(PageWords)):
        values = [getattr(words, key) for words in known]
        if key in ("months", "year_parts"):
            found[key] = {name: number for value in values for name, number in value.items()}
        elif isinstance(getattr(PageWords(), key), frozenset):
            found[key] = frozenset().union(*values)
        else:
            found[key] = tuple(dict.fromkeys(word for value in values for word in value))
    return PageWords(**found)  # type: ignore[arg-type]


@lru_cache(maxsize=1)
def all_page_words() -> PageWords:
    """The page words of every described language in one value; languages in alphabetical order, first come first."""
    codes = sorted(module.name for module in pkgutil.iter_modules(travaux.languages.__path__) if module.ispkg)
    return _joined(import_module(f"travaux.languages.{code}.pages").WORDS for code in codes)
