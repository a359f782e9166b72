"""What other packages may add, by name: built-ins as import strings, others as entry points.

A package adds one by declaring an entry point in the group `travaux.KIND` (`travaux.exporters`, ...). A built-in name
cannot be taken over. Nothing is imported before it is asked for. A reader's name is what it reads: an ending (`.warc`) or a
media type (`application/warc`); one that reads both is declared under both.
"""

from functools import lru_cache
from importlib import import_module
from typing import Any, Literal

from travaux.errors import NotFound, TravauxError

Kind = Literal["exporters", "readers"]

BUILT_IN: dict[Kind, dict[str, str]] = {
    "exporters": {"json": "travaux.export.json:write", "akoma-ntoso": "travaux.export.akoma_ntoso:write"},
    "readers": {
        name: f"travaux.sources.{reader}"
        for reader, names in {
            "pages:html": ".html .htm .xhtml text/html application/xhtml+xml",
            "pages:text": ".txt .text text/plain",
            "lines:read": ".jsonl .ndjson application/x-ndjson",
            "tables:values": ".json application/json",
            "tables:commas": ".csv text/csv",
            "tables:tabs": ".tsv .tab text/tab-separated-values",
            "office:pdf": ".pdf application/pdf",
            "office:docx": ".docx application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "feeds:read": ".rss .atom .rdf .xml .opml application/rss+xml application/atom+xml text/x-opml",
            "mail:message": ".eml message/rfc822",
            "mail:mailbox": ".mbox application/mbox",
            "mail:page": ".mht .mhtml multipart/related",
            "warc:read": ".warc application/warc",
            "archives:zipped": ".zip application/zip application/x-zip-compressed",
            "archives:tarred": ".tar application/x-tar",
        }.items()
        for name in names.split()
    },
}


@lru_cache(maxsize=8)
def _declared(kind: Kind) -> dict[str, Any]:
    from importlib.metadata import entry_points

    return {found.name: found for found in sorted(entry_points(group=f"travaux.{kind}"), key=lambda f: (f.name, f.value))}


def names(kind: Kind) -> tuple[str, ...]:
    """What there is of a kind: built-ins in their order, then what other packages add, by name."""
    return tuple(dict.fromkeys([*BUILT_IN[kind], *_declared(kind)]))


def load(kind: Kind, name: str) -> Any:
    """The object of this name. Raises NotFound where there is none, TravauxError where it cannot be imported."""
    where = BUILT_IN[kind].get(name)
    try:
        if where:
            module, _, attribute = where.partition(":")
            return getattr(import_module(module), attribute)
        if name in _declared(kind):
            return _declared(kind)[name].load()
    except (ImportError, AttributeError) as error:
        raise TravauxError(f"{kind[:-1]} {name} cannot be loaded: {error}") from error
    raise NotFound(f"no {kind[:-1]} {name}; there are: {', '.join(names(kind)) or 'none'}")
