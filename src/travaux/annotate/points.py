"""The separate points of a demand, promise or offer: what is coordinated in its object, one span each."""

from collections.abc import Sequence

from spacy.tokens import Token

from travaux.annotate.clauses import conjuncts, extent, is_verb, kids
from travaux.annotate.parsed import Parsed
from travaux.model import Span

MOST = 6


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
    items = [t for t in conjuncts(about) if is_verb(t) == is_verb(about)]
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
        if prep.i > about.i and (prep.nbor(-1).lower_ in {",", "and", "or"}) and about.i > governor.i
    ]
    trailing = [p for t in trailing for p in conjuncts(t) if not any(parsed.entity_at(o) for o in kids(p, "pobj"))]
    if trailing and not is_verb(about):
        return _cut([about, *trailing], about)
    span = extent(_without_condition(about), about)
    return [span] if span is not None else []


def _without_condition(about: Token) -> list[Token]:
    """The words of a clause less the conditional clause that hangs from it, which is told apart."""
    outside = {
        t.i for child in kids(about, "advcl") if any(m.lower_ in {"if", "unless"} for m in kids(child, "mark")) for t in child.subtree
    }
    tokens = [t for t in about.subtree if t.i not in outside]
    return tokens or [about]
