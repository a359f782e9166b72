"""English: verbs, nouns and phrases of speech acts, with their kinds, PLOVER types and frames. Events lie in `deeds`."""

from travaux.languages.acts import ActWords, Cue
from travaux.languages.en import deeds
from travaux.languages.wordlists import phrases, words
from travaux.model import ActKind, Plover

_PLOVER: dict[ActKind, Plover] = {
    "demand": "REQUEST", "request": "REQUEST", "ask": "REQUEST", "propose": "REQUEST", "offer": "AGREE", "accept": "AGREE",
    "agree": "AGREE", "promise": "AGREE", "refuse": "REJECT", "reject": "REJECT", "deny": "REJECT", "warn": "THREATEN",
    "threaten": "THREATEN", "accuse": "ACCUSE", "condemn": "ACCUSE", "support": "SUPPORT", "oppose": "REJECT",
    "meet": "CONSULT", "sign": "SUPPORT", "postpone": "REJECT", "withdraw": "REJECT", "breach": "REJECT", "comply": "YIELD",
}  # fmt: skip


def _verb(
    cue: str, kind: ActKind, to: str, about: str, example: str, needs: str = "", negated: ActKind | None = None,
    plover: Plover | None = None,
) -> Cue:  # fmt: skip
    return Cue(cue, "verb", kind, example, phrases(to), phrases(about), phrases(needs), plover, negated)


def _noun(cue: str, kind: ActKind, to: str, about: str, example: str, needs: str = "", plover: Plover | None = None) -> Cue:
    return Cue(cue, "noun", kind, example, phrases(to), phrases(about), phrases(needs), plover)


def _adjective(
    cue: str, kind: ActKind, example: str, negated: ActKind | None = None, to: str = "", about: str = "clause"
) -> Cue:
    return Cue(cue, "adjective", kind, example, phrases(to), phrases(about), phrases(about), None, negated)


