"""English: what PLOVER counts as each of its types, after the definitions of its codebook and of CAMEO, which it follows."""

from travaux.languages.plover import PloverWords
from travaux.languages.wordlists import phrases
from travaux.model import Plover


def _groups(**lists: str) -> dict[str, tuple[str, ...]]:
    return {name: tuple(text.split()) for name, text in lists.items()}


_GROUPS = _groups(
    burden="sanction sanctions embargo ban curfew blockade restriction tariff quota siege emergency lockdown limit control freeze "
    "penalty fine duty closure barrier ceiling levy measure suspension veto boycott alert roadblock martial warning moratorium",
    captive="prisoner detainee hostage captive inmate soldier pilot sailor crew journalist activist dissident fisherman citizen "
    "politician leader suspect national tourist worker reporter prisoners militant fighter child woman man people student priest",
    aid="aid assistance relief fund funding money food medicine medical supply equipment loan grant help support donation "
    "weapon arms ammunition vaccine training million billion shelter tent blanket rice wheat grain fuel scholarship vehicle "
    "ambulance doctor package expertise subsidy humanitarian financing investment credit cash medication mask ventilator",
    force="troop force soldier army military contingent unit battalion brigade warship fleet aircraft missile reservist marine "
    "division tank jet bomber navy police guard battery regiment infantry reserve presence reinforcement artillery personnel "
    "gunboat carrier submarine militia paramilitary",
    peace="peacekeeper peacekeeping peace observer monitor mediator blue-helmet",
    tie="tie relation cooperation link contact partnership alliance trade export import flight visa diplomatic membership",
    talk="talk negotiation meeting dialogue summit discussion conference conversation consultation session round",
    accord="agreement accord deal treaty pact memorandum mou contract truce ceasefire cease-fire armistice convention protocol "
    "declaration communique settlement",
    plea="demand request proposal appeal offer plan bid motion petition call idea suggestion claim condition application "
    "invitation extension resolution draft report allegation accusation charge criticism",
    assault="attack strike airstrike air-strike offensive raid bombing shelling assault operation invasion ambush missile rocket "
    "mortar bomb shell incursion massacre bombardment campaign war warfare drone fire grenade shot",
    unrest="protest demonstration rally strike march sit-in riot vigil picket walkout unrest boycott stoppage",
    inquiry="investigation probe inquiry enquiry lawsuit suit complaint case charge prosecution trial indictment action "
    "proceeding impeachment audit inspection",
    envoy="diplomat ambassador envoy attache inspector monitor ngo organisation organization agency mission charity consul "
    "peacekeeper aid-worker staff embassy consulate worker",
    assets="asset property ship tanker vessel shipment cargo oil account land home house territory plane boat weapon drug",
    territory="city town village territory area base airport region province port island capital oilfield field district "
    "control checkpoint border valley hill bridge crossing",
    knowledge="information intelligence evidence data technology expertise information know-how file list",
    exercise="exercise drill game manoeuvre maneuver patrol operation training",
    right="authorization authorisation clearance mandate permission right access asylum amnesty pardon autonomy independence citizenship approval passage visa bail licence "
    "license clemency concession immunity entry refuge leave parole consent request order",
    regime="curfew emergency siege martial lockdown censorship restriction ban blackout quarantine",
    newcomer="refugee migrant asylum-seeker evacuee patient people asylum",
    artifact="artifact artefact body remains property land mandate money treasure painting ship vessel asset territory island "
    "hostage prisoner child refugee vehicle statue",
    cooperation="aid assistance cooperation relation tie funding support help supply trade shipment export import delivery "
    "programme program loan flight talk negotiation mediation effort visa membership intelligence exchange payment contact "
    "peacekeeping deal contract dialogue participation",
    conflict="attack strike protest offensive operation blockade siege war hostility shelling bombing campaign fighting violence "
    "unrest sanction embargo ban curfew restriction emergency occupation boycott detention raid crackdown demonstration "
    "separation persecution fire",
)  # fmt: skip

