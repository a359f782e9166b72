"""The words of a clause or phrase as spans: what serves as evidence, what an act is about, and on what condition.

Invariant: a span lies in one sentence, is trimmed of white space and edge punctuation, and is at most `MOST_WORDS` long.
"""

from collections.abc import Iterable

from spacy.tokens import Token

from travaux.annotate.clauses import ancestors, clause_head, is_finite, kids
from travaux.annotate.parsed import span_of
from travaux.languages.clauses import ClauseWords
from travaux.model import Span

MOST_WORDS = 55
_TIMES = frozenset({"DATE", "TIME"})  # the parser's types of times


def extent(tokens: Iterable[Token], around: Token | None = None) -> Span | None:
    """From the first to the last token, trimmed of white space and edge punctuation, at most `MOST_WORDS` long."""
    found = sorted({t.i: t for t in tokens}.items())
    if not found:
        return None
    doc = found[0][1].doc
    first, last = found[0][0], found[-1][0]
    if last - first >= MOST_WORDS:
        centre = around.i if around is not None else first
        first = max(first, centre - MOST_WORDS // 2)
        last = min(last, first + MOST_WORDS - 1)
    while first < last and (doc[first].is_space or (doc[first].is_punct and not doc[first].is_quote)):
        first += 1
    while last > first and (doc[last].is_space or (doc[last].is_punct and not doc[last].is_quote)):
        last -= 1
    return Span(doc[first].idx, doc[last].idx + len(doc[last]))


def _opens(token: Token, words: ClauseWords) -> bool:
    """Whether one of the longer phrases of a condition begins at a token."""
    following = tuple(t.lower_ for t in token.doc[token.i : token.i + 4])
    return any(following[: len(p)] == p for p in words.conditional_phrases)


def _dated(prep: Token) -> bool:
    """Whether a preposition has a day or hour for its object."""
    return any(t.ent_type_ in _TIMES or t.pos_ == "NUM" for noun in kids(prep, "pobj", "pcomp") for t in (noun, *noun.lefts))


def is_condition(verb: Token, words: ClauseWords) -> bool:
    """Whether a clause is a condition: by its conjunction ("if", "only when") or its order of words ("should they leave")."""
    if any(mark.lower_ in words.conditional for mark in kids(verb, "mark")):
        return True
    first = verb.left_edge
    before = verb.doc[first.i - 1] if first.i > verb.sent.start else first
    if any(_opens(t, words) for t in (first, before)) and not _dated(first):
        return first.dep_ != "prep" and verb.dep_ == "advcl"
    subjects = kids(verb, "nsubj", "nsubjpass")
    return bool(subjects) and any(t.lower_ in words.inverted and t.i == first.i < subjects[0].i for t in kids(verb, "aux"))


def clause_span(token: Token) -> Span:
    """The clause a token stands in, as evidence: at most its sentence, at most `MOST_WORDS` words."""
    return extent(clause_head(token).subtree, token) or span_of(token)


def phrase(token: Token, without: frozenset[str] = frozenset()) -> list[Token]:
    """The words a token governs, less what is coordinated with it, relative clauses at any depth, and the relations named."""
    kept = [token]
    for child in token.children:
        if child.dep_ not in {"conj", "cc", "punct", "relcl", "advcl"} | without:
            kept += _dependents(child, child.i, frozenset({"relcl", "advcl", "parataxis"}))
    return sorted(kept, key=lambda t: t.i)


def _dependents(token: Token, above: int, skipped: frozenset[str]) -> list[Token]:
    outside = {t.i for inner in token.subtree if inner.dep_ in skipped and inner.i != above for t in inner.subtree}
    return [t for t in token.subtree if t.i not in outside]


def phrase_span(token: Token, without: frozenset[str] = frozenset()) -> Span:
    """The code points of a token's phrase, up to the first gap after it."""
    kept = phrase(token, without)
    at = next(index for index, t in enumerate(kept) if t.i == token.i)
    end = at
    while end + 1 < len(kept) and kept[end + 1].i - kept[end].i <= 1:
        end += 1
    return extent(kept[: end + 1], token) or span_of(token)


def _on_terms(prep: Token, words: ClauseWords) -> bool:
    """Whether a phrase names the conditions themselves: "on two conditions"."""
    return prep.lower_ == "on" and any(t.lemma_.lower() in words.terms for t in kids(prep, "pobj"))


def condition(verb: Token, words: ClauseWords) -> Span | None:
    """The clause or phrase that what the verb says depends on. A day until which it is to last is none."""
    for at in (verb, *ancestors(verb)):
        for child in at.children:
            if child.dep_ in {"advcl", "ccomp"} and child.i != verb.i and is_condition(child, words):
                return extent(child.subtree, child)
            if child.dep_ == "prep" and (_on_terms(child, words) or (_opens(child, words) and not _dated(child))):
                return extent(child.subtree, child)
        for child in (c for noun in kids(at, "dobj") for c in kids(noun, "prep") if noun.pos_ == "PRON"):
            if _on_terms(child, words):  # "accepted it on two conditions"
                return extent(child.subtree, child)
        if is_finite(at) and at.dep_ in {"ROOT", "ccomp", "relcl", "advcl", "parataxis"}:
            break
    return None