_VERBS = (
    _verb("demand", "demand", "from, of, clause subject", "clause, object", "The guild demanded a pay rise from the owners."),
    _verb("insist", "demand", "clause subject", "clause, on", "The guild insists that the company open its books.",
        "subjunctive, infinitive, on"),
    _verb("insist on", "demand", "", "on", "The guild insists on a written contract."),
    _verb("require", "demand", "object", "clause, object", "The council required Avaria to open the port.", "clause"),
    _verb("order", "demand", "object", "clause, object", "The court ordered Avaria to release the ship.", "clause"),
    _verb("tell", "demand", "object", "clause", "The council told Avaria to leave the valley.", "infinitive"),
    _verb("instruct", "demand", "object", "clause", "The council instructed Avaria to leave the valley.", "clause"),
    _verb("press for", "demand", "", "for", "Avaria pressed for a longer truce."),
    _verb("press", "demand", "object", "clause, for, on", "Avaria pressed Borduria to open the border.", "clause, for, on"),
    _verb("push for", "demand", "", "for", "Avaria is pushing for a longer truce."),
    _verb("stipulate", "demand", "clause subject", "clause, object", "The guild stipulated that the owners pay in advance."),
    _verb("call for", "request", "clause subject", "for", "Avaria called for an immediate ceasefire."),
    _verb("call on", "request", "on", "clause, for", "Avaria called on Borduria to stop the shelling."),
    _verb("call upon", "request", "upon", "clause, for", "Avaria called upon Borduria to stop the shelling."),
    _verb("urge", "request", "object, clause subject", "clause, object", "Avaria urged Borduria to lift the blockade."),
    _verb("request", "request", "from, of, object, clause subject", "clause, object",
        "Avaria requested an extension from Borduria."),
    _verb("ask", "request", "object, clause subject", "clause", "Avaria asked Borduria to lift the blockade.",
        "infinitive, that"),
    _verb("ask for", "request", "object", "for", "Avaria asked Borduria for more time."),
    _verb("ask", "ask", "object", "clause, about", "Avaria asked Borduria whether the border was open.", "whether, about"),
    _verb("appeal", "request", "to", "clause, for", "Avaria appealed to Borduria to lift the blockade.", "to, for, clause"),
    _verb("want", "request", "object, clause subject", "clause, object", "Avaria wants Borduria to lift the blockade.",
        "clause subject"),
    _verb("want", "request", "from", "object", "The guild wants six percent and a shorter week.", "object"),
    _verb("expect", "request", "object, clause subject", "clause", "Avaria expects Borduria to honour the truce.",
        "clause subject"),
    _verb("seek", "request", "from", "object, clause", "The guild is seeking higher wages from the owners.", "object"),
    _verb("beg", "request", "object", "clause, for", "Avaria begged Borduria to wait.", "clause, for"),
    _verb("invite", "request", "object", "clause, to", "Avaria invited Borduria to join the talks.", "clause, to"),
    _verb("encourage", "request", "object", "clause", "Avaria encouraged Borduria to join the talks.", "clause"),
    _verb("advise", "request", "object", "clause, against", "Avaria advised Borduria to wait.", "clause, against"),
    _verb("counsel", "request", "object", "clause, against", "Avaria counselled Borduria against a hasty vote.",
        "clause, against"),
    _verb("summon", "request", "object", "clause, over", "Avaria summoned the Bordurian ambassador over the incident."),
    _verb("petition", "request", "object", "clause, for", "The guild petitioned the city for a hearing."),
    _verb("await", "request", "from", "object", "Avaria awaits a written reply from Borduria."),
    _verb("wait for", "request", "from", "for", "Avaria is waiting for a written reply from Borduria."),
    _verb("propose", "propose", "to, clause subject", "clause, object", "Avaria proposed a prisoner exchange to Borduria."),
    _verb("suggest", "propose", "to, clause subject", "clause, object", "Avaria suggested postponing the vote.",
        "infinitive, gerund, that"),
    _verb("put forward", "propose", "to", "object", "Avaria put forward a new timetable."),
    _verb("recommend", "propose", "to, clause subject", "clause, object", "The mediator recommended a longer truce."),
    _verb("advocate", "propose", "", "clause, object", "Avaria advocates a longer truce."),
    _verb("initiate", "propose", "with", "object", "Avaria initiated the negotiations."),
    _verb("offer", "offer", "dative, to, object", "clause, object", "Avaria offered Borduria a prisoner exchange."),
    _verb("put on table", "offer", "", "object", "The owners put two percent on the table."),
    _verb("improve", "offer", "to", "object", "The owners improved their offer to three percent.", "bid"),
    _verb("raise", "offer", "to", "object", "The owners raised their offer to three percent.", "bid"),
    _verb("sweeten", "offer", "", "object", "The owners sweetened their offer.", "bid"),
    _verb("volunteer", "offer", "to", "clause, object", "Avaria volunteered to host the talks.", "clause"),
    _verb("accept", "accept", "from", "clause, object", "The owners accepted the guild's terms.", "", "reject"),
    _verb("welcome", "support", "", "object", "Avaria welcomed the proposal."),
    _verb("approve", "accept", "", "object, of", "Parliament approved the agreement.", "", "reject"),
    _verb("endorse", "support", "", "object", "Avaria endorsed the plan.", "", "reject"),
    _verb("adopt", "accept", "", "object", "The council adopted the resolution.", "", "reject"),
    _verb("ratify", "accept", "", "object", "Parliament ratified the treaty.", "", "reject"),
    _verb("agree", "agree", "with", "clause, on, to, object", "Avaria agreed to open the border.", "", "refuse"),
    _verb("consent", "agree", "", "clause, to", "The owners consented to an audit.", "", "refuse"),
    _verb("concede", "agree", "to", "clause, object", "The owners conceded a pay rise.", "object"),
    _verb("settle on", "agree", "with", "on", "The guild and the owners settled on a wage rise."),
    _verb("reach", "agree", "with", "object", "Avaria reached an agreement with Borduria.", "accord"),
    _verb("promise", "promise", "dative, to, object", "clause, object", "The owners promised the guild a pay rise.", "",
        "refuse"),
    _verb("pledge", "promise", "dative, to", "clause, object", "The owners pledged to reopen the plant.", "", "refuse"),
    _verb("vow", "promise", "to", "clause, object", "The owners vowed to reopen the plant."),
    _verb("swear", "promise", "to", "clause", "The commander swore to hold the truce.", "clause"),
    _verb("undertake", "promise", "to", "clause, object", "The owners undertook to reopen the plant.", "clause"),
    _verb("commit to", "promise", "", "to", "Avaria committed to a timetable for withdrawal.", "", "refuse"),
    _verb("commit", "promise", "to", "clause, to", "Avaria has committed itself to leave the valley.", "clause", "refuse"),
    _verb("guarantee", "promise", "dative, to", "clause, object", "Avaria guaranteed free passage."),
    _verb("assure", "promise", "object", "clause, of", "Avaria assured Borduria that the border would stay open."),
    _verb("intend", "promise", "", "clause", "Avaria intends to reopen the port.", "infinitive", "refuse"),
    _verb("plan", "promise", "", "clause, object", "Avaria plans to reopen the port.", "infinitive", "refuse"),
    _verb("aim", "promise", "", "clause", "Avaria aims to reopen the port.", "infinitive"),
    _verb("prepare", "promise", "", "clause", "Avaria is preparing to reopen the port.", "infinitive"),
    _verb("refuse", "refuse", "dative, object", "clause, object", "The owners refuse to open their books."),
    _verb("decline", "refuse", "", "clause, object", "The owners declined to open their books.", "clause, object"),
    _verb("balk at", "refuse", "", "at, clause", "The owners balked at the terms of the contract."),
    _verb("baulk at", "refuse", "", "at, clause", "The owners baulked at the terms of the contract."),
    _verb("rule out", "refuse", "with", "object, clause", "Avaria ruled out further concessions."),
    _verb("defy", "refuse", "object", "object", "Avaria defied the order of the council."),
    _verb("boycott", "refuse", "", "object", "Avaria boycotted the conference."),
    _verb("walk out", "refuse", "", "of", "The delegation of Avaria walked out of the talks.", plover="PROTEST"),
    _verb("ignore", "refuse", "", "object", "The owners ignored the guild's demands."),
    _verb("back away from", "refuse", "", "from", "Avaria backed away from the compromise.", "", "refuse"),
    _verb("compromise", "agree", "with", "on, object", "The guild compromised on wages.", "", "refuse"),
    _verb("back down", "agree", "", "on, from, over", "The guild backed down on wages.", "", "refuse"),
    _verb("give in", "agree", "to", "to", "The owners gave in to the demands.", "", "refuse"),
    _verb("give in to", "agree", "", "to", "The owners gave in to the demands of the guild.", "", "refuse"),
    _verb("yield", "agree", "to", "to, on", "The owners yielded to the demands.", "to, on", "refuse"),
    _verb("reject", "reject", "", "object, clause", "The guild rejected the owners' offer."),
    _verb("turn down", "reject", "", "object", "The guild turned down the owners' offer."),
    _verb("dismiss", "reject", "", "object", "The guild dismissed the offer as a sham."),
    _verb("spurn", "reject", "", "object", "The guild spurned the offer."),
    _verb("rebuff", "reject", "", "object", "The guild rebuffed the offer."),
    _verb("veto", "reject", "", "object", "Avaria vetoed the resolution."),
    _verb("vote down", "reject", "", "object", "Members voted down the contract."),
    _verb("vote against", "reject", "", "against", "Avaria voted against the resolution."),
    _verb("block", "reject", "", "object", "Avaria blocked the resolution."),
    _verb("deny", "refuse", "dative, to", "object", "Avaria denied access to the port.", "access"),
    _verb("deny", "deny", "dative", "clause, object", "Avaria denied shelling the village."),
    _verb("refute", "deny", "", "clause, object", "Avaria refuted the charge."),
    _verb("warn", "warn", "object", "clause, of, against, about", "Avaria warned Borduria against a new offensive."),
    _verb("caution", "warn", "object", "clause, of, against, about", "Avaria cautioned Borduria against a new offensive."),
    _verb("threaten", "threaten", "object", "clause, with, object", "The guild threatened to strike."),
    _verb("accuse", "accuse", "object", "of, clause", "Avaria accused Borduria of breaking the truce."),
    _verb("blame", "accuse", "object, on", "for, on, object", "Avaria blamed Borduria for the delay."),
    _verb("allege", "accuse", "against, clause subject", "clause, object",
        "Avaria alleged that Borduria had broken the truce."),
    _verb("criticize", "condemn", "object", "for, object", "The guild criticized the owners for the delay."),
    _verb("criticise", "condemn", "object", "for, object", "The guild criticised the owners for the delay."),
    _verb("condemn", "condemn", "object", "for, object", "Avaria condemned the shelling."),
    _verb("denounce", "condemn", "object", "for, object", "Avaria denounced the raid."),
    _verb("deplore", "condemn", "object", "object", "Avaria deplored the raid."),
    _verb("decry", "condemn", "object", "object", "Avaria decried the raid."),
    _verb("lash out", "condemn", "at, against", "for, at, over", "Avaria lashed out at Borduria for the raid."),
    _verb("hit out at", "condemn", "at", "for, at, over", "Avaria hit out at Borduria for the raid."),
    _verb("slam", "condemn", "object", "for, object", "The guild slammed the owners for the delay."),
    _verb("blast", "condemn", "object", "for, object", "The guild blasted the owners for the delay."),
    _verb("protest", "condemn", "", "against, object, to", "Avaria protested against the raid.", plover="PROTEST"),
    _verb("complain", "condemn", "to", "clause, about, of", "The guild complained about the delay."),
    _verb("rebuke", "condemn", "object", "for, object", "Avaria rebuked Borduria for the delay."),
    _verb("regret", "condemn", "", "clause, object", "Avaria regretted the decision of Borduria.", "object, clause"),
    _verb("support", "support", "object", "object, in", "Avaria supports the plan.", "", "oppose"),
    _verb("back", "support", "object", "object, in", "Avaria backs the plan.", "object", "oppose"),
    _verb("favor", "support", "", "object, clause", "Avaria favors direct talks.", "", "oppose"),
    _verb("favour", "support", "", "object, clause", "Avaria favours direct talks.", "", "oppose"),
    _verb("hail", "support", "", "object", "Avaria hailed the truce."),
    _verb("praise", "support", "object", "for, object", "Avaria praised the mediators for their patience."),
    _verb("vote for", "support", "", "for", "Avaria voted for the resolution."),
    _verb("stand by", "support", "by", "by", "Avaria stands by its ally.", "by"),
    _verb("defend", "support", "", "object", "Avaria defended the decision of the council.", "object"),
    _verb("oppose", "oppose", "", "object, clause", "Avaria opposes the plan."),
    _verb("object", "oppose", "", "to, clause", "Avaria objected to the plan.", "to, clause"),
    _verb("resist", "oppose", "", "object, clause", "The owners resisted a pay rise."),
    _verb("dispute", "oppose", "", "object, clause", "Avaria disputes the count."),
    _verb("answer", "answer", "object, to", "clause, object", "Avaria answered the letter of Borduria.", "", "refuse"),
    _verb("reply", "answer", "to", "clause, to", "Avaria replied to the letter.", "", "refuse"),
    _verb("respond", "answer", "to", "clause, to", "Avaria responded to the proposal.", "", "refuse"),
    _verb("announce", "announce", "to", "clause, object", "Avaria announced a truce."),
    _verb("declare", "announce", "", "clause, object", "Avaria declared a truce.", "object"),
    _verb("unveil", "publish", "", "object", "Avaria unveiled a peace plan."),
    _verb("publish", "publish", "", "object", "Avaria published the draft.", "", "refuse"),
    _verb("make public", "publish", "", "object, clause", "Avaria made the letter public."),
    _verb("release", "publish", "", "object", "Avaria released the text of the treaty.", "text"),
    _verb("hand over", "hand over", "to, dative", "object", "Avaria handed over a letter to Borduria.", "text"),
    _verb("hand", "hand over", "to, dative", "object", "Avaria handed Borduria a written reply.", "text"),
    _verb("submit", "hand over", "to", "object", "Avaria submitted a draft to Borduria.", "text"),
    _verb("present", "hand over", "to, dative", "object", "Avaria presented a draft to Borduria.", "text"),
    _verb("send", "hand over", "to, dative", "object", "Avaria sent a letter to Borduria.", "text"),
    _verb("forward", "hand over", "to, dative", "object", "Avaria forwarded a letter to Borduria.", "text"),
    _verb("deliver", "hand over", "to, dative", "object", "Avaria delivered a letter to Borduria.", "text"),
    _verb("circulate", "hand over", "to, among", "object", "Avaria circulated a draft among the delegations.", "text"),
    _verb("postpone", "postpone", "", "object, clause", "Avaria postponed the vote."),
    _verb("delay", "postpone", "", "object, clause", "Avaria delayed the vote.", "proceeding"),
    _verb("put off", "postpone", "", "object, clause", "Avaria put off the vote."),
    _verb("put back", "postpone", "", "object, clause", "Avaria put back the vote.", "proceeding"),
    _verb("push back", "postpone", "", "object, clause", "Avaria pushed back the vote.", "proceeding"),
    _verb("move", "postpone", "", "object", "The council moved the meeting to Friday.", "proceeding"),
    _verb("suspend", "postpone", "", "object, clause", "Avaria suspended the talks.", "proceeding"),
    _verb("withdraw", "withdraw", "", "object", "The guild withdrew its threat.", "move"),
    _verb("withdraw from", "withdraw", "", "from", "Avaria withdrew from the treaty."),
    _verb("retract", "withdraw", "", "object", "The guild retracted its demand."),
    _verb("drop", "withdraw", "", "object", "The guild dropped its demand.", "move"),
    _verb("cancel", "withdraw", "", "object", "Avaria cancelled the treaty."),
    _verb("call off", "withdraw", "", "object", "The guild called off the strike."),
    _verb("sign", "sign", "with", "object", "Avaria signed a treaty with Borduria.", "", "refuse"),
    _verb("initial", "sign", "with", "object", "The delegations of Avaria and Borduria initialled a treaty."),
    _verb("violate", "breach", "", "object", "Avaria violated the truce."),
    _verb("breach", "breach", "", "object", "Avaria breached the truce."),
    _verb("break", "breach", "", "object", "Avaria broke its promise.", "text"),
    _verb("renege", "breach", "", "on", "Avaria reneged on its promise."),
    _verb("comply", "comply", "", "with", "Avaria complied with the resolution.", "", "refuse"),
    _verb("honor", "comply", "", "object", "Avaria honored the truce.", "text", "breach"),
    _verb("honour", "comply", "", "object", "Avaria honoured the truce.", "text", "breach"),
    _verb("fulfil", "comply", "", "object", "Avaria fulfilled its promise.", "", "breach"),
    _verb("fulfill", "comply", "", "object", "Avaria fulfilled its promise.", "", "breach"),
    _verb("abide by", "comply", "", "by", "Avaria abides by the truce.", "", "breach"),
    _verb("implement", "comply", "", "object", "Avaria implemented the agreement.", "", "breach"),
    _verb("heed", "comply", "", "object", "Avaria heeded the warning.", "", "refuse"),
    _verb("meet", "meet", "object, with", "with", "The minister of Avaria met the minister of Borduria.", "people, with"),
    _verb("negotiate", "meet", "with", "object, on, about, over", "Avaria negotiated with Borduria.", "with, object, on, over"),
    _verb("discuss", "meet", "with", "object", "Avaria and Borduria discussed the prisoner exchange."),
    _verb("attend", "meet", "with", "object", "Avaria attended a meeting with Borduria.", "gathering"),
    _verb("hold", "meet", "with", "on, about, object", "Avaria held consultations with Borduria.", "gathering"),
    _verb("visit", "meet", "object", "for", "The premier of Avaria visited Borduria.", "people"),
    _verb("phone", "meet", "object", "about, clause", "The premier of Avaria phoned the premier of Borduria.", "people"),
    _verb("speak", "meet", "with, to", "about, on", "The premier of Avaria spoke with the premier of Borduria.", "with"),
    _verb("host", "meet", "object", "object", "Avaria hosted the foreign minister of Borduria.", "people"),
)  # fmt: skip

