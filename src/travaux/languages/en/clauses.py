"""English: the small words that decide who acts in a clause and whether it is so."""

from travaux.languages.clauses import ClauseWords
from travaux.languages.wordlists import words

WORDS = ClauseWords(
    negators=words("not n't never no neither nor none without hardly nobody nothing"),
    planned=words("will shall 'll wo"),
    possible=words("may might could can would should ca must ought"),
    reported=words("would"),
    intending=words(
        "plan intend aim schedule prepare agree promise pledge vow expect go due set decide commit resolve undertake"
    ),
    wishing=words(
        "want wish hope seek desire consider propose offer ask demand request urge call suggest need try attempt push press "
        "ready willing open prepared unlikely likely possible refuse decline reject oppose possibility chance prospect idea "
        "proposal invitation readiness willingness desire invite favour favor advocate appeal warn fear threaten"
    ),
    hoping=words("hope hop wish fear doubt pray"),  # the lemma of "hopes" is often "hop"
    conditional=words("if unless whether provided providing once lest"),
    inverted=words("should had were"),
    failing=words("fail neglect omit"),
    terms=words("condition proviso"),
    conditional_phrases=(
        ("provided", "that"),
        ("providing", "that"),
        ("on", "condition"),
        ("as", "long", "as"),
        ("so", "long", "as"),
        ("in", "case"),
        ("in", "the", "case", "of"),
        ("in", "the", "event"),
        ("in", "exchange", "for"),
        ("in", "return", "for"),
        ("only", "after"),
        ("only", "when"),
        ("only", "if"),
        ("until",),
    ),
    object_control=words(
        "ask urge tell order force oblige require want expect invite press persuade convince allow enable permit call request "
        "compel instruct encourage push warn advise beg help get lead authorise authorize summon implore"
        " challenge task accuse prevent stop blame criticise criticize condemn fault rebuke reproach scold berate suspect mock"
        " denounce praise thank punish"
    ),
    first_person=words("i we us me our my ours mine ourselves"),
    third_person=words("he she it they"),
    third_person_owner=words("his her its their"),
    personal=words("he she"),
    representatives=words(
        "side government authority authorities administration leadership delegation official officials ministry parliament "
        "president minister premier chancellor ambassador envoy diplomat negotiator negotiators representative representatives "
        "spokesman spokeswoman spokesperson lawmaker party leader leaders team capital foreign secretary king prince general "
        "army military force forces troops navy embassy mission court cabinet presidency chief head director chairman chair "
        "chairwoman management union board council committee company group member members state nation country people partner "
        "counterpart colleague politician commander fighter militia rebel employer worker worker management federation "
        "office delegate mediator soldier police regulator commission executive"
    ),
    sides=words("side party country nation government both"),
    dual=words("the both two all"),
    light=words(
        "issue voice make express reiterate renew give deliver send raise repeat launch level offer have lodge file submit "
        "present table extend show announce provide state reaffirm confirm maintain step stress declare set table advance "
        "put draw draft publish release unveil circulate bring sound utter reach sign conclude win secure"
    ),
    by=frozenset({"by"}),
    no_later=words("by before until till within"),
    bounding=words("since until till before after ahead despite"),
    place=words("in at"),
)
