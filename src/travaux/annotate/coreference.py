"""Pronouns and descriptions ("she", "the Danish minister", "the alliance") referred to whom they mean, by salience in the document.

A description is matched by office or kind of body and by whose it is; a pronoun by gender, number, grammatical role and distance.
Where more than one figure fits equally, or none does, nothing is said.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from spacy.tokens import Token

from travaux.annotate.bodies import owner_after, owner_before
from travaux.annotate.gazetteer import official_names
from travaux.annotate.roster import Figure, Roster
from travaux.languages.names import NameWords

FAR = 4  # sentences back a pronoun looks
SUBJECT, OBJECT, OTHER = 3.0, 1.5, 1.0  # weight of a mention's role
DECAY = 0.45  # of that weight, a sentence
IT_LEAD = 1.0  # by how much "it" must know its figure from the next best

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "agent"})
_BODY_KINDS = frozenset({"state", "bloc", "organisation", "group"})


@dataclass
class _Seen:
    """A mention already read: its figure, sentence, head token and weight."""

    figure: Figure
    sentence: int
    token: Token
    weight: float


@dataclass
class _Memory:
    seen: list[_Seen] = field(default_factory=list)

    def latest(self, fits: "list[Figure]") -> Figure | None:
        return next((one.figure for one in reversed(self.seen) if one.figure in fits), None)


def find(roster: Roster, dated: Figure | None, titles: set[int], words: NameWords) -> None:
    """Read the document from left to right and add mentions for descriptions and pronouns."""
    doc = roster.doc
    starts: dict[int, list[tuple[int, Figure]]] = {}
    for spot, figure in roster.spots:
        if figure.kind != "place":
            starts.setdefault(spot.start, []).append((spot.end, figure))
    pronouns = dict(words.pronouns)
    memory = _Memory()
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            for end, figure in starts.get(token.i, ()):
                head = doc[token.i : end].root
                if head.dep_ not in ("amod", "compound", "nmod", "poss") or figure.kind == "person":
                    memory.seen.append(_Seen(figure, number, head, _weight(head)))
            if token.i in roster.named:
                continue
            gender = pronouns.get(token.lower_)
            if gender:
                told = _pronoun(token, gender, number, memory, words)
                if told is not None:
                    roster.spot(told, token.i, token.i + 1)
                    memory.seen.append(_Seen(told, number, token, _weight(token)))
            elif token.pos_ in ("NOUN", "PROPN") and token.i not in titles:
                for told in _description(roster, token, number, memory, dated, words):
                    memory.seen.append(_Seen(told, number, token, _weight(token)))


def _weight(token: Token) -> float:
    head = token
    while head.dep_ in ("conj", "appos") and head.head is not head:
        head = head.head
    if head.dep_ in _SUBJECTS or (head.dep_ == "pobj" and head.head.dep_ == "agent"):
        return SUBJECT
    return OBJECT if head.dep_ in ("dobj", "dative", "iobj") else OTHER


# --- pronouns ---------------------------------------------------------------------------------------------------------


def _pronoun(token: Token, gender: str, number: int, memory: _Memory, words: NameWords) -> Figure | None:
    if gender in ("m", "f"):
        scores = _scores(
            token,
            number,
            memory,
            lambda figure: figure.kind in ("person", "unnamed") and not figure.plural and figure.gender in ("", gender),
        )
        best = _best(scores, 0.0)
        if best is not None and not best.gender and best.kind == "person":
            best.gender = gender
        return best
    if gender == "n":
        own = token.tag_ == "PRP$"
        if not own and (token.dep_ not in _SUBJECTS or not _acts(token)):
            return None
        reach = 0 if own else 1
        scores = _scores(token, number, memory, lambda figure: figure.kind in _BODY_KINDS and not figure.plural, reach)
        return _best({f: s for f, s in scores.items() if s >= SUBJECT * DECAY}, IT_LEAD)
    scores = _scores(token, number, memory, lambda figure: figure.plural, 1)
    return _best(scores, IT_LEAD)


def _acts(token: Token) -> bool:
    """Whether the verb of an "it" wants an agent: it reports, or has an object or a clause of purpose."""
    verb = token.head
    return (
        verb.lemma_ not in ("be", "seem", "appear", "become", "remain", "take", "happen", "matter", "follow")
        and verb.pos_ == "VERB"
    )


def _scores(
    token: Token, number: int, memory: _Memory, fits: Callable[[Figure], bool], reach: int = FAR
) -> dict[Figure, float]:
    scores: dict[Figure, float] = {}
    barred = _clause_mates(token)
    for one in reversed(memory.seen):
        if number - one.sentence > reach:
            break
        if not fits(one.figure) or one.token.i in barred:
            continue
        scores[one.figure] = scores.get(one.figure, 0.0) + one.weight * DECAY ** (number - one.sentence)
    return scores


def _clause_mates(token: Token) -> set[int]:
    """Tokens a pronoun cannot mean for standing beside it as subject and object of one verb."""
    if token.tag_ == "PRP$" or token.dep_ not in ("dobj", "dative", "pobj", "nsubj", "iobj"):
        return set()
    verb = token.head
    while verb.dep_ == "prep" and verb.head is not verb:
        verb = verb.head
    if verb.pos_ not in ("VERB", "AUX"):
        return set()
    out = set()
    for child in verb.children:
        if child is not token and child.dep_ in ("nsubj", "dobj", "dative", "nsubjpass"):
            out.add(child.i)
            out.update(c.i for c in child.conjuncts)
    return out


def _best(scores: dict[Figure, float], lead: float) -> Figure | None:
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    if not ranked or (len(ranked) > 1 and ranked[0][1] - ranked[1][1] < lead):
        return None
    return ranked[0][0]


# --- descriptions -----------------------------------------------------------------------------------------------------


def _description(
    roster: Roster, head: Token, number: int, memory: _Memory, dated: Figure | None, words: NameWords
) -> list[Figure]:
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
    if low in words.governments and definite and not plural:
        figure = _governed(memory, number) or dated or _only(roster, "state") or roster.figure(f":{low}", "organisation", low)
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
    called = dict(words.calls).get(low)
    if called and not plural and (definite or head.is_title) and head.text.lower() == low:
        body = _called(roster, called, owner, memory, opening, start, head.i)
        if body is not None:
            roster.spot(body, start if definite else head.i, end)
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
            if at in roster.named and roster.named[at].kind in _BODY_KINDS
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


def _governed(memory: _Memory, number: int) -> Figure | None:
    """The state one of whose organs was named a moment ago."""
    for one in reversed(memory.seen):
        if number - one.sentence > FAR:
            break
        state = one.figure.of
        if (
            one.figure.kind == "organisation"
            and state is not None
            and state.kind == "state"
            and one.figure.key.startswith(state.key)
        ):
            return state
    return None


def _only(roster: Roster, kind: str) -> Figure | None:
    fits = [figure for figure in roster.figures if figure.kind == kind]
    return fits[0] if len(fits) == 1 else None


def _ranked_state(roster: Roster, head: Token, words: NameWords) -> Figure | None:
    """`the Islamic Republic`: the only state of the document whose official name opens so."""
    for length in (2, 1):
        start = head.i + 1 - length
        if start < 1:
            continue
        phrase = roster.doc[start : head.i + 1]
        if (
            not any(phrase.text.casefold() == rank.casefold() for rank in words.rank_names)
            or roster.doc[start - 1].lower_ != "the"
        ):
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


def _pair(memory: _Memory, kind: str, number: int) -> list[Figure]:
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
    fits = [figure for figure in roster.figures if figure.kind == "person" and kin & set((figure.office or "").lower().split())]
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


def _office_holder(
    roster: Roster, head: Token, start: int, owner: Figure | None, definite: bool, memory: _Memory, words: NameWords
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
        held = set(figure.office.lower().split())
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
        while cut < head.i and roster.doc[cut].lower_ not in words.office_modifiers:
            cut += 1
        office = " ".join(roster.doc[cut : head.i + 1].text.split())
        owning = [at for at in range(start, head.i) if roster.named.get(at) is owner]
        text = " ".join(roster.doc[owning[0] : head.i + 1].text.split()) if owning else f"{office} of {owner.name}"
        figure = roster.figure(f"office:{owner.key}:{office.lower()}", "person", text)
        figure.office, figure.of = office, owner
        roster.spot(figure, start, head.i + 1)
        return [figure]
    return _unnamed(roster, head, start, owner, definite, False, words)


def _called(
    roster: Roster, called: str, owner: Figure | None, memory: _Memory, opening: str, start: int, head: int
) -> Figure | None:
    """The body a description such as "the alliance" means: the latest named of those that are one."""
    if opening in ("a", "an", "another") or any(t.pos_ == "PROPN" and t.i not in roster.named for t in roster.doc[start:head]):
        return None
    bodies = [figure for figure in roster.figures if figure.kind in ("organisation", "bloc", "group") and not figure.plural]
    if owner is not None:
        bodies = [figure for figure in bodies if figure.of is owner or figure is owner]
    fits = [figure for figure in bodies if called in figure.calls]
    if not fits and called == "company":
        fits = [figure for figure in bodies if not figure.calls and figure.of is None and not figure.key.startswith("office")]
    return memory.latest(fits) or (fits[0] if len(fits) == 1 else None)


def _unnamed(
    roster: Roster, head: Token, start: int, owner: Figure | None, definite: bool, plural: bool, words: NameWords
) -> list[Figure]:
    """Sources without a name ("a senior official") and groups that act ("the rebels"), as subjects or whom somebody quotes."""
    low = head.lower_
    top = head.head if head.dep_ == "conj" else head
    acts = top.dep_ in _SUBJECTS or (
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
