"""What one document says: `annotate(document)` is pure, and the extractors it calls never import each other."""

from collections.abc import Collection
from dataclasses import replace

from travaux.annotate import acts, attitudes, encounters, mentions, papers, pipeline, statements, times, vectors
from travaux.languages import language
from travaux.model import Annotations, Document

VERSION = "1.2"  # annotations are filed under it: what was read under another is read again by `travaux rebuild`
LAYERS = ("times", "entities", "mentions", "statements", "acts", "encounters", "papers")


def annotate(document: Document, only: Collection[str] = LAYERS) -> Annotations:
    """Read one document whose zones are drawn. Deterministic; needs nothing but the document.

    With `only` some of `LAYERS` the rest is left empty, and what none of those needs is not worked out.
    """
    parsed = pipeline.parse(document, language(document.language))
    parsed = replace(parsed, times=times.find(parsed))
    if not {"times"}.issuperset(only):
        entities, found = mentions.find(parsed)
        parsed = replace(parsed, entities=entities, mentions=found)
    if not {"times", "entities", "mentions"}.issuperset(only):
        parsed = replace(parsed, statements=statements.find(parsed))
    said = acts.find(parsed) if "acts" in only else ()
    if "acts" in only:
        said = tuple(sorted((*said, *attitudes.find(parsed, said)), key=lambda act: (act.span, act.kind or "", act.by)))
    if "statements" not in only:
        said = tuple(replace(act, statement=None) for act in said)
    return Annotations(
        id=document.id,
        language=document.language,
        published=document.published,
        zones=document.zones,
        times=parsed.times if "times" in only else (),
        entities=parsed.entities if "entities" in only else (),
        mentions=parsed.mentions if "mentions" in only else (),
        statements=vectors.attach(parsed) if "statements" in only else (),
        acts=said,
        encounters=encounters.find(parsed) if "encounters" in only else (),
        papers=papers.find(parsed) if "papers" in only else (),
    )
