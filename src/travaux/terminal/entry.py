"""One entry with all it says and the sentences it rests on, the exact words of each marked."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace
from itertools import groupby
from typing import Any

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from travaux import dates
from travaux.model import Document
from travaux.record.entries import DocumentEntry, Evidence, Issue, Provision, StatementEntry
from travaux.terminal.labels import Labels
from travaux.terminal.notes import note
from travaux.terminal.output import one_line
from travaux.terminal.stances import cells


@dataclass(frozen=True, slots=True)
class Sheet:
    """What it takes to print an entry: names, the documents it rests on, and brackets for the words where styles don't show."""

    labels: Labels
    documents: Mapping[str, Document]
    brackets: str = ""


WHENS = frozenset({"when", "said", "due", "made", "as_of", "kept", "published", "posted"})
EVIDENCE = frozenset({"evidence", "renderings", "outcome_evidence"})
TOLD = {  # fields that the note on an entry says already
    "meeting": frozenset({"kind", "series", "status", "place"}),
    "instrument": frozenset({"kind", "title", "cited_only", "changes"}),
    "commitment": frozenset({"content", "condition", "status"}),
    "discrepancy": frozenset({"field"}),
}
MARK = "bold reverse"
REACH = 300  # code points looked at on either side for the ends of a sentence
_END = re.compile(r"[.!?…][\"'”’»)\]]*\s+|\n")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The code points of the sentence or line around a span, as punctuation has it; never less than the span."""
    before, after = text[max(0, start - REACH) : start], text[end : end + REACH]
    ends = [match.end() for match in _END.finditer(before)]
    left = start - len(before) + (ends[-1] if ends else 0)
    closes = _END.search(text, max(start, end - 1), end + len(after))
    return left, min(max(end, closes.end()), len(text)) if closes else end + len(after)


def quoted(text: str, spans: Sequence[tuple[int, int]], brackets: str = "") -> Text:
    """The sentence around spans, in order, with each marked, and put in `brackets` where the screen shows no styles."""
    left, _ = sentence(text, *spans[0])
    _, right = sentence(text, *spans[-1])
    out = Text("“" if left == 0 or _END.search(text, max(0, left - 3), left) else "“… ")
    at = left
    for start, end in spans:
        if end > at:  # what lies inside a marked span is marked already
            out.append(_spaced(text[at:start]).lstrip() if at == left else _spaced(text[at:start]))
            out.append(brackets[:1] + _spaced(text[max(at, start) : end]) + brackets[1:], style=MARK)
            at = end
    out.append(_spaced(text[at:right]).rstrip())
    return out.append("”")


def _spaced(text: str) -> str:
    """On one line, with the space at its ends kept."""
    flat = one_line(text)
    return (" " if text[:1].isspace() else "") + flat + (" " if flat and text[-1:].isspace() else "")


def quotes(sheet: Sheet, evidence: Iterable[Evidence]) -> Iterator[RenderableType]:
    """Each sentence of the evidence under its document, date and place in the text."""
    for head, words in located(sheet, evidence):
        yield head
        if words is not None:
            yield Padding(words, (0, 0, 0, 2))


def located(sheet: Sheet, evidence: Iterable[Evidence]) -> Iterator[tuple[Text, Text | None]]:
    """Where each sentence of the evidence stands, and its words, spans of one sentence marked in it together."""
    for name, pieces in groupby(sorted(set(evidence)), key=lambda piece: piece.document):
        document = sheet.documents.get(name)
        head = Text(one_line(name), style="cyan")
        if document is None:
            yield head, None
            continue
        known = [document.source or "", dates.display(document.published) if document.published else ""]
        about = "".join(f" · {one_line(part)}" for part in known if part)
        text = document.text
        for _, near in groupby(pieces, key=lambda piece: sentence(text, piece.start, piece.start)[0]):
            spans = [(piece.start, piece.end) for piece in near]
            where = ", ".join(f"{start}–{end}" for start, end in spans)
            yield head.copy().append(f"{about} · {where}", style="dim"), quoted(text, spans, sheet.brackets)


def cited(entry: Any) -> set[str]:
    """The ids of the documents that an entry or anything in it rests on."""
    if isinstance(entry, Evidence):
        return {entry.document}
    if isinstance(entry, tuple):
        return set().union(*map(cited, entry))
    return set().union(*(cited(getattr(entry, f.name)) for f in fields(entry))) if is_dataclass(entry) else set()


def cited_by_parts(entry: Any) -> set[Evidence]:
    """The evidence of an entry's steps and claims, which is quoted where they stand."""
    out: set[Evidence] = set()
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name not in EVIDENCE and _nested(value):
            out.update(piece for part in value for piece in getattr(part, "evidence", ()))
    return out


