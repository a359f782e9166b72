"""Who speaks by the layout of a page alone: transcripts, interviews, signed pull quotes, headlines that name their source.

`SMITH: …` and `Q: …` at the head of a paragraph, a paragraph of somebody's words with a line of name and office under it,
`Name: what was said` and `what was said: name` as a headline. Invariant: a content is one paragraph or a part of it.
"""

import re
from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from spacy.tokens import Token

from travaux.annotate.parsed import Parsed
from travaux.languages.reporting import ReportingWords
from travaux.model import Span

MOST_LABEL, MOST_SIGNATURE, LEAST_PULLED = 6, 16, 5  # words
_LABEL = re.compile(r"([^\W\d_][^:\n]{0,60}?)[^\S\n]*:[^\S\n]+(?=\S)")
_TRAILING = re.compile(r"\s*:\s+([^:]{2,60})$|\s+[-–—]\s+([^:–—]{2,60})$")
_WORD = re.compile(r"[\w'’-]+")
_DASHES = " -–—―\t"


class Laid(NamedTuple):
    """Words whose source the layout names: `source` and `cue` are spans of the label, `speaker` the entity it names."""

    content: Span
    source: Span | None
    cue: Span | None
    speaker: str | None
    pulled: bool = False


def named(parsed: Parsed, span: Span) -> str | None:
    """The entity that a label names: by a mention in it, else by the name itself or its last word."""
    tokens = parsed.tokens_in(span)
    if tokens is not None:
        for token in reversed(list(tokens)):
            found = parsed.entity_at(token)
            if found is not None:
                return found
    label = " ".join(parsed.text[span.start : span.end].split()).casefold()
    for entity in parsed.entities:
        forms = [form.casefold() for form in (entity.name, *entity.aliases)]
        if label in forms or any(form.split()[-1:] == [label] for form in forms):
            return entity.id
    return None


def find(parsed: Parsed, paragraphs: list[Span]) -> list[Laid]:
    """What the layout attributes, in order of the text."""
    words = parsed.language.reporting
    found = [*_transcript(parsed, paragraphs, words), *_pulled(parsed, paragraphs, words)]
    taken = {laid.content.start for laid in found}
    found += [laid for laid in _headlines(parsed, paragraphs, words) if laid.content.start not in taken]
    return sorted(found)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _transcript(parsed: Parsed, paragraphs: list[Span], words: ReportingWords) -> list[Laid]:
    text = parsed.text
    heads = [(p, _LABEL.match(text, p.start, p.end)) for p in paragraphs]
    labels = [(p, m, Span(*m.span(1))) for p, m in heads if m is not None and len(_WORD.findall(m[1])) <= MOST_LABEL]
    counts = Counter(m[1].strip() for _, m, _ in labels)
    found: list[Laid] = []
    answerer: str | None = None
    for paragraph, match, label in labels:
        name = match[1].strip()
        asked, answered = name.casefold() in words.questions, name.casefold() in words.answers
        speaks = asked or answered or (name.isupper() and len(name) > 2) or (counts[name] > 1 and name[0].isupper())
        if not speaks or parsed.zone_at(paragraph.start) == "headline":
            continue
        if not asked and not answered and counts[name] < 2 and len(counts) < 3:
            continue
        if answered and answerer is None:
            answerer = _interviewed(parsed, paragraph.start)
        speaker = answerer if answered else None if asked else named(parsed, label)
        cue = Span(match.end(1), match.end(1) + 1 + text[match.end(1) :].index(":"))
        found.append(Laid(_trimmed(text, match.end(), paragraph.end), label, _trimmed(text, *cue), speaker))
    return found


def _interviewed(parsed: Parsed, before: int) -> str | None:
    """The person an interview is with: the one named most often before its first answer, else anywhere."""
    people = {entity.id for entity in parsed.entities if entity.kind == "person"}
    counts = Counter(m.entity for m in parsed.mentions if m.entity in people and m.span.start < before)
    counts = counts or Counter(m.entity for m in parsed.mentions if m.entity in people)
    return max(counts, key=lambda person: counts[person], default=None)


