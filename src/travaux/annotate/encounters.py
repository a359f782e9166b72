"""Reports of meetings: who met or is to meet whom, where, when, at what level, and whether it came to it.

Invariant: a meeting's span lies in one sentence and holds the noun or verb that names it. "The talks" without detail takes
parties, place and day from the last compatible report in the document, so that the record can merge them; what is only
wished, offered or spoken of in general is `hypothetical` and never becomes an entry.
"""

from dataclasses import dataclass, replace

from spacy.tokens import Token

from travaux import dates
from travaux.annotate import clauses, dating, happening, initiative, phrases, schedule, venues
from travaux.annotate.company import Company
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.clauses import ClauseWords
from travaux.languages.encounters import EncounterWords, Meet
from travaux.model import Encounter, MeetingKind, Span, Time

_NEAR = 60  # reports back that words may point


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


class _Reading:
    """One pass over a document; `out` holds what was read so far, for words that point back."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed: Parsed = parsed
        self.words: EncounterWords = parsed.language.encounters
        self.small: ClauseWords = parsed.language.clauses
        self.company = Company(parsed)
        self._who = self.company.who
        self.verbs: dict[str, list[Meet]] = {}
        for verb in self.words.verbs:
            self.verbs.setdefault(verb.words.split()[0], []).append(verb)
        self.taken: set[int] = set()  # nouns that only say of what the meeting consists ("rounds of talks")
        self.read: set[int] = set()  # nouns filed as a meeting
        self.out: list[Encounter] = []
        self.last: str | None = None  # the day of the last dated encounter
        self.following: list[int] = []  # undated ones told as following it

    # --- who -------------------------------------------------------------------------------------------------------------

    def of_noun(self, noun: Token) -> tuple[str, ...]:
        """Those whom a noun's own phrase names: possessor, adjective, "between", "with", "of"."""
        found: list[str] = list(clauses.owners(self.parsed, noun, self.small))
        for child in clauses.kids(noun, "compound", "amod", "nmod"):
            found += [e for t in child.subtree if (e := self.parsed.entity_at(t))]
        for child in clauses.kids(noun, "prep"):
            if child.lower_ in self.words.pairing:
                found += self.company.paired(child)
        for prep in self.words.parties:
            for other in clauses.complements(noun, prep):
                found += self._who(other)
                found += self._who(next(iter(clauses.complements(other, "plus")), None))
                inner = _noun_kind(other, self.words)
                if inner is not None and noun.lemma_.lower() in self.words.nouns:
                    found += self.of_noun(other)
                    self.taken.add(other.i)
        return tuple(dict.fromkeys(found))

    # --- filing ----------------------------------------------------------------------------------------------------------

    def noun(self, token: Token) -> None:
        """Read a noun that names a meeting."""
        kind = _noun_kind(token, self.words)
        if kind is None or token.i in self.taken:
            return
        if self._inside(token) or self._continued(token):
            return
        if kind == "call" and any(clauses.complements(token, p) for p in self.words.idle):
            return
        self.read.add(token.i)
        who = tuple(dict.fromkeys((*self.of_noun(token), *self.company.holders(token))))
        governor = next((t for t in clauses.ancestors(token) if clauses.is_verb(t)), None)
        places = venues.of(self.parsed, token, self.words)
        places += [t for t in clauses.kids(token, "compound") if self._city(t)]
        places = places or [
            t
            for verb in clauses.kids(token, "relcl", "acl")
            for inner in (verb, *clauses.kids(verb, "xcomp"))
            if inner.lemma_.lower() in self.words.holding | self.words.starting
            for t in venues.of(self.parsed, inner, self.words)
        ]
        if governor is not None and not places:
            places += venues.of(self.parsed, governor, self.words)
            host = clauses.doer(governor, self.small) if governor.lemma_.lower() == "host" else None
            places += [host] if host is not None and venues.is_place(self.parsed, host, self.words) else []
        if not places:
            preps = [t for t in venues.window(token) if t.dep_ == "prep" and t.lower_ in self.words.places]
            places += [t for prep in preps for t in clauses.kids(prep, "pobj") if t.ent_type_ in venues.PLACES]
        if not places and governor is not None:
            places += venues.beside_time(self.parsed, governor, self.words)
        for spot in places:
            who += tuple(e for t in clauses.complements(spot, "of") for e in self._who(t))
        trip = governor if governor is not None and token.dep_ == "pobj" and token.head.head.i == governor.i else None
        if trip is not None and self._is_trip(trip):
            who += self._who(clauses.doer(trip, self.small)) + self._who(clauses.undergoer(trip, self.small))
            target = clauses.undergoer(trip, self.small)
            places = places or ([target] if target is not None else clauses.complements(trip, "to"))
        if not who and any(t.dep_ == "prep" and t.lower_ in self.words.past for t in list(clauses.ancestors(token))[:4]):
            above = self._who(clauses.surface_subject(clauses.clause_head(token), self.small))
            body = any(self.parsed.kinds.get(e) in {"bloc", "organisation"} for e in above)
            who = above if len(above) > 1 or body else self.company.present(token)
        if kind == "visit":
            spots = [t for p in ("to", "in") for t in clauses.complements(token, p)]
            places = [t for t in spots if venues.is_place(self.parsed, t, self.words)] or places
            who = tuple(dict.fromkeys((*who, *(e for t in places for e in self._who(t)))))
        self.file(_Seen(token, kind, who, tuple(places)))

    def _inside(self, token: Token) -> bool:
        """Whether the noun only says what another meeting is for ("a meeting devoted to the dialogue on grain")."""
        for at, above in zip((token, *clauses.ancestors(token)), clauses.ancestors(token), strict=False):
            if at.dep_ == "conj" or clauses.is_finite(above):
                return False
            if above.i in self.read:
                return not self.of_noun(token)
        return False

    def _continued(self, token: Token) -> bool:
        """Whether the noun only points back to what another meeting goes on with ("in continuation of the discussions")."""
        above = token.head.head
        after = token.dep_ == "pobj" and above.pos_ == "NOUN" and above.lemma_.lower() in self.words.sequence
        return after and self._definite(token) and not self.of_noun(token)

    def _is_trip(self, verb: Token) -> bool:
        return any(meet.kind == "visit" for meet in self.verbs.get(verb.lemma_.lower(), ()))

    def _city(self, token: Token) -> bool:
        entity = self.parsed.entity_at(token)
        return token.ent_type_ in venues.PLACES and (entity is None or self.parsed.kinds.get(entity) == "place")

    def verb(self, token: Token) -> None:
        """Read a verb that reports a meeting."""
        for meet in self.verbs.get(token.lemma_.lower(), ()) if clauses.is_verb(token) else ():
            rest = meet.words.split()[1:]
            below = {t.lower_ for child in token.children for t in (child, *child.children)}
            if any(word not in below for word in rest):
                continue
            subject, target = clauses.doer(token, self.small), clauses.undergoer(token, self.small)
            target = target if target is None or target.tag_ not in {"IN", "WDT"} else None
            if target is not None and (target.lemma_.lower() in self.words.not_meetings or _noun_kind(target, self.words)):
                return
            others = [t for prep in meet.preps for t in clauses.complements(token, prep)]
            active = self.company.subject(subject, token) or self.company.pair(subject, self.out[-_NEAR:])
            met = self._who(target)
            if target is not None and not any(self.parsed.kinds.get(e) == "person" for e in met):
                met = self.company.persons(target) or met
            met += tuple(e for t in others if meet.preps[0] == "with" for e in self._who(t))
            spots = [
                t for t in (*others, *([target] if target is not None else [])) if venues.is_place(self.parsed, t, self.words)
            ]
            plenty = len(active) > 1 or (subject is not None and (subject.tag_ == "NNS" or bool(clauses.kids(subject, "conj"))))
            fits = {
                "body": subject is not None and subject.lemma_.lower() in self.words.bodies,
                "people": bool(met),
                "both": plenty and target is None,
                "place": bool(spots),
                "person": any(self.parsed.kinds.get(e) == "person" for e in met)
                or (bool(met) and target is not None and target.lemma_.lower() in self.words.levels),
                "signing": self._signed(token, len(active) > 1 or plenty),
                "ranks": subject is not None and subject.tag_ == "NNS" and subject.lemma_.lower() in self.words.levels,
            }
            if "signing" in meet.needs and len(active) < 2 and fits["signing"]:
                active = self.company.meant(token, self.out[-_NEAR:])
            if not any(fits[need] for need in meet.needs) or not (active or met):
                continue
            places = venues.of(self.parsed, token, self.words) or [
                t
                for prep in venues.window(token)
                if prep.dep_ == "prep" and prep.lower_ in self.words.places and token in prep.ancestors
                for t in clauses.kids(prep, "pobj")
                if t.ent_type_ in venues.PLACES
            ]
            if meet.needs == ("place",):
                places = spots
                met += tuple(e for t in spots for e in self._who(t))
            if token.lemma_.lower() == "host" and subject is not None:
                places = [subject] if venues.is_place(self.parsed, subject, self.words) else places
                active = active if len(met) < 2 else ()
            self.file(_Seen(token, meet.kind, tuple(dict.fromkeys((*active, *met))), tuple(places)))
            if "person" in meet.needs:
                self._further(token, meet.kind, active, tuple(places))
            return

    def _signed(self, verb: Token, several: bool) -> bool:
        """Whether several put their names to a text together: on a day that is told, or in a place, and not long ago."""
        time = schedule.when(self.parsed, verb, self.words)
        when = time.when if time is not None else None
        placed = bool(venues.of(self.parsed, verb, self.words)) and not schedule.old(self.parsed, when)
        return several and not clauses.is_passive(verb) and (placed or dates.days(when) == 1)

    def _further(self, verb: Token, kind: MeetingKind, host: tuple[str, ...], places: tuple[Token, ...]) -> None:
        """File those received on another day, where the verb is not said again ("and on Tuesday Mr Holt")."""
        for noun in clauses.kids(verb, "conj"):
            persons = () if clauses.is_verb(noun) else self.company.persons(noun)
            if not persons:
                continue
            whole = phrases.extent(noun.subtree, noun) or span_of(noun)
            time = next((t for t in self.parsed.times_in(whole) if t.when), None)
            if time is None:
                continue
            parties, participants = self.company.sides((*host, *persons))
            place = venues.named(self.parsed, places[0]) if places else None
            self.out.append(
                Encounter(whole, kind, happening.status(verb, self.words, self.small), parties, participants, place, time.when)
            )

    def file(self, seen: _Seen) -> None:
        """Turn a report into an encounter, taking what it does not say from the one it points back to."""
        token = seen.token
        parties, participants = self.company.sides(seen.who)
        time = schedule.when(self.parsed, token, self.words) if self._timed(token) else None
        status = happening.status(token, self.words, self.small)
        place = venues.named(self.parsed, seen.places[0]) if seen.places else None
        moved = schedule.moved(self.parsed, token, self.words) if status == "postponed" else None
        if time is not None and moved is not None and time.span == moved[0].span:
            time = schedule.aside(self.parsed, token, self.words)
        seeker = initiative.seeker(self.company, token, self._definite(token))
        if seeker and not parties and not participants:
            parties, participants = self.company.sides((seeker,))
        if seeker and status == "hypothetical":
            status = "planned" if time and dates.before(self.parsed.document.published, time.when) else "held"
        if status in {"hypothetical", "held"} and time is not None and self._convened(token):
            status = "planned"
        if status == "planned" and time is not None and schedule.former(self.parsed, token, time, self.words):
            status = "postponed"
        when = time.when if time is not None else None
        if time is not None and status in {"planned", "postponed"}:
            when = schedule.ahead(self.parsed, time)
        when = schedule.stretch(self.parsed, token, when, self.words)
        when = when or (schedule.recent(self.parsed, token, self.words) if status == "held" else None)
        definite = self._definite(token)
        subject = clauses.surface_subject(token, self.small) if clauses.is_verb(token) else None
        counted = bool(self._series(token)) and status in {"planned", "postponed", "cancelled"}
        if not parties and self._series(token) and not clauses.is_verb(token):
            last = next((o for o in reversed(self.out[-_NEAR:]) if len(o.parties) > 1 or len(o.participants) > 1), None)
            parties, participants = (last.parties, last.participants) if last is not None else (parties, participants)
        vague = self._unnamed(seen, status, parties, participants, bool(when or place or seeker))
        vague = vague and not schedule.old(self.parsed, when)
        whole = (
            counted
            or vague
            or bool(seen.who and subject is not None)
            or bool(participants)
            or len(parties) > 1
            or (bool(parties) and bool(when or place))
            or bool(when and place)
        )
        if status != "planned" and not whole and not definite and not (when and self._series(token)):
            status = "hypothetical"
        if status == "held" and clauses.is_verb(token) and token.tag_ in {"VBP", "VBZ"} and not (when or place):
            status = "hypothetical" if self.parsed.zone_at(token.idx) != "headline" else status
        contested = any(t.lemma_.lower() in self.words.denying for t in clauses.ancestors(token))
        if status == "denied" and not (when or place or definite or contested):
            status = "hypothetical"
        span = phrases.clause_span(token)
        if any(other.span == span for other in self.out[-_NEAR:]):
            span = phrases.phrase_span(token)
        made = Encounter(
            span=span, kind=seen.kind, status=status, parties=parties, participants=participants, place=place, when=when,
            level=initiative.level(self.parsed, token), series=self._series(token),
            initiator=initiative.initiator(self.company, token) or seeker,
        )  # fmt: skip
        if status != "hypothetical" and definite and not time:
            made = self._inherit(made, self._presided(token))
        if vague and len(made.parties) < 2 and len(made.participants) < 2:
            meant = self.company.meant(token, self.out[-_NEAR:], made.when if definite else None)
            if set(made.parties) <= set(meant):
                made = replace(made, parties=meant)
        if made.status == "held" and not whole and not (made.when or made.parties or made.participants):
            made = replace(made, status="hypothetical")
        if made.status == "held" and made.when is None and self._follows(token):
            self.following.append(len(self.out))
        elif when is not None:  # a day of its own: one that it takes from what it points back to bounds nothing
            self._close(made)
        self.out.append(made)
        if moved is not None:
            self._again(made, *moved)

    def _again(self, made: Encounter, time: Time, verb: Token) -> None:
        """File the new day of an encounter put off, with the place told after it."""
        spots = [t for t in venues.of(self.parsed, verb, self.words) if t.idx > time.span.start]
        place = venues.named(self.parsed, spots[0]) if spots else made.place
        span = Span(verb.idx, max(time.span.end, spots[0].idx + len(spots[0]) if spots else 0))
        self.out.append(replace(made, span=span, status="planned", when=schedule.ahead(self.parsed, time), place=place))

    def _unnamed(
        self, seen: _Seen, status: str, parties: tuple[str, ...], participants: tuple[str, ...], told: bool
    ) -> bool:  # fmt: skip
        """Whether a report of talks, told as a fact of its own, leaves out between whom."""
        if clauses.is_verb(seen.token) or seen.kind not in {"talks", "summit"} or len(parties) > 1 or len(participants) > 1:
            return False
        return status != "hypothetical" and (told or bool(self._series(seen.token)))

    def _convened(self, token: Token) -> bool:
        """Whether somebody calls others to it, rather than for it."""
        prep = token.head
        verb = next((t for t in clauses.ancestors(token) if clauses.is_verb(t)), None)
        return prep.dep_ == "prep" and prep.lower_ == "to" and verb is not None and verb.lemma_.lower() in self.words.convening

    def _timed(self, token: Token) -> bool:
        """Whether the time of the clause is the meeting's, and not another noun's that stands between them."""
        for at in clauses.ancestors(token):
            if clauses.is_verb(at):
                return True
            passing = self.words.lengths | self.words.closing
            if at.pos_ in {"NOUN", "PROPN"} and not _noun_kind(at, self.words) and at.lemma_.lower() not in passing:
                return any(time_at.head.i == token.i for time_at, _ in dating.dated(self.parsed, token))
        return True

    def _follows(self, token: Token) -> bool:
        """Whether its clause places it after the encounter told before it."""
        head = clauses.clause_head(token)
        return self.last is not None and any(
            t.lemma_.lower() in self.words.sequence for t in (head, *clauses.kids(head, "advmod"), *clauses.kids(token, "amod"))
        )

    def _close(self, made: Encounter) -> None:
        """A dated encounter bounds the undated ones told since the last dated one, which are inferred to lie between."""
        start, end = dates.first(self.last), dates.last(made.when)
        if self.following and start is not None and end is not None and start < end:
            for index in self.following:
                self.out[index] = replace(self.out[index], when=dates.inferred(dates.interval(start, end)))
        self.following = []
        if made.status == "held":
            self.last = made.when

    def _definite(self, token: Token) -> bool:
        return any(t.lower_ in self.words.definite for t in clauses.kids(token, "det")) or bool(clauses.kids(token, "poss"))

    def _presided(self, token: Token) -> bool:
        """Whether only who leads it is named, who need not be of those who meet."""
        verb = token.head
        return clauses.is_verb(verb) and verb.lemma_.lower() in self.words.presiding and not self.of_noun(token)

    def _inherit(self, made: Encounter, presided: bool = False) -> Encounter:
        """The report with what the last compatible one told; of one that names only its chair any is compatible."""
        for other in reversed(self.out[-_NEAR:]):
            if other.status == "hypothetical" or (other.kind in {"visit", "press conference"} and made.kind != other.kind):
                continue
            if not presided and made.parties and other.parties and not set(made.parties) & set(other.parties):
                continue
            if not presided and made.participants and not {*made.participants} & {*(other.participants or made.participants)}:
                continue
            if made.place and other.place and made.place != other.place:
                continue
            own = {*made.parties, *made.participants, *([made.place] if made.place else [])}
            if own and not presided and not own & {*other.parties, *other.participants, other.place}:
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
                span = phrases.phrase_span(noun, frozenset({"det", "prep", "case"}))
                return self.parsed.document.text[span.start : span.end]
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
