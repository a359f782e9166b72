"""What to call a point under negotiation: a phrase that documents use, as short as it can be and as full as readers need.

Invariant: a label is a stretch of some document's text, white space apart; it ends neither in a word that leads on nor, where
it had to be cut, within a phrase.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from travaux.languages.stances import StanceWords
from travaux.record.words import WORD, first, pointless, stems

MOST = 8  # words of a label
FEWEST = 2  # words that remain of a label that is cut
MODIFIERS = 2  # words before a noun that tell which one is meant
FOLLOWING = 4  # words after it that do


def phrase(text: str, words: StanceWords) -> str:
    """The first words of a point up to what is said of it, cut before a word that joins where they are too many."""
    said = first(text, words.finite)
    subject = text[: said.start()].strip() if said else ""
    named = {s for s in stems(subject, words) if s not in pointless(words) and not s[0].isdigit()}
    bare = len(subject.split()) == 1 and subject[:1].isupper()
    every = (subject if named and not bare else text).split()
    link = (n for n, w in enumerate(every) if n and w.lower() in words.linking and every[n - 1].lower() not in words.stop)
    every = every[: next(link, None)]
    kept = every[:MOST]
    if len(every) > MOST and every[MOST].lower() not in words.stop:
        joint = (n for n in range(len(kept) - 1, FEWEST - 1, -1) if kept[n].lower() in words.stop)
        kept = kept[: next(joint, None)]
    cut = len(kept) < len(every)
    while len(kept) > 1 and (kept[-1].lower().strip("’'") in words.stop or (cut and _participle(kept, words))):
        kept.pop()
    return " ".join(kept)


def _participle(kept: list[str], words: StanceWords) -> bool:
    """Whether what was cut off would tell by whom or what something is done."""
    return len(kept) > FEWEST and kept[-1].islower() and kept[-1].endswith(words.past)


def fuller(texts: Mapping[StanceWords, Iterable[str]], needed: frozenset[str]) -> dict[str, str]:
    """For words that by themselves say too little, the phrase that the texts use most: "pay rise", "truce in the hills".

    A phrase begins after an article or possessor and ends in the word, or goes on from the word with what a preposition joins
    to it. Lower-case words in, lower-case words as keys; a word of which the texts say no more is left out.
    """
    before: dict[str, Counter[str]] = defaultdict(Counter)
    after: dict[str, Counter[str]] = defaultdict(Counter)
    for words, given in texts.items():
        for text in given:
            said = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
            for n, (word, start, end) in enumerate(said):
                if word.lower() in needed:
                    led = _led(text, said, n, words)
                    if led < n:
                        before[word.lower()][text[said[led][1] : end]] += 1
                    followed = _followed(text, said, n, words)
                    if followed > n:
                        after[word.lower()][text[start : said[followed][2]]] += 1
    return {w: _most(before.get(w) or after[w]) for w in sorted(needed) if before.get(w) or after.get(w)}


def _most(counted: Counter[str]) -> str:
    return " ".join(min(counted, key=lambda p: (-counted[p], len(p), p)).split())


def _led(text: str, said: list[tuple[str, int, int]], at: int, words: StanceWords) -> int:
    """Where the words begin that stand between an article or possessor and this word; the word itself where there are none."""
    for n in range(at - 1, max(-1, at - MODIFIERS - 2), -1):
        word, _, end = said[n]
        if not re.fullmatch(r"[\s-]+", text[end : said[n + 1][1]]):
            return at
        if word.lower() in words.determiners or word[-2:] in ("'s", "’s"):
            return n + 1
        if word.lower() in words.stop or word.lower() in words.thin or word[0].isdigit():
            return at
    return at


def _followed(text: str, said: list[tuple[str, int, int]], at: int, words: StanceWords) -> int:
    """Where the phrase ends that a preposition joins to this word; the word itself where none does."""
    if at + 2 >= len(said) or said[at + 1][0].lower() not in words.joining_on:
        return at
    end = at
    for n in range(at + 1, min(len(said), at + FOLLOWING + 2)):
        if not text[said[n - 1][2] : said[n][1]].isspace():
            break
        word = said[n][0].lower()
        if n > at + 1 and word in words.stop and word not in words.determiners:
            break
        if word not in words.stop:
            end = n
    return end
