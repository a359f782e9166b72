"""Reading a cue of the act lexicon in a parse: whether it is there, and who and what fill its places."""

from dataclasses import dataclass

from spacy.tokens import Token

from travaux.annotate import clauses
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.acts import Cue
from travaux.languages.clauses import ClauseWords

_PARTICLES = frozenset(
    {"prt", "prep", "dobj", "obj", "advmod", "acomp", "oprd", "pobj", "agent", "amod", "ccomp", "xcomp", "dative"}
)


@dataclass(frozen=True, slots=True)
class Filled:
    """A cue found: its word, who acts, on whom, and the word that governs what it is about (None where nothing says)."""

    cue: Cue
    token: Token
    by: tuple[str, ...]
    to: tuple[str, ...]
    about: Token | None
    place: str = ""


def _follows(token: Token, words: list[str]) -> bool:
    """The further words of a cue hang from the first, or each from the one before it."""
    at = token
    for word in words:
        near = [*token.children, *at.children]
        found = [t for t in near if t.dep_ in _PARTICLES and t.i > token.i and word in {t.lower_, t.lemma_.lower()}]
        if not found and word == words[-1]:  # "called for the gate to be opened": the preposition as a conjunction
            found = [t for t in (_mark(token, word),) if t is not None]
        if not found:
            return False
        at = found[0]
    return True


def _governs(verb: Token, particle: str) -> bool:
    """Whether what looks like a verb's particle has a noun of its own beside the verb's object ("gave a letter in May")."""
    found = [t for t in clauses.kids(verb, "prep") if t.lower_ == particle and clauses.kids(t, "pobj")]
    return bool(found) and bool(clauses.kids(verb, "dobj"))


def _mark(verb: Token, word: str) -> Token | None:
    """A preposition that opens an infinitive clause with a subject of its own."""
    for inner in clauses.kids(verb, "advcl", "ccomp", "xcomp"):
        infinitive = any(aux.lower_ == "to" for aux in clauses.kids(inner, "aux"))
        found = [t for t in clauses.kids(inner, "mark") if t.lower_ == word and infinitive and t.i > verb.i]
        if found:
            return found[0]
    return None


def clause_of(token: Token) -> Token | None:
    """A complement clause; a purpose clause counts where the verb has nothing else ("called on them to stop")."""
    found = clauses.clause(token)
    if found is not None:
        return found
    for prep in clauses.kids(token, "prep"):
        for child in prep.subtree:
            if child.dep_ in {"relcl", "acl", "xcomp"} and child.tag_ == "VB" and child.head.dep_ in {"pobj", "prep"}:
                return child
    for child in token.children:
        if child.i > token.i and child.dep_ == "advcl" and child.tag_ == "VB":
            return child
    for noun in clauses.kids(token, "dobj"):
        for child in clauses.kids(noun, "acl", "relcl"):
            if child.tag_ == "VB":
                return child
    return None


def place(parsed: Parsed, token: Token, name: str, words: ClauseWords) -> Token | None:
    """The word that fills a place of a verb, noun or adjective."""
    if name == "clause":
        return clause_of(token)
    if name == "clause subject":
        inner = clause_of(token)
        own = clauses.kids(inner, "nsubj", "nsubjpass") if inner is not None else []
        return own[0] if own else None
    if name == "object":
        given = _given(parsed, token, words)
        return given[1] if given else clauses.undergoer(token, words) if token.pos_ != "ADJ" else None
    if name == "dative":
        given = _given(parsed, token, words)
        if given:
            return given[0]
        for child in clauses.kids(token, "dative"):
            return child if child.pos_ != "ADP" else next(iter(clauses.kids(child, "pobj")), None)
        return None
    found = [t for t in clauses.complements(token, name) if not _is_time(parsed, t)]
    if not found and token.pos_ == "NOUN" and not clauses.is_verb(token) and token.dep_ in {"dobj", "nsubjpass"}:
        found = [t for t in clauses.complements(token.head, name) if t.i > token.i and not _is_time(parsed, t)]
    if not found and clauses.is_verb(token):  # attached to an object that is a name: "warned Avaria about the tariff"
        named = [noun for noun in clauses.kids(token, "dobj") if parsed.entity_at(noun)]
        found = [t for noun in named for t in clauses.complements(noun, name)]
    if not found and clauses.is_verb(token):
        mark = _mark(token, name)
        return mark.head if mark is not None else None
    return found[0] if found else None


