"""Years of made-up coverage without a parse: `Filed` documents whose annotations are written along with their words.

A document is a function of its number alone, so that the first thousand of a hundred thousand are those of any other record:
coverage goes on at one pace, `A_DAY` documents a day, and a longer record covers more days. Each week has events of its own
(talks, papers, promises, demands), told by several documents, some of which are copies; persons hold office for some years.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from hashlib import sha256
from random import Random

from travaux.model import (
    Act,
    ActKind,
    Annotations,
    Document,
    Encounter,
    Entity,
    EntityKind,
    Filed,
    Mention,
    Modality,
    Paper,
    PaperEvent,
    Span,
    Statement,
)

A_DAY = 30  # documents: a negotiation that is in the news for years
FIRST = date(2031, 1, 1)
STATES = 24
TERM = 104  # weeks that a person speaks for a state
_SYLLABLES = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo za bre cla dro fen gri hol jar kem lin mor".split(" ")  # noqa: SIM905 (easier read so)


@lru_cache(maxsize=4096)
def name(kind: str, number: int) -> str:
    """A made-up word, the same for one kind and number."""
    drawn = Random(f"{kind} {number}")
    return "".join(drawn.choice(_SYLLABLES) for _ in range(3)).capitalize()


STATE = tuple(f"{name('state', n)}ia" for n in range(STATES))
TOPICS = tuple(f"{name('what', n).lower()} {name('topic', n % 90).lower()}s" for n in range(300))
WORDS = tuple(name("word", n).lower() for n in range(6000))


@dataclass(frozen=True)
class Event:
    """What happened in a week: who, with whom, about what, on which day, in which words."""

    kind: str
    by: int
    to: int
    topic: str
    day: date
    words: tuple[str, ...]


@lru_cache(maxsize=64)
def events(week: int) -> tuple[Event, ...]:
    drawn = Random(f"week {week}")
    out = []
    for _ in range(40):
        by, to = drawn.sample(range(STATES), 2)
        kind = drawn.choice(("talks", "paper", "promise", "kept", "demand", "demand", "statement", "statement", "statement"))
        words = tuple(WORDS[min(len(WORDS) - 1, int(drawn.paretovariate(0.5)))] for _ in range(7))
        topic = TOPICS[min(len(TOPICS) - 1, int(drawn.paretovariate(0.4)))]
        out.append(Event(kind, by, to, topic, FIRST + timedelta(week * 7 + drawn.randrange(7)), words))
    return tuple(out)


@dataclass
class Page:
    """A document in the making."""

    text: str = ""
    entities: dict[str, Entity] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    encounters: list[Encounter] = field(default_factory=list)
    papers: list[Paper] = field(default_factory=list)

    def put(self, words: str) -> Span:
        start = len(self.text)
        self.text += words
        return Span(start, len(self.text))

    def name(self, words: str, kind: EntityKind, office: str | None = None, of: str | None = None) -> str:
        found = next((e for e in self.entities.values() if e.name == words), None)
        found = found or Entity(f"e{len(self.entities)}", words, kind, office, of)
        self.entities[found.id] = found
        self.mentions.append(Mention(self.put(words), found.id))
        return found.id

    def state(self, number: int) -> str:
        return self.name(STATE[number], "state")

    def speaker(self, number: int, week: int) -> str:
        """Somebody in office that week: `Foreign Minister Given Surname of State`."""
        turn = number * 1000 + (week + number * 7) // TERM
        person = f"{name('given', turn)} {name('surname', turn)}"
        self.put("The foreign minister of ")
        whose = self.state(number)
        self.put(", ")
        return self.name(person, "person", "foreign minister", whose)

    def act(
        self,
        kind: ActKind,
        start: int,
        by: str,
        to: str | None,
        about: Span | None,
        modality: Modality = "asserted",
        due: str | None = None,
    ) -> None:
        whole = Span(start, len(self.text))
        self.acts.append(Act(whole, kind, None, (by,), (to,) if to else (), about, None, due, modality))


def document(number: int) -> Filed:
    """The document of this number. One in eight is a copy of an earlier one of its day."""
    drawn = Random(f"document {number}")
    published = FIRST + timedelta(number // A_DAY)
    place = number % A_DAY
    if place > 4 and drawn.random() < 0.125:
        original = number - 1 - drawn.randrange(place)
        found = document(original)
        whole = replace(
            found.document, id=f"d{number:06}", sha256=_hash(f"{number}"), source=f"paper{drawn.randrange(40)}.example"
        )
        first = found.document.copy_of or found.document.id
        return Filed(replace(whole, copy_of=first), replace(found.annotations, id=whole.id))
    week = (published - FIRST).days // 7
    told = [e for w in (week - 1, week) if w >= 0 for e in events(w) if timedelta(0) <= published - e.day <= timedelta(6)]
    page = Page()
    for event in drawn.sample(told, min(len(told), 3)):
        _tell(page, event, drawn, week)
    page.put(f"Seen by {WORDS[drawn.randrange(len(WORDS))]} {WORDS[drawn.randrange(len(WORDS))]} on the day.")
    day = None if drawn.random() < 0.01 else published.isoformat()
    of = Document(
        page.text,
        f"d{number:06}",
        None,
        day,
        "given" if day else None,
        f"paper{drawn.randrange(40)}.example",
        language="en",
        sha256=_hash(f"{number}"),
    )
    entities, mentions = tuple(page.entities.values()), tuple(page.mentions)
    notes = Annotations(
        of.id,
        "en",
        day,
        (),
        (),
        entities,
        mentions,
        tuple(page.statements),
        tuple(page.acts),
        tuple(page.encounters),
        tuple(page.papers),
    )
    return Filed(of, notes)


def _hash(words: str) -> str:
    return sha256(words.encode()).hexdigest()


def _tell(page: Page, event: Event, drawn: Random, week: int) -> None:
    """One paragraph on an event, in words of the document's own and some of the event's."""
    said = " ".join(w for w in event.words if drawn.random() < 0.85)
    start, day = len(page.text), event.day.isoformat()
    if event.kind == "talks":
        by = page.state(event.by)
        page.put(" and ")
        to = page.state(event.to)
        town = name("town", event.by)
        page.put(f" held talks in {town} on {day} about {event.topic}")
        page.encounters.append(Encounter(Span(start, len(page.text)), "talks", "held", (by, to), (), town, day))
    elif event.kind == "paper":
        by = page.state(event.by)
        page.put(" handed over ")
        span = page.put(f"a draft agreement on {event.topic} {said}")
        page.put(" to ")
        to = page.state(event.to)
        whole, what = Span(start, len(page.text)), drawn.choice(("handed over", "received", "published"))
        kept: PaperEvent = what  # type: ignore[assignment]
        page.papers.append(
            Paper(span, whole, "draft agreement", page.text[span.start : span.end], (by,), (to,), None, kept, day)
        )
        page.act("hand over", start, by, to, span)
    elif event.kind in ("promise", "kept"):
        by = page.speaker(event.by, week)
        page.put(" promised to " if event.kind == "promise" else " ")
        due = (event.day + timedelta(20)).isoformat()
        about = page.put(f"{'send' if event.kind == 'promise' else 'sent'} a written answer on {event.topic} {said}")
        page.put(" to ")
        to = page.state(event.to)
        promised = event.kind == "promise"
        page.act("promise" if promised else "hand over", start, by, to, about, due=due if promised else None)
    elif event.kind == "demand":
        by = page.state(event.by)
        kind: ActKind = drawn.choice(("demand", "demand", "reject", "propose"))
        page.put(f" {kind}s ")
        page.act(kind, start, by, None, page.put(f"a {event.topic} {event.words[0]}"))
    else:
        by = page.speaker(event.by, week)
        page.put(' said: "')
        content = page.put(f"we see {event.topic} {said}")
        page.statements.append(Statement((), (), (content,), drawn.choice(("direct", "indirect")), by))
        page.put('"')
    page.put(".\n")


def documents(count: int, start: int = 0) -> Iterator[Filed]:
    """The documents of these numbers, in order."""
    return (document(number) for number in range(start, start + count))
