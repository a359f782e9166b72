"""English: words for instruments: kinds, what becomes of them."""

from travaux.languages.papers import PaperWords

WORDS = PaperWords()
