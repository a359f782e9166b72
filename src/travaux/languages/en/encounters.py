"""English: words for meetings: kinds, levels, venues, status."""

from travaux.languages.encounters import EncounterWords

WORDS = EncounterWords()
