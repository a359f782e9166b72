"""Who said, thought or meant what: attribution relations with source, cue and content, and whom their sources denote.

Rules over the parse and the marks find them (`ruled`), a learned reader finds them (`attributions`), and both are joined
(`learned`). Invariant: spans are code points of the document's own text, free of white space at either end; statements are
in the order of their contents.
"""

from dataclasses import replace

from travaux.annotate import learned, ruled
from travaux.annotate.circumstances import Circumstances
from travaux.annotate.drafts import Draft, Scene
from travaux.annotate.parsed import Parsed
from travaux.model import Statement

MAIN = frozenset({"ROOT", "conj", "parataxis", "ccomp"})  # of cues that carry their sentence


def _complete(around: Circumstances, draft: Draft) -> Statement:
    silent = {i for a, b in draft.silent for i in range(a, b)}
    addressee, via = around.hearer(draft.cue)
    if via is None:
        via = around.medium(draft.cue, silent)
    speaker = draft.speaker or around.speaker(draft.source)
    return Statement(
        source=draft.source_spans,
        cue=draft.cue_spans,
        content=draft.content,
        mode=draft.mode,
        speaker=speaker,
        addressee=addressee if addressee != speaker else None,
        via=via if via != speaker else None,
        said=around.said(draft.cue, silent),
    )


def _passed_on(around: Circumstances, drafts: list[Draft], statements: list[Statement]) -> list[Statement]:
    """Statements inside what a medium reports were passed on by it."""
    out: list[Statement] = []
    open_: list[tuple[int, str]] = []  # end of a medium's content, and the medium
    for draft, statement in zip(drafts, statements, strict=True):
        start, end = statement.content[0].start, statement.content[-1].end
        while open_ and open_[-1][0] < end:
            open_.pop()
        if open_ and statement.via is None and statement.speaker is not None and open_[-1][1] != statement.speaker:
            statement = replace(statement, via=open_[-1][1])
        if statement.speaker is not None and draft.source is not None and around.is_medium(draft.source) and start < end:
            open_.append((end, statement.speaker))
        out.append(statement)
    return out


def _same_voice(around: Circumstances, drafts: list[Draft], statements: list[Statement]) -> list[Statement]:
    """A pronoun that speaks right after somebody spoke is taken for that person, unless other pronouns tell them apart."""
    order = [i for i, draft in enumerate(drafts) if draft.cue is not None and draft.source is not None]
    order.sort(key=lambda i: cue_place(drafts[i]))
    out = list(statements)
    last: tuple[Draft, str] | None = None
    for i in order:
        draft, speaker = drafts[i], out[i].speaker
        cue, source = draft.cue, draft.source
        if cue is None or source is None or cue.dep_ not in MAIN:
            continue
        before = last[1] if last is not None and _next_to(last[0], draft) else None
        if before not in {None, speaker} and around.is_personal(source) and around.agrees(source, before or ""):
            speaker = before
            out[i] = replace(out[i], speaker=speaker)
        last = (draft, speaker) if speaker is not None and around.entities[speaker].kind == "person" else None
    return out


def ordered(drafts: list[Draft]) -> list[Draft]:
    """In the order of their contents, the longer first."""
    return sorted(drafts, key=lambda d: (d.content[0].start, -d.content[-1].end, d.cue_spans, d.source_spans))


def cue_place(draft: Draft) -> tuple[int, int]:
    """Where in the text a draft's cue stands."""
    return (draft.cue.i if draft.cue is not None else -1), draft.content[0].start


def _next_to(earlier: Draft, later: Draft) -> bool:
    """Do two cues stand in one sentence or in neighbouring ones, what was said apart?"""
    assert earlier.cue is not None
    assert later.cue is not None
    reached = max(earlier.cue.sent.end, *(b for _, b in earlier.silent)) if earlier.silent else earlier.cue.sent.end
    begun = min([later.cue.sent.start, *(a for a, _ in later.silent)])
    return begun - reached <= 3


def find(parsed: Parsed) -> tuple[Statement, ...]:
    """All attribution relations of the article, in order of their first content."""
    scene = Scene(parsed)
    drafts = ordered(learned.join(scene, learned.find(scene), ruled.find(scene)))
    around = Circumstances(parsed)
    statements = _same_voice(around, drafts, [_complete(around, draft) for draft in drafts])
    return tuple(_passed_on(around, drafts, statements))
