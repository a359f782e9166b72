"""Acts that no verb of speaking names: duties laid on others, undertakings, verdicts, and points of a text.

"The ministry must open its books", said by a guild, is a demand; "we will reopen the plant" a promise; "the offer is
unacceptable" a rejection; "if they ignore us, we will walk out" a threat; "its proposals contain a clause on X" proposes X.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from travaux.annotate import clauses, phrases
from travaux.annotate.parsed import Parsed
from travaux.languages.acts import ActWords
from travaux.languages.clauses import ClauseWords
from travaux.model import ActKind


@dataclass(frozen=True, slots=True)
class Undertaking:
    """An act read from the form of a clause: its verb, its kind, who acts on whom, and the word it is about."""

    token: Token
    kind: ActKind
    by: tuple[str, ...]
    to: tuple[str, ...]
    about: Token
    planned: bool = False


def party(parsed: Parsed, speaker: str) -> set[str]:
    """The speaker and whom the speaker acts for."""
    out = {speaker}
    for entity in parsed.entities:
        if entity.id == speaker and entity.of:
            out.add(entity.of)
    return out


def _speaker(parsed: Parsed, token: Token) -> str | None:
    """The speaker in whose words this token stands (not the speaker whose verb of saying it is)."""
    index = parsed.statement_by_token.get(token.i)
    if index is None:
        return None
    statement = parsed.statements[index]
    return statement.speaker if any(s.start <= token.idx < s.end for s in statement.content) else None


def _sourced(parsed: Parsed, token: Token) -> set[str]:
    """Whom the words name that say who speaks ("the head of its delegation said")."""
    index = parsed.statement_by_token.get(token.i)
    spans = parsed.statements[index].source if index is not None else ()
    return {e for span in spans for e in parsed.entities_in(parsed.tokens_in(span) or ())}


def _modal(verb: Token, wanted: frozenset[str]) -> bool:
    if any(aux.lower_ in wanted and aux.tag_ == "MD" for aux in clauses.kids(verb, "aux")):
        return True
    if verb.dep_ != "xcomp" or verb.tag_ != "VB":
        return False
    head = verb.head  # "we will have to answer": the infinitive is what is undertaken
    if head.tag_ == "VBG" and head.lower_ in wanted:
        return True  # "is going to"
    return head.lemma_.lower() in wanted or (
        head.lemma_.lower() == "have" and any(a.lower_ in wanted for a in clauses.kids(head, "aux"))
    )


def _only_option(verb: Token, words: ActWords) -> Token | None:
    """What somebody undertakes who "will have no choice but to" do it."""
    if not any(noun.lemma_.lower() in words.options for noun in clauses.kids(verb, "dobj")):
        return None
    return next(
        (t for t in verb.subtree if t.tag_ == "VB" and t.i > verb.i and any(a.lower_ == "to" for a in t.children)), None
    )


def _threat(
    parsed: Parsed, verb: Token, own: set[str], words: ActWords, small: ClauseWords
) -> tuple[ActKind | None, tuple[str, ...]]:
    """What a conditional undertaking is, and to whom: a threat where the condition is another's hostile act, else an offer."""
    condition = phrases.condition(verb, small)
    if condition is None:
        return None, ()
    tokens = list(parsed.tokens_in(condition) or ())
    others = tuple(e for e in parsed.entities_in(tokens) if e not in own and parsed.kinds.get(e) != "place")
    other_acts = bool(others) and verb.lemma_.lower() in words.retaliating
    nouns = [t for child in clauses.kids(verb, "prep", "dobj") for t in (child, *child.children)]
    measure = any(t.lemma_.lower() in words.measures for t in (verb, *nouns))
    hostile = other_acts or measure or any(t.lemma_.lower() in words.hostile or t.lower_ in small.negators for t in tokens)
    if verb.lemma_.lower() in words.conceding:
        return "offer", others
    return ("threaten" if hostile else ("offer" if others else None)), others


def own_body(parsed: Parsed, subject: Token, speaker: str | None, by: tuple[str, ...], small: ClauseWords) -> bool:
    """Whether a speaker tells of a body of its own: "her ministry", or a body where nothing ties the speaker to another."""
    if speaker is None:
        return False
    if any(t.lower_ in small.third_person_owner for t in clauses.kids(subject, "poss")):
        return True
    free = any(e.id == speaker and e.kind == "person" and e.of is None for e in parsed.entities)
    return free and bool(by) and all(parsed.kinds.get(e) in {"organisation", "group"} for e in by)


