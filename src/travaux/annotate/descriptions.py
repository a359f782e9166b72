"""Descriptions: whom "the Danish minister", "the alliance" or "a senior official" mean, by office or kind of body and owner.

What has no name of its own in the document becomes a figure without one; what fits two equally is left alone.
"""

from spacy.tokens import Token

from travaux.annotate.abbreviations import is_abbreviation
from travaux.annotate.bodies import owner_after, owner_before
from travaux.annotate.gazetteer import official_names
from travaux.annotate.roster import Figure, Roster
from travaux.annotate.salience import BODY_KINDS, FAR, SUBJECTS, Memory
from travaux.languages.names import NameWords

TOLD = frozenset({"organisation", "bloc", "group"})  # kinds that a description such as "the alliance" may mean


def meant(roster: Roster, head: Token, number: int, memory: Memory, dated: Figure | None, words: NameWords) -> list[Figure]:
    """The figures a noun phrase with this head means; tells the roster of them."""
    low = head.lower_
    start = _left_edge(roster, head, words)
    opening = roster.doc[start].lower_
    definite = opening in words.definite or opening in ("his", "its", "their", "her")
    owner = _owner(roster, start, head.i, words)
    plural = head.tag_ in ("NNS", "NNPS")
    end = head.i + 1
    if (
        low in words.sides
        and head.dep_ not in ("compound", "amod", "nmod")
        and owner is not None
        and owner.kind in ("state", "bloc")
    ):
        roster.spot(owner, start, end, name=False)
        roster.named[head.i] = owner
        if low in words.governments:
            bare = start + (opening == "the")
            owner.aliases.setdefault(" ".join(roster.doc[bare:end].text.split()), 0)
        return [owner]
    if low in words.governments and definite and not plural and not (opening != "its" and roster.doc[start].tag_ == "PRP$"):
        figure = _governing(roster, memory, number, dated, words) or roster.figure(f":{low}", "organisation", low)
        if figure.kind == "organisation":
            figure.aliases.setdefault(low, 1)
        roster.spot(figure, start, end)
        return [figure]
    if (state := _ranked_state(roster, head, words)) is not None:
        return [state]
    if plural and definite and (low in words.pairs or low[:-1] in words.offices):
        pair = _pair(memory, "person" if low[:-1] in words.offices else "", number) or _holders(roster, low[:-1], words)
        for one in pair:
            roster.spot(one, start, end)
        return pair
    if (
        not plural
        and low in words.offices | words.plain_persons
        and (definite or owner or head.is_title)
        and head.dep_ not in ("compound", "amod")
    ):
        return _office_holder(roster, head, start, owner, definite, memory, words)
    if plural and opening == "the" and start == head.i - 1 and (body := _told_by_members(roster, low, words)) is not None:
        roster.spot(body, start, end)
        return [body]
    called = dict(words.calls).get(low)
    if called and plural and called in words.armed:
        if owner is not None and called in owner.calls | owner.implied:
            roster.spot(owner, start + (opening == "the"), end, name=False)
            return [owner]
        owner = None if owner is not None and owner.kind == "state" else owner
    collective = low in words.collectives and head.dep_ in SUBJECTS and start == head.i
    if called and (not plural or called in words.armed) and (definite or head.is_title or collective or plural):
        body = _called(roster, called, owner, memory, opening, start, head.i, words)
        if body is not None:
            roster.spot(body, start if definite else head.i, end)
            if head.is_title and not head.is_sent_start and body.kind == "organisation":
                body.aliases.setdefault(head.text, 1)
            return [body]
    return _unnamed(roster, head, start, owner, definite, plural, words)


