"""English: groups of nouns, turns and forms by which a phrase of `events` is found. Written for PLOVER, from no corpus."""

from travaux.languages.en.events import EVENTS
from travaux.languages.plover import PloverWords, Turn
from travaux.languages.wordlists import phrases, words

_GROUPS: dict[str, str] = {
    "burden": """
        sanction sanctions embargo ban curfew blockade restriction tariff quota siege emergency lockdown limit control freeze
        penalty fine duty closure barrier ceiling levy measure suspension veto boycott alert roadblock martial warning
        moratorium
    """,
    "captive": """
        prisoner detainee hostage captive inmate soldier pilot sailor crew journalist activist dissident fisherman citizen
        politician leader suspect national tourist worker reporter prisoners militant fighter child woman man people student
        priest
    """,
    "aid": """
        aid assistance relief fund funding money food medicine medical supply equipment loan grant help support donation
        weapon arms ammunition vaccine training million billion shelter tent blanket rice wheat grain fuel scholarship vehicle
        ambulance doctor package expertise subsidy humanitarian financing investment credit cash medication mask ventilator
    """,
    "force": """
        troop force soldier army military contingent unit battalion brigade warship fleet aircraft missile reservist marine
        division tank jet bomber navy police guard battery regiment infantry reserve presence reinforcement artillery
        personnel gunboat carrier submarine militia paramilitary
    """,
    "peace": """
        peacekeeper peacekeeping peace observer monitor mediator blue-helmet
    """,
    "talk": """
        talk negotiation meeting dialogue summit discussion conference conversation consultation session round
    """,
    "accord": """
        agreement accord deal treaty pact memorandum mou contract truce ceasefire cease-fire armistice convention protocol
        declaration communique settlement
    """,
    "plea": """
        demand request proposal appeal offer plan bid motion petition call idea suggestion claim condition application
        invitation extension resolution draft report allegation accusation charge criticism
    """,
    "assault": """
        attack strike airstrike air-strike offensive raid bombing shelling assault operation invasion ambush missile rocket
        mortar bomb shell incursion massacre bombardment campaign war warfare drone fire grenade shot
    """,
    "unrest": """
        protest demonstration rally strike march sit-in riot vigil picket walkout unrest boycott stoppage
    """,
    "inquiry": """
        investigation probe inquiry enquiry lawsuit suit complaint case charge prosecution trial indictment action proceeding
        impeachment audit inspection
    """,
    "envoy": """
        diplomat ambassador envoy attache inspector monitor ngo organisation organization agency mission charity consul
        peacekeeper aid-worker staff embassy consulate worker
    """,
    "assets": """
        asset property ship tanker vessel shipment cargo oil account land home house territory plane boat weapon drug
    """,
    "territory": """
        city town village territory area base airport region province port island capital oilfield field district control
        checkpoint border valley hill bridge crossing
    """,
    "knowledge": """
        information intelligence evidence data technology expertise know-how file list
    """,
    "exercise": """
        exercise drill game manoeuvre maneuver patrol operation training
    """,
    "right": """
        authorization authorisation clearance mandate permission right access asylum amnesty pardon autonomy independence
        citizenship approval passage visa bail licence license clemency concession immunity entry refuge leave parole consent
        request order
    """,
    "regime": """
        curfew emergency siege martial lockdown censorship restriction ban blackout quarantine
    """,
    "newcomer": """
        refugee migrant asylum-seeker evacuee patient people asylum
    """,
    "artifact": """
        artifact artefact body remains property land mandate money treasure painting ship vessel asset territory island
        hostage prisoner child refugee vehicle statue
    """,
    "cooperation": """
        aid assistance cooperation relation tie funding support help supply trade shipment export import delivery programme
        program loan flight talk negotiation mediation effort visa membership intelligence exchange payment contact
        peacekeeping deal contract dialogue participation
    """,
}

_TURNS: dict[Turn, tuple[str, ...]] = {
    "pledge": phrases("""
        will, shall, be to, go to, agree to, agree, pledge, pledge to, promise, promise to, vow to, willing to, ready
        to, prepared to, offer, offer to, plan to, intend to, commit to, set to, about to, prepare to, want to, hope to,
        consider, decide to, aim to, poised to, accept to, due to, expect to, undertake to, consent to, volunteer to
    """),
    "refuse": phrases("""
        refuse, refuse to, decline, decline to, reject, deny, rule out, oppose, veto, refusal, refusal to, unwilling, resist,
        fail to, out of question, block, prevent, will not, not allow, never, no longer, cannot, not agree, not
        accept, will never
    """),
    "not": phrases("""
        not, n't, no, without
    """),
    "ask": phrases("""
        demand, call for, call on, call upon, urge, ask, ask for, request, appeal, seek, press, press for, pressure, insist,
        want .. to, propose, suggest, recommend, petition, plead, invite
    """),
    "must": phrases("""
        must, should, have to, need to, ought to
    """),
    "threaten": phrases("""
        threaten, threaten to, threat, warn, warning, ultimatum, unless, otherwise, deadline
    """),
    "charge": phrases("""
        accuse, accuse of, blame, blame for, condemn, criticize, criticise, denounce, charge with, allege, sue
    """),
    "end": phrases("""
        stop, halt, end, suspend, cease, cancel, discontinue, terminate, call off, reduce, cut, abandon, scrap
    """),
}

_IRREGULAR = """
    sent:send gave:give given:give met:meet held:hold withdrew:withdraw withdrawn:withdraw shot:shoot struck:strike
    stricken:strike fought:fight sought:seek brought:bring took:take taken:take made:make began:begin begun:begin said:say
    told:tell spoke:speak spoken:speak broke:break broken:break threw:throw thrown:throw overthrew:overthrow
    overthrown:overthrow blew:blow blown:blow beat:beat beaten:beat laid:lay led:lead left:leave lent:lend paid:pay
    spent:spend stood:stand understood:understand went:go gone:go forbade:forbid forbidden:forbid forgave:forgive
    forgiven:forgive froze:freeze frozen:freeze fell:fall kept:keep hung:hang bought:buy sold:sell won:win swore:swear
    sworn:swear rose:rise sank:sink sunk:sink stole:steal stolen:steal slew:slay slain:slay found:find got:get came:come
    saw:see did:do done:do has:have had:have was:be were:be is:be are:be been:be being:be am:be aide:assistant
    aides:assistant suing:sue called:call talks:talk ties:tie wo:will would:will ca:can arms:arm children:child
    women:woman men:man ceasefires:ceasefire agreed:agree agreeing:agree agrees:agree freed:free freeing:free frees:free
    fled:flee hid:hide retook:retake undertook:undertake undertaken:undertake built:build dealt:deal lain:lie arose:arise
    felt:feel dismissed:dismiss buses:bus lost:lose quit:quit cut:cut hit:hit set:set shut:shut dug:dig
"""

WORDS = PloverWords(
    events=EVENTS,
    turns=_TURNS,
    groups={name: tuple(text.split()) for name, text in _GROUPS.items()},
    irregular={form: lemma for form, _, lemma in (pair.partition(":") for pair in _IRREGULAR.split())},
    endings=(
        ("ies", "y"), ("ied", "y"), ("ying", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ing", ""),
        ("ed", ""), ("ss", "ss"), ("us", "us"), ("is", "is"), ("s", ""),
    ),
    light=words("""
        the a an its their his her this that these those some all any also already been just recently
        formally officially again both each other new own immediately once previously newly
    """),
    be=words("be is are was were been being am"),
    weights="plover",
    friendly=frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD"}),
)  # fmt: skip
