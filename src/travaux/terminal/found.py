"""What `travaux search` shows: what holds the words, of which kind, with the words in their sentence."""

from collections.abc import Iterator
from typing import Any

from rich.text import Text

from travaux import dates, ingest, interfaces
from travaux.errors import NotFound
from travaux.ingest import search
from travaux.record.entries import Record
from travaux.store import Store, terms
from travaux.store.search import Asked, Found
from travaux.terminal.entry import MARK
from travaux.terminal.labels import Labels
from travaux.terminal.output import counted, one_line, writing
from travaux.terminal.shown import PLAIN, console

MOST = 50  # hits
BEFORE, AROUND = 60, 220  # code points of a document shown before the first hit, and in all


def show(
    store: Store, words: str, kind: str, party: str, source: str, since: str | None, until: str | None, *, as_json: bool
) -> None:
    """Print what is found, or the same as JSON. Raises NotFound for a kind or party that is none, ValueError for no date."""
    if kind and kind not in search.KINDS:
        raise NotFound(f"no kind {kind}; there are: {', '.join(search.KINDS)}")
    record = ingest.current(store)
    asked = search.asked(words, kind, _party(record, party), source, since, until)
    found = search.find(store, asked, count=MOST)
    if as_json:
        hits = [{"kind": kind, "id": id_} for kind, id_ in found.hits]
        with writing(None) as to:
            to.write(interfaces.dump({"counts": found.counts, "hits": hits}, indent=1, as_type=dict[str, Any]) + b"\n")
        return
    out = console()
    for line in _lines(store, record, asked, found, "" if out.is_terminal else PLAIN):
        out.print(line)


def _party(record: Record, asked: str) -> str:
    """The id of the actor of this id or name, the one named most. Raises NotFound."""
    named = [a for a in record.actors if asked.casefold() in {n.casefold() for n in (a.name, *a.names)}]
    ranked = sorted(named, key=lambda a: (-len(a.evidence), a.id))
    found = next((a.id for a in [*(a for a in record.actors if a.id == asked), *ranked]), None)
    if asked and not found:
        raise NotFound(f"the record knows no actor {asked}")
    return found or ""


def _lines(store: Store, record: Record, asked: Asked, found: Found, brackets: str) -> Iterator[Text]:
    """A line or two for each hit, and how many there are of each kind."""
    labels = Labels(record)
    documents = {document.id: document for document in record.documents}
    texts = store.texts(id_ for kind, id_ in found.hits if kind in search.DOCUMENTS)
    for kind, id_ in found.hits:
        line = Text(f"{kind}  ", style="dim")
        if kind in search.DOCUMENTS:
            line.append(f"{labels.of(id_)}, {dates.display(documents[id_].published)}: ", style="not dim bold")
            line.append(marked(_around(texts.get(id_, ""), asked), asked, brackets))
        else:
            line.append(marked(labels.of(id_), asked, brackets))
        yield line.append(f"  {id_}")
    counts = ", ".join(counted(found.counts[kind], kind) for kind in search.KINDS if kind in found.counts)
    shown = f" (the first {MOST} shown)" if len(found.hits) == MOST else ""
    yield Text((counts or "nothing found") + shown, style="dim")


def marked(text: str, asked: Asked, brackets: str = "") -> Text:
    """The text with the hits in it told apart."""
    out = Text(style="not dim")
    for part, hit in terms.cut(text, terms.places(text, asked.terms)):
        out.append(f"{brackets[:1]}{part}{brackets[1:]}" if hit else part, style=MARK if hit else "")
    return out


def _around(text: str, asked: Asked) -> str:
    first = next(iter(terms.places(text, asked.terms)), (0, 0))[0]
    start = max(0, first - BEFORE)
    return ("…" if start else "") + one_line(text[start : start + AROUND]) + ("…" if start + AROUND < len(text) else "")
