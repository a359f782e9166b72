"""Offices of persons, read around their names: before ("Foreign Minister X"), after (", spokeswoman of Y") or in apposition.

Invariant: an office is words of the document without nationality; whom it serves is a figure already on the roster.
"""

from dataclasses import dataclass, replace

from travaux.annotate import bodies
from travaux.annotate.bodies import outer, owner_before
from travaux.annotate.roster import Figure, Roster, Spot
from travaux.languages.names import NameWords

_REACH = 14
_OWNERS = frozenset({"state", "bloc", "organisation", "group", "place"})


@dataclass(frozen=True, slots=True)
class Held:
    """An office found beside a name: its words (None for a counterpart), whom it serves, and the tokens it takes."""

    office: str | None
    of: Figure | None
    start: int
    end: int


def read(roster: Roster, spot: Spot, words: NameWords) -> Held | None:
    """The office said beside this name, if any."""
    held = _before(roster, spot, words) or _after(roster, spot, words) or _apposed(roster, spot, words)
    served = _named_after(roster, spot) or _possessed(roster, spot) or _led(roster, spot, words)
    if served is None or (held is not None and held.of is not None):
        return held
    return replace(held, of=served) if held is not None else Held(None, served, spot.start, spot.start)


def _named_after(roster: Roster, spot: Spot) -> Figure | None:
    """`X of Y,` where Y is a state or body: whom X serves."""
    doc, at = roster.doc, spot.end
    if at + 2 >= len(doc) or doc[at].lower_ != "of":
        return None
    at += 1 + (doc[at + 1].lower_ == "the")
    return _serves(roster, at)


def _led(roster: Roster, spot: Spot, words: NameWords) -> Figure | None:
    """`X, who leads the Danish delegation`: whose the delegation is."""
    doc, at = roster.doc, spot.end
    if at + 4 >= len(doc) or doc[at].text != "," or doc[at + 1].tag_ != "WP" or doc[at + 2].lower_ not in words.leading:
        return None
    field = next((t.i for t in doc[at + 3 : at + 9] if t.lower_ in words.office_fields), None)
    if field is None or any(t.is_punct and t.text not in ("-", "’", "'") for t in doc[at + 3 : field]):
        return None
    follows = bodies.owner_after(roster, field + 1)
    return follows or next((figure for k in range(field - 1, at + 2, -1) if (figure := _serves(roster, k))), None)


def ministry(roster: Roster, held: Held, words: NameWords) -> Figure | None:
    """Which one "ministry spokesman X" serves: the one named in this sentence or the one before."""
    if held.start == 0 or roster.doc[held.start - 1].lower_ not in words.ministries:
        return None
    told = [figure for figure in _named_near(roster, held.start) if _is_ministry(figure, words)]
    return told[-1] if told else None


def near(roster: Roster, held: Held, words: NameWords) -> Figure | None:
    """The state of a minister in or after a sentence that names the ministry of this state, and no other state."""
    told = _named_near(roster, held.start)
    served = {figure.of for figure in told if _is_ministry(figure, words)}
    states = served | {figure for figure in told if figure.kind == "state"}
    return served.pop() if served and len(states) == 1 else None


def _named_near(roster: Roster, at: int) -> list[Figure]:
    """Those named before this token in its sentence and the one before, in reading order."""
    first = roster.doc[at].sent.start
    first = roster.doc[first - 1].sent.start if first else 0
    return [figure for token in range(first, at) if (figure := roster.named.get(token)) is not None]


def _is_ministry(figure: Figure, words: NameWords) -> bool:
    return figure.of is not None and bool(words.ministries & set(" ".join(figure.aliases).lower().split()))


def _possessed(roster: Roster, spot: Spot) -> Figure | None:
    """`Y's X` where Y is a state or body."""
    at = spot.start - 1
    return _serves(roster, at - 1) if at > 0 and roster.doc[at].tag_ == "POS" else None


def _serves(roster: Roster, at: int) -> Figure | None:
    figure = roster.named.get(at)
    return figure if figure is not None and figure.kind in _OWNERS else None