_NOUNS = (
    _noun("demand", "demand", "to, on, from", "clause, for, that", "The guild repeated its demand for a pay rise."),
    _noun("ultimatum", "demand", "to", "clause, on", "Avaria issued an ultimatum to Borduria.", plover="THREATEN"),
    _noun("deadline", "demand", "for, to", "clause, for", "Avaria set a deadline for Borduria to leave.", "light", "THREATEN"),
    _noun("insistence", "demand", "", "on, clause", "The guild's insistence on a pay rise delayed the vote."),
    _noun("request", "request", "to, from", "clause, for", "The guild's request for a hearing was heard."),
    _noun("appeal", "request", "to", "clause, for", "The guild's appeal for calm was heard.", "for, clause, to"),
    _noun("call", "request", "on, to", "for, clause", "Avaria's call for a truce was heard.", "for"),
    _noun("initiative", "propose", "", "on, clause", "The round was held on the initiative of Avaria."),
    _noun("proposal", "propose", "to", "clause, for, on", "Avaria's proposal for a truce surprised the mediators.",
        "for, clause, on, to"),
    _noun("suggestion", "propose", "to", "clause, for", "The guild's suggestion to wait was heard.", "clause, for"),
    _noun("offer", "offer", "to", "clause, of, for", "The owners made an offer of two percent.", "clause, of, for, to"),
    _noun("readiness", "offer", "", "clause, for", "Avaria expressed its readiness to resume talks.", "clause, for"),
    _noun("willingness", "offer", "", "clause, for", "Avaria showed its willingness to resume talks.", "clause, for"),
    _noun("promise", "promise", "to", "clause, of", "The owners' promise to reopen the plant was welcome.", "clause, of"),
    _noun("pledge", "promise", "to", "clause, of", "The owners' pledge to reopen the plant was welcome.", "clause, of"),
    _noun("commitment", "promise", "", "clause, to", "Avaria's commitment to the truce is firm.", "clause, to"),
    _noun("assurance", "promise", "to", "clause, of", "Avaria gave assurances that the border would stay open."),
    _noun("refusal", "refuse", "to", "clause, of", "Avaria's refusal to leave the valley angered the mediators."),
    _noun("defiance", "refuse", "of", "of", "Avaria's defiance of the resolution angered the mediators."),
    _noun("rejection", "reject", "", "of", "The guild's rejection of the offer was final."),
    _noun("denial", "deny", "", "of, clause", "Avaria's denial of the charge was brief.", "of, clause"),
    _noun("warning", "warn", "to, for", "clause, about, of, against", "Avaria issued a warning to Borduria."),
    _noun("threat", "threaten", "to, against", "clause, of", "The guild's threat to strike worried the owners.",
        "clause, of, against"),
    _noun("accusation", "accuse", "against", "clause, of", "Avaria's accusation that Borduria broke the truce was denied."),
    _noun("charge", "accuse", "against", "clause, of", "Avaria's charge that Borduria broke the truce was denied.",
        "clause, against"),
    _noun("allegation", "accuse", "against", "clause, of", "Avaria's allegation that Borduria broke the truce was denied."),
    _noun("condemnation", "condemn", "of", "of", "Avaria's condemnation of the raid was sharp."),
    _noun("criticism", "condemn", "of", "of, over", "Avaria's criticism of the raid was sharp.", "of, over"),
    _noun("protest", "condemn", "to", "against, over, at", "Avaria lodged a protest over the raid.", "against, over",
        "PROTEST"),
    _noun("support", "support", "", "for", "Avaria voiced support for the plan.", "for"),
    _noun("opposition", "oppose", "", "to", "Avaria voiced opposition to the plan.", "to"),
    _noun("objection", "oppose", "", "to", "Avaria raised objections to the plan."),
    _noun("approval", "accept", "", "of, for", "Avaria's approval of the plan came late.", "of, for"),
    _noun("acceptance", "accept", "", "of", "Avaria's acceptance of the plan came late.", "of"),
    _noun("agreement", "agree", "with", "clause, on", "Avaria and Borduria reached an agreement on grain.", "light"),
    _noun("compliance", "comply", "", "with", "Avaria's compliance with the treaty was reported.", "with"),
    _noun("violation", "breach", "", "of", "Avaria's violation of the truce was reported.", "of"),
    _noun("breach", "breach", "", "of", "Avaria's breach of the truce was reported.", "of"),
    _noun("condition", "demand", "for", "clause, for, on", "The guild set a condition for its return.", "light"),
    _noun("intention", "promise", "", "clause, of", "Avaria announced its intention to leave.", "clause, of"),
    _noun("plan", "promise", "", "clause", "Avaria confirmed its plan to leave the valley.", "clause"),
)  # fmt: skip

