"""The shape of a language's data on names: states and seats, bodies the world knows, offices, titles, ways to say it again."""

from dataclasses import dataclass
from functools import lru_cache

from travaux.model import EntityKind

NONE: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class State:
    """What one state (ISO 3166 code), its people and its government's seats are called in a language."""

    code: str
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Body:
    """A body the whole world knows: its names, fullest first, the state it is an organ of, and what it is called next."""

    kind: EntityKind
    of: str
    calls: tuple[str, ...]
    names: tuple[str, ...]


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(", ") if part.strip())


def _rows(table: str) -> list[str]:
    """One string a row; an indented line continues the one before."""
    return table.strip().replace("\n    ", " ").splitlines()


def states(table: str) -> tuple[State, ...]:
    """One line a state: code | adjectives | people | seats | further names."""
    out = []
    for line in _rows(table):
        code, adjectives, people, seats, names = (cell.strip() for cell in line.split("|"))
        out.append(State(code, _listed(adjectives), _listed(people), _listed(seats), _listed(names)))
    return tuple(out)


def bodies(table: str) -> tuple[Body, ...]:
    """One line a body: kind | state | calls | names."""
    known: dict[str, EntityKind] = {"organisation": "organisation", "bloc": "bloc", "group": "group"}
    out = []
    for line in _rows(table):
        kind, of, calls, names = (cell.strip() for cell in line.split("|"))
        out.append(Body(known[kind], of, _listed(calls), _listed(names)))
    return tuple(out)


@dataclass(frozen=True, slots=True, eq=False)
class NameWords:
    """Empty by default, so that a language without this data still reads, poorer. Words are lower case unless they are names.

    Compared by identity, so that what is computed from it can be kept.
    """

    states: tuple[State, ...] = ()
    bodies: tuple[Body, ...] = ()
    locale: str = ""  # babel's, for the plain names of states
    body_people: tuple[tuple[str, str], ...] = ()  # "Europeans" -> the body's fullest name
    body_adjectives: tuple[tuple[str, str], ...] = ()
    body_seats: tuple[tuple[str, tuple[str, ...]], ...] = ()  # a city -> bodies it may stand for, likeliest first
    buildings: frozenset[str] = NONE  # seats that are no towns: they act unless something happens in them
    rank_names: frozenset[str] = NONE  # "Islamic Republic", "Kingdom": opening words of official names, said alone

    # states nobody lists: what makes a name a state's
    state_ranks: frozenset[str] = NONE  # "Republic" in "the Republic of X"
    rank_modifiers: frozenset[str] = NONE  # before them: "the Federal Republic of X"
    state_heads: frozenset[str] = NONE  # offices and organs that only states have
    state_organs: frozenset[str] = NONE  # those that towns and regions may have too
    government_heads: frozenset[str] = NONE  # those that others may have as well
    state_fields: frozenset[str] = NONE  # modifiers that make an office a state's: "foreign", "prime"
    dealings: frozenset[str] = NONE  # what two states have with each other: talks, a treaty, a border
    acting: frozenset[str] = NONE  # verbs whose subject has a will of its own
    demonym_endings: tuple[str, ...] = ()  # regular endings of adjectives made from a state's name

    # capitals: does the town act, or does something happen there?
    venue_prepositions: frozenset[str] = NONE
    motion_verbs: frozenset[str] = NONE  # with "to", "from" and as their object the town is a place
    venue_verbs: frozenset[str] = NONE  # their subject is a place
    town_nouns: frozenset[str] = NONE  # what a town has and a government has not

    capitals: frozenset[str] = NONE  # what a town that seats a government is called

    # persons
    offices: frozenset[str] = NONE  # head nouns of offices
    office_modifiers: frozenset[str] = NONE
    office_links: frozenset[str] = NONE  # "of", "for" between an office and its field
    office_states: tuple[tuple[str, str], ...] = ()  # offices only one state has
    minister: frozenset[str] = (
        NONE  # offices that only a state fills: where nobody says which, the one the report is dated from
    )
    counterparts: frozenset[str] = NONE
    honorifics: frozenset[str] = NONE  # dropped from names
    styles: frozenset[str] = NONE  # kept as a further name: Prince, Sheikh
    particles: frozenset[str] = NONE
    suffixes: frozenset[str] = NONE  # Jr
    female: frozenset[str] = NONE  # titles and offices
    male: frozenset[str] = NONE
    female_given: frozenset[str] = NONE
    male_given: frozenset[str] = NONE
    female_endings: tuple[str, ...] = ()

    # bodies
    organisations: frozenset[str] = NONE  # head nouns of proper names of bodies
    organs: frozenset[str] = NONE  # head nouns of a state's organs, also in lower case
    organ_modifiers: frozenset[str] = NONE
    ministries: frozenset[str] = NONE
    portfolios: tuple[tuple[str, str], ...] = ()  # "foreign affairs" -> "foreign"
    abbreviations: tuple[tuple[str, str], ...] = ()  # "MFA" -> "Foreign Ministry"
    sides: frozenset[str] = NONE  # with a state's adjective they denote the state
    governments: frozenset[str] = NONE  # of the sides, those whose phrase is also a name ("the Danish government")
    state_bodies: frozenset[str] = NONE  # head nouns of bodies that act for a state whose adjective they bear
    missions: frozenset[str] = NONE  # of them those that sit abroad
    not_bodies: frozenset[str] = NONE  # head nouns of treaties, plans, events

    # bodies that report, and take no part
    media: frozenset[tuple[str, ...]] = frozenset()  # last words of their names
    perhaps_media: frozenset[tuple[str, ...]] = frozenset()  # those that others bear too: a post, a courier
    telling: frozenset[str] = NONE  # verbs before them
    reporting: frozenset[str] = NONE  # verbs after them
    mediating: frozenset[str] = NONE  # what is said of those who help others to agree
    negotiating: frozenset[str] = NONE  # words of offices whose holders negotiate
    leading: frozenset[str] = NONE  # "who leads the Danish delegation"

    # saying it again
    calls: tuple[tuple[str, str], ...] = ()  # a description's head noun -> what kind of body it calls
    called_also: tuple[tuple[str, frozenset[str]], ...] = ()  # what else a body with one of these words in its name is called
    spelt_short: frozenset[str] = NONE  # kinds of bodies that texts often name by initials alone
    armed: frozenset[str] = NONE  # kinds of bodies that fight, whose people stand for them: "the rebels"
    plain_persons: frozenset[str] = NONE  # "diplomat", "official": any person with an office
    sources: frozenset[str] = NONE  # head nouns of sources without a name
    collectives: frozenset[str] = NONE  # head nouns of groups that act
    pronouns: tuple[tuple[str, str], ...] = ()  # word -> "m", "f", "n", "p"
    definite: frozenset[str] = NONE
    office_kin: tuple[frozenset[str], ...] = ()  # offices said in different words of one person
    former: frozenset[str] = NONE
    office_fields: frozenset[str] = NONE  # what one may be head of without a name: delegation, staff
    owning_people: frozenset[str] = NONE  # whose possessive lies inside names of bodies: People's, Women's
    articles: frozenset[str] = NONE
    links: frozenset[str] = NONE  # small words inside names of bodies
    pairs: frozenset[str] = NONE  # "both sides", "the two countries": the two last joined


