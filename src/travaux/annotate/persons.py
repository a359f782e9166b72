"""Persons by name: where their names stand, which names are one person's, and of what gender that person is.

Invariant: titles and offices are never part of a name; two different full names are never one person.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from travaux.annotate.roster import Figure, Roster
from travaux.languages.names import NameWords
from travaux.languages.spelling import alike, same_name
from travaux.model import Span

_HYPHENS = frozenset("-‐‑")
_ALIVE = frozenset({"nsubj", "nsubjpass", "poss", "agent", "dobj", "dative"})


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name of a person: tokens `start` to `end`, code points, its words, and the style before it (Prince), if any."""

    start: int
    end: int
    span: Span
    words: tuple[str, ...]
    text: str
    style: int | None = None  # token of the first style word
    gender: str = ""
    titled: bool = False


def find(roster: Roster, taken: frozenset[int], bodies: frozenset[int], words: NameWords) -> None:
    """Add the document's named persons to the roster. `taken` are tokens of known names, `bodies` those of organisations."""
    doc = roster.doc
    names = list(_names(doc, taken, bodies, words))
    known = {name.words[-1] for name in names if len(name.words) > 1 or name.titled}
    doubtful = {name.words[0] for name in names if len(name.words) == 1 and not name.titled and name.words[0] not in known}
    said: dict[str, list[Token]] = {word: [] for word in doubtful}
    for token in doc if doubtful else ():
        if token.text in said:
            said[token.text].append(token)
    dead = {word for word, same in said.items() if not _lives(same, words, {w for name in names for w in name.words} - {word})}
    names = [name for name in names if not (len(name.words) == 1 and not name.titled and name.words[0] in dead)]
    known = {name.words[-1] for name in names}
    covered = {at for name in names for at in range(name.start, name.end)}
    for token in doc:
        if token.text in known and token.i not in covered and token.i not in taken and token.i not in bodies:
            start = token.i
            while start and doc[start - 1].text in words.particles and start - 1 not in covered:
                start -= 1
            span = Span(doc[start].idx, token.idx + len(token))
            names.append(PersonName(start, token.i + 1, span, (token.text,), roster.text[span.start : span.end]))
    names += _glued(doc, known, {at for name in names for at in range(name.start, name.end)}, words)
    names.sort(key=lambda name: name.start)
    for name, figure in _clusters(names, words):
        roster.spot(figure, name.start, name.end, alias=True, span=name.span)
        if name.style is not None:
            styled = roster.text[doc[name.style].idx : name.span.end]
            figure.aliases.setdefault(" ".join(styled.split()), 0)
        roster.add(figure)
    _call(roster.figures)


def _call(figures: list[Figure]) -> None:
    """Name each person by the commonest of its names of most words, of equals the longest."""
    for figure in figures:
        if figure.kind == "person" and figure.aliases:
            figure.name = max(
                figure.aliases, key=lambda name: (figure.aliases[name] > 0, " " in name, figure.aliases[name], len(name), name)
            )


def _glued(doc: Doc, known: set[str], covered: set[int], words: NameWords) -> Iterator[PersonName]:
    """Known surnames that lost the space after them, with the capitalised word before."""
    for token in doc:
        word, cut = _unglued(token.text, words) if token.is_alpha and len(token) > 8 and token.i not in covered else ("", 0)
        if cut and word in known:
            start = token.i - 1 if token.i and doc[token.i - 1].is_title and token.i - 1 not in covered else token.i
            span = Span(doc[start].idx, token.idx + len(word))
            text = doc[start : token.i + 1].text[: span.end - span.start]
            yield PersonName(start, token.i + 1, span, tuple(text.split()), text)


def _names(doc: Doc, taken: frozenset[int], bodies: frozenset[int], words: NameWords) -> Iterator[PersonName]:
    """Spans the recogniser calls persons, and capitalised words that a title announces."""
    done: set[int] = set()
    for ent in doc.ents:
        first = doc[ent.start].lower_
        guessed = (
            ent.label_ in ("ORG", "GPE", "FAC", "NORP", "LOC", "WORK_OF_ART", "PRODUCT")
            and sum(t.text not in _HYPHENS for t in ent) in (2, 3)
            and (
                first in words.male_given
                or first in words.female_given
                or _apposed(doc, ent.start, ent.end, words)
                or _explained(doc, ent.start, ent.end, words)
            )
        )
        if ent.label_ != "PERSON" and not guessed:
            continue
        for start, end in _pieces(doc, ent.start, _beyond(doc, ent.end, words), taken):
            if _is_employer(doc, end, words):
                continue
            name = _trimmed(doc, start, end, words)
            if name and not any(at in bodies or at in done for at in range(name.start, name.end)):
                done.update(range(name.start, name.end))
                yield name
    for start, end in _between_commas(doc, taken, words):
        name = _trimmed(doc, start, end, words)
        if name and not any(at in bodies or at in done for at in range(name.start, name.end)):
            done.update(range(name.start, name.end))
            yield name
    for token in doc:
        if _announces(token, words) and token.i + 1 < len(doc):
            end = token.i + 1
            while end < len(doc) and _name_like(doc[end], words) and end not in taken and end not in bodies and end not in done:
                end += 1
            name = _trimmed(doc, token.i + 1, end, words) if end > token.i + 1 else None
            if name and name.start == token.i + 1 + (doc[token.i + 1].is_punct):
                done.update(range(name.start, name.end))
                yield replace(name, titled=True)


