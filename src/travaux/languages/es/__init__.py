"""Spanish: the words of its pages only, since no parser for it comes with the program."""

from travaux.languages import Language
from travaux.languages.es import pages

LANGUAGE = Language("es", pages=pages.WORDS)
