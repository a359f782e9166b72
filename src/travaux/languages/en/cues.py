"""English: how reliably a word attributes in a frame, counted on the training split of PolNeAR.

Grades are parted by strokes: attributes in at least 80, 65, 50, 38, 28,
20, 10 per cent of its occurrences in that frame, or less. The frame `*` stands for all frames together.
"""

from collections.abc import Mapping

from travaux.languages.reporting import graded

COUNTED: Mapping[str, Mapping[str, int]] = {
    "adj *": graded("""
         | hopeful wary | confident worried supportive devoted enamored adamant convinced cynical frustrated leery sick
        unified upbeat upset vocal | eager skeptical optimistic glad nervous shocked outspoken | critical concerned aware
        happy reluctant unaware impressed unhappy appreciative divided honest keen sensitive sympathetic uncertain undecided
        uneasy vague | willing quick interested free proud angry | sure open careful certain clear surprised
    """),
    "adj about": graded("""
         | hopeful upbeat vocal | worried nervous | happy | concerned skeptical angry more serious enthusiastic optimistic
    """),
    "adj at": graded(" |  |  |  | angry"),
    "adj clause": graded("""
         | adamant convinced unaware upset | hopeful aware concerned glad optimistic worried | confident certain | surprised
        shocked |  | sure
    """),
    "adj in": graded(" | confident |  |  |  | interested"),
    "adj of": graded(" | wary | critical supportive enamored sick | skeptical | appreciative dismissive | aware proud"),
    "adj on": graded(" |  | unified |  | divided"),
    "adj to": graded(" |  | devoted | eager guilty | reluctant excited immune sympathetic | willing quick free | open certain"),
    "adj wh": graded(" |  |  | sure"),
    "adj with": graded(" |  |  | pleased | comfortable concerned satisfied unhappy"),
    "adv *": graded("""
         |  | jokingly pointedly accidentally | reportedly happily boldly | repeatedly widely openly acutely unanimously |
        also since privately frequently originally enthusiastically | often recently once increasingly previously publicly
        strongly specifically fully formally initially barely suddenly completely famously consistently evenly both sharply
        forcefully loudly similarly actively mainly abruptly hopefully normally way
    """),
    "adv around": graded("""
         |  | jokingly pointedly accidentally | reportedly happily boldly | repeatedly widely openly acutely unanimously |
        also since privately frequently originally enthusiastically | often recently once increasingly previously publicly
        strongly specifically fully formally initially barely suddenly completely famously consistently evenly both sharply
        forcefully loudly similarly actively mainly abruptly hopefully normally way
    """),
    "noun *": graded("""
         |  | doubt assertion chant admission joke silence | complaint speculation reluctance assurance denunciation alarm
        blame testimonial | concern hope promise suggestion opinion mention belief rejection understanding footage recognition
        disagreement inclination insistence assumption defender zeal architect query rant | question criticism favor sense
        reference allegation desire defense pledge advice confidence enthusiasm note disclosure praise thought consensus
        estimate feeling embrace respect surprise theory | support attack plan decision view call statement proposal case
        claim message idea remark endorsement interest opposition story sign word stance talk agreement argument conversation
        fear discussion look announcement goal refusal accusation notion detail lawsuit critique advocate assessment turn
        critic testimony controversy protest anxiety description proponent declaration perception attitude ruling conclusion
        allegiance apology insult unwillingness distinction glimpse light method outrage projection update
    """),
    "noun about": graded("""
         | joke testimonial view | doubt message anxiety word attitude note | concern talk detail conversation report speech
        announcement answer criticism feeling length mood news point post public testimony | question comment statement remark
        claim fear language speculation way | story | information
    """),
    "noun against": graded(" |  | turn |  | attack broadside protest speech stance | campaign lawsuit | case"),
    "noun as": graded(" |  |  |  | reputation"),
    "noun clause": graded("""
        complaint | statement agreement remark speculation | suggestion assertion confidence doubt admission recognition |
        claim concern case hope belief sense assumption insistence advice assurance attack commitment conclusion contention
        interview moment | argument allegation fear debate announcement charge criticism implication point question revelation
        surprise warning | idea sign | evidence notion accusation report news reminder
    """),
    "noun for": graded("""
         |  | praise passion | apology | call proposal enthusiasm idea | advocate criticism respect | support request case
        line
    """),
    "noun in": graded(" |  |  |  | faith | interest"),
    "noun of": graded("""
         |  | critic denunciation assertion | rejection chant footage understanding architect condemnation defender secret |
        criticism favor mention hope defense opinion accusation announcement discussion disclosure statement | supporter
        endorsement view story message critique assessment talk proponent | support sign idea sense question fear appearance
        strategy
    """),
    "noun on": graded("""
         |  | opinion consensus ruling | criticism thought | idea insistence intent jabbed letter poll runner sight | attack |
        position focus debate comment information report
    """),
    "noun over": graded(" |  |  |  | criticism attack disagreement dispute frustration outrage |  | debate controversy"),
    "noun to": graded("""
         |  |  | promise inclination reluctance | opposition reference desire pledge call allegiance claim counter hope look
        resolve respondent tribute zeal | plan decision | response proposal refusal request inability return move strategy
    """),
    "noun toward": graded(" |  |  |  | feeling"),
    "noun view": graded(" |  |  | assurance |  |  | view"),
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
        sense shout sum zero regret renounce revise revisit | support speak release vote continue push require deliver focus
        look allow hit pass file compare share lay sign throw choose launch favor hire accept block introduce embrace publish
        invite aim advise struggle understand reflect welcome count ignore demonstrate debate split sue expose prosecute
        design define align roll rank pressure restrict attempt trade assume lobby negotiate reverse champion shut distinguish
        unveil authorize lend weigh double empower command touch sponsor withhold cheer employ figure dress withdraw cement
        shed testify erupt guarantee poll react surprise trace boycott line mount dedicate jump record spot opt plot sing
        permit rat bash beg pile shrug uncover whip calculate center monitor trash woo affirm crown grapple differ utter
        dislike bet compromise forgive fundraise hurl spearhead wield admire assess betray commission deadlocke laugh reassure
        reconsider render repudiate root swear toss trend wish administer court dictate mirror modify overlook pander polarize
        correct defy disparage eye forbid mind mix moderate pause polish politicize presume profess punctuate refrain | be
        have make take win use do get put give raise hold lead spend leave come go bring pay turn keep need accord work lose
        run send help face receive provide try draw build play include follow begin set join kill base serve end create enter
        meet force change move start conduct prevent elect beat mean stop carry increase represent cut earn ban expand reach
        return remain tie pick break sell fight involve bear drive open shift gain prompt campaign watch defeat head attend
        grow trail place hear protect rise stand fall buy visit close fire target treat fail schedule cover host live reduce
        register cause pull sit become drop remove secure shoot let prepare link control capture dominate interview rally
        celebrate avoid replace donate catch limit extend maintain mark pursue cost happen suspend divide air bar deal gather
        relate commit award boost contain fund organize save eliminate emerge read engage own direct strike lock wear found
        generate impose score attract fill obtain prove hurt shake arrive produce walk collect die survey undermine feature
        flee manage improve elevate finish invest stay violate adopt benefit establish pose step trust handle select achieve
        clinch connect teach test wait deport rely seize spread contribute grab investigate ensure hand lean lift stick
        compete propel bind perform act assign confront deploy tend travel affect develop poise unite battle form fuel update
        draft approach exist hack honor tap garner lack suppose abandon complete fly land purchase trump discover grant inject
        miss associate sweep classify deserve match settle shape succeed switch transform apply cross instruct listen
        participate punch convert pour solidify surround dispatch retire steal steer survive advance crush damage exploit
        hammer interrupt marry oversee punish review suffer track appeal broker check influence resonate separate anger greet
        lie restore result stir unify wave search transfer translate disqualify retain rig convict delay free preserve resign
        stake stretch surpass trounce waste arrest bias bury clash combat combine enable finance guide mishandle overtake
        reserve seal strengthen bolster exceed fit leak range tighten widen alienate burn cancel cap coordinate crack depend
        halt mobilize rebuild top arm await date delete destroy detain distribute revive submit tip unleash arrange blow eat
        fix flip insert intensify light scramble solicit swing accompany brief incite loom narrow owe recruit repeal stem
        trigger upset borrow capitalize caucus curb discredit dole drag facilitate funnel govern hide overcome pit surge sway
        tax thrust vet accomplish acquire affiliate appreciate broaden contest deprive educate encounter freeze galvanize harm
        implement inspire legalize lure mire pack practice rid shock slip study train wound amount assist compel couple derail
        diminish divert dump ease escalate feed kick lower rush shore slow spur stack total accelerate access activate balance
        chair confuse disrupt last navigate occur rack reclaim rein rent resolve risk rouse seat slap thwart wrap account
        amass clear concern contact crisscross crowd dig enact flood foster graduate hang headline lag leverage postpone
        reopen respect round televise upend wag afford belong brace bruise carve consult convene dip dismantle distract escape
        fan fulfill level matter proceed rescue resemble resettle rub shrink spark subject tackle undercut yield assault
        attach best bomb collapse compile complicate deter edge endure examine execute injure march occupy overturn redact
        relocate shield showcase slash squeeze stall vie wipe wrest assemble coalesce consolidate defer depict descend detect
        differentiate embed enshrine exit indict market measure motivate operate outsource pepper provoke quit ramp regain
        reward star stump task transport underestimate usher victimize advertise age amplify average crash discourage eclipse
        frustrate guard hitch import integrate isolate license linger mourn near net outsize overshadow power precede
        presumptive prevail process ratchet reinstate sharpen skip smile spill sustain tear value alter buck compose
        concentrate confer drink drum energize gun hone huddle minimize murder park reform resurrect slat soften stoke
        terminate unravel upgrade yank accumulate adapt aid alarm allocate bother bully certify comply confine decrease
        entitle expire fare gild graft groundbreake heed intervene perspire plaster predicate price prolong ravage redirect
        reinforce rest ring screen skew tempt unfold adjust allot ally bolt calm communicate culminate debunk dent dodge doom
        embarrass embody enlist eradicate escort exchange exempt extract finalize flow impact litter manufacture obscure
        offset orchestrate oust outnumber overhaul plow preside print prioritize race reap recover sail scuttle shatter shun
        suit supplement supply swarm tack vary vault warrant animate anoint bankroll barnstorm click conflict dampen dial
        disassociate download edit eke endear enrich erase exaggerate field fold grasp grind heighten install invent neglect
        outweigh pende pop qualify reel regulate revamp roil rotate sacrifice sandwich scale scar shelter skirt solve steel
        store summon swamp tally team trample transcend trap undergo weaken whittle
    """),
    "verb about": graded("""
         | speak brag press joke fight muse post report | talk ask complain open | say think write feel boast warn change
        speculate | care worry lie | know | be interview make
    """),
    "verb against": graded("""
         |  | warn come argue | rail campaign be defend caution make | vote speak turn push cast judge rule |  | go
    """),
    "verb among": graded(" |  | count"),
    "verb as": graded("""
         | report note dismiss label position | describe portray cite point frame quote reveal pitch praise acknowledge bill
        denounce hail savage | cast regard criticize defend tout interpret lambast remember | see know refer view list paint
        characterize name say attack hire accept claim comment decide intend learn mark nominate wave write | identify present
        mention look | take go speak treat have
    """),
    "verb at": graded("""
         |  | hint balk lash ask |  | take point advocate boo fear marvel poke prosecute rail sing |  | aim have tell fire
        remain show
    """),
    "verb behind": graded(" |  | line | throw |  |  | rally"),
    "verb between": graded(" |  |  |  | catch"),
    "verb by": graded(" |  | conclude | argue | respond stand go back continue open provide shut tell |  | begin"),
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
        renovate request risk schedule seek send stop uncover wear | hear remember watch | be make see prove understand turn |
        help mean let have ensure get
    """),
    "verb for": graded("""
         | criticize blast vouch | call praise attack hop slam chide credit disclose rail recognize voice | know blame ask
        push advocate apologize thank hit argue sue cheer claim feel mock rip | campaign congratulate berate cry demand dress
        express jab laud point rule | vote cast say take | look brace give nominate support face
    """),
    "verb for to": graded("call | push |  | press"),
    "verb from": graded(" |  |  | distance | seek"),
    "verb front": graded("""
         | say report find announce reveal warn | tell write show add note indicate predict | confirm declare rule sound
        surmise | argue insist shoot suggest | believe | think come
    """),
    "verb in": graded(" |  | boast foresee impassione | deny | seek | believe | engage show join describe lay oppose"),
    "verb ing": graded("""
         |  | report propose say suggest rule endorse | show leave describe mention | support see oppose | spend include |
        begin consider keep end continue stop
    """),
    "verb like": graded(" |  |  | seem | do | look"),
    "verb modifier": graded(" |  | decry dismiss | announce | renew |  | call describe support expand"),
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
        walk contradict rip affirm authorize sponsor assert rule | see ask tell accuse deliver push pass accept challenge
        block know reach launch consider view understand ignore target nominate present file read compare celebrate mark
        portray welcome enjoy demand establish charge order pledge appoint fire review roll award grant learn sue love air
        champion request decide monitor convince knock mount threaten quote renew trade commit count examine prohibit unleash
        protest underestimate wag amplify characterize discredit distribute
    """),
    "verb object about": graded(" | post |  | ask tell care change question |  |  | say"),
    "verb object against": graded(" |  |  | defend | cast warn"),
    "verb object around": graded(" |  |  |  | position"),
    "verb object as": graded("""
        cite dismiss defend quote praise | describe characterize list frame pitch position denounce hail mention reference
        regard savage sign | see cast portray name criticize distinguish | view present identify paint attack tout accept hire
        mock perceive rank | choose offer cement introduce pick promote
    """),
    "verb object at": graded(" |  | expect prosecute |  | address fear pick play poke | take | put have tell"),
    "verb object behind": graded(" |  |  |  | throw"),
    "verb object by": graded(" | mention | tell |  | show argue back call explain provide shut start"),
    "verb object during": graded(" |  | tell |  | bring cast warn"),
    "verb object for": graded("""
         | criticize thank blast attack mock | blame praise hit nominate slam endorse back call chide claim offer share
        announce assail credit declare express jab voice | support congratulate | applaud ask defend pull push sue demand mean
        press rip say see welcome | take | cast
    """),
    "verb object from": graded(" |  |  | distance | prohibit seek |  | bar"),
    "verb object in": graded("""
         |  | offer deny emphasize foresee insult promise propound | endorse show describe call cite issue propose question |
        lay oppose announce invoke list express hire introduce persuade recall require suspend tout view | back | see tell
        deliver
    """),
    "verb object including": graded(" |  |  |  | unveil"),
    "verb object ing": graded(" |  |  |  | leave |  | spend"),
    "verb object of": graded(" | accuse |  |  | make"),
    "verb object on": graded("""
         | blame criticize | announce air blast name | cast call show | post challenge include press pressure pride share shed
        sue | advise hit | put
    """),
    "verb object over": graded(" |  | attack |  | challenge take"),
    "verb object since": graded(" |  | enjoy |  | see"),
    "verb object small": graded(" |  | show | tell"),
    "verb object to": graded("""
         | urge liken defend warn | ask order challenge nominate characterize describe tweet | encourage attribute appoint
        press hire discuss advise announce name point propose | tell persuade compare devote request welcome authorize credit
        endorse expect express lay lend lobby sentence | push offer | require tie turn invite draw pay call instruct pressure
        see
    """),
    "verb object with": graded("""
         | show | charge find announce credit describe distinguish list | send | contrast call conflate see start | take
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
        pledge answer distance pressure expect lend remind | support find push release require deliver lay throw launch back
        include pass say seek block share start want write begin choose deny invite embrace introduce bar consider tweet
        accept cover air sue suspend declare focus interview invoke mark debate demonstrate ignore like publish think elect
        empower explain instruct link shut
    """),
    "verb of": graded(" | warn inform complain | accuse speak assure boast learn | disapprove | talk ask | think | be convict"),
    "verb on": graded("""
         |  | sound | comment agree push split press | focus weigh double cast touch continue bank challenge align deadlocke
        fixate flop linger pressure pride prosecute shed spy sue testify | hit stand | call put seize reflect advise count
        insist brief show
    """),
    "verb over": graded(" |  | attack spar | divide | rise |  | be"),
    "verb parenthesis": graded("""
        note explain | say add write conclude predict | report | argue tell | call support | know think
    """),
    "verb participle": graded(" |  | announce reject | deem oppose |  | provide title | know see"),
    "verb passive": graded("""
         |  | report support echo approve claim reject boo revere argue condemn denounce endorse revile | announce confirm
        mention deem feature | consider post request author deride dislike feel lambast pass plan rebuff retweete state talk
        tell underscore | name disclose introduce meet | see know release fire view criticize declare file trust adopt
    """),
    "verb passive clause": graded("say | report reveal |  | tell | see"),
    "verb passive ing": graded(" |  | show |  | see hear"),
    "verb passive to": graded("""
         | expect say show | ask | mean intend require invite choose think | favor persuade want | design | schedule set allow
    """),
    "verb passive wh": graded("ask"),
    "verb passive+": graded("""
         |  | know charge criticize accuse describe recognize portray remember | see assure deem mention press regard show |
        consider ask view declare align nominate announce argue blame celebrate expect forgive intend nickname plan shock
        single warn | call split | name
    """),
    "verb relative": graded(" |  | rebuff | expect repeat |  | want say | like vote"),
    "verb small": graded(" | note | say call | find consider declare | show allow expect hop know suggest tell |  | be"),
    "verb to": graded("""
        vow | decline urge promise liken warn | expect seem ask refuse call threaten aim prefer claim love forget hesitate |
        appear seek pledge point look decide agree hop like encourage say vote order nominate plead acquiesce consider plot
        demand lobby strive | want plan respond refer tell push offer devote challenge advise appoint allude request throw
        discuss opt argue characterize cle confirm declare emphasize estimate express focus gravitate hew implore nod perceive
        trust tweet | require struggle mean stick pivot hope hire press propose | try continue allow turn make compare intend
        attempt design choose invite persuade schedule know manage do draw prove commit show elect pay authorize deliver
        scramble figure find see switch compel pressure sentence
    """),
    "verb upon": graded(" | remark"),
    "verb wh": graded("""
        question | ask explain wonder discuss describe call note address argue define hop joke outline state | say tell recall
        report | understand make remind reveal convince lay mock ponder reiterate remember suggest use | know show decide
        figure highlight announce change crystallize guess hear remain | determine believe consider | see think | be do
    """),
    "verb with": graded("""
         |  | chime concur reckon thrill | show side disagree find empathize send | agree identify call confront credit jump
        list open pivot react | charge begin contrast | take start align provide grapple respond
    """),
}