def _between_commas(doc: Doc, taken: frozenset[int], words: NameWords) -> Iterator[tuple[int, int]]:
    """Two or three capitalised words after a comma that explain an office, which the recogniser may not know for a name."""
    for token in doc[:-3]:
        if token.text != ",":
            continue
        end = token.i + 1
        while end < len(doc) and end < token.i + 6 and (doc[end].is_title or doc[end].text in _HYPHENS):
            end += 1
        inside = doc[token.i + 1 : end]
        if (
            sum(t.text not in _HYPHENS for t in inside) in (2, 3)
            and not any(t.i in taken or t.is_stop or t.lower_ in words.offices | words.organisations for t in inside)
            and _apposed(doc, token.i + 1, end, words)
        ):
            yield token.i + 1, end


def _explained(doc: Doc, start: int, end: int, words: NameWords) -> bool:
    """Whether an office explains two capitalised words: "Aba Dee, an envoy of the union"."""
    if end + 1 >= len(doc) or doc[end].text != "," or doc[end + 1].lower_ not in words.articles:
        return False
    if not all(t.is_title or t.text in _HYPHENS for t in doc[start:end]) or doc[end - 1].lower_ in words.organisations:
        return False
    at = end + 2
    while at < len(doc) and at < end + 6 and (doc[at].lower_ in words.office_modifiers or doc[at].pos_ in ("ADJ", "PROPN")):
        at += 1
    return at < len(doc) and doc[at].lower_ in words.offices and doc[at].tag_ == "NN"


def _apposed(doc: Doc, start: int, end: int, words: NameWords) -> bool:
    """Whether two capitalised words between commas explain an office: "the envoy of the union, Aba Dee, said"."""
    if (
        start < 3
        or doc[start - 1].text != ","
        or end >= len(doc)
        or doc[end].text != ","
        or not all(t.is_title or t.text in _HYPHENS for t in doc[start:end])
    ):
        return False
    for at in range(start - 2, max(-1, start - 14), -1):
        token = doc[at]
        if token.text == "," or token.is_space or token.pos_ in ("VERB", "AUX"):
            return False
        if token.lower_ in words.offices and token.tag_ in ("NN", "NNP"):
            return True
    return False


def _beyond(doc: Doc, end: int, words: NameWords) -> int:
    """The end of a name with the particles the recogniser cut off: "Ursula" + "von der Leyen"."""
    at = end
    while at and doc[at - 1].text in words.particles:
        at -= 1
    end = at
    while at < len(doc) and doc[at].text in words.particles:
        at += 1
    return at + 1 if end < at < len(doc) and doc[at].is_title else end


def _is_employer(doc: Doc, end: int, words: NameWords) -> bool:
    """Whether a name stands before an office and its holder ("Acme chief executive Jo Doe"): then it is a body's."""
    at = end
    while at < len(doc) and (doc[at].text.lower() in words.office_modifiers or doc[at].text in words.offices):
        at += 1
    return at > end and doc[at - 1].text in words.offices and at < len(doc) and doc[at].is_title


def _pieces(doc: Doc, start: int, end: int, taken: frozenset[int]) -> Iterator[tuple[int, int]]:
    """The span cut at line ends and at names already known, which a name that is not all known may well hold (Jordan Smith)."""
    cut = [at for at in range(start, end) if doc[at].is_space or doc[at].text in ',;:()"“”']
    for left, right in zip([start - 1, *cut], [*cut, end], strict=True):
        inside = range(left + 1, right)
        if inside and not all(at in taken for at in inside):
            yield left + 1, right


def _announces(token: Token, words: NameWords) -> bool:
    if token.lower_ in words.honorifics or token.lower_ in words.styles:
        return True
    if token.i and token.nbor(-1).text in _HYPHENS and token.text.islower():
        return False
    if (
        token.lower_ in words.offices
        and token.ent_type_ not in ("ORG", "FAC", "WORK_OF_ART")
        and token.tag_ not in ("NNS", "NNPS")
    ):
        return True
    return token.lower_ == "state" and token.i > 1 and token.nbor(-1).lower_ == "of" and token.nbor(-2).lower_ in words.offices


def _name_like(token: Token, words: NameWords) -> bool:
    if token.text in _HYPHENS or token.lower_ in words.particles:
        return True
    return (
        token.is_title
        and token.pos_ in ("PROPN", "NOUN", "ADJ", "X")
        and token.lower_ not in words.offices
        and (token.lower_ not in words.organisations and not token.is_stop)
    )