_EVENTS: dict[Plover, tuple[str, ...]] = {
    "AGREE": phrases(
        "accept .. {plea}|formula|invitation|deal|compromise, agree, agree to, pledge, promise, vow to help, offer to, willing to, ready to, consent, accept invitation, volunteer, "
        "commit to, intention to, plan to visit, concede to talk, propose .. {aid}, will {aid}, prepared to, undertake, "
        "in principle, set up, looking to cooperate, guarantee, assure, promise .. {aid}, pledge .. {aid}, open to {talk}"
    ),
    "CONSULT": phrases(
        "meet, meet with, hold .. {talk}, talk, talk with, visit, visit to, pay visit, host, receive, hold .. meeting, "
        "discuss, confer, consult, negotiate, negotiate with, mediate, mediation, mediator, attend, arrive in|for, travel to, "
        "call|phone|telephone .. president|minister|king|leader, phone, telephone, phone call, telephone conversation, call on "
        "president|minister|chairman|governor|leader, dialogue, summit, press conference, news conference, exchange view, "
        "review .. relation|cooperation, brief, open .. {talk}, launch .. {talk}|mediation, start .. {talk}, resume .. {talk}, join .. "
        "{talk}|meeting, sit down with, speak with, speak to, speak by phone, conversation, welcome .. delegation, delegation, "
        "trip to, tour, round of {talk}, convene, face to face, hold phone, chat, gather, interview, engage in {talk}"
    ),
    "SUPPORT": phrases(
        "praise, endorse, defend, welcome, hail, back, express .. support|solidarity|confidence|appreciation|condolence|gratitude|respect, "
        "support, support for, solidarity, sign .. {accord}|document|letter, ratify, reach .. {accord}|understanding|consensus|compromise, "
        "establish .. relation|tie, recognize, recognise, recognition, congratulate, thank, honour, honor, award .. "
        "medal|prize|order|title|freedom, award, applaud, commend, laud, side with, rally behind, stand by, stand with, forgive, "
        "apologize, apologise, apology, reaffirm, reiterate .. support|commitment, restore .. relation|tie, normalize .. relation|tie, "
        "strengthen .. tie|relation|cooperation, commitment to, ally with, form .. alliance|coalition, conclude .. {accord}, strike "
        "deal, seal .. {accord}|deal, adopt .. {accord}|resolution, approve .. {accord}|deal, agree on, agree to deal|text|plan|approach, "
        "broker .. {accord}, vote in favour|favor, mourn, pay tribute, tribute, upgrade .. relation, resume .. relation|tie, "
        "friendship, vote for, improve .. relation|tie, appoint .. ambassador, open .. embassy|consulate, encourage, appreciate, "
        "pact, clinch, celebrate, declare .. support, condolence, campaign for, nominate, partnership, bless, join .. alliance"
    ),
    "COOPERATE": phrases(
        "cooperate, co-operate, cooperation, collaborate, joint, {exercise} with, joint .. {exercise}, war game, military exercise, "
        "naval exercise, share .. {knowledge}, exchange .. {knowledge}|prisoner, intelligence share, extradite .. to, "
        "hand over .. suspect|to, train .. troop|force|pilot|soldier|police|army|officer, trade with, jointly, work together, "
        "work with, team up, integrate, co-develop, partner with, conduct .. {exercise}, launch .. drill|game, give .. {knowledge}, "
        "provide .. {knowledge}, joint .. patrol, joint venture, export .. to, import .. from, buy .. from, sell .. to, "
        "transfer .. technology, stage .. {exercise}, perform .. {exercise}, begin .. {exercise}, carry out .. drill, develop .. with"
    ),
    "AID": phrases(
        "aid, provide .. {aid}, send .. {aid}|team, deliver .. {aid}, donate, donation, donor, donor to, contribute, give .. {aid}, "
        "supply, supply .. {aid}, assist, fund, finance, ship .. {aid}, extend .. {aid}|loan, lend, grant .. {aid}|loan, allocate, distribute, "
        "spend .. on|help, raise money|fund, deploy .. {peace}, send .. {peace}, {peace} .. deploy|arrive|serve, peacekeeping mission|force|operation, "
        "accept .. {newcomer}, open .. border, grant .. asylum, shelter .. {newcomer}, take in .. {newcomer}, host .. {newcomer}, resettle, "
        "rescue, evacuate, treat .. wounded|patient, rebuild, reconstruct, humanitarian aid|assistance|relief, airlift, help .. rebuild, "
        "fly .. {aid}, bring .. {aid}, relief operation, invest, bail out, cancel|forgive .. debt, debt relief, aid package, serve in, serve as peacekeepers, election "
        "observer, feed, vaccinate, medical team|equipment, military aid|assistance, arm .. rebel|force, logistic support, financial "
        "support, protect, escort, subsidize, hand over .. vehicle|equipment|supply|aid, budget support, technical assistance"
    ),
    "YIELD": phrases(
        "release, release .. {captive}, free, free .. {captive}, let go, let free, set free, lift .. {burden}, lift, ease, ease .. {burden}, "
        "remove .. {burden}, roll back .. {burden}, relax .. {burden}, relax, loosen, waive, scrap .. {burden}, repeal, revoke .. {burden}, end .. {burden}, rescind, return .. "
        "{artifact}|to, return, hand back, give back, hand over, withdraw .. {force}, pull out .. {force}, pull back, withdraw from, "
        "withdrawal of {force}, retreat, retreat from, surrender, surrender to, lay down arm|weapon, give up, yield, unblock, allow return, "
        "cede, concede, concession, capitulate, back down, back off, bow to, give in, accept .. demand|condition|term|resignation, "
        "meet .. demand, agree to demand, comply, declare .. ceasefire|cease-fire|truce|amnesty, ceasefire, cease-fire, truce, observe .. ceasefire|truce, cease fire, "
        "allow, allow .. to, allow into, permit, let, grant .. {right}, grant, give .. {right}, approve .. request, authorize, authorise, "
        "pardon, amnesty, resign, step down, quit, stand down, leave office, reform, dismantle, disarm, demobilize, disband, "
        "decommission, reopen .. border|crossing|port, reopen, restore .. power|right|service|access, unfreeze, compensate, pay .. compensation, "
        "compensation, reparation, commute .. sentence, acquit, drop .. {inquiry}|demand|claim, reverse .. decision|policy|ban, order .. release, {force} .. leave, leave .. troop, begin leave, withdraw, withdrawal of, legalize, decriminalize, extradite, "
        "reduce .. {burden}|sentence|tariff|troop, lower .. {burden}, cut .. tariff, call off .. {unrest}|{assault}, suspend .. "
        "{unrest}|{assault}|{burden}, halt .. {unrest}|{assault}|{burden}, end .. {unrest}|{assault}|{burden}, stop .. {unrest}|{assault}, cancel .. "
        "{unrest}|{assault}, abandon .. policy|plan, open .. crossing|border, evacuate .. base|settlement|position, hold .. referendum|election, "
        "abolish, repatriate, reinstate, overturn, relinquish, vacate, drop .. {burden}, abide by, implement, fulfil, exempt, relent, "
        "depart, hand power, transfer .. power|control, introduce .. reform, freed on bail, commute"
    ),
    "REQUEST": phrases(
        "demand, demand that, demand .. {right}|release|withdrawal|resignation|apology|explanation|meeting|end, call for, call on, call upon, urge, ask, ask for, "
        "request, appeal, appeal for, appeal to, seek, seek .. {aid}|refuge|asylum|extradition|permission, want, press, press for, pressure, lobby, must, "
        "should, need to, have to, summon, petition, plead, beg, insist, insist that, require, exhort, implore, invite, propose, "
        "proposal, suggest, recommend, advise, push for, put pressure on, apply for, submit .. request, tell .. to, order .. to, order .. appear, "
        "seek refuge|asylum|shelter, encourage .. to, expect .. to, subpoena, campaign for"
    ),
    "ACCUSE": phrases(
        "accuse, accuse .. of, blame, blame .. for, criticize, criticise, criticism, condemn, condemnation, denounce, sue, sue .. for, "
        "charge, charge .. with, indict, indictment, convict, find guilty, prosecute, prosecution, investigate, launch|open|begin|order|start|conduct "
        ".. {inquiry}, investigation, probe, inquiry, file .. {inquiry}|charge|complaint, lawsuit, bring .. {inquiry}|charge, legal action, complain, complaint, "
        "allege, allegation, deplore, critical of, challenge, call out, call for {burden}, call for .. against, call on .. against, rally .. against, attack .. calling, scathing attack, verbal attack, war of word, slam, blast, lash out, lambast, rebuke, decry, chastise, reproach, censure, "
        "reprimand, scold, assail, impeach, implicate, fault, attribute .. to, hold responsible|accountable, take .. to court, "
        "express .. concern|outrage|dismay|regret|anger|disappointment|dissatisfaction|condemnation|disapproval, voice .. concern|anger, concern over|about, "
        "regret, suspect, suspect .. of, claim that, point finger, mock, insult, ridicule, call .. liar|terrorist|dictator, inspect, examine, monitor, look into, "
        "question, interrogate, put on trial, stand trial, try .. for, seek .. sentence|conviction|extradition, send .. to investigate, "
        "disapprove, expose, warrant, brand .. as, describe .. as, label .. as, find .. guilty, lodge .. protest|complaint, object to, "
        "guilty, sanction order, hit out, take aim, verdict, summons, fine .. for"
    ),
    "REJECT": phrases(
        "reject, rejection, reject .. {plea}, refuse, refusal, refuse to, decline, decline to, deny, deny .. {right}|{plea}, turn down, rebuff, veto, defy, defiance, "
        "disobey, violate .. law|ban|resolution|agreement|sanction|rule|treaty|right, rule out, oppose, opposition to, not welcome, cancel, cancel .. {accord}|{talk}|visit|meeting, "
        "call off .. {talk}|visit, pull out of {accord}|{talk}, withdraw from {accord}|{talk}, quit .. {talk}|{accord}, walk out of, boycott .. {talk}, "
        "dismiss .. {plea}, refute, rebut, block .. {plea}|bid|move|resolution, fail to, resist, snub, ignore, disregard, break off .. {talk}, "
        "disagree, unacceptable, out of question, not accept, vote down|against, postpone, delay, never, bar .. from entering, rescind .. offer|invitation, "
        "dispute, contradict, overrule, uphold .. sentence|verdict|conviction|ban, dismiss .. appeal|case|lawsuit, throw out, "
        "strike down, shrug off, brush aside, repudiate, renounce .. {accord}, scrap .. {accord}|plan, tear up, renege, back out, "
        "unwilling, reluctant, no intention, not agree, against, decline invitation, suspend .. {talk}, halt .. {talk}|plan, end .. {accord}, "
        "cut short, break .. promise|agreement, breach .. {accord}, shun, spurn, leave .. {talk}, storm out, quash, not .. permission, not allow, not permit, not let, obstruct, persist, continue to, prevent, despite"
    ),
    "THREATEN": phrases(
        "threaten, threaten to, threaten .. with, threat, threat against|of|by, warn, warn .. that|of|against, warning, ultimatum, issue .. ultimatum|warning|threat, deadline, "
        "give .. deadline|ultimatum, vow to retaliate|attack|destroy|avenge|punish, vow revenge|retaliation, retaliate if, will retaliate, "
        "consequence, will respond, prepare .. sanction|attack|strike|invasion, plan .. sanction|attack|strike|protest|boycott, will boycott, will impose, "
        "will sanction, will expel, will attack, will strike, or else, "
        "announce .. boycott|strike, will extend .. {regime}, reserve right to, bill would sanction, consider .. sanction|{burden}, "
        "mull .. sanction, intimidate, blackmail, brandish, will launch, will close, will cut, will protest, will increase pressure"
    ),
    "PROTEST": phrases(
        "protest, {unrest} against|over|for|outside|demand, protester, demonstrate, demonstration, demonstrator, strike for|over, on strike, go on strike, hunger strike, stage .. {unrest}, "
        "hold .. {unrest}, rally, rally against|outside|in, march, march against|on|to, riot, sit-in, picket, walk off job, stop work, walkout, "
        "take to street, boycott, boycott .. election|vote|poll|product|goods, block .. road|street|highway|railway, burn .. flag|effigy, clash with police, "
        "throw stone|rock, occupy .. square|building|campus, civil disobedience, vigil, chant, hold placard, down tools, unrest, "
        "mass protest, set up barricade, barricade, storm .. embassy|parliament, labour dispute, industrial action"
    ),
    "SANCTION": phrases(
        "sanction, impose .. sanction|embargo|tariff|ban, sanction on|against, embargo, slap .. sanction|tariff, suspend .. {cooperation}|membership, suspension of {cooperation}, cut .. {cooperation}, reduce .. {cooperation}, "
        "halt .. {cooperation}, stop .. {cooperation}, end .. {cooperation}, freeze .. {cooperation}|asset, withhold .. {cooperation}|fund, cut off .. {cooperation}, sever .. relation|tie, "
        "break off .. relation|tie, break .. relation|tie, downgrade .. relation|tie, expel .. {envoy}, expulsion of {envoy}, recall .. ambassador|envoy|diplomat, withdraw .. "
        "{peace}|ambassador|observer|support|mission|mediator, pull .. {peace}|fund|out ambassador, persona non grata, travel warning|ban|advisory, issue .. travel warning|advisory, close .. embassy|consulate|border, "
        "blacklist, revoke .. visa|licence|license|status|membership, economic sanction, tariff on, raise .. tariff, terminate .. {cooperation}|contract, "
        "discontinue .. {cooperation}, pull plug, boycott .. goods|product, trade war, ban .. import|export, end mediation|effort, isolate, order .. diplomat to leave, "
        "throw out .. {envoy}, kick out .. {envoy}, asset freeze, trade embargo, arms embargo, halve .. {cooperation}, strip .. of status|membership, slash .. {cooperation}"
    ),
    "MOBILIZE": phrases(
        "mobilize, mobilise, mobilization, mobilize .. {force}, deploy, deploy .. {force}, deployment, increase .. {force}, reinforce, beef up .. {force}|security, "
        "bolster .. {force}, strengthen .. {force}|defence|defense, mass .. {force}, amass .. {force}, build up, build-up, buildup, on alert, high alert, remain on alert, put .. alert, "
        "place .. alert, call up .. {force}, call-up, station .. {force}, dispatch .. {force}, send .. {force}, send .. warship|carrier|destroyer|bomber, move .. {force} into|to|near|toward, "
        "test .. missile|weapon, test-fire, missile test, intensify .. {force}, position .. {force}, military parade, fortify, scramble .. jet, redeploy, troop movement, "
        "prepare for war, ready .. {force}, troop .. border, state of alert, conscription, rearm, enrich, stockpile"
    ),
    "COERCE": phrases(
        "arrest, arrest of, order arrest, detain, detention, apprehend, imprison, jail, take into custody, custody, sentence, sentence .. to, hold .. prisoner|captive, seize .. {assets}, confiscate, "
        "confiscation, impound, deport, deportation, expel .. people|migrant|citizen|journalist|foreigner|refugee, evict, evict .. from, exile, ban, ban .. from, outlaw, prohibit, bar .. from, impose .. {regime}|curfew|law|restriction|limit, "
        "impose, curfew, martial law, declare .. {regime}|law, state of emergency|siege, censor, block .. access|website|site|internet, hack, hacker, cyberattack, cyber attack, hoax, "
        "raid, crack down, crackdown, suppress, repress, disperse, tear gas, water cannon, round up, search .. house|home|office, demolish, demolish .. home|house, bulldoze, "
        "shut down, shut, close .. newspaper|station|office|school, dissolve, restrict, barricade, prolong .. {burden}, extend .. {burden}, close .. {territory}|border|crossing, force .. to land|leave|close, suspend .. constitution|newspaper|publication|parliament|license, "
        "order .. close|suspend|halt|arrest|detention|wait|leave, issue .. warrant, forbid, extort, intimidate, harass, strip .. of citizenship, fire .. employee|worker, sack, dismiss .. minister|government, freeze .. asset, "
        "house arrest, nab, capture .. suspect|member|leader, interrogate, stop and search, conscript, quarantine, persecute, purge, intercept, lock up, fine, execute .. warrant, extend .. detention|curfew, break up .. protest|demonstration"
    ),
    "ASSAULT": phrases(
        "attack, attack on|against, launch .. {assault}, carry out .. {assault}, conduct .. {assault}, kill, kill .. people|soldier|civilian|member, murder, slay, bomb, bombing, bombard, shell, shelling, shoot, "
        "shoot at|dead|down, gun down, open fire, fire .. {assault}|at|on, fire rocket|missile, wound, injure, maim, torture, rape, beat, behead, execute, hang, massacre, slaughter, "
        "abduct, abduction, kidnap, take hostage, hold hostage, hostage, assassinate, assassination, attempt to assassinate, poison, invade, invasion, occupy, occupation, overrun, capture .. {territory}, seize .. {territory}|control, "
        "seize control, take control, storm, ambush, clash, clash with, fight, fighting, battle, offensive on|against, air strike, airstrike, missile strike, drone strike, suicide bomb, suicide bomber, car bomb, explosive, "
        "explosion, blow up, detonate, destroy, burn down, torch, set fire, violate .. ceasefire|cease-fire|truce, breach .. ceasefire, ceasefire violation, offensive, raid .. village|camp|base, cyber .. attack|warfare, hit .. with, "
        "target .. {assault}, human shield, crucify, mutilate, ethnic cleanse, genocide, stab, ram, pillage, loot, besiege, lay siege, blockade, impose .. blockade, naval blockade, push out, drive out, die in .. captivity|custody, take over, hijack, mortar, rocket, airstrikes, annex, gas .. civilian, chemical attack, "
        "conquer, overthrow, topple, oust, coup, strike .. target|position|base|village|convoy, bloodshed, armed attack, mine, landmine, wipe out, sink, use .. weapon"
    ),
}  # fmt: skip

