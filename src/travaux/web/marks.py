"""A document's text cut where anything begins or ends, so that markup can never overlap and no character is lost.

Invariant: the segments of a zone, joined, are its text.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from travaux.model import Annotations, Span
from travaux.web.cite import deed

PARAGRAPH = "\n\n"


@dataclass(frozen=True, slots=True)
class Marked:
    """A stretch that is shown as something: `look` its CSS class, `anchor` its id on the page, `note` its words."""

    span: Span
    look: str
    anchor: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Segment:
    """Text under the same marks throughout. `anchors` begin here; `evidence` says whether it belongs to the words asked for."""

    text: str
    looks: str
    anchors: tuple[str, ...]
    note: str
    evidence: bool


def read_marks(found: Annotations) -> list[Marked]:
    """Everything extracted from a document, as marks."""
    names = {e.id: e.name for e in found.entities}
    marks = []
    for i, s in enumerate(found.statements):
        who = names.get(s.speaker or "", "")
        note = f"Statement of {who}" if who else "Statement"
        for n, span in enumerate(s.content):
            marks.append(Marked(span, "m-statement", f"statement-{i}" if n == 0 else "", note))
        marks += [Marked(span, "m-source") for span in s.source] + [Marked(span, "m-cue") for span in s.cue]
    for i, a in enumerate(found.acts):
        marks.append(Marked(a.span, "m-act", f"act-{i}", f"Act: {deed(a.kind or a.plover or 'event', a.modality)}"))
    for i, m in enumerate(found.encounters):
        marks.append(Marked(m.span, "m-meeting", f"encounter-{i}", f"Meeting: {m.kind}, {m.status}"))
    for i, p in enumerate(found.papers):
        marks.append(Marked(p.span, "m-paper", f"paper-{i}", f"Paper: {p.kind}"))
    for t in found.times:
        marks.append(Marked(t.span, "m-time", "", f"Time: {t.when or t.value}"))
    for mention in found.mentions:
        marks.append(Marked(mention.span, "m-name", "", names.get(mention.entity, "")))
    return marks


def paragraphs(text: str, span: Span) -> list[Span]:
    """The paragraphs of a stretch, without the line feeds around them: at blank lines, else at line feeds."""
    whole = text[span.start : span.end]
    breaker = PARAGRAPH if PARAGRAPH in whole.strip("\n") else "\n"
    out, at = [], span.start
    for part in whole.split(breaker):
        inner = part.strip("\r\n")
        if inner.strip():
            start = at + part.index(inner)
            out.append(Span(start, start + len(inner)))
        at += len(part) + len(breaker)
    return out


def segments(text: str, span: Span, marks: Sequence[Marked], evidence: Span | None) -> list[Segment]:
    """The stretch cut at every edge of a mark. `marks` may reach beyond it; anchors stand where their mark begins."""
    inside = [m for m in marks if m.span.start < m.span.end and m.span.start < span.end and span.start < m.span.end]
    edges = {span.start, span.end}
    for part in [*(m.span for m in inside), *([evidence] if evidence else [])]:
        edges |= {edge for edge in part if span.start < edge < span.end}
    cuts = sorted(edges)
    opening, closing = _by(inside, 0, span.start), _by(inside, 1, span.start)
    live: dict[int, Marked] = {}
    out = []
    for start, end in pairwise(cuts):
        for m in closing.get(start, ()):
            live.pop(id(m), None)
        for m in opening.get(start, ()):
            live[id(m)] = m
        here = list(live.values())
        out.append(
            Segment(
                text[start:end],
                " ".join(dict.fromkeys(m.look for m in here)),
                tuple(m.anchor for m in opening.get(start, ()) if m.anchor and m.span.start == start),
                "; ".join(dict.fromkeys(m.note for m in here if m.note)),
                bool(evidence and evidence.start <= start and end <= evidence.end),
            )
        )
    return out


def _by(marks: Iterable[Marked], edge: int, least: int) -> dict[int, list[Marked]]:
    found: dict[int, list[Marked]] = {}
    for m in marks:
        found.setdefault(max(m.span[edge], least), []).append(m)
    return found
