"""German: the words of its pages only, since no parser for it comes with the program."""

from travaux.languages import Language
from travaux.languages.de import pages

LANGUAGE = Language("de", pages=pages.WORDS)
