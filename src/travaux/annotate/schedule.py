"""When an encounter was or is to be: its own time, the days it took, and the day to which it was moved.

Invariant: a time belongs to the clause in which the report stands, or, for what happened "as" something else did, to the
clause above; a time at which the report itself was made is never taken.
"""

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from spacy.tokens import Token

from travaux import dates
from travaux.annotate import clauses, dating, venues
from travaux.annotate.parsed import Parsed
from travaux.languages.encounters import EncounterWords
from travaux.model import Time

_BACKGROUND = 365  # days after which an encounter is an old story
_LATELY = 31  # days that "recently" reaches back


def when(parsed: Parsed, token: Token, words: EncounterWords) -> Time | None:
    """The time of the encounter a noun or verb reports; None where its clause gives none."""
    time = dating.when_of(parsed, token) or aside(parsed, token, words) or _loose(parsed, token, words)
    if time is not None and _quoted(parsed, token, time):
        return None
    if time is not None and former(parsed, token, time, words) == "aside":
        return None
    if time is None:
        head = clauses.clause_head(token)
        above = head.head
        together = any(mark.lower_ in words.together for mark in clauses.kids(head, "mark", "advmod"))
        if head.dep_ == "advcl" and together and clauses.is_verb(above):
            time = dating.when_of(parsed, above)
        elif not clauses.is_verb(head):
            time = _begun(parsed, token, words)
    return time


def _quoted(parsed: Parsed, token: Token, time: Time) -> bool:
    """Whether a time stands in a speaker's words, and the report outside them ("... on Friday," he told a briefing)."""
    at = dating.anchor(parsed, time)
    index = parsed.statement_by_token.get(at.i) if at is not None else None
    content = parsed.statements[index].content if index is not None else ()
    inside = any(s.start <= time.span.start < s.end for s in content)
    return inside and not any(s.start <= token.idx < s.end for s in content)


def _begun(parsed: Parsed, token: Token, words: EncounterWords) -> Time | None:
    """The time of the first verb after the report that says when it began, ended or was, where the parser found no clause."""
    for at, time in dating.dated(parsed, token):
        verb = next((t for t in clauses.ancestors(at) if clauses.is_verb(t)), None)
        telling = words.starting | words.ending | words.lasting
        if verb is not None and token.i < verb.i < at.i and verb.lemma_.lower() in telling:
            return time
    return None


def recent(parsed: Parsed, token: Token, words: EncounterWords) -> str | None:
    """The month before the document, inferred, where the report says that it was lately."""
    day = dates.last(parsed.document.published)
    said = any(t.lower_ in words.recent for t in clauses.kids(clauses.clause_head(token), "advmod"))
    return dates.inferred(dates.interval(day - timedelta(days=_LATELY), day)) if said and day is not None else None


def aside(parsed: Parsed, token: Token, words: EncounterWords) -> Time | None:
    """The time of a relative clause that says when it was ("the round, which took place on Thursday")."""
    nouns = [token, *(t for prep in clauses.kids(token, "prep") for t in clauses.kids(prep, "pobj"))]
    for verb in (t for noun in nouns for t in clauses.kids(noun, "relcl")):
        inner = [verb, *clauses.kids(verb, "xcomp")]
        if any(t.lemma_.lower() in words.holding | words.starting for t in inner):
            return next((time for t in reversed(inner) if (time := dating.when_of(parsed, t)) is not None), None)
    return None


def former(parsed: Parsed, token: Token, time: Time, words: EncounterWords) -> Literal["aside", "told"] | None:
    """Whether a time is one that no longer holds: told "aside" of what is said ("first planned for May"), or as the news."""
    at = dating.anchor(parsed, time)
    for verb in clauses.ancestors(at) if at is not None else ():
        if clauses.is_verb(verb):
            if any(t.lower_ in words.formerly for t in clauses.kids(verb, "advmod")) and verb.lemma_.lower() in words.planning:
                return "aside" if verb.dep_ in {"acl", "relcl"} else "told"
            return None
    return None


