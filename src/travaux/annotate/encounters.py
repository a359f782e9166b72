"""Reports of meetings: who met or is to meet whom, where, when, at what level, and whether it came to it.

Invariant: a meeting's span lies in one sentence and holds the noun or verb that names it. "The talks" without detail takes
parties, place and day from the last compatible report in the document, so that the record can merge them; what is only
wished, offered or spoken of in general is `hypothetical` and never becomes an entry.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from travaux.annotate import clauses, dating
from travaux.annotate.parsed import Parsed
from travaux.languages.clauses import ClauseWords
from travaux.languages.encounters import EncounterWords, Meet
from travaux.model import Encounter, MeetingKind

Status = str
_PERSONS = frozenset({"person"})
_SIDES = frozenset({"state", "bloc", "organisation", "group", "unnamed"})
_SPACY_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class _Seen:
    """A report before it is filed: the word it hangs from, its kind, and who takes part."""

    token: Token
    kind: MeetingKind
    who: tuple[str, ...]
    places: tuple[Token, ...] = ()


def _noun_kind(token: Token, words: EncounterWords) -> MeetingKind | None:
    """The kind of meeting a noun names, by itself or with the word before it."""
    lemma = token.lemma_.lower()
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ == "compound":
        return None
    before = token.nbor(-1).lemma_.lower() if token.i > token.sent.start else ""
    return words.phrases.get(f"{before} {lemma}") or words.nouns.get(lemma)


def _place_word(parsed: Parsed, token: Token, words: EncounterWords) -> bool:
    if token.lemma_.lower() in words.venues or token.ent_type_ in _SPACY_PLACES:
        return True
    entity = parsed.entity_at(token)
    return entity is not None and parsed.kinds.get(entity) in {"place", "state"}


def _in_places(parsed: Parsed, head: Token, words: EncounterWords) -> list[Token]:
    """The words for places after "in" or "at" that hang from a noun or verb."""
    return [
        noun
        for prep in words.places
        for noun in clauses.complements(head, prep)
        if _place_word(parsed, noun, words) and not any(t.lower_ in {"level"} for t in [noun])
    ]


def _named(parsed: Parsed, token: Token) -> str:
    """A place as the text names it: the proper noun with its name's words, or what "of" adds to a venue."""
    of = clauses.complements(token, "of")
    if token.pos_ != "PROPN" and of:
        token = of[0]
    words = [t for t in token.subtree if t.dep_ in {"compound", "flat"} and t.head.i == token.i] + [token]
    if token.pos_ != "PROPN":
        words = [t for t in token.lefts if t.pos_ == "PROPN"] or words
    return " ".join(t.text for t in sorted(words, key=lambda t: t.i))


