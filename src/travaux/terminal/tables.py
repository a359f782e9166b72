"""One table for each kind of entry: its columns, and how an entry fills them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from rich import box
from rich.table import Table
from rich.text import Text

from travaux import dates
from travaux.model import Document, Problem, Thread
from travaux.record import entries
from travaux.terminal.labels import Labels, shorten
from travaux.terminal.output import counted, one_line
from travaux.terminal.timeline import Moment, in_time

Row = Sequence[str]
Fill = Callable[[Labels, Any], Row]

STYLES = {
    "overdue": "bold red", "broken": "bold red", "refused": "red", "rejected": "red", "against": "red", "denied": "red",
    "cancelled": "red", "met": "green", "held": "green", "accepted": "green", "for": "green", "open": "yellow",
    "planned": "yellow", "postponed": "yellow", "conditional": "yellow", "partial": "yellow", "countered": "yellow",
    "doubtful": "yellow",
}  # fmt: skip


def styled(word: str) -> Text:
    """A cell, coloured where the word is a verdict."""
    inset = word[: len(word) - len(word.lstrip(" "))]
    return Text(inset + one_line(word), style=STYLES.get(word.removeprefix("due (").removesuffix(")"), ""))


WORDY = ("what", "content", "title", "about", "why", "claims", "positions")  # columns that take what room there is
NARROW = 120  # columns of a terminal under which an id stands below its entry's words, not beside them


def table(columns: Sequence[str], rows: Iterable[Row], title: str | None = None, *, width: int = NARROW) -> Table:
    """Rows under a head; long cells fold, ids, numbers and verdicts do not."""
    below = width < NARROW and columns[-1] == "id"
    made = Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", title_style="bold", pad_edge=False, expand=below)
    wordy = next((at for at, column in enumerate(columns) if column in WORDY), 0)
    for at, column in enumerate(columns[:-1] if below else columns):
        if column == "id":
            made.add_column(column, style="dim", no_wrap=True)
        elif column in ("status", "stance", "mode", "score"):
            made.add_column(column, no_wrap=True)
        elif column == "reports":
            made.add_column("no." if below else column, justify="right", no_wrap=True)
        else:
            made.add_column(column, overflow="fold", ratio=(5 if at == wordy else 2) if below else None)
    for row in rows:
        cells = [*map(styled, row)]
        if below:
            cells[wordy].append(f"\n{row[-1]}", style="dim")
            cells.pop()
        made.add_row(*cells)
    return made


def _reports(entry: Any) -> str:
    return str(len({e.document for e in entry.evidence}))


def _document(_: Labels, d: entries.DocumentEntry) -> Row:
    out = f"superseded by {d.superseded_by}" if d.superseded_by else "" if d.in_scope else "out of scope"
    remarks = [f"copy of {d.copy_of}" if d.copy_of else "", d.wire or "", out]
    return d.id, dates.display(d.published), d.source or "–", d.kind, shorten(d.title or "–"), ", ".join(filter(None, remarks))


def _actor(labels: Labels, a: entries.Actor) -> Row:
    offices = "; ".join(o.title + (f" of {labels.of(o.of)}" if o.of else "") for o in a.offices)
    also = ", ".join(name for name in a.names if name != a.name)
    return a.id, a.kind, a.name, offices or "–", labels.of(a.represents), shorten(also or "–"), _reports(a)


def _statement(labels: Labels, s: entries.StatementEntry) -> Row:
    return s.id, dates.display(s.said), labels.of(s.speaker), s.mode, shorten(s.content, 200), _reports(s)


def _act(labels: Labels, a: entries.ActEntry) -> Row:
    kind = (a.kind or a.plover or "–") + ("" if a.modality == "asserted" else f" ({a.modality})")
    condition = f" [if: {shorten(a.condition)}]" if a.condition else ""
    return a.id, dates.display(a.when), labels.between(a.by, a.to), kind, shorten(a.content, 160) + condition, _reports(a)


def _issue(labels: Labels, i: entries.Issue) -> Row:
    taken = [p for p in labels.record.positions if p.issue == i.id and p.stance != "undeclared"]
    stances = [f"{labels.of(p.actor)} {p.stance}{' (red line)' if p.red_line else ''}" for p in taken]
    stances += ["common ground"] if i.common_ground else []
    return i.id, i.label, ", ".join(dict.fromkeys(stances)) or "–", _reports(i)


def _position(labels: Labels, p: entries.Position) -> Row:
    stance = f"{p.stance}, red line" if p.red_line else p.stance
    return p.id, labels.of(p.actor), stance, labels.of(p.issue), dates.display(p.when), str(len(p.acts)), _reports(p)


def _meeting(labels: Labels, m: entries.Meeting) -> Row:
    kind = f"{m.kind} ({m.series})" if m.series else m.kind
    return (
        m.id,
        dates.display(m.when),
        kind,
        m.status,
        labels.all(m.parties),
        labels.all(m.participants),
        m.place or "–",
        _reports(m),
    )


def _instrument(labels: Labels, i: entries.Instrument) -> Row:
    history = "; ".join(f"{s.what} {dates.display(s.when)}" if s.when else s.what for s in i.history)
    history = history or ("only cited" if i.cited_only else "–")
    points = f" ({counted(len(i.provisions), 'provisions')})" if i.provisions else ""
    return i.id, labels.entry_label(i) + points, labels.between(i.from_, i.to), labels.of(i.answers), history, _reports(i)


def _commitment(labels: Labels, c: entries.Commitment) -> Row:
    due = dates.display(c.due) if c.due else "–"
    condition = f" [if: {shorten(c.condition)}]" if c.condition else ""
    who = labels.between(filter(None, [c.by]), filter(None, [c.to]))
    made = dates.display(c.made) if c.made else "–"
    return c.id, who, shorten(c.content, 160) + condition, made, due, c.standing, _reports(c)


def _discrepancy(labels: Labels, d: entries.Discrepancy) -> Row:
    is_when = d.field == "when"
    values = [
        f"{dates.display(c.value) if is_when else c.value} ({', '.join(sorted({e.document for e in c.evidence}))})"
        for c in d.claims
    ]
    return d.id, labels.of(d.about), d.field, " / ".join(values)


def _judgement(labels: Labels, j: Any) -> Row:
    return j.id, j.at, j.by, j.action, labels.of(j.target), j.note or "–"


TABLES: dict[str, tuple[Row, Fill]] = {
    "documents": (("id", "published", "source", "kind", "title", "remarks"), _document),
    "actors": (("id", "kind", "name", "offices", "speaks for", "also", "reports"), _actor),
    "statements": (("id", "said", "speaker", "mode", "content", "reports"), _statement),
    "acts": (("id", "when", "who", "kind", "content", "reports"), _act),
    "issues": (("id", "issue", "positions", "reports"), _issue),
    "positions": (("id", "actor", "stance", "issue", "when", "acts", "reports"), _position),
    "meetings": (("id", "when", "kind", "status", "parties", "people", "place", "reports"), _meeting),
    "instruments": (("id", "title", "from → to", "answers", "history", "reports"), _instrument),
    "commitments": (("id", "who", "content", "made", "due", "status", "reports"), _commitment),
    "discrepancies": (("id", "about", "field", "claims"), _discrepancy),
    "judgements": (("id", "at", "by", "action", "on", "note"), _judgement),
}


ORDER: dict[str, Callable[[Any], str | None]] = {  # by what entries of a kind stand in time
    "statements": lambda s: s.said,
    "acts": lambda a: a.when,
    "positions": lambda p: p.when,
    "meetings": lambda m: m.when,
    "commitments": lambda c: c.due or c.made,
}


def of_kind(
    labels: Labels, kind: str, title: str | None = None, only: Sequence[Any] | None = None, *, width: int = NARROW
) -> Table:
    """The table of all entries of a kind in the order of time, or of `only` some in theirs."""
    columns, fill = TABLES[kind]
    if only is None:
        when = ORDER.get(kind, lambda _: None)
        only = sorted(getattr(labels.record, kind), key=lambda entry: in_time(when(entry)))
    rows = (fill(labels, entry) for entry in only)
    if columns[0] == "id" and kind != "documents":  # read last, typed rarely
        return table((*columns[1:], "id"), ((*row[1:], row[0]) for row in rows), title, width=width)
    return table(columns, rows, title, width=width)


def of_time(moments: Iterable[Moment], title: str | None = None, *, width: int = NARROW) -> Table:
    rows = ((dates.display(m.when), m.kind, m.what, str(m.sources), m.id) for m in moments)
    return table(("when", "event", "what", "reports", "id"), rows, title, width=width)


def of_reaction(comments: Iterable[entries.Reaction], documents: Mapping[str, Document]) -> Table:
    """Readers' comments with the beginning of their words, replies set in under what they answer."""
    rows = []
    for comment in comments:
        thread = comment.thread or Thread()
        document = documents.get(comment.document)
        words = shorten(document.text[comment.span.start : comment.span.end], 200) if document else "–"
        who, score = thread.author or "–", "–" if thread.score is None else str(thread.score)
        rows.append((comment.document, who, dates.display(thread.posted), score, "  " * (thread.depth - 1) + words))
    return table(("document", "reader", "posted", "score", "what"), rows)


def of_problems(problems: Iterable[Problem]) -> Table:
    return table(("where", "level", "why"), ((p.where, p.level, p.what) for p in problems))
