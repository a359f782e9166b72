"""What became of a text: the verbs around the noun that names it, and who gave it to whom there.

Invariant: an event's verb stands in the sentence of its text; a text of which nothing is told has one event without a kind.
"""

from dataclasses import dataclass

from spacy.tokens import Token

from travaux import dates
from travaux.annotate import clauses, dating
from travaux.annotate.parsed import Parsed
from travaux.languages.clauses import ClauseWords
from travaux.languages.papers import PaperWords
from travaux.model import Modality, PaperEvent

_PASSING = frozenset({"handed over", "received", "announced", "published"})  # what its doer may undertake to do
_CLOSING = frozenset({"signed", "in force", "withdrawn", "leaked"})  # of which a plan is no step yet
_DONE = _PASSING | {"answered", "signed", "leaked", "withdrawn"}


@dataclass(frozen=True, slots=True)
class Event:
    """What became of a text: the verb that says so, and who gave it to whom there."""

    what: PaperEvent | None
    verb: Token | None
    giver: tuple[str, ...] = ()
    taker: tuple[str, ...] = ()
    modality: Modality = "asserted"


@dataclass(frozen=True, slots=True)
class Text:
    """A noun that names a text, the kind it names, and the noun that bears its verb ("drafts" of a treaty)."""

    noun: Token
    kind: str
    outer: Token


