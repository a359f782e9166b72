"""A state's organs named by what they are: "the French foreign ministry", "Iran's parliament", "MFA", in capitals or not.

Invariant: organs of two states, and two ministries of one state, stay apart. An organ whose owner is not said joins the only
one of its kind in the document, else the latest named, else that of the state from whose capital the report is dated.
"""

from bisect import bisect_left

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from travaux.annotate.bodies import owner_after, owner_before, portfolio
from travaux.annotate.roster import Figure, Roster
from travaux.languages.names import NameWords


def find(roster: Roster, named: list[TokenSpan], dated: Figure | None, words: NameWords) -> None:
    """Add the organs named in the document to the roster; `dated` is the state whose capital the date line names.

    `named` are the proper names of bodies: "Army" in one of those is no organ of its own.
    """
    waiting: list[tuple[int, int, str]] = []
    told: dict[str, list[tuple[int, Figure]]] = {}
    within = {t.i: span for span in named for t in span}
    for token in roster.doc:
        bounds = _bounds(token, roster, words)
        if bounds is not None and token.i in within and _proper(within[token.i], bounds, roster, words):
            continue
        if bounds is None:
            continue
        start, end = bounds
        kind = _kind(roster, start, end, token, words)
        owner, first, last = owner_before(roster, start, words), start, end
        if owner is not None:
            first = _owner_start(roster, start, owner)
        else:
            owner = owner_after(roster, end)
            if owner is not None:
                last = max(at for at in range(end, min(len(roster.doc), end + 6)) if roster.named.get(at) is owner) + 1
        if owner is None:
            waiting.append((start, end, kind))
        elif kind in words.ministries:
            of = [figure for figure in roster.figures if figure.of is owner and figure.key.endswith(f" {kind}")]
            if len(of) == 1:
                roster.spot(of[0], first, last)
        else:
            told.setdefault(kind, []).append((start, _tell(roster, owner, kind, first, last)))
    for start, end, kind in waiting:
        if kind in words.ministries:
            continue  # "the ministry" says nothing of its own: a description
        own = _fitting(roster, kind, start, told.get(kind, []))
        if own is None and dated is not None:
            own = _figure(roster, dated, kind)
        roster.spot(own or _figure(roster, None, kind), start, end, alias=True)
    for figure in roster.figures:
        if figure.kind == "organisation" and figure.name == figure.key.rpartition(":")[2] and figure.aliases:
            figure.name = max(figure.aliases, key=lambda name: (len(name.split()), len(name), name))


def _proper(span: TokenSpan, bounds: tuple[int, int], roster: Roster, words: NameWords) -> bool:
    """Whether a name of a body has words of its own beside the organ and its state."""
    plain = words.links | words.articles | words.organ_modifiers
    return any(
        not bounds[0] <= t.i < bounds[1] and t.i not in roster.named and t.tag_ != "POS" and t.lower_ not in plain for t in span
    )


def _bounds(token: Token, roster: Roster, words: NameWords) -> tuple[int, int] | None:
    """The tokens of the organ's name around its head noun, without its owner."""
    doc = roster.doc
    if token.i in roster.named and roster.named[token.i].kind != "state":
        return None
    if any(token.text == short for short, _ in words.abbreviations):
        return token.i, token.i + 1
    is_ministry = token.lower_ in words.ministries and token.tag_ not in ("NNS", "NNPS")
    modifies = token.dep_ in ("amod", "compound", "nmod") and not (
        token.i + 1 < len(doc) and doc[token.i + 1].lower_ in words.offices
    )
    if not is_ministry and (token.lower_ not in words.organs or modifies or token.pos_ == "ADJ"):
        return None
    start, end = token.i, token.i + 1
    while start and doc[start - 1].lower_ in words.organ_modifiers and start - 1 not in roster.named:
        start -= 1
    if is_ministry and start == token.i and end + 1 < len(doc) and doc[end].lower_ in ("of", "for"):
        at = end + 1
        while (
            at < len(doc)
            and at < end + 7
            and (
                doc[at].lower_ in words.organ_modifiers
                or doc[at].lower_ in ("the", "affairs")
                or (doc[at].lower_ == "and" and _field(doc[at + 1 : at + 2], words))
            )
            and at not in roster.named
        ):
            at += 1
        if at > end + 1:
            end = at
    return start, end


def _field(tokens: object, words: NameWords) -> bool:
    return any(t.lower_ in words.organ_modifiers for t in tokens)  # type: ignore[attr-defined]


def _kind(roster: Roster, start: int, end: int, head: Token, words: NameWords) -> str:
    tokens = roster.doc[start:end]
    if head.lower_ in words.ministries or head.lower_ not in words.organs:
        return f"{portfolio(tokens, words)} {min(words.ministries, key=len)}".strip()
    return dict(words.calls).get(tokens.text.lower(), tokens.text.lower())


def _owner_start(roster: Roster, start: int, owner: Figure) -> int:
    at = start - 1
    while at >= 0 and roster.named.get(at) is not owner:
        at -= 1
    while at > 0 and roster.named.get(at - 1) is owner:
        at -= 1
    return at


def _figure(roster: Roster, owner: Figure | None, kind: str) -> Figure:
    figure = roster.figure(f"{owner.key if owner else ''}:{kind}", "organisation", kind)
    figure.of = figure.of or owner
    figure.calls |= {kind, kind.rsplit(" ", 1)[-1]}
    return figure


def _tell(roster: Roster, owner: Figure, kind: str, start: int, end: int) -> Figure:
    figure = _figure(roster, owner, kind)
    inside = [(at, roster.named[at]) for at in range(start, end) if at in roster.named]
    roster.spot(figure, start, end, alias=True)
    for at, owning in inside:  # the owner keeps its own word
        roster.named[at] = owning
    return figure


def _fitting(roster: Roster, kind: str, start: int, told: list[tuple[int, Figure]]) -> Figure | None:
    fits = [figure for figure in roster.figures if figure.key.endswith(f":{kind}")]
    if len(fits) < 2:
        return fits[0] if fits else None
    before = bisect_left(told, start, key=lambda pair: pair[0])
    return told[before - 1][1] if before else fits[0]
