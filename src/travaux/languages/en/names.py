"""English: titles, offices, kinship of capitals and buildings to governments, demonyms, generic descriptions of people."""

from travaux.languages.names import NameWords

WORDS = NameWords()
