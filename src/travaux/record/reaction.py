"""Readers' comments: public reaction, kept beside the record and never evidence for it."""

from travaux.record.corpus import Corpus
from travaux.record.entries import Reaction


def gather(corpus: Corpus) -> tuple[Reaction, ...]:
    """Every comment, in order of document and place."""
    return tuple(
        Reaction(f.document.id, zone.span, zone.thread)
        for f in corpus.filed
        for zone in (f.annotations.zones or f.document.zones)
        if zone.kind == "comment"
    )