def _left_edge(roster: Roster, head: Token, words: NameWords) -> int:
    """The first token of the noun phrase before its head, determiner and nationality among them."""
    left = head.left_edge.i if head.left_edge.i >= head.sent.start else head.i
    at = head.i
    while at > left:
        token = roster.doc[at - 1]
        if (
            token.is_space
            or (token.is_punct and token.text not in ("-", "‐"))
            or (token.pos_ in ("VERB", "AUX", "ADP", "CCONJ", "SCONJ") and token.tag_ not in ("VBG", "VBN"))
        ):
            break
        at -= 1
    return at


def _owned_in(roster: Roster, start: int, end: int) -> Figure | None:
    return next(
        (
            roster.named[at]
            for at in range(end - 1, start - 1, -1)
            if at in roster.named and roster.named[at].kind in BODY_KINDS
        ),
        None,
    )


def _owner(roster: Roster, start: int, head: int, words: NameWords) -> Figure | None:
    """Whose the thing is: of nationality, possessor, or the state after it ("in Oslo" too)."""
    first = roster.named.get(start)
    if roster.doc[start].tag_ == "PRP$" and first is not None:
        return first.of if first.kind in ("person", "unnamed") else first
    owner = owner_before(roster, head, words) or owner_after(roster, head + 1) or _owned_in(roster, start, head)
    if owner is None and head + 2 < len(roster.doc) and roster.doc[head + 1].lower_ == "in":
        place = roster.named.get(head + 2)
        owner = roster.capitals.get(place.key) if place is not None else None
    return owner


def _governing(roster: Roster, memory: Memory, number: int, dated: Figure | None, words: NameWords) -> Figure | None:
    """Whose "the government" is: that of an organ named a moment ago, of the report, of the only state, of who negotiates."""
    helpers = memory.helpers
    organ = _governed(memory, number, words)
    if organ is not None or (dated is not None and dated not in helpers):
        return organ or dated
    states = [figure for figure in roster.figures if figure.kind == "state" and figure not in helpers]
    persons = [figure for figure in roster.figures if figure.kind == "person" and figure.of in states]
    sent = {figure.of for figure in persons if words.negotiating & _words(figure.office or "")}
    fits = sent or set(states)
    return next(iter(fits)) if len(fits) == 1 else None


def mediators(roster: Roster, words: NameWords) -> frozenset[Figure]:
    """States said to help others agree: "the Qatari mediator", "mediators Norway and Kenya", "mediated by Kenya"."""
    out = {f.of for f in roster.figures if f.kind == "person" and words.mediating & _words(f.office or "")}
    for token in roster.doc:
        if token.lower_ in words.mediating:
            out.add(owner_before(roster, token.i, words))
            near = [t for child in token.children if child.dep_ in ("agent", "appos") for t in (child, *child.children)]
            out.update(roster.named.get(t.i) for one in near for t in (one, *one.conjuncts))
    return frozenset(f for f in out if f is not None and f.kind == "state")


def _governed(memory: Memory, number: int, words: NameWords) -> Figure | None:
    """The state one of whose organs at home was named a moment ago, and which is no mediator."""
    for one in reversed(memory.seen):
        if number - one.sentence > FAR:
            break
        state = one.figure.of
        if (
            one.figure.kind == "organisation"
            and state is not None
            and state.kind == "state"
            and state not in memory.helpers
            and one.figure.key.startswith(state.key)
            and not words.missions & _words(one.figure.name)
        ):
            return state
    return None


def _ranked_state(roster: Roster, head: Token, words: NameWords) -> Figure | None:
    """`the Islamic Republic`: the only state of the document whose official name opens so."""
    ranks = {rank.casefold() for rank in words.rank_names}
    for length in (2, 1):
        start = head.i + 1 - length
        if start < 1:
            continue
        phrase = roster.doc[start : head.i + 1]
        if phrase.text.casefold() not in ranks or roster.doc[start - 1].lower_ != "the":
            continue
        fits = [figure for figure in roster.figures if figure.kind == "state" and _opens(figure, phrase.text)]
        if len(fits) == 1:
            roster.spot(fits[0], start, head.i + 1, alias=phrase[0].text[0].isupper())
            return fits[0]
    return None


