"""What the record is about, and which documents are beside it.

Invariant: without a scope every document is within it; a document beside it is kept, marked, and nothing is taken from it.
"""

from collections.abc import Sequence

from travaux import dates
from travaux.model import Filed
from travaux.record.corpus import Cast, Corpus, gather
from travaux.record.entries import DocumentEntry, Scope
from travaux.record.words import stems

FEWEST = 2  # mentions of what the record is about that make one party enough


def resolved(scope: Scope, cast: Cast) -> Scope:
    """The scope with parties given by name turned into actor ids; names nobody bears stay as they are."""
    by_name = {n.casefold(): a.id for a in cast.actors for n in (*a.names, a.name)}
    return Scope(tuple(dict.fromkeys(by_name.get(p.casefold(), p) for p in scope.parties)), scope.about, scope.when)


def within(corpus: Corpus, scope: Scope) -> frozenset[str]:
    """The ids of the documents that share a party or a word with the scope and do not lie wholly outside its days."""
    return frozenset(f.document.id for f in corpus.filed if _inside(corpus, f, scope))


def _inside(corpus: Corpus, filed: Filed, scope: Scope) -> bool:
    id_ = filed.document.id
    if filed.document.within is not None:
        return filed.document.within
    if dates.overlaps(corpus.published(id_), scope.when, slack=7) is False:
        return False
    if not scope.parties and not scope.about:
        return True
    named = corpus.sides(corpus.who(id_, (m.entity for m in filed.annotations.mentions)))
    parties = named & (frozenset(scope.parties) | corpus.sides(scope.parties))
    words = corpus.words(id_)
    about = set(stems(scope.about or "", words))
    shared = [s for s in stems(filed.document.text, words) if s in about]
    if scope.parties and about:
        return len(parties) >= min(2, len(scope.parties)) or bool(parties and shared) or len(set(shared)) >= FEWEST
    return bool(parties) if scope.parties else len(set(shared)) >= min(FEWEST, len(about))


def entries(filed: Sequence[Filed], inside: frozenset[str]) -> tuple[DocumentEntry, ...]:
    """Every document, ordered by id, marked where it is beside the subject."""
    return tuple(
        DocumentEntry(
            id=d.id,
            uri=d.uri,
            title=d.title,
            source=d.source,
            language=d.language or f.annotations.language,
            published=d.published or f.annotations.published,
            kind=d.kind,
            copy_of=d.copy_of,
            wire=d.wire,
            in_scope=d.id in inside,
        )
        for f in sorted(filed, key=lambda f: f.document.id)
        for d in (f.document,)
    )


def narrowed(corpus: Corpus, inside: frozenset[str]) -> Corpus:
    """The corpus without the documents beside the subject."""
    return gather([f for f in corpus.filed if f.document.id in inside], corpus.cast)
