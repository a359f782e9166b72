"""Texts that the parties wrote themselves: treaties, drafts, answers point by point, joint statements, formal letters.

Such a text is known by its title block, by parts numbered from one, and by the formulas that only such texts use; a report
about one names its sources. Invariant: words alone make no paper, two kinds of sign must agree.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from travaux.languages.pages import all_page_words
from travaux.reading.lines import Line, by_first_word

HEAD = 24  # lines before the first numbered part among which the title block is looked for
REPORTED = 2  # lines that name a source from which a text is a report
LETTERHEAD = 5  # lines that may stand above a title and say who wrote it
LONGEST = 30  # words of a line of a title block
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}
_QUOTED = re.compile(r"[\"“«„‘].*?[\"”»“’]")


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper by line numbers: its letter head begins at `first`, its title at `title`, its own words at `body`.

    Without a letter head `first` is `title`; without a title all three are one.
    """

    first: int
    title: int
    body: int


def find(lines: Sequence[Line], heading: str | None = None) -> Paper | None:
    """The paper that these lines are, or None. `heading` is a title known from elsewhere."""
    known = [i for i, line in enumerate(lines) if not line.blank]
    if len(known) < 3 or sum(_reports(lines[i]) for i in known) >= REPORTED:
        return None
    parts = _numbered(lines, known)
    formulas = len({phrase for i in known for phrase in _formulas(lines[i])})
    head = [i for i in known if i < parts[0]] if parts else known
    head = head[:HEAD]
    named = next((i for i in head if _names_one(lines[i])), None)
    titled = named is not None or (heading is not None and _begins_as_one(heading))
    enough = (len(parts) >= 2 and (titled or formulas >= 2)) or (titled and formulas >= 2) or formulas >= 5
    if not enough:
        return None
    return _block(lines, known, head, named)


def _block(lines: Sequence[Line], known: Sequence[int], head: Sequence[int], named: int | None) -> Paper:
    """The title block: from the line that says what it is to the first line that is a sentence, a date or far below."""
    if named is None:
        first = known[0]
        return Paper(first, first, first)
    body = named + 1
    for i in head:
        if i <= named:
            continue
        line = lines[i]
        if len(line.words) > LONGEST or line.text[-1:] in ".,:;" or _dated(line):
            break
        body = i + 1
    above = [i for i in head if i < named]
    letterhead = len(above) <= LETTERHEAD and not any(lines[i].furniture or lines[i].ends_sentence for i in above)
    return Paper(above[0] if above and letterhead else named, named, body)


def _dated(line: Line) -> bool:
    from travaux.reading.zones import dated

    return dated(line) and len(line.words) <= 8


@lru_cache(maxsize=1)
def _division() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in sorted(all_page_words().provisions, key=len, reverse=True))
    return re.compile(
        rf"(?:(?:{words})\s+(?P<named>\d{{1,3}}|[ivxl]{{1,5}})\b|(?P<plain>\d{{1,2}})[.)]\s+\S|\((?P<round>\d{{1,2}})\)\s)",
        re.IGNORECASE,
    )


def _numbered(lines: Sequence[Line], known: Sequence[int]) -> list[int]:
    """The lines at which parts begin that are numbered one, two, three, in one manner."""
    best: list[int] = []
    for manner in ("named", "plain", "round"):
        run: list[int] = []
        for i in known:
            match = _division().match(lines[i].raw.strip())
            if match is None or match[manner] is None:
                continue
            number = int(match[manner]) if match[manner].isdigit() else _ROMAN.get(match[manner].lower(), 0)
            if number == len(run) + 1:
                run.append(i)
            elif number == 1 and len(run) < 2:
                run = [i]
        if len(run) > len(best):
            best = run
    return best


def _names_one(line: Line) -> bool:
    """Whether a line alone says that what follows is a paper."""
    if not 1 <= len(line.words) <= LONGEST or line.ends_sentence:
        return False
    if _begins_as_one(line.text):
        return True
    papers = all_page_words().papers
    if line.text.isupper():
        return not papers.isdisjoint(line.words)
    return len(line.words) <= 3 and line.words[-1] in papers and all(word[:1].isupper() for word in line.text.split())


def _begins_as_one(title: str) -> bool:
    low = title[:200].lower().strip(" \"'“«")
    return any(
        low.startswith(phrase) and not low[len(phrase) : len(phrase) + 1].isalnum() for phrase in all_page_words().primary
    )


@lru_cache(maxsize=1)
def _phrases() -> tuple[Mapping[str, tuple[str, ...]], Mapping[str, tuple[str, ...]]]:
    return by_first_word(all_page_words().formulas), by_first_word(all_page_words().reports)


def _held(line: Line, phrases: Mapping[str, tuple[str, ...]]) -> list[str]:
    near = phrases.keys() & set(line.words)
    if not near:
        return []
    words = " " + " ".join(re.findall(r"[\w'-]+", _QUOTED.sub(" ", line.lower))) + " "
    return [phrase for word in near for phrase in phrases[word] if f" {phrase} " in words]


def _formulas(line: Line) -> list[str]:
    return _held(line, _phrases()[0])


def _reports(line: Line) -> bool:
    return any(f"the {phrase}" not in line.lower for phrase in _held(line, _phrases()[1]))
