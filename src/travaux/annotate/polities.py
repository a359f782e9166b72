"""States that no list knows and the text itself introduces: "the Kingdom of X", "X's foreign minister", "between X and Y".

Invariant: a name is a state here only when enough different things said of it agree; a surname or the town of a date line
never is one. Forms made from a state's name by a regular ending ("Xian", "Xians") belong to it. Time is linear in the tokens.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from travaux.annotate.gazetteer import Hit, Known, Role
from travaux.annotate.seats import in_dateline
from travaux.languages.names import NameWords, stems

Name = tuple[str, ...]  # the words of a name, none of them in capitals only

ENOUGH = 3  # points from which a name is a state's
STRONG, FAIR, WEAK = 3, 2, 1
LONGEST = 3  # words in a name
REACH = 8  # tokens before and after a pair in which the word for what they do together stands


@dataclass
class Evidence:
    """What the text says of each name: the kinds of witness and their points, and which adjectives stand where a state's do."""

    points: dict[Name, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    adjectives: dict[str, int] = field(default_factory=dict)
    joined: list[tuple[Name, Name, bool]] = field(default_factory=list)  # and whether they have dealings with each other

    def add(self, name: Name | None, witness: str, points: int) -> None:
        if name is not None:
            self.points[name][witness] = max(points, self.points[name].get(witness, 0))


def introduced(doc: Doc, taken: frozenset[int], known: dict[str, Known], words: NameWords) -> list[Hit]:
    """The states this text introduces, wherever it names them; `taken` are tokens of known names, `known` what they are."""
    if not words.state_ranks:
        return []
    reader = _Reader(doc, taken, words)
    found = Evidence()
    for token in doc:
        low = token.lower_
        if low in words.state_ranks and token.text[0].isupper():
            reader.ranked(token, found)
        elif low in words.state_heads or low in words.state_organs or low in words.government_heads:
            reader.headed(token, found)
        elif token.lemma_.lower() in words.acting and token.pos_ == "VERB":
            reader.willing(token, found)
        elif low == "and" or token.text in "-–":
            reader.paired(token, found)
    reader.labelled(found)
    names = _established(found, reader, known)
    return list(reader.hits(names)) if names else []


def _established(found: Evidence, reader: "_Reader", known: dict[str, Known]) -> dict[Name, tuple[str, ...]]:
    """Names of states with their adjectives as the text spells them."""
    bases: dict[str, list[Name]] = defaultdict(list)
    for name in sorted(set(found.points) | set(reader.alone)):
        for stem in stems(name[-1]):
            bases[stem].append(name)
    adjectives: dict[Name, set[str]] = defaultdict(set)
    for word in sorted(set(found.adjectives) | reader.modifying):
        owners = {name for stem in _roots(word, reader.words) for name in bases.get(stem, ()) if name[-1] != word}
        for name in owners:
            adjectives[name].add(word)
            found.add(name, "adjective", max(FAIR, found.adjectives.get(word, 0)))
    sure: set[Name] = set()
    while more := {name for name, said in found.points.items() if name not in sure and _enough(name, said, reader)}:
        sure |= more
        for a, b, dealing in found.joined:
            for one, other in ((a, b), (b, a)):
                if one in sure or " ".join(one) in known:
                    found.add(other, "joined", FAIR if one in sure else WEAK)
                    if dealing:  # two persons hold talks as well: only what a state deals with is taken for one
                        found.add(other, "dealings", FAIR)
    return {name: tuple(sorted(adjectives[name])) for name in sorted(sure)}


def _enough(name: Name, said: dict[str, int], reader: "_Reader") -> bool:
    if len(name) == 1 and name[0].isupper() and STRONG not in said.values():
        return False  # an abbreviation is rather a body's
    return sum(said.values()) >= ENOUGH and not reader.barred(name)


def _roots(word: str, words: NameWords) -> Iterator[str]:
    """What a word may be made from by a regular ending."""
    for ending in words.demonym_endings:
        if word.endswith(ending) and len(word) - len(ending) > 2:
            yield word.removesuffix(ending).casefold()


class _Reader:
    """One document's tokens, read around the words that make a name a state's."""

    def __init__(self, doc: Doc, taken: frozenset[int], words: NameWords) -> None:
        self.doc, self.taken, self.words = doc, taken, words
        self.titles = {token.text for token in doc if token.is_title}
        self.common = words.offices | words.office_modifiers | words.organ_modifiers | words.organisations | words.honorifics
        self.common |= words.state_ranks | words.state_heads | words.state_organs | words.government_heads | words.counterparts
        self.modifiers = words.office_modifiers | words.organ_modifiers | words.state_fields
        self.alone: Counter[Name] = Counter()  # single capitalised words that stand alone, with how often
        self.modifying: set[str] = set()
        self.surnames: set[str] = set()
        self.towns: set[str] = set()
        self.labels: dict[Name, Counter[str]] = defaultdict(Counter)
        self.parts = [self._may_name(token) for token in doc]
        for token in doc:
            if self.parts[token.i]:
                self._note(token)

    def _note(self, token: Token) -> None:
        doc, at = self.doc, token.i
        before, after = doc[at - 1] if at else None, doc[at + 1] if at + 1 < len(doc) else None
        follows, leads = before is not None and self._part(before), after is not None and self._part(after)
        name = (self.cased(token.text),)
        if not follows and not leads:
            self.alone[name] += 1
            self.labels[name][token.ent_type_] += 1
        if token.dep_ in ("amod", "compound", "nmod") or token.ent_type_ == "NORP":
            self.modifying.add(name[0])
        if follows and not leads and before is not None and before.ent_type_ == token.ent_type_ == "PERSON":
            self.surnames.add(name[0])
        if before is not None and (before.lower_ in self.words.honorifics or before.lower_ in self.words.styles):
            self.surnames.add(name[0])
        if token.is_upper and in_dateline(doc[at : at + 1]):
            self.towns.add(name[0])

    def _part(self, token: Token) -> bool:
        return self.parts[token.i]

    def _may_name(self, token: Token) -> bool:
        """Whether a token may be a word of a state's name."""
        text = token.text
        return (
            text[0].isupper()
            and text.isalpha()
            and len(text) > 2
            and token.i not in self.taken
            and token.lower_ not in self.common
            and not token.is_stop
            and token.ent_type_ not in ("DATE", "TIME", "MONEY")
        )

    def barred(self, name: Name) -> bool:
        """Whether the name is somebody's surname, a town that dates the report, or mostly read as a person's."""
        labels = self.labels.get(name, Counter())
        return name[-1] in self.surnames or name[0] in self.towns or 2 * labels["PERSON"] > sum(labels.values()) > 1

    def run(self, at: int, step: int) -> tuple[Name, int] | None:
        """The capitalised words from a token on, to the right or to the left, and the token after or before them."""
        out: list[str] = []
        while 0 <= at < len(self.doc) and len(out) <= LONGEST and self._part(self.doc[at]):
            out.append(self.cased(self.doc[at].text))
            at += step
        if not out or len(out) > LONGEST or self._continues(at, step):
            return None
        return tuple(out[::step]), at

    def _continues(self, at: int, step: int) -> bool:
        """Whether a place's name runs on past a run that ends before this token: "York" in "New York"."""
        if not 0 <= at < len(self.doc):
            return False
        outside, inner = self.doc[at], self.doc[at - step]
        later = inner if step < 0 else outside
        return later.ent_iob_ == "I" and later.ent_type_ in ("GPE", "LOC") and outside.is_title and outside.is_alpha

    def ranked(self, token: Token, found: Evidence) -> None:
        """`the Republic of X`, `the Federation of X`: ranks that bodies also bear are worth less."""
        if token.i + 2 < len(self.doc) and self.doc[token.i + 1].lower_ == "of":
            points = FAIR if token.lower_ in self.words.organisations else STRONG
            for name in self._listed(token.i + 2):
                found.add(name, "rank", points)

    def headed(self, head: Token, found: Evidence) -> None:
        """What a state has, with its name before or after: `X's parliament`, `X Prime Minister`, `ministers of X and Y`."""
        doc, words = self.doc, self.words
        at, fielded = head.i - 1, False
        while at >= 0 and (doc[at].lower_ in self.modifiers or doc[at].text == "-"):
            fielded = fielded or doc[at].lower_ in words.state_fields
            at -= 1
        portfolio = head.lower_ in words.minister | words.ministries and not fielded and at == head.i - 1
        points = WEAK
        if head.lower_ in words.state_heads or (fielded and head.lower_ in words.offices | words.government_heads):
            points = STRONG
        elif head.lower_ in words.state_organs:
            points = FAIR
        if at >= 0:
            owns = doc[at].tag_ == "POS" or doc[at].text in ("'s", "’s")
            run = self.run(at - owns, -1)
            if doc[at].tag_ == "PRP$" and points == STRONG:
                found.add(self._subject(doc[at]), "owner", points)
            elif run is not None:
                self._owner(run[0], owns, points if fielded or owns or points < STRONG else FAIR, found)
        after = self._past_name(head.i + 1)
        named = after > head.i + 1
        while after < len(doc) and after < head.i + 6 and doc[after].lower_ in words.organ_modifiers | {"of", "and", "for"}:
            if doc[after].lower_ == "of" and (named or after > head.i + 1 or not portfolio):
                for name in self._listed(after + 1):
                    found.add(name, "served", points)
            after += 1

    def _past_name(self, at: int) -> int:
        """The token after a holder's name: `President Jo Doe of X`."""
        end = at
        while end < len(self.doc) and end < at + LONGEST + 1 and self._part(self.doc[end]):
            end += 1
        return end if end < len(self.doc) and self.doc[end].lower_ == "of" else at

    def _subject(self, pronoun: Token) -> Name | None:
        """Whom "its" means in "X said its army": the one name that is a subject before it in the sentence."""
        names = set()
        for token in self.doc[pronoun.sent.start : pronoun.i]:
            if token.dep_ in ("nsubj", "nsubjpass"):
                run = self.run(token.i, -1)
                if run is None:
                    return None
                names.add(run[0])
        return names.pop() if len(names) == 1 and pronoun.lower_ in dict(self.words.pronouns) else None

    def _owner(self, name: Name, owns: bool, points: int, found: Evidence) -> None:
        if not owns and len(name) == 1 and any(True for _ in _roots(name[0], self.words)):
            found.adjectives[name[0]] = max(found.adjectives.get(name[0], 0), points)
        found.add(name, "owner" if owns else "before", points)

    def paired(self, token: Token, found: Evidence) -> None:
        """`X and Y`, `X-Y`: what stands beside a state as its equal may be one."""
        left, right = self.run(token.i - 1, -1), self._right(token.i + 1)
        if left is None or right is None:
            return
        near = self.doc[max(0, left[1] - REACH, token.sent.start) : min(right[1] + REACH, token.sent.end)]
        found.joined.append((left[0], right[0], any(t.lower_ in self.words.dealings for t in near)))

    def _right(self, at: int) -> tuple[Name, int] | None:
        if at < len(self.doc) and self.doc[at].lower_ == "the":
            at += 1
        if at + 1 < len(self.doc) and self.doc[at].lower_ in self.words.state_ranks and self.doc[at + 1].lower_ == "of":
            at += 2
        return self.run(at, 1)

    def _listed(self, at: int) -> Iterator[Name]:
        """`X`, `X and Y`, `X, Y and Z`, articles and ranks left out."""
        while (run := self._right(at)) is not None:
            yield run[0]
            at = run[1]
            while at < len(self.doc) and at < run[1] + 2 and self.doc[at].lower_ in (",", "and"):
                at += 1
            if at == run[1]:
                return

    def willing(self, verb: Token, found: Evidence) -> None:
        """`X accepts`, `X handed Y a note`: what the recogniser takes for a place has a will."""
        for token in verb.children:
            if token.dep_ == "nsubj" and token.ent_type_ == "GPE" and (run := self.run(token.i, -1)) is not None:
                found.add(run[0], "will", FAIR)

    def labelled(self, found: Evidence) -> None:
        """What the recogniser mostly takes for a country or town; alone it is no state."""
        for name, labels in self.labels.items():
            if 2 * labels["GPE"] >= sum(labels.values()):
                found.add(name, "label", WEAK)

    def hits(self, names: dict[Name, tuple[str, ...]]) -> Iterator[Hit]:
        """Every place where a state so established is named, with its rank before it, or its adjective or people."""
        forms: dict[str, list[tuple[Name, Known]]] = defaultdict(list)
        for name, adjectives in names.items():
            key, text = f"state:{' '.join(name).casefold()}", " ".join(name)
            forms[name[0]].append((name, Known(key, "state", text, "name")))
            for adjective in adjectives:
                roles: tuple[tuple[str, Role], ...] = ((adjective, "adjective"), (f"{adjective}s", "people"))
                for form, role in roles:
                    said = (*name[:-1], form)
                    forms[said[0]].append((said, Known(key, "state", text, role)))
        at = 0
        while at < len(self.doc):
            hit = self._spelt(at, forms.get(self.cased(self.doc[at].text), ()))
            if hit is not None:
                yield hit
            at = hit.end if hit is not None else at + 1

    def _spelt(self, at: int, forms: Iterable[tuple[Name, Known]]) -> Hit | None:
        fits = [(name, known) for name, known in forms if self._reads(at, name)]
        if not fits:
            return None
        name, known = max(fits, key=lambda pair: len(pair[0]))
        start = at
        rank = self.doc[at - 2] if known.role == "name" and at > 1 and self.doc[at - 1].lower_ == "of" else None
        if rank is not None and rank.lower_ in self.words.state_ranks and rank.text[0].isupper():
            start = rank.i
            while start and self.doc[start - 1].is_title and self.doc[start - 1].lower_ in self.words.rank_modifiers:
                start -= 1
        return Hit(start, at + len(name), (known,))

    def _reads(self, at: int, name: Name) -> bool:
        tokens = self.doc[at : at + len(name)]
        return [self.cased(t.text) for t in tokens] == list(name) and not any(t.i in self.taken for t in tokens)

    def cased(self, text: str) -> str:
        """A word in capitals as the text writes it elsewhere."""
        return text.capitalize() if text.isupper() and text.capitalize() in self.titles else text