def _opens(figure: Figure, phrase: str) -> bool:
    return any(
        name.casefold().startswith(f"{phrase.casefold()} ") or f" {phrase.casefold()}" in name.casefold()
        for name in official_names(figure.key)
    )


def _pair(memory: Memory, kind: str, number: int) -> list[Figure]:
    """The two figures last named together ("A and B"), not long ago."""
    for late in range(len(memory.seen) - 1, 0, -1):
        one = memory.seen[late]
        if number - one.sentence > FAR:
            break
        for other in reversed(memory.seen[max(0, late - 4) : late]):
            joined = _joined(other.token, one.token) and one.figure is not other.figure
            if joined and all((f.kind == kind) if kind else (f.kind in ("state", "bloc")) for f in (one.figure, other.figure)):
                return [other.figure, one.figure]
    return []


def _holders(roster: Roster, office: str, words: NameWords) -> list[Figure]:
    """The two persons with this office, where there are two and no more."""
    kin = _kin(office, words)
    fits = [figure for figure in roster.figures if figure.kind == "person" and kin & _words(figure.office or "")]
    return fits if len(fits) == 2 else []


def _joined(first: Token, second: Token) -> bool:
    """Whether "and" joins two names, by the parse or with nothing but titles between them."""
    if second in first.conjuncts:
        return True
    between = list(first.doc[first.i + 1 : second.i])
    return sum(t.lower_ == "and" for t in between) == 1 and all(
        t.pos_ in ("ADJ", "PROPN", "NOUN", "DET", "CCONJ", "ADP") for t in between
    )


def _kin(word: str, words: NameWords) -> set[str]:
    return {word}.union(*(group for group in words.office_kin if word in group))


def _words(office: str) -> set[str]:
    return set(office.lower().replace("-", " ").split())


def _office_holder(
    roster: Roster, head: Token, start: int, owner: Figure | None, definite: bool, memory: Memory, words: NameWords
) -> list[Figure]:
    fits: list[Figure] = []
    loosely: list[Figure] = []
    for figure in roster.figures:
        if figure.kind == "unnamed" and not figure.plural and definite and figure.name.lower().split()[-1] == head.lower_:
            fits.append(figure)
        if figure.kind != "person" or not figure.office or figure.plural:
            continue
        if (
            owner is not None
            and figure.of is not None
            and figure.of is not owner
            and figure.of.of is not owner
            and owner.of is not figure.of
        ):
            continue
        if owner is not None and figure.of is None:
            continue
        held = _words(figure.office)
        plain = head.lower_ in words.plain_persons and not held & _kin(head.lower_, words)
        if not plain and not held & _kin(head.lower_, words):
            continue
        if (head.lower_ in words.female and figure.gender == "m") or (head.lower_ in words.male and figure.gender == "f"):
            continue
        field_ = {t.lower_ for t in roster.doc[start : head.i] if t.lower_ in words.office_modifiers}
        if field_ and not plain and not field_ <= held | words.former and not held & _kin("spokesman", words):
            continue
        exact = not plain and (owner is None or figure.of is owner or owner.kind == "state")
        (fits if exact else loosely).append(figure)
    fits = fits or loosely
    chosen = memory.latest(fits) or (fits[0] if len(fits) == 1 else None)
    article = roster.doc[start].lower_ in ("a", "an", "another", "one")
    if chosen is not None and not article:
        roster.spot(chosen, start, head.i + 1)
        return [chosen]
    if owner is not None and not article and head.lower_ not in words.plain_persons and head.tag_ != "NNS":
        cut = max((at + 1 for at in range(start, head.i) if at in roster.named or roster.doc[at].tag_ == "POS"), default=start)
        while cut < head.i and roster.doc[cut].lower_ not in words.office_modifiers | words.offices:
            cut += 1
        office = " ".join(roster.doc[cut : head.i + 1].text.split())
        owning = [at for at in range(start, head.i) if roster.named.get(at) is owner and roster.doc[at].tag_ != "PRP$"]
        text = " ".join(roster.doc[owning[0] : head.i + 1].text.split()) if owning else f"{office} of {owner.name}"
        figure = roster.figure(f"office:{owner.key}:{office.lower()}", "person", text)
        figure.office, figure.of = office, owner
        roster.spot(figure, start, head.i + 1)
        return [figure]
    return _unnamed(roster, head, start, owner, definite, False, words)


