"""Where something takes place: words for places after "in" and "at", and the name the text gives them."""

from spacy.tokens import Token

from travaux.annotate import clauses
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.encounters import EncounterWords

_FAR = 12  # words after a venue that may tell its town
PLACES = frozenset({"GPE", "LOC", "FAC"})  # the parser's types of names of places


def is_place(parsed: Parsed, token: Token, words: EncounterWords) -> bool:
    """A word for a place: by what it names, by its name's type, or as a noun for a venue."""
    entity = parsed.entity_at(token)
    if entity is not None:
        return parsed.kinds.get(entity) in {"place", "state"} or token.ent_type_ in PLACES
    return token.lemma_.lower() in words.venues or token.ent_type_ in PLACES or (token.pos_ == "PROPN" and not token.ent_type_)


def of(parsed: Parsed, head: Token, words: EncounterWords) -> list[Token]:
    """The words for places after "in" or "at" that hang from a noun or verb."""
    return [noun for prep in words.places for noun in clauses.complements(head, prep) if is_place(parsed, noun, words)]


def beside_time(parsed: Parsed, verb: Token, words: EncounterWords) -> list[Token]:
    """The names of places that a misreading hangs from the day told in a verb's clause ("on 28 May in Lund")."""
    days = {t.i for time in parsed.times_in(span_of(verb.sent)) for t in parsed.tokens_in(time.span) or ()}
    preps = [t for t in verb.subtree if t.dep_ == "prep" and t.lower_ in words.places and t.head.i in days]
    return [t for prep in preps for t in clauses.kids(prep, "pobj") if t.ent_type_ in PLACES]


def window(noun: Token) -> list[Token]:
    """The words after a noun up to the next finite verb: what a misread attachment may have torn from it."""
    out = []
    for token in noun.doc[noun.i + 1 : min(noun.sent.end, noun.i + 40)]:
        if clauses.is_finite(token) and token.dep_ not in {"relcl", "acl"}:
            break
        out.append(token)
    return out


def _capital(parsed: Parsed, token: Token) -> str | None:
    """The town that "the Avarian capital" is, where the language knows the state."""
    said = {t.text for t in clauses.kids(token, "amod", "compound", "poss")}
    for state in parsed.language.names.states:
        if state.seats and said & {*state.adjectives, *state.names}:
            return state.seats[0]
    return None


def named(parsed: Parsed, token: Token) -> str:
    """A place as the text names it: a proper noun with its name's words, or the name before or after a venue's noun."""
    if token.pos_ != "PROPN":
        before = [t for t in token.lefts if t.pos_ == "PROPN" and t.dep_ != "poss"]
        inner = [t for prep in ("of", "in", "at") for t in clauses.complements(token, prep) if t.pos_ == "PROPN"]
        capital = _capital(parsed, token) if token.lemma_.lower() in parsed.language.encounters.capitals else None
        if capital is not None:
            return capital
        if token.lemma_.lower() in parsed.language.encounters.capitals:
            return " ".join(t.text for t in [*clauses.kids(token, "amod", "compound"), token])
        if inner and inner[0].ent_type_ not in PLACES:  # "the seat of the council, in Lund"
            town = [t for t in window(token)[:_FAR] if t.ent_type_ in PLACES and t.dep_ == "pobj"]
            inner = town or inner
        if before:
            return " ".join(t.text for t in before)
        if not inner:
            return token.text
        token = inner[0]
    return " ".join(t.text for t in [*(c for c in token.lefts if c.dep_ in {"compound", "flat"}), token])