class _Reading:
    """One pass over a document; `out` holds what was read so far, for words that point back."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed: Parsed = parsed
        self.words: EncounterWords = parsed.language.encounters
        self.small: ClauseWords = parsed.language.clauses
        self.entities = {entity.id: entity for entity in parsed.entities}
        self.verbs: dict[str, list[Meet]] = {}
        for verb in self.words.verbs:
            self.verbs.setdefault(verb.words.split()[0], []).append(verb)
        self.taken: set[int] = set()
        self.out: list[Encounter] = []

    # --- who -------------------------------------------------------------------------------------------------------------

    def _who(self, token: Token | None) -> tuple[str, ...]:
        return clauses.actors(self.parsed, token, self.small)

    def sides(self, who: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Parties (with the states and bodies that persons act for) and persons among the entities."""
        parties: list[str] = []
        persons = [e for e in who if e in self.entities and self.entities[e].kind in _PERSONS]
        for e in who:
            entity = self.entities.get(e)
            if entity is not None and entity.kind in _SIDES:
                parties.append(e)
            elif entity is not None and entity.of in self.entities:
                parties.append(entity.of or e)
        return tuple(dict.fromkeys(parties)), tuple(dict.fromkeys(persons))

    def of_noun(self, noun: Token) -> tuple[str, ...]:
        """Those whom a noun's own phrase names: possessor, adjective, "between", "with", "of"."""
        found: list[str] = list(clauses.owners(self.parsed, noun, self.small))
        for child in clauses.kids(noun, "compound", "amod", "nmod"):
            found += [e for t in child.subtree if (e := self.parsed.entity_at(t))]
        for prep in self.words.parties:
            for other in clauses.complements(noun, prep):
                found += self._who(other)
                inner = _noun_kind(other, self.words)
                if inner is not None and noun.lemma_.lower() in self.words.nouns:
                    found += self.of_noun(other)
                    self.taken.add(other.i)
        return tuple(dict.fromkeys(found))

    def of_verb(self, noun: Token) -> tuple[str, ...]:
        """Those whom the verb that holds the meeting names: its subject ("held talks"), and "with" whom."""
        verb = noun.head
        if noun.dep_ == "pobj" and verb.dep_ == "prep":
            verb = verb.head
        if not clauses.is_verb(verb) or verb.lemma_.lower() not in self.words.holding | self.words.planning:
            return ()
        found: list[str] = []
        if noun.dep_ in {"dobj", "pobj"}:
            found += self._who(clauses.doer(verb, self.small))
        for prep in ("with", "between", "by"):
            for other in clauses.complements(verb, prep):
                found += self._who(other)
        return tuple(dict.fromkeys(found))

    # --- whether ---------------------------------------------------------------------------------------------------------

    def status(self, token: Token) -> Status:
        """Held, planned, postponed, cancelled, denied, or hypothetical, read from the noun's phrase and its governors."""
        w = self.words
        future = False
        if not clauses.is_verb(token):
            modifiers = {t.lemma_.lower() for t in clauses.kids(token, "amod", "compound", "det", "acl")}
            if modifiers & w.generic & self.small.negators:
                return "denied" if "no" in modifiers else "hypothetical"
            future = bool(modifiers & w.upcoming)
            if token.head.lower_ in {p.split()[0] for p in w.before} and token.dep_ == "pobj":
                return "planned"
            if token.head.dep_ == "prep" and token.head.head.lower_ in {"ahead", "prior", "eve", "advance"}:
                return "planned"
        at = token
        for step in range(clauses.STEPS):
            lemma = at.lemma_.lower()
            if step and lemma in w.postponing and (lemma != "put" or any(t.lower_ == "off" for t in at.children)):
                return "postponed" if clauses.is_verb(at) and lemma not in {"push"} else "held"
            if step and lemma in w.cancelling and (lemma != "call" or any(t.lower_ == "off" for t in at.children)):
                return "cancelled"
            if step and lemma in w.denying:
                return "denied"
            if step and lemma in w.wishing and self._weighs(at, token):
                return "hypothetical"
            if clauses.is_verb(at):
                mode = clauses.modality(at, self.small)
                if mode == "negated":
                    return "denied"
                if mode == "hypothetical":
                    return "hypothetical"
                future = future or mode == "planned"
                if step and lemma in w.planning and (clauses.is_passive(at) or lemma in {"due", "plan", "schedule"}):
                    future = True
                if clauses.is_finite(at):
                    break
            if at.lower_ in w.past and at.dep_ == "prep" and at.head.i != at.i:
                return "planned" if future else "held"
            if at.head.i == at.i:
                break
            at = at.head
        return "planned" if future else "held"

    def _weighs(self, governor: Token, token: Token) -> bool:
        """Whether a word of wishing has the meeting for its object, rather than for the time or place of something else."""
        at = token
        while at.head.i != governor.i and at.head.i != at.i:
            if at.dep_ == "prep" and at.lower_ in self.words.past | {"before"}:
                return False
            at = at.head
        return at.dep_ in {"dobj", "pobj", "prep", "xcomp", "ccomp", "acl", "nsubjpass", "acomp", "relcl", "pcomp", "conj"}

    # --- filing ----------------------------------------------------------------------------------------------------------

    def noun(self, token: Token) -> None:
        """Read a noun that names a meeting."""
        kind = _noun_kind(token, self.words)
        if kind is None or token.i in self.taken:
            return
        who = tuple(dict.fromkeys((*self.of_noun(token), *self.of_verb(token))))
        governor = next((t for t in clauses.ancestors(token) if clauses.is_verb(t)), None)
        places = _in_places(self.parsed, token, self.words)
        places += [t for t in clauses.kids(token, "compound") if self._city(t)]
        if governor is not None and not places:
            places += _in_places(self.parsed, governor, self.words)
            host = clauses.doer(governor, self.small) if governor.lemma_.lower() == "host" else None
            places += [host] if host is not None and _place_word(self.parsed, host, self.words) else []
        if kind == "visit":
            places = [t for p in ("to", "in") for t in clauses.complements(token, p) if _place_word(self.parsed, t, self.words)] or places
            who = tuple(dict.fromkeys((*who, *(e for t in places for e in self._who(t)))))
        self.file(_Seen(token, kind, who, tuple(places)))

    def _city(self, token: Token) -> bool:
        entity = self.parsed.entity_at(token)
        return token.ent_type_ in _SPACY_PLACES and (entity is None or self.parsed.kinds.get(entity) == "place")

    def verb(self, token: Token) -> None:
        """Read a verb that reports a meeting."""
        for meet in self.verbs.get(token.lemma_.lower(), ()) if clauses.is_verb(token) else ():
            rest = meet.words.split()[1:]
            below = {t.lower_ for child in token.children for t in (child, *child.children)}
            if any(word not in below for word in rest):
                continue
            subject, target = clauses.doer(token, self.small), clauses.undergoer(token, self.small)
            if target is not None and (target.lemma_.lower() in self.words.not_meetings or _noun_kind(target, self.words)):
                return
            others = [t for prep in meet.preps for t in clauses.complements(token, prep)]
            active, met = self._who(subject), self._who(target)
            met += tuple(e for t in others if meet.preps[0] in {"with"} for e in self._who(t))
            spots = [t for t in (*others, *([target] if target is not None else [])) if _place_word(self.parsed, t, self.words)]
            plenty = len(active) > 1 or (subject is not None and (subject.tag_ == "NNS" or bool(clauses.kids(subject, "conj"))))
            fits = {
                "people": bool(met), "both": plenty and target is None, "place": bool(spots),
                "person": any(self.parsed.kinds.get(e) == "person" for e in met),
            }  # fmt: skip
            if not any(fits[need] for need in meet.needs) or not (active or met):
                continue
            places = _in_places(self.parsed, token, self.words)
            if meet.needs == ("place",):
                places = spots
                met += tuple(e for t in spots for e in self._who(t))
            if token.lemma_.lower() == "host" and subject is not None:
                places = [subject] if _place_word(self.parsed, subject, self.words) else places
                active = active if len(met) < 2 else ()
            self.file(_Seen(token, meet.kind, tuple(dict.fromkeys((*active, *met))), tuple(places)))
            return

    def file(self, seen: _Seen) -> None:
        """Turn a report into an encounter, taking what it does not say from the one it points back to."""
        token = seen.token
        parties, participants = self.sides(seen.who)
        time = dating.when_of(self.parsed, token)
        status = self.status(token)
        series = self._series(token)
        detail = bool(time or seen.places or participants or len(parties) > 1)
        if status == "held" and not detail and not self._definite(token):
            status = "hypothetical"
        made = Encounter(
            span=clauses.clause_span(token), kind=seen.kind, status=status, parties=parties, participants=participants,  # type: ignore[arg-type]
            place=_named(self.parsed, seen.places[0]) if seen.places else None, when=time.when if time else None,
            level=self._level(token), series=series, initiator=self._initiator(token),
        )  # fmt: skip
        if status != "hypothetical" and self._definite(token) and not time:
            made = self._inherit(made)
        if any(made.span == other.span and made.kind == other.kind and made.when == other.when for other in self.out):
            return
        self.out.append(made)

    def _definite(self, token: Token) -> bool:
        return any(t.lower_ in self.words.definite for t in clauses.kids(token, "det")) or bool(clauses.kids(token, "poss"))

    def _inherit(self, made: Encounter) -> Encounter:
        for other in reversed(self.out):
            if other.status == "hypothetical" or (other.kind in {"visit", "press conference"} and made.kind != other.kind):
                continue
            if made.parties and other.parties and not set(made.parties) & set(other.parties):
                continue
            if made.participants and other.participants and not set(made.participants) & set(other.participants):
                continue
            if made.place and other.place and made.place != other.place:
                continue
            return replace(
                made, parties=tuple(dict.fromkeys((*made.parties, *other.parties))), when=made.when or other.when,
                participants=tuple(dict.fromkeys((*made.participants, *other.participants))), place=made.place or other.place,
                level=made.level or other.level, series=made.series or other.series,
                status=other.status if made.status == "held" and other.status in {"planned", "cancelled"} else made.status,
            )  # fmt: skip
        return made

    def _series(self, token: Token) -> str | None:
        """The words that number or name it: "fifth round", a council's name."""
        if clauses.is_verb(token):
            return None
        for child in clauses.kids(token, "amod"):
            if child.lower_ in self.words.numbered:
                return f"{child.text} {token.text}"
        for noun in (*clauses.complements(token, "of"), *clauses.kids(token, "compound", "poss")):
            if noun.lemma_.lower() in self.words.bodies:
                span = clauses.phrase_span(noun, frozenset({"det", "prep", "case"}))
                return self.parsed.document.text[span.start : span.end]
        return None

    def _level(self, token: Token) -> str | None:
        for head in (token, *[t for t in clauses.ancestors(token) if clauses.is_verb(t)][:1]):
            for noun in clauses.complements(head, "at"):
                if noun.lemma_.lower() == "level":
                    of = clauses.complements(noun, "of")
                    span = clauses.phrase_span(of[0] if of else noun, frozenset({"det"}))
                    return " ".join(self.parsed.document.text[span.start : span.end].split())
        return None

    def _initiator(self, token: Token) -> str | None:
        for head in (token, *[t for t in clauses.ancestors(token) if clauses.is_verb(t)][:1]):
            for noun in clauses.complements(head, "at") + clauses.complements(head, "on"):
                if noun.lemma_.lower() in {p.split()[-2] for p in self.words.initiating}:
                    who = clauses.owners(self.parsed, noun, self.small) or tuple(
                        e for t in clauses.complements(noun, "of") for e in self._who(t)
                    )
                    if who:
                        return who[0]
        return None


def find(parsed: Parsed) -> tuple[Encounter, ...]:
    """All reports of meetings of a document, in reading order. Nothing where the text has no parse."""
    if not parsed.language.encounters.nouns or not parsed.doc.has_annotation("DEP"):
        return ()
    reading = _Reading(parsed)
    for sentence in parsed.sentences():
        for token in sentence:
            reading.noun(token)
            reading.verb(token)
    return tuple(sorted(reading.out, key=lambda e: (e.span, e.kind)))
