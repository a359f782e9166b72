"""An issue's cells in the terminal: each party's stances in turn, with the acts that each is derived from."""

from collections.abc import Iterator

from rich.text import Text

from travaux import dates
from travaux.record.entries import Issue, Position
from travaux.terminal.labels import Labels


def cells(labels: Labels, issue: Issue) -> Iterator[Text]:
    """One line a position, those of a party together and in time order, and one for each of its acts."""
    taken = [p for p in labels.record.positions if p.issue == issue.id]
    if taken:
        yield Text("positions", style="bold")
    for p in sorted(taken, key=lambda p: (p.stance == "undeclared", labels.of(p.actor), dates.sort_key(p.when), p.id)):
        yield Text.assemble("  ", f"{labels.of(p.actor)}: {p.stance}", *remarks(labels, p), (f"  {p.id}", "dim"))
        for act in sorted(p.acts, key=lambda a: (dates.sort_key(labels.entry[a].when) if a in labels.entry else (), a)):
            yield Text.assemble("    ", labels.of(act), (f"  {act}", "dim"))


def remarks(labels: Labels, position: Position) -> Iterator[str]:
    """What is to be said of a stance beside what it is: when, whether it is a red line, on whose word it rests."""
    if position.when:
        yield f", {dates.display(position.when)}"
    if position.red_line:
        yield ", red line"
    if position.told_by:
        yield f", according to {labels.all(position.told_by)}"
