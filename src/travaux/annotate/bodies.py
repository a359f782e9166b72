"""Organisations by name or as a state's organ ("the French foreign ministry"), their abbreviations and owners, and places.

Invariant: a body of one state is never a body of another; a short name joins a longer one only where one alone fits.
"""

from collections.abc import Iterator
from typing import TypeVar

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from travaux.annotate.abbreviations import abbreviates, capital, spelt_out, used
from travaux.annotate.roster import Figure, Roster
from travaux.languages.names import NameWords

F = TypeVar("F")

_LINKS = frozenset({"of", "for", "and", "&", "on", "the", "de", "-", "in", "du", "des", "del"})


def spans(doc: Doc, taken: frozenset[int], words: NameWords) -> list[TokenSpan]:
    """Names of bodies: what the recogniser calls organisations, and capitalised words around a head noun of bodies."""
    found: list[TokenSpan] = []
    done: set[int] = set()
    organisations = [ent for ent in doc.ents if ent.label_ == "ORG"]
    spelt = list(spelt_out(doc, taken))
    for candidate in (*spelt, *_headed(doc, taken, words), *organisations, *used(doc, taken, words)):
        span = _trimmed(doc, candidate.start, _before_office(doc, candidate.start, candidate.end, words))
        if span is not None and len(span) == 1 and _dateline_or_place(span[0], words):
            continue
        if span is None or any(t.i in done for t in span) or _known_wholly(span, taken, words) or not _is_body(span, words):
            continue
        done.update(t.i for t in span)
        found.append(span)
    return sorted(found, key=lambda span: span.start)


def _owning(owner: Token, mark: Token, words: NameWords) -> bool:
    """Whether a possessive lies inside a name: "Drivers' Union", "People's Front"."""
    return mark.text in ("'", "’") or owner.lower_ in words.owning_people


def _dateline_or_place(token: Token, words: NameWords) -> bool:
    """Whether a single word is rather a town: capitals before a comma at a line's beginning, or where something happens."""
    doc = token.doc
    if token.dep_ == "pobj" and token.head.lower_ in words.venue_prepositions:
        return True
    starts = token.i == 0 or doc[token.i - 1].is_space
    return starts and token.is_upper and len(token) > 3 and token.i + 1 < len(doc) and doc[token.i + 1].text == ","


def _known_wholly(span: TokenSpan, taken: frozenset[int], words: NameWords) -> bool:
    """Whether known names fill the span, a state's "Government" included, which is the state."""
    return all(t.i in taken or (t.i == span.end - 1 > span.start and t.lower_ in words.governments) for t in span)


def _headed(doc: Doc, taken: frozenset[int], words: NameWords) -> Iterator[TokenSpan]:
    """Runs of capitalised words, with "of" and its like inside, in which a head noun of bodies stands last or before a link."""
    at = 0
    headlines = _headlines(doc)
    while at < len(doc):
        if not capital(doc[at]) or at in headlines:
            at += 1
            continue
        end, heads = at, 0
        while end < len(doc):
            token = doc[end]
            if capital(token):
                heads += token.lower_ in words.organisations
                end += 1
            elif (
                (token.lower_ in _LINKS and heads and _link_holds(doc, end, words))
                or (token.lower_ == "and" and not heads and _one_name(doc, at, end, taken, words))
                or (
                    token.tag_ == "POS" and end + 1 < len(doc) and capital(doc[end + 1]) and _owning(doc[end - 1], token, words)
                )
                or (token.text == "-" and end + 1 < len(doc) and capital(doc[end + 1]) and not token.whitespace_)
            ):
                end += 1
            else:
                break
        if (
            heads
            and end - at > 1
            and (doc[end - 1].lower_ in words.organisations or any(t.lower_ in ("of", "for", "on") for t in doc[at:end]))
        ):
            yield doc[at:end]
        at = max(end, at + 1)