class Fates:
    """Reads the events of the texts of one document."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.words: PaperWords = parsed.language.papers
        self.small: ClauseWords = parsed.language.clauses

    def _who(self, token: Token | None) -> tuple[str, ...]:
        return clauses.actors(self.parsed, token, self.small)

    def of(self, text: Text) -> list[Event]:
        """What the governing verb and the clauses that modify the noun say became of the text; an empty event where nothing."""
        noun = text.outer
        out: list[Event] = []
        verbs: list[tuple[Token, str]] = []
        head = noun.head
        if noun.dep_ == "conj" and not clauses.is_verb(head):
            first = head
            while first.dep_ == "conj" and first.head.i != first.i:
                first = first.head
            head, relation = first.head, first.dep_
        else:
            relation = noun.dep_
        if relation == "dobj" and not clauses.is_verb(head) and head.dep_ == "dobj":
            head = head.head  # "handed the guild a draft", the draft hung from the guild
        if clauses.is_verb(head):
            verbs += [(v, relation) for v in clauses.conjuncts(head) if v.i == head.i or self._shares(v, noun, relation)]
        elif relation == "pobj" and clauses.is_verb(head.head):
            verbs.append((head.head, head.lower_))
        bearers = {noun.i: noun, text.noun.i: text.noun}
        bearers.update({t.i: t for prep in clauses.kids(text.noun, "prep") for t in clauses.kids(prep, "pobj")})
        for at in bearers.values():
            for child in clauses.kids(at, "relcl", "acl"):
                verbs += [(v, "dobj") for v in clauses.conjuncts(child) if clauses.is_verb(v)]
        for verb, role in verbs:
            event = self._event(verb, role, text.noun.lemma_.lower())
            if event is not None and event.what not in {e.what for e in out}:
                out.append(event)
        out = [e for e in out if e.what] or out
        return out or [Event(None, None, modality=clauses.modality(noun, self.small))]

    @staticmethod
    def _shares(verb: Token, noun: Token, relation: str) -> bool:
        """Whether a coordinated verb has the same object ("wrote and sent the letter") or, passive, the same subject."""
        if clauses.kids(verb, "dobj", "nsubj", "nsubjpass"):
            return False
        return verb.i < noun.i if relation == "dobj" else clauses.is_passive(verb)

    def _event(self, verb: Token, role: str, noun_lemma: str) -> Event | None:
        lemma = verb.lemma_.lower()
        mode = clauses.modality(verb, self.small)
        particles = [t.lower_ for t in clauses.kids(verb, "prt", "advmod", "acomp", "oprd")]
        what = next((self.words.events[f"{lemma} {p}"] for p in particles if f"{lemma} {p}" in self.words.events), None)
        if role == "nsubj" and not clauses.is_passive(verb):
            ends = [t.lower_ for t in verb.subtree if t.dep_ in {"pobj", "dobj"}]
            keys = [lemma, *(f"{lemma} {e}" for e in ends)]
            found = next((self.words.phrases[k] for k in keys if k in self.words.phrases), None)
            return Event(found, verb, modality=mode) if found else None
        giver = self._who(clauses.doer(verb, self.small))
        taker = tuple(e for p in ("to", "among") for t in clauses.complements(verb, p) for e in self._who(t))
        taker = taker or tuple(e for t in clauses.kids(verb, "dative") for e in self._who(t))
        objects = clauses.kids(verb, "dobj")
        if not taker and role == "dobj" and objects and (len(objects) > 1 or clauses.kids(objects[0], "dobj")):
            taker = self._who(objects[0])
        if role in self.words.agreeing.get(lemma, ()):
            return Event("signed", verb, giver, (), mode)
        if role in self.words.within and lemma in self.words.stating:  # "in a joint statement, the ministers said"
            owner = self._who(clauses.doer(verb, self.small))
            return Event("published" if noun_lemma in self.words.public else None, verb, owner, taker, mode)
        if role in self.words.means and lemma in self.words.answering and giver:  # "replied by letter"
            addressed = tuple(e for t in clauses.complements(verb, "to") for e in self._who(t))
            return Event("handed over", verb, giver, addressed, mode)
        if role in {"for", "to", "on"}:
            if self.words.answering.get(lemma) == role:
                return Event("answered", verb, (), giver, mode)
            return self._awaited(verb, lemma) if lemma in self.words.awaiting else None
        if role not in {"dobj", "nsubjpass", "oprd", "attr", "ROOT"}:
            return None
        if lemma in self.words.awaiting and lemma not in self.words.events:
            return self._awaited(verb, lemma)
        if lemma in self.words.wanting:
            sender = tuple(e for p in ("from", "of") for t in clauses.complements(verb, p) for e in self._who(t))
            return Event(None, verb, sender, giver, "hypothetical")
        what = what or self.words.events.get(lemma)
        if what is None:
            return None
        if what == "received":
            sender = tuple(e for t in clauses.complements(verb, "from") for e in self._who(t))
            giver, taker = sender, giver
        if what == "answered":
            giver, taker = (), giver
        governor = next((t for t in clauses.ancestors(verb) if clauses.is_verb(t)), None) if verb.tag_ == "VB" else None
        if governor is not None and verb.dep_ in {"xcomp", "ccomp", "advcl"} and mode != "negated":
            if governor.lemma_.lower() in self.words.awaiting:
                awaited = "promised" if what in {"handed over", "received", "announced", "answered"} else what
                if what != "received":
                    giver = giver or self._who(clauses.doer(governor, self.small))
                return Event(awaited, verb, giver, taker, "asserted" if awaited == "promised" else "planned")
            if governor.lemma_.lower() in self.words.wanting:
                return Event(None, verb, giver, taker, "hypothetical")
        if mode == "planned" and what == "handed over":
            return Event("promised", verb, giver, taker)
        return Event(what, verb, giver, taker, mode)

    def _awaited(self, verb: Token, lemma: str) -> Event:
        """Promised by its subject, or awaited by it from somebody."""
        sender = tuple(e for t in clauses.complements(verb, "from") for e in self._who(t))
        subject = self._who(clauses.doer(verb, self.small))
        if lemma in self.words.undertaking:
            return Event("promised", verb, subject, tuple(e for t in clauses.kids(verb, "dative") for e in self._who(t)))
        return Event("promised", verb, sender, subject)

    def settled(self, event: Event, text: Text, giver: tuple[str, ...]) -> tuple[PaperEvent | None, Modality]:
        """What is told to have happened: nothing denied or only thought of, and a promise only where its doer makes it."""
        verb, what = event.verb, event.what
        if verb is None or what is None:
            return what, event.modality
        if event.modality == "negated" or self._denied(verb, text):
            return None, "negated"
        if what in _DONE and event.modality == "hypothetical":
            return None, event.modality
        if event.modality == "planned" and what in _CLOSING:
            return None, event.modality
        ahead = event.modality == "planned" or what == "promised" or self._ahead(verb)
        if not ahead or what not in _PASSING | {"promised", "answered"}:
            return what, event.modality
        if what == "received":
            giver = event.giver  # who sends it is to do something, not who gets it
        if what != "answered" and (giver or what != "received") and self._undertaken(verb, giver):
            return "promised", "asserted"
        known = any(t.lower_ in self.words.back for t in clauses.kids(text.outer, "det", "poss"))
        awaited = any(t.lemma_.lower() in self.words.awaiting for t in (verb, *clauses.ancestors(verb)))
        return None, "planned" if known or awaited else "hypothetical"  # what others only think of need not exist

    def _denied(self, verb: Token, text: Text) -> bool:
        """Denied by a word before the noun ("neither the answer nor the draft") or the verb ("without", "has yet to")."""
        first = text.outer
        while first.dep_ == "conj" and first.head.i != first.i and not clauses.is_verb(first.head):
            first = first.head
        before = {t.lower_ for noun in (text.noun, text.outer, first) for t in noun.lefts if t.dep_ in {"det", "preconj", "cc"}}
        pending = verb.dep_ == "xcomp" and any(t.lower_ in self.words.pending for t in clauses.kids(verb.head, "advmod"))
        without = verb.dep_ == "pcomp" and verb.head.lower_ in self.small.negators
        return bool(before & self.small.negators) or pending or without

    def _ahead(self, verb: Token) -> bool:
        """Whether a verb of the present tense tells what is to come: by a day after the document's, or after "when"."""
        if verb.tag_ not in {"VBP", "VBZ"} or self.parsed.zone_at(verb.idx) == "headline":
            return False
        if any(t.lower_ in self.words.once for t in clauses.kids(verb, "advmod", "mark")):
            return True
        time = dating.when_of(self.parsed, verb)
        end, told = dates.last(time.when if time is not None else None), dates.first(self.parsed.document.published)
        return bool(end and told and end > told)

    def _undertaken(self, verb: Token, giver: tuple[str, ...]) -> bool:
        """Whether the words promise it by their own meaning, or who is to do it says so, or somebody who acts for the same."""
        governors = [verb, *(t for t in clauses.ancestors(verb) if clauses.is_verb(t) or t.pos_ == "NOUN")]
        if any(t.lemma_.lower() in self.words.undertaking for t in governors):
            return True
        speaker = clauses.speaker_at(self.parsed, verb)
        if any(t.lemma_.lower() in self.words.awaiting for t in governors) or speaker is None:
            return False
        sides = {e.id: e.of or e.id for e in self.parsed.entities}
        return not giver or bool({sides.get(e, e) for e in giver} & {sides.get(speaker, speaker), speaker})
