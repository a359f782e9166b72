"""English: words for instruments: kinds, what becomes of them."""

from travaux.languages.papers import PaperWords
from travaux.languages.wordlists import phrases, words

WORDS = PaperWords(
    kinds={
        "treaty": "treaty", "agreement": "agreement", "accord": "agreement", "pact": "agreement", "deal": "agreement",
        "contract": "contract", "convention": "convention", "protocol": "protocol", "charter": "charter", "act": "act",
        "covenant": "convention", "constitution": "charter", "statute": "charter", "truce": "agreement",
        "ceasefire": "agreement",
        "armistice": "agreement", "memorandum": "memorandum", "mou": "memorandum", "declaration": "declaration",
        "communique": "communique", "communiqué": "communique", "statement": "statement", "resolution": "resolution",
        "draft": "draft", "proposal": "proposal", "counterproposal": "counterproposal",
        "counter-proposal": "counterproposal", "counter-offer": "counteroffer",
        "offer": "offer",
        "counteroffer": "counteroffer", "plan": "plan", "roadmap": "plan", "blueprint": "plan", "package": "package",
        "initiative": "proposal", "ultimatum": "ultimatum", "petition": "petition", "demand": "demands",
        "response": "response", "answer": "response", "reply": "response", "comment": "comments", "letter": "letter",
        "note": "note", "non-paper": "non-paper", "nonpaper": "non-paper", "paper": "paper", "report": "report",
        "schedule": "schedule", "timetable": "schedule",
        "document": "document", "text": "document", "bill": "bill", "law": "law", "legislation": "law", "decree": "decree",
        "list": "list", "annex": "annex", "framework": "framework agreement", "settlement": "agreement",
        "objection": "response",
        "guideline": "document", "position": "position paper", "instrument": "instrument",
    },
    modifiers={
        "draft": "draft", "written": "written", "write": "written", "joint": "joint", "founding": "founding", "peace": "peace",
        "framework": "framework", "final": "final", "interim": "interim", "collective": "collective", "ceasefire": "ceasefire",
        "trade": "trade", "counter": "counter", "position": "position", "additional": "additional",
    },
    wrappers=words("draft text copy version wording translation"),
    loose=words(
        "act statement report plan offer package note list position demand comment law bill document text paper framework "
        "initiative "
        "annex objection guideline legislation decree deal settlement truce ceasefire contract constitution statute "
        "declaration schedule timetable "
        "response answer reply instrument"
    ),
    strict=words("statement act paper list comment demand text position schedule timetable"),
    reacting=words("in"),
    weak=words("give make have need get await want"),
    proving=words("draft write written joint founding peace collective formal final verbal diplomatic non official framework"),
    not_papers=words("press news media newspaper interview broadcast television intelligence weather police earnings "
    "peace_talks"),
    generic=words("document text paper draft proposal letter agreement treaty response answer reply offer plan resolution "
    "bill report protocol pact accord schedule timetable"),
    answers=words("response comments reply"),
    answered=words("proposal draft offer demands treaty agreement letter plan package ultimatum note memorandum document "
    "petition"),
    lasting=words(
        "treaty agreement charter act convention protocol resolution memorandum declaration contract constitution law "
        "document plan"
    ),
    standing=frozenset({"charter", "convention", "founding act", "founding document", "constitution", "protocol"}),
    back=words("the this that these those his her its their our"),
    urging=words("urge demand require oblige call ask order request tell instruct"),
    events={
        "publish": "published", "release": "published", "print": "published", "post": "published", "unveil": "published",
        "make public": "published", "disclose": "published", "issue": "published", "leak": "leaked", "obtain": "leaked",
        "announce": "announced", "propose": "announced", "put forward": "announced", "put": "announced",
        "formulate": "announced",
        "draw up": "announced", "draft": "announced", "prepare": "announced", "outline": "announced", "voice": "announced",
        "make": "announced", "offer": "announced", "table": "handed over", "work out": "announced", "develop": "announced",
        "hand": "handed over", "hand over": "handed over", "submit": "handed over", "send": "handed over",
        "give": "handed over",
        "present": "handed over", "forward": "handed over", "transmit": "handed over", "deliver": "handed over",
        "convey": "handed over", "transfer": "handed over", "circulate": "handed over", "pass": "signed",
        "pass along": "handed over",
        "pass on": "handed over", "provide": "handed over", "dispatch": "handed over", "relay": "handed over",
        "address": "handed over", "write": "handed over", "file": "handed over", "introduce": "handed over",
        "receive": "received", "get": "received", "sign": "signed", "initial": "signed", "ratify": "signed",
        "adopt": "signed", "approve": "signed", "conclude": "signed", "reach": "signed", "endorse": "signed",
        "withdraw": "withdrawn", "retract": "withdrawn", "scrap": "withdrawn", "answer": "answered", "reject": "answered",
        "accept": "answered", "promise": "promised", "agree": "signed",
    },
    phrases={
        "enter force": "in force", "come force": "in force", "take effect": "in force", "arrive": "received",
        "follow": "announced", "leak": "leaked",
    },
    awaiting=words("promise pledge expect await wait vow agree undertake anticipate due look"),
    giving=words("hand give send offer show pass"),
    undertaking=words("promise pledge vow undertake agree commit commitment"),
    pending=words("yet"),
    once=words("when once until till after"),
    wanting=words("demand want request ask seek require need call insist urge propose hope wish"),
    agreeing={"agree": ("to", "on", "upon"), "consent": ("to",), "settle": ("on",)},
    answering={"respond": "to", "reply": "to", "react": "to", "answer": "object", "comment": "on"},
    citing=words(
        "implement comply violate breach restore abide fulfil fulfill honor honour respect observe fix enshrine cite invoke "
        "uphold implementation compliance violation breach restoration fulfilment fulfillment observance enforce quit abandon "
        "adhere adherence conform ignore heed prescribe oblige non-compliance accordance reference recall regard under"
    ),
    citing_preps=words("under per within"),
    within=words("in"),
    means=words("by with in through via"),
    stating=words("say declare announce state warn write call ask urge praise demand promise reaffirm propose express condemn"),
    public=words("statement communique communiqué declaration"),
    counterpart=phrases("with, between, among"),
    recipient=phrases("to, for"),
    sender=phrases("from, by, of"),
    subject_of_answer=phrases("to, on, about"),
)  # fmt: skip