def _one_name(doc: Doc, start: int, link: int, taken: frozenset[int], words: NameWords) -> bool:
    """Whether "and" stands inside a name whose head is still to come: "the Sea and Harbour Council"."""
    end = link + 1
    while end < len(doc) and capital(doc[end]) and end not in taken:
        end += 1
    before = doc[start - 1].lower_ if start else ""
    other = ("PERSON",) if before in words.articles else ("PERSON", "GPE", "NORP")  # no town has an article
    plain = not any(
        t.i in taken or t.ent_type_ in other or t.lower_ in words.offices - words.organ_modifiers or t.tag_ == "POS"
        for t in doc[start:link]
    )
    return (
        plain
        and end > link + 1
        and doc[end - 1].lower_ in words.organisations
        and doc[end - 1].tag_ not in ("NNS", "NNPS")
        and any(t.lower_ in words.articles for t in doc[max(0, start - 3) : start])
    )


def _headlines(doc: Doc) -> set[int]:
    """Tokens of sentences in which nearly every word is capitalised, so that capitals tell nothing."""
    out: set[int] = set()
    for sentence in doc.sents:
        long = [t for t in sentence if t.is_alpha and len(t) > 3]
        if len(long) > 4 and sum(t.text[0].isupper() for t in long) >= 0.8 * len(long):
            out.update(t.i for t in sentence)
    return out


def _link_holds(doc: Doc, at: int, words: NameWords) -> bool:
    """Whether a small word continues the name: a capital follows soon, and "and" does not join two bodies."""
    follows = at + 1
    while follows < len(doc) and doc[follows].lower_ in ("the", "of") and follows < at + 2:
        follows += 1
    if follows < len(doc) and doc[follows].ent_type_ in ("DATE", "TIME"):
        return False
    if (
        follows >= len(doc)
        or not capital(doc[follows])
        or (doc[at].lower_ == "in" and doc[follows].ent_type_ in ("GPE", "DATE"))
    ):
        return False
    before = doc[at - 1].lower_
    if doc[at].lower_ in ("and", "&", "-"):
        return before not in words.organisations and doc[follows].ent_type_ not in ("PERSON", "GPE")
    if doc[at].lower_ == "the":
        return before in ("of", "for", "on", "in")
    return before in words.organisations or before in ("of", "for") or doc[at].lower_ in ("of", "de")


def _trimmed(doc: Doc, start: int, end: int) -> TokenSpan | None:
    for at in range(start, end):
        if at > start and (doc[at].is_space or (doc[at].text in "-–—" and doc[at - 1].whitespace_)):
            end = at
            break
    while start < end and (doc[start].pos_ == "DET" or doc[start].lower_ == "the" or not doc[start].text[:1].isalnum()):
        start += 1
    while (
        end > start
        and (doc[end - 1].tag_ == "POS" or not doc[end - 1].text[-1:].isalnum())
        and doc[end - 1].text not in (".", "Inc.", "Co.", "Ltd.", "Corp.")
    ):
        end -= 1
    while end > start and (doc[end - 1].text == "." or doc[end - 1].text in _LINKS):
        end -= 1
    return doc[start:end] if end > start else None


def _before_office(doc: Doc, start: int, end: int, words: NameWords) -> int:
    """Where a name ends whose last words are an office that somebody beside it holds: "Avaria Foreign | Minister Jo Doe"."""
    for at in range(start + 1, min(end + 1, len(doc))):
        holder = doc[at + 1] if at + 1 < len(doc) else None
        if (
            doc[at].lower_ in words.offices
            and not any(t.lower_ in words.organisations or t.lower_ in words.links for t in doc[start : max(end, at + 1)])
            and (at == end or (holder is not None and holder.is_title and holder.lower_ not in words.organisations))
        ):
            while at > start and (doc[at - 1].lower_ in words.office_modifiers or doc[at - 1].text == "-"):
                at -= 1
            return at
    return end


