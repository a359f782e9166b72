"""English: what an act of a kind, and cues in its object, say about being for or against a point."""

from travaux.languages.stances import StanceWords

WORDS = StanceWords()
