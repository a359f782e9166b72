"""Stances that no verb of speaking performs: needs that somebody stresses, what is out of the question, what there can be no
truce without, whom somebody sides with.

Invariant: as of every act, the span lies in one sentence; nothing is read where an act of the same doer is about the same
words, nor in a question, a supposition or what somebody disowns. What one party says of another is that other's act, tied to
the statement it was said in.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from travaux.annotate import clauses, dating, frames, phrases, points
from travaux.annotate.parsed import Parsed, span_of
from travaux.languages.acts import Cue
from travaux.languages.stances import Verdict
from travaux.model import Act, ActKind, Modality, Span

_PRONOUNS = frozenset({"PRP", "DT", "EX", "WP", "WDT"})
_PARTIES = frozenset({"state", "bloc", "organisation", "group"})
_PARTS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}
_ON = ("about", "on", "of", "for")  # prepositions between a point and what it is about
_CONFIDENCE = 0.6
OPENING = 6  # words of a sentence that only goes on with the one before, within which it says on what


@lru_cache(maxsize=16)
def _cues(listed: tuple[Cue, ...]) -> dict[tuple[str, str], tuple[Cue, ...]]:
    """Cues by part and first word, the longest first."""
    out: dict[tuple[str, str], list[Cue]] = {}
    for cue in listed:
        out.setdefault((cue.part, cue.words.split()[0]), []).append(cue)
    return {key: tuple(sorted(found, key=lambda c: -len(c.words.split()))) for key, found in out.items()}


@lru_cache(maxsize=16)
def _verdicts(listed: tuple[Verdict, ...]) -> dict[str, tuple[Verdict, ...]]:
    """Verdicts by first word, the longest first."""
    out: dict[str, list[Verdict]] = {}
    for verdict in listed:
        out.setdefault(verdict.words.split()[0], []).append(verdict)
    return {key: tuple(sorted(found, key=lambda v: -len(v.words.split()))) for key, found in out.items()}


def _said(token: Token, listed: tuple[Verdict, ...]) -> Iterator[tuple[Verdict, list[Token]]]:
    """The verdicts whose words begin at this token, with those words."""
    for verdict in _verdicts(listed).get(token.lower_, ()) or _verdicts(listed).get(token.lemma_.lower(), ()):
        wanted = verdict.words.split()
        found = list(token.doc[token.i : token.i + len(wanted)])
        if len(found) == len(wanted) and all(w in {t.lower_, t.lemma_.lower()} for w, t in zip(wanted, found, strict=True)):
            yield verdict, found


def _top(found: Sequence[Token]) -> Token:
    """The word of a phrase that hangs from outside it."""
    inside = {t.i for t in found}
    return next(t for t in found if t.head.i not in inside or t.head.i == t.i)


class _Reading:
    """One pass over a document, beside the acts already read in it."""

    def __init__(self, parsed: Parsed, acts: Sequence[Act]) -> None:
        self.parsed, self.words, self.small = parsed, parsed.language.stances, parsed.language.clauses
        self.lexicon = parsed.language.acts
        self.groups = dict(self.lexicon.groups)
        self.saying = parsed.language.reporting.quoting | parsed.language.reporting.telling
        single = tuple(Verdict(word, kind, "") for word, kind in self.lexicon.verdicts.items())
        known = {v.words for v in self.words.verdicts}
        self.verdicts = (*self.words.verdicts, *(v for v in single if v.words not in known))
        self.taken = [(act.about, frozenset(act.by)) for act in acts if act.about is not None and act.kind is not None]
        self.seen = {(act.span, act.kind, act.by) for act in acts}
        self.rivals: dict[str, tuple[str, ...]] = {}  # whom a side last meant by its colleagues, partners, opponents
        self.counts = Counter(m.entity for m in parsed.mentions if parsed.kinds.get(m.entity) in _PARTIES)
        self.out: list[Act] = []

    def read(self, token: Token) -> None:
        """Read what stance begins at a token."""
        self.note(token)
        if not (self._existing(token) or self._verdict(token)):
            self._cue(token)

    # who holds it

    def note(self, token: Token) -> None:
        if self._rival(token):
            said = [t for prep in ("in", "from", "of") for noun in clauses.complements(token, prep) for t in noun.subtree]
            said += clauses.kids(token, "amod", "compound")
            named = tuple(e for e in self.parsed.entities_in(said) if self.parsed.kinds.get(e) in _PARTIES)
            if named:
                self.rivals[token.lemma_.lower()] = named

    def _who(self, token: Token | None) -> tuple[str, ...]:
        if token is not None and self._rival(token) and not clauses.kids(token, "poss", "amod"):
            return self.rivals.get(token.lemma_.lower(), ())
        return clauses.actors(self.parsed, token, self.small)

    def _rival(self, token: Token) -> bool:
        return token.tag_ == "NNS" and token.lemma_.lower() in self.words.rivals

    def _sides(self, token: Token) -> tuple[str, ...]:
        """Who shares what is said to be shared: the party mentioned most, and those named there, else the next."""
        named = [e for e in self.parsed.entities_in(token.sent) if self.parsed.kinds.get(e) in _PARTIES]
        ranked = self.counts.most_common()
        first = [e for e, _ in ranked[:1]]
        if set(named) - set(first):
            return tuple(dict.fromkeys([*first, *named]))
        return (*first, *(e for e, n in ranked[1:3] if n == ranked[1][1])) if len(ranked) > 1 else ()

    def _speaker(self, token: Token) -> tuple[str, ...]:
        """Who says it: the subject of a verb of saying above it, else the speaker of the statement."""
        for at in clauses.ancestors(token):
            says = at.lemma_.lower() in self.saying and not clauses.is_passive(at)
            own = clauses.surface_subject(at, self.small) if says else None
            if own is not None and own.lower_ not in self.small.first_person and own.pos_ != "PRON":
                return self._who(own)
        speaker = clauses.speaker_at(self.parsed, token)
        return (speaker,) if speaker else ()

    def _stressed(self, noun: Token) -> tuple[str, ...]:
        """Who stresses, sees or recalls what a noun names: the subject of the verb above it, else the speaker."""
        for at in clauses.ancestors(noun):
            if not clauses.is_verb(at):
                continue
            if at.lemma_.lower() in self.words.stressing:
                doer = clauses.doer(at, self.small)
                return self._who(doer) or (self._speaker(noun) if doer is None else ())
            return ()
        return ()

    # what is read

    def _cue(self, token: Token) -> None:
        part = "verb" if clauses.is_verb(token) else _PARTS.get(token.pos_, "")
        for cue in _cues(self.words.weighing).get((part, token.lemma_.lower()), ()):
            filled = frames.fill(self.parsed, token, cue, self.small, self.groups)
            judges = bool(clauses.kids(token, "oprd", "ccomp", "advcl"))  # "considers the offer an insult"
            if filled is not None and filled.about is not None and not judges and cue.kind is not None:
                real = clauses.modality(token, self.small) in ("asserted", "planned")
                if part != "verb" or (real and clauses.is_finite(token)):
                    self._add(token, cue.kind, filled.by, filled.about, "hypothetical", weighed=True)
                return
        if part == "verb" and token.dep_ == "pcomp":  # whoever complains "about focusing on pay" does not do so
            return
        for cue in _cues(self.words.cues).get((part, token.lemma_.lower()), ()):
            filled = frames.fill(self.parsed, token, cue, self.small, self.groups)
            if filled is None or filled.about is None:
                continue
            doer = clauses.doer(token, self.small) if part == "verb" else None
            own = filled.by if cue.words not in self.words.impersonal else clauses.owners(self.parsed, token, self.small)
            if doer is not None and self._rival(doer):
                own = self._who(doer)
            by = own or (self._stressed(token) if part == "noun" else self._who(doer))
            mode = clauses.modality(token, self.small)
            kind = cue.kind
            if mode == "negated" and cue.negated is not None:
                kind, mode = cue.negated, "asserted"
            about = filled.about
            if about.lemma_.lower() in self.lexicon.points:  # "focus on the point about wages"
                about = next((t for prep in _ON for t in clauses.complements(about, prep)), about)
            if kind is not None and not (filled.place == "clause" and self._own_cue(about)):
                self._add(token, kind, by, about, mode)
            return

    def _own_cue(self, verb: Token) -> bool:
        """Whether an infinitive states a stance by itself ("prefer to focus on")."""
        return any(cue.part == "verb" for cue in _cues(self.words.cues).get(("verb", verb.lemma_.lower()), ()))

    def _verdict(self, token: Token) -> bool:
        for verdict, found in _said(token, self.verdicts):
            top = _top(found)
            above = top.head if top.dep_ != "conj" else top.head.head
            if top.tag_ == "VBN" and clauses.is_passive(top):  # "inspections are needed"
                above = top
            judged = above.lemma_.lower() in self.lexicon.judging
            if above.lemma_.lower() == "as" and above.head.lemma_.lower() in self.lexicon.judging:
                above, judged = above.head, True
            if not judged and above.i != top.i and above.lemma_.lower() not in self.words.linked:
                continue
            auxiliaries = {t.lower_ for t in clauses.kids(above, "aux")}
            if auxiliaries & (self.small.possible - self.small.reported):
                continue
            denied = any(clauses.negated(t, self.small) for t in {above, top})
            kind: ActKind | None = verdict.negated if denied else verdict.kind
            own = clauses.kids(top, "nsubj")
            subject = clauses.undergoer(above, self.small) if judged else clauses.surface_subject(above, self.small)
            about = own[0] if own else subject
            if about is not None and (about.lower_ in self.words.empty or about.tag_ in _PRONOUNS):
                about = frames.clause_of(top) or clauses.clause(above)
            if kind is None or about is None or about.i == top.i or self.parsed.entity_at(about):
                continue
            holders = [t for prep in self.words.holding for at in (top, above) for t in clauses.complements(at, prep)]
            by = next((w for t in holders if (w := self._who(t))), ())
            by = by or (self._who(clauses.doer(above, self.small)) if judged else self._speaker(top))
            self._add(top, kind, by, about, "asserted")
            return True
        return False

    def _existing(self, token: Token) -> bool:
        named = token.pos_ in {"NOUN", "ADJ"}
        be = next((t for t in clauses.ancestors(token) if clauses.kids(t, "expl")), None) if named else None
        if be is None:
            return False
        for verdict, found in _said(token, self.words.existing):
            top = _top(found)
            if top.head.i != be.i:
                continue
            denied = clauses.negated(be, self.small) or any(t.lower_ in self.words.absent for t in top.children)
            judged = verdict.negated if denied else verdict.kind
            about = next((t for prep in verdict.about for at in (top, be) for t in clauses.complements(at, prep)), None)
            about = about or self._continued(top, verdict)
            if judged is None or about is None:
                return False
            by = self._sides(top) if verdict.shared else self._speaker(top)
            by = next((w for t in clauses.complements(top, "between") if len(w := self._who(t)) > 1), by)
            self._add(top, judged, by, about, "asserted")
            return True
        if token.dep_ != "attr" or token.head.i != be.i:
            return False
        auxiliaries = {t.lower_ for t in clauses.kids(be, "aux")}
        if any(t.lower_ in self.words.absent for t in token.children) or clauses.negated(be, self.small):
            return self._excluded(token, be, auxiliaries)
        if auxiliaries & (self.lexicon.must | self.lexicon.should):
            kind: ActKind = "demand" if auxiliaries & self.lexicon.must else "request"
            self._add(token, kind, self._speaker(token), token, "asserted")
            return True
        return False

    def _excluded(self, token: Token, be: Token, auxiliaries: set[str]) -> bool:
        """There can be no truce; there will be no truce without inspections."""
        price = [t for prep in self.words.without for at in (token, be) for t in clauses.complements(at, prep)]
        if price and auxiliaries:
            self._add(token, "demand", self._speaker(token), price[0], "asserted")
            return True
        if auxiliaries & self.small.possible:
            self._add(token, "refuse", self._speaker(token), token, "asserted")
            return True
        return False

    def _continued(self, top: Token, verdict: Verdict) -> Token | None:
        """What it is about, where the next sentence only goes on: "For example, on inspections"."""
        if top.sent.end >= len(top.doc):
            return None
        after: TokenSpan = top.doc[top.sent.end].sent
        text = after.text.lstrip().lower()
        if not any(text.startswith(lead) for lead in self.words.instancing):
            return None
        first = next((t for t in after[:OPENING] if t.lower_ in verdict.about), None)
        return next(iter(clauses.kids(first, "pobj", "pcomp")), None) if first is not None else None

    # what becomes of it

    def _add(
        self, token: Token, kind: ActKind, by: tuple[str, ...], about: Token, mode: Modality, *, weighed: bool = False
    ) -> None:  # fmt: skip
        condition = phrases.condition(token, self.small)
        supposed = mode == "hypothetical" and condition is None and not weighed
        if not by or supposed or token.sent.text.rstrip("\"'”’ \n").endswith("?"):
            return
        above = [t for t in (token, *clauses.ancestors(token)) if clauses.is_verb(t)]
        if any(t.lemma_.lower() in self.words.disowning or phrases.is_condition(t, self.small) for t in above):
            return
        spans = points.split(self.parsed, about, token)
        if len(spans) == 1 and token.dep_ in {"nsubj", "nsubjpass"} and about.i < token.head.i:
            spans = [self._up_to(token.head, spans[0])]
        if any(self._held(span, by) for span in spans) or (self.parsed.entity_at(about) and len(list(about.subtree)) < 3):
            return
        self.taken += [(span, frozenset(by)) for span in spans]
        whole = phrases.clause_span(token)
        time = dating.when_of(self.parsed, token)
        index = self.parsed.statement_by_token.get(token.i)
        said = self.parsed.statements[index].said if index is not None else None
        for at in spans:
            span = whole if len(spans) == 1 else Span(min(whole.start, at.start), max(at.end, span_of(token).end))
            if (span, kind, by) in self.seen:
                span = Span(min(at.start, token.idx), max(at.end, span_of(token).end))
            if (span, kind, by) in self.seen:
                continue
            self.seen.add((span, kind, by))
            self.out.append(
                Act(
                    span=span,
                    kind=kind,
                    plover=self.lexicon.plover.get(kind),
                    by=by,
                    about=at,
                    condition=condition,
                    modality=mode,
                    when=time.when if time is not None else said,
                    statement=index,
                    confidence=_CONFIDENCE,
                )
            )

    def _up_to(self, verb: Token, about: Span) -> Span:
        """The words of a subject to their end: what stands between them and the verb is theirs, whatever the parse says."""
        first = min((t for t in (verb, *clauses.kids(verb, "aux", "auxpass", "neg"))), key=lambda t: t.i)
        between = [t for t in self.parsed.doc[: first.i] if t.idx >= about.start and not t.is_punct and not t.is_space]
        return Span(about.start, max(about.end, between[-1].idx + len(between[-1]))) if between else about

    def _held(self, about: Span, by: tuple[str, ...]) -> bool:
        """Whether an act of one of them is about some of these words already."""
        return any(span.start < about.end and about.start < span.end and who & set(by) for span, who in self.taken)


def find(parsed: Parsed, acts: Sequence[Act]) -> tuple[Act, ...]:
    """The stances of a document that are not among its acts, as acts, in reading order."""
    if not parsed.language.stances.cues or not parsed.doc.has_annotation("DEP"):
        return ()
    reading = _Reading(parsed, acts)
    for token in reversed(parsed.doc):  # whom a side means that is named only later
        reading.note(token)
    for sentence in parsed.sentences():
        for token in sentence:
            reading.read(token)
    return tuple(sorted(reading.out, key=lambda act: (act.span, act.kind or "", act.by)))
