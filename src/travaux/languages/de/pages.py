"""German: what page furniture, datelines, bylines and comment threads are worded with."""

from travaux.languages.pages import PageWords

_MONTHS = (
    "januar jänner jan",
    "februar feb",
    "märz mär mrz",
    "april apr",
    "mai",
    "juni jun",
    "juli jul",
    "august aug",
    "september sep sept",
    "oktober okt",
    "november nov",
    "dezember dez",
)

WORDS = PageWords(
    months={name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()},
    weekdays=frozenset(
        ["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag"]
    ),
    function_words=frozenset(
        [
            "der", "die", "das", "und", "in", "den", "von", "zu", "mit", "sich", "des", "auf", "für", "ist", "im",
            "dem", "nicht", "ein", "eine", "als", "auch", "es", "an", "werden", "aus", "er", "hat", "dass", "sie",
            "nach", "wird", "bei", "einer", "um", "am", "sind", "noch", "wie", "einem", "über", "einen", "so", "zum",
            "war", "haben", "nur", "oder", "aber", "vor", "zur", "bis", "mehr", "durch", "man", "sein", "wurde",
        ]
    ),
    labels=frozenset({
        "abo", "abonnieren", "agb", "alle anzeigen", "anmelden", "antworten", "anzeige", "bilder", "cookie-einstellungen",
        "datenschutz", "drucken", "einloggen", "impressum", "kommentare", "kontakt", "kultur", "login", "mehr",
        "mehr lesen", "meinung", "menü", "merken", "nach oben", "nachrichten", "newsletter", "politik", "registrieren",
        "schließen", "sport", "startseite", "suche", "suchen", "teilen", "video", "videos", "weiter", "weiterlesen",
        "werbung", "wirtschaft", "wissen", "zurück", "über uns",
    }),
    openers=(
        "lesen sie auch", "lesen sie mehr", "mehr zum thema", "mehr dazu", "zum thema", "auch interessant",
        "das könnte sie", "folgen sie uns", "jetzt anmelden", "jetzt abonnieren", "newsletter", "anzeige",
        "kommentar schreiben", "kommentar verfassen", "alle artikel", "meistgelesen", "schlagworte:", "quelle:", "foto:",
        "bild:", "teilen auf", "zur startseite", "lesezeit", "weitere artikel", "© ",
    ),
    notices=(
        "alle rechte vorbehalten", "datenschutzerklärung", "allgemeine geschäftsbedingungen", "nutzungsbedingungen",
        "bitte melden sie sich an", "um einen kommentar", "verwendet cookies", "abonnieren sie unseren",
        "melden sie sich für unseren", "e-mail-adresse",
    ),
    endings=(
        "mehr zum thema", "auch interessant", "das könnte sie auch interessieren", "meistgelesen", "weitere artikel",
        "weitere nachrichten", "lesen sie auch", "kommentare", "verwandte artikel", "ähnliche artikel", "aus dem ressort",
        "neueste artikel",
    ),
    comments=frozenset({"kommentare", "kommentar", "leserkommentare", "diskussion", "beiträge"}),
    quotes=("zitat", "zitat von"),
    bylines=("von", "autor", "autorin", "ein bericht von"),
    credits=("quelle", "quellen"),
    roles=("korrespondent", "redakteur", "reporterin", "korrespondentin"),
    captions=("foto", "bild", "bildquelle", "fotos", "archivbild", "symbolbild"),
    published=("veröffentlicht", "aktualisiert", "stand", "erstellt", "datum"),
    provisions=("artikel", "abschnitt", "anhang", "§"),
    sections=frozenset({"nachrichten", "politik", "startseite", "ausland", "wirtschaft", "welt"}),
    primary=(
        "gemeinsame erklärung", "kommuniqué", "vertrag zwischen", "abkommen zwischen", "vertragsentwurf", "memorandum",
        "resolution", "pressemitteilung", "tarifvertrag",
    ),
    papers=frozenset({
        "entwurf", "abkommen", "vertrag", "vereinbarung", "übereinkommen", "protokoll", "memorandum", "erklärung", "antwort",
        "stellungnahme", "resolution", "vorschlag", "note", "tarifvertrag", "kommuniqué",
    }),
    formulas=(
        "sind wie folgt übereingekommen", "haben folgendes vereinbart", "im folgenden genannt", "im folgenden als",
        "vertragsparteien", "tritt in kraft", "gleichermaßen verbindlich", "geschehen zu", "mit vorzüglicher hochachtung",
        "in anbetracht",
    ),
    reports=("sagte", "erklärte", "teilte mit", "laut", "berichtete", "sprecher", "sprecherin"),
    likes=frozenset({"gefällt", "punkte", "bewertung"}),
    services=("nachrichtenagentur", "presseagentur", "pressedienst"),
)  # fmt: skip
