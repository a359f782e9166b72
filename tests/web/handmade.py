"""A small record made by hand, with everything that a page can show, and a room over it."""

from travaux.model import (
    Act,
    Annotations,
    Document,
    Encounter,
    Entity,
    Filed,
    Mention,
    Paper,
    Problem,
    Span,
    Statement,
    Thread,
    Time,
    Zone,
)
from travaux.record.entries import (
    ActEntry,
    Actor,
    Claim,
    Commitment,
    Discrepancy,
    DocumentEntry,
    Evidence,
    Instrument,
    Issue,
    Meeting,
    MeetingStep,
    Office,
    PaperStep,
    Position,
    Provision,
    ProvisionResponse,
    Reaction,
    Record,
    Scope,
    StatementEntry,
)
from travaux.web.room import Room

HOSTILE = "evil#<script>alert(1)</script>"
TEXTS = {
    "wire/first": (
        "Tavora hands over draft on the Lun crossing\n\nBRISTAD, May 6 - "
        "Tavora handed over a draft agreement to Lunmark on Monday.\n\n"
        '"We expect an answer by May 17," Tavora\'s Foreign Minister Ada Rovik said.\n\n'
        "Lunmark promised to answer in writing by May 17.\n\nRead also: Bread prices"
    ),
    "wire/copy": "BRISTAD, May 6 - Tavora handed over a draft agreement to Lunmark on Monday.",
    "daily": "The delegations met in Port Sill on May 14.\n\nLunmark rejects Article 2. "
    "Tavora demands the return of the ferry.",
    "evening": "The delegations met in Port Sill on May 15.\n\nThe next round is planned for June 3.",
    "draft": "AGREEMENT\n\nArticle 1\nFree passage.\n\nArticle 2\nThe ferry shall be returned.",
    "answer": "Written answer\n\n1. We accept Article 1.\n\n2. We reject Article 2.",
    "talkers": "The ferry is late again.\n\n+3 anna 7 May 2031\nThey will never sign.\n-1 bo\nYou neither.",
    HOSTILE: '<script>alert("body")</script> & "quoted" <b>words</b>',
}


def at(document: str, words: str) -> Evidence:
    start = TEXTS[document].index(words)
    return Evidence(document, start, start + len(words))


def span(document: str, words: str) -> Span:
    found = at(document, words)
    return Span(found.start, found.end)


def read(id: str) -> Annotations:
    """What was read in a document: something of each kind in the first, nothing in the others."""
    text = TEXTS[id]
    if id == "wire/first":
        head, foot = text.index("BRISTAD"), text.index("Read also")
        return Annotations(
            id,
            "en",
            "2031-05-06",
            zones=(
                Zone("headline", Span(0, head)),
                Zone("body", Span(head, foot)),
                Zone("boilerplate", Span(foot, len(text))),
            ),
            times=(Time(span(id, "May 17"), "DATE", "2031-05-17", "2031-05-17"),),
            entities=(Entity("e1", "Tavora", "state"), Entity("e2", "Ada Rovik", "person", "Foreign Minister", "e1")),
            mentions=(Mention(span(id, "Tavora"), "e1"),),
            statements=(
                Statement(
                    (span(id, "Ada Rovik"),), (span(id, "said"),), (span(id, "We expect an answer by May 17"),), "direct", "e2"
                ),
            ),
            acts=(Act(span(id, "Tavora handed over a draft agreement to Lunmark"), "hand over", None, ("e1",)),),
            encounters=(Encounter(span(id, "on Monday"), "talks", "held"),),
            papers=(
                Paper(
                    span(id, "a draft agreement"),
                    span(id, "handed over a draft agreement"),
                    "draft agreement",
                    "draft agreement",
                ),
            ),
        )
    if id == "talkers":
        first, second = text.index("+3"), text.index("-1")
        return Annotations(
            id,
            "en",
            None,
            zones=(
                Zone("body", Span(0, first)),
                Zone("comment", Span(first, second), thread=Thread(1, author="anna", posted="2031-05-07", score=3)),
                Zone("comment", Span(second, len(text)), thread=Thread(2, 1, "bo", None, -1)),
            ),
        )
    return Annotations(id, "en", None)


