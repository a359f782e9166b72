"""Whether what a noun or verb names took place, is to, was put off, called off or denied, or is only spoken of."""

from typing import Literal

from spacy.tokens import Token

from travaux.annotate import clauses
from travaux.languages.clauses import ClauseWords
from travaux.languages.encounters import EncounterWords

Status = Literal["planned", "held", "postponed", "cancelled", "denied", "hypothetical"]
_BORNE = frozenset({"dobj", "obj", "nsubj", "nsubjpass", "attr", "conj"})  # relations of an event to the verb that tells of it


def _off(verb: Token, lemmas: frozenset[str], words: EncounterWords) -> bool:
    """A verb of the list; "put" and "call" only with their "off" or "back"."""
    lemma = verb.lemma_.lower()
    if lemma not in lemmas:
        return False
    return lemma not in words.particles or any(t.lower_ in words.particles[lemma] for t in verb.children)


def _ahead(token: Token, words: EncounterWords) -> str:
    """The phrase before the event that says it lies ahead ("ahead of", "on the eve of"), or nothing."""
    if token.dep_ != "pobj":
        return ""
    prep = token.head
    before = " ".join(t.lower_ for t in prep.doc[max(prep.sent.start, prep.i - 3) : prep.i + 1])
    return next((p for p in words.before if before == p or before.endswith(f" {p}")), "")


def _past(token: Token) -> bool:
    return clauses.clause_head(token).tag_ == "VBD"


def status(token: Token, words: EncounterWords, small: ClauseWords) -> Status:
    """Read from the event's own words and from the governors above them, up to the first finite verb."""
    absent = False
    future = any(t.lower_ in words.upcoming for t in clauses.kids(token, "acomp"))  # "the board meeting due on Friday"
    if not clauses.is_verb(token):
        near = [
            *clauses.kids(token, "amod", "compound", "det", "acl"),
            *token.doc[token.i + 1 : min(token.i + 2, token.sent.end)],
        ]
        modifiers = {form for t in near for form in (t.lemma_.lower(), t.lower_)}
        absent = bool(modifiers & small.negators)
        if modifiers & words.generic and not absent:
            return "hypothetical"
        if any(_off(t, words.postponing, words) for t in clauses.kids(token, "acl")):  # a headline's "talks put off to Friday"
            return "postponed"
        inner = [t for prep in clauses.kids(token, "prep") if prep.lower_ in words.parties for t in clauses.kids(prep, "pobj")]
        set_for = [t for noun in (token, *inner) for t in clauses.kids(noun, "acl") if t.tag_ == "VBN"]
        future = future or bool(modifiers & words.upcoming) or any(t.lemma_.lower() in words.planning for t in set_for)
        ahead = _ahead(token, words)
        if ahead:
            return "held" if ahead in words.eve and _past(token) and not future else "planned"
    borne, before = True, token
    for step, at in enumerate((token, *clauses.ancestors(token))):
        lemma = at.lemma_.lower()
        if step:
            borne = borne and (before.dep_ in _BORNE or (at.pos_ in {"NOUN", "ADP"} and before.dep_ in {"pobj", "prep"}))
            if at.dep_ == "prep" and at.lower_ in words.past and before.dep_ in {"pobj", "pcomp"}:
                return "planned" if future or _to_come(at, words, small) else "held"
            off = borne and before.dep_ in _BORNE and (_off(at, words.postponing, words) or _off(at, words.cancelling, words))
            opened = clauses.is_verb(at) and lemma in words.starting  # "opened the session", not "open to it"
            if lemma in words.wishing and not (off or opened) and _weighed(before, at):
                return "hypothetical"
        if clauses.is_verb(at):
            told = borne and (step == 0 or before.dep_ in _BORNE)
            if step and told and _off(at, words.postponing, words):
                return "postponed" if clauses.modality(at, small) in {"asserted", "planned"} else "hypothetical"
            if step and told and _off(at, words.cancelling, words):
                return "cancelled"
            if step and told and lemma in words.denying:
                return "denied"
            mode = clauses.modality(at, small)
            if mode == "negated" or (absent and told):
                return "denied" if told and (step == 0 or lemma in words.holding | words.planning) else "hypothetical"
            if mode == "hypothetical":
                return "hypothetical"
            future = future or mode == "planned" or any(t.lower_ in words.upcoming for t in clauses.kids(at, "acomp"))
            future = future or bool(step and told and lemma in words.planning and clauses.is_passive(at))
            if clauses.is_finite(at):
                told_by = at.head if at.dep_ in {"ccomp", "relcl", "acl"} else None
                if told_by is not None and at.dep_ != "relcl" and told_by.pos_ == "NOUN" and told_by.dep_ == "dobj":
                    told_by = told_by.head  # "denied a report that they had met"
                above = told_by.lemma_.lower() if told_by is not None else ""
                if above in words.denying:
                    return "denied"
                if above in words.wishing - words.planning - small.intending - words.asserting:
                    return "hypothetical"
                break
        elif step and lemma in words.planning and at.pos_ == "ADJ":
            future = True
        before = at
    if absent:
        return "hypothetical"
    return "planned" if future else "held"


def _to_come(prep: Token, words: EncounterWords, small: ClauseWords) -> bool:
    """Whether what is done at the event has not been done yet ("ready to discuss it at the second round")."""
    verb = prep.head
    if prep.lower_ not in words.during or verb.tag_ != "VB" or not clauses.is_verb(verb):
        return False
    return clauses.modality(verb, small) in {"planned", "hypothetical"}


def _weighed(below: Token, governor: Token) -> bool:
    """Whether a word of wishing has the event, or what leads to it, for its object."""
    if below.dep_ == "conj" and below.pos_ == "NOUN" and clauses.is_verb(governor):  # a second object
        return True
    if below.dep_ in {"dobj", "xcomp", "ccomp", "acl", "nsubjpass", "acomp", "pcomp", "pobj", "relcl"}:
        return not (below.dep_ == "relcl" and governor.pos_ == "NOUN")
    return below.dep_ == "prep" and below.lower_ in {"for", "to", "of", "on", "in"} and not clauses.is_finite(below)
