"""English: verbs, nouns and phrases of speech acts and events, with their kinds, PLOVER types and frames."""

from travaux.languages.acts import ActWords

WORDS = ActWords()
