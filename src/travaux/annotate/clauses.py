"""Who acts in a clause, on what, and whether it is so: what extractors of acts, encounters and papers share.

Works on spaCy's English dependency labels (ClearNLP). Every function is total: on an unparsed document it finds nothing.
Walks up the tree are bounded by `STEPS`, so the work stays linear in the length of the text.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from travaux.annotate.parsed import Parsed
from travaux.languages.clauses import ClauseWords
from travaux.model import Modality

STEPS = 8

_SUBJECT = frozenset({"nsubj", "nsubjpass", "csubj"})
_OBJECT = frozenset({"dobj", "obj"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})


def kids(token: Token, *deps: str) -> list[Token]:
    """The children that hold one of these relations, in order."""
    return [child for child in token.children if child.dep_ in deps]


def ancestors(token: Token) -> Iterator[Token]:
    """The token's heads, nearest first, at most `STEPS`."""
    for _ in range(STEPS):
        if token.head.i == token.i:
            return
        token = token.head
        yield token


def conjuncts(token: Token) -> list[Token]:
    """The token and all that is coordinated with it to its right, in order."""
    out, queue = [token], [token]
    while queue:
        for child in kids(queue.pop(0), "conj"):
            out.append(child)
            queue.append(child)
    return sorted(out, key=lambda t: t.i)


def _disguised(token: Token) -> bool:
    """A verb in -s after a name, taken for the head of a compound ("Avaria abides by ...")."""
    before = token.nbor(-1) if token.i > token.sent.start else None
    return (
        token.dep_ == "ROOT"
        and token.tag_ in {"NNS", "VBZ"}
        and before is not None
        and before.pos_ == "PROPN"
        and before.dep_ == "compound"
        and before.head.i == token.i
        and bool(kids(token, "prep", *_OBJECT))
    )


def is_verb(token: Token) -> bool:
    """A verb, or a word the tagger took for a noun although it governs a subject and stands for a predicate."""
    if token.pos_ in {"VERB", "AUX"}:
        return True
    if _disguised(token):
        return True
    return (
        token.pos_ in {"NOUN", "ADJ"}
        and token.dep_ in {"ROOT", "conj", "ccomp", "relcl"}
        and any(child.dep_ in _SUBJECT and child.i < token.i for child in token.children)
        and not kids(token, "cop", "det", "poss")
        and bool(kids(token, *_OBJECT, "prep", "ccomp", "xcomp"))
    )


def _told(verb: Token) -> bool:
    """A past tense after a name, taken for its participle although the sentence has no other verb ("Holt offered that")."""
    named = verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.head.dep_ == "ROOT" and verb.head.pos_ == "PROPN"
    return named and verb.i == verb.head.i + 1 and bool(kids(verb, "ccomp", *_OBJECT)) and not kids(verb, "agent")


def is_passive(verb: Token) -> bool:
    """Passive by auxiliary, by its subject, or as a bare past participle that modifies a noun."""
    if _told(verb):
        return False
    if kids(verb, "auxpass", "nsubjpass", "agent"):
        return True
    if verb.tag_ == "VBN" and (verb.dep_ in {"acl", "amod"} or (verb.dep_ == "advcl" and not kids(verb, "aux", "nsubj"))):
        return True
    return verb.tag_ == "VBN" and verb.dep_ == "conj" and not kids(verb, "aux", *_SUBJECT, *_OBJECT) and is_passive(verb.head)


def antecedent(token: Token) -> Token | None:
    """The noun a relative pronoun stands for; None for one that stands for none ("what"); any other token itself."""
    if token.tag_ not in {"WDT", "WP"}:
        return token
    return next((at.head for at in ancestors(token) if at.dep_ == "relcl"), None)


def _antecedent(subject: Token, verb: Token) -> Token:
    """The noun a relative pronoun stands for; the subject itself otherwise."""
    if subject.tag_ in {"WDT", "WP"} or (subject.lower_ in {"that", "who", "which"} and verb.dep_ == "relcl"):
        for at in (verb, *ancestors(verb)):
            if at.dep_ == "relcl":
                return at.head
    return subject


