"""What travaux knows of a language: data only, one folder a language, one file a subject.

`languages/SUBJECT.py` gives the shape, `languages/CODE/SUBJECT.py` the words. Adding a verb is one line there and one test
line beside it; adding a language is adding its folder.
"""

from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module

from travaux.languages.acts import ActWords
from travaux.languages.clauses import ClauseWords
from travaux.languages.encounters import EncounterWords
from travaux.languages.names import NameWords
from travaux.languages.pages import PageWords
from travaux.languages.papers import PaperWords
from travaux.languages.plover import PloverWords
from travaux.languages.renderings import RenderingWords
from travaux.languages.reporting import ReportingWords
from travaux.languages.stances import StanceWords
from travaux.languages.times import TimeWords


@dataclass(frozen=True, slots=True)
class Language:
    """One language: its ISO 639-1 code, the spaCy model that parses it ("" for none), and its words by subject."""

    code: str
    model: str = ""
    pages: PageWords = PageWords()
    times: TimeWords = TimeWords()
    names: NameWords = NameWords()
    reporting: ReportingWords = ReportingWords()
    clauses: ClauseWords = ClauseWords()
    acts: ActWords = ActWords()
    encounters: EncounterWords = EncounterWords()
    papers: PaperWords = PaperWords()
    plover: PloverWords = PloverWords()
    stances: StanceWords = StanceWords()
    renderings: RenderingWords = RenderingWords()


@lru_cache(maxsize=32)
def language(code: str | None) -> Language:
    """The data for a language code; English where none is given; an empty set for a language nobody has described."""
    wanted = (code or "en").split("-")[0].lower()
    name = f"travaux.languages.{wanted}"
    try:
        module = import_module(name)
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        return Language(wanted)
    found: Language = module.LANGUAGE
    return found
