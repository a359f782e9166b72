"""English: how reliably a word attributes in a frame, and what features of a clause add or take away.

Counted and fitted on the training split of PolNeAR. Grades are parted by strokes: attributes in at least 80, 65, 50, 38, 28,
20, 10 per cent of its occurrences in that frame, or less. The frame `*` stands for all frames together.
"""

from collections.abc import Mapping

from travaux.languages.reporting import graded

COUNTED: Mapping[str, Mapping[str, int]] = {
    "adj *": graded("""
         | hopeful wary | confident worried supportive devoted enamored adamant convinced cynical frustrated leery sick
        unified upbeat upset vocal | eager skeptical optimistic glad nervous shocked outspoken | critical concerned aware
        happy reluctant unaware impressed unhappy appreciative divided honest keen sensitive sympathetic uncertain undecided
        uneasy vague | willing quick interested free proud angry guilty satisfied comfortable pleased | sure open careful
        certain clear surprised about aggressive busy determined inclined bent emblematic full loyal shy enthusiastic serious
    """),
    "adj about": graded("""
         | hopeful upbeat vocal | worried nervous | happy | concerned skeptical angry more serious enthusiastic optimistic
    """),
    "adj at": graded(" |  |  |  | angry"),
    "adj clause": graded("""
         | adamant convinced unaware upset | hopeful aware concerned glad optimistic worried | confident certain | surprised
        shocked |  | sure
    """),
    "adj in": graded(" | confident |  |  |  | interested | aggressive"),
    "adj of": graded("""
         | wary | critical supportive enamored sick | skeptical | appreciative dismissive | aware proud | emblematic unaware
        full
    """),
    "adj on": graded(" |  | unified |  | divided | bent"),
    "adj to": graded("""
         |  | devoted | eager guilty | reluctant excited immune sympathetic | willing quick free careful happy | open certain
        about determined inclined sure loyal proud
    """),
    "adj wh": graded(" |  |  | sure"),
    "adj with": graded(" |  |  | pleased | comfortable concerned satisfied unhappy"),
    "adv *": graded("""
         |  | jokingly pointedly accidentally | reportedly happily boldly | repeatedly widely openly acutely unanimously |
        also since privately frequently originally enthusiastically squarely | often recently once increasingly previously
        publicly strongly specifically fully formally initially barely suddenly completely famously consistently evenly both
        sharply forcefully loudly similarly actively mainly abruptly hopefully normally way simultaneously subsequently
        constantly decisively instantly live solely candidly derisively falsely half periodically extensively keenly promptly
    """),
    "adv around": graded("""
         |  | jokingly pointedly accidentally | reportedly happily boldly | repeatedly widely openly acutely unanimously |
        also since privately frequently originally enthusiastically squarely | often recently once increasingly previously
        publicly strongly specifically fully formally initially barely suddenly completely famously consistently evenly both
        sharply forcefully loudly similarly actively mainly abruptly hopefully normally way simultaneously subsequently
        constantly decisively instantly live solely candidly derisively falsely half periodically extensively keenly promptly
    """),
    "noun *": graded("""
         |  | doubt assertion chant joke silence vow | suggestion complaint speculation understanding disagreement insistence
        admission denunciation reluctance alarm architect blame condemnation query rant testimonial | criticism concern
        statement hope promise favor mention announcement opinion belief defense desire consensus estimate rejection
        disclosure footage recognition feeling inclination assumption conclusion defender faith passion secret zeal | question
        call claim opposition talk sense argument remark reference allegation enthusiasm assessment confidence advice anxiety
        critic note pledge praise thought allegiance apology insult respect unwillingness backlash hint length preview ruling
        theory embrace reversal | support attack plan decision comment supporter case view report idea request endorsement
        proposal sign story interest message word fear agreement conversation discussion look stance commitment notion
        accusation detail goal lawsuit refusal advocate critique answer vision protest turn controversy proponent description
        perception testimony attitude declaration distinction glimpse intention light measure memory mood outrage revelation
        update cry explanation flurry indictment projection scrutiny surprise admiration bulwark dispute impression protection
        strain surrogate thinking worry contention discomfort fondness fury implication intent method pain pitch quote rumor
        disappointment dislike down expression jabbed narrative portrayal preference reply respondent sight tip tsunami
        wednesday writer
    """),
    "noun about": graded("""
         | joke testimonial view | doubt message anxiety word attitude note | concern talk detail conversation report speech
        announcement answer criticism feeling length mood news point post public testimony | question comment statement remark
        claim fear language speculation way | story debate | information discussion argument decision response
    """),
    "noun against": graded(" |  | turn |  | attack broadside protest speech stance | campaign lawsuit | case action bulwark"),
    "noun as": graded(" |  |  |  | reputation |  | attack"),
    "noun clause": graded("""
        complaint | statement agreement remark speculation | suggestion assertion confidence doubt admission recognition |
        claim concern case hope belief sense assumption insistence advice assurance attack commitment conclusion contention
        interview moment | argument allegation fear debate announcement charge criticism implication point question revelation
        surprise warning | idea sign perception time narrative rumor | evidence notion accusation report news reminder
    """),
    "noun for": graded("""
         |  | praise passion | apology | call proposal enthusiasm idea | advocate criticism respect hope word | support
        request case line concern fight strategy vision push question appeal demand ballot fondness
    """),
    "noun in": graded(" |  |  |  | faith | interest"),
    "noun of": graded("""
         |  | critic denunciation assertion | rejection chant footage understanding architect condemnation defender secret |
        criticism favor mention hope defense opinion accusation announcement discussion disclosure statement | supporter
        endorsement view story message critique assessment talk proponent allegation preview embrace | support sign idea sense
        question fear appearance strategy flurry light memory news promise coverage degree perception search advocate
        appointment approval fan hint protest strain approach glimpse indictment passage step
    """),
    "noun on": graded("""
         |  | opinion consensus ruling | criticism thought | idea insistence intent jabbed letter poll runner sight | attack
        decision statement | position focus debate comment information report remark article proposal rhetoric case testimony
        voice
    """),
    "noun over": graded("""
         |  |  |  | criticism attack disagreement dispute frustration outrage |  | debate controversy question
    """),
    "noun to": graded("""
         |  |  | promise inclination reluctance | opposition reference desire pledge call allegiance claim counter hope look
        resolve respondent tribute zeal | plan decision unwillingness | response proposal refusal request inability return
        move strategy up determination agreement intention
    """),
    "noun toward": graded(" |  |  |  | feeling"),
    "prep *": graded(" | accord"),
    "prep around": graded(" | accord"),
    "verb *": graded("""
        note vow | say suggest argue acknowledge indicate wonder caution lament foresee heap vouch bemoan mull | accuse expect
        criticize urge announce cite point claim explain express question decline promise warn refuse dismiss blast insist
        denounce recall slam tout state predict conclude emphasize credit characterize voice hope complain reiterate stress
        concede liken decry hail hint label joke retweete balk criticise lash rebut bill brag acquiesce reprimand exhort
        invalidate prescribe scold commend forecast harangue morph nullify pin posture ridicule bore concur disregard hesitate
        opine replay satirize | ask show tell describe report seem mention blame praise propose declare agree hop reveal
        portray list reject highlight thank order mock fear worry remember estimate deem reference comment allege applaud
        assert boast quote signal chide imply assail pitch rail inform lambast suspect remark disagree forget recount savage
        contend insult jab speculate clarify judge side witness herald deride overstate peg pronounce allude contemplate
        document spell evince laud relish critique dare thrill cajole castigate impugn rebrande revile smear strive trip
        append bludgeon chime fault impassione marvel miff sanction stag vent dawn ding embitter empathize muse posit puzzle
        reckon refute tussle | call endorse think seek add write attack defend believe oppose talk discuss respond refer tweet
        admit recognize confirm condemn remind prefer threaten echo request advocate demand congratulate assure disclose rule
        convince regard sound outline display brush apologize imagine interpret realize rebuke dispute rebuff single boo
        articulate title coin doubt dub proclaim recite pound deflect reaffirm trumpet chastise envision downplay hijack
        illustrate poke pride sketch preach bank foreshadow mystify propound publicize ratify taunt arise author glue reframe
        size veto backpedal bigote chronicle cle coach confide deplore deregulate despise devise dismay excoriate exemplify
        fixate flash foretell gleam grouse hew inveigh nod picket piss pummel query renowne rescind scoff sow specify
        supervise surmise terrify thunder | see know find want offer cast appear back consider address pledge challenge view
        plan name decide encourage post identify charge deny nominate issue present press persuade like promote learn feel
        determine answer devote attribute intend appoint paint repeat distance enjoy underscore project email invoke approve
        frame position knock care love contrast recommend experience detail prohibit renew rip sentence perceive protest
        resist counter broadcast circulate contradict float rattle guess pump disavow pivot plead justify notice sink hate
        conflate enforce spar forward caricature deepen explore revere slide craft designate extoll hat mandate mince reply
        sense shout sum zero regret renounce revise revisit anticipate berate spotlight tick bristle churn cop cry flirt
        horrify misstate needle nickname parrot pore profile shy spy sting ting tolerate whack | support speak release vote
        continue push require deliver focus look allow hit pass file compare share lay sign throw choose launch favor hire
        accept block introduce embrace publish invite aim advise struggle understand reflect welcome count ignore demonstrate
        debate split sue expose prosecute design define align roll rank pressure restrict attempt trade assume lobby negotiate
        reverse champion shut distinguish unveil authorize lend weigh double empower command touch sponsor withhold cheer
        employ figure dress withdraw cement shed testify erupt guarantee poll react surprise trace boycott line mount dedicate
        jump record spot opt plot sing permit rat bash beg pile shrug uncover whip calculate center monitor trash woo affirm
        crown grapple differ utter dislike bet compromise forgive fundraise hurl spearhead wield admire assess betray
        commission deadlocke laugh reassure reconsider render repudiate root swear toss trend wish administer court dictate
        mirror modify overlook pander polarize correct defy disparage eye forbid mind mix moderate pause polish politicize
        presume profess punctuate refrain brand evaluate lecture mislead observe plant pounce spray undo alert breach consume
        dwell gravitate lob pen renegotiate reprise squabble stifle belittle blare crave crystallize eschew fling flop implore
        overrule quash rename riff tarnish transition trouble unload warm | be have make take win use do get put give raise
        hold lead spend leave come go bring pay turn keep need accord work lose run send help face receive provide try draw
        build play include follow begin set join kill base serve end create enter meet force change move start conduct prevent
        elect beat mean stop carry increase represent cut earn ban expand reach return remain tie pick break sell fight
        involve bear drive open shift gain prompt campaign watch defeat head attend grow trail place hear protect rise stand
        fall buy visit close fire target treat fail schedule cover host live reduce register cause pull sit become drop shoot
        remove secure let prepare link control capture dominate interview rally celebrate avoid replace donate catch limit
        extend maintain mark pursue cost happen suspend divide air bar deal gather relate commit award boost contain fund
        organize save eliminate emerge read engage own direct strike lock wear found generate impose score attract fill obtain
        prove hurt shake arrive produce walk collect die survey undermine feature flee manage improve elevate finish invest
        stay violate adopt benefit establish pose step trust handle select achieve clinch connect teach test wait deport rely
        seize spread contribute grab investigate ensure hand lean lift stick compete propel bind perform act assign confront
        deploy tend travel affect develop poise unite battle form fuel update draft suppose approach exist hack honor tap
        garner lack abandon complete fly land purchase trump discover grant inject miss associate sweep classify deserve match
        settle shape succeed switch transform apply cross instruct listen participate punch convert pour solidify surround
        crush dispatch retire steal steer survive advance damage exploit hammer interrupt marry oversee punish review suffer
        track appeal broker check influence resonate separate anger greet lie restore result stir unify wave search transfer
        translate disqualify retain rig convict delay free preserve resign stake stretch surpass trounce waste arrest bias
        bury clash combat combine enable finance guide mishandle overtake reserve seal strengthen bolster exceed fit leak
        range tighten widen alienate burn cancel cap coordinate crack depend halt mobilize rebuild top arm await date delete
        destroy detain distribute revive submit tip unleash arrange blow eat fix flip insert intensify light scramble solicit
        swing accompany brief incite loom narrow owe recruit repeal stem trigger upset borrow capitalize caucus curb discredit
        dole drag facilitate funnel govern hide overcome pit surge sway tax thrust vet accomplish acquire affiliate appreciate
        broaden contest deprive educate encounter freeze galvanize harm implement inspire legalize lure mire pack practice rid
        shock slip study train wound amount assist compel couple derail diminish divert dump ease escalate feed kick lower
        rush shore slow spur stack total accelerate access activate balance chair confuse disrupt last navigate occur rack
        reclaim rein rent resolve risk rouse seat slap thwart wrap account amass clear concern contact crisscross crowd dig
        enact flood foster fulfill graduate hang headline lag leverage postpone reopen respect round televise upend wag afford
        belong brace bruise carve consult convene dip dismantle distract escape fan level matter proceed rescue resemble
        resettle rub shrink spark subject tackle undercut yield assault attach best bomb collapse compile complicate deter
        edge endure examine execute injure march occupy overturn redact relocate shield showcase slash squeeze stall vie wipe
        wrest assemble coalesce consolidate defer depict descend detect differentiate embed enshrine exit indict market
        measure motivate operate outsource pepper provoke quit ramp regain reward star stump task transport underestimate
        usher victimize advertise age amplify average crash discourage eclipse frustrate guard hitch import integrate isolate
        license linger mourn near net outsize overshadow power precede presumptive prevail process ratchet reinstate sharpen
        skip smile spill sustain tear value alter buck compose concentrate confer drink drum energize gun hone huddle minimize
        murder park reform resurrect slat soften stoke terminate unravel upgrade yank accumulate adapt aid alarm allocate
        bother bully certify comply confine decrease entitle expire fare gild graft groundbreake heed intervene perspire
        plaster predicate price prolong ravage redirect reinforce rest ring screen skew tempt unfold adjust allot ally bolt
        calm communicate culminate debunk dent dodge doom embarrass embody enlist eradicate escort exchange exempt extract
        finalize flow impact litter manufacture obscure offset orchestrate oust outnumber overhaul plow preside print
        prioritize race reap recover sail scuttle shatter shun suit supplement supply swarm tack vary vault warrant animate
        anoint bankroll barnstorm click conflict dampen dial disassociate download edit eke endear enrich erase exaggerate
        field fold grasp grind heighten install invent neglect outweigh pende pop qualify reel regulate revamp roil rotate
        sacrifice sandwich scale scar shelter skirt solve steel store summon swamp tally team trample transcend trap undergo
        weaken whittle abide affix analyze auction billionaire bookend bus can catapult cheat climb correspond could curtail
        derive disband distort fade foment forge formulate heal imprison infect instal locate log misrepresent muster mute
        neighbor number outpace parade part penalize phase prop radicalize ram rap republish reside ride rile rival sag scream
        sew shove snap soar steady subpoena surrender swallow validate abolish amend anchor batter bilk bite boot buoy burrow
        choke collaborate constitute couch cripple cruise crumple crunch cure default defund deposit dispel displace dog drown
        endanger engineer entangle erect erode eviscerate exercise extradite film flank fulfil function ground hamper harden
        hover hug immigrate impress infiltrate inflict infuse insure irritate jail jolt lodge maneuver meander misjudge nudge
        obstruct overrepresente peak please pray protract quell quintuple rankle renovate reshape revitalize rock route shop
        sip skywrite spike sprawl station stock stream strew stumble swell tamp thump tower tweak upload volunteer wan absorb
        aggravate allay aspire assuage automate bail bath beam bid blacklist blunt boil book bounce breathe cascade cater cede
        chat chip clock clutch color commemorate compensate comprise cooperate crumble depart depose dethrone devolve
        disappear dredge entice evoke exact excuse explode export fracke gear gut hash hasten hunt imperil inherit inoculate
        intimidate inundate jeopardize labor liberate magnify map message nationalize naturalize obligate originate outperform
        pan piece plummet plunder rebound recast replicate reverberate revolt roar scatter scorn scrap scrutinize shell shin
        shuffle sideline skewer snatch soak specialize speed splash spring stage stimulate strip structure tee tilt topple
        transfix triple underlie vanquish veer vex waive wind word wrestle yell absolute acclimate accommodate annex annoy
        antagonize apprehend authenticate avert baffle bag bedevil beget bestow blanket bless bold brave buffer bundle burden
        burst buttonhole bypass cannibalize chalk channel charm chase clamor clobber coincide condense consist console cope
        corral costume cramp curry cycle dance decamp deceive decouple defraud defunde destabilize devastate diagnose dilute
        disallow discriminate disturb down drape dwindle elaborate elicit elude embroil empt encompass enhance entail entrust
        equate espouse evacuate evidence evolve exacerbate excite exile expend extricate fend flare fleece flock flunk fool
        forsake furnish gaze gnash grace grip harass hearten hedge hoax hook idolize immerse impound incur inflame infringe
        ingratiate initiate inspect invade jockey knit lease libel lick litigate loan lug lull man mar mask mass merge midwife
        mine mingle misconstrue mistake mitigate necessarily nurse offend overstep overthrow pave perjure photograph pioneer
        plunge pocket police premise preview prim punt purge purport quarantine raid railroad reallocate reappointe recede
        redeploy refinance refocus refund rejoin renominate repair reroute restructure rethink retweet rewrite rout sabotage
        satisfy scoop sexte shepherd ship shorten simmer slay slit slog smooth spin splinter stamp stampede stomach straight
        strain stymie subscribe subtract surmount tease tether thread thrive tone trawl trick tsk tuck undertake unearth
        unread unseat uphold wad wake will winnow wring writ yoke zip
    """),
    "verb about": graded("""
         | speak brag press joke fight muse post report | talk ask complain open | say think write feel boast warn change
        speculate | care worry lie | know learn question tell | be interview make hear
    """),
    "verb against": graded("""
         |  | warn come argue | rail campaign be defend caution make | vote speak turn push cast judge rule | decide | go
    """),
    "verb among": graded(" |  | count"),
    "verb as": graded("""
         | report note dismiss label position | describe portray cite point frame quote reveal pitch praise acknowledge bill
        denounce hail savage | cast regard criticize defend tout interpret lambast remember | see know refer view list paint
        characterize name say attack hire accept claim comment decide intend learn mark nominate wave write | identify present
        mention look keep perceive pick put | take go speak treat have count define expect introduce offer
    """),
    "verb at": graded("""
         |  | hint balk lash ask |  | take point advocate boo fear marvel poke prosecute rail sing | talk | aim have tell fire
        remain show land
    """),
    "verb behind": graded(" |  | line | throw |  |  | rally get"),
    "verb between": graded(" |  |  |  | catch |  | split"),
    "verb by": graded(" |  | conclude | argue | respond stand go back continue open provide shut tell |  | begin follow show"),
    "verb clause": graded("""
        say argue note add acknowledge point warn write predict assert hope concede emphasize confirm contend boast caution
        joke signal order adopt counter dawn lament posit rebut sense vow | tell suggest find report claim insist announce
        indicate admit agree reveal declare state conclude explain learn worry convince recognize allege complain deny
        estimate promise demonstrate respond demand pledge remark remind suspect charge recall speculate calculate clarify
        express go hint notice propose recommend | show hop fear tweet imply assure ask appear determine maintain realize
        imagine allow call guess doubt forget rule stress inform anticipate describe post reiterate choose cut figure forecast
        hold illustrate knock move offer pretend reply resist underscore | believe know seem assume discover mention testify
        wish cite continue pump require share | think feel decide want expect accept bet highlight prefer address advise
        attempt attract avoid break click consider create deprive emerge endorse grow mark need pick push put reflect remain
        renovate request risk schedule seek send stop uncover wear | hear remember watch become end keep presumptive | be make
        see prove understand turn leave give take use win | help mean let have ensure get
    """),
    "verb for": graded("""
         | criticize blast vouch | call praise attack hop slam chide credit disclose rail recognize voice | know blame ask
        push advocate apologize thank hit argue sue cheer claim feel mock rip | campaign congratulate berate cry demand dress
        express jab laud point rule | vote cast say take press celebrate declare root | look brace give nominate support face
        fall mean stump vie comment see fundraise investigate
    """),
    "verb for to": graded("call | push |  | press |  | wait"),
    "verb from": graded(" |  |  | distance | seek | prohibit | refrain say resign"),
    "verb front": graded("""
         | say report find announce reveal warn | tell write show add note indicate predict | confirm declare shoot rule sound
        surmise | argue insist suggest | believe continue start | think come decide give hold know lead let oppose spend use
        want
    """),
    "verb in": graded("""
         |  | boast foresee impassione | deny | seek | believe argue | engage show join describe lay oppose continue announce
        hire praise accuse decline expect invoke question recall suggest
    """),
    "verb ing": graded("""
         |  | report propose say suggest rule endorse | show leave describe mention | support see oppose | spend include
        remember | begin consider keep end continue stop
    """),
    "verb like": graded(" |  |  | seem | do | look"),
    "verb modifier": graded("""
         |  | decry dismiss | announce | renew |  | call describe support expand oppose use endorse seem sign trade await
        favor mount move ting
    """),
    "verb object": graded("""
         | express note stress bemoan | endorse announce cite question propose denounce mock tout repeat emphasize reiterate
        decry outline lament recount rebut retweete assail state justify deride document herald preach disregard mull refute
        replay satirize size vow | defend criticize oppose discuss praise mention reject issue dismiss highlight blast slam
        echo explain recall acknowledge confirm prefer remind voice applaud point disclose restrict deem detail predict
        remember recommend recite withdraw witness brush dispute broadcast concede contemplate insult bash decline reaffirm
        single boo extoll foreshadow interpret pronounce ratify ridicule taunt tick trend trumpet | offer back attack say
        tweet blame claim introduce post condemn report reveal declare expose thank publish promise invoke list reference
        email suggest approve fear signal disavow unveil credit display hail resist talk withhold downplay hammer label
        articulate explore hate allege circulate clarify illustrate mandate publicize rebuke renounce revise shrug submit
        append float indicate pump refuse spotlight veto afford author belittle blare brand chronicle crave criticise
        deregulate devise discount envision eschew evaluate evince fling grieve impugn invalidate line merit mislead overrule
        prescribe reassess recalibrate rename renegotiate reprimand reprise shelve shout smear sow specify sum swear symbolize
        title | support call show release describe address seek want embrace share lay favor write sign deny promote answer
        name identify believe recognize expect underscore like feel project congratulate experience admit advocate exploit
        walk contradict rip affirm authorize sponsor assert rule argue attribute chide craft sound cheer hat rattle rebuff
        repudiate revisit spot agree betray breach doubt dub eye hop insert judge misstate perceive politicize pound regret
        render seem utter | see ask tell accuse deliver push pass accept challenge block know reach launch consider view
        understand ignore target nominate present file read compare celebrate mark portray welcome enjoy demand establish
        charge order pledge appoint fire review roll award grant learn sue love air champion request decide monitor convince
        knock mount threaten quote renew trade commit count examine prohibit unleash protest underestimate wag amplify
        characterize discredit distribute dislike enact moderate rank reinstate solicit admire compile defy enforce escalate
        mourn record reserve slash spearhead assess care coin contest correct crown deflect disparage dump govern mirror quash
        refer risk rush savage slap tarnish trash undo worry
    """),
    "verb object about": graded(" | post |  | ask tell care change question |  | interview | say"),
    "verb object against": graded(" |  |  | defend | cast warn | file"),
    "verb object around": graded(" |  |  |  | position"),
    "verb object as": graded("""
        cite dismiss defend quote praise | describe characterize list frame pitch position denounce hail mention reference
        regard savage sign | see cast portray name criticize distinguish | view present identify paint attack tout accept hire
        mock perceive rank | choose offer cement introduce pick promote | support embrace make | enter take build have
    """),
    "verb object at": graded(" |  | expect prosecute |  | address fear pick play poke | take lay | put have tell call support"),
    "verb object behind": graded(" |  |  |  | throw"),
    "verb object by": graded(" | mention | tell |  | show argue back call explain provide shut start"),
    "verb object during": graded(" |  | tell |  | bring cast warn |  | attack"),
    "verb object for": graded("""
         | criticize thank blast attack mock | blame praise hit nominate slam endorse back call chide claim offer share
        announce assail credit declare express jab voice | support congratulate | applaud ask defend pull push sue demand mean
        press rip say see welcome | take know | cast face give
    """),
    "verb object from": graded(" |  |  | distance | prohibit seek |  | bar"),
    "verb object in": graded("""
         |  | offer deny emphasize foresee insult promise propound | endorse show describe call cite issue propose question |
        lay oppose announce invoke list express hire introduce persuade recall require suspend tout view | back | see tell
        deliver follow boost pass praise award elevate file mention report turn
    """),
    "verb object including": graded(" |  |  |  | unveil"),
    "verb object ing": graded(" |  |  |  | leave |  | spend"),
    "verb object into": graded(" |  |  |  |  | sign | bring"),
    "verb object of": graded(" | accuse |  |  | make | think | remind"),
    "verb object on": graded("""
         | blame criticize | announce air blast name | cast call show | post challenge include press pressure pride share shed
        sue | advise hit address | put endorse focus give defend
    """),
    "verb object over": graded(" |  | attack |  | challenge take | favor spend sue | support"),
    "verb object since": graded(" |  | enjoy |  | see"),
    "verb object small": graded(" |  | show | tell"),
    "verb object to": graded("""
         | urge liken defend warn | ask order challenge nominate characterize describe tweet | encourage attribute appoint
        press hire discuss advise announce name point propose | tell persuade compare devote request welcome authorize credit
        endorse expect express lay lend lobby sentence | push offer deliver pledge like say | require tie turn invite draw pay
        call instruct pressure see deny elevate increase link reduce throw prefer show
    """),
    "verb object with": graded("""
         | show | charge find announce credit describe distinguish list | send | contrast call conflate see start | take align
        | discuss use
    """),
    "verb object+": graded("""
        cite | describe accuse criticize blast slam recall credit promise liken | call ask urge blame praise portray name
        dismiss thank order propose nominate list characterize reference attribute quote pitch regard criticise foresee heap
        label lambast pronounce | show announce mention express report tout charge reject congratulate highlight appoint frame
        position question warn hail applaud chide decry voice count disclose jab negotiate perceive rank savage | see cast
        endorse attack tell defend encourage view challenge persuade compare advise paint denounce devote mock condemn knock
        contrast deem request demand distinguish point underscore experience note prohibit acknowledge assail enjoy pound
        rebuke reiterate roll advocate authorize brush chastise conflate deepen deflect dub employ fear float forward herald
        hop inform insult needle peg poke poll pride prove refuse reprimand rule sentence sketch sound spell suggest trumpet
        witness | offer hit address oppose hire sign file discuss post present press identify promote welcome claim issue
        pledge answer distance pressure expect lend remind expose coin confront decide display emphasize enforce land project
        reflect renew resist reverse shed trash | support find push release require deliver lay throw launch back include pass
        say seek block share start want write begin choose deny invite embrace introduce bar consider tweet accept cover air
        sue suspend declare focus interview invoke mark debate demonstrate ignore like publish think elect empower explain
        instruct link shut draft email trade understand go mean register rip trust unleash approve boycott cement convene
        lobby prosecute
    """),
    "verb of": graded("""
         | warn inform complain | accuse speak assure boast learn | disapprove | talk ask | think rid approve suspect | be
        convict come consist die
    """),
    "verb on": graded("""
         |  | sound | comment agree push split press | focus weigh double cast touch continue bank challenge align deadlocke
        fixate flop linger pressure pride prosecute shed spy sue testify | hit stand center criticize | call put seize reflect
        advise count insist brief show blame include remain zero dwell expand cheer differ
    """),
    "verb over": graded(" |  | attack spar | divide | rise |  | be challenge clash hang spend"),
    "verb parenthesis": graded("""
        note explain | say add write conclude predict | report | argue tell | call support | know think mean | believe
    """),
    "verb participle": graded("""
         |  | announce reject | deem oppose |  | provide title put | know see identify consider accuse approve back favor pass
        seize
    """),
    "verb passive": graded("""
         |  | report support echo approve claim reject boo revere argue condemn denounce endorse revile | announce confirm
        mention deem feature | consider post request author deride dislike feel lambast pass plan rebuff retweete state talk
        tell underscore | name disclose introduce meet back sign attack present share | see know release fire view criticize
        declare file trust adopt attribute deny ignore write describe hit list nominate sentence show target defeat discover
        dismiss expect greet identify interpret remember
    """),
    "verb passive clause": graded("say | report reveal |  | tell | see"),
    "verb passive ing": graded(" |  | show |  | see hear"),
    "verb passive to": graded("""
         | expect say show | ask | mean intend require invite choose think | favor persuade want | design know permit |
        schedule set allow bind
    """),
    "verb passive wh": graded("ask"),
    "verb passive+": graded("""
         |  | know charge criticize accuse describe recognize portray remember | see assure deem mention press regard show |
        consider ask view declare align nominate announce argue blame celebrate expect forgive intend nickname plan shock
        single warn | call split attribute divide hire identify sentence target | name count find list report aim meet
    """),
    "verb past": graded(" |  |  |  |  | look"),
    "verb relative": graded("""
         |  | rebuff | expect repeat |  | want say know | like vote hop seek seem care envision offer propose
    """),
    "verb small": graded(" | note | say call | find consider declare | show allow expect hop know suggest tell |  | be see"),
    "verb to": graded("""
        vow | decline urge promise liken warn | expect seem ask refuse call threaten aim prefer claim love forget hesitate |
        appear seek pledge point look decide agree hop like encourage say vote order nominate plead acquiesce consider plot
        demand lobby strive | want plan respond refer tell push offer devote challenge advise appoint allude request throw
        discuss opt argue characterize cle confirm declare emphasize estimate express focus gravitate hew implore nod perceive
        trust tweet | require struggle mean stick pivot hope hire press propose admit determine announce learn project reply |
        try continue allow turn make compare intend attempt choose design invite persuade schedule know manage do draw prove
        commit show elect pay authorize deliver scramble figure find see switch compel pressure sentence dedicate deny elevate
        permit report welcome attract believe reduce sign favor pander think
    """),
    "verb upon": graded(" | remark"),
    "verb wh": graded("""
        question | ask explain wonder discuss describe call note address argue define hop joke outline state | say tell recall
        report | understand make remind reveal convince lay mock ponder reiterate remember suggest use | know show decide
        figure highlight announce change crystallize guess hear remain | determine believe consider want | see think | be do
    """),
    "verb with": graded("""
         |  | chime concur reckon thrill | show side disagree find empathize send | agree identify call confront credit jump
        list open pivot react | charge begin contrast | take start align provide grapple respond set discuss say use check
        greet see
    """),
}