def _is_body(span: TokenSpan, words: NameWords) -> bool:
    last = span[-1].lower_
    if (
        not any(t.text[:1].isupper() for t in span)
        or (last in words.not_bodies and not _head_first(span, words))
        or span[0].lower_ in ("mr", "mrs", "ms")
    ):
        return False
    if len(span) == 1 and (
        last in words.offices or last in words.office_modifiers or last in ("state", "i", "we") or span[0].pos_ == "VERB"
    ):
        return False
    return not all(t.lower_ in words.office_modifiers or t.lower_ in words.offices or t.lower_ in _LINKS for t in span)


def _head_first(span: TokenSpan, words: NameWords) -> bool:
    """Whether the head noun stands before a link: "Centre for Sea Law"."""
    return any(t.lower_ in words.organisations and span[at].lower_ in ("of", "for", "on") for at, t in enumerate(span[:-1], 1))


def is_organ(tokens: TokenSpan, stated: frozenset[int], words: NameWords) -> bool:
    """Whether a name says no more than what a state's organ is: "Security Council", and no "Liberation Army"."""
    own = [t for t in tokens if t.i not in stated and t.tag_ != "POS" and t.lower_ not in words.links | words.articles]
    return any(t.lower_ in words.state_bodies for t in own) and all(
        t.lower_ in words.state_bodies | words.organ_modifiers | words.organs | words.organisations for t in own
    )


def first_words(doc: Doc, named: "list[tuple[TokenSpan, F]]", words: NameWords) -> Iterator[tuple[Token, F]]:
    """Tokens that are the first word of a company's or union's longer name, said alone ("Acme" for Acme Steel)."""
    known: dict[str, F] = {}
    surnames = {ent[-1].text for ent in doc.ents if ent.label_ == "PERSON" and len(ent) > 1} | {
        t.nbor().text for t in doc[:-1] if t.lower_ in words.offices or t.lower_ in words.honorifics
    }
    within: set[int] = set()
    common = words.organ_modifiers | words.office_modifiers | words.organisations | words.offices
    for span, figure in named:
        within.update(t.i for t in span)
        first = span[0]
        headed = len(span) > 1 and any(t.lower_ in words.organisations for t in span[1:])
        if (
            headed
            and first.is_alpha
            and first.text not in surnames
            and len(first) > 3
            and first.is_title
            and first.pos_ == "PROPN"
            and first.lower_ not in common
            and first.ent_type_ != "NORP"
        ):
            known.setdefault(first.text, figure)
    alone = [t for t in doc if t.text in known and t.i not in within and not _in_longer(t)] if known else []
    towns = {t.text for t in alone if _dateline_or_place(t, words)}
    yield from ((t, known[t.text]) for t in alone if t.text not in towns)


def _in_longer(token: Token) -> bool:
    """Whether a capitalised word follows or precedes: then it is a part of another name."""
    doc = token.doc
    after = doc[token.i + 1] if token.i + 1 < len(doc) else None
    before = doc[token.i - 1] if token.i else None
    return any(t is not None and t.is_title and t.pos_ == "PROPN" for t in (before, after))


def place_names(doc: Doc, taken: frozenset[int]) -> Iterator[TokenSpan]:
    for ent in doc.ents:
        if ent.label_ in ("GPE", "LOC", "FAC"):
            span = _trimmed(doc, ent.start, ent.end)
            if span is not None and not any(t.i in taken for t in span) and span[0].text[:1].isupper():
                yield span


def owner_before(roster: Roster, start: int, words: NameWords) -> Figure | None:
    """The state or body whose adjective, name or possessive stands right before these tokens ("Iran's", "the French lower")."""
    at = start - 1
    steps = 0
    while at >= 0 and steps < 5:
        token = roster.doc[at]
        figure = roster.named.get(at)
        if figure is not None and figure.kind in ("state", "bloc", "organisation"):
            return figure
        if (
            token.tag_ == "POS"
            or token.pos_ == "ADJ"
            or token.lower_ in words.organ_modifiers
            or token.lower_ in words.office_modifiers
        ):
            at -= 1
            steps += 1
            continue
        return None
    return None