@lru_cache(maxsize=65536)
def stems(name: str) -> frozenset[str]:
    """What endings are put to when an adjective is made from a state's name: it, and it without its last vowels."""
    plain = name.casefold()
    bare = plain.rstrip("aeiouy")
    return frozenset(stem for stem in (plain, plain[:-1] if plain[-1:] in "aeiouy" else plain, bare) if len(stem) > 2)


@lru_cache(maxsize=8)
def nations(words: NameWords) -> frozenset[str]:
    """Names and adjectives of states, folded."""
    return frozenset(form.casefold() for state in words.states for form in (*state.adjectives, *state.names))


def _stateless(said: list[str], known: frozenset[str]) -> list[str]:
    """The words without those that name a state, longest names first ("South Korean")."""
    out, at = [], 0
    while at < len(said):
        length = next((n for n in (3, 2, 1) if " ".join(said[at : at + n]) in known), 0)
        if not length:
            out.append(said[at])
        at += length or 1
    return out


@lru_cache(maxsize=65536)
def organ_key(name: str, words: NameWords) -> str:
    """One key for a state's organ however it is put, without its state: "Ministry of Foreign Affairs" is "foreign ministry"."""
    name = dict(words.abbreviations).get(name, name)
    said = [part.removesuffix("'s").removesuffix("’s") for part in name.casefold().split()]
    ministry = next((word for word in said if word in words.ministries), "")
    kept = [word for word in _stateless(said, nations(words)) if word not in words.articles and word != ministry]
    while kept and kept[0] in words.links:
        kept.pop(0)
    phrase = " ".join(kept)
    phrase = dict(words.portfolios).get(phrase, phrase)
    return f"{phrase} {ministry}".strip()
