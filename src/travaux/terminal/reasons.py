"""Why an actor is one: every merge that made it, with the words it rests on and how to undo it."""

import shlex
from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from travaux.record.entries import Actor, Merge
from travaux.terminal.entry import Sheet, quotes
from travaux.terminal.output import counted, one_line


def why(sheet: Sheet, actor: Actor) -> Group:
    """The merges of an actor, the least sure first."""
    return Group(*_lines(sheet, actor))


def _lines(sheet: Sheet, actor: Actor) -> Iterator[RenderableType]:
    head = counted(sum(merge.times for merge in actor.merges), "merges")
    yield Text.assemble((one_line(actor.name), "bold"), f"  {head}  ", (actor.id, "dim"))
    if not actor.merges:
        yield Padding("only one document names it, or people put it together", (0, 0, 0, 2))
    for merge in sorted(actor.merges, key=lambda merge: (merge.score, merge.ground, merge.names)):
        yield Padding(_headline(merge), (1, 0, 0, 2))
        for line in quotes(sheet, merge.evidence):
            yield Padding(line, (0, 0, 0, 4))
        for words in _undoings(actor, merge):
            yield Padding(Text(words, style="dim"), (0, 0, 0, 4))


def _headline(merge: Merge) -> Text:
    """`Ana Crane (actor-1) = Crane (actor-2)  surname or first name alone, 0.75, 3 times`."""
    one, other = (f"{one_line(name)} ({id_})" for name, id_ in zip(merge.names, merge.ids, strict=True))
    times = f", {merge.times} times" if merge.times > 1 else ""
    return Text.assemble((f"{one} = {other}", "bold"), f"  {one_line(merge.ground)}, {merge.score:.2f}{times}")


def _undoings(actor: Actor, merge: Merge) -> Iterator[str]:
    """The commands that set a side apart: by name, else, where both have one name, by document."""
    names = [name for name in dict.fromkeys(merge.names) if name != actor.name]
    if names:
        yield from (f"to undo: travaux split {actor.id} --name {shlex.quote(one_line(name))}" for name in names)
    else:
        apart = next(e.document for id_, e in zip(merge.ids, merge.evidence, strict=True) if id_ != actor.id)
        yield f"to undo: travaux split {actor.id} --document {shlex.quote(one_line(apart))}"