_ADJECTIVES = (
    _adjective("ready", "offer", "Avaria is ready to resume the talks.", "refuse"),
    _adjective("willing", "offer", "Avaria is willing to resume the talks.", "refuse"),
    _adjective("prepared", "offer", "Avaria is prepared to resume the talks.", "refuse"),
    _adjective("unwilling", "refuse", "Avaria is unwilling to resume the talks."),
    _adjective("reluctant", "refuse", "Avaria is reluctant to resume the talks."),
    _adjective("determined", "promise", "Avaria is determined to reopen the port."),
    _adjective("open", "offer", "Avaria is open to a compromise.", "refuse", about="to"),
    _adjective("opposed", "oppose", "Avaria is opposed to the plan.", about="to"),
)  # fmt: skip

WORDS = ActWords(
    plover=_PLOVER,
    cues=(*_VERBS, *_NOUNS, *_ADJECTIVES, *deeds.CUES),
    groups={
        "text": words(
            "text draft treaty agreement proposal letter response reply answer note memorandum document communique communiqué "
            "statement resolution plan paper position report offer demand comment deal pact accord convention package list "
            "truce ceasefire promise pledge commitment obligation contract word bill ultimatum roadmap protocol objection"
        ),
        "move": words(
            "threat warning demand request objection veto proposal offer draft paper text bill reservation accusation "
            "complaint claim condition candidacy ultimatum support recognition resolution plan statement notice"
        ),
        "access": words("access entry passage permission visa permit clearance"),
        "terms": words("agreement deal accord treaty pact term truce ceasefire plan contract settlement memorandum protocol "
        "arrangement"),
        "bid": words("offer bid proposal"),
        "accord": words("agreement deal accord understanding compromise consensus settlement pact truce ceasefire"),
        "proceeding": words(
            "talk negotiation meeting vote decision implementation session signing payment summit visit round dialogue "
            "ratification "
            "hearing election ceremony conference consultation debate deadline participation membership discussion strike"
        ),
        "trade": words("export import trade aid shipment supply delivery purchase sale flight funding payment gas oil grain "
        "relation"),
        "gathering": words(
            "talk meeting consultation discussion negotiation dialogue summit round conference session conversation visit "
            "briefing"
        ),
        "order": words("curfew lockdown blackout emergency censorship siege rule"),
        "protest": words("protest rally demonstration sit-in strike march walkout vigil picket stoppage"),
        "exercise": words("exercise drill manoeuvre maneuver game"),
        "tie": words("tie relation contact link"),
        "inquiry": words("investigation inquiry probe lawsuit suit complaint case charge petition grievance"),
        "force": words("troop force soldier unit brigade army tank battalion ship fleet regiment marine weapon"),
        "staff": words("worker employee member staff driver teacher nurse pilot organizer official"),
        "assets": words("asset account fund property"),
        "assault": words("attack assault offensive raid strike operation missile rocket war invasion drone airstrike "
        "bombing shelling killing"),
        "captive": words("prisoner hostage detainee captive soldier activist journalist sailor crew inmate dissident man "
        "woman people"),
        "aid": words("aid assistance food grain fund money relief weapon help support supply medicine loan arms million "
        "billion euro dollar equipment medicine vaccine"),
    },
    answering=frozenset({"accept", "reject", "refuse", "condemn", "support", "oppose", "deny", "answer", "breach", "comply"}),
    asking=frozenset({"demand", "request", "propose"}),
    verbal=words("attack launch"),
    due=frozenset({"demand", "request", "propose", "offer", "agree", "promise", "hand over", "publish", "threaten"}),
    must=words("must have need require shall"),
    should=words("should ought"),
    things=words("it this that these"),
    will=words("will shall 'll would wo going"),
    own=words("government state company union ministry delegation side team management movement department association "
    "commission federation council party firm employer guild group"),
    done=frozenset({"support", "oppose", "publish", "withdraw", "answer", "hand over", "sign", "comply", "accept"}),
    doing=frozenset({"YIELD", "AID"}),
    idle=words("be need see find know remain become hope have like want depend mean seem be happen understand"),
    retaliating=words("respond retaliate react strike walk defend quit suspend close sue hit punish resort leave"),
    measures=words("court lawsuit strike tariff duty sanction embargo countermeasure retaliation tribunal street"),
    conceding=words("""
        support accept agree join sign release return welcome help resume lift ease approve endorse free recognise recognize
        consider back
    """),
    options=words("option choice alternative"),
    idle_talk=words("comment elaborate specify say name identify speculate divulge disclose"),
    verdicts={
        "unacceptable": "reject", "illegal": "condemn", "illegitimate": "condemn", "unlawful": "condemn",
        "impossible": "reject",
        "breach": "accuse", "violation": "accuse", "provocation": "condemn", "betrayal": "condemn", "insult": "condemn",
        "crime": "condemn", "unfair": "condemn", "insulting": "condemn", "irresponsible": "condemn", "provocative": "condemn",
        "unrealistic": "reject", "inadequate": "reject", "insufficient": "reject", "acceptable": "accept",
        "welcome": "support", "groundless": "deny", "baseless": "deny", "false": "deny", "untrue": "deny",
        "non-negotiable": "refuse", "inadmissible": "reject", "outrageous": "condemn",
    },
    misdeeds=words(
        "violate breach ignore exploit manipulate destabilize destabilise provoke escalate undermine sabotage mislead "
        "interfere "
        "occupy bully blackmail fan distort sponsor harbour harbor stall obstruct stonewall cheat deceive renege fabricate "
        "incite "
        "bomb shell kidnap torture persecute discriminate misuse abuse steal sabotage intimidate drag"
    ),
    misuse=words("instrument tool pretext weapon excuse shield hostage pawn cover lever bargaining proxy"),
    ranks=words("member worker employee staff teacher nurse driver pilot soldier fighter troop force farmer farmers"),
    sides=words("side party diplomat leader minister country state delegation negotiator government two both president "
    "official"),
    judging=words("call consider find deem describe brand regard label judge denounce dismiss reject"),
    hostile=words(
        "ignore refuse reject fail attack impose violate breach break continue block deny withhold withdraw invade strike "
        "escalate harm hurt waste not try dare persist shell bomb cut sanction punish cross disregard delay stall pressure "
        "unless"
    ),
    proposals={
        "proposal": "propose", "draft": "propose", "offer": "offer", "plan": "propose", "demand": "demand",
        "document": "propose",
        "text": "propose", "initiative": "propose", "package": "propose", "paper": "propose", "ultimatum": "demand",
        "letter": "request", "treaty": "propose", "resolution": "demand", "roadmap": "propose",
        "petition": "request", "bill": "propose", "agreement": "propose", "platform": "propose", "project": "propose",
    },
    holding=words(
        "contain include provide stipulate envisage envision foresee speak mention cover list comprise call demand require "
        "specify prescribe propose state say set ban prohibit forbid"
    ),
    authoring=words(
        "publish propose present submit unveil release draft draw table circulate send hand put issue formulate prepare "
        "transfer deliver forward announce adopt pass write voice outline offer make"
    ),
    points=words("clause point provision article paragraph item requirement demand ban passage section commitment obligation"),
)  # fmt: skip
