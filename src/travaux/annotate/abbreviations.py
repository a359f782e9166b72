"""Initials that stand for bodies: the names they abbreviate, and where a text uses them without ever spelling them out."""

from collections.abc import Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from travaux.languages.names import NameWords

_LINKS = frozenset({"of", "for", "and", "&", "on", "the", "de", "-", "in", "du", "des", "del"})


def abbreviates(short: Token, span: TokenSpan, words: NameWords) -> bool:
    """Whether a word in brackets after a name abbreviates it: by its initials, its letters, or those of another language."""
    if not short.text.isupper() or len(short) < 2:
        return False
    return short.text in initials(span) or set(short.text) <= set(span.text.upper()) or _may_be_foreign(span, short, words)


def spelt_out(doc: Doc, taken: frozenset[int]) -> Iterator[TokenSpan]:
    """Names before their abbreviation in brackets whose initials spell it (after Schwartz and Hearst, 2003)."""
    for token in doc[:-2]:
        short = doc[token.i + 1]
        if token.text != "(" or doc[token.i + 2].text != ")" or not is_abbreviation(short.text):
            continue
        letters, at = list(short.text), token.i - 1
        while at >= 0 and letters and at not in taken and not doc[at].is_space:
            word = doc[at]
            if capital(word) and word.text[0].upper() == letters[-1]:
                letters.pop()
            elif capital(word) or not (word.lower_ in _LINKS or word.tag_ == "POS"):
                break
            at -= 1
        if not letters and token.i - at > 2:
            yield doc[at + 1 : token.i]


def is_abbreviation(text: str) -> bool:
    """Whether a word can be a body's initials."""
    return 2 <= len(text) <= 6 and text.isalpha() and text.isupper()


def used(doc: Doc, taken: frozenset[int], words: NameWords) -> Iterator[TokenSpan]:
    """Initials that the text uses as a body's: beside "union" or "rebels", before "leader", or read so elsewhere."""
    same: dict[str, list[Token]] = {}
    sure: set[str] = set()
    callings = dict(words.calls)
    for token in doc:
        if not is_abbreviation(token.text) or token.i in taken:
            continue
        same.setdefault(token.text, []).append(token)
        before, after = doc[token.i - 1] if token.i else None, doc[token.i + 1] if token.i + 1 < len(doc) else None
        beside = any(t is not None and t.lower_ in callings and t.text.islower() for t in (before, after))
        subject = token.dep_ == "nsubj" and token.head.lemma_.lower() in words.acting and token.lower_ not in words.offices
        subject = subject and not (before is not None and before.is_upper and before.is_alpha)
        serves = before is not None and before.lower_ in words.office_links and _office_before(before, words)
        leads = after is not None and after.lower_ in words.offices and after.pos_ != "VERB"
        if (
            beside
            or subject
            or serves
            or leads
            or token.ent_type_ == "ORG"
            or (before is not None and before.text == "(" and token.i - 1 not in taken)
        ):
            sure.add(token.text)
    for text in sorted(sure):
        if sum(t.ent_type_ in ("DATE", "TIME", "MONEY") for t in same[text]) * 2 < len(same[text]):
            yield from (doc[t.i : t.i + 1] for t in same[text] if not _in_capitals(t))


def _office_before(link: Token, words: NameWords) -> bool:
    """Whether somebody, or an office and its field, stands before this "of" or "for": "the director of sales of ABC"."""
    if link.i and link.nbor(-1).ent_type_ == "PERSON":
        return True
    return any(t.lower_ in words.offices for t in link.doc[max(link.sent.start, link.i - 4) : link.i])


def _in_capitals(token: Token) -> bool:
    """Whether the words around are in capitals too, or a date line."""
    around = [t for t in token.doc[max(0, token.i - 2) : token.i + 3] if t.is_alpha and t.i != token.i and len(t) > 3]
    return bool(around) and all(t.is_upper for t in around)


def capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text[:1].isalpha() and not (token.is_stop and token.is_sent_start)


def initials(tokens: TokenSpan) -> set[str]:
    """What a name may be shortened to: its capitals, with and without those of small words."""
    letters = [t.text[0] for t in tokens if t.text[:1].isalpha()]
    capitals = "".join(letter for letter in letters if letter.isupper())
    everything = "".join(letters).upper()
    return {capitals, everything}


def _may_be_foreign(span: TokenSpan, short: Token, words: NameWords) -> bool:
    """Whether an abbreviation that fits no initials may be that of the name in its own language."""
    return is_abbreviation(short.text) and len(span) > 1 and any(t.lower_ in words.organisations for t in span)
