"""What one document says: `annotate(document)` is pure, and the extractors it calls never import each other."""

from dataclasses import replace

from travaux.annotate import acts, encounters, mentions, papers, pipeline, statements, times
from travaux.languages import language
from travaux.model import Annotations, Document

VERSION = "1.0"


def annotate(document: Document) -> Annotations:
    """Read one document whose zones are drawn. Deterministic; needs nothing but the document."""
    parsed = pipeline.parse(document, language(document.language))
    parsed = replace(parsed, times=times.find(parsed))
    entities, found = mentions.find(parsed)
    parsed = replace(parsed, entities=entities, mentions=found)
    said = statements.find(parsed)
    parsed = replace(parsed, statements=said)
    return Annotations(
        id=document.id,
        language=document.language,
        published=document.published,
        zones=document.zones,
        times=parsed.times,
        entities=parsed.entities,
        mentions=parsed.mentions,
        statements=parsed.statements,
        acts=acts.find(parsed),
        encounters=encounters.find(parsed),
        papers=papers.find(parsed),
    )