_TURNS = {
    "pledge": phrases(
        "will, would, shall, be to, go to, agree to, agree, pledge, pledge to, promise, promise to, vow to, willing to, ready to, prepared to, offer, offer to, plan to, "
        "intend to, commit to, set to, about to, prepare to, want to, hope to, consider, decide to, aim to, poised to, accept to, due to, expect to, undertake to, consent to, volunteer to"
    ),
    "refuse": phrases(
        "refuse, refuse to, decline, decline to, reject, deny, rule out, oppose, veto, refusal, refusal to, unwilling, resist, fail to, "
        "out of question, block, prevent, will not, would not, not allow, never, no longer, cannot, not agree, not accept, will never"
    ),
    "not": phrases("not, n't, no, without"),
    "ask": phrases(
        "demand, call for, call on, call upon, urge, ask, ask for, request, appeal, seek, press, press for, pressure, insist, want .. to, "
        "propose, suggest, recommend, petition, plead, invite"
    ),
    "must": phrases("must, should, have to, need to, ought to"),
    "threaten": phrases("threaten, threaten to, threat, warn, warning, ultimatum, unless, otherwise, deadline"),
    "charge": phrases("accuse, accuse of, blame, blame for, condemn, criticize, criticise, denounce, charge with, allege, sue"),
    "end": phrases("stop, halt, end, suspend, cease, cancel, discontinue, terminate, call off, reduce, cut, abandon, scrap"),
}  # fmt: skip

