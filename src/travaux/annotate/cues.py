"""Where words attribute something to somebody: a cue, the frame it stands in, and the clause or phrase it governs.

A frame is how a cue takes its content: `say` takes a `clause`, `promise` an infinitive (`to`), `condemn` an `object`, `call`
the preposition `for`. `relations` yields every frame a parse offers whose cue the language's lexicon knows in that frame.
Invariant: ranges are half-open token indices of one sentence, in order, without overlap; every step is linear in the tokens.
"""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

Range = tuple[int, int]
Known = Callable[[str, str, str], bool]  # part of speech, lemma, frame

ARGUMENTS = frozenset({"prep", "oprd", "xcomp", "dative", "ccomp", "acl", "advcl", "prt"})
CLAUSES = frozenset({"ccomp", "acl"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})


class Relation(NamedTuple):
    """A cue in a frame and the token ranges it governs; `pos` is the lexicon's part of speech (verb, noun, adj, adv, prep)."""

    cue: Token
    pos: str
    frame: str
    content: tuple[Range, ...]


def whole(token: Token) -> Range:
    """The range of a token's subtree, edge to edge."""
    return token.left_edge.i, token.right_edge.i + 1


def without(span: Range, hole: Range) -> tuple[Range, ...]:
    """What is left of a range when another is taken out of it."""
    parts = (span[0], min(span[1], hole[0])), (max(span[0], hole[1]), span[1])
    return tuple((a, b) for a, b in parts if a < b)


def is_question(clause: Token) -> bool:
    """Does the clause begin with a question word, or with if or whether?"""
    first = clause.left_edge
    return first.tag_.startswith("W") or (first.dep_ == "mark" and first.lower_ in {"if", "whether"})


def has_to(token: Token) -> bool:
    """Is the verb an infinitive with its particle?"""
    return any(child.tag_ == "TO" for child in token.lefts)


def has_complement(preposition: Token) -> bool:
    """Does the preposition govern a noun phrase or clause?"""
    return any(child.dep_ in {"pobj", "pcomp"} for child in preposition.rights)


def _clause_frame(clause: Token) -> str:
    if clause.tag_ == "VBG" and not any(child.dep_ in SUBJECTS or child.dep_ == "aux" for child in clause.lefts):
        return "ing"
    if has_to(clause):
        return "to"
    return "wh" if is_question(clause) else "clause"


def _reach(cue: Token, first: Token) -> Range:
    """From one dependent of a cue to the end of the last argument that follows it."""
    end = first.right_edge.i + 1
    for child in cue.rights:
        if child.i > first.i and child.dep_ in ARGUMENTS:
            end = max(end, child.right_edge.i + 1)
    return first.left_edge.i, end


def _host(token: Token) -> Token | None:
    """The clause a parenthesis or adverbial stands in."""
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.dep_ not in {"ROOT", "appos", "relcl", "acl"} and head.head != head:
        head = head.head
    return head if head != token else None


def _around(token: Token, hole: Range) -> tuple[Range, ...]:
    host = _host(token)
    return without(whole(host), hole) if host is not None else ()


def _passive(verb: Token, subject: Token) -> Iterator[tuple[str, tuple[Range, ...]]]:
    rest = [child for child in verb.rights if child.dep_ in ARGUMENTS and child.dep_ != "prt"]
    for child in rest:
        if child.dep_ in {"ccomp", "xcomp"}:
            frame = _clause_frame(child)
            if frame in {"clause", "wh"} or subject.lower_ == "it":
                yield f"passive {frame}", (whole(child),)
            else:
                yield f"passive {frame}", (whole(subject), whole(child))
            return
    yield "passive", (whole(subject),)
    if rest:
        yield "passive+", (whole(subject), (rest[0].left_edge.i, rest[-1].right_edge.i + 1))


