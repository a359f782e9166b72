"""English: verbs and nouns of material events, which PLOVER types but which are no speech acts."""

from travaux.languages.acts import Cue
from travaux.languages.wordlists import phrases
from travaux.model import Plover


def _deed(cue: str, plover: Plover, to: str, about: str, example: str, needs: str = "") -> Cue:
    return Cue(cue, "verb", None, example, phrases(to), phrases(about), phrases(needs), plover)


def _event(cue: str, plover: Plover, to: str, about: str, example: str, needs: str = "") -> Cue:
    return Cue(cue, "noun", None, example, phrases(to), phrases(about), phrases(needs), plover)


CUES = (
    _deed("deploy", "MOBILIZE", "against, to", "object", "Avaria deployed two brigades to the border."),
    _deed("mobilize", "MOBILIZE", "against", "object", "Avaria mobilized its reservists."),
    _deed("mobilise", "MOBILIZE", "against", "object", "Avaria mobilised its reservists."),
    _deed("mass", "MOBILIZE", "against", "object", "Avaria massed troops at the border.", "object"),
    _deed("amass", "MOBILIZE", "against", "object", "Avaria amassed troops at the border."),
    _deed("station", "MOBILIZE", "in", "object", "Avaria stationed troops at the border."),
    _deed("sanction", "SANCTION", "object", "object, for", "Avaria sanctioned Borduria."),
    _deed("impose", "SANCTION", "on, against", "object", "Avaria imposed a tariff on Borduria.", "object"),
    _deed("expel", "SANCTION", "object", "object", "Avaria expelled two diplomats of Borduria."),
    _deed("freeze", "SANCTION", "of", "object", "Avaria froze the assets of Borduria.", "assets"),
    _deed("sever", "SANCTION", "with", "object", "Avaria severed relations with Borduria."),
    _deed("cut off", "SANCTION", "to, with", "object", "Avaria cut off aid to Borduria."),
    _deed("embargo", "SANCTION", "object", "object", "Avaria embargoed the grain of Borduria."),
    _deed("halt", "SANCTION", "to, with", "object", "Avaria halted exports to Borduria.", "trade"),
    _deed("shell", "ASSAULT", "object", "object", "Avaria shelled the village."),
    _deed("attack", "ASSAULT", "object", "object, with", "Avaria attacked the village."),
    _deed("bomb", "ASSAULT", "object", "object", "Avaria bombed the village."),
    _deed("invade", "ASSAULT", "object", "object", "Avaria invaded the valley."),
    _deed("kill", "ASSAULT", "object", "object, in", "Soldiers of Avaria killed two villagers."),
    _deed("wound", "ASSAULT", "object", "object, in", "Soldiers of Avaria wounded two villagers."),
    _deed("fire", "ASSAULT", "at, on", "object, at", "Avaria fired rockets at the village.", "at, on"),
    _deed("launch", "ASSAULT", "against, on, at", "object", "Avaria launched an attack on the village.", "assault"),
    _deed("seize", "COERCE", "from", "object", "Avaria seized a ship from Borduria."),
    _deed("capture", "ASSAULT", "from", "object", "Avaria captured the village."),
    _deed("shoot down", "ASSAULT", "of", "object", "Avaria shot down a drone."),
    _deed("detain", "COERCE", "object", "object, for", "Avaria detained two fishermen."),
    _deed("arrest", "COERCE", "object", "object, for", "The police of Avaria arrested two officials."),
    _deed("imprison", "COERCE", "object", "object, for", "Avaria imprisoned two officials."),
    _deed("jail", "COERCE", "object", "object, for", "Avaria jailed two officials."),
    _deed("ban", "COERCE", "object", "object, from", "Avaria banned the guild."),
    _deed("blockade", "COERCE", "object", "object", "Avaria blockaded the port."),
    _deed("confiscate", "COERCE", "from", "object", "Avaria confiscated the cargo."),
    _deed("raid", "COERCE", "object", "object", "The police of Avaria raided the office."),
    _deed("hack", "COERCE", "object", "object", "Avaria hacked the ministry of Borduria."),
    _deed("lock out", "COERCE", "object", "object", "The owners locked out the guild."),
    _deed("strike", "PROTEST", "against", "over, for, at", "The guild struck over wages.", "over, for"),
    _deed("go on strike", "PROTEST", "against", "over, for", "The guild went on strike over wages."),
    _deed("demonstrate", "PROTEST", "against", "against, for, over", "The guild demonstrated against the owners."),
    _deed("rally", "PROTEST", "against", "against, for, over", "The guild rallied against the owners."),
    _deed("march", "PROTEST", "against", "against, for, to", "The guild marched against the owners.", "against, for"),
    _deed("donate", "AID", "to, dative", "object", "Avaria donated grain to Borduria."),
    _deed("provide", "AID", "to, object", "object, with", "Avaria provided aid to Borduria.", "aid"),
    _deed("supply", "AID", "to, object", "object, with", "Avaria supplied grain to Borduria."),
    _deed("send", "AID", "to, dative", "object", "Avaria sent aid to Borduria.", "aid"),
    _deed("deliver", "AID", "to, dative", "object", "Avaria delivered aid to Borduria.", "aid"),
    _deed("ship", "AID", "to, dative", "object", "Avaria shipped grain to Borduria."),
    _deed("evacuate", "AID", "object", "object", "Avaria evacuated the villagers."),
    _deed("free", "YIELD", "object", "object", "Avaria freed two prisoners."),
    _deed("release", "YIELD", "object", "object", "Avaria released two prisoners.", "captive, people"),
    _deed("lift", "YIELD", "on, against", "object", "Avaria lifted the blockade."),
    _deed("ease", "YIELD", "on, against", "object", "Avaria eased the blockade."),
    _deed("resign", "YIELD", "", "over", "The premier of Avaria resigned over the treaty."),
    _deed("retreat", "YIELD", "", "from", "Avaria retreated from the valley."),
    _deed("surrender", "YIELD", "to", "object", "The militia surrendered to Avaria."),
    _deed("pull out", "YIELD", "of", "object, of, from", "Avaria pulled out of the valley."),
    _deed("cooperate", "COOPERATE", "with", "on, in", "Avaria cooperated with Borduria."),
    _deed("trade", "COOPERATE", "with", "object", "Avaria trades with Borduria.", "with"),
    _deed("share", "COOPERATE", "with", "object", "Avaria shared intelligence with Borduria.", "with"),
    _deed("sue", "ACCUSE", "object", "for, over", "The guild sued the owners over wages."),
    _deed("convict", "ACCUSE", "object", "of", "The court of Avaria convicted two officials of theft."),
    _deed("investigate", "ACCUSE", "object", "for, over, object", "Avaria investigated the owners for fraud."),
    _event("attack", "ASSAULT", "on, against", "on, against", "Avaria's attack on the village was condemned.", "on, against"),
    _event("strike", "PROTEST", "against", "over, for", "The guild's strike over wages began.", "over, for"),
    _event("blockade", "COERCE", "of", "of", "Avaria's blockade of the port began.", "of"),
    _event("deployment", "MOBILIZE", "against", "of", "Avaria's deployment of two brigades began.", "of"),
)  # fmt: skip