WORDS = PloverWords(
    events=_EVENTS,
    turns=_TURNS,
    groups=_GROUPS,
    irregular=dict(
        pair.split(":")
        for pair in (
            "sent:send gave:give given:give met:meet held:hold withdrew:withdraw withdrawn:withdraw shot:shoot struck:strike "
            "stricken:strike fought:fight sought:seek brought:bring took:take taken:take made:make began:begin begun:begin said:say "
            "told:tell spoke:speak spoken:speak broke:break broken:break threw:throw thrown:throw overthrew:overthrow "
            "overthrown:overthrow blew:blow blown:blow beat:beat beaten:beat laid:lay led:lead left:leave lent:lend paid:pay "
            "spent:spend stood:stand understood:understand went:go gone:go forbade:forbid forbidden:forbid forgave:forgive "
            "forgiven:forgive froze:freeze frozen:freeze fell:fall kept:keep hung:hang bought:buy sold:sell won:win swore:swear "
            "sworn:swear rose:rise sank:sink sunk:sink stole:steal stolen:steal slew:slay slain:slay found:find got:get "
            "came:come saw:see did:do done:do has:have had:have was:be were:be is:be are:be been:be being:be am:be "
            "aide:assistant aides:assistant suing:sue called:call talks:talk ties:tie wo:will wo'n't:will ca:can arms:arm children:child women:woman men:man "
            "ceasefires:ceasefire agreed:agree agreeing:agree agrees:agree freed:free freeing:free frees:free fled:flee "
            "hid:hide retook:retake undertook:undertake undertaken:undertake built:build dealt:deal lain:lie arose:arise "
            "felt:feel dismissed:dismiss buses:bus lost:lose quit:quit cut:cut hit:hit set:set shut:shut dug:dig"
        ).split()
    ),
    endings=(
        ("ies", "y"), ("ied", "y"), ("ying", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ing", ""),
        ("ed", ""), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ),
    light=frozenset("the a an its their his her this that these those some all any have has had having also already been just "
        "recently formally officially again both each other new own immediately once previously newly".split()),
    be=frozenset("be is are was were been being am".split()),
    friendly=frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"}),
)  # fmt: skip