def shown(sheet: Sheet, entry: Any) -> Group:
    """The entry: a head line, its fields, and its evidence."""
    head = Text.assemble((_kind(entry), "bold"), "  ", (sheet.labels.entry_label(entry), "bold"), "  ", (str(entry.id), "dim"))
    below: Iterable[RenderableType] = resting_on(sheet, entry.id) if isinstance(entry, DocumentEntry) else ()
    if isinstance(entry, StatementEntry) and entry.renderings:
        below = (Padding(side_by_side(sheet, entry), (0, 0, 0, 2)),)
        entry = replace(entry, evidence=(), renderings=())
    if isinstance(entry, Issue):
        below = tuple(Padding(line, (0, 0, 0, 2)) for line in cells(sheet.labels, entry))
    lines = [Padding(Text(line), (0, 0, 0, 2)) for line in note(entry, sheet.labels)]
    said = TOLD.get(_kind(entry), frozenset()) if lines else frozenset()
    return Group(head, *lines, *_fields(sheet, entry, 2, said), *below)


def side_by_side(sheet: Sheet, statement: StatementEntry) -> Table:
    """What each document makes of one utterance, a row for each, the wording that the entry quotes first."""
    out = Table("told by", "in these words", box=box.SIMPLE_HEAD, pad_edge=False)
    for pieces in (statement.evidence, statement.renderings):
        for head, words in located(sheet, pieces):
            out.add_row(head, words)
    return out


def _kind(entry: Any) -> str:
    return type(entry).__name__.removesuffix("Entry").lower()


def _fields(sheet: Sheet, entry: Any, indent: int, said: frozenset[str] = frozenset()) -> Iterator[RenderableType]:
    """The fields of an entry, without those in `said` and empty ones; evidence comes last."""
    last: list[RenderableType] = []
    told = cited_by_parts(entry)
    for field in fields(entry):
        value = getattr(entry, field.name)
        if field.name in {"id", *said} or value in (None, (), "") or (field.name == "in_scope" and value):
            continue
        name = field.name.rstrip("_").replace("_", " ")
        if field.name in EVIDENCE:
            rest = [piece for piece in value if piece not in told]
            if rest:
                last.append(Padding(Text(name, style="bold"), (0, 0, 0, indent)))
                last += [Padding(line, (0, 0, 0, indent + 2)) for line in quotes(sheet, rest)]
        elif _nested(value):
            yield Padding(Text(name, style="bold"), (0, 0, 0, indent))
            for part in value:
                yield from _part(sheet, part, indent + 2)
        else:
            yield Padding(Text.assemble((f"{name:<12} ", "dim"), _value(sheet.labels, field.name, value)), (0, 0, 0, indent))
    yield from last


def resting_on(sheet: Sheet, document: str) -> Iterator[RenderableType]:
    """What the record takes from a document: each entry's label and id."""
    found = [(id_, entry) for id_, entry in sheet.labels.entry.items() if document in cited(entry)]
    if found:
        yield Padding(Text("what rests on it", style="bold"), (0, 0, 0, 2))
    for id_, entry in found:
        words = Text.assemble((f"{_kind(entry):<12} ", "dim"), sheet.labels.entry_label(entry), (f"  {id_}", "dim"))
        yield Padding(words, (0, 0, 0, 4))


def _part(sheet: Sheet, part: Any, indent: int) -> Iterator[RenderableType]:
    """A step of a history, a claim, an office, a provision: its values on one line, its sentences under it."""
    told = {"id", "number"} if isinstance(part, Provision) else set()  # its text begins with its number
    plain = [f.name for f in fields(part) if f.name not in EVIDENCE | told and not _nested(getattr(part, f.name))]
    values = [_value(sheet.labels, name, getattr(part, name)) for name in plain if getattr(part, name) not in (None, ())]
    yield Padding(Text(" · ".join(values)), (0, 0, 0, indent))
    for field in fields(part):
        value = getattr(part, field.name)
        if field.name in EVIDENCE:
            yield from (Padding(line, (0, 0, 0, indent + 2)) for line in quotes(sheet, value))
        elif _nested(value):
            for inner in value:
                yield from _part(sheet, inner, indent + 2)


def _nested(value: Any) -> bool:
    return isinstance(value, tuple) and bool(value) and is_dataclass(value[0])


def _value(labels: Labels, name: str, value: Any) -> str:
    if name in WHENS and isinstance(value, str):
        return f"{dates.display(value)} [{value}]"
    if isinstance(value, tuple):
        return ", ".join(_value(labels, "", part) for part in value)
    if isinstance(value, float):
        return f"{value:.2f}"
    if isinstance(value, str) and value in labels.entry:
        return f"{labels.of(value)} ({value})"
    return one_line(str(value))
