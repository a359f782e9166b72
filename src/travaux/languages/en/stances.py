"""English: what an act of a kind, and cues in its object, say about being for or against a point."""

from travaux.languages.en import attitudes
from travaux.languages.stances import StanceWords
from travaux.languages.wordlists import words


def _phrases(text: str) -> tuple[str, ...]:
    """Phrases between bars, over as many lines as it takes."""
    return tuple(" ".join(phrase.split()) for phrase in text.split("|"))


WORDS = StanceWords(
    stop=words("""
        a an the this that these those such same and or but nor so if then than as at by for from in into of off on
        onto out over to toward towards under until till up upon with within without about above across after against
        along among around before behind below beneath beside between beyond during except inside near outside since
        through throughout via per be am is are was were been being have has had having do does did doing done will
        would shall should can could may might must ought not no none never neither i me my mine we us our ours you
        your yours he him his she her hers it its they them their theirs who whom whose which what when where why how
        all any both each every few more most much many other another some several only own just also too very again
        further once here there now today yesterday tomorrow week month year day time said say says saying told tell
        tells added noted stressed mr mrs ms first second third one two three four five six seven eight nine ten new
        last next former current possible however therefore still already even yet well because while whether though
        although else etc ago soon later earlier monday tuesday wednesday thursday friday saturday sunday january
        february march april june july august september october november december s t re ve ll d m
    """),
    thin=words("""
        talk talks negotiation negotiations meeting meetings discussion discussions dialogue issue issues question
        questions matter matters demand demands request requests proposal proposals offer offers position positions
        point points item items topic topics response responses answer answers reply replies side sides party parties
        country countries government governments state states minister ministers ministry president official officials
        spokesman spokeswoman leader leaders partner partners colleague colleagues people part parts way ways thing
        things case cases fact facts term terms condition conditions measure measures step steps action actions move
        moves plan plans programme program effort efforts work process result results situation relation relations
        agreement agreements deal deals support legal full immediate clear concern concerns right rights number
        members member group groups guarantee guarantees make take give go come get put set hold keep let see want
        need seek use call calls called find know think believe hope expect include including continue start begin
        bring lead show able ready good better best great important serious necessary certain main major whole long
        short high low different common announcement announcements remark remarks commitment commitments comment
        comments statement statements word words
    """),
    suffixes=tuple(
        (ending, put)
        for ending, _, put in (pair.partition(">") for pair in _phrases("""
            sponses>spond | sponse>spond |
            isations>is | izations>iz | isation>is | ization>iz | fulness> | iveness> | ations> | ation> | ements> |
            ement> | ments> | ment> | nesses> | ness> | ities> | ity> | ssions>ss | ssion>ss | nsions>nd | nsion>nd |
            nsive>nd | ctions>ct | ction>ct | tions>t | tion>t | sions>s | sion>s | ances> | ance> | ences> | ence> |
            ingly> | edly> | ings> | ing> | ied>y | ies>y | ers> | er> | als> | al> | ives> | ive> | ward> | ed> | es>
            | ly> | s> | e> | y>
        """))
    ),
    scales=(
        ("thousand", 10**3), ("million", 10**6), ("billion", 10**9), ("trillion", 10**12), ("mln", 10**6), ("bln", 10**9),
        ("bn", 10**9), ("m", 10**6), ("k", 10**3),
    ),
    currencies=(("$", "dollar"), ("€", "euro"), ("£", "pound"), ("¥", "yen")),
    ordinals=words("""
        first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth opening final
    """),
    joins=_phrases("""
        and | or | as well as | but also | including | along with | together with | in addition to
    """),
    adjectives=words("""
        speedy full swift safe quick prompt early immediate complete unconditional fair just firm strict strong clear wide broad
        lasting durable stable free open direct legal written mutual equal deep new public private joint
    """),
    adjectival=("ful", "ous", "able", "ible", "less"),
    openers=_phrases("""
        the point about | the point of | the points of | the point on | the fact that | proceed from the fact that | the topic
        of | the principle of | the cornerstone principle of | the goal of | the aim of | the opportunity to | the
        opportunity for | the opportunity of | the chance to | the right to | the creation of conditions for |
        that | to | for | on | about | of | the | a | an | its | his | her | their | our | any | some | all | such |
        this | these | those | further | from | with | over | in | at | also | only | not only | both | either |
        immediately | urgently | the need for | the need to | the issue of | the question of | the idea of | the
        possibility of | issues of | legal guarantees of | legally binding guarantees of | guarantees of | guarantees
        that | guarantees for | assurances of | assurances that | assurances on | it | he | she | they | we | and | or
        | be | have | will | would | must | should | shall | is | are | him | them | us | you | a proposal for | a
        proposal to | proposals for | the proposal to | the proposal for | calls for | call for | a call for | demands
        for | the demand for | a demand for | demand for | implementation of | issue of | talk about | to talk about |
        discuss | to discuss | negotiate | to negotiate
    """),
    enders=_phrases("""
        because | in order to | so that | which | who | after | before | if | unless | until | as long as | while |
        when | where | said | says | but | although | though | saying | due to | in return for | in exchange for | by
        the end | during | since | whereas | despite | following | in response to | at the meeting | provided | as
        part of
    """),
    negating=_phrases("""
        not | no | non | never | without | against | refusing | refuse | refusal of | refusal to | refrain from |
        refraining from | abandon | abandoning | abandonment of | drop | dropping | give up | giving up | renounce |
        renouncing | renunciation of | avoid | avoiding | rule out | ruling out | exclude | excluding | exclusion of |
        opposition to | rejection of | absence of | lift | lifting | scrap | scrapping | abolish | abolishing | remove |
        removing | repeal | repealing | eliminate | eliminating | head off | avert | averting | prevent | preventing |
        hold back | holding back
    """),
    undoing=_phrases("""
        be lifted | be scrapped | be abolished | be removed | be repealed | be eliminated | be dropped | be dismantled |
        be cut to zero | be cut | reach zero | be cancelled | be withdrawn | be held back
    """),
    finite=_phrases("must | should | shall | will | would | be | is | are | was | were | has | have | had | can | cannot"),
    anaphors=words("it this that idea ideas move step suggestion proposal proposals initiative such"),
    price=_phrases("in exchange for | in return for"),
    taking=frozenset({"accept", "agree", "condemn", "oppose", "refuse", "reject", "sign", "support"}),
    pointless=words("""
        lunch dinner breakfast meal drink coffee ship boat car train plane room table door hotel nothing everything
        anything something nobody everybody everyone anyone someone otherwise likewise somehow instead family families
        citizen citizens opponent opponents mother mothers man men woman women child children person persons one ones
        eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty
        seventy eighty ninety hundred hundreds thousand thousands dozen dozens many few lot idea ideas conversation
        attention interest moment place name hand hands word opinion view views opportunity chance card cards wait waiting
        waits follow follows following happen happens government governments authorities communication rest lesson coat
        lawmaker lawmakers spokesman spokeswoman official officials source sources analyst analysts report reports
    """),
    hanging=words("""
        despite but although though because since unless until while whereas if when where after before during by
        under amid upon through throughout toward towards within without against among between besides beyond
        concerning regarding like unlike per than via from with into onto which who whom whose
    """),
    linking=words("that which who whom whose"),
    relational=words("of on about over for to against"),
    neutral=words("""
        presence use introduction creation establishment deployment continuation opening issue question idea principle
        implementation application existence arrival sending stationing granting provision imposition introduction launch
    """),
    units=words("""
        percent percentage euro euros dollar dollars pound pounds million billion day days week weeks month months year years
        hour hours kilometre kilometres mile miles ton tons tonnes
    """),
    determiners=words("the a an any this that these those its their his her our every each no such"),
    joining_on=words("of on for in with against between over about from"),
    past=("ed",),
    discussing=_phrases("""
        talk about | talking about | talk of | talks about | talks on | discuss | discussing | discussion of |
        discussions on | discussions about | discussion on | speak about | speaking about | negotiate | negotiating |
        negotiate about | negotiations on | consider | considering | debate | debating | address
    """),
    fresh=_phrases("the | a | an | to | that | for"),
    cues=attitudes.CUES,
    stressing=words("""
        stress emphasize emphasise underline underscore highlight point reiterate recall reaffirm affirm note mention cite
        insist underlie recognise recognize acknowledge express voice raise repeat see have accentuate invoke draw speak
        confirm show share restate signal declare understand be remain argue come vote
    """),
    impersonal=words("need necessity imperative urgency importance value merit inadmissibility impossibility reason basis"),
    verdicts=attitudes.VERDICTS,
    existing=attitudes.EXISTING,
    linked=words("be remain become stay seem look appear prove have"),
    holding=("for", "to"),
    empty=words("it what"),
    disowning=words("deny refute dispute doubt question ask wonder whether"),
    absent=words("no not n't never neither nor hardly any without nothing little"),
    without=words("without unless until"),
    rivals=words("colleague partner opponent counterpart adversary rival interlocutor"),
    instancing=_phrases("for example | for instance | in particular | such as | namely | notably | above all | especially"),
    weighing=attitudes.WEIGHING,
    weighed="accept",
    raising=frozenset({"accept", "agree", "demand", "offer", "oppose", "propose", "refuse", "reject", "request", "support"}),
    for_kinds=frozenset({"accept", "agree", "comply", "demand", "offer", "promise", "propose", "request", "sign", "support"}),
    against_kinds=frozenset({"condemn", "oppose", "refuse", "reject", "withdraw"}),
    open_kinds=frozenset({"answer", "ask"}),
    yielding_on=_phrases("""
        back away | backing away | back down from | compromise | compromising | retreat from | give up | giving up | abandon
        | abandoning | renounce | renouncing | waive | surrender | relinquish | step back from | backtrack on
    """),
    denials=_phrases("""
        will not | won't | won’t | would not | wouldn't | wouldn’t | shall not | can not | cannot | can't | can’t | could not
        | do not | does not | did not | is not | are not | 's not | ’s not | not going to | will never | would never |
        there will be no | there can be no | there would be no | no longer
    """),
    uncompromising=_phrases("""
        red line | red lines | non-negotiable | nonnegotiable | not negotiable | not open to negotiation | not up for
        negotiation | not up for discussion | out of the question | off the table | not on the table | under no
        circumstances | in no circumstances | not under any circumstances | not for sale | will never | would never | never
        accept | never agree | non-starter | nonstarter | no question of | no talk of | categorically | flatly | outright |
        in no case | deal-breaker | dealbreaker | sine qua non | at any price | inadmissible | no compromise | no concessions
        | not one inch | unconditional condition | absolute condition
    """),
    refusing=frozenset({"refuse", "reject"}),
    concurring=_phrases("""
        common ground | common understanding | consensus | mutual understanding | agreement on | of one mind | see eye to eye |
        both sides agree* | both parties agree* | shared view | shared position | convergence
    """),
    joining=frozenset({"agree", "sign"}),
    countered=_phrases("""
        counter* | instead propose* | instead | alternative | propose* in place | in its place | rather than
    """),
    partial=_phrases("""
        partly | partially | in part | in principle | with reservations | subject to | provided that | on condition |
        to the extent | except* | some of | ready to discuss | willing to discuss | open to discuss* | prepared to
        discuss
    """),
    rejected=_phrases("""
        reject* | unacceptable | cannot accept | can not accept | does not accept | do not accept | will not accept |
        refuse* | does not agree | do not agree | not agree to | cannot agree | oppose* | rule* out | no basis | not
        acceptable | decline* | object to | objects to | objected to
    """),
    accepted=_phrases("""
        accept* | agree* | approve* | consent* | welcome* | endorse* | acceptable | no objection* | confirm*
    """),
    numbered=_phrases("""
        article | paragraph | point | item | section | clause | provision | chapter
    """),
    owed=frozenset({"answer", "ask", "comply", "hand over", "oppose", "propose", "publish", "sign", "withdraw"}),
    telling=frozenset({"announce"}),
    yielding=frozenset({"AID", "COOPERATE", "YIELD"}),
    future=words("will would shall 'll"),
    infinitive=words("to not"),
    passed=words("""
        also still now soon then first finally formally immediately only just always certainly definitely gladly
        personally quickly shortly therefore again itself himself herself themselves ourselves in turn have
    """),
    denying=words("not never no nobody nothing neither nor cannot"),
    idle=words("""
        be become need see have know think hope believe feel want like remember figure happen continue remain stay win
        lose survive come go get take seem look depend prefer understand find sit consider negotiate
    """),
    considering=words("""
        study look consider examine review think ponder analyse analyze assess weigh reflect carefully closely
        thoroughly attentively seriously calmly diligently properly duly
    """),
    convening=words("meet hold resume gather convene talk"),
    auxiliary=words("be"),
    participles=_phrases("""
        ed | en | lt | pt | ght | own | one | put | made | held | sent | paid | let | set | told | found | left | kept
    """),
    vows=_phrases("vow* | pledg* | promis* | swear* | swore | sworn | undertak* | undertook | commit* | guarantee*"),
    hedges=_phrases("""
        might | may | could | perhaps | maybe | probably | likely | presumably | hopefully | hopes | hope to | expects |
        only when | only if | only after | only once | should imagine
    """),
    introducing=_phrases("""
        that | and | but | and that | but that | so | then | and then | at least | in that case | of course | yes | once
        it has done so | after that
    """),
    speaking=words("i we i'll we'll i’ll we’ll our my"),
    others=words("they there this these those nobody everybody everyone somebody someone people you that's it's"),
    relative=words("which what whatever whom whose who it him her them this these those"),
    sequel=_phrases("once | as soon as | after | when | as long as | provided that | on condition that"),
    resuming=_phrases("done so | does so | did so | done that | does that | that is done | this is done | that happens"),
    deadline=words("by before until till within than"),
    enclosing=words("within"),
    unsure=_phrases("until | unless | if | whether | before | in case | should"),
    asking=frozenset({"ask", "demand", "propose", "request"}),
    delays=_phrases("delay | postpone | postponement | adjournment | deferral | put off | put back | more time"),
    families=tuple(
        frozenset(_phrases(kinds))
        for kinds in (
            """
            agreement | agreements | accord | accords | pact | deal | treaty | contract | ceasefire | truce |
            settlement | draft treaty | draft treaties | draft agreement | draft agreements | draft accord | draft
            contract | document | text | draft text | memorandum | protocol
            """,
            """
            draft | drafts | draft treaty | draft treaties | draft agreement | draft agreements | draft accord | draft
            contract | draft document | draft text | proposal | proposals | written proposal | peace proposal |
            initiative | peace plan | plan | roadmap | framework | offer | written offer | pay offer | counter-offer |
            terms | package | counter-proposal | counterproposal | document | text | ultimatum
            """,
            """
            response | written response | answer | written answer | reply | written reply | official response |
            official reply | comments | letter | counter-proposal | counterproposal | position paper | paper |
            document | text
            """,
            """
            resolution | draft resolution | document | text
            """,
            """
            report | document | text
            """,
            """
            statement | joint statement | communique | joint communique | communiqué | press release | declaration |
            joint declaration | document | text
            """,
            """
            law | bill | act | legislation | draft law | document | text
            """,
            """
            non-paper | paper | position paper | note | memorandum | document | text
            """,
        )
    ),
    generic=words("document documents text texts instrument instruments"),
    particular=words("protocol non-paper ultimatum roadmap memorandum treaty framework"),
    repeated=words("statement communique communiqué letter note report resolution release document text declaration law"),
    renewed=_phrases("new | fresh | another | further | revised | amended | better | improved | first | second | third"),
    replies=frozenset(_phrases("""
        answer | comments | counter-proposal | counterproposal | official reply | official response | reply | response
        | written answer | written reply | written response
    """)),
    fulfilling=(
        ("hand over", words("send hand give provide deliver submit present transmit forward respond response answer reply")),
        ("answer", words("respond response answer reply comment send give provide present")),
        ("publish", words("publish release disclose unveil")),
        ("meet", words("meet talks visit negotiate consult summit")),
        ("sign", words("sign")),
        ("withdraw", words("withdraw pull remove")),
        ("comply", words("implement comply observe respect fulfil fulfill")),
    ),
)  # fmt: skip
