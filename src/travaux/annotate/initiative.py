"""Who asked for an encounter, and at what level it is, as its own clause and the one above tell.

Invariant: reads only words of the report's sentence.
"""

from spacy.tokens import Token

from travaux.annotate import clauses, phrases
from travaux.annotate.company import Company
from travaux.annotate.parsed import Parsed


def seeker(company: Company, token: Token, definite: bool) -> str | None:
    """Who is told to have asked for an encounter that the text knows of already ("it was they who asked for the talks")."""
    verb = token.head.head if token.dep_ == "pobj" and token.head.lower_ in company.words.seeking_for else token.head
    known = definite and not any(t.lower_ in company.words.possible for t in clauses.kids(token, "amod"))
    told = clauses.is_verb(verb) and verb.tag_ in {"VBD", "VBN"} and verb.lemma_.lower() in company.words.seeking
    if not (known and told) or clauses.negated(verb, company.small) or clauses.is_verb(token):
        return None
    who = company.who(clauses.doer(verb, company.small))
    return who[0] if len(who) == 1 else None


def initiator(company: Company, token: Token) -> str | None:
    for head in (token, *[t for t in clauses.ancestors(token) if clauses.is_verb(t)][:1]):
        for noun in clauses.complements(head, "at") + clauses.complements(head, "on"):
            if noun.lemma_.lower() in {p.split()[-2] for p in company.words.initiating}:
                who = clauses.owners(company.parsed, noun, company.small) or tuple(
                    e for t in clauses.complements(noun, "of") for e in company.who(t)
                )
                if who:
                    return who[0]
    return None


def level(parsed: Parsed, token: Token) -> str | None:
    for head in (token, *[t for t in clauses.ancestors(token) if clauses.is_verb(t)][:1]):
        for noun in clauses.complements(head, "at"):
            if noun.lemma_.lower() == "level":
                of = clauses.complements(noun, "of")
                span = phrases.phrase_span(of[0] if of else noun, frozenset({"det"}))
                return " ".join(parsed.document.text[span.start : span.end].split())
    return None
