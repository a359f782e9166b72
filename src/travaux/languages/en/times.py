"""English: months, weekdays, units, modifiers and the other words of time expressions."""

from travaux.languages.times import TimeWords

WORDS = TimeWords()
