"""English: titles, offices, kinship of capitals and buildings to governments, demonyms, generic descriptions of people."""

from travaux.languages.en.bodies import BODIES
from travaux.languages.en.states import STATES
from travaux.languages.names import NameWords


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(words: str) -> frozenset[str]:
    return frozenset(phrase.strip() for phrase in words.split(",") if phrase.strip())


def _called(table: str) -> tuple[tuple[str, str], ...]:
    return tuple(
        (word, line.split(":")[0].strip()) for line in table.strip().splitlines() for word in line.split(":")[1].split()
    )


WORDS = NameWords(
    states=STATES,
    bodies=BODIES,
    locale="en",
    body_people=(("Europeans", "European Union"), ("Westerners", "West"), ("Allies", "NATO")),
    body_adjectives=(("Western", "West"),),
    body_seats=(("Brussels", ("European Union", "NATO")),),
    buildings=_phrases(
        "Kremlin, Downing Street, 10 Downing Street, No 10, Whitehall, Elysee, Élysée, Elysee Palace, Élysée Palace,"
        " Quai d'Orsay,"
        "Blue House, Casa Rosada, La Moneda, Palazzo Chigi, Moncloa, Planalto, Zhongnanhai, Aso Rock, Miraflores, Bankova,"
        "Malacanang, Malacañang, Parliament Hill, Carthage Palace"
    ),
    rank_names=_phrases(
        "Islamic Republic, Federal Republic, Kingdom, Republic, Federation, Hashemite Kingdom, Jewish state, Emirates,"
        " Sultanate"
    ),
    state_ranks=_set(
        "republic kingdom principality emirate sultanate duchy federation confederation commonwealth empire caliphate"
    ),
    rank_modifiers=_set("islamic democratic federal people socialist united grand arab independent popular sovereign"),
    acting=_set(
        "accept accuse agree announce apologise apologize appeal ask condemn decline demand deny hand insist invite offer"
        " oppose pledge postpone promise propose protest refuse regret reject request respond say sign suspend tell threaten"
        " undertake urge vow want warn welcome withdraw"
    ),
    state_heads=_set(
        "minister ministers ministry parliament ambassador ambassadors army navy embassy coastguard taoiseach"
        " legislature senate junta"
    ),
    state_organs=_set("government governments troops military citizens territory diplomat diplomats king queen emir sultan"),
    government_heads=_set(
        "president presidents premier chancellor envoy envoys delegation delegations side negotiator negotiators"
        " authorities counterpart counterparts secretary guard police forces leader leaders"
    ),
    state_fields=_set("foreign prime defence defense finance interior armed coast air"),
    dealings=_set(
        "talks negotiations negotiation treaty treaties accord accords agreement pact border ceasefire truce armistice"
        " relations summit protocol convention tariffs dispute hostilities ties"
    ),
    demonym_endings=("n", "an", "ian", "ean", "ish", "ese", "i", "er", "ic", "ite", "ene"),
    venue_prepositions=_set("in at near outside inside around across through throughout within via over off beyond above"),
    motion_verbs=_set(
        "travel fly go arrive return head come move visit leave reach tour enter land depart drive rush host invite"
        " summon recall"
        " convene gather live meet take bring deploy relocate march sail transfer bomb shell strike attack capture seize"
        " surround besiege shake hit advance trip visit journey flight route road way train bus"
    ),
    venue_verbs=_set("host see witness house lie"),
    town_nouns=_set(
        "street streets mayor airport suburb suburbs district districts metro subway resident residents outskirts centre center"
        " hotel hotels university universities square station time weather population neighbourhood neighborhood park"
        " school schools"
        " museum theatre theater bourse exchange restaurant restaurants venue site airspace region area zoo cathedral court"
        " meeting talks summit conference round session negotiations consultations agreement agreements accord accords treaty"
        " protocol declaration convention process format bureau office correspondent newsroom"
    ),
    capitals=_set("capital"),
    offices=_set(
        "president minister premier chancellor secretary spokesman spokeswoman spokesperson envoy negotiator chief head"
        " leader chairman"
        " chairwoman chair chairperson director ambassador representative commissioner general admiral colonel"
        " commander governor"
        " senator congressman congresswoman mp lawmaker deputy adviser advisor aide king queen emir sultan prince princess pope"
        " mayor speaker coordinator co-ordinator mediator boss ceo executive officer judge justice prosecutor attorney analyst"
        " professor economist expert founder owner manager treasurer captain sergeant lieutenant major brigadier marshal"
        " undersecretary under-secretary taoiseach tánaiste ayatollah archbishop bishop rabbi imam patriarch cardinal organiser"
        " organizer delegate diplomat official lawyer strategist rapporteur president-elect vice-president co-chair scientist"
        " monarch ruler dictator warlord strongman whip convener counsel counsellor counselor inspector superintendent"
        " teacher historian researcher author arbitrator shop-steward steward tsar czar supremo attaché consul"
        " inspector-general"
    ),
    office_modifiers=_set(
        "foreign prime deputy vice chief senior top acting special former ex first second interim caretaker permanent nuclear"
        " defence defense finance interior justice trade labour labor energy oil health education agriculture transport economy"
        " economic home state national security presidential press information government cabinet military army navy air force"
        " opposition party union rebel parliamentary house senate majority minority supreme general executive chief managing"
        " regional local federal political affairs policy peace un eu us hardline lead principal main assistant under joint"
        " legal human rights relations communications public outgoing incoming new then longtime veteran official"
        " plenipotentiary"
        " high crown grand lower upper international external lieutenant major co strike negotiating shop works commercial"
        " climate environment treasury exchequer staff"
    ),
    office_links=_set("of for to on"),
    office_states=(
        ("secretary of state", "US"),
        ("chancellor of the exchequer", "GB"),
        ("taoiseach", "IE"),
    ),
    minister=_set("minister"),
    counterparts=_set("counterpart counterparts opposite colleague"),
    honorifics=_set(
        "mr mrs ms miss mx dr sir dame prof mr. mrs. ms. dr. prof. rev rev. hon hon. gen gen. lt lt. col col. maj maj."
        " sgt sgt. adm adm. capt capt. brig brig. sen sen. rep rep. gov gov. madam madame monsieur herr frau"
    ),
    styles=_set(
        "prince princess king queen sheikh shaikh sheik emir sultan pope cardinal ayatollah lord lady baron baroness"
        " imam mullah"
        " archbishop bishop rabbi patriarch crown"
    ),
    particles=_set(
        "bin bint ibn al el von van der den de la le du da dos das di del della ben abu ould al- el- ter ten zu af bar"
    ),
    suffixes=_set("jr jr. sr sr. ii iii iv"),
    female=_set(
        "mrs mrs. ms ms. miss dame lady madam madame frau queen princess spokeswoman chairwoman congresswoman"
        " baroness woman she her"
    ),
    male=_set(
        "mr mr. sir lord king prince sultan emir sheikh pope spokesman chairman congressman monsieur herr ayatollah"
        " imam baron he him his"
    ),
    female_given=_set(
        "maria mary anna ann anne angela elizabeth liz susan linda barbara jennifer jessica sarah sara karen nancy lisa betty"
        " margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah stephanie rebecca laura"
        " helen sharon"
        " cynthia kathleen amy condoleezza hillary theresa teresa ursula christine christina federica catherine katherine kate"
        " julia julie sophie sofia olga natalia natalya elena yelena irina svetlana tatiana tatyana ekaterina marina"
        " oksana yulia"
        " yuliya fatima aisha mariam amina leila layla zainab khadija tasnim benazir indira sonia priya mei ling yuki keiko"
        " giorgia francesca giulia chiara isabel isabella carmen ana lucia gabriela dilma cristina michele jacinda penny julie"
        " sanna mette kaja magdalena katarzyna agnieszka zuzana eva annalena heidi ingrid astrid nicola marie claire ségolène"
        " jane alice diana victoria charlotte emma olivia kamala ketanji samantha wendy madeleine janet gina rosa dolores marta"
        " beatriz paula claudia veronica monica sylvia martha ruth joan joyce judith rachel heather diane virginia nikki rhonda"
    ),
    male_given=_set(
        "john james robert michael william david richard joseph thomas charles daniel matthew anthony antony mark donald steven"
        " paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas"
        " eric jonathan"
        " stephen larry justin scott brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry"
        " tyler aaron"
        " jose henry adam douglas nathan peter zachary kyle walter ethan jeremy harold keith christian roger noah"
        " gerald carl terry"
        " sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert willie gabriel alan juan wayne roy ralph"
        " randy eugene vincent russell louis bobby philip johnny sergei sergey vladimir dmitry dmitri mikhail ivan"
        " nikolai alexei"
        " aleksei yuri igor oleg boris viktor konstantin pavel andrei andrey anatoly volodymyr oleksandr petro denys mohammad"
        " mohammed mohamed muhammad ahmed ahmad ali hassan hussein hossein mahmoud abdul abdullah ibrahim khalid omar"
        " yusuf yousef"
        " mustafa mehmet recep hamid javad reza saeed abbas bashar benjamin yitzhak shimon ehud gholam gholamreza manouchehr"
        " jean pierre jacques françois francois nicolas emmanuel laurent dominique gerhard frank-walter olaf helmut wolfgang"
        " hans klaus joschka guido heiko sigmar silvio giuseppe mario matteo paolo luigi carlos luis jorge miguel pedro pablo"
        " fernando jair luiz javier josep jens anders lars erik mikael petr vaclav viktor janos gonzalo tony bill jim tom dan"
        " gordon boris rishi keir jeremy dominic nigel narendra rajiv manmohan imran nawaz pervez asif xi hu wen li kim"
        " moon shinzo"
        " junichiro yoshihide fumio ban kofi antonio boutros nelson thabo jacob cyril robert joseph uhuru paul yoweri"
        " salva riek"
        " omar abdel gamal hosni anwar bandar turki saud faisal salman abiy meles isaias félix ban guy mick shawn harry"
        " barack joseph joe hugo evo nicolás nicolas andrés andres"
    ),
    female_endings=("ova", "eva", "skaya", "ska", "aya"),
    organisations=_set(
        "ministry department council committee commission parliament agency union unions federation confederation"
        " association alliance"
        " organization organisation board court bank party movement front army forces corps league authority"
        " authorities institute"
        " university foundation fund corporation corp corp. company co. inc inc. ltd ltd. limited plc group airlines"
        " airways railways"
        " railway lines office bureau service services syndicate brotherhood guild chamber senate congress assembly"
        " duma tribunal"
        " forum centre center society coalition network initiative administration secretariat directorate cabinet command guard"
        " guards academy college partnership holdings industries motors steel energy petroleum airline port ports"
        " police militia"
        " brigade brigades district hospital trust news post times journal press television radio club team institution workers"
        " teamsters seafarers teachers nurses drivers miners employees pilots dockers longshoremen machinists mission"
        " delegation"
        " presidency consortium enterprises shipping mining logistics foods telecom media trading rail lines transit"
        " tribune wire courier gazette herald daily observer circle syndicat"
        " pharma cement international systems technologies laboratories works mills mines"
    ),
    organs=_set(
        "ministry parliament army military cabinet senate congress judiciary police embassy presidency navy treasury"
        " duma legislature"
        " parliament's mission delegation"
    )
    - _set("mission delegation parliament's"),
    organ_modifiers=_set(
        "foreign defence defense finance interior justice trade labour labor energy oil health education agriculture"
        " transport economy"
        " economic home lower upper house federal national supreme central state environment industry commerce external affairs"
        " international affairs culture planning water mining fisheries security information intelligence emergency"
        " communications"
    ),
    ministries=_set("ministry ministries"),
    portfolios=(
        ("foreign affairs", "foreign"),
        ("external affairs", "foreign"),
        ("external relations", "foreign"),
        ("defense", "defence"),
        ("national defence", "defence"),
        ("national defense", "defence"),
        ("labor", "labour"),
        ("the interior", "interior"),
        ("internal affairs", "interior"),
        ("home affairs", "interior"),
        ("finances", "finance"),
        ("foreign trade", "trade"),
        ("the economy", "economy"),
    ),
    abbreviations=(("MFA", "Foreign Ministry"), ("MoD", "Defence Ministry"), ("MOD", "Defence Ministry")),
    sides=_set(
        "side government authorities leadership administration regime delegation team mission state party negotiators"
        " govt"
    ),
    governments=_set("government"),
    state_bodies=_set(
        "ministry council parliament senate congress court forces army navy guard guards agency committee commission"
        " embassy mission"
        " delegation service services administration presidency cabinet chamber assembly secretariat directorate bureau office"
        " department duma police command authority military legislature"
    ),
    missions=_set("embassy consulate mission"),
    not_bodies=_set(
        "treaty agreement agreements accord accords act plan charter convention pact protocol programme program law"
        " bill war talks"
        " summit resolution deal constitution chapter article day prize award letter declaration statement report communique"
        " communiqué proposal memorandum code rules clause directive regulation process roadmap games cup crisis"
        " conflict dispute"
        " strike negotiations month week year street avenue road bridge airport river island sea bay valley question issue era"
        " affairs secretary minister president"
    ),
    media=frozenset(
        tuple(phrase.split())
        for phrase in _phrases(
            "news agency, press agency, news, newspaper, tribune, gazette, herald, journal, press, daily, weekly, observer,"
            " times, television, tv, radio, newsroom, broadcasting corporation, broadcaster, chronicle, telegraph,"
            " news service, news network, newswire, magazine"
        )
    ),
    perhaps_media=frozenset(
        (word,) for word in _set("post courier wire mail express star sun standard globe mirror monitor guardian")
    ),
    telling=_set("told"),
    reporting=_set("reported reports wrote writes"),
    mediating=_set("mediator mediators mediation mediating mediated facilitator facilitators facilitating conciliator"),
    negotiating=_set("negotiator delegation envoy"),
    leading=_set("leads led heads headed chairs chaired"),
    calls=_called(
        """
        union: union
        company: company firm airline carrier automaker carmaker manufacturer retailer employer operator corporation railway
        company: railroad
        company: management
        company: utility shipper conglomerate miner steelmaker brewer planemaker maker producer supplier
        bank: bank lender
        alliance: alliance
        bloc: bloc
        council: council
        agency: agency watchdog
        court: court tribunal
        ministry: ministry
        department: department
        parliament: parliament legislature assembly
        party: party
        movement: movement
        group: group
        rebels: rebels guerrillas insurgents fighters militants separatists
        militia: militia paramilitaries
        organisation: organisation organization body
        commission: commission
        committee: committee
        board: board
        federation: federation confederation
        association: association
        front: front
        university: university college
        league: league
        army: army military
        fund: fund
        administration: administration
        junta: junta
        """
    ),
    called_also=(
        (
            "union",
            _set(
                "guild brotherhood syndicate teamsters workers seafarers teachers nurses drivers miners employees pilots"
                " dockers longshoremen machinists federation confederation alliance"
            ),
        ),
        ("rebels", _set("liberation front movement army resistance militia fighters")),
        ("movement", _set("front")),
        ("group", _set("front movement army militia brigade brigades resistance")),
        (
            "company",
            _set(
                "airlines airways railways railway lines corporation corp corp. co. inc inc. ltd ltd. plc holdings industries"
                " motors steel energy petroleum airline port ports enterprises shipping mining logistics foods telecom media"
                " rail transit pharma cement systems technologies works mills mines"
            ),
        ),
    ),
    spelt_short=_set("union movement front rebels"),
    armed=_set("rebels"),
    plain_persons=_set("diplomat official politician negotiator envoy leader representative statesman"),
    sources=_set(
        "official officials diplomat diplomats source sources analyst analysts observer observers expert experts aide"
        " aides insider"
        " insiders spokesman spokeswoman spokesperson negotiator negotiators lawmaker lawmakers envoy envoys adviser"
        " advisers officer officers minister ministers representative representatives economist economists executive executives"
        " politician politicians critic critics participant participants delegate delegates mediator mediators witness"
        " witnesses"
        " commander commanders leader leaders lawyer lawyers"
    ),
    collectives=_set(
        "workers rebels teachers employers farmers strikers students separatists protesters insurgents guerrillas"
        " militants nurses miners"
        " doctors drivers pilots dockers troops fighters militiamen opposition mediators allies partners management"
        " shareholders unions employees loyalists opponents guarantors parties ranks parents"
    ),
    pronouns=(
        ("he", "m"), ("him", "m"), ("his", "m"), ("himself", "m"),
        ("she", "f"), ("her", "f"), ("hers", "f"), ("herself", "f"),
        ("it", "n"), ("its", "n"), ("itself", "n"),
        ("they", "p"), ("them", "p"), ("their", "p"), ("themselves", "p"),
    ),
    definite=_set("the this that these those"),
    office_kin=(
        _set("spokesman spokeswoman spokesperson representative"),
        _set("chairman chairwoman chair chairperson"),
        _set("head chief leader boss director"),
        _set("premier minister"),
        _set("adviser advisor aide"),
        _set("ambassador envoy representative"),
        _set("mediator negotiator envoy"),
    ),
    pairs=_set("sides parties countries states nations governments neighbours neighbors capitals"),
    office_fields=_set(
        "state staff delegation department mission government parliament cabinet team council committee union office"
        " party"
    ),
    owning_people=_set("people women men children student"),
    articles=_set("the a an"),
    links=_set("of for and & on the de - in du des del"),
    former=_set("former ex then late ousted deposed"),
)  # fmt: skip
