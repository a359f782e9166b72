"""English: verbs, nouns and phrases that attribute words, thoughts and intentions to somebody."""

from travaux.languages.reporting import ReportingWords

WORDS = ReportingWords()
