"""English: what page furniture, datelines, bylines and comment threads are worded with."""

from travaux.languages.pages import PageWords

WORDS = PageWords()