def surface_subject(verb: Token, words: ClauseWords) -> Token | None:
    """The subject of a verb, its own or the one it shares by coordination, control, or modification."""
    at = verb
    for _ in range(STEPS):
        own = kids(at, "nsubj", "nsubjpass") or (kids(at, "compound") if at.dep_ == "ROOT" and is_verb(at) else [])
        if own:  # the nearest before the verb: a dateline may come as a second subject
            before = [t for t in own if t.i < at.i]
            return _antecedent(before[-1] if before else own[0], at)
        head = at.head
        if at.dep_ in {"xcomp", "ccomp"}:
            objects = kids(head, *_OBJECT, "dative")
            if objects and head.lemma_.lower() in words.object_control:
                return objects[0]
            if is_passive(head) and head.lemma_.lower() in words.object_control and kids(head, "nsubjpass"):
                return kids(head, "nsubjpass")[0]
            at = head
        elif at.dep_ == "acl" and at.tag_ in _FINITE and at.sent.root.i < at.i and not is_verb(at.sent.root):
            return at.sent.root  # "Avaria, whose millers buy grain, called for talks"
        elif at.dep_ in {"acl", "relcl", "amod"} and not is_verb(head):
            return head if at.tag_ != "VB" else _owner_token(head) or head
        elif at.dep_ == "conj" and head.tag_ == "VB" and at.tag_ in _FINITE and head.dep_ == "xcomp":
            at = head.head  # "urged them to wait and offered ...": what is finite goes on from the finite verb
        elif at.dep_ == "pcomp":
            governor = head.head
            if governor.i == head.i:
                return None
            if not is_verb(governor):
                return _owner_token(governor)
            objects = kids(governor, *_OBJECT)
            if objects and governor.lemma_.lower() in words.object_control:
                return objects[0]
            at = governor
        elif at.dep_ in {"conj", "advcl", "prep", "aux", "acomp", "attr", "oprd", "dep", "parataxis", "acl"} and head.i != at.i:
            at = head
        else:
            return None
    return None


def _owner_token(noun: Token) -> Token | None:
    owners = kids(noun, "poss")
    return owners[0] if owners else None


def agent(verb: Token, words: ClauseWords) -> Token | None:
    """The noun after "by" of a passive."""
    for prep in kids(verb, "agent", "prep"):
        if prep.lower_ in words.by:
            for noun in kids(prep, "pobj"):
                return noun
    return None


def doer(verb: Token, words: ClauseWords) -> Token | None:
    """Who does it: the subject of an active verb, the agent of a passive one."""
    return agent(verb, words) if is_passive(verb) else surface_subject(verb, words)


def undergoer(verb: Token, words: ClauseWords) -> Token | None:
    """To whom it is done: the object of an active verb, the subject of a passive one."""
    if is_passive(verb):
        return surface_subject(verb, words)
    objects = kids(verb, *_OBJECT)
    return objects[0] if objects else None


def complements(head: Token, prep: str) -> list[Token]:
    """Objects of a preposition (one word or more: "on behalf of") that hangs from a verb or noun; clauses after it too."""
    first, *rest = prep.split()
    out = []
    for child in head.children:
        if child.lower_ != first or child.dep_ not in {"prep", "dative", "agent", "prt", "advmod", "mark", "aux"}:
            continue
        at: Token | None = child
        for word in rest:
            inner = [t for t in at.children if t.lower_ == word] if at is not None else []
            if not inner and at is not None:
                inner = [t for n in kids(at, "pobj") for t in n.children if t.lower_ == word]
            at = inner[0] if inner else None
        if at is not None:
            out += kids(at, "pobj", "pcomp")
    return out


def _that(verb: Token) -> bool:
    """A finite clause that a noun takes as its content ("the charge that ...")."""
    return is_finite(verb) and bool(kids(verb, "mark"))


def clause(verb: Token) -> Token | None:
    """The complement clause of a verb, noun or adjective: its head word."""
    found = [
        child
        for child in verb.children
        if (child.dep_ == "ccomp" or (child.i > verb.i and child.dep_ == "xcomp"))
        or (child.i > verb.i and child.dep_ == "acl" and (child.tag_ == "VB" or _that(child)))
    ]
    return next((child for child in found if child.i > verb.i), found[0] if found else None)


def speaker_at(parsed: Parsed, token: Token) -> str | None:
    """The speaker of the innermost statement that holds this token."""
    index = parsed.statement_by_token.get(token.i)
    return None if index is None else parsed.statements[index].speaker


