"""The world's news agencies: each with the names and initials it signs dispatches with. Data only."""

import re
from functools import lru_cache

# Canonical name first; initials are matched as written, names in any case.
AGENCIES: tuple[tuple[str, ...], ...] = (
    ("AP", "Associated Press", "The Associated Press"),
    ("AFP", "Agence France-Presse", "Agence France Presse"),
    ("Reuters", "Thomson Reuters"),
    ("UPI", "United Press International"),
    ("Bloomberg", "Bloomberg News"),
    ("dpa", "Deutsche Presse-Agentur", "DPA"),
    ("EFE", "Agencia EFE"),
    ("ANSA",),
    ("APA", "Austria Presse Agentur"),
    ("Belga",),
    ("PA", "Press Association", "PA Media"),
    ("Xinhua", "Xinhua News Agency", "Синьхуа"),
    ("CNS", "China News Service"),
    ("Kyodo", "Kyodo News"),
    ("Jiji", "Jiji Press"),
    ("Yonhap", "Yonhap News Agency"),
    ("KCNA", "Korean Central News Agency"),
    ("PTI", "Press Trust of India"),
    ("ANI", "Asian News International"),
    ("UNI", "United News of India"),
    ("IANS",),
    ("APP", "Associated Press of Pakistan"),
    ("BSS", "Bangladesh Sangbad Sangstha"),
    ("Antara",),
    ("Bernama",),
    ("VNA", "Vietnam News Agency"),
    ("TASS", "ITAR-TASS", "Itar-Tass", "ТАСС", "ИТАР-ТАСС"),
    ("RIA Novosti", "РИА Новости", "RIA", "РИА"),
    ("Interfax", "Интерфакс"),
    ("Sputnik",),
    ("Regnum",),
    ("BelTA", "БелТА"),
    ("Ukrinform", "Укринформ", "Укрінформ"),
    ("UNIAN", "УНИАН", "УНІАН"),
    ("Interfax-Ukraine", "Интерфакс-Украина", "Інтерфакс-Україна"),
    ("Kazinform",),
    ("Armenpress",),
    ("Azertac", "AZERTAC"),
    ("Trend", "Trend News Agency"),
    ("Interpress", "InterPressNews"),
    ("Moldpres",),
    ("PAP", "Polska Agencja Prasowa"),
    ("CTK", "ČTK"),
    ("MTI",),
    ("Agerpres",),
    ("BTA",),
    ("Tanjug", "Танјуг"),
    ("HINA", "Hina"),
    ("STA",),
    ("BNS", "Baltic News Service"),
    ("LETA",),
    ("TT", "TT News Agency"),
    ("NTB",),
    ("Ritzau",),
    ("STT",),
    ("ANP",),
    ("Lusa",),
    ("Europa Press",),
    ("ATS", "Keystone-ATS"),
    ("Anadolu", "Anadolu Agency", "AA"),
    ("DHA", "Demirören News Agency"),
    ("IRNA", "Islamic Republic News Agency"),
    ("ISNA",),
    ("Mehr", "Mehr News Agency", "MNA"),
    ("Fars", "Fars News Agency"),
    ("Tasnim",),
    ("SANA",),
    ("Petra",),
    ("NNA", "National News Agency"),
    ("WAFA",),
    ("Ma'an",),
    ("SPA", "Saudi Press Agency"),
    ("WAM", "Emirates News Agency"),
    ("QNA", "Qatar News Agency"),
    ("KUNA", "Kuwait News Agency"),
    ("BNA", "Bahrain News Agency"),
    ("ONA", "Oman News Agency"),
    ("Saba",),
    ("INA", "Iraqi News Agency"),
    ("MENA", "Middle East News Agency"),
    ("SUNA", "Sudan News Agency"),
    ("LANA",),
    ("TAP",),
    ("APS", "Algérie Presse Service"),
    ("MAP", "Maghreb Arabe Presse"),
    ("PANA", "Panapress"),
    ("NAN", "News Agency of Nigeria"),
    ("GNA", "Ghana News Agency"),
    ("ENA", "Ethiopian News Agency"),
    ("KNA", "Kenya News Agency"),
    ("SAPA",),
    ("Prensa Latina",),
    ("Notimex",),
    ("Télam", "Telam"),
    ("Agência Brasil", "Agencia Brasil"),
    ("ABI",),
    ("Andina",),
    ("MercoPress",),
    ("CP", "The Canadian Press", "Canadian Press"),
    ("AAP", "Australian Associated Press"),
    ("NZPA",),
    ("IPS", "Inter Press Service"),
    ("Adnkronos",),
    ("Inter-Press",),
)

_CANONICAL = {name.casefold(): names[0] for names in AGENCIES for name in names}
_WRITTEN = frozenset(name for names in AGENCIES for name in names)


def canonical(name: str) -> str | None:
    """The agency of this name as it is best known, or None. Initials count in capitals or as the agency writes them."""
    name = name.strip(" .,:;/()-–—")
    known = _CANONICAL.get(name.casefold())
    if known and len(name) <= 4 and name not in _WRITTEN and not name.isupper():
        return None
    return known


@lru_cache(maxsize=1)
def written() -> str:
    """A pattern for any agency's name, longest first."""
    return "|".join(re.escape(name) for name in sorted(_WRITTEN, key=len, reverse=True))
