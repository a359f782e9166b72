"""Pronouns and descriptions referred to whom they mean, read from left to right."""

from travaux.annotate import descriptions, pronouns
from travaux.annotate.roster import Figure, Roster
from travaux.annotate.salience import Memory
from travaux.languages.names import NameWords


def find(roster: Roster, dated: Figure | None, titles: set[int], words: NameWords) -> None:
    """Add mentions for descriptions and pronouns to the roster; `titles` are tokens of offices beside names."""
    doc = roster.doc
    starts: dict[int, list[tuple[int, Figure]]] = {}
    for spot, figure in roster.spots:
        if figure.kind != "place" and not figure.outlet:
            starts.setdefault(spot.start, []).append((spot.end, figure))
    genders = dict(words.pronouns)
    memory = Memory(helpers=descriptions.mediators(roster, words))
    for number, sentence in enumerate(doc.sents):
        for token in sentence:
            for end, figure in starts.get(token.i, ()):
                head = doc[token.i : end].root
                if head.dep_ not in ("amod", "compound", "nmod", "poss") or figure.kind == "person":
                    memory.note(figure, number, head)
            if token.i in roster.named:
                continue
            gender = genders.get(token.lower_)
            if gender:
                told = pronouns.meant(token, gender, number, memory, employs=token.head.lower_ in words.offices)
                if told is not None:
                    roster.spot(told, token.i, token.i + 1)
                    memory.note(told, number, token)
            elif token.pos_ in ("NOUN", "PROPN") and token.i not in titles:
                for told in descriptions.meant(roster, token, number, memory, dated, words):
                    memory.note(told, number, token)
