"""English: denials and opposites, by which two utterances that share their words are not one."""

from travaux.languages.renderings import RenderingWords
from travaux.languages.wordlists import words

_OPPOSITES = """
    accept approve welcome endorse embrace agree | reject refuse decline oppose dismiss rebuff veto disagree
    support back favour favor | oppose resist reject block obstruct condemn
    raise increase rise grow higher more | lower reduce cut decrease fall drop less fewer
    expand widen strengthen boost | shrink narrow weaken reduce
    open reopen unblock | close shut block seal closed
    start begin launch resume restart reopen continue | stop end halt suspend cease break cancel interrupt finish
    enter join accede | leave quit withdraw exit secede
    stay remain keep | leave withdraw quit go
    allow permit let authorise authorize admit | ban forbid prohibit bar deny prevent block
    win victory success succeed successful | lose defeat failure fail failed unsuccessful
    war attack offensive | peace defensive
    export exports | import imports
    buy purchase import | sell export
    give hand deliver supply send sent gave handed | receive take get got received obtain accept
    before | after
    north northern northward | south southern southward
    east eastern eastward | west western westward
    friend ally friendly | enemy foe hostile
    hold holding kept keep observe | collapse collapsed break broken broke violate
    confirm admit acknowledge | deny refute denial
    hope optimism optimistic hopeful | despair pessimism pessimistic
    right correct true justified | wrong false untrue unjustified
    strong stronger | weak weaker
    early earlier soon | late later
    easy | difficult hard
    advance forward progress | retreat backward setback
    lift ease remove relax | impose tighten widen extend toughen
    build construct | destroy demolish dismantle
    free release liberate | detain arrest imprison capture seize
    legal lawful | illegal unlawful
    pay | owe
    public publish open | secret withhold confidential
    always | never
    for | against
    inside | outside
    maximum | minimum
    near close | far distant
    safe safety | danger dangerous
    trust confidence | distrust mistrust
    few | many
    all every | none
"""


def _sides(line: str) -> tuple[frozenset[str], frozenset[str]]:
    one, other = line.split("|")
    return words(one), words(other)


WORDS = RenderingWords(
    negating=words("not no never neither nor none nobody nothing nowhere cannot without hardly barely scarcely"),
    denying=words("""
        deny denied denies denying refuse refused refuses refusal decline declined fail failed fails failure lack lacks stop
        stopped unable unwilling impossible unacceptable unlikely untrue false
    """),
    endings=("n't", "n’t"),
    prefixes=("un", "in", "im", "ir", "il", "non", "dis", "mis"),
    opposites=tuple(_sides(line) for line in _OPPOSITES.strip().splitlines()),
)