def duty(parsed: Parsed, verb: Token, words: ActWords, small: ClauseWords) -> Undertaking | None:
    """A demand or request: a speaker says that somebody must or should do something."""
    kind: ActKind | None = "demand" if _modal(verb, words.must) else ("request" if _modal(verb, words.should) else None)
    speaker = _speaker(parsed, verb)
    if kind is None or speaker is None:
        return None
    subject = clauses.surface_subject(verb, small)
    if subject is None or subject.lower_ in small.first_person or subject.tag_ == "EX" or phrases.is_condition(verb, small):
        return None
    if verb.dep_ == "xcomp" and clauses.negated(verb.head, small):  # "you don't have to" lays no duty on anybody
        return None
    to = clauses.actors(parsed, subject, small)
    if not to and subject.tag_ == "PRP" and subject.lower_ not in words.things:
        return None
    if set(to) & party(parsed, speaker):
        return None
    return Undertaking(verb, kind, (speaker,), to, verb)


def _passive_threat(parsed: Parsed, verb: Token, words: ActWords, small: ClauseWords) -> Undertaking | None:
    """What a speaker says will be done, by nobody named, if another does something hostile ("permits will be withdrawn")."""
    speaker = _speaker(parsed, verb)
    if speaker is None or clauses.agent(verb, small) is not None or clauses.negated(verb, small):
        return None
    kind, to = _threat(parsed, verb, party(parsed, speaker), words, small)
    return Undertaking(verb, "threaten", (speaker,), to, verb) if kind == "threaten" else None


def undertaking(parsed: Parsed, verb: Token, words: ActWords, small: ClauseWords) -> Undertaking | None:
    """A promise, refusal, threat or offer: a speaker, or the narrator of a party, says what it will do."""
    if not _modal(verb, words.will) or (verb.lemma_.lower() in words.idle and _only_option(verb, words) is None):
        return None
    subject = clauses.surface_subject(verb, small)
    if subject is None or any(m.lower_ in small.conditional for m in clauses.kids(verb, "mark")):
        return None
    if clauses.is_passive(verb):
        return _passive_threat(parsed, verb, words, small)
    by = clauses.actors(parsed, subject, small)
    speaker = _speaker(parsed, verb)
    inner = _only_option(verb, words)
    verb = inner or verb
    own_ranks = all(t.lower_ in small.third_person_owner for t in clauses.kids(subject, "poss"))
    if not by and speaker is not None and subject.lemma_.lower() in words.ranks and own_ranks:
        by = (speaker,)  # a spokesman's "members will walk out"
    vague = all(parsed.kinds.get(e) == "unnamed" for e in by)
    if vague and speaker is not None and subject.lemma_.lower() in words.own and clauses.kids(subject, "det"):
        by = (speaker,)  # a spokesman's "the company will wait"
    if not by:
        return None
    terms = [t for prep in ("under",) for t in clauses.complements(verb, prep)]
    if any(t.lemma_.lower() in words.groups.get("terms", frozenset()) for t in terms):
        return Undertaking(verb, "agree", by, (), verb)
    own = party(parsed, speaker) if speaker is not None else set(by)
    mine = subject.lower_ in small.first_person or bool(set(by) & own) or bool(set(by) & _sourced(parsed, verb))
    mine = mine or own_body(parsed, subject, speaker, by, small)
    conditional, to = _threat(parsed, verb, own | set(by), words, small)
    if conditional == "threaten" and (mine or speaker is None):
        return Undertaking(verb, "threaten", by, to, verb)
    if not mine or (speaker is None and not set(by) & _sourced(parsed, verb)):  # "the head of its team said": of nobody's name
        return None
    if any(aux.lower_ == "would" for aux in clauses.kids(verb, "aux")) and verb.dep_ not in {"ccomp", "conj", "xcomp"}:
        return None
    if inner is not None and conditional == "offer" and verb.lemma_.lower() not in words.conceding:
        conditional = "threaten"  # who has no choice but to do it offers nothing
    kind: ActKind = "refuse" if clauses.negated(verb, small) else "promise"
    return Undertaking(verb, conditional or kind, by, to, verb)