def _trimmed(doc: Doc, start: int, end: int, words: NameWords) -> PersonName | None:
    """The name inside a span without titles, possessive and what is no name; None where nothing is left."""
    style, gender, titled = None, "", False
    vocabulary = words.offices | words.office_modifiers | words.honorifics
    while start < end:
        token = doc[start]
        low = token.lower_
        is_title = low in vocabulary or low in words.styles or low in words.office_links or low in ("affairs", "state")
        if (
            (is_title and end - start > 1)
            or not (token.is_alpha or token.text[:1].isalpha())
            or (token.text[:1].islower() and low not in words.particles)
        ):
            if low in words.styles:
                style = start if style is None else style
            gender = "f" if low in words.female else "m" if low in words.male else gender
            titled = titled or is_title
            start += 1
        else:
            break
    if start and style is None and doc[start - 1].lower_ in words.styles and doc[start - 1].is_title:
        style = start - 1
    if start and doc[start - 1].lower_ in words.honorifics | words.styles | words.offices:
        low = doc[start - 1].lower_
        gender, titled = ("f" if low in words.female else "m" if low in words.male else gender), True
    while start < end and not (doc[end - 1].text[:1].isupper() and doc[end - 1].text[:1].isalpha()):
        end -= 1
    if start >= end:
        return None
    parts = [t.text for t in doc[start:end] if t.text not in _HYPHENS and t.text[:1].isalpha()]
    finish = doc[end - 1].idx + len(doc[end - 1])
    parts[-1], glued = _unglued(parts[-1], words)
    parts = [part for part in parts if part.lower() not in words.particles]
    if not parts or all(len(part.strip(".")) < 2 for part in parts) or len(parts) > 6 or any(part.isdigit() for part in parts):
        return None
    if len(parts) == 1 and (parts[0].lower() in vocabulary | words.organisations or not parts[0][0].isupper()):
        return None
    span = Span(doc[start].idx, finish - glued)
    text = " ".join(doc[start:end].text[: span.end - span.start].split())
    return PersonName(start, end, span, tuple(parts), text, style, gender, titled)


def _unglued(word: str, words: NameWords) -> tuple[str, int]:
    """A name without a title that lost the space before it ("Vargaofficial"), and how many letters went."""
    for cut in range(4, len(word) - 5):
        if word[cut:] in words.offices or word[cut:] in words.office_modifiers:
            return word[:cut], len(word) - cut
    return word, 0


def _lives(same: list[Token], words: NameWords, others: set[str]) -> bool:
    """Whether a word the recogniser took for a person does something a person does, and is nowhere a place."""
    if any(t.dep_ == "pobj" and t.head.lower_ in words.venue_prepositions | {"of"} for t in same):
        return False
    if any(t.tag_ == "NNPS" or (t.i and t.nbor(-1).lower_ in words.articles) for t in same):
        return False
    return any(
        t.dep_ in _ALIVE
        or (t.dep_ == "conj" and t.head.pos_ in ("VERB", "AUX"))
        or (t.dep_ == "pobj" and t.head.lower_ in ("with", "by", "to"))
        or any(c.text in others and c.text != t.text for c in t.conjuncts)
        for t in same
    )


def _clusters(names: list[PersonName], words: NameWords) -> Iterator[tuple[PersonName, Figure]]:
    """Each name with its person: full names first, so that a surname finds whom it belongs to, the latest named on a tie."""
    full: dict[tuple[str, ...], Figure] = {}
    for name in names:
        if len(name.words) > 1 and name.words not in full:
            same = [figure for known, figure in full.items() if same_name(known, name.words, words.suffixes) == "same"]
            same = same or [figure for known, figure in full.items() if _ends(known, name.words) or _ends(name.words, known)]
            full[name.words] = same[-1] if same else Figure("person", "")
    last: dict[Figure, int] = {}
    alone: dict[str, list[Figure]] = {}
    for at, name in enumerate(names):
        if len(name.words) > 1:
            figure = full[name.words]
        else:
            word = name.words[0]
            if word not in alone:
                alone[word] = _owners(word, full) or next((fits for one, fits in alone.items() if alike(one, word)), [])
                alone[word] = alone[word] or [Figure("person", "")]
            figure = max(alone[word], key=lambda one: last.get(one, -1))
        last[figure] = at
        _describe(figure, name, words)
        yield name, figure


def _ends(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether a name is another with a word before it that the recogniser took for a part of it."""
    return len(long) > len(short) > 1 and long[-len(short) :] == short


def _owners(word: str, full: dict[tuple[str, ...], Figure]) -> list[Figure]:
    """Whom a single word may name: those of that surname, else those of that first name, in order of appearance."""
    by_surname = [figure for known, figure in full.items() if len(known[-1]) > 1 and alike(known[-1], word)]
    return by_surname or [figure for known, figure in full.items() if known[0].casefold() == word.casefold()]


def _describe(figure: Figure, name: PersonName, words: NameWords) -> None:
    figure.name = figure.name or name.text
    given, surname = name.words[0].lower(), name.words[-1].lower()
    guess = name.gender
    if not guess and len(name.words) > 1:
        guess = "f" if given in words.female_given else "m" if given in words.male_given else ""
    if not guess and len(surname) > 5 and surname.endswith(words.female_endings):
        guess = "f"
    figure.gender = figure.gender or guess