def _verb(verb: Token) -> Iterator[tuple[str, tuple[Range, ...]]]:
    objects: list[Token] = []
    clausal = False
    for child in verb.children:
        dep = child.dep_
        if dep == "nsubjpass":
            yield from _passive(verb, child)
        elif dep == "ccomp" and child.i < verb.i:
            clausal = True
            yield "front", (whole(child),)
        elif dep in {"ccomp", "xcomp"} and child.i > verb.i:
            frame = _clause_frame(child) if child.pos_ in {"VERB", "AUX"} else "small"
            clausal = clausal or frame in {"clause", "wh"}
            yield frame, (whole(child),)
            if objects and frame not in {"clause", "wh"}:
                yield f"object {frame}", ((objects[0].left_edge.i, child.right_edge.i + 1),)
        elif dep == "dobj":
            objects.append(child)
        elif dep == "prep" and child.i > verb.i and has_complement(child):
            yield child.lower_, ((child.i + 1, child.right_edge.i + 1),)
            if objects:
                yield f"object {child.lower_}", ((objects[0].left_edge.i, child.right_edge.i + 1),)
        elif dep == "advcl" and child.i > verb.i and child.left_edge.lower_ == "for" and has_to(child):
            yield "for to", ((child.left_edge.i + 1, child.right_edge.i + 1),)
    if not objects and not clausal:
        yield from _antecedent(verb)
    if verb.dep_ == "parataxis":
        yield "parenthesis", without(whole(verb.head), whole(verb))
    elif verb.dep_ == "advcl" and verb.left_edge.lower_ == "as" and not clausal and not objects:
        yield "as", without(whole(verb.head), whole(verb))
    if not clausal:
        for item in objects:
            yield "object", (whole(item),)
            reach = _reach(verb, item)
            if reach != whole(item):
                yield "object+", (reach,)


def _antecedent(verb: Token) -> Iterator[tuple[str, tuple[Range, ...]]]:
    """What a verb says of the noun it modifies: an offer they rejected, the plan described by her, the proposed sale."""
    if verb.dep_ == "relcl" and any(child.dep_ in {"nsubj", "agent"} for child in verb.children):
        if not any(child.dep_ in {"nsubj", "nsubjpass"} and child.tag_ in {"WP", "WDT"} for child in verb.lefts):
            yield "relative", without(whole(verb.head), whole(verb))
    elif verb.dep_ == "acl" and verb.tag_ == "VBN":
        yield "participle", without(whole(verb.head), whole(verb))
    elif verb.dep_ == "amod":
        yield "modifier", without(whole(verb.head), (verb.i, verb.i + 1))


def _noun(noun: Token) -> Iterator[tuple[str, tuple[Range, ...]]]:
    for child in noun.rights:
        if child.dep_ in CLAUSES and child.pos_ in {"VERB", "AUX"}:
            if child.left_edge.lower_ == "that" or child.dep_ == "ccomp":
                yield "clause", (whole(child),)
            elif has_to(child):
                yield "to", (whole(child),)
        elif child.dep_ == "relcl" and child.left_edge.lower_ == "that" and child.left_edge.dep_ == "mark":
            yield "clause", (whole(child),)
        elif child.dep_ == "prep" and has_complement(child):
            yield child.lower_, ((child.i + 1, child.right_edge.i + 1),)


def _adjective(adjective: Token) -> Iterator[tuple[str, tuple[Range, ...]]]:
    for child in adjective.rights:
        if child.dep_ in {"ccomp", "xcomp"} and child.pos_ in {"VERB", "AUX"}:
            yield _clause_frame(child), (whole(child),)
        elif child.dep_ == "prep" and has_complement(child):
            yield child.lower_, ((child.i + 1, child.right_edge.i + 1),)


def _framed(token: Token) -> Iterator[tuple[str, str, tuple[Range, ...]]]:
    pos = token.pos_
    if pos in {"VERB", "AUX"}:
        for frame, content in _verb(token):
            yield "verb", frame, content
    elif pos in {"NOUN", "PROPN"}:
        for frame, content in _noun(token):
            yield "noun", frame, content
        if token.dep_ == "pobj" and token.head.dep_ == "prep" and any(child.dep_ == "poss" for child in token.lefts):
            yield "noun", "view", _around(token.head, whole(token.head))
    elif pos == "ADJ":
        for frame, content in _adjective(token):
            yield "adj", frame, content
    if token.dep_ == "advmod":
        yield "adv", "around", _around(token, (token.i, token.i + 1))
    elif token.dep_ == "prep":
        yield "prep", "around", _around(token, whole(token))


def relations(tokens: Iterator[Token], known: Known) -> Iterator[Relation]:
    """Every relation whose cue is known in its frame, in the order of the cues."""
    for token in tokens:
        for pos, frame, content in _framed(token):
            if content and known(pos, token.lemma_.lower(), frame):
                yield Relation(token, pos, frame, content)