def _before(roster: Roster, spot: Spot, words: NameWords) -> Held | None:
    doc = roster.doc
    at, heads, counterpart = spot.start - 1, 0, False
    if at >= 0 and doc[at].lower_ in words.office_links:
        return None
    while at >= 0 and spot.start - at < _REACH:
        token, low = doc[at], doc[at].lower_
        if _serves(roster, at) or token.tag_ == "POS" or low in words.honorifics or low in words.styles:
            pass
        elif low in words.offices or low in words.counterparts:
            heads += 1
            counterpart = counterpart or low in words.counterparts
        elif low in words.office_modifiers or token.pos_ == "ADJ" or token.text == "-" or _bracket(roster, at):
            pass
        else:
            back = next(
                (
                    k
                    for k in range(at, max(0, at - 4), -1)
                    if doc[k].lower_ in words.office_links and doc[k - 1].lower_ in words.offices
                ),
                None,
            )
            if back is None or any(doc[k].is_punct or doc[k].pos_ == "VERB" for k in range(back, at + 1)):
                break
            at = back
        at -= 1
    start = at + 1
    if not heads:
        return None
    return _parsed(roster, start, spot.start, counterpart, words)


def _bracket(roster: Roster, at: int) -> bool:
    """A bracket around an abbreviation: "chief of the Body (B) X"."""
    return roster.doc[at].text in ("(", ")") and (_serves(roster, at - 1) or _serves(roster, at + 1)) is not None


def _parsed(roster: Roster, start: int, end: int, counterpart: bool, words: NameWords) -> Held | None:
    """Split title words into nationality, office and field."""
    doc = roster.doc
    first = next(at for at in range(start, end) if doc[at].lower_ in words.offices or doc[at].lower_ in words.counterparts)
    owner = next((figure for at in range(first - 1, start - 1, -1) if (figure := _serves(roster, at))), None)
    cut = max((at + 1 for at in range(start, first) if _serves(roster, at) or doc[at].tag_ == "POS"), default=start)
    while cut < first and doc[cut].lower_ not in words.office_modifiers:
        cut += 1
    finish = end
    while finish > first + 1 and (
        doc[finish - 1].lower_ in words.honorifics or doc[finish - 1].lower_ in words.styles or doc[finish - 1].is_punct
    ):
        finish -= 1
    inner = next((at for at in range(first + 1, finish) if _serves(roster, at)), None)
    if inner is not None and owner is None:
        owner = _serves(roster, inner)
        finish = next((at for at in range(inner, first, -1) if doc[at].lower_ in words.office_links), inner)
    office = " ".join(doc[cut:finish].text.split())
    past = next((doc[at].lower_ for at in range(start, cut) if doc[at].lower_ in words.former), None)
    if past and office:
        office = f"{past} {office}"
    if counterpart or (len(office) < 2):
        return Held(None, owner, start, end)
    return Held(office, owner, start, end)


def _after(roster: Roster, spot: Spot, words: NameWords) -> Held | None:
    """`X, the spokeswoman of Y,` and, where a page lost its layout, `X` on a line followed by the office."""
    doc = roster.doc
    at = spot.end
    glued = spot.span.end < doc[spot.end - 1].idx + len(doc[spot.end - 1])
    if glued:
        at = spot.end - 1
    elif at < len(doc) and doc[at].text in (",", "(", "-", "–", "—", "--"):
        at += 1
    else:
        return None
    begin = at
    while at < len(doc) and at - begin < 9:
        token = doc[at]
        if roster.named.get(at) is not None and roster.named[at].kind == "person" and not (glued and at == begin):
            return None
        if token.lower_ in words.offices or (glued and at == begin):
            nouns = at
            for later in range(at + 1, min(len(doc), at + 5)):
                if doc[later].lower_ in words.offices:
                    nouns = later
                elif doc[later].lower_ not in words.office_modifiers and doc[later].text != "-":
                    break
            if nouns + 1 < len(doc) and (follower := roster.named.get(nouns + 1)) is not None and follower.kind == "person":
                return None
            return _phrase(roster, begin, nouns, glued, spot, words)
        if (
            token.is_punct
            or token.is_space
            or token.pos_ in ("VERB", "AUX", "SCONJ")
            or (token.pos_ == "CCONJ" and at == begin)
            or (token.pos_ == "PRON" and token.tag_ != "PRP$")
        ):
            return None
        at += 1
    return None


