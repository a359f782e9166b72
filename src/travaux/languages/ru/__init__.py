"""Russian: the words of its pages only, since no parser for it comes with the program."""

from travaux.languages import Language
from travaux.languages.ru import pages

LANGUAGE = Language("ru", pages=pages.WORDS)