def _signer(parsed: Parsed, line: str) -> tuple[str, int] | None:
    """The person whose full name begins a signature line, and the length of the name."""
    folded = line.casefold()
    best: tuple[str, int] | None = None
    for entity in parsed.entities:
        if entity.kind != "person":
            continue
        for form in (entity.name, *entity.aliases):
            if " " in form and folded.startswith(form.casefold()) and (best is None or len(form) > best[1]):
                best = entity.id, len(form)
    return best


def _pulled(parsed: Parsed, paragraphs: list[Span], words: ReportingWords) -> list[Laid]:
    text, doc = parsed.text, parsed.doc
    found: list[Laid] = []
    for above, below in pairwise(paragraphs[1:]):
        raw = text[below.start : below.end]
        line = raw.strip().lstrip(_DASHES)
        if len(line) > 200 or not LEAST_PULLED - 3 <= len(_WORD.findall(line)) <= MOST_SIGNATURE or line[-1] in ".!?:;":
            continue
        signed = _signer(parsed, line)
        dashed = raw.strip() != line
        if signed is None or not (dashed or line[signed[1] :].strip(" ,–—-")):
            continue
        tokens = doc.char_span(below.start, below.end, alignment_mode="expand")
        if tokens is not None and any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in tokens):
            continue
        content = _trimmed(text, above.start, above.end)
        said = [word.casefold() for word in _WORD.findall(text[content.start : content.end])]
        surname = line[: signed[1]].split()[-1].casefold()
        if len(said) < LEAST_PULLED or surname in said or parsed.zone_at(above.start) not in {"body", "caption"}:
            continue
        addressing = any(word in words.first_person or word in words.second_person for word in said)
        if dashed or addressing or text[content.end - 1] not in ".:":
            start = below.start + raw.index(line)
            found.append(Laid(content, Span(start, start + len(line)), None, signed[0], pulled=True))
    return found


def _is_source(parsed: Parsed, span: Span, words: ReportingWords) -> bool:
    """Can a headline's label be a source: a name that is mentioned, or a noun for people who are quoted?"""
    tokens = parsed.tokens_in(span)
    if tokens is None or len(_WORD.findall(parsed.text[span.start : span.end])) > MOST_LABEL:
        return False
    kept = [token for token in tokens if not token.is_space and not token.is_punct]
    if not kept or any(token.tag_ in {"VBD", "VBZ", "VBP", "MD"} for token in kept):
        return False
    return _speaks(parsed, kept[-1], words) or (not parsed.entities and kept[-1].pos_ == "PROPN")


def _speaks(parsed: Parsed, token: Token, words: ReportingWords) -> bool:
    found = parsed.entity_at(token)
    if found is not None and parsed.entity(found).kind in {"person", "organisation", "state", "bloc"}:
        return True
    return token.lemma_.lower() in words.sources


def _has_verb(parsed: Parsed, span: Span) -> bool:
    tokens = parsed.tokens_in(span)
    return tokens is not None and any(token.pos_ in {"VERB", "AUX"} for token in tokens)


def _headlines(parsed: Parsed, paragraphs: list[Span], words: ReportingWords) -> list[Laid]:
    text = parsed.text
    zones = [z.span for z in parsed.document.zones if z.kind == "headline"]
    heads = [p for p in paragraphs if any(z.start <= p.start < z.end for z in zones)] if zones else paragraphs[:1]
    found: list[Laid] = []
    for paragraph in heads:
        whole = _trimmed(text, *paragraph)
        if whole.end - whole.start > 250:
            continue
        label = _LABEL.match(text, whole.start, whole.end)
        if label is not None and _is_source(parsed, Span(*label.span(1)), words):
            content = Span(label.end(), whole.end)
            if _has_verb(parsed, content):
                colon = text.index(":", label.end(1))
                found.append(Laid(content, Span(*label.span(1)), Span(colon, colon + 1), named(parsed, Span(*label.span(1)))))
            continue
        tail = _TRAILING.search(text, whole.start, whole.end)
        if tail is not None:
            group = 1 if tail[1] else 2
            source = _trimmed(text, tail.start(group), tail.end(group))
            content = Span(whole.start, tail.start())
            if _is_source(parsed, source, words) and _has_verb(parsed, content):
                mark = next(i for i in range(tail.start(), tail.end()) if not text[i].isspace())
                found.append(Laid(content, source, Span(mark, mark + 1), named(parsed, source)))
    return found
