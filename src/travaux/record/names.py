"""Whether two entities of different documents are one: the evidence for it, scored as `grounds` says.

A person's name decides first; whom the person serves and in what office tell namesakes apart or vouch for a surname alone.
Bodies are compared by name, by what they are and whose, and by abbreviation. Nothing here looks at more than two at a time.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from travaux.languages import language
from travaux.languages.names import NameWords, organ_key, stems
from travaux.languages.spelling import fold, same_name
from travaux.model import EntityKind
from travaux.record import grounds
from travaux.record.grounds import Ground

APART = Ground("", 0.0)


@dataclass
class Profile:
    """What is known of one actor in the making: names as written with how often, offices, and the sides it serves."""

    kind: EntityKind
    words: NameWords
    names: dict[str, int] = field(default_factory=dict)
    offices: dict[tuple[str, int | None], int] = field(default_factory=dict)  # office, node of whom it serves
    titles: set[frozenset[str]] = field(default_factory=set)  # each office as its words
    sides: set[str] = field(default_factory=set)  # folded names of states served, former ones left out

    def full(self) -> list[tuple[str, ...]]:
        """The person's names of two words or more."""
        return [parts for name in sorted(self.names) if len(parts := person_words(name, self.words)) > 1]

    def single(self) -> list[tuple[str, ...]]:
        return [parts for name in sorted(self.names) if len(parts := person_words(name, self.words)) == 1]

    def office_words(self) -> set[str]:
        plain: set[str] = set().union(*self.titles)
        return plain.union(*(kin for kin in self.words.office_kin if kin & plain))


def words_of(code: str | None) -> NameWords:
    return language(code).names


@lru_cache(maxsize=65536)
def person_words(name: str, words: NameWords) -> tuple[str, ...]:
    """A person's name as words, without style and particles: `Prince Bandar bin Sultan` is Bandar, Sultan."""
    parts = name.replace("-", " ").replace("‐", " ").split()
    while len(parts) > 1 and (parts[0].casefold() in words.styles or parts[0].casefold() in words.honorifics):
        parts = parts[1:]
    kept = tuple(part for part in parts if part.casefold() not in words.particles)
    return kept or tuple(parts)


def person_keys(profile: Profile) -> set[str]:
    """Under what to look for a person: the ends of the consonants of surname and first name, a word alone under both."""
    keys = set()
    for whole in (*profile.full(), *profile.single()):
        parts = tuple(part for part in whole if part.casefold() not in profile.words.suffixes) or whole
        roles = (
            (("surname", parts[-1]), ("given", parts[0])) if len(parts) > 1 else (("surname", parts[0]), ("given", parts[0]))
        )
        for role, word in roles:
            plain = fold(word)
            bones = plain[:1] + re.sub("[aeiou]", "", plain[1:])
            keys |= {f"{role}:{bones[:3]}", f"{role}:{plain[:1]}~{bones[-3:]}"}
    return keys


def person_score(a: Profile, b: Profile) -> Ground:
    """How surely two persons are one, and why in words; `APART` where their names forbid it."""
    full_a, full_b = a.full(), b.full()
    if full_a and full_b:
        if any(same_name(x, y, a.words.suffixes) != "same" for x in full_a for y in full_b):
            return APART
        known = grounds.FULL_NAME
    else:
        best = {same_name(x, y, a.words.suffixes) for x in (*full_a, *a.single()) for y in (*full_b, *b.single())}
        if not best & {"same", "partial"}:
            return APART
        known = grounds.PART_OF_NAME
    score = known.score
    common = a.office_words() & b.office_words()
    one_office = any(x <= y or y <= x for x in a.titles for y in b.titles)
    if a.sides and b.sides:
        score += grounds.SAME_SIDE if a.sides & b.sides else grounds.OTHER_STATE
    if a.offices and b.offices:
        score += grounds.SAME_OFFICE if one_office else grounds.LIKE_OFFICE if common else grounds.OTHER_OFFICE
    also = " and an office in common" if common and score > grounds.PART_OF_NAME.score else ""
    return Ground(known.words + also, round(score, 2))


def organ(name: str, words: NameWords) -> str:
    """What a body is, without whose: equal for all ways to put one ministry."""
    return organ_key(name, words)


def without(name: str, owners: Iterable[str]) -> str:
    """A body's name without the words that are its owner's name, or made from it ("Avarian" from "Avaria")."""
    roots = {stem for owner in owners for stem in stems(owner.split()[-1]) if len(stem) > 3}
    kept = [word for word in name.split() if not any(word.casefold().startswith(root) for root in roots)]
    return " ".join(kept).removesuffix(" of the").removesuffix(" of")


def folded(name: str, words: NameWords) -> str:
    """A body's name for comparison: no article, no full stops, no difference of case or hyphens."""
    said = name.casefold().replace(".", "").replace("-", " ").split()
    return " ".join(word for word in said if word not in words.articles)


def initials(name: str, words: NameWords) -> set[str]:
    """What a long name may be abbreviated to, small words counted or not."""
    parts = [part for part in name.replace("-", " ").split() if part[:1].isalpha()]
    return {"".join(p[0] for p in parts).upper(), "".join(p[0] for p in parts if p.casefold() not in words.links).upper()}
