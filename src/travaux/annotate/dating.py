"""Which time expression belongs to which verb or noun: what extractors of acts, encounters and papers share."""

from spacy.tokens import Token

from travaux.annotate.clauses import ancestors, clause_head, is_finite, is_verb
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.clauses import ClauseWords
from travaux.model import Span, Time


def anchor(parsed: Parsed, time: Time) -> Token | None:
    """The token of a time expression through which the rest of it hangs from the sentence."""
    tokens = parsed.tokens_in(time.span)
    if tokens is None:
        return None
    inside = {token.i for token in tokens}
    return next((token for token in tokens if token.head.i == token.i or token.head.i not in inside), None)


def dated(parsed: Parsed, token: Token) -> list[tuple[Token, Time]]:
    """The time expressions of the token's sentence that denote a day or interval, with the words they hang by."""
    out = []
    for time in parsed.times_in(span_of(token.sent)):
        at = anchor(parsed, time) if time.when else None
        if at is not None:
            out.append((at, time))
    return out


def _holder(token: Token) -> Token:
    """The nearest verb or noun outside the expression that it modifies, prepositions skipped."""
    for at in ancestors(token):
        if at.pos_ not in {"ADP", "SCONJ"}:
            return at
    return token


def when_of(parsed: Parsed, token: Token) -> Time | None:
    """The time attached to a noun or verb; else the one attached to the verb whose clause it stands in."""
    bounding = parsed.language.clauses.bounding
    found = [(at, time) for at, time in dated(parsed, token) if at.head.lower_ not in bounding]
    for at, time in found:
        if at.i != token.i and _holder(at).i == token.i:
            return time
    scheduled = {child.i for child in token.children if child.dep_ == "acl" and child.tag_ == "VBN"}  # "talks set for May"
    for at, time in found:
        if _holder(at).i in scheduled:
            return time
    chain = [token, *ancestors(token)]
    verb = next((t for t in chain if is_verb(t)), token)
    head = clause_head(token)
    shared = any(t.dep_ == "conj" for t in chain[: next((n for n, t in enumerate(chain) if t.i == head.i), 0)])
    for at, time in found:
        holder = _holder(at)
        if holder.i == verb.i or (holder.i == head.i and (not shared or at.i < head.i)):
            return time
    return None


def due_in(parsed: Parsed, head: Token, words: ClauseWords) -> str | None:
    """The deadline named in a phrase: open to the left where a word for "no later than" stands before it.

    Times of relative clauses and participles in it are when something else happened; a time wholly before the document is no
    deadline.
    """
    inside = {t.i for t in head.subtree}
    span = Span(min(head.doc[i].idx for i in inside), max(head.doc[i].idx + len(head.doc[i]) for i in inside))
    for time in parsed.times_in(span):
        at = anchor(parsed, time)
        if at is None or not time.when or time.type == "SET" or at.head.lower_ in {"of", "since"}:
            continue
        between = [at, *(t for t in ancestors(at) if t.i in inside and t.i != head.i)]
        if any(t.dep_ == "conj" and is_finite(t) and not is_finite(head) for t in between):
            continue
        if any(t.dep_ == "relcl" or (t.dep_ in {"acl", "amod"} and t.tag_ in {"VBN", "VBD"}) for t in between):
            continue
        end = time.when.split("/")[-1]
        published = parsed.document.published
        if published and end[:4].isdigit() and end[: len(published)] <= published[: len(end)] and len(end) >= len("2000-01-01"):
            continue
        before = at.doc[at.left_edge.i - 1] if at.left_edge.i else at
        late = {at.head.lower_, before.lower_} & words.no_later
        return time.when if time.when.startswith("..") or not late else f"../{end}"
    return None