def charge(parsed: Parsed, verb: Token, words: ActWords, small: ClauseWords) -> Undertaking | None:
    """An accusation: a speaker says that another party does wrong, or uses something as a tool."""
    speaker = _speaker(parsed, verb)
    if speaker is None or clauses.negated(verb, small) or clauses.modality(verb, small) == "hypothetical":
        return None
    used = [t for t in clauses.complements(verb, "as") if t.lemma_.lower() in words.misuse]
    if verb.lemma_.lower() not in words.misdeeds and not used:
        return None
    to = clauses.actors(parsed, clauses.doer(verb, small), small)
    if not to or set(to) & party(parsed, speaker):
        return None
    return Undertaking(verb, "accuse", (speaker,), to, verb)


def verdict(parsed: Parsed, token: Token, words: ActWords, small: ClauseWords) -> Undertaking | None:
    """A rejection, condemnation or acceptance: a speaker calls something unacceptable, illegal, welcome."""
    kind = words.verdicts.get(token.lemma_.lower())
    if kind is None or token.dep_ not in {"acomp", "oprd", "ccomp", "xcomp", "conj", "amod", "attr", "pobj"}:
        return None
    governor = token.head if token.dep_ != "conj" else token.head.head
    if governor.lemma_.lower() == "as":
        governor = governor.head
    about: Token | None
    if governor.lemma_.lower() in words.judging:
        by = clauses.actors(parsed, clauses.doer(governor, small), small)
        about = clauses.undergoer(governor, small)
    else:
        speaker = _speaker(parsed, token)
        if speaker is None or token.dep_ == "amod" or clauses.negated(governor, small):
            return None
        by, about = (speaker,), clauses.surface_subject(token, small)
    if not by or about is None:
        return None
    to = clauses.actors(parsed, about, small) or clauses.owners(parsed, about, small)
    return Undertaking(token, kind, by, tuple(e for e in to if e not in by), about)


class Texts:
    """Who owns the text last spoken of, so that "the proposals also contain ..." has a party. Filled in reading order."""

    def __init__(self, parsed: Parsed, words: ActWords, small: ClauseWords) -> None:
        self.parsed, self.words, self.small = parsed, words, small
        self.owner: tuple[str, ...] = ()

    def note(self, noun: Token) -> None:
        """Take the owner of a proposal, demand or draft from its possessor or from who submitted it."""
        if noun.lemma_.lower() not in self.words.proposals or noun.pos_ not in {"NOUN", "PROPN"}:
            return
        own = clauses.owners(self.parsed, noun, self.small)
        verb = next((t for t in clauses.ancestors(noun) if clauses.is_verb(t)), None)
        if verb is not None and verb.lemma_.lower() in self.words.authoring and noun.dep_ in {"dobj", "nsubjpass", "pobj"}:
            own = clauses.actors(self.parsed, clauses.doer(verb, self.small), self.small) or own
        self.owner = own or self.owner

    def author(self, subject: Token | None) -> tuple[str, ...]:
        """The owner of the text a subject names."""
        if subject is None or subject.lemma_.lower() not in self.words.proposals or self.parsed.entity_at(subject):
            return ()
        return clauses.owners(self.parsed, subject, self.small) or self.owner

    def point(self, verb: Token) -> Undertaking | None:
        """What a text is said to hold: proposed or demanded by its owner."""
        if verb.lemma_.lower() not in self.words.holding or not clauses.is_verb(verb):
            return None
        subject = clauses.surface_subject(verb, self.small)
        by = self.author(subject)
        if not by or subject is None or clauses.is_passive(verb):
            return None
        about = clauses.undergoer(verb, self.small) or clauses.clause(verb)
        if about is None:
            found = [t for prep in ("about", "of", "for", "on") for t in clauses.complements(verb, prep)]
            about = found[0] if found else None
        if about is None:
            return None
        if about.lemma_.lower() in self.words.points:
            places = ("on", "about", "for", "of", "against")
            inner = [t for prep in places for at in (about, verb) for t in clauses.complements(at, prep) if t.i > about.i]
            about = inner[0] if inner else about
        return Undertaking(verb, self.words.proposals[subject.lemma_.lower()], by, (), about)
