"""English: verbs, nouns and phrases that attribute words, thoughts and intentions to somebody."""

from travaux.languages.en.cues import COUNTED, WEIGHTS
from travaux.languages.reporting import ReportingWords
from travaux.languages.wordlists import words

WORDS = ReportingWords(
    cues=COUNTED,
    weights=WEIGHTS,
    likely=0.36,
    pronouns=words("he it she that they this what which who you"),
    quoting=words("""
        acknowledge add admit advise affirm agree allege announce answer apologise apologize appeal argue ask assert assure
        bark begin believe blast blog boast cable call caution charge chant chime cite claim clarify close command comment
        complain concede conclude condemn confess confirm contend continue counter criticise criticize cry declare decree
        demand denounce deny describe dictate disclose echo elaborate email emphasise emphasize enquire exclaim exhort
        explain express feel finish fume go hope inform inquire insist instruct interject intone joke lament laugh maintain
        murmur muse mutter note notify object observe open opine order plead pledge point ponder post praise predict
        proclaim promise propose protest query quip quote read reason recall recommend recount reiterate relate remark
        repeat reply report respond retort reveal say scoff scream shout snap sneer specify state stipulate stress suggest
        sum summarise summarize telegraph tell testify text think threaten thunder tweet underline underscore urge venture
        voice volunteer vow warn whisper wonder write yell
    """),
    telling=words("address advise ask assure brief inform notify promise remind report say speak talk tell urge warn write"),
    media=words("""
        agency blog broadcaster channel correspondent daily journalist magazine media network news newspaper newswire outlet
        paper podcast portal press program programme radio reporter show site station television tv website weekly wire
    """),
    occasions=words("article broadcast column interview op-ed podcast programme report show"),
    first_person=words("i me mine my myself our ours ourselves us we"),
    questions=words("q question"),
    answers=words("a answer"),
)