def _loose(parsed: Parsed, token: Token, words: EncounterWords) -> Time | None:
    """A time after the report in its clause that hangs from some other word of it."""
    head = clauses.clause_head(token)
    bounding = parsed.language.clauses.bounding
    for at, time in dating.dated(parsed, token):
        holder = next((t for t in clauses.ancestors(at) if t.pos_ not in {"ADP", "SCONJ", "ADV"}), at)
        carriers = words.holding | words.planning | words.starting | words.venues
        near = holder.i == head.i or holder.lemma_.lower() in carriers or holder.ent_type_ in venues.PLACES
        told = any(t.dep_ in {"relcl", "acl"} and t.tag_ in {"VBN", "VBD"} for t in clauses.ancestors(at) if t.i > token.i)
        if at.i > token.i and near and not told and at.head.lower_ not in bounding and clauses.clause_head(at).i == head.i:
            return time
    return None


def old(parsed: Parsed, when: str | None) -> bool:
    """Whether it lies so far back that it is background: those who meet today need not be those who met then."""
    day, written = dates.last(when), dates.first(parsed.document.published)
    return day is not None and written is not None and (written - day).days > _BACKGROUND


def stretch(parsed: Parsed, token: Token, edtf: str | None, words: EncounterWords) -> str | None:
    """The days that "three days of talks" took, where the day is told on which they ended, began, or up to which they last."""
    nouns: list[Token] = []
    verb: Token | None = None
    for at in (token, *clauses.ancestors(token)):
        if clauses.is_verb(at):
            verb = at
            break
        nouns.append(at)
    day, count = dates.first(edtf), next((n for noun in nouns if (n := _count(noun, words))), None)
    if day is None or day != dates.last(edtf):
        return edtf
    if count is None:
        last = _until(parsed, token, words)
        return dates.interval(day, last) if last is not None and day < last else edtf
    lemma = verb.lemma_.lower() if verb is not None else ""
    told = {t.lower_ for t in nouns}
    if lemma in words.ending or told & (words.closing | words.after):
        return dates.interval(day - timedelta(days=count - 1), day)
    if lemma in words.starting:
        return dates.interval(day, day + timedelta(days=count - 1))
    return edtf


def _until(parsed: Parsed, token: Token, words: EncounterWords) -> date | None:
    """The day up to which the sentence says that it lasts."""
    for at, time in dating.dated(parsed, token):
        above = list(clauses.ancestors(at))
        verb = next((t for t in above if clauses.is_verb(t)), None)
        if verb is not None and verb.lemma_.lower() in words.lasting and above[0].lower_ in words.to_day:
            return dates.last(time.when)
    return None


def _count(noun: Token, words: EncounterWords) -> int | None:
    if noun.lemma_.lower() not in words.days:
        return None
    number = next(
        (words.numbers.get(t.lower_) or (int(t.text) if t.text.isdigit() else None) for t in clauses.kids(noun, "nummod")), None
    )
    return number if number is not None and 1 < number < 31 else None


def moved(parsed: Parsed, token: Token, words: EncounterWords) -> tuple[Time, Token] | None:
    """The new time of an encounter put off, and the verb that says so: "has been moved to Thursday"."""
    verbs = (*clauses.kids(token, "acl"), *(t for t in clauses.ancestors(token) if clauses.is_verb(t)))
    verb = next(iter(verbs), None)
    if verb is None or verb.lemma_.lower() not in words.postponing:
        return None
    for at, time in reversed(dating.dated(parsed, token)):
        prep = next((t for t in clauses.ancestors(at) if t.pos_ in {"ADP", "SCONJ"} or clauses.is_verb(t)), at)
        if prep.lower_ in words.to_day and any(t.i == verb.i for t in clauses.ancestors(prep)) and at.i > verb.i:
            return replace(time, when=(time.when or "").removeprefix("../")), verb
    return None


def ahead(parsed: Parsed, time: Time) -> str | None:
    """The day of what is still to come: the next of a weekday's name, not the last one before the document."""
    day, published = dates.first(time.when), dates.first(parsed.document.published)
    text = parsed.document.text[time.span.start : time.span.end]
    if time.when and day and published and text.isalpha() and timedelta() < published - day < timedelta(days=7):
        return dates.shift_days(time.when, 7)
    return time.when