def _called(
    roster: Roster, called: str, owner: Figure | None, memory: Memory, opening: str, start: int, head: int, words: NameWords
) -> Figure | None:
    """The body a description such as "the alliance" means: the latest named of those that are one."""
    if opening in ("a", "an", "another") or any(t.pos_ == "PROPN" and t.i not in roster.named for t in roster.doc[start:head]):
        return None
    bodies = [figure for figure in roster.figures if figure.kind in TOLD and not (figure.plural or figure.outlet)]
    if owner is not None:
        bodies = [figure for figure in bodies if figure.of is owner or figure is owner]
    fits = [figure for figure in bodies if called in figure.calls]
    if not fits or (called != "company" and memory.latest(fits) is None):
        plain = [figure for figure in bodies if _nondescript(figure, words)]
        implied = [figure for figure in bodies if called in figure.implied]
        brief = [figure for figure in plain if is_abbreviation(figure.name)]
        fits = fits or (
            implied or plain if called == "company" else [*implied, *brief] if called in words.spelt_short else implied
        )
    return memory.latest(fits) or (fits[0] if len(fits) == 1 else None)


def _told_by_members(roster: Roster, plural: str, words: NameWords) -> Figure | None:
    """The one body whose name says of whom it is made: "the growers" of the Southern Growers Association."""
    if plural in words.sides | words.pairs | words.offices:
        return None
    bodies = [figure for figure in roster.figures if figure.kind in TOLD and figure.of is None and not figure.outlet]
    fits = [figure for figure in bodies if plural in figure.name.lower().replace("’", "'").replace("'", "").split()[:-1]]
    return fits[0] if len(fits) == 1 else None


def _nondescript(figure: Figure, words: NameWords) -> bool:
    """Whether nothing said of a body tells what it is: no office of a state, and nobody that mediates."""
    said = set(figure.name.lower().split())
    return not figure.calls and figure.of is None and not said & (words.mediating | words.state_bodies)


def _unnamed(
    roster: Roster, head: Token, start: int, owner: Figure | None, definite: bool, plural: bool, words: NameWords
) -> list[Figure]:
    """Sources without a name ("a senior official") and groups that act ("the rebels"), as subjects or whom somebody quotes."""
    low = head.lower_
    top = head.head if head.dep_ == "conj" else head
    acts = top.dep_ in SUBJECTS or (
        top.dep_ == "pobj"
        and top.head.lower_ in ("to", "by")
        and (top.head.dep_ == "agent" or top.head.head.lower_ == "according")
    )
    addressed = (top.dep_ == "pobj" and top.head.lower_ in ("with", "from", "to", "between")) or top.dep_ in ("dobj", "dative")
    if not acts and not (addressed and low in words.collectives and definite):
        return []
    if roster.doc[start].tag_ == "PRP$":
        start += 1
    text = " ".join(roster.doc[start : head.i + 1].text.split())
    if low in words.collectives and (plural or low not in words.offices):
        bare = start + (roster.doc[start].lower_ in words.definite)
        name = " ".join(roster.doc[bare : head.i + 1].text.split())
        figure = roster.figure(f"group:{name.lower()}", "group", name)
    elif low in words.sources:
        figure = roster.figure(f"unnamed:{text.lower()}", "unnamed", text)
    else:
        return []
    figure.plural = plural
    figure.of = figure.of or owner
    roster.spot(figure, start, head.i + 1)
    return [figure]