def _phrase(roster: Roster, begin: int, head: int, glued: bool, spot: Spot, words: NameWords) -> Held:
    doc = roster.doc
    owner = next((figure for at in range(head - 1, begin - 1, -1) if (figure := _serves(roster, at))), None)
    head = _whole(roster, head, words)
    end = head + 1
    if end + 1 < len(doc) and doc[end].lower_ in (*words.office_links, "at", "with"):
        for at in range(end + 1, min(len(doc), end + 7)):
            if (figure := _serves(roster, at)) is not None:
                if owner is None or figure.of is not None:
                    owner = outer(roster, at, figure)
                break
            if doc[at].is_punct or doc[at].is_space or doc[at].pos_ == "VERB":
                break
    cut = max((at + 1 for at in range(begin, head) if _serves(roster, at) or doc[at].tag_ == "POS"), default=begin)
    while cut < head and doc[cut].lower_ not in words.office_modifiers and doc[cut].lower_ not in words.offices:
        cut += 1
    office = _with_field(roster, cut, head, words)
    if glued:
        office = roster.text[spot.span.end : doc[head].idx + len(doc[head])]
    return Held(" ".join(office.split()), owner, begin, end)


def _apposed(roster: Roster, spot: Spot, words: NameWords) -> Held | None:
    """`the head of the delegation, X,`: the leftmost office of the phrase before the comma."""
    doc = roster.doc
    comma = spot.start - 1
    while comma > 2 and (doc[comma].lower_ in words.honorifics or doc[comma].lower_ in words.styles):
        comma -= 1
    if comma < 2 or doc[comma].text not in (",", "–", "—") or spot.end >= len(doc):
        return None
    after = doc[spot.end]
    if not (after.text in (",", ".", "–", "—") or after.pos_ in ("VERB", "AUX")):
        return None
    head = None
    for at in range(comma - 1, max(-1, comma - 18), -1):
        token = doc[at]
        if (
            (token.is_punct and token.text not in ("-", "’", "'"))
            or token.is_space
            or (token.pos_ in ("VERB", "AUX") and token.tag_ != "VBG")
        ):
            break
        if (named := roster.named.get(at)) is not None and named.kind == "person":
            break
        if (token.lower_ in words.offices or token.lower_ in words.counterparts) and token.tag_ not in ("NNS", "NNPS"):
            head = at
    if head is None:
        return None
    start = head
    while start and start - 1 not in roster.named and (doc[start - 1].lower_ in words.office_modifiers | words.offices):
        start -= 1
    owner = owner_before(roster, start, words)
    if owner is None:
        last = _whole(roster, head, words)
        while doc[last + 1].lower_ in words.offices | words.office_modifiers and last + 1 < comma:
            last += 1
        inside = [at for at in range(last + 1, comma) if _serves(roster, at)]
        if inside and doc[last + 1].lower_ in words.office_links:
            owner = outer(roster, inside[0], roster.named[inside[0]])
    counterpart = doc[head].lower_ in words.counterparts
    if doc[head].dep_ == "conj" and owner is None:
        return None
    return Held(None if counterpart else _with_field(roster, start, head, words), owner, start, comma)


def _whole(roster: Roster, head: int, words: NameWords) -> int:
    """The last token of an office with hyphens: "Secretary-General"."""
    doc = roster.doc
    while head + 2 < len(doc) and doc[head + 1].text == "-" and doc[head + 2].lower_ in words.offices | words.office_modifiers:
        head += 2
    return head


def _with_field(roster: Roster, start: int, head: int, words: NameWords) -> str:
    """An office with its field where the field is no name: "head of the Danish delegation" is head of delegation."""
    doc = roster.doc
    head = _whole(roster, head, words)
    office = " ".join(doc[start : head + 1].text.split())
    if head + 2 < len(doc) and doc[head + 1].lower_ in words.office_links:
        for at in range(head + 2, min(len(doc), head + 7)):
            if doc[at].lower_ in words.office_fields and not (doc[at].is_title and at in roster.named):
                return f"{office} {doc[head + 1].lower_} {doc[at].text}"
            if not (at in roster.named or doc[at].lower_ in words.articles or doc[at].pos_ == "ADJ" or doc[at].tag_ == "POS"):
                break
    return office
