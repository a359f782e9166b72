"""English: what PLOVER counts as each of its types, after the definitions of its codebook and of CAMEO, which it follows."""

from travaux.languages.wordlists import phrases
from travaux.model import Plover

EVENTS: dict[Plover, tuple[str, ...]] = {
    "AGREE": phrases("""
        accept .. {plea}|formula|invitation|deal|compromise, agree, agree to, pledge, promise, vow to help, offer to, willing
        to, ready to, consent, accept invitation, volunteer, commit to, intention to, plan to visit, concede to talk, propose
        .. {aid}, will {aid}, prepared to, undertake, in principle, set up, looking to cooperate, guarantee, assure, promise
        .. {aid}, pledge .. {aid}, open to {talk}, set to visit|meet|sign, scheduled to, plan to meet|visit|send|provide,
        eager to, keen to, in favour of talk, accede to talk, give assurance, strike .. bargain, give word, consent to talk,
        reach tentative {accord}
    """),
    "CONSULT": phrases("""
        meet, meet with, hold .. {talk}, talk, talk with, visit, visit to, pay visit, host, receive, hold .. meeting, discuss,
        confer, consult, negotiate, negotiate with, mediate, mediation, mediator, attend, arrive in|for, travel to,
        call|phone|telephone .. president|minister|king|leader, phone, telephone, phone call, telephone conversation, call on
        president|minister|chairman|governor|leader, dialogue, summit, press conference, news conference, exchange view,
        review .. relation|cooperation, brief, open .. {talk}, launch .. {talk}|mediation, start .. {talk}, resume .. {talk},
        join .. {talk}|meeting, sit down with, speak with, speak to, speak by phone, conversation, welcome .. delegation,
        delegation, trip to, tour, round of {talk}, convene, face to face, hold phone, chat, gather, interview, engage in
        {talk}, greet, pay .. visit, fly to .. for, shuttle diplomacy, sideline of, bilateral talk|meeting, tete-a-tete,
        audience with, hold phone|telephone, speak by telephone, hold .. consultation, exchange .. message, correspond, travel
        .. meet, be host to, sit across, summon .. for talk, attend .. {talk}|ceremony|funeral, peace talk, video
        call|conference, state visit, official visit, arrive .. visit, receive ..
        delegation|minister|president|envoy|ambassador
    """),
    "SUPPORT": phrases("""
        praise, endorse, defend, welcome, hail, express ..
        support|solidarity|confidence|appreciation|condolence|gratitude|respect, support, support for, solidarity, sign ..
        {accord}|document|letter, ratify, reach .. {accord}|understanding|consensus|compromise, establish .. relation|tie,
        recognize, recognise, recognition, congratulate, thank, honour, honor, award .. medal|prize|order|title|freedom,
        award, applaud, commend, laud, side with, rally behind, stand by, stand with, forgive, apologize, apologise, apology,
        reaffirm, reiterate .. support|commitment, restore .. relation|tie, normalize .. relation|tie, strengthen ..
        tie|relation|cooperation, commitment to, ally with, form .. alliance|coalition, conclude .. {accord}, strike deal,
        seal .. {accord}|deal, adopt .. {accord}|resolution, approve .. {accord}|deal, agree on, agree to
        deal|text|plan|approach, broker .. {accord}, vote in favour|favor, mourn, pay tribute, tribute, upgrade .. relation,
        resume .. relation|tie, friendship, vote for, improve .. relation|tie, appoint .. ambassador, open ..
        embassy|consulate, encourage, appreciate, pact, clinch, celebrate, declare .. support, condolence, nominate,
        partnership, bless, join .. alliance, vouch for, salute, cheer, extend ..
        condolence|congratulation|invitation|recognition, confer .. award|medal|title|honour|honor, decorate, vote in favour,
        vote in favor, uphold .. right|principle, swear allegiance, pledge allegiance|loyalty|support, give ..
        backing|support|blessing, lend .. support, throw .. support|weight behind, rally .. behind, concur, share ..
        view|concern, side by side, come to defence|defense, stick by, put faith in, trust, champion, name .. ambassador, sign
        on, join .. pact|coalition|treaty, accredit, sympathize, sympathise, make peace, mend .. tie|fence|relation,
        reconcile, forge .. tie|alliance|partnership, initial .. {accord}, finalize .. {accord}, finalise .. {accord}, agree
        {accord}, agree .. {accord}, vindicate, side in favour
    """),
    "COOPERATE": phrases("""
        cooperate, co-operate, cooperation, collaborate, {exercise} with, joint .. {exercise}, war game, military exercise,
        naval exercise, share .. {knowledge}, exchange .. {knowledge}|prisoner, intelligence share, extradite, extradition of,
        hand over .. suspect|to, train .. troop|force|pilot|soldier|police|army|officer, trade with, jointly, work together,
        work with, team up, integrate, co-develop, partner with, conduct .. {exercise}, launch .. drill|game, give ..
        {knowledge}, provide .. {knowledge}, joint .. patrol, joint venture, export .. to, import .. from, buy .. from, sell
        .. to, transfer .. technology, stage .. {exercise}, perform .. {exercise}, begin .. {exercise}, carry out .. drill,
        develop .. with, co-host, co-produce, swap .. {knowledge}, pool .. resource|{knowledge}, coordinate with, coordinate
        .. {knowledge}|response, mutual .. assistance|defence|defense, fight alongside, alongside, in cooperation with, hand
        over .. {knowledge}|fugitive, exchange of {knowledge}, judicial cooperation, military cooperation, economic
        cooperation, intelligence cooperation, open .. trade, boost .. trade, joint ..
        mission|project|statement|effort|training|force|drill, invest in, do business with, drill with, train with, trade,
        barter, export, import
    """),
    "AID": phrases("""
        aid, provide .. {aid}, send .. {aid}|team, deliver .. {aid}, donate, donation, donor, donor to, contribute, give ..
        {aid}, supply, supply .. {aid}, assist, fund, finance, ship .. {aid}, extend .. {aid}|loan, lend, grant .. {aid}|loan,
        allocate, distribute, spend .. on|help, raise money|fund, deploy .. {peace}, send .. {peace}, {peace} ..
        deploy|arrive|serve, peacekeeping mission|force|operation, accept .. {newcomer}, open .. border, grant .. asylum,
        shelter .. {newcomer}, take in .. {newcomer}, host .. {newcomer}, resettle, rescue, evacuate, treat ..
        wounded|patient, rebuild, reconstruct, humanitarian aid|assistance|relief, airlift, help .. rebuild, fly .. {aid},
        bring .. {aid}, relief operation, invest, bail out, cancel|forgive .. debt, debt relief, aid package, serve in, serve
        as peacekeepers, election observer, feed, vaccinate, medical team|equipment, military aid|assistance, arm ..
        rebel|force, logistic support, financial support, protect, escort, subsidize, hand over ..
        vehicle|equipment|supply|aid, budget support, technical assistance, earmark, disburse, inject, bankroll, sponsor, hand
        out, care for, come to aid, nurse, clothe, relieve, restock, repair, build .. school|hospital|road|house|clinic, train
        .. doctor|nurse|farmer, assistance to, aid to, aid worker, food aid, financial assistance|aid|support, peacekeeper ..
        to, contribute .. {peace}|{force}, patrol .. {peace}, take in .. people|child|family, welcome .. {newcomer}, admit ..
        {newcomer}, give .. shelter|asylum|refuge|sanctuary, offer .. shelter|sanctuary, safe haven, provide ..
        security|protection|training|intelligence|air, write off .. debt, settle .. debt, economic aid|assistance, supply ..
        with
    """),
    "YIELD": phrases("""
        release, release .. {captive}, free, free .. {captive}, let go, let free, set free, lift .. {burden}, lift, ease, ease
        .. {burden}, remove .. {burden}, roll back .. {burden}, relax .. {burden}, relax, loosen, waive, scrap .. {burden},
        repeal, revoke .. {burden}, end .. {burden}, rescind, return .. {artifact}|to, return, hand back, give back, hand
        over, withdraw .. {force}, pull out .. {force}, pull back, withdraw from, withdrawal of {force}, retreat, retreat
        from, surrender, surrender to, lay down arm|weapon, give up, yield, unblock, allow return, cede, concede, concession,
        capitulate, back down, back off, bow to, give in, accept .. demand|condition|term|resignation, meet .. demand, agree
        to demand, comply, declare .. ceasefire|cease-fire|truce|amnesty, ceasefire, cease-fire, truce, observe ..
        ceasefire|truce, cease fire, allow, allow .. to, allow into, permit, let, grant .. {right}, grant, give .. {right},
        approve .. request, authorize, authorise, pardon, amnesty, resign, step down, quit, stand down, leave office, reform,
        dismantle, disarm, demobilize, disband, decommission, reopen .. border|crossing|port, reopen, restore ..
        power|right|service|access, unfreeze, compensate, pay .. compensation, compensation, reparation, commute .. sentence,
        acquit, drop .. {inquiry}|demand|claim, reverse .. decision|policy|ban, order .. release, {force} .. leave, leave ..
        troop, begin leave, withdraw, withdrawal of, legalize, decriminalize, reduce .. {burden}|sentence|tariff|troop, lower
        .. {burden}, cut .. tariff, call off .. {unrest}|{assault}, suspend .. {unrest}|{assault}|{burden}, halt ..
        {unrest}|{assault}|{burden}, end .. {unrest}|{assault}|{burden}, stop .. {unrest}|{assault}, cancel ..
        {unrest}|{assault}, abandon .. policy|plan, open .. crossing|border, evacuate .. base|settlement|position, hold ..
        referendum|election, abolish, repatriate, reinstate, overturn, relinquish, vacate, drop .. {burden}, abide by,
        implement, fulfil, exempt, relent, depart, hand power, transfer .. power|control, introduce .. reform, freed on bail,
        commute, let .. in, let .. go, let .. return, soften, backtrack, bow out, quit post, leave post, renounce ..
        violence|claim|weapon, restore .. relation, restore, unban, reverse, hand .. over to, hand over ..
        {captive}|{artifact}|power|control|territory|base|weapon, turn over .. {captive}|control|power, freed, release of,
        swap .. prisoner, exchange .. prisoner, cessation of, pause .. {assault}|{unrest}, pullout, pull-out, pullback,
        disengage, demilitarize, demilitarise, agree .. demand, accede to, satisfy .. demand, give way, submit to, acquiesce,
        throw in towel, admit, acknowledge .. mistake|guilt|responsibility, confess, make concession, give .. green light,
        green light, clear .. to, give .. consent|go-ahead|nod, readmit, reverse .. {burden}, downgrade .. alert|threat,
        discharge, parole, grant .. bail, call truce, humanitarian pause, safe passage, humanitarian corridor, open ..
        corridor, step aside, abdicate, dissolve .. cabinet, call .. election, cut .. sentence, settle .. lawsuit|case,
        refund, scale back, scale down, deescalate, de-escalate, wind down
    """),
    "REQUEST": phrases("""
        demand, demand that, demand .. {right}|release|withdrawal|resignation|apology|explanation|meeting|end, call for, call
        on, call upon, urge, ask, ask for, request, appeal, appeal for, appeal to, seek, seek ..
        {aid}|refuge|asylum|extradition|permission, want, press, press for, pressure, lobby, must, should, need to, have to,
        summon, petition, plead, beg, insist, insist that, require, exhort, implore, invite, propose, proposal, suggest,
        recommend, advise, push for, put pressure on, apply for, submit .. request, tell .. to, order .. to, order .. appear,
        seek refuge|asylum|shelter, encourage .. to, expect .. to, subpoena, campaign for, entreat, solicit, pray, make ..
        appeal|plea|request, issue .. appeal|call|request, voice .. demand, present .. demand, demand to, want .. to, like ..
        to, instruct, direct .. to, compel, oblige, advocate, call .. to, call upon .. to, ought to, need, ask .. for, ask ..
        to, turn to .. for, seek .. help|support|approval|assurance|meeting|clarification|explanation, looking for, apply ..
        for, requisition, press .. to, lean on, push .. to, prod, nudge, remind, in need of, await, time for
    """),
    "ACCUSE": phrases("""
        accuse, accuse .. of, blame, blame .. for, criticize, criticise, criticism, condemn, condemnation, denounce, sue, sue
        .. for, charge, charge .. with, indict, indictment, convict, find guilty, prosecute, prosecution, investigate,
        launch|open|begin|order|start|conduct .. {inquiry}, investigation, probe, inquiry, file .. {inquiry}|charge|complaint,
        lawsuit, bring .. {inquiry}|charge, legal action, complain, complaint, allege, allegation, deplore, critical of,
        challenge, call out, call for {burden}, call for .. against, call on .. against, rally .. against, attack .. calling,
        scathing attack, verbal attack, war of word, slam, blast, lash out, lambast, rebuke, decry, chastise, reproach,
        censure, reprimand, scold, assail, impeach, implicate, fault, attribute .. to, hold responsible|accountable, take ..
        to court, express .. concern|outrage|dismay|regret|anger|disappointment|dissatisfaction|condemnation|disapproval,
        voice .. concern|anger, concern over|about, regret, suspect, suspect .. of, point finger, mock, insult, ridicule, call
        .. liar|terrorist|dictator, inspect, examine, monitor, look into, question, interrogate, put on trial, stand trial,
        try .. for, seek .. sentence|conviction|extradition, send .. to investigate, disapprove, expose, warrant, brand .. as,
        describe .. as, label .. as, find .. guilty, lodge .. protest|complaint, object to, guilty, sanction order, hit out,
        take aim, verdict, summons, fine .. for, impugn, vilify, castigate, berate, tear into, excoriate, raise .. concern,
        express alarm, express .. concern|alarm|opposition, call into question, cast doubt on, cite ..
        violation|abuse|failure, arraign, court case, bring .. before court, bring to justice, refer .. to court, take legal
        action, seek .. damages, appeal against, file .. against, file suit, press charge, charge against, denunciation,
        indignation, anger at, upset, protest .. to un|ambassador, deride, malign, chide, upbraid, admonish, rail against,
        speak out, speak out against, denigrate, disparage, smear, liken .. to, compare .. to, call ..
        racist|murderer|criminal|threat|killer|fascist|aggressor, war crime, human right violation|abuse, crimes against
        humanity, find .. responsible|liable, rule .. illegal|unlawful, rule against, declare .. illegal|unlawful, hold ..
        accountable|responsible, hold .. to account, demand .. inquiry, cross-examine, search for, track down, study .. case,
        open .. file, autopsy, hearing into, contempt of, unjustified, shameful, outrageous, irresponsible, provocation
    """),
    "REJECT": phrases("""
        reject, rejection, reject .. {plea}, refuse, refusal, refuse to, decline, decline to, deny, deny .. {right}|{plea},
        turn down, rebuff, veto, defy, defiance, disobey, violate .. law|ban|resolution|agreement|sanction|rule|treaty|right,
        rule out, oppose, opposition to, not welcome, cancel, cancel .. {accord}|{talk}|visit|meeting, call off ..
        {talk}|visit, pull out of {accord}|{talk}, withdraw from {accord}|{talk}, quit .. {talk}|{accord}, walk out of,
        boycott .. {talk}, dismiss .. {plea}, refute, rebut, block .. {plea}|bid|move|resolution, fail to, resist, snub,
        ignore, disregard, break off .. {talk}, disagree, unacceptable, out of question, not accept, vote down|against,
        postpone, delay, never, bar .. from entering, rescind .. offer|invitation, dispute, contradict, overrule, uphold ..
        sentence|verdict|conviction|ban, dismiss .. appeal|case|lawsuit, throw out, strike down, shrug off, brush aside,
        repudiate, renounce .. {accord}, scrap .. {accord}|plan, tear up, renege, back out, unwilling, reluctant, no
        intention, not agree, decline invitation, suspend .. {talk}, halt .. {talk}|plan, end .. {accord}, cut short, break ..
        promise|agreement, breach .. {accord}, shun, spurn, leave .. {talk}, storm out, quash, not .. permission, not allow,
        not permit, not let, obstruct, persist, continue to, prevent, stonewall, balk at, scoff at, abstain, stall, sabotage,
        flout, contravene, circumvent, evade, disqualify, say no to, not attend, skip .. {talk}, pull out .. {talk}|{accord},
        withdraw .. candidacy|offer|support|proposal, withdraw from .. {accord}|{talk}|organization|organisation, back away,
        back out of, renounce, revoke .. {accord}|offer|invitation, scuttle, derail, torpedo, thwart, filibuster, shoot down
        .. {plea}, vote against, not recognize, not recognise, not negotiate, not talk, not cooperate, not comply, not sign,
        not support, not participate, no plan to, not intend, not plan, not willing, not ready, not prepared, not interested,
        decline .. {plea}, deny .. visa|entry|access|report, deny that, denial, debunk, turn away, hold out, stand firm, stand
        by decision, remain defiant, unmoved, in defiance of, in violation of, breach of, non-compliance, renege on, rule
        against .. {plea}, cold shoulder, no deal, nonstarter, non-starter, bar .. {plea}, prevent .. from, hinder, impede,
        disavow, backpedal, miss .. deadline, lapse, void, annul, nullify, invalidate, rip up, abrogate, reject ..
        resolution|bill|call|appeal|{talk}|{accord}, refuse .. {talk}|{accord}|permission|entry|visa, cancel ..
        {plea}|plan|summit|order|contract
    """),
    "THREATEN": phrases("""
        threaten, threaten to, threaten .. with, threat, threat against|of|by, warn, warn .. that|of|against, warning,
        ultimatum, issue .. ultimatum|warning|threat, deadline, give .. deadline|ultimatum, vow to
        retaliate|attack|destroy|avenge|punish, vow revenge|retaliation, retaliate if, will retaliate, consequence, will
        respond, prepare .. sanction|attack|strike|invasion, plan .. sanction|attack|strike|protest|boycott, will boycott,
        will impose, will sanction, will expel, will attack, will strike, or else, announce .. boycott|strike, will extend ..
        {regime}, reserve right to, bill would sanction, consider .. sanction|{burden}, mull .. sanction, intimidate,
        blackmail, brandish, will launch, will close, will cut, will protest, will increase pressure, saber-rattling,
        sabre-rattling, face .. consequence|sanction|retaliation, not hesitate, give .. hour|day|week to, set .. deadline, vow
        to .. strike|respond|fight|crush|retaliate, vow .. response, swear revenge, promise .. retaliation|revenge,
        retaliation, retaliate, retaliatory, menace, bomb threat, death threat, threaten ..
        sanction|war|attack|action|force|tariff, warn .. consequence, caution against, not tolerate, pay .. price, will face,
        will suffer, option on table, military option, plan to impose|attack|invade|expel|strike|cut|suspend|withdraw|boycott,
        prepare to impose|attack|invade|strike|expel, want .. punished, draw red line, red line, in retaliation, will not
        tolerate
    """),
    "PROTEST": phrases("""
        protest, {unrest} against|over|for|outside|demand, protester, demonstrate, demonstration, demonstrator, strike
        for|over, on strike, go on strike, hunger strike, stage .. {unrest}, hold .. {unrest}, rally, rally
        against|outside|in, march, march against|on|to, riot, sit-in, picket, walk off job, stop work, walkout, take to
        street, boycott, boycott .. election|vote|poll|product|goods, block .. road|street|highway|railway, burn ..
        flag|effigy, clash with police, throw stone|rock, occupy .. square|building|campus, civil disobedience, vigil, chant,
        hold placard, down tools, unrest, mass protest, set up barricade, barricade, storm .. embassy|parliament, labour
        dispute, industrial action, take to streets, hurl .. stone|bottle|rock, gather .. outside, besiege .. embassy|office,
        sit down protest, hunger-strike, strike by, general strike, stage .. walkout|sit-in|coup, black flag, mob, looting,
        set .. tyre|tire, human chain, candlelight, occupy .. office|street, shut .. shop, work to rule, call strike, begin ..
        hunger, boycott of, deface, refuse to work, refuse to eat, rally .. for, thousand .. rally, crowd, protest
        at|over|against|outside, clash .. police, confront .. police
    """),
    "SANCTION": phrases("""
        sanction, impose .. sanction|embargo|tariff|ban, sanction on|against, embargo, slap .. sanction|tariff, suspend ..
        {cooperation}|membership, suspension of {cooperation}, cut .. {cooperation}, reduce .. {cooperation}, halt ..
        {cooperation}, stop .. {cooperation}, end .. {cooperation}, freeze .. {cooperation}|asset, withhold ..
        {cooperation}|fund, cut off .. {cooperation}, sever .. relation|tie, break off .. relation|tie, break .. relation|tie,
        downgrade .. relation|tie, expel .. {envoy}, expulsion of {envoy}, recall .. ambassador|envoy|diplomat, withdraw ..
        {peace}|ambassador|observer|support|mission|mediator, pull .. {peace}|fund|out ambassador, persona non grata, travel
        warning|ban|advisory, issue .. travel warning|advisory, close .. embassy|consulate|border, blacklist, revoke ..
        visa|licence|license|status|membership, economic sanction, tariff on, raise .. tariff, terminate ..
        {cooperation}|contract, discontinue .. {cooperation}, pull plug, boycott .. goods|product, trade war, ban ..
        import|export, end mediation|effort, isolate, order .. diplomat to leave, throw out .. {envoy}, kick out .. {envoy},
        asset freeze, trade embargo, arms embargo, halve .. {cooperation}, strip .. of status|membership, slash ..
        {cooperation}, call back .. ambassador, call home .. ambassador, withdraw .. {envoy}|aid|funding|staff, pull out ..
        {peace}|{envoy}, order .. {envoy} to leave, declare .. persona, deny .. aid, stop .. supply|payment, punish, punitive,
        new sanction, financial sanction, trade sanction, tighten .. sanction, extend .. sanction|embargo, renew ..
        sanction|embargo, penalize, penalise, penalty on, pull .. funding, cut .. tie|relation|link|aid|funding|ration,
        disinvest, divest, sever, suspend .. aid|talk|tie|relation|cooperation|flight|visa|membership|export|import, ban ..
        product|good|flight|oil|gas|coal|official, withdrawal of peacekeeper|observer, remove .. from list, delist, break
        diplomatic, ostracize, ostracise, terminate, defund, block .. aid|fund|loan|import|export
    """),
    "MOBILIZE": phrases("""
        mobilize, mobilise, mobilization, mobilize .. {force}, deploy, deploy .. {force}, deployment, increase .. {force},
        reinforce, beef up .. {force}|security, bolster .. {force}, strengthen .. {force}|defence|defense, mass .. {force},
        amass .. {force}, build up, build-up, buildup, on alert, high alert, remain on alert, put .. alert, place .. alert,
        call up .. {force}, call-up, station .. {force}, dispatch .. {force}, send .. {force}, send ..
        warship|carrier|destroyer|bomber, move .. {force} into|to|near|toward, test .. missile|weapon, test-fire, missile
        test, intensify .. {force}, position .. {force}, military parade, fortify, scramble .. jet, redeploy, troop movement,
        prepare for war, ready .. {force}, troop .. border, state of alert, conscription, rearm, enrich, stockpile, put ..
        standby, on standby, war footing, heighten .. alert|readiness, raise .. alert, combat readiness, fly over, fly ..
        bomber|jet, parade, conduct .. missile test, fire .. test missile, launch .. satellite, build .. base, expand ..
        base|arsenal|fleet, rotate .. {force}, rush .. {force}, airlift .. {force}, order .. {force} to, draft .. reservist,
        recruit .. fighter|soldier, enlist, encamp, dig in, moor, sail .. strait|sea, tank roll, convoy of tank, show of
        force, muscle, military build-up, military buildup, increase .. presence|readiness|patrol, step up .. patrol|security,
        tighten .. security, guard .. border, arm itself, prepare .. troop|force|army
    """),
    "COERCE": phrases("""
        arrest, arrest of, order arrest, detain, detention, apprehend, imprison, jail, take into custody, custody, sentence,
        sentence .. to, hold .. prisoner|captive, seize .. {assets}, confiscate, confiscation, impound, deport, deportation,
        expel .. people|migrant|citizen|journalist|foreigner|refugee, evict, evict .. from, exile, ban, ban .. from, outlaw,
        prohibit, bar .. from, impose .. {regime}|curfew|law|restriction|limit, impose, curfew, martial law, declare ..
        {regime}|law, state of emergency|siege, censor, block .. access|website|site|internet, hack, hacker, cyberattack,
        cyber attack, hoax, raid, crack down, crackdown, suppress, repress, disperse, tear gas, water cannon, round up, search
        .. house|home|office, demolish, demolish .. home|house, bulldoze, shut down, shut, close ..
        newspaper|station|office|school, dissolve, restrict, prolong .. {burden}, extend .. {burden}, close ..
        {territory}|border|crossing, force .. to land|leave|close, suspend ..
        constitution|newspaper|publication|parliament|license, order .. close|suspend|halt|arrest|detention|wait|leave, issue
        .. warrant, forbid, extort, harass, strip .. of citizenship, fire .. employee|worker, sack, dismiss ..
        minister|government, freeze .. asset, house arrest, nab, capture .. suspect|member|leader, stop and search, conscript,
        quarantine, persecute, purge, intercept, lock up, fine, execute .. warrant, extend .. detention|curfew, break up ..
        protest|demonstration, put .. house arrest, place .. arrest, under arrest, make arrest, incommunicado, gag, wiretap,
        tow, ransack, vandalize, vandalise, remand, charge .. jail, years in prison|jail, prison sentence|term, death
        sentence, condemn .. death, hand .. sentence, handcuff, catch, stop .. vessel|ship|car, board .. ship|vessel|tanker,
        take .. into custody, hold .. in custody|detention, hold .. suspect, expropriate, nationalize, nationalise, seize ..
        vessel|ship|drug|weapon|passport|document|cash, suspend .. judge|official|newspaper|broadcaster|right, ban ..
        newspaper|party|group|rally|protest|book|website|broadcast, fine .. million, declare .. martial law|state of
        emergency|curfew, extend .. emergency, impose .. curfew|censorship|lockdown|restriction|martial law|emergency, police
        .. disperse|fire tear, fire tear gas, baton, truncheon, use force, break up, forcibly, forced, displace, relocate,
        raze, tear down, cordon, jam, phish, malware, ransomware, hack into, breach .. network, spy on, espionage, surveil,
        intern, repatriate forcibly, put behind bar, lock out, disconnect, cut .. internet|electricity|water, remove .. from
        office|post, dismiss .. official, strip, revoke .. citizenship|passport, bar .. from leaving|running, close down,
        shutter
    """),
    "ASSAULT": phrases("""
        attack, attack on|against, launch .. {assault}, carry out .. {assault}, conduct .. {assault}, kill, kill ..
        people|soldier|civilian|member, murder, slay, bomb, bombing, bombard, shell, shelling, shoot, shoot at|dead|down, gun
        down, open fire, fire .. {assault}|at|on, fire rocket|missile, wound, injure, maim, torture, rape, beat, behead,
        execute, hang, massacre, slaughter, abduct, abduction, kidnap, take hostage, hold hostage, hostage, assassinate,
        assassination, attempt to assassinate, poison, invade, invasion, occupy, occupation, overrun, capture .. {territory},
        seize .. {territory}|control, seize control, take control, storm, ambush, clash, clash with, fight, fighting, battle,
        offensive on|against, air strike, airstrike, missile strike, drone strike, suicide bomb, suicide bomber, car bomb,
        explosive, explosion, blow up, detonate, destroy, burn down, torch, set fire, violate .. ceasefire|cease-fire|truce,
        breach .. ceasefire, ceasefire violation, offensive, raid .. village|camp|base, cyber .. attack|warfare, hit .. with,
        target .. {assault}, human shield, crucify, mutilate, ethnic cleanse, genocide, stab, ram, pillage, loot, besiege, lay
        siege, blockade, impose .. blockade, naval blockade, push out, drive out, die in .. captivity|custody, take over,
        hijack, mortar, rocket, airstrikes, annex, gas .. civilian, chemical attack, conquer, overthrow, topple, oust, coup,
        strike .. target|position|base|village|convoy, bloodshed, armed attack, mine, landmine, wipe out, sink, use .. weapon,
        beat up, bludgeon, decapitate, pound, strafe, exchange .. fire, gunfire, lynch, hack to death, beat to death, burn
        alive, claim .. life|responsibility, leave .. dead, cost .. life, casualty, martyr, knife, slash, strangle, choke,
        molest, sexual abuse|assault, mistreat, brutalize, brutalise, drop bomb|barrel, barrel bomb, crash into, ram into,
        open fire on, return fire, trade fire, firefight, gun battle, skirmish, push into, advance on, march into, cross into,
        enter .. territory|village, incursion, fire .. shot|shell|rocket|missile|mortar|bullet, retake, recapture, liberate,
        take .. town|city|village|base, gain control, wrest, encircle, shoot and kill, gas, sniper, militant attack, terrorist
        attack, terror attack, suicide attack, suicide bombing, roadside bomb, bomb attack, grenade, raze .. village, snatch,
        seize .. hostage, hold .. hostage, hold .. ransom, hijack .. plane|ship, pirate, torpedo .. ship, down ..
        plane|jet|helicopter, drone, dead in attack, victim of, deadly, violation of ceasefire|truce|cease-fire, resume ..
        fighting|war|{assault}, declare war, wage war, military operation|offensive|action|strike|campaign, ground offensive
    """),
}