def owner_after(roster: Roster, end: int) -> Figure | None:
    """The state in "Ministry of Defence of Russia", "the parliament of the Republic of Serbia"."""
    doc = roster.doc
    at = end + 1
    if end >= len(doc) or doc[end].lower_ not in ("of", "in"):
        return None
    while at < len(doc) and at < end + 3 and doc[at].lower_ == "the":
        at += 1
    figure = roster.named.get(at) if at < len(doc) else None
    figure = outer(roster, at, figure) if figure is not None else None
    return figure if figure is not None and figure.kind in ("state", "bloc", "organisation") else None


def portfolio(tokens: TokenSpan, words: NameWords) -> str:
    """One key for a ministry's field however it is put: "Foreign Ministry", "Ministry of Foreign Affairs", "MFA"."""
    said = dict(words.portfolios)
    short = dict(words.abbreviations)
    text = " ".join(
        t.lower_ for t in tokens if t.lower_ not in words.ministries and t.lower_ not in ("of", "for", "the", "'s", "’s")
    )
    if len(tokens) == 1 and tokens[0].text in short:
        text = short[tokens[0].text].lower().rsplit(" ", 1)[0]
    text = text.strip()
    return said.get(text, text)


def tie_abbreviations(roster: Roster, found: list[tuple[TokenSpan, Figure]], words: NameWords) -> None:
    """`Long Name (LN)` and `LN (Long Name)`: one figure, whatever the recogniser made of the part in brackets."""
    doc = roster.doc
    pairs: list[tuple[Figure, Figure]] = []
    ends = {span.end: (span, figure) for span, figure in found}
    for token in doc[:-2]:
        if token.text != "(" or token.i not in ends or doc[token.i + 2].text != ")":
            continue
        span, figure = ends[token.i]
        short = doc[token.i + 1]
        if abbreviates(short, span, words):
            other = roster.named.get(short.i)
            if other is None:
                roster.spot(figure, short.i, short.i + 1, alias=True)
            elif other is not figure and other.key.startswith(":"):
                pairs.append((other, figure))
            figure.aliases.setdefault(short.text, 1)
    merge(roster, pairs)


def callings(tokens: TokenSpan, words: NameWords) -> set[str]:
    """What a body of this name is called: by its own words, and by the noun beside it."""
    doc, said = tokens.doc, dict(words.calls)
    beside = [doc[at] for at in (tokens.start - 1, tokens.end) if 0 <= at < len(doc)]
    return {said[t.lower_] for t in tokens if t.lower_ in said} | {
        said[t.lower_] for t in beside if t.lower_ in said and t.text.islower()
    }


def implied(tokens: TokenSpan, words: NameWords) -> set[str]:
    """What a body with such words in its name may also be called."""
    lower = {t.lower_ for t in tokens}
    return {called for called, nouns in words.called_also if nouns & lower}


def merge(roster: Roster, pairs: list[tuple[Figure, Figure]]) -> None:
    """Give all that the first figure of each pair has to the second."""
    into: dict[Figure, Figure] = {}
    for gone, kept in pairs:
        while kept in into:
            kept = into[kept]
        if gone in into or gone is kept:
            continue
        into[gone] = kept
        for name, count in gone.aliases.items():
            kept.aliases[name] = kept.aliases.get(name, 0) + count
        kept.of = kept.of or gone.of
        kept.calls |= gone.calls
        kept.implied |= gone.implied

    def final(figure: Figure) -> Figure:
        while figure in into:
            figure = into[figure]
        return figure

    roster.spots[:] = [(spot, final(figure)) for spot, figure in roster.spots]
    roster.named.update({at: final(figure) for at, figure in roster.named.items() if figure in into})
    roster.figures[:] = [figure for figure in roster.figures if figure not in into]
    for figure in roster.figures:
        figure.of = final(figure.of) if figure.of is not None else None


def outer(roster: Roster, at: int, figure: Figure) -> Figure:
    """In "of the Russian Foreign Ministry" the ministry, whose first word is its state's."""
    if figure.kind != "state":
        return figure
    following = (roster.named.get(later) for later in range(at + 1, at + 4))
    body = next((one for one in following if one is not figure), None)
    return body if body is not None and body.of is figure else figure