# fmt: off
WEIGHTS: Mapping[str, float] = {
    "bias": -1.23, "dep ROOT": 0.48, "dep acl": 0.06, "dep acomp": 0.83, "dep advcl": 0.38, "dep advmod": -0.05,
    "dep amod": 0.63, "dep appos": -0.77, "dep ccomp": -0.53, "dep conj": 0.38, "dep csubj": -0.25, "dep dep": 0.93,
    "dep dobj": 0.22, "dep nmod": -0.62, "dep npadvmod": -0.88, "dep nsubj": 0.37, "dep nsubjpass": 0.28, "dep oprd": -0.89,
    "dep parataxis": 0.42, "dep pcomp": -0.13, "dep pobj": 0.06, "dep prep": -1.4, "dep relcl": 0.24, "dep xcomp": 0.17,
    "depth 0": 0.72, "depth 1": -0.88, "depth 2": -1.08, "form DT": -0.09, "form IN": -0.87, "form JJ": -0.67,
    "form JJR": -1.07, "form JJS": -1.71, "form NNP": -0.99, "form NNPS": 0.23, "form RB": 0.47, "form RBR": 0.52,
    "form RBS": -0.66, "form RP": 0.37, "form TO": -0.61, "form VB": -0.56, "form VB ca": -0.84, "form VB can": -0.18,
    "form VB could": -0.49, "form VB did": 0.18, "form VB do": 0.16, "form VB does": 0.78, "form VB may": -0.38,
    "form VB must": -0.5, "form VB should": -0.88, "form VB will": -0.32, "form VB wo": -1.33, "form VB would": -0.14,
    "form VBD": 0.36, "form VBG": 0.22, "form VBG are": 0.48, "form VBG had": -1.0, "form VBG has": 0.24,
    "form VBG have": -0.13, "form VBG is": 0.22, "form VBG to": 0.64, "form VBG was": -0.24, "form VBG were": -0.31,
    "form VBG will": 0.56, "form VBN": 0.16, "form VBN are": 0.68, "form VBN be": -0.66, "form VBN being": -0.1,
    "form VBN could": 0.46, "form VBN had": 0.2, "form VBN has": 0.19, "form VBN have": 0.69, "form VBN is": 0.78,
    "form VBN may": -0.4, "form VBN might": -0.99, "form VBN should": -1.21, "form VBN to": -0.54, "form VBN was": 0.59,
    "form VBN were": 0.73, "form VBN will": -0.36, "form VBP": 0.5, "form VBZ": 0.31, "form WRB": -0.84,
    "frame adj about": 1.49, "frame adj clause": 0.51, "frame adj for": -0.83, "frame adj from": -0.95, "frame adj of": 0.58,
    "frame adj on": 1.04, "frame adj than": -1.37, "frame adj to": -0.07, "frame adj with": 0.6, "frame adv around": -0.2,
    "frame noun about": 1.81, "frame noun across": -0.6, "frame noun after": -0.44, "frame noun against": 1.83,
    "frame noun around": 0.7, "frame noun as": -0.28, "frame noun before": 0.1, "frame noun between": -0.43,
    "frame noun by": -1.16, "frame noun clause": 1.29, "frame noun for": 0.89, "frame noun from": -1.5, "frame noun in": -1.1,
    "frame noun including": -1.31, "frame noun into": 0.87, "frame noun like": -1.2, "frame noun of": 0.53,
    "frame noun on": 1.06, "frame noun over": 1.25, "frame noun since": -0.47, "frame noun than": -0.84,
    "frame noun to": 0.84, "frame noun toward": 1.78, "frame noun under": -0.53, "frame noun with": -0.32,
    "frame prep around": 0.41, "frame verb about": 1.24, "frame verb across": -0.89, "frame verb after": -1.12,
    "frame verb against": 1.21, "frame verb among": -0.52, "frame verb around": 0.21, "frame verb as": 0.41,
    "frame verb because": -0.99, "frame verb before": -1.36, "frame verb behind": 1.21, "frame verb between": 0.34,
    "frame verb beyond": -0.09, "frame verb by": -0.15, "frame verb clause": 0.52, "frame verb despite": -1.36,
    "frame verb during": -0.85, "frame verb for": 0.66, "frame verb for to": 1.25, "frame verb from": -0.8,
    "frame verb front": -0.72, "frame verb in": -0.6, "frame verb including": -0.5, "frame verb ing": 0.73,
    "frame verb into": -0.77, "frame verb modifier": -0.63, "frame verb object": 0.5, "frame verb object about": 1.09,
    "frame verb object after": -0.76, "frame verb object against": 0.26, "frame verb object as": 1.04,
    "frame verb object at": 0.37, "frame verb object before": -0.41, "frame verb object by": -0.13,
    "frame verb object despite": -0.2, "frame verb object during": -0.16, "frame verb object for": 0.55,
    "frame verb object from": -0.22, "frame verb object in": -0.16, "frame verb object ing": 0.63,
    "frame verb object into": -0.18, "frame verb object of": 0.34, "frame verb object on": 0.15,
    "frame verb object over": 0.46, "frame verb object since": 0.22, "frame verb object through": -0.58,
    "frame verb object to": 0.42, "frame verb object with": 0.23, "frame verb object+": 0.1, "frame verb of": 0.74,
    "frame verb on": 0.27, "frame verb over": 0.6, "frame verb parenthesis": -0.14, "frame verb participle": 0.28,
    "frame verb passive": 0.53, "frame verb passive to": 0.47, "frame verb passive+": 0.07, "frame verb since": -0.85,
    "frame verb small": 0.93, "frame verb than": -0.66, "frame verb through": -0.68, "frame verb to": 0.38,
    "frame verb toward": 0.44, "frame verb under": -0.92, "frame verb until": -1.07, "frame verb wh": 0.78,
    "frame verb with": 0.1, "frame verb without": -0.84, "grade 0": 0.63, "grade 1": 0.88, "grade 2": 0.3, "grade 3": 0.16,
    "grade 4": -0.18, "grade 5": -0.33, "grade 6": -0.61, "grade 7": -1.25, "grade ?": -0.83, "kin 0": 0.92, "kin 1": 0.43,
    "kin 2": 0.35, "kin 3": 0.14, "kin 4": 0.11, "kin 5": -0.14, "kin 6": -0.43, "kin 7": -1.66, "kin ?": -0.95,
    "length 1": -1.22, "length 15": 0.45, "length 2": -0.68, "length 3": -0.56, "length 30": 0.55, "length 5": -0.16,
    "length 8": 0.15, "length 99": 0.23, "mark although": 0.45, "mark as": -0.45, "mark because": -0.63, "mark before": -0.11,
    "mark for": -0.42, "mark if": -0.32, "mark since": -0.1, "mark so": -0.33, "mark than": -0.17, "mark that": -0.7,
    "mark though": 1.05, "mark until": -0.48, "mark whether": -0.81, "mark while": 0.55, "negated": 0.16, "pos adj": 0.12,
    "pos adv": -0.2, "pos noun": -0.79, "pos prep": 0.41, "pos verb": -0.77, "pronoun content": 0.36, "question": -0.33,
    "quoted": 0.16, "source NOUN": 0.16, "source PROPN": 0.28, "source he": 0.33, "source it": -0.36, "source none": -0.36,
    "source pronoun": 0.42, "source she": 0.21, "source that": -0.71, "source this": -0.83, "source what": -0.72,
    "source which": 0.18, "source you": 0.12,
}
# fmt: on