def _one(parsed: Parsed, token: Token, words: ClauseWords) -> tuple[str, ...]:
    found = parsed.entity_at(token)
    if found and parsed.kinds.get(found) == "unnamed":  # "the spokesman of the army, Brigadier Holt"
        named = [t for noun in (token, *complements(token, "of")) for t in kids(noun, "appos")]
        persons = [e for t in named if (e := parsed.entity_at(t)) and parsed.kinds.get(e) == "person"]
        found = persons[0] if persons else found
    if found:
        return (found,) if parsed.kinds.get(found) != "place" else ()
    if (
        token.lower_ in words.third_person
        and not _quoted(parsed, token)
        and token.head.dep_ == "ccomp"
        and token.dep_ in _SUBJECT
        and token.head.head.dep_ != "ccomp"
    ):
        told = actors(parsed, surface_subject(token.head.head, words), words)  # "the guild said it would wait"
        personal = token.lower_ in words.personal
        return tuple(e for e in told if (parsed.kinds.get(e) == "person") == personal or len(told) > 1)
    if token.lemma_.lower() in words.sides and (token.tag_ == "NNS" or token.lemma_.lower() in words.dual):
        pointing = {t.lower_ for t in kids(token, "det", "predet", "nummod", "preconj")} | {token.lower_}
        if pointing & words.dual and not kids(token, "prep", "poss"):
            return parsed.both
    for name in kids(token, "appos"):  # "the two chairs, Anna Holt and Karl Brandt"
        called = tuple(e for t in conjuncts(name) if (e := parsed.entity_at(t)) and parsed.kinds.get(e) == "person")
        if called and parsed.kinds.get(parsed.entity_at(name) or "") == "person":
            return called
    if token.lower_ in words.first_person:
        speaker = speaker_at(parsed, token)
        return (speaker,) if speaker else ()
    if token.lemma_.lower() not in words.representatives and token.pos_ != "PROPN":
        return ()
    for child in kids(token, "poss", "amod", "compound", "nmod"):
        owners = parsed.entities_in(conjuncts(child))
        if owners:
            return owners
    return parsed.entities_in([t for prep in ("of", "from") for noun in complements(token, prep)[:1] for t in conjuncts(noun)])


def _quoted(parsed: Parsed, token: Token) -> bool:
    """Whether a word stands in a speaker's own words, where "he" is somebody else."""
    index = parsed.statement_by_token.get(token.i)
    if index is None or parsed.statements[index].mode != "direct":
        return False
    return any(s.start <= token.idx < s.end for s in parsed.statements[index].content)


def actors(parsed: Parsed, token: Token | None, words: ClauseWords) -> tuple[str, ...]:
    """Entity ids of a noun phrase and of what is coordinated with it; a body's or side's owner where it is not named itself."""
    if token is None:
        return ()
    out: list[str] = []
    for noun in conjuncts(token):
        out += _one(parsed, noun, words)
        for inner in complements(noun, "of"):  # "the cabinet of Avaria and the militia": the second has an article of its own
            if kids(noun, "det") and not kids(inner, "det"):
                out += [found for other in kids(inner, "conj") if kids(other, "det") for found in _one(parsed, other, words)]
    if not out and token.lemma_.lower() in {"both", "either", "one"}:
        out += [found for noun in complements(token, "of") for found in _one(parsed, noun, words)]
    return tuple(dict.fromkeys(out))


def owners(parsed: Parsed, noun: Token, words: ClauseWords) -> tuple[str, ...]:
    """Whose it is: the possessor, or a name that modifies the noun ("the Ruthenian offer")."""
    for owner in kids(noun, "poss"):
        if owner.lower_ in words.first_person and not parsed.entity_at(owner):
            speaker = speaker_at(parsed, owner)
            if speaker:
                return (speaker,)
        found = actors(parsed, owner, words)
        if found:
            return found
    for child in kids(noun, "amod", "compound", "nmod"):
        found = tuple(e for e in parsed.entities_in([*_paired(child), *conjuncts(child)]) if parsed.kinds.get(e) != "place")
        if found:
            return found
    return ()


def _paired(name: Token) -> list[Token]:
    """The names that a hyphen ties to the front of a name ("the Avaria-Borduria treaty")."""
    return [t for t in name.subtree if t.i + 1 < name.i and t.doc[t.i + 1].lower_ in {"-", "–"} and t.dep_ != "punct"]


