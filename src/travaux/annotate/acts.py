"""Speech acts and material events: who demands, promises, refuses, threatens or does what, to whom, under what condition.

Invariant: an act's span lies in one sentence and holds its cue; every act names a doer or an addressee. Two acts of one
kind and doer never share a span, so that each has evidence, and an id, of its own.
"""

from collections.abc import Iterator
from functools import lru_cache

from spacy.tokens import Token

from travaux.annotate import clauses, dating, frames, phrases, points, undertakings
from travaux.annotate import plover as events
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.acts import ActWords, Cue
from travaux.languages.clauses import ClauseWords
from travaux.model import Act, ActKind, Modality, Plover, Span

_CONFIDENCE: dict[Modality, float] = {"asserted": 0.8, "planned": 0.7, "hypothetical": 0.4, "negated": 0.5}


@lru_cache(maxsize=8)
def _index(cues: tuple[Cue, ...]) -> dict[tuple[str, str], tuple[Cue, ...]]:
    """Cues by part and first word, the longest first, then those that need something; else in the order of the list."""
    out: dict[tuple[str, str], list[Cue]] = {}
    for cue in cues:
        out.setdefault((cue.part, cue.words.split()[0]), []).append(cue)
    return {key: tuple(sorted(found, key=lambda c: (-len(c.words.split()), not c.needs))) for key, found in out.items()}


def _part(token: Token) -> str:
    if clauses.is_verb(token):
        return "verb"
    return {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}.get(token.pos_, "")


def _candidates(token: Token, index: dict[tuple[str, str], tuple[Cue, ...]]) -> Iterator[Cue]:
    part, lemma = _part(token), token.lemma_.lower()
    yield from index.get((part, lemma), ())
    if part == "verb":  # the stem, where the lemmatizer was wrong about the tag ("demands", a noun) or the spelling ("staged")
        stems = {lemma[:-1]} if lemma.endswith("s") else {token.lower_[:-1]} if token.lower_.endswith("ed") else set()
        for stem in stems - {lemma}:
            yield from index.get((part, stem), ())


def _in_condition(token: Token, small: ClauseWords) -> bool:
    for at in (token, *clauses.ancestors(token)):
        if at.dep_ in {"advcl", "ccomp"} and phrases.is_condition(at, small):
            return True
        if clauses.is_finite(at) and at.dep_ in {"ROOT", "ccomp", "relcl"}:
            return False
    return False


def _content(verb: Token) -> Iterator[int]:
    """What is to be done, or said, where a verb is asked for: it, its conjuncts and their content; no relative clause."""
    stack = [verb]
    while stack:
        token = stack.pop()
        yield token.i
        for child in token.children:
            told = child.dep_ == "acl" and bool(clauses.kids(child, "mark"))
            if told or child.dep_ in {"conj", "ccomp", "xcomp", "dobj"}:
                stack.append(child)