def _given(parsed: Parsed, verb: Token, words: ClauseWords) -> tuple[Token, Token] | None:
    """Receiver and thing, where the parse has two objects of one kind ("handed the guild and the owners a draft")."""
    objects = clauses.kids(verb, "dobj") if verb.pos_ == "VERB" else []
    objects += clauses.kids(objects[0], "dobj") if len(objects) == 1 else []
    if len(objects) < 2 or not clauses.actors(parsed, objects[0], words) or clauses.actors(parsed, objects[-1], words):
        return None
    return objects[0], objects[-1]


def _is_time(parsed: Parsed, token: Token) -> bool:
    return token.ent_type_ in {"DATE", "TIME"} or any(
        t.span.start <= token.idx < t.span.end for t in parsed.times_in(span_of(token.sent))
    )


def _needed(parsed: Parsed, token: Token, need: str, words: ClauseWords, groups: dict[str, frozenset[str]]) -> bool:
    inner = clause_of(token)
    if need == "infinitive":
        return inner is not None and inner.tag_ == "VB" and any(t.lower_ == "to" for t in clauses.kids(inner, "aux"))
    if need == "gerund":
        return inner is not None and inner.tag_ == "VBG"
    if need == "person":
        target = clauses.undergoer(token, words)
        return target is not None and any(parsed.kinds.get(e) == "person" for e in clauses.actors(parsed, target, words))
    if need in {"that", "whether"}:
        return (
            inner is not None
            and clauses.is_finite(inner)
            and (need == "that") != any(t.lower_ in {"whether", "if"} for t in clauses.kids(inner, "mark"))
        )
    if need == "subjunctive":
        return inner is not None and _subjunctive(inner)
    if need == "clause subject":
        subject = place(parsed, token, need, words)
        if clauses.is_passive(token):  # "is expected to come" expects nothing of anybody
            return False
        control = clauses.undergoer(token, words) if inner is not None else None
        return subject is not None or control is not None
    if need == "light":
        return _light(token, words) is not None
    if need == "people":
        target = clauses.undergoer(token, words)
        return target is not None and any(parsed.kinds.get(e) != "place" for e in clauses.actors(parsed, target, words))
    if need in groups:
        target = place(parsed, token, "object", words)
        if target is None:
            return False
        nouns = [*clauses.conjuncts(target), *clauses.complements(target, "of")]
        return bool({t.lemma_.lower() for t in nouns} & groups[need])
    found = place(parsed, token, need, words)
    if found is not None:  # "on grain, Avaria insists that it may trade" insists on nothing
        return found.i > token.i or not clauses.is_verb(token) or clauses.is_passive(token) or found.tag_ in {"WDT", "WP"}
    return clauses.is_verb(token) and any(clauses.complements(noun, need) for noun in clauses.kids(token, "dobj"))


def _subjunctive(verb: Token) -> bool:
    """A clause that tells what is to be, not what is: "that Avaria pay", "that Avaria should pay"."""
    if any(aux.tag_ == "MD" for aux in clauses.kids(verb, "aux")):
        return not any(aux.lower_ in {"will", "would", "can", "could"} for aux in clauses.kids(verb, "aux"))
    subject = clauses.kids(verb, "nsubj", "nsubjpass")
    singular = bool(subject) and subject[0].tag_ in {"NN", "NNP"} and not clauses.kids(subject[0], "conj")
    told = verb.head.tag_ in {"VBD", "VBN"} or verb.lemma_.lower() not in {"be", "have"}
    present = verb.tag_ == "VBP" and verb.lemma_.lower() not in {"be", "have"}
    return (
        verb.tag_ == "VB"
        or (verb.tag_ == "VBP" and singular)
        or (present and told)
        or any(t.tag_ == "VB" for t in clauses.kids(verb, "auxpass", "aux"))
    )


