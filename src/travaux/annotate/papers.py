"""Texts that pass between parties or are invoked: drafts, proposals, letters, answers, resolutions, treaties.

Invariant: a paper's `span` is its noun phrase, `clause` the words that say what became of it, within one sentence. Press
releases and reports of news are none. A mention that points back ("the draft") takes kind and sides from what it points to.
"""

import re
from dataclasses import replace

from spacy.tokens import Token

from travaux import dates
from travaux.annotate import clauses, dating, phrases
from travaux.annotate.fates import Event, Fates, Text
from travaux.annotate.parsed import Parsed
from travaux.languages.clauses import ClauseWords
from travaux.languages.papers import PaperWords
from travaux.model import Paper, PaperEvent, Span

_YEAR = re.compile(r"\b(1[0-9]{3}|20[0-9]{2})\b")
_TITLE_WORDS = 15
_NEAR = 60  # mentions back that a noun may point, or an answer
_OLD = 2  # years before the document after which a dated text is background


class _Reading:
    """One pass over a document; `out` and `nouns` run in parallel."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        self.words: PaperWords = parsed.language.papers
        self.small: ClauseWords = parsed.language.clauses
        self.fates = Fates(parsed)
        self.out: list[Paper] = []
        self.nouns: list[Token] = []
        self.inner: set[int] = set()
        self.replying: set[int] = set()  # papers by means of which somebody is said to reply
        found = _YEAR.search(parsed.document.published or "")
        self.year = int(found.group()) if found else None

    def _who(self, token: Token | None) -> tuple[str, ...]:
        return clauses.actors(self.parsed, token, self.small)

    # --- what kind -------------------------------------------------------------------------------------------------------

    def texts(self, token: Token) -> list[Text]:
        """The texts a noun names: several where a draft is of a treaty and an agreement."""
        if token.pos_ not in {"NOUN", "PROPN"} or token.i in self.inner or (token.dep_ == "compound" and token.pos_ != "PROPN"):
            return []
        if self.parsed.kinds.get(self.parsed.entity_at(token) or "") in {"organisation", "bloc", "person"}:
            return []  # "the Centre for Trade Law"
        lemma = self._word(token)
        if lemma in self.words.wrappers:
            inner = [t for of in clauses.complements(token, "of") for t in clauses.conjuncts(of)]
            inner = [t for t in inner if t.lemma_.lower() in self.words.kinds]
            if inner:
                self.inner |= {t.i for t in inner}
                prefix = "draft " if lemma == "draft" else ""
                return [Text(t, prefix + self._kind(t), token) for t in inner]
        modifiers = self._modifiers(token)
        if lemma not in self.words.kinds:
            return [Text(token, "draft", token)] if "draft" in modifiers and token.dep_ != "compound" else []
        before = token.nbor(-1).lemma_.lower() if token.i > token.sent.start else ""
        if before in self.words.not_papers or modifiers & self.words.not_papers or token.dep_ == "compound":
            return []
        return [Text(token, self._kind(token), token)]

    def _word(self, noun: Token) -> str:
        """The noun's lemma, with what a hyphen joins to it where that is a kind of its own ("non-paper")."""
        lemma = noun.lemma_.lower()
        if noun.i > noun.sent.start + 1 and noun.nbor(-1).text == "-":
            joined = f"{noun.nbor(-2).lower_}-{lemma}"
            return joined if joined in self.words.kinds else lemma
        return lemma

    def _modifiers(self, noun: Token) -> set[str]:
        own = {t.lemma_.lower() for t in clauses.kids(noun, "amod", "compound", "nmod", "punct") if t.i < noun.i}
        own |= {t.lower_ for t in clauses.kids(noun, "amod", "compound", "nmod")}
        own |= {t.lower_ for child in clauses.kids(noun, "compound", "amod") for t in child.lefts}
        if noun.dep_ == "conj" and not clauses.kids(noun, "det"):
            own |= self._modifiers(noun.head) & {"draft", "written", "write"}
        return own

    def _kind(self, noun: Token) -> str:
        base = self.words.kinds[self._word(noun)]
        modifiers = self._modifiers(noun)
        for word, prefix in self.words.modifiers.items():
            if word in modifiers and not base.startswith(prefix):
                return f"{prefix} {base}"
        return base

    # --- filing ----------------------------------------------------------------------------------------------------------

    def read(self, token: Token) -> None:
        """File what a noun says of texts."""
        for text in self.texts(token):
            events = self.fates.of(text)
            if not self._counts(text, events):
                continue
            for event in events:
                self._file(text, event)

    def _counts(self, text: Text, events: list[Event]) -> bool:
        """Whether the noun names a text at all, rather than an intention or an agreement in general."""
        noun, lemma = text.noun, self._word(text.noun)
        happens = any(e.what and (e.verb is None or e.verb.lemma_.lower() not in self.words.weak) for e in events)
        proven = bool(self._modifiers(noun) & self.words.proving) or noun.i != text.outer.i or noun.pos_ == "PROPN"
        back = self._back(noun) is not None
        if noun.dep_ == "pobj" and noun.head.lower_ in self.words.reacting and self._kind_in(text.kind, self.words.answers):
            return False
        if lemma in self.words.strict:
            reply = self._kind_in(text.kind, self.words.answers)
            given = any(e.what in {"handed over", "received"} and (e.taker or (reply and e.giver)) for e in events)
            told = {e.verb.lemma_.lower() for e in events if e.verb is not None and e.what == "published" and e.giver}
            given = given or bool(told - self.words.stating)
            answer = self._kind_in(text.kind, self.words.answers) and bool(clauses.owners(self.parsed, noun, self.small))
            on_text = any(t.lemma_.lower() in self.words.kinds for p in ("on", "to") for t in clauses.complements(noun, p))
            given = given or (answer and (on_text or any(e.what == "received" for e in events)))
            return proven or given or (back and lemma in self.words.generic)
        owned = bool(clauses.owners(self.parsed, noun, self.small)) or any(e.giver or e.taker for e in events)
        shared = any(self._who(t) for p in self.words.counterpart for t in clauses.complements(noun, p))
        if lemma in self.words.loose:
            intention = any(c.dep_ in {"acl", "xcomp"} and c.tag_ == "VB" for c in noun.children)
            answer = self._kind_in(text.kind, self.words.answers) and bool(self._named_sides(noun))
            return proven or back or ((happens or shared or answer) and not intention)
        named = self._name(noun) or self._kind_in(text.kind, self.words.standing)
        general = noun.pos_ == "NOUN" and not clauses.kids(noun, "det", "amod", "compound", "poss")
        return back or owned or shared or named or (happens and not general) or self._cited(text, None)

    def _named_sides(self, noun: Token) -> list[str]:
        """Whom the noun's own phrase names as giver, taker or owner of what it answers."""
        out: list[str] = list(clauses.owners(self.parsed, noun, self.small))
        for prep in (*self.words.sender, *self.words.recipient):
            for target in clauses.complements(noun, prep):
                out += (*self._who(target), *clauses.owners(self.parsed, target, self.small))
        return out

    def _name(self, noun: Token) -> bool:
        """A proper name, or a noun with one before it that is not its owner ("the Lund agreements")."""
        return noun.pos_ == "PROPN" or any(
            t.pos_ == "PROPN"
            for child in clauses.kids(noun, "compound", "amod", "nmod")
            if child.i < noun.i
            for t in child.subtree
        )

    def _cited(self, text: Text, what: PaperEvent | None) -> bool:
        """Invoked rather than exchanged: complied with, violated, named as the source of a rule, or of an old year."""
        span = phrases.phrase_span(text.noun)
        years = [int(y) for y in _YEAR.findall(self.parsed.document.text[span.start : span.end])]
        if years and max(years) <= (self.year or max(years) + _OLD) - _OLD:
            return True
        if text.kind.startswith("draft"):
            return False
        if self._kind_in(text.kind, self.words.standing) or text.kind in self.words.standing:
            return what in {None, "signed", "in force"}
        if what is not None or not self._kind_in(text.kind, self.words.lasting):
            return False
        if text.noun.pos_ == "PROPN" or self._after_place(text.noun):
            return True
        for at in list(clauses.ancestors(text.noun))[:3]:
            if at.lemma_.lower() in self.words.citing or (at.dep_ == "prep" and at.lower_ in self.words.citing_preps):
                return True
            if clauses.is_finite(at):
                break
        return False

    def _fresh(self, event: Event, when: str | None) -> bool:
        """Whether a text was signed in the year of the document, or has been ("have signed"): not one long in force."""
        found = _YEAR.search(when or "")
        if event.what != "signed" or event.verb is None:
            return False
        return (
            int(found.group()) == self.year
            if found
            else event.verb.tag_ == "VBN" and any(t.tag_ in {"VBP", "VBZ"} for t in clauses.kids(event.verb, "aux"))
        )

    def _after_place(self, noun: Token) -> bool:
        """An agreement called after a place is one already made."""
        for child in clauses.kids(noun, "compound"):
            entity = self.parsed.entity_at(child)
            if child.ent_type_ in {"GPE", "LOC", "FAC"} and (entity is None or self.parsed.kinds.get(entity) == "place"):
                return True
        return False

    @staticmethod
    def _kind_in(kind: str, kinds: frozenset[str]) -> bool:
        return kind in kinds or kind.split()[-1] in kinds

    def _back(self, noun: Token) -> Paper | None:
        """The last paper of the document that a definite noun without a name or owner of its own may point to."""
        pointing = {t.lower_ for t in clauses.kids(noun, "det", "poss")} & self.words.back
        if not pointing or self._name(noun) or noun.lemma_.lower() not in self.words.generic:
            return None
        kind = self.words.kinds.get(noun.lemma_.lower(), "")
        loose = noun.lemma_.lower() in self.words.generic
        for paper in reversed(self.out[-_NEAR:]):
            same = paper.kind == kind or paper.kind.split()[-1] == kind
            real = paper.modality == "asserted" and (kind != "draft" or paper.kind.startswith("draft"))
            if same or (loose and kind in {"document", "draft", "paper"} and not paper.cited and real):
                return paper
        return None

    def _sides(self, text: Text, event: Event) -> tuple[tuple[str, ...], tuple[str, ...]]:
        noun, answer = text.noun, self._kind_in(text.kind, self.words.answers)
        own = clauses.owners(self.parsed, noun, self.small) or clauses.owners(self.parsed, text.outer, self.small)
        given = own if self._receives(noun, event, own) else ()
        own = () if given else own
        for at in (noun, text.outer):
            for prep in self.words.sender:
                own = own or tuple(e for t in clauses.complements(at, prep) for e in self._who(t))
        giver = own or event.giver
        other = tuple(e for p in ("with",) for t in clauses.complements(noun, p) for e in self._who(t))
        shared = tuple(e for p in ("between", "among") for t in clauses.complements(noun, p) for e in self._who(t))
        direct: list[str] = []
        for prep in self.words.recipient:
            for target in clauses.complements(noun, prep):
                direct += self._who(target)
                if answer and not direct:
                    direct += clauses.owners(self.parsed, target, self.small)
        for verb in clauses.kids(noun, "acl", "relcl"):
            if verb.lemma_.lower() in self.words.urging and not clauses.is_passive(verb):
                direct += self._who(clauses.undergoer(verb, self.small))
        asked = event.what is None and not answer  # who asks for a text in general is not whom it goes to
        taker = tuple(dict.fromkeys((*given, *other, *direct, *(() if asked else event.taker))))
        giver = giver or shared
        return giver, tuple(e for e in taker if e not in giver)

    def _receives(self, noun: Token, event: Event, named: tuple[str, ...]) -> bool:
        """Whether the name before a noun is whom it is given to: a headline's "Avaria hands Borduria draft treaty"."""
        if event.verb is None or event.verb.lemma_.lower() not in self.words.giving or not event.giver or event.taker:
            return False
        bare = noun.dep_ == "dobj" and noun.head.i == event.verb.i and not clauses.kids(noun, "det", "poss")
        first = noun.doc[noun.left_edge.i]
        beside = first.i == event.verb.i + 1 and first.pos_ == "PROPN" and first.dep_ == "compound"
        return bare and beside and bool(named) and not set(named) & set(event.giver)

    def _ahead(self, when: str | None) -> bool:
        """Whether a time ends after the day of writing: what headlines tell in the present has not happened by then."""
        end, written = dates.last(when), dates.last(self.parsed.document.published)
        return end is not None and written is not None and end > written

    def _file(self, text: Text, event: Event) -> None:
        noun = text.noun
        giver, taker = self._sides(text, event)
        kind = text.kind
        back = self._back(noun) if not giver and not self._named_sides(noun) else None
        if back is not None:
            kind = back.kind if back.kind.endswith(kind) or kind in {"document", "draft", "paper"} else kind
            giver, taker = back.from_, taker or back.to
        span = phrases.phrase_span(noun, frozenset({"det", "relcl", "acl", "appos", "predet"}))
        if text.outer.i < noun.i:
            span = Span(text.outer.idx if not self.out or self.out[-1].span.start != text.outer.idx else span.start, span.end)
        title = " ".join(self.parsed.document.text[span.start : span.end].split()[:_TITLE_WORDS]).strip("\"“”„»«'‘’ ,")
        anchor = event.verb or noun
        what, modality = self.fates.settled(event, text, giver)
        time = dating.when_of(self.parsed, event.verb) if event.verb is not None else None
        due = None
        if what == "promised":
            due = dating.due_in(self.parsed, clauses.clause_head(anchor), self.small)
            time = None if time is not None and time.when == due else time
        when = time.when if time is not None else None
        if what not in (None, "promised", "announced") and self._ahead(when):
            what, modality = None, "planned"
        if event.what == "handed over" and event.verb is not None and event.verb.lemma_.lower() in self.words.answering:
            self.replying.add(len(self.out))
        self.nouns.append(noun)
        self.out.append(
            Paper(
                span=span,
                clause=phrases.clause_span(anchor),
                kind=kind,
                title=title,
                from_=giver,
                to=taker,
                what=what,
                when=when,
                due=due,
                cited=self._cited(text, event.what) and not self._fresh(event, when) and (back is None or back.cited),
                modality=modality,
            )
        )

    def answers(self) -> tuple[Paper, ...]:
        """Every paper, each answer pointing to what it answers: the text it names, else the other side's last one before it."""
        index = {noun.i: i for i, noun in reversed(list(enumerate(self.nouns)))}
        out = []
        for i, (paper, noun) in enumerate(zip(self.out, self.nouns, strict=True)):
            target = None
            if i in self.replying or self._kind_in(paper.kind, self.words.answers):
                named = [t for p in self.words.subject_of_answer for t in clauses.complements(noun, p)]
                target = next((index[t.i] for t in named if t.i in index and index[t.i] != i), None)
                if target is None and paper.what is not None:
                    target = self._awaiting(i, paper)
            out.append(paper if target is None else replace(paper, answers=target))
        return tuple(out)

    def _awaiting(self, before: int, paper: Paper) -> int | None:
        """The last text before it that awaits an answer: first one addressed to whoever answers, then any by the other side."""
        fallback = None
        for i in range(before - 1, max(-1, before - _NEAR), -1):
            other = self.out[i]
            if not self._kind_in(other.kind, self.words.answered) or other.cited or set(other.from_) & set(paper.from_):
                continue
            if set(other.to) & set(paper.from_):
                return i
            if fallback is None and (not paper.to or not other.from_ or set(paper.to) & set(other.from_)):
                fallback = i
        return fallback


def find(parsed: Parsed) -> tuple[Paper, ...]:
    """All mentions of instruments of a document, in reading order. Nothing where the text has no parse."""
    if not parsed.language.papers.kinds or not parsed.doc.has_annotation("DEP"):
        return ()
    reading = _Reading(parsed)
    for sentence in parsed.sentences():
        for token in sentence:
            reading.read(token)
    return reading.answers()
