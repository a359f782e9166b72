"""English: verbs, nouns and phrases that attribute words, thoughts and intentions to somebody."""

from travaux.languages.en.cue_weights import WEIGHTS
from travaux.languages.en.cues import COUNTED
from travaux.languages.reporting import ReportingWords
from travaux.languages.wordlists import phrases, words

_SAYING = words("""
    add affirm allege announce argue assert claim confirm declare emphasise emphasize explain insist maintain note reaffirm
    reiterate report say state stress tell underline warn
""")

WORDS = ReportingWords(
    cues=COUNTED,
    weights=WEIGHTS,
    likely=0.44,
    sure={
        "adv around": words("allegedly purportedly reportedly supposedly"),
        "noun clause": words("""
            accusation allegation announcement argument assertion assurance claim complaint contention hope insistence opinion
            pledge prediction promise statement suggestion view vow warning
        """),
        "noun view": words("assessment estimation judgement judgment opinion view word"),
        "verb clause": _SAYING,
        "verb front": _SAYING,
        "verb parenthesis": _SAYING,
        "verb ing": words("admit advocate deny propose recommend suggest"),
        "verb to": words("agree decline demand intend offer pledge promise propose refuse threaten vow"),
        "verb object to": words("advise ask beg call implore instruct order request urge warn"),
        "verb object of": words("accuse assure inform warn"),
        "verb for": words("appeal call"),
        "verb object": words("condemn demand denounce deny propose reject"),
    },
    possible=0.1,
    pronouns=words("he it she that they this what which who you"),
    quoting=words("""
        acknowledge add admit advise affirm agree allege announce answer apologise apologize appeal argue ask assert
        assure bark begin believe blast blog boast cable call caution charge chant chime cite claim clarify close command
        comment complain concede conclude condemn confess confirm contend continue counter criticise criticize cry declare
        decree demand denounce deny describe dictate disclose echo elaborate email emphasise emphasize enquire exclaim
        exhort explain express feel finish fume go hope inform inquire insist instruct interject intone joke lament laugh
        maintain murmur muse mutter note notify object observe open opine order plead pledge point ponder post praise
        predict proclaim promise propose protest query quip quote read reason recall recommend recount reiterate relate
        remark repeat reply report respond retort reveal say scoff scream shoot shout snap sneer specify state stipulate stress
        suggest sum summarise summarize telegraph tell testify text think threaten thunder tweet underline underscore urge
        venture voice volunteer vow warn whisper wonder write yell
    """),
    quoted=words("cite quote"),
    telling=words("address advise ask assure brief inform notify promise remind report say speak talk tell urge warn write"),
    addressing=words("address advise ask assure brief inform notify promise remind tell urge warn"),
    to=words("to"),
    media=words("""
        agency blog broadcaster channel correspondent daily journalist magazine media network newspaper newswire outlet
        podcast portal press radio reporter station television tv website weekly
    """),
    outlets=frozenset(
        phrases("""
        abc, al arabiya, al jazeera, axios, bbc, bild, bloomberg, business insider, cbc, cbs, cctv, cnbc, cnn, corriere
        della sera, dawn, der spiegel, deutsche welle, die welt, die zeit, dw, el mundo, el país, euronews, folha, foreign
        affairs, foreign policy, fox, france 24, haaretz, hürriyet, itv, izvestia, kommersant, la repubblica, le figaro,
        le monde, lenta, libération, meduza, msnbc, nbc, newsweek, nhk, npr, novaya gazeta, pbs, politico, press tv, rai,
        rbc, rt, semafor, sky, spiegel, sputnik, süddeutsche zeitung, the atlantic, the economist, the hill, vedomosti,
        vice, voa, zdf
    """)
    ),
    outlet_words=words("""
        broadcasting bulletin chronicle courier daily dispatch examiner gazette gazeta globe herald inquirer journal
        magazine news newspaper novosti observer post press radio standard telegraph television times tribune tv weekly
        zeitung
    """),
    occasions=words("article broadcast column interview op-ed podcast programme report show"),
    interviews=words("interview"),
    genders=(words("he him himself his"), words("her hers herself she")),
    first_person=words("i me mine my myself our ours ourselves us we"),
    second_person=words("you your yours yourself yourselves"),
    questions=words("q question"),
    answers=words("a answer"),
    sources=words("""
        adviser advisor aide ambassador analyst army chief commission council court deputy diplomat economist envoy expert
        governor head insider judge lawmaker lawyer leader mayor media military minister ministry mp negotiator observer
        official opposition paper police poll premier president prosecutor regulator report researcher scientist secretary
        senator source spokesman spokesperson spokeswoman study survey think-tank union watchdog witness
    """),
    pointing=words("such that these this those"),
    sayings=words("""
        accusation advice allegation announcement appeal assessment assurance claim comment conclusion criticism
        declaration demand forecast hope information intention message news observation offer opinion point position
        prediction promise proposal reaction remark request response statement suggestion threat view warning word
    """),
    texts=words("email letter memo message note post release report speech statement tweet"),
    voicing=words("""
        announce confirm convey declare express give issue make note publish reiterate relay repeat report reveal say
        state stress tell voice
    """),
)
