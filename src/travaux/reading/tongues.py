"""Which language a document and its zones are in. The model is loaded when first asked, and never asked about a few words."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from travaux.languages.en.pages import WORDS as ENGLISH
from travaux.model import Zone, ZoneKind

SURE = 60  # letters below which a guess is worth less than the document's own language
SAMPLE = 3000  # code points that are looked at

_CODE = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z0-9]+)*$", re.IGNORECASE)
_LATIN, _CYRILLIC = re.compile(r"[A-Za-zÀ-ɏ]"), re.compile(r"[Ѐ-ӿ]")
_READ: frozenset[ZoneKind] = frozenset({"headline", "body", "comment"})


def identify(text: str) -> str | None:
    """The language of a text as an ISO 639-1 code, or None for a text too short to tell."""
    sample = text[:SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    if letters < SURE // 3:
        return None
    quick = _english(sample)
    if quick:
        return quick
    import py3langid  # a second to load, so only where a text needs it

    code, _ = py3langid.classify(sample)
    return str(code)


def _english(sample: str) -> str | None:
    """English without a model, where its function words are plainly there."""
    words = re.findall(r"[a-z']+|[^\W\d_]+", sample.lower())
    share = sum(word in ENGLISH.function_words for word in words) / max(1, len(words))
    return "en" if len(words) >= 20 and share >= 0.3 and "the" in words else None


def code(stated: str | None) -> str | None:
    """A language tag as a page states it (`en-GB`) cut to its code, or None where it is no tag."""
    if not stated or not _CODE.match(stated.strip()):
        return None
    return re.split(r"[-_]", stated.strip())[0].lower()


def of_zones(text: str, zones: Sequence[Zone], language: str | None) -> tuple[Zone, ...]:
    """The same zones with their languages; furniture and short zones take the document's unless their script is another."""
    return tuple(zone if zone.language else replace(zone, language=_zone(text, zone, language)) for zone in zones)


def _zone(text: str, zone: Zone, language: str | None) -> str | None:
    words = text[zone.span.start : zone.span.end][:SAMPLE]
    latin, cyrillic = len(_LATIN.findall(words)), len(_CYRILLIC.findall(words))
    if zone.kind in _READ and latin + cyrillic >= SURE * 2:
        return identify(words) or language
    cyrillic_document = language in _cyrillic_languages()
    if cyrillic > latin and not cyrillic_document:
        return identify(words) if cyrillic >= SURE else "ru"
    if latin > cyrillic and cyrillic_document:
        return identify(words) if latin >= SURE else "en"
    return language


@lru_cache(maxsize=1)
def _cyrillic_languages() -> frozenset[str]:
    return frozenset({"ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg"})


def of_document(text: str, zones: Sequence[Zone]) -> str | None:
    """The language of the article: of its body, else of the whole text."""
    body = "".join(text[z.span.start : z.span.end] for z in zones if z.kind == "body")[:SAMPLE]
    return identify(body if len(body) >= SURE else text)
