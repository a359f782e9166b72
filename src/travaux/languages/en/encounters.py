"""English: words for meetings: kinds, levels, venues, status."""

from travaux.languages.encounters import EncounterWords, Meet
from travaux.languages.wordlists import phrases, words

WORDS = EncounterWords(
    nouns={
        "meeting": "talks", "talk": "talks", "negotiation": "talks", "consultation": "talks", "discussion": "talks",
        "conversation": "talks", "dialogue": "talks", "round": "talks", "session": "talks", "encounter": "talks",
        "parley": "talks", "hearing": "talks", "mediation": "talks", "sitdown": "talks", "showdown": "talks",
        "roundtable": "talks", "audience": "talks",
        "summit": "summit", "visit": "visit", "trip": "visit", "tour": "visit", "journey": "visit", "conference": "council",
        "call": "call", "teleconference": "call", "videoconference": "call", "briefing": "press conference",
    },
    phrases={
        "press conference": "press conference", "news conference": "press conference", "press briefing": "press conference",
        "phone call": "call", "telephone call": "call", "video call": "call", "phone conversation": "call",
        "telephone conversation": "call", "conference call": "call", "phone talk": "call", "video conference": "call",
        "board meeting": "council", "council meeting": "council", "summit meeting": "summit", "cabinet meeting": "council",
    },
    bodies={"council": "council", "assembly": "council", "board": "council", "conference": "council", "commission": "council"},
    verbs=(
        Meet("meet", "talks", "The foreign ministers of Avaria and Borduria met in Lund.", ("with",), ("people", "both",
            "body")),
        Meet("discuss", "talks", "Ministers of Avaria discussed the tariff on Friday.", ("with",), ("ranks", "body")),
        Meet("sit down", "talks", "The guild sat down with the owners.", ("with",), ("people", "both")),
        Meet("negotiate", "talks", "Avaria negotiated with Borduria in Lund.", ("with",), ("people",)),
        Meet("confer", "talks", "Avaria conferred with Borduria.", ("with",), ("people",)),
        Meet("consult", "talks", "Avaria consulted with Borduria.", ("with",), ("people",)),
        Meet("talk", "talks", "The premier talked with the president of Borduria.", ("with", "to"), ("people",)),
        Meet("speak by phone", "call", "The premier spoke by phone with the president of Borduria.", ("with", "to"),
            ("people", "both")),
        Meet("speak by telephone", "call", "The premier spoke by telephone with the president of Borduria.", ("with", "to"),
            ("people", "both")),
        Meet("speak", "talks", "The premier spoke with the president of Borduria.", ("with",), ("people",)),
        Meet("phone", "call", "The premier phoned the president of Borduria.", ("with",), ("people",)),
        Meet("telephone", "call", "The premier telephoned the president of Borduria.", ("with",), ("people",)),
        Meet("receive", "talks", "The president received Anna Holt in Lund.", ("in",), ("person",)),
        Meet("host", "talks", "Lund hosted the delegations of Avaria and Borduria.", ("in",), ("people",)),
        Meet("convene", "talks", "The delegations of Avaria and Borduria convened in Lund.", ("with", "in"), ("both",
            "people", "place", "body")),
        Meet("gather", "talks", "Ministers from Avaria and Borduria gathered in Lund.", ("in",), ("place",)),
        Meet("sign", "talks", "Avaria and Borduria signed the accord in Lund.", ("with",), ("signing",)),
        Meet("visit", "visit", "Anna Holt visited Borduria.", ("in",), ("place",)),
        Meet("travel", "visit", "Anna Holt travelled to Borduria.", ("to",), ("place",)),
        Meet("fly", "visit", "Anna Holt flew to Borduria.", ("to",), ("place",)),
        Meet("arrive", "visit", "Anna Holt arrived in Borduria.", ("in", "at"), ("place",)),
        Meet("return", "visit", "Anna Holt returned to Borduria.", ("to",), ("place",)),
    ),
    not_meetings=words(
        "demand need condition requirement deadline target criterion standard obligation end resistance challenge opposition "
        "expectation goal cost requirement request approval criticism concern"
    ),
    holding=words(
        "hold have take conduct conclude end finish complete begin start open resume continue attend follow host break adjourn "
        "last close lead join chair wrap enter happen occur come go participate collapse fail stall produce yield be give "
        "discuss focus dedicate devote convene launch reopen restart return fly arrive make pay use say tell see bring"
    ),
    planning=words("plan schedule due expect set slate arrange prepare organise organize agree announce confirm fix intend "
    "await"),
    postponing=words("postpone delay defer reschedule adjourn suspend put push move shift"),
    particles={
        "put": words("off back"), "push": words("off back"), "call": words("off"), "move": words("to"), "shift": words("to"),
    },
    cancelling=words("cancel call scrap scupper abandon scuttle shelve"),
    denying=words("deny refute"),
    wishing=words(
        "want wish hope seek propose offer request demand urge call suggest invite refuse reject decline oppose ready "
        "willing open "
        "prepared possible possibility prospect proposal invitation readiness willingness desire initiative idea need "
        "consider require deserve await appeal favour favor advocate support welcome warn threaten insist require push press "
        "ask counsel advise condition precondition prerequisite before opportunity chance hint rule aim"
    ),
    upcoming=words("upcoming coming next forthcoming planned scheduled expected future pending due impending"),
    possible=words("possible potential proposed further future any new direct eventual hypothetical"),
    past=words("after following during at since throughout in"),
    during=words("at during throughout"),
    before=phrases("ahead of, before, prior to, on the eve of, in advance of"),
    eve=frozenset({"on the eve of", "before"}),
    sequence=words("follow then later subsequently subsequent afterwards next thereafter continuation"),
    numbered=words("first second third fourth fifth sixth seventh eighth ninth tenth latest last final next another previous"),
    levels=words(
        "minister ministry president premier chancellor ambassador envoy director head deputy expert official leader secretary "
        "chief negotiator delegation representative level diplomat chairman king prince lawmaker general executive"
    ),
    ranks=words("deputy foreign prime vice senior political defence defense finance trade technical working high top expert"),
    initiating=phrases("at the initiative of, on the initiative of, at the request of, at the invitation of, at the "
    "suggestion of"),
    parties=phrases("between, with, of, among, by, from, involving"),
    pairing=words("between among"),
    idle=words("for on"),
    places=phrases("in, at"),
    venues=words("site city capital hotel palace headquarters venue office seat house town embassy resort villa border "
    "residence"),
    definite=words("the this that these those"),
    convening=words("call invite summon convoke convene"),
    starting=words("start begin open commence kick"),
    ending=words("end conclude wrap finish close collapse break adjourn complete"),
    formerly=words("originally initially first previously"),
    asserting=words("insist"),
    together=words("as when while"),
    to_day=words("to until till for"),
    days=words("day"),
    lengths=words("hour day week month minute"),
    capitals=words("capital"),
    numbers={"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10},
    pair=words("two they both pair"),
    presiding=words("chair mediate moderate facilitate broker lead host preside oversee"),
    seeking=words("ask seek request initiate"),
    seeking_for=words("for"),
    members=words("country power state nation member government party"),
    standing={"permanent": ("China", "France", "Russia", "United Kingdom", "United States")},  # of the Security Council
    lasting=words("run last continue go"),
    closing=words("end close conclusion"),
    after=words("after following"),
    recent=words("recently lately"),
    generic=words("any no all some many several more most every each such numerous other"),
)  # fmt: skip
