"""The numbers that Word counts before paragraphs (`Article 3`, `2.1`, `(b)`), which stand nowhere in its text.

After the numbering part of ECMA-376: a paragraph or its style names a list and a level; the list's definition says how a level
counts and what is printed around its number.
"""

import re
from typing import Any

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LEVEL = re.compile(r"%(\d)")
_WORTH = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_ROMAN = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")


class Numbering:
    """The counters of one document. Paragraphs are asked for in the order of the text."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[str, dict[int, tuple[int, str, str]]] = {}  # of a list: start, format and text of each level
        self._definition: dict[str, str] = {}  # the definition that a list shares with others
        self._counts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str | None, int]] = {}
        try:
            root = document.part.numbering_part.element
        except (KeyError, NotImplementedError, AttributeError):  # it has no lists
            return
        definitions = {_value(one, "abstractNumId", own=True): one for one in root.findall(f"{_W}abstractNum")}
        for one in root.findall(f"{_W}num"):
            name, definition = _value(one, "numId", own=True), _value(one, "abstractNumId")
            if definition in definitions:
                self._definition[name] = definition
                self._levels[name] = dict(_level(level) for level in definitions[definition].findall(f"{_W}lvl"))
        for style in document.styles.element.findall(f"{_W}style"):
            if (marks := style.find(f"{_W}pPr/{_W}numPr")) is not None:
                self._styles[style.get(f"{_W}styleId") or ""] = (
                    _value(marks, "numId") or None,
                    _number(_value(marks, "ilvl"), 0),
                )

    def next(self, paragraph: Any) -> str:
        """What is printed before a paragraph; empty where it is none of a list, or has a bullet."""
        marks = paragraph.find(f"{_W}pPr/{_W}numPr")
        style = _value(paragraph.find(f"{_W}pPr"), "pStyle") if paragraph.find(f"{_W}pPr") is not None else ""
        name, level = self._styles.get(style, (None, 0))
        if marks is not None:
            name, level = _value(marks, "numId") or name, _number(_value(marks, "ilvl"), level)
        levels = self._levels.get(name or "")
        if name is None or levels is None or level not in levels:
            return ""
        counts = self._counts.setdefault(self._definition[name], {})
        counts[level] = counts.get(level, levels[level][0] - 1) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        _, form, text = levels[level]
        if form in ("bullet", "none"):
            return ""

        def counted(match: re.Match[str]) -> str:
            which = int(match[1]) - 1
            start, own, _ = levels.get(which, (1, "decimal", ""))
            return _written(counts.get(which, start), own)

        return _LEVEL.sub(counted, text)


def _level(level: Any) -> tuple[int, tuple[int, str, str]]:
    start = _number(_value(level, "start"), 1)
    return _number(_value(level, "ilvl", own=True), 0), (start, _value(level, "numFmt") or "decimal", _value(level, "lvlText"))


def _value(element: Any, name: str, own: bool = False) -> str:
    """The value of a child, or of an attribute of its own."""
    if own:
        return element.get(f"{_W}{name}") or ""
    child = element.find(f"{_W}{name}")
    return "" if child is None else child.get(f"{_W}val") or ""


def _number(value: str, otherwise: int) -> int:
    return int(value) if value.isascii() and value.isdigit() and len(value) < 6 else otherwise


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letters = chr(ord("a") + (number - 1) % 26) * min((number - 1) // 26 + 1, 9)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < 4000:
        out = ""
        for worth, sign in zip(_WORTH, _ROMAN, strict=True):
            out, number = out + sign * (number // worth), number % worth
        return out if form == "lowerRoman" else out.upper()
    return f"{number:02}" if form == "decimalZero" else str(number)