def _light(noun: Token, words: ClauseWords) -> Token | None:
    """The verb whose subject performs what the noun names ("issued a warning")."""
    head = noun.head
    if noun.dep_ in {"dobj", "nsubjpass", "attr"} and head.lemma_.lower() in words.light:
        return head
    return None


def _doers(parsed: Parsed, token: Token, cue: Cue, words: ClauseWords) -> tuple[str, ...]:
    if cue.part != "noun":
        found = clauses.doer(token, words) if cue.part == "verb" else _bearer(token, words)
        return clauses.actors(parsed, found, words)
    own = clauses.owners(parsed, token, words)
    if own:
        return own
    for prep in ("by", "from", "of"):
        if prep not in cue.to and prep not in cue.about:
            for noun in clauses.complements(token, prep):
                found_ids = clauses.actors(parsed, noun, words)
                if found_ids:
                    return found_ids
    if token.dep_ in {"attr", "nsubj"} and clauses.kids(token.head, "expl"):
        return _of_existence(parsed, token.head, words)
    verb = _light(token, words)
    return clauses.actors(parsed, clauses.doer(verb, words), words) if verb is not None else ()


def _of_existence(parsed: Parsed, be: Token, words: ClauseWords) -> tuple[str, ...]:
    """Whose plans "there are no plans" tells of: the subject of the clause it goes on from, else the speaker."""
    above = be.head if be.dep_ in {"conj", "ccomp", "advcl"} and be.head.i != be.i else None
    if above is not None:
        found = clauses.actors(parsed, clauses.surface_subject(above, words), words)
        if found:
            return found
    speaker = clauses.speaker_at(parsed, be)
    return (speaker,) if speaker else ()


def _bearer(adjective: Token, words: ClauseWords) -> Token | None:
    """Whose state a predicate adjective tells."""
    if adjective.dep_ in {"acomp", "oprd", "conj", "xcomp", "ROOT", "ccomp"}:
        return clauses.surface_subject(adjective, words)
    return adjective.head if adjective.dep_ in {"amod", "acl"} else None


def fill(parsed: Parsed, token: Token, cue: Cue, words: ClauseWords, groups: dict[str, frozenset[str]]) -> Filled | None:
    """The cue read at this token, or None where a word or a place it needs is missing."""
    rest = cue.words.split()[1:]
    if rest and not _follows(token, rest):
        return None
    if rest and rest[-1] not in {*cue.to, *cue.about} and _governs(token, rest[-1]):
        return None
    if len(rest) == 1 and rest[-1] in {*cue.to, *cue.about} and place(parsed, token, rest[-1], words) is None:
        return None  # "called the envoy on Friday" calls on nobody
    if cue.needs and not any(_needed(parsed, token, need, words, groups) for need in cue.needs):
        return None
    by = _doers(parsed, token, cue, words)
    to: tuple[str, ...] = ()
    for name in cue.to:
        found = place(parsed, token, name, words)
        if found is None and name in cue.needs and clauses.is_verb(token):
            found = next((t for noun in clauses.kids(token, "dobj") for t in clauses.complements(noun, name)), None)
        if found is not None:
            to = clauses.actors(parsed, found, words) or (clauses.owners(parsed, found, words) if name == "object" else ())
            to = tuple(e for e in to if e not in by)
            if to:
                break
    for name in cue.about:
        about = place(parsed, token, name, words)
        about = clauses.antecedent(about) if about is not None else None
        if about is not None:
            return Filled(cue, token, by, to, about, name)
    return Filled(cue, token, by, to, None)
