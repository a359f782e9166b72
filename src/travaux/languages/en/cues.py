"""English: how reliably a word attributes in a frame, counted on the training split of PolNeAR.

Grades are parted by strokes: attributes in at least 75, 60, 45, 33, 20 per cent of its occurrences in that frame, or less.
Written by evaluation/cues.py.
"""

from collections.abc import Mapping

from travaux.languages.reporting import graded

COUNTED: Mapping[str, Mapping[str, int]] = {
    "adj about": graded(" |  | nervous | worried | skeptical"),
    "adj at": graded(" |  |  | angry"),
    "adj clause": graded(" |  | hopeful aware concerned | glad optimistic worried | confident"),
    "adj in": graded(" | confident"),
    "adj of": graded(" | supportive wary enamored | critical skeptical |  | sick"),
    "adj to": graded(" |  | eager devoted guilty |  | quick free reluctant careful happy"),
    "adj with": graded(" |  | pleased | unhappy | satisfied comfortable concerned"),
    "adv around": graded(
        " | pointedly | jokingly | reportedly openly happily acutely boldly unanimously | also repeatedly widely since "
        "originally enthusiastically squarely"
    ),
    "noun about": graded(
        " | joke | doubt message anxiety attitude note | concern talk detail conversation word report speech | question "
        "comment story statement remark"
    ),
    "noun against": graded(" |  |  |  | campaign attack lawsuit"),
    "noun as": graded(" |  |  |  | reputation"),
    "noun clause": graded(
        "complaint | suggestion statement assertion agreement remark speculation | concern confidence admission | claim case "
        "hope belief doubt sense assumption recognition insistence | argument fear allegation debate"
    ),
    "noun for": graded(" |  | praise apology voice | proposal enthusiasm idea passion | call advocate criticism hope word"),
    "noun in": graded(" |  |  | faith | interest"),
    "noun of": graded(
        " |  | chant critic denunciation architect condemnation secret | hope mention defense rejection accusation discussion "
        "opinion understanding announcement footage defender disclosure | criticism view endorsement favor story message "
        "critique assessment talk proponent allegation embrace preview statement"
    ),
    "noun on": graded(" | consensus | criticism thought opinion |  | attack report decision statement"),
    "noun over": graded(" |  |  | criticism | controversy"),
    "noun to": graded(
        " |  | reluctance | promise desire pledge inclination allegiance claim | plan decision opposition reference call "
        "request unwillingness"
    ),
    "prep around": graded("accord"),
    "verb about": graded(" | speak brag report | ask complain joke open press post | talk write boast warn | say think worry"),
    "verb against": graded(" | warn | rail campaign come | defend caution make | vote speak turn push"),
    "verb as": graded(
        "note | report cite point dismiss frame reveal bill label position | describe cast portray quote criticize defend "
        "write pitch praise lambast | list characterize regard name hire interpret remember tout | see know view refer "
        "identify say present mention paint attack"
    ),
    "verb at": graded(" | balk | hint lash ask |  | take point talk"),
    "verb behind": graded(" |  | throw line"),
    "verb by": graded(" |  | conclude argue | respond | stand begin go"),
    "verb clause": graded(
        "add argue note report announce acknowledge write point warn assert concede remark contend boast caution joke signal "
        "| say tell suggest find claim insist indicate admit state conclude reveal declare explain predict learn worry "
        "continue respond complain allege deny estimate promise emphasize reply confirm recall suspect chant pledge charge "
        "post speculate order vow | show hop agree fear tweet ask convince imply recognize appear maintain read allow demand "
        "rule stress calculate clarify express hint recommend reiterate anticipate describe interject | seem assure "
        "demonstrate determine remind forget go doubt notice propose shout sense testify inform | believe hope assume realize "
        "decide guess imagine call mention discover highlight accept figure prefer require cite cut pretend pump share "
        "underscore | think be help let make know see mean have ensure feel get understand hear want prove wish remember "
        "become watch expect turn keep leave do bet guarantee use advise end give like take win presumptive remain try break "
        "consider defend endorse include need plan put reassure seek speak stop"
    ),
    "verb for": graded(
        "vouch | criticize blast slam | call push praise attack hop argue chide cheer claim feel mock rip | know blame "
        "advocate apologize hit congratulate | ask campaign thank say take press sue"
    ),
    "verb from": graded(" |  | distance | seek | prohibit"),
    "verb front": graded(
        "tweet read | write report announce reveal warn | say tell add declare note conclude show find recall respond "
        "indicate predict agree bark post | argue ask state point confirm remark shoot | continue explain reply insist"
    ),
    "verb in": graded(" |  | deny | seek | lay argue"),
    "verb ing": graded(" | report | propose suggest rule describe mention | support say show oppose leave | include"),
    "verb like": graded(" |  |  | seem | do"),
    "verb object": graded(
        "stress bemoan | express denounce tout note decry outline recount chant rebut retweete state deride document herald "
        "preach | endorse cite announce mention praise question propose highlight dismiss blast mock echo repeat prefer "
        "emphasize voice reiterate deem detail lament recite brush assail reaffirm single disregard extoll foreshadow "
        "interpret pronounce ratify tick trend | defend oppose criticize discuss reject issue post explain report condemn "
        "declare recall reveal slam acknowledge remind confirm list invoke point reference suggest applaud predict restrict "
        "disclose resist unveil credit recommend hail withdraw witness dispute label downplay hammer articulate broadcast "
        "explore bash concede contemplate decline justify allege circulate clarify illustrate indicate mandate publicize "
        "renounce revise shrug submit veto append boo float pump refuse ridicule spotlight taunt trumpet | show offer back "
        "release attack describe seek tweet favor deny answer blame promote claim introduce expose expect underscore promise "
        "publish email remember project admit congratulate disavow display fear rip walk signal talk advocate approve "
        "contradict hate insult rule sound withhold assert authorize sponsor argue hat attribute chide craft cheer rattle "
        "rebuff rebuke relish repudiate revisit spot"
    ),
    "verb object about": graded(" |  |  | ask | tell"),
    "verb object against": graded(" |  |  | defend"),
    "verb object as": graded(
        "describe cite dismiss defend quote praise | characterize list frame pitch position | see cast portray name criticize "
        "regard | view present identify paint attack distinguish tout"
    ),
    "verb object at": graded(" |  |  |  | take"),
    "verb object behind": graded(" |  |  | throw"),
    "verb object by": graded("mention |  | tell |  | show"),
    "verb object during": graded(" |  |  |  | tell"),
    "verb object for": graded(
        "criticize | praise attack blast hit slam mock | blame thank endorse nominate back chide claim offer share | call "
        "support congratulate | take"
    ),
    "verb object from": graded(" |  |  | distance prohibit seek"),
    "verb object in": graded(
        " |  | call offer issue question | endorse show describe lay oppose cite announce invoke list propose | back"
    ),
    "verb object into": graded(" |  |  |  | sign"),
    "verb object of": graded("accuse"),
    "verb object on": graded("blame criticize |  | cast announce show | post call | advise hit address"),
    "verb object to": graded(
        " | urge order liken defend warn | ask challenge attribute nominate announce describe name point propose | encourage "
        "persuade compare devote hire appoint press advise discuss | tell push offer deliver pledge request welcome"
    ),
    "verb object with": graded(" | show find | charge send |  | take contrast"),
    "verb object+": graded(
        "accuse cite blast recall promise | describe criticize dismiss order slam characterize list attribute credit quote "
        "liken | call urge blame praise announce mention portray name nominate propose report tout highlight question warn "
        "reference chide decry regard voice pitch disclose jab negotiate rank savage | ask show cast defend thank persuade "
        "express denounce charge reject congratulate condemn mock appoint frame position request contrast deem applaud hail "
        "enjoy experience note prohibit acknowledge assail count perceive pound rebuke reiterate | see tell offer endorse "
        "attack view encourage challenge hit oppose address hire sign compare file present post discuss press advise paint "
        "promote tweet devote identify knock answer claim distance issue pledge pressure distinguish expect invoke mark lend "
        "point expose underscore demand roll"
    ),
    "verb of": graded(" | accuse warn inform | speak assure boast learn | talk"),
    "verb on": graded(
        " |  | press | comment agree double push cast touch split continue bank challenge | focus weigh hit advise count "
        "center criticize"
    ),
    "verb over": graded(" |  |  | divide"),
    "verb parenthesis": graded("add note explain | say | write | argue tell"),
    "verb passive": graded(
        " | report echo boo revere | announce mention deem approve claim reject feature | confirm support post endorse "
        "request | consider name meet disclose attack introduce back present sign share"
    ),
    "verb passive clause": graded(" |  | say |  | tell"),
    "verb passive ing": graded(" |  |  | see"),
    "verb passive to": graded("expect say | ask |  | mean intend invite | design require"),
    "verb passive wh": graded("ask"),
    "verb passive+": graded(
        " | accuse | know charge criticize describe deem mention press regard remember | see ask view declare recognize "
        "assure nominate align show | call consider name divide split attribute"
    ),
    "verb small": graded(" | note | say declare | consider show | find"),
    "verb to": graded(
        "vow warn | decline urge promise liken | expect refuse call hop threaten aim claim order prefer plead demand lobby | "
        "seem appear seek ask refer pledge decide point agree encourage vote challenge advise allude nominate discuss opt "
        "acquiesce strive | plan respond look like struggle tell offer design push devote love hope appoint pivot determine "
        "press propose admit consider plot request throw"
    ),
    "verb upon": graded(" | remark"),
    "verb wh": graded(
        "question add describe state | ask explain discuss note | say wonder recall call define hop report | tell remind "
        "reveal | show understand consider make write change guess highlight use announce crystallize hope remain | be know "
        "see do think determine decide believe find remember care figure hear want choose get go have imagine look spend take "
        "confront evaluate feel learn let like mean watch"
    ),
    "verb with": graded(
        " |  | show find empathize send | side | agree charge disagree respond begin identify grapple contrast call"
    ),
}