def negated(verb: Token, words: ClauseWords) -> bool:
    """The verb, or its subject or object by its determiner, is denied."""
    for child in verb.children:
        if child.dep_ == "neg" or (child.dep_ in {"advmod", "cc", "preconj"} and child.lower_ in words.negators):
            return True
        if child.dep_ in {*_SUBJECT, *_OBJECT, "attr"} and (
            child.lower_ in words.negators or any(d.lower_ in words.negators for d in kids(child, "det", "neg"))
        ):
            return True
    return (
        verb.dep_ == "conj"
        and verb.i > verb.head.i
        and not kids(verb, "nsubj", "nsubjpass", "aux")
        and (is_verb(verb.head) and any(c.dep_ == "neg" and c.i < verb.head.i for c in verb.head.children))
        and any(c.lower_ in {"or", "nor"} for c in kids(verb.head, "cc"))
    )


def modality(token: Token, words: ClauseWords) -> Modality:
    """Whether what a verb or noun names is asserted, planned, only possible, or denied, read from its clause and governors."""
    at, future, passed, beside = token, False, False, False
    for step in range(STEPS):
        if beside:
            if any(child.lower_ in words.conditional for child in kids(at, "mark")):
                return "hypothetical"
        elif is_verb(at) or at.pos_ == "ADJ":
            if negated(at, words):
                return "negated"
            auxiliaries = {child.lower_ for child in kids(at, "aux")}
            if auxiliaries & words.possible and not (auxiliaries & words.reported and _reported(at)):
                return "hypothetical"
            future = future or bool(auxiliaries & words.reported)
            future = future or bool(auxiliaries & words.planned)
            if at.tag_ == "VB" and "to" in auxiliaries and at.dep_ in {"ROOT", "relcl"}:  # a headline's "to meet in May"
                future = True
            if any(child.lower_ in words.conditional for child in kids(at, "mark")):
                return "hypothetical"
        elif any(child.lower_ in words.negators for child in kids(at, "det", "neg")):
            return "negated"
        passed = passed or is_finite(at)
        if at.dep_ in {"ccomp", "acl"} and at.head.lemma_.lower() in words.hoping:
            return "hypothetical"
        if at.head.i == at.i or (passed and at.dep_ in {"ccomp", "relcl", "ROOT", "advcl", "parataxis"}):
            break
        governor = at.head
        beside = at.dep_ == "conj" and is_finite(at) and (bool(kids(at, *_SUBJECT)) or _alone(at))
        if beside:
            at = governor
            continue
        infinitive = at.dep_ in {"xcomp", "acl", "ccomp", "advcl"} and at.tag_ == "VB"
        lemma = governor.lemma_.lower()
        if infinitive or (step == 0 and not is_verb(token)) or at.dep_ in {"pobj", "prep", "pcomp"}:
            if infinitive and lemma in words.failing:
                return "negated"
            if lemma in words.wishing and not (infinitive and is_verb(governor) and is_passive(governor)):
                return "hypothetical"
            if governor.lemma_.lower() == "be" and infinitive and at.dep_ == "xcomp":  # "is to meet"
                future = True
            if lemma in words.intending and (infinitive or is_passive(governor)):
                future = True
        at = governor
    return "planned" if future else "asserted"


def _alone(verb: Token) -> bool:
    """Coordinated beyond the reach of its head's auxiliaries: "cannot accept it and rejects the rest"."""
    return verb.head.tag_ in {"VB", "VBN", "VBG"} and not any(c.lower_ in {"or", "nor"} for c in kids(verb.head, "cc"))


def _reported(verb: Token) -> bool:
    """The content of a verb in the past, where "would" is a "will" of its time."""
    while verb.dep_ == "conj" and verb.head.i < verb.i:
        verb = verb.head
    return verb.dep_ == "ccomp" and (verb.head.tag_ in {"VBD", "VBN"} or any(t.tag_ == "VBD" for t in kids(verb.head, "aux")))


def is_finite(token: Token) -> bool:
    """A verb with tense: by its own tag or by an auxiliary's."""
    return is_verb(token) and (token.tag_ in _FINITE or any(child.tag_ in _FINITE for child in kids(token, "aux", "auxpass")))


def clause_head(token: Token) -> Token:
    """The finite verb whose clause holds this token (the token itself where there is none)."""
    at = token
    for step in (token, *ancestors(token)):
        if is_verb(step):
            at = step
            shares = step.dep_ == "conj" and not kids(step, "nsubj", "nsubjpass")
            if is_finite(step) and not shares:
                return step
    return at