def hand_made() -> Record:
    tavora, lunmark = ("a-tav",), ("a-lun",)
    sources = {"wire/first": "Corm Press", "wire/copy": "Daily Post", "daily": "Daily Post", "evening": "Evening <News>"}
    days = {"wire/first": "2031-05-06", "wire/copy": "2031-05-06", "daily": "2031-05-15", "evening": "2031-05-20"}
    return Record(
        title="Talks on the Lun crossing",
        scope=Scope(("a-tav", "a-lun"), "passage over the Lun", None),
        generated="2031-06-01",
        documents=tuple(
            DocumentEntry(
                key,
                None,
                "Title of " + key,
                sources.get(key),
                "en",
                days.get(key),
                "primary" if key in ("draft", "answer") else "report",
                "wire/first" if key == "wire/copy" else None,
                "Corm Press" if key.startswith("wire") else None,
                key != HOSTILE,
            )
            for key in TEXTS
        ),
        actors=(
            Actor("a-tav", "state", "Tavora", ("Tavora", "Republic of Tavora"), evidence=(at("wire/first", "Tavora"),)),
            Actor("a-lun", "state", "Lunmark", ("Lunmark",), evidence=(at("wire/first", "Lunmark"),)),
            Actor(
                "a-rov",
                "person",
                "Ada Rovik",
                ("Ada Rovik", "Rovik"),
                (Office("Foreign Minister", "a-tav"),),
                "a-tav",
                (at("wire/first", "Ada Rovik"),),
                ("same surname and office",),
            ),
            Actor("a-evil", "person", "<img src=x onerror=alert(1)>", evidence=(at(HOSTILE, "words"),)),
        ),
        statements=(
            StatementEntry(
                "s-1",
                "a-rov",
                None,
                "direct",
                "2031-05-06",
                "We expect an answer by May 17",
                None,
                (at("wire/first", "We expect an answer by May 17"),),
            ),
            StatementEntry(
                "s-2", "a-evil", None, "indirect", None, '<script>alert("body")</script>', None, (at(HOSTILE, "words"),)
            ),
        ),
        acts=(
            ActEntry(
                "c-1",
                "demand",
                "REQUEST",
                tavora,
                lunmark,
                "i-ferry",
                "the return of the ferry",
                when="2031-05-15",
                evidence=(at("daily", "Tavora demands the return of the ferry"),),
            ),
            ActEntry(
                "c-2",
                "reject",
                "REJECT",
                lunmark,
                tavora,
                None,
                "Article 2",
                "if fog lasts",
                when="2031-05-15",
                evidence=(at("daily", "Lunmark rejects Article 2"),),
            ),
            ActEntry("c-3", None, "ASSAULT", (), (), None, "something material"),
        ),
        issues=(Issue("i-ferry", "the ferry", ("ferry",), (at("daily", "ferry"),)),),
        positions=(
            Position(
                "p-1",
                "a-tav",
                "i-ferry",
                "for",
                "2031-05-15",
                ("c-1",),
                (at("daily", "Tavora demands the return of the ferry"),),
            ),
            Position("p-2", "a-lun", "i-ferry", "against", "2031-05-15", ("c-2",), (at("daily", "Lunmark rejects Article 2"),)),
            Position("p-3", "a-lun", "i-ferry", "open", "2031-05-20", (), (at("evening", "The next round"),)),
        ),
        meetings=(
            Meeting(
                "m-1",
                "talks",
                "first round",
                "2031-05-14/2031-05-15",
                "Port Sill",
                None,
                tavora + lunmark,
                ("a-rov",),
                (),
                "held",
                (MeetingStep("planned", None, ()), MeetingStep("held", "2031-05-14", (at("daily", "May 14"),))),
                (
                    at("daily", "The delegations met in Port Sill on May 14"),
                    at("evening", "The delegations met in Port Sill on May 15"),
                ),
            ),
            Meeting(
                "m-2",
                "talks",
                None,
                "2031-06-03",
                None,
                None,
                (),
                (),
                (),
                "planned",
                (),
                (at("evening", "The next round is planned for June 3"),),
            ),
        ),
        instruments=(
            Instrument(
                "t-1",
                "draft agreement",
                "draft agreement",
                tavora,
                lunmark,
                None,
                (PaperStep("handed over", "2031-05-06", (at("wire/first", "handed over a draft agreement"),)),),
                (
                    Provision(
                        "v-1",
                        "Article 1",
                        "Free passage.",
                        (ProvisionResponse("t-2", "accepted", (at("answer", "We accept Article 1"),)),),
                    ),
                    Provision(
                        "v-2",
                        "Article 2",
                        "The ferry shall be returned.",
                        (ProvisionResponse("t-2", "rejected", (at("answer", "We reject Article 2"),)),),
                    ),
                    Provision("v-3", "Article 3", "In force at once.", (ProvisionResponse("t-2", "not answered"),)),
                ),
                evidence=(at("wire/first", "a draft agreement"),),
            ),
            Instrument(
                "t-2",
                "written response",
                "written answer",
                lunmark,
                tavora,
                "t-1",
                (PaperStep("promised", "2031-05-06", ()),),
                evidence=(at("answer", "Written answer"),),
            ),
            Instrument("t-3", "charter", "Charter of 1990", cited_only=True),
        ),
        commitments=(
            Commitment(
                "k-1",
                "a-lun",
                "a-tav",
                "to answer in writing",
                "2031-05-06",
                "../2031-05-17",
                None,
                None,
                "t-2",
                "overdue",
                "2031-05-20",
                (at("wire/first", "Lunmark promised to answer in writing by May 17"),),
            ),
            Commitment("k-2", "a-tav", None, "to keep the line open", None, None, "if asked", None, None, "open", "2031-05-20"),
        ),
        discrepancies=(
            Discrepancy(
                "d-1",
                "m-1",
                "when",
                (Claim("2031-05-14", (at("daily", "May 14"),)), Claim("2031-05-15", (at("evening", "May 15"),))),
            ),
        ),
        reaction=tuple(Reaction("talkers", z.span, z.thread) for z in read("talkers").zones if z.kind == "comment"),
    )


def room_of(record: Record) -> Room:
    filed = {key: Filed(Document(text, id=key, title=f"Title of {key}"), read(key)) for key, text in TEXTS.items()}
    problems = (
        Problem("folder/broken.pdf", "not a kind of file that is read (.pdf)"),
        Problem("x.html", "no date", "doubtful"),
    )
    return Room(record, lambda ids: [filed[key] for key in ids if key in filed], problems, "stamp-1")
