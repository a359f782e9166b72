"""French: what page furniture, datelines, bylines and comment threads are worded with."""

from travaux.languages.pages import PageWords

_MONTHS = (
    "janvier janv",
    "février fevrier févr fév",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "août aout",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "décembre decembre déc",
)

WORDS = PageWords(
    months={name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()},
    weekdays=frozenset(
        ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    ),
    function_words=frozenset(
        [
            "de", "la", "le", "et", "les", "des", "en", "un", "du", "une", "que", "est", "pour", "qui", "dans", "a",
            "par", "plus", "pas", "au", "sur", "ne", "se", "ce", "il", "sont", "mais", "comme", "ou", "avec", "son",
            "aux", "d'un", "cette", "d'une", "ont", "ses", "été", "été", "était", "leur", "elle", "être", "deux", "ces",
            "même", "après", "aussi", "nous", "entre", "dont", "sans", "lui",
        ]
    ),
    labels=frozenset({
        "abonnez-vous", "accueil", "actualités", "commentaires", "connexion", "contact", "culture", "fermer",
        "haut de page", "imprimer", "inscription", "je m'abonne", "lire la suite", "mentions légales", "menu", "monde",
        "newsletter", "newsletters", "partager", "photos", "plus", "politique", "précédent", "publicité", "recherche",
        "rechercher", "répondre", "s'abonner", "s'inscrire", "se connecter", "sport", "sports", "suivant", "vidéo",
        "vidéos", "voir plus", "à propos", "économie",
    }),
    openers=(
        "lire aussi", "à lire aussi", "lire également", "à lire également", "sur le même sujet", "voir aussi",
        "en savoir plus", "plus d'infos", "partager sur", "suivez-nous", "inscrivez-vous", "abonnez-vous", "recevez",
        "nos newsletters", "les plus lus", "publicité", "commenter", "laisser un commentaire", "ajouter un commentaire",
        "temps de lecture", "mots-clés", "crédit photo", "photo :", "source :", "tags :", "©",
    ),
    notices=(
        "tous droits réservés", "politique de confidentialité", "conditions générales", "mentions légales",
        "utilise des cookies", "pour laisser un commentaire", "vous devez être connecté", "inscrivez-vous à notre",
        "abonnez-vous à notre", "votre adresse e-mail", "article réservé aux abonnés",
    ),
    endings=(
        "sur le même sujet", "à lire aussi", "lire aussi", "les plus lus", "articles similaires", "articles liés",
        "à la une", "dernières actualités", "commentaires", "vous aimerez aussi", "dans la même rubrique",
        "les dernières infos", "contenus sponsorisés",
    ),
    comments=frozenset({"commentaires", "commentaire", "réactions", "avis"}),
    quotes=("citation",),
    bylines=("par", "auteur", "écrit par", "propos recueillis par"),
    credits=("source", "sources"),
    roles=("correspondant", "correspondante", "journaliste", "envoyé spécial", "envoyée spéciale"),
    captions=("photo", "crédit", "crédit photo", "image", "illustration", "photo d'archives"),
    published=("publié", "publié le", "mis à jour", "modifié le", "posté le"),
    provisions=("article", "section", "annexe", "chapitre"),
    sections=frozenset({"actualités", "monde", "politique", "accueil", "international", "économie"}),
    primary=(
        "déclaration conjointe", "communiqué", "traité entre", "accord entre", "projet de traité", "projet d'accord",
        "mémorandum", "résolution", "protocole", "convention collective",
    ),
    papers=frozenset({
        "projet", "accord", "traité", "convention", "protocole", "mémorandum", "déclaration", "réponse", "résolution",
        "proposition", "note", "communiqué", "contrat",
    }),
    formulas=(
        "sont convenus de ce qui suit", "sont convenues de ce qui suit", "ci-après", "parties contractantes",
        "entrera en vigueur", "faisant également foi", "fait à", "considérant", "rappelant", "haute considération",
    ),
    reports=("a déclaré", "a dit", "selon", "a indiqué", "porte-parole", "journalistes"),
    likes=frozenset({"j'aime", "points", "votes"}),
    services=("agence de presse",),
)  # fmt: skip
