"""The separate points of a demand, promise or offer: what is coordinated in its object, one span each."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Token

from travaux.annotate.clauses import conjuncts, is_finite, is_verb, kids
from travaux.annotate.parsed import Parsed
from travaux.annotate.phrases import extent, is_condition
from travaux.languages.clauses import ClauseWords
from travaux.model import Span

MOST = 6
_LISTED = frozenset({"from", "against", "for", "of", "to"})  # prepositions that go on with a list after its first item


def _whole(token: Token) -> list[Token]:
    return list(token.subtree)


def _until(tokens: Sequence[Token], before: Token) -> list[Token]:
    return [t for t in tokens if t.i < before.left_edge.i]


def _substantial(parsed: Parsed, items: list[Token]) -> bool:
    """Points, not a list of names or single words."""
    if len(items) < 2 or all(parsed.entity_at(t) for t in items):
        return False
    return any(sum(1 for _ in t.subtree) > 1 for t in items[1:])


def _cut(items: list[Token], first: Token) -> list[Span]:
    """Spans of coordinated items: from the first word of `first`'s phrase to the second item, then each to the next."""
    out = []
    for index, item in enumerate(items[:MOST]):
        tokens = _whole(first if index == 0 else item)
        following = items[index + 1 :]
        if following:
            tokens = _until(tokens, following[0])
            while tokens and (tokens[-1].dep_ == "cc" or tokens[-1].is_punct or tokens[-1].lower_ in {"and", "or"}):
                tokens.pop()
        span = extent(tokens, item)
        if span is not None:
            out.append(span)
    return out


def _hyphenated(token: Token) -> Token:
    """The noun of a word cut at its hyphen ("non - deployment"), which the parse may leave outside the phrase."""
    doc = token.doc
    if token.i + 2 < token.sent.end and doc[token.i + 1].text in {"-", "‑"} and doc[token.i + 2].pos_ in {"NOUN", "VERB"}:
        return doc[token.i + 2]
    return token


def split(parsed: Parsed, about: Token, governor: Token) -> list[Span]:
    """One span for each point of what `about` heads; a single one where nothing is coordinated."""
    whole = _hyphenated(about)
    if whole.i != about.i:
        spans = _split(parsed, whole, governor)
        return [Span(min(about.left_edge.idx, spans[0].start), spans[0].end), *spans[1:]] if spans else []
    return _split(parsed, about, governor)


def _split(parsed: Parsed, about: Token, governor: Token) -> list[Span]:
    items = [t for t in conjuncts(about) if is_verb(t) == is_verb(about) and is_finite(t) == is_finite(about)]
    if about.dep_ == "dobj" and len(items) == 1:  # a list without "and" before its second item comes as two objects
        items += [t for other in kids(about.head, "dobj") if other.i > about.i for t in conjuncts(other)]
    if _substantial(parsed, items):
        return _cut(items, about)
    nouns = [about, *kids(about, "dobj")] if is_verb(about) else [about]
    for noun in nouns:
        for prep in kids(noun, "prep"):
            objects = kids(prep, "pobj", "pcomp")
            inner = conjuncts(objects[0]) if objects else []
            if _substantial(parsed, inner):
                return _cut(inner, about)
            phrases = conjuncts(prep)
            if len(phrases) > 1:
                return _cut(phrases, about)
    trailing = [
        prep
        for prep in kids(governor, "prep")
        if prep.i > about.i > governor.i and prep.nbor(-1).lower_ in {",", "and", "or"} and prep.lower_ in _LISTED
    ]
    trailing = [p for t in trailing for p in conjuncts(t) if not any(parsed.entity_at(o) for o in kids(p, "pobj"))]
    if trailing and not is_verb(about):
        return _cut([about, *trailing], about)
    told = _told(parsed, about)
    if told:
        return told
    tokens = _without_condition(about, parsed.language.clauses)
    after = tokens[-1].i + 1
    if not is_verb(about) or about.dep_ == "pcomp":  # what is said of the manner belongs to it ("bargaining in bad faith")
        for prep in kids(governor, "prep"):
            inner = list(prep.subtree)
            named = any(parsed.entity_at(t) for t in inner) or parsed.times_in(extent(inner) or Span(0, 0))
            if prep.left_edge.i == after and not named and inner[0].lower_ not in {"as", "after", "before", "during"}:
                tokens += inner
                after = inner[-1].i + 1
    span = extent(tokens, about)
    return [span] if span is not None else []


def _told(parsed: Parsed, about: Token) -> list[Span]:
    """A list of three or more by its commas and its "and", where the parse sees no coordination."""
    if about.pos_ != "NOUN":
        return []
    tokens = list(about.subtree)
    for other in kids(about.head, "npadvmod", "appos", "conj"):  # an item that the parse took for something of the verb's
        inner = list(other.subtree)
        if other.pos_ == "NOUN" and inner[0].i == tokens[-1].i + 2 and inner[0].nbor(-1).text == ",":
            tokens += [inner[0].nbor(-1), *inner]
    commas = [n for n, t in enumerate(tokens) if t.text == "," and t.i > about.i]
    last = next((n for n, t in enumerate(tokens) if commas and n > commas[-1] and t.lower_ in {"and", "or"}), None)
    if last is None:
        return []
    starts = [0, *(n + 1 for n in commas if n + 1 != last), last + 1]
    items = [tokens[a:b] for a, b in pairwise([*starts, len(tokens) + 1])]
    plain = all(item and item[0].pos_ in {"DET", "ADJ", "NOUN", "NUM", "VERB"} and item[0].tag_ != "VBZ" for item in items[1:])
    long = any(len(item) > 2 for item in items[1:])
    if not plain or not long or any(t.dep_ == "relcl" or t.tag_ in {"WDT", "VBD", "VBZ"} for t in tokens):
        return []
    spans = []
    for item in items[:MOST]:
        while item and (item[-1].is_punct or item[-1].dep_ == "cc"):
            item.pop()
        span = extent(item)
        if span is not None:
            spans.append(span)
    return spans


def _without_condition(about: Token, words: ClauseWords) -> list[Token]:
    """The words of a clause less the conditional clause that hangs from it, which is told apart."""
    outside = {t.i for child in kids(about, "advcl", "ccomp") if is_condition(child, words) for t in child.subtree}
    tokens = [t for t in about.subtree if t.i not in outside]
    return tokens or [about]
