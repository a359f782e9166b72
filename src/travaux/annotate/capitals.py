"""Capitals that no list knows and the text itself tells of: "Avaria's capital Tolm", "in Tolm, the Avarian capital".

Invariant: a town is a capital only of a state that the same phrase names, or of the only one its sentence names; a town
claimed for two states is no capital. Time is linear in the tokens.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from travaux.annotate.gazetteer import Hit, Known
from travaux.languages.names import NameWords

LONGEST = 3  # words in a town's name


def introduced(doc: Doc, hits: list[Hit], known: dict[str, Known], words: NameWords) -> list[Hit]:
    """Every place where such a town is named, as the seat of its state."""
    states = {at: hit.readings[0].key for hit in hits if hit.readings[0].kind == "state" for at in range(hit.start, hit.end)}
    taken = {at for hit in hits for at in range(hit.start, hit.end)}
    told: dict[tuple[str, ...], set[str]] = {}
    for token in doc:
        if token.lower_ in words.capitals:
            name, state = _town(token, taken), _state(token, states)
            if name and state in known:
                told.setdefault(name, set()).add(state)
    towns = {name: found.pop() for name, found in told.items() if len(found) == 1}
    return list(_hits(doc, towns, taken, known)) if towns else []


def _names(token: Token, taken: set[int]) -> bool:
    return token.is_title and token.is_alpha and token.pos_ == "PROPN" and token.ent_type_ != "DATE" and token.i not in taken


def _town(noun: Token, taken: set[int]) -> tuple[str, ...]:
    """The name after "capital", or before a comma in front of its phrase."""
    doc, at = noun.doc, noun.i + 1
    at += at < len(doc) and doc[at].text == ","
    end = at
    while end < len(doc) and end - at < LONGEST and _names(doc[end], taken):
        end += 1
    apposed = at == noun.i + 1 or (end < len(doc) and doc[end].is_punct and doc[at].ent_type_ != "PERSON")
    if end > at and apposed:  # "in the capital, Jo Doe said" names no town
        return tuple(t.text for t in doc[at:end])
    comma = next((k for k in range(noun.i - 1, max(0, noun.i - 5), -1) if doc[k].text == ","), 0)
    start = comma
    while start > 0 and comma - start < LONGEST and _names(doc[start - 1], taken):
        start -= 1
    return tuple(t.text for t in doc[start:comma])


def _state(noun: Token, states: dict[int, str]) -> str:
    """Whose capital: of the possessor or adjective before, of "of" after, of the only state of the sentence."""
    doc, before = noun.doc, noun.i - 1
    before -= before > 0 and doc[before].tag_ == "POS"
    if before in states:
        return states[before]
    after = noun.i + 2
    if after in states and doc[noun.i + 1].lower_ == "of":
        return states[after]
    near = {states[t.i] for t in noun.sent if t.i in states}
    return near.pop() if len(near) == 1 else ""


def _hits(doc: Doc, towns: dict[tuple[str, ...], str], taken: set[int], known: dict[str, Known]) -> Iterator[Hit]:
    first: dict[str, list[tuple[str, ...]]] = {}
    for name in towns:
        first.setdefault(name[0].casefold(), []).append(name)
    for token in doc:
        for name in first.get(token.lower_, ()):
            said = doc[token.i : token.i + len(name)]
            same = [t.lower_ for t in said] == [word.casefold() for word in name] and token.text[0].isupper()
            if same and not any(t.i in taken for t in said):
                state = known[towns[name]]
                yield Hit(said.start, said.end, (Known(state.key, "state", state.name, "seat"),))
                break
