"""Ukrainian: the words of its pages only, since no parser for it comes with the program."""

from travaux.languages import Language
from travaux.languages.uk import pages

LANGUAGE = Language("uk", pages=pages.WORDS)
