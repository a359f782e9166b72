"""French: the words of its pages only, since no parser for it comes with the program."""

from travaux.languages import Language
from travaux.languages.fr import pages

LANGUAGE = Language("fr", pages=pages.WORDS)
