"""Amounts that a text names, so that two reports can be compared: how much, and of what.

Invariant: amounts are compared only where both say of what they are, in one unit; a date or a number of nothing is none.
"""

import re
from functools import lru_cache

from travaux.languages.stances import StanceWords
from travaux.record.words import stem

_NUMBER = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"


@lru_cache(maxsize=8)
def _pattern(words: StanceWords) -> re.Pattern[str]:
    signs = "".join(re.escape(sign) for sign, _ in words.currencies)
    scales = "|".join(re.escape(word) for word, _ in words.scales)
    return re.compile(rf"(?P<sign>[{signs}])?\s?(?P<number>{_NUMBER})(?:[ -]?(?P<scale>{scales})\b)?(?: (?P<unit>[^\W\d_]+))?")


def figures(text: str, words: StanceWords) -> dict[str, dict[float, str]]:
    """The amounts of a text by their unit (a currency, or the stem of the noun after the number), each with its words."""
    if not words.scales or not words.currencies:
        return {}
    scales, currencies = dict(words.scales), dict(words.currencies)
    out: dict[str, dict[float, str]] = {}
    for found in _pattern(words).finditer(text):
        value = round(float(found["number"].replace(",", "")) * scales.get(found["scale"] or "", 1), 6)
        noun = (found["unit"] or "").lower()
        unit = currencies[found["sign"]] if found["sign"] else "" if noun in words.stop else stem(noun, words)
        if unit:
            told = text[found.start() : found.end("scale") if found["scale"] else found.end("number")]
            out.setdefault(unit, {})[value] = told.strip() if found["sign"] else f"{told.strip()} {noun}"
    return out