class _Reading:
    """One pass over a document: what the acts found so far cover."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed, self.words, self.small = parsed, parsed.language.acts, parsed.language.clauses
        self.groups = dict(self.words.groups)
        self.index = _index(self.words.cues)
        self.texts = undertakings.Texts(parsed, self.words, self.small)
        self.covered: dict[int, tuple[str, ...]] = {}  # words that are what an act is about, and its doers
        self.denied: set[int] = set()  # words of what somebody denies or takes back
        self.wanted: set[int] = set()  # verbs of what somebody asks for, which is not done yet
        self.kinds: dict[int, ActKind | None] = {}  # what a word was read as
        self.seen: set[tuple[Span, ActKind | None, tuple[str, ...]]] = set()
        self.pair: tuple[str, ...] = ()  # who last acted together
        self.out: list[Act] = []

    def cue(self, token: Token) -> bool:
        """Read the first cue that fits at this token."""
        for cue in _candidates(token, self.index):
            filled = frames.fill(self.parsed, token, cue, self.small, self.groups)
            if filled is None:
                continue
            by, to, kind = filled.by, filled.to, cue.kind
            if not by and cue.part == "verb":
                subject = clauses.surface_subject(token, self.small)
                theirs = not clauses.is_passive(token) or not (kind == "agree" or kind in self.words.answering)
                by = self.texts.author(subject) if theirs else ()  # a text that is agreed is so by others than its owner
                by = by or self._together(subject) or (self._implied(token, subject) if theirs else ())
            if kind in self.words.asking and filled.place == "clause" and filled.about is not None:
                by = self._other(token, filled.about, by)
            if cue.kind in self.words.answering and not to and filled.about is not None:
                to = self._owner(filled.about, by)
            if len(by) > 1:
                self.pair = by
            if not by and not (to and clauses.is_passive(token) and token.dep_ not in {"amod", "advcl"}):
                return False
            if _in_condition(token, self.small) or self._part_of_another(token, by):
                return False
            if filled.place == "clause" and filled.about is not None and filled.about.lemma_.lower() in self.words.idle_talk:
                return False
            mode = clauses.modality(token, self.small)
            failed = any(t.lemma_.lower() in self.small.failing for t in clauses.ancestors(token) if token.tag_ == "VB")
            refused = mode == "negated" and not failed  # who failed to agree has refused nothing
            if refused and cue.negated is not None:
                kind, mode = cue.negated, "asserted"
            elif refused and (
                (self._will(token) and kind not in self.words.answering)
                or (kind in {"promise", "offer", "agree"} and cue.part != "verb")
            ):
                kind, mode = "refuse", "asserted"
            if kind == "breach" and mode == "asserted":
                kind, by, to = self._charged(token, by, to)
            if cue.plover == "ASSAULT" and self._verbal(token, by):
                kind = "condemn"
            plover = cue.plover if kind == cue.kind else None
            self.add(token, kind, plover, by, to, filled.about, mode)
            self._promised(token, kind, cue.plover, mode)
            if token.tag_ == "VB" and token.dep_ == "conj" and self.kinds.get(token.head.i) == "promise" and by:
                self.add(token, "promise", None, by, (), token, "asserted", less=0.1)  # "and the guild to wait"
            return True
        return False

    def _other(self, token: Token, asked: Token, by: tuple[str, ...]) -> tuple[str, ...]:
        """Who asks: the speaker, where the parse has somebody ask himself by name ("she said, and asked that the bank")."""
        own = [t for t in clauses.kids(asked, "nsubj") if t.pos_ != "PRON" and clauses.actors(self.parsed, t, self.small) == by]
        speaker = clauses.speaker_at(self.parsed, token) if own and by else None
        for verb in clauses.ancestors(token) if own and by and speaker is None else ():
            for said in clauses.kids(verb, "parataxis", "ccomp"):
                speaker = speaker or next(iter(clauses.actors(self.parsed, clauses.doer(said, self.small), self.small)), None)
        return (speaker,) if speaker and speaker not in by else by

    def _verbal(self, token: Token, by: tuple[str, ...]) -> bool:
        """Whether what sounds like an assault is made with words: by a person, who says something with it."""
        if token.lemma_.lower() not in self.words.verbal or not by or any(self.parsed.kinds.get(e) != "person" for e in by):
            return False
        return any(
            t.i in self.parsed.statement_by_token for verb in clauses.kids(token, "advcl") for t in clauses.conjuncts(verb)
        )

    def _charged(
        self, token: Token, by: tuple[str, ...], to: tuple[str, ...]
    ) -> tuple[ActKind, tuple[str, ...], tuple[str, ...]]:  # fmt: skip
        """A breach that another party tells of is that party's accusation."""
        speaker = clauses.speaker_at(self.parsed, token)
        if speaker is None or not by or set(by) & undertakings.party(self.parsed, speaker):
            return "breach", by, to
        return "accuse", (speaker,), by

    def _promised(self, token: Token, kind: ActKind | None, plover: Plover | None, mode: Modality) -> None:
        """Add the promise of whoever says to be about to do something, or of whom it is told as settled."""
        if mode != "planned" or not (kind in self.words.done or (kind is None and plover in self.words.doing)):
            return
        found = undertakings.undertaking(self.parsed, token, self.words, self.small)
        if found is not None and found.kind == "promise":
            self.add(token, "promise", None, found.by, found.to, found.about, "asserted", less=0.1)

    def _will(self, token: Token) -> bool:
        return any(aux.lower_ in self.words.will for aux in clauses.kids(token, "aux"))

    def _together(self, subject: Token | None) -> tuple[str, ...]:
        """Those who last acted together, where "the sides" or "both diplomats" act."""
        if subject is None or subject.tag_ not in {"NNS", "DT", "PRP"} or subject.lemma_.lower() not in self.words.sides:
            return ()
        pointing = {t.lower_ for t in clauses.kids(subject, "det", "predet", "nummod")} | {subject.lower_}
        return self.pair if pointing & {"the", "both", "these", "two"} else ()

    def _implied(self, token: Token, subject: Token | None) -> tuple[str, ...]:
        """Who acts where the subject is a text or thing of theirs ("the ministry's letter was sent")."""
        if subject is None or self.parsed.entity_at(subject):
            return ()
        return clauses.owners(self.parsed, subject, self.small)

    def _part_of_another(self, token: Token, by: tuple[str, ...]) -> bool:
        """What somebody promises, refuses or is asked to do is that act's content, not an act beside it."""
        outer = self.covered.get(token.i)
        if outer is None:
            return False
        if token.i in self.denied:
            return True
        if clauses.is_verb(token):
            return token.i in self.wanted or (token.tag_ in {"VB", "VBG"} and not clauses.is_finite(token))
        return bool(set(by) & set(outer)) and not clauses.owners(self.parsed, token, self.small)

    def _owner(self, about: Token, by: tuple[str, ...]) -> tuple[str, ...]:
        own = clauses.owners(self.parsed, about, self.small)
        for prep in ("by", "of", "from"):
            own = own or tuple(e for t in clauses.complements(about, prep) for e in clauses.actors(self.parsed, t, self.small))
        return tuple(e for e in own if e not in by)

    def threat(self, token: Token) -> bool:
        """Read what somebody will do if another does something hostile, or under an agreement, whatever the verb."""
        found = undertakings.undertaking(self.parsed, token, self.words, self.small) if clauses.is_verb(token) else None
        if found is None or found.kind not in {"threaten", "agree"} or token.i in self.covered:
            return False
        self.add(token, found.kind, None, found.by, found.to, found.about, "asserted", less=0.1)
        return True

    def form(self, token: Token) -> None:
        """Read what the form of the clause alone makes an act."""
        if token.i in self.covered:
            return
        found = None
        if clauses.is_verb(token):
            found = (
                self.texts.point(token)
                or undertakings.duty(self.parsed, token, self.words, self.small)
                or undertakings.undertaking(self.parsed, token, self.words, self.small)
                or undertakings.charge(self.parsed, token, self.words, self.small)
            )
        elif token.pos_ in {"ADJ", "NOUN"}:
            found = undertakings.verdict(self.parsed, token, self.words, self.small)
        if found is not None:
            self.add(token, found.kind, None, found.by, found.to, found.about, "asserted", less=0.1)

    def add(
        self, token: Token, kind: ActKind | None, plover: Plover | None, by: tuple[str, ...], to: tuple[str, ...],
        about: Token | None, mode: Modality, less: float = 0.0,
    ) -> None:  # fmt: skip
        """File one act, or one for each point of what it is about."""
        spans: list[Span | None] = list(points.split(self.parsed, about, token)) if about is not None else []
        if about is not None and kind != "announce":  # what is announced may be an act of its own
            self.covered.update({t.i: by for t in about.subtree})
            if kind in ("deny", "withdraw"):
                self.denied |= {t.i for t in about.subtree}
            if kind in self.words.asking and clauses.is_verb(about) and about.i != token.i:
                self.wanted |= set(_content(about))
        self.covered[token.i] = by
        self.kinds.setdefault(token.i, kind)
        whole = phrases.clause_span(token)
        time = dating.when_of(self.parsed, token)
        due = None
        if kind in self.words.due and about is not None:
            due = dating.due_in(self.parsed, about, self.small)
        when = time.when if time is not None and time.when != due else self._said(token)
        condition = phrases.condition(about if about is not None and clauses.is_verb(about) else token, self.small)
        if kind is None and plover is not None and mode == "asserted":
            plover = events.at_cue(self.parsed, span_of(token), whole, by, to, plover)
        for about_span in spans or [None]:
            span = whole
            if about_span is not None and len(spans) > 1:
                span = Span(min(whole.start, about_span.start), max(about_span.end, span_of(token).end))
            if (span, kind, by) in self.seen:
                inner = span_of(token)
                span = Span(inner.start, max(inner.end, about_span.end)) if about_span is not None else inner
            if (span, kind, by) in self.seen:
                continue
            self.seen.add((span, kind, by))
            self.out.append(
                Act(
                    span=span,
                    kind=kind,
                    plover=plover or (self.words.plover.get(kind) if kind else None),
                    by=by,
                    to=to,
                    about=about_span,
                    condition=condition,
                    due=due,
                    modality=mode,
                    when=when,
                    statement=self.parsed.statement_by_token.get(token.i),
                    confidence=round(_CONFIDENCE[mode] - less - (0.0 if by else 0.3), 2),
                )
            )

    def _said(self, token: Token) -> str | None:
        index = self.parsed.statement_by_token.get(token.i)
        return self.parsed.statements[index].said if index is not None else None


def find(parsed: Parsed) -> tuple[Act, ...]:
    """All acts of a document, in reading order. Nothing where the language has no act words or the text no parse."""
    words: ActWords = parsed.language.acts
    if not words.cues or not parsed.doc.has_annotation("DEP"):
        return ()
    reading = _Reading(parsed)
    for sentence in parsed.sentences():
        for token in sentence:
            reading.texts.note(token)
            if not reading.threat(token):
                reading.cue(token)
        for token in sentence:
            reading.form(token)
    return tuple(sorted(reading.out, key=lambda act: (act.span, act.kind or "", act.by)))
